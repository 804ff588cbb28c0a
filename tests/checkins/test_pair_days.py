"""The days of pairs, on a real database: what is planned for two people is free for both of them (CHK-3)."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from cogs.checkins import store as room_store
from cogs.checkins.model import HardDate, Wish
from cogs.checkins.pairs import store
from cogs.checkins.pairs.model import OFFER_LASTS, Ask, Pair, State, When, decide
from cogs.checkins.schedule import EVERY_DAY, Rhythm, next_time
from cogs.kit import budget
from config.settings import Hours
from data.database import Database, Transaction
from data.sealed import SealedId
from data.tables import daily_messages, pairs, room_dates, rooms
from tests.data.support import NOW, opened

GUILD = 100000000000000001
ANN, BEN, CLEO = (SealedId(GUILD, 200000000000000000 + number) for number in (1, 2, 3))
QUIET = Hours(time(22), time(8))
ZONES = ("Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Apia")
THREAD = 300000000000000001


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path) as database:
        yield database


async def new_pair(tx: Transaction, when: When, thread: int = THREAD, partner: SealedId = BEN) -> Pair:
    drafted = await store.draft(tx, "main", ANN, None, when, NOW, NOW)
    made = replace(
        drafted,
        state=State.AGREED,
        partner=partner.id,
        thread_id=thread,
        agreed_at=NOW,
        next_due_at=None,
    )
    await store.save(tx, made)
    return made


async def planned(tx: Transaction, pair: Pair, now: datetime = NOW, **how: Any) -> Pair:
    fresh = replace(pair, next_due_at=await store.plan(tx, pair, now, QUIET, **how))
    await store.save(tx, fresh)
    return fresh


async def room_for(tx: Transaction, member: SealedId, zone: str, hour: int = 20) -> int:
    room = await room_store.add(tx, "main", member, (), Wish(hour, zone), "", NOW)
    return room.id


async def test_a_planned_day_is_held_for_both_and_a_room_gives_way(database: Database) -> None:
    """CHK-3."""
    async with database.write() as tx:
        pair = await planned(tx, await new_pair(tx, When(20, "Europe/London", EVERY_DAY)))
        assert pair.next_due_at is not None
        for member in (ANN, BEN):
            assert await budget.taken_for(tx, member, NOW.date()) == store.held_for(pair)
            assert not await budget.take(tx, "main", member, NOW.date(), "room:1")
        assert await store.take(tx, pair, pair.next_due_at, await store.clocks_of(tx, pair, QUIET)), "again is no more"


async def test_a_day_that_either_has_something_else_on_moves_to_the_next_day_of_that_week(database: Database) -> None:
    """CHK-3."""
    tuesday = 1 << NOW.weekday()
    async with database.write() as tx:
        await budget.take(tx, "main", BEN, NOW.date(), "room:1")
        await budget.take(tx, "main", ANN, NOW.date() + timedelta(days=1), "room:2")
        pair = await planned(tx, await new_pair(tx, When(20, "Europe/London", tuesday)))
        assert pair.next_due_at is not None
        assert pair.next_due_at.date() == NOW.date() + timedelta(days=2)
        assert await budget.taken_for(tx, BEN, NOW.date() + timedelta(days=1)) is None, "for both, or for neither"


async def test_a_week_without_a_free_day_is_left_out(database: Database) -> None:
    """CHK-3."""
    tuesday = 1 << NOW.weekday()
    async with database.write() as tx:
        for days in range(7):
            await budget.take(tx, "main", (ANN, BEN)[days % 2], NOW.date() + timedelta(days=days), "room:1")
        pair = await planned(tx, await new_pair(tx, When(20, "Europe/London", tuesday)))
        assert pair.next_due_at is not None
        assert pair.next_due_at.date() == NOW.date() + timedelta(days=7)


async def test_moving_or_ending_gives_back_what_was_planned_and_keeps_what_was_asked(database: Database) -> None:
    async with database.write() as tx:
        pair = await planned(tx, await new_pair(tx, When(20, "Europe/London", EVERY_DAY)))
        assert pair.next_due_at is not None
        asked = replace(pair, asked_at=pair.next_due_at)
        following = await planned(tx, asked, pair.next_due_at)
        moved = await planned(tx, replace(following, when=When(9, "Europe/London", EVERY_DAY)), pair.next_due_at)
        assert moved.next_due_at is not None
        assert await budget.taken_for(tx, ANN, NOW.date()) == store.held_for(pair), "today was used"
        await budget.give_back(tx, store.held_for(moved))
        assert await budget.taken_for(tx, ANN, moved.next_due_at.date()) is None
        assert await budget.taken_for(tx, ANN, NOW.date()) == store.held_for(pair)


async def test_a_hard_date_of_either_is_left_to_it(database: Database) -> None:
    async with database.write() as tx:
        room = await room_for(tx, BEN, "Europe/London")
        day = (NOW.date()).isoformat()
        await tx.execute(room_dates.insert().values(room_id=room, day=day, hour=20, every_year=False))
        clock = await store.clock_of(tx, await new_pair(tx, When(20, "Europe/London", EVERY_DAY)), BEN.id, QUIET)
        assert clock.dates == (HardDate(NOW.date(), 20, every_year=False),)
        (pair,) = await store.agreed(tx, "main")
        fresh = await planned(tx, pair)
        assert fresh.next_due_at is not None
        assert fresh.next_due_at.date() == NOW.date() + timedelta(days=1)


async def test_a_room_of_ones_own_says_which_day_and_which_quiet_hours_are_theirs(database: Database) -> None:
    """CHK-4: by each one's own clock."""
    async with database.write() as tx:
        await room_for(tx, BEN, "Asia/Tokyo")
        pair = await new_pair(tx, When(20, "Europe/London", EVERY_DAY))
        anns, bens = await store.clocks_of(tx, pair, QUIET)
        assert (anns.zone, bens.zone) == ("Europe/London", "Asia/Tokyo")
        evening = NOW + timedelta(hours=1)
        assert not anns.is_quiet(evening)
        assert bens.is_quiet(evening)
        assert not await store.take(tx, pair, evening, (anns, bens))
        assert await budget.taken_for(tx, ANN, NOW.date()) is None


