"""Reads the places of one gap, one after another, page by page."""

import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import discord

from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import give_way, persist
from cogs.kit.ports import ConsentGate, WatchedRooms
from cogs.watch import sources
from cogs.watch.catchup import places, store
from cogs.watch.catchup.model import CLOCKS_DIFFER
from cogs.watch.catchup.store import KeptGap, PlaceState
from cogs.watch.sources import Written
from data.database import Transaction

log = logging.getLogger("holdfast.watch")

# One request's worth; after each, how far it has come is written down.
PAGE = 100
# discord.py tries each request five times; a place that fails at so many looks, a beat apart, is given up and named.
_LOOKS = 3
# Reading waits that long for an alert to be saved, and then goes on without it.
_SAVED_WITHIN = timedelta(seconds=1)
_Place = discord.abc.GuildChannel | discord.Thread


class _UnreadableError(Exception):
    """Discord does not let us read there."""


class _UnsavedError(Exception):
    """What was read there is not saved yet: it is read again at a later beat."""


@dataclass
class Reader:
    """Reads only where the watch reads now, and of each person only what they wrote after their yes (NO-19).

    discord.py waits out rate limits by itself. Everything that is not read is either nothing (deleted, no longer
    watched) or named in the notice.
    """

    kit: Kit
    consents: ConsentGate
    rooms: WatchedRooms
    look_at: Callable[[Written, datetime], Awaitable[None]]
    read_message: Callable[[discord.Message, datetime], Awaitable[bool]]
    unsaved_since: Callable[[], datetime | None]
    _failed: Counter[tuple[int, int]] = field(default_factory=Counter)
    _archived: dict[int, discord.Thread] = field(default_factory=dict)

    async def read(self, group: Group, kept: KeptGap) -> bool:
        """Read what is left of a gap. Returns False where something has to be tried again at a later beat."""
        tried: set[int] = set()
        while waiting := await self._waiting(kept, tried):
            for place_id, after in waiting.items():
                tried.add(place_id)
                await self._read_place(group, kept, place_id, after)
        async with self.kit.database.read() as tx:
            is_done = not await store.places(tx, kept.id, PlaceState.WAITING)
        if is_done:
            self._failed.clear()
            self._archived.clear()
        return is_done

    async def _waiting(self, kept: KeptGap, tried: set[int]) -> dict[int, int]:
        async with self.kit.database.read() as tx:
            waiting = await store.places(tx, kept.id, PlaceState.WAITING)
        return {place: after for place, after in waiting.items() if place not in tried}

    async def _read_place(self, group: Group, kept: KeptGap, place_id: int, after: int) -> None:
        try:
            await self._read_from(group, kept, place_id, after)
        except _UnsavedError:
            log.warning("what was read back could not be saved yet; it is read again at the next beat")
            return
        except discord.NotFound:
            log.info("a place was deleted before it could be read")
        except (_UnreadableError, discord.Forbidden):
            await self._give_up(group, kept, place_id)
            return
        except (discord.HTTPException, OSError, TimeoutError) as error:
            log.warning("a place could not be read back: %s", type(error).__name__)
            self._failed[kept.id, place_id] += 1
            if self._failed[kept.id, place_id] >= _LOOKS:
                await self._give_up(group, kept, place_id)
            return
        await self._save(lambda tx: store.is_read(tx, group, kept.id, place_id))

    async def _give_up(self, group: Group, kept: KeptGap, place_id: int) -> None:
        is_room = self.rooms.room_group(place_id) is not None
        await self._save(lambda tx: store.is_unread(tx, group, kept.id, place_id, is_room=is_room))

    async def _read_from(self, group: Group, kept: KeptGap, place_id: int, after: int) -> None:
        """Read one place.

        Raises:
            _UnreadableError: we may not read there, and something may have been written.
            discord.HTTPException: Discord refuses, or does not answer.
        """
        if kept.gap.read_from is None or not self._is_watched(group, place_id):
            return
        place = await self._find(group, place_id)
        if not self._is_watched(group, place_id, place):
            return
        after = max(after, places.after(kept.gap.read_from))
        if not places.may_read(place):
            if places.was_written_in(place, after):
                raise _UnreadableError
            return
        if isinstance(place, discord.TextChannel | discord.ForumChannel) and place_id in group.watched_channels:
            await self._find_archived(group, kept, place, after)
        if isinstance(place, discord.Thread) and place.parent_id in group.watched_channels:
            await self._read_title(group, kept, place)
        if isinstance(place, places.WITH_HISTORY) and places.was_written_in(place, after):
            await self._read_pages(group, kept, place, after)

    def _is_watched(self, group: Group, place_id: int, place: _Place | None = None) -> bool:
        """Whether the watch reads there now; without the place itself, whether it may be a thread that it reads."""
        if self.rooms.room_group(place_id) is not None:
            return any(room.place_id == place_id for room in self.rooms.watched_rooms(group))
        return place is None or not group.watched_channels.isdisjoint(sources.channels_of(place))

    async def _find(self, group: Group, place_id: int) -> _Place:
        guild = self.kit.client.get_guild(group.guild_id)
        known = guild.get_channel_or_thread(place_id) if guild else None
        found = known or self._archived.pop(place_id, None) or await self.kit.client.fetch_channel(place_id)
        if isinstance(found, discord.abc.PrivateChannel):
            raise _UnreadableError
        return found

    async def _find_archived(self, group: Group, kept: KeptGap, channel: places.WithThreads, after: int) -> None:
        since = discord.utils.snowflake_time(after)
        found: dict[int, int] = {}
        async for thread in places.archived_threads(channel, since):
            if self.rooms.room_group(thread.id) is None and places.was_written_in(thread, after):
                found[thread.id] = after
                self._archived[thread.id] = thread
        if found:
            await self._save(lambda tx: store.add_places(tx, group, kept.id, found))

    async def _read_title(self, group: Group, kept: KeptGap, thread: discord.Thread) -> None:
        written = sources.from_thread(thread)
        opened_at = thread.created_at
        if written is None or opened_at is None or kept.gap.read_from is None or opened_at < kept.gap.read_from:
            return
        if thread.guild.get_member(written.author_id) is not None and self._may_read(group, written, opened_at):
            await self.look_at(written, self.kit.now())

    async def _read_pages(self, group: Group, kept: KeptGap, place: places.Readable, after: int) -> None:
        until = kept.gap.until + CLOCKS_DIFFER  # what came later reached us by itself, and is not counted
        all_saved = True
        while True:
            asked = place.history(limit=PAGE, after=discord.Object(after), oldest_first=True)
            page = [message async for message in asked]
            missed = [message for message in page if message.created_at <= until]
            read = 0
            for message in missed:
                was_read = await self._read_message(group, message)
                read += was_read and message.created_at <= kept.gap.until
            all_saved = all_saved and not self._waits_to_be_saved()
            if missed:
                after = missed[-1].id
            if missed and all_saved:
                await self._note(group, kept, place.id, after, read)
            if len(missed) < PAGE:
                break
        if not all_saved:
            raise _UnsavedError

    def _waits_to_be_saved(self) -> bool:
        since = self.unsaved_since()
        return since is not None and self.kit.now() - since > _SAVED_WITHIN

    async def _note(self, group: Group, kept: KeptGap, place_id: int, after: int, read: int) -> None:
        await self._save(lambda tx: store.has_read(tx, group, kept.id, place_id, after, read))

    async def _read_message(self, group: Group, message: discord.Message) -> bool:
        """Read it, if its author is still here: whoever left took their yes with them (NO-20)."""
        place = sources.place_of(message)
        if place is None or not isinstance(message.author, discord.Member):
            return False
        if not self._may_read(group, place, message.created_at):
            return False
        was_read = await self.read_message(message, self.kit.now())
        await give_way()  # whatever is written now comes first
        return was_read

    def _may_read(self, group: Group, written: Written, written_at: datetime) -> bool:
        since = self._may_read_since(group, written)
        return since is not None and written_at >= since

    def _may_read_since(self, group: Group, written: Written) -> datetime | None:
        place_id = written.channel_ids[0]
        if self.rooms.room_group(place_id) is None:
            return self.consents.watches_since(group, written.author_id)
        rooms = self.rooms.watched_rooms(group)
        own = (one.since for one in rooms if (one.place_id, one.member_id) == (place_id, written.author_id))
        return next(own, None)

    async def _save(self, write: Callable[[Transaction], Awaitable[None]]) -> None:
        async def once() -> None:
            async with self.kit.database.write() as tx:
                await write(tx)

        await persist(once)
