"""Chooses whom to ask, and puts the question where they can see it: in the alert channel, else in direct messages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import discord

from cogs.alerts import duty, store
from cogs.alerts.model import LOAD_CAP, Alert, Asks, Event, Happening, whom_to_ask
from cogs.alerts.records import DIRECT, LOAD, REST, Record
from cogs.alerts.shifts.model import next_shift
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.parcels import Address
from cogs.kit.ports import OnDuty
from data.database import Transaction


class Round(NamedTuple):
    """Who is asked; `out_of_hours` where nobody is on duty and these people chose to be asked all the same."""

    people: tuple[int, ...]
    out_of_hours: bool


@dataclass
class Asking:
    """A ping in a channel that somebody cannot see makes no phone buzz: they are written to directly instead.

    So is everybody while the alert channel is open to people who are no moderators (ESC-2): it is looked at each time.
    """

    client: discord.Client

    async def coverage(self, tx: Transaction, group: Group, now: datetime) -> OnDuty:
        """Return the rota itself: who is on duty, and when the next planned shift starts (ESC-8, CRI-8)."""
        people, shifts = await duty.moderators(tx, group), await duty.rota(tx, group, now)
        coming = next_shift(people, shifts, now, may=lambda person: self.may_moderate(group, person))
        anyone = bool(group.shifts) or any(one.im_in_at is not None for one in people)
        return OnDuty(await duty.on_duty(tx, group, now), coming.start if coming is not None else None, anyone)

    async def choose(self, tx: Transaction, group: Group, record: Record, asks: Asks, now: datetime) -> Round:
        willing = await duty.willing(tx, group, record.alert.kind, now)
        people = whom_to_ask(
            record.alert,
            asks,
            record.on_duty,
            group.organisers,
            passed=record.passed,
            asked_before=record.asked_in_hours,
            willing=willing,
        )
        return Round(people, not record.on_duty and not record.asked_in_hours)

    @staticmethod
    async def spare_who_skips(
        tx: Transaction, group: Group, alert: Alert, people: Iterable[int], now: datetime
    ) -> tuple[int, ...]:
        """Leave out who would rather not be asked about this kind, unless that leaves nobody."""
        skips, asked = (await duty.willing(tx, group, alert.kind, now)).skips, tuple(people)
        return tuple(person for person in asked if person not in skips) or asked

    async def ask(
        self,
        tx: Transaction,
        group: Group,
        alert: Alert,
        kind: str,
        people: Iterable[int],
        now: datetime,
        number: int,
        *,
        out_of_hours: bool = False,
    ) -> None:
        """Note who is asked in round `number`, and send it; edits never ping, so it is always a new short message."""
        asked = tuple(dict.fromkeys(people))
        events = [Event(Happening.ASKED, now, person, rung=number) for person in asked]
        if asked and out_of_hours:
            events.append(Event(Happening.OUT_OF_HOURS, now, rung=number))
        await store.write_log(tx, group, alert.id, events)
        await self.send(tx, group, alert, kind, asked, now, number)

    async def send(
        self, tx: Transaction, group: Group, alert: Alert, kind: str, people: Iterable[int], now: datetime, number: int
    ) -> None:
        asked = tuple(people)
        here = [person for person in asked if self.can_see_alerts(group, person)]
        channel = self.channel_for_alerts(group)
        if here and channel is not None:
            await parcels.add(tx, group.key, kind, alert.id, Address(group.guild_id, channel), now, step=number)
        await self.send_directly(tx, group, alert, (person for person in asked if person not in here), now, number)
        await self.tell_load(tx, group, alert, asked, now)

    @staticmethod
    async def send_directly(
        tx: Transaction, group: Group, alert: Alert, people: Iterable[int], now: datetime, number: int
    ) -> None:
        for person in people:
            address = Address(group.guild_id, person, to_member=True)
            await parcels.add(tx, group.key, DIRECT, alert.id, address, now, step=number)

    @staticmethod
    async def tell_load(tx: Transaction, group: Group, alert: Alert, people: Iterable[int], now: datetime) -> None:
        """Who had enough for today and is asked all the same is told why, once for each alert, by themselves (MOD-4).

        Apart from the question and without a sound: how many somebody took is for nobody else to read (MOD-7).
        """
        taken = await duty.taken_lately(tx, group, now)
        for person in people:
            if taken.get(person, 0) >= LOAD_CAP:
                address = Address(group.guild_id, person, to_member=True)
                await parcels.add(tx, group.key, LOAD, alert.id, address, now)

    @staticmethod
    async def offer_rest(tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        """Who is on duty, and is the one it is about, may have themselves taken off; nobody else is told (MOD-11)."""
        if not record.member_knows or record.alert.member_id not in record.on_duty:
            return
        address = Address(group.guild_id, record.alert.member_id, to_member=True)
        await parcels.add(tx, group.key, REST, record.alert.id, address, now)

    def channel_for_alerts(self, group: Group) -> int | None:
        """Return the channel that alerts may stand in; None where there is none, or others can read it (ESC-2)."""
        return None if group.alert_channel is None or self.others_read_alerts(group) else group.alert_channel

    def others_read_alerts(self, group: Group) -> bool:
        """Whether the alert channel is open to everyone, or to a role that people have who are no moderators.

        Owners and administrators always read everything; `check` names them and whoever was let in by name.
        """
        channel = self._alert_channel(group)
        if channel is None:
            return False
        if channel.permissions_for(channel.guild.default_role).read_messages:
            return True
        let_in = (role for role in channel.guild.roles if channel.permissions_for(role).read_messages)
        return any(_is_other(group, role) for role in let_in)

    def can_see_alerts(self, group: Group, person_id: int) -> bool:
        channel = self._alert_channel(group)
        member = channel.guild.get_member(person_id) if channel is not None else None
        if channel is None or member is None or self.others_read_alerts(group):
            return False
        return channel.permissions_for(member).read_messages

    def _alert_channel(self, group: Group) -> discord.abc.GuildChannel | None:
        guild = self.client.get_guild(group.guild_id)
        return guild.get_channel(group.alert_channel) if guild and group.alert_channel else None

    def may_moderate(self, group: Group, person_id: int) -> bool:
        """Whether this person is on the server, and a moderator or organiser of the group, as Discord has it now."""
        guild = self.client.get_guild(group.guild_id)
        member = guild.get_member(person_id) if guild else None
        return member is not None and (person_id in group.organisers or _moderates(group, member))

    def name_of(self, group: Group, person_id: int) -> str:
        guild = self.client.get_guild(group.guild_id)
        member = guild.get_member(person_id) if guild else None
        return member.display_name if member else str(person_id)


def _is_other(group: Group, role: discord.Role) -> bool:
    if role.id == group.moderator_role or role.is_default() or role.permissions.administrator:
        return False
    return any(not one.bot and one.id not in group.organisers and not _moderates(group, one) for one in role.members)


def _moderates(group: Group, member: discord.Member) -> bool:
    return any(role.id == group.moderator_role for role in member.roles)
