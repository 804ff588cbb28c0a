"""What goes wrong beside the kills: Discord's refusals, dropped sockets, a full disk, a locked database."""

import asyncio
import random
import sqlite3
from collections import Counter
from dataclasses import dataclass, field

from tests.discord.loopback.bot_process import BotProcess
from tests.discord.loopback.rest import Asked, Trouble
from tests.discord.loopback.server import Loopback

_ODDS = {Trouble.LIMITED: 0.03, Trouble.BROKEN: 0.03, Trouble.LOST: 0.02, Trouble.UNHEARD: 0.01}
_WHICH = ("socket", "session", "disk", "lock", "none")
_WEIGHTS = (3, 2, 2, 2, 4)


@dataclass
class Troubles:
    """One at a time, at random, beside what befalls single requests. `calm` ends them all."""

    loopback: Loopback
    bot: BotProcess
    dice: random.Random
    met: "Counter[str]" = field(default_factory=Counter)
    on: bool = False

    def __post_init__(self) -> None:
        self.loopback.rest.trouble = self._befall

    def _befall(self, asked: Asked) -> Trouble:
        if not self.on or asked.path.startswith("/users/@me"):  # a login that fails ends the bot, as it should
            return Trouble.NONE
        roll = self.dice.random()
        for trouble, odds in _ODDS.items():
            roll -= odds
            if roll < 0:
                self.met[trouble.value] += 1
                return trouble
        return Trouble.NONE

    async def live(self) -> None:
        self.on = True
        try:
            while True:
                await asyncio.sleep(self.dice.uniform(0, 1.5))
                await self._one(self.dice.choices(_WHICH, _WEIGHTS)[0])
        finally:
            self.on = False
            self.bot.free_disk()

    async def _one(self, which: str) -> None:
        self.met[which] += 1
        match which:
            case "socket":
                self.loopback.gateway.drop()
            case "session":
                self.loopback.gateway.drop(forget=True)
            case "disk":
                self.bot.fill_disk()
                await asyncio.sleep(self.dice.uniform(0.1, 2.5))
                self.bot.free_disk()
            case "lock":
                await self._lock(self.dice.uniform(0.1, 4.0))

    async def _lock(self, seconds: float) -> None:
        """Another process that writes: this one."""
        connection = sqlite3.connect(self.bot.database, timeout=0.2, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("BEGIN IMMEDIATE")
            await asyncio.sleep(seconds)
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError:
            self.met["lock not had"] += 1  # the bot was writing; the next one will have it
        finally:
            connection.close()
