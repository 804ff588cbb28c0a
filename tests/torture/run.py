"""One run: lives and deaths of the bot, a quiet end, and the verdict."""

import asyncio
import random
import sqlite3
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from data.sealed import Cipher
from tests.discord.loopback.bot_process import BotProcess
from tests.discord.loopback.clock import Pace
from tests.discord.loopback.server import Loopback
from tests.torture import evidence, scene
from tests.torture.checker import faults
from tests.torture.crowd import Crowd
from tests.torture.deaths import MANNERS
from tests.torture.facts import Facts
from tests.torture.troubles import Troubles

MEMBERS = 40
# Away so long, by the world's clock, that Discord may have forgotten a nonce, or surely has; and after how many kills.
_AWAY = {"nonces in doubt": (2.3, 20), "nonces forgotten": (5.5, 80)}
_RESTARTS_UNTIL_QUIET = 40


@dataclass
class Torture:
    """Reproducible as far as a machine is: the seed decides who does what when, not how fast the machine is."""

    kills: int
    seed: int
    folder: Path
    deaths: "Counter[str]" = field(default_factory=Counter)
    away: "Counter[str]" = field(default_factory=Counter)

    async def run(self) -> list[str]:
        """Return what is wrong; nothing where all is well."""
        dice = random.Random(self.seed)
        config = self.folder / "config"
        settings = scene.settings_in(config)
        begun = Pace.real().begun
        pace = Pace(scene.START, begun, scene.SPEED)
        async with Loopback.open(settings, pace) as loopback, AsyncExitStack() as stack:
            bot = BotProcess(loopback, config, self.folder / "holdfast.sqlite3", Cipher.new_key())
            stack.push_async_callback(bot.close)
            cast = scene.Cast(loopback.people, settings, MEMBERS)
            await bot.start()
            await cast.settle_in()
            crowd = Crowd(cast, loopback.gateway, random.Random(dice.random()))
            troubles = Troubles(loopback, bot, random.Random(dice.random()))
            background = [asyncio.create_task(crowd.live()), asyncio.create_task(troubles.live())]
            try:
                await self._live_and_die(loopback, bot, dice)
            finally:
                await _ended(background)
            await self._grow_quiet(bot)
            found = await self._judge(loopback, bot, cast, crowd)
            self._tell(crowd, troubles, bot, loopback, begun, found)
            return found

    async def _live_and_die(self, loopback: Loopback, bot: BotProcess, dice: random.Random) -> None:
        number = 0
        while number < self.kills:
            manner, died_before = dice.choice(list(MANNERS)), bot.died
            await MANNERS[manner](loopback, bot, dice)
            await bot.kill()
            if bot.died > self.kills:
                raise RuntimeError(f"it ends by itself more often than it is killed: {dict(bot.last_words)}")
            was_killed = bot.died == died_before
            number += was_killed
            self.deaths[manner] += was_killed
            for why, (minutes, every) in _AWAY.items():
                if was_killed and (number + every // 2) % every == 0:
                    self.away[why] += 1
                    await asyncio.sleep(minutes * 60 / scene.SPEED)
            await asyncio.sleep(dice.choice((0, 0, dice.uniform(0, 0.5))))
            await bot.start()

    async def _grow_quiet(self, bot: BotProcess) -> None:
        """Untroubled: each start looks at all that is due, so that nobody waits for the beats in between."""
        for _ in range(_RESTARTS_UNTIL_QUIET):
            await asyncio.sleep(2.5)
            await bot.stop()
            if _is_quiet(bot.database, bot.loopback.pace.now()):
                return
            await bot.start()

    async def _judge(self, loopback: Loopback, bot: BotProcess, cast: scene.Cast, crowd: Crowd) -> list[str]:
        kept, prefix = await evidence.from_database(bot.database, bot.key, loopback)
        there = evidence.from_discord(loopback, cast, prefix)
        counts = f"{len(kept.alerts)} alerts, {len(there.cards)} cards, {len(kept.parcels)} parcels"
        print(f"  {counts}, {len(there.parcel_of)} messages, {len(there.buzzes)} phones buzzed")
        return faults(Facts(crowd.cries, crowd.told(), there, kept, loopback.rest.unserved))

    def _tell(
        self, crowd: Crowd, troubles: Troubles, bot: BotProcess, loopback: Loopback, begun: float, found: list[str]
    ) -> None:
        gateway = loopback.gateway
        print(f"seed {self.seed}: {self.kills} kills in {time.time() - begun:.0f} s: {dict(self.deaths)}")
        print(f"  {crowd.summary()}; away: {dict(self.away)}")
        print(
            f"  troubles: {dict(troubles.met)}; {gateway.resumed} sockets resumed, {gateway.identified} sessions begun"
        )
        for error, times in bot.last_words.most_common():
            print(f"  {times} times it ended by itself: {error}")
        for fault in found:
            print(f"  FAULT {fault}")
        print("  nothing was lost and nothing doubled" if not found else f"  {len(found)} faults")


async def _ended(background: Sequence["asyncio.Task[None]"]) -> None:
    """Raises what ended one of them before its time: without it nobody wrote, or nothing went wrong."""
    for task in background:
        task.cancel()
    for ended in await asyncio.gather(*background, return_exceptions=True):
        if not isinstance(ended, asyncio.CancelledError):
            raise ended or RuntimeError("the crowd went home")


def _is_quiet(database: Path, now: datetime) -> bool:
    """Whether nothing that is due is on its way, and nothing unread."""
    connection = sqlite3.connect(database)
    try:
        [[waiting]] = connection.execute(
            "SELECT count(*) FROM outbox WHERE state = 'attempted' OR (state = 'pending' AND due_at <= ?) OR"
            " (state = 'sent' AND wanted_revision > shown_revision)",
            [now.strftime("%Y-%m-%d %H:%M:%S.%f")],  # as SQLAlchemy writes a moment
        )
        [[unread]] = connection.execute("SELECT count(*) FROM gaps WHERE ended_at IS NULL")
        return not waiting and not unread
    finally:
        connection.close()


def main(kills: int, seed: int) -> int:
    print(f"seed {seed}: the same again with make torture ARGS='--kills {kills} --seed {seed}'", flush=True)
    with TemporaryDirectory(prefix="holdfast-torture-") as folder:
        return int(bool(asyncio.run(Torture(kills, seed, Path(folder)).run())))
