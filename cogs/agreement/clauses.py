"""The agreement's file: Markdown with tagged parts, its limits first (CON-4, CON-5, CON-6)."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from config.problems import Problem, listed, nearest, shown
from config.wording import promises

LIMITS = "limits"
WHO_WE_MAY_TELL = "who_we_may_tell"
NEEDED: dict[str, str] = {
    LIMITS: "what nobody can promise",
    "not_crisis": "that this is not a crisis service",
    "no_repeat": "not to repeat what others said",
    "no_screenshot": "not to take screenshots",
    "own_story_ok": "that one's own story may be told",
    "bot_does": "what the bot does",
}
OWN = "also"
# What one phone shows at once, roughly: longer first screens are scrolled past (issue 5).
ONE_SCREEN = 1700
# More than this is not quoted at the head of another message.
LONGEST_LINE = 1000

_COMMENT = re.compile(r"<!--(?P<inside>.*?)-->", re.DOTALL)
_TAGS = re.compile(r"\s*[\w-]+(?:\s*,\s*[\w-]+)*\s*")
_BLANK = re.compile(r"\{(?P<name>[^{}\n]*)\}")
_PARAGRAPHS = re.compile(r"\n\s*\n")


class AgreementTextError(Exception):
    """The agreement's file can't be used; `problems` holds everything there is to mend."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True)
class Clause:
    """One part of the agreement: its first paragraph, and what "Read it all" adds."""

    tags: tuple[str, ...]
    first: str
    rest: str

    @property
    def whole(self) -> str:
        return f"{self.first}\n\n{self.rest}" if self.rest else self.first


@dataclass(frozen=True)
class Agreement:
    """One text as members see it, with its blanks filled in."""

    heading: str
    clauses: tuple[Clause, ...]

    @property
    def first_screen(self) -> str:
        """What is read before choosing: the limits whole, of everything else the first paragraph (CON-4)."""
        return self._joined(clause.whole if LIMITS in clause.tags else clause.first for clause in self.clauses)

    @property
    def whole(self) -> str:
        return self._joined(clause.whole for clause in self.clauses)

    @property
    def text_hash(self) -> str:
        """Of the words that members see: a change of tags or notes is no change to them."""
        return text_hash(self.whole)

    @property
    def source(self) -> str:
        """The text as it is kept with its version; `restored` reads it again."""
        parts = (f"<!-- {', '.join(clause.tags)} -->\n{clause.whole}" for clause in self.clauses)
        return self._joined(parts)

    def line(self, turn: int) -> str | None:
        """Return one part's first paragraph, another for each turn, and the limits never twice in a row.

        None on a turn that only the limits could fill again, and where every paragraph is too long to be quoted.
        """
        short = [clause for clause in self.clauses if len(clause.first) <= LONGEST_LINE]
        limits = [clause.first for clause in short if LIMITS in clause.tags]
        others = [clause.first for clause in short if LIMITS not in clause.tags]
        between: list[str | None] = [*others, *[None] * (len(limits) - len(others))]
        ring: list[str | None] = []
        for place, other in enumerate(between):
            ring += [*limits[place : place + 1], other]
        return ring[turn % len(ring)] if ring else None

    def _joined(self, parts: Iterator[str]) -> str:
        return "\n\n".join(part for part in (self.heading, *parts) if part)


def text_hash(text: str) -> str:
    """SHA-256 of a text as shown; spaces at the ends of its lines do not count."""
    lines = (line.rstrip() for line in text.strip().splitlines())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def parsed(file: Path, source: str, blanks: Mapping[str, str]) -> Agreement:
    """Read the organisers' file and fill in its blanks.

    Raises:
        AgreementTextError: with every problem of the file at once, each with its line.
    """
    quiet = _without_notes(source)
    problems = tuple(sorted(_problems(file, source, quiet, blanks), key=lambda problem: problem.line or 0))
    if problems:
        raise AgreementTextError(problems)
    return _split(quiet, blanks)


def restored(source: str) -> Agreement:
    """Read what `Agreement.source` wrote. It was checked before it was kept."""
    return _split(source, {})


def _is_tags(inside: str) -> bool:
    return _TAGS.fullmatch(inside) is not None


