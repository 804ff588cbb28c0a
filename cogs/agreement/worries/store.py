"""The SQL of worries and of who is asked about them. There is no column for anybody's words."""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, insert, or_, select, update

from cogs.agreement.worries.model import TIMELINE, Kind, Outcome, State, Wish, Words, Worry
from cogs.kit import audit
from cogs.kit.patience import TryAgainError
from data.database import Transaction
from data.sealed import SealedId
from data.tables import worries, worry_named, worry_recipients

_ACTIVE = (State.OPEN, State.TAKEN, State.ANSWERED)
# One that nobody ever closed counts as over when the last reminder of it has gone.
_QUIET_AFTER = TIMELINE[-1][0]


# Numbers that count would tell an organiser who has the first and the third that a second went round them (NO-32).
_LOWEST, _HIGHEST = 1_000, 999_999


class StaleWorryError(TryAgainError):
    """Somebody else changed it since it was read."""


def _number(value: SealedId | None) -> int | None:
    return None if value is None else value.id


def _worry(row: Row[Any], recipients: tuple[int, ...], named: dict[int, bool]) -> Worry:
    return Worry(
        id=row.id,
        group_key=row.group_key,
        kind=Kind(row.kind),
        state=State(row.state),
        reporter=_number(row.reporter),
        named=tuple(named),
        recipients=recipients,
        direct=row.direct,
        place_id=_number(row.place),
        words=Words(row.words),
        inside=Wish(row.inside),
        opened_at=row.opened_at,
        due_at=row.due_at,
        step=row.step,
        next_due_at=row.next_due_at,
        holder=_number(row.holder),
        talk=Wish(row.talk),
        talk_id=_number(row.talk_place),
        outcome=Outcome(row.outcome) if row.outcome else None,
        ended_at=row.ended_at,
        at_ease=row.at_ease,
        version=row.version,
        reached=row.reached,
        takes=row.takes,
        reading=frozenset(person for person, could_read in named.items() if could_read),
    )


def _columns(guild_id: int, worry: Worry) -> dict[str, Any]:
    def sealed(number: int | None) -> SealedId | None:
        return None if number is None else SealedId(guild_id, number)

    return {
        "kind": worry.kind,
        "state": worry.state,
        "reporter": sealed(worry.reporter),
        "direct": worry.direct,
        "place": sealed(worry.place_id),
        "words": worry.words,
        "inside": worry.inside,
        "opened_at": worry.opened_at,
        "due_at": worry.due_at,
        "step": worry.step,
        "next_due_at": worry.next_due_at,
        "holder": sealed(worry.holder),
        "talk": worry.talk,
        "talk_place": sealed(worry.talk_id),
        "outcome": worry.outcome,
        "ended_at": worry.ended_at,
        "at_ease": worry.at_ease,
        "takes": worry.takes,
    }


def draw() -> int:
    return _LOWEST + secrets.randbelow(_HIGHEST - _LOWEST + 1)


async def _free_number(tx: Transaction) -> int:
    """Return one that no worry has, and that no line of the trail speaks of."""
    while True:
        number = draw()
        taken = (await tx.execute(select(worries.c.id).where(worries.c.id == number))).first() is not None
        if not taken and not await audit.speaks_of(tx, audit.About.WORRY, number):
            return number


async def add(tx: Transaction, guild_id: int, worry: Worry) -> int:
    """Return the number it is given, which says nothing of how many there were."""
    number = await _free_number(tx)
    values = _columns(guild_id, worry) | {"id": number, "group_key": worry.group_key, "version": 0}
    await tx.execute(insert(worries).values(**values, reached=len(worry.recipients)))
    for person in worry.recipients:
        row = {"worry_id": number, "recipient": SealedId(guild_id, person)}
        await tx.execute(insert(worry_recipients).values(**row))
    for person in worry.named:
        named = SealedId(guild_id, person)
        await tx.execute(insert(worry_named).values(worry_id=number, named=named, could_read=False))
    return number


async def save(tx: Transaction, guild_id: int, worry: Worry) -> None:
    """Write it, unless somebody else changed it since it was read."""
    as_read = (worries.c.id == worry.id, worries.c.version == worry.version)
    values = _columns(guild_id, worry) | {"version": worry.version + 1}
    if not (await tx.execute(update(worries).where(*as_read).values(**values))).rowcount:
        raise StaleWorryError


async def note_reading(tx: Transaction, guild_id: int, worry: Worry) -> None:
    """Write down who of the people it names could open its thread."""
    reading = worry_named.c.named.in_([SealedId(guild_id, person) for person in worry.reading])
    await tx.execute(update(worry_named).where(worry_named.c.worry_id == worry.id).values(could_read=reading))


async def leave_out(tx: Transaction, number: int, people: Iterable[SealedId]) -> None:
    """They were not reached, so they count as not asked."""
    gone = await take_out(tx, number, people)
    await tx.execute(update(worries).where(worries.c.id == number).values(reached=worries.c.reached - gone))


