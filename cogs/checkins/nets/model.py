"""When a safety net is due: the rules, without Discord, database or clock. Without a net, silence leads to nothing."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cogs.checkins.model import Room

FEWEST, MOST = 2, 6
# After the last question that counts, this long without an answer.
A_DAY = timedelta(hours=24)


@dataclass(frozen=True)
class Net:
    """A member's wish that somebody be told when so many of their check-ins in a row had no answer.

    Asked by a room's member of one of the supporters who are in it (`asked_at`), on once they agree (`agreed_at`),
    said once in each run of silence (`told_at`, emptied by any answer), gone when either ends it. `text_hash` is of
    the very words that both have read: other words are never said in their place.
    """

    id: int
    room_id: int
    keeper_id: int
    after: int
    text_hash: str
    asked_at: datetime
    agreed_at: datetime | None = None
    told_at: datetime | None = None

    @property
    def is_on(self) -> bool:
        return self.agreed_at is not None


def hash_of(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def is_silent(net: Net, room: Room, now: datetime) -> bool:
    """Whether the silence it was made for is there now: enough questions, in a room whose member is not resting."""
    resting = room.paused_until is not None and now < room.paused_until
    return net.is_on and room.is_open and room.left_at is None and not resting and room.unanswered >= net.after


def is_due(net: Net, room: Room, now: datetime) -> bool:
    """Whether it is to be said: the question that counts was asked after both agreed, and a day has gone by since."""
    if net.told_at is not None or net.agreed_at is None or room.asked_at is None or not is_silent(net, room, now):
        return False
    if room.asked_at < net.agreed_at:
        return False
    next_is_due = room.next_ask_at is not None and room.next_ask_at <= now
    return room.unanswered > net.after or next_is_due or now - room.asked_at >= A_DAY


def is_answered(net: Net, room: Room) -> bool:
    """Whether the run of silence in which it was said is over, so that it stands for the next one."""
    return net.told_at is not None and room.unanswered < net.after


def agreed(net: Net, now: datetime) -> Net:
    """The first yes counts, however often the button is pressed."""
    return net if net.is_on else replace(net, agreed_at=now)


def told(net: Net, now: datetime) -> Net:
    return replace(net, told_at=now)


def ready_again(net: Net) -> Net:
    return replace(net, told_at=None)