def _names(inside: str) -> tuple[str, ...]:
    return tuple(name.strip().lower().replace("-", "_") for name in inside.split(","))


def _without_notes(source: str) -> str:
    """Take the organisers' notes to themselves out and leave their lines empty, so that line numbers stay true."""

    def emptied(match: re.Match[str]) -> str:
        return match[0] if _is_tags(match["inside"]) else "\n" * match[0].count("\n")

    return _COMMENT.sub(emptied, source)


def _split(text: str, blanks: Mapping[str, str]) -> Agreement:
    tags = list(_COMMENT.finditer(text))
    starts = [*((tag.start(), tag.end()) for tag in tags), (len(text), len(text))]
    clauses = []
    for tag, ((_, begin), (end, _)) in zip(tags, pairwise(starts), strict=True):
        first, *rest = _PARAGRAPHS.split(_filled(text[begin:end], blanks).strip(), maxsplit=1)
        clauses.append(Clause(_names(tag["inside"]), first.strip(), "".join(rest).strip()))
    return Agreement(_filled(text[: starts[0][0]], blanks).strip(), tuple(clauses))


def _filled(text: str, blanks: Mapping[str, str]) -> str:
    def fill(match: re.Match[str]) -> str:
        return blanks.get(match["name"], match[0]).replace("<!--", "")

    return _BLANK.sub(fill, text)


def _problems(file: Path, source: str, quiet: str, blanks: Mapping[str, str]) -> Iterator[Problem]:
    def at(offset: int, what: str, instead: str) -> Problem:
        return Problem(file, quiet.count("\n", 0, offset) + 1, "", what, instead)

    if source.count("<!--") != len(_COMMENT.findall(source)):
        line = source.count("\n", 0, source.rindex("<!--")) + 1
        yield Problem(file, line, "", "What begins with <!-- here does not end.", "Write --> behind it.")
        return
    tags = list(_COMMENT.finditer(quiet))
    for tag in tags:
        for name in _names(tag["inside"]):
            if name not in {*NEEDED, OWN}:
                yield at(tag.start(), f"{shown(name)} is not the name of a part.", _instead(name))
    yield from _missing(file, quiet, tags)
    for blank in _BLANK.finditer(quiet):
        if blank["name"] not in blanks:
            guess = nearest(blank["name"], blanks)
            known = listed(f"{{{name}}}" for name in blanks)
            yield at(
                blank.start(),
                f"There is nothing to put for {shown(blank[0])}.",
                f"Write {{{guess}}}." if guess else f"Write {known}.",
            )
    for offset, words in promises(quiet):
        instead = "Say what is true: everyone is asked to keep this, and nobody can promise it."
        yield at(offset, f"{shown(words)} is a promise nobody can keep.", instead)


def _instead(name: str) -> str:
    guess = nearest(name, NEEDED)
    return f"Did you mean {guess}?" if guess else f"Write {listed([*NEEDED, OWN])}."


def _missing(file: Path, quiet: str, tags: list[re.Match[str]]) -> Iterator[Problem]:
    found = [_names(tag["inside"]) for tag in tags]
    last = max(1, len(quiet.rstrip().splitlines()))
    for name, about in NEEDED.items():
        if not any(name in names for names in found):
            instead = f"Write the line <!-- {name} --> above the part that says this, or add such a part."
            yield Problem(file, last, name, f"No part says {about}.", instead)
    text = _split(quiet, {})
    for tag, clause in zip(tags, text.clauses, strict=True):
        line = quiet.count("\n", 0, tag.start()) + 1
        if not clause.first:
            yield Problem(file, line, ", ".join(clause.tags), "This part has no words.", "Write some below this line.")
    limits = [number for number, names in enumerate(found) if LIMITS in names]
    if not limits:
        return
    line = quiet.count("\n", 0, tags[limits[0]].start()) + 1
    if limits[0] != 0:
        instead = "Move this part above the others: nobody should agree before reading it."
        yield Problem(file, line, LIMITS, "The limits do not stand first.", instead)
    if not any(f"{{{WHO_WE_MAY_TELL}}}" in text.clauses[number].whole for number in limits):
        instead = f"Write {{{WHO_WE_MAY_TELL}}} here; its words come from holdfast.toml."
        yield Problem(file, line, LIMITS, "The limits do not say who may be told, and when.", instead)
