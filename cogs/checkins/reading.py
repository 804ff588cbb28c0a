"""Reading what people type about times and days, the ways they really type it. Nothing of it is repeated or kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from cogs.checkins.model import ANY_YEAR
from cogs.checkins.schedule import anniversary
from cogs.checkins.spoken import NAMED_TIMES, SETS, TOMORROW, month, weekday
from cogs.kit.locales import ENGLISH, folded
from config.settings import Hours

_HALF_DAY = 12
_HOURS = 24
_HALF = r"a\.?\s?m\.?|p\.?\s?m\.?|h(?:s|rs?|oras?)?|uhr|o'clock"
_CLOCK = re.compile(rf"(\d{{1,2}})(?:\s?[:.h]\s?(\d{{2}}))?\s?({_HALF})?")
_CLOSE_UP = re.compile(rf"(\d{{1,2}})(\d{{2}})\s?({_HALF})?")
_BETWEEN = re.compile(r"\s*(?:-|\u2013|\u2014|\bto\b|\buntil\b|\bhasta\b|(?<=\s)al?(?=\s))\s*")
# "On the 14th", "hasta el 14", "a las 8", "de lunes": what stands before a day or a time.
_LEAD = re.compile(r"(?:(?:on|the|until|till|from|hasta|desde|el|los|del?|dia|a|las?)\s)+")
_PART_OF_DAY = re.compile(r"(?P<clock>.+?)\s(?:de|por|en)\sla\s(?P<part>manana|madrugada|tarde|noche)")
_AND = re.compile(r"[,;/&\s]+|\b(?:and|y|e)\b")
_LAST_OF_NIGHT = 6
_ISO = re.compile(r"(?:(\d{4})-)?(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?\s?(\d{4})?")
_OF = r"(?:(?:of|del?)\s)?"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th|\.|o)?\s{_OF}([^\W\d_]+)\.?,?(?:\s{_OF}(\d{{4}}))?")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?(?:\s(?:del?\s)?(\d{4}))?")


@dataclass(frozen=True)
class Clock:
    """What a clock shows. `either`: typed without am or pm, and could be twelve hours later or earlier too."""

    at: time
    either: bool = False

    def readings(self) -> tuple[time, ...]:
        return (self.at, self.at.replace(hour=(self.at.hour + _HALF_DAY) % _HOURS)) if self.either else (self.at,)


def read_clock(typed: str) -> Clock | None:
    """Read 20:15, 8:15 pm, 8pm, 20.15 or 2015. None: it is no time of day."""
    plain = _led(folded(typed))
    if plain in NAMED_TIMES:
        return Clock(time(NAMED_TIMES[plain]))
    if told := _PART_OF_DAY.fullmatch(plain):
        return _of_part(told["clock"], told["part"])
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


def _of_part(clock: str, part: str) -> Clock | None:
    """Read "8 de la tarde": of the night, the hours to six are the next day's."""
    read = read_clock(clock)
    if read is None or not read.either:
        return read
    hour = read.at.hour % _HALF_DAY
    later = part == "tarde" or (part == "noche" and hour >= _LAST_OF_NIGHT)
    return Clock(read.at.replace(hour=hour + (_HALF_DAY if later else 0)))


def read_span(typed: str) -> Hours | None:
    """Read quiet hours such as 22:00-08:00 or "10pm to 8am". None: they are none, or start and end alike."""
    parts = _BETWEEN.split(_led(folded(typed)))
    clocks = [read_clock(part) for part in parts]
    if len(clocks) != len(("start", "end")) or clocks[0] is None or clocks[1] is None or clocks[0].at == clocks[1].at:
        return None
    return Hours(clocks[0].at, clocks[1].at)


def read_weekdays(typed: str, language: str = ENGLISH) -> int | None:
    """Read days of the week, "mon wed fri" or "lunes a jueves" or "weekdays", as bits. None: a word is no day."""
    plain = folded(typed)
    if plain in SETS:
        return SETS[plain]
    chosen = 0
    for word in _AND.split(_BETWEEN.sub("-", _led(plain))):
        bits = _weekdays(word, language) if word else 0
        if bits is None:
            return None
        chosen |= bits
    return chosen or None


def _weekdays(word: str, language: str) -> int | None:
    first, dash, last = word.partition("-")
    if word in SETS:
        return SETS[word]
    start, end = weekday(first, language), weekday(last if dash else first, language)
    if start is None or end is None:
        return None
    return sum(1 << (start + step) % 7 for step in range((end - start) % 7 + 1))


def read_day(typed: str, today: date, *, every_year: bool, language: str = ENGLISH) -> date | None:
    """Read 14 March, March 14, 14.3. or 2027-03-14: without a year the next one; for every year its own (ANY_YEAR).

    None: it is no day, or the day has gone by.
    """
    for year, number, day in _read_numbers(_led(folded(typed)), language):
        if every_year:
            return _date(ANY_YEAR, number, day)
        if year:
            found = _date(year, number, day)
            return found if found is not None and found >= today else None
        any_year = _date(ANY_YEAR, number, day)
        coming = [anniversary(any_year, today.year + step) for step in range(2)] if any_year else []
        return next((one for one in coming if one >= today), None)
    return None


def _read_numbers(plain: str, language: str) -> Iterator[tuple[int, int, int]]:
    """Year (0: none), month and day, by the first way of writing that fits."""
    if found := _ISO.fullmatch(plain):
        yield int(found[1] or 0), int(found[2]), int(found[3])
    elif found := _DOTTED.fullmatch(plain):
        yield int(found[3] or 0), int(found[2]), int(found[1])
    elif found := _DAY_FIRST.fullmatch(plain):
        yield int(found[3] or 0), month(found[2], language) or 0, int(found[1])
    elif found := _MONTH_FIRST.fullmatch(plain):
        yield int(found[3] or 0), month(found[1], language) or 0, int(found[2])


def day_of_pause(typed: str, today: date, language: str = ENGLISH) -> date | None:
    """Read the day until which a pause lasts; "tomorrow" too."""
    if _led(folded(typed)) in TOMORROW:
        return today + timedelta(days=1)
    return read_day(typed, today, every_year=False, language=language)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _led(plain: str) -> str:
    found = _LEAD.match(plain)
    return plain[found.end() :] if found else plain
