import asyncio
from datetime import datetime

import discord

from cogs.kit.heartbeat import last_beat
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.kit.conftest import bot_in


async def test_every_tick_is_called_at_every_beat(world: World) -> None:
    beats: list[datetime] = []

    async def tick(now: datetime) -> None:
        beats.append(now)

    bot_in(world).kit.heartbeat.every_beat("test", tick)
    await world.pass_time(minutes=5)
    assert len(beats) == 10


async def test_one_slice_that_fails_stops_neither_itself_nor_the_others(world: World, logbook: Logbook) -> None:
    logbook.expect("tick bad failed")
    called = {"bad": 0, "good": 0}

    async def bad(_now: datetime) -> None:
        called["bad"] += 1
        raise ValueError

    async def good(_now: datetime) -> None:
        called["good"] += 1

    heartbeat = bot_in(world).kit.heartbeat
    heartbeat.every_beat("bad", bad)
    heartbeat.every_beat("good", good)
    await world.pass_time(minutes=2)
    assert called == {"bad": 4, "good": 4}


async def test_a_tick_still_at_work_is_not_started_twice_and_holds_up_nobody(world: World) -> None:
    free = asyncio.Event()
    called = {"slow": 0, "quick": 0}

    async def slow(_now: datetime) -> None:
        called["slow"] += 1
        await world.env.external_wait(free.wait(), reason="a tick that takes its time")

    async def quick(_now: datetime) -> None:
        called["quick"] += 1

    heartbeat = bot_in(world).kit.heartbeat
    heartbeat.every_beat("slow", slow)
    heartbeat.every_beat("quick", quick)
    await world.pass_time(minutes=2)
    assert called == {"slow": 1, "quick": 4}
    free.set()
    await world.pass_time(minutes=1)
    assert called["slow"] > 1


async def test_the_last_beat_is_written_down(world: World) -> None:
    await world.pass_time(minutes=3)
    beaten = await last_beat(bot_in(world).database)
    assert beaten is not None
    assert (discord.utils.utcnow() - beaten).total_seconds() <= 30


async def test_it_beats_on_after_it_is_started_again_while_it_runs(world: World) -> None:
    heartbeat = bot_in(world).kit.heartbeat
    heartbeat.restart()
    await world.pass_time(minutes=2)
    assert heartbeat.is_running
    beaten = await last_beat(bot_in(world).database)
    assert beaten is not None
    assert (discord.utils.utcnow() - beaten).total_seconds() <= 30


async def test_a_tick_that_hangs_is_said_loudly(world: World, logbook: Logbook) -> None:
    logbook.expect("may hang")
    free = asyncio.Event()

    async def stuck(_now: datetime) -> None:
        await world.env.external_wait(free.wait(), reason="a tick that hangs")

    bot_in(world).kit.heartbeat.every_beat("stuck", stuck)
    await world.pass_time(minutes=7)
    free.set()
    assert "tick stuck has been at work since" in logbook.text()
