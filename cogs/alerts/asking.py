"""Puts a question to people where they can see it: in the alert channel, else in their direct messages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import discord

from cogs.alerts import store
from cogs.alerts.model import Alert, Event, Happening
from cogs.alerts.records import DIRECT
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.parcels import Address
from data.database import Transaction


@dataclass
class Asking:
    """A ping in a channel that somebody cannot see makes no phone buzz: they are written to directly instead."""

    client: discord.Client

    async def ask(
        self, tx: Transaction, group: Group, alert: Alert, kind: str, people: Iterable[int], now: datetime, number: int
    ) -> None:
        """Note who is asked in round `number`, and send it; edits never ping, so it is always a new short message."""
        asked = tuple(dict.fromkeys(people))
        events = [Event(Happening.ASKED, now, person, rung=number) for person in asked]
        await store.write_log(tx, group, alert.id, events)
        await self.send(tx, group, alert, kind, asked, now, number)

    async def send(
        self, tx: Transaction, group: Group, alert: Alert, kind: str, people: Iterable[int], now: datetime, number: int
    ) -> None:
        asked = tuple(people)
        here = [person for person in asked if self.can_see_alerts(group, person)]
        if here and group.alert_channel is not None:
            channel = Address(group.guild_id, group.alert_channel)
            await parcels.add(tx, group.key, kind, alert.id, channel, now, step=number)
        await self.send_directly(tx, group, alert, (person for person in asked if person not in here), now, number)

    @staticmethod
    async def send_directly(
        tx: Transaction, group: Group, alert: Alert, people: Iterable[int], now: datetime, number: int
    ) -> None:
        for person in people:
            address = Address(group.guild_id, person, to_member=True)
            await parcels.add(tx, group.key, DIRECT, alert.id, address, now, step=number)

    def can_see_alerts(self, group: Group, person_id: int) -> bool:
        guild = self.client.get_guild(group.guild_id)
        channel = guild.get_channel(group.alert_channel) if guild and group.alert_channel else None
        member = guild.get_member(person_id) if guild else None
        return channel is not None and member is not None and channel.permissions_for(member).read_messages

    def name_of(self, group: Group, person_id: int) -> str:
        guild = self.client.get_guild(group.guild_id)
        member = guild.get_member(person_id) if guild else None
        return member.display_name if member else str(person_id)
