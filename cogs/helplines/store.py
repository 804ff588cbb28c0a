"""How help can reach a member, as rows; and what the outbox knows of the help that went out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, and_, delete, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from cogs.kit import parcels
from cogs.kit.parcels import Parcel, State
from cogs.kit.ports import HELP_DRILL, HELP_IN_PLACE, HELP_MESSAGE, HELP_NOBODY_YET, HELP_TEST
from data.database import Transaction
from data.sealed import SealedId
from data.tables import member_reach, outbox

MESSAGE, DRILL, NOBODY_YET, TEST = HELP_MESSAGE, HELP_DRILL, HELP_NOBODY_YET, HELP_TEST
IN_PLACE = HELP_IN_PLACE
# What is shown about one alert, to its member alone.
ABOUT_AN_ALERT: Final = (MESSAGE, DRILL, NOBODY_YET, IN_PLACE)

_UNDER_WAY: Final = [State.PENDING, State.ATTEMPTED, State.SENT]
# `coalesce` has no type of its own for our columns; what was taken over from before the row was never attempted.
_sent_at = func.coalesce(outbox.c.attempted_at, outbox.c.due_at, type_=outbox.c.due_at.type)
# Help is always tried in direct messages first. Whose it is, that row says, wherever the message came to stand.
_tried = outbox.alias("tried")
_is_of = and_(_tried.c.kind.in_([MESSAGE, DRILL]), _tried.c.subject == outbox.c.subject, _tried.c.to_member)

# A row says something beside a no.
_says_more = or_(
    member_reach.c.country.is_not(None), member_reach.c.language.is_not(None), member_reach.c.refused_at.is_not(None)
)


@dataclass(frozen=True)
class Kept:
    """All that is kept about reaching one member."""

    group_key: str
    member_id: int
    country: str | None
    language: str | None
    quiet: bool
    refused_at: datetime | None
    left_at: datetime | None


def _kept(row: Row[Any]) -> Kept:
    return Kept(row.group_key, row.member.id, row.country, row.language, row.quiet, row.refused_at, row.left_at)


async def everyone(tx: Transaction) -> list[Kept]:
    return [_kept(row) for row in await tx.execute(select(member_reach))]


async def about(tx: Transaction, group_key: str, member: SealedId) -> Kept | None:
    query = select(member_reach).where(member_reach.c.group_key == group_key, member_reach.c.member == member)
    row = (await tx.execute(query)).one_or_none()
    return _kept(row) if row else None


async def change(tx: Transaction, group_key: str, member: SealedId, **values: Any) -> None:
    """Set `country`, `language`, `quiet` or `refused_at`. A row that says nothing any more is not kept."""
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    named = {"group_key": group_key, "member": member, "quiet": False}
    await tx.execute(insert(member_reach).values(**named).on_conflict_do_nothing())
    ours = (member_reach.c.group_key == group_key, member_reach.c.member == member)
    await tx.execute(update(member_reach).where(*ours).values(**values))
    await _remove_empty(tx, *ours)


async def _remove_empty(tx: Transaction, *ours: ColumnElement[bool]) -> None:
    says_nothing = and_(~_says_more, member_reach.c.quiet.is_(False))
    await tx.execute(delete(member_reach).where(*ours, says_nothing))


async def forget(tx: Transaction, group_key: str, member: SealedId) -> None:
    await tx.execute(delete(member_reach).where(member_reach.c.group_key == group_key, member_reach.c.member == member))


async def note_left(tx: Transaction, group_key: str, member: SealedId, left_at: datetime | None) -> None:
    """They left the server then; None: they are back."""
    ours = (member_reach.c.group_key == group_key, member_reach.c.member == member)
    await tx.execute(update(member_reach).where(*ours).values(left_at=left_at))


async def left_before(tx: Transaction, group_key: str, moment: datetime) -> list[SealedId]:
    """Return who left the server before that moment, and of whom more is kept than a no."""
    gone = (member_reach.c.group_key == group_key, member_reach.c.left_at < moment, _says_more)
    return [row.member for row in await tx.execute(select(member_reach.c.member).where(*gone))]


async def keep_only_a_no(tx: Transaction, group_key: str, member: SealedId) -> None:
    """PRI-6, NO-20: who asked not to be written to has not taken that back by leaving."""
    kept = await about(tx, group_key, member)
    await forget(tx, group_key, member)
    if kept is not None and kept.quiet:
        await change(tx, group_key, member, quiet=True, left_at=kept.left_at)


async def expire_refusals(tx: Transaction, group_key: str, before: datetime) -> int:
    """Let go of when a direct message was refused, once it keeps nothing back any more."""
    old = (member_reach.c.group_key == group_key, member_reach.c.refused_at < before)
    done = await tx.execute(update(member_reach).where(*old).values(refused_at=None))
    await _remove_empty(tx, member_reach.c.group_key == group_key)
    return done.rowcount


async def helped_since(tx: Transaction, since: datetime) -> list[tuple[str, int, datetime]]:
    """To whom a message with help went, or is on its way, since then: group, member, when."""
    query = select(outbox.c.group_key, _tried.c.target, _sent_at.label("at")).where(*_helped_after(since))
    return [(row.group_key, row.target.id, row.at) for row in await tx.execute(query)]


async def helped_member_since(tx: Transaction, group_key: str, member: SealedId, since: datetime) -> bool:
    """CRI-9: whether this member was sent the message since then, or is about to be, wherever it stands."""
    theirs = (outbox.c.group_key == group_key, _tried.c.target == member)
    return (await tx.execute(select(outbox.c.id).where(*theirs, *_helped_after(since)))).first() is not None


def _helped_after(since: datetime) -> tuple[ColumnElement[bool], ...]:
    under_way = (outbox.c.kind.in_([MESSAGE, IN_PLACE]), outbox.c.state.in_(_UNDER_WAY), _sent_at > since)
    return (*under_way, _is_of, _tried.c.kind == MESSAGE)


async def latest_alert_told(tx: Transaction, group_key: str, member: SealedId) -> int | None:
    """The alert that the member's newest message with help is about."""
    of_theirs = (outbox.c.group_key == group_key, _is_of, _tried.c.kind == MESSAGE, _tried.c.target == member)
    told = (outbox.c.kind.in_([MESSAGE, IN_PLACE]), outbox.c.state == State.SENT)
    row = (await tx.execute(select(outbox.c.subject).where(*of_theirs, *told).order_by(outbox.c.id.desc()))).first()
    return int(row.subject) if row else None


