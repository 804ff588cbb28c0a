"""Every text of the bot, shipped or the organiser's own: what is wrong with it, and how it reads (ACC-1, CON-5).

The lint itself is the kit's; here it is held to all the files, and to what only the files together show.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from fluent.syntax import ast, parse

from cogs.kit.texts import variables_of
from cogs.kit.wording import LONGEST_MESSAGE, Flaw, is_label, kind_of, lint_file, readable
from config.problems import listed, nearest

# What the lint finds in any language; its words and its counting of syllables are English.
_IN_ANY_LANGUAGE: Final = frozenset({"Fluent", "ACC-2", "ACC-4", "Discord", "CRI-16", "NO-16", "CHK-1"})
_ENGLISH: Final = "en"
# How long a value gets that stands in a text: a name of Discord's, a link. Two links, or a list, in the others.
_LONGEST_VALUE: Final = 100
_LONGER: Final = {"directory": 250}

SAMPLES: Final[Mapping[str, str]] = {
    "name": "Ann", "channel": "#grief-chat", "emergency": "999", "line": "Samaritans", "number": "116 123",
    "text": "SHOUT to 85258", "hours": "daily 10:00-20:00", "opens": "Tuesday 10:00", "next_shift": "Tuesday 19:00",
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


def faults(english: Source, others: Iterable[Source]) -> Iterator[Fault]:
    """Everything wrong with the shipped English texts, then with each other file against them, in the file's order."""
    known = _known(english.text)
    for source in (english, *others):
        found = [*lint_file(source.text), *_too_long(source.text)]
        if source is not english:
            found += _against(source.text, known)
        for flaw in sorted(found, key=lambda flaw: flaw.line):
            if source.language == _ENGLISH or flaw.rule in _IN_ANY_LANGUAGE:
                yield Fault(source.name, flaw)


def _messages(source: str) -> Iterator[ast.Message]:
    yield from (entry for entry in parse(source).body if isinstance(entry, ast.Message))


def _known(source: str) -> dict[str, set[str]]:
    return {message.id.name: variables_of(message) for message in _messages(source)}


def _against(source: str, known: Mapping[str, set[str]]) -> Iterator[Flaw]:
    """A key or a variable that nothing fills in: the text is never shown, or shown with a hole in it."""
    for message in _messages(source):
        key, line = message.id.name, source.count("\n", 0, message.id.span.start if message.id.span else 0) + 1
        if key not in known:
            guess = nearest(key, known)
            instead = f"did you mean {guess}?" if guess else "a key of config/locale/en.ftl."
            yield Flaw(key, "Fluent", "No text has this name, so it is never shown.", instead, line=line)
            continue
        for name in sorted(variables_of(message) - known[key]):
            has = listed([f"{{ ${one} }}" for one in sorted(known[key])], "and") if known[key] else "no variable"
            yield Flaw(key, "Fluent", f"Nothing fills in {{ ${name} }} here.", f"this text has {has}.", line=line)


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
