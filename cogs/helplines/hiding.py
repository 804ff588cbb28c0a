"""A quick way off the screen: what we sent in private is deleted, and nothing more of it is shown.

Somebody who is hurt at home may not be alone with their phone. Discord keeps no trace of a deleted message for its
reader; a notification that was already shown on a lock screen is beyond us.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass

import discord

from cogs.helplines import store, views
from cogs.helplines.reach import Reach
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.parcels import Parcel, State
from cogs.kit.patience import persist
from cogs.kit.ports import SentHelp
from cogs.kit.presses import First, Press, Refusal
from data.sealed import SealedId

HIDE = "hide"
log = logging.getLogger("holdfast.helplines")


@dataclass
class Hiding:
    """The message goes first, the database after: nobody who looks over a shoulder waits for it.

    With it goes whatever else of ours stands there about the same. A message that was hidden is never shown again, and
    "nobody has taken this yet" is not sent. The alert goes on.
    """

    kit: Kit
    reach: Reach

    def register(self) -> None:
        # As the first answer, so that Discord shows no "thinking" line where something is to disappear.
        self.kit.presses.on(views.FAMILY, HIDE, self.pressed, First.MODAL)

    async def pressed(self, press: Press) -> None:
        message = press.interaction.message
        if message is not None and not _is_for(message, press.member_id):
            raise Refusal("help-hidden-not-yours")
        await press.interaction.response.defer()
        await press.interaction.delete_original_response()
        if message is not None and not message.flags.ephemeral:
            self.reach.hidden.add(message.id)  # the database may not know of it yet, or not answer now
        if not press.subject:
            return
        async with self.kit.database.read() as tx:
            shown = await store.messages_about(tx, press.subject)
            member = await store.member_of(tx, press.subject)
        if member == press.member_id:
            await self._take_away(shown)

    async def typed(self, press: Press, groups: Iterable[Group]) -> None:
        for group in groups:
            if await self._hide_in(group, press.member_id):
                await press.say(press.words("help-hidden"))
                return
        raise Refusal("help-hidden-nothing")

    async def _hide_in(self, group: Group, member_id: int) -> bool:
        unsaved = self.reach.unsaved.get((group.key, member_id))
        if unsaved is not None and unsaved.message_id not in self.reach.hidden:
            self.reach.hidden.add(unsaved.message_id)
            await self._delete_unsaved(member_id, unsaved)
            return True
        async with self.kit.database.read() as tx:
            newest = await store.newest_shown(tx, group.key, SealedId(group.guild_id, member_id))
            shown = await store.messages_about(tx, newest) if newest is not None else []
        await self._take_away(shown)
        return bool(shown)

    async def others_come(self, group: Group, place_id: int) -> None:
        """NO-8: what stands in a room for its member alone goes before anybody else can read it."""
        if place_id not in self.reach.in_rooms:
            return
        try:
            async with self.kit.database.read() as tx:
                there = [one for one in await store.in_rooms(tx) if one.address.id == place_id]
            await self._take_away(there)
        except Exception:  # whoever lets somebody in has to go on; the next beat tries again
            log.exception("a message with help could not be taken out of a room in group %s", group.key)
            return
        self.reach.in_rooms.discard(place_id)

    async def _take_away(self, shown: Iterable[Parcel]) -> None:
        standing = [one for one in shown if one.state is State.SENT and one.message_id is not None and not one.is_over]
        for parcel in standing:
            if parcel.message_id not in self.reach.hidden:
                await self._delete(parcel)
        if standing:
            await persist(lambda: self._note(standing))

    async def _delete(self, parcel: Parcel) -> None:
        place = None if parcel.address.to_member else parcel.address.id
        await self._delete_unsaved(parcel.address.id, SentHelp(parcel.message_id or 0, place))

    async def _delete_unsaved(self, member_id: int, sent: SentHelp) -> None:
        if sent.place_id is not None:
            message = self.kit.client.get_partial_messageable(sent.place_id).get_partial_message(sent.message_id)
        else:
            person = self.kit.client.get_user(member_id) or await self.kit.client.fetch_user(member_id)
            message = (person.dm_channel or await person.create_dm()).get_partial_message(sent.message_id)
        try:
            await message.delete()
        except discord.NotFound:
            return  # gone already, which is all that was asked for

    async def _note(self, standing: Iterable[Parcel]) -> None:
        async with self.kit.database.write() as tx:
            for parcel in standing:
                await parcels.end(tx, parcel)


def _is_for(message: discord.Message, member_id: int) -> bool:
    """In a place where others are too, our message calls the one it is for, and only they may take it away."""
    alone = message.guild is None or message.flags.ephemeral
    return alone or any(person.id == member_id for person in message.mentions)
