"""Which numbers for whom: the file of lines, and the country a member chose. Never a guess (CRI-5)."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import config
from cogs.helplines.model import Directory, Help
from cogs.helplines.reach import Reach
from cogs.helplines.reading import HelplineError, parse_directory
from cogs.kit.groups import Group
from config.problems import ConfigError
from config.reading import read_text
from config.settings import Settings
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

    def read(self, settings: Settings) -> None:
        """Raises HelplineError or ConfigError only when the file that comes with Holdfast is broken too."""
        shipped = Path(config.__file__).parent / FILE_NAME
        own = dict.fromkeys([settings.file(FILE_NAME), settings.folder / FILE_NAME])
        problems: list[str] = []
        for file in (file for file in own if file != shipped and file.exists()):
            try:
                self.directory = _parsed(file)
            except (HelplineError, ConfigError) as error:
                problems += [str(problem) for problem in error.problems]
                log.warning("%s cannot be used; members see the numbers of the next file", file.name)
            else:
                break
        else:
            self.directory = _parsed(shipped)
        self.problems = tuple(problems)

    def country_of(self, groups: Iterable[Group], member_id: int | None) -> str | None:
        """What the member chose; else the one country of their groups; else nothing, never a guess (CRI-5)."""
        candidates = tuple(groups)
        chosen = {self.reach.countries.get((group.key, member_id or 0)) for group in candidates} - {None}
        if len(chosen) == 1:
            return chosen.pop()
        set_for = {group.settings.group.country for group in candidates}
        only = set_for.pop() if len(set_for) == 1 and not chosen else ASK
        return None if only == ASK else only

    def help_in(self, country: str | None, now: datetime) -> Help:
        return self.directory.for_country(country, now)

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
