"""When the quarterly note to organisers goes out (REF-6). Pure."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from config.duty import Hours

# From the second day on: by then the quarter that the note tells of is over in every zone. A week and more of days,
# because each takes one only when nothing else began a message to that person (CHK-3).
FIRST_DAY, LAST_DAY = 2, 14
FROM, TO = time(10), time(18)
_MONTHS = 3


def quarter_of(day: date) -> int:
    """Return a number for a calendar quarter, one more for each."""
    return day.year * 4 + (day.month - 1) // _MONTHS


def in_first_days(day: date) -> bool:
    return (day.month - 1) % _MONTHS == 0 and FIRST_DAY <= day.day <= LAST_DAY


def may_go_out(now: datetime, zone: str, quiet: Hours | None) -> bool:
    """Whether it is one of the first days of a quarter where the group lives, by day, and not in its quiet hours."""
    local = now.astimezone(ZoneInfo(zone))
    if not in_first_days(local.date()) or not FROM <= local.time() < TO:
        return False
    return quiet is None or not _in(quiet, local.time())


def _in(quiet: Hours, at: time) -> bool:
    if quiet.overnight:
        return at >= quiet.start or at < quiet.end
    return quiet.start <= at < quiet.end
