"""Who left a server, and who came back: noted at once, or as soon as the database takes it (PRI-6)."""

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import StillBusyError, persist
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.leavers")

# After that, what is kept about somebody who left goes; until then it holds if they come back.
KEEP_AFTER_LEAVING = timedelta(days=7)
_EVERY = timedelta(hours=1)


class Kept(Protocol):
    """What a slice keeps of people that goes when they do."""

    async def known(self, tx: Transaction, group_key: str) -> Iterable[tuple[int, datetime | None]]:
        """Return of whom something is kept, and when they left the server."""

    async def note_left(self, tx: Transaction, group_key: str, member: SealedId, left_at: datetime | None) -> None:
        """They left then; None: they are back."""

    async def left_before(self, tx: Transaction, group_key: str, moment: datetime) -> list[SealedId]:
        """Return of whom something is to go that left before that moment."""

    async def let_go(self, tx: Transaction, group_key: str, member: SealedId) -> None: ...


@dataclass
class Leavers:
    """Saves each leaving and each return in turn. What is kept goes only while Discord says who is there."""

    kit: Kit
    kept: Kept
    _waiting: list[tuple[int, int, datetime | None]] = field(default_factory=list)
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)
    _compared: set[str] = field(default_factory=set)
    _looked_at: datetime | None = None

    async def left(self, guild_id: int, person: int, now: datetime) -> None:
        self._waiting.append((guild_id, person, now))
        await self._take()

    async def came_back(self, guild_id: int, person: int) -> None:
        self._waiting.append((guild_id, person, None))
        await self._take()

    async def _take(self) -> None:
        """Save what waits. What the database is too busy for stays until the next beat."""
        async with self._one_at_a_time:
            while self._waiting:
                try:
                    await persist(partial(self._save, *self._waiting[0]))
                except StillBusyError:
                    log.warning("that somebody left or came back could not be saved yet; trying again at the next beat")
                    return
                del self._waiting[0]

    async def _save(self, guild_id: int, person: int, left_at: datetime | None) -> None:
        async with self.kit.database.write() as tx:
            for group in self.kit.groups.all:
                if group.guild_id == guild_id:
                    await self.kept.note_left(tx, group.key, SealedId(guild_id, person), left_at)

    async def compare(self, group: Group, now: datetime) -> None:
        """Once after each start: who left or came back while nobody was listening."""
        guild = self.kit.client.get_guild(group.guild_id)
        if group.key in self._compared or guild is None or not guild.chunked:
            return
        async with self.kit.database.read() as tx:
            known = tuple(await self.kept.known(tx, group.key))
        here = {member.id for member in guild.members}
        for person in sorted({one for one, left_at in known if left_at is None} - here):
            await self.left(group.guild_id, person, now)
        for person in sorted({one for one, left_at in known if left_at is not None} & here):
            await self.came_back(group.guild_id, person)
        self._compared.add(group.key)

    async def tick(self, now: datetime) -> None:
        """Once an hour: whose week is over."""
        await self._take()
        if self._looked_at is not None and now - self._looked_at < _EVERY:
            return
        self._looked_at = now
        for group in self.kit.groups.all:
            if group.key in self._compared:
                await persist(partial(self._let_go, group, now - KEEP_AFTER_LEAVING))

    async def _let_go(self, group: Group, before: datetime) -> None:
        async with self.kit.database.read() as tx:
            if not await self.kept.left_before(tx, group.key, before):
                return  # most hours: nobody's write is held up
        async with self.kit.database.write() as tx:
            for member in await self.kept.left_before(tx, group.key, before):
                await self.kept.let_go(tx, group.key, member)
