"""Which numbers for whom: the file of lines, and the country a member chose. Never a guess (CRI-5)."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path

from babel import Locale
from fluent.runtime.types import FluentType

import config
from cogs.helplines.model import Audience, Directory, Help
from cogs.helplines.reach import Reach
from cogs.helplines.reading import HelplineError, parse_directory
from cogs.kit.groups import Group
from cogs.kit.locales import ENGLISH, country_name, folded
from config.problems import ConfigError
from config.reading import read_text
from config.settings import GroupSettings, Settings
from config.values import countries, languages

log = logging.getLogger("holdfast.helplines")

FILE_NAME = "helplines.toml"
ASK = "ask"
_NO_STOPS = str.maketrans("", "", ". ")
_CODE = 2  # letters of a code


@dataclass
class Guide:
    """Filled once by `read`. An organiser's file that cannot be used never leaves members without numbers (BND-6)."""

    reach: Reach
    directory: Directory = field(default_factory=lambda: Directory((), ()))
    problems: tuple[str, ...] = ()
    file: Path | None = None  # where the lines come from

    def read(self, settings: Settings) -> None:
        """Raises HelplineError or ConfigError only when the file that comes with Holdfast is broken too."""
        shipped = Path(config.__file__).parent / FILE_NAME
        own = dict.fromkeys([settings.file(FILE_NAME), settings.folder / FILE_NAME])
        problems: list[str] = []
        for file in (file for file in own if file != shipped and file.exists()):
            try:
                self.directory, self.file = _parsed(file), file
            except (HelplineError, ConfigError) as error:
                problems += [str(problem) for problem in error.problems]
                log.warning("%s cannot be used; members see the numbers of the next file", file.name)
            else:
                break
        else:
            self.directory, self.file = _parsed(shipped), shipped
        self.problems = tuple(problems)

    def country_of(self, groups: Iterable[Group], member_id: int | None) -> str | None:
        """What the member chose; else the one country of their groups; else nothing, never a guess (CRI-5)."""
        candidates = tuple(groups)
        chosen = {self.reach.countries.get((group.key, member_id or 0)) for group in candidates} - {None}
        if len(chosen) == 1:
            return chosen.pop()
        return None if chosen else self.only_country(group.settings for group in candidates)

    @staticmethod
    def only_country(groups: Iterable[GroupSettings]) -> str | None:
        """Return the one country that these groups are set up for; None where they differ, or ask."""
        set_for = {group.group.country for group in groups}
        only = set_for.pop() if len(set_for) == 1 else ASK
        return None if only == ASK else only

    def help_in(self, country: str | None, now: datetime, need: Audience = Audience.EVERYBODY) -> Help:
        return self.directory.for_country(country, now, need)

    def special_in(self, country: str | None, now: datetime) -> dict[Audience, Help]:
        """Nothing where the country is not known, or has no line at all: its links are there already."""
        return self.directory.special(country, now) if country in self.directory.countries else {}

    def emergency(self, group: Group, member_id: int | None) -> str | None:
        return self.directory.emergency(self.country_of([group], member_id))


def _parsed(file: Path) -> Directory:
    return parse_directory(read_text(file), file.name)


# What people call their country and no table has; and names without the politics that the tables put into them.
_ALSO = {"uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "usa": "US", "eeuu": "US"}
_PLAIN = {"HK": "Hong Kong", "MO": "Macao"}


def name_of(country: str, language: str) -> str:
    """Return a country's name in a language; its code where nobody knows it."""
    ours = countries().get(country, country)
    if language.partition("-")[0] == ENGLISH:
        return ours
    return _PLAIN.get(country) or country_name(country, language) or ours


class CountryName(FluentType):
    """A country among a text's variables: each text names it in its own language."""

    def __init__(self, code: str) -> None:
        self.code = code

    def format(self, locale: Locale) -> str:
        return name_of(self.code, locale.language)


@cache
def _spelt() -> dict[str, str]:
    """Every name of every country in any of our languages, folded, with its code; a code is its own name."""
    known = countries()
    named = {folded(name_of(code, language)): code for language in languages() for code in known}
    formal = {folded(country_name(code, ENGLISH) or code): code for code in known}
    return formal | named | _ALSO | {code.casefold(): code for code in known}


def find_country(written: str) -> str | None:
    """Return the code for a code or a name, however it is typed; None when there is no such country."""
    wanted = folded(written)
    return _spelt().get(wanted) or _spelt().get(wanted.translate(_NO_STOPS))


def countries_like(written: str, most: int, language: str) -> list[tuple[str, str]]:
    """Return (code, name) pairs whose name, in any of our languages, holds what is typed so far.

    Shown and sorted by their name in the reader's language; those that begin with what was typed come first.
    """
    typed, exact = folded(written), find_country(written)
    begins: dict[str, bool] = {}
    for name, code in _spelt().items():
        if typed in name and len(name) > _CODE:
            begins[code] = begins.get(code, False) or name.startswith(typed)
    begins |= {exact: True} if exact else {}
    named = [(code, name_of(code, language)) for code in begins]
    named.sort(key=lambda pair: (pair[0] != exact, not begins[pair[0]], folded(pair[1])))
    return named[:most]
