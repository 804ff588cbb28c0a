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


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(f"sqlite+aiosqlite:///{tmp_path / 'x.sqlite3'}", Cipher.new_key(), now=NOW)
    yield opened
    await opened.close()


def says(about: About, answer: bool, at: datetime = NOW) -> Consent:
    return Consent(about, answer, 1, HASH, at)


async def test_a_version_is_recorded_once_however_often_the_same_text_is_read(database: Database) -> None:
    for _ in range(3):
        async with database.write() as tx:
            await store.record_version(tx, "main", "text", HASH, NOW)
    async with database.read() as tx:
        (version,) = await store.versions(tx, "main")
    assert (version.number, version.text) == (1, "text")


async def test_each_group_counts_its_own_versions_newest_first(database: Database) -> None:
    """ORG-12"""
    async with database.write() as tx:
        await store.record_version(tx, "main", "one", "1" * 64, NOW)
        await store.record_version(tx, "carers", "theirs", "2" * 64, NOW)
        await store.record_version(tx, "main", "two", "3" * 64, NOW)
        back = await store.record_version(tx, "main", "one", "1" * 64, NOW)
        assert back is not None
        assert await store.record_version(tx, "main", "one", "1" * 64, NOW) is None, "it is the one that applies"
        found = await store.versions(tx, "main")
        carers = await store.versions(tx, "carers")
    assert back.number == 3
    assert [version.number for version in found] == [3, 2, 1]
    assert [version.number for version in carers] == [1]


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
