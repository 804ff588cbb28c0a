"""The alerts slice as the others see it: where alerts are raised, who is on duty, where an alert stands."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from cogs.alerts import entries, lookers, store
from cogs.alerts.aftercare import Aftercare
from cogs.alerts.asking import Asking
from cogs.alerts.care import store as care_store
from cogs.alerts.care.debrief import Debrief
from cogs.alerts.care.planning import DEBRIEF
from cogs.alerts.care.stepping_off import SteppingOff
from cogs.alerts.care.talk import Talk
from cogs.alerts.couriers import AlertCourier
from cogs.alerts.desk import Desk
from cogs.alerts.drill.service import Drill
from cogs.alerts.handling import Handling
from cogs.alerts.handover import HandingOver
from cogs.alerts.model import Alert, Event, Happening, climb, hear_member
from cogs.alerts.place import Places, numbers_where_they_talk
from cogs.alerts.practice.service import Practice
from cogs.alerts.raising import Raising
from cogs.alerts.records import (
    ALL_KINDS,
    CARD,
    DIRECT,
    PING,
    Record,
    apply,
    as_member_sees,
    read_record,
    shown_for,
)
from cogs.alerts.shifts.duties import Duties
from cogs.alerts.storm import Storm
from cogs.alerts.visiting import Visiting
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.ports import (
    UNREAD,
    ConsentGate,
    Finding,
    Grade,
    Held,
    MemberAnswer,
    MemberHelp,
    MemberReply,
    MemberView,
    OnDuty,
    QuietHours,
    Relief,
    ReviewLine,
    Sighting,
    WatchedRooms,
)
from cogs.kit.presses import Handler, Press, Refusal
from config.settings import GroupSettings
from data.database import Transaction


class AlertsService:
    """Implements `AlertDesk`, `Coverage`, `AlertStatus`, `OpenAlerts`, `Carries`, `Reviewed` and `Slice`."""

    slice_name = "alerts"

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._places = Places(kit)
        self._asking = Asking(kit.client)
        self._storm = Storm(kit, self._asking)

    def connect(self, member_help: MemberHelp, rooms: WatchedRooms, hours: QuietHours, consents: ConsentGate) -> None:
        """Complete the circle: alerts send the member's help, and the help shows where the alert stands.

        `rooms` says which places are somebody's private check-in: a card gives no link that cannot be opened. `hours`
        and `consents` say whether, and when, a member may be asked the day after.
        """

        def is_private(channel_id: int) -> bool:
            return rooms.room_group(channel_id) is not None

        self._desk = Desk(self._kit, member_help, self._asking, self._storm)
        self._courier = AlertCourier(self._kit, self._desk, self._places, is_private)
        self.handling = Handling(self._kit, self._places, self._asking, member_help.emergency_number, is_private)
        self.handing_over = HandingOver(self._kit, self._asking, self._places)
        self.raising = Raising(self._kit, self._desk)
        self.visiting = Visiting(self._kit)
        self.aftercare = Aftercare(
            self._kit,
            asking=self._asking,
            desk=self._desk,
            places=self._places,
            climb=self._climb_in,
            ask_the_others=self.handling.ask_the_others,
            member_help=member_help,
            consents=consents,
            hours=hours,
        )
        self.stepping_off = SteppingOff(self._kit, self.handling.put_back)
        self.debrief = Debrief(self._kit, self.handling.is_moderator)
        self.talk = Talk(self._kit, self._asking, self.debrief)
        self.drill = Drill(self._kit, self._desk, self._asking, self.handling.end_unlooked)
        self.practice = Practice(self._kit, self.handling.refuse_unless_moderator)
        may, listing = self.handling.refuse_unless_moderator, self.handling.list_open
        self.duties = Duties(self._kit, self._asking, may, listing, self.stepping_off.step_off, is_private)

    async def load(self) -> None:
        self._courier.register()
        acts = (self.handling, self.handing_over, self.visiting, self.aftercare, self.duties, self.stepping_off)
        self._storm.register()
        for part in (*acts, self.practice, self.debrief, self.talk, self.drill):
            part.register()

    async def group_ready(self, group: Group, now: datetime) -> None:
        """The database is the schedule, and the heartbeat reads it; only drills are counted from a first day."""
        await self.drill.group_ready(group, now)

    async def tick(self, now: datetime) -> None:
        await self._desk.try_unsaved_again(now)
        try:
            await self.duties.turns.tick(now)
        finally:  # whatever became of the shifts, what is due is asked
            await self._climb_what_is_due(now)
            await self.aftercare.tick(now)

    async def _climb_what_is_due(self, now: datetime) -> None:
        async with self._kit.database.read() as tx:
            waiting = await store.due(tx, now)
        for alert in waiting:
            group = self._kit.groups.by_key(alert.group_key)
            if group is not None:
                await self._climb(group, alert.id, now)
        await self.drill.tick(now)

    def reliefs(self, group: Group, person_id: int) -> Sequence[Relief]:
        has_duty = group.settings.alerts is not None and self.handling.is_moderator(group, person_id)
        return self.stepping_off.reliefs(group) if has_duty else ()

    async def overdue(self, before: datetime) -> Sequence[int]:
        """For the auditor, which looks apart from the ladder."""
        async with self._kit.database.read() as tx:
            return [alert.id for alert in (*await store.due(tx, before), *await store.to_follow_up(tx, before))]

    async def oldest_due(self) -> datetime | None:
        async with self._kit.database.read() as tx:
            return await store.first_due(tx)

    async def _climb(self, group: Group, alert_id: int, now: datetime) -> None:
        async with self._kit.database.write() as tx:
            await self._climb_in(tx, group, alert_id, now)

    async def _climb_in(self, tx: Transaction, group: Group, alert_id: int, now: datetime) -> Sequence[int]:
        """Ask whom the next rung asks, if it is due. Returns who that is.

        A round of a ladder that began anew has a number of its own, where its rung asked before.
        """
        record = await read_record(tx, group, alert_id, now)
        if record is None or record.alert.next_due_at is None or record.alert.next_due_at > now:
            return ()
        alert = record.alert
        people, out_of_hours = await self._asking.choose(tx, group, record, alert.ladder[alert.rung].asks, now)
        line = await self._storm.line_for(tx, group, alert, now) if people else None
        number = record.round_of(alert.rung) if line is None else line
        events = climb(alert, people, now, out_of_hours=out_of_hours, round_number=number)
        await apply(tx, group, alert, events)
        if line is None:
            await self._asking.send(tx, group, alert, PING, people, now, number)
        else:
            await self._storm.ask_the_blind(tx, group, alert, people, now, line)
        tx.after_commit(self._kit.outbox.kick)
        return people

    async def raise_alert(self, group: Group, sighting: Sighting, now: datetime) -> None:
        await self._desk.raise_alert(group, sighting, now)

    def unsaved_since(self) -> datetime | None:
        return self._desk.unsaved_since()

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

    async def standing_messages(self, tx: Transaction, group: Group, seen_before: datetime) -> list[tuple[int, int]]:
        return await store.standing_messages(tx, group, seen_before)

    async def raised_late(self, tx: Transaction, group: Group, since: datetime, until: datetime) -> int:
        return await store.count_late(tx, group, since, until)

    async def on_duty(self, group: Group, now: datetime) -> OnDuty:
        async with self._kit.database.read() as tx:
            return await self._asking.coverage(tx, group, now)

    async def as_member_sees(self, alert_id: int, now: datetime) -> MemberView | None:
        async with self._kit.database.read() as tx:
            found = await self._find(tx, alert_id, now)
            if found is None:
                return None
            group, record = found
            record = await shown_for(tx, group, record, now)
            coverage = await self._asking.coverage(tx, group, now)
        return as_member_sees(record, group, now, coverage)

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
                return await self._asking.coverage(tx, group, now)

        return await persist(hear)

    async def answered_typed(self, press: Press, answer: MemberAnswer) -> None:
        """Find which alert is meant: of the groups this place belongs to, else of all the member is in."""
        here = [group for group in self._kit.groups.all if press.interaction.guild_id in {None, group.guild_id}]
        is_after = answer in {MemberAnswer.GOT_SUPPORT, MemberAnswer.NO_SUPPORT}
        if is_after:
            press.subject = await self.aftercare.last_asked(here, press.member_id)
        else:
            press.subject = max([await self.visiting.last_place(group, press.member_id) for group in here], default=0)
        if not press.subject:
            raise Refusal("support-not-asked" if is_after else "place-none")
        acts: dict[MemberAnswer, Handler] = {
            MemberAnswer.GOT_SUPPORT: self.aftercare.hear_yes,
            MemberAnswer.NO_SUPPORT: self.aftercare.hear_no,
            MemberAnswer.NOT_NOW: self.visiting.not_now,
            MemberAnswer.DELETE_PLACE: self.visiting.delete,
        }
        await acts[answer](press)

    async def help_delivered(self, tx: Transaction, alert_id: int) -> None:
        await self._show_moderators_anew(tx, alert_id)

    async def _show_moderators_anew(self, tx: Transaction, alert_id: int) -> None:
        """Where the card did not get through, its copies in direct messages are all that they have."""
        for kind in (CARD, DIRECT):
            await parcels.show_anew(tx, kind, alert_id)
        tx.after_commit(self._kit.outbox.kick)

    async def help_undeliverable(self, tx: Transaction, alert_id: int) -> None:
        found = await self._find(tx, alert_id, self._kit.now())
        if found is None:
            return
        group, record = found
        await store.write_log(tx, group, alert_id, [Event(Happening.HELP_UNDELIVERABLE, self._kit.now())])
        await numbers_where_they_talk(tx, group, record, self._kit.now())
        await self._show_moderators_anew(tx, alert_id)

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
        looks = await lookers.row_of(tx, group, member_id)
        if looks is not None:
            facts = {"count": looks["asked"], "rests": int(looks["muted_until"] is not None)}
            until = looks["muted_until"]
            kept = looks | {"muted_until": until.isoformat() if until else None}
            lines.append(Held("me-looks", facts, {"asked_for_a_look": kept}))
        chosen = await care_store.of(tx, group, member_id)
        if chosen is not None:
            lines.append(Held("me-care", {}, {"care": asdict(chosen)}))
        return [*lines, *await self.duties.held(tx, group, member_id)]

    async def _held_alert(self, tx: Transaction, alert: Alert) -> Held:
        if alert.is_drill:
            date = f"{alert.opened_at:%Y-%m-%d}"
            return Held("me-drill", {"date": date}, {"drill": {"date": date, "state": alert.state.value}})
        log = await store.read_log(tx, alert.id)
        asked = {line.who for line in log if line.what is Happening.ASKED}
        took = [line for line in log if line.what is Happening.TAKEN]
        lists = sorted({source.list_name for source in await store.sources(tx, alert.id)} - {UNREAD, "-"})
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
        await self.visiting.remember_places(tx, group, member_id)
        for alert in await store.held_by(tx, group, member_id):
            await apply(tx, group, alert, [Event(Happening.PUT_BACK, self._kit.now(), member_id)])
        for alert_id in await store.forget(tx, group, member_id):
            await parcels.drop_waiting(tx, ALL_KINDS, alert_id)
            await parcels.show_anew(tx, CARD, alert_id)
        await self.duties.erase(tx, group, member_id)
        await lookers.forget(tx, group, member_id)
        await care_store.forget(tx, group, member_id)
        tx.after_commit(self._kit.outbox.kick)

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        keep = settings.keep
        numbers = await store.outdated(
            tx, settings.key, now - timedelta(days=keep.closed_alerts), now - timedelta(days=keep.unsure_notes)
        )
        await self.duties.before_they_go(tx, settings.key, numbers, now)
        await parcels.remove_about(tx, (*ALL_KINDS, DEBRIEF), numbers)
        await store.remove(tx, numbers)
        counts = await entries.expire(tx, settings.key, now) + await lookers.expire(tx, settings.key, now)
        return len(numbers) + counts + await self.duties.expire(tx, settings, now)

    async def forgotten(self, group: Group, member_id: int) -> None:
        """Their places to talk are deleted where that is granted; else they read which are left."""
        await self.visiting.tidy(group, member_id)

    async def review(self, group: Group, now: datetime) -> Sequence[ReviewLine]:
        """Name entries that are nearly never a worry (ESC-10), and say how old the last drill is (REF-6)."""
        async with self._kit.database.read() as tx:
            found = await entries.that_cry_wolf(tx, group.key)
        lines = [ReviewLine("check-alerts-review-entry", {"entry": entry, "list": name}) for name, entry in found]
        return [*lines, *await self.drill.review(group, now)] if group.settings.alerts is not None else lines

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:
        if group.settings.alerts is None:
            return []
        findings = []
        if group.moderator_role is None:
            findings.append(Finding(Grade.STOP, "check-alerts-no-moderators", {"group": group.name}))
        findings += await self.duties.findings.check(group, now)
        return [*findings, *await self.drill.check(group, now)]
