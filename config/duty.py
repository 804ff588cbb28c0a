import re
from dataclasses import dataclass
from datetime import time
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from config.problems import nearest, shown

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
GROUPS = {"daily": "mon-sun", "weekdays": "mon-fri", "weekends": "sat-sun", "weekend": "sat-sun"}
EXAMPLE = '"Europe/London, mon-fri 19:00-22:00"'
# What people call their zone, where the nearest spelling would be a wrong place.
SPOKEN_ZONES = {
    "bst": "Europe/London",
    "uk": "Europe/London",
    "cest": "Europe/Paris",
    "edt": "America/New_York",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "mdt": "America/Denver",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "aest": "Australia/Sydney",
}
SHORTEST_DAY, NOON, MINUTES_IN_HOUR, MIDNIGHT_HOUR = 3, 12, 60, 24

_CLOCK = r"(\d{1,2}):(\d{2})"
_HOURS = re.compile(rf"{_CLOCK}\s*[-\u2013\u2014]\s*{_CLOCK}")
_LOOSE = r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?"
_LOOSE_HOURS = re.compile(rf"{_LOOSE}\s*(?:[-\u2013\u2014]|to)\s*{_LOOSE}", re.IGNORECASE)


class NotUnderstoodError(ValueError):
    """A text that is not what it should be: what is wrong, and what to write instead."""

    def __init__(self, what: str, instead: str) -> None:
        super().__init__(what)
        self.what = what
        self.instead = instead


class Hours(NamedTuple):
    """From `start` to `end` by the clock on the wall. `end` not after `start` means the next day."""

    start: time
    end: time

    @property
    def overnight(self) -> bool:
        return self.end <= self.start


@dataclass(frozen=True)
class Shift:
    """When one person is on duty. `weekdays` counts from Monday = 0 and names the day on which the shift starts.

    When `end` is not after `start` the shift ends on the next day; 00:00 to 00:00 is the whole day.
    """

    zone: ZoneInfo
    weekdays: frozenset[int]
    start: time
    end: time

    @property
    def overnight(self) -> bool:
        return self.end <= self.start


class Weekly(NamedTuple):
    """Once a week. `weekday` counts from Monday = 0."""

    weekday: int
    at: time


def parse_weekly(text: str) -> Weekly:
    """Read "sunday 18:00". Raises NotUnderstoodError."""
    day, _, clock = text.strip().rpartition(" ")
    found = re.fullmatch(_CLOCK, clock)
    at = _clock(found[1], found[2]) if found else None
    if not day or at is None:
        raise NotUnderstoodError(
            f"{shown(text)} is not a weekday and a time.", 'Write the day and a 24-hour time, like "sunday 18:00".'
        )
    return Weekly(_day(day.strip().casefold()), at)


def parse_shift(text: str) -> Shift:
    """Read a shift such as "America/Toronto, mon-fri 18:30-22:30". Raises NotUnderstoodError."""
    zone_text, comma, rest = text.partition(",")
    if not comma:
        raise NotUnderstoodError(
            f"{shown(text)} is not a shift: it has no comma after the time zone.", f"Write it like {EXAMPLE}."
        )
    zone = parse_zone(zone_text.strip())
    days_text, hours_text = _split_days(rest.strip())
    hours = parse_hours(hours_text)
    return Shift(zone, _parse_days(days_text), hours.start, hours.end)


def read_clock(text: str) -> time:
    """Read a time of day as people write it: "22:30", "22.30", "10pm", "7:15 am". Raises NotUnderstoodError."""
    found = re.fullmatch(_LOOSE, text.strip(), re.IGNORECASE)
    clock = _from_loose(*found.group(1, 2, 3)) if found else None
    if clock is None:
        raise NotUnderstoodError(f"{shown(text)} is not a time of day.", 'Write a 24-hour time, like "22:30".')
    return clock


