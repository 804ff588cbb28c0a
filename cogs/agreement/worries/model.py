"""The life of a worry that somebody spoke up about, without Discord, database or clock."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

# The date on the receipt: whoever spoke up hears something by then, or reads that nobody answered (TRA-5).
ANSWER_WITHIN = timedelta(days=7)
# Recipients are reminded by day only, by the group's own clock; so is whoever spoke up told (NO-13).
FROM, TO = time(9), time(20)
# Some days between a mended breach and a reminder, so that nobody can tell what brought it (CON-8).
REST_AFTER_MENDING = timedelta(days=3)
# What was to be written into the thread within a press and is not there after so long was lost in a crash.
LOST_AFTER = timedelta(minutes=3)
# For so long a thread that Discord would not make is tried again.
TRIES_FOR = timedelta(hours=1)


class NotNowError(Exception):
    """It cannot be done as things stand. `reason` is the end of the text's key `worry-no-...`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Kind(StrEnum):
    BREACH = "breach"
    PERSON = "person"
    BOT = "bot"


class State(StrEnum):
    """open -> taken -> answered -> closed; from each of the first three also -> taken-back. `unsent`: nobody got it."""

    OPEN = "open"
    TAKEN = "taken"
    ANSWERED = "answered"
    CLOSED = "closed"
    TAKEN_BACK = "taken-back"
    UNSENT = "unsent"


class Outcome(StrEnum):
    TALKED = "talked"
    CHANGED = "changed"
    NOTHING = "nothing"
    STEPPED_BACK = "stepped-back"
    UNKNOWN = "unknown"


class Words(StrEnum):
    """Whether words came with it, and where they are. Never what they are."""

    NONE = "none"
    COMING = "coming"
    THERE = "there"
    LOST = "lost"
    LEFT = "left"  # in the thread that it stood in before


class Wish(StrEnum):
    """What whoever spoke up said to one question: to be in the thread, or to a talk with the person named."""

    NOT_ASKED = "not-asked"
    ASKED = "asked"
    YES = "yes"
    NO = "no"


class Step(StrEnum):
    REMIND = "remind"
    LATE = "late"


# From the end of the promised day: ten in the morning of the day before, of the day itself, of the day after (for
# whoever spoke up), and then every seven days, three times.
TIMELINE: tuple[tuple[timedelta, Step], ...] = (
    (timedelta(hours=-38), Step.REMIND),
    (timedelta(hours=-14), Step.REMIND),
    (timedelta(hours=10), Step.LATE),
    *((timedelta(days=7 * week, hours=-14), Step.REMIND) for week in (1, 2, 3)),
)
_MENDED = frozenset({Outcome.TALKED, Outcome.CHANGED})
_ACTIVE = frozenset({State.OPEN, State.TAKEN, State.ANSWERED})


@dataclass(frozen=True)
class Worry:
    """One worry: who is asked about it, where it stands. There is nothing here that could hold words.

    Invariants: whoever spoke up, and whoever it names, is never among `recipients` (NO-32). A holder is a recipient.
    What is over, and what nobody is left for, asks nobody: its `next_due_at` is None. Once somebody it names could
    open its thread it is `direct` for good: nothing more goes into that thread.
    """

    id: int
    group_key: str
    kind: Kind
    state: State
    reporter: int | None  # empty once they asked to be forgotten
    named: tuple[int, ...]
    recipients: tuple[int, ...]
    direct: bool  # in direct messages to each recipient, because no channel could hold its thread, or can any more
    place_id: int | None
    words: Words
    inside: Wish
    opened_at: datetime
    due_at: datetime  # the end of the day by which whoever spoke up hears something
    step: int = 0
    next_due_at: datetime | None = None
    holder: int | None = None
    talk: Wish = Wish.NOT_ASKED
    talk_id: int | None = None
    outcome: Outcome | None = None
    ended_at: datetime | None = None
    at_ease: bool | None = None
    version: int = 0
    reached: int = 0  # how many people it went to
    takes: int = 0  # how often somebody took it on
    reading: frozenset[int] = frozenset()  # of those it names: who could open its thread at the last look

    @property
    def is_active(self) -> bool:
        return self.state in _ACTIVE

    @property
    def is_placed(self) -> bool:
        return self.direct or self.place_id is not None

    @property
    def is_mended(self) -> bool:
        """A breach that people came through together: the group may be reminded, if its reporter is at ease with it."""
        return self.kind is Kind.BREACH and self.state is State.CLOSED and self.outcome in _MENDED

    @property
    def is_late(self) -> bool:
        """Nobody has answered, and the date has gone by."""
        unanswered = self.state in {State.OPEN, State.TAKEN}
        return unanswered and any(step is Step.LATE for _, step in TIMELINE[: self.step])

    @property
    def may_write_again(self) -> bool:
        return self.is_active and self.is_placed and self.words in {Words.NONE, Words.LOST}


