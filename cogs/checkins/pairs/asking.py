"""The beat of the pairs: offers that end by themselves, threads and archives that are owed, and who is asked now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from cogs.checkins.pairs import store
from cogs.checkins.pairs.meeting import Meeting
from cogs.checkins.pairs.model import Ask, Pair, Rest, State, Trouble, decide
from cogs.checkins.pairs.offering import Offering
from cogs.checkins.pairs.pairs import Pairs
from cogs.kit import budget, parcels
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from data.database import Transaction

# One transaction's worth: the rest is due still, and comes at the next turn.
_AT_ONCE = 100


@dataclass
class Asking:
    pairs: Pairs
    meeting: Meeting
    offering: Offering
    # Servers where something changed that may change who can read a thread (CON-11).
    stirred: set[int] = field(default_factory=set)
    # Servers that we have just come back to: somebody may have left while we were away.
    woken: set[int] = field(default_factory=set)

    async def tick(self, now: datetime) -> None:
        groups = {group.key: group for group in self.pairs.kit.groups.all if group.settings.checkins}
        await self._look_around()
        while len(await self._some(groups, now)) == _AT_ONCE:
            pass

    async def _some(self, groups: Mapping[str, Group], now: datetime) -> Sequence[Pair]:
        async with self.pairs.kit.database.read() as tx:
            due = await store.due(tx, groups, now, _AT_ONCE)
        if not due:
            return due  # most beats: nothing is due, and nobody's write is held up
        await persist(lambda: self._in_one_go([pair.id for pair in due], groups, now))
        for pair in due:
            if pair.is_agreed and pair.thread_id is None:
                await self.meeting.finish_later(pair, now)
            elif pair.state is State.ENDED:
                await self.meeting.archive_later(pair, now)
        return due

    async def _in_one_go(self, due: Sequence[int], groups: Mapping[str, Group], now: datetime) -> None:
        """Do everything that Discord need not answer to: on how things stand now, in one transaction."""
        async with self.pairs.kit.database.write() as tx:
            for number in due:
                pair = await store.by_id(tx, number)
                if pair is None or pair.next_due_at is None or pair.next_due_at > now:
                    continue
                if pair.state is State.DRAFT or pair.stands:
                    await self.offering.lapse(tx, pair, now)
                elif pair.is_agreed and pair.thread_id is not None:
                    await self._ask(tx, groups[pair.group_key], pair, now)
            tx.after_commit(self.pairs.kit.outbox.kick)

    async def _ask(self, tx: Transaction, group: Group, pair: Pair, now: datetime) -> None:
        quiet = self.pairs.settings(group).quiet_hours
        clocks = await store.clocks_of(tx, pair, quiet)
        decision = decide(pair, now, clocks)
        if pair.next_due_at is None or not isinstance(decision, Ask | Rest):
            await budget.give_back(tx, store.held_for(pair))
            await store.change(tx, pair.id, next_ask_at=await store.plan(tx, pair, now, quiet))
        elif not await store.take(tx, pair, pair.next_due_at, clocks):
            # Something else has begun with one of the two today: another day of this week, or none (CHK-3).
            await budget.give_back(tx, store.held_for(pair))
            moved = await store.plan(tx, pair, now, quiet, moved_from=pair.next_due_at)
            await store.change(tx, pair.id, next_ask_at=moved)
        elif isinstance(decision, Ask):
            asked = replace(pair, asked_at=now, prompt=decision.prompt, unanswered=pair.unanswered + 1)
            following = await store.plan(tx, asked, now, quiet)
            values = {"asked_at": now, "prompt": decision.prompt, "next_ask_at": following}
            await store.change(tx, pair.id, **values, proposer_pause=None, partner_pause=None)
            await store.post(tx, pair, store.ASK, now, store.minute(now))
        else:
            await store.change(tx, pair.id, asked_at=now, next_ask_at=None)
            await store.post(tx, pair, store.REST, now, store.minute(now))

    # ------------------------------------------------------------------------------------------ who can read, who left

    async def _look_around(self) -> None:
        """Where who can read has changed, show the pinned message anew; after a start, see who left meanwhile."""
        stirred, self.stirred = self.stirred, set()
        woken, self.woken = self.woken, set()
        for group in self.pairs.kit.groups.all:
            if group.guild_id in woken:
                await self._end_what_was_left(group)
            if group.guild_id in stirred | woken and group.checkin_parent is not None:
                await self._tell(group)

    async def _end_what_was_left(self, group: Group) -> None:
        guild = self.pairs.kit.client.get_guild(group.guild_id)
        async with self.pairs.kit.database.read() as tx:
            known = await store.agreed(tx, group.key)
        for pair in known:
            if guild is not None and guild.chunked and any(guild.get_member(one) is None for one in pair.residents):
                await self.pairs.end(pair.id, Trouble.LEFT)

    async def _tell(self, group: Group) -> None:
        digest = self.pairs.rooms.mark(group)
        async with self.pairs.kit.database.read() as tx:
            outdated = await store.agreed(tx, group.key, told_other_than=digest)
        awake = [one for one in outdated if self.pairs.rooms.thread_of(one) is not None]
        if not awake:
            return
        async with self.pairs.kit.database.write() as tx:
            for pair in awake:
                await store.change(tx, pair.id, readers=digest)
                await parcels.show_anew(tx, store.WELCOME, pair.id)
            tx.after_commit(self.pairs.kit.outbox.kick)
