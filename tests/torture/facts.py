"""What is known at the end, from three sides that know nothing of each other: people, Discord, the database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

# The kinds of the outbox that make a moderator's phone buzz, and the one in which an alert's first round stands.
CARD = "alert.card"
DIRECT = "alert.direct"
MANY = "alert.many"  # one line that asks about many alerts: who is asked for which stands in their logs
_OF_MEMBER = ("alert.place", "alert.newcomer", "alert.free", "alert.farewell", "alert.support")
ASKING, NOBODY_IS_ASKED = "alert.", (MANY, "alert.load", "alert.rest", *_OF_MEMBER)
HELP = "help.message"  # takes such a message over once the alert is saved
ASKED, FIRST_ROUND = "asked", 0
# Whoever took, passed or closed an alert before the line went out is not asked about it there.
NOT_WAITING = frozenset({"taken", "passed", "put-back", "closed"})


@dataclass(frozen=True)
class Cry:
    """A crisis message that a member wrote."""

    message: int
    member: int


class Act(StrEnum):
    """What a moderator was told had been done."""

    TOOK = "taken"
    PASSED = "passed"
    CLOSED = "closed"
    SECONDED = "second-wanted"


@dataclass(frozen=True)
class Told:
    """The bot said to this moderator that it is done."""

    act: Act
    alert: int
    who: int


@dataclass(frozen=True)
class Buzz:
    """A message made this person's phone buzz."""

    message: int
    who: int


@dataclass(frozen=True)
class Discord:
    """What Discord holds when all is quiet.

    `parcel_of` says which parcel a message of the bot's was sent for, by the nonce it came with. `cards` has, for each
    alert, the messages in the alert channel that are headed as its card, each with the buttons it has.
    """

    parcel_of: Mapping[int, int]
    buzzes: Sequence[Buzz]
    cards: Mapping[int, Mapping[int, Collection[str]]]
    # What the bot sent for no parcel: help that went out while the alert could not be saved (DESIGN.md decision 8).
    for_none: Collection[int] = ()


@dataclass(frozen=True)
class LogLine:
    """One line of an alert's log."""

    what: str
    who: int | None
    rung: int | None


@dataclass(frozen=True)
class AlertRow:
    """An alert as the database has it, with the messages it came from."""

    id: int
    member: int
    is_urgent: bool
    state: str
    sources: Collection[int]
    log: Sequence[LogLine]


@dataclass(frozen=True)
class ParcelRow:
    """A row of the outbox."""

    id: int
    kind: str
    alert: int
    step: int
    target: int
    state: str
    message: int | None
    is_due: bool = True


@dataclass(frozen=True)
class Kept:
    """What the database holds."""

    alerts: Sequence[AlertRow]
    parcels: Sequence[ParcelRow]


@dataclass(frozen=True)
class Facts:
    """All of it."""

    cries: Sequence[Cry]
    told: Sequence[Told]
    discord: Discord
    kept: Kept
    # Said once by each failing request that the loopback cannot serve: then the run proves nothing.
    unserved: Sequence[str] = field(default=())
