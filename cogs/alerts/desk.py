"""Raising an alert: saved, shown and asked in one go, with help for the member whatever happens to us."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from discord.utils import time_snowflake

from cogs.alerts import store, trail
from cogs.alerts.asking import Asking, Round
from cogs.alerts.course import evolve
from cogs.alerts.model import (
    ASKED_FOR_A_PERSON,
    BY_MODERATOR,
    DRILL,
    Alert,
    AlertState,
    Event,
    Happening,
    joins,
    see_again,
)
from cogs.alerts.records import (
    AGAIN,
    CARD,
    HELP,
    NOBODY_YET,
    PERSON,
    apply,
    ladder_of,
    read_record,
    show_member_anew,
    tell_after,
)
from cogs.alerts.storm import Storm
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.parcels import Address, Parcel
from cogs.kit.patience import in_own_task, persist, wait_for
from cogs.kit.ports import HELP_DRILL, MemberHelp, OnDuty, SentHelp, Sighting, Tier
from data.database import Transaction

log = logging.getLogger("holdfast.alerts")

# The member's help waits this long for the alert to be saved and shown, then goes out without claiming it was (ESC-6).
HELP_WAITS = 2.0
# A card that has not got through by then is followed by direct messages to people (DESIGN.md, "The path").
CARD_WAITS = 5.0
# While cards before it still arrive, Discord only takes them one after another (five in five seconds).
CARD_WAITS_IN_A_QUEUE = 180.0
_SAVE_TRIES = 40


@dataclass
class Rescue:
    """What was done for the member before the alert could be saved."""

    begun: bool = False
    sent: SentHelp | None = None


@dataclass
class Desk:
    """Keeps what could not be saved in memory and tries again at every beat; loses nothing while it lives."""

    kit: Kit
    member_help: MemberHelp
    asking: Asking
    storm: Storm
    _unsaved: list[tuple[Group, Sighting, Rescue]] = field(default_factory=list)
    # When each sighting was seen that is not saved yet, whether its turn is now or it failed.
    _in_hand: dict[tuple[str, int], datetime] = field(default_factory=dict)
    _arrivals: dict[int, asyncio.Event] = field(default_factory=dict)

    async def raise_alert(self, group: Group, sighting: Sighting, now: datetime) -> None:
        """Raise or join. Never raises: what fails is logged, told truthfully, and tried again."""
        rescue = Rescue()
        saving = in_own_task(self._saved(group, sighting, rescue, now), "alerts.save")
        if await wait_for(saving, HELP_WAITS) and saving.exception() is None:
            alert_id = saving.result()
            if alert_id is not None:
                await self._see_it_through(group, alert_id, now)
            return
        if sighting.tier is Tier.URGENT:
            rescue.begun = True
            rescue.sent = await self.member_help.send_without_desk(group, sighting, now)
        in_own_task(self._finish_rescue(group, sighting, rescue, saving), "alerts.rescue")

    async def _saved(self, group: Group, sighting: Sighting, rescue: Rescue, now: datetime) -> int | None:
        which = (sighting.source_kind, sighting.source_id)
        self._in_hand.setdefault(which, now)
        alert_id = await persist(lambda: self.save(group, sighting, rescue, now), tries=_SAVE_TRIES)
        self._in_hand.pop(which, None)
        return alert_id

    def unsaved_since(self) -> datetime | None:
        """For catching up: nothing may be written down as read that a crash would still lose."""
        return min(self._in_hand.values(), default=None)

    async def save(self, group: Group, sighting: Sighting, rescue: Rescue, now: datetime) -> int | None:
        """Save it with its card, or add it to what is open. Returns the alert's number; None where it is known."""
        async with self.kit.database.write() as tx:
            before = await store.source_tier(tx, group, sighting)
            if before is Tier.URGENT or before is sighting.tier:
                return None
            known = await store.open_for(tx, group, sighting.member_id)
            if known is not None and joins(known, now):
                alert_id = await self._join(tx, group, known, sighting, now)
            else:
                alert_id = await self._open(tx, group, sighting, now)
            helped = not rescue.begun and await self.member_help.wants_message(tx, group, sighting.member_id)
            if sighting.tier is Tier.URGENT and helped:
                await self._promise_help(tx, group, alert_id, sighting, now)
            tx.after_commit(self.kit.outbox.kick)
        return alert_id

    async def _open(self, tx: Transaction, group: Group, sighting: Sighting, now: datetime, *also: Event) -> int:
        urgent = sighting.tier is Tier.URGENT
        alert = Alert(
            id=0,
            group_key=group.key,
            member_id=sighting.member_id,
            state=AlertState.ASKING,
            tier=sighting.tier,
            kind=sighting.kind,
            raised_by=trail.raised_by(sighting.kind),
            opened_at=now,
            last_seen_at=now,
            ladder=ladder_of(group) if urgent else (),
            next_due_at=now if urgent else None,
        )
        alert_id = await store.insert(tx, group, alert)
        opened = [Event(Happening.OPENED, now), *also]
        await store.write_log(tx, group, alert_id, opened)
        await trail.note(tx, group, alert, opened)
        await store.add_source(tx, group, alert_id, sighting, now)
        if urgent:
            await self._show_card(tx, group, alert_id, now)
        return alert_id

    async def _join(self, tx: Transaction, group: Group, alert: Alert, sighting: Sighting, now: datetime) -> int:
        events = see_again(alert, sighting.tier, sighting.kind, now)
        before = await read_record(tx, group, alert.id, now)
        await apply(tx, group, alert, events, ladder_of(group))
        await store.add_source(tx, group, alert.id, sighting, now)
        if before is not None and before.asked_anyone and not before.member_knows:  # by now they wait for somebody
            member = Address(group.guild_id, sighting.member_id, to_member=True)
            await parcels.add(tx, group.key, NOBODY_YET, alert.id, member, now + tell_after(group))
        if any(event.what is Happening.RISEN for event in events):
            await self._show_card(tx, group, alert.id, now)
            return alert.id
        record = await read_record(tx, group, alert.id, now)
        if record is not None and sighting.tier is Tier.URGENT and alert.state is AlertState.TAKEN and alert.holder:
            await self.asking.ask(tx, group, alert, AGAIN, [alert.holder], now, record.new_round)
        return alert.id

    async def _show_card(self, tx: Transaction, group: Group, alert_id: int, now: datetime) -> None:
        """The first round: the card itself pings whoever is on duty; a note that somebody has pings them alone."""
        record = await read_record(tx, group, alert_id, now)
        assert record is not None  # noqa: S101 - written in this transaction
        alert = record.alert
        if alert.holder is not None:
            people, out_of_hours = Round((alert.holder,), out_of_hours=False)
        else:
            people, out_of_hours = await self.asking.choose(tx, group, record, alert.ladder[0].asks, now)
        line = await self.storm.line_for(tx, group, alert, now) if people else None
        events = [Event(Happening.ASKED, now, person, rung=line or 0) for person in people]
        events += [Event(Happening.OUT_OF_HOURS, now, rung=line or 0)] if people and out_of_hours else []
        events += [Event(Happening.RUNG, now, rung=0)] if alert.state is AlertState.ASKING else []
        for event in events:
            alert = evolve(alert, event)
        await store.save(tx, group, alert, events)
        channel = self.asking.channel_for_alerts(group)
        if channel is not None:
            await parcels.add(tx, group.key, CARD, alert_id, Address(group.guild_id, channel), now)
            blind = [person for person in people if not self.asking.can_see_alerts(group, person)]
            await self.asking.send_directly(tx, group, alert, blind, now, line or 0)
        await self.asking.tell_load(tx, group, alert, people, now)
        await self.asking.offer_rest(tx, group, record, now)
        member = Address(group.guild_id, alert.member_id or 0, to_member=True)
        if people and record.member_knows:
            await parcels.add(tx, group.key, NOBODY_YET, alert_id, member, now + tell_after(group))

    async def _promise_help(
        self, tx: Transaction, group: Group, alert_id: int, sighting: Sighting, now: datetime
    ) -> None:
        """The member's message goes when the card stands, or after `HELP_WAITS` without it; a crash loses neither."""
        member = Address(group.guild_id, sighting.member_id, to_member=True)
        record = await read_record(tx, group, alert_id, now)
        waits = timedelta() if record is not None and record.reached_us else timedelta(seconds=HELP_WAITS)
        await parcels.add(tx, group.key, HELP, alert_id, member, now + waits)

    async def card_arrived(self, tx: Transaction, alert_id: int, now: datetime) -> None:
        await parcels.hurry(tx, HELP, alert_id, now)
        await self._show_member_anew(tx, alert_id)
        tx.after_commit(self.kit.outbox.kick)
        if alert_id in self._arrivals:
            tx.after_commit(self._arrivals[alert_id].set)

    async def card_refused(self, tx: Transaction, group: Group, alert_id: int, now: datetime) -> None:
        log.error("alert %s: its card could not be shown; going to people directly", alert_id)
        await parcels.hurry(tx, HELP, alert_id, now)
        await self._go_direct(tx, group, alert_id, now)
        tx.after_commit(self.kit.outbox.kick)
        if alert_id in self._arrivals:  # there is nothing left to wait for
            tx.after_commit(self._arrivals[alert_id].set)

    async def _show_member_anew(self, tx: Transaction, alert_id: int) -> None:
        alert = await store.by_id(tx, alert_id)
        group = self.kit.groups.by_key(alert.group_key) if alert else None
        if alert is not None and group is not None:
            await show_member_anew(tx, group, alert)

    async def told_directly(self, tx: Transaction, alert_id: int) -> None:
        await self._show_member_anew(tx, alert_id)
        tx.after_commit(self.kit.outbox.kick)

    async def _see_it_through(self, group: Group, alert_id: int, now: datetime) -> None:
        """Watch the card arrive; without it the member's help goes alone, and people are asked directly."""
        arrived = self._arrivals.setdefault(alert_id, asyncio.Event())  # before the question, or it is missed between
        try:
            async with self.kit.database.read() as tx:
                record = await read_record(tx, group, alert_id, now)
            if record is None or record.alert.tier is Tier.UNSURE or record.reached_us:
                return
            if record.card is None:
                log.error("alert %s: there is no channel for its card; going to people directly", alert_id)
                await self._go_direct_now(group, alert_id)
                return
            waiting = in_own_task(arrived.wait(), "alerts.arrival")
            if await wait_for(waiting, HELP_WAITS):
                return
            self.kit.outbox.kick()  # the help is due by now, card or no card
            if not await self._in_its_turn(waiting, record.card):
                waiting.cancel()
                log.error("alert %s: no card after %s s; going to people directly", alert_id, CARD_WAITS)
                await self._go_direct_now(group, alert_id)
        finally:
            self._arrivals.pop(alert_id, None)

    async def _in_its_turn(self, arriving: "asyncio.Task[object]", card: Parcel) -> bool:
        """Wait until `CARD_WAITS`, and on while the cards before it get through. Returns whether it arrived."""
        waits = CARD_WAITS - HELP_WAITS
        for _ in range(round(CARD_WAITS_IN_A_QUEUE / waits)):
            if await wait_for(arriving, waits):
                return True
            if not self.kit.outbox.moved_since(card.address, self.kit.now() - timedelta(seconds=CARD_WAITS)):
                return False
        return False

    async def _go_direct_now(self, group: Group, alert_id: int) -> None:
        now = self.kit.now()
        async with self.kit.database.write() as tx:
            await parcels.hurry(tx, HELP, alert_id, now)
            await self._go_direct(tx, group, alert_id, now)
            tx.after_commit(self.kit.outbox.kick)

    async def _go_direct(self, tx: Transaction, group: Group, alert_id: int, now: datetime) -> None:
        record = await read_record(tx, group, alert_id, now)
        if record is None:
            return
        people = dict.fromkeys([*record.on_duty, *group.organisers])
        others = [person for person in people if person != record.alert.member_id]
        asked = [Event(Happening.ASKED, now, person, rung=record.new_round) for person in others]
        await store.write_log(tx, group, alert_id, asked)
        await self.asking.send_directly(tx, group, record.alert, others, now, record.new_round)

    async def _finish_rescue(
        self, group: Group, sighting: Sighting, rescue: Rescue, saving: "asyncio.Task[int | None]"
    ) -> None:
        """The alert was late: save it yet, and correct what the member was told."""
        await asyncio.wait({saving})
        if saving.cancelled() or saving.exception() is not None:
            log.error("an alert could not be saved yet; it is kept in memory and tried again at every beat")
            self._unsaved.append((group, sighting, rescue))
            return
        alert_id = saving.result()
        if alert_id is None:
            return
        if rescue.begun:
            await persist(lambda: self._take_over(alert_id, sighting, rescue), tries=_SAVE_TRIES)
        await self._see_it_through(group, alert_id, self.kit.now())  # without a channel for its card, people directly

    async def _take_over(self, alert_id: int, sighting: Sighting, rescue: Rescue) -> None:
        async with self.kit.database.write() as tx:
            await self.member_help.already_sent(tx, alert_id, sighting, rescue.sent)
            tx.after_commit(self.kit.outbox.kick)

    async def try_unsaved_again(self, now: datetime) -> None:
        waiting, self._unsaved = self._unsaved, []
        for group, sighting, rescue in waiting:
            saving = in_own_task(self._saved(group, sighting, rescue, now), "alerts.save")
            in_own_task(self._finish_rescue(group, sighting, rescue, saving), "alerts.rescue")

    async def raise_drill(
        self, group: Group, member_id: int, now: datetime, also: Callable[[Transaction, int], Awaitable[None]]
    ) -> int:
        """From here on the path of a real alert; only who raised it differs (ESC-14). Returns its number.

        `also` is done with its number in the same transaction. Raises what that raises, or `StillBusyError`: then
        nothing was saved, and nobody asked.
        """
        here = group.alert_channel or 0
        sighting = Sighting(DRILL, hand_id(member_id, now), here, member_id, Tier.URGENT, DRILL, "-", "-", now)

        async def save() -> int:
            async with self.kit.database.write() as tx:
                alert_id = await self._open(tx, group, sighting, now)
                member = Address(group.guild_id, member_id, to_member=True)
                await parcels.add(tx, group.key, HELP_DRILL, alert_id, member, now + timedelta(seconds=HELP_WAITS))
                await also(tx, alert_id)
                tx.after_commit(self.kit.outbox.kick)
            return alert_id

        alert_id = await persist(save)
        await self._see_it_through(group, alert_id, now)
        return alert_id

    async def ask_for_a_person(self, group: Group, member_id: int, channel_id: int, now: datetime) -> int | None:
        """Raise it by the member's own hand. Returns how many people were asked; None where that is not certain."""
        sighting = Sighting(
            source_kind="hand",
            source_id=hand_id(member_id, now),
            channel_id=channel_id,
            member_id=member_id,
            tier=Tier.URGENT,
            kind=ASKED_FOR_A_PERSON,
            list_name="-",
            entry_id="-",
            posted_at=now,
        )
        alert_id, lines_before = await persist(lambda: self._save_hand(group, sighting, now))
        await self._see_it_through(group, alert_id, now)
        async with self.kit.database.read() as tx:
            record = await read_record(tx, group, alert_id, now)
        if record is None or not record.reached_us:
            return None
        return len({line.who for line in record.log[lines_before:] if line.what is Happening.ASKED})

    async def _save_hand(self, group: Group, sighting: Sighting, now: datetime) -> tuple[int, int]:
        """Return the alert's number, and how long its log was before: what comes after is due to this asking."""
        async with self.kit.database.write() as tx:
            known = await store.open_for(tx, group, sighting.member_id)
            tx.after_commit(self.kit.outbox.kick)
            if known is None or not joins(known, now):
                return await self._open(tx, group, sighting, now), 0
            before = len(await store.read_log(tx, known.id))
            alert_id = await self._join(tx, group, known, sighting, now)
            await self.ask_again_for_member(tx, group, alert_id, now)
            return alert_id, before

    async def raise_for_another(self, group: Group, sighting: Sighting, who: int, now: datetime) -> int | None:
        """Raise it, or add it to what is open, for somebody who asked that it be looked at; the member hears nothing.

        Returns the alert's number; None where it is not certain that a moderator can see it.
        """
        alert_id = await persist(lambda: self._save_for_another(group, sighting, who, now))
        await self._see_it_through(group, alert_id, now)
        async with self.kit.database.read() as tx:
            record = await read_record(tx, group, alert_id, now)
        seen = record is not None and (record.reached_us or record.alert.tier is Tier.UNSURE)
        return alert_id if seen else None

    async def _save_for_another(self, group: Group, sighting: Sighting, who: int, now: datetime) -> int:
        async with self.kit.database.write() as tx:
            tx.after_commit(self.kit.outbox.kick)
            known = await store.open_for(tx, group, sighting.member_id)
            asked = Event(Happening.LOOK_ASKED, now, who)
            if known is None or not joins(known, now):
                alert_id = await self._open(tx, group, sighting, now, asked)
            else:
                await apply(
                    tx, group, known, [*see_again(known, sighting.tier, known.kind, now), asked], ladder_of(group)
                )
                await store.add_source(tx, group, known.id, sighting, now)
                alert_id = known.id
                if sighting.tier is Tier.URGENT and known.tier is Tier.UNSURE:
                    await self._show_card(tx, group, alert_id, now)
            if sighting.kind == BY_MODERATOR:
                await trail.note_raised(tx, group, alert_id, who, now)
        return alert_id

    async def ask_again_for_member(self, tx: Transaction, group: Group, alert_id: int, now: datetime) -> OnDuty:
        """The member asks for a person: a new short message to whoever holds the alert, else to those on duty."""
        record = await read_record(tx, group, alert_id, now)
        if record is None:
            return OnDuty((), None)
        alert = record.alert
        people = (alert.holder,) if alert.holder else tuple(p for p in record.on_duty if p != alert.member_id)
        await self.asking.ask(tx, group, alert, PERSON, people, now, record.new_round)
        return await self.asking.coverage(tx, group, now)


def hand_id(member_id: int, now: datetime) -> int:
    """A number for an asking that has no message: its instant, told apart by person."""
    return time_snowflake(now) | (member_id & 0x3FFFFF)
