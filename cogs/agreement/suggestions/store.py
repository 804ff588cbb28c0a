"""The SQL of suggestions. There is no column for what one says, nor for why it was answered so."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from cogs.agreement.suggestions.model import UNPOSTED_FOR, Answer, Suggestion
from data.database import Transaction
from data.sealed import SealedId
from data.tables import suggestions

KEEP_ANSWERED = timedelta(days=365)


async def add(
    tx: Transaction, group_key: str, member: SealedId, channel: SealedId, now: datetime, due_at: datetime
) -> Suggestion:
    values = {"group_key": group_key, "member": member, "channel": channel, "asked_at": now, "due_at": due_at}
    result = await tx.execute(insert(suggestions).values(**values, shown_overdue=False).returning(suggestions))
    return _suggestion(result.one())


async def by_id(tx: Transaction, group_key: str, number: int) -> Suggestion | None:
    where = (suggestions.c.group_key == group_key, suggestions.c.id == number)
    row = (await tx.execute(select(suggestions).where(*where))).one_or_none()
    return _suggestion(row) if row else None


async def all_of_group(tx: Transaction, group_key: str) -> list[Suggestion]:
    """Return those that were posted, newest first."""
    where = (suggestions.c.group_key == group_key, suggestions.c.message.is_not(None))
    rows = await tx.execute(select(suggestions).where(*where).order_by(suggestions.c.id.desc()))
    return [_suggestion(row) for row in rows]


async def by_member(tx: Transaction, group_key: str, member: SealedId) -> list[Suggestion]:
    where = (suggestions.c.group_key == group_key, suggestions.c.member == member)
    return [_suggestion(row) for row in await tx.execute(select(suggestions).where(*where).order_by(suggestions.c.id))]


async def unposted(tx: Transaction, now: datetime) -> list[Suggestion]:
    """Return rows that were left without a message by a crash."""
    where = (suggestions.c.message.is_(None), suggestions.c.asked_at < now - UNPOSTED_FOR)
    return [_suggestion(row) for row in await tx.execute(select(suggestions).where(*where))]


async def fallen_due(tx: Transaction, now: datetime) -> list[Suggestion]:
    """Return those whose date has passed without an answer, and whose message does not say so yet."""
    open_ones = (suggestions.c.answer.is_(None), suggestions.c.message.is_not(None))
    late = (suggestions.c.due_at <= now, suggestions.c.shown_overdue.is_(False))
    return [_suggestion(row) for row in await tx.execute(select(suggestions).where(*open_ones, *late))]


async def posted(tx: Transaction, one: Suggestion, message_id: int) -> None:
    await _set(tx, one, message=SealedId(one.guild_id, message_id))


async def overdue_shown(tx: Transaction, one: Suggestion) -> None:
    await _set(tx, one, shown_overdue=True)


async def answer(tx: Transaction, one: Suggestion, says: Answer, now: datetime) -> bool:
    """Answer it, once. False: somebody else has."""
    where = (suggestions.c.id == one.id, suggestions.c.answer.is_(None))
    result = await tx.execute(update(suggestions).where(*where).values(answer=says, answered_at=now))
    return bool(result.rowcount)


async def remove(tx: Transaction, one: Suggestion) -> None:
    await tx.execute(delete(suggestions).where(suggestions.c.id == one.id))


async def erase(tx: Transaction, group_key: str, member: SealedId) -> None:
    await tx.execute(delete(suggestions).where(suggestions.c.group_key == group_key, suggestions.c.member == member))


async def expire(tx: Transaction, group_key: str, now: datetime) -> int:
    old = (suggestions.c.group_key == group_key, suggestions.c.answered_at < now - KEEP_ANSWERED)
    return (await tx.execute(delete(suggestions).where(*old))).rowcount


async def _set(tx: Transaction, one: Suggestion, **values: Any) -> None:
    await tx.execute(update(suggestions).where(suggestions.c.id == one.id).values(**values))


def _suggestion(row: Row[Any]) -> Suggestion:
    return Suggestion(
        id=row.id,
        group_key=row.group_key,
        guild_id=row.channel.guild_id,
        member_id=row.member.id if row.member else None,
        channel_id=row.channel.id,
        message_id=row.message.id if row.message else None,
        asked_at=row.asked_at,
        due_at=row.due_at,
        shown_overdue=row.shown_overdue,
        answer=Answer(row.answer) if row.answer else None,
        answered_at=row.answered_at,
    )