async def take_out(tx: Transaction, number: int, people: Iterable[SealedId]) -> int:
    """It is not theirs any more. Returns how many there were."""
    where = (worry_recipients.c.worry_id == number, worry_recipients.c.recipient.in_(list(people)))
    return int((await tx.execute(delete(worry_recipients).where(*where))).rowcount)


async def remove(tx: Transaction, numbers: Iterable[int]) -> None:
    await tx.execute(delete(worries).where(worries.c.id.in_(list(numbers))))


async def by_id(tx: Transaction, number: int) -> Worry | None:
    found = await _all(tx, worries.c.id == number)
    return found[0] if found else None


async def of_reporter(tx: Transaction, group_key: str, reporter: SealedId) -> list[Worry]:
    """Return this person's own, newest first."""
    found = await _all(tx, worries.c.group_key == group_key, worries.c.reporter == reporter)
    return found[::-1]


async def asked_of(tx: Transaction, group_key: str, recipient: SealedId) -> list[Worry]:
    numbers = select(worry_recipients.c.worry_id).where(worry_recipients.c.recipient == recipient)
    return await _all(tx, worries.c.group_key == group_key, worries.c.id.in_(numbers))


async def to_look_at(tx: Transaction, group_key: str) -> list[Worry]:
    """Return those with a thread, over or not, and those that somebody still has in direct messages."""
    either = or_(worries.c.place.is_not(None), worries.c.direct & worries.c.state.in_(_ACTIVE))
    return await _all(tx, worries.c.group_key == group_key, either)


async def due(tx: Transaction, group_key: str, now: datetime) -> list[Worry]:
    return await _all(tx, worries.c.group_key == group_key, worries.c.next_due_at <= now)


async def unfinished(tx: Transaction, group_key: str, opened_before: datetime) -> list[Worry]:
    """Return what a crash in the middle of a press may have left without its thread or its words."""
    halfway = or_(worries.c.words == Words.COMING, worries.c.place.is_(None) & worries.c.direct.is_(False))
    active = worries.c.state.in_(_ACTIVE)
    return await _all(tx, worries.c.group_key == group_key, active, halfway, worries.c.opened_at < opened_before)


async def mended_at(tx: Transaction, group_key: str) -> datetime | None:
    """Return when a breach was last closed as mended by somebody at ease with a reminder."""
    rows = await _all(tx, worries.c.group_key == group_key, worries.c.at_ease.is_(True))
    return max((one.ended_at for one in rows if one.is_mended and one.ended_at), default=None)


async def forget(tx: Transaction, group_key: str, person: SealedId) -> list[int]:
    """Take a person out of every worry; the rows stay without them. Returns which rows were touched."""
    of_group = worries.c.group_key == group_key
    touched: set[int] = set()
    for column in (worries.c.reporter, worries.c.holder):
        values = {column: None, worries.c.version: worries.c.version + 1}
        rows = await tx.execute(
            update(worries).where(of_group, column == person).values(values).returning(worries.c.id)
        )
        touched |= {int(row.id) for row in rows}
    numbers = select(worries.c.id).where(of_group)
    for table, column in ((worry_recipients, worry_recipients.c.recipient), (worry_named, worry_named.c.named)):
        theirs = (table.c.worry_id.in_(numbers), column == person)
        rows = await tx.execute(delete(table).where(*theirs).returning(table.c.worry_id))
        touched |= {int(row.worry_id) for row in rows}
    return sorted(touched)


async def outdated(tx: Transaction, group_key: str, now: datetime, keep: timedelta) -> list[int]:
    ended = worries.c.ended_at < now - keep
    quiet = worries.c.ended_at.is_(None) & (worries.c.due_at < now - keep - _QUIET_AFTER)
    rows = await tx.execute(select(worries.c.id).where(worries.c.group_key == group_key, or_(ended, quiet)))
    return [int(row.id) for row in rows]


async def _all(tx: Transaction, *where: Any) -> list[Worry]:
    rows = (await tx.execute(select(worries).where(*where).order_by(worries.c.opened_at, worries.c.id))).all()
    if not rows:  # at each beat, and most have nothing to find
        return []
    asked: dict[int, list[int]] = {row.id: [] for row in rows}
    known = select(worry_recipients).where(worry_recipients.c.worry_id.in_(list(asked)))
    for one in await tx.execute(known.order_by(worry_recipients.c.id)):
        asked[one.worry_id].append(one.recipient.id)
    named: dict[int, dict[int, bool]] = {row.id: {} for row in rows}
    found = select(worry_named).where(worry_named.c.worry_id.in_(list(named)))
    for one in await tx.execute(found.order_by(worry_named.c.id)):
        named[one.worry_id][one.named.id] = one.could_read
    return [_worry(row, tuple(asked[row.id]), named[row.id]) for row in rows]
