import re
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

from config.duty import Hours, NotUnderstoodError, Shift, Weekly, parse_hours, parse_shift, parse_weekly, parse_zone
from config.problems import listed, nearest, same, shown

SMALLEST_ID = 10**16  # Discord's ids have 17 digits or more; no name is that number
LONGEST_NAME = 100  # Discord's own limit for channels and roles
SHORTEST_OWN_WORDS = 20
OUR_LANGUAGES = ("en",)
_TEXT_FILE = re.compile(r"\w[\w \-]*(?:[./]\w[\w \-]*)*\.(?:md|txt)")
# Nothing in it may end a link or begin other formatting where Discord shows it.
_LINK = re.compile(r"https://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d{1,5})?(?:[/?#][^\s<>\[\]()|`*\\\"]*)?")
LONGEST_LINK = 200
KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def wrong(what: str, instead: str) -> PydanticCustomError:
    """A problem in our own words; `explain` passes these two texts on as they are."""
    return PydanticCustomError("holdfast", "{what} {instead}", {"what": what, "instead": instead})


def _as_discord_shows(value: object) -> object:
    """Accept "#welcome", a pasted mention and a bare id for what they mean."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= SMALLEST_ID:
        return str(value)
    if not isinstance(value, str):
        return value
    mention = re.fullmatch(r"<(?:#|@&|@!?)(\d{15,20})>", value.strip())
    name = mention[1] if mention else value.strip().lstrip("#@").strip()
    if not name:
        raise wrong("There is no name here.", "Write the name as Discord shows it, or leave the line out.")
    if "\n" in name or len(name) > LONGEST_NAME:
        raise wrong("This is too long to be a name on Discord.", "Write the name as Discord shows it, or the id.")
    return name


def _role(value: object) -> object:
    name = _as_discord_shows(value)
    if name in ("everyone", "here"):
        raise wrong("This has to be a role of its own, not everyone.", "Make a role on Discord and write its name.")
    return name


def _blank_is_left_out(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


def _once_each(values: tuple[str, ...]) -> tuple[str, ...]:
    seen: set[str] = set()
    for value in values:
        if same(value) in seen:
            raise wrong(f"{shown(value)} is in this list twice.", "Write it once.")
        seen.add(same(value))
    return values


def _country(value: object) -> object:
    if not isinstance(value, str):
        return value
    code = value.strip().upper()
    if code == "ASK":
        return "ask"
    code_for = {"UK": "GB", "EL": "GR"}
    if code in code_for:
        raise wrong(f"{shown(value)} is not the code of a country.", f'Did you mean "{code_for[code]}"?')
    if code in countries():
        return code
    by_name = {name: known for known, name in countries().items()}
    guess = nearest(value, by_name)
    instead = f'Did you mean "{by_name[guess]}" ({guess})?' if guess else 'Write two letters like "GB", or "ask".'
    raise wrong(f"{shown(value)} is not the code of a country.", instead)


@cache
def countries() -> dict[str, str]:
    """ISO 3166 codes and names, from the time zone data we ship with anyway."""
    table = resources.files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


@cache
def languages() -> tuple[str, ...]:
    """Return every language that has a file of texts, ours or the organiser's own, by its code."""
    here = Path(__file__).parent
    found = {file.stem for folder in (here / "locale", here / "mine" / "locale") for file in folder.glob("*.ftl")}
    return tuple(sorted(found.union(OUR_LANGUAGES)))


def _language(value: object) -> object:
    if not isinstance(value, str) or value.strip() in languages():
        return value
    ours = listed(f'"{code}"' for code in languages())
    raise wrong(f"Holdfast has no texts in {shown(value)}.", f"Write {ours}.")


