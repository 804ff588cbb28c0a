"""What the parts of the pairs share: the agreed ones in memory, whose pair it is, and how one ends."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

import discord

from cogs.checkins import threads
from cogs.checkins.pairs import store
from cogs.checkins.pairs.model import MOST_PAIRS, No, NotNowError, Pair, State, Trouble, ended
from cogs.checkins.pairs.store import Door
from cogs.checkins.rooms import Rooms
from cogs.kit import budget, parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from config.settings import CheckinSettings
from config.settings import Hours as Quiet
from data.database import Transaction
from data.sealed import SealedId


@dataclass
class Pairs:
    rooms: Rooms
    doors: dict[int, Door] = field(default_factory=dict)  # by thread

    @property
    def kit(self) -> Kit:
        return self.rooms.kit

    def settings(self, group: Group) -> CheckinSettings:
        return self.rooms.settings(group)

    def quiet(self, pair: Pair) -> Quiet | None:
        """Return the group's quiet hours; None where the group has no check-ins any more."""
        group = self.kit.groups.by_key(pair.group_key)
        return group.settings.checkins.quiet_hours if group and group.settings.checkins else None

    async def get(self, pair_id: int) -> Pair | None:
        async with self.kit.database.read() as tx:
            return await store.by_id(tx, pair_id)

    async def about(self, group: Group, member_id: int) -> list[Pair]:
        async with self.kit.database.read() as tx:
            return await store.about(tx, group.key, SealedId(group.guild_id, member_id))

    # ---------------------------------------------------------------------------------------------------- in memory

    def waits(self, pair: Pair, *, waits: bool) -> None:
        if pair.thread_id is not None:
            self.doors[pair.thread_id] = Door(pair.id, frozenset(pair.residents), waits)

    def leave(self, pair: Pair) -> None:
        if pair.thread_id is not None:
            self.doors.pop(pair.thread_id, None)

    # ---------------------------------------------------------------------------------------------------- whose it is

    async def own(self, press: Press) -> Pair:
        """Return the presser's agreed pair: the button's; by command that of the thread, or the only one they have."""
        group = press.in_group
        if press.subject:
            pair = await self.get(press.subject)
            if pair is None or pair.group_key != group.key:
                raise refusal(NotNowError(No.ENDED))
            return _of(pair, press.member_id)
        mine = [one for one in await self.about(group, press.member_id) if one.is_agreed]
        here = [one for one in mine if one.thread_id == press.interaction.channel_id]
        if not mine:
            raise Refusal("pair-none")
        if not here and len(mine) > 1:
            raise Refusal("pair-which")
        return (here or mine)[0]

    def name(self, pair: Pair, member: int | None) -> str:
        """Return how somebody is called on the server; a mention where they are not on it."""
        guild = self.kit.client.get_guild(pair.guild_id)
        found = guild.get_member(member) if guild and member else None
        if found is None:
            return f"<@{member}>"
        return discord.utils.escape_mentions(discord.utils.escape_markdown(found.display_name))

    async def check_room_for_both(self, tx: Transaction, pair: Pair) -> None:
        """At most two pairs each, and never two with the same person."""
        for member in pair.residents:
            await self.check_enough(tx, pair, member, No.THEY_HAVE_ENOUGH)
        first = await store.about(tx, pair.group_key, SealedId(pair.guild_id, pair.residents[0]))
        if any(one.is_agreed and one.id != pair.id and set(one.residents) == set(pair.residents) for one in first):
            raise refusal(NotNowError(No.TOGETHER))

    async def check_enough(self, tx: Transaction, pair: Pair, member: int, reason: No) -> None:
        known = await store.about(tx, pair.group_key, SealedId(pair.guild_id, member))
        if sum(one.is_agreed and one.id != pair.id for one in known) >= MOST_PAIRS:
            raise refusal(NotNowError(reason))

    # --------------------------------------------------------------------------------------------------------- changes

    async def save(self, tx: Transaction, pair: Pair) -> None:
        """Write it, and bring its offer up to date while there is one to see."""
        await store.save(tx, pair)
        if pair.thread_id is None:
            await parcels.show_anew(tx, store.OFFER, pair.id)
        tx.after_commit(self.kit.outbox.kick)

    async def end(self, pair_id: int, trouble: Trouble | None = None) -> Pair | None:
        """End a pair, whoever wants it, and say so in its thread. Returns None when it was over already."""
        return await persist(lambda: self._end(pair_id, trouble))

    async def _end(self, pair_id: int, trouble: Trouble | None) -> Pair | None:
        now = self.kit.now()
        async with self.kit.database.write() as tx:
            pair = await store.by_id(tx, pair_id)
            if pair is None or not pair.is_agreed:
                return None
            over = ended(pair, now, trouble)
            await budget.give_back(tx, store.held_for(pair))
            await self.save(tx, over)
            await self.close_thread(tx, over, now)
        return over

    async def close_thread(self, tx: Transaction, pair: Pair, now: datetime) -> None:
        """Take back what has not been said, and say the last thing. Its archive is owed, and comes at a later beat."""
        await parcels.drop_waiting(tx, store.IN_THREAD, pair.id)
        if pair.trouble is not Trouble.GONE:
            await store.post(tx, pair, store.ENDED, now)
        tx.after_commit(lambda: self.leave(pair))
        tx.after_commit(self.kit.outbox.kick)

    async def change(self, pair_id: int, make: Callable[[Pair], Pair], *, anew: bool) -> Pair | None:
        """Change an agreed pair and plan its next question anew where `anew` says so. None: it is over."""
        return await persist(lambda: self._change(pair_id, make, anew=anew))

    async def show_welcome_anew(self, pair_id: int) -> None:
        async with self.kit.database.write() as tx:
            await parcels.show_anew(tx, store.WELCOME, pair_id)
            tx.after_commit(self.kit.outbox.kick)

    async def _change(self, pair_id: int, make: Callable[[Pair], Pair], *, anew: bool) -> Pair | None:
        now = self.kit.now()
        async with self.kit.database.write() as tx:
            pair = await store.by_id(tx, pair_id)
            if pair is None or not pair.is_agreed:
                return None
            fresh = make(pair)
            if anew and pair.thread_id is not None:
                fresh = await self.planned(tx, fresh, now)
            await self.save(tx, fresh)
            tx.after_commit(lambda: self.waits(fresh, waits=fresh.unanswered > 0))
        return fresh

    async def planned(self, tx: Transaction, pair: Pair, now: datetime, moved_from: datetime | None = None) -> Pair:
        quiet = self.quiet(pair)
        if quiet is None:
            return pair
        await parcels.drop_waiting(tx, [store.ASK], pair.id)
        return replace(pair, next_due_at=await store.plan(tx, pair, now, quiet, moved_from))

    # ---------------------------------------------------------------------------------------------------- in Discord

    def parent(self, group: Group) -> discord.TextChannel:
        """Return the channel the threads hang under. Refuses when it is missing, or we lack something there."""
        parent = threads.parent_of(self.kit.client, group)
        if parent is None:
            raise Refusal("pair-no-parent")
        if not isinstance(parent, discord.TextChannel):
            raise Refusal("pair-needs-threads")
        lacking = [name for name in threads.missing(parent) if name != threads.PIN]
        if lacking:
            raise Refusal("pair-refused", missing=", ".join(lacking))
        return parent

    def check_can_be_in(self, parent: discord.TextChannel, *people: int) -> None:
        members = [parent.guild.get_member(person) for person in people]
        if not all(one is not None and threads.can_be_in(parent, one) for one in members):
            raise Refusal("pair-cannot-see", channel=parent.mention)

    async def somebody_left(self, pair: Pair) -> bool:
        """Whether one of the two is no longer in the thread, or no longer on the server. What is not known is a no."""
        guild = self.kit.client.get_guild(pair.guild_id)
        if guild is None:
            return False
        if guild.chunked and any(guild.get_member(one) is None for one in pair.residents):
            return True
        thread = await threads.reach(self.kit.client, pair)
        inside = await threads.people_in(thread) if isinstance(thread, discord.Thread) else frozenset[int]()
        return bool(inside) and not set(pair.residents) <= inside


def refusal(no: NotNowError) -> Refusal:
    return Refusal(f"pair-no-{no.reason.value}")


def _of(pair: Pair, member_id: int) -> Pair:
    if member_id not in pair.residents:
        raise refusal(NotNowError(No.NOT_YOURS))
    if pair.state is not State.AGREED:
        raise refusal(NotNowError(No.ENDED))
    return pair
