"""A supporter's open offer: it stands where they typed it, names nobody else, and writes to nobody (CON-1, NO-23)."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

import discord

from cogs.checkins import upkeep_store
from cogs.checkins.rooms import Rooms
from cogs.checkins.views import FAMILY
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.patience import persist
from cogs.kit.presses import HoldfastButton, Press, Refusal, lasting_view
from data.database import Transaction
from data.sealed import SealedId

INVITE = "checkin.invite"
_LIVE = frozenset({State.PENDING, State.ATTEMPTED, State.SENT})
_SECONDS = 2.0


@dataclass
class Invitations:
    """An offer is its parcel, whose subject is the supporter's own row.

    Its button carries the parcel's number, which is never given again. It is open while the parcel is live and the
    supporter may be chosen; each press looks again.
    """

    rooms: Rooms

    def register(self) -> None:
        kit = self.rooms.kit
        kit.outbox.register(INVITE, InviteCourier(self.rooms, self), lasting=True)
        kit.presses.on(FAMILY, "uninvite", self.take_back)

    # -------------------------------------------------------------------------------------- what a supporter does

    async def offer(self, press: Press) -> None:
        """Post the offer in this channel, once; where it stands already, it can be taken back."""
        group = press.in_group
        self._check_supporter(group, press.interaction.user)
        channel = self._channel(press, group)
        parcel = await persist(lambda: self._post(group, press.member_id, channel, press.now))
        if parcel.state is not State.SENT:
            await self.rooms.kit.outbox.outcome(INVITE, parcel.address, seconds=_SECONDS)
            async with self.rooms.kit.database.read() as tx:
                parcel = await parcels.by_id(tx, parcel.id) or parcel
        if parcel.state not in _LIVE:
            raise Refusal("checkin-invite-refused")
        button = HoldfastButton(FAMILY, "uninvite", parcel.id, press.words("checkin-button-uninvite"))
        key = "checkin-invite-stands" if parcel.state is State.SENT else "checkin-invite-comes"
        await press.say(press.words(key), lasting_view(button))

    def _check_supporter(self, group: Group, person: discord.abc.User) -> None:
        if self.rooms.settings(group).who_reads == "nobody":
            raise Refusal("checkin-invite-not-here")
        if not isinstance(person, discord.Member) or not _may_offer(group, person):
            raise Refusal("checkin-invite-for-supporters")

    def _channel(self, press: Press, group: Group) -> int:
        """Return where it is posted. Not in a private place, and only where we may send."""
        channel = press.interaction.channel
        private = {group.checkin_parent, group.alert_channel} & {
            press.interaction.channel_id,
            getattr(channel, "parent_id", None),
            getattr(channel, "category_id", None),
        }
        private.discard(None)
        if channel is None or private or channel.id in self.rooms.places:
            raise Refusal("checkin-invite-elsewhere")
        may = press.interaction.app_permissions
        sends = may.send_messages_in_threads if isinstance(channel, discord.Thread) else may.send_messages
        if not (may.view_channel and sends):
            raise Refusal("checkin-invite-refused")
        return channel.id

    async def _post(self, group: Group, supporter: int, channel: int, now: datetime) -> Parcel:
        address = Address(group.guild_id, channel)
        async with self.rooms.kit.database.write() as tx:
            row = await upkeep_store.supporter_row(tx, group.key, SealedId(group.guild_id, supporter))
            here = [one for one in await parcels.find(tx, INVITE, row) if one.address == address]
            for one in here:
                if one.state in _LIVE:
                    return one
            await parcels.add(tx, group.key, INVITE, row, address, now, step=len(here))
            (made,) = (one for one in await parcels.find(tx, INVITE, row) if one not in here and one.address == address)
        return made

    async def take_back(self, press: Press) -> None:
        async with self.rooms.kit.database.read() as tx:
            parcel = await parcels.by_id(tx, press.subject)
            supporter = await self._supporter_id(tx, press.in_group, parcel)
        if parcel is None or supporter != press.member_id:
            raise Refusal("checkin-invite-over")
        await persist(lambda: self._end(parcel))
        key = "checkin-invite-taken-back" if await self._write_over(press.in_group, parcel) else "checkin-invite-ended"
        await press.say(press.words(key))

    async def _end(self, parcel: Parcel) -> None:
        async with self.rooms.kit.database.write() as tx:
            await parcels.dropped(tx, parcel)

    async def _write_over(self, group: Group, parcel: Parcel) -> bool:
        """Put the end of the offer in its place. False when it stands on in Discord; its button is dead by now."""
        if parcel.message_id is None:
            return True
        channel = self.rooms.kit.client.get_partial_messageable(parcel.address.id, guild_id=group.guild_id)
        try:
            await channel.get_partial_message(parcel.message_id).edit(
                content=self.rooms.kit.words_for(group)("checkin-invite-was"),
                view=None,
                allowed_mentions=discord.AllowedMentions.none(),
            )
        except discord.NotFound:
            return True
        except discord.HTTPException:
            return False
        return True

    # ---------------------------------------------------------------------------------------------- who presses it

    async def company(self, press: Press, offer: int) -> tuple[discord.Member]:
        """Return the supporter of an offer that is still open. Refuses one that is not, and the supporter themself."""
        group = press.in_group
        async with self.rooms.kit.database.read() as tx:
            parcel = await parcels.by_id(tx, offer)
            supporter = await self._supporter_id(tx, group, parcel)
        guild = self.rooms.kit.client.get_guild(group.guild_id)
        member = guild.get_member(supporter) if guild and supporter else None
        if parcel is None or parcel.state not in _LIVE or member is None or not _may_offer(group, member):
            raise Refusal("checkin-invite-over")
        if member.id == press.member_id:
            raise Refusal("checkin-invite-own")
        return (member,)

    async def end_what_is_over(self, group: Group) -> None:
        """Write over offers of those who left the server, or are no supporters any more."""
        guild = self.rooms.kit.client.get_guild(group.guild_id)
        if guild is None or not guild.chunked:
            return
        async with self.rooms.kit.database.read() as tx:
            offers = [
                (parcel, await self._supporter_id(tx, group, parcel))
                for number in await upkeep_store.standing(tx, group.key, INVITE)
                if (parcel := await parcels.by_id(tx, number)) is not None
            ]
        for parcel, supporter in offers:
            member = guild.get_member(supporter) if supporter else None
            if member is None or not _may_offer(group, member):
                await persist(partial(self._end, parcel))
                await self._write_over(group, parcel)

    @staticmethod
    async def _supporter_id(tx: Transaction, group: Group, parcel: Parcel | None) -> int | None:
        if parcel is None or parcel.kind != INVITE or parcel.group_key != group.key:
            return None
        return await upkeep_store.supporter_of(tx, group.key, parcel.subject)

    # ------------------------------------------------------------------------------------------ a supporter's wish

    async def erase(self, tx: Transaction, group: Group, supporter: SealedId) -> list[Parcel]:
        """Take their offers out of the outbox. Returns those that stand in Discord, to be written over afterwards."""
        rows = await upkeep_store.supporter_rows(tx, group.key, supporter)
        offers = [one for row in rows for one in await parcels.find(tx, INVITE, row)]
        await parcels.remove_about(tx, [INVITE], rows)
        await upkeep_store.remove_supporter_rows(tx, rows)
        return [one for one in offers if one.state is State.SENT]

    async def held(self, tx: Transaction, group: Group, supporter: SealedId) -> int:
        """Return how many of their offers stand."""
        rows = await upkeep_store.supporter_rows(tx, group.key, supporter)
        offers = [one for row in rows for one in await parcels.find(tx, INVITE, row)]
        return sum(1 for one in offers if one.state in _LIVE)

    async def forgotten(self, group: Group, offers: list[Parcel]) -> None:
        for one in offers:
            await self._write_over(group, one)


def _may_offer(group: Group, person: discord.Member) -> bool:
    return group.supporter_role is not None and person.get_role(group.supporter_role) is not None


@dataclass
class InviteCourier:
    rooms: Rooms
    invitations: Invitations

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.rooms.kit.groups.by_key(parcel.group_key)
        if group is None or parcel.state is State.SENT:
            return None
        async with self.rooms.kit.database.read() as tx:
            supporter = await upkeep_store.supporter_of(tx, group.key, parcel.subject)
        if supporter is None:
            return None
        words = self.rooms.kit.words_for(group)
        label = words("checkin-button-with")
        button = HoldfastButton(FAMILY, "with", parcel.id, label, discord.ButtonStyle.primary)
        text = words("checkin-invite", supporter=f"<@{supporter}>")
        return Outgoing(text, view=lasting_view(button), marker=f"{FAMILY}:v1:with:{parcel.id}")

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Nothing to note: the parcel itself says where the offer stands."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """The supporter is told in the answer to their command."""