def _zone(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return parse_zone(value.strip()).key
    except NotUnderstoodError as error:
        raise wrong(error.what, error.instead) from None


def _shift(value: object) -> Shift:
    if isinstance(value, Shift):
        return value
    if not isinstance(value, str):
        raise wrong("A shift is written in quotes.", 'Write it like "Europe/London, mon-fri 19:00-22:00".')
    try:
        return parse_shift(value)
    except NotUnderstoodError as error:
        raise wrong(error.what, error.instead) from None


def _hours(value: object) -> Hours:
    if isinstance(value, Hours):
        return value
    if not isinstance(value, str):
        raise wrong("Hours are written in quotes.", 'Write them like "22:00-08:00".')
    try:
        return parse_hours(value)
    except NotUnderstoodError as error:
        raise wrong(error.what, error.instead) from None


def _weekly(value: object) -> Weekly:
    if isinstance(value, Weekly):
        return value
    if not isinstance(value, str):
        raise wrong("A weekly time is written in quotes.", 'Write it like "sunday 18:00".')
    try:
        return parse_weekly(value)
    except NotUnderstoodError as error:
        raise wrong(error.what, error.instead) from None


def _key(value: object) -> object:
    if isinstance(value, str) and not KEY.fullmatch(value):
        raise wrong(f"{shown(value)} cannot be a key.", 'Write small letters, digits and hyphens, like "carers".')
    return value


def is_text_file_name(name: str) -> bool:
    """Whether it names a file in our folder, and is short enough for every file system."""
    return bool(_TEXT_FILE.fullmatch(name)) and len(name.encode()) <= LONGEST_NAME


def _text_file(value: object) -> object:
    if isinstance(value, str) and not is_text_file_name(value):
        instead = 'Write the name of a text file beside this one, like "agreement.md".'
        raise wrong(f"{shown(value)} is not the name of a text file.", instead)
    return value


def _link(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not _LINK.fullmatch(value.strip()) or len(value.strip()) > LONGEST_LINK:
        instead = 'Write the whole address, as your browser shows it, like "https://tuesday-lanterns.test/privacy".'
        raise wrong(f"{shown(value)} is not the address of a page that begins with https://.", instead)
    return value.strip()


def _own_words(value: object) -> object:
    if isinstance(value, str) and value != "standard" and len(value.strip()) < SHORTEST_OWN_WORDS:
        instead = 'Write "standard" for our sentence, or a whole sentence of your own.'
        raise wrong(f"{shown(value)} tells members too little.", instead)
    return value


# Who, which day, and, for a language that is not the group's own, which: "ana_p 2026-11-25 es".
READING = re.compile(r"(?P<name>.*\S) +(?P<day>\d{4}-\d{2}-\d{2})(?: +(?P<language>\S+))?")


def _reading(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = READING.fullmatch(value.strip())
    if found is None or not _is_a_day(found["day"]):
        instead = 'Write the name, a space, and the day as year-month-day, like "rae.lind 2026-11-20".'
        raise wrong(f"{shown(value)} does not say who read the texts and on which day.", instead)
    _language(found["language"])
    return " ".join(part for part in found.groups() if part)


def _is_a_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def _increasing(values: tuple[int, ...]) -> tuple[int, ...]:
    ordered = sorted(set(values))
    if list(values) != ordered:
        raise wrong("Each of these minutes has to be later than the one before.", f"Write {ordered}.")
    return values


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
GroupName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Named = Annotated[str, BeforeValidator(_as_discord_shows, json_schema_input_type=str | int)]
RoleName = Annotated[str, BeforeValidator(_role, json_schema_input_type=str | int)]
OptionalText = Annotated[Text | None, BeforeValidator(_blank_is_left_out, json_schema_input_type=str)]
OptionalName = Annotated[Named | None, BeforeValidator(_blank_is_left_out, json_schema_input_type=str | int)]
OptionalRole = Annotated[RoleName | None, BeforeValidator(_blank_is_left_out, json_schema_input_type=str | int)]
Names = Annotated[tuple[Named, ...], AfterValidator(_once_each)]
Topics = Annotated[tuple[Text, ...], AfterValidator(_once_each)]
Readings = Annotated[tuple[Annotated[str, BeforeValidator(_reading)], ...], AfterValidator(_once_each)]
Country = Annotated[str, BeforeValidator(_country)]
Language = Annotated[str, BeforeValidator(_language)]
TimeZone = Annotated[str, BeforeValidator(_zone)]
Key = Annotated[str, BeforeValidator(_key), StringConstraints(max_length=32)]
OptionalKey = Annotated[Key | None, BeforeValidator(_blank_is_left_out, json_schema_input_type=str)]
TextFile = Annotated[str, BeforeValidator(_text_file)]
OptionalLink = Annotated[
    Annotated[str, BeforeValidator(_link)] | None, BeforeValidator(_blank_is_left_out, json_schema_input_type=str)
]
OwnWords = Annotated[Text, BeforeValidator(_own_words)]
DutyShift = Annotated[Shift, PlainValidator(_shift, json_schema_input_type=str)]
QuietHours = Annotated[Hours, PlainValidator(_hours, json_schema_input_type=str)]
WeeklyTime = Annotated[Weekly, PlainValidator(_weekly, json_schema_input_type=str)]
Minutes = Annotated[int, Field(strict=True, ge=1, le=1440)]
LaterAndLater = Annotated[tuple[Minutes, ...], Field(min_length=1), AfterValidator(_increasing)]
YesNo = Annotated[bool, Field(strict=True)]
