"""Who leaves a room, or the server, and comes back: nothing is asked into an empty room, and leaving means leaving."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

import discord

from cogs.checkins import store, threads, upkeep_store
from cogs.checkins.model import Room, Trouble
from cogs.checkins.rooms import Rooms
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from data.sealed import SealedId

log = logging.getLogger("holdfast.checkins")

_BEGUN_BY_US = (store.ASK, store.DATE, store.REST, store.COMPANY, store.READERS, store.ENDING)

SupportersLeft = Callable[[int, Iterable[int], datetime], Awaitable[None]]


@dataclass
class Leaving:
    """A member who left the thread: the room rests (`left_at`) until they ask for it again. Said to nobody.

    A member who left the server: the same at once, marked `AWAY`, and their word watch ends. Back within seven days,
    the room goes on where it was; after that they are forgotten (PRI-6).
    """

    rooms: Rooms
    supporters_left: SupportersLeft
    _compared: set[str] = field(default_factory=set)

    # ------------------------------------------------------------------------------------------------- out of a room

    async def left_thread(self, thread_id: int, people: Iterable[int], now: datetime) -> None:
        """Their member's own leaving lets the room rest; a supporter's is for `supporters_left`."""
        door = self.rooms.doors.get(thread_id)
        if door is None:
            return
        gone = frozenset(people)
        if door.member_id in gone:
            await persist(lambda: self._member_left(door.room_id, now))
        await self.supporters_left(thread_id, gone, now)
        await self.rooms.show_welcome_anew(door.room_id)

    async def _member_left(self, room_id: int, now: datetime) -> None:
        async with self.rooms.kit.database.write() as tx:
            room = await store.by_id(tx, room_id)
            if room is not None and room.is_open and room.left_at is None:
                await store.change(tx, room, left_at=now, next_ask_at=None)
                await parcels.drop_waiting(tx, _BEGUN_BY_US, room.id)

    # ------------------------------------------------------------------------------------------------ off the server

    async def left_server(self, guild_id: int, person: int, now: datetime) -> None:
        for group in self._groups_of(guild_id):
            await persist(lambda group=group: self._left_server(group, person, now))  # type: ignore[misc]  # mypy cannot infer a lambda with a bound default

    async def _left_server(self, group: Group, person: int, now: datetime) -> None:
        member = SealedId(group.guild_id, person)
        async with self.rooms.kit.database.write() as tx:
            room = await store.open_of(tx, group.key, member)
            await upkeep_store.away(tx, group.key, member, now)
            if room is not None:
                await parcels.drop_waiting(tx, _BEGUN_BY_US, room.id)
                tx.after_commit(lambda: self._stop_watching(room))
            tx.after_commit(self.rooms.kit.outbox.kick)

    def _stop_watching(self, room: Room) -> None:
        door = self.rooms.doors.get(room.thread_id or 0)
        if door is not None:
            door.watch_hash = None

    async def came_back(self, guild_id: int, person: int, now: datetime) -> None:
        """Back within seven days: let them into their room again, and go on where it was."""
        for group in self._groups_of(guild_id):
            async with self.rooms.kit.database.read() as tx:
                room = await store.open_of(tx, group.key, SealedId(guild_id, person))
            if room is not None and room.trouble is Trouble.AWAY:
                await self._let_back(room, now)
            await persist(lambda group=group: self._closed_ones_stay(group, person))  # type: ignore[misc]  # mypy cannot infer a lambda with a bound default

    async def _let_back(self, room: Room, now: datetime) -> None:
        place = await threads.reach(self.rooms.kit.client, room)
        if place is threads.Presence.GONE:
            await persist(lambda: self.rooms.lost(room))
            return
        is_in = not isinstance(place, threads.Presence) and await threads.let_in(place, room.member_id)
        await persist(lambda: self._goes_on(room.id, now, is_in=is_in))

    async def _goes_on(self, room_id: int, now: datetime, *, is_in: bool) -> None:
        """Without having been let in they can still ask for it: then it only rests."""
        async with self.rooms.kit.database.write() as tx:
            room = await store.by_id(tx, room_id)
            if room is None or not room.is_open:
                return
            await store.change(tx, room, trouble=None)
            if is_in:
                await self.rooms.go_on(tx, room, now)

    async def _closed_ones_stay(self, group: Group, person: int) -> None:
        async with self.rooms.kit.database.write() as tx:
            await upkeep_store.back_on_server(tx, group.key, SealedId(group.guild_id, person))

    def _groups_of(self, guild_id: int) -> list[Group]:
        return [group for group in self.rooms.kit.groups.all if group.guild_id == guild_id]

    # --------------------------------------------------------------------------------------------- while we were away

    async def compare(self, group: Group, now: datetime) -> None:
        """Once after each start: who left or came back while nobody was listening."""
        guild = self.rooms.kit.client.get_guild(group.guild_id)
        if group.key in self._compared or guild is None or not guild.chunked:
            return
        async with self.rooms.kit.database.read() as tx:
            members = await upkeep_store.members(tx, group.key)
        here = {member.id for member in guild.members}
        left = {one for one, away in members if not away}
        for person in sorted(left - here):
            await self.left_server(group.guild_id, person, now)
        for person in sorted({one for one, away in members if away} & here):
            await self.came_back(group.guild_id, person, now)
        self._compared.add(group.key)

    async def is_still_there(self, room: Room, now: datetime) -> bool:
        """Whether the member is in their thread, before the first question since the start: a ping could pull them in.

        Who left meanwhile is noted; so is a supporter.
        """
        door = self.rooms.doors.get(room.thread_id or 0)
        thread = self.rooms.thread_of(room)
        if door is None or door.was_looked_into or not isinstance(thread, discord.Thread):
            return True
        people = await threads.people_in(thread)
        if not people:
            return True  # we may not look: the question itself will tell
        door.was_looked_into = True
        await self.left_thread(thread.id, {room.member_id, *room.supporters} - people, now)
        return room.member_id in people
