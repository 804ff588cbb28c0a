"""The settings of one Holdfast. `python -m config.settings` prints the JSON Schema for editors."""

import hashlib
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from config.duty import Hours, Shift
from config.explain import explained
from config.parts import (
    AgreementSettings,
    AlertsSettings,
    CheckinSettings,
    GroupPart,
    GroupSettings,
    KeepSettings,
    Parts,
    PeoplePart,
    WatchMayRun,
    WordWatchSettings,
)
from config.problems import ConfigError, Problem, shown
from config.reading import COPY_OURS, parse, read_text
from config.rules import check_agreement_text, check_rules, check_words
from config.schema import schema_text
from config.sources import Source, group_sources
from config.values import languages

__all__ = [
    "AgreementSettings",
    "AlertsSettings",
    "CheckinSettings",
    "ConfigError",
    "GroupPart",
    "GroupSettings",
    "Hours",
    "KeepSettings",
    "PeoplePart",
    "Problem",
    "Settings",
    "Shift",
    "WatchMayRun",
    "WordWatchSettings",
    "load",
    "schema_text",
]

FILE_NAME = "holdfast.toml"
MINE = "mine"
FIRST_KEY = "main"
LONGEST_KEY = 32

# Settings that are checked now and whose work comes later. Take a row out when its slice is built.
LATER: tuple[tuple[Callable[[GroupSettings], bool], str], ...] = (
    (
        lambda g: bool(g.people.organisers),
        "people.organisers: the weekly note to organisers is not built yet; none is sent.",
    ),
    (
        lambda g: g.word_watch is not None and g.word_watch.unsure == "ask_member",
        'word_watch.unsure = "ask_member": asking the member is not built yet; it works like "shift_note".',
    ),
)


@dataclass(frozen=True)
class Settings:
    """Everything an organiser set. Built only by `load`, so what it holds passed every check."""

    groups: tuple[GroupSettings, ...]
    folder: Path
    source: Path

    def file(self, name: str) -> Path:
        """Where a file such as "agreement.md" or "words/en.toml" is: the organiser's own wins over ours."""
        return _in_folder(self.folder, name)

    def agreement_file(self, group: GroupSettings) -> Path:
        """Where the text of a group's agreement is, in the group's language where there is one.

        For "agreement.md" and Spanish: mine/agreement.es.md, mine/agreement.md, agreement.es.md, agreement.md.
        """
        name = group.agreement.text if group.agreement is not None else AgreementSettings.model_fields["text"].default
        return _in_folder(self.folder, name, group.group.language)

    @property
    def not_built_yet(self) -> tuple[str, ...]:
        """One sentence for each setting in use that does nothing yet."""
        return tuple(sentence for in_use, sentence in LATER if any(in_use(group) for group in self.groups))


def load(path: Path) -> Settings:
    """Read the settings in a folder, or in one file. Raises ConfigError with every problem at once."""
    folder, file = _locate(path)
    parsed = parse(file, read_text(file, if_missing=COPY_OURS))
    sources, problems = group_sources(file, parsed)
    problems.extend(parsed.problems)
    words = tuple(check_words(sources))
    problems.extend(words)
    already_told = {problem.line for problem in words}
    parts = []
    for source in sources:
        try:
            parts.append(Parts.model_validate(source.merged))
        except ValidationError as error:
            problems.extend(_told(source, error, already_told, whole=parsed.whole))
    if parsed.whole:
        # With lines passed over these would complain about what is there, only misspelt.
        problems.extend(check_rules(sources))
        for source in sources:
            problems.extend(check_agreement_text(source, lambda name, language: _in_folder(folder, name, language)))
    if not problems:
        groups = tuple(_with_key(part, number) for number, part in enumerate(parts))
        problems.extend(_shared_keys(sources, groups))
    if problems:
        raise ConfigError(problems)
    return Settings(groups, folder, file)


def _locate(path: Path) -> tuple[Path, Path]:
    if path.suffix == ".toml" and not path.is_dir():
        folder = path.parent
        return (folder.parent if folder.name == MINE else folder), path
    return path, _in_folder(path, FILE_NAME)


def _in_folder(folder: Path, name: str, language: str = "") -> Path:
    """Any file of the organiser's own wins over ours; of two that are in one place, the one that names the language.

    What is no language of ours is no part of a file's name: at this point nobody has looked yet at what was written.
    """
    plain = Path(name)
    names = [plain.with_suffix(f".{language}{plain.suffix}"), plain] if language in languages() else [plain]
    places = [place / one for place in (folder / MINE, folder) for one in names]
    return next((file for file in places if file.is_file()), folder / name)


def _told(source: Source, error: ValidationError, already: set[int | None], *, whole: bool) -> Iterator[Problem]:
    for path, what, instead in explained(error):
        problem = source.problem(path, what, instead)
        missing = not source.says(path) and not source.lines.knows(path)
        if not (missing and not whole) and problem.line not in already:
            yield problem


def _with_key(parts: Parts, number: int) -> GroupSettings:
    key = parts.group.key or (_slug(parts.group.name) if number else FIRST_KEY)
    values = {name: getattr(parts, name) for name in Parts.model_fields}
    return GroupSettings(key=key, **values)


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))[:LONGEST_KEY].strip("-")
    return slug or f"group-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _shared_keys(sources: list[Source], groups: tuple[GroupSettings, ...]) -> Iterator[Problem]:
    taken: dict[str, GroupSettings] = {}
    for source, group in zip(sources, groups, strict=True):
        owner = taken.setdefault(group.key, group)
        if owner is not group:
            what = f"{shown(group.group.name)} would keep its data under the same key as {shown(owner.group.name)}."
            instead = 'Add group.key = "..." with a short name of its own.'
            yield source.problem_here(("group", "key"), what, instead)


if __name__ == "__main__":
    sys.stdout.write(schema_text())
