"""When it is somebody's hour on their own clock: the arithmetic of days, zones and quiet hours, and nothing else."""

import zlib
from calendar import isleap
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from config.settings import Hours

EVERY_DAY = 0b111_1111
# A question around the hour comes up to this many minutes before or after it.
MOST_JITTER = 20
# A week finds every chosen weekday; the rest is for days that a zone skipped, or quiet hours around a clock change.
_DAYS_LOOKED_AT = 16
_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Rhythm:
    """When somebody wants to be asked. `days` has one bit for each weekday, Monday the lowest (CHK-2, CHK-4).

    `seed`: a number that makes each day's question come around the hour, the same every time it is worked out; None:
    on the hour.
    """

    hour: int
    zone: str
    quiet: Hours
    days: int = EVERY_DAY
    seed: int | None = None

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

    None: it is quiet all day, or no day is chosen.
    """
    start = local_day(after, rhythm.zone)
    if earliest_day is not None:
        start = max(start, earliest_day)
    for day in (start + timedelta(days=step) for step in range(_DAYS_LOOKED_AT)):
        moment = moment_on(day, rhythm) if rhythm.asks_on(day) else None
        if moment is not None and moment > after:
            return moment
    return None


def moment_on(day: date, rhythm: Rhythm) -> datetime | None:
    """Return when it is that hour on this day of theirs.

    An hour that the clocks jump over comes when they have jumped; one that comes twice, the first time. An hour inside
    quiet hours moves to their end, on the same day. None: their clock never shows it that day, or it is quiet then.
    """
    zone, quiet = ZoneInfo(rhythm.zone), rhythm.quiet
    wall = quiet.end if is_quiet(time(rhythm.hour), quiet) else time(rhythm.hour)
    moment = datetime.combine(day, wall, zone).astimezone(UTC)
    if not _fits(moment, day, rhythm):
        return None
    early = timedelta(minutes=_jitter(rhythm.seed, day))
    return next((tried for tried in (moment + early, moment - early) if _fits(tried, day, rhythm)), moment)


def _fits(moment: datetime, day: date, rhythm: Rhythm) -> bool:
    """Whether it is that day, and not quiet, on their clock."""
    shown = moment.astimezone(ZoneInfo(rhythm.zone))
    return shown.date() == day and not is_quiet(shown.time(), rhythm.quiet)


def _jitter(seed: int | None, day: date) -> int:
    """Return this day's minutes before or after the hour: by chance, but the same after every restart (CHK-8)."""
    if seed is None:
        return 0
    return zlib.crc32(f"{seed} {day.toordinal()}".encode()) % (2 * MOST_JITTER + 1) - MOST_JITTER


def chosen_day_after(days: int, day: date, nth: int) -> date:
    """Return the nth of the chosen weekdays after a day; with none chosen, simply the nth day."""
    while nth > 0:
        day += _A_DAY
        nth -= not days & EVERY_DAY or days >> day.weekday() & 1
    return day


def anniversary(day: date, year: int) -> date:
    """Return that day in another year: for 29 February, the 28th in a year without it."""
    leap_day = (day.month, day.day) == (2, 29)
    return date(year, 2, 28) if leap_day and not isleap(year) else day.replace(year=year)
