"""Which numbers a member is shown: parsed, dated and sorted by what is open now. Nothing here guesses a country."""

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

OLD_AFTER_DAYS: Final = 180
EXPIRED_AFTER_DAYS: Final = 365

_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY_NAMES: Final = "|".join(_DAYS)
_ON_DAYS: Final = rf"daily|(?:{_DAY_NAMES})(?:-(?:{_DAY_NAMES}))?(?: (?:{_DAY_NAMES})(?:-(?:{_DAY_NAMES}))?)*"
_PART: Final = re.compile(rf"(?P<days>{_ON_DAYS}) (?P<opens>\d\d:\d\d)-(?P<closes>\d\d:\d\d)")
_NUMBER: Final = re.compile(r"[0-9 +*#()/\-A-Za-z]+")
_TEXT_KEYS: Final = (
    "country", "emergency", "name", "call", "call_alt", "text", "chat", "url", "hours", "zone",
    "kind", "evidence", "seen_date", "checked_on", "checked_by",
)  # fmt: skip
_KEYS: Final = (*_TEXT_KEYS, "languages")
_NEEDED: Final = {
    "emergency": 'the emergency number of the country, as in emergency = "112"',
    "name": "what the service calls itself",
    "hours": '"24/7", "daily 10:00-24:00", or what the service says; "UNKNOWN" if you do not know',
    "evidence": "where the number was seen: the service's own page is best",
}


class Freshness(StrEnum):
    """How long ago a line was checked (ORG-3)."""

    FRESH = "fresh"
    OLD = "old"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right in the file; `line` counts from 1."""

    source: str
    line: int
    key: str
    what: str
    instead: str

    def __str__(self) -> str:
        return f"{self.source}, line {self.line}, {self.key}: {self.what} Instead: {self.instead}"


class HelplineError(Exception):
    """The file cannot be used; `problems` holds everything that is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


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


@dataclass(frozen=True, slots=True)
class Line:
    """One helpline. `call`, `call_alt` and `text` are as the service publishes them (ORG-4): show, never reformat."""

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


@dataclass(frozen=True, slots=True)
class Directory:
    """Every line of one helplines.toml, in its order."""

    lines: tuple[Line, ...]
    directories: tuple[str, ...]

    @property
    def countries(self) -> tuple[str, ...]:
        return tuple(sorted({line.country for line in self.lines}))

    def emergency(self, country: str | None) -> str | None:
        return next((line.emergency for line in self.lines if line.country == country), None)

    def to_check(self, today: date) -> tuple[tuple[Line, Freshness], ...]:
        """The lines an organiser should look at again (ORG-3)."""
        ages = ((line, line.freshness(today)) for line in self.lines)
        return tuple((line, age) for line, age in ages if age is not Freshness.FRESH)

    def for_country(self, country: str | None, now: datetime, *, prefers_text: bool = False) -> Help:
        """CRI-5: a country that is None or not listed gets links, never another country's number. `now` is aware."""
        ours = [line for line in self.lines if country is not None and line.country == country.upper()]
        usable = [line for line in ours if line.freshness(now.date()) is not Freshness.EXPIRED]
        if prefers_text:
            usable.sort(key=lambda line: not (line.text or line.chat))
        open_now = tuple(line for line in usable if line.opening and line.opening.is_open(now))
        closed = [(line, line.opening.next_open(now)) for line in usable if line.opening and line not in open_now]
        return Help(
            country=country.upper() if country else None,
            emergency=ours[0].emergency if ours else None,
            open_now=open_now,
            closed_now=tuple(
                sorted((ClosedLine(line, opens) for line, opens in closed if opens), key=lambda late: late.opens_at)
            ),
            hours_unclear=tuple(line for line in usable if line.opening is None),
            directories=() if open_now and len(usable) == len(ours) else self.directories,
        )


