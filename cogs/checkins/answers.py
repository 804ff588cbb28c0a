"""What a member can say with one tap, and who hears of it. Each answer says truthfully who that is."""

from dataclasses import dataclass

from cogs.checkins import setting_views, store, views
from cogs.checkins.model import Room, skip_today
from cogs.checkins.rooms import Rooms
from cogs.kit import parcels
from cogs.kit.patience import StillBusyError, persist
from cogs.kit.ports import AlertDesk
from cogs.kit.presses import Press, Refusal
from data.sealed import SealedId


@dataclass
class Answers:
    rooms: Rooms
    desk: AlertDesk

    async def here(self, press: Press) -> None:
        room = await self.rooms.own(press)
        await self._say_heard(press, await self.rooms.answered(room.id, press.now) or room, "checkin-here-done")

    async def later(self, press: Press) -> None:
        room = await self.rooms.own(press)
        await self.rooms.answered(room.id, press.now)
        fresh = await persist(lambda: self._leave_today(room.id, press)) or room
        lines = [press.words("checkin-later-done"), views.rhythm(press.words, fresh)]
        await press.say("\n".join(lines), setting_views.pause_view(press.words, room.id))

    async def _leave_today(self, room_id: int, press: Press) -> Room | None:
        quiet = self.rooms.settings(press.in_group).quiet_hours
        async with self.rooms.kit.database.write() as tx:
            room = await store.by_id(tx, room_id)
            if room is None or not room.is_open:
                return room
            await store.change(tx, room, next_ask_at=skip_today(room, press.now, quiet))
            await parcels.drop_waiting(tx, [store.ASK, store.DATE], room.id)
            return await store.by_id(tx, room_id)

    async def _say_heard(self, press: Press, room: Room, key: str) -> None:
        await press.say("\n".join([press.words(key), views.rhythm(press.words, room)]))

    # ----------------------------------------------------------------------------------------------------- a person

    async def person(self, press: Press) -> None:
        """A moderator is asked first; everything else about the room comes after, and may fail."""
        group = press.in_group
        room = await self._room_if_any(press)
        place = room.thread_id if room is not None else None
        channel = place or press.interaction.channel_id or 0
        try:
            told = await self.desk.ask_for_a_person(group, press.member_id, channel, press.now)
        except StillBusyError:
            told = None
        if told is None:
            raise Refusal("checkin-person-unsaved")
        await press.say(press.words("checkin-person-told", count=told))
        if room is not None:
            await self.rooms.answered(room.id, press.now)

    async def _room_if_any(self, press: Press) -> Room | None:
        """Asking for a person needs no room, and an old button of a closed one still works for its member."""
        if press.subject and await self.rooms.get(press.subject) is not None:
            return await self.rooms.own(press, closed_too=True)
        group = press.in_group
        async with self.rooms.kit.database.read() as tx:
            return await store.open_of(tx, group.key, SealedId(group.guild_id, press.member_id))
