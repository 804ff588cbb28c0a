"""When the block of somebody who said that they are too young ends. Pure."""

from datetime import date, timedelta

LASTS = timedelta(days=365)


def ends_on(said_on: date) -> date:
    """Return the first day on which it no longer holds."""
    return said_on + LASTS


def holds(ends: date | None, today: date) -> bool:
    return ends is not None and today < ends
