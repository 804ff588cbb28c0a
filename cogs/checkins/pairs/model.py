"""Two people who check in with each other: the rules of a pair's life, without Discord, database or clock."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from cogs.checkins.model import WINDOW, HardDate
from cogs.checkins.schedule import EVERY_DAY, Rhythm, is_quiet_at, local_day, next_time
from config.settings import Hours

# Odd, so that a question that comes round again begins with the other of the two.
PROMPTS = 11
HALF_AS_OFTEN_AFTER = 3
REST_AFTER = 6
MOST_PAIRS = 2
OFFER_LASTS = timedelta(days=7)
DRAFT_LASTS = timedelta(days=1)
KEEP_ENDED = timedelta(days=30)
GIVE_UP_AFTER = timedelta(hours=1)
LONGEST_PAUSE = timedelta(days=366)
# How many weeks are looked through for a day that is free for both.
_WEEKS_LOOKED_AT = 5
_ONE_DAY = timedelta(days=1)


class State(StrEnum):
    DRAFT = "draft"  # only its writer has seen it
    OFFERED = "offered"  # it stands in a channel
    ANSWERED = "answered"  # somebody would like to; the proposer has not said yes to them yet
    DECLINED = "declined"  # not an offer: an answer that the proposer declined, while the offer stands
    AGREED = "agreed"  # both said yes
    ENDED = "ended"


class Trouble(StrEnum):
    """Why a pair is not as it should be, or ended without anybody ending it."""

    GONE = "gone"
    SHUT_OUT = "shut-out"
    UNMADE = "unmade"
    LEFT = "left"


class No(StrEnum):
    """Why something is not possible. Each has its words: `pair-no-<value>`."""

    NOT_OPEN = "not-open"
    YOUR_OWN = "your-own"
    A_BOT = "a-bot"
    ONE_OFFER = "one-offer"
    ENOUGH = "enough"
    THEY_HAVE_ENOUGH = "they-have-enough"
    FOR_ANOTHER = "for-another"
    TAKEN = "taken"
    ANSWERED_ALREADY = "answered-already"
    DECLINED = "declined"
    TOGETHER = "together"
    PROPOSER_ONLY = "proposer-only"
    ANSWER_CHANGED = "answer-changed"
    NOT_YOURS = "not-yours"
    ENDED = "ended"


class NotNowError(Exception):
    """It cannot be done as things stand now."""

    def __init__(self, reason: No) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class When:
    """When a pair is asked: by one clock, on one or two weekdays (one bit each, Monday the lowest)."""

    hour: int
    zone: str
    days: int


@dataclass(frozen=True)
class Pair:
    """An offer, and what becomes of it.

    Drafted; offered in a channel; answered by somebody (an offer to one person needs no second yes of its proposer);
    agreed once both said yes; ended by either, or because one left. Only an agreed pair ever has a thread, one, and
    only such a pair is asked. `next_due_at` is when the beat has to look at it: the end of an offer, the next
    question, a thread that Discord has not made, an archive that is owed. None: nothing is due, because it rests.
    `prompt` counts up; it says which question came last, and whose turn it was.
    """

    id: int
    group_key: str
    guild_id: int
    state: State
    proposer: int
    wanted: int | None
    partner: int | None
    channel_id: int | None
    thread_id: int | None
    when: When
    next_due_at: datetime | None
    asked_at: datetime | None
    proposer_pause: datetime | None
    partner_pause: datetime | None
    prompt: int
    unanswered: int
    readers: str
    trouble: Trouble | None
    offered_at: datetime
    agreed_at: datetime | None
    ended_at: datetime | None

    @property
    def residents(self) -> tuple[int, ...]:
        """Who has to be in its thread."""
        return (self.proposer,) if self.partner is None else (self.proposer, self.partner)

    @property
    def supporters(self) -> tuple[int, ...]:
        """Nobody is the helper, and nobody reads along."""
        return ()

    @property
    def opened_at(self) -> datetime:
        return self.agreed_at or self.offered_at

    @property
    def thread_name(self) -> str:
        """Named after neither people nor a topic: the channel list is seen by others in screenshots."""
        return f"pair {self.id}"

    @property
    def is_agreed(self) -> bool:
        return self.state is State.AGREED

    @property
    def stands(self) -> bool:
        """Whether it is an offer that somebody can still answer or take back."""
        return self.state in {State.OFFERED, State.ANSWERED}

    @property
    def begins(self) -> int:
        """Who begins with the question that came last; they take turns."""
        return self.residents[self.prompt % len(self.residents)]

    @property
    def paused_until(self) -> datetime | None:
        """The later of the two's own pauses."""
        pauses = [one for one in (self.proposer_pause, self.partner_pause) if one is not None]
        return max(pauses, default=None)

    def other(self, member: int) -> int | None:
        return next((one for one in self.residents if one != member), None)


