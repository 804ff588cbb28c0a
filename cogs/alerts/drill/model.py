"""How long a drill lasts and is kept, when the next one is due, and what is measured. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# After the last round in which new people are asked, an hour to take it; then nobody is asked any more.
TIME_TO_TAKE = timedelta(hours=1)
KEPT = timedelta(hours=24)
DUE_EVERY = timedelta(days=90)


class Ended(StrEnum):
    """How a drill came to its end."""

    CLOSED = "closed"  # by whoever took it, as a real alert would be
    REAL = "real"  # somebody needed help for real, which comes first
    TIME = "time"
    EARLY = "early"  # by an organiser


@dataclass(frozen=True)
class Times:
    """How long each part took, counted from the start; None where it never came to that. Never by person (NO-31)."""

    to_card: timedelta | None
    to_taken: timedelta | None
    to_closed: timedelta | None


def over_at(opened_at: datetime, last_round_minutes: int) -> datetime:
    """Return when a drill ends by itself. `last_round_minutes`: the last of `ask_again_after`."""
    return opened_at + timedelta(minutes=last_round_minutes) + TIME_TO_TAKE


def is_due(since: datetime, done_at: datetime | None, reminded_at: datetime | None, now: datetime) -> bool:
    """Whether organisers are to be reminded: 90 days after the last drill, or the last reminder, or the beginning."""
    return now - max(filter(None, (since, done_at, reminded_at))) >= DUE_EVERY


def age_in_days(done_at: datetime, now: datetime) -> int:
    return max((now - done_at).days, 0)


def never_below_zero(span: timedelta) -> timedelta:
    """Discord's clock and ours may differ by a moment."""
    return max(span, timedelta())
