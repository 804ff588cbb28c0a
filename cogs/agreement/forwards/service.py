"""A message forwarded out of a place where people confide: its author alone is told, once, kindly."""

import logging
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import discord

from cogs.agreement import store as versions
from cogs.agreement.forwards import store, views
from cogs.agreement.forwards.model import Place, goes_out
from cogs.agreement.screens import meant
from cogs.agreement.views import FAMILY, date
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.patience import StillBusyError, persist
from cogs.kit.ports import Held, MemberHelp, Offer, OpenAlerts, WatchedRooms
from cogs.kit.presses import Press, Refusal
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.agreement")

FORWARDED = "agreement.forwarded"
# Time in which word watch raises an alert about the same message, or its author takes it back by themself.
WAITS = timedelta(minutes=1)
# What could not go out by then is let go: hours later, or at night, it would help nobody (NO-13).
HOLDS = timedelta(minutes=10)


@dataclass(frozen=True)
class Forward:
    """What is known of one. In memory only, and only until its message went out."""

    member_id: int
    message_id: int
    source_id: int
    to_id: int
    at: datetime


@dataclass
class Forwards:
    """Looks at where a forwarded message came from, never at what it says.

    The parcel carries the number of the author's yes, and the day: that is all that is kept, and it makes one message
    a person a day, and never two about the same forward. From where to where stands in memory: after a restart there
    is nothing left to say, so nothing is said.
    """

    kit: Kit
    alerts: OpenAlerts
    rooms: WatchedRooms
    member_help: MemberHelp
    _noticed: dict[int, Forward] = field(default_factory=dict)  # by the number of the author's yes

    def register(self) -> None:
        self.kit.outbox.register(FORWARDED, ForwardCourier(self), patient=True)
        self.kit.presses.on(FAMILY, views.OFF, self.turn_off)
        self.kit.presses.on(FAMILY, views.ON, self.turn_on)

    # ------------------------------------------------------------------------------------------------- what is seen

    def hear(self, message: discord.Message) -> Coroutine[Any, Any, None] | None:
        """Look whether a message is a forward within a server; most are none."""
        guild, reference = message.guild, message.reference
        if guild is None or reference is None or reference.type is not discord.MessageReferenceType.forward:
            return None
        return self._posted(message, guild, reference)

    async def _posted(
        self, message: discord.Message, guild: discord.Guild, reference: discord.MessageReference
    ) -> None:
        here = [group for group in self.kit.groups.all if group.guild_id == guild.id]
        to = self._place(guild, message.channel)
        if not any(to.above in group.watched_channels for group in here):
            return  # before Discord is asked for anything
        source = await self._source(guild, reference.channel_id)
        groups = [] if source is None else self._groups_left(here, source, to)
        if source is None or not groups:
            return
        forward = Forward(message.author.id, message.id, source.id, to.id, message.created_at)
        try:
            await persist(lambda: self._note(groups, forward))
        except StillBusyError:
            log.warning("the database is busy: a reminder about a forwarded message was let go")

    def taken_back(self, message_id: int) -> None:
        """The forwarded message was deleted: there is nothing left to remind of."""
        self._noticed = {yes: one for yes, one in self._noticed.items() if one.message_id != message_id}

    def _place(self, guild: discord.Guild, channel: discord.abc.Snowflake) -> Place:
        above = getattr(channel, "parent_id", None) or channel.id
        is_ours = isinstance(channel, discord.Thread) and channel.is_private() and channel.owner_id == guild.me.id
        return Place(channel.id, above, is_private=is_ours or self._room_group(channel.id, above) is not None)

    def _room_group(self, *numbers: int) -> Group | None:
        return next((group for group in map(self.rooms.room_group, numbers) if group is not None), None)

    async def _source(self, guild: discord.Guild, number: int) -> Place | None:
        """Return where it came from; None where that is another server, or out of our sight."""
        channel: object = guild.get_channel_or_thread(number)
        if channel is None:  # an archived thread is not in memory
            try:
                channel = await self.kit.client.fetch_channel(number)
            except discord.HTTPException:
                return None
        if not isinstance(channel, discord.abc.GuildChannel | discord.Thread) or channel.guild.id != guild.id:
            return None
        return self._place(guild, channel)

    def _groups_left(self, here: Sequence[Group], source: Place, to: Place) -> list[Group]:
        """Return the groups whose agreement it was confided under."""
        watched = frozenset[int]().union(*(group.watched_channels for group in here))
        if source.is_private:
            numbers = (source.id, source.above)
            own = self._room_group(*numbers) or self.kit.groups.for_place(here[0].guild_id, numbers)
            here = [group for group in here if group is own]
        return [group for group in here if goes_out(source, to, group.confidential_channels, watched)]

    async def _note(self, groups: Sequence[Group], forward: Forward) -> None:
        async with self.kit.database.write() as tx:
            for group in groups:
                address = Address(group.guild_id, forward.member_id, to_member=True)
                member = SealedId(group.guild_id, forward.member_id)
                yes = await store.yes_of(tx, group.key, member)
                if yes is None or await store.off_since(tx, group.key, member) is not None:
                    continue
                # The day of the forward, not today: a message that Discord tells of twice is the same one.
                day = forward.at.astimezone(ZoneInfo(group.settings.group.time_zone)).date().toordinal()
                newest = await parcels.newest_to(tx, FORWARDED, address)
                if newest is None or newest.step < day:
                    # Not a day of CHK-3's budget: it answers what the person did a minute ago.
                    await parcels.add(tx, group.key, FORWARDED, yes, address, forward.at + WAITS, step=day)
                    tx.after_commit(lambda yes=yes: self._remember(yes, forward))  # type: ignore[misc]  # mypy cannot infer a lambda with a bound default
                return

    def _remember(self, yes: int, forward: Forward) -> None:
        fresh = {number: one for number, one in self._noticed.items() if forward.at - one.at <= HOLDS}
        self._noticed = fresh | {yes: forward}

    # ------------------------------------------------------------------------------------------------- what is said

    def about(self, parcel: Parcel) -> Forward | None:
        """Return what there is to say, as long as it is not too late for it."""
        forward = self._noticed.get(parcel.subject)
        return None if forward is None or self.kit.now() - forward.at > HOLDS else forward

    def forget_forward(self, yes: int) -> None:
        self._noticed.pop(yes, None)

    async def may_write(self, group: Group, yes: int, member_id: int) -> bool:
        """Whether they still agree, still want it, and nothing that matters more is between us.

        An alert about them, raised by the forwarded words or not, comes first, and so does the message with help.
        """
        guild = self.kit.client.get_guild(group.guild_id)
        if guild is None or guild.get_member(member_id) is None:
            return False
        async with self.kit.database.read() as tx:
            agreed = await versions.agreed_to(tx, yes, group.key)
            off = await store.off_since(tx, group.key, SealedId(group.guild_id, member_id))
            for one in self.kit.groups.all:
                if one.guild_id == group.guild_id and await self._comes_first(tx, one, member_id):
                    return False
        return agreed is not None and off is None

    async def _comes_first(self, tx: Transaction, group: Group, member_id: int) -> bool:
        is_about = await self.alerts.about(tx, group, member_id)
        return is_about or not await self.member_help.wants_message(tx, group, member_id)

    # ----------------------------------------------------------------------------------------------- what they choose

    async def turn_off(self, press: Press) -> None:
        """One step, no reason asked (CON-3)."""
        groups = self._meant(press)
        await persist(lambda: self._save(groups, press, off=True))
        await press.say(press.words("agreement-forwards-off-done"), views.on_view(press.words))

    async def turn_on(self, press: Press) -> None:
        groups = self._meant(press)
        await persist(lambda: self._save(groups, press, off=False))
        await press.say(press.words("agreement-forwards-on-done"))

    def _meant(self, press: Press) -> list[Group]:
        guilds = {one.id: one for one in self.kit.client.guilds}
        found = [
            group
            for group in meant(self.kit.groups, press)
            if group.settings.agreement is not None and guilds[group.guild_id].get_member(press.member_id) is not None
        ]
        if not found:
            raise Refusal("agreement-not-here")
        return found

    async def _save(self, groups: Sequence[Group], press: Press, *, off: bool) -> None:
        async with self.kit.database.write() as tx:
            for group in groups:
                member = SealedId(group.guild_id, press.member_id)
                if off:
                    await store.turn_off(tx, group.key, member, press.now)
                else:
                    await store.turn_on(tx, group.key, member)

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:
        since = await store.off_since(tx, group.key, SealedId(group.guild_id, member_id))
        if since is None:
            return ()
        data = {"no_private_message_about_forwards_since": since.isoformat()}
        offer = Offer(FAMILY, views.ON, "agreement-button-forwards-on")
        return (Held("agreement-held-forwards-off", {"date": date(since)}, data, offer),)

    def forgotten(self, member_id: int) -> None:
        self._noticed = {yes: one for yes, one in self._noticed.items() if one.member_id != member_id}


@dataclass
class ForwardCourier:
    forwards: Forwards

    async def write(self, parcel: Parcel) -> Outgoing | None:
        kit, forward = self.forwards.kit, self.forwards.about(parcel)
        group = kit.groups.by_key(parcel.group_key)
        if group is None or forward is None or parcel.state is State.SENT:
            return None
        if not await self.forwards.may_write(group, parcel.subject, parcel.address.id):
            self.forwards.forget_forward(parcel.subject)
            return None
        words = kit.words_at(group, parcel.address)
        text = views.note(words, group.name, forward.source_id, forward.to_id)
        return Outgoing(text, view=views.note_view(words, group.key), marker=views.MARKER)

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:  # noqa: ARG002 - the port's signature
        tx.after_commit(lambda: self.forwards.forget_forward(parcel.subject))

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:  # noqa: ARG002 - the port's signature
        """Their direct messages are closed. Nobody else is to know, so nobody is told."""
        tx.after_commit(lambda: self.forwards.forget_forward(parcel.subject))
