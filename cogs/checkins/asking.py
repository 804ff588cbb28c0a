"""The beat: who is asked now, and who is left in peace."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

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

Decision = Ask | AskOnDate | Rest | Skip


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
            decisions = await self._with_their_days(tx, groups, due, now)
            await store.change_all(tx, [(room, _changes(one, now)) for room, one in decisions])
            await store.post_all(tx, [(room, kind, step) for room, one in decisions for kind, step in _says(one)], now)
            tx.after_commit(self.rooms.kit.outbox.kick)
        return len(due)

    async def _with_their_days(
        self, tx: Transaction, groups: Mapping[str, Group], due: Sequence[Room], now: datetime
    ) -> list[tuple[Room, Decision]]:
        """Decide about each; who had something of ours today already, even from a room of before, is passed over."""
        quiet = {key: self.rooms.settings(group).quiet_hours for key, group in groups.items()}
        decided = [(room, decide(room, now, quiet[room.group_key])) for room in due]
        wanted = [(room.group_key, _member(room), one.day) for room, one in decided if not isinstance(one, Skip)]
        free = await budget.take_free(tx, wanted, _WHAT)
        final: list[tuple[Room, Decision]] = []
        for room, one in decided:
            if isinstance(one, Skip):
                final.append((room, one))
            elif (day := (_member(room), one.day)) in free:
                free.discard(day)  # of two rooms of one person, the first that waits
                final.append((room, one))
            else:
                final.append((room, pass_over(room, now, quiet[room.group_key])))
        return final


def _member(room: Room) -> SealedId:
    return SealedId(room.guild_id, room.member_id)


def _changes(decision: Decision, now: datetime) -> dict[str, Any]:
    following = decision.next_ask_at
    match decision:
        case Ask(_, prompt):
            return {"asked_at": now, "prompt": prompt, "next_ask_at": following, "paused_until": None}
        case AskOnDate():
            return {"asked_at": now, "next_ask_at": following, "paused_until": None}
        case Rest():
            return {"asked_at": now, "next_ask_at": following, "at_rest": True}
        case Skip():
            return {"next_ask_at": following}


def _says(decision: Decision) -> list[tuple[str, int]]:
    match decision:
        case Ask(day):
            return [(store.ASK, day.toordinal())]
        case AskOnDate(day):
            return [(store.DATE, day.toordinal())]
        case Rest(day):
            return [(store.REST, day.toordinal())]
        case Skip():
            return []
