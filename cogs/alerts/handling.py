"""What moderators do with an alert: take, pass, call a second person, open a place, close."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from discord.utils import format_dt

from cogs.alerts import keeping, model, store, views
from cogs.alerts.acting import Acting, Decide
from cogs.alerts.asking import Asking
from cogs.alerts.care import wider
from cogs.alerts.model import ALONE_AFTER, Alert, Asks, Event, Happening, Outcome
from cogs.alerts.place import Places
from cogs.alerts.records import (
    ASKING_KINDS,
    FAREWELL,
    PING,
    SECOND,
    Record,
    apply,
    read_record,
)
from cogs.alerts.shifts import look_store
from cogs.kit import audit, parcels
from cogs.kit.audit import About, Act
from cogs.kit.groups import Group
from cogs.kit.parcels import Address
from cogs.kit.patience import StillBusyError
from cogs.kit.ports import Tier
from cogs.kit.presses import Press, Refusal
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.alerts")


@dataclass
class Handling(Acting):
    """Every act re-reads the alert and checks the person again, at the moment of the press."""

    places: Places
    asking: Asking
    emergency: Callable[[Group, int | None], str | None]
    is_private: views.IsPrivate

    def register(self) -> None:
        acts = {
            "take": self.take,
            "pass": self.pass_on,
            "second": self.want_second,
            "join": self.join_as_second,
            "place": self.open_place,
            "steps": self.show_steps,
            "close": self.ask_outcome,
            "pick-outcome": self.close_picked,
        }
        for action, handler in acts.items():
            self.kit.presses.on(views.FAMILY, action, handler)

    async def take(self, press: Press) -> None:
        record = await self._act(press, lambda record: model.take(record.alert, press.member_id, press.now))
        await self._show_steps(press, record)

    async def pass_on(self, press: Press) -> None:
        who = press.member_id
        await self._act(
            press,
            lambda record: model.pass_on(record.alert, who, press.now, passed=record.passed),
            then=self._let_others_know,
        )
        await press.say(press.words("alert-passed"))

    async def put_back(self, tx: Transaction, group: Group, alert: Alert, who: int, now: datetime) -> None:
        """Put back what somebody holds who goes off duty, and ask the others now (MOD-3)."""
        await apply(tx, group, alert, [Event(Happening.PUT_BACK, now, who)])
        record = await read_record(tx, group, alert.id, now)
        if record is not None:
            await self._let_others_know(tx, group, record, now)

    async def end_unlooked(self, tx: Transaction, group: Group, alert: Alert, now: datetime) -> None:
        """Close a drill without its holder: nothing more is asked, and its place closes with it (ESC-14)."""
        await apply(tx, group, alert, [Event(Happening.CLOSED, now, outcome=Outcome.NOT_A_WORRY)])
        record = await read_record(tx, group, alert.id, now)
        if record is not None:
            await self._wind_up(tx, group, record, now)
        tx.after_commit(self.kit.outbox.kick)

    async def want_second(self, press: Press) -> None:
        who = press.member_id
        record = await self._act(
            press, lambda record: model.want_second(record.alert, who, press.now), then=self._ask_for_second
        )
        asked = record.asked_since(Happening.SECOND_WANTED)
        key = "alert-second-asked" if asked else "alert-second-nobody"
        await press.say(press.words(key, people=views.mentions(asked)))

    async def join_as_second(self, press: Press) -> None:
        record = await self._act(press, lambda record: model.join_as_second(record.alert, press.member_id, press.now))
        await press.say(press.words("alert-second-joined", holder=views.mentions([record.alert.holder or 0])))

    async def open_place(self, press: Press) -> None:
        """Make the thread first and note it second: pressed again after a crash, the same thread is found.

        Where another holder opened one before, this one is let into it, and the member reads that first.
        """
        group, record = await self._read(press)
        self._decided(lambda found: model.open_place(found.alert, press.member_id, 0, press.now), record)
        if record.alert.place_id is not None and await self.places.is_gone(record.alert.place_id):
            gone = Event(Happening.PLACE_GONE, press.now)
            record = await self._act(press, lambda fresh: [gone] if fresh.alert.place_id else [])
        if record.alert.place_id is None:
            place = await self.places.make(group, record, press.member_id)
            record = await self._act(
                press,
                lambda fresh: model.open_place(fresh.alert, press.member_id, place, press.now),
                then=self.places.introduce,
            )
        else:
            await self._act(
                press,
                lambda fresh: keeping.note_act(fresh.alert, press.member_id, press.now),
                then=self.places.bring_in,
            )
        link = views.link(group, record.alert.place_id or 0)
        await press.say(press.words("alert-place-open", link=link))

    async def show_steps(self, press: Press) -> None:
        _, record = await self._read(press)
        if record.alert.holder != press.member_id:
            raise Refusal("alert-no-not-yours")
        await self._show_steps(press, record)
        await self._note_act(press)
        if not record.alert.is_drill:
            await self._note_look(press, self._group(record.alert), Act.STEPS_OPENED, record.alert.id)

    async def _note_act(self, press: Press) -> None:
        """The steps are on their screen by now: a busy database only means that they may be asked after sooner."""
        try:
            await self._act(press, lambda record: keeping.note_act(record.alert, press.member_id, press.now))
        except StillBusyError:
            log.warning("alert %s: that its holder is there could not be noted", press.subject)

    async def _show_steps(self, press: Press, record: Record) -> None:
        group = self._group(record.alert)
        emergency = self.emergency(group, record.alert.member_id) or press.words("alert-emergency-unknown")
        text = views.steps(press.words, record.alert, emergency)
        text += await wider.hint(self.kit, press.words, group, record.alert, press.now)
        await press.say(text, views.steps_buttons(press.words, record.alert))

    async def ask_outcome(self, press: Press) -> None:
        _, record = await self._read(press)
        if record.alert.holder != press.member_id or not record.alert.is_open:
            raise Refusal("alert-no-closed" if not record.alert.is_open else "alert-no-not-yours")
        await press.say(press.words("alert-outcome-intro"), views.outcome_select(press.words, record.alert))

    async def close_picked(self, press: Press) -> None:
        await self.close(press, Outcome(press.values[0]))

    async def close(self, press: Press, outcome: Outcome) -> None:
        """Close it with a coded outcome. What needs a second person is said instead (LIM-2): acting never waits."""
        record = await self._act(press, self._closing(press, outcome), then=self._wind_up)
        if record.alert.is_open:
            after = format_dt((record.said_outside_at or press.now) + ALONE_AFTER, "t")
            await press.say(press.words("alert-outside-said", time=after))
            return
        await press.say(press.words("alert-closed", outcome=press.words(f"alert-outcome-{outcome}")))
        if outcome is Outcome.TOLD_OUTSIDE:
            await press.say(press.words("alert-told-ask"), views.told_buttons(press.words, record.alert))

    def _closing(self, press: Press, outcome: Outcome) -> Decide:
        def decide(record: Record) -> list[Event]:
            alert = record.alert
            others = [person for person in record.on_duty if person not in {press.member_id, alert.member_id}]
            said = record.said_outside_at
            return model.close(alert, press.member_id, outcome, press.now, said_at=said, others_on_duty=bool(others))

        return decide

    async def list_open(self, press: Press) -> None:
        group = press.in_group
        self.refuse_unless_moderator(group, press.member_id)
        async with self.kit.database.read() as tx:
            found = [await read_record(tx, group, alert.id, press.now) for alert in await store.all_open(tx, group)]
            looked = await look_store.looked(tx, [one.alert.id for one in found if one is not None])
        records = [one for one in found if one is not None and one.alert.member_id != press.member_id]
        links = {
            one.alert.id: views.link(group, one.card.channel_id, one.card.message_id)
            for one in records
            if one.card is not None and one.card.channel_id is not None
        }
        await press.say(views.open_list(press.words, group, records, links, self.is_private, looked))
        await self._note_look(press, group, Act.LIST_VIEWED)

    async def _note_look(self, press: Press, group: Group, act: Act, number: int | None = None) -> None:
        who = SealedId(group.guild_id, press.member_id)
        await audit.note_look(self.kit.database, group.key, who, act, About.ALERT, press.now, number)

    async def _let_others_know(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        if record.came_back_last:
            await self.places.say_free(tx, group, record, now)
        await self.ask_the_others(tx, group, record, now)

    async def ask_the_others(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        """Nobody has it: whoever else is on duty is asked now, and with nobody left there, the organisers.

        Nobody is asked twice at one moment: where the ladder is about to ask those on duty, that is enough.
        """
        alert = record.alert
        if alert.tier is not Tier.URGENT:
            return
        for asks in (Asks.ON_DUTY, Asks.ORGANISERS):
            left, out_of_hours = await self.asking.choose(tx, group, record, asks, now)
            if left:
                if asks is Asks.ON_DUTY and _ladder_asks_duty(alert, now):
                    return
                fresh = [person for person in left if person not in record.asked_since_free]
                number = record.new_round
                await self.asking.ask(tx, group, alert, PING, fresh, now, number, out_of_hours=out_of_hours)
                return

    async def _ask_for_second(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        people = (*record.on_duty, *group.organisers)
        asked = dict.fromkeys(p for p in people if p not in {record.alert.holder, record.alert.member_id})
        others = await self.asking.spare_who_skips(tx, group, record.alert, asked, now)
        await self.asking.ask(tx, group, record.alert, SECOND, others, now, record.new_round)

    async def _wind_up(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        """Closed: nothing more is asked, and the place to talk closes with it."""
        if record.alert.is_open:
            return
        await parcels.drop_waiting(tx, ASKING_KINDS, record.alert.id)
        if record.alert.place_id is not None:
            place = Address(group.guild_id, record.alert.place_id)
            await parcels.add(tx, group.key, FAREWELL, record.alert.id, place, now, step=record.closings)


def _ladder_asks_duty(alert: Alert, now: datetime) -> bool:
    """Whether the next beat asks those on duty anyway: it was put back, and the ladder goes on at once."""
    is_due = alert.next_due_at is not None and alert.next_due_at <= now
    return is_due and alert.ladder[alert.rung].asks is not Asks.ORGANISERS
