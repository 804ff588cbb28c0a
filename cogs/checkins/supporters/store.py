"""The SQL of supporters: their terms, the rooms they are in, and the endings that are still to be told."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, and_, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from cogs.checkins.supporters.model import COUNTED_FOR, UNSAID, Terms, Why
from config.duty import Shift
from data.database import Transaction
from data.sealed import SealedId
from data.tables import room_supporters, rooms, support_endings, supporter_hours, supporters

_MINUTES_IN_HOUR = 60
_WEEK = range(7)
# Stands for somebody who asked to be forgotten: the member is still told that one person fewer reads along.
FORGOTTEN = 0


@dataclass(frozen=True)
class Ending:
    room_id: int
    supporter_id: int
    why: Why
    ended_at: datetime


# ------------------------------------------------------------------------------------------------------------- terms


async def terms_of(tx: Transaction, group_key: str, guild_id: int, people: Collection[int]) -> dict[int, Terms]:
    """Return the terms of each; who has said nothing has `UNSAID`."""
    if not people:
        return {}
    sealed = [SealedId(guild_id, person) for person in people]
    where = (supporters.c.group_key == group_key, supporters.c.supporter.in_(sealed))
    found = {row.supporter.id: row for row in await tx.execute(select(supporters).where(*where))}
    shifts = await _shifts(tx, [row.id for row in found.values()])
    return {
        person: _terms(found[person], tuple(shifts[found[person].id])) if person in found else UNSAID
        for person in people
    }


async def terms(tx: Transaction, group_key: str, who: SealedId) -> Terms:
    return (await terms_of(tx, group_key, who.guild_id, [who.id]))[who.id]


async def has_row(tx: Transaction, group_key: str, who: SealedId) -> bool:
    return (await tx.execute(select(supporters.c.id).where(_is(group_key, who)))).first() is not None


async def save(tx: Transaction, group_key: str, who: SealedId, **values: Any) -> None:
    """Write some of somebody's terms; the first time makes their row."""
    make = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    row = {"group_key": group_key, "supporter": who, "calls": 0, "on_hours": True} | values
    statement = make(supporters).values(**row)
    await tx.execute(statement.on_conflict_do_update(index_elements=["group_key", "supporter"], set_=values))


async def set_hours(tx: Transaction, group_key: str, who: SealedId, shifts: Iterable[Shift]) -> None:
    row_id = (await tx.execute(select(supporters.c.id).where(_is(group_key, who)))).scalar_one()
    await tx.execute(delete(supporter_hours).where(supporter_hours.c.supporter_id == row_id))
    for shift in shifts:
        values = {
            "supporter_id": row_id,
            "zone": shift.zone.key,
            "days": sum(1 << day for day in shift.weekdays),
            "starts": _minutes(shift.start),
            "ends": _minutes(shift.end),
        }
        await tx.execute(insert(supporter_hours).values(**values))


async def changing(
    tx: Transaction, group_keys: Collection[str], now: datetime, limit: int
) -> list[tuple[str, SealedId]]:
    """Return whose on and off may have changed by now, the longest waiting first."""
    where = (supporters.c.next_change_at <= now, supporters.c.group_key.in_(group_keys))
    statement = select(supporters.c.group_key, supporters.c.supporter).where(*where)
    found = await tx.execute(statement.order_by(supporters.c.next_change_at).limit(limit))
    return [(row.group_key, row.supporter) for row in found]


async def remove(tx: Transaction, group_key: str, who: SealedId) -> None:
    await tx.execute(delete(supporters).where(_is(group_key, who)))  # their hours go with it


async def expire(tx: Transaction, group_key: str, now: datetime) -> int:
    """Stop counting old calls, forget time off that is over, and endings in rooms that are closed."""
    of_group = supporters.c.group_key == group_key
    old = and_(of_group, supporters.c.calls_since < now - COUNTED_FOR)
    await tx.execute(update(supporters).where(old).values(calls=0, calls_since=None))
    over = and_(of_group, supporters.c.off_until <= now)
    await tx.execute(update(supporters).where(over).values(off_until=None))
    closed = select(rooms.c.id).where(rooms.c.group_key == group_key, rooms.c.closed_at.is_not(None))
    result = await tx.execute(delete(support_endings).where(support_endings.c.room_id.in_(closed)))
    return result.rowcount


# ------------------------------------------------------------------------------------------------------------- rooms


async def rooms_of(tx: Transaction, group_key: str, who: SealedId) -> list[int]:
    """Return the numbers of the open rooms they were chosen for."""
    query = select(rooms.c.id).select_from(_named()).where(_open(group_key), room_supporters.c.supporter == who)
    return list((await tx.execute(query.order_by(rooms.c.id))).scalars())


async def room_counts(tx: Transaction, group_key: str, guild_id: int, people: Collection[int]) -> Mapping[int, int]:
    if not people:
        return {}
    sealed = [SealedId(guild_id, person) for person in people]
    query = select(room_supporters.c.supporter, func.count().label("rooms")).select_from(_named())
    query = query.where(_open(group_key), room_supporters.c.supporter.in_(sealed))
    found = await tx.execute(query.group_by(room_supporters.c.supporter))
    return defaultdict(int, {row.supporter.id: row.rooms for row in found})


async def alone_in(tx: Transaction, group_key: str, who: SealedId) -> int:
    """Return in how many open rooms they are the only supporter: their own number, shown to them alone (BND-1)."""
    theirs = select(room_supporters.c.room_id).where(room_supporters.c.supporter == who)
    alone = _with_one(group_key).where(rooms.c.id.in_(theirs)).subquery()
    return int((await tx.execute(select(func.count()).select_from(alone))).scalar_one())


