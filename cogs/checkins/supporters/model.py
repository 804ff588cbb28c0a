"""A supporter's own terms, and whom a call for company reaches: the rules, without Discord, database or clock."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from cogs.checkins.spoken import in_settings_words
from cogs.kit.locales import ENGLISH
from config.duty import NotUnderstoodError, Shift, parse_hours, parse_shift, parse_zone

# Longer than this, a supporter's time off is an ending, and the member is told (BND-7).
LONG_OFF = timedelta(days=14)
LONGEST_OFF = timedelta(days=366)
# How far back calls for company are counted, for the supporter alone (BND-1, MOD-7).
COUNTED_FOR = timedelta(days=14)
MOST_SHIFTS = 8
# A week holds every shift once; the rest is for days on which a shift's hours do not exist.
_DAYS_AHEAD = 16


class Why(StrEnum):
    """Why somebody no longer reads along."""

    LEFT = "left"  # the server
    ROLE = "role"  # no longer holds the supporter role
    OUT = "out"  # stepped out, and owes nobody a reason
    OFF = "off"  # away for more than `LONG_OFF`


@dataclass(frozen=True)
class Terms:
    """When a supporter can be asked, and for how much. Somebody who has set nothing is asked "when they can".

    `on_hours` is what the rooms that name them last said, and `next_change_at` when that is to be looked at again.
    """

    read_at: datetime | None = None
    off_until: datetime | None = None
    most_rooms: int | None = None
    shifts: tuple[Shift, ...] = ()
    calls: int = 0
    calls_since: datetime | None = None
    on_hours: bool = True
    next_change_at: datetime | None = None

    @property
    def has_hours(self) -> bool:
        return bool(self.shifts)


UNSAID = Terms()


@dataclass(frozen=True)
class Standing:
    """A supporter as a room meets them: their terms, and what Discord says of them."""

    id: int
    terms: Terms
    is_supporter: bool
    sees_room: bool
    rooms: int


@dataclass(frozen=True)
class AskedNow:
    """Who of a room's chosen supporters is asked to read it now (BND-2). `back`: who is next, where nobody is."""

    by_hours: bool = False
    anyone: bool = True  # False where the group asks nobody to read along (CHK-10)
    now: tuple[int, ...] = ()
    back: tuple[int, datetime] | None = None

    @property
    def nobody(self) -> bool:
        return self.by_hours and not self.now


WHEN_THEY_CAN = AskedNow()


def is_off(terms: Terms, now: datetime) -> bool:
    return terms.off_until is not None and now < terms.off_until


def is_on_hours(terms: Terms, now: datetime) -> bool:
    """Whether it is one of the hours they set; False where they set none."""
    return any(start <= now < end for start, end in _spans(terms.shifts, now, ahead=1))


def can_be_asked(terms: Terms, now: datetime) -> bool:
    return not is_off(terms, now) and (not terms.has_hours or is_on_hours(terms, now))


def next_change(terms: Terms, now: datetime) -> datetime | None:
    """Return when `can_be_asked` changes next; None: never, as far as can be seen."""
    today = can_be_asked(terms, now)
    looks = (moment for moment in sorted(_turns(terms, now)) if moment > now)
    return next((moment for moment in looks if can_be_asked(terms, moment) is not today), None)


def back_at(terms: Terms, now: datetime) -> datetime | None:
    """Return when somebody who cannot be asked now can be asked again; None where that is not known."""
    return None if can_be_asked(terms, now) else next_change(terms, now)


def _turns(terms: Terms, now: datetime) -> set[datetime]:
    turns = {moment for span in _spans(terms.shifts, now, _DAYS_AHEAD) for moment in span}
    if terms.off_until is not None and is_off(terms, now):
        turns.add(terms.off_until)
        turns |= {moment for span in _spans(terms.shifts, terms.off_until, _DAYS_AHEAD) for moment in span}
    return turns


def _spans(shifts: Iterable[Shift], around: datetime, ahead: int) -> Iterator[tuple[datetime, datetime]]:
    """Return each shift's hours as instants, from two days before on. On a day that skips them they are empty."""
    for shift in shifts:
        today = around.astimezone(shift.zone).date()
        for step in range(-2, ahead + 1):
            day = today + timedelta(days=step)
            if day.weekday() in shift.weekdays:
                yield _span(shift, day)


