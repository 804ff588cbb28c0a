"""The alerts slice as the others see it: where alerts are raised, who is on duty, where an alert stands."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from cogs.alerts import duty, store
from cogs.alerts.asking import Asking
from cogs.alerts.couriers import AlertCourier
from cogs.alerts.desk import Desk
from cogs.alerts.handling import Handling
from cogs.alerts.model import Alert, Event, Happening, climb, hear_member, whom_to_ask
from cogs.alerts.place import Places
from cogs.alerts.records import (
    ALL_KINDS,
    CARD,
    PING,
    Record,
    apply,
    as_member_sees,
    read_record,
    shown_for,
)
from cogs.alerts.storm import Storm, asked_in_line
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.ports import (
    UNREAD,
    Finding,
    Grade,
    Held,
    MemberHelp,
    MemberReply,
    MemberView,
    OnDuty,
    Sighting,
    WatchedRooms,
)
from config.settings import GroupSettings
from data.database import Transaction

_FEW_MODERATORS = 2


class AlertsService:
    """Implements `AlertDesk`, `Coverage`, `AlertStatus`, `OpenAlerts` and `Slice`."""

    slice_name = "alerts"

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._places = Places(kit)
        self._asking = Asking(kit.client)
        self._storm = Storm(kit, self._asking)

    def connect(self, member_help: MemberHelp, rooms: WatchedRooms) -> None:
        """Complete the circle: alerts send the member's help, and the help shows where the alert stands.

        `rooms` says which places are somebody's private check-in: a card gives no link that cannot be opened.
        """

        def is_private(channel_id: int) -> bool:
            return rooms.room_group(channel_id) is not None

        self._desk = Desk(self._kit, member_help, self._asking, self._storm)
        self._courier = AlertCourier(self._kit, self._desk, self._places, is_private)
        self.handling = Handling(self._kit, self._places, self._asking, member_help.emergency_number, is_private)

    async def load(self) -> None:
        self._courier.register()
        self._storm.register()
        self.handling.register()

    async def group_ready(self, group: Group, now: datetime) -> None:
        """Nothing to prepare: the database is the schedule, and the heartbeat reads it."""

    async def tick(self, now: datetime) -> None:
        await self._desk.try_unsaved_again(now)
        async with self._kit.database.read() as tx:
            waiting = await store.due(tx, now)
        for alert in waiting:
            group = self._kit.groups.by_key(alert.group_key)
            if group is not None:
                await self._climb(group, alert.id, now)

    async def overdue(self, before: datetime) -> Sequence[int]:
        """For the auditor, which looks apart from the ladder."""
        async with self._kit.database.read() as tx:
            return [alert.id for alert in await store.due(tx, before)]

    async def oldest_due(self) -> datetime | None:
        async with self._kit.database.read() as tx:
            return await store.first_due(tx)

    async def _climb(self, group: Group, alert_id: int, now: datetime) -> None:
        async with self._kit.database.write() as tx:
            record = await read_record(tx, group, alert_id, now)
            if record is None or record.alert.next_due_at is None or record.alert.next_due_at > now:
                return
            alert = record.alert
            people = whom_to_ask(
                alert,
                alert.ladder[alert.rung].asks,
                record.on_duty,
                group.organisers,
                passed=record.passed,
                asked_before=record.asked_anyone,
            )
            line = await self._storm.line_for(tx, group, alert.id, now) if people else None
            await apply(tx, group, alert, asked_in_line(climb(alert, people, now), line))
            if line is None:
                await self._asking.send(tx, group, alert, PING, people, now, alert.rung)
            else:
                await self._storm.ask_the_blind(tx, group, alert, people, now, line)
            tx.after_commit(self._kit.outbox.kick)

    async def raise_alert(self, group: Group, sighting: Sighting, now: datetime) -> None:
        await self._desk.raise_alert(group, sighting, now)

    async def ask_for_a_person(self, group: Group, member_id: int, channel_id: int, now: datetime) -> int | None:
        return await self._desk.ask_for_a_person(group, member_id, channel_id, now)

    async def source_deleted(self, source_id: int, group: Group) -> None:
        async def note() -> None:
            async with self._kit.database.write() as tx:
                alert_id = await store.mark_deleted(tx, group, source_id)
                if alert_id is not None:
                    await store.write_log(tx, group, alert_id, [Event(Happening.MESSAGE_DELETED, self._kit.now())])
                    await parcels.show_anew(tx, CARD, alert_id)
                    tx.after_commit(self._kit.outbox.kick)

        await persist(note)

    async def raised_late(self, tx: Transaction, group: Group, since: datetime, until: datetime) -> int:
        return await store.count_late(tx, group, since, until)

    async def on_duty(self, group: Group, now: datetime) -> OnDuty:
        async with self._kit.database.read() as tx:
            return OnDuty(await duty.on_duty(tx, group, now), None)

    async def as_member_sees(self, alert_id: int, now: datetime) -> MemberView | None:
        async with self._kit.database.read() as tx:
            found = await self._find(tx, alert_id, now)
            if found is None:
                return None
            group, record = found
            record = await shown_for(tx, group, record, now)
        return as_member_sees(record, group, now)

    async def member_replied(self, alert_id: int, member_id: int, reply: MemberReply, now: datetime) -> OnDuty | None:
        async def hear() -> OnDuty | None:
            async with self._kit.database.write() as tx:
                found = await self._find(tx, alert_id, now)
                if found is None or found[1].alert.member_id != member_id or not found[1].alert.is_open:
                    return None
                group, record = found
                await apply(tx, group, record.alert, hear_member(record.alert, reply, now))
                tx.after_commit(self._kit.outbox.kick)
                if reply is MemberReply.PERSON:
                    return await self._desk.ask_again_for_member(tx, group, alert_id, now)
                return OnDuty(record.on_duty, None)

        return await persist(hear)

    async def help_delivered(self, tx: Transaction, alert_id: int) -> None:
        await parcels.show_anew(tx, CARD, alert_id)
        tx.after_commit(self._kit.outbox.kick)

    async def help_undeliverable(self, tx: Transaction, alert_id: int) -> None:
        found = await self._find(tx, alert_id, self._kit.now())
        if found is None:
            return
        group, _record = found
        await store.write_log(tx, group, alert_id, [Event(Happening.HELP_UNDELIVERABLE, self._kit.now())])
        await parcels.show_anew(tx, CARD, alert_id)
        tx.after_commit(self._kit.outbox.kick)

    async def _find(self, tx: Transaction, alert_id: int, now: datetime) -> tuple[Group, Record] | None:
        alert = await store.by_id(tx, alert_id)
        group = self._kit.groups.by_key(alert.group_key) if alert else None
        if group is None:
            return None
        record = await read_record(tx, group, alert_id, now)
        return (group, record) if record else None

    async def about(self, tx: Transaction, group: Group, member_id: int) -> bool:
        return await store.open_for(tx, group, member_id) is not None

    async def urgent_from(self, tx: Transaction, group: Group, channel_id: int) -> bool:
        return await store.is_urgent_from(tx, group, channel_id)

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:
        """Everything with this person in it: alerts about them (MOD-9), and their own duty."""
        lines = [await self._held_alert(tx, alert) for alert in await store.about(tx, group, member_id)]
        mine = await duty.row_of(tx, group, member_id)
        if mine is not None:
            data = {name: at.isoformat() if at else None for name, at in mine.items()}
            lines.append(Held("me-duty", {}, {"duty": data}))
        return lines

    async def _held_alert(self, tx: Transaction, alert: Alert) -> Held:
        log = await store.read_log(tx, alert.id)
        asked = {line.who for line in log if line.what is Happening.ASKED}
        took = [line for line in log if line.what is Happening.TAKEN]
        lists = sorted({source.list_name for source in await store.sources(tx, alert.id)} - {UNREAD})
        facts = {
            "date": f"{alert.opened_at:%Y-%m-%d}",
            "list": ", ".join(lists) or "-",
            "asked": len(asked),
            "took": len(took),
            "place": int(any(line.what is Happening.PLACE_OPENED for line in log)),
        }
        ended = alert.outcome.value if alert.outcome else None
        data = facts | {"state": alert.state.value, "ended": ended}
        return Held("me-alert", facts | {"ended": ended or alert.state.value}, {"note": data})

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        """Alerts about them stay as stubs without an id (PRI-3); what they held is asked again of others."""
        for alert in await store.held_by(tx, group, member_id):
            await apply(tx, group, alert, [Event(Happening.PUT_BACK, self._kit.now(), member_id)])
        for alert_id in await store.forget(tx, group, member_id):
            await parcels.drop_waiting(tx, ALL_KINDS, alert_id)
            await parcels.show_anew(tx, CARD, alert_id)
        await duty.forget(tx, group, member_id)
        tx.after_commit(self._kit.outbox.kick)

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        keep = settings.keep
        numbers = await store.outdated(
            tx, settings.key, now - timedelta(days=keep.closed_alerts), now - timedelta(days=keep.unsure_notes)
        )
        await parcels.remove_about(tx, ALL_KINDS, numbers)
        await store.remove(tx, numbers)
        return len(numbers)

    async def forgotten(self, group: Group, member_id: int) -> None:
        """Nothing about a person is kept in memory here."""

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:
        if group.settings.alerts is None:
            return []
        findings = []
        if group.moderator_role is None:
            findings.append(Finding(Grade.STOP, "check-alerts-no-moderators", {"group": group.name}))
        async with self._kit.database.read() as tx:
            are_in = await duty.how_many_are_in(tx, group)
            there = await duty.on_duty(tx, group, now)
        if are_in < _FEW_MODERATORS:
            findings.append(Finding(Grade.WARN, "check-alerts-few-in", {"group": group.name, "number": are_in}))
        blind = [
            self._asking.name_of(group, person)
            for person in group.organisers
            if not self._asking.can_see_alerts(group, person)
        ]
        if blind:
            facts = {"group": group.name, "people": ", ".join(blind)}
            findings.append(Finding(Grade.WARN, "check-alerts-organisers-blind", facts))
        if not there:
            findings.append(Finding(Grade.WARN, "check-alerts-nobody-on-duty", {"group": group.name}))
        return findings
