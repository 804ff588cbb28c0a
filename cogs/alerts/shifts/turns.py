"""What time itself does to duty: shifts begin, whoever is no moderator any more leaves, and members are told anew."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from cogs.alerts import duty, store
from cogs.alerts.asking import Asking
from cogs.alerts.model import AlertState, Happening
from cogs.alerts.records import show_member_anew
from cogs.alerts.shifts.acts import DutyActs
from cogs.alerts.shifts.messages import NOTE, OPEN, announce_end, minute_of, place_for, step_of
from cogs.alerts.shifts.model import Moderator, Planned, enter, next_shift, presence, unentered
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.parcels import Address
from cogs.kit.patience import persist
from cogs.kit.ports import Tier
from data.database import Transaction

log = logging.getLogger("holdfast.alerts")


@dataclass
class Turns:
    """Looked at with every beat. What a planned shift promises holds from its start; this notes that it began."""

    kit: Kit
    asking: Asking
    acts: DutyActs
    _promised: dict[str, datetime | None] = field(default_factory=dict)
    _open: set[str] = field(default_factory=set)

    async def tick(self, now: datetime) -> None:
        for group in self.kit.groups.all:
            guild = self.kit.client.get_guild(group.guild_id)
            if guild is None or guild.unavailable or group.settings.alerts is None:
                continue  # who is a moderator cannot be told now
            async with self.kit.database.read() as tx:
                people, rota = await duty.moderators(tx, group), await duty.rota(tx, group, now)
            if any(self._due(group, people, rota, now)):
                await persist(partial(self._begin_and_end, group, now))
            coming = next_shift(people, rota, now, may=partial(self.asking.may_moderate, group))
            await self._keep_the_promise(group, coming.start if coming is not None else None, now)
            await self._look_who_reads(group, now)

    def _due(
        self, group: Group, people: Sequence[Moderator], rota: Sequence[Planned], now: datetime
    ) -> tuple[Sequence[Moderator], Sequence[tuple[Moderator, Planned]]]:
        """Return who is on duty and may not be, and whose planned shifts begin."""
        may = {one.person: self.asking.may_moderate(group, one.person) for one in people}
        gone = [one for one in people if not may[one.person] and presence(one, rota, now) is not None]
        here = [one for one in people if may[one.person] and one.im_in_at is not None]
        return gone, [(one, shift) for one in here for shift in unentered(one, rota, now)]

    async def _begin_and_end(self, group: Group, now: datetime) -> None:
        async with self.kit.database.write() as tx:
            people, rota = await duty.moderators(tx, group), await duty.rota(tx, group, now)
            gone, beginning = self._due(group, people, rota, now)
            for one in gone:
                await duty.stop(tx, group, one.person, now)
            for one, shift in beginning:
                await self._begin(tx, group, one, shift, now)
            tx.after_commit(self.kit.outbox.kick)

    async def _begin(self, tx: Transaction, group: Group, one: Moderator, shift: Planned, now: datetime) -> None:
        there = enter(one, shift, now)
        if there is None:  # eight hours are over already
            await duty.change(tx, group, one.person, rota_at=shift.start)
            return
        await duty.change(tx, group, one.person, on_since=there.since, until=there.until, rota_at=shift.start)
        await announce_end(tx, self.asking, group, one.person)
        was_there = presence(one, (), shift.start) is not None
        await self.acts.ask_newcomer(tx, group, one.person, now, was_there=was_there)
        where = place_for(self.asking, group, one.person)
        await parcels.add(tx, group.key, NOTE, minute_of(shift.start), where, now, step=step_of(group))

    async def _keep_the_promise(self, group: Group, coming: datetime | None, now: datetime) -> None:
        """Members read when the next shift starts: where that is another time now, their message says so (CRI-8)."""
        if self._promised.get(group.key, now) == coming:
            return
        self._promised[group.key] = coming

        async def show() -> None:
            async with self.kit.database.write() as tx:
                for alert in await store.all_open(tx, group):
                    if alert.tier is Tier.URGENT and alert.state is AlertState.ASKING:
                        asked = any(line.what is Happening.ASKED for line in await store.read_log(tx, alert.id))
                        if not asked:  # the others' messages say nothing of a shift
                            await show_member_anew(tx, group, alert)
                tx.after_commit(self.kit.outbox.kick)

        await persist(show)

    async def _look_who_reads(self, group: Group, now: datetime) -> None:
        """While others can read the alert channel nothing goes there, and each organiser hears of it daily (ESC-2)."""
        if not self.asking.others_read_alerts(group):
            self._open.discard(group.key)
            return
        if group.key not in self._open:
            self._open.add(group.key)
            log.error("the alert channel of %s can be read by others; alerts go to people directly", group.key)
        day = now.date().toordinal()

        async def warn() -> None:
            async with self.kit.database.write() as tx:
                for organiser in group.organisers:
                    address = Address(group.guild_id, organiser, to_member=True)
                    await parcels.add(tx, group.key, OPEN, day, address, now, step=step_of(group))
                tx.after_commit(self.kit.outbox.kick)

        await persist(warn)
