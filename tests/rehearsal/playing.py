"""Playing a written story: what somebody does, and what each person must then see. The first difference ends it."""

import re
import textwrap
from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar

from simcord.backend.errors import BackendError, SetupError

from tests.discord.acts import NotAnsweredError
from tests.discord.seeing import Seen
from tests.rehearsal.paper import Paper
from tests.rehearsal.stage import Stage
from tests.rehearsal.story_panel import StoryPanel

Result = TypeVar("Result")
# Stands for whatever a text's variable turns into: only the words around it are expected.
ANY = "~any~"
FEWEST_LETTERS = 3
LONGEST_QUOTE = 160


class DifferenceError(Exception):
    """A person saw something else than the story says. The message says who, what, and what was there."""


@dataclass
class Play:
    stage: Stage
    paper: Paper
    panel: StoryPanel = field(init=False)
    steps: int = 0
    _rung: dict[str, int] = field(default_factory=dict)
    _then_said: bool = False

    def __post_init__(self) -> None:
        self.panel = StoryPanel(self.stage)
        self.panel.since_last()

    # --------------------------------------------------------------------------------------------------- telling

    def chapter(self, title: str, about: str = "") -> None:
        self.paper.title(title)
        self._rung = {who: len(self.stage.world.pings(who)) for who in self.stage.world.people}
        if about:
            self.paper.write(about, style="italic")

    async def step(self, says: str, doing: Awaitable[Result]) -> Result:
        """One act, told in one line, and then what the bot made of it."""
        self._begin(says)
        try:
            result = await doing
        except (AssertionError, NotAnsweredError, BackendError, SetupError) as error:
            raise DifferenceError(f"this could not be done: {error}") from error
        self.paper.panel(self.panel.since_last(), indent=7)
        return result

    async def wait(self, says: str, how_long: timedelta) -> None:
        self._begin(says)
        for one in await self.panel.while_time_passes(how_long):
            self.paper.write(f"{self.stage.local(one.at):%A %H:%M}", indent=7)
            self.paper.panel(one.lines, indent=7)

    def _begin(self, says: str) -> None:
        self.steps += 1
        self._then_said = False
        self.paper.write()
        self.paper.write(f"{self.stage.clock()}  {says}", style="bold")

    async def wait_until(self, hour: int, minute: int = 0) -> None:
        here = self.stage.local(self.stage.world.now())
        then = here.replace(hour=hour, minute=minute)
        how_long = then - here if then > here else then + timedelta(days=1) - here
        await self.wait(f"The clock moves on to {hour:02}:{minute:02}.", how_long)

    # ------------------------------------------------------------------------------------------------- expecting

    def words(self, key: str, **facts: Any) -> str:
        """The bot's own text, as this organiser's files have it; a fact left as ANY may be anything."""
        bot: Any = self.stage.world.bot
        return str(bot.words_for(bot.groups.all[0])(key, **facts))

    def sees(self, who: str, where: str, key: str, **facts: Any) -> None:
        """This person can read this text of the bot there, now."""
        self.reads(who, where, self.words(key, **facts))

    def reads(self, who: str, where: str, text: str) -> None:
        found = next((seen for seen in reversed(self.messages(who, where)) if _holds(str(seen), text)), None)
        if found is None:
            self._differs(who, where, f'should read "{_shown(text)}"')
        self.told(f'{self._name(who)} reads, in {self._place(who, where)}: "{_shown(text)}"')

    def finds(self, who: str, where: str, key: str, **facts: Any) -> bool:
        """Whether this text stands there: for what the settings decide, and the story does not."""
        return any(_holds(str(seen), self.words(key, **facts)) for seen in self.messages(who, where))

    def sees_not(self, who: str, where: str, key: str, **facts: Any) -> None:
        text = self.words(key, **facts)
        if any(_holds(str(seen), text) for seen in self.messages(who, where)):
            self._differs(who, where, f'should no longer read "{_shown(text)}"')

    def number_of(self, who: str, where: str, key: str, expected: int, **facts: Any) -> None:
        """So many messages there hold this text: not one less, not one more."""
        text = self.words(key, **facts)
        number = sum(1 for seen in self.messages(who, where) if _holds(str(seen), text))
        if number != expected:
            self._differs(who, where, f'should see {expected} of "{_shown(text)}", and there are {number}')
        self.told(f'{self._name(who)} finds, in {self._place(who, where)}, just {number} of "{_shown(text)}"')

    def nothing_new(self, who: str, where: str, before: int) -> None:
        number = len(self.messages(who, where))
        if number != before:
            self._differs(who, where, f"should see {before} messages as before, and there are {number}")
        self.told(f"{self._name(who)} sees nothing new in {self._place(who, where)}")

    def buzzes(self, who: str, times: int) -> None:
        """So often since the last time we asked, or since the chapter began."""
        rung = len(self.stage.world.pings(who))
        new, self._rung[who] = rung - self._rung.get(who, 0), rung
        if new != times:
            raise DifferenceError(f"{self._name(who)}'s phone should buzz {_times(times)}, and it did {_times(new)}")
        self.told(f"{self._name(who)}'s phone buzzes {_times(times)}")

    def counts_from_now(self, who: str) -> None:
        """Whatever rang before depends on the settings, such as the hour at which somebody is asked how they are."""
        self._rung[who] = len(self.stage.world.pings(who))

    def holds(self, says: str, truth: bool, otherwise: str) -> None:
        if not truth:
            raise DifferenceError(f"{says}: {otherwise}")
        self.told(says)

    def told(self, text: str) -> None:
        self.paper.noted("" if self._then_said else "then", text, style="bold green", indent=7, quiet=False)
        self._then_said = True

    def two_phones(self, left: tuple[str, str], right: tuple[str, str]) -> None:
        """The newest message of each, next to each other."""
        shown = [self._phone(who, where) for who, where in (left, right)]
        self.paper.write()
        self.paper.side_by_side(shown[0], shown[1])

    def _phone(self, who: str, where: str) -> tuple[str, list[Any]]:
        newest = self.messages(who, where)[-1:]
        title = f"{self._name(who)}, {self._place(who, where)}"
        return title, [self.paper.drawn(seen, time=f"{self.stage.local(seen.at):%H:%M}") for seen in newest]

    # -------------------------------------------------------------------------------------------------- plumbing

    def messages(self, who: str, where: str) -> list[Seen]:
        try:
            return self.stage.world.messages(who, where)
        except AssertionError as error:
            raise DifferenceError(str(error)) from error

    def _differs(self, who: str, where: str, what: str) -> None:
        there = [str(seen) for seen in self.messages(who, where)][-3:]
        shown = "\n---\n".join(there) or "nothing"
        raise DifferenceError(f"{self._name(who)}, in {self._place(who, where)}, {what}. What is there:\n{shown}")

    def _name(self, who: str) -> str:
        return self.stage.world.person(who).name

    def _place(self, who: str, where: str) -> str:
        if where == "dm":
            return "direct messages"
        return self.stage.place_name(self.stage.world.screens.place(where, self.stage.world.person(who)).id)


def difference_told(play: Play, difference: DifferenceError) -> str:
    return f"DIFFERENT from the story at step {play.steps}, at {play.stage.clock()}: {difference}"


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("**", "")).strip()


def _holds(screen: str, text: str) -> bool:
    """Every part of the text around its ANYs stands there, in order."""
    parts = [re.escape(part.strip()) for part in _flat(text).split(ANY) if len(part.strip()) >= FEWEST_LETTERS]
    return re.search(".*?".join(parts), _flat(screen)) is not None


def _shown(text: str) -> str:
    """The beginning is enough to know it by."""
    sentences = re.split(r"(?<=[.?!])\s", _flat(text).replace(ANY, "..."))
    return textwrap.shorten(" ".join(sentences[:2]), LONGEST_QUOTE, placeholder=" ...")


def _times(number: int) -> str:
    return {0: "not at all", 1: "once", 2: "twice"}.get(number, f"{number} times")
