"""Work that waits for time, for a person or for other work of the bot holds no story up, nor does the real clock."""

import asyncio
import time
from collections.abc import AsyncIterator, Coroutine

import pytest

from tests.discord.test_world import settings
from tests.discord.throwaway import Throwaway
from tests.discord.world import World


@pytest.fixture
async def world() -> AsyncIterator[World]:
    begun = time.perf_counter()
    async with World.open(settings(), Throwaway) as opened:
        yield opened
    assert time.perf_counter() - begun < 2, "something waited by the real clock"


async def begin(world: World, work: Coroutine[object, object, object]) -> "asyncio.Task[object]":
    with world.env._bot_scope():
        task = asyncio.get_running_loop().create_task(work)
    await world.env.settle()
    return task


async def test_a_worker_at_an_empty_queue_holds_nobody_up(world: World) -> None:
    queue: asyncio.Queue[int] = asyncio.Queue()
    worker = await begin(world, queue.get())
    await world.say("ann", "grief-chat", "hello")
    assert not worker.done()
    await begin(world, queue.put(7))
    assert worker.result() == 7


async def test_a_sleep_ends_when_time_has_passed_and_not_before(world: World) -> None:
    sleeping = await begin(world, asyncio.sleep(3, "awake"))
    await world.pass_time(seconds=2.9)
    assert not sleeping.done()
    await world.pass_time(seconds=0.2)
    assert sleeping.result() == "awake"


async def test_waiting_with_patience_ends_with_the_patience(world: World) -> None:
    async def impatient() -> bool:
        try:
            await asyncio.wait_for(asyncio.Event().wait(), timeout=2)
        except TimeoutError:
            return True
        return False

    waiting = await begin(world, impatient())
    assert not waiting.done()
    await world.pass_time(seconds=2)
    assert waiting.result() is True


async def test_those_who_wait_for_a_lock_go_on_when_its_holder_does(world: World) -> None:
    lock, order = asyncio.Lock(), []

    async def hold(name: str, seconds: float) -> None:
        async with lock:
            await asyncio.sleep(seconds)
            order.append(name)

    await begin(world, hold("first", 60))
    await begin(world, hold("second", 60))
    await world.pass_time(minutes=1)
    assert order == ["first"]
    await world.pass_time(minutes=1)
    assert order == ["first", "second"]


async def test_work_that_needs_no_waiting_is_done_when_the_act_is_over(world: World) -> None:
    async def many_steps() -> int:
        steps = 0
        for _ in range(500):
            await asyncio.sleep(0)
            steps += 1
        return steps + await asyncio.to_thread(lambda: 1)

    assert (await begin(world, many_steps())).result() == 501
