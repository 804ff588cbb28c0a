"""The SQL of check-ins. What a member answers has no column (CHK-7)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, delete, insert, or_, select, update

from cogs.checkins.model import HardDate, Room, Trouble, Wish
from cogs.checkins.prompts import Topic
from cogs.kit import parcels
from cogs.kit.parcels import Address, Fresh
from config.settings import Hours
from data.database import Transaction
from data.sealed import SealedId
from data.tables import room_dates, room_supporters, rooms

WELCOME = "checkin.welcome"
ASK = "checkin.ask"
REST = "checkin.rest"
DATE = "checkin.date"
COMPANY = "checkin.company"
READERS = "checkin.readers"
ENDING = "checkin.ending"
NET_ASK = "checkin.net-ask"
NET_TOLD = "checkin.net-told"
NET_OVER = "checkin.net-over"
KINDS = (WELCOME, ASK, REST, DATE, COMPANY, READERS, ENDING, NET_ASK, NET_TOLD, NET_OVER)
_MINUTES_IN_HOUR = 60
NOT_WATCHED: dict[str, Any] = {"watched_since": None, "watch_hash": None}


@dataclass(slots=True)
class Door:
    """An open room as whatever happens in its thread or channel meets it, without the database.

    `waits`: a question of ours has had no answer. `watch_hash`: which text its member said yes to, if they want word
    watch there (CHK-11).
    """

    room_id: int
    group_key: str
    guild_id: int
    member_id: int
    thread_id: int
    waits: bool
    is_channel: bool = False
    watch_hash: str | None = None
    watched_since: datetime | None = None
    was_looked_into: bool = False  # since the start, or made since: whoever leaves now is heard


async def add(
    tx: Transaction,
    group_key: str,
    member: SealedId,
    supporters: Iterable[int],
    wish: Wish,
    readers: str,
    now: datetime,
    *,
    is_channel: bool = False,
) -> Room:
    """Open a room, still without a thread. At most one is open for a member (a unique index holds that)."""
    values = {
        "group_key": group_key,
        "member": member,
        **columns(wish),
        "prompt": 0,
        "unanswered": 0,
        "readers": readers,
        "opened_at": now,
        "is_channel": is_channel,
    }
    result = await tx.execute(insert(rooms).values(**values))
    assert result.inserted_primary_key is not None  # noqa: S101 - an insert of one row always has it
    room_id = int(result.inserted_primary_key[0])
    for supporter in supporters:
        await add_supporter(tx, room_id, SealedId(member.guild_id, supporter))
    room = await by_id(tx, room_id)
    assert room is not None  # noqa: S101 - inserted above, in this transaction
    return room


async def by_id(tx: Transaction, room_id: int) -> Room | None:
    found = await _read(tx, select(rooms).where(rooms.c.id == room_id))
    return found[0] if found else None


async def open_of(tx: Transaction, group_key: str, member: SealedId) -> Room | None:
    where = (rooms.c.group_key == group_key, rooms.c.member == member, rooms.c.closed_at.is_(None))
    found = await _read(tx, select(rooms).where(*where))
    return found[0] if found else None


async def latest_of(tx: Transaction, group_key: str, member: SealedId) -> Room | None:
    where = (rooms.c.group_key == group_key, rooms.c.member == member)
    found = await _read(tx, select(rooms).where(*where).order_by(rooms.c.id.desc()).limit(1))
    return found[0] if found else None


async def all_of(tx: Transaction, group_key: str, member: SealedId) -> list[Room]:
    return await _read(tx, select(rooms).where(rooms.c.group_key == group_key, rooms.c.member == member))


async def where(tx: Transaction, *conditions: ColumnElement[bool]) -> list[Room]:
    """Return rooms for the parts of the check-ins that keep their own SQL."""
    return await _read(tx, select(rooms).where(*conditions))


async def supported_by(tx: Transaction, group_key: str, supporter: SealedId) -> list[Room]:
    theirs = select(room_supporters.c.room_id).where(room_supporters.c.supporter == supporter)
    return await _read(tx, select(rooms).where(rooms.c.group_key == group_key, rooms.c.id.in_(theirs)))


async def doors(tx: Transaction) -> list[Door]:
    """Return every open room's thread, so that a message there finds its room without the database."""
    columns = (
        *(rooms.c.id, rooms.c.group_key, rooms.c.member, rooms.c.thread),
        *(rooms.c.unanswered, rooms.c.is_channel, rooms.c.watch_hash, rooms.c.watched_since),
    )
    found = await tx.execute(select(*columns).where(rooms.c.closed_at.is_(None), rooms.c.thread.is_not(None)))
    return [
        Door(
            room_id=row.id,
            group_key=row.group_key,
            guild_id=row.member.guild_id,
            member_id=row.member.id,
            thread_id=row.thread.id,
            waits=row.unanswered > 0,
            is_channel=row.is_channel,
            watch_hash=row.watch_hash,
            watched_since=row.watched_since,
        )
        for row in found
    ]


