"""The pairs, as the rest of the check-ins meets them."""

from collections.abc import Sequence
from datetime import date, datetime

from cogs.checkins.pairs import couriers, store, views
from cogs.checkins.pairs.asking import Asking
from cogs.checkins.pairs.keeping import Keeping, paused
from cogs.checkins.pairs.meeting import Meeting
from cogs.checkins.pairs.model import Pair, State, Trouble
from cogs.checkins.pairs.offering import Offering
from cogs.checkins.pairs.pairs import Pairs
from cogs.checkins.rooms import Rooms
from cogs.kit.groups import Group
from cogs.kit.patience import in_own_task
from cogs.kit.ports import Finding, Grade, Held, OpenAlerts
from data.database import Transaction
from data.sealed import SealedId


class PairsService:
    """Two people who check in with each other: both ask, neither is the helper, found by the members themselves.

    `CheckinsService` calls each method in one line.
    """

    def __init__(self, rooms: Rooms, open_alerts: OpenAlerts) -> None:
        self.pairs = Pairs(rooms)
        self.meeting = Meeting(self.pairs, open_alerts)
        self.offering = Offering(self.pairs, self.meeting)
        self.keeping = Keeping(self.pairs, self.offering)
        self.asking = Asking(self.pairs, self.meeting, self.offering)

    async def register(self) -> None:
        async with self.pairs.kit.database.read() as tx:
            self.pairs.doors = await store.doors(tx)
        couriers.register(self.pairs)
        for action, handler in (
            ("post", self.offering.post),
            ("drop", self.offering.drop),
            ("join", self.offering.join),
            ("decline", self.offering.turn_down),
            ("answer", self.offering.look),
            ("yes", self.offering.yes),
            ("no", self.offering.no),
            ("back", self.offering.back),
            ("pass", self.keeping.pass_),
            ("resume", self.keeping.resume),
            ("end", self.keeping.ask_to_end),
            ("end-now", self.keeping.end),
        ):
            self.pairs.kit.presses.on(views.FAMILY, action, handler)

    async def tick(self, now: datetime) -> None:
        await self.asking.tick(now)

    # ---------------------------------------------------------------------------------------------------- what is heard

    def group_ready(self, guild_id: int) -> None:
        """Who can read, and who is still there, may have changed while we were away: look on the next beat."""
        self.asking.woken.add(guild_id)

    def readers_may_have_changed(self, guild_id: int) -> None:
        self.asking.stirred.add(guild_id)

    def heard(self, thread_id: int, author_id: int) -> None:
        """Somebody wrote in a thread. Only that it was one of the two matters; what they wrote is not looked at."""
        door = self.pairs.doors.get(thread_id)
        if door is not None and door.waits and author_id in door.members:
            door.waits = False
            in_own_task(self.keeping.heard(door.pair_id), "pairs.heard")

    async def thread_deleted(self, thread_id: int) -> None:
        door = self.pairs.doors.get(thread_id)
        if door is not None:
            await self.pairs.end(door.pair_id, Trouble.GONE)

    async def people_changed(self, thread_id: int) -> None:
        """Somebody came into a pair's thread or left it. One of the two gone: it ends, and the other reads so there."""
        door = self.pairs.doors.get(thread_id)
        pair = await self.pairs.get(door.pair_id) if door else None
        if pair is None or not pair.is_agreed:
            return
        if await self.pairs.somebody_left(pair):
            await self.pairs.end(pair.id, Trouble.LEFT)
        else:
            await self.pairs.show_welcome_anew(pair.id)  # it says who is in it

    async def member_left(self, group: Group, member_id: int) -> None:
        """Somebody left the server: their offers close, and their pairs end."""
        for pair in await self.pairs.about(group, member_id):
            if pair.is_agreed:
                await self.pairs.end(pair.id, Trouble.LEFT)
            elif pair.state is not State.ENDED:
                async with self.pairs.kit.database.write() as tx:
                    await store.erase(tx, pair, member_id, self.pairs.kit.now())
                    tx.after_commit(self.pairs.kit.outbox.kick)

    # --------------------------------------------------------------------------------------- for the rest of check-ins

    async def pause_for(self, tx: Transaction, group: Group, member_id: int, until: datetime) -> None:
        """Pause every pair of this person too (CHK-9). Nobody is told. Call it where `/checkin pause` is saved."""
        await self._each(tx, group, member_id, until)

    async def resume_for(self, tx: Transaction, group: Group, member_id: int) -> None:
        """Lift this person's own pause from their pairs; the other's pause holds on."""
        await self._each(tx, group, member_id, None)

    async def _each(self, tx: Transaction, group: Group, member_id: int, until: datetime | None) -> None:
        for pair in await store.about(tx, group.key, SealedId(group.guild_id, member_id)):
            if pair.is_agreed and pair.thread_id is not None:
                fresh = paused(pair, member_id, until)
                resting = pair.next_due_at is None
                await self.pairs.save(
                    tx, fresh if resting else await self.pairs.planned(tx, fresh, self.pairs.kit.now())
                )

    async def give_way(self, tx: Transaction, group: Group, member_id: int, day: date) -> None:
        """Take this person's pairs off a day that they want for something else, such as a hard date of theirs."""
        now = self.pairs.kit.now()
        quiet = group.settings.checkins.quiet_hours if group.settings.checkins else None
        for pair in await store.about(tx, group.key, SealedId(group.guild_id, member_id)):
            if not pair.is_agreed or pair.thread_id is None or pair.next_due_at is None or quiet is None:
                continue
            clock = await store.clock_of(tx, pair, member_id, quiet)
            if clock.day(pair.next_due_at) == day and pair.next_due_at > now:
                moved = await self.pairs.planned(tx, pair, now, moved_from=pair.next_due_at)
                await store.change(tx, pair.id, next_ask_at=moved.next_due_at)

    # -------------------------------------------------------------------------------------- what is kept about people

    async def held(self, tx: Transaction, group: Group, member_id: int) -> list[Held]:
        found = await store.about(tx, group.key, SealedId(group.guild_id, member_id))
        return [_held(pair, member_id) for pair in found]

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        """Take this person out of every row. Their pairs end, and the other keeps their own part of it until then."""
        now = self.pairs.kit.now()
        for pair in await store.about(tx, group.key, SealedId(group.guild_id, member_id)):
            if await store.erase(tx, pair, member_id, now):
                await self.pairs.close_thread(tx, pair, now)
        tx.after_commit(self.pairs.kit.outbox.kick)

    async def expire(self, tx: Transaction, group_key: str, now: datetime) -> int:
        return await store.expire(tx, group_key, now)

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:
        async with self.pairs.kit.database.read() as tx:
            troubled = await store.troubled(tx, group.key, now)
        return [Finding(Grade.WARN, f"pair-check-{kind.value}", {"count": count}) for kind, count in troubled]


