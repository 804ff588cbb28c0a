from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

LONGEST_ECHO = 60


@dataclass(frozen=True)
class Problem:
    """One thing to change. `line` is None, and `key` empty, when the whole file is meant."""

    file: Path
    line: int | None
    key: str
    what: str
    instead: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (f"line {self.line}" if self.line else "", self.key) if part)
        return f"{shown_path(self.file)}{', ' if place else ''}{place}: {self.what} {self.instead}"


class ConfigError(Exception):
    """The settings cannot be used. Holds every problem found; its text is the report an organiser reads."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(dict.fromkeys(problems))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return report(self.problems)


def report(problems: Iterable[Problem]) -> str:
    by_file: dict[Path, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.file, []).append(problem)
    return "\n\n".join(_report_file(file, found) for file, found in by_file.items())


def _report_file(file: Path, found: list[Problem]) -> str:
    things = "one change" if len(found) == 1 else f"{len(found)} changes"
    blocks = [f"{shown_path(file)} needs {things} before Holdfast can start."]
    for problem in sorted(found, key=lambda each: each.line or 0):
        place = ", ".join(part for part in (f"line {problem.line}" if problem.line else "", problem.key) if part)
        blocks.append(
            "\n".join(f"    {text}" for text in (place and f"* {place}", problem.what, problem.instead) if text)
        )
    return "\n\n".join(blocks)


def shown_path(file: Path) -> str:
    try:
        return file.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return file.as_posix()


def shown(value: object) -> str:
    """A value as the organiser wrote it, short, and with nothing in it that could move a terminal's cursor."""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return _cut(str(value)) if isinstance(value, int | float) else "this"
    return f'"{_cut("".join(c if c.isprintable() else " " for c in value))}"'


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_ECHO else f"{text[: LONGEST_ECHO - 3]}..."


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known word most like what was written, or None when none is like it."""
    words = {_plain(word): word for word in known}
    close = get_close_matches(_plain(written[:200]), words, n=1, cutoff=0.6)
    return words[close[0]] if close else None


def _plain(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")


def listed(words: Iterable[str], last: str = "or") -> str:
    *head, tail = list(words)
    return f"{', '.join(head)} {last} {tail}" if head else tail


def same(name: object) -> str:
    """The form in which two spellings of one Discord name are equal."""
    return str(name).strip().strip("<>#@&!").casefold()
