"""The settings that hold, and those that are to hold from a moment on: the organisers' own values, nobody's words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select, update

from data.database import Transaction
from data.tables import settings_in_force


@dataclass(frozen=True)
class InForce:
    """`coming` holds from `coming_at` on. `before` held until the last change; `number` counts what was told."""

    id: int
    group_key: str
    values: Mapping[str, Any]
    coming: Mapping[str, Any] | None
    coming_at: datetime | None
    before: Mapping[str, Any] | None
    number: int


async def of_group(tx: Transaction, group_key: str) -> InForce | None:
    row = (await tx.execute(select(settings_in_force).where(settings_in_force.c.group_key == group_key))).one_or_none()
    return _in_force(row) if row else None


async def by_id(tx: Transaction, row_id: int) -> InForce | None:
    row = (await tx.execute(select(settings_in_force).where(settings_in_force.c.id == row_id))).one_or_none()
    return _in_force(row) if row else None


async def add(tx: Transaction, group_key: str, values: Mapping[str, Any]) -> None:
    await tx.execute(insert(settings_in_force).values(group_key=group_key, in_force=dict(values), number=0))


async def holds_now(tx: Transaction, one: InForce, values: Mapping[str, Any], *, is_told_already: bool) -> None:
    """These hold from now on. `is_told_already`: members read of it a day ago."""
    number = one.number if is_told_already else one.number + 1
    held = {"in_force": dict(values), "before": dict(one.values), "coming": None, "coming_at": None}
    await _set(tx, one, **held, number=number)


async def comes(tx: Transaction, one: InForce, values: Mapping[str, Any], at: datetime) -> None:
    await _set(tx, one, coming=dict(values), coming_at=at, number=one.number + 1)


async def comes_not(tx: Transaction, one: InForce) -> None:
    await _set(tx, one, coming=None, coming_at=None, before=None)


async def _set(tx: Transaction, one: InForce, **values: Any) -> None:
    await tx.execute(update(settings_in_force).where(settings_in_force.c.id == one.id).values(**values))


def _in_force(row: Row[Any]) -> InForce:
    return InForce(row.id, row.group_key, row.in_force, row.coming, row.coming_at, row.before, row.number)
