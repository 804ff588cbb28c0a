"""The SQL of pairs, and the days that are theirs (CHK-3)."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Row, Select, delete, insert, or_, select, update

from cogs.checkins import store as room_store
from cogs.checkins.pairs.model import KEEP_ENDED, Clock, Pair, State, Trouble, When, later_this_week, moments
from cogs.kit import budget, parcels
from cogs.kit.parcels import Address
from config.settings import Hours
from data.database import Transaction
from data.sealed import SealedId
from data.tables import pairs

OFFER = "pair.offer"
NUDGE = "pair.nudge"
WELCOME = "pair.welcome"
ASK = "pair.ask"
REST = "pair.rest"
MOVED = "pair.moved"
ENDED = "pair.ended"
KINDS = (OFFER, NUDGE, WELCOME, ASK, REST, MOVED, ENDED)
IN_THREAD = (WELCOME, ASK, REST, MOVED)
_SECONDS_IN_MINUTE = 60
# One that cannot be found a free day for in this many tries is looked at again when that week comes.
_MOST_TRIES = 35


@dataclass
class Door:
    """An agreed pair as a message in its thread meets it. `waits`: neither has written after a question of ours."""

    pair_id: int
    members: frozenset[int]
    waits: bool


# --------------------------------------------------------------------------------------------------------------- rows


async def draft(
    tx: Transaction, group_key: str, proposer: SealedId, wanted: int | None, when: When, now: datetime, until: datetime
) -> Pair:
    """Keep what somebody is about to offer until they post it; one draft each, so the earlier one goes."""
    mine = (pairs.c.group_key == group_key, pairs.c.proposer == proposer)
    await tx.execute(delete(pairs).where(*mine, pairs.c.state == State.DRAFT))
    values = {
        "group_key": group_key,
        "state": State.DRAFT,
        "proposer": proposer,
        "wanted": SealedId(proposer.guild_id, wanted) if wanted else None,
        "hour": when.hour,
        "zone": when.zone,
        "days": when.days,
        "next_ask_at": until,
        "prompt": 0,
        "unanswered": 0,
        "readers": "",
        "offered_at": now,
    }
    result = await tx.execute(insert(pairs).values(**values))
    assert result.inserted_primary_key is not None  # noqa: S101 - an insert of one row always has it
    found = await by_id(tx, int(result.inserted_primary_key[0]))
    assert found is not None  # noqa: S101 - inserted above, in this transaction
    return found


async def note_declined(tx: Transaction, pair: Pair, member: int) -> None:
    """Remember whose answer was declined for as long as the offer stands, so that nobody is asked about them twice."""
    values = {
        **_columns(pair),
        "group_key": pair.group_key,
        "state": State.DECLINED,
        "partner": SealedId(pair.guild_id, member),
        "next_ask_at": None,
    }
    await tx.execute(insert(pairs).values(**values))


async def declined(tx: Transaction, pair: Pair) -> frozenset[int]:
    found = await tx.execute(select(pairs.c.partner).where(*_declined_from(pair)))
    return frozenset(row.partner.id for row in found if row.partner is not None)


async def save(tx: Transaction, pair: Pair) -> None:
    """Write the whole row; of an offer that ended, nothing is kept. The answers that it declined go with it."""
    if pair.state is State.ENDED and pair.agreed_at is None:
        await remove(tx, [pair])
        return
    await tx.execute(update(pairs).where(pairs.c.id == pair.id).values(**_columns(pair)))
    if not pair.stands:
        await tx.execute(delete(pairs).where(*_declined_from(pair)))


async def change(tx: Transaction, pair_id: int, **values: Any) -> None:
    await tx.execute(update(pairs).where(pairs.c.id == pair_id).values(**values))


async def remove(tx: Transaction, gone: Collection[Pair]) -> None:
    """Take rows away. The message of an offer is shown anew: without its row it reads as closed."""
    ids = [pair.id for pair in gone]
    for pair in gone:
        await budget.give_back(tx, held_for(pair))
        if pair.agreed_at is None and pair.state is not State.DECLINED:
            await tx.execute(delete(pairs).where(*_declined_from(pair)))
            await parcels.show_anew(tx, OFFER, pair.id)
    await parcels.remove_about(tx, [*IN_THREAD, NUDGE, ENDED], ids)
    await tx.execute(delete(pairs).where(pairs.c.id.in_(ids)))


async def by_id(tx: Transaction, pair_id: int) -> Pair | None:
    found = await _read(tx, select(pairs).where(pairs.c.id == pair_id))
    return found[0] if found else None


async def of_thread(tx: Transaction, guild_id: int, thread_id: int) -> Pair | None:
    found = await _read(tx, select(pairs).where(pairs.c.thread == SealedId(guild_id, thread_id)).limit(1))
    return found[0] if found else None


async def about(tx: Transaction, group_key: str, member: SealedId) -> list[Pair]:
    """Return every row that names this person, the newest last."""
    named = or_(pairs.c.proposer == member, pairs.c.partner == member, pairs.c.wanted == member)
    return await _read(tx, select(pairs).where(pairs.c.group_key == group_key, named).order_by(pairs.c.id))


async def due(tx: Transaction, group_keys: Collection[str], now: datetime, limit: int) -> list[Pair]:
    """Return what the beat has to look at, the longest waiting first."""
    where = (pairs.c.next_ask_at <= now, pairs.c.group_key.in_(group_keys))
    return await _read(tx, select(pairs).where(*where).order_by(pairs.c.next_ask_at, pairs.c.id).limit(limit))


async def doors(tx: Transaction) -> dict[int, Door]:
    """Return every agreed pair's thread, so that a message there finds its pair without the database."""
    found = await _read(tx, select(pairs).where(pairs.c.state == State.AGREED, pairs.c.thread.is_not(None)))
    return {one.thread_id: Door(one.id, frozenset(one.residents), one.unanswered > 0) for one in found if one.thread_id}


