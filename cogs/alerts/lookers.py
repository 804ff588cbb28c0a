"""Who asked for a look at somebody else's message, how often today, and whether that rests (CRI-15): the rows."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from cogs.kit.groups import Group
from data.database import Transaction
from data.sealed import SealedId
from data.tables import look_askers

MOST_A_DAY = 3


async def may_ask(tx: Transaction, group: Group, who: int, day: date, now: datetime) -> str | None:
    """Return the reason why this person may not ask now: `muted` or `limit`; None where they may."""
    row = (await tx.execute(select(look_askers).where(_is(group, who)))).one_or_none()
    if row is None:
        return None
    if row.muted_until is not None and row.muted_until > now:
        return "muted"
    return "limit" if row.day == day.isoformat() and row.asked >= MOST_A_DAY else None


async def count_one(tx: Transaction, group: Group, who: int, day: date) -> None:
    row = (await tx.execute(select(look_askers).where(_is(group, who)))).one_or_none()
    same = row is not None and row.day == day.isoformat()
    await _set(tx, group, who, day=day.isoformat(), asked=row.asked + 1 if row is not None and same else 1)


async def mute(tx: Transaction, group: Group, who: int, day: date, until: datetime | None) -> None:
    """Until then nothing more is passed on from this person; None takes that back."""
    row = (await tx.execute(select(look_askers).where(_is(group, who)))).one_or_none()
    known = {"day": row.day, "asked": row.asked} if row is not None else {"day": day.isoformat(), "asked": 0}
    await _set(tx, group, who, **known, muted_until=until)


async def row_of(tx: Transaction, group: Group, who: int) -> dict[str, Any] | None:
    row = (await tx.execute(select(look_askers).where(_is(group, who)))).one_or_none()
    return None if row is None else {"day": row.day, "asked": row.asked, "muted_until": row.muted_until}


async def forget(tx: Transaction, group: Group, who: int) -> None:
    await tx.execute(delete(look_askers).where(_is(group, who)))


async def expire(tx: Transaction, group_key: str, now: datetime) -> int:
    """Delete the counts of days that are over everywhere, unless the asking rests still. Returns how many went."""
    over_everywhere = (now - timedelta(days=1)).date().isoformat()
    free = or_(look_askers.c.muted_until.is_(None), look_askers.c.muted_until <= now)
    over = (look_askers.c.group_key == group_key, look_askers.c.day < over_everywhere, free)
    return (await tx.execute(delete(look_askers).where(*over))).rowcount


async def _set(tx: Transaction, group: Group, who: int, **values: Any) -> None:
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    row = {"group_key": group.key, "member": SealedId(group.guild_id, who)}
    statement = insert(look_askers).values(**row, **values)
    await tx.execute(statement.on_conflict_do_update(index_elements=["group_key", "member"], set_=values))


def _is(group: Group, who: int) -> Any:
    return (look_askers.c.group_key == group.key) & (look_askers.c.member == SealedId(group.guild_id, who))
