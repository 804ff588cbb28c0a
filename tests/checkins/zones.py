"""Thirty zones, and when a room's hard dates have to be asked about there."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from cogs.checkins.model import Room
from cogs.checkins.schedule import Rhythm, moment_on
from config.settings import Hours

THIRTY = (
    "Europe/London", "Europe/Berlin", "Europe/Dublin", "Europe/Lisbon", "Europe/Moscow", "Europe/Chisinau",
    "Africa/Cairo", "Africa/Casablanca", "Africa/Johannesburg", "Asia/Beirut", "Asia/Gaza", "Asia/Jerusalem",
    "Asia/Tehran", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tokyo", "Asia/Amman", "Australia/Sydney",
    "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia", "Pacific/Kiritimati",
    "Pacific/Pago_Pago", "America/New_York", "America/St_Johns", "America/Havana", "America/Sao_Paulo",
    "America/Santiago", "Antarctica/Troll",
)  # fmt: skip
# Samoa left out 30 December 2011; 2012 and 2016 were leap years; Brazil, Iran and Lebanon still changed their clocks.
BEGUN = datetime(2011, 11, 20, tzinfo=UTC)


def clock(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def date_moments(one: Room, quiet: Hours, start: date, end: date) -> dict[date, datetime]:
    """When each hard date has to be asked about, worked out by looking at every single day."""
    found: dict[date, datetime] = {}
    for step in range((end - start).days):
        day = start + timedelta(days=step)
        for hard in one.dates:
            leap = hard.every_year and (hard.day.month, hard.day.day) == (2, 29)
            falls = (day.month, day.day) == (hard.day.month, hard.day.day) or (
                leap and (day.month, day.day) == (2, 28) and day + timedelta(days=1) == date(day.year, 3, 1)
            )
            moment = moment_on(day, Rhythm(hard.hour, one.zone, one.quiet(quiet)))
            if moment is not None and falls and (hard.every_year or day == hard.day):
                found[day] = min(moment, found.get(day, moment))
    return found
