"""What is in the outbox, and the SQL that moves it along."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import islice, zip_longest
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    case,
    delete,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from data.database import Transaction
from data.sealed import SealedId
from data.tables import IS_WAITING, outbox

MANY_TRIES = 5
# By then what can wait has had its turn, or was dropped: thousands take minutes.
TURN_COMES_WITHIN = timedelta(hours=1)
# What still has to go out or to be shown anew. Word for word as in the index in data/tables/core.py: SQLite takes the
# index only for a condition that it finds in it, and without it each look would read every message of a month.
WAITING = text(IS_WAITING)


class State(StrEnum):
    """pending -> attempted -> sent, or -> refused; dropped when it no longer needs to be said."""

    PENDING = "pending"
    ATTEMPTED = "attempted"
    SENT = "sent"
    REFUSED = "refused"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Address:
    """Where a message goes: a channel or thread, or a person's direct messages."""

    guild_id: int
    id: int
    to_member: bool = False


@dataclass(frozen=True)
class Lane:
    """Which parcels: all of `whole` kinds; of `news` kinds what was never sent, of `edits` kinds what was."""

    whole: frozenset[str]
    news: frozenset[str] = frozenset()
    edits: frozenset[str] = frozenset()

    @property
    def kinds(self) -> frozenset[str]:
        return self.whole | self.news | self.edits

    def holds(self) -> ColumnElement[bool]:
        was_sent = outbox.c.state == State.SENT
        when_sent, else_ = (outbox.c.kind.in_(self.whole | kinds) for kinds in (self.edits, self.news))
        return case((was_sent, when_sent), else_=else_)  # SQLite would look for the parts of an OR one by one


NOTHING = Lane(frozenset())


@dataclass(frozen=True)
class Parcel:
    """One message that has to arrive. It holds no words: its courier writes them at the moment of sending."""

    id: int
    group_key: str
    kind: str
    subject: int
    step: int
    address: Address
    state: State
    attempts: int
    attempted_at: datetime | None
    channel_id: int | None
    message_id: int | None
    wanted_revision: int
    shown_revision: int
    due_at: datetime
    reason: str | None = None

    @property
    def is_over(self) -> bool:
        """Whether what was sent says, or is about to say, that it holds no more."""
        return self.reason == _OVER

    @property
    def is_waiting(self) -> bool:
        """Whether there is still something to send or to show anew."""
        unsent = self.state in {State.PENDING, State.ATTEMPTED}
        return unsent or (self.state is State.SENT and self.wanted_revision > self.shown_revision)


def _parcel(row: Row[Any]) -> Parcel:
    return Parcel(
        id=row.id,
        group_key=row.group_key,
        kind=row.kind,
        subject=row.subject,
        step=row.step,
        address=Address(row.target.guild_id, row.target.id, row.to_member),
        state=State(row.state),
        attempts=row.attempts,
        attempted_at=row.attempted_at,
        channel_id=row.channel.id if row.channel else None,
        message_id=row.message.id if row.message else None,
        wanted_revision=row.wanted_revision,
        shown_revision=row.shown_revision,
        due_at=row.due_at,
        reason=row.reason,
    )


# Stands where a refused parcel has Discord's reason.
_OVER = "over"


@dataclass(frozen=True)
class Fresh:
    """A parcel to be put in."""

    group_key: str
    kind: str
    subject: int
    address: Address
    step: int = 0


async def add(
    tx: Transaction, group_key: str, kind: str, subject: int, address: Address, due_at: datetime, step: int = 0
) -> None:
    """Put a parcel in. One of the same kind, subject, step and target is already on its way: nothing is added."""
    await add_all(tx, [Fresh(group_key, kind, subject, address, step)], due_at)


