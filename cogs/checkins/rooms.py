"""What the parts of the check-ins share: the open rooms in memory, whose room it is, and who could read it."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime

import discord

from cogs.checkins import channels, store, threads
from cogs.checkins.model import HALF_AS_OFTEN_AFTER, Room, Trouble, schedule
from cogs.checkins.store import Door
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.ports import HelpInRooms
from cogs.kit.presses import Press, Refusal
from cogs.kit.readers import Person, Readers, of_thread, people_at
from config.settings import CheckinSettings
from data.database import Transaction
from data.sealed import SealedId

_SAY_OF: dict[Trouble | None, str] = {
    Trouble.GONE: "checkin-was-gone",
    Trouble.SHUT_OUT: "checkin-shut-out",
    Trouble.UNMADE: "checkin-was-unmade",
}


@dataclass(frozen=True)
class Outsiders:
    """Who could read a room besides its member, whom they chose, and us. `mark` is what is stored of it."""

    ids: frozenset[int]
    mark: str

    @classmethod
    def of(cls, readers: Readers, meant: frozenset[int]) -> "Outsiders":
        ids = readers.ids - meant
        inside = tuple(one for one in readers.inside if one.id not in meant)
        told = replace(readers, inside=inside).digest
        digest = hashlib.sha256(told.encode()).hexdigest()
        return cls(ids, f"{min(len(ids), 0xFFFF):04x}{digest[:12]}")

    def outnumber(self, mark: str) -> bool:
        """Whether they are more than when that was marked: all that can be known after a restart."""
        return self.mark[:4] > mark[:4]


@dataclass
class Rooms:
    """What couriers and presses share: the open rooms' threads in memory, and who could read a room."""

    kit: Kit
    doors: dict[int, Door] = field(default_factory=dict)  # by thread, or channel
    # Every room's thread or channel that is not forgotten, open or closed, with its group's key.
    places: dict[int, str] = field(default_factory=dict)
    help_there: HelpInRooms | None = None
    # Everybody on a server as seen from a channel. Counted once, until something stirs that may change it.
    _people: dict[int, tuple[Person, ...]] = field(default_factory=dict)

    def waits(self, room: Room, *, waits: bool) -> None:
        if room.thread_id is None:
            return
        door = self.doors.get(room.thread_id)
        if door is not None:
            door.waits = waits
            return
        self.places[room.thread_id] = room.group_key
        self.doors[room.thread_id] = Door(
            room_id=room.id,
            group_key=room.group_key,
            guild_id=room.guild_id,
            member_id=room.member_id,
            thread_id=room.thread_id,
            waits=waits,
            is_channel=room.is_channel,
            watch_hash=room.watch_hash,
            watched_since=room.watched_since,
            was_looked_into=True,
        )

    def leave(self, room: Room) -> None:
        if room.thread_id is not None:
            self.doors.pop(room.thread_id, None)

    def forget(self, room: Room) -> None:
        """Its row is gone: so is everything in memory."""
        self.leave(room)
        self.places.pop(room.thread_id or 0, None)

    def thread_of(self, room: threads.Housed) -> threads.Place | None:
        """Return its thread or channel from memory; None when it is archived or out of our sight."""
        guild = self.kit.client.get_guild(room.guild_id)
        place = guild.get_channel_or_thread(room.thread_id) if guild and room.thread_id else None
        if isinstance(place, discord.TextChannel):
            return place
        return place if isinstance(place, discord.Thread) and not place.archived else None

    # --------------------------------------------------------------------------------------------- who could read it

    def people(self, channel: threads.Parent) -> tuple[Person, ...]:
        if channel.id not in self._people:
            self._people[channel.id] = people_at(channel)
        return self._people[channel.id]

    def stir(self, guild_id: int) -> None:
        """Something changed there that may change who can read what."""
        for number in tuple(self._people):
            channel = self.kit.client.get_channel(number)
            if not isinstance(channel, discord.abc.GuildChannel) or channel.guild.id == guild_id:
                del self._people[number]

    async def readers(self, group: Group, room: threads.Housed) -> Readers:
        place, known = self.thread_of(room), self.meant(room)
        if isinstance(place, discord.TextChannel):
            return channels.readers(self.people(place), known)
        parent = threads.parent_of(self.kit.client, group)
        if isinstance(place, discord.Thread):
            # Whoever was chosen is named even before Discord let them in: naming one too many is the safe mistake.
            known |= await threads.people_in(place)
            parent = place.parent if isinstance(place.parent, discord.TextChannel) else parent
        return Readers() if parent is None else of_thread(self.people(parent), known)

    def meant(self, room: threads.Housed) -> frozenset[int]:
        """Return who is meant to be in the room: its member, whom they chose, and us."""
        us = self.kit.client.user
        return frozenset({*room.residents, *room.supporters, us.id if us else 0})

    def outsiders(self, group: Group, room: Room) -> Outsiders | None:
        """Return who could read the room without being in it. From memory; None while it is out of sight."""
        place = self.thread_of(room)
        if isinstance(place, discord.TextChannel):
            return Outsiders.of(channels.readers(self.people(place), self.meant(room)), self.meant(room))
        parent = place.parent if isinstance(place, discord.Thread) else threads.parent_of(self.kit.client, group)
        return self.common(parent) if isinstance(parent, discord.TextChannel) else None

    def mark(self, group: Group) -> str:
        """Tells when those who could read every thread of the group are no longer the same."""
        parent = threads.parent_of(self.kit.client, group)
        return self.common(parent).mark if isinstance(parent, discord.TextChannel) else ""

    def common(self, parent: discord.TextChannel) -> Outsiders:
        """Return who could read every thread under that channel."""
        return Outsiders.of(of_thread(self.people(parent), ()), frozenset({parent.guild.me.id}))

    def reachable(self, group: Group, room: Room) -> tuple[int, ...]:
        """Return those of the chosen supporters who are on the server and can see the room."""
        parent = threads.parent_of(self.kit.client, group)
        if parent is None:
            return ()
        members = (parent.guild.get_member(person) for person in room.supporters)
        return tuple(one.id for one in members if one is not None and threads.can_be_in(parent, one))

    # ------------------------------------------------------------------------------------------- who comes and goes

    async def let_in(self, room: Room, person: int) -> bool:
        """Let somebody into the room's thread or channel. False when Discord does not let us."""
        place = await threads.reach(self.kit.client, room)
        if person != room.member_id:
            await self.before_others_come(room)
        return not isinstance(place, threads.Presence) and await threads.let_in(place, person)

    async def before_others_come(self, room: Room) -> None:
        """What stands in it for its member alone goes first."""
        group = self.kit.groups.by_key(room.group_key)
        if self.help_there is not None and group is not None and room.thread_id is not None:
            await self.help_there.others_come(group, room.thread_id)

    async def let_out(self, room: Room, person: int) -> bool:
        """Take somebody out of it. False when Discord does not let us."""
        place = await threads.reach(self.kit.client, room)
        return not isinstance(place, threads.Presence) and await threads.let_out(place, person)

    # ------------------------------------------------------------------------------------------------- whose room it is

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
            raise Refusal(_SAY_OF.get(room.trouble, "checkin-closed-already"))
        return room

    async def there(self, press: Press) -> Room:
        """Return the presser's own open room, with its thread in reach. Says plainly what is wrong with it."""
        room = await self.own(press)
        if room.thread_id is None:
            raise Refusal("checkin-not-made-yet")
        if room.left_at is not None:
            raise Refusal("checkin-next-left")
        presence = await threads.reach(self.kit.client, room)
        if presence is threads.Presence.GONE:
            await persist(lambda: self.lost(room))
            raise Refusal("checkin-was-gone")
        if presence is threads.Presence.SHUT_OUT:
            await persist(lambda: self.trouble(room, Trouble.SHUT_OUT))
            raise Refusal("checkin-shut-out")
        if room.trouble is Trouble.SHUT_OUT:
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
            if room.unanswered >= HALF_AS_OFTEN_AFTER and not room.at_rest:
                fresh = replace(fresh, next_ask_at=self.next_time(fresh, now))
            if fresh != room:
                await store.change(tx, room, unanswered=0, next_ask_at=fresh.next_ask_at)
            tx.after_commit(lambda: self.waits(fresh, waits=False))
        return fresh

    async def go_on(self, tx: Transaction, room: Room, now: datetime) -> None:
        """Its member is in it again: ask from their next hour on, unless silence had put it to rest."""
        next_ask_at = self.next_time(replace(room, left_at=None), now)
        await store.change(tx, room, left_at=None, next_ask_at=next_ask_at)
        await parcels.show_anew(tx, store.WELCOME, room.id)
        tx.after_commit(self.kit.outbox.kick)

    async def show_welcome_anew(self, room_id: int) -> None:
        async with self.kit.database.write() as tx:
            await parcels.show_anew(tx, store.WELCOME, room_id)
            tx.after_commit(self.kit.outbox.kick)

    def next_time(self, room: Room, now: datetime) -> datetime | None:
        group = self.kit.groups.by_key(room.group_key)
        if room.left_at is not None:
            return None
        if group is None or group.settings.checkins is None:
            return room.next_ask_at
        return schedule(room, now, group.settings.checkins.quiet_hours)

    async def trouble(self, room: Room, trouble: Trouble | None) -> None:
        if room.trouble is Trouble.AWAY:
            return  # who left the server is forgotten by that mark in time
        async with self.kit.database.write() as tx:
            await store.change(tx, room, trouble=trouble)
