"""The SQL of what happens to a room besides its questions: who left it, who could read it, what waits for its end."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, or_, select, update

from cogs.checkins import store
from cogs.checkins.model import Room, Trouble
from cogs.kit.parcels import State
from data.database import Transaction
from data.sealed import SealedId
from data.tables import outbox, room_supporters, rooms, supporters

_OPEN = rooms.c.closed_at.is_(None)


async def away(tx: Transaction, group_key: str, member: SealedId, now: datetime) -> None:
    """Note that they left the server: their open room rests, and everything of theirs is forgotten in time (PRI-6)."""
    theirs = (rooms.c.group_key == group_key, rooms.c.member == member)
    await tx.execute(update(rooms).where(*theirs, ~_OPEN).values(left_at=now))
    rests = {"left_at": now, "next_ask_at": None, "trouble": Trouble.AWAY, **store.NOT_WATCHED}
    await tx.execute(update(rooms).where(*theirs, _OPEN).values(**rests))


async def back_on_server(tx: Transaction, group_key: str, member: SealedId) -> None:
    theirs = (rooms.c.group_key == group_key, rooms.c.member == member)
    await tx.execute(update(rooms).where(*theirs, ~_OPEN).values(left_at=None))


async def gone_for(tx: Transaction, group_key: str, before: datetime) -> list[SealedId]:
    """Return who left the server before that moment and has not come back."""
    gone = or_(~_OPEN, rooms.c.trouble == Trouble.AWAY)
    found = await tx.execute(
        select(rooms.c.member).where(rooms.c.group_key == group_key, gone, rooms.c.left_at < before).distinct()
    )
    return [row.member for row in found]


async def members(tx: Transaction, group_key: str) -> set[tuple[int, bool]]:
    """Return everybody who has a room, open or closed, and whether they are known to have left the server."""
    columns = (rooms.c.member, rooms.c.trouble, rooms.c.left_at, rooms.c.closed_at)
    found = await tx.execute(select(*columns).where(rooms.c.group_key == group_key))
    return {
        (row.member.id, row.trouble == Trouble.AWAY or (row.closed_at is not None and row.left_at is not None))
        for row in found
    }


async def places(tx: Transaction) -> dict[int, str]:
    """Return the thread or channel of every room, open or closed, with its group's key."""
    found = await tx.execute(select(rooms.c.thread, rooms.c.group_key).where(rooms.c.thread.is_not(None)))
    return {row.thread.id: row.group_key for row in found}


async def to_archive(tx: Transaction) -> set[int]:
    """Return the numbers of closed rooms whose thread waits for the end of an alert (NO-36)."""
    found = await tx.execute(select(rooms.c.id).where(rooms.c.to_archive, ~_OPEN))
    return {row.id for row in found}


async def outdated(tx: Transaction, group_key: str, mark: str) -> list[Room]:
    """Return open rooms in threads that were told of other readers than those of `mark`, and every private channel."""
    other = or_(rooms.c.readers != mark, rooms.c.is_channel)
    return await store.where(tx, rooms.c.group_key == group_key, _OPEN, rooms.c.thread.is_not(None), other)


async def exposed(tx: Transaction, group_key: str) -> int:
    where = (rooms.c.group_key == group_key, _OPEN, rooms.c.trouble == Trouble.EXPOSED)
    counted = await tx.execute(select(func.count()).select_from(rooms).where(*where))
    return int(counted.scalar_one())


async def closed_before(tx: Transaction, group_key: str, before: datetime) -> list[Room]:
    return await store.where(tx, rooms.c.group_key == group_key, rooms.c.closed_at < before)


async def last_closed(tx: Transaction, group_key: str, member: SealedId, since: datetime) -> Room | None:
    """Return the member's room that was closed last, if that is not too long ago."""
    theirs = (rooms.c.group_key == group_key, rooms.c.member == member, rooms.c.closed_at > since)
    found = await store.where(tx, *theirs, rooms.c.thread.is_not(None))
    return max(found, key=lambda room: room.id, default=None)


async def reopen(tx: Transaction, room: Room, next_ask_at: datetime | None) -> None:
    values: dict[str, Any] = {"closed_at": None, "left_at": None, "trouble": None, "to_archive": False}
    values |= {"unanswered": room.unanswered, "at_rest": room.at_rest}
    await store.change(tx, room, next_ask_at=next_ask_at, **values)


async def remove_supporter(tx: Transaction, room_id: int, supporter: SealedId) -> bool:
    """Take a supporter's name off a room. False when it was not there."""
    row = (room_supporters.c.room_id == room_id, room_supporters.c.supporter == supporter)
    return (await tx.execute(delete(room_supporters).where(*row))).rowcount > 0


async def standing(tx: Transaction, group_key: str, kind: str) -> list[int]:
    """Return the numbers of the parcels of that kind whose message stands in a channel."""
    where = (outbox.c.group_key == group_key, outbox.c.kind == kind, outbox.c.state == State.SENT)
    return [row.id for row in await tx.execute(select(outbox.c.id).where(*where))]


async def supporter_row(tx: Transaction, group_key: str, supporter: SealedId) -> int:
    """Return the number of a supporter's own row; made empty when they have none yet."""
    where = (supporters.c.group_key == group_key, supporters.c.supporter == supporter)
    known = (await tx.execute(select(supporters.c.id).where(*where))).scalar_one_or_none()
    if known is not None:
        return int(known)
    values = {"group_key": group_key, "supporter": supporter, "calls": 0, "on_hours": True}
    made = await tx.execute(insert(supporters).values(**values))
    assert made.inserted_primary_key is not None  # noqa: S101 - an insert of one row always has it
    return int(made.inserted_primary_key[0])


async def supporter_of(tx: Transaction, group_key: str, row_id: int) -> int | None:
    where = (supporters.c.group_key == group_key, supporters.c.id == row_id)
    found: SealedId | None = (await tx.execute(select(supporters.c.supporter).where(*where))).scalar_one_or_none()
    return found.id if found else None


async def supporter_rows(tx: Transaction, group_key: str, supporter: SealedId) -> list[int]:
    where = (supporters.c.group_key == group_key, supporters.c.supporter == supporter)
    return [row.id for row in await tx.execute(select(supporters.c.id).where(*where))]


async def remove_supporter_rows(tx: Transaction, row_ids: Collection[int]) -> None:
    await tx.execute(delete(supporters).where(supporters.c.id.in_(list(row_ids))))