# ------------------------------------------------------------------------------------------------------------ consent


def answer(pair: Pair, member: int, declined: Collection[int], now: datetime) -> Pair:
    """Somebody would like to. For an offer to one person this is the second yes; else the proposer has the last word.

    Raises NotNowError.
    """
    if not pair.stands:
        raise NotNowError(No.NOT_OPEN)
    if member == pair.proposer:
        raise NotNowError(No.YOUR_OWN)
    if pair.wanted is not None and member != pair.wanted:
        raise NotNowError(No.FOR_ANOTHER)
    if pair.state is State.ANSWERED:
        raise NotNowError(No.ANSWERED_ALREADY if member == pair.partner else No.TAKEN)
    if member in declined:
        raise NotNowError(No.DECLINED)
    answered = replace(pair, state=State.ANSWERED, partner=member)
    return _agreed(answered, now) if pair.wanted == member else answered


def confirm(pair: Pair, proposer: int, partner: int, now: datetime) -> Pair:
    """The proposer says yes to the person they were shown. Raises NotNowError, also when that is no longer the one."""
    _check_choice(pair, proposer, partner)
    return _agreed(pair, now)


def decline(pair: Pair, proposer: int, partner: int) -> Pair:
    """The proposer says "no, thank you" to an answer: the offer stands again. Raises NotNowError."""
    _check_choice(pair, proposer, partner)
    return replace(pair, state=State.OFFERED, partner=None)


def _check_choice(pair: Pair, proposer: int, partner: int) -> None:
    if not pair.stands:
        raise NotNowError(No.NOT_OPEN)
    if proposer != pair.proposer:
        raise NotNowError(No.PROPOSER_ONLY)
    if pair.state is not State.ANSWERED or pair.partner != partner:
        raise NotNowError(No.ANSWER_CHANGED)


def _agreed(pair: Pair, now: datetime) -> Pair:
    # Due at once: the thread is still to be made.
    return replace(pair, state=State.AGREED, agreed_at=now, next_due_at=now)


def take_back(pair: Pair, member: int, now: datetime) -> Pair:
    """The proposer takes the offer back, or whoever answered takes their answer back. Raises NotNowError."""
    if not pair.stands:
        raise NotNowError(No.NOT_OPEN)
    if member == pair.partner:
        return replace(pair, state=State.OFFERED, partner=None)
    if member == pair.proposer:
        return ended(pair, now)
    raise NotNowError(No.PROPOSER_ONLY)


def turn_down(pair: Pair, member: int, now: datetime) -> Pair:
    """The one person whom an offer is for says "no, thank you". Raises NotNowError."""
    if not pair.stands:
        raise NotNowError(No.NOT_OPEN)
    if member != pair.wanted:
        raise NotNowError(No.FOR_ANOTHER)
    return ended(pair, now)


def ended(pair: Pair, now: datetime, trouble: Trouble | None = None) -> Pair:
    """Over for good. Of an offer nothing is left to do; of a pair, its thread is to be archived."""
    owed = now if pair.thread_id is not None and trouble is not Trouble.GONE else None
    partner = pair.partner if pair.is_agreed else None
    return replace(pair, state=State.ENDED, partner=partner, ended_at=now, next_due_at=owed, trouble=trouble)


# ------------------------------------------------------------------------------------------------------------- asking