def due_at(opened_at: datetime, zone: str) -> datetime:
    """Return the end of the day that is promised, by the group's own clock."""
    day = (opened_at + ANSWER_WITHIN).astimezone(ZoneInfo(zone)).date()
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone))


def opened(worry: Worry) -> Worry:
    return _with_next(worry)


def _with_next(worry: Worry) -> Worry:
    waits = bool(worry.recipients) and worry.state in {State.OPEN, State.TAKEN} and worry.step < len(TIMELINE)
    return replace(worry, next_due_at=worry.due_at + TIMELINE[worry.step][0] if waits else None)


def is_by_day(now: datetime, zone: str) -> bool:
    return FROM <= now.astimezone(ZoneInfo(zone)).time() < TO


def come_due(worry: Worry, now: datetime) -> tuple[Worry, frozenset[Step]]:
    """Return what is to be said now, each at most once however long nobody looked, and the worry after it."""
    steps: set[Step] = set()
    while worry.next_due_at is not None and worry.next_due_at <= now:
        steps.add(TIMELINE[worry.step][1])
        worry = _with_next(replace(worry, step=worry.step + 1))
    return worry, frozenset(steps)


# What recipients do


def take(worry: Worry, who: int) -> Worry:
    """One looks into it; only the first of two. Whoever has it already keeps it."""
    _for_recipients(worry, who)
    if worry.holder == who:
        return worry
    if worry.holder is not None:
        raise NotNowError("taken")
    state = State.TAKEN if worry.state is State.OPEN else worry.state
    return replace(worry, state=state, holder=who, takes=worry.takes + 1)


def put_back(worry: Worry, who: int) -> Worry:
    _for_holder(worry, who)
    return _with_next(replace(worry, state=State.OPEN, holder=None))


def answer(worry: Worry, who: int) -> Worry:
    """They wrote to whoever spoke up, in the thread."""
    _for_holder(worry, who)
    if worry.direct:
        raise NotNowError("direct")
    if worry.inside is not Wish.YES:
        raise NotNowError("not-inside")
    return _with_next(replace(worry, state=State.ANSWERED))


def close(worry: Worry, who: int, outcome: Outcome, now: datetime) -> Worry:
    _for_holder(worry, who)
    return _with_next(replace(worry, state=State.CLOSED, outcome=outcome, ended_at=now))


def invite(worry: Worry, who: int) -> Worry:
    """Ask whoever spoke up into the thread. Once: a no is a no."""
    _for_holder(worry, who)
    if worry.direct:
        raise NotNowError("direct")
    _may_ask(worry, worry.inside)
    return replace(worry, inside=Wish.ASKED)


def ask_for_talk(worry: Worry, who: int) -> Worry:
    """Ask whoever spoke up about a talk with the person named and this recipient. Once."""
    _for_holder(worry, who)
    if not worry.named:
        raise NotNowError("nobody-named")
    _may_ask(worry, worry.talk)
    return replace(worry, talk=Wish.ASKED)


def _may_ask(worry: Worry, wish: Wish) -> None:
    if worry.reporter is None:
        raise NotNowError("forgotten")
    if wish is not Wish.NOT_ASKED:
        raise NotNowError("asked-already")


