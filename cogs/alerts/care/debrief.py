"""Once after an urgent alert, its people are asked how they are: in private, and nothing of it is kept (MOD-1)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from cogs.alerts import store as alert_store
from cogs.alerts.care import model, store, views
from cogs.alerts.care.planning import DEBRIEF
from cogs.alerts.model import Alert, AlertState
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Parcel
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from cogs.kit.texts import Texts
from data.database import Transaction

IsModerator = Callable[[Group, int], bool]


@dataclass
class Debrief:
    """Its courier and its buttons. A press is answered and forgotten: no handler here writes what it said (NO-30).

    It takes nobody's one message of the day (CHK-3): it answers what somebody did for the group that evening, and one
    of them covers every alert of the last `ONE_COVERS`.
    """

    kit: Kit
    is_moderator: IsModerator

    def register(self) -> None:
        self.kit.outbox.register(DEBRIEF, self)
        self.kit.presses.on(views.FAMILY, "fine", self.fine)
        self.kit.presses.on(views.FAMILY, "heavy", self.heavy)
        self.kit.presses.on(views.FAMILY, "stop", self.stop)

    # ---------------------------------------------------------------------------------------------- the message

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group, now = self.kit.groups.by_key(parcel.group_key), self.kit.now()
        if group is None or not self.is_moderator(group, parcel.address.id):
            return None
        async with self.kit.database.read() as tx:
            alert = await alert_store.by_id(tx, parcel.subject)
            wanted = alert is not None and await self._is_wanted(tx, group, alert, parcel.address.id, now)
        if alert is None or alert.closed_at is None or not wanted:
            return None
        due = self._due(group, parcel.address.id, alert.closed_at, now)
        if due > now:
            await persist(lambda: self._put_off(parcel, due))
            return None
        words = self.kit.words_at(group, parcel.address)
        text = words("duty-care", alert=words("alert-number", number=alert.id), group=group.name)
        return Outgoing(content=text, view=views.debrief_buttons(words, self.kit.number_of(group)), marker=text)

    async def _is_wanted(self, tx: Transaction, group: Group, alert: Alert, person: int, now: datetime) -> bool:
        if alert.state is not AlertState.CLOSED or alert.closed_at is None or now - alert.closed_at > model.TOO_LATE:
            return False
        chosen = await store.of(tx, group, person)
        if chosen is not None and chosen.no_debrief:
            return False
        return not await store.was_asked_since(tx, group, person, now - model.ONE_COVERS)

    def _due(self, group: Group, person: int, closed_at: datetime, now: datetime) -> datetime:
        zone, quiet = self._zone(group, person), model.quiet_hours(group.settings)
        due = model.when_to_ask(closed_at, zone, quiet)
        return model.quiet_over(max(due, now), zone, quiet)  # after an outage it may be night again

    def _zone(self, group: Group, person: int) -> ZoneInfo:
        """Where `[duty]` says this person lives by the clock; else where the group does."""
        guild = self.kit.client.get_guild(group.guild_id)
        member = guild.get_member(person) if guild else None
        names = {str(person), member.name if member else ""}
        planned = next((shift for name, shift in group.settings.duty.items() if name in names), None)
        return planned.zone if planned else ZoneInfo(group.settings.group.time_zone)

    async def _put_off(self, parcel: Parcel, due: datetime) -> None:
        async with self.kit.database.write() as tx:
            await parcels.add(
                tx, parcel.group_key, parcel.kind, parcel.subject, parcel.address, due, step=parcel.step + 1
            )

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """The parcel itself says that they were asked."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """Their direct messages are closed: `/duty debrief talk` is there all the same."""

    # ---------------------------------------------------------------------------------------------- the answers

    async def fine(self, press: Press) -> None:
        await press.say(press.words("duty-care-fine"))

    async def heavy(self, press: Press) -> None:
        words = self._words(press)
        await press.say(words("duty-care-heavy"), views.talk_button(words, press.subject))

    async def stop(self, press: Press) -> None:
        await self._choose(press, self.group_of(press), no_debrief=True)
        await press.say(press.words("duty-care-off"))

    async def off(self, press: Press) -> None:
        await self._choose(press, press.in_group, no_debrief=True)
        await press.say(press.words("duty-care-off"))

    async def on(self, press: Press) -> None:
        await self._choose(press, press.in_group, no_debrief=False)
        await press.say(press.words("duty-care-on"))

    async def listen(self, press: Press, yes: bool) -> None:
        """Say whether other moderators may pick them to talk to."""
        await self._choose(press, press.in_group, listens=yes)
        await press.say(press.words("duty-listen-on" if yes else "duty-listen-off"))

    async def _choose(self, press: Press, group: Group, **values: bool) -> None:
        if not self.is_moderator(group, press.member_id):
            raise Refusal("alert-no-moderator")

        async def save() -> None:
            async with self.kit.database.write() as tx:
                await store.choose(tx, group, press.member_id, **values)

        await persist(save)

    def group_of(self, press: Press) -> Group:
        """By the group's number: a debrief stands in direct messages, where the place says nothing of the group."""
        settings = self.kit.settings.groups
        known = settings[press.subject - 1].key if 0 < press.subject <= len(settings) else ""
        return self.kit.groups.by_key(known) or press.in_group

    def _words(self, press: Press) -> Texts:
        return self.kit.words_to(self.group_of(press), press.member_id)
