"""Off duty at once, from any card or prompt, with no reason asked and nobody told (MOD-3)."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cogs.alerts import duty, store, views
from cogs.alerts.care import views as care_views
from cogs.alerts.model import Alert
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.ports import Offer, Relief
from cogs.kit.presses import Press
from data.database import Transaction

PutBack = Callable[[Transaction, Group, Alert, int, datetime], Awaitable[None]]


@dataclass
class SteppingOff:
    """Whoever steps off is not asked again from that moment on; what they hold is asked of the others.

    No role is checked: who lost theirs meanwhile may still go.
    """

    kit: Kit
    put_back: PutBack

    def register(self) -> None:
        self.kit.presses.on(views.FAMILY, "off-duty", self.off_from_card)
        self.kit.presses.on(care_views.FAMILY, "off-duty", self.off_from_help)

    def reliefs(self, group: Group) -> Sequence[Relief]:
        """What a moderator finds in `/help`: off duty, and somebody of the team to talk to."""
        number = self.kit.number_of(group)
        return (
            Relief(Offer(care_views.FAMILY, "off-duty", "duty-button-off", number), "duty-relief-off"),
            Relief(Offer(care_views.FAMILY, "talk", "duty-care-button-talk", number), "duty-relief-talk"),
        )

    async def off_from_help(self, press: Press) -> None:
        """By the group's number: `/help` is used anywhere, and the place may say nothing of the group."""
        settings = self.kit.settings.groups
        known = settings[press.subject - 1].key if 0 < press.subject <= len(settings) else ""
        await self.step_off(press, self.kit.groups.by_key(known) or press.in_group)

    async def off_from_card(self, press: Press) -> None:
        """By the alert's number, because in direct messages the place says nothing of the group."""
        async with self.kit.database.read() as tx:
            alert = await store.by_id(tx, press.subject)
        group = self.kit.groups.by_key(alert.group_key) if alert is not None else None
        await self.step_off(press, group or press.in_group)

    async def step_off(self, press: Press, group: Group) -> None:
        held = await persist(lambda: self._save(group, press.member_id, press.now))
        await press.say(press.words("duty-off", held=held))

    async def _save(self, group: Group, who: int, now: datetime) -> int:
        """Off first: what is put back then is asked of those who are there without them."""
        async with self.kit.database.write() as tx:
            await duty.stop(tx, group, who, now)
            held = await store.held_by(tx, group, who)
            for alert in held:
                await self.put_back(tx, group, alert, who, now)
            tx.after_commit(self.kit.outbox.kick)
        return len(held)