async def add_all(tx: Transaction, fresh: Sequence[Fresh], due_at: datetime) -> None:
    """Put many in with one statement."""
    values = [
        {
            "group_key": one.group_key,
            "kind": one.kind,
            "subject": one.subject,
            "step": one.step,
            "to_member": one.address.to_member,
            "target": SealedId(one.address.guild_id, one.address.id),
            "state": State.PENDING,
            "due_at": due_at,
            "attempts": 0,
            "wanted_revision": 0,
            "shown_revision": 0,
        }
        for one in fresh
    ]
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    if values:
        await tx.execute(insert(outbox).on_conflict_do_nothing(), values)


async def add_sent(
    tx: Transaction, group_key: str, kind: str, subject: int, address: Address, message: SealedId, now: datetime
) -> None:
    """Take over a message that went out before it could be saved; it is shown anew, from what is known now."""
    await add(tx, group_key, kind, subject, address, now)
    there = and_(outbox.c.to_member == address.to_member, outbox.c.target == SealedId(address.guild_id, address.id))
    await tx.execute(
        update(outbox)
        .where(outbox.c.kind == kind, outbox.c.subject == subject, there)
        .values(state=State.SENT, message=message, wanted_revision=1)
    )


async def due(tx: Transaction, now: datetime) -> list[Parcel]:
    """Return everything that must be sent or shown anew, oldest first."""
    rows = await tx.execute(select(outbox).where(WAITING, outbox.c.due_at <= now))
    return sorted((_parcel(row) for row in rows), key=lambda parcel: parcel.id)


async def next_for_targets(tx: Transaction, now: datetime, lane: Lane, *, each: int, limit: int) -> list[Parcel]:
    """Return the oldest of a lane, up to `each` for one target, so that a long queue for one hides no other."""
    rows = await tx.execute(_by_target(lane), {"now": now, "each": each, "most": limit})
    return [_parcel(row) for row in rows]


async def next_for_groups(tx: Transaction, now: datetime, lane: Lane, *, limit: int) -> list[Parcel]:
    """Return the oldest of a lane, each group in turn: one with thousands waiting holds up no other.

    However many wait, `limit` of each kind and group are read.
    """
    queues: dict[str, list[Row[Any]]] = defaultdict(list)
    for one in (await tx.execute(_kinds_and_groups(lane))).all():
        which = {"kind": one.kind, "group": one.group_key, "now": now, "most": limit}
        queues[one.group_key] += await tx.execute(_oldest(lane), which)
    in_turn = zip_longest(*(sorted(queue, key=lambda row: (row.due_at, row.id)) for queue in queues.values()))
    return [_parcel(row) for row in islice((row for turn in in_turn for row in turn if row is not None), limit)]


@lru_cache
def _by_target(lane: Lane) -> Select[Any]:
    target = (outbox.c.to_member, outbox.c.target)
    was_sent = case((outbox.c.state == State.SENT, 1), else_=0)  # a new card stands before the edits of earlier ones
    turn = func.row_number().over(partition_by=target, order_by=(was_sent, outbox.c.id)).label("turn")
    its = (WAITING, outbox.c.kind.in_(lane.kinds), lane.holds(), outbox.c.due_at <= bindparam("now"))
    waiting = select(outbox.c.id, turn).where(*its).subquery()
    query = select(outbox).join(waiting, waiting.c.id == outbox.c.id).where(waiting.c.turn <= bindparam("each"))
    return query.order_by(waiting.c.turn, outbox.c.id).limit(bindparam("most"))


@lru_cache
def _kinds_and_groups(lane: Lane) -> Select[Any]:
    return select(outbox.c.kind, outbox.c.group_key).where(WAITING, outbox.c.kind.in_(lane.kinds)).distinct()


@lru_cache
def _oldest(lane: Lane) -> Select[Any]:
    its = (outbox.c.kind == bindparam("kind"), outbox.c.group_key == bindparam("group"), lane.holds())
    query = select(outbox).where(WAITING, *its, outbox.c.due_at <= bindparam("now"))
    return query.order_by(outbox.c.due_at, outbox.c.id).limit(bindparam("most"))