async def unfinished(tx: Transaction, group_keys: Collection[str], before: datetime) -> list[Room]:
    """Return open rooms for which Discord has made no thread yet."""
    where = (rooms.c.closed_at.is_(None), rooms.c.thread.is_(None), rooms.c.opened_at <= before)
    return await _read(tx, select(rooms).where(*where, rooms.c.group_key.in_(group_keys)))


async def due(tx: Transaction, group_keys: Collection[str], now: datetime, limit: int) -> list[Room]:
    """Return rooms whose time has come, the longest waiting first."""
    where = (rooms.c.closed_at.is_(None), rooms.c.thread.is_not(None), rooms.c.next_ask_at <= now)
    rests = or_(rooms.c.left_at.is_not(None), rooms.c.trouble.is_not_distinct_from(Trouble.EXPOSED))
    # By itself SQLite would go through all open rooms of these groups; `next_ask_at` finds the few at once.
    statement = select(rooms).where(*where, ~rests, rooms.c.group_key.concat("").in_(group_keys))
    return await _read(tx, statement.order_by(rooms.c.next_ask_at, rooms.c.id).limit(limit))


async def change(tx: Transaction, room: Room, **values: Any) -> None:
    await tx.execute(update(rooms).where(rooms.c.id == room.id).values(**values))


async def change_all(tx: Transaction, changes: Iterable[tuple[Room, Mapping[str, Any]]]) -> None:
    """Change many rooms, with one statement for all in which the same columns change."""
    alike: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for room, values in changes:
        alike[tuple(values)].append({"of_room": room.id, **{f"to_{name}": value for name, value in values.items()}})
    for names, rows in alike.items():
        changed = {name: bindparam(f"to_{name}", type_=rooms.c[name].type) for name in names}
        await tx.execute(update(rooms).where(rooms.c.id == bindparam("of_room")).values(changed), rows)


async def made(tx: Transaction, room: Room, thread_id: int, next_ask_at: datetime | None) -> None:
    thread = SealedId(room.guild_id, thread_id)
    await change(
        tx, room, thread=thread, is_channel=room.is_channel, readers=room.readers, next_ask_at=next_ask_at, trouble=None
    )


async def close(tx: Transaction, room: Room, now: datetime, trouble: Trouble | None = None) -> None:
    left_at = room.left_at if room.trouble is Trouble.AWAY else None  # who left the server is still forgotten in time
    await change(tx, room, closed_at=now, next_ask_at=None, trouble=trouble, left_at=left_at, **NOT_WATCHED)
    await parcels.drop_waiting(tx, KINDS, room.id)


async def is_taken(tx: Transaction, guild_id: int, thread_id: int) -> bool:
    """Whether a thread belongs to a room already, open or closed."""
    row = await tx.execute(select(rooms.c.id).where(rooms.c.thread == SealedId(guild_id, thread_id)).limit(1))
    return row.first() is not None


async def add_supporter(tx: Transaction, room_id: int, supporter: SealedId) -> None:
    await tx.execute(insert(room_supporters).values(room_id=room_id, supporter=supporter))


async def remove_supporters(tx: Transaction, room: Room) -> None:
    await tx.execute(delete(room_supporters).where(room_supporters.c.room_id == room.id))


async def erase(tx: Transaction, group_key: str, member: SealedId) -> None:
    """Take the member's own rooms away, and their name from the rooms of others."""
    own = await all_of(tx, group_key, member)
    others = await supported_by(tx, group_key, member)
    await _remove(tx, own)
    for room in others:
        where = (room_supporters.c.room_id == room.id, room_supporters.c.supporter == member)
        await tx.execute(delete(room_supporters).where(*where))
        await parcels.remove_about(tx, [COMPANY], [room.id])
        await parcels.show_anew(tx, WELCOME, room.id)


async def remove(tx: Transaction, room: Room) -> None:
    await _remove(tx, [room])


