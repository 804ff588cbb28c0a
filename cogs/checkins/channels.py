"""Private channels in place of threads, where organisers chose that and granted it (DESIGN.md decision 7).

The organisers make a category that @everyone cannot view. A channel made in it inherits that, so it is private from its
first instant; then its member and whoever they chose are let in one by one, and nobody else ever.
"""

import logging
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Final

import discord

from cogs.checkins.model import Room, thread_name
from cogs.kit.presses import Refusal
from cogs.kit.readers import Person, Readers, of_thread, people_at

log = logging.getLogger("holdfast.checkins")

# What the bot needs on the category, by Discord's own names. Setting who may view a channel is Manage Permissions,
# which the API calls by the name of the server's Manage Roles.
NEEDED: Final = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "read_message_history": "Read Message History",
    "pin_messages": "Pin Messages",
    "manage_channels": "Manage Channels",
    "manage_roles": "Manage Permissions",
}
MOST_IN_CATEGORY: Final = 50
MOST_ON_SERVER: Final = 500
_SERVER_IS_FULL: Final = 30013
_FORM_REFUSED: Final = 50035  # the category is full: nothing else in our form can be wrong
_LET_IN: Final = {"view_channel": True, "send_messages": True, "read_message_history": True}


class SeenByOthersError(Refusal):
    """Somebody who was not meant to could view the channel, so nobody was let in."""

    def __init__(self, category: str) -> None:
        super().__init__("checkin-category-open", category=category)


def missing(category: discord.CategoryChannel) -> tuple[str, ...]:
    may = category.permissions_for(category.guild.me)
    return tuple(name for flag, name in NEEDED.items() if not getattr(may, flag))


def is_full(category: discord.CategoryChannel) -> bool:
    return len(category.channels) >= MOST_IN_CATEGORY or len(category.guild.channels) >= MOST_ON_SERVER


def says_full(error: discord.HTTPException) -> bool:
    return error.code in {_SERVER_IS_FULL, _FORM_REFUSED}


def readers(people: Iterable[Person], meant: Collection[int]) -> Readers:
    """Return who can read a private channel. Whoever sees it unmeant stands among those inside."""
    people = tuple(people)
    inside = (one.id for one in people if one.sees and not _looks_anywhere(one))
    return of_thread(people, frozenset(meant) | frozenset(inside))


def strangers(people: Iterable[Person], meant: Collection[int]) -> tuple[Person, ...]:
    """Return who can view it without being meant to, and without a right that each room names anyway (CON-12)."""
    return tuple(one for one in people if one.sees and one.id not in meant and not _looks_anywhere(one))


def _looks_anywhere(person: Person) -> bool:
    return person.owner or person.administrator or person.manages_threads


def channel_name(room_id: int) -> str:
    return thread_name(room_id).replace(" ", "-")  # Discord writes channels so


def made_before(category: discord.CategoryChannel, room: Room, since: datetime) -> list[discord.TextChannel]:
    """Return channels that may have been made for this room just before a crash."""
    named = (one for one in category.text_channels if one.name == channel_name(room.id))
    return [one for one in named if discord.utils.snowflake_time(one.id) >= since]


async def make(category: discord.CategoryChannel, room: Room) -> discord.TextChannel:
    return await category.create_text_channel(channel_name(room.id))


async def fill(channel: discord.TextChannel, category: discord.CategoryChannel, room: Room) -> None:
    """Let in its member and whoever they chose.

    Raises:
        SeenByOthersError: it can be viewed by somebody else, or by everyone; nobody was let in, nothing was deleted.
    """
    meant = {room.member_id, *room.supporters, channel.guild.me.id}
    if strangers(people_at(channel), meant) or channel.permissions_for(channel.guild.default_role).view_channel:
        raise SeenByOthersError(category.name)
    await _grant(channel, room.member_id)
    for supporter in room.supporters:
        await let_in(channel, supporter)


async def _grant(channel: discord.TextChannel, person: int) -> None:
    member = channel.guild.get_member(person) or await channel.guild.fetch_member(person)
    await channel.set_permissions(member, overwrite=discord.PermissionOverwrite(**_LET_IN))


async def let_in(channel: discord.TextChannel, person: int) -> bool:
    """Let somebody in whom the member chose. False when Discord refused it; the room works without them."""
    try:
        await _grant(channel, person)
    except discord.HTTPException as error:
        log.warning("%s: somebody could not be let in: %s", channel.name, type(error).__name__)
        return False
    return True


async def let_out(channel: discord.TextChannel, person: int) -> bool:
    member = channel.guild.get_member(person)
    if member is None:
        return True  # who is not on the server sees nothing of it
    try:
        await channel.set_permissions(member, overwrite=None)
    except discord.HTTPException as error:
        log.warning("%s: somebody could not be let out: %s", channel.name, type(error).__name__)
        return False
    return True
