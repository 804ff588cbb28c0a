"""Keeps people told who can read: on asking, in a pinned line, and in a notice when more can (CON-11)."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import discord
from discord import app_commands

from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.pages import pages
from cogs.kit.parcels import Parcel, State
from cogs.kit.patience import StillBusyError, persist
from cogs.kit.permits import VIEW, Spot, spot_of
from cogs.kit.ports import Finding, Grade, Held
from cogs.kit.presses import Handler, Press, Refusal
from cogs.kit.readers import ASK, FAMILY, of_thread, people_at
from cogs.privacy.readership import store, views
from cogs.privacy.readership.model import Growth, census_of, grants_of, grown
from cogs.privacy.readership.place import Place
from cogs.privacy.readership.store import GREW, HERE
from cogs.privacy.readership.views import Asked
from data.database import Transaction

log = logging.getLogger("holdfast.privacy")

LOOK_EVERY = timedelta(hours=1)
# For the pinned line and for the notice, by Discord's own names.
NEEDED = {"view_channel": "View Channel", "send_messages": "Send Messages", "pin_messages": "Pin Messages"}
_FOR_A_MESSAGE = ("view_channel", "send_messages")


@dataclass
class Readership:
    """Looks at the confidential channels every hour, and on the next beat after something changed on the server.

    What a look finds is compared with what the last one wrote down, so that a restart neither forgets nor repeats.
    """

    kit: Kit
    stirred: set[int] = field(default_factory=set)
    _ready: set[str] = field(default_factory=set)
    _looked_at: datetime | None = None
    # The pinned lines as they stand; empty for one that says it is no longer kept up to date.
    _said: dict[tuple[str, int], str] = field(default_factory=dict)
    _messages: dict[int, int] = field(default_factory=dict)  # our pinned line in each channel

    def register(self) -> None:
        self.kit.outbox.register(HERE, _LineCourier(self), lasting=True)
        self.kit.outbox.register(GREW, _GrowthCourier(self))
        self.kit.presses.on(FAMILY, ASK, self.show)

    # ----------------------------------------------------------------------------------------------- who asks

    async def show(self, press: Press) -> None:
        """Answer for the place this was asked in."""
        await self._answer(press, await self._place_of(press, press.interaction.channel))

    def show_other(self, place: Place | None) -> Handler:
        """Return the handler that answers for another channel or thread, if one is named."""

        async def answer(press: Press) -> None:
            if place is None:
                await self.show(press)
                return
            guild = press.interaction.guild
            found = guild.get_channel_or_thread(place.id) if guild is not None else None
            if found is None and isinstance(place, app_commands.AppCommandThread):
                found = await _fetched(place)
            await self._answer(press, await self._place_of(press, found))

        return answer

    async def _place_of(self, press: Press, place: object) -> Asked:
        if press.interaction.guild is None:
            raise Refusal("me-readers-in-server")
        if isinstance(place, discord.Thread):
            above = press.interaction.guild.get_channel(place.parent_id)
            if above is None:
                raise Refusal("me-readers-out-of-sight")
            inside = await _inside(place) if place.is_private() else None
            return Asked(place.id, above, is_thread=True, is_private=place.is_private(), inside=inside)
        if isinstance(place, discord.abc.GuildChannel) and not isinstance(place, discord.CategoryChannel):
            return Asked(place.id, place, is_thread=False, is_private=False)
        raise Refusal("me-readers-out-of-sight")

    async def _answer(self, press: Press, asked: Asked) -> None:
        guild = asked.above.guild
        whole, here = guild.chunked, asked.id == press.interaction.channel_id
        if asked.is_private:
            readers = of_thread(people_at(asked.above), asked.inside or ())
            told = views.of_private_thread(press.words, asked, readers, known_whole=whole)
        else:
            census = census_of(spot_of(asked.above))
            readers = census.readers
            told = views.of_channel(press.words, asked, census, known_whole=whole)
        if not here and press.member_id not in readers.ids:
            raise Refusal("me-readers-not-yours")  # who is in a place is told to those who can look themselves
        for page in pages(told):
            await press.say(page)

    # ------------------------------------------------------------------------------------------------ the look

    def group_ready(self, group: Group) -> None:
        self._ready.add(group.key)
        self.stirred.add(group.guild_id)

    def readers_may_have_changed(self, guild_id: int) -> None:
        self.stirred.add(guild_id)

    async def tick(self, now: datetime) -> None:
        every = self._looked_at is None or now - self._looked_at >= LOOK_EVERY
        if every:
            self._looked_at = now
        stirred, self.stirred = self.stirred, set()
        for group in self.kit.groups.all:
            if group.key in self._ready and (every or group.guild_id in stirred):
                try:
                    await self._look(group, now)
                except StillBusyError:
                    self.stirred.add(group.guild_id)
                    log.warning("who can read could not be written down yet; trying again at the next beat")

    async def _look(self, group: Group, now: datetime) -> None:
        guild = self.kit.client.get_guild(group.guild_id)
        if guild is None or not guild.chunked:  # half a list of members would make the other half look new
            self.stirred.add(group.guild_id)
            return
        for channel in self._channels(group, guild):
            await self._look_at(group, channel, now)
        async with self.kit.database.read() as tx:
            found = await store.lines(tx, group)
            known = await store.channels_known(tx, group)
        stood = {one.address.id for one in found if one.state is State.SENT} - group.confidential_channels
        if known - group.confidential_channels or any(self._said.get((group.key, channel)) != "" for channel in stood):
            await persist(lambda: self._let_go(group))

    async def _look_at(self, group: Group, channel: discord.abc.GuildChannel, now: datetime) -> None:
        spot, me = spot_of(channel), channel.guild.me.id
        speaks = all(getattr(channel.permissions_for(channel.guild.me), name) for name in _FOR_A_MESSAGE)
        async with self.kit.database.read() as tx:
            known = await store.known(tx, group, channel.id)
            stands = store.standing(await store.lines(tx, group), channel.id) is not None
        growth = None if known is None else grown(spot, me, known)
        said = self._said.get((group.key, channel.id))
        outdated = stands and said != self.line_of(group, channel, spot)
        to_post = speaks and not stands
        if growth is None or growth.changes or to_post or outdated:
            await persist(lambda: self._write(group, channel, spot, now))

    async def _write(self, group: Group, channel: discord.abc.GuildChannel, spot: Spot, now: datetime) -> None:
        """Write down what is so, and say it. Read again inside, for two looks may overlap."""
        me = channel.guild.me.id
        speaks = all(getattr(channel.permissions_for(channel.guild.me), name) for name in _FOR_A_MESSAGE)
        async with self.kit.database.write() as tx:
            known = await store.known(tx, group, channel.id)
            if known is None:
                await store.first_look(tx, group, channel.id, grants_of(spot, me), now)
            else:
                await self._note(tx, group, channel.id, grown(spot, me, known), now, speaks=speaks)
            found = await store.lines(tx, group)
            if speaks and store.standing(found, channel.id) is None:
                await store.post_line(tx, group, channel.id, found, now)
            elif self._said.get((group.key, channel.id)) != self.line_of(group, channel, spot):
                await store.show_lines_anew(tx)
            tx.after_commit(self.kit.outbox.kick)

    @staticmethod
    async def _note(
        tx: Transaction, group: Group, channel: int, growth: Growth, now: datetime, *, speaks: bool
    ) -> None:
        first = await store.note(tx, group, channel, growth, now)
        if first is not None and speaks:
            await store.tell_growth(tx, group, channel, first, now)

    async def _let_go(self, group: Group) -> None:
        async with self.kit.database.write() as tx:
            await store.drop_other_channels(tx, group, group.confidential_channels)
            await store.show_lines_anew(tx)
            tx.after_commit(self.kit.outbox.kick)

    def _channels(self, group: Group, guild: discord.Guild) -> Iterator[discord.abc.GuildChannel]:
        """The group's confidential channels; one that two groups name belongs to the first."""
        for number in sorted(group.confidential_channels):
            channel = guild.get_channel(number)
            if channel is not None and self._owner_of(number) is group:
                yield channel

    def _owner_of(self, channel: int) -> Group | None:
        return next((group for group in self.kit.groups.all if channel in group.confidential_channels), None)

    # ------------------------------------------------------------------------------------------------ its messages

    def line_of(self, group: Group, channel: discord.abc.GuildChannel, spot: Spot) -> str:
        bots = sum(1 for one in spot.people if one.bot and spot.of(one) & VIEW)
        return views.line(self.kit.words_for(group), spot, grants_of(spot, channel.guild.me.id), bots=bots)

    def channel_of(self, parcel: Parcel) -> tuple[Group, discord.abc.GuildChannel] | None:
        group = self.kit.groups.by_key(parcel.group_key)
        guild = self.kit.client.get_guild(group.guild_id) if group is not None else None
        channel = guild.get_channel(parcel.address.id) if guild is not None else None
        return None if group is None or channel is None else (group, channel)

    def says(self, group: Group, channel: int, text: str) -> None:
        self._said[group.key, channel] = text

    def stands(self, channel: int, message_id: int) -> None:
        self._messages[channel] = message_id

    async def message_deleted(self, channel: int, message_id: int) -> None:
        """Somebody deleted the line in Discord: it is posted again at the next beat."""
        group = self._owner_of(channel)
        if group is None or self._messages.get(channel) != message_id:
            return
        async with self.kit.database.write() as tx:
            parcel = store.standing(await store.lines(tx, group), channel)
            if parcel is not None and parcel.message_id == message_id:
                await parcels.refused(tx, parcel, "gone")
            tx.after_commit(lambda: self.stirred.add(group.guild_id))

    # ------------------------------------------------------------------------------- what the slice answers with it

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:
        ways = await store.of_person(tx, group, member_id)
        data = {"you_could_read_channels_as": {way.value: count for way, count in ways.items()}}
        return [Held("me-held-reader", {"count": sum(ways.values())}, data)] if ways else []

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        await store.forget(tx, group, member_id)

    def check(self, group: Group) -> Iterator[Finding]:
        guild = self.kit.client.get_guild(group.guild_id)
        for channel in self._channels(group, guild) if guild is not None else ():
            may = channel.permissions_for(channel.guild.me)
            missing = [name for flag, name in NEEDED.items() if not getattr(may, flag)]
            if missing:
                facts = {"channel": f"#{channel.name}", "permissions": ", ".join(missing)}
                yield Finding(Grade.WARN, "check-readers-line", facts)


