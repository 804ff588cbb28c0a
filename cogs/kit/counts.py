"""How many, by month: numbers that outlive what they count, with nobody in them (CRI-18, NO-25)."""

from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from data.database import Transaction
from data.tables import monthly_counts


class Counted(StrEnum):
    """Urgent alerts that word watch raised, and unsure notes that nobody opened in time.

    What a member asked for by hand is nobody's to count.
    """

    RAISED = "raised"
    CLOSED = "closed"
    NOT_A_WORRY = "not-a-worry"
    NOT_OPENED = "not-opened"


def month_of(moment: datetime) -> str:
    """Return a month as its rows name it, such as 2026-11 (UTC)."""
    return f"{moment:%Y-%m}"


async def add_one(tx: Transaction, group_key: str, what: Counted, now: datetime) -> None:
    """Count one more, in the transaction of what is counted."""
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    fresh = insert(monthly_counts).values(group_key=group_key, month=month_of(now), what=what, number=1)
    place = ["group_key", "month", "what"]
    more = {"number": monthly_counts.c.number + 1}
    await tx.execute(fresh.on_conflict_do_update(index_elements=place, set_=more))


async def sums(tx: Transaction, group_key: str, months: Collection[str]) -> Mapping[Counted, int]:
    here = (monthly_counts.c.group_key == group_key, monthly_counts.c.month.in_(list(months)))
    query = select(monthly_counts.c.what, func.sum(monthly_counts.c.number).label("total")).where(*here)
    found = {row.what: int(row.total) for row in await tx.execute(query.group_by(monthly_counts.c.what))}
    return {what: found.get(what.value, 0) for what in Counted}


async def expire(tx: Transaction, group_key: str, now: datetime) -> int:
    """Delete months a year and more ago. Returns how many rows went."""
    year_ago = f"{now.year - 1}-{now.month:02}"
    old = (monthly_counts.c.group_key == group_key, monthly_counts.c.month < year_ago)
    return (await tx.execute(delete(monthly_counts).where(*old))).rowcount