@given(
    zones=st.tuples(*[st.sampled_from(ZONES)] * 3),
    hours=st.tuples(*[st.integers(8, 21)] * 3),
    days=st.tuples(*[st.integers(1, 127)] * 2),
    answers=st.lists(st.booleans(), min_size=1, max_size=7),
)
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_a_pair_and_a_daily_room_never_begin_twice_on_anybodys_day(
    database: Database,
    zones: tuple[str, str, str],
    hours: tuple[int, int, int],
    days: tuple[int, int],
    answers: list[bool],
) -> None:
    """CHK-3: Ann has a daily room and two pairs, Ben has a room in another zone."""
    async with database.write() as tx:
        for table in (pairs, rooms, daily_messages):
            await tx.execute(delete(table))
        await room_for(tx, ANN, zones[0], hours[0])
        await room_for(tx, BEN, zones[1], hours[1])
        first = await planned(tx, await new_pair(tx, When(hours[1], zones[2], days[0])))
        second = await planned(tx, await new_pair(tx, When(hours[2], zones[0], days[1]), THREAD + 1, CLEO))
        heard = await _live(tx, [first.id, second.id], dict(zip((ANN, BEN), zones, strict=False)), hours, answers)
    assert heard, "somebody was asked at all"
    assert max(heard.values()) == 1


async def _live(
    tx: Transaction, numbers: list[int], zones: dict[SealedId, str], hours: tuple[int, ...], replies: list[bool]
) -> Counter[tuple[int, date]]:
    """Four weeks of beats, whenever anything is due: who heard something that the bot began, and on which day."""
    heard: Counter[tuple[int, date]] = Counter()
    moment = NOW
    rhythms = {member: Rhythm(hour, zone, QUIET) for (member, zone), hour in zip(zones.items(), hours, strict=False)}
    while moment < NOW + timedelta(days=28):
        known = [pair for number in numbers if (pair := await store.by_id(tx, number)) is not None]
        asking = {member: next_time(rhythm, moment) for member, rhythm in rhythms.items()}
        times = [*(pair.next_due_at for pair in known), *asking.values()]
        moment = min(one for one in times if one is not None)
        for member, when in asking.items():
            day = moment.astimezone(ZoneInfo(zones[member])).date()
            if when == moment and await budget.take(tx, "main", member, day, f"room:{member.id % 10}"):
                heard[member.id, day] += 1
        for pair in known:
            if pair.next_due_at == moment:
                await _ask(tx, pair, moment, heard, answered=replies[pair.prompt % len(replies)])
    return heard


async def _ask(tx: Transaction, pair: Pair, now: datetime, heard: Counter[tuple[int, date]], *, answered: bool) -> None:
    clocks = await store.clocks_of(tx, pair, QUIET)
    decision = decide(pair, now, clocks)
    if not isinstance(decision, Ask) or not await store.take(tx, pair, now, clocks):
        await budget.give_back(tx, store.held_for(pair))
        await planned(tx, pair, now, moved_from=now)
        return
    for clock in clocks:
        heard[clock.member, clock.day(now)] += 1
    count = 0 if answered else pair.unanswered + 1
    await planned(tx, replace(pair, asked_at=now, prompt=decision.prompt, unanswered=count), now)


# --------------------------------------------------------------------------------------------------------------- rows


async def test_a_beat_finds_what_is_due_and_nothing_else(database: Database) -> None:
    async with database.write() as tx:
        pair = await planned(tx, await new_pair(tx, When(20, "Europe/London", EVERY_DAY)))
        assert pair.next_due_at is not None
        assert await store.due(tx, ["main"], NOW, 10) == []
        assert await store.due(tx, ["other"], pair.next_due_at, 10) == []
        assert [one.id for one in await store.due(tx, ["main"], pair.next_due_at, 10)] == [pair.id]


async def test_a_declined_answer_is_remembered_as_long_as_the_offer_stands_and_no_longer(database: Database) -> None:
    async with database.write() as tx:
        drafted = await store.draft(tx, "main", ANN, None, When(20, "UTC", 1), NOW, NOW)
        offered = replace(drafted, state=State.OFFERED, channel_id=5, next_due_at=NOW + OFFER_LASTS)
        await store.save(tx, offered)
        await store.note_declined(tx, offered, BEN.id)
        await store.note_declined(tx, offered, CLEO.id)
        assert await store.declined(tx, offered) == {BEN.id, CLEO.id}
        (bens,) = await store.about(tx, "main", BEN)
        assert not await store.erase(tx, bens, BEN.id, NOW)
        assert await store.declined(tx, offered) == {CLEO.id}, "only their own"
        await store.save(tx, replace(offered, state=State.ENDED, ended_at=NOW))
        assert await store.about(tx, "main", CLEO) == []
        assert await store.by_id(tx, offered.id) is None, "nothing is kept of an offer that ended"


async def test_an_ended_pair_is_forgotten_after_a_month(database: Database) -> None:
    """PRI-5."""
    async with database.write() as tx:
        pair = await new_pair(tx, When(20, "UTC", 1))
        await store.save(tx, replace(pair, state=State.ENDED, ended_at=NOW))
        assert await store.expire(tx, "main", NOW + timedelta(days=30)) == 0
        assert await store.expire(tx, "main", NOW + timedelta(days=30, seconds=1)) == 1