async def _fetched(place: app_commands.AppCommandThread) -> discord.Thread | None:
    try:
        return await place.fetch()
    except discord.HTTPException:
        return None


async def _inside(thread: discord.Thread) -> frozenset[int] | None:
    try:
        return frozenset(member.id for member in await thread.fetch_members())
    except discord.HTTPException:
        return None


@dataclass
class _LineCourier:
    readership: Readership

    async def write(self, parcel: Parcel) -> Outgoing | None:
        found = self.readership.channel_of(parcel)
        if found is None:
            return None
        group, channel = found
        words = self.readership.kit.words_for(group)
        if channel.id not in group.confidential_channels:
            self.readership.says(group, channel.id, "")
            return Outgoing(words("me-here-ended"))
        text = self.readership.line_of(group, channel, spot_of(channel))
        self.readership.says(group, channel.id, text)
        if parcel.message_id is not None:
            self.readership.stands(channel.id, parcel.message_id)
        return Outgoing(text, view=views.button(words), pin=True, marker=views.MARKER)

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        tx.after_commit(lambda: self.readership.stands(parcel.address.id, message_id))

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        if parcel.state is State.SENT and reason == "gone":  # somebody deleted it while we were away
            await parcels.refused(tx, parcel, reason)
            tx.after_commit(lambda: self.readership.stirred.add(parcel.address.guild_id))


@dataclass
class _GrowthCourier:
    readership: Readership

    async def write(self, parcel: Parcel) -> Outgoing | None:
        found = self.readership.channel_of(parcel)
        if found is None or parcel.state is State.SENT:
            return None
        group, channel = found
        async with self.readership.kit.database.read() as tx:
            noted = await store.told_with(tx, parcel.subject)
        still = grants_of(spot := spot_of(channel), channel.guild.me.id)
        told = [one for one in noted if one in still]
        if not told:
            return None  # taken back before it could be said
        words = self.readership.kit.words_for(group)
        names = {one.id: one.name for one in spot.people}
        text = views.growth(words, told, names)
        return Outgoing(text, view=views.button(words), marker=text.partition("\n")[0])

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Nothing to note: it is said once."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """The pinned line and `/me readers` say the same."""
