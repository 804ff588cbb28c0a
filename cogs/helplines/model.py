"""Which numbers a member is shown: dated, sorted by what is open now. Nothing here guesses a country."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from cogs.helplines.opening import Opening

OLD_AFTER_DAYS: Final = 180
EXPIRED_AFTER_DAYS: Final = 365


class Freshness(StrEnum):
    """How long ago a line was checked (ORG-3)."""

    FRESH = "fresh"
    OLD = "old"
    EXPIRED = "expired"


class Audience(StrEnum):
    """Whom a line is for. The value is what stands in the file after `for`."""

    EVERYBODY = "everybody"
    ABUSE = "abuse at home"
    YOUNG = "young people"
    GRIEF = "bereavement"


SPECIAL: Final = tuple(audience for audience in Audience if audience is not Audience.EVERYBODY)


@dataclass(frozen=True, slots=True)
class Line:
    """One helpline; `row` is its line in the file.

    `call`, `call_alt` and `text` are as the service publishes them (ORG-4): show, never reformat.
    """

    country: str
    emergency: str
    name: str
    call: str
    call_alt: str
    text: str
    chat: str
    url: str
    hours: str
    opening: Opening | None
    languages: tuple[str, ...]
    evidence: str
    seen_date: str
    checked_on: date | None
    checked_by: str
    audience: Audience = Audience.EVERYBODY
    row: int = 0

    @property
    def dated(self) -> date | None:
        """The day of the last check; where nobody checked, of the source it was taken from."""
        return self.checked_on or _first_day(self.seen_date)

    def freshness(self, today: date) -> Freshness:
        """ORG-3: from checked_on, or from seen_date when nobody checked. Without a date, or a future one: expired."""
        dated = self.dated
        # A day of grace ahead: it is already tomorrow where the organiser lives.
        if dated is None or dated > today + timedelta(days=1):
            return Freshness.EXPIRED
        age = (today - dated).days
        if age > EXPIRED_AFTER_DAYS:
            return Freshness.EXPIRED
        return Freshness.OLD if age > OLD_AFTER_DAYS else Freshness.FRESH


def _first_day(written: str) -> date | None:
    # "2024 (its calendar)" and "2026-02" count from the earliest day they can mean.
    found = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?!\d)", written)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class ClosedLine:
    line: Line
    opens_at: datetime


@dataclass(frozen=True, slots=True)
class Help:
    """What one member is shown. `emergency` None: say "the emergency number where you are", never a number.

    `hours_unclear` lines are shown with their hours as written, never as open. `directories` are links, filled when
    no country is known, a line of it has expired, or none of its lines is open now.
    """

    country: str | None
    emergency: str | None
    open_now: tuple[Line, ...] = ()
    closed_now: tuple[ClosedLine, ...] = ()
    hours_unclear: tuple[Line, ...] = ()
    directories: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.open_now or self.closed_now or self.hours_unclear)


@dataclass(frozen=True, slots=True)
class Directory:
    """Every line of one helplines.toml, in its order."""

    lines: tuple[Line, ...]
    directories: tuple[str, ...]

    @property
    def countries(self) -> tuple[str, ...]:
        """Those with a line for everybody: a line for some alone is no answer to who asks where to call."""
        return tuple(sorted({line.country for line in self.lines if line.audience is Audience.EVERYBODY}))

    def emergency(self, country: str | None) -> str | None:
        return next((line.emergency for line in self.lines if line.country == country), None)

    def to_check(self, today: date) -> tuple[tuple[Line, Freshness], ...]:
        """The lines an organiser should look at again (ORG-3)."""
        ages = ((line, line.freshness(today)) for line in self.lines)
        return tuple((line, age) for line, age in ages if age is not Freshness.FRESH)

    def for_country(
        self, country: str | None, now: datetime, need: Audience = Audience.EVERYBODY, *, prefers_text: bool = False
    ) -> Help:
        """CRI-5: a country that is None or not listed gets links, never another country's number. `now` is aware.

        Lines for `need` stand before those for everybody; lines for any other audience are left out.
        """
        code = country.upper() if country else None
        ours = [one for one in self.lines if one.country == code and one.audience in {need, Audience.EVERYBODY}]
        ours.sort(key=lambda line: line.audience is not need)
        shown = self._shown(ours, now, prefers_text=prefers_text)
        return replace(shown, country=code, emergency=self.emergency(code))

    def special(self, country: str | None, now: datetime) -> dict[Audience, Help]:
        """What there is for abuse at home, young people and bereavement alone, each by itself; never a number twice."""
        code = country.upper() if country else None
        its = {who: [one for one in self.lines if (one.country, one.audience) == (code, who)] for who in SPECIAL}
        return {who: self._shown(lines, now) for who, lines in its.items()}

    def _shown(self, ours: list[Line], now: datetime, *, prefers_text: bool = False) -> Help:
        usable = [line for line in ours if line.freshness(now.date()) is not Freshness.EXPIRED]
        if prefers_text:
            usable.sort(key=lambda line: not (line.text or line.chat))
        open_now = tuple(line for line in usable if line.opening and line.opening.is_open(now))
        closed = [(line, line.opening.next_open(now)) for line in usable if line.opening and line not in open_now]
        return Help(
            country=None,
            emergency=None,
            open_now=open_now,
            closed_now=tuple(
                sorted((ClosedLine(line, opens) for line, opens in closed if opens), key=lambda late: late.opens_at)
            ),
            hours_unclear=tuple(line for line in usable if line.opening is None),
            directories=() if open_now and len(usable) == len(ours) else self.directories,
        )
