"""Asking the whole group for company: in the open, under the member's own name, and never longer than a day (NO-24)."""

from dataclasses import dataclass
from datetime import datetime

import discord

from cogs.checkins.model import Company
from cogs.checkins.rooms import Rooms
from cogs.checkins.supporters import asks_store, views
from cogs.checkins.supporters.asks_store import GROUP_ASK, GroupAsk
from cogs.kit.parcels import Address, State
from cogs.kit.patience import persist
from cogs.kit.presses import Handler, Press, Refusal
from data.sealed import SealedId

# How long a member waits to hear that their message stands.
_A_MOMENT = 2.0


@dataclass
class AskingGroup:
    """A member sees the words and the place first. It pings nobody, and whoever answers does so in the channel."""

    rooms: Rooms

    def channel(self, press: Press) -> discord.TextChannel | None:
        """Return where the group can be asked: the bot may write there, and this member could read the answers."""
        group, member = press.in_group, press.interaction.user
        guild = self.rooms.kit.client.get_guild(group.guild_id)
        channel = guild.get_channel(group.company_channel) if guild and group.company_channel else None
        if not isinstance(channel, discord.TextChannel) or not isinstance(member, discord.Member):
            return None
        ours, theirs = channel.permissions_for(channel.guild.me), channel.permissions_for(member)
        may = ours.view_channel and ours.send_messages and theirs.view_channel
        return channel if may else None

    def _channel(self, press: Press) -> discord.TextChannel:
        channel = self.channel(press)
        if channel is None:
            raise Refusal("checkin-group-no-channel")
        return channel

    def preview(self, kind: Company) -> Handler:
        """Show the exact words, and where they would stand, before anything is posted."""

        async def show(press: Press) -> None:
            room = await self.rooms.own(press)
            channel = self._channel(press)
            shown = views.group_words(press.group_words, press.member_id, kind)
            text = press.group_words("checkin-group-preview", channel=channel.mention)
            await press.say(
                "\n".join([text, *(f"> {line}" for line in shown.splitlines())]),
                views.post_view(press.group_words, room.id, kind),
            )

        return show

    def post(self, kind: Company) -> Handler:
        async def ask(press: Press) -> None:
            await self.rooms.own(press)
            channel = self._channel(press)
            made = await persist(lambda: self._add(press, channel.id, kind))
            if made is None:
                raise Refusal("checkin-group-asked-already")
            address = Address(channel.guild.id, channel.id)
            state = await self.rooms.kit.outbox.outcome(GROUP_ASK, address, seconds=_A_MOMENT)
            if state is State.REFUSED:
                raise Refusal("checkin-group-refused", channel=channel.mention)
            key = "checkin-group-posted" if state is State.SENT else "checkin-group-on-its-way"
            await press.say(press.words(key, channel=channel.mention), views.over_view(press.words, made.id))

        return ask

    async def _add(self, press: Press, channel: int, kind: Company) -> GroupAsk | None:
        group = press.in_group
        member = SealedId(group.guild_id, press.member_id)
        async with self.rooms.kit.database.write() as tx:
            if await asks_store.open_of(tx, group.key, member) is not None:
                return None
            return await asks_store.add(tx, group.key, member, SealedId(group.guild_id, channel), kind, press.now)

    async def take_back(self, press: Press) -> None:
        """By the button under it or by command; only whoever asked can."""
        group = press.in_group
        async with self.rooms.kit.database.read() as tx:
            if press.subject:
                ask = await asks_store.by_id(tx, press.subject)
            else:
                ask = await asks_store.open_of(tx, group.key, SealedId(group.guild_id, press.member_id))
        if ask is None:
            raise Refusal("checkin-group-none")
        if ask.member_id != press.member_id or ask.group_key != group.key:
            raise Refusal("checkin-group-not-yours")
        await persist(lambda: self._end([ask.id]))
        await press.say(press.words("checkin-group-taken-back"))

    async def end_old(self, now: datetime) -> None:
        groups = {group.key for group in self.rooms.kit.groups.all}
        async with self.rooms.kit.database.read() as tx:
            over = await asks_store.over(tx, groups, now)
        if over:
            await self._end(over)

    async def _end(self, asks: list[int]) -> None:
        async with self.rooms.kit.database.write() as tx:
            for ask in asks:
                await asks_store.end(tx, ask)
            tx.after_commit(self.rooms.kit.outbox.kick)
