"""What the rules of a language are made of: banned words, words a text needs, and how hard its sentences are to read.

A key's beginning says whom it is for: `help-` is crisis text, `agreement-` the agreement, `checkin-ask-` a check-in
question. `-button-` in a key, or an attribute, makes it a label. Anything else is ordinary text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final

# A question to one person, to a pair, to the group: the same rules hold for all.
_PROMPTS: Final = ("checkin-ask-", "checkin-pair-ask-", "checkin-round-ask-")


class Kind(Enum):
    CRISIS = "help-"
    AGREEMENT = "agreement-"
    PROMPT = "checkin-ask-"
    OTHER = ""


EVERY: Final = frozenset(Kind)
CRISIS: Final = frozenset({Kind.CRISIS})
PROMPT: Final = frozenset({Kind.PROMPT})
# Read by moderators or organisers only: our own words for things may stand there.
NOT_FOR_MEMBERS: Final = (
    "alert-", "duty-", "drill-", "practice-", "setup-", "check-",
    "command-alerts-", "command-duty-", "command-drill-", "command-practice", "command-setup-",
)  # fmt: skip


def kind_of(key: str) -> Kind:
    if key.startswith(_PROMPTS):
        return Kind.PROMPT
    return next((kind for kind in Kind if key.startswith(kind.value)), Kind.OTHER)


def is_label(key: str) -> bool:
    return "-button-" in key or "." in key


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something to change in one text. `refuses`: `texts check` ends with an error; else it is to be looked at."""

    key: str
    rule: str
    what: str
    instead: str
    refuses: bool = True
    line: int = 0

    def __str__(self) -> str:
        where = f"line {self.line}, " if self.line else ""
        return f"{where}{self.key} ({self.rule}): {self.what} Instead: {self.instead}"


@dataclass(frozen=True, slots=True)
class Ban:
    """Words that may not stand in texts of some kinds. `unless`, right before them, makes them honest: "nobody can"."""

    rule: str
    words: re.Pattern[str]
    instead: str
    kinds: frozenset[Kind] = EVERY
    always_refuses: bool = False
    unless: re.Pattern[str] | None = None
    labels_too: bool = True

    def hit(self, words: str) -> str | None:
        for found in self.words.finditer(words):
            if self.unless is None or not self.unless.search(words, max(0, found.start() - 60), found.start()):
                return found[0]
        return None


def ban(
    rule: str,
    words: str,
    instead: str,
    kinds: frozenset[Kind] = EVERY,
    *,
    always_refuses: bool = False,
    unless: str = "",
    labels_too: bool = True,
) -> Ban:
    """Make a row of the table. The words begin at a word's beginning; case counts nowhere.

    `unless` is what may stand right before them. `labels_too=False`: a button says what its member says.
    """
    before = re.compile(unless, re.IGNORECASE) if unless else None
    pattern = re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE)
    return Ban(rule, pattern, instead, kinds, always_refuses, before, labels_too)


@dataclass(frozen=True, slots=True)
class Need:
    """What one text has to say (CRI-3): its key, and the words of which one must stand in it."""

    key: str
    rule: str
    words: re.Pattern[str]
    instead: str


def need(key: str, rule: str, words: str, instead: str) -> Need:
    return Need(key, rule, re.compile(words, re.IGNORECASE), instead)


@dataclass(frozen=True, slots=True)
class Rules:
    """One language's rules. `too_hard` says how a text reads, or None where that is easy enough (ACC-1)."""

    language: str = ""
    bans: tuple[Ban, ...] = ()
    needs: tuple[Need, ...] = ()
    our_words: Ban | None = None
    too_hard: Callable[[str], tuple[str, str] | None] | None = None
