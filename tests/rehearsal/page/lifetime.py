"""One rehearsal behind one page: its server, its clock, its lock, and who is to be told that something changed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from discord.ext import commands

from config.settings import Settings
from tests.discord.screens import Answer
from tests.rehearsal.page.telling import Telling
from tests.rehearsal.seat import SorryError
from tests.rehearsal.stage import STRIDE, Stage
from tests.rehearsal.story_panel import LONG, StoryPanel

Pause = Callable[[float], Awaitable[None]]
SHORT_STEP = timedelta(minutes=1)
A_BEAT = timedelta(seconds=30)
A_DAY = timedelta(days=1)
WEEK_STRIDE = timedelta(minutes=15)
MORNING_HOUR = 8
BEAT_SECONDS = 1.0
JUMPS = {"10m": timedelta(minutes=10), "1h": timedelta(hours=1), "week": timedelta(weeks=1)}
BUSY = "A story is playing, or the clock is moving. Wait until it has ended."


@dataclass
class OnServer:
    """What the page remembers of one pretend server; a fresh server begins with a fresh one."""

    stage: Stage
    panel: StoryPanel
    read: dict[tuple[str, int], int] = field(default_factory=dict)  # the newest message each person has seen, by place
    forms: dict[str, tuple[str, Answer]] = field(default_factory=dict)  # open forms: whose, and what brought them
    database_away: bool = False
    planted: bool = False
    leak: ExitStack = field(default_factory=ExitStack)


class Lifetime:
    """Opens a stage, keeps it alive while a page looks, and closes it: `async with Lifetime.open(settings)`.

    Everything that moves the server happens in `alone`, one thing at a time; looking needs no turn. `pause` is how long
    a viewer gets to see each step of a story, and how the bot's own pace is kept.
    """

    def __init__(
        self, settings: Settings, factory: Callable[[], commands.Bot] | None = None, pause: Pause = asyncio.sleep
    ) -> None:
        self.settings = settings
        self.pause = pause
        self.telling = Telling()
        self.round = 0
        self.now: OnServer
        self.watchers: set[asyncio.Event] = set()
        self.busy = False
        self._factory = factory
        self._turn = asyncio.Lock()
        self._stack = AsyncExitStack()

    @classmethod
    @asynccontextmanager
    async def open(
        cls, settings: Settings, factory: Callable[[], commands.Bot] | None = None, *, pause: Pause = asyncio.sleep
    ) -> AsyncIterator["Lifetime"]:
        lifetime = cls(settings, factory, pause)
        try:
            await lifetime._begin()
            yield lifetime
        finally:
            await lifetime._end()

    async def _begin(self) -> None:
        stage = await self._stack.enter_async_context(Stage.open(self.settings, self._factory))
        panel = StoryPanel(stage)
        panel.since_last()
        self.now = OnServer(stage, panel)
        self.round += 1
        self._all_read()

    def _all_read(self) -> None:
        """What stood there before anybody came is not news."""
        world = self.now.stage.world
        for who, person in world.people.items():
            for place, *_ in self.now.stage.places_of(who):
                self.now.read[who, place] = max((one.id for one in world.screens.messages(person, place)), default=0)

    async def _end(self) -> None:
        async with self._turn:
            if self.round:
                self.take_leak_out()
            await self._stack.aclose()

    async def fresh_server(self) -> None:
        """Everything anew. To be called within `alone`."""
        self.take_leak_out()
        await self._stack.aclose()
        self._stack = AsyncExitStack()
        self.telling.forget()
        await self._begin()

    # --------------------------------------------------------------------------------------------------- one at a time

    @asynccontextmanager
    async def alone(self, *, long: bool = False) -> AsyncIterator[Stage]:
        """The server is yours; afterwards what the bot made of it is told. `long` work keeps others from acting.

        Raises SorryError while long work goes on.
        """
        if self.busy:
            raise SorryError(BUSY)
        self.busy = long
        try:
            async with self._turn:
                with self.now.stage.world.env.time_context():
                    if long:
                        self.changed()
                    try:
                        yield self.now.stage
                    finally:
                        self.tell()
        finally:
            if long:
                self.busy = False
            self.changed()

    def tell(self) -> None:
        """What is new in the story panel, as of now."""
        self.telling.tell(self.now.stage.world.now(), self.now.panel.since_last())

    def act(self, text: str) -> None:
        self.telling.act(self.now.stage.world.now(), text)

    # ---------------------------------------------------------------------------------------------------------- time

    async def live(self) -> None:
        """The bot's own pace, for as long as anybody looks: a second is a second."""
        while True:
            await self.pause(BEAT_SECONDS)
            if not self.watchers:
                continue
            try:
                await self.live_on(BEAT_SECONDS)
            except Exception as error:  # noqa: BLE001 - the clock goes on, whatever one second brought
                self.telling.wrong(self.now.stage.world.now(), f"A second went wrong: {type(error).__name__}.")

    async def live_on(self, seconds: float) -> None:
        """So much time goes by, unless something else is just happening."""
        if self.busy or self._turn.locked():
            return
        async with self._turn:
            world = self.now.stage.world
            before = len(world.backend.transcript), len(world.requests)
            await world.pass_time(seconds=seconds)
            news = self.telling.last
            self.tell()
            happened = self.telling.last != news or before != (len(world.backend.transcript), len(world.requests))
        if happened:
            self.changed()

    async def jump(self, by: str) -> None:
        """10m, 1h, morning or week. Raises SorryError for anything else."""
        if by not in {*JUMPS, "morning"}:
            raise SorryError(f"The clock moves on by 10m, 1h, to the next morning or a week, not by {by[:20]!r}.")
        async with self.alone(long=True) as stage:
            how_long = JUMPS[by] if by in JUMPS else until(stage, MORNING_HOUR)
            names = {"10m": "10 minutes go by.", "1h": "An hour goes by.", "week": "A week goes by."}
            self.act(names.get(by, "The night goes by, until the next morning."))
            await self.pass_time(how_long)
            self.telling.act(stage.world.now(), f"It is {stage.local(stage.world.now()):%A, %H:%M} now.")

    async def pass_time(self, how_long: timedelta) -> None:
        """In small steps, telling what happened at each. To be called within `alone`."""
        stage = self.now.stage
        end = stage.world.now() + how_long
        if how_long > LONG * 2:
            stride = WEEK_STRIDE if how_long > A_DAY else STRIDE
            await self._walk(_just_after(stage.world.now(), stride), SHORT_STEP)
            with stage.long_strides(stride):
                await self._walk(end - LONG, stride)
        await self._walk(end, SHORT_STEP)

    async def _walk(self, end: datetime, step: timedelta) -> None:
        world = self.now.stage.world
        while (left := end - world.now()) > timedelta():
            await world.pass_time(seconds=min(left, step).total_seconds())
            self.telling.tell(world.now(), self.now.panel.since_last(with_next=False))
            self.changed()
            await asyncio.sleep(0)  # whoever looks gets an answer in between

    # --------------------------------------------------------------------------------------------- telling the pages

    def changed(self) -> None:
        for watcher in self.watchers:
            watcher.set()

    def state(self) -> dict[str, Any]:
        now = self.now.stage.world.now().isoformat()
        return {"now": now, "n": self.telling.last, "busy": self.busy, "round": self.round}

    # --------------------------------------------------------------------------------------------------------- a leak

    def plant(self, text: str) -> None:
        """A leak on purpose, which stays until it is taken out or the server is made anew."""
        self.take_leak_out()
        self.now.leak.enter_context(self.now.stage.planted(text))
        self.now.planted = True

    def take_leak_out(self) -> None:
        self.now.leak.close()
        self.now.planted = False


def _just_after(moment: datetime, stride: timedelta) -> datetime:
    """Long beats from here on fall just after the round minutes at which things are due."""
    since_midnight = timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second)
    return moment + (stride - since_midnight % stride) + A_BEAT


def until(stage: Stage, hour: int, minute: int = 0) -> timedelta:
    """How long until the group's own clock shows this time next."""
    here = stage.local(stage.world.now())
    then = here.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return (then if then > here else then + timedelta(days=1)) - here
