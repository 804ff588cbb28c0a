"""Every text of the bot, shipped or the organiser's own: what is wrong with it, and how it reads (ACC-1, CON-5).

The lint itself is the kit's; here it is held to all the files, and to what only the files together show.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cogs.kit.wording import (
    LONGEST_MESSAGE,
    Flaw,
    Kind,
    is_label,
    kind_of,
    lint_agreement,
    lint_file,
    readable,
    rules_for,
)
from cogs.setup.wording.shape import Shape, against, shapes

_ENGLISH: Final = "en"
_MOST_NAMED: Final = 3
# How long a value gets that stands in a text: a name of Discord's, a link. Two links, or a list, in the others.
_LONGEST_VALUE: Final = 100
_LONGER: Final = {"directory": 250}

SAMPLES: Final[Mapping[str, str]] = {
    "name": "Ann", "channel": "#grief-chat", "emergency": "999", "line": "Samaritans", "number": "116 123",
    "text": "SHOUT to 85258", "hours": "Mon-Fri 10:00-20:00", "opens": "Tuesday 10:00", "closes": "20:00",
    "next_shift": "Tuesday 19:00",
    "directory": "https://findahelpline.com", "posted": "02:12", "read": "02:45", "count": "2", "days": "30",
    "country": "Ireland", "place": "Your GP", "where": "they can refer you", "time": "19:00", "date": "2026-12-01",
}  # fmt: skip


@dataclass(frozen=True)
class Source:
    """One Fluent file. `name` is its path as an organiser knows it; a later one wins over an earlier, key by key."""

    name: str
    language: str
    text: str


@dataclass(frozen=True)
class Fault:
    """Something to change, in one file."""

    source: str
    flaw: Flaw

    def __str__(self) -> str:
        return f"{self.source}, {self.flaw}"


def faults(english: Source, others: Iterable[Source], agreements: Iterable[Source] = ()) -> Iterator[Fault]:
    """Everything wrong with the shipped English texts, then with each other file against them, in the file's order."""
    files = list(others)
    known = shapes(english.text)
    for source in (english, *files):
        found = [*lint_file(source.text, source.language), *_too_long(source.text)]
        if source is not english:
            found += against(shapes(source.text), known)
        yield from (Fault(source.name, flaw) for flaw in sorted(found, key=lambda flaw: flaw.line))
    yield from _missing(known, files)
    for source in agreements:
        yield from (Fault(source.name, flaw) for flaw in lint_agreement(source.text, source.language))


def without_rules(sources: Iterable[Source]) -> Iterator[str]:
    """One line for each file of a language that has no rules for its words."""
    for source in sources:
        if rules_for(source.language) is None:
            yield (
                f'{source.name}: Holdfast has no rules for words in "{source.language}", and cannot tell how hard they '
                "are to read: only keys, variables, numbers and limits were looked at. Let a person read it."
            )


def _missing(known: Mapping[str, Shape], files: Sequence[Source]) -> Iterator[Fault]:
    """Which English texts a language lacks, in all of its files together; its last file is named (ACC-5)."""
    own: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for source in files:
        if source.language != _ENGLISH:
            own.setdefault(source.language, set()).update(shapes(source.text))
            names.setdefault(source.language, source.name)
    for language, keys in own.items():
        lacking = [key for key in known if key not in keys]
        crisis = [key for key in lacking if kind_of(key) is Kind.CRISIS]
        rest = [key for key in lacking if kind_of(key) is not Kind.CRISIS]
        if crisis:
            what = f'{_number(crisis)} missing in "{language}", so it is off for crisis texts until all are there.'
            yield Fault(names[language], Flaw(_named(crisis), "ACC-5", what, "write them.", refuses=False))
        if rest:
            what = f'{_number(rest)} missing in "{language}", so members read English there.'
            yield Fault(names[language], Flaw(_named(rest), "ACC-5", what, "write them.", refuses=False))


def _number(keys: Sequence[str]) -> str:
    what = "crisis text" if kind_of(keys[0]) is Kind.CRISIS else "other text"
    return f"1 {what} is" if len(keys) == 1 else f"{len(keys)} {what}s are"


def _named(keys: Sequence[str]) -> str:
    return ", ".join(keys[:_MOST_NAMED]) + (", ..." if len(keys) > _MOST_NAMED else "")


def _too_long(source: str) -> Iterator[Flaw]:
    for text in readable(source):
        if is_label(text.key):
            continue  # labels have a limit of their own
        filled = re.sub(r"{(\w+)}", lambda found: "x" * _LONGER.get(found[1], _LONGEST_VALUE), text.words)
        if len(text.words) <= LONGEST_MESSAGE < len(filled):
            what = f"With the longest values it has {len(filled)} characters."
            yield Flaw(text.key, "Discord", what, f"at most {LONGEST_MESSAGE}.", line=text.line)


def as_members_see(sources: Iterable[Source], begins: str, group: str) -> Iterator[str]:
    """Each text under its key, file and line, each of its forms apart, with sample values; crisis texts first."""
    shown: dict[str, tuple[Source, int, list[str]]] = {}
    for source in sources:
        own: dict[str, tuple[Source, int, list[str]]] = {}
        for text in readable(source.text):
            own.setdefault(text.key, (source, text.line, []))[2].append(_filled(text.words, group))
        shown |= own
    for key in sorted(shown, key=lambda key: list(type(kind_of(key))).index(kind_of(key))):
        source, line, forms = shown[key]
        if key.startswith(begins):
            yield f"{key} ({source.name}, line {line})"
            yield from ("\n".join(f"    {row}" for row in form.splitlines()) for form in dict.fromkeys(forms))


def _filled(words: str, group: str) -> str:
    samples = {"group": group, **SAMPLES}
    return re.sub(r"{(\w+)}", lambda found: samples.get(found[1], f"<{found[1]}>"), words)
