from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cogs.agreement import store
from cogs.agreement.model import About, Choices, Consent
from data.database import Database
from data.sealed import Cipher, SealedId

NOW = datetime(2026, 11, 24, 19, tzinfo=UTC)
ANN, BEN = SealedId(1, 111), SealedId(1, 222)
HASH = "a" * 64
DAY = timedelta(days=1)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(f"sqlite+aiosqlite:///{tmp_path / 'x.sqlite3'}", Cipher.new_key(), now=NOW)
    yield opened
    await opened.close()


def says(about: About, answer: bool, at: datetime = NOW) -> Consent:
    return Consent(about, answer, 1, HASH, at)


async def test_each_group_counts_its_own_versions_newest_first(database: Database) -> None:
    """ORG-12"""
    async with database.write() as tx:
        await store.record(tx, "main", "one", "1" * 64, NOW)
        await store.record(tx, "carers", "theirs", "2" * 64, NOW)
        await store.record(tx, "main", "two", "3" * 64, NOW)
        back = await store.record(tx, "main", "one", "1" * 64, NOW)
        found = await store.versions(tx, "main")
        carers = await store.versions(tx, "carers")
    assert back.number == 3
    assert [version.number for version in found] == [3, 2, 1]
    assert [version.number for version in carers] == [1]


async def test_a_text_that_is_coming_or_was_withdrawn_is_no_version_that_held(database: Database) -> None:
    """TRA-4"""
    async with database.write() as tx:
        await store.record(tx, "main", "one", "1" * 64, NOW)
        never = await store.record(tx, "main", "two", "2" * 64, NOW, holds_from=NOW + DAY)
        await store.withdraw(tx, never)
        coming = await store.record(tx, "main", "three", "3" * 64, NOW, holds_from=NOW + DAY)
        assert [one.number for one in await store.versions(tx, "main")] == [1]
        await store.begin(tx, coming, NOW + 2 * DAY)
        held, before = await store.versions(tx, "main")
        assert await store.version_before(tx, held) == before
        assert [one.number for one in await store.recorded(tx, "main")] == [3, 2, 1]
    assert (held.number, held.holds_from, before.number) == (3, NOW + 2 * DAY, 1)


async def test_each_change_that_asks_begins_its_own_count_of_who_was_asked_how_often(database: Database) -> None:
    """CON-10, NO-13"""
    async with database.write() as tx:
        await store.record(tx, "main", "one", "1" * 64, NOW)
        row = await store.choose(tx, "main", ANN, says(About.AGREEMENT, answer=True))
        second = await store.record(tx, "main", "two", "2" * 64, NOW, asks_again=True)
        third = await store.record(tx, "main", "three", "3" * 64, NOW, holds_from=NOW + 21 * DAY, asks_again=True)

        async def asks(at: datetime, about: store.Version) -> int:
            waiting = await store.to_ask_again(tx, "main", about, at, 10)
            for one in waiting:
                await store.note_asked(tx, one.id, about, at)
            return len(waiting)

        days = (1, 2, 7, 8, 9, 15, 20)
        assert [await asks(NOW + day * DAY, second) for day in days] == [1, 0, 0, 1, 0, 0, 0]
        assert await store.newest_asking(tx, "main") == second, "nobody is asked about what does not hold yet"
        await store.begin(tx, third, NOW + 21 * DAY)
        newest = await store.newest_asking(tx, "main")
        assert newest is not None
        assert newest.number == third.number
        assert [await asks(NOW + day * DAY, newest) for day in (21, 22, 28, 36)] == [1, 0, 1, 0]
        assert row > 0


async def test_a_new_answer_takes_the_place_of_the_earlier_one_about_the_same_thing(database: Database) -> None:
    """CON-2"""
    async with database.write() as tx:
        row = await store.choose(tx, "main", ANN, says(About.WATCH, answer=True))
        await store.choose(tx, "main", ANN, says(About.AGREEMENT, answer=True))
        assert await store.choose(tx, "main", ANN, says(About.WATCH, answer=False)) == row
        chosen = await store.choices(tx, "main", ANN)
    assert chosen == Choices(says(About.AGREEMENT, answer=True), says(About.WATCH, answer=False))


async def test_choices_belong_to_one_person_in_one_group(database: Database) -> None:
    """ORG-12, PRI-4"""
    async with database.write() as tx:
        await store.choose(tx, "main", ANN, says(About.WATCH, answer=True))
        assert await store.choices(tx, "carers", ANN) == Choices()
        assert await store.choices(tx, "main", BEN) == Choices()
        await store.choose(tx, "main", BEN, says(About.WATCH, answer=False))
        await store.erase(tx, "main", ANN)
        assert await store.choices(tx, "main", ANN) == Choices()
        assert set(await store.watch_choices(tx)) == {("main", BEN)}


async def test_leaving_takes_back_an_earlier_yes_but_no_later_one_and_no_no(database: Database) -> None:
    """NO-20"""
    async with database.write() as tx:
        await store.choose(tx, "main", ANN, says(About.WATCH, answer=True))
        await store.choose(tx, "main", ANN, says(About.AGREEMENT, answer=True))
        await store.choose(tx, "main", BEN, says(About.WATCH, answer=False))
        assert not await store.end_watch(tx, "main", ANN, NOW - timedelta(seconds=1))
        assert not await store.end_watch(tx, "main", BEN, NOW)
        assert await store.end_watch(tx, "main", ANN, NOW)
        left = await store.choices(tx, "main", ANN)
        stayed = await store.choices(tx, "main", BEN)
    assert left.watch is None
    assert left.agreement is not None
    assert stayed.watch is not None


async def test_no_member_id_stands_in_the_file(tmp_path: Path) -> None:
    """PRI-2"""
    file = tmp_path / "x.sqlite3"
    database = await Database.open(f"sqlite+aiosqlite:///{file}", Cipher.new_key(), now=NOW)
    member = SealedId(1, 0x1122334455667788)
    async with database.write() as tx:
        await store.choose(tx, "main", member, says(About.WATCH, answer=True))
    await database.close()
    raw = b"".join(part.read_bytes() for part in tmp_path.iterdir())  # noqa: ASYNC240 - nothing else runs here
    assert member.id.to_bytes(8, "big") not in raw
    assert str(member.id).encode() not in raw
