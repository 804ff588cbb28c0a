"""Handing an alert over, with the consent of whoever gets it: until they say yes, it stays where it is."""

from dataclasses import dataclass
from datetime import datetime

import discord

from cogs.alerts import duty, keeping, views
from cogs.alerts.acting import Acting
from cogs.alerts.asking import Asking
from cogs.alerts.place import Places
from cogs.alerts.records import HANDOVER, KEPT, Record
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.presses import Press, Refusal
from data.database import Transaction


@dataclass
class HandingOver(Acting):
    """The holder asks one person; they say yes, or no, or nothing. Nobody is asked why."""

    asking: Asking
    places: Places

    def register(self) -> None:
        acts = {
            "hand-over": self.ask_whom,
            "pick-next": self.picked,
            "take-over": self.take_over,
            "decline": self.decline,
        }
        for action, handler in acts.items():
            self.kit.presses.on(views.FAMILY, action, handler)

    async def ask_whom(self, press: Press) -> None:
        """Show who could be asked, those on duty first."""
        group, record = await self._read(press)
        if record.alert.holder != press.member_id or not record.alert.is_open:
            raise Refusal("alert-no-closed" if not record.alert.is_open else "alert-no-not-yours")
        async with self.kit.database.read() as tx:
            there = await duty.on_duty(tx, group, press.now)
        people = self._could_take(group, record)
        if not people:
            raise Refusal("alert-no-handover-nobody")
        people.sort(key=lambda one: (one.id not in there, one.display_name.casefold()))
        await press.say(press.words("alert-handover-intro"), views.people_select(press.words, record.alert, people))

    def _could_take(self, group: Group, record: Record) -> list[discord.Member]:
        left_out = {record.alert.holder, record.alert.member_id}
        return [one for one in self.moderators(group) if one.id not in left_out]

    async def picked(self, press: Press) -> None:
        await self.propose(press, int(press.values[0]))

    async def propose(self, press: Press, to: int) -> None:
        group, _ = await self._read(press)
        if not self.is_moderator(group, to):
            raise Refusal("alert-no-handover-moderator")
        who = press.member_id
        await self._act(
            press, lambda record: keeping.propose(record.alert, who, to, press.now), then=self._ask_to_take_over
        )
        await press.say(press.words("alert-handover-asked", person=views.mentions([to])))

    async def _ask_to_take_over(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        if record.alert.proposed is not None:
            await self.asking.ask(tx, group, record.alert, HANDOVER, [record.alert.proposed], now, record.new_round)

    async def take_over(self, press: Press) -> None:
        record = await self._act(
            press, lambda record: keeping.take_over(record.alert, press.member_id, press.now), then=self._settle_in
        )
        await press.say(press.words("alert-handover-done"), views.steps_buttons(press.words, record.alert))

    async def _settle_in(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        """What the one before was asked about is over; the member reads who is there now before that person is."""
        await parcels.show_anew(tx, HANDOVER, record.alert.id)
        await self.places.bring_in(tx, group, record, now)

    async def decline(self, press: Press) -> None:
        await self._act(
            press, lambda record: keeping.decline(record.alert, press.member_id, press.now), then=self._tell_holder
        )
        await press.say(press.words("alert-handover-declined"))

    async def _tell_holder(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        if record.alert.holder is not None:
            await self.asking.ask(tx, group, record.alert, KEPT, [record.alert.holder], now, record.new_round)
