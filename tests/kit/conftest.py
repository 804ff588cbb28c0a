"""A pretend server with the small bot, and a courier of its own for the kind "test"."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path
from typing import TypeVar

import pytest

from tests.discord.world import World
from tests.kit.small import SmallBot, Writer, settings_in

T = TypeVar("T")


@pytest.fixture
def writer() -> Writer:
    return Writer()


@pytest.fixture
async def world(tmp_path: Path, writer: Writer) -> AsyncIterator[World]:
    settings = settings_in(tmp_path)

    async def build(bot: SmallBot) -> None:
        bot.kit.outbox.register("test", writer)

    async with World.open(settings, lambda: SmallBot(settings, tmp_path, build)) as opened:
        yield opened


def bot_in(world: World) -> SmallBot:
    assert isinstance(world.bot, SmallBot)
    return world.bot


async def as_the_bot(world: World, work: Coroutine[object, object, T]) -> T:
    """Run something of the bot's as its own work, so that the pretend Discord waits for what comes of it."""
    with world.env._bot_scope():
        task = asyncio.get_running_loop().create_task(work)
    await world.env.settle()
    return await task
