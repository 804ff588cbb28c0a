"""What the bot's own path is measured beside: a bot that writes down one row, safely, and then answers.

Run by tests/discord/loopback as a bot's process.
"""

import asyncio
import os
import sys
from pathlib import Path

import aiosqlite
import discord

from tests.discord.loopback.launcher import QUICK_READY, point_at_loopback, serve
from tests.house import HARD_SENTENCE

ANSWERS_IN = "mod-alerts"


class Echo(discord.Client):
    """Answers, in the alert channel, whoever wrote the sentence; commits with `synchronous=FULL` before it does."""

    def __init__(self) -> None:
        intents = discord.Intents(guilds=True, members=True, guild_messages=True, message_content=True)
        super().__init__(intents=intents, max_messages=None)
        self._connection.guild_ready_timeout = QUICK_READY

    async def setup_hook(self) -> None:
        file = os.environ["DATABASE_URL"].partition(":///")[2]
        self.database = await aiosqlite.connect(file, isolation_level=None)
        for statement in (
            "PRAGMA journal_mode=WAL",
            "PRAGMA synchronous=FULL",
            "CREATE TABLE IF NOT EXISTS seen (id INTEGER PRIMARY KEY, message INTEGER)",
        ):
            await self.database.execute_fetchall(statement)

    async def on_message(self, message: discord.Message) -> None:
        if message.content != HARD_SENTENCE or message.guild is None:
            return
        await self.database.execute_fetchall("BEGIN IMMEDIATE")
        await self.database.execute_fetchall("INSERT INTO seen (message) VALUES (?)", (message.id,))
        await self.database.execute_fetchall("COMMIT")
        there = discord.utils.get(message.guild.text_channels, name=ANSWERS_IN)
        if there is not None:
            await there.send(f"Who: <@{message.author.id}>", allowed_mentions=discord.AllowedMentions.none())


async def _run() -> None:
    async with Echo() as bot:
        await bot.start(os.environ["DISCORD_TOKEN"])


def main(_config: Path) -> None:
    point_at_loopback()
    serve(lambda: asyncio.run(_run()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
