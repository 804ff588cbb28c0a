"""Where somebody is, from what their clock shows: the answer to "what time is it for you now?"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from cogs.checkins.reading import Clock

# A clock may be wrong by this many minutes: zones lie a quarter of an hour apart at the least.
TOLERANCE = 7
_MINUTES_IN_DAY = 24 * 60
_A_WEEK, _WEEKS = timedelta(weeks=1), 53
_MOST_OTHERS = 24


@dataclass(frozen=True)
class Guess:
    """`zone`, where it is `shown` o'clock now. `others` show the same now, but not all through the coming year."""

    zone: str
    shown: time
    others: tuple[str, ...] = ()


def guess_zone(clock: Clock, now: datetime, home: str, near: Sequence[str], places: Sequence[str]) -> Guess | None:
    """Return where a clock shows this now: the group's zone if it fits, one of its country, or a well-known place.

    `places` should hold one zone for each way a clock can go. None: no place on Earth shows that time now.
    """
    fitting = [
        (zone, shown)
        for zones in ((home,), near, places)
        for shown in clock.readings()
        for zone in zones
        if _differs(shown, now, zone) <= TOLERANCE
    ]
    if not fitting:
        return None
    zone, shown = fitting[0]
    others = _different((one for one, _ in fitting), now, zone)
    return Guess(zone, shown, tuple(others)[:_MOST_OTHERS])


def _differs(shown: time, now: datetime, zone: str) -> int:
    """Return the minutes between what a clock shows and what it should show there, around the dial."""
    there = now.astimezone(ZoneInfo(zone))
    minutes = (shown.hour - there.hour) * 60 + shown.minute - there.minute
    return min(minutes % _MINUTES_IN_DAY, -minutes % _MINUTES_IN_DAY)


def _different(zones: Iterable[str], now: datetime, first: str) -> Iterator[str]:
    """Those whose clocks go another way within a year than the first one's and each other's."""
    seen = {_course(first, now)}
    for zone in zones:
        course = _course(zone, now)
        if course not in seen:
            seen.add(course)
            yield zone


def _course(zone: str, now: datetime) -> tuple[timedelta | None, ...]:
    home = ZoneInfo(zone)
    return tuple((now + week * _A_WEEK).astimezone(home).utcoffset() for week in range(_WEEKS))


def place_name(zone: str) -> str:
    """Return the town in a zone's name, for a sentence: "Europe/London" is London."""
    return zone.rpartition("/")[2].replace("_", " ")
