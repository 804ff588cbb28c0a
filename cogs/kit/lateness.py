"""What was read so much later than it was written that people must be told both times."""

from datetime import datetime, timedelta
from typing import Final

from discord.utils import TimestampStyle, format_dt

LATE_AFTER: Final = timedelta(minutes=5)
_SAME_DAY = timedelta(hours=12)


def is_late(posted_at: datetime, seen_at: datetime) -> bool:
    return seen_at - posted_at >= LATE_AFTER


def both_times(posted_at: datetime, seen_at: datetime) -> tuple[str, str]:
    """Write both, with their dates where the hour alone could be another day's."""
    style: TimestampStyle = "t" if seen_at - posted_at < _SAME_DAY else "f"
    return format_dt(posted_at, style), format_dt(seen_at, style)
