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
from data.tables import audit, worries, worry_recipients
from tests.data.support import NOW, opened

MO, RAE = SealedId(7, 100), SealedId(7, 101)
MAIN = {"main": RAE}


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


WORRY = 5  # went to Rae; it names Mo


async def a_trail(database: Database, *, with_a_worry: bool) -> None:
    """Twelve lines at two moments; with a worry, one of it after each of them."""
    async with database.write() as tx:
        if with_a_worry:
            about = {"id": WORRY, "group_key": "main", "kind": "person", "state": "open", "direct": False}
            about |= {"words": "none", "inside": "no", "talk": "no", "step": 0, "version": 0}
            await tx.execute(insert(worries).values(**about, opened_at=NOW, due_at=NOW))
            await tx.execute(insert(worry_recipients).values(worry_id=WORRY, recipient=RAE))
        for number in range(12):
            at = NOW - timedelta(days=100 if number < 6 else 10)
            await trail.note(tx, "main", MO, Act.TAKEN, About.ALERT, at, number=number)
            if with_a_worry:
                await trail.note(tx, "main", RAE, Act.TAKEN, About.WORRY, at, number=WORRY)


async def all_that_is_shown(database: Database, reader: SealedId) -> list[object]:
    """Every page, with where the next one begins; before and after the old lines went."""
    shown: list[object] = []
    for _ in range(2):
        begin = 0
        while True:
            async with database.read() as tx:
                page = await trail.newest(tx, {"main": reader}, before=begin, most=5)
            if not page:
                break
            begin = trail.next_page(page, begin)
            shown += [(line.at, line.who, line.act, line.about, line.number, line.how) for line in page]
            shown.append(begin)
        async with database.write() as tx:
            await trail.expire(tx, "main", NOW)
    return shown


async def test_the_trail_is_the_same_with_a_worry_and_without_it_for_all_who_did_not_get_it(tmp_path: Path) -> None:
    """NO-32, MOD-10: each line, where each page begins, and how many lines are said to have gone."""
    seen: dict[bool, list[object]] = {}
    for with_a_worry in (True, False):
        (tmp_path / str(with_a_worry)).mkdir()
        async with opened(tmp_path / str(with_a_worry)) as database:
            await a_trail(database, with_a_worry=with_a_worry)
            if with_a_worry:
                async with database.read() as tx:
                    theirs = await trail.newest(tx, {"main": RAE}, before=0, most=100)
                assert sum(line.about is About.WORRY for line in theirs) == 12
            seen[with_a_worry] = await all_that_is_shown(database, MO)
    assert seen[True] == seen[False]
    assert len(seen[True]) > 20


async def test_no_line_is_shown_twice_or_left_out_between_pages(tmp_path: Path) -> None:
    """MOD-8: however many stand at one moment."""
    async with opened(tmp_path) as database:
        await a_trail(database, with_a_worry=True)
        begin, numbers = 0, []
        for _ in range(9):
            async with database.read() as tx:
                page = await trail.newest(tx, {"main": RAE}, before=begin, most=3)
            if not page:
                break
            begin = trail.next_page(page, begin)
            numbers += [line.id for line in page]
    assert numbers == list(range(24, 0, -1))


async def test_old_lines_about_worries_alone_go_too_and_nobody_reads_that_they_went(database: Database) -> None:
    """NO-32, PRI-5."""
    async with database.write() as tx:
        await trail.note(tx, "main", RAE, Act.TAKEN, About.WORRY, NOW - timedelta(days=91), number=WORRY)
        assert await trail.expire(tx, "main", NOW) == 1
        assert await trail.expire(tx, "main", NOW) == 0
    assert await lines(database) == []
