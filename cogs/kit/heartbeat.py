"""One clock for everything that is due. The database is the schedule; this only looks at it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

from discord.ext import tasks
from sqlalchemy import select, update

from cogs.kit.patience import in_set, let_go
from data.database import Database
from data.tables import heartbeat

log = logging.getLogger("holdfast.heartbeat")

Tick = Callable[[datetime], Awaitable[None]]

BEAT = timedelta(seconds=30)
HANGS_AFTER = 10 * BEAT


class Heartbeat:
    """Beats every 30 s; each slice's tick runs in its own task, so that one failing never stops another.

    `tasks.loop` dies for ever on an error, so nothing may reach it. A tick that is still at work when the next beat
    comes is left alone and not started twice; one that is at work for ten beats is said loudly. The last beat is
    written down for the auditor and the health check.
    """

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._ticks: dict[str, Tick] = {}
        self._running: dict[str, datetime] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = tasks.loop(seconds=BEAT.total_seconds())(self._beat)

    def every_beat(self, name: str, tick: Tick) -> None:
        self._ticks[name] = tick

    def start(self) -> None:
        if not self._loop.is_running():
            self._loop.start()

    def restart(self) -> None:
        """Begin anew, whether the loop died or hangs (a cancelled loop still counts as running for a moment)."""
        if self._loop.is_running():
            self._loop.restart()
        else:
            self._loop.start()

    def stop(self) -> None:
        self._loop.cancel()

    async def end(self) -> None:
        """Stop, and let go of what is under way, before the database is closed; the next start takes it up."""
        self.stop()
        await let_go(self._tasks)

    @property
    def is_running(self) -> bool:
        return self._loop.is_running()

    async def _beat(self) -> None:
        await in_set(self._tasks, self.beat(), "heartbeat")

    async def beat(self) -> None:
        now = self._now()
        for name, tick in self._ticks.items():
            if name in self._running:
                self._watch_slow(name, now)
                continue
            task = in_set(self._tasks, self._guarded(name, tick, now), f"heartbeat.{name}")
            self._running[name] = now
            task.add_done_callback(partial(self._finished, name))
        await self._guarded("heartbeat", self._write_down, now)

    def _finished(self, name: str, _task: asyncio.Task[None]) -> None:
        self._running.pop(name, None)

    def _watch_slow(self, name: str, now: datetime) -> None:
        if now - self._running[name] > HANGS_AFTER:
            log.error("tick %s has been at work since %s and may hang: restart the bot", name, self._running[name])

    async def _write_down(self, now: datetime) -> None:
        async with self._database.write() as tx:
            result = await tx.execute(update(heartbeat).where(heartbeat.c.id == 1).values(beaten_at=now))
            if not result.rowcount:
                await tx.execute(heartbeat.insert().values(id=1, beaten_at=now))

    @staticmethod
    async def _guarded(name: str, tick: Tick, now: datetime) -> None:
        try:
            await tick(now)
        except Exception:  # the one place where every slice's tick is caught: it is loud, and tried at the next beat
            log.exception("tick %s failed; it is tried again at the next beat", name)


async def last_beat(database: Database) -> datetime | None:
    async with database.read() as tx:
        beaten: datetime | None = (await tx.execute(select(heartbeat.c.beaten_at))).scalar_one_or_none()
    return beaten
