"""Who writes the messages in a room, at the moment they go out, from how things stand then."""

from dataclasses import dataclass
from datetime import date

from cogs.checkins import store, views
from cogs.checkins.leaving import Leaving
from cogs.checkins.model import Room, Trouble, still_fits
from cogs.checkins.prompts import date_prompt
from cogs.checkins.rooms import Rooms
from cogs.checkins.supporters.standing import asked_here
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Parcel, State
from cogs.kit.texts import Texts
from data.database import Transaction


@dataclass
class RoomCourier:
    """What the couriers of a room have in common: what to do when Discord will not take a message."""

    rooms: Rooms

    async def _room(self, parcel: Parcel) -> tuple[Room, Group] | None:
        room, group = await self.rooms.get(parcel.subject), self.rooms.kit.groups.by_key(parcel.group_key)
        return None if room is None or group is None or not room.is_open else (room, group)

    async def write(self, parcel: Parcel) -> Outgoing | None:
        found = await self._room(parcel)
        return None if found is None else await self._write(parcel, *found)

    async def _write(self, parcel: Parcel, room: Room, group: Group) -> Outgoing | None:
        raise NotImplementedError

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:  # noqa: ARG002 - the port's signature
        room = await store.by_id(tx, parcel.subject)
        if room is not None and room.trouble is Trouble.SHUT_OUT and room.is_open:
            await store.change(tx, room, trouble=None)

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        room = await store.by_id(tx, parcel.subject)
        if room is None or not room.is_open:
            return
        if reason == "gone":
            await store.close(tx, room, self.rooms.kit.now(), Trouble.GONE)
            tx.after_commit(lambda: self.rooms.leave(room))
        elif room.trouble is not Trouble.AWAY:
            await store.change(tx, room, trouble=Trouble.SHUT_OUT)


class WelcomeCourier(RoomCourier):
    async def _write(self, parcel: Parcel, room: Room, group: Group) -> Outgoing | None:
        if parcel.state is State.SENT and self.rooms.thread_of(room) is None:
            return None  # archived: an edit would be refused; it is shown anew once the thread is awake
        words = self.rooms.kit.words_to(group, room.member_id)
        asked = await asked_here(self.rooms, group, room)
        return Outgoing(
            content=views.welcome(words, group, room, await self.rooms.readers(group, room), asked),
            view=views.room_view(words, room.id, with_close=True),
            pings=(room.member_id,),
            pin=True,
            marker=f"{views.FAMILY}:v1:close:{room.id}",
        )


@dataclass
class QuestionCourier(RoomCourier):
    """What the day's question and a hard date's have in common: the hour they must make, the ping, the buttons."""

    leaving: Leaving

    async def _write(self, parcel: Parcel, room: Room, group: Group) -> Outgoing | None:
        checkins = group.settings.checkins
        if checkins is None or parcel.state is State.SENT:
            return None
        if not still_fits(room, self.rooms.kit.now(), checkins.quiet_hours):
            return None
        if not await self.leaving.is_still_there(room, self.rooms.kit.now()):
            return None
        words = self.rooms.kit.words_to(group, room.member_id)
        ping = checkins.notify == "ping" or (checkins.notify == "member_chooses" and room.wish.pings)
        note = views.nobody_now(words, await asked_here(self.rooms, group, room))
        return Outgoing(
            content=self._question(words, room, parcel, ping=ping, note=note),
            view=views.room_view(words, room.id),
            pings=(room.member_id,) if ping else (),
            marker=f"{views.FAMILY}:v1:later:{room.id}",
        )

    def _question(self, words: Texts, room: Room, parcel: Parcel, *, ping: bool, note: str | None) -> str:
        raise NotImplementedError


class AskCourier(QuestionCourier):
    def _question(self, words: Texts, room: Room, parcel: Parcel, *, ping: bool, note: str | None) -> str:  # noqa: ARG002 - the base's
        return views.question(words, room, ping=ping, note=note)

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        await super().arrived(tx, parcel, message_id)
        room = await store.by_id(tx, parcel.subject)
        if room is not None and room.is_open:
            await store.change(tx, room, unanswered=room.unanswered + 1)
            tx.after_commit(lambda: self.rooms.waits(room, waits=True))


class DateCourier(QuestionCourier):
    """A hard date's question. That nobody answers it is not counted."""

    def _question(self, words: Texts, room: Room, parcel: Parcel, *, ping: bool, note: str | None) -> str:
        return views.date_question(words, room, date_prompt(date.fromordinal(parcel.step)), ping=ping, note=note)

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        await super().arrived(tx, parcel, message_id)
        room = await store.by_id(tx, parcel.subject)
        if room is not None and room.is_open:
            tx.after_commit(lambda: self.rooms.waits(room, waits=True))


class RestCourier(RoomCourier):
    async def _write(self, parcel: Parcel, room: Room, group: Group) -> Outgoing | None:
        if parcel.state is State.SENT or not room.at_rest or room.left_at is not None:
            return None
        words = self.rooms.kit.words_to(group, room.member_id)
        return Outgoing(
            content=words("checkin-rest"),
            view=views.again_view(words, room.id),
            marker=f"{views.FAMILY}:v1:resume:{room.id}",
        )