async def has_message(tx: Transaction, alert_id: int) -> bool:
    """Whether the member's message about this alert stands in their direct messages, or in their own room."""
    query = select(outbox.c.id).where(
        outbox.c.kind == MESSAGE, outbox.c.subject == alert_id, outbox.c.state == State.SENT
    )
    return (await tx.execute(query)).first() is not None


async def is_hidden(tx: Transaction, alert_id: int) -> bool:
    """Whether the member had their message about this alert taken away."""
    return any(parcel.is_over for parcel in await messages_about(tx, alert_id))


async def messages_about(tx: Transaction, alert_id: int) -> list[Parcel]:
    """Return everything shown to its member about this alert, a drill's too, wherever it stands or was to stand."""
    return [parcel for kind in ABOUT_AN_ALERT for parcel in await parcels.find(tx, kind, alert_id)]


async def newest_shown(tx: Transaction, group_key: str, member: SealedId) -> int | None:
    """The newest alert, or drill, about which something still stands before its member."""
    standing = and_(outbox.c.kind.in_(ABOUT_AN_ALERT), outbox.c.state == State.SENT, outbox.c.reason.is_(None))
    theirs = (outbox.c.group_key == group_key, _is_of, _tried.c.target == member)
    row = (await tx.execute(select(outbox.c.subject).where(standing, *theirs).order_by(outbox.c.id.desc()))).first()
    return int(row.subject) if row else None


async def in_rooms(tx: Transaction) -> list[Parcel]:
    """Return what stands in somebody's own room, not hidden yet."""
    standing = (outbox.c.state == State.SENT, outbox.c.reason.is_(None), ~outbox.c.to_member)
    found = await tx.execute(select(outbox.c.id).where(outbox.c.kind.in_([MESSAGE, NOBODY_YET]), *standing))
    return [one for row in found if (one := await parcels.by_id(tx, row.id)) is not None]


async def member_of(tx: Transaction, alert_id: int) -> int | None:
    """Return whose message about this alert it is."""
    tried = [one for kind in (MESSAGE, DRILL) for one in await parcels.find(tx, kind, alert_id)]
    return next((one.address.id for one in tried if one.address.to_member), None)
