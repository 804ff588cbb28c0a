"""What a word list says about its language, and the shapes words take while a message is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

COMMA = 1  # a context rule does not reach over it
CLAUSE = 2  # a line, a bracket, a colon, dots: a gap does not reach over it either
SENTENCE = 3  # a full stop: no phrase reaches over it


class Piece(NamedTuple):
    """One word as typed (folded), and how much of a pause stands before it."""

    raw: str
    stop: int

    def __repr__(self) -> str:
        """Never show the word: a repr ends up in tracebacks and logs."""
        return f"Piece({self.stop})"


class Reading(NamedTuple):
    words: tuple[str, ...]
    stops: tuple[int, ...]

    def __repr__(self) -> str:
        """Never show the words, as above."""
        return f"Reading({len(self.words)} words)"


@dataclass(frozen=True, slots=True)
class Language:
    """All words folded; spellings, joins and fillers never lead to one another's keys."""

    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    joins: Mapping[tuple[str, str], str] = field(default_factory=dict)
    fillers: frozenset[str] = frozenset()
    real_words: frozenset[str] = frozenset()
    never_skipped: frozenset[str] = frozenset()  # a gap does not reach over these: "not" changes what is said
    joined_second: frozenset[str] = field(init=False)  # words that may be joined with the one before
    methods: frozenset[str] = frozenset()  # name a way of hurting or killing: not shown to who reads the lists (NO-28)
    everyday: frozenset[str] = frozenset()  # common words, got ready for beforehand; they change no answer

    def __post_init__(self) -> None:
        object.__setattr__(self, "joined_second", frozenset(second for _, second in self.joins))


def unmarked(raw: str) -> str:
    """Take off what stands before a word: emphasis, or "at". Only `repair` makes letters of these."""
    return raw.lstrip("*@'|+#!") if raw[0] in "*@" else raw


def spell(raw: str, language: Language) -> tuple[str, ...]:
    """Spell one typed word out: "don't" and "dont" become "do", "not"."""
    raw = unmarked(raw)
    known = language.spellings.get(raw)
    if known is not None:
        return known
    if "'" not in raw:
        return (raw,) if raw else ()
    bare = raw.replace("'", "")
    if raw.endswith("'s") and bare not in language.spellings:
        bare = bare[:-1]
    return language.spellings.get(bare, (bare,) if bare else ())
