"""How a supporter's part in a room ends, and how its member is told (BND-7)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from cogs.checkins import store as rooms_store
from cogs.checkins.model import Room
from cogs.checkins.nets import store as nets_store
from cogs.checkins.rooms import Rooms
from cogs.checkins.schedule import is_quiet_at, local_day
from cogs.checkins.supporters import store
from cogs.checkins.supporters.model import Why
from cogs.checkins.supporters.standing import holds_role
from cogs.kit import budget, parcels
from cogs.kit.groups import Group
from cogs.kit.parcels import State
from cogs.kit.patience import persist
from config.settings import Hours
from data.database import Transaction
from data.sealed import SealedId

_AT_ONCE = 200
_SECONDS_IN_MINUTE = 60


def minute_of(moment: datetime) -> int:
    return int(moment.timestamp()) // _SECONDS_IN_MINUTE


def start_of(minute: int) -> datetime:
    return datetime.fromtimestamp(minute * _SECONDS_IN_MINUTE, UTC)


def may_be_told(room: Room, now: datetime, quiet: Hours) -> bool:
    """Whether a message that the bot begins may stand in this room now: its member is there, awake, not resting."""
    there = room.is_open and room.thread_id is not None and room.left_at is None and room.trouble is None
    resting = room.paused_until is not None and now < room.paused_until
    return there and not resting and not is_quiet_at(now, room.zone, room.quiet(quiet))


@dataclass
class Endings:
    """Takes supporters out of rooms. What a room says changes at once; its member is told once, when it is their time.

    An ending is noted in the transaction that takes the supporter out, and its row goes when the message has arrived.
    A supporter who is back from time off is not put back: their member chooses.
    """

    rooms: Rooms
    # Rooms and people whom their member is taking out right now: no ending to be told.
    unchosen: set[tuple[int, int]] = field(default_factory=set)
    # Groups whose supporters may have gone while nobody looked.
    stirred: set[str] = field(default_factory=set)

    # ------------------------------------------------------------------------------------------------ taking out

    async def take_out(self, tx: Transaction, room: Room, supporter: int, why: Why | None, now: datetime) -> bool:
        """Take them out of the room's rows; `why` is None where its member wanted it. False: they were out already."""
        who = SealedId(room.guild_id, supporter)
        if not await store.take_out(tx, room.id, who):
            return False
        await nets_store.end_kept(tx, room.id, who)
        if why is not None:
            await store.note_ending(tx, room.id, who, why, now)
        await parcels.show_anew(tx, rooms_store.WELCOME, room.id)
        tx.after_commit(self.rooms.kit.outbox.kick)
        return True

    async def end(self, group: Group, supporter: int, why: Why, now: datetime, only: int | None = None) -> list[Room]:
        """End it in all their rooms, or in one. Returns the rooms they could not be let out of."""
        left = await persist(lambda: self._end(group, supporter, why, now, only))
        if why is Why.LEFT:
            return []
        return [room for room in left if not await self.rooms.let_out(room, supporter)]

    async def _end(self, group: Group, supporter: int, why: Why, now: datetime, only: int | None) -> list[Room]:
        who = SealedId(group.guild_id, supporter)
        async with self.rooms.kit.database.write() as tx:
            theirs = [
                room
                for room in await rooms_store.supported_by(tx, group.key, who)
                if room.is_open and only in {None, room.id}
            ]
            out = [room for room in theirs if await self.take_out(tx, room, supporter, why, now)]
            if why in {Why.LEFT, Why.ROLE}:
                await store.remove(tx, group.key, who)
        return out

    # ------------------------------------------------------------------------------------------------ who has gone

    async def gone_from(self, guild_id: int, person: int, now: datetime) -> None:
        """Somebody left the server, or has other roles: look at this one person."""
        who = SealedId(guild_id, person)
        for group in self.rooms.kit.groups.all:
            if group.guild_id == guild_id and group.checkin_parent is not None:
                async with self.rooms.kit.database.read() as tx:
                    known = await store.has_row(tx, group.key, who) or await store.rooms_of(tx, group.key, who)
                await self._look_at(group, [who] if known else [], now)

    async def left_thread(self, thread_id: int, people: Iterable[int], now: datetime) -> None:
        """Somebody left a room's thread by themselves: that is stepping out."""
        door = self.rooms.doors.get(thread_id)
        room = await self.rooms.get(door.room_id) if door else None
        group = self.rooms.kit.groups.by_key(room.group_key) if room else None
        if room is None or group is None:
            return
        for person in people:
            if person in room.supporters and (room.id, person) not in self.unchosen:
                why = self._why(group, person) or Why.OUT
                await persist(lambda person=person, why=why: self._end(group, person, why, now, room.id))  # type: ignore[misc]  # mypy cannot infer a lambda's default

    async def look_for_gone(self, now: datetime) -> None:
        """After a start, and when a server changed: supporters may have gone while nobody looked."""
        for group in self.rooms.kit.groups.all:
            if group.key in self.stirred and group.checkin_parent is not None:
                async with self.rooms.kit.database.read() as tx:
                    known = await store.everybody_known(tx, group.key)
                await self._look_at(group, known, now)
            self.stirred.discard(group.key)

    async def _look_at(self, group: Group, people: Iterable[SealedId], now: datetime) -> None:
        for who in people:
            why = self._why(group, who.id)
            if why is not None:
                await self.end(group, who.id, why, now)

    def _why(self, group: Group, person: int) -> Why | None:
        """Nothing follows from what we cannot see: a server that is not whole in memory, a role that is gone."""
        guild = self.rooms.kit.client.get_guild(group.guild_id)
        if guild is None or guild.unavailable or not guild.chunked:
            return None
        member = guild.get_member(person)
        if member is None:
            return Why.LEFT
        known = group.supporter_role is not None and guild.get_role(group.supporter_role) is not None
        return Why.ROLE if known and not holds_role(group, member) else None

    # ------------------------------------------------------------------------------------------- telling the member

    async def tell_due(self, now: datetime) -> None:
        """Tell members of endings from before this minute, each when it may be told and their day is free (CHK-3)."""
        groups = {group.key: group for group in self.rooms.kit.groups.all if group.settings.checkins}
        minute = minute_of(now)
        async with self.rooms.kit.database.read() as tx:
            waiting = await store.rooms_to_tell(tx, groups, start_of(minute))
        for start in range(0, len(waiting), _AT_ONCE):
            async with self.rooms.kit.database.write() as tx:
                for room_id in waiting[start : start + _AT_ONCE]:
                    await self._tell(tx, groups, room_id, minute, now)
                tx.after_commit(self.rooms.kit.outbox.kick)

    async def _tell(self, tx: Transaction, groups: dict[str, Group], room_id: int, minute: int, now: datetime) -> None:
        room = await rooms_store.by_id(tx, room_id)
        if room is None or not may_be_told(room, now, self.rooms.settings(groups[room.group_key]).quiet_hours):
            return
        known = await parcels.find(tx, rooms_store.ENDING, room.id)
        if any(parcel.state in {State.PENDING, State.ATTEMPTED} for parcel in known):
            return
        what = f"{rooms_store.ENDING}:{room.id}:{minute}"
        member = SealedId(room.guild_id, room.member_id)
        if await budget.take(tx, room.group_key, member, local_day(now, room.zone), what):
            await rooms_store.post(tx, room, rooms_store.ENDING, now, minute)