def parse_directory(toml_text: str, source: str = "helplines.toml") -> Directory:
    """Raises HelplineError with every problem of the file at once."""
    try:
        table = tomllib.loads(toml_text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        line = int(at[1]) if at else toml_text.count("\n") + 1
        what = f"This is not TOML: {error}."
        raise HelplineError((Problem(source, line, "file", what, 'key = "value" lines, texts in "quotes".'),)) from None
    return _Reader(source, toml_text.splitlines()).directory(table)


class _Reader:
    """Lives for one file: gathers problems while it reads, and raises them together at the end."""

    def __init__(self, source: str, written: list[str]) -> None:
        self._source = source
        self._written = written
        self._rows = [n for n, text in enumerate(written, 1) if re.match(r"\s*\[\[\s*line\s*\]\]", text)]
        self._row = 0
        self._problems: list[Problem] = []

    def directory(self, table: Mapping[str, object]) -> Directory:
        for key in table.keys() - {"schema", "fallback", "line"}:
            self._wrong(key, "There is no such part.", "schema, [fallback] and [[line]] are all there is.")
        directories = self._directories(table.get("fallback"))
        rows = table.get("line")
        lines: list[Line] = []
        for row, found in enumerate(rows if isinstance(rows, list) else [], 1):
            self._row = row
            if isinstance(found, dict):
                lines.append(self._line(found))
        self._row = 0
        if not lines:
            self._wrong("line", "There is no helpline in this file.", "add one [[line]] for each number.")
        self._agree(lines)
        if self._problems:
            raise HelplineError(tuple(sorted(self._problems, key=lambda problem: problem.line)))
        return Directory(tuple(lines), directories)

    def _directories(self, fallback: object) -> tuple[str, ...]:
        links = fallback.get("directories") if isinstance(fallback, dict) else None
        if isinstance(links, list) and links and all(isinstance(link, str) and _is_link(link) for link in links):
            return tuple(links)
        self._wrong(
            "directories",
            "Members without a checked number have nowhere to look.",
            '[fallback] directories = ["https://findahelpline.com"]',
        )
        return ()

    def _line(self, row: Mapping[str, object]) -> Line:
        for key in row.keys() - set(_KEYS):
            near = difflib.get_close_matches(key, _KEYS, n=1)
            self._wrong(key, "There is no such key.", f"did you mean {near[0]}?" if near else "leave it out.")
        text = {key: self._text(row, key) for key in _TEXT_KEYS}
        for key, instead in _NEEDED.items():
            if not text[key]:
                self._wrong(key, "It is missing.", instead)
        self._country(text["country"])
        self._kind(text["kind"])
        self._numbers(text)
        zone = self._zone(text["zone"])
        opening = parse_opening(text["hours"], zone)
        if opening is None and not text["zone"] and parse_opening(text["hours"], ZoneInfo("UTC")):
            self._wrong("zone", "These hours need the line's own time zone.", 'zone = "Europe/Rome", for example.')
        return Line(
            **{key: text[key] for key in _TEXT_KEYS if key not in {"zone", "kind", "checked_on"}},
            opening=opening,
            languages=self._languages(row.get("languages")),
            checked_on=self._checked_on(text),
        )

    def _text(self, row: Mapping[str, object], key: str) -> str:
        value = row.get(key, "")
        if key == "checked_on" and isinstance(value, date):
            return value.isoformat()
        if not isinstance(value, str):
            self._wrong(key, "It is not a text.", f'{key} = "{value}", in quotes: a number loses its first zeros.')
            return ""
        if value != " ".join(value.split()) or not value.isprintable():
            self._wrong(key, "It has spaces to spare, or a line break.", "one line, one space between words.")
        return value

    def _country(self, country: str) -> None:
        if country == "EU":
            what = "No number answers in the whole of the EU: 116 123 is reserved there, but not run everywhere."
            self._wrong("country", what, "one [[line]] for each country.")
        elif country == "UK":
            self._wrong("country", "The code of the United Kingdom is GB.", 'country = "GB"')
        elif not re.fullmatch(r"[A-Z]{2}", country):
            self._wrong("country", "It is not a country code.", 'two capital letters, as in country = "IE"')

    def _kind(self, kind: str) -> None:
        if kind != "human":
            what = "A helpline here is answered by people." if kind else "It is missing."
            self._wrong("kind", what, 'kind = "human" if people answer it; leave the line out if a chatbot does.')

    def _numbers(self, text: Mapping[str, str]) -> None:
        for key in ("emergency", "call", "call_alt", "text"):
            number = text[key]
            if number and not (_NUMBER.fullmatch(number) and any(map(str.isdigit, number))):
                instead = "the number as the service writes it: digits, letters, spaces and + * # ( ) / -"
                self._wrong(key, "It is not a number as published.", instead)
        for key in ("chat", "url"):
            if text[key] and not _is_link(text[key]):
                self._wrong(key, "It is not a link.", "a web address that begins with https://")
        if not (text["call"] or text["text"] or text["chat"]):
            self._wrong("call", "Nobody can reach this line.", "fill in one of call, text, chat.")

    def _zone(self, zone: str) -> ZoneInfo | None:
        try:
            return ZoneInfo(zone) if zone else None
        except (KeyError, ValueError, OSError):  # what zoneinfo raises for unknown, odd and directory names
            self._wrong("zone", "There is no such time zone.", 'a name like "Europe/Rome".')
            return None

    def _languages(self, languages: object) -> tuple[str, ...]:
        if isinstance(languages, list) and languages and all(isinstance(code, str) for code in languages):
            return tuple(languages)
        self._wrong("languages", "It is missing, or not a list.", 'languages = ["en"]')
        return ()

    def _checked_on(self, text: Mapping[str, str]) -> date | None:
        if bool(text["checked_on"]) != bool(text["checked_by"]):
            self._wrong("checked_by", "A check needs a day and a name.", "fill in both checked_on and checked_by.")
        try:
            return date.fromisoformat(text["checked_on"]) if text["checked_on"] else None
        except ValueError:
            self._wrong("checked_on", "It is not a day.", 'year-month-day, as in checked_on = "2026-11-20"')
            return None

    def _agree(self, lines: list[Line]) -> None:
        """One country has one emergency number, and no line stands there twice."""
        for row, line in enumerate(lines, 1):
            self._row = row
            first = next(other for other in lines if other.country == line.country)
            if line.emergency != first.emergency:
                what = f"{line.country} has {first.emergency} in an earlier row."
                self._wrong("emergency", what, "the same emergency number in every row of a country.")
            if any((other.country, other.name) == (line.country, line.name) for other in lines[: row - 1]):
                self._wrong("name", f"{line.name} is already there for {line.country}.", "one row for each line.")

    def _wrong(self, key: str, what: str, instead: str) -> None:
        where = f"row {self._row}, {key}" if self._row else key
        self._problems.append(Problem(self._source, self._line_of(key), where, what, instead))

    def _line_of(self, key: str) -> int:
        starts = self._rows[self._row - 1] if 0 < self._row <= len(self._rows) else 1
        ends = self._rows[self._row] - 1 if self._row < len(self._rows) else len(self._written)
        for number in range(starts, ends + 1):
            if re.match(rf"\s*\[*\s*{re.escape(key)}\b", self._written[number - 1]):
                return number
        return starts


def _is_link(written: str) -> bool:
    return re.fullmatch(r"https?://\S+", written) is not None