async def overdue(tx: Transaction, before: datetime, *, patient: Lane = NOTHING) -> list[Parcel]:
    """Return what should have gone out before that moment and has not: the auditor's question.

    Each failed try puts a parcel off, so one that fails again and again is told by its number of tries. What is in
    the `patient` lane waits its turn, an hour at most.
    """
    waiting = outbox.c.state.in_([State.PENDING, State.ATTEMPTED])
    too_long = and_(outbox.c.due_at < before, or_(~patient.holds(), outbox.c.due_at < before - TURN_COMES_WITHIN))
    late = or_(too_long, outbox.c.attempts >= MANY_TRIES)
    rows = await tx.execute(select(outbox).where(waiting, late).order_by(outbox.c.id))
    return [_parcel(row) for row in rows]


@dataclass(frozen=True)
class Backlog:
    """How much lies in the outbox. `oldest_due` is of what cannot wait; `refused` counts a day's by reason."""

    waiting: int
    oldest_due: datetime | None
    failing: int
    refused: dict[str, int]


async def backlog(tx: Transaction, now: datetime, patient: Lane) -> Backlog:
    late = await overdue(tx, now, patient=patient)
    waiting = await tx.execute(select(func.count()).select_from(outbox).where(WAITING, outbox.c.due_at <= now))
    refused_today = and_(outbox.c.state == State.REFUSED, outbox.c.due_at > now - timedelta(days=1))
    refused = await tx.execute(
        select(outbox.c.reason, func.count().label("number")).where(refused_today).group_by(outbox.c.reason)
    )
    return Backlog(
        waiting=int(waiting.scalar_one()),
        oldest_due=min((parcel.due_at for parcel in late), default=None),
        failing=sum(parcel.attempts >= MANY_TRIES for parcel in late),
        refused={row.reason: row.number for row in refused},
    )


async def find(tx: Transaction, kind: str, subject: int) -> list[Parcel]:
    rows = await tx.execute(select(outbox).where(outbox.c.kind == kind, outbox.c.subject == subject))
    return [_parcel(row) for row in rows]


async def newest_to(tx: Transaction, kind: str, address: Address) -> Parcel | None:
    target = SealedId(address.guild_id, address.id)
    query = select(outbox).where(
        outbox.c.kind == kind, outbox.c.target == target, outbox.c.to_member == address.to_member
    )
    row = (await tx.execute(query.order_by(outbox.c.id.desc()))).first()
    return _parcel(row) if row else None


async def gathering(tx: Transaction, kind: str, address: Address, *, after: datetime) -> Parcel | None:
    """Return the parcel of that kind to that target which waits for more, and is due only after that moment."""
    there = and_(outbox.c.target == SealedId(address.guild_id, address.id), outbox.c.to_member == address.to_member)
    waiting = and_(outbox.c.state == State.PENDING, outbox.c.due_at > after)
    row = (await tx.execute(select(outbox).where(waiting, outbox.c.kind == kind, there))).first()
    return _parcel(row) if row else None


async def by_id(tx: Transaction, parcel_id: int) -> Parcel | None:
    row = (await tx.execute(select(outbox).where(outbox.c.id == parcel_id))).one_or_none()
    return _parcel(row) if row else None


async def stands_for_one(tx: Transaction, message_id: int, guild_id: int) -> bool:
    """Whether some parcel is known to have been sent as this message."""
    found = await tx.execute(select(outbox.c.id).where(outbox.c.message == SealedId(guild_id, message_id)).limit(1))
    return found.first() is not None


async def attempted(tx: Transaction, parcel: Parcel, now: datetime) -> None:
    """Note a try. The moment of the first one stays: from then on the message may stand, and its nonce grows old."""
    await _set(tx, parcel, state=State.ATTEMPTED, attempted_at=parcel.attempted_at or now, attempts=parcel.attempts + 1)