def parse_zone(name: str) -> ZoneInfo:
    if name in known_zones():
        return ZoneInfo(name)
    guess = nearest_zone(name)
    raise NotUnderstoodError(
        f"{shown(name)} is not a time zone.",
        f'Did you mean "{guess}"?' if guess else 'Write the nearest big city like this: "Europe/London".',
    )


def parse_hours(text: str) -> Hours:
    """Read "22:00-08:00". An end of 24:00 is midnight. Raises NotUnderstoodError."""
    match = _HOURS.fullmatch(text.strip())
    if match is None:
        raise NotUnderstoodError(f"{shown(text)} is not a start and an end time.", _hours_instead(text))
    start, end = _clock(match[1], match[2]), _clock(match[3], match[4])
    if start is None or end is None or int(match[1]) == MIDNIGHT_HOUR:
        raise NotUnderstoodError(
            f"{shown(text)} has a time that is on no clock.", 'Write hours from 00:00 to 23:59, like "18:30-22:30".'
        )
    if start == end and int(match[3]) != MIDNIGHT_HOUR:
        raise NotUnderstoodError(
            f"{shown(text)} starts and ends at the same time.", 'For the whole day write "00:00-24:00".'
        )
    return Hours(start, end)


@cache
def known_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def nearest_zone(written: str) -> str | None:
    plain = written.strip().casefold().replace(" ", "_")
    if plain in SPOKEN_ZONES:
        return SPOKEN_ZONES[plain]
    places = sorted(zone for zone in known_zones() if "/" in zone and not zone.startswith(("Etc/", "posix", "right")))
    for zone in places:
        if plain in {zone.casefold(), zone.rpartition("/")[2].casefold()}:
            return zone
    return nearest(plain, places)


def _split_days(rest: str) -> tuple[str, str]:
    digit = re.search(r"\d", rest)
    if digit is None:
        raise NotUnderstoodError(f"{shown(rest)} has no hours.", f"Write it like {EXAMPLE}.")
    return rest[: digit.start()].strip(), rest[digit.start() :]


def _parse_days(text: str) -> frozenset[int]:
    if not text:
        raise NotUnderstoodError(
            "This shift has no days.", f'Write the days before the hours, or "daily", like {EXAMPLE}.'
        )
    text = re.sub(r"\s*[-\u2013\u2014]\s*", "-", text.casefold())
    days: set[int] = set()
    for word in re.split(r"[\s,&+]+|\band\b", text):
        first, dash, last = GROUPS.get(word, word).partition("-")
        if not first:
            continue
        begin = _day(first)
        stop = _day(last) if dash else begin
        days.update((begin + step) % len(DAYS) for step in range((stop - begin) % len(DAYS) + 1))
    return frozenset(days)


def _day(word: str) -> int:
    for number, day in enumerate(DAYS):
        if len(word) >= SHORTEST_DAY and (day.startswith(word) or word == f"{day}s"):
            return number
    guess = nearest(word, [*(day[:3] for day in DAYS), *GROUPS])
    raise NotUnderstoodError(
        f"{shown(word)} is not a day.",
        f'Did you mean "{guess}"?' if guess else 'Write days like "mon-fri", "tue thu" or "daily".',
    )


def _clock(hour: str, minute: str) -> time | None:
    if (int(hour), int(minute)) == (MIDNIGHT_HOUR, 0):
        return time(0)
    if int(hour) >= MIDNIGHT_HOUR or int(minute) >= MINUTES_IN_HOUR:
        return None
    return time(int(hour), int(minute))


def _hours_instead(text: str) -> str:
    loose = _LOOSE_HOURS.fullmatch(text.strip())
    if loose:
        start = _from_loose(*loose.group(1, 2, 3))
        end = _from_loose(*loose.group(4, 5, 6))
        if start and end:
            return f'Write "{start:%H:%M}-{end:%H:%M}".'
    return 'Write two 24-hour times with a dash between, like "18:30-22:30".'


def _from_loose(hour: str, minute: str | None, half: str | None) -> time | None:
    number = int(hour)
    if half:
        number = number % NOON + (NOON if half.casefold() == "pm" else 0)
    return _clock(str(number), minute or "00")