def _held(pair: Pair, member_id: int) -> Held:
    keys = {State.AGREED: "pair-held", State.ENDED: "pair-held-ended", State.DECLINED: "pair-held-answer"}
    key = keys.get(pair.state, "pair-held-offer" if pair.proposer == member_id else "pair-held-answer")
    other = pair.other(member_id)
    mine = pair.proposer_pause if pair.proposer == member_id else pair.partner_pause
    data = {
        "pair": pair.id,
        "state": pair.state.value,
        "made_by_you": pair.proposer == member_id,
        "with": str(other) if other else None,
        "offered_to": str(pair.wanted) if pair.wanted else None,
        "channel": str(pair.channel_id) if pair.channel_id else None,
        "thread": str(pair.thread_id) if pair.thread_id else None,
        "hour": pair.when.hour,
        "time_zone": pair.when.zone,
        "weekdays": [day for day in range(7) if pair.when.days >> day & 1],
        "next_question_at": _iso(pair.next_due_at),
        "last_asked_at": _iso(pair.asked_at),
        "paused_by_you_until": _iso(mine),
        "questions_that_neither_wrote_after_in_a_row": pair.unanswered,
        "offered_at": _iso(pair.offered_at),
        "agreed_at": _iso(pair.agreed_at),
        "ended_at": _iso(pair.ended_at),
    }
    return Held(key, {}, data)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