async def post(tx: Transaction, room: Room, kind: str, now: datetime, step: int = 0) -> None:
    """Put a message for the room's thread into the outbox."""
    if room.thread_id is not None:
        await parcels.add(tx, room.group_key, kind, room.id, Address(room.guild_id, room.thread_id), now, step)


async def post_all(tx: Transaction, notes: Iterable[tuple[Room, str, int]], now: datetime) -> None:
    """Put many messages (room, kind, step) into the outbox at once."""
    fresh = [
        Fresh(room.group_key, kind, room.id, Address(room.guild_id, room.thread_id), step)
        for room, kind, step in notes
        if room.thread_id is not None
    ]
    await parcels.add_all(tx, fresh, now)


async def troubled(tx: Transaction, group_key: str, now: datetime) -> Sequence[tuple[Trouble, int]]:
    """Return how many rooms are in which kind of trouble: numbers, never whose."""
    lately = or_(rooms.c.closed_at.is_(None), rooms.c.closed_at > now - timedelta(days=7))
    told = (rooms.c.trouble.is_not(None), rooms.c.trouble != Trouble.AWAY)
    found = await tx.execute(select(rooms.c.trouble).where(rooms.c.group_key == group_key, *told, lately))
    counts: dict[Trouble, int] = defaultdict(int)
    for row in found:
        counts[Trouble(row.trouble)] += 1
    return sorted(counts.items())


async def _remove(tx: Transaction, gone: Sequence[Room]) -> None:
    ids = [room.id for room in gone]
    await parcels.remove_about(tx, KINDS, ids)
    await tx.execute(delete(rooms).where(rooms.c.id.in_(ids)))  # what hangs on a room goes with it


async def _read(tx: Transaction, statement: Select[Any]) -> list[Room]:
    rows = (await tx.execute(statement)).all()
    ids = [row.id for row in rows]
    chosen: dict[int, list[int]] = defaultdict(list)
    named = select(room_supporters).where(room_supporters.c.room_id.in_(ids)).order_by(room_supporters.c.id)
    for row in (await tx.execute(named)).all() if ids else ():
        chosen[row.room_id].append(row.supporter.id)
    dates: dict[int, list[HardDate]] = defaultdict(list)
    planned = select(room_dates).where(room_dates.c.room_id.in_(ids)).order_by(room_dates.c.day)
    for row in (await tx.execute(planned)).all() if ids else ():
        dates[row.room_id].append(HardDate(date.fromisoformat(row.day), row.hour, row.every_year))
    return [_room(row, tuple(chosen[row.id]), tuple(dates[row.id])) for row in rows]


def _room(row: Row[Any], supporters: tuple[int, ...], dates: tuple[HardDate, ...]) -> Room:
    return Room(
        id=row.id,
        group_key=row.group_key,
        guild_id=row.member.guild_id,
        member_id=row.member.id,
        thread_id=row.thread.id if row.thread else None,
        supporters=supporters,
        wish=_wish(row),
        dates=dates,
        next_ask_at=row.next_ask_at,
        asked_at=row.asked_at,
        paused_until=row.paused_until,
        prompt=row.prompt,
        unanswered=row.unanswered,
        at_rest=row.at_rest,
        readers=row.readers,
        watched_since=row.watched_since,
        left_at=row.left_at,
        trouble=Trouble(row.trouble) if row.trouble else None,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        is_channel=row.is_channel,
        to_archive=row.to_archive,
        watch_hash=row.watch_hash,
    )


def _wish(row: Row[Any]) -> Wish:
    own = row.quiet_from is not None and row.quiet_to is not None
    return Wish(
        hour=row.hour,
        zone=row.zone,
        days=row.days,
        topic=Topic(row.topic),
        pings=row.pings,
        around=row.around,
        quiet=Hours(_clock(row.quiet_from), _clock(row.quiet_to)) if own else None,
    )


def columns(wish: Wish) -> dict[str, Any]:
    """Return the columns that say how a member wants to be asked."""
    return {
        "hour": wish.hour,
        "zone": wish.zone,
        "days": wish.days,
        "topic": wish.topic,
        "pings": wish.pings,
        "around": wish.around,
        "quiet_from": _minutes(wish.quiet.start) if wish.quiet else None,
        "quiet_to": _minutes(wish.quiet.end) if wish.quiet else None,
    }


def _clock(minutes: int) -> time:
    return time(*divmod(minutes, _MINUTES_IN_HOUR))


def _minutes(clock: time) -> int:
    return clock.hour * _MINUTES_IN_HOUR + clock.minute