async def agreed(tx: Transaction, group_key: str, told_other_than: str | None = None) -> list[Pair]:
    """Return the pairs of a group, or those whose first message says something else about who can read them."""
    where = (pairs.c.group_key == group_key, pairs.c.state == State.AGREED, pairs.c.thread.is_not(None))
    outdated = () if told_other_than is None else (pairs.c.readers != told_other_than,)
    return await _read(tx, select(pairs).where(*where, *outdated))


async def expire(tx: Transaction, group_key: str, now: datetime) -> int:
    where = (pairs.c.group_key == group_key, pairs.c.ended_at < now - KEEP_ENDED)
    old = await _read(tx, select(pairs).where(*where))
    await remove(tx, old)
    return len(old)


async def erase(tx: Transaction, pair: Pair, member: int, now: datetime) -> bool:
    """Take one person's name out of a row. True when the pair has just ended by that; the other keeps their own part.

    What needs both, or is an offer of theirs, goes as a whole.
    """
    other = pair.other(member)
    answered = pair.state is State.ANSWERED and pair.partner == member
    if other is None or (pair.agreed_at is None and not answered):
        await remove(tx, [pair])
        return False
    values: dict[str, Any]
    if answered:
        values = {"state": State.OFFERED, "partner": None}
    else:
        values = {"proposer": SealedId(pair.guild_id, other), "partner": None, "wanted": None}
    if pair.is_agreed:
        await budget.give_back(tx, held_for(pair))
        values |= {"state": State.ENDED, "ended_at": now, "next_ask_at": now if pair.thread_id else None}
    await change(tx, pair.id, **values)
    if pair.thread_id is None:
        await parcels.show_anew(tx, OFFER, pair.id)
    return pair.is_agreed


async def troubled(tx: Transaction, group_key: str, now: datetime) -> Sequence[tuple[Trouble, int]]:
    """Return how many pairs have which kind of trouble: numbers, never whose."""
    lately = or_(pairs.c.ended_at.is_(None), pairs.c.ended_at > now - timedelta(days=7))
    shown = pairs.c.trouble.in_([Trouble.GONE, Trouble.SHUT_OUT, Trouble.UNMADE])
    found = await tx.execute(select(pairs.c.trouble).where(pairs.c.group_key == group_key, shown, lately))
    return sorted(Counter(Trouble(row.trouble) for row in found).items())


async def post(tx: Transaction, pair: Pair, kind: str, now: datetime, step: int = 0) -> None:
    """Put a message for the pair's thread into the outbox."""
    if pair.thread_id is not None:
        await parcels.add(tx, pair.group_key, kind, pair.id, Address(pair.guild_id, pair.thread_id), now, step)


async def post_in_channel(tx: Transaction, pair: Pair, kind: str, now: datetime, step: int = 0) -> None:
    if pair.channel_id is not None:
        await parcels.add(tx, pair.group_key, kind, pair.id, Address(pair.guild_id, pair.channel_id), now, step)


def minute(now: datetime) -> int:
    return int(now.timestamp()) // _SECONDS_IN_MINUTE


# --------------------------------------------------------------------------------------------------------------- days


async def clocks_of(tx: Transaction, pair: Pair, quiet: Hours) -> tuple[Clock, ...]:
    """Return each one's own clock: their open room's zone, quiet hours and dates; without a room, the pair's zone."""
    return tuple([await clock_of(tx, pair, member, quiet) for member in pair.residents])


