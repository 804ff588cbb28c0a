"""How anybody acts on an alert: it is read again, and the person checked again, at the moment of the press."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import discord

from cogs.alerts import store, views
from cogs.alerts.asking import Asking
from cogs.alerts.model import Alert, Event, NotNowError
from cogs.alerts.records import Record, apply, read_record
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from data.database import Transaction

Decide = Callable[[Record], list[Event]]
Follow = Callable[[Transaction, Group, Record, datetime], Awaitable[None]]


@dataclass
class Acting:
    """What every part that answers moderators shares."""

    kit: Kit

    async def _act(
        self,
        press: Press,
        decide: Decide,
        then: Follow | None = None,
    ) -> Record:
        """Read, decide and write in one transaction; only the first of two presses finds the alert as it was."""

        async def act() -> Record:
            async with self.kit.database.write() as tx:
                group, record = await self._checked(tx, press)
                events = self._decided(decide, record)
                await apply(tx, group, record.alert, events)
                fresh = await read_record(tx, group, record.alert.id, press.now)
                assert fresh is not None  # noqa: S101 - it was just written
                if events and then is not None:
                    await then(tx, group, fresh, press.now)
                    fresh = await read_record(tx, group, record.alert.id, press.now) or fresh
                tx.after_commit(self.kit.outbox.kick)
            return fresh

        return await persist(act)

    @staticmethod
    def _decided(decide: Decide, record: Record) -> list[Event]:
        try:
            return decide(record)
        except NotNowError as no:
            holder = record.alert.holder
            raise Refusal(f"alert-no-{no.reason}", holder=views.mentions([holder] if holder else [])) from no

    async def _read(self, press: Press) -> tuple[Group, Record]:
        async with self.kit.database.read() as tx:
            return await self._checked(tx, press)

    async def _checked(self, tx: Transaction, press: Press) -> tuple[Group, Record]:
        alert = await store.by_id(tx, press.subject)
        if alert is None:
            raise Refusal("alert-no-such", number=press.subject)
        group = self._group(alert)
        self.refuse_unless_moderator(group, press.member_id)
        if alert.member_id == press.member_id:
            raise Refusal("alert-no-own")
        record = await read_record(tx, group, alert.id, press.now)
        assert record is not None  # noqa: S101 - read in this transaction
        return group, record

    def _group(self, alert: Alert) -> Group:
        group = self.kit.groups.by_key(alert.group_key)
        if group is None:
            raise Refusal("kit-no-group")
        return group

    def refuse_unless_moderator(self, group: Group, person_id: int) -> None:
        if not self.is_moderator(group, person_id):
            raise Refusal("alert-no-moderator")

    def is_moderator(self, group: Group, person_id: int) -> bool:
        """Check the role as Discord has it now; organisers may act too."""
        return Asking(self.kit.client).may_moderate(group, person_id)

    def moderators(self, group: Group) -> list[discord.Member]:
        """Return everybody who may act on the group's alerts."""
        guild = self.kit.client.get_guild(group.guild_id)
        people = guild.members if guild else []
        return [one for one in people if not one.bot and self.is_moderator(group, one.id)]
