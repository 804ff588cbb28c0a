"""Who is on duty: those who read what is theirs to carry, pressed "I'm in", and said they are there (MOD-2, ESC-8)."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from cogs.kit.groups import Group
from data.database import Transaction
from data.sealed import SealedId
from data.tables import duty

LONGEST_SHIFT = timedelta(hours=8)


def shift_end(now: datetime, hours: int) -> datetime:
    """End a shift after so many hours, and never after more than `LONGEST_SHIFT` (MOD-4)."""
    return now + min(timedelta(hours=hours), LONGEST_SHIFT)


async def on_duty(tx: Transaction, group: Group, now: datetime) -> tuple[int, ...]:
    """Return who is asked now, longest on duty first."""
    query = (
        select(duty.c.moderator)
        .where(duty.c.group_key == group.key, duty.c.im_in_at.is_not(None), duty.c.on_since <= now)
        .where(or_(duty.c.until.is_(None), duty.c.until > now))
        .order_by(duty.c.on_since)
    )
    return tuple(person.id for person in (await tx.execute(query)).scalars())


async def shift_of(tx: Transaction, group: Group, moderator_id: int, now: datetime) -> datetime | None:
    """Return until when this moderator is on duty; None when they are not."""
    query = select(duty.c.until).where(_is(group, moderator_id), duty.c.on_since <= now, duty.c.until > now)
    until: datetime | None = (await tx.execute(query)).scalar_one_or_none()
    return until


async def is_in(tx: Transaction, group: Group, moderator_id: int) -> bool:
    query = select(duty.c.im_in_at).where(_is(group, moderator_id))
    return (await tx.execute(query)).scalar_one_or_none() is not None


async def how_many_are_in(tx: Transaction, group: Group) -> int:
    query = select(duty.c.id).where(duty.c.group_key == group.key, duty.c.im_in_at.is_not(None))
    return len((await tx.execute(query)).all())


async def say_in(tx: Transaction, group: Group, moderator_id: int, now: datetime) -> None:
    await _set(tx, group, moderator_id, im_in_at=now)


async def start(tx: Transaction, group: Group, moderator_id: int, now: datetime, until: datetime) -> None:
    await _set(tx, group, moderator_id, on_since=now, until=until)


async def stop(tx: Transaction, group: Group, moderator_id: int) -> None:
    await tx.execute(update(duty).where(_is(group, moderator_id)).values(on_since=None, until=None))


async def row_of(tx: Transaction, group: Group, moderator_id: int) -> dict[str, datetime | None] | None:
    row = (await tx.execute(select(duty).where(_is(group, moderator_id)))).one_or_none()
    return None if row is None else {"im_in_at": row.im_in_at, "on_since": row.on_since, "until": row.until}


async def forget(tx: Transaction, group: Group, person_id: int) -> None:
    await tx.execute(delete(duty).where(_is(group, person_id)))


async def _set(tx: Transaction, group: Group, moderator_id: int, **values: Any) -> None:
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    row = {"group_key": group.key, "moderator": SealedId(group.guild_id, moderator_id)}
    statement = insert(duty).values(**row, **values)
    await tx.execute(statement.on_conflict_do_update(index_elements=["group_key", "moderator"], set_=values))


def _is(group: Group, moderator_id: int) -> Any:
    return (duty.c.group_key == group.key) & (duty.c.moderator == SealedId(group.guild_id, moderator_id))
