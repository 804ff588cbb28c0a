"""What falls due about an alert that somebody holds or has closed: are you still there, was it enough, once more."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from cogs.alerts import duty, keeping, store, views
from cogs.alerts.acting import Acting, Follow
from cogs.alerts.asking import Asking
from cogs.alerts.course import FollowUp, follow_ups
from cogs.alerts.desk import Desk
from cogs.alerts.model import Event, Happening, Told
from cogs.alerts.place import Places
from cogs.alerts.records import NOBODY_YET, QUIET, SUPPORT, TOLD, Record, apply, ladder_of, read_record, tell_after
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.parcels import Address, State
from cogs.kit.patience import persist
from cogs.kit.ports import ConsentGate, MemberHelp, QuietHours
from cogs.kit.presses import Press, Refusal
from data.database import Transaction

log = logging.getLogger("holdfast.alerts")

# The member is asked by day where the group lives, and not in quiet hours; what was put off is looked at again then.
DAY_BEGINS, DAY_ENDS = 8, 22
LOOK_AGAIN_AFTER = timedelta(minutes=30)
# By then "yesterday" is long ago: the question is not asked any more.
TOO_LATE_AFTER = timedelta(days=3)

Climb = Callable[[Transaction, Group, int, datetime], Awaitable[Sequence[int]]]


@dataclass
class Aftercare(Acting):
    """The database is the schedule: everything here happens at the first beat after it is due, restart or not."""

    asking: Asking
    desk: Desk
    places: Places
    climb: Climb
    ask_the_others: Follow
    member_help: MemberHelp
    consents: ConsentGate
    hours: QuietHours

    def register(self) -> None:
        for told in Told:
            self.kit.presses.on(views.FAMILY, f"told-{told}", self._telling(told))
        self.kit.presses.on(views.FAMILY, "still-on", self.still_on)
        self.kit.presses.on(views.FAMILY, "got-support", self.hear_yes)
        self.kit.presses.on(views.FAMILY, "no-support", self.hear_no)

    # --------------------------------------------------------------------------------------------------- what is due

    async def tick(self, now: datetime) -> None:
        async with self.kit.database.read() as tx:
            waiting = await store.to_follow_up(tx, now)
        for alert in waiting:
            group = self.kit.groups.by_key(alert.group_key)
            if group is None:
                continue
            try:
                await persist(lambda group=group, number=alert.id: self._follow_up(group, number, now))  # type: ignore[misc]  # mypy cannot infer a lambda with a bound default
            except Exception:  # one that fails keeps no other waiting; the next beat tries again
                log.exception("alert %s: what was due about it failed", alert.id)

    async def _follow_up(self, group: Group, alert_id: int, now: datetime) -> None:
        acts = {
            FollowUp.ASK_HOLDER: self._ask_holder,
            FollowUp.LET_GO: self._let_go,
            FollowUp.REOPEN: self._reopen,
            FollowUp.REMIND_TOLD: self._remind_told,
            FollowUp.ASK_MEMBER: self._ask_member,
        }
        async with self.kit.database.write() as tx:
            alert = await store.by_id(tx, alert_id)
            if alert is None or alert.follow_up_at is None or alert.follow_up_at > now:
                return
            for due_at, what in follow_ups(alert):
                record = await read_record(tx, group, alert_id, now)
                if due_at <= now and record is not None:
                    await acts[what](tx, group, record, now)
            await self._come_back(tx, alert_id, now)
            tx.after_commit(self.kit.outbox.kick)

    @staticmethod
    async def _come_back(tx: Transaction, alert_id: int, now: datetime) -> None:
        """What is still due was put off: by the night, or by nobody being there any more."""
        alert = await store.by_id(tx, alert_id)
        due = min((at for at, _ in follow_ups(alert)), default=None) if alert is not None else None
        await store.put_off(tx, alert_id, now + LOOK_AGAIN_AFTER if due is not None and due <= now else due)

    async def _ask_holder(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        """One ping, to them alone; by now they may be in the middle of a talk, so one press is enough."""
        alert = await apply(tx, group, record.alert, keeping.ask_after(record.alert, now))
        if alert.holder is not None:
            await self.asking.ask(tx, group, alert, QUIET, [alert.holder], now, record.new_round)

    async def _let_go(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        """Nobody knows that they are still there: others are asked now, and the member's line says so."""
        alert = await apply(tx, group, record.alert, keeping.let_go(record.alert, now))
        await self.places.say_free(tx, group, record, now)
        if not await self.climb(tx, group, alert.id, now):
            fresh = await read_record(tx, group, alert.id, now)
            if fresh is not None:
                await self.ask_the_others(tx, group, fresh, now)
        told = [one for one in await parcels.find(tx, NOBODY_YET, alert.id) if one.state is State.SENT]
        if not told:
            await self._say_if_nobody_takes_it(tx, group, record, now)

    async def _reopen(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        """Where the same person's words have raised another alert since, that one is what is asked about."""
        if await self._another(tx, group, record):
            await apply(tx, group, record.alert, [Event(Happening.SUPERSEDED, now)])
            return
        alert = await apply(tx, group, record.alert, keeping.reopen(record.alert, now), ladder_of(group))
        await self.climb(tx, group, alert.id, now)

    async def _remind_told(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        holder = record.alert.holder
        alert = await apply(tx, group, record.alert, [Event(Happening.REMINDED, now, holder)])
        if holder is not None:
            await self.asking.ask(tx, group, alert, TOLD, [holder], now, record.new_round)

    async def _ask_member(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        """Ask once, by day; who would not want to be written to is spared it, for good."""
        alert = record.alert
        spared = await self._is_spared(tx, group, record, now)
        if not spared and await self._is_night(tx, group, alert.member_id or 0, now):
            return
        await apply(tx, group, alert, keeping.ask_member(now, spared=spared))
        if not spared and alert.member_id is not None:
            address = Address(group.guild_id, alert.member_id, to_member=True)
            await parcels.add(tx, group.key, SUPPORT, alert.id, address, now)

    async def _is_spared(self, tx: Transaction, group: Group, record: Record, now: datetime) -> bool:
        """CON-1, NO-12, CRI-15: only who knows of the alert and has not taken back their yes since is asked."""
        member, alert = record.alert.member_id, record.alert
        guild = self.kit.client.get_guild(group.guild_id)
        if member is None or guild is None or guild.get_member(member) is None:
            return True
        asked_themself = any(source.kind == store.HAND for source in record.sources)
        said_yes = asked_themself or self.consents.watches(group, member)
        too_late = alert.closed_at is not None and now - alert.closed_at > TOO_LATE_AFTER
        direct = Address(group.guild_id, member, to_member=True)
        shut = self.kit.outbox.is_closed(group.key, direct)
        refused = shut or self.member_help.is_left_alone(group, member) or self.kit.presses.refuses(group, member)
        return too_late or refused or not (record.member_knows and said_yes) or await self._another(tx, group, record)

    @staticmethod
    async def _another(tx: Transaction, group: Group, record: Record) -> bool:
        """Whether there is a later alert about the same person: what is asked after then is that one."""
        if record.alert.member_id is None:
            return False
        theirs = await store.about(tx, group, record.alert.member_id)
        return any(one.id > record.alert.id for one in theirs)

    async def _is_night(self, tx: Transaction, group: Group, member_id: int, now: datetime) -> bool:
        there = now.astimezone(ZoneInfo(group.settings.group.time_zone))
        by_day = DAY_BEGINS <= there.hour < DAY_ENDS
        return not by_day or await self.hours.is_quiet(tx, group, member_id, now)

    async def _say_if_nobody_takes_it(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        if record.alert.member_id is None:
            return
        member = Address(group.guild_id, record.alert.member_id, to_member=True)
        due_at = now + tell_after(group)
        await parcels.add(tx, group.key, NOBODY_YET, record.alert.id, member, due_at, step=record.new_round)

    # ------------------------------------------------------------------------------------------- what is answered

    async def still_on(self, press: Press) -> None:
        await self._act(press, lambda record: keeping.still_on(record.alert, press.member_id, press.now))
        await press.say(press.words("alert-still-on"))

    async def tell(self, press: Press, told: Told) -> None:
        """Note whether the member was told (LIM-3)."""
        await self._act(press, lambda record: keeping.say_told(record.alert, press.member_id, told, press.now))
        await press.say(press.words(f"alert-told-{told}"))

    def _telling(self, told: Told) -> Callable[[Press], Awaitable[None]]:
        async def tell(press: Press) -> None:
            await self.tell(press, told)

        return tell

    async def hear_yes(self, press: Press) -> None:
        """Noted as a code in the alert's log, which goes with the alert; no moderator is told of it."""

        async def note() -> None:
            async with self.kit.database.write() as tx:
                group, record = await self._own(tx, press)
                if record.alert.is_open or record.has(Happening.MEMBER_YES):
                    return
                await store.write_log(tx, group, record.alert.id, [Event(Happening.MEMBER_YES, press.now)])
                await parcels.show_anew(tx, SUPPORT, record.alert.id)
                tx.after_commit(self.kit.outbox.kick)

        await persist(note)
        await press.say(press.words("support-yes"))

    async def hear_no(self, press: Press) -> None:
        """It opens again, once; said again, or with another alert open, they are asked for as anybody who asks."""

        async def reopen() -> bool:
            async with self.kit.database.write() as tx:
                group, record = await self._own(tx, press)
                if record.alert.is_open or record.has(Happening.MEMBER_NO) or await self._another(tx, group, record):
                    return False
                alert = await apply(tx, group, record.alert, keeping.hear_no(record.alert, press.now), ladder_of(group))
                await self._say_if_nobody_takes_it(tx, group, record, press.now)
                await self.climb(tx, group, alert.id, press.now)
                tx.after_commit(self.kit.outbox.kick)
            return True

        group = await self._group_of(press)
        if not await persist(reopen) and await self.desk.ask_for_a_person(group, press.member_id, 0, press.now) is None:
            raise Refusal("help-person-uncertain")
        async with self.kit.database.read() as tx:
            others = [who for who in await duty.on_duty(tx, group, press.now) if who != press.member_id]
        await press.say(press.words("support-no" if others else "support-no-off-duty"))

    async def _group_of(self, press: Press) -> Group:
        async with self.kit.database.read() as tx:
            return (await self._own(tx, press))[0]

    async def _own(self, tx: Transaction, press: Press) -> tuple[Group, Record]:
        """Refuses everybody but the alert's own member, and what was never asked."""
        alert = await store.by_id(tx, press.subject) if press.subject else None
        group = self.kit.groups.by_key(alert.group_key) if alert else None
        record = await read_record(tx, group, press.subject, press.now) if group is not None else None
        if group is None or record is None or record.alert.member_id != press.member_id:
            raise Refusal("help-expired")
        if not record.has(Happening.MEMBER_ASKED):
            raise Refusal("support-not-asked")
        return group, record

    async def last_asked(self, groups: Sequence[Group], member_id: int) -> int:
        """Return the number of the alert after which this member was last asked; 0 where they never were."""
        found = 0
        async with self.kit.database.read() as tx:
            for group in groups:
                asked = [one.id for one in await store.about(tx, group, member_id) if one.member_asked_at is not None]
                found = max([found, *asked])
        return found