def _for_recipients(worry: Worry, who: int) -> None:
    if who not in worry.recipients:
        raise NotNowError("not-yours")
    if not worry.is_active:
        raise NotNowError("over")


def _for_holder(worry: Worry, who: int) -> None:
    _for_recipients(worry, who)
    if worry.holder is None:
        raise NotNowError("take-first")
    if worry.holder != who:
        raise NotNowError("taken")


# What whoever spoke up does


def take_back(worry: Worry, who: int, now: datetime) -> Worry:
    """At any time, no reason asked; nothing more is asked of anybody."""
    _for_reporter(worry, who)
    if worry.state is State.TAKEN_BACK:
        return worry
    if not worry.is_active:
        raise NotNowError("over")
    return _with_next(replace(worry, state=State.TAKEN_BACK, ended_at=now))


def join(worry: Worry, who: int, *, yes: bool) -> Worry:
    _for_reporter(worry, who)
    if not worry.is_active or worry.inside is Wish.NOT_ASKED or worry.place_id is None or worry.direct:
        raise NotNowError("over")
    return replace(worry, inside=Wish.YES if yes else Wish.NO)


def answer_talk(worry: Worry, who: int, *, yes: bool) -> Worry:
    """Yes or no to exactly the talk that was shown: with everybody named and the one who holds it now."""
    _for_reporter(worry, who)
    stands = worry.is_active and bool(worry.named) and worry.holder is not None
    if not stands or worry.talk is Wish.NOT_ASKED or (worry.talk is not Wish.ASKED and not yes):
        raise NotNowError("over")
    return replace(worry, talk=Wish.YES if yes else Wish.NO)


def say_at_ease(worry: Worry, who: int, *, yes: bool) -> Worry:
    _for_reporter(worry, who)
    if not worry.is_mended:
        raise NotNowError("over")
    return replace(worry, at_ease=yes)


def write_again(worry: Worry, who: int, *, is_safe: bool) -> Worry:
    """`is_safe`: whom it names still could not read its thread."""
    _for_reporter(worry, who)
    if not worry.may_write_again:
        raise NotNowError("over")
    if not is_safe:
        raise NotNowError("unsafe")
    return replace(worry, words=Words.COMING)


def _for_reporter(worry: Worry, who: int) -> None:
    if worry.reporter is None or worry.reporter != who:
        raise NotNowError("not-yours")


# What a look at its thread finds


def seen_by(worry: Worry, readers: Collection[int]) -> Worry:
    """`readers`: everybody who could open its thread now. With one it names among them, it leaves that thread."""
    reading = frozenset(worry.named) & frozenset(readers)
    if not reading or worry.direct:
        return replace(worry, reading=reading)
    words = Words.LEFT if worry.words is Words.THERE else worry.words
    return replace(worry, reading=reading, direct=True, inside=Wish.NOT_ASKED, words=words)


def without(worry: Worry, gone: Collection[int]) -> Worry:
    """Some of whom it went to look after the group no more: it is not theirs now, and what they held is free."""
    left = tuple(one for one in worry.recipients if one not in gone)
    if left == worry.recipients:
        return worry
    worry = replace(worry, recipients=left)
    if worry.holder in gone:
        worry = replace(worry, holder=None, state=State.OPEN if worry.is_active else worry.state)
    return _with_next(worry)


# Who is asked


def recipients_for(
    kind: Kind,
    organisers: Sequence[int],
    moderators: Sequence[int],
    *,
    reporter: int,
    implicated: Collection[int],
) -> tuple[int, ...]:
    """Return the organisers; where none is left and it is a breach, the moderators. Nobody it is about (MOD-10, NO-32).

    A worry about a moderator or an organiser never falls to the moderators, and neither does one about the bot.
    """
    out = {reporter, *implicated}
    left = tuple(dict.fromkeys(one for one in organisers if one not in out))
    if left or kind is not Kind.BREACH:
        return left
    return tuple(dict.fromkeys(one for one in moderators if one not in out))
