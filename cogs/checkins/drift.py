"""Whether rooms are still as private as they were said to be, looked at whenever something stirs and every hour."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import discord

from cogs.checkins import channels, notices, store, threads, upkeep_store, views
from cogs.checkins.couriers import RoomCourier
from cogs.checkins.leaving import Leaving
from cogs.checkins.model import Room, Trouble
from cogs.checkins.rooms import Outsiders, Rooms
from cogs.checkins.supporters.standing import asked_here
from cogs.kit import budget, parcels
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.patience import persist
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.checkins")

LOOK_EVERY = timedelta(hours=1)
DRIFT = "checkin.drift"
_SECONDS_IN_MINUTE = 60


@dataclass(frozen=True)
class Seen:
    """One room as the audit found it."""

    room: Room
    outsiders: Outsiders
    grew: bool  # somebody can read it who could not when its first message last said so
    exposed: bool  # somebody sees it who was not meant to

    @property
    def changed(self) -> bool:
        return self.outsiders.mark != self.room.readers

    @property
    def trouble(self) -> Trouble | None:
        """What its trouble is from now on; one of another kind stays."""
        if self.room.trouble in {None, Trouble.EXPOSED}:
            return Trouble.EXPOSED if self.exposed else None
        return self.room.trouble


@dataclass
class Drift:
    """Brings first messages up to date (CON-11), and says in the room when more people can read it.

    Where somebody sees a private channel who was not meant to, its questions stop (CON-12). An archived thread is not
    woken for this: it is looked at when it is awake again.
    """

    rooms: Rooms
    leaving: Leaving
    _stirred: set[int] = field(default_factory=set)
    # By the channel above the threads, or the private channel: who could read when it was last looked at.
    _before: dict[int, frozenset[int]] = field(default_factory=dict)
    _looked_at: datetime | None = None

    def register(self) -> None:
        self.rooms.kit.outbox.register(store.READERS, ReadersCourier(self.rooms), patient=True)
        self.rooms.kit.outbox.register(DRIFT, DriftCourier(self.rooms))

    def stir(self, guild_id: int) -> None:
        self.rooms.stir(guild_id)
        self._stirred.add(guild_id)

    async def tick(self, now: datetime) -> None:
        groups = [group for group in self.rooms.kit.groups.all if group.settings.checkins is not None]
        if self._looked_at is None or now - self._looked_at >= LOOK_EVERY:
            self._looked_at = now
            for group in groups:
                self.stir(group.guild_id)
        stirred, self._stirred = self._stirred, set()
        for group in groups:
            if group.guild_id in stirred:
                await self._look(group, now)

    async def _look(self, group: Group, now: datetime) -> None:
        parent = threads.parent_of(self.rooms.kit.client, group)
        common = self.rooms.common(parent) if isinstance(parent, discord.TextChannel) else None
        async with self.rooms.kit.database.read() as tx:
            outdated = await upkeep_store.outdated(tx, group.key, common.mark if common else "")
        seen = [one for room in outdated if (one := self._seen(group, room)) is not None]
        news = [one for one in seen if one.changed or one.trouble is not one.room.trouble]
        if news:
            await persist(lambda: self._tell(group, news, now))
        if parent is not None and common is not None:
            self._before[parent.id] = common.ids
        for one in seen:
            if one.room.is_channel:
                self._before[one.room.thread_id or 0] = one.outsiders.ids
                await self._look_for_the_missing(one.room, now)

    def _seen(self, group: Group, room: Room) -> Seen | None:
        place, outsiders = self.rooms.thread_of(room), self.rooms.outsiders(group, room)
        if place is None or outsiders is None:
            return None
        key = place.id if isinstance(place, discord.TextChannel) else place.parent_id
        before = self._before.get(key)
        grew = outsiders.outnumber(room.readers) or (before is not None and bool(outsiders.ids - before))
        exposed = isinstance(place, discord.TextChannel) and bool(
            channels.strangers(self.rooms.people(place), self.rooms.meant(room))
        )
        return Seen(room, outsiders, grew, exposed)

    async def _tell(self, group: Group, news: Sequence[Seen], now: datetime) -> None:
        async with self.rooms.kit.database.write() as tx:
            exposed_before = await upkeep_store.exposed(tx, group.key)
            for one in news:
                await store.change(tx, one.room, readers=one.outsiders.mark, trouble=one.trouble)
                await parcels.show_anew(tx, store.WELCOME, one.room.id)
                if one.trouble is Trouble.EXPOSED:
                    await parcels.drop_waiting(tx, [store.ASK, store.DATE], one.room.id)
                if one.changed and one.grew and one.room.left_at is None:
                    await self._say_who_can_read(tx, group, one.room, now)
            exposed = [one.room for one in news if one.trouble is Trouble.EXPOSED]
            if exposed and not exposed_before:
                await self._tell_organisers(tx, group, exposed[0], now)
            tx.after_commit(self.rooms.kit.outbox.kick)
        if exposed and not exposed_before:
            log.error("a private check-in can be viewed by somebody who was not meant to; its questions stop")

    async def _say_who_can_read(self, tx: Transaction, group: Group, room: Room, now: datetime) -> None:
        """One notice for what grew, on a day that is free for it (CHK-3); the first message says it at once."""
        if any(parcel.is_waiting for parcel in await parcels.find(tx, store.READERS, room.id)):
            return  # it is written when it goes, from how things are then
        member, quiet = SealedId(room.guild_id, room.member_id), self.rooms.settings(group).quiet_hours
        for day, moment in notices.times(room, quiet, now):
            what = f"readers:{room.id}:{int(now.timestamp())}"
            if await budget.take(tx, group.key, member, day, what):
                await store.post(tx, room, store.READERS, moment, int(now.timestamp()) // _SECONDS_IN_MINUTE)
                return

    async def _tell_organisers(self, tx: Transaction, group: Group, room: Room, now: datetime) -> None:
        step = int(now.timestamp()) // _SECONDS_IN_MINUTE
        for organiser in group.organisers:
            address = Address(group.guild_id, organiser, to_member=True)
            await parcels.add(tx, group.key, DRIFT, room.id, address, now, step)

    async def _look_for_the_missing(self, room: Room, now: datetime) -> None:
        """Who can no longer view a private channel is out of it, whoever did that."""
        place = self.rooms.thread_of(room)
        if not isinstance(place, discord.TextChannel):
            return
        blind = {one.id for one in self.rooms.people(place) if not one.sees}
        gone = blind & {room.member_id, *room.supporters}
        if gone:
            await self.leaving.left_thread(place.id, gone, now)


class ReadersCourier(RoomCourier):
    """The notice in the room that more people can read it. Says who can, at the moment of sending."""

    async def _write(self, parcel: Parcel, room: Room, group: Group) -> Outgoing | None:
        if parcel.state is State.SENT or room.left_at is not None:
            return None
        words = self.rooms.kit.words_to(group, room.member_id)
        asked = await asked_here(self.rooms, group, room)
        lines = views.reader_lines(words, room, await self.rooms.readers(group, room), asked)
        title = words("checkin-readers-grew")
        return Outgoing(content="\n".join([title, *lines]), marker=title)


@dataclass
class DriftCourier:
    """The one message to each organiser when private check-ins became visible to somebody who was not meant to."""

    rooms: Rooms

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.rooms.kit.groups.by_key(parcel.group_key)
        if group is None or parcel.state is State.SENT:
            return None
        async with self.rooms.kit.database.read() as tx:
            count = await upkeep_store.exposed(tx, group.key)
        if not count:
            return None
        text = self.rooms.kit.words_at(group, parcel.address)("checkin-drift", group=group.name, count=count)
        return Outgoing(content=text, marker=text.partition("\n")[0])

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Nothing to note: it is said once for each time."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """Their direct messages are closed: `check` says it too."""
