"""How help can reach a member, as rows; and what the outbox knows of the help that went out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from cogs.kit import parcels
from cogs.kit.parcels import Parcel, State
from cogs.kit.ports import HELP_DRILL, HELP_MESSAGE, HELP_NOBODY_YET, HELP_TEST
from data.database import Transaction
from data.sealed import SealedId
from data.tables import member_reach, outbox

MESSAGE, DRILL, NOBODY_YET, TEST = HELP_MESSAGE, HELP_DRILL, HELP_NOBODY_YET, HELP_TEST

_UNDER_WAY: Final = [State.PENDING, State.ATTEMPTED, State.SENT]
# `coalesce` has no type of its own for our columns; what was taken over from before the row was never attempted.
_sent_at = func.coalesce(outbox.c.attempted_at, outbox.c.due_at, type_=outbox.c.due_at.type)


@dataclass(frozen=True)
class Kept:
    """All that is kept about reaching one member."""

    group_key: str
    member_id: int
    country: str | None
    language: str | None
    direct_messages_closed: bool
    quiet: bool


def _kept(row: Row[Any]) -> Kept:
    return Kept(row.group_key, row.member.id, row.country, row.language, row.direct_messages_closed, row.quiet)


async def everyone(tx: Transaction) -> list[Kept]:
    return [_kept(row) for row in await tx.execute(select(member_reach))]


async def about(tx: Transaction, group_key: str, member: SealedId) -> Kept | None:
    query = select(member_reach).where(member_reach.c.group_key == group_key, member_reach.c.member == member)
    row = (await tx.execute(query)).one_or_none()
    return _kept(row) if row else None


async def change(tx: Transaction, group_key: str, member: SealedId, **values: Any) -> None:
    """Set `country`, `language`, `quiet` or `direct_messages_closed`. A row that says nothing any more is not kept."""
    new = {"country": None, "language": None, "quiet": False, "direct_messages_closed": False} | values
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    await tx.execute(insert(member_reach).values(group_key=group_key, member=member, **new).on_conflict_do_nothing())
    ours = (member_reach.c.group_key == group_key, member_reach.c.member == member)
    await tx.execute(update(member_reach).where(*ours).values(**values))
    empty = (
        member_reach.c.country.is_(None),
        member_reach.c.language.is_(None),
        member_reach.c.quiet.is_(False),
        member_reach.c.direct_messages_closed.is_(False),
    )
    await tx.execute(delete(member_reach).where(*ours, *empty))


async def forget(tx: Transaction, group_key: str, member: SealedId) -> None:
    await tx.execute(delete(member_reach).where(member_reach.c.group_key == group_key, member_reach.c.member == member))


async def helped_since(tx: Transaction, since: datetime) -> list[tuple[str, int, datetime]]:
    """To whom a message with help went, or is on its way, since then: group, member, when."""
    query = select(outbox.c.group_key, outbox.c.target, _sent_at.label("at")).where(
        outbox.c.kind == MESSAGE, outbox.c.state.in_(_UNDER_WAY), _sent_at > since
    )
    return [(row.group_key, row.target.id, row.at) for row in await tx.execute(query)]


async def helped_member_since(tx: Transaction, group_key: str, member: SealedId, since: datetime) -> bool:
    """CRI-9: whether this member was sent the message since then, or is about to be."""
    query = select(outbox.c.id).where(
        outbox.c.kind == MESSAGE,
        outbox.c.group_key == group_key,
        outbox.c.target == member,
        outbox.c.state.in_(_UNDER_WAY),
        _sent_at > since,
    )
    return (await tx.execute(query)).first() is not None


async def latest_alert_told(tx: Transaction, group_key: str, member: SealedId) -> int | None:
    """The alert that the member's newest message with help is about."""
    query = (
        select(outbox.c.subject)
        .where(outbox.c.kind == MESSAGE, outbox.c.group_key == group_key, outbox.c.target == member)
        .where(outbox.c.state == State.SENT)
        .order_by(outbox.c.id.desc())
    )
    row = (await tx.execute(query)).first()
    return int(row.subject) if row else None


async def has_message(tx: Transaction, alert_id: int) -> bool:
    """Whether the member's message about this alert stands in their direct messages."""
    query = select(outbox.c.id).where(
        outbox.c.kind == MESSAGE, outbox.c.subject == alert_id, outbox.c.state == State.SENT
    )
    return (await tx.execute(query)).first() is not None


async def is_hidden(tx: Transaction, alert_id: int) -> bool:
    """Whether the member had their message about this alert taken away."""
    return any(parcel.is_over for parcel in await parcels.find(tx, MESSAGE, alert_id))


async def newest_message(tx: Transaction, group_key: str, member: SealedId) -> Parcel | None:
    """The member's newest message with help that still stands in their direct messages."""
    newest = await latest_alert_told(tx, group_key, member)
    found = await parcels.find(tx, MESSAGE, newest) if newest is not None else []
    return next((parcel for parcel in found if not parcel.is_over), None)
