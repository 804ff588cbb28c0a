"""The beat: who is asked now, and who is left in peace."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cogs.checkins import store
from cogs.checkins.model import Ask, Rest, Room, decide
from cogs.checkins.rooms import Rooms
from cogs.kit.groups import Group
from data.database import Transaction

# One transaction's worth: the rest is due still, and comes at the next turn.
_AT_ONCE = 200


@dataclass
class Asking:
    rooms: Rooms

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
