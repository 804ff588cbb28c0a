"""One message a day: the most that the bot may begin with one person, whichever part of it wants to (CHK-3)."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from data.database import Transaction
from data.sealed import SealedId
from data.tables import daily_messages

# The longest that any zone's day lies beside another's, and a day to spare.
KEEP_DAYS = timedelta(days=3)


async def take(tx: Transaction, group_key: str, member: SealedId, day: date, what: str) -> bool:
    """Take this person's one message of their own `day` for `what`; a day ahead may be taken too.

    True when it is this one's, also when it was taken for the same `what` before. Alerts, answers to what somebody
    did, and help are not counted and do not ask (DESIGN.md on CHK-3).
    """
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    values = {"group_key": group_key, "member": member, "day": day.isoformat(), "what": what}
    await tx.execute(insert(daily_messages).values(**values).on_conflict_do_nothing())
    return await taken_for(tx, member, day) == what


async def take_free(
    tx: Transaction, wanted: Sequence[tuple[str, SealedId, date]], what: str
) -> set[tuple[SealedId, date]]:
    """Take the days of many (group, person, day) that are nobody's yet, at once. Returns those, each person's once."""
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    values = [
        {"group_key": group, "member": member, "day": day.isoformat(), "what": what} for group, member, day in wanted
    ]
    if not values:
        return set()
    own = insert(daily_messages).on_conflict_do_nothing().returning(daily_messages.c.member, daily_messages.c.day)
    return {(row.member, date.fromisoformat(row.day)) for row in await tx.execute(own, values)}


async def taken_for(tx: Transaction, member: SealedId, day: date) -> str | None:
    """Return what this person's message of that day is for; None while it is free."""
    where = (daily_messages.c.member == member, daily_messages.c.day == day.isoformat())
    what: str | None = (await tx.execute(select(daily_messages.c.what).where(*where))).scalar_one_or_none()
    return what


async def give_back(tx: Transaction, what: str) -> None:
    """Free every day that was taken for this, because it will not be said after all."""
    await tx.execute(delete(daily_messages).where(daily_messages.c.what == what))


async def forget(tx: Transaction, group_key: str, member: SealedId) -> None:
    await tx.execute(
        delete(daily_messages).where(daily_messages.c.group_key == group_key, daily_messages.c.member == member)
    )


async def expire(tx: Transaction, group_key: str, today: date) -> int:
    """Delete days that are over in every zone. Returns how many."""
    over = daily_messages.c.day < (today - KEEP_DAYS).isoformat()
    result = await tx.execute(delete(daily_messages).where(daily_messages.c.group_key == group_key, over))
    return result.rowcount
