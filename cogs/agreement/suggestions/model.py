"""A member's suggestion, and what it owes them: an answer by a date, or the plain word that there is none yet."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LONGEST_SUGGESTION = 1000
LONGEST_REASON = 600
# One that never got its message is looked for this long, and then let go.
UNPOSTED_FOR = timedelta(minutes=5)
MOST_OPEN = 3


class Answer(StrEnum):
    YES = "yes"
    NO = "no"


class Standing(StrEnum):
    """Where a suggestion stands, for everybody who lists them (TRA-3)."""

    WAITING = "waiting"
    OVERDUE = "overdue"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True)
class Suggestion:
    """Posted, then answered once, or taken back. What it says stands in Discord only.

    `message_id` is None for the moment between the row and its message, and after a crash just then.
    """

    id: int
    group_key: str
    guild_id: int
    member_id: int | None
    channel_id: int
    message_id: int | None
    asked_at: datetime
    due_at: datetime
    shown_overdue: bool
    answer: Answer | None
    answered_at: datetime | None


def standing(one: Suggestion, now: datetime) -> Standing:
    if one.answer is not None:
        return Standing(one.answer.value)
    return Standing.OVERDUE if now >= one.due_at else Standing.WAITING
