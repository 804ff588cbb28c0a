"""Whether a member is alone in their room: only then may something be put there that is theirs alone (CRI-12)."""

from dataclasses import dataclass

import discord

from cogs.checkins import channels, threads
from cogs.checkins.rooms import Rooms
from cogs.kit.groups import Group
from cogs.kit.readers import Readers, of_thread, people_at


@dataclass
class Alone:
    """Implements `OwnRooms`, from memory and from Discord: a database that is away keeps nobody from their help."""

    rooms: Rooms

    def own_room(self, group: Group, member_id: int) -> int | None:
        doors = self.rooms.doors.values()
        mine = (door.thread_id for door in doors if (door.group_key, door.member_id) == (group.key, member_id))
        return next(mine, None)

    async def is_only_theirs(self, place_id: int, member_id: int) -> bool:
        """The owner and administrators are passed over: they can look anywhere, and each room names them.

        No other bot is, whatever its rights: it may write elsewhere what it reads. A holder of Manage Threads is not
        either: they may be anybody, and need nobody's leave to look.
        """
        door = self.rooms.doors.get(place_id)
        readers = await self._readers(place_id, member_id) if door and door.member_id == member_id else None
        us = self.rooms.kit.client.user
        if readers is None or us is None:
            return False
        inside, bots = {one.id for one in readers.inside}, {one.id for one in readers.bots}
        return inside == {member_id} and not readers.thread_managers and bots <= {us.id}

    async def _readers(self, place_id: int, member_id: int) -> Readers | None:
        """Return who could read it, as Discord says now; None where that cannot be known."""
        client = self.rooms.kit.client
        try:
            place = client.get_channel(place_id) or await client.fetch_channel(place_id)
        except (discord.NotFound, discord.Forbidden):
            return None
        if isinstance(place, discord.TextChannel):
            return channels.readers(people_at(place), {member_id})
        if not isinstance(place, discord.Thread) or not isinstance(place.parent, discord.TextChannel):
            return None
        return of_thread(people_at(place.parent), await threads.people_in(place))
