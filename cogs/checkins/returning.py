"""A way back: into a room that went to the archive, that its member left, or that they closed not long ago."""

from dataclasses import dataclass, replace
from datetime import datetime

from cogs.checkins import store, threads, upkeep_store, views
from cogs.checkins.model import KEEP_CLOSED, Room
from cogs.checkins.opening import Opening, check_supporter
from cogs.checkins.rooms import Rooms
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.parcels import State
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from data.database import Transaction
from data.sealed import SealedId


@dataclass
class Returning:
    rooms: Rooms
    opening: Opening

    async def back(self, press: Press) -> None:
        """Take the room out of the archive, let its member in, open it again if it was closed, and link it."""
        room = await self._room(press)
        if room.thread_id is None:
            raise Refusal("checkin-not-made-yet")
        place = await threads.reach(self.rooms.kit.client, room)
        if place is threads.Presence.GONE:
            if room.is_open:
                await persist(lambda: self.rooms.lost(room))
            raise Refusal("checkin-was-gone")
        if isinstance(place, threads.Presence):
            raise Refusal("checkin-shut-out")
        # Discord first: done twice it does no harm, and a crash in between leaves a room that can be asked for again.
        if not (await threads.wake(place) and await threads.let_in(place, room.member_id)):
            raise Refusal("checkin-back-refused")
        if room.is_open:
            fresh = await persist(lambda: self._go_on(room.id, press.now))
        else:
            fresh = await self._open_again(press, room, place)
        await self._show(press, fresh or room, was_open=room.is_open)

    async def _room(self, press: Press) -> Room:
        """Return the room that is meant: the open one, whichever button was pressed; else the earlier one."""
        group = press.in_group
        async with self.rooms.kit.database.read() as tx:
            room = await store.open_of(tx, group.key, SealedId(group.guild_id, press.member_id))
        if room is not None and press.subject in {0, room.id}:
            return room
        room = await self.rooms.own(press, closed_too=True)
        if room.closed_at is not None and press.now - room.closed_at > KEEP_CLOSED:
            raise Refusal("checkin-none")
        return room

    async def _go_on(self, room_id: int, now: datetime) -> Room | None:
        async with self.rooms.kit.database.write() as tx:
            room = await store.by_id(tx, room_id)
            if room is not None and room.is_open and room.left_at is not None:
                await store.change(tx, room, unanswered=0, at_rest=False, trouble=None)
                await self.rooms.go_on(tx, replace(room, unanswered=0, at_rest=False), now)
                return await store.by_id(tx, room_id)
        return room

    async def _open_again(self, press: Press, room: Room, place: threads.Place) -> Room:
        group = press.in_group
        supporters = tuple(one for one in room.supporters if self._may_still(group, room, place, one))
        fresh = await persist(lambda: self._reopen(group, room, supporters, press.now))
        if fresh.supporters:
            await self.rooms.before_others_come(fresh)
        for supporter in fresh.supporters:
            await threads.let_in(place, supporter)
        return fresh

    def _may_still(self, group: Group, room: Room, place: threads.Place, supporter: int) -> bool:
        member = place.guild.get_member(supporter)
        parent = threads.parent_of(self.rooms.kit.client, group)
        if member is None or parent is None:
            return False
        try:
            check_supporter(group, parent, room.member_id, member)
        except Refusal:
            return False
        return True

    async def _reopen(self, group: Group, room: Room, supporters: tuple[int, ...], now: datetime) -> Room:
        member = SealedId(group.guild_id, room.member_id)
        async with self.rooms.kit.database.write() as tx:
            known = await store.open_of(tx, group.key, member)
            if known is not None and known.id == room.id:
                return known  # pressed twice
            if known is not None:
                raise Refusal("checkin-back-has-another")
            for gone in set(room.supporters) - set(supporters):
                await upkeep_store.remove_supporter(tx, room.id, SealedId(group.guild_id, gone))
            asked = replace(
                room, closed_at=None, left_at=None, trouble=None, unanswered=0, at_rest=False, supporters=supporters
            )
            await upkeep_store.reopen(tx, asked, self.rooms.next_time(asked, now))
            await self._welcome_again(tx, room, now)
            fresh = await store.by_id(tx, room.id)
            assert fresh is not None  # noqa: S101 - changed above, in this transaction
            tx.after_commit(lambda: self.rooms.waits(fresh, waits=False))
            tx.after_commit(self.rooms.kit.outbox.kick)
        return fresh

    @staticmethod
    async def _welcome_again(tx: Transaction, room: Room, now: datetime) -> None:
        """Bring the first message up to date; where it never arrived, it comes now."""
        earlier = await parcels.find(tx, store.WELCOME, room.id)
        if any(parcel.state is State.SENT for parcel in earlier):
            await parcels.show_anew(tx, store.WELCOME, room.id)
        else:
            await store.post(tx, room, store.WELCOME, now, step=len(earlier))

    async def _show(self, press: Press, room: Room, *, was_open: bool) -> None:
        words = press.words
        readers = await self.rooms.readers(press.in_group, room)
        first = words("checkin-back" if was_open else "checkin-back-open-again", thread=f"<#{room.thread_id}>")
        lines = [first, "", *views.reader_lines(words, room, readers), "", views.rhythm(words, room)]
        await press.say("\n".join(lines))
