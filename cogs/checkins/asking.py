"""The beat: who is asked now, and who is left in peace."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from cogs.checkins import store
from cogs.checkins.model import Ask, AskOnDate, Rest, Room, Skip, decide, pass_over
from cogs.checkins.rooms import Rooms
from cogs.kit import budget
from cogs.kit.groups import Group
from data.database import Transaction
from data.sealed import SealedId

# One transaction's worth: the rest is due still, and comes at the next turn.
_AT_ONCE = 200
_WHAT = "checkin"


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
        quiet = self.rooms.settings(group).quiet_hours
        decision = decide(room, now, quiet)
        if not isinstance(decision, Skip) and not await self._takes_day(tx, room, decision.day):
            decision = pass_over(room, now, quiet)
        following = decision.next_ask_at
        match decision:
            case Ask(day, prompt):
                values = {"asked_at": now, "prompt": prompt, "next_ask_at": following, "paused_until": None}
                await store.change(tx, room, **values)
                await store.post(tx, room, store.ASK, now, day.toordinal())
            case AskOnDate(day):
                await store.change(tx, room, asked_at=now, next_ask_at=following, paused_until=None)
                await store.post(tx, room, store.DATE, now, day.toordinal())
            case Rest(day):
                await store.change(tx, room, asked_at=now, next_ask_at=following, at_rest=True)
                await store.post(tx, room, store.REST, now, day.toordinal())
            case Skip():
                await store.change(tx, room, next_ask_at=following)

    async def _takes_day(self, tx: Transaction, room: Room, day: date) -> bool:
        """Take the one message of the member's own day, if nothing of ours has it yet, not even a room of before."""
        member = SealedId(room.guild_id, room.member_id)
        if await budget.taken_for(tx, member, day) is not None:
            return False
        return await budget.take(tx, room.group_key, member, day, _WHAT)
