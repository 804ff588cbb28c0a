"""Help while the database, or all of our side, is down: straight to Discord, from memory (NO-33)."""

import logging
from dataclasses import dataclass
from datetime import datetime

import discord

from cogs.helplines import views
from cogs.helplines.couriers import Writer
from cogs.helplines.reach import Reach
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.ports import OwnRooms, SentHelp, Sighting

log = logging.getLogger("holdfast.helplines")


@dataclass
class WithoutDesk:
    """The direct message first; where those are closed, the member's own room (CRI-12). It claims nothing (NO-11)."""

    kit: Kit
    writer: Writer
    reach: Reach
    rooms: OwnRooms

    async def send(self, group: Group, sighting: Sighting, now: datetime) -> SentHelp | None:
        who = (group.key, sighting.member_id)
        buttons = views.first_buttons(self.kit.words_to(group, sighting.member_id).crisis, 0, sighting.kind)
        try:
            message_id = await self._directly(group, sighting, now, buttons)
        except discord.Forbidden:
            self.reach.note_doors(who, now)
            return await self._in_their_room(group, sighting, now, buttons)
        return None if message_id is None else SentHelp(message_id)

    async def _directly(self, group: Group, sighting: Sighting, now: datetime, buttons: discord.ui.View) -> int | None:
        """Raises discord.Forbidden where their direct messages are closed."""
        text = self.writer.write_without_desk(group, sighting, now)
        try:
            person = self.kit.client.get_user(sighting.member_id) or await self.kit.client.fetch_user(
                sighting.member_id
            )
            message = await person.send(text, view=buttons, allowed_mentions=discord.AllowedMentions.none())
        except discord.Forbidden:
            raise
        except (discord.HTTPException, OSError) as error:
            log.warning("help without the database did not go out: %s", type(error).__name__)
            return None
        return message.id

    async def _in_their_room(
        self, group: Group, sighting: Sighting, now: datetime, buttons: discord.ui.View
    ) -> SentHelp | None:
        member, place = sighting.member_id, self.rooms.own_room(group, sighting.member_id)
        text = self.writer.write_without_desk(group, sighting, now, in_room=True)
        try:
            if place is None or not await self.rooms.is_only_theirs(place, member):
                log.warning("help without the database did not go out: their direct messages are closed")
                return None
            channel = self.kit.client.get_partial_messageable(place, guild_id=group.guild_id)
            pinged = discord.AllowedMentions(everyone=False, roles=False, users=[discord.Object(member)])
            message = await channel.send(text, view=buttons, allowed_mentions=pinged)
        except (discord.HTTPException, OSError) as error:
            log.warning("help without the database did not go out: %s", type(error).__name__)
            return None
        return SentHelp(message.id, place)
