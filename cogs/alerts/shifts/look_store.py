"""Unsure matches that wait for somebody to look, and which of them somebody looked at. Who did is not kept."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from cogs.alerts.model import AlertState
from cogs.kit import counts
from cogs.kit.counts import Counted
from cogs.kit.groups import Group
from cogs.kit.ports import Tier
from data.database import Transaction
from data.tables import alerts, looked_at


async def waiting(tx: Transaction, group_key: str, opened_by: datetime) -> list[int]:
    """Return the numbers of unsure matches that nobody took or looked at, oldest first."""
    return await _unopened(tx, alerts.c.group_key == group_key, alerts.c.opened_at <= opened_by)


async def looked(tx: Transaction, numbers: Collection[int]) -> frozenset[int]:
    query = select(looked_at.c.alert_id).where(looked_at.c.alert_id.in_(list(numbers)))
    return frozenset((await tx.execute(query)).scalars())


async def note_looked(tx: Transaction, group: Group, opened_by: datetime, now: datetime) -> int:
    """Note that somebody looked at all that waited by then. Returns how many there were."""
    numbers = await waiting(tx, group.key, opened_by)
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    if numbers:
        rows = [{"alert_id": number, "at": now} for number in numbers]
        await tx.execute(insert(looked_at).on_conflict_do_nothing(), rows)
    return len(numbers)


async def count_unopened(tx: Transaction, group_key: str, numbers: Sequence[int], now: datetime) -> int:
    """Count those among these that are about to go without anybody having opened them. Returns how many."""
    gone = await _unopened(tx, alerts.c.id.in_(list(numbers)))
    for _ in gone:
        await counts.add_one(tx, group_key, Counted.NOT_OPENED, now)
    return len(gone)


async def _unopened(tx: Transaction, *where: Any) -> list[int]:
    untouched = (alerts.c.tier == Tier.UNSURE, alerts.c.state == AlertState.ASKING, alerts.c.member.is_not(None))
    query = select(alerts.c.id).outerjoin(looked_at, looked_at.c.alert_id == alerts.c.id)
    not_looked_at = query.where(looked_at.c.alert_id.is_(None), *untouched, *where)
    return list((await tx.execute(not_looked_at.order_by(alerts.c.id))).scalars())
