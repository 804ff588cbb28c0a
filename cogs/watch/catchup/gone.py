"""Which messages behind open alerts were deleted while nothing reached us."""

import logging
from collections import Counter
from dataclasses import dataclass, field

import discord

from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import give_way
from cogs.kit.ports import AlertDesk
from cogs.watch.catchup.store import KeptGap

log = logging.getLogger("holdfast.watch")

# discord.py tries each request five times; a message that fails at so many looks, a beat apart, is left as it is known.
_LOOKS = 3


@dataclass
class Gone:
    """Asks Discord once for each message behind an open alert, and only whether it is still there.

    Where nothing is read back, nothing is asked either. discord.py waits out rate limits by itself.
    """

    kit: Kit
    desk: AlertDesk
    _failed: Counter[tuple[int, int]] = field(default_factory=Counter)
    _asked: set[tuple[int, int]] = field(default_factory=set)

    async def look(self, group: Group, kept: KeptGap) -> bool:
        """Say on the cards what is gone. Returns False where something has to be asked again at a later beat."""
        if kept.gap.read_from is None:
            return True
        async with self.kit.database.read() as tx:
            standing = await self.desk.standing_messages(tx, group, kept.gap.until)
        answered = [await self._look_at(group, kept, *message) for message in standing]
        if all(answered):
            self._failed.clear()
            self._asked.clear()
        return all(answered)

    async def _look_at(self, group: Group, kept: KeptGap, channel_id: int, message_id: int) -> bool:
        key = kept.id, message_id
        if key in self._asked:
            return True
        channel = self.kit.client.get_partial_messageable(channel_id, guild_id=group.guild_id)
        try:
            await channel.fetch_message(message_id)
        except discord.NotFound:  # the message, or all of its channel
            await self.desk.source_deleted(message_id, group)
        except discord.Forbidden:
            log.info("whether a message behind an alert is still there cannot be seen: its channel is closed to us")
        except (discord.HTTPException, OSError, TimeoutError) as error:
            log.warning("whether a message behind an alert is still there was not answered: %s", type(error).__name__)
            self._failed[key] += 1
            if self._failed[key] < _LOOKS:
                return False
        self._asked.add(key)
        await give_way()  # whatever is written now comes first
        return True
