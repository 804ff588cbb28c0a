"""The SQL of rounds. Who came, and how many, has no column."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from cogs.checkins.rounds.model import KEEP, Round
from cogs.kit import parcels
from data.database import Transaction
from data.tables import rounds

OPEN = "round.open"


async def add(
    tx: Transaction, group_key: str, day: date, prompt: int, now: datetime, closes_at: datetime, *, left_out: bool
) -> Round:
    values = {"group_key": group_key, "day": day.isoformat(), "prompt": prompt}
    times = {"opened_at": now, "closes_at": closes_at, "closed_at": now if left_out else None}
    result = await tx.execute(insert(rounds).values(**values, **times))
    assert result.inserted_primary_key is not None  # noqa: S101 - an insert of one row always has it
    found = await by_id(tx, int(result.inserted_primary_key[0]))
    assert found is not None  # noqa: S101 - inserted above, in this transaction
    return found


async def by_id(tx: Transaction, round_id: int) -> Round | None:
    row = (await tx.execute(select(rounds).where(rounds.c.id == round_id))).one_or_none()
    return _round(row) if row else None


async def newest(tx: Transaction, group_key: str) -> Round | None:
    query = select(rounds).where(rounds.c.group_key == group_key).order_by(rounds.c.id.desc()).limit(1)
    row = (await tx.execute(query)).one_or_none()
    return _round(row) if row else None


async def of_days(tx: Transaction, days: Collection[tuple[str, date]]) -> frozenset[tuple[str, date]]:
    """Return for which of these groups and days there is a round already, open, closed or left out."""
    query = select(rounds.c.group_key, rounds.c.day).where(
        rounds.c.group_key.in_([key for key, _ in days]), rounds.c.day.in_([day.isoformat() for _, day in days])
    )
    return frozenset((row.group_key, date.fromisoformat(row.day)) for row in await tx.execute(query)) & frozenset(days)


async def to_close(tx: Transaction, now: datetime) -> list[Round]:
    query = select(rounds).where(rounds.c.closed_at.is_(None), rounds.c.closes_at <= now)
    return [_round(row) for row in await tx.execute(query)]


async def close(tx: Transaction, round_id: int, now: datetime) -> None:
    """Close it: what was said of it in the channel is shown anew, and what was not said yet is not said."""
    await tx.execute(update(rounds).where(rounds.c.id == round_id, rounds.c.closed_at.is_(None)).values(closed_at=now))
    await parcels.drop_waiting(tx, [OPEN], round_id)
    await parcels.show_anew(tx, OPEN, round_id)


async def expire(tx: Transaction, group_key: str, now: datetime) -> int:
    """Forget old rounds, but for the newest: it says which question comes next."""
    last = await newest(tx, group_key)
    where = (rounds.c.group_key == group_key, rounds.c.closed_at < now - KEEP, rounds.c.id != (last.id if last else 0))
    ids = [row.id for row in await tx.execute(select(rounds.c.id).where(*where))]
    await parcels.remove_about(tx, [OPEN], ids)
    await tx.execute(delete(rounds).where(rounds.c.id.in_(ids)))
    return len(ids)


def _round(row: Row[Any]) -> Round:
    return Round(
        id=row.id,
        group_key=row.group_key,
        day=date.fromisoformat(row.day),
        prompt=row.prompt,
        opened_at=row.opened_at,
        closes_at=row.closes_at,
        closed_at=row.closed_at,
    )