async def clock_of(tx: Transaction, pair: Pair, member: int, quiet: Hours) -> Clock:
    room = await room_store.open_of(tx, pair.group_key, SealedId(pair.guild_id, member))
    if room is None:
        return Clock(member, pair.when.zone, quiet)
    return Clock(member, room.zone, room.quiet(quiet), room.dates)


def held_for(pair: Pair) -> str:
    """What the days are taken for: the one question that is planned, whichever day it is for each of the two.

    Days of questions that were asked stay taken; only a plan is ever given back.
    """
    return f"pair:{pair.id}:{minute(pair.next_due_at) if pair.next_due_at else 0}"


async def plan(
    tx: Transaction, pair: Pair, now: datetime, quiet: Hours, moved_from: datetime | None = None
) -> datetime | None:
    """Give back the day that was planned, and take the next one that is free for both of them (CHK-3).

    A day that something else has is left to it: then the next day of that week is tried, and after that the pair's
    next week. `moved_from`: the day that something else turned out to have. None: nothing can be planned at all.
    """
    if pair.next_due_at is not None and pair.next_due_at > now:
        await budget.give_back(tx, held_for(pair))
    clocks = await clocks_of(tx, pair, quiet)
    first: Iterable[datetime] = () if moved_from is None else later_this_week(pair, moved_from, quiet)
    last: datetime | None = None
    for moment in (*first, *islice(moments(pair, now, quiet), _MOST_TRIES)):
        if moment <= now or moment == moved_from:
            continue
        last = moment
        if await take(tx, pair, moment, clocks):
            return moment
    return last


async def take(tx: Transaction, pair: Pair, moment: datetime, clocks: Iterable[Clock]) -> bool:
    """Take that day for both, or for neither."""
    both = tuple(clocks)
    what = f"pair:{pair.id}:{minute(moment)}"
    for clock in both:
        has = await budget.taken_for(tx, SealedId(pair.guild_id, clock.member), clock.day(moment))
        if clock.is_quiet(moment) or clock.keeps(clock.day(moment)) or has not in {None, what}:
            return False
    for clock in both:
        await budget.take(tx, pair.group_key, SealedId(pair.guild_id, clock.member), clock.day(moment), what)
    return True


# ------------------------------------------------------------------------------------------------------------ reading


def _declined_from(pair: Pair) -> tuple[Any, ...]:
    return (
        pairs.c.group_key == pair.group_key,
        pairs.c.state == State.DECLINED,
        pairs.c.proposer == SealedId(pair.guild_id, pair.proposer),
        pairs.c.offered_at == pair.offered_at,
    )


async def _read(tx: Transaction, statement: Select[Any]) -> list[Pair]:
    return [_pair(row) for row in await tx.execute(statement)]


def _pair(row: Row[Any]) -> Pair:
    return Pair(
        id=row.id,
        group_key=row.group_key,
        guild_id=row.proposer.guild_id,
        state=State(row.state),
        proposer=row.proposer.id,
        wanted=row.wanted.id if row.wanted else None,
        partner=row.partner.id if row.partner else None,
        channel_id=row.channel.id if row.channel else None,
        thread_id=row.thread.id if row.thread else None,
        when=When(row.hour, row.zone, row.days),
        next_due_at=row.next_ask_at,
        asked_at=row.asked_at,
        proposer_pause=row.proposer_pause,
        partner_pause=row.partner_pause,
        prompt=row.prompt,
        unanswered=row.unanswered,
        readers=row.readers,
        trouble=Trouble(row.trouble) if row.trouble else None,
        offered_at=row.offered_at,
        agreed_at=row.agreed_at,
        ended_at=row.ended_at,
    )


def _columns(pair: Pair) -> dict[str, Any]:
    def sealed(number: int | None) -> SealedId | None:
        return None if number is None else SealedId(pair.guild_id, number)

    return {
        "state": pair.state,
        "proposer": sealed(pair.proposer),
        "wanted": sealed(pair.wanted),
        "partner": sealed(pair.partner),
        "channel": sealed(pair.channel_id),
        "thread": sealed(pair.thread_id),
        "hour": pair.when.hour,
        "zone": pair.when.zone,
        "days": pair.when.days,
        "next_ask_at": pair.next_due_at,
        "asked_at": pair.asked_at,
        "proposer_pause": pair.proposer_pause,
        "partner_pause": pair.partner_pause,
        "prompt": pair.prompt,
        "unanswered": pair.unanswered,
        "readers": pair.readers,
        "trouble": pair.trouble,
        "offered_at": pair.offered_at,
        "agreed_at": pair.agreed_at,
        "ended_at": pair.ended_at,
    }
