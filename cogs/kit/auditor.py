"""The auditor: looks, apart from the ladder, whether the clock still beats and whether anything lies unsent."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

import discord
from discord.ext import tasks

from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.heartbeat import last_beat
from cogs.kit.patience import in_set, let_go

log = logging.getLogger("holdfast.auditor")

EVERY = timedelta(seconds=60)
TOO_LATE = timedelta(minutes=2)
TELL_AGAIN = timedelta(hours=1)
NOBODY = discord.AllowedMentions.none()


class Ladder(Protocol):
    """Something that asks people, one rung after another."""

    async def overdue(self, before: datetime) -> Sequence[int]:
        """Return the numbers of what should have been asked about before that moment."""

    async def oldest_due(self) -> datetime | None:
        """Return the moment of what is due first; None where nothing is to be asked."""

    async def tick(self, now: datetime) -> None:
        """Ask what is due."""


class Auditor:
    """Looks every 60 s, from a loop of its own, so that what stops the heartbeat does not stop the look at it.

    A heartbeat that stands still is started again; parcels that should have gone out two minutes ago are kicked. Each
    trouble is said in the log at every look, and once in the alert channels, without a ping and past the outbox, which
    may be what is stuck; again only when it comes back, and after an hour at the earliest.
    What was due while the bot was away is no fault of this run, so ages count from the start at the earliest, and
    from the last restart of the heartbeat. Logs hold numbers only.
    """

    def __init__(self, kit: Kit, ladders: Sequence[Ladder] = ()) -> None:
        self._kit = kit
        self._ladders = ladders
        self._fresh_since: datetime | None = None
        self._looks: set[asyncio.Task[None]] = set()
        self._found: set[str] = set()
        self._known: set[str] = set()
        self._told_at: dict[str, datetime] = {}
        self._loop = tasks.loop(seconds=EVERY.total_seconds())(self._look)

    def start(self) -> None:
        if not self._loop.is_running():
            self._fresh_since = self._kit.now()
            self._loop.start()

    def stop(self) -> None:
        self._loop.cancel()

    async def end(self) -> None:
        """Stop, and let go of a look that is under way, before the database is closed."""
        self.stop()
        await let_go(self._looks)

    @property
    def is_running(self) -> bool:
        return self._loop.is_running()

    async def _look(self) -> None:
        await in_set(self._looks, self.audit(self._kit.now()), "auditor")

    async def audit(self, now: datetime) -> None:
        """Never raises: one failed look must not be the last."""
        looks = (
            ("heartbeat", self._audit_heartbeat),
            ("outbox", self._audit_outbox),
            ("ladders", self._audit_ladders),
        )
        self._found = set()
        for name, look in looks:
            try:
                await look(now)
            except Exception:  # an auditor that dies of what it finds is of no use; it looks again in a minute
                log.exception("the look at the %s failed", name)
        told = {name for name in self._found if now - self._told_at.get(name, now - TELL_AGAIN) < TELL_AGAIN}
        news, self._known = self._found - self._known - told, self._found
        if news:
            self._told_at |= dict.fromkeys(news, now)
            in_set(self._looks, self._tell(), "auditor.tell")

    async def _tell(self) -> None:
        for group in self._kit.groups.all:
            if group.alert_channel is None:
                continue
            channel = self._kit.client.get_partial_messageable(group.alert_channel, guild_id=group.guild_id)
            try:
                await channel.send(self._kit.words_for(group)("kit-late"), allowed_mentions=NOBODY)
            except (discord.HTTPException, OSError) as error:
                log.warning("the alert channel could not be told of what is late: %s", type(error).__name__)

    async def _audit_heartbeat(self, now: datetime) -> None:
        beating = self._kit.heartbeat
        if not beating.is_running:
            log.error("the heartbeat was not running; it is started again")
            self._found.add("heartbeat")
            self._beat_again(now)
            return
        beaten = await last_beat(self._kit.database)
        since = self._since(now)
        seen = since if beaten is None else max(beaten, since)
        if now - seen > TOO_LATE:
            log.error("the last heartbeat is %d s old; it is started again", (now - seen).total_seconds())
            self._found.add("heartbeat")
            self._beat_again(now)

    def _beat_again(self, now: datetime) -> None:
        self._kit.heartbeat.restart()
        self._fresh_since = now

    async def _audit_outbox(self, now: datetime) -> None:
        async with self._kit.database.read() as tx:
            late = await parcels.overdue(tx, now - TOO_LATE, patient=self._kit.outbox.patient)
        if not late:
            return
        level = self._level("outbox", now)
        log.log(level, "%d parcels should have gone out by now; the first is %d", len(late), late[0].id)
        self._kit.outbox.kick()

    async def _audit_ladders(self, now: datetime) -> None:
        """Whom the heartbeat should have asked and did not, this loop asks: it shares nothing with that one."""
        for ladder in self._ladders:
            late = await ladder.overdue(now - TOO_LATE)
            if not late:
                continue
            level = self._level("ladders", now)
            log.log(level, "%d alerts should have been asked about by now; the first is %d", len(late), late[0])
            await ladder.tick(now)

    def _level(self, name: str, now: datetime) -> int:
        """What fell due while the bot was away is no trouble of this run."""
        if now - self._since(now) <= TOO_LATE:
            return logging.INFO
        self._found.add(name)
        return logging.ERROR

    def _since(self, now: datetime) -> datetime:
        if self._fresh_since is None:
            self._fresh_since = now
        return self._fresh_since
