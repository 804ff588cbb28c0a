"""Whether those a worry names can open its thread by now, and whether those it went to still look after the group."""

import logging
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import discord

from cogs.agreement.worries import couriers, handing, model, store, trail
from cogs.agreement.worries.model import Words, Worry
from cogs.agreement.worries.routing import Router
from cogs.kit import parcels, readers
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.parcels import Address
from cogs.kit.patience import StillBusyError, persist
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.worries")

LOOK_EVERY = timedelta(hours=1)


@dataclass
class Watching:
    """Looks every hour, and on the next beat after something stirs on the server (MOD-10, NO-32).

    Invariants: from the transaction on that notes that somebody it names could open its thread, nothing more of ours
    goes into that thread. Those it went to, and whoever spoke up, read of it in their own direct messages, once for
    each person it names and each time it becomes so. Who looks after the group no more is out of the thread before
    it is noted that it is not theirs.
    """

    kit: Kit
    router: Router
    _stirred: set[int] = field(default_factory=set)
    _looked_at: datetime | None = None

    def stir(self, guild_id: int) -> None:
        self._stirred.add(guild_id)

    async def tick(self, now: datetime) -> None:
        every = self._looked_at is None or now - self._looked_at >= LOOK_EVERY
        if every:
            self._looked_at = now
        stirred, self._stirred = self._stirred, set()
        for group in self.kit.groups.all:
            if every or group.guild_id in stirred:
                await self._look(group, now)

    async def _look(self, group: Group, now: datetime) -> None:
        guild = self.kit.client.get_guild(group.guild_id)
        if guild is None or not guild.chunked:  # with half a list of members the other half would look gone
            self.stir(group.guild_id)
            return
        async with self.kit.database.read() as tx:
            found = await store.to_look_at(tx, group.key)
        for worry in found:
            if worry.words is Words.COMING:  # it is being handed over, or mended, right now
                self.stir(group.guild_id)
                continue
            try:
                await self._look_at(group, worry, now)
            except StillBusyError:
                self.stir(group.guild_id)
                log.warning("worry %d: who can read it could not be noted yet", worry.id)
            except discord.HTTPException as error:
                log.warning("worry %d: its thread could not be looked at: %s", worry.id, type(error).__name__)

    async def _look_at(self, group: Group, worry: Worry, now: datetime) -> None:
        gone = frozenset(one for one in worry.recipients if self.router.is_gone(group, one))
        thread = await self._thread(group, worry)
        could_read: frozenset[int] = frozenset()
        if thread is not None and (gone or worry.named):
            inside = frozenset(one.id for one in await thread.fetch_members())
            above = thread.parent
            if above is not None and worry.named:
                could_read = readers.of_thread(readers.people_at(above), inside).ids & frozenset(worry.named)
            gone -= await _still_in(thread, inside & gone)
            await _still_in(thread, inside & frozenset(worry.named))
        if gone or could_read != worry.reading:
            await persist(lambda: self._note(group, worry.id, could_read, gone, now))
        if thread is not None and could_read - worry.reading:
            await thread.edit(archived=True)  # out of their lists; whoever writes in it opens it again

    async def _thread(self, group: Group, worry: Worry) -> discord.Thread | None:
        try:
            return await self.router.thread(group, worry.place_id)
        except discord.NotFound:  # somebody deleted it
            return None

    async def _note(
        self, group: Group, number: int, could_read: Collection[int], gone: Collection[int], now: datetime
    ) -> None:
        async with self.kit.database.write() as tx:
            before = await store.by_id(tx, number)
            if before is None:
                return
            after = model.without(model.seen_by(before, could_read), gone)
            await store.save(tx, group.guild_id, after)
            await store.note_reading(tx, group.guild_id, after)
            await store.take_out(tx, number, [SealedId(group.guild_id, one) for one in gone])
            await trail.note(tx, group, before, after, now)
            await parcels.show_anew(tx, handing.CARD, number)
            if after.reading - before.reading:
                await self._tell(tx, group, before, after, now)
            if before.recipients and not after.recipients and after.is_active:
                await handing.tell_nobody_left(tx, group, after, now)
            tx.after_commit(self.kit.outbox.kick)

    @staticmethod
    async def _tell(tx: Transaction, group: Group, before: Worry, after: Worry, now: datetime) -> None:
        for person in after.recipients:
            address = Address(group.guild_id, person, to_member=True)
            await parcels.add(tx, group.key, couriers.EXPOSED, after.id, address, now, step=after.version)
            if after.is_active and not before.direct:
                await parcels.add(tx, group.key, handing.CARD, after.id, address, now)
        if after.reporter is not None:
            address = Address(group.guild_id, after.reporter, to_member=True)
            step = couriers.EXPOSED_NEWS + after.version
            await parcels.add(tx, group.key, handing.NEWS, after.id, address, now, step=step)


async def _still_in(thread: discord.Thread, people: Collection[int]) -> frozenset[int]:
    """Take them out of it, and return whom Discord left in. An archived thread is opened for that moment."""
    left, was_archived = set(people), thread.archived
    try:
        if people and was_archived:
            await thread.edit(archived=False)
        for person in people:
            with suppress(discord.NotFound):  # out of it by now
                await thread.remove_user(discord.Object(person))
            left.discard(person)
        if people and was_archived:
            await thread.edit(archived=True)
    except discord.HTTPException as error:
        log.warning("somebody could not be taken out of a worry's thread: %s", type(error).__name__)
    return frozenset(left)
