"""One message a day that the bot begins with anybody, whichever part of it wants to (CHK-3)."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from cogs.kit import budget
from data.database import Database
from data.sealed import SealedId
from data.tables import daily_messages
from tests.data.support import NOW, bytes_on_disk, opened

GUILD = 100000000000000001
ANN, BEN = (SealedId(GUILD, 200000000000000000 + number) for number in (1, 2))
TODAY = NOW.date()
TOMORROW = TODAY + timedelta(days=1)
PARTS = ("room:1", "pair:1", "net:1", "date:1")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path) as database:
        yield database


async def test_the_first_that_wants_a_day_has_it_and_no_other(database: Database) -> None:
    """CHK-3."""
    async with database.write() as tx:
        assert await budget.take(tx, "main", ANN, TODAY, "room:1")
        assert not await budget.take(tx, "main", ANN, TODAY, "pair:1")
        assert await budget.taken_for(tx, ANN, TODAY) == "room:1"


async def test_taking_it_again_for_the_same_is_no_second_message(database: Database) -> None:
    """CHK-3: a step that is done again after a crash finds its own day."""
    async with database.write() as tx:
        assert await budget.take(tx, "main", ANN, TODAY, "room:1")
    async with database.write() as tx:
        assert await budget.take(tx, "main", ANN, TODAY, "room:1")
        assert len((await tx.execute(select(daily_messages))).all()) == 1


async def test_another_day_another_person_and_another_server_are_free(database: Database) -> None:
    async with database.write() as tx:
        await budget.take(tx, "main", ANN, TODAY, "room:1")
        assert await budget.take(tx, "main", ANN, TOMORROW, "pair:1")
        assert await budget.take(tx, "main", BEN, TODAY, "pair:1")
        assert await budget.take(tx, "other", SealedId(GUILD + 1, ANN.id), TODAY, "pair:1")


async def test_two_groups_on_one_server_share_the_persons_day(database: Database) -> None:
    """CHK-3: the cap is the person's, not the group's."""
    async with database.write() as tx:
        await budget.take(tx, "main", ANN, TODAY, "room:1")
        assert not await budget.take(tx, "carers", ANN, TODAY, "room:2")


async def test_a_day_that_is_given_back_is_free_and_days_of_others_are_not_touched(database: Database) -> None:
    async with database.write() as tx:
        await budget.take(tx, "main", ANN, TODAY, "pair:1")
        await budget.take(tx, "main", BEN, TODAY, "pair:1")
        await budget.take(tx, "main", ANN, TOMORROW, "pair:11")
        await budget.give_back(tx, "pair:1")
        assert await budget.taken_for(tx, ANN, TODAY) is None
        assert await budget.taken_for(tx, BEN, TODAY) is None
        assert await budget.taken_for(tx, ANN, TOMORROW) == "pair:11"


async def test_a_rolled_back_step_takes_no_day(database: Database) -> None:
    async def fails() -> None:
        async with database.write() as tx:
            await budget.take(tx, "main", ANN, TODAY, "pair:1")
            raise RuntimeError("the step failed")

    with pytest.raises(RuntimeError):
        await fails()
    async with database.read() as tx:
        assert await budget.taken_for(tx, ANN, TODAY) is None


async def test_who_is_forgotten_leaves_no_day_and_others_keep_theirs(database: Database) -> None:
    """PRI-3, PRI-4."""
    async with database.write() as tx:
        await budget.take(tx, "main", ANN, TODAY, "pair:1")
        await budget.take(tx, "main", BEN, TODAY, "pair:1")
        await budget.forget(tx, "main", ANN)
        assert await budget.taken_for(tx, ANN, TODAY) is None
        assert await budget.taken_for(tx, BEN, TODAY) == "pair:1"


async def test_days_that_are_over_in_every_zone_go_and_days_ahead_stay(database: Database) -> None:
    """PRI-5."""
    async with database.write() as tx:
        for days in (-4, -3, 0, 6):
            await budget.take(tx, "main", ANN, TODAY + timedelta(days=days), "room:1")
        assert await budget.expire(tx, "carers", TODAY) == 0
        assert await budget.expire(tx, "main", TODAY) == 1
        assert await budget.taken_for(tx, ANN, TODAY - timedelta(days=4)) is None
        assert await budget.taken_for(tx, ANN, TODAY + timedelta(days=6)) == "room:1"


async def test_no_id_of_a_person_is_readable_on_disk(database: Database, tmp_path: Path) -> None:
    """PRI-2."""
    async with database.write() as tx:
        await budget.take(tx, "main", ANN, TODAY, "room:1")
    assert str(ANN.id).encode() not in bytes_on_disk(tmp_path)
    assert ANN.id.to_bytes(8, "big") not in bytes_on_disk(tmp_path)


wishes = st.lists(st.tuples(st.sampled_from([ANN, BEN]), st.integers(0, 5), st.sampled_from(PARTS)), max_size=40)


@given(wished=wishes)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_whatever_wants_to_begin_a_person_hears_from_one_of_them_a_day(
    database: Database, wished: list[tuple[SealedId, int, str]]
) -> None:
    """CHK-3."""
    said: set[tuple[int, int, str]] = set()
    async with database.write() as tx:
        for what in PARTS:
            await budget.give_back(tx, what)
        for member, days, what in wished:
            if await budget.take(tx, "main", member, TODAY + timedelta(days=days), what):
                said.add((member.id, days, what))
    heard = Counter((member, day) for member, day, _ in said)
    assert not heard or max(heard.values()) == 1
    assert set(heard) == {(member.id, days) for member, days, _ in wished}


async def test_many_days_are_taken_at_once_and_none_that_was_taken_for_anything(database: Database) -> None:
    """CHK-3; a day is free for one only, be it for the same thing."""
    async with database.write() as tx:
        await budget.take(tx, "main", BEN, TODAY, "checkin")
        wanted = [("main", ANN, TODAY), ("main", BEN, TODAY), ("main", BEN, TOMORROW), ("carers", ANN, TODAY)]
        assert await budget.take_free(tx, wanted, "checkin") == {(ANN, TODAY), (BEN, TOMORROW)}
        assert await budget.take_free(tx, wanted, "checkin") == set()
        assert await budget.take_free(tx, [], "checkin") == set()
        assert await budget.taken_for(tx, ANN, TODAY) == "checkin"


async def test_a_thousand_are_taken_as_one_is(database: Database) -> None:
    people = [SealedId(GUILD, number) for number in range(1, 1201)]
    async with database.write() as tx:
        taken = await budget.take_free(tx, [("main", person, TODAY) for person in people], "checkin")
    assert taken == {(person, TODAY) for person in people}
