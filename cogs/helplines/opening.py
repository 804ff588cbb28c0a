"""Opening hours that a clock can read: a few written forms, each in the line's own time zone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY_NAMES: Final = "|".join(_DAYS)
_ON_DAYS: Final = rf"daily|(?:{_DAY_NAMES})(?:-(?:{_DAY_NAMES}))?(?: (?:{_DAY_NAMES})(?:-(?:{_DAY_NAMES}))?)*"
_PART: Final = re.compile(rf"(?P<days>{_ON_DAYS}) (?P<opens>\d\d:\d\d)-(?P<closes>\d\d:\d\d)")


@dataclass(frozen=True, slots=True)
class _Span:
    """Open on this weekday from `opens` minutes after midnight until `closes`, which may pass 1440: the next day."""

    weekday: int
    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class Opening:
    """Hours that a clock can read, in the line's own zone. No spans: day and night."""

    spans: tuple[_Span, ...] = ()
    zone: ZoneInfo | None = None

    @property
    def parts(self) -> tuple[tuple[tuple[tuple[int, int], ...], str, str], ...]:
        """Runs of weekdays, first and last, with the clock times that hold on them: as a reader would be told."""
        by_time: dict[tuple[int, int], set[int]] = {}
        for span in self.spans:
            by_time.setdefault((span.opens, span.closes), set()).add(span.weekday)
        return tuple((_runs(days), _clock(opens), _clock(closes)) for (opens, closes), days in by_time.items())

    def is_open(self, now: datetime) -> bool:
        return not self.spans or any(start <= now < end for start, end in self._around(now))

    def next_open(self, now: datetime) -> datetime | None:
        """When it next opens after now, in UTC; None if it never closes."""
        return min((start for start, _ in self._around(now) if start > now), default=None)

    def _around(self, now: datetime) -> Iterator[tuple[datetime, datetime]]:
        # From yesterday, for a night that began then, to this weekday next week.
        today = now.astimezone(self.zone).date()
        for day in (today + timedelta(days=offset) for offset in range(-1, 8)):
            for span in self.spans:
                if span.weekday == day.weekday():
                    yield self._utc(day, span.opens), self._utc(day, span.closes)

    def _utc(self, day: date, minutes: int) -> datetime:
        # The wall clock decides, not the hours gone by: on the night clocks change, 10:00 is still 10:00.
        days, minutes = divmod(minutes, 24 * 60)
        wall = datetime.combine(day + timedelta(days=days), time(minutes // 60, minutes % 60), self.zone)
        return wall.astimezone(UTC)


def parse_opening(hours: str, zone: ZoneInfo | None) -> Opening | None:
    """None for hours that are not in one of the forms of the file's header; those are never called open (CRI-6).

    Times other than "24/7" without a zone are None too: nobody knows whose clock they are on.
    """
    written = " ".join(hours.lower().split())
    if written == "24/7":
        return Opening(zone=zone)
    spans: list[_Span] = []
    for part in written.split(","):
        found = _PART.fullmatch(part.strip())
        opens, closes = (_minutes(found["opens"]), _minutes(found["closes"])) if found else (None, None)
        if found is None or opens is None or closes is None or opens in (closes, 24 * 60):
            return None
        if closes < opens:
            closes += 24 * 60
        spans += [_Span(weekday, opens, closes) for weekday in _weekdays(found["days"])]
    return Opening(tuple(spans), zone) if zone else None


def _runs(days: set[int]) -> tuple[tuple[int, int], ...]:
    """Join days that follow each other, over the end of the week too; all seven are one run from Monday."""
    if len(days) == len(_DAYS):
        return ((0, 6),)
    starts = sorted(day for day in days if (day - 1) % 7 not in days)
    return tuple((day, next(day + step for step in range(7) if (day + step + 1) % 7 not in days) % 7) for day in starts)


def _clock(minutes: int) -> str:
    minutes = minutes if minutes <= 24 * 60 else minutes - 24 * 60
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _minutes(written: str) -> int | None:
    minutes = int(written[:2]) * 60 + int(written[3:])
    return minutes if int(written[3:]) < 60 and minutes <= 24 * 60 else None  # noqa: PLR2004 - minutes in an hour


def _weekdays(written: str) -> list[int]:
    if written == "daily":
        return list(range(7))
    days: list[int] = []
    for word in written.split():
        first, last = _DAYS.index(word[:3]), _DAYS.index(word[-3:])
        days += [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    return sorted(set(days))
