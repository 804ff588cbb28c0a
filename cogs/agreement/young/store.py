"""The SQL of age_marks: who said that they are too young, as a mark that fits no other row."""

from collections import defaultdict
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from data.database import Transaction
from data.tables import age_marks

Marks = dict[str, dict[bytes, date]]


async def everyone(tx: Transaction) -> Marks:
    """Return each group's marks, and when each ends: what is held in memory."""
    found: Marks = defaultdict(dict)
    for row in await tx.execute(select(age_marks)):
        found[row.group_key][row.mark] = date.fromisoformat(row.ends_on)
    return found


async def add(tx: Transaction, group_key: str, mark: bytes, ends: date) -> None:
    """Keep it; said again, it ends a year after that."""
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    fresh = insert(age_marks).values(group_key=group_key, mark=mark, ends_on=ends.isoformat())
    later = {"ends_on": ends.isoformat()}
    await tx.execute(fresh.on_conflict_do_update(index_elements=["group_key", "mark"], set_=later))


async def lift(tx: Transaction, group_key: str, mark: bytes) -> None:
    await tx.execute(delete(age_marks).where(age_marks.c.group_key == group_key, age_marks.c.mark == mark))


async def expire(tx: Transaction, group_key: str, today: date) -> int:
    over = (age_marks.c.group_key == group_key, age_marks.c.ends_on <= today.isoformat())
    return (await tx.execute(delete(age_marks).where(*over))).rowcount
