"""When the group is reminded of its agreement, and of what: the rules, without Discord, database or clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from cogs.agreement.worries.model import REST_AFTER_MENDING

# As many as there are texts `agreement-remind-1` and so on; they take turns (CON-7).
TEXTS = 9
NOT_BEFORE = timedelta(days=7)  # since the last reminder in that channel, whatever brought it
EVENT_NOT_BEFORE = timedelta(days=14)  # since the last of the same event (CON-8)
NEWCOMERS = 3
# Nobody has written for so long: then nobody's story is still on the screen (issue 5).
PAUSE_IN_TALK = timedelta(minutes=45)
# By the group's own clock.
FROM, TO = time(10), time(20)


class Cause(StrEnum):
    """What brings a reminder. How busy or quiet a channel is brings none (CON-9)."""

    TIME = "time"
    NEWCOMERS = "newcomers"
    CHANGED = "changed"
    MENDED = "mended"


@dataclass(frozen=True)
class Reminder:
    """One that was posted, or is about to be. `text` is which of the texts by time it was; 0 for an event's own."""

    cause: Cause
    text: int
    at: datetime


@dataclass(frozen=True)
class Facts:
    """What the rule looks at. `agreed_since` is when the group's first text was recorded.

    `mended_at` is when a breach was last mended whose reporter is at ease with a reminder.
    """

    agreed_since: datetime
    changed_at: datetime | None
    joined: Sequence[datetime]
    every: timedelta
    mended_at: datetime | None = None


def next_reminder(past: Sequence[Reminder], facts: Facts, now: datetime) -> Reminder | None:
    """Return the reminder whose time has come. None: not yet.

    Whether the place is at rest is another question, asked by `may_interrupt` until the answer is yes.
    """
    last = max((one.at for one in past), default=facts.agreed_since)
    if now - last < NOT_BEFORE:
        return None
    for cause in (Cause.CHANGED, Cause.MENDED, Cause.NEWCOMERS):
        if _has_come(cause, past, facts, now):
            return Reminder(cause, 0, now)
    return Reminder(Cause.TIME, next_text(past), now) if now - last >= facts.every else None


def _has_come(cause: Cause, past: Sequence[Reminder], facts: Facts, now: datetime) -> bool:
    told = max((one.at for one in past if one.cause is cause), default=None)
    if told is not None and now - told < EVENT_NOT_BEFORE:
        return False
    since = told or facts.agreed_since
    if cause is Cause.MENDED:
        mended = facts.mended_at
        return mended is not None and mended > since and now - mended >= REST_AFTER_MENDING
    if cause is Cause.CHANGED:
        return facts.changed_at is not None and facts.changed_at > since
    return sum(joined > since for joined in facts.joined) >= NEWCOMERS


def next_text(past: Sequence[Reminder]) -> int:
    """Return the number of the next text, 1 to `TEXTS`; none comes again before all others did (CON-7)."""
    by_time = [one for one in past if one.text]
    last = max(by_time, key=lambda one: one.at).text if by_time else 0
    return last % TEXTS + 1


def may_interrupt(now: datetime, zone: str, last_message_at: datetime | None) -> bool:
    """Whether a reminder may stand there now: by day, and in a pause of the talk."""
    by_day = FROM <= now.astimezone(ZoneInfo(zone)).time() < TO
    return by_day and (last_message_at is None or now - last_message_at >= PAUSE_IN_TALK)
