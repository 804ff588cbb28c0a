"""The file of helplines, read whole: every problem at once, each with its line and what to write instead."""

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from cogs.helplines.model import Audience, Directory, Line
from cogs.helplines.opening import parse_opening
from config.problems import listed

_NUMBER: Final = re.compile(r"[0-9 +*#()/\-A-Za-z]+")
_TEXT_KEYS: Final = (
    "country", "emergency", "name", "for", "call", "call_alt", "text", "chat", "url", "hours", "zone",
    "kind", "evidence", "seen_date", "checked_on", "checked_by",
)  # fmt: skip
_KEYS: Final = (*_TEXT_KEYS, "languages")
_NEEDED: Final = {
    "emergency": 'the emergency number of the country, as in emergency = "112"',
    "name": "what the service calls itself",
    "hours": '"24/7", "daily 10:00-24:00", or what the service says; "UNKNOWN" if you do not know',
    "evidence": "where the number was seen: the service's own page is best",
}


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
            **{key: text[key] for key in _TEXT_KEYS if key not in {"for", "zone", "kind", "checked_on"}},
            audience=self._audience(text["for"]),
            row=self._line_of("line"),
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

    def _audience(self, written: str) -> Audience:
        try:
            return Audience(written or Audience.EVERYBODY)
        except ValueError:
            choices = listed(f'"{audience}"' for audience in Audience)
            self._wrong("for", "Nobody knows whom that is for.", f"one of {choices}; left out, it is for everybody.")
            return Audience.EVERYBODY

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
