"""What the parts of the check-ins share: the open rooms in memory, whose room it is, and who could read it."""

from dataclasses import dataclass, field, replace
from datetime import datetime

import discord

from cogs.checkins import store, threads
from cogs.checkins.model import Room, Trouble, schedule
from cogs.checkins.store import Door
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from cogs.kit.readers import Readers, of_thread, people_at
from config.settings import CheckinSettings
from data.sealed import SealedId

_SAY_OF = {
    Trouble.GONE: "checkin-was-gone",
    Trouble.SHUT_OUT: "checkin-shut-out",
    Trouble.UNMADE: "checkin-was-unmade",
}


@dataclass
class Rooms:
    """What couriers and presses share: the open rooms' threads in memory, and who could read a room."""

    kit: Kit
    doors: dict[int, Door] = field(default_factory=dict)  # by thread

    def waits(self, room: Room, *, waits: bool) -> None:
        if room.thread_id is not None:
            self.doors[room.thread_id] = Door(room.id, room.member_id, room.thread_id, waits)

    def leave(self, room: Room) -> None:
        if room.thread_id is not None:
            self.doors.pop(room.thread_id, None)

    def thread_of(self, room: threads.Housed) -> discord.Thread | None:
        """Return its thread from memory; None when it is archived or out of our sight."""
        guild = self.kit.client.get_guild(room.guild_id)
        thread = guild.get_thread(room.thread_id) if guild and room.thread_id else None
        return thread if thread is not None and not thread.archived else None

    async def readers(self, group: Group, room: threads.Housed) -> Readers:
        parent = threads.parent_of(self.kit.client, group)
        if parent is None:
            return Readers()
        thread = self.thread_of(room)
        known = {*room.residents, *room.supporters, parent.guild.me.id}
        # Whoever was chosen is named even before Discord let them in: naming one too many is the safe mistake.
        return of_thread(people_at(parent), known | (await threads.people_in(thread) if thread else frozenset()))

    def digest(self, group: Group) -> str:
        """Tells when the readers that every room of the group has in common are no longer the same."""
        parent = threads.parent_of(self.kit.client, group)
        return of_thread(people_at(parent), ()).digest if parent else ""

    def reachable(self, group: Group, room: Room) -> tuple[int, ...]:
        """Return those of the chosen supporters who are on the server and can see the room."""
        parent = threads.parent_of(self.kit.client, group)
        if parent is None:
            return ()
        members = (parent.guild.get_member(person) for person in room.supporters)
        return tuple(one.id for one in members if one is not None and threads.can_be_in(parent, one))

    async def get(self, room_id: int) -> Room | None:
        async with self.kit.database.read() as tx:
            return await store.by_id(tx, room_id)

    def settings(self, group: Group) -> CheckinSettings:
        if group.settings.checkins is None:
            raise Refusal("checkin-off", group=group.name)
        return group.settings.checkins

    async def own(self, press: Press, *, closed_too: bool = False) -> Room:
        """Return the presser's own room: the button's, or by command the one they have. Says no to anybody else."""
        group = press.in_group
        member = SealedId(group.guild_id, press.member_id)
        async with self.kit.database.read() as tx:
            if press.subject:
                room = await store.by_id(tx, press.subject)
            else:
                room = await store.latest_of(tx, group.key, member)
        if room is None:
            raise Refusal("checkin-closed-already" if press.subject else "checkin-none")
        if room.member_id != press.member_id or room.guild_id != press.interaction.guild_id:
            theirs = press.member_id in room.supporters
            raise Refusal("checkin-for-its-member" if theirs else "checkin-not-yours")
        if not room.is_open and not closed_too:
            raise Refusal(_SAY_OF[room.trouble] if room.trouble else "checkin-closed-already")
        return room

    async def there(self, press: Press) -> Room:
        """Return the presser's own open room, with its thread in reach. Says plainly what is wrong with it."""
        room = await self.own(press)
        if room.thread_id is None:
            raise Refusal("checkin-not-made-yet")
        presence = await threads.reach(self.kit.client, room)
        if presence is threads.Presence.GONE:
            await persist(lambda: self.lost(room))
            raise Refusal("checkin-was-gone")
        if presence is threads.Presence.SHUT_OUT:
            await persist(lambda: self.trouble(room, Trouble.SHUT_OUT))
            raise Refusal("checkin-shut-out")
        if room.trouble is not None:
            await persist(lambda: self.trouble(room, None))
        return room

    async def lost(self, room: Room) -> None:
        """Its thread was deleted by hand: the room is closed."""
        async with self.kit.database.write() as tx:
            await store.close(tx, room, self.kit.now(), Trouble.GONE)
            tx.after_commit(lambda: self.leave(room))

    async def answered(self, room_id: int, now: datetime) -> Room | None:
        """Somebody is there: count from nothing again, and ask as often as chosen. What was answered is not kept."""
        return await persist(lambda: self._answered(room_id, now))

    async def _answered(self, room_id: int, now: datetime) -> Room | None:
        async with self.kit.database.write() as tx:
            room = await store.by_id(tx, room_id)
            if room is None or not room.is_open:
                return room
            fresh = replace(room, unanswered=0)
            if room.next_ask_at is not None:
                fresh = replace(fresh, next_ask_at=self.next_time(fresh, now))
            if fresh != room:
                await store.change(tx, room, unanswered=0, next_ask_at=fresh.next_ask_at)
            tx.after_commit(lambda: self.waits(fresh, waits=False))
        return fresh

    async def show_welcome_anew(self, room_id: int) -> None:
        async with self.kit.database.write() as tx:
            await parcels.show_anew(tx, store.WELCOME, room_id)
            tx.after_commit(self.kit.outbox.kick)

    def next_time(self, room: Room, now: datetime) -> datetime | None:
        group = self.kit.groups.by_key(room.group_key)
        if group is None or group.settings.checkins is None:
            return room.next_ask_at
        return schedule(room, now, group.settings.checkins.quiet_hours)

    async def trouble(self, room: Room, trouble: Trouble | None) -> None:
        async with self.kit.database.write() as tx:
            await store.change(tx, room, trouble=trouble)
