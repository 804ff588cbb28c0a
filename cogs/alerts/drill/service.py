"""`/drill`: the whole path of an alert on the live server, marked everywhere, with an organiser as the member."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from cogs.alerts import store as alert_store
from cogs.alerts.asking import Asking
from cogs.alerts.care.model import is_quiet, quiet_hours
from cogs.alerts.desk import Desk
from cogs.alerts.drill import store, views
from cogs.alerts.drill.model import DUE_EVERY, KEPT, age_in_days, is_due
from cogs.alerts.drill.results import ends_at, result_of
from cogs.alerts.model import Alert
from cogs.alerts.records import ALL_KINDS
from cogs.kit import budget, parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel
from cogs.kit.patience import StillBusyError, persist
from cogs.kit.ports import Finding, Grade, ReviewLine
from cogs.kit.presses import Press, Refusal
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.alerts")

REPORT = "drill.report"
DUE = "drill.due"
DRILL_KINDS = (*ALL_KINDS, REPORT)
# By day where the group lives: a reminder is no alert.
FROM, TO = time(10), time(18)

End = Callable[[Transaction, Group, Alert, datetime], Awaitable[None]]


@dataclass
class Drill:
    """One at a time for each group: an alert like any other, but for its mark and who raised it (ESC-14).

    It steps aside as soon as a real alert is open, ends by itself when everybody was asked, and is gone without a row
    24 hours after it began. It is in no count, in no trail, and no debrief follows.
    """

    kit: Kit
    desk: Desk
    asking: Asking
    end_alert: End

    def register(self) -> None:
        self.kit.outbox.register(REPORT, self)
        self.kit.outbox.register(DUE, self)

    async def group_ready(self, group: Group, now: datetime) -> None:
        if group.settings.alerts is None:
            return
        async with self.kit.database.read() as tx:
            known = await store.of_group(tx, group.key)
        if known is None:
            await persist(lambda: self._begin_group(group, now))

    async def _begin_group(self, group: Group, now: datetime) -> None:
        async with self.kit.database.write() as tx:
            await store.begin(tx, group.key, now)

    # ------------------------------------------------------------------------------------------------ commands

    async def start(self, press: Press) -> None:
        """Begin one; whoever begins it plays the member.

        Raises:
            Refusal: no organiser, no alert channel, one is under way, or somebody needs help for real.
        """
        group = self._organisers_group(press)
        if group.alert_channel is None:
            raise Refusal("drill-no-channel")

        async def note(tx: Transaction, number: int) -> None:
            await self._note_start(tx, group, number, press.now)

        number = await self.desk.raise_drill(group, press.member_id, press.now, note)
        await press.say(press.words("drill-started", number=number))

    async def _note_start(self, tx: Transaction, group: Group, number: int, now: datetime) -> None:
        """With the alert itself, or not at all: a drill that nobody knows of would never be taken out again."""
        await store.begin(tx, group.key, now)
        if await store.real_ones(tx, group.key):
            raise Refusal("drill-no-real-alert")
        kept, alert = await self._under_way(tx, group)
        if alert is not None and alert.is_open:
            raise Refusal("drill-no-second", number=alert.id)
        await self._clear(tx, kept)
        if kept is not None:
            await store.change(tx, kept, alert_id=number)

    async def end(self, press: Press) -> None:
        group = self._organisers_group(press)
        ended = await persist(lambda: self._end_now(group, press.now))
        await press.say(press.words("drill-ended" if ended else "drill-none"))

    async def _end_now(self, group: Group, now: datetime) -> bool:
        async with self.kit.database.write() as tx:
            kept, alert = await self._under_way(tx, group)
            if kept is None or alert is None or not alert.is_open:
                return False
            await self._end(tx, group, kept, alert, now)
        return True

    async def show(self, press: Press) -> None:
        """What came of the last one, for a day; then only how long ago it was."""
        group = self._organisers_group(press)
        async with self.kit.database.read() as tx:
            kept, alert = await self._under_way(tx, group)
            done = alert is not None and not alert.is_open
            result = await result_of(tx, group, alert.id, self.asking, press.now) if alert and done else None
        if result is not None:
            await press.say(views.report(press.words, group.name, result))
        elif alert is not None:
            await press.say(press.words("drill-under-way", number=alert.id))
        elif kept is not None and kept.done_at is not None:
            await press.say(press.words("drill-last", days=age_in_days(kept.done_at, press.now)))
        else:
            await press.say(press.words("drill-never"))

    @staticmethod
    def _organisers_group(press: Press) -> Group:
        group = press.in_group
        if press.member_id not in group.organisers:
            raise Refusal("check-organisers-only")
        return group

    async def _under_way(self, tx: Transaction, group: Group) -> tuple[store.Kept | None, Alert | None]:
        kept = await store.of_group(tx, group.key)
        if kept is None or kept.alert_id is None:
            return kept, None
        return kept, await alert_store.by_id(tx, kept.alert_id)

    # ------------------------------------------------------------------------------------------------ each beat

    async def tick(self, now: datetime) -> None:
        for group in self.kit.groups.all:
            async with self.kit.database.read() as tx:
                kept = await store.of_group(tx, group.key)
            if kept is None:
                continue
            if kept.alert_id is not None:
                await self._patiently(self._look_after, group, now)
            elif is_due(kept.since, kept.done_at, kept.reminded_at, now) and self._by_day(group, now):
                await self._patiently(self._remind, group, now)

    @staticmethod
    async def _patiently(work: Callable[[Group, datetime], Awaitable[None]], group: Group, now: datetime) -> None:
        """No drill is worth holding up the beat of real alerts."""
        try:
            await persist(lambda: work(group, now))
        except StillBusyError:
            log.warning("a drill could not be looked after, the database is busy; the next beat does it")

    async def _look_after(self, group: Group, now: datetime) -> None:
        async with self.kit.database.write() as tx:
            kept, alert = await self._under_way(tx, group)
            if kept is None:
                return
            if alert is None or now - alert.opened_at >= KEPT:
                await self._clear(tx, kept)
            elif not alert.is_open:
                await self._tell(tx, group, kept, alert, now)
            elif now >= ends_at(group, alert) or await store.real_ones(tx, group.key):
                await self._end(tx, group, kept, alert, now)

    async def _end(self, tx: Transaction, group: Group, kept: store.Kept, alert: Alert, now: datetime) -> None:
        await self.end_alert(tx, group, alert, now)
        await self._tell(tx, group, kept, alert, now)

    async def _tell(self, tx: Transaction, group: Group, kept: store.Kept, alert: Alert, now: datetime) -> None:
        """To every organiser once; that the parcel is there makes it once. Only a whole one counts as done."""
        if await parcels.find(tx, REPORT, alert.id):
            return
        for person in group.organisers:
            await parcels.add(tx, group.key, REPORT, alert.id, Address(group.guild_id, person, to_member=True), now)
        result = await result_of(tx, group, alert.id, self.asking, now)
        if result is not None and result.is_whole:
            await store.change(tx, kept, done_at=alert.opened_at)
        tx.after_commit(self.kit.outbox.kick)

    @staticmethod
    async def _clear(tx: Transaction, kept: store.Kept | None) -> None:
        """Take out every row of the last one."""
        if kept is None or kept.alert_id is None:
            return
        await parcels.remove_about(tx, DRILL_KINDS, [kept.alert_id])
        await alert_store.remove(tx, [kept.alert_id])
        await store.change(tx, kept, alert_id=None)

    # ----------------------------------------------------------------------------------------------- reminders

    @staticmethod
    def _by_day(group: Group, now: datetime) -> bool:
        zone = ZoneInfo(group.settings.group.time_zone)
        local = now.astimezone(zone).time()
        return FROM <= local < TO and not is_quiet(now, zone, quiet_hours(group.settings))

    async def _remind(self, group: Group, now: datetime) -> None:
        """Whoever had another message today is not written to; with nobody left, it is tried again tomorrow (CHK-3)."""
        today = now.astimezone(ZoneInfo(group.settings.group.time_zone)).date()
        async with self.kit.database.write() as tx:
            kept = await store.of_group(tx, group.key)
            if kept is None:
                return
            told = False
            for person in group.organisers:
                sealed = SealedId(group.guild_id, person)
                if await budget.take(tx, group.key, sealed, today, f"{DUE} {kept.id}"):
                    here = Address(group.guild_id, person, to_member=True)
                    await parcels.add(tx, group.key, DUE, kept.id, here, now, step=today.toordinal())
                    told = True
            if told:
                await store.change(tx, kept, reminded_at=now)
            tx.after_commit(self.kit.outbox.kick)

    # ---------------------------------------------------------------------------------------------- as courier

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group, now = self.kit.groups.by_key(parcel.group_key), self.kit.now()
        if group is None or parcel.address.id not in group.organisers:
            return None
        words = self.kit.words_at(group, parcel.address)
        if parcel.kind == DUE:
            text = words("drill-due", group=group.name)
            return Outgoing(text, marker=text)
        async with self.kit.database.read() as tx:
            result = await result_of(tx, group, parcel.subject, self.asking, now)
        if result is None:
            return None
        text = views.report(words, group.name, result)
        return Outgoing(text, marker=text.partition("\n")[0])

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Nothing follows."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """Their direct messages are closed: `/drill show` says the same for a day."""

    # -------------------------------------------------------------------------------------- check and the review

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:
        """ORG-2: one drill done, and not long ago."""
        async with self.kit.database.read() as tx:
            kept = await store.of_group(tx, group.key)
        if kept is None or kept.done_at is None:
            return [Finding(Grade.WARN, "check-drill-never", {"group": group.name})]
        facts = {"group": group.name, "days": age_in_days(kept.done_at, now)}
        if now - kept.done_at >= DUE_EVERY:
            return [Finding(Grade.WARN, "check-drill-old", facts)]
        return [Finding(Grade.GOOD, "check-drill-done", facts)]

    async def review(self, group: Group, now: datetime) -> Sequence[ReviewLine]:
        """REF-6: how old the last one is."""
        async with self.kit.database.read() as tx:
            kept = await store.of_group(tx, group.key)
        if kept is None:
            return []
        if kept.done_at is None:
            return [ReviewLine("drill-review-never")]
        return [ReviewLine("drill-review", {"days": age_in_days(kept.done_at, now)})]
