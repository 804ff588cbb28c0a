"""Who is on duty when. Pure: from the config's weekly shifts, who gave one away, and what each moderator pressed."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

from config.duty import Shift

LONGEST = timedelta(hours=8)
# A weekly rota repeats within this; what is further away is not promised.
HORIZON = timedelta(days=8)
_A_DAY, _HOURS_IN_DAY, _DAYS_IN_WEEK = timedelta(days=1), 24, 7
# No shift lasts longer than a day, and no clock stands further from UTC than this.
_REACH = timedelta(days=2)

# What word lists name, in the order in which a row has its bits: a new kind goes to the end. Who asks for a moderator
# by hand is nobody's to skip.
KINDS = (
    "suicide",
    "self_harm",
    "injury_now",
    "someone_else",
    "harm_to_others",
    "danger_at_home",
    "goodbye",
    "hopeless",
)

Owner = tuple[int, datetime]  # whose line in the config, and when that shift starts


@dataclass(frozen=True)
class Planned:
    """One shift of one person. `owner` is whose line in the config it is: somebody else where it was swapped."""

    person: int
    owner: int
    start: datetime
    end: datetime

    def runs(self, now: datetime) -> bool:
        return self.start <= now < self.end


@dataclass(frozen=True)
class Moderator:
    """What one moderator pressed.

    On duty while `on_since` <= now < `until`, never longer than `LONGEST` at a stretch (MOD-4). `rota_at`: planned
    shifts that began by then were entered, or left by going off duty, and do not begin again.
    """

    number: int
    person: int
    group_key: str = ""
    im_in_at: datetime | None = None
    on_since: datetime | None = None
    until: datetime | None = None
    rota_at: datetime | None = None
    tested_at: datetime | None = None
    nights: bool = False
    skips: frozenset[str] = frozenset()


def as_bits(kinds: Collection[str]) -> int | None:
    """Return how a row keeps these kinds; None for none."""
    return sum(1 << place for place, kind in enumerate(KINDS) if kind in kinds) or None


def from_bits(bits: int | None) -> frozenset[str]:
    return frozenset(kind for place, kind in enumerate(KINDS) if (bits or 0) >> place & 1)


class Presence(NamedTuple):
    since: datetime
    until: datetime


def instances(shift: Shift, since: datetime, until: datetime) -> list[tuple[datetime, datetime]]:
    """Return when this shift starts and ends, for each start with `since` <= start < `until`.

    Each matching day has one, whatever its clocks do: a time that is skipped is as much later, one that comes twice is
    the first, and where the clocks swallow a shift whole it lasts as long as it is written.
    """
    day, last = (since - _REACH).astimezone(shift.zone).date(), (until + _REACH).astimezone(shift.zone).date()
    found: dict[datetime, datetime] = {}
    while day <= last:
        if day.weekday() in shift.weekdays:
            start, end = _on(shift, day)
            if since <= start < until:
                found.setdefault(start, end)
        day += _A_DAY
    return sorted(found.items())


def _on(shift: Shift, day: date) -> tuple[datetime, datetime]:
    start = _instant(day, shift.start, shift.zone)
    end = _instant(day + _A_DAY if shift.overnight else day, shift.end, shift.zone)
    return start, end if end > start else start + written_length(shift)


def _instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


def written_length(shift: Shift) -> timedelta:
    """Return how long the shift is by the clock on the wall; 00:00 to 00:00 is a whole day."""
    start, end = (datetime.combine(date.min, clock) for clock in (shift.start, shift.end))
    return end - start if end > start else end - start + _A_DAY


def planned(
    lines: Iterable[tuple[int, Shift]], swapped: Mapping[Owner, int], since: datetime, until: datetime
) -> list[Planned]:
    """Return every shift that runs at some time from `since` on and starts before `until`, in order of its start.

    A shift counts for `LONGEST` at most: longer, nobody is promised (MOD-4).
    """
    found = [
        Planned(swapped.get((owner, start), owner), owner, start, min(end, start + LONGEST))
        for owner, shift in lines
        for start, end in instances(shift, since - _REACH, until)
    ]
    return sorted((one for one in found if one.end > since), key=lambda one: (one.start, one.owner))


def presence(one: Moderator, shifts: Iterable[Planned], now: datetime) -> Presence | None:
    """Since and until when this moderator is on duty now; None when they are not.

    A planned shift counts from its very start, whether or not anything noted it yet (`enter`); who never pressed
    "I'm in" is never on duty (MOD-2).
    """
    if one.im_in_at is None:
        return None
    if one.on_since is not None and one.until is not None and one.on_since <= now < one.until:
        return Presence(one.on_since, one.until)
    entered = (enter(one, shift, now) for shift in unentered(one, shifts, now))
    return next((there for there in entered if there is not None), None)


def unentered(one: Moderator, shifts: Iterable[Planned], now: datetime) -> list[Planned]:
    """Return this moderator's planned shifts that run now and were neither entered nor left."""
    mine = (shift for shift in shifts if shift.person == one.person and shift.runs(now))
    return [shift for shift in mine if one.rota_at is None or shift.start > one.rota_at]


