"""Reminders of the agreement in the group's own channel: alive, seldom, and never on top of somebody's story."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import discord

from cogs.agreement import store as versions
from cogs.agreement import views
from cogs.agreement.model import Shown
from cogs.agreement.reminders import store
from cogs.agreement.reminders.model import Facts, Reminder, may_interrupt, next_reminder
from cogs.agreement.worries.store import mended_at
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.ports import OpenAlerts
from data.database import Transaction

REMINDER = "agreement.reminder"
# One that was decided and could not go out in a pause of the talk is decided anew; it is never posted late.
_HOLDS = timedelta(minutes=5)


@dataclass
class Reminders:
    """A row and its parcel are written in one transaction, in a pause of the talk; the courier looks once more.

    Where an alert from the channel is open, or somebody has begun to write meanwhile, the row is taken back and the
    reminder waits for another pause (CON-7).
    """

    kit: Kit
    alerts: OpenAlerts

    def register(self) -> None:
        self.kit.outbox.register(REMINDER, ReminderCourier(self))

    async def tick(self, now: datetime) -> None:
        for group in self.kit.groups.all:
            if self.place(group) is not None and self.is_at_rest(group, now):
                await self._remind(group, now)

    async def _remind(self, group: Group, now: datetime) -> None:
        async with self.kit.database.read() as tx:
            if await self._due(tx, group, now) is None:
                return
        async with self.kit.database.write() as tx:
            reminder = await self._due(tx, group, now)
            place = self.place(group)
            if reminder is None or place is None:
                return
            number = await store.add(tx, group.key, reminder)
            await parcels.add(tx, group.key, REMINDER, number, Address(group.guild_id, place.id), now)
            tx.after_commit(self.kit.outbox.kick)

    async def _due(self, tx: Transaction, group: Group, now: datetime) -> Reminder | None:
        settings, place = group.settings.agreement, self.place(group)
        texts = await versions.versions(tx, group.key)
        if settings is None or place is None or not texts:
            return None
        facts = Facts(
            agreed_since=texts[-1].holds_from,
            changed_at=texts[0].holds_from if texts[0].number > 1 else None,
            joined=[one.joined_at for one in place.guild.members if one.joined_at is not None and not one.bot],
            every=timedelta(days=settings.remind_every_days),
            mended_at=await mended_at(tx, group.key),
        )
        reminder = next_reminder(await store.past(tx, group.key), facts, now)
        if reminder is None or await self.alerts.urgent_from(tx, group, place.id):
            return None
        return reminder

    def place(self, group: Group) -> discord.TextChannel | None:
        guild = self.kit.client.get_guild(group.guild_id)
        place = guild.get_channel(group.remind_channel) if guild and group.remind_channel else None
        return place if isinstance(place, discord.TextChannel) else None

    def is_at_rest(self, group: Group, now: datetime) -> bool:
        place = self.place(group)
        if place is None:
            return False
        last = discord.utils.snowflake_time(place.last_message_id) if place.last_message_id else None
        return may_interrupt(now, group.settings.group.time_zone, last)


@dataclass
class ReminderCourier:
    reminders: Reminders

    async def write(self, parcel: Parcel) -> Outgoing | None:
        kit = self.reminders.kit
        group = kit.groups.by_key(parcel.group_key)
        async with kit.database.read() as tx:
            reminder = await store.by_id(tx, parcel.subject)
            texts = await versions.versions(tx, parcel.group_key)
            disturbs = group is None or await self.reminders.alerts.urgent_from(tx, group, parcel.address.id)
        if group is None or reminder is None or not texts or parcel.state is State.SENT:
            return None
        now = kit.now()
        if disturbs or now - reminder.at > _HOLDS or not self.reminders.is_at_rest(group, now):
            await self._take_back(parcel)
            return None
        words = kit.words_for(group)
        text = words(f"agreement-remind-{reminder.text or reminder.cause.value}", group=group.name)
        view = views.reminder_view(words, Shown.of(texts[0].id, ""), group.key)
        return Outgoing(f"{text}\n-# {words('agreement-remind-footer')}", view=view, marker=text[:60])

    async def _take_back(self, parcel: Parcel) -> None:
        async with self.reminders.kit.database.write() as tx:
            await store.take_back(tx, parcel.subject)

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """The row was written when it was decided."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """`check` names the missing permission; the next reminder is tried in its turn."""
