"""The path that matters most: from a message on the socket to its card's POST, beside a bot that only echoes.

`make bench`. Both bots run as processes of their own on the same loopback Discord and a real disk. The echo bot commits
one row with `synchronous=FULL` before it answers. Times are printed; the goal is a ratio, and a goal that is missed is
printed as such.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from config.settings import Settings
from data.sealed import Cipher
from tests.bench.bench_checkins import ms, run
from tests.discord.loopback.bot_process import LAUNCHER, BotProcess
from tests.discord.loopback.clock import Pace
from tests.discord.loopback.network import only_this_computer
from tests.discord.loopback.rest import Asked
from tests.discord.loopback.server import Loopback
from tests.discord.screens import Person
from tests.house import HARD_SENTENCE
from tests.torture.scene import START, TALK, Cast, settings_in, until

ECHO = "tests.bench.echo"
GOAL = 2.0
IDLE, IDLE_EVERY = 40, 0.4  # messages, and seconds after each answer, in which what follows it is done
LOAD, ONE_IN, LOADED = 500, 100, 100  # messages a second, how many of them match, and how many matches are measured
_BATCH = 5  # sent at once, every hundredth of a second
_CHAT = "Thank you for the tea, all of you. It rained here the whole day, and the cat would not go out."


@dataclass
class Clockwork:
    """When each person wrote, and how long after it the answer that names them was asked of Discord."""

    loopback: Loopback
    wrote: dict[int, float] = field(default_factory=dict)
    took: dict[int, float] = field(default_factory=dict)

    def hear(self, asked: Asked) -> None:
        arrived = time.perf_counter()
        if not asked.is_message:
            return
        content = str(asked.body.get("content") or "")
        for person in self.wrote.keys() - self.took.keys():
            if f"Who: <@{person}>" in content:
                self.took[person] = arrived - self.wrote[person]

    def writes(self, who: Person, text: str) -> None:
        self.loopback.people.write(who, TALK, text)
        if text == HARD_SENTENCE:
            self.wrote[who.id] = time.perf_counter()

    async def all_answered(self) -> list[float]:
        await until(lambda: len(self.took) == len(self.wrote), "every answer", 60)
        return list(self.took.values())


@asynccontextmanager
async def _stage(launcher: str, members: int) -> AsyncIterator[tuple[Clockwork, list[Person]]]:
    with TemporaryDirectory(prefix="holdfast-bench-") as name:
        folder = Path(name)
        settings = _everyone(folder / "config")
        start = Pace(START, Pace.real().begun, 1.0)
        async with Loopback.open(settings, start) as loopback:
            bot = BotProcess(loopback, folder / "config", folder / "bench.sqlite3", Cipher.new_key(), launcher)
            cast = Cast(loopback.people, settings, members)
            clockwork = Clockwork(loopback)
            try:
                await bot.start()
                if launcher == LAUNCHER:
                    await cast.go_on_duty()
                else:
                    await until(lambda: loopback.gateway.identified, "the echo bot")
                    await asyncio.sleep(1)
                loopback.rest.before.append(clockwork.hear)
                yield clockwork, cast.members
            finally:
                await bot.close()


def _everyone(folder: Path) -> Settings:
    """Everybody in the channel is read, so that nobody has to say yes first."""
    return settings_in(folder, changed={'mode = "with_agreement"': 'mode = "everyone"'})


async def _idle(launcher: str) -> list[float]:
    async with _stage(launcher, IDLE) as (clockwork, people):
        for person in people:
            clockwork.writes(person, HARD_SENTENCE)
            await until(lambda person=person: person.id in clockwork.took, "an answer")  # type: ignore[misc]  # bound at once
            await asyncio.sleep(IDLE_EVERY)
        return await clockwork.all_answered()


async def _loaded(launcher: str) -> list[float]:
    async with _stage(launcher, LOADED + 1) as (clockwork, [chatty, *people]):
        begun, sent, matching = time.perf_counter(), 0, iter(people)
        while sent < LOADED * ONE_IN:
            for _ in range(_BATCH):
                sent += 1
                if sent % ONE_IN == 0:
                    clockwork.writes(next(matching), HARD_SENTENCE)
                else:
                    clockwork.writes(chatty, _CHAT)
            behind = begun + sent / LOAD - time.perf_counter()
            await asyncio.sleep(max(0, behind))
        print(f"\n    {sent / (time.perf_counter() - begun):.0f} messages a second")
        return await clockwork.all_answered()


def _compared(own: list[float], echo: list[float]) -> Iterator[tuple[str, str]]:
    for what, of in (("median", median), ("p99", lambda taken: quantiles(taken, n=100)[98])):
        ours, theirs = of(own), of(echo)
        missed = "" if ours <= GOAL * theirs else f": the goal, {GOAL:.0f}, is missed"
        yield what, f"{ms(ours)}, an echo with one commit {ms(theirs)}: {ours / theirs:.1f} times{missed}"


@pytest.mark.parametrize("how", [_idle, _loaded], ids=["idle", f"{LOAD} messages a second, 1 in {ONE_IN} matching"])
def test_from_the_message_to_the_card(
    benchmark: BenchmarkFixture, how: Callable[[str], Awaitable[list[float]]]
) -> None:
    async def measuring() -> dict[str, str]:
        echo = await how(ECHO)
        return dict(_compared(await how(LAUNCHER), echo))

    with only_this_computer():
        run(benchmark, measuring)
