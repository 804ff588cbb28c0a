"""When it is somebody's hour on their own clock: the arithmetic of days, zones and quiet hours, and nothing else."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from config.settings import Hours

EVERY_DAY = 0b111_1111
# A week finds every chosen weekday; the rest is for days that a zone skipped, or quiet hours around a clock change.
_DAYS_LOOKED_AT = 16


@dataclass(frozen=True)
class Rhythm:
    """When somebody wants to be asked. `days` has one bit for each weekday, Monday the lowest (CHK-2, CHK-4)."""

    hour: int
    zone: str
    quiet: Hours
    days: int = EVERY_DAY

    def asks_on(self, day: date) -> bool:
        return bool(self.days >> day.weekday() & 1)


def is_quiet(moment: time, quiet: Hours) -> bool:
    if quiet.overnight:
        return moment >= quiet.start or moment < quiet.end
    return quiet.start <= moment < quiet.end


def is_quiet_at(moment: datetime, zone: str, quiet: Hours) -> bool:
    return is_quiet(moment.astimezone(ZoneInfo(zone)).time(), quiet)


def local_day(moment: datetime, zone: str) -> date:
    return moment.astimezone(ZoneInfo(zone)).date()


def next_time(rhythm: Rhythm, after: datetime, earliest_day: date | None = None) -> datetime | None:
    """Return the next time it is that hour on the member's own clock, once for each of their chosen days.

    An hour that the clocks jump over is asked when they have jumped; one that comes twice, the first time. An hour
    inside quiet hours moves to their end. None: it is quiet all day.
    """
    start = local_day(after, rhythm.zone)
    if earliest_day is not None:
        start = max(start, earliest_day)
    # Yesterday's late hour may have moved to this morning, the end of quiet hours.
    days = (start + timedelta(days=step) for step in range(-1, _DAYS_LOOKED_AT))
    for day in days:
        moment = _moment_on(day, rhythm) if rhythm.asks_on(day) else None
        if moment is None or moment <= after:
            continue
        if earliest_day is None or local_day(moment, rhythm.zone) >= earliest_day:
            return moment
    return None


def _moment_on(day: date, rhythm: Rhythm) -> datetime | None:
    zone, quiet, wall = ZoneInfo(rhythm.zone), rhythm.quiet, time(rhythm.hour)
    if is_quiet(wall, quiet):
        day = day + timedelta(days=1) if quiet.end <= wall else day
        wall = quiet.end
    moment = datetime.combine(day, wall, zone).astimezone(UTC)
    shown = moment.astimezone(zone)
    if shown.date() != day or is_quiet(shown.time(), quiet):
        return None
    return moment