def _span(shift: Shift, day: date) -> tuple[datetime, datetime]:
    last = day + timedelta(days=1) if shift.overnight else day
    start = datetime.combine(day, shift.start, shift.zone)
    return start.astimezone(UTC), datetime.combine(last, shift.end, shift.zone).astimezone(UTC)


# ---------------------------------------------------------------------------------------------------- who is called


def called(chosen: Iterable[Standing], now: datetime) -> tuple[int, ...]:
    """Return those of the chosen whom a call for company reaches now: each could be asked, and could see it."""
    return tuple(one.id for one in chosen if one.is_supporter and one.sees_room and can_be_asked(one.terms, now))


def could_join(others: Iterable[Standing], now: datetime) -> tuple[int, ...]:
    """Return those not chosen whom the member could be offered: on hours they set, with room for one more."""
    return tuple(
        one.id
        for one in sorted(others, key=lambda one: (one.rooms, one.id))
        if one.is_supporter and one.sees_room and one.terms.has_hours and can_be_asked(one.terms, now) and has_room(one)
    )


def has_room(one: Standing) -> bool:
    return one.terms.most_rooms is None or one.rooms < one.terms.most_rooms


def asked_now(chosen: Iterable[Standing], now: datetime, *, anyone: bool) -> AskedNow:
    """Say who is asked to read. `anyone` is False where the group asks nobody to read along (CHK-10)."""
    everyone = tuple(chosen)
    if not anyone:
        return AskedNow(by_hours=bool(everyone), anyone=False)
    by_hours = any(one.terms.has_hours or is_off(one.terms, now) for one in everyone)
    asked = tuple(one.id for one in everyone if can_be_asked(one.terms, now))
    if asked or not by_hours:
        return AskedNow(by_hours=by_hours, now=asked)
    back = sorted((at, one.id) for one in everyone if (at := back_at(one.terms, now)) is not None)
    return AskedNow(by_hours=True, back=(back[0][1], back[0][0]) if back else None)


def calls_after(terms: Terms, now: datetime) -> tuple[int, datetime]:
    """Count one more call: how many, and since when. What is older than `COUNTED_FOR` is not counted any more."""
    if terms.calls_since is None or now - terms.calls_since > COUNTED_FOR:
        return 1, now
    return terms.calls + 1, terms.calls_since


# ------------------------------------------------------------------------------------------------- what they type


class NotHoursError(ValueError):
    """Hours that cannot be read: in which part, counted from 1, and what is wrong: `zone`, `days`, `hours`, `many`."""

    def __init__(self, part: int, what: str) -> None:
        super().__init__(what)
        self.part = part
        self.what = what


def parse_lines(text: str, language: str = ENGLISH) -> tuple[Shift, ...]:
    """Read "Europe/London, mon-fri 19:00-22:00; sat 10:00-12:00": a part without a zone keeps the one before it.

    Days may be typed in the given language, in English, or in any other of ours.

    Raises NotHoursError, which repeats nothing of what was typed.
    """
    shifts: list[Shift] = []
    parts = [part.strip() for part in text.replace("\n", ";").split(";") if part.strip()]
    if not parts or len(parts) > MOST_SHIFTS:
        raise NotHoursError(MOST_SHIFTS if parts else 1, "many" if parts else "hours")
    for number, part in enumerate(parts, 1):
        keeps_zone = "," not in part and bool(shifts)
        zone, comma, typed = (shifts[-1].zone.key, ",", part) if keeps_zone else part.partition(",")
        try:
            shifts.append(parse_shift(f"{zone}{comma} {in_settings_words(typed, language)}"))
        except NotUnderstoodError:
            raise NotHoursError(number, _wrong_in(part, keeps_zone=keeps_zone)) from None
    return tuple(shifts)


def _wrong_in(part: str, *, keeps_zone: bool) -> str:
    zone, _, rest = part.rpartition(",")
    try:
        if not keeps_zone:
            parse_zone(zone.partition(",")[0].strip())
    except NotUnderstoodError:
        return "zone"
    try:
        parse_hours(rest.strip().split(" ")[-1])
    except NotUnderstoodError:
        return "hours"
    return "days"
