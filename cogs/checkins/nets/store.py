"""The SQL of safety nets: one for a room at most, and no row once it is ended."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, delete, insert, or_, select, update

from cogs.checkins.nets.model import Net
from cogs.kit import parcels
from data.database import Transaction
from data.sealed import SealedId
from data.tables import rooms, safety_nets

# The kind of the message that asks; its step is the net's number. The rooms' store lists it among its own kinds.
_ASK = "checkin.net-ask"


async def add(tx: Transaction, room_id: int, keeper: SealedId, after: int, text_hash: str, now: datetime) -> Net:
    values = {"room_id": room_id, "keeper": keeper, "after": after, "text_hash": text_hash, "asked_at": now}
    result = await tx.execute(insert(safety_nets).values(**values))
    assert result.inserted_primary_key is not None  # noqa: S101 - an insert of one row always has it
    return Net(int(result.inserted_primary_key[0]), room_id, keeper.id, after, text_hash, now)


async def by_id(tx: Transaction, net_id: int) -> Net | None:
    return await _one(tx, safety_nets.c.id == net_id)


async def of_room(tx: Transaction, room_id: int) -> Net | None:
    return await _one(tx, safety_nets.c.room_id == room_id)


async def kept_by(tx: Transaction, group_key: str, keeper: SealedId) -> list[Net]:
    """Return the nets in open rooms that this person is asked to keep, or keeps."""
    query = select(safety_nets).join(rooms, rooms.c.id == safety_nets.c.room_id)
    where = (rooms.c.group_key == group_key, rooms.c.closed_at.is_(None), safety_nets.c.keeper == keeper)
    return [_net(row) for row in await tx.execute(query.where(*where).order_by(safety_nets.c.id))]


async def to_look_at(tx: Transaction, group_keys: Collection[str]) -> list[Net]:
    """Return the nets that are on and either may be due, or were said in a run of silence that may be over."""
    query = select(safety_nets).join(rooms, rooms.c.id == safety_nets.c.room_id)
    silent = and_(safety_nets.c.told_at.is_(None), rooms.c.unanswered >= safety_nets.c.after)
    answered = and_(safety_nets.c.told_at.is_not(None), rooms.c.unanswered < safety_nets.c.after)
    # Named so, the group is no way to the rooms: SQLite would go through all of them for the few nets there are.
    its_group = rooms.c.group_key.concat("")
    where = (its_group.in_(group_keys), rooms.c.closed_at.is_(None), safety_nets.c.agreed_at.is_not(None))
    found = await tx.execute(query.where(*where, or_(silent, answered)).order_by(safety_nets.c.id))
    return [_net(row) for row in found]


async def save(tx: Transaction, net: Net) -> None:
    values = {"agreed_at": net.agreed_at, "told_at": net.told_at}
    await tx.execute(update(safety_nets).where(safety_nets.c.id == net.id).values(**values))


async def end(tx: Transaction, net: Net) -> bool:
    """End it. The message that asked will say that it is over. False: it was over already."""
    ended = (await tx.execute(delete(safety_nets).where(safety_nets.c.id == net.id))).rowcount
    if ended:
        await parcels.show_anew(tx, _ASK, net.room_id)
    return bool(ended)


async def end_kept(tx: Transaction, room_id: int, keeper: SealedId) -> bool:
    """Whoever no longer reads along in a room keeps no net there."""
    net = await of_room(tx, room_id)
    return net is not None and net.keeper_id == keeper.id and await end(tx, net)


async def expire(tx: Transaction, group_key: str) -> int:
    """A closed room has no net."""
    closed = select(rooms.c.id).where(rooms.c.group_key == group_key, rooms.c.closed_at.is_not(None))
    return (await tx.execute(delete(safety_nets).where(safety_nets.c.room_id.in_(closed)))).rowcount


async def _one(tx: Transaction, where: Any) -> Net | None:
    row = (await tx.execute(select(safety_nets).where(where))).one_or_none()
    return _net(row) if row is not None else None


def _net(row: Row[Any]) -> Net:
    return Net(
        id=row.id,
        room_id=row.room_id,
        keeper_id=row.keeper.id,
        after=row.after,
        text_hash=row.text_hash,
        asked_at=row.asked_at,
        agreed_at=row.agreed_at,
        told_at=row.told_at,
    )
