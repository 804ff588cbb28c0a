"""Reading what people type about times and days, the ways they really type it. Nothing of it is repeated or kept."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from cogs.checkins.model import ANY_YEAR
from cogs.checkins.schedule import EVERY_DAY, anniversary
from config.settings import Hours

_HALF_DAY = 12
_HOURS = 24
_CLOCK = re.compile(r"(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?\s?(am|pm|a\.m\.?|p\.m\.?|h|uhr|o'clock)?")
_CLOSE_UP = re.compile(r"(\d{1,2})(\d{2})\s?(am|pm|a\.m\.?|p\.m\.?|h|uhr)?")
_BETWEEN = re.compile(r"\s*(?:-|\u2013|\u2014|\bto\b|\buntil\b)\s*")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WORKDAYS, _WEEKEND = 0b001_1111, 0b110_0000
_SETS = {
    **dict.fromkeys(("every day", "everyday", "daily", "all", "all days"), EVERY_DAY),
    **dict.fromkeys(("weekdays", "workdays", "on weekdays"), _WORKDAYS),
    **dict.fromkeys(("weekend", "weekends", "the weekend"), _WEEKEND),
}
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_FEWEST_LETTERS = 2
_ISO = re.compile(r"(?:(\d{4})-)?(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?\s?(\d{4})?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s(?:of\s)?([a-z]+)\.?,?(?:\s(\d{4}))?")
_MONTH_FIRST = re.compile(r"([a-z]+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?(?:\s(\d{4}))?")


@dataclass(frozen=True)
class Clock:
    """What a clock shows. `either`: typed without am or pm, and could be twelve hours later or earlier too."""

    at: time
    either: bool = False

    def readings(self) -> tuple[time, ...]:
        return (self.at, self.at.replace(hour=(self.at.hour + _HALF_DAY) % _HOURS)) if self.either else (self.at,)


def read_clock(typed: str) -> Clock | None:
    """Read 20:15, 8:15 pm, 8pm, 20.15 or 2015. None: it is no time of day."""
    plain = _plain(typed)
    named = {"noon": 12, "midday": 12, "midnight": 0}.get(plain)
    if named is not None:
        return Clock(time(named))
    found = _CLOCK.fullmatch(plain) or _CLOSE_UP.fullmatch(plain)
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
    if half in ("a", "p"):
        if not 1 <= hour <= _HALF_DAY:
            return None
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "p" else 0)
    if hour == _HOURS and minute == 0:
        hour = 0
    if hour >= _HOURS or minute > 59:  # noqa: PLR2004 - minutes of an hour
        return None
    either = half not in ("a", "p") and 1 <= hour <= _HALF_DAY and not found[1].startswith("0")
    return Clock(time(hour, minute), either)


def read_span(typed: str) -> Hours | None:
    """Read quiet hours such as 22:00-08:00 or "10pm to 8am". None: they are none, or start and end alike."""
    parts = _BETWEEN.split(_plain(typed))
    clocks = [read_clock(part) for part in parts]
    if len(clocks) != len(("start", "end")) or clocks[0] is None or clocks[1] is None or clocks[0].at == clocks[1].at:
        return None
    return Hours(clocks[0].at, clocks[1].at)


def read_weekdays(typed: str) -> int | None:
    """Read days of the week, "mon wed fri" or "monday-thursday" or "weekdays", as bits. None: a word is no day."""
    plain = _plain(typed)
    if plain in _SETS:
        return _SETS[plain]
    chosen = 0
    for word in re.split(r"[,;/&\s]+|\band\b", _BETWEEN.sub("-", plain)):
        bits = _weekdays(word) if word else 0
        if bits is None:
            return None
        chosen |= bits
    return chosen or None


def _weekdays(word: str) -> int | None:
    first, dash, last = word.partition("-")
    start, end = _one_of(_WEEKDAYS, first), _one_of(_WEEKDAYS, last if dash else first)
    if word in _SETS:
        return _SETS[word]
    if start is None or end is None:
        return None
    return sum(1 << (start + step) % 7 for step in range((end - start) % 7 + 1))


def read_day(typed: str, today: date, *, every_year: bool) -> date | None:
    """Read 14 March, March 14, 14.3. or 2027-03-14: without a year the next one; for every year its own (ANY_YEAR).

    None: it is no day, or the day has gone by.
    """
    for year, month, day in _read_numbers(_plain(typed)):
        if every_year:
            return _date(ANY_YEAR, month, day)
        if year:
            found = _date(year, month, day)
            return found if found is not None and found >= today else None
        any_year = _date(ANY_YEAR, month, day)
        coming = [anniversary(any_year, today.year + step) for step in range(2)] if any_year else []
        return next((one for one in coming if one >= today), None)
    return None


def _read_numbers(plain: str) -> Iterator[tuple[int, int, int]]:
    """Year (0: none), month and day, by the first way of writing that fits."""
    if found := _ISO.fullmatch(plain):
        yield int(found[1] or 0), int(found[2]), int(found[3])
    elif found := _DOTTED.fullmatch(plain):
        yield int(found[3] or 0), int(found[2]), int(found[1])
    elif found := _DAY_FIRST.fullmatch(plain):
        yield int(found[3] or 0), _month(found[2]), int(found[1])
    elif found := _MONTH_FIRST.fullmatch(plain):
        yield int(found[3] or 0), _month(found[1]), int(found[2])


def day_of_pause(typed: str, today: date) -> date | None:
    """Read the day until which a pause lasts; "tomorrow" too."""
    if _plain(typed) == "tomorrow":
        return today + timedelta(days=1)
    return read_day(typed, today, every_year=False)


def _month(word: str) -> int:
    found = _one_of(_MONTHS, word, least=3)
    return 0 if found is None else found + 1


def _one_of(names: tuple[str, ...], word: str, least: int = _FEWEST_LETTERS) -> int | None:
    """Return which name a word begins or is; "tues" is Tuesday too."""
    fits = [place for place, name in enumerate(names) if len(word) >= least and name.startswith(word.rstrip("."))]
    return fits[0] if len(fits) == 1 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain(typed: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", typed)).strip().casefold()
