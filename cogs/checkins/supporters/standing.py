"""How a group's supporters stand now, from their own terms and from what Discord says of them."""

from collections.abc import Collection
from datetime import datetime

import discord

from cogs.checkins import store as rooms_store
from cogs.checkins import threads
from cogs.checkins.model import Room
from cogs.checkins.rooms import Rooms
from cogs.checkins.supporters import store
from cogs.checkins.supporters.model import AskedNow, Standing, asked_now, can_be_asked, has_room, next_change
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.presses import Refusal
from data.database import Transaction
from data.sealed import SealedId


def holds_role(group: Group, member: discord.Member) -> bool:
    return not member.bot and group.supporter_role is not None and member.get_role(group.supporter_role) is not None


def plain_name(member: discord.Member) -> str:
    return discord.utils.escape_mentions(discord.utils.escape_markdown(member.display_name))


async def standings(tx: Transaction, rooms: Rooms, group: Group, people: Collection[int]) -> list[Standing]:
    """Return how each of them stands. Where the role itself is missing, whoever was chosen still counts."""
    parent = threads.parent_of(rooms.kit.client, group)
    if parent is None:
        return []
    terms = await store.terms_of(tx, group.key, group.guild_id, people)
    counts = await store.room_counts(tx, group.key, group.guild_id, people)
    found = []
    for person in people:
        member = parent.guild.get_member(person)
        if member is not None and not rooms.kit.presses.refuses(group, person):
            is_one = group.supporter_role is None or holds_role(group, member)
            sees = threads.can_be_in(parent, member)
            found.append(Standing(person, terms[person], is_one, sees, counts[person]))
    return found


async def of_chosen(tx: Transaction, rooms: Rooms, group: Group, room: Room) -> list[Standing]:
    return await standings(tx, rooms, group, room.supporters)


async def of_others(tx: Transaction, rooms: Rooms, group: Group, room: Room) -> list[Standing]:
    """Return the group's supporters whom this member has not chosen, and could."""
    parent = threads.parent_of(rooms.kit.client, group)
    role = parent.guild.get_role(group.supporter_role) if parent and group.supporter_role else None
    taken = {room.member_id, *room.supporters}
    people = [one.id for one in role.members if not one.bot and one.id not in taken] if role else []
    return await standings(tx, rooms, group, people)


async def asked_here(rooms: Rooms, group: Group, room: Room) -> AskedNow:
    """Say who is asked to read this room now, for its pinned message and its questions (BND-2, CHK-10)."""
    anyone = rooms.settings(group).who_reads != "nobody"
    async with rooms.kit.database.read() as tx:
        terms = await store.terms_of(tx, group.key, room.guild_id, room.supporters)
    chosen = [Standing(one, terms[one], is_supporter=True, sees_room=True, rooms=0) for one in room.supporters]
    return asked_now(chosen, rooms.kit.now(), anyone=anyone)


async def check_terms(tx: Transaction, group: Group, supporter: int, name: str, now: datetime) -> None:
    """Refuse to bring somebody into one room more who is away, or has as many as they can carry."""
    who = SealedId(group.guild_id, supporter)
    terms = await store.terms(tx, group.key, who)
    if terms.off_until is not None and now < terms.off_until:
        raise Refusal("checkin-supporter-away", name=name)
    counts = await store.room_counts(tx, group.key, group.guild_id, [supporter])
    if not has_room(Standing(supporter, terms, is_supporter=True, sees_room=True, rooms=counts[supporter])):
        raise Refusal("checkin-supporter-full", name=name)


async def show_rooms_anew(tx: Transaction, rooms: Rooms, group: Group, who: SealedId) -> None:
    """The rooms that name this supporter say something else from now on; nobody is pinged by that."""
    for room_id in await store.rooms_of(tx, group.key, who):
        await parcels.show_anew(tx, rooms_store.WELCOME, room_id)
    tx.after_commit(rooms.kit.outbox.kick)


async def look_again(tx: Transaction, rooms: Rooms, group: Group, who: SealedId, now: datetime) -> None:
    """Write down whether they can be asked now and when that changes; their rooms say so if it has changed."""
    terms = await store.terms(tx, group.key, who)
    asked = can_be_asked(terms, now)
    await store.save(tx, group.key, who, on_hours=asked, next_change_at=next_change(terms, now))
    if asked is not terms.on_hours:
        await show_rooms_anew(tx, rooms, group, who)
