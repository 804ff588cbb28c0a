"""The trail: lines are added, and nothing else happens to them."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from cogs.kit import audit as trail
from cogs.kit.audit import About, Act, Line
from data.database import Database
from data.sealed import SealedId
from data.tables import audit
from tests.data.support import NOW, opened

MO, RAE = SealedId(7, 100), SealedId(7, 101)
MAIN = frozenset({"main"})


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path) as made:
        yield made


async def note(
    database: Database, act: Act = Act.TAKEN, at: datetime = NOW, *, who: SealedId | None = MO, how: str | None = None
) -> None:
    async with database.write() as tx:
        await trail.note(tx, "main", who, act, About.ALERT, at, number=1, how=how)


async def lines(database: Database) -> list[Line]:
    async with database.read() as tx:
        return await trail.newest(tx, MAIN, before=0, most=100)


@pytest.mark.parametrize("change", [{"act": "closed"}, {"who": RAE}, {"number": 2}, {"at": NOW}, {"how": "talked"}])
async def test_no_line_can_be_changed(database: Database, change: dict[str, object]) -> None:
    """MOD-8: the database itself refuses, whoever asks."""
    await note(database, at=NOW - timedelta(hours=1))
    with pytest.raises(IntegrityError, match="append-only"):
        async with database.write() as tx:
            await tx.execute(update(audit).values(**change))
    assert [(line.act, line.who) for line in await lines(database)] == [(Act.TAKEN, MO.id)]


async def test_no_line_of_the_last_90_days_can_be_deleted_or_replaced(database: Database) -> None:
    """MOD-8."""
    await note(database, at=NOW - timedelta(days=89))
    await note(database)
    with pytest.raises(IntegrityError, match="append-only"):
        async with database.write() as tx:
            await tx.execute(delete(audit).where(audit.c.id == 1))
    other = {"id": 1, "group_key": "main", "at": NOW, "act": "closed", "about": "alert"}
    with pytest.raises(IntegrityError, match="append-only"):
        async with database.write() as tx:
            await tx.execute(insert(audit).prefix_with("OR REPLACE").values(**other))
    assert len(await lines(database)) == 2


async def test_after_90_days_lines_go_and_a_line_says_so(database: Database) -> None:
    """MOD-8, PRI-5."""
    await note(database, at=NOW - timedelta(days=90, seconds=1))
    await note(database, at=NOW - timedelta(days=89, hours=23))
    async with database.write() as tx:
        assert await trail.expire(tx, "main", NOW) == 1
        assert await trail.expire(tx, "main", NOW) == 0
    assert [(line.act, line.number) for line in await lines(database)] == [(Act.TRAIL_CUT, 1), (Act.TAKEN, 1)]


async def test_the_line_that_says_which_settings_hold_stays_until_another_does(database: Database) -> None:
    await note(database, Act.SETTINGS_CHANGED, NOW - timedelta(days=200), who=None, how="aaaaaaaa")
    await note(database, Act.SETTINGS_CHANGED, NOW - timedelta(days=100), who=None, how="bbbbbbbb")
    async with database.write() as tx:
        assert await trail.expire(tx, "main", NOW) == 1
        assert await trail.last_settings(tx, "main") == "bbbbbbbb"


async def test_who_asks_to_be_forgotten_is_taken_out_and_the_line_stays(database: Database) -> None:
    """PRI-3, MOD-8."""
    await note(database)
    await note(database, who=RAE)
    async with database.write() as tx:
        await trail.forget(tx, "main", MO)
        assert await trail.count_by(tx, "main", MO) == 0
        assert await trail.count_by(tx, "main", RAE) == 1
    assert [line.who for line in await lines(database)] == [RAE.id, None]


async def test_an_act_that_is_rolled_back_leaves_no_line(database: Database) -> None:
    """MOD-8: both are kept, or neither."""

    async def half_an_act() -> None:
        async with database.write() as tx:
            await trail.note(tx, "main", MO, Act.TAKEN, About.ALERT, NOW, number=1)
            raise KeyError

    with pytest.raises(KeyError):
        await half_an_act()
    assert await lines(database) == []


async def test_another_groups_lines_stay_with_it(database: Database) -> None:
    """ORG-12."""
    await note(database)
    async with database.write() as tx:
        await trail.note(tx, "carers", RAE, Act.TAKEN, About.ALERT, NOW, number=2)
        await trail.forget(tx, "carers", MO)
    assert [line.who for line in await lines(database)] == [MO.id]
    async with database.read() as tx:
        assert (await tx.execute(select(func.count()).select_from(audit))).scalar_one() == 2
