"""A quick way off the screen: what we sent in private is deleted, and nothing more of it is shown.

Somebody who is hurt at home may not be alone with their phone. Discord keeps no trace of a deleted message for its
reader; a notification that was already shown on a lock screen is beyond us.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import discord

from cogs.helplines import store, views
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.parcels import Parcel
from cogs.kit.patience import persist
from cogs.kit.presses import First, Press, Refusal
from data.sealed import SealedId

HIDE = "hide"


@dataclass
class Hiding:
    """The message goes first, the database after: nobody who looks over a shoulder waits for it.

    A message that was hidden is never shown again, and "nobody has taken this yet" is not sent. The alert goes on.
    """

    kit: Kit

    def register(self) -> None:
        # As the first answer, so that Discord shows no "thinking" line where something is to disappear.
        self.kit.presses.on(views.FAMILY, HIDE, self.pressed, First.MODAL)

    async def pressed(self, press: Press) -> None:
        await press.interaction.response.defer()
        await press.interaction.delete_original_response()
        if not press.subject:
            return
        async with self.kit.database.read() as tx:
            found = await parcels.find(tx, store.MESSAGE, press.subject)
        its = next((parcel for parcel in found if parcel.address.id == press.member_id), None)
        if its is not None and not its.is_over:
            pressed = press.interaction.message
            await self._take_away(its, gone=pressed is not None and pressed.id == its.message_id)

    async def typed(self, press: Press, groups: Iterable[Group]) -> None:
        for group in groups:
            async with self.kit.database.read() as tx:
                its = await store.newest_message(tx, group.key, SealedId(group.guild_id, press.member_id))
            if its is not None:
                await self._take_away(its, gone=False)
                await press.say(press.words("help-hidden"))
                return
        raise Refusal("help-hidden-nothing")

    async def _take_away(self, parcel: Parcel, *, gone: bool) -> None:
        if not gone and parcel.message_id is not None:
            await self._delete(parcel.address.id, parcel.message_id)
        await persist(lambda: self._note(parcel))

    async def _delete(self, member_id: int, message_id: int) -> None:
        person = self.kit.client.get_user(member_id) or await self.kit.client.fetch_user(member_id)
        channel = person.dm_channel or await person.create_dm()
        try:
            await channel.get_partial_message(message_id).delete()
        except discord.NotFound:
            return  # gone already, which is all that was asked for

    async def _note(self, parcel: Parcel) -> None:
        async with self.kit.database.write() as tx:
            await parcels.end(tx, parcel)
