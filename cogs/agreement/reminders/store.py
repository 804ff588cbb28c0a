"""The SQL of reminders: which were posted, so that they take turns."""

from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select

from cogs.agreement.reminders.model import TEXTS, Cause, Reminder
from data.database import Transaction
from data.tables import reminders

# Long enough for every text to come round at the slowest pace; after that, the oldest are forgotten.
_KEEP = timedelta(days=365 * (TEXTS + 1))


async def past(tx: Transaction, group_key: str) -> list[Reminder]:
    rows = await tx.execute(select(reminders).where(reminders.c.group_key == group_key).order_by(reminders.c.id))
    return [Reminder(Cause(row.cause), row.text, row.posted_at) for row in rows]


async def add(tx: Transaction, group_key: str, reminder: Reminder) -> int:
    values = {"group_key": group_key, "cause": reminder.cause, "text": reminder.text, "posted_at": reminder.at}
    row = (await tx.execute(insert(reminders).values(**values).returning(reminders.c.id))).one()
    return int(row.id)


async def by_id(tx: Transaction, reminder_id: int) -> Reminder | None:
    row = (await tx.execute(select(reminders).where(reminders.c.id == reminder_id))).one_or_none()
    return Reminder(Cause(row.cause), row.text, row.posted_at) if row else None


async def take_back(tx: Transaction, reminder_id: int) -> None:
    """It was not said after all: as if its time had not come."""
    await tx.execute(delete(reminders).where(reminders.c.id == reminder_id))


async def expire(tx: Transaction, group_key: str, now: datetime) -> int:
    old = (reminders.c.group_key == group_key, reminders.c.posted_at < now - _KEEP)
    return (await tx.execute(delete(reminders).where(*old))).rowcount
