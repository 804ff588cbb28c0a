"""When a group last had a drill, as one row; and the drill's alert while it is kept."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite

from cogs.alerts.model import DRILL, AlertState
from cogs.kit.ports import Tier
from data.database import Transaction
from data.tables import alerts, drills


@dataclass(frozen=True)
class Kept:
    """What is kept of a group's drills. No person is in it."""

    id: int
    group_key: str
    since: datetime
    done_at: datetime | None
    reminded_at: datetime | None
    alert_id: int | None


async def begin(tx: Transaction, group_key: str, now: datetime) -> None:
    """Note that this group is looked after from now on, unless that is noted."""
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    await tx.execute(insert(drills).values(group_key=group_key, since=now).on_conflict_do_nothing())


async def of_group(tx: Transaction, group_key: str) -> Kept | None:
    row = (await tx.execute(select(drills).where(drills.c.group_key == group_key))).one_or_none()
    return None if row is None else Kept(**row._asdict())


async def change(tx: Transaction, kept: Kept, **values: Any) -> None:
    await tx.execute(update(drills).where(drills.c.id == kept.id).values(**values))


async def real_ones(tx: Transaction, group_key: str, since: datetime | None = None) -> bool:
    """Whether an urgent alert that is no drill is open, or opened since that moment."""
    real = (alerts.c.group_key == group_key) & (alerts.c.raised_by != DRILL) & (alerts.c.tier == Tier.URGENT)
    when = alerts.c.state != AlertState.CLOSED if since is None else alerts.c.opened_at >= since
    return (await tx.execute(select(alerts.c.id).where(real, when).limit(1))).first() is not None
