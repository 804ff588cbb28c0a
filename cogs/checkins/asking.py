"""The beat: who is asked now, who is left in peace, and whose first message no longer says who can read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from cogs.checkins import store
from cogs.checkins.model import Ask, Rest, Room, decide
from cogs.checkins.rooms import Rooms
from cogs.kit import parcels
from cogs.kit.groups import Group
from data.database import Transaction

# One transaction's worth: the rest is due still, and comes at the next turn.
_AT_ONCE = 200


@dataclass
class Asking:
    rooms: Rooms
    # Servers where something changed that may change who can read a room; looked at on the next beat (CON-11).
    stirred: set[int] = field(default_factory=set)

    async def ask_due(self, now: datetime) -> None:
        groups = {group.key: group for group in self.rooms.kit.groups.all if group.settings.checkins}
        while await self._ask_some(groups, now) == _AT_ONCE:
            pass

    async def _ask_some(self, groups: Mapping[str, Group], now: datetime) -> int:
        async with self.rooms.kit.database.read() as tx:
            if not await store.due(tx, groups, now, 1):
                return 0  # most beats: nothing is due, and nobody's write is held up
        async with self.rooms.kit.database.write() as tx:
            due = await store.due(tx, groups, now, _AT_ONCE)
            for room in due:
                await self._ask(tx, groups[room.group_key], room, now)
            tx.after_commit(self.rooms.kit.outbox.kick)
        return len(due)

    async def _ask(self, tx: Transaction, group: Group, room: Room, now: datetime) -> None:
        match decide(room, now, self.rooms.settings(group).quiet_hours):
            case Ask(day, prompt, next_ask_at):
                values = {"asked_at": now, "prompt": prompt, "next_ask_at": next_ask_at, "paused_until": None}
                await store.change(tx, room, **values)
                await store.post(tx, room, store.ASK, now, day.toordinal())
            case Rest(day):
                await store.change(tx, room, asked_at=now, next_ask_at=None)
                await store.post(tx, room, store.REST, now, day.toordinal())
            case skip:
                await store.change(tx, room, next_ask_at=skip.next_ask_at)

    async def tell_new_readers(self) -> None:
        """Where who can read has changed, show the pinned message anew; archived rooms when they are awake again."""
        stirred, self.stirred = self.stirred, set()
        for group in self.rooms.kit.groups.all:
            if group.guild_id in stirred and group.checkin_parent is not None:
                await self._tell(group)

    async def _tell(self, group: Group) -> None:
        digest = self.rooms.digest(group)
        async with self.rooms.kit.database.read() as tx:
            outdated = await store.told_other_readers(tx, group.key, digest)
        awake = [room for room in outdated if self.rooms.thread_of(room) is not None]
        if not awake:
            return
        async with self.rooms.kit.database.write() as tx:
            for room in awake:
                await store.change(tx, room, readers=digest)
                await parcels.show_anew(tx, store.WELCOME, room.id)
            tx.after_commit(self.rooms.kit.outbox.kick)
