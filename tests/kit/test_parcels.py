"""That a look into the outbox costs what waits there, and not what was ever sent."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from cogs.kit import parcels
from cogs.kit.parcels import Address, Fresh, Lane, Parcel, State
from data.database import Database, Transaction
from data.tables import outbox
from tests.data.plans import plans_of, whole_tables
from tests.data.support import NOW, opened

SERVER = 100000000000000001
URGENT = Lane(frozenset({"card"}), news=frozenset({"welcome"}))
PATIENT = Lane(frozenset({"ask"}), edits=frozenset({"welcome"}))


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path) as database:
        yield database


async def put_in(tx: Transaction, kind: str, *subjects: int, group: str = "main", to: int = 0) -> None:
    fresh = [Fresh(group, kind, subject, Address(SERVER, to or 300 + subject)) for subject in subjects]
    await parcels.add_all(tx, fresh, NOW)


async def urgent(tx: Transaction, *, each: int = 9, limit: int = 9) -> list[tuple[str, int]]:
    return said(await parcels.next_for_targets(tx, NOW, URGENT, each=each, limit=limit))


async def patient(tx: Transaction, *, limit: int = 9) -> list[tuple[str, int]]:
    return said(await parcels.next_for_groups(tx, NOW, PATIENT, limit=limit))


def said(found: list[Parcel]) -> list[tuple[str, int]]:
    return [(parcel.kind, parcel.subject) for parcel in found]


async def test_each_lane_has_its_own_and_nothing_is_in_both(database: Database) -> None:
    async with database.write() as tx:
        await put_in(tx, "ask", 1)
        await put_in(tx, "card", 2)
        await put_in(tx, "welcome", 3, 4)
        await tx.execute(update(outbox).where(outbox.c.subject == 4).values(state=State.SENT))
        assert await urgent(tx) == [("card", 2), ("welcome", 3)]
        assert await patient(tx) == [("ask", 1)]
        await parcels.show_anew(tx, "welcome", 4)
        assert await urgent(tx) == [("card", 2), ("welcome", 3)]
        assert await patient(tx) == [("ask", 1), ("welcome", 4)]
        assert said(await parcels.due(tx, NOW)) == [("ask", 1), ("card", 2), ("welcome", 3), ("welcome", 4)]
        assert await parcels.next_for_groups(tx, NOW - timedelta(seconds=1), PATIENT, limit=9) == []


async def test_groups_take_turns(database: Database) -> None:
    async with database.write() as tx:
        await put_in(tx, "ask", 1, 2, 3, 4, group="large")
        await put_in(tx, "ask", 5, 6, group="small")
        assert [subject for _, subject in await patient(tx)] == [1, 5, 2, 6, 3, 4]
        assert [subject for _, subject in await patient(tx, limit=3)] == [1, 5, 2]


async def test_a_long_queue_for_one_target_hides_no_other(database: Database) -> None:
    async with database.write() as tx:
        await put_in(tx, "card", *range(1, 9), to=7)
        await put_in(tx, "card", 9, to=8)
        assert [subject for _, subject in await urgent(tx, each=2)] == [1, 9, 2]
        assert [subject for _, subject in await urgent(tx, limit=2)] == [1, 9]


async def test_what_waits_its_turn_is_not_overdue_until_its_turn_should_have_come(database: Database) -> None:
    async with database.write() as tx:
        await put_in(tx, "ask", 1)
        await put_in(tx, "card", 2)
        soon, later = NOW + timedelta(minutes=1), NOW + parcels.TURN_COMES_WITHIN + timedelta(minutes=1)
        assert said(await parcels.overdue(tx, soon, patient=PATIENT)) == [("card", 2)]
        assert said(await parcels.overdue(tx, later, patient=PATIENT)) == [("ask", 1), ("card", 2)]
        await tx.execute(update(outbox).values(attempts=parcels.MANY_TRIES))
        assert said(await parcels.overdue(tx, NOW, patient=PATIENT)) == [("ask", 1), ("card", 2)]


async def test_no_look_reads_what_was_sent_long_ago(database: Database) -> None:
    """With 100,000 settled rows a look that read them all would hold up every alert."""
    async with database.write() as tx:
        await put_in(tx, "ask", 1)
    async with plans_of(database) as steps, database.read() as tx:
        await urgent(tx)
        await patient(tx)
    assert sum("INDEX ix_outbox_waiting" in step for step in steps) == 3, "; ".join(steps)
    assert whole_tables(steps, "outbox") == []
    oldest = "SEARCH outbox USING INDEX ix_outbox_waiting (kind=? AND group_key=? AND due_at<?)"
    assert steps[-1] == oldest, "those that wait are read whole, or sorted"
    async with plans_of(database) as steps, database.read() as tx:
        await parcels.overdue(tx, NOW, patient=PATIENT)
        await parcels.find(tx, "ask", 1)
        await parcels.by_id(tx, 1)
    assert whole_tables(steps, "outbox") == []
