"""What a choice means now. Pure: no Discord, no database, no clock."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_FINGERPRINT_BITS = 32


class About(StrEnum):
    """What a yes or no is about. Each has its own text and its own hash (DESIGN.md decision 1)."""

    AGREEMENT = "agreement"
    WATCH = "watch"
    FORWARDS = "forwards"  # only ever a no: a private message about what one forwards


@dataclass(frozen=True)
class Consent:
    """One person's latest answer about one thing, and the exact text it was given to (CON-10)."""

    about: About
    answer: bool
    version: int
    text_hash: str
    chosen_at: datetime


@dataclass(frozen=True)
class Choices:
    """Everything one person chose. None: they have not been asked, or have not answered."""

    agreement: Consent | None = None
    watch: Consent | None = None


class Agreed(StrEnum):
    """How a person stands to the agreement."""

    NOTHING = "nothing"
    AGREED = "agreed"
    EARLIER = "agreed-earlier"  # a yes still, to words that have changed since
    LEFT = "left"


class Watched(StrEnum):
    """How a person stands to the word watch."""

    NOTHING = "nothing"
    YES = "yes"
    NO = "no"
    EARLIER = "earlier"  # a yes to other words about the watch: it does not count until they choose again
    EVERYONE = "everyone"
    WAITS = "waits"  # a yes, while the group's watch is off


class Mode(StrEnum):
    """`word_watch.mode` of the settings."""

    WITH_AGREEMENT = "with_agreement"
    ASK = "ask"
    EVERYONE = "everyone"


class Offer(StrEnum):
    """Which buttons stand below the agreement."""

    TOGETHER = "together"  # one step, two equal buttons
    WATCH_LATER = "watch_later"
    AGREEMENT_ALONE = "agreement_alone"  # there is no watch to say yes to


def offer(mode: Mode | None, *, watch_runs: bool) -> Offer:
    if mode is None or not watch_runs:
        return Offer.AGREEMENT_ALONE
    return Offer.WATCH_LATER if mode is Mode.ASK else Offer.TOGETHER


def agreed(consent: Consent | None, current_hash: str) -> Agreed:
    if consent is None:
        return Agreed.NOTHING
    if not consent.answer:
        return Agreed.LEFT
    return Agreed.AGREED if consent.text_hash == current_hash else Agreed.EARLIER


def is_watched(mode: Mode, consent: Consent | None, watch_hash: str, *, notice_stands: bool) -> bool:
    """Whether this person's messages may be read (CON-1, NO-20, NO-22).

    A no never lapses. A yes counts for the text it was given to. Without either, only `everyone` reads, and only
    while its notice stands in every channel that is read.
    """
    if consent is not None and not consent.answer:
        return False
    if mode is Mode.EVERYONE and notice_stands:
        return True
    return consent is not None and consent.text_hash == watch_hash


def watch_standing(
    mode: Mode | None, consent: Consent | None, watch_hash: str, *, runs: bool, notice_stands: bool
) -> Watched:
    """Put into one word what `is_watched` says, for the person themself."""
    if consent is not None and not consent.answer:
        return Watched.NO
    if mode is None or not runs:
        return Watched.NOTHING if consent is None else Watched.WAITS
    if consent is not None and consent.text_hash == watch_hash:
        return Watched.YES
    if is_watched(mode, consent, watch_hash, notice_stands=notice_stands):
        return Watched.EVERYONE
    return Watched.NOTHING if consent is None else Watched.EARLIER


def newer(held: Consent | None, arriving: Consent) -> Consent:
    """Return the later choice: two commits of one person may report back in either order."""
    return arriving if held is None or arriving.chosen_at >= held.chosen_at else held


@dataclass(frozen=True)
class Shown:
    """What stood on the screen whose button was pressed: a yes is a yes to exactly that (CON-10).

    It travels as the number in the button's id, because the screen may outlive the bot that made it.
    """

    version_id: int
    fingerprint: int

    @classmethod
    def of(cls, version_id: int, watch_hash: str) -> "Shown":
        """Take the row id of the version, and the hash of the watch text beside it ("" when none was shown)."""
        return cls(version_id, int(watch_hash[: _FINGERPRINT_BITS // 4] or "0", 16))

    @classmethod
    def from_number(cls, number: int) -> "Shown":
        return cls(number >> _FINGERPRINT_BITS, number & (1 << _FINGERPRINT_BITS) - 1)

    @property
    def number(self) -> int:
        return self.version_id << _FINGERPRINT_BITS | self.fingerprint
