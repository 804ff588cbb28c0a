"""Who writes what a safety net says, decided again at the moment it goes out."""

from datetime import datetime
from enum import IntEnum

from cogs.checkins.couriers import RoomCourier
from cogs.checkins.model import Room
from cogs.checkins.nets import store, views
from cogs.checkins.nets.model import Net, hash_of, is_silent
from cogs.checkins.rooms import Rooms
from cogs.checkins.supporters.endings import minute_of
from cogs.checkins.supporters.model import called
from cogs.checkins.supporters.standing import standings
from cogs.checkins.views import FAMILY
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Parcel, State
from data.database import Transaction


class EndedBy(IntEnum):
    MEMBER = 0
    KEEPER = 1
    DECLINED = 2


def over_step(who: EndedBy, now: datetime) -> int:
    """Fold who ended it into the number its parcel has room for."""
    return minute_of(now) * len(EndedBy) + who


async def can_keep(tx: Transaction, rooms: Rooms, group: Group, room: Room, keeper: int, now: datetime) -> bool:
    """Whether the keeper could be asked now: chosen, a supporter, in sight of the room, in their hours, not away."""
    found = await standings(tx, rooms, group, [one for one in room.supporters if one == keeper])
    return keeper in called(found, now)


class NetAskCourier(RoomCourier):
    """Its step is the net's number. A net that is gone reads as over, also where another was made since."""

    async def _write(self, parcel: Parcel, room: Room, group: Group) -> Outgoing | None:
        words = self.rooms.kit.words_for(group)
        async with self.rooms.kit.database.read() as tx:
            net = await store.by_id(tx, parcel.step)
            here = net is not None and await can_keep(tx, self.rooms, group, room, net.keeper_id, self.rooms.kit.now())
        if parcel.state is State.SENT and self.rooms.thread_of(room) is None:
            return None  # archived: an edit would be refused
        if net is None:
            return Outgoing(content=words("checkin-net-gone")) if parcel.state is State.SENT else None
        view = views.end_view(words, [net]) if net.is_on else views.answer_view(words, net)
        # Somebody who is away, or not in their hours, finds the question when they look.
        pings = (net.keeper_id,) if here else ()
        marker = f"{FAMILY}:v1:net-end:{net.id}"
        return Outgoing(content=views.asking(words, room.member_id, net), view=view, pings=pings, marker=marker)


class NetToldCourier(RoomCourier):
    """Says the agreed words once. Not when it was ended, somebody left, or the member answered meanwhile."""

    async def _write(self, parcel: Parcel, room: Room, group: Group) -> Outgoing | None:
        if parcel.state is State.SENT:
            return None
        words, now = self.rooms.kit.words_for(group), self.rooms.kit.now()
        async with self.rooms.kit.database.read() as tx:
            net = await store.of_room(tx, room.id)
            if net is None or net.told_at is None or minute_of(net.told_at) != parcel.step:
                return None
            here = await can_keep(tx, self.rooms, group, room, net.keeper_id, now)
        said = views.words_of(words, room.member_id, net.keeper_id, net.after)
        if not here or not is_silent(net, room, now) or not same_words(net, said):
            return None
        marker = f"{FAMILY}:v1:net-end:{net.id}"
        return Outgoing(content=said, view=views.end_view(words, [net]), pings=(net.keeper_id,), marker=marker)


class NetOverCourier(RoomCourier):
    async def _write(self, parcel: Parcel, room: Room, group: Group) -> Outgoing | None:
        if parcel.state is State.SENT:
            return None
        who = EndedBy(parcel.step % len(EndedBy))
        words = self.rooms.kit.words_for(group)
        key = f"checkin-net-over-{who.name.lower()}"
        return Outgoing(content=words(key, member=f"<@{room.member_id}>"))


def same_words(net: Net, said: str) -> bool:
    return net.text_hash == hash_of(said)
