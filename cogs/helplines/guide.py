"""Which numbers for whom: the file of lines, and the country a member chose. Never a guess (CRI-5)."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import config
from cogs.helplines.model import Audience, Directory, Help
from cogs.helplines.reach import Reach
from cogs.helplines.reading import HelplineError, parse_directory
from cogs.kit.groups import Group
from config.problems import ConfigError
from config.reading import read_text
from config.settings import GroupSettings, Settings
from config.values import countries

log = logging.getLogger("holdfast.helplines")

FILE_NAME = "helplines.toml"
ASK = "ask"


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


def name_of(country: str) -> str:
    return countries().get(country, country)


def find_country(written: str) -> str | None:
    """Return the code for a code or a name, however it is typed; None when there is no such country."""
    wanted = written.strip().casefold()
    by_name = ((code, name) for code, name in countries().items() if wanted in {code.casefold(), name.casefold()})
    return next((code for code, _ in by_name), None)


def countries_like(written: str, most: int) -> list[tuple[str, str]]:
    """Return (code, name) pairs whose name holds what is typed so far, those that begin with it first."""
    typed = written.strip().casefold()
    found = [(code, name) for code, name in countries().items() if typed in name.casefold()]
    found.sort(key=lambda pair: (not pair[1].casefold().startswith(typed), pair[1].casefold()))
    return found[:most]
