"""Where a room is: a private thread, found, made, left alone; or a private channel (channels.py).

Neither is a message, so neither can ride in the outbox.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol

import discord

from cogs.checkins import channels
from cogs.checkins.model import Room, Trouble
from cogs.kit.groups import Group

log = logging.getLogger("holdfast.checkins")

# What the bot needs on the channel that the threads hang under, by Discord's own names for it.
NEEDED = {
    "view_channel": "View Channel",
    "create_private_threads": "Create Private Threads",
    "send_messages_in_threads": "Send Messages in Threads",
    "read_message_history": "Read Message History",
    "pin_messages": "Pin Messages",
}
PIN: Final = NEEDED["pin_messages"]
_A_WEEK: Final = 10080  # the longest that Discord leaves a quiet thread in the list, in minutes
_TOO_MANY_THREADS = 160006
# Discord's clock and ours may differ a little when a thread's age is compared with its room's.
_CLOCKS_DIFFER = timedelta(minutes=1)

IsTaken = Callable[[int], Awaitable[bool]]
Place = discord.Thread | discord.TextChannel
Parent = discord.TextChannel | discord.CategoryChannel


class Housed(Protocol):
    """What has a private thread of its own: somebody's check-in, or a pair."""

    @property
    def id(self) -> int: ...
    @property
    def guild_id(self) -> int: ...
    @property
    def thread_id(self) -> int | None: ...
    @property
    def thread_name(self) -> str: ...
    @property
    def residents(self) -> tuple[int, ...]: ...  # who has to be in it
    @property
    def supporters(self) -> tuple[int, ...]: ...  # who may be in it; it works without them
    @property
    def opened_at(self) -> datetime: ...
    @property
    def trouble(self) -> StrEnum | None: ...


class Presence(StrEnum):
    """Why a room's thread or channel is out of reach."""

    GONE = "gone"
    SHUT_OUT = "shut-out"


def parent_of(client: discord.Client, group: Group) -> Parent | None:
    """Return the channel the threads hang under, or the category of the private channels; None when it is missing."""
    guild = client.get_guild(group.guild_id)
    parent = guild.get_channel(group.checkin_parent) if guild and group.checkin_parent else None
    return parent if isinstance(parent, discord.TextChannel | discord.CategoryChannel) else None


def missing(parent: Parent) -> tuple[str, ...]:
    """Return the permissions the bot lacks there, by Discord's own names."""
    if isinstance(parent, discord.CategoryChannel):
        return channels.missing(parent)
    may = parent.permissions_for(parent.guild.me)
    return tuple(name for flag, name in NEEDED.items() if not getattr(may, flag))


def may_delete(place: Place) -> bool:
    """Whether a member's wish to have their room deleted can be granted there (DESIGN.md decision 7)."""
    may = place.permissions_for(place.guild.me)
    return may.manage_threads if isinstance(place, discord.Thread) else may.manage_channels


def can_be_in(parent: Parent, member: discord.Member) -> bool:
    if isinstance(parent, discord.CategoryChannel):
        return True  # its channels are opened to people one by one
    may = parent.permissions_for(member)
    return may.view_channel and may.send_messages_in_threads


def is_full(error: discord.HTTPException) -> bool:
    """Whether the server has as many active threads, or channels, as Discord allows."""
    return error.code == _TOO_MANY_THREADS or channels.says_full(error)


async def find_or_make(parent: Parent, room: Room, is_taken: IsTaken, *, look_first: bool) -> Place:
    """Return the room's thread or channel with its people in it. Done again after a crash, it makes no second one.

    Raises what Discord raises, and `channels.SeenByOthersError`.
    """
    if isinstance(parent, discord.CategoryChannel):
        channel = await _find_channel(parent, room, is_taken) if look_first else None
        channel = channel or await channels.make(parent, room)
        await channels.fill(channel, parent, room)
        return channel
    return await find_or_make_thread(parent, room, is_taken, look_first=look_first)


async def find_or_make_thread(
    parent: discord.TextChannel, room: Housed, is_taken: IsTaken, *, look_first: bool
) -> discord.Thread:
    """Return the private thread with its people in it. Done again after a crash, it makes no second one."""
    thread = await _find(parent, room, is_taken) if look_first else None
    if thread is None:
        thread = await parent.create_thread(
            name=room.thread_name,
            type=discord.ChannelType.private_thread,
            invitable=False,
            auto_archive_duration=_A_WEEK,
        )
    for resident in room.residents:
        await thread.add_user(discord.Object(resident))
    for supporter in room.supporters:
        await let_in(thread, supporter)
    return thread


