"""Who writes what is said about supporters and company, at the moment it goes out."""

from dataclasses import dataclass
from datetime import datetime

from cogs.checkins import store
from cogs.checkins.couriers import RoomCourier
from cogs.checkins.model import Company, Room
from cogs.checkins.rooms import Rooms
from cogs.checkins.supporters import asks_store, views
from cogs.checkins.supporters import store as supporters_store
from cogs.checkins.supporters.endings import may_be_told, minute_of, start_of
from cogs.checkins.supporters.model import called
from cogs.checkins.supporters.standing import of_chosen
from cogs.checkins.views import FAMILY
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Parcel, State, remove_about
from data.database import Transaction

_KINDS = tuple(Company)


def company_step(kind: Company, now: datetime) -> int:
    """Fold what a call for company says into the number its parcel has room for: the minute, and the kind."""
    return minute_of(now) * len(_KINDS) + _KINDS.index(kind)


class CompanyCourier(RoomCourier):
    async def _write(self, parcel: Parcel, room: Room, group: Group) -> Outgoing | None:
        if parcel.state is State.SENT:
            return None
        async with self.rooms.kit.database.read() as tx:
            reached = called(await of_chosen(tx, self.rooms, group, room), self.rooms.kit.now())
        if not reached:
            return None
        minute, kind = divmod(parcel.step, len(_KINDS))
        asked_at = f"<t:{int(start_of(minute).timestamp())}:t>"
        words = self.rooms.kit.words_to(group, room.member_id)
        return Outgoing(
            content=views.company_call(words, room, reached, _KINDS[kind], asked_at),
            view=views.too_much_view(words, room.id),
            pings=reached,
            marker=asked_at,
        )

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        await super().arrived(tx, parcel, message_id)
        # That somebody wanted company is theirs: once it was said in the room, nothing of it stays with us (CHK-7).
        await remove_about(tx, [store.COMPANY], [parcel.subject])


class EndingCourier(RoomCourier):
    """Its step is the minute up to which endings are told; what ends later is told another time."""

    async def _write(self, parcel: Parcel, room: Room, group: Group) -> Outgoing | None:
        checkins = group.settings.checkins
        if parcel.state is State.SENT or checkins is None:
            return None
        if not may_be_told(room, self.rooms.kit.now(), checkins.quiet_hours):
            return None
        async with self.rooms.kit.database.read() as tx:
            endings = await supporters_store.endings_in(tx, room.id, start_of(parcel.step))
        if not endings:
            return None
        words = self.rooms.kit.words_to(group, room.member_id)
        ping = checkins.notify == "ping" or (checkins.notify == "member_chooses" and room.wish.pings)
        return Outgoing(
            content=views.ending(words, room.member_id, endings, ping=ping),
            view=views.ending_view(words, room.id),
            pings=(room.member_id,) if ping else (),
            marker=f"{FAMILY}:v1:choose:{room.id}",
        )

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        await super().arrived(tx, parcel, message_id)
        await supporters_store.told(tx, parcel.subject, start_of(parcel.step))


@dataclass
class GroupAskCourier:
    rooms: Rooms

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.rooms.kit.groups.by_key(parcel.group_key)
        async with self.rooms.kit.database.read() as tx:
            ask = await asks_store.by_id(tx, parcel.subject)
        words = self.rooms.kit.words_for(group)
        if ask is None:
            return Outgoing(content=words("checkin-group-over")) if parcel.state is State.SENT else None
        return Outgoing(
            content=views.group_words(words, ask.member_id, ask.kind),
            view=views.over_view(words, ask.id),
            marker=f"{FAMILY}:v1:company-over:{ask.id}",
        )

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None: ...

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:  # noqa: ARG002 - the port's signature
        """Nothing stands there, so nothing is open; the member is told so as the answer to their press."""
        await asks_store.end(tx, parcel.subject)
