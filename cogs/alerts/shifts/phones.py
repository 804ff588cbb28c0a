"""Testing a moderator's phone: it is pinged as an alert would, and they say whether it made a sound (ORG-2)."""

from dataclasses import dataclass

from cogs.alerts import duty
from cogs.alerts.asking import Asking
from cogs.alerts.shifts import shift_views
from cogs.alerts.shifts.acts import MayModerate
from cogs.alerts.shifts.messages import TEST, minute_of, place_for
from cogs.alerts.shifts.model import Moderator
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from data.database import Transaction


@dataclass
class Phones:
    """A way to somebody is ready only after they said yes; a no takes an earlier yes back."""

    kit: Kit
    asking: Asking
    refuse_unless_moderator: MayModerate

    def register(self) -> None:
        for action, handler in {"test": self.test, "rang": self.rang, "silent": self.silent}.items():
            self.kit.presses.on(shift_views.FAMILY, action, handler)

    async def test(self, press: Press) -> None:
        """Ping this person and no other, where an alert would: in the alert channel, else in direct messages."""
        group = press.in_group
        self.refuse_unless_moderator(group, press.member_id)
        where = place_for(self.asking, group, press.member_id)

        async def send() -> None:
            async with self.kit.database.write() as tx:
                await duty.change(tx, group, press.member_id)
                one = await duty.moderator(tx, group, press.member_id)
                await parcels.add(tx, group.key, TEST, one.number, where, press.now, step=minute_of(press.now))
                tx.after_commit(self.kit.outbox.kick)

        await persist(send)
        await press.say(press.words("duty-test-sent-dm" if where.to_member else "duty-test-sent"))

    async def rang(self, press: Press) -> None:
        await self._note(press, rang=True)
        await press.say(press.words("duty-test-rang"))

    async def silent(self, press: Press) -> None:
        await self._note(press, rang=False)
        await press.say(press.words("duty-test-silent"), shift_views.start_test_button(press.words))

    async def _note(self, press: Press, *, rang: bool) -> None:
        async def note() -> None:
            async with self.kit.database.write() as tx:
                group, one = await self._own(tx, press)
                await duty.change(tx, group, one.person, tested_at=press.now if rang else None)
                await parcels.show_anew(tx, TEST, one.number)
                tx.after_commit(self.kit.outbox.kick)

        await persist(note)

    async def _own(self, tx: Transaction, press: Press) -> tuple[Group, Moderator]:
        one = await duty.by_number(tx, press.subject)
        group = self.kit.groups.by_key(one.group_key) if one is not None else None
        if one is None or group is None or one.person != press.member_id:
            raise Refusal("duty-not-yours")
        self.refuse_unless_moderator(group, press.member_id)
        return group, one