async def _find(parent: discord.TextChannel, room: Housed, is_taken: IsTaken) -> discord.Thread | None:
    """Find a thread that was made for this room just before a crash: ours, its number, not older, nobody else's."""
    ours = parent.guild.me.id
    since = room.opened_at - _CLOCKS_DIFFER
    for thread in await parent.guild.active_threads():
        fits = thread.parent_id == parent.id and thread.owner_id == ours and thread.is_private()
        made_for_it = thread.name == room.thread_name and discord.utils.snowflake_time(thread.id) >= since
        if fits and made_for_it and not await is_taken(thread.id):
            return thread
    return None


async def _find_channel(category: discord.CategoryChannel, room: Room, is_taken: IsTaken) -> discord.TextChannel | None:
    for channel in channels.made_before(category, room, room.opened_at - _CLOCKS_DIFFER):
        if not await is_taken(channel.id):
            return channel
    return None


async def let_in(place: Place, person: int) -> bool:
    """Add somebody the member chose. False when Discord refused it; the room works without them."""
    if isinstance(place, discord.TextChannel):
        return await channels.let_in(place, person)
    try:
        if place.archived:
            await place.edit(archived=False)
        await place.add_user(discord.Object(person))
    except discord.HTTPException as error:
        log.warning("%s: somebody could not be added: %s", place.name, type(error).__name__)
        return False
    return True


async def let_out(place: Place, person: int) -> bool:
    if isinstance(place, discord.TextChannel):
        return await channels.let_out(place, person)
    try:
        if place.archived:
            await place.edit(archived=False)
        await place.remove_user(discord.Object(person))
    except discord.HTTPException as error:
        log.warning("%s: somebody could not be removed: %s", place.name, type(error).__name__)
        return False
    return True


async def reach(client: discord.Client, room: Housed) -> Place | Presence:
    """Return the room's thread, archived ones too, or its channel; or why it cannot be reached.

    A private thread we were taken out of stays in discord.py's memory: after trouble, only Discord's answer counts.
    """
    if room.thread_id is None:
        return Presence.GONE
    guild = client.get_guild(room.guild_id)
    found: object = guild.get_channel_or_thread(room.thread_id) if guild and not _doubtful(room) else None
    if found is None:
        try:
            found = await client.fetch_channel(room.thread_id)
        except discord.NotFound:
            return Presence.GONE
        except discord.Forbidden:
            return Presence.SHUT_OUT
    if isinstance(found, discord.TextChannel):
        may = found.permissions_for(found.guild.me)
        return found if may.view_channel and may.send_messages else Presence.SHUT_OUT
    if not isinstance(found, discord.Thread) or found.parent is None:
        return Presence.GONE
    may = found.permissions_for(found.guild.me)
    return found if may.view_channel and may.send_messages_in_threads else Presence.SHUT_OUT


def _doubtful(room: Housed) -> bool:
    return room.trouble in {Trouble.GONE, Trouble.SHUT_OUT}


async def archive(client: discord.Client, room: Housed) -> bool:
    """Archive, never lock: its member can always open it again by writing there (NO-36). A channel stays as it is."""
    place = await reach(client, room)
    if not isinstance(place, discord.Thread):
        return place is not Presence.SHUT_OUT
    if place.archived:
        return True
    try:
        await place.edit(archived=True)
    except discord.HTTPException as error:
        log.warning("%s could not be archived: %s", place.name, type(error).__name__)
        return False
    return True


async def wake(place: Place) -> bool:
    """Take it out of the archive. False when Discord refused that."""
    if isinstance(place, discord.Thread) and place.archived:
        try:
            await place.edit(archived=False)
        except discord.HTTPException as error:
            log.warning("%s could not be taken out of the archive: %s", place.name, type(error).__name__)
            return False
    return True


async def people_in(thread: discord.Thread) -> frozenset[int]:
    """Return who is in the thread, as Discord says now; nobody when it does not let us ask."""
    try:
        return frozenset(member.id for member in await thread.fetch_members())
    except (discord.Forbidden, discord.NotFound):
        return frozenset()  # whatever is sent there next is refused too, and that is noted