async def rooms_with_one(tx: Transaction, group_key: str) -> int:
    """Return how many open rooms have one supporter: a number for `check`, and nobody's name (BND-1)."""
    return int((await tx.execute(select(func.count()).select_from(_with_one(group_key).subquery()))).scalar_one())


async def everybody_known(tx: Transaction, group_key: str) -> list[SealedId]:
    """Return whoever is in an open room, or has set terms."""
    chosen = select(room_supporters.c.supporter).select_from(_named()).where(_open(group_key))
    with_terms = select(supporters.c.supporter).where(supporters.c.group_key == group_key)
    return list((await tx.execute(chosen.union(with_terms))).scalars())


async def take_out(tx: Transaction, room_id: int, who: SealedId) -> bool:
    """Return whether they were in it: of two presses at once, one finds that it is done."""
    where = (room_supporters.c.room_id == room_id, room_supporters.c.supporter == who)
    return bool((await tx.execute(delete(room_supporters).where(*where))).rowcount)


def _named() -> Any:
    return rooms.join(room_supporters, room_supporters.c.room_id == rooms.c.id)


def _open(group_key: str) -> Any:
    return and_(rooms.c.group_key == group_key, rooms.c.closed_at.is_(None))


def _with_one(group_key: str) -> Any:
    query = select(rooms.c.id).select_from(_named()).where(_open(group_key))
    return query.group_by(rooms.c.id).having(func.count() == 1)


# ----------------------------------------------------------------------------------------------------------- endings


async def note_ending(tx: Transaction, room_id: int, who: SealedId, why: Why, now: datetime) -> None:
    make = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    values = {"room_id": room_id, "supporter": who, "reason": why, "ended_at": now}
    await tx.execute(make(support_endings).values(**values).on_conflict_do_nothing())


async def note_forgotten(tx: Transaction, room_id: int, guild_id: int, now: datetime) -> None:
    await note_ending(tx, room_id, SealedId(guild_id, FORGOTTEN), Why.OUT, now)


async def forget_ending(tx: Transaction, room_id: int, who: SealedId) -> None:
    """They were chosen anew before anybody was told: there is nothing to tell."""
    where = (support_endings.c.room_id == room_id, support_endings.c.supporter == who)
    await tx.execute(delete(support_endings).where(*where))


async def rooms_to_tell(tx: Transaction, group_keys: Collection[str], before: datetime) -> list[int]:
    """Return the open rooms in which an ending from before that moment is still to be told."""
    query = select(support_endings.c.room_id).join(rooms, rooms.c.id == support_endings.c.room_id)
    # Named so, the group is no way to the rooms: SQLite would go through all of them for the few endings there are.
    its_group = rooms.c.group_key.concat("")
    where = (rooms.c.closed_at.is_(None), rooms.c.thread.is_not(None), its_group.in_(group_keys))
    query = query.where(*where, support_endings.c.ended_at <= before).distinct()
    return list((await tx.execute(query.order_by(support_endings.c.room_id))).scalars())


async def endings_in(tx: Transaction, room_id: int, before: datetime) -> list[Ending]:
    where = (support_endings.c.room_id == room_id, support_endings.c.ended_at <= before)
    found = await tx.execute(select(support_endings).where(*where).order_by(support_endings.c.ended_at))
    return [Ending(row.room_id, row.supporter.id, Why(row.reason), row.ended_at) for row in found]


async def endings_of(tx: Transaction, group_key: str, who: SealedId) -> int:
    query = select(func.count()).select_from(support_endings.join(rooms, rooms.c.id == support_endings.c.room_id))
    query = query.where(rooms.c.group_key == group_key, support_endings.c.supporter == who)
    return int((await tx.execute(query)).scalar_one())


async def told(tx: Transaction, room_id: int, before: datetime) -> None:
    where = (support_endings.c.room_id == room_id, support_endings.c.ended_at <= before)
    await tx.execute(delete(support_endings).where(*where))


async def forget_endings(tx: Transaction, group_key: str, who: SealedId) -> None:
    """Take their name from what is still to be told; that somebody no longer reads along stays."""
    of_group = select(rooms.c.id).where(rooms.c.group_key == group_key)
    where = (support_endings.c.supporter == who, support_endings.c.room_id.in_(of_group))
    for row in (await tx.execute(select(support_endings).where(*where))).all():
        await forget_ending(tx, row.room_id, who)
        await note_forgotten(tx, row.room_id, who.guild_id, row.ended_at)


# ---------------------------------------------------------------------------------------------------------- plumbing


def _is(group_key: str, who: SealedId) -> Any:
    return and_(supporters.c.group_key == group_key, supporters.c.supporter == who)


async def _shifts(tx: Transaction, row_ids: Collection[int]) -> Mapping[int, list[Shift]]:
    found: dict[int, list[Shift]] = defaultdict(list)
    if row_ids:
        where = supporter_hours.c.supporter_id.in_(row_ids)
        for row in await tx.execute(select(supporter_hours).where(where).order_by(supporter_hours.c.id)):
            days = frozenset(day for day in _WEEK if row.days >> day & 1)
            found[row.supporter_id].append(Shift(ZoneInfo(row.zone), days, _clock(row.starts), _clock(row.ends)))
    return found


def _terms(row: Row[Any], shifts: tuple[Shift, ...]) -> Terms:
    return Terms(
        read_at=row.read_at,
        off_until=row.off_until,
        most_rooms=row.most_rooms,
        shifts=shifts,
        calls=row.calls,
        calls_since=row.calls_since,
        on_hours=row.on_hours,
        next_change_at=row.next_change_at,
    )


def _clock(minutes: int) -> time:
    return time(*divmod(minutes, _MINUTES_IN_HOUR))


def _minutes(clock: time) -> int:
    return clock.hour * _MINUTES_IN_HOUR + clock.minute
