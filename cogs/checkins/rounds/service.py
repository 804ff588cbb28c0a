"""The weekly round: opened at its time, closed by itself, and nobody counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import discord

from cogs.checkins.rounds import store, views
from cogs.checkins.rounds.model import WINDOW, Plan, due_day, next_opening
from cogs.checkins.views import when
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.patience import persist
from cogs.kit.ports import AgreementLines, Finding, Grade, OpenAlerts
from cogs.kit.presses import Press, Refusal
from cogs.kit.readers import of_channel, people_at
from data.database import Transaction

_NEEDED = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "read_message_history": "Read Message History",
}


@dataclass
class RoundsService:
    """At its time a round opens, whoever has or has not been there: nothing here looks at who writes (CON-9).

    One more than an hour late is left out, and so is one whose channel an urgent alert is open from. Both are noted,
    so that neither a restart nor a later beat opens it after all.
    """

    kit: Kit
    open_alerts: OpenAlerts
    lines: AgreementLines

    async def register(self) -> None:
        self.kit.outbox.register(store.OPEN, RoundCourier(self))
        self.kit.presses.on(views.FAMILY, "pass", self.pass_)
        self.kit.presses.on(views.FAMILY, "readers", self.who_can_read)

    async def tick(self, now: datetime) -> None:
        due = {group.key: day for group in self.kit.groups.all if (day := due_day_of(group, now)) is not None}
        async with self.kit.database.read() as tx:
            over = await store.to_close(tx, now)
            known = await store.of_days(tx, due.items()) if due else frozenset()
        if over:
            await persist(lambda: self._close([one.id for one in over], now))
        for group in self.kit.groups.all:
            if group.key in due and (group.key, due[group.key]) not in known:
                await self._open_now(group, now)

    async def _open_now(self, group: Group, now: datetime) -> None:
        await persist(lambda: self._open(group, now))

    async def _open(self, group: Group, now: datetime) -> None:
        settings, day = group.settings.checkins, due_day_of(group, now)
        if settings is None or day is None or group.round_channel is None:
            return
        async with self.kit.database.write() as tx:
            before = await store.newest(tx, group.key)
            if before is not None and (before.day == day or before.is_open):
                return
            left_out = await self.open_alerts.urgent_from(tx, group, group.round_channel)
            closes_at = now if left_out else now + timedelta(hours=settings.round_hours)
            prompt = (before.prompt if before else 0) + (0 if left_out else 1)
            one = await store.add(tx, group.key, day, prompt, now, closes_at, left_out=left_out)
            if not left_out:
                await parcels.add(tx, group.key, store.OPEN, one.id, Address(group.guild_id, group.round_channel), now)
                tx.after_commit(self.kit.outbox.kick)

    async def _close(self, over: Sequence[int], now: datetime) -> None:
        async with self.kit.database.write() as tx:
            for round_id in over:
                await store.close(tx, round_id, now)
            tx.after_commit(self.kit.outbox.kick)

    async def leave_out(self, round_id: int, now: datetime) -> None:
        """It could not be said in time, or something more pressing came first: this week there is none."""
        await persist(lambda: self._close([round_id], now))

    async def expire(self, tx: Transaction, group_key: str, now: datetime) -> int:
        return await store.expire(tx, group_key, now)

    # ------------------------------------------------------------------------------------------------ what people press

    async def pass_(self, press: Press) -> None:
        await press.say(press.words("round-passed"))

    async def who_can_read(self, press: Press) -> None:
        channel = self._channel(press.in_group)
        if channel is None:
            raise Refusal("round-none", group=press.in_group.name)
        await press.say(views.readers(press.words, channel.mention, of_channel(people_at(channel))))

    async def show(self, press: Press) -> None:
        """Say when the next round is; what its buttons say is said here too."""
        group = press.in_group
        channel, plan = self._channel(group), plan_of(group)
        opens = next_opening(plan, press.now) if plan else None
        if channel is None or opens is None:
            raise Refusal("round-none", group=group.name)
        async with self.kit.database.read() as tx:
            newest = await store.newest(tx, group.key)
        if newest is not None and newest.is_open:
            now_open = press.words("round-open-now", channel=channel.mention, closes=when(newest.closes_at))
        else:
            now_open = ""
        following = press.words("round-next", channel=channel.mention, opens=when(opens))
        readable = views.readers(press.words, channel.mention, of_channel(people_at(channel)))
        lines = [now_open, following, press.words("round-free"), "", readable]
        await press.say("\n".join(lines).strip())

    def _channel(self, group: Group) -> discord.TextChannel | None:
        guild = self.kit.client.get_guild(group.guild_id)
        channel = guild.get_channel(group.round_channel) if guild and group.round_channel else None
        return channel if isinstance(channel, discord.TextChannel) else None

    # ------------------------------------------------------------------------------------------------------------ check

    def check(self, group: Group) -> Iterator[Finding]:
        settings = group.settings.checkins
        if settings is None or settings.round_in is None:
            return
        channel = self._channel(group)
        if channel is None:
            yield Finding(Grade.WARN, "round-check-no-channel", {"channel": settings.round_in})
            return
        may = channel.permissions_for(channel.guild.me)
        missing = [name for flag, name in _NEEDED.items() if not getattr(may, flag)]
        for name in missing:
            yield Finding(Grade.WARN, "round-check-missing", {"channel": channel.name, "permission": name})
        if not missing:
            yield Finding(Grade.GOOD, "round-check-good", {"channel": channel.name})


@dataclass
class RoundCourier:
    rounds: RoundsService

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.rounds.kit.groups.by_key(parcel.group_key)
        now = self.rounds.kit.now()
        async with self.rounds.kit.database.read() as tx:
            one = await store.by_id(tx, parcel.subject)
            channel = parcel.address.id
            urgent = group is not None and await self.rounds.open_alerts.urgent_from(tx, group, channel)
        if group is None or one is None:
            return None
        words = self.rounds.kit.words_for(group)
        if parcel.state is State.SENT and not one.is_open:
            return Outgoing(content=views.closed(words, one))
        if parcel.state is not State.SENT and (not one.is_open or urgent or now - one.opened_at > WINDOW):
            await self.rounds.leave_out(one.id, now)
            return None
        return Outgoing(
            content=views.opening(words, one, self.rounds.lines.line(group, one.prompt)),
            view=views.view(words, one.id),
            marker=f"{views.FAMILY}:v1:pass:{one.id}",
        )

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None: ...

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:  # noqa: ARG002 - the port's signature
        """Nobody could read it: it is over. `check` says what is missing in that channel."""
        await store.close(tx, parcel.subject, self.rounds.kit.now())


def plan_of(group: Group) -> Plan | None:
    settings = group.settings.checkins
    if settings is None or group.round_channel is None:
        return None
    return Plan(settings.round_at, group.settings.group.time_zone)


def due_day_of(group: Group, now: datetime) -> date | None:
    plan = plan_of(group)
    return due_day(plan, now) if plan else None
