"""When somebody who looked after an alert is asked how they are. Pure."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from config.duty import Hours
from config.settings import GroupSettings

# A debrief comes 1 to 4 hours after closing (MOD-1): not while it is all still there, and not when it is forgotten.
EARLIEST, USUAL, LATEST = timedelta(hours=1), timedelta(hours=2), timedelta(hours=4)
# After an outage: a question about the day before yesterday is no care.
TOO_LATE = timedelta(hours=36)
# Somebody who closed several alerts in one evening is asked once.
ONE_COVERS = timedelta(hours=12)
NIGHT = Hours(time(22), time(8))


def quiet_hours(settings: GroupSettings) -> Hours:
    """Return the group's own, where they leave some of the day; else the night."""
    checkins = settings.checkins
    if checkins is None or checkins.quiet_hours.start == checkins.quiet_hours.end:  # the whole day is quiet
        return NIGHT
    return checkins.quiet_hours


def is_quiet(moment: datetime, zone: ZoneInfo, quiet: Hours) -> bool:
    at = moment.astimezone(zone).time()
    if quiet.overnight:
        return at >= quiet.start or at < quiet.end
    return quiet.start <= at < quiet.end


def when_to_ask(closed_at: datetime, zone: ZoneInfo, quiet: Hours) -> datetime:
    """Return when to ask: two hours after closing, or at one hour if two would be in quiet hours.

    Where neither is outside them: when they end, even if that is later than four hours. Whoever looked after an alert
    at midnight is asked in the morning, rather than never (MOD-1, CHK-4).
    """
    for after in (USUAL, EARLIEST):
        if not is_quiet(closed_at + after, zone, quiet):
            return closed_at + after
    return quiet_over(closed_at + EARLIEST, zone, quiet)


def quiet_over(moment: datetime, zone: ZoneInfo, quiet: Hours) -> datetime:
    """Return the first moment from this one on that is outside quiet hours, whatever the clocks do that night."""
    if not is_quiet(moment, zone, quiet):
        return moment
    today = moment.astimezone(zone).date()
    ends = (end for days in range(3) for end in _at(today + timedelta(days=days), quiet.end, zone))
    return next(end for end in ends if end >= moment and not is_quiet(end, zone, quiet))


def _at(day: date, clock: time, zone: ZoneInfo) -> Iterator[datetime]:
    """Each instant at which the clock there shows this: two in the night in which it goes back."""
    for fold in (0, 1):
        yield datetime.combine(day, clock, zone).replace(fold=fold).astimezone(UTC)