@dataclass(frozen=True)
class Clock:
    """One of the two by their own clock: their room's, or the pair's for somebody without a room."""

    member: int
    zone: str
    quiet: Hours
    dates: tuple[HardDate, ...] = ()

    def day(self, moment: datetime) -> date:
        return local_day(moment, self.zone)

    def is_quiet(self, moment: datetime) -> bool:
        return is_quiet_at(moment, self.zone, self.quiet)

    def keeps(self, day: date) -> bool:
        """Whether they asked to be thought of on that day: then it is not the pair's."""
        return any(
            one.day == day or (one.every_year and (one.day.month, one.day.day) == (day.month, day.day))
            for one in self.dates
        )


@dataclass(frozen=True)
class Ask:
    """Ask both this question now."""

    prompt: int


@dataclass(frozen=True)
class Skip:
    """Let it pass, unheard and uncounted."""


@dataclass(frozen=True)
class Rest:
    """Stop asking, and say so once."""


def decide(pair: Pair, now: datetime, clocks: Collection[Clock]) -> Ask | Skip | Rest:
    """Decide about a pair whose time has come. Whether the day is free for both is the store's to say (CHK-3)."""
    late = pair.next_due_at is None or now - pair.next_due_at > WINDOW
    paused = pair.paused_until is not None and now < pair.paused_until
    today = pair.asked_at is not None and any(one.day(pair.asked_at) >= one.day(now) for one in clocks)
    if not pair.is_agreed or late or paused or today or any(one.is_quiet(now) for one in clocks):
        return Skip()
    return Rest() if pair.unanswered >= REST_AFTER else Ask(pair.prompt + 1)


def still_fits(pair: Pair, now: datetime, clocks: Collection[Clock]) -> bool:
    """Whether a question decided at `asked_at` may still go out, or came too late to be kind."""
    if not pair.is_agreed or pair.asked_at is None or now - pair.asked_at > WINDOW:
        return False
    return not any(one.is_quiet(now) for one in clocks)


def question_number(prompt: int) -> int:
    """Return which question that is, 1 to 11: none comes again before all others were asked (CHK-8)."""
    return (prompt - 1) % PROMPTS + 1


def moments(pair: Pair, now: datetime, quiet: Hours) -> Iterator[datetime]:
    """Yield when the pair could be asked, the best first: for each of its days, that day, then the days until its next.

    After three questions that neither wrote after, every second of its days is left out.
    """
    weekly = Rhythm(pair.when.hour, pair.when.zone, quiet, pair.when.days)
    after = max(now, pair.paused_until or now)
    chosen = next_time(weekly, after, _earliest(pair, weekly))
    for _ in range(_WEEKS_LOOKED_AT):
        if chosen is None:
            return
        following = _after(weekly, chosen)
        yield from _until(weekly, chosen, following)
        chosen = following


def later_this_week(pair: Pair, moment: datetime, quiet: Hours) -> Iterator[datetime]:
    """Yield what is left of the pair's week after a day that was taken by something else."""
    weekly = Rhythm(pair.when.hour, pair.when.zone, quiet, pair.when.days)
    yield from list(_until(weekly, moment, _after(weekly, moment)))[1:]


def _until(weekly: Rhythm, moment: datetime, following: datetime | None) -> Iterator[datetime]:
    daily = replace(weekly, days=EVERY_DAY)
    found: datetime | None = moment
    end = local_day(following, weekly.zone) if following else local_day(moment, weekly.zone) + timedelta(days=7)
    while found is not None and local_day(found, weekly.zone) < end:
        yield found
        found = _after(daily, found)


def _after(rhythm: Rhythm, moment: datetime) -> datetime | None:
    return next_time(rhythm, moment, local_day(moment, rhythm.zone) + _ONE_DAY)


def _earliest(pair: Pair, weekly: Rhythm) -> date | None:
    if pair.asked_at is None:
        return None
    if pair.unanswered >= HALF_AS_OFTEN_AFTER:
        left_out = _after(weekly, pair.asked_at)
        if left_out is not None:
            return local_day(left_out, weekly.zone) + _ONE_DAY
    return local_day(pair.asked_at, weekly.zone) + _ONE_DAY
