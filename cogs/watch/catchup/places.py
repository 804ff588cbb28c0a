"""Where people may have written while nothing reached us, and whether we can read there."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime

import discord
from discord.utils import time_snowflake

# What has a history of its own. A forum has none: each of its posts is a thread.
Readable = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread
WithThreads = discord.TextChannel | discord.ForumChannel
WITH_HISTORY = (discord.TextChannel, discord.VoiceChannel, discord.StageChannel, discord.Thread)


def after(moment: datetime) -> int:
    """Return the number after which a message was written at that moment or later."""
    return time_snowflake(moment) - 1


def may_read(place: discord.abc.GuildChannel | discord.Thread) -> bool:
    """Whether Discord shows us what was written there. Without the right to its history it shows an empty one."""
    if isinstance(place, discord.Thread) and place.parent is None:
        return False  # its parent is out of our sight
    granted = place.permissions_for(place.guild.me)
    voice = isinstance(place, discord.VoiceChannel | discord.StageChannel)
    return granted.view_channel and granted.read_message_history and (granted.connect or not voice)


def was_written_in(place: discord.abc.GuildChannel | discord.Thread, since: int) -> bool:
    """Whether something may have been written there after that number. From memory: it costs no request."""
    if not isinstance(place, WITH_HISTORY):
        return True
    if isinstance(place, discord.Thread) and place.created_at is not None and after(place.created_at) >= since:
        return True  # its title, at least
    return place.last_message_id is not None and place.last_message_id > since


def open_threads(channel: discord.abc.GuildChannel) -> Iterator[discord.Thread]:
    """Yield the threads that Discord told us of: all open public ones, and the open private ones that we are in."""
    for thread in channel.guild.threads:
        if thread.parent_id == channel.id and (not thread.is_private() or thread.me is not None):
            yield thread


async def archived_threads(channel: WithThreads, since: datetime) -> AsyncIterator[discord.Thread]:
    """Yield the threads that were archived since then. What was written in earlier would have reopened it.

    Raises:
        discord.HTTPException: Discord does not tell.
    """
    async for thread in channel.archived_threads(limit=None):
        if thread.archive_timestamp < since:
            break  # they come in order, the one archived last first
        yield thread
    if isinstance(channel, discord.TextChannel):
        async for thread in channel.archived_threads(limit=None, private=True, joined=True):
            if thread.archive_timestamp >= since:  # these come in another order
                yield thread