def enter(one: Moderator, shift: Planned, now: datetime) -> Presence | None:
    """Begin a planned shift, joined to a duty that goes on into it; None where `LONGEST` is over already."""
    goes_on = one.on_since is not None and one.until is not None and one.until >= shift.start
    since = one.on_since if goes_on and one.on_since is not None else shift.start
    until = max(shift.end, one.until) if goes_on and one.until is not None else shift.end
    until = min(until, since + LONGEST)
    return Presence(since, until) if until > now else None


def ended_by_the_limit(one: Moderator) -> bool:
    return one.on_since is not None and one.until is not None and one.until - one.on_since >= LONGEST


def next_shift(
    moderators: Iterable[Moderator], shifts: Iterable[Planned], now: datetime, *, may: Callable[[int], bool]
) -> Planned | None:
    """Return the next planned shift of somebody who said "I'm in" and may be asked: what members are told (CRI-8).

    One that would begin where eight hours on duty end already is not promised: it will not be entered (MOD-4).
    """
    are_in = {one.person: one for one in moderators if one.im_in_at is not None}
    coming = (shift for shift in shifts if shift.start > now and shift.person in are_in and may(shift.person))
    kept = (shift for shift in coming if enter(are_in[shift.person], shift, shift.start) is not None)
    return min(kept, key=lambda shift: shift.start, default=None)


def local_until(clock: time, zone: ZoneInfo, now: datetime) -> datetime:
    """Return when the clock on the wall there shows this next."""
    today = now.astimezone(zone).date()
    nearest = (_instant(today + _A_DAY * ahead, clock, zone) for ahead in range(3))
    return next(moment for moment in nearest if moment > now)


def _merged(shifts: Iterable[Planned]) -> list[tuple[datetime, datetime]]:
    merged: list[tuple[datetime, datetime]] = []
    for shift in sorted(shifts, key=lambda one: one.start):
        if merged and shift.start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], shift.end))
        else:
            merged.append((shift.start, shift.end))
    return merged


def drawn(shifts: Collection[Planned], zone: ZoneInfo, first: date) -> Iterator[tuple[date, str]]:
    """Draw a week, a line for each day and a sign for each hour: `#` covered, `+` in part, `.` nobody."""
    covered = _merged(shifts)
    for day in (first + _A_DAY * ahead for ahead in range(_DAYS_IN_WEEK)):
        hours = [_instant(day, time(hour), zone) for hour in range(_HOURS_IN_DAY)]
        hours.append(_instant(day + _A_DAY, time(0), zone))
        yield day, "".join(_sign(covered, begin, end) for begin, end in pairwise(hours))


def _sign(covered: Sequence[tuple[datetime, datetime]], begin: datetime, end: datetime) -> str:
    there = sum(
        ((min(end, until) - max(begin, since)) for since, until in covered if since < end and until > begin),
        timedelta(),
    )
    if not there:
        return "."
    return "#" if there >= end - begin else "+"
