"""Stories with a real SQLite file: locked while somebody waits, and open again after a pulled plug."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import aiosqlite
import discord
import pytest

from tests.discord.test_world import settings
from tests.discord.throwaway import Throwaway
from tests.discord.world import World


class Writer(Throwaway):
    """Answers /note after at most two seconds, whether or not its row is written by then."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.failures: list[str] = []

    async def setup_hook(self) -> None:
        self.database = await aiosqlite.connect(self.path, isolation_level=None)
        await self._run("PRAGMA journal_mode=WAL")
        await self._run("CREATE TABLE IF NOT EXISTS notes (number INTEGER)")
        await super().setup_hook()

    async def close_database(self) -> None:
        await self.database.close()

    async def on_message(self, message: discord.Message) -> None:
        if message.author == self.user:
            return
        writing = asyncio.create_task(self._write())
        done, _ = await asyncio.wait({writing}, timeout=2)
        await message.channel.send("Kept." if done else "Not kept yet.")
        if not done:
            await writing
            await message.channel.send("Kept now.")

    async def _run(self, statement: str) -> None:
        # Closed at once: an open cursor of an earlier statement keeps a COMMIT from happening.
        async with self.database.execute(statement):
            pass

    async def _write(self) -> None:
        for _ in range(5):
            try:
                await self._run("BEGIN IMMEDIATE")
                await self._run("INSERT INTO notes VALUES (1)")
                await self._run("COMMIT")
            except sqlite3.OperationalError as error:
                self.failures.append(str(error))
                continue
            return


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with World.open(settings(), lambda: Writer(tmp_path / "notes.db")) as opened:
        yield opened


def rows(world: World) -> int:
    """How many rows are in the file; a statement that failed on the way is named, unless the world's lock did it."""
    assert isinstance(world.bot, Writer)
    assert set(world.bot.failures) <= {"database is locked"}
    connection = sqlite3.connect(world.bot.path)
    (count,) = connection.execute("SELECT count(*) FROM notes").fetchone()
    connection.close()
    return int(count)


async def test_a_free_database_answers_at_once(world: World) -> None:
    await world.say("ann", "grief-chat", "one")
    assert world.sees("ann", "grief-chat")[1:] == ["Holdfast: Kept."]
    assert rows(world) == 1


async def test_a_bot_that_stops_waiting_can_be_told_from_one_that_does_not(world: World) -> None:
    world.lock_database()
    await world.say("ann", "grief-chat", "one")
    assert world.sees("ann", "grief-chat")[1:] == []
    await world.pass_time(seconds=1.9)
    assert world.sees("ann", "grief-chat")[1:] == []
    await world.pass_time(seconds=0.2)
    assert world.sees("ann", "grief-chat")[1:] == ["Holdfast: Not kept yet."]
    assert rows(world) == 0
    await world.unlock_database()
    assert world.sees("ann", "grief-chat")[1:] == ["Holdfast: Not kept yet.", "Holdfast: Kept now."]
    assert rows(world) == 1


async def test_a_lock_that_stays_is_an_error_after_the_busy_time(world: World) -> None:
    world.lock_database(busy_seconds=1)
    await world.say("ann", "grief-chat", "one")
    await world.pass_time(seconds=6)
    assert world.sees("ann", "grief-chat")[-1] == "Holdfast: Kept now."
    assert rows(world) == 0


async def test_reading_goes_on_while_writing_is_locked(world: World) -> None:
    assert isinstance(world.bot, Writer)
    world.lock_database()
    with world.env._bot_scope():
        reading = asyncio.get_running_loop().create_task(_count(world.bot))
    await world.env.settle()
    assert reading.result() == 0


async def _count(bot: Writer) -> int:
    async with bot.database.execute("SELECT count(*) FROM notes") as cursor:
        (count,) = tuple(await cursor.fetchone() or (-1,))
        return int(count)


async def test_a_plug_pulled_in_the_middle_leaves_a_file_that_opens_again(world: World) -> None:
    world.lock_database()
    await world.say("ann", "grief-chat", "one")
    await world.crash()
    await world.unlock_database()
    await world.start()
    await world.say("ann", "grief-chat", "two")
    assert world.sees("ann", "grief-chat") == ["Ann: one", "Ann: two", "Holdfast: Kept."]
    assert rows(world) == 1


async def test_a_bot_that_starts_on_a_locked_database_fails_as_it_would(world: World) -> None:
    world.lock_database()
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        await world.pull_the_plug()
    await world.unlock_database()
    await world.start()
    await world.say("ann", "grief-chat", "one")
    assert isinstance(world.bot, Writer)
    assert world.bot.failures == []
    assert rows(world) == 1
