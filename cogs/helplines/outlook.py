"""What an organiser is told of the lines without a server: what is wrong, old or missing, and what members see."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from cogs.helplines import page
from cogs.helplines.guide import ASK, Guide, name_of
from cogs.helplines.model import SPECIAL, Audience, Freshness, Line
from cogs.helplines.reach import Reach
from cogs.kit.locales import ENGLISH, weekdays
from cogs.kit.texts import Texts
from config.problems import listed, shown_path
from config.settings import Settings

_WRITE = 'Then write the day and your name: checked_on = "{today}", checked_by = "...".'
_AGES = {
    Freshness.OLD: "was last checked over half a year ago.",
    Freshness.EXPIRED: "was not checked within a year, so members see links in its place.",
}
_STAMP = re.compile(r"<t:(\d+):\w>")


@dataclass
class Outlook:
    """Reads the file that members' numbers come from; a broken one of the organiser's is told, as `problems`."""

    settings: Settings
    now: datetime

    def __post_init__(self) -> None:
        self._guide = Guide(Reach())
        self._guide.read(self.settings)
        self.problems = self._guide.problems
        file = self._guide.file
        self.where = shown_path(file) if file is not None else "-"

    def check(self) -> Iterator[str]:
        """Every problem with file and line, then what to look at again, then what is missing (ORG-3)."""
        yield from (f"[must be mended] {problem}" for problem in self.problems)
        yield f"Members' numbers come from {self.where}: {len(self._guide.directory.lines)} lines."
        listed_for = {group.group.country for group in self.settings.groups} - {ASK}
        everywhere = any(group.group.country == ASK for group in self.settings.groups)
        for line, age in self._guide.directory.to_check(self.now.date()):
            if everywhere or line.country in listed_for:
                yield f"[look at this]  {self._again(line, age)}"
        for country in sorted(listed_for):
            yield from (f"[missing]       {gap}" for gap in self._gaps(country))
        if everywhere:
            fresh = {line.country for line in self._guide.directory.lines if self._is_shown(line)}
            without = [code for code in self._guide.directory.countries if code not in fresh]
            if without:
                yield f"[missing]       No line is shown at all in: {', '.join(without)}. Members there see links."

    def _again(self, line: Line, age: Freshness) -> str:
        where = f"{self.where}, line {line.row}: {line.name} ({line.country}) {_AGES[age]}"
        page = f"Open {line.url} and compare" if line.url else "Look for its own page (none is known) and compare"
        return f"{where} {page} the number and the hours. {_WRITE.format(today=f'{self.now:%Y-%m-%d}')}"

    def _gaps(self, country: str) -> Iterator[str]:
        ours = [line for line in self._guide.directory.lines if line.country == country]
        shown = [line for line in ours if self._is_shown(line)]
        general = [line for line in shown if line.audience is Audience.EVERYBODY]
        mine = "Add a [[line]] to config/mine/helplines.toml, a copy of config/helplines.toml."
        if not ours:
            yield f"No line for {name_of(country, ENGLISH)}, which your settings name. Members there see links. {mine}"
            return
        if not general:
            yield f"{name_of(country, ENGLISH)}: no line for everybody is shown."
        if not any(line.text or line.chat for line in general):
            yield f"{name_of(country, ENGLISH)}: no line to text or chat with is shown. Not everybody can speak. {mine}"
        if not any(line.opening and not line.opening.spans for line in general):
            yield f"{name_of(country, ENGLISH)}: no line that is shown is known to be open day and night. {mine}"
        lacking = [audience for audience in SPECIAL if not any(line.audience is audience for line in shown)]
        waiting = [audience for audience in lacking if any(line.audience is audience for line in ours)]
        if waiting:
            whose = listed(waiting, "and")
            yield f"{name_of(country, ENGLISH)}: lines for {whose} are in the file and wait for somebody to check them."
        if none := [audience for audience in lacking if audience not in waiting]:
            yield f"{name_of(country, ENGLISH)}: no line for {listed(none)}. {mine}"

    def _is_shown(self, line: Line) -> bool:
        return line.freshness(self.now.date()) is not Freshness.EXPIRED

    def show(self, country: str, words: Texts) -> Iterator[str]:
        """What `/help` says to a member of that country now, times as the clock of UTC; then the hours of each line."""
        shown = self._guide.help_in(country, self.now)
        special = self._guide.special_in(country, self.now)
        yield f"What /help shows in {name_of(country, ENGLISH)} at {self.now:%Y-%m-%d %H:%M} UTC:\n"
        leaves = page.leaves(words, shown, special)
        text = '\n\nBehind "More":\n\n'.join(filter(None, (leaves.first, "\n".join(leaves.rest))))
        days = weekdays(words.language)

        def written(stamp: re.Match[str]) -> str:
            at = datetime.fromtimestamp(int(stamp[1]), UTC)
            return f"{days[at.weekday()]} {at:%H:%M} UTC"

        yield _STAMP.sub(written, text) + "\n"
        ours = [line for line in self._guide.directory.lines if line.country == country]
        there = f"The lines of {name_of(country, ENGLISH)} in {self.where}:"
        yield there if ours else f"No line for it in {self.where}."
        yield from (f"  line {line.row}: {line.name}, for {line.audience}: {self._state(line)}" for line in ours)

    def _state(self, line: Line) -> str:
        if not self._is_shown(line):
            return "not shown, nobody checked it within a year"
        if line.opening is None:
            return f"nobody can tell if it is open; its hours as written: {line.hours}"
        opens = line.opening.next_open(self.now)
        if line.opening.is_open(self.now) or opens is None:
            return f"open now ({line.hours})"
        there = opens.astimezone(line.opening.zone)
        return f"closed now, opens {there:%A %H:%M} on its own clock ({line.hours})"
