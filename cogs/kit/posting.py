"""What is asked of Discord beside sending: finding what went out before a crash, looking at it again, and pinning."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import discord

from cogs.kit.outgoing import Outgoing, carries, ids_of
from cogs.kit.parcels import Parcel

log = logging.getLogger("holdfast.outbox")

Target = discord.PartialMessageable | discord.User


async def find_our_own(
    client: discord.Client,
    target: Target,
    outgoing: Outgoing,
    since: datetime,
    is_free: Callable[[int], Awaitable[bool]],
) -> discord.Message | None:
    """Look through our own messages only, since the attempt (DESIGN.md decision 9: the only history read).

    `is_free` tells of a message that it does not stand for another parcel: the marker alone may be on several.
    """
    if not outgoing.marker or client.user is None:
        return None
    async for message in target.history(after=since - timedelta(seconds=5), limit=200):
        is_ours = message.author.id == client.user.id and carries(message, outgoing.marker)
        if is_ours and await is_free(message.id):
            return message
    return None


async def still_says(client: discord.Client, parcel: Parcel, outgoing: Outgoing) -> bool:
    """Whether our message in a channel says what we would write now. Looks at that one message; edits nothing.

    Raises:
        discord.NotFound: somebody deleted it.
        discord.HTTPException: it cannot be looked at.
    """
    place = client.get_partial_messageable(parcel.address.id, guild_id=parcel.address.guild_id)
    message = await place.fetch_message(parcel.message_id or 0)
    wanted = {str(getattr(item, "custom_id", "")) for item in (outgoing.view.children if outgoing.view else ())}
    return message.content == (outgoing.content or "") and wanted == set(ids_of(message))


async def direct_channel(user: discord.User) -> discord.DMChannel:
    return user.dm_channel or await user.create_dm()


async def pin(message: discord.Message, parcel: Parcel) -> None:
    try:
        await message.pin()
    except discord.HTTPException as error:  # the message stands; a missing pin is for `check`, not for a retry
        log.warning("parcel %s (%s): could not be pinned: %s", parcel.id, parcel.kind, type(error).__name__)
