"""The thread of the two: a row that both agreed to first, then the thread, so that a crash never makes two."""

import asyncio
import logging
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import discord

from cogs.checkins import threads
from cogs.checkins.pairs import store
from cogs.checkins.pairs.model import GIVE_UP_AFTER, Pair, State, Trouble
from cogs.checkins.pairs.pairs import Pairs
from cogs.kit.groups import Group
from cogs.kit.parcels import find
from cogs.kit.patience import persist
from cogs.kit.ports import OpenAlerts
from cogs.kit.presses import Refusal

log = logging.getLogger("holdfast.checkins")

_TRY_AGAIN_AFTER = timedelta(minutes=1)
_LOOK_AGAIN_AFTER = timedelta(minutes=10)


@dataclass
class Meeting:
    """Makes the threads of agreed pairs, and archives those of ended ones. What fails is tried at a later beat."""

    pairs: Pairs
    open_alerts: OpenAlerts
    _locks: dict[int, asyncio.Lock] = field(default_factory=dict)

    async def made_now(self, pair: Pair) -> Pair | None:
        """Make the thread while somebody waits for it. None: Discord has not made it yet."""
        group = self.pairs.kit.groups.by_key(pair.group_key)
        if group is None:
            return None
        try:
            return await self._finish(group, pair.id, look_first=False)
        except (discord.HTTPException, OSError) as error:
            log.warning("pair %s: Discord did not make its thread: %s", pair.id, type(error).__name__)
            return None

    async def finish_later(self, pair: Pair, now: datetime) -> None:
        """At a beat: make what a crash or a refusal left unmade, or give it up after an hour."""
        group = self.pairs.kit.groups.by_key(pair.group_key)
        if group is None or (pair.id in self._locks and self._locks[pair.id].locked()):
            return
        try:
            await self._finish(group, pair.id, look_first=True)
        except (discord.HTTPException, OSError, Refusal) as error:
            log.warning("pair %s is still without a thread: %s", pair.id, type(error).__name__)
            if now - pair.opened_at > GIVE_UP_AFTER:
                await self.pairs.end(pair.id, Trouble.UNMADE)
                self._locks.pop(pair.id, None)
            else:
                await self._look_again(pair, now + _TRY_AGAIN_AFTER)

    async def _finish(self, group: Group, pair_id: int, *, look_first: bool) -> Pair | None:
        """Give the pair its thread, once, whoever asks. Raises what Discord raises."""
        async with self._locks.setdefault(pair_id, asyncio.Lock()):
            pair = await self.pairs.get(pair_id)
            if pair is None or not pair.is_agreed:
                return None
            if pair.thread_id is not None:
                return pair
            parent = self.pairs.parent(group)
            thread = await threads.find_or_make_thread(parent, pair, self._is_taken(group), look_first=look_first)
            made = await persist(lambda: self._made(group, pair_id, thread.id))
        self._locks.pop(pair_id, None)
        return made

    async def _made(self, group: Group, pair_id: int, thread_id: int) -> Pair | None:
        now = self.pairs.kit.now()
        async with self.pairs.kit.database.write() as tx:
            pair = await store.by_id(tx, pair_id)
            if pair is None:
                return None
            housed = replace(pair, thread_id=thread_id, readers=self.pairs.rooms.mark(group))
            if not pair.is_agreed:  # one of them ended it, or left, while Discord was making it
                await store.save(tx, replace(housed, next_due_at=now))
                return None
            planned = await self.pairs.planned(tx, housed, now)
            await self.pairs.save(tx, planned)
            await store.post(tx, planned, store.WELCOME, now)
            tx.after_commit(lambda: self.pairs.waits(planned, waits=False))
            tx.after_commit(self.pairs.kit.outbox.kick)
        return planned

    def _is_taken(self, group: Group) -> threads.IsTaken:
        async def ask(thread_id: int) -> bool:
            async with self.pairs.kit.database.read() as tx:
                return await store.of_thread(tx, group.guild_id, thread_id) is not None

        return ask

    # -------------------------------------------------------------------------------------------------------- the end

    async def archive_later(self, pair: Pair, now: datetime) -> None:
        """Archive what has ended, once its last words are said and nobody is being looked after (NO-36)."""
        group = self.pairs.kit.groups.by_key(pair.group_key)
        if group is None or pair.state is not State.ENDED:
            return
        async with self.pairs.kit.database.read() as tx:
            waiting = any(parcel.is_waiting for parcel in await find(tx, store.ENDED, pair.id))
            alert = [await self.open_alerts.about(tx, group, one) for one in pair.residents]
        if waiting or any(alert):
            await self._look_again(pair, now + _LOOK_AGAIN_AFTER if any(alert) else now + _TRY_AGAIN_AFTER)
            return
        if await threads.archive(self.pairs.kit.client, pair):
            await self._look_again(pair, None)
        else:  # Discord refused it: it stays where it was, until the row goes
            await self._look_again(pair, now + timedelta(days=1))

    async def _look_again(self, pair: Pair, when: datetime | None) -> None:
        async def note() -> None:
            async with self.pairs.kit.database.write() as tx:
                fresh = await store.by_id(tx, pair.id)
                if fresh is not None and fresh.state is pair.state:
                    await store.change(tx, pair.id, next_ask_at=when)

        await persist(note)