async def sent(tx: Transaction, parcel: Parcel, channel_id: int, message_id: int) -> None:
    guild = parcel.address.guild_id
    # What a first try sends was written after the parcel was read. After any earlier try the message that stands may
    # be the earlier one, so it is shown anew if anything changed since it was put in.
    said = parcel.wanted_revision if parcel.attempted_at is None else parcel.shown_revision
    where = {"channel": SealedId(guild, channel_id), "message": SealedId(guild, message_id)}
    await _set(tx, parcel, state=State.SENT, shown_revision=said, **where)


async def shown(tx: Transaction, parcel: Parcel) -> None:
    await _set(tx, parcel, shown_revision=parcel.wanted_revision)


async def refused(tx: Transaction, parcel: Parcel, reason: str) -> None:
    await _set(tx, parcel, state=State.REFUSED, reason=reason)


async def dropped(tx: Transaction, parcel: Parcel) -> None:
    await _set(tx, parcel, state=State.DROPPED)


async def hurry(tx: Transaction, kind: str, subject: int, now: datetime) -> None:
    """What was to wait for something goes now: that something has happened."""
    waiting = outbox.c.state == State.PENDING
    await tx.execute(
        update(outbox).where(outbox.c.kind == kind, outbox.c.subject == subject, waiting).values(due_at=now)
    )


async def put_off(tx: Transaction, parcel: Parcel, until: datetime) -> None:
    await _set(tx, parcel, due_at=until)


async def end(tx: Transaction, parcel: Parcel) -> None:
    """What was sent holds no more: it is edited once, and never holds again."""
    await _set(tx, parcel, reason=_OVER, wanted_revision=outbox.c.wanted_revision + 1)


async def show_anew(tx: Transaction, kind: str, subject: int) -> None:
    """What was sent about this no longer says how things are: it will be edited, without a ping."""
    await tx.execute(
        update(outbox)
        .where(outbox.c.kind == kind, outbox.c.subject == subject)
        .values(wanted_revision=outbox.c.wanted_revision + 1)
    )


async def show_kind_anew(tx: Transaction, group_key: str, kind: str, *, from_subject: int) -> None:
    """What was sent of this kind, about subjects from that number on, no longer says how things are."""
    here = (outbox.c.group_key == group_key, outbox.c.kind == kind, outbox.c.subject >= from_subject)
    await tx.execute(update(outbox).where(*here).values(wanted_revision=outbox.c.wanted_revision + 1))


async def drop_waiting(tx: Transaction, kinds: Iterable[str], subject: int) -> None:
    """Take back what has not gone out yet."""
    waiting = outbox.c.state == State.PENDING
    await tx.execute(
        update(outbox)
        .where(outbox.c.kind.in_(list(kinds)), outbox.c.subject == subject, waiting)
        .values(state=State.DROPPED)
    )


async def remove_about(tx: Transaction, kinds: Iterable[str], subjects: Iterable[int]) -> None:
    await tx.execute(delete(outbox).where(outbox.c.kind.in_(list(kinds)), outbox.c.subject.in_(list(subjects))))


async def remove_to(tx: Transaction, group_key: str, member: SealedId) -> None:
    await tx.execute(delete(outbox).where(outbox.c.group_key == group_key, outbox.c.target == member))


async def count_to(tx: Transaction, group_key: str, member: SealedId) -> int:
    rows = await tx.execute(select(outbox.c.id).where(outbox.c.group_key == group_key, outbox.c.target == member))
    return len(rows.all())


async def expire(tx: Transaction, now: datetime, after: timedelta, keeping: Iterable[str] = ()) -> int:
    """Delete settled parcels, but of no kind in `keeping`; their subjects' own retention removes the rest earlier."""
    settled = outbox.c.state.in_([State.SENT, State.REFUSED, State.DROPPED])
    result = await tx.execute(
        delete(outbox).where(settled, outbox.c.kind.not_in(list(keeping)), outbox.c.due_at < now - after)
    )
    return result.rowcount


async def _set(tx: Transaction, parcel: Parcel, **values: Any) -> None:
    await tx.execute(update(outbox).where(outbox.c.id == parcel.id).values(**values))
