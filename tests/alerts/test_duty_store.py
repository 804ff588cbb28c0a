"""Duty, swaps and what was looked at as rows, on a real database."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from cogs.alerts import duty, model, store
from cogs.alerts.model import Alert, AlertState, Event, Happening
from cogs.alerts.shifts import look_store, swap_store
from cogs.alerts.shifts.model import Planned
from cogs.alerts.shifts.swap_store import SwapState
from cogs.kit import counts
from cogs.kit.counts import Counted
from cogs.kit.groups import Group
from cogs.kit.ports import Tier
from config.duty import parse_shift
from config.settings import load
from data.database import Database, Transaction
from data.sealed import Cipher
from data.tables import metadata

CONFIG = Path(__file__).parents[2] / "config"
NOW = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
ANN, MO, LOU, SAL = 1, 2, 3, 4
SHIFTS = ((MO, parse_shift("UTC, daily 20:00-22:00")),)
GROUP, OTHER = (Group(settings=one, guild_id=7, shifts=SHIFTS) for one in load(CONFIG).groups)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(f"sqlite+aiosqlite:///{tmp_path}/duty.sqlite3", Cipher.new_key(), now=NOW)
    yield opened
    await opened.close()


async def an_alert(tx: Transaction, group: Group = GROUP, tier: Tier = Tier.URGENT, raised_by: str = "watch") -> int:
    alert = Alert(
        id=0,
        group_key=group.key,
        member_id=ANN,
        state=AlertState.ASKING,
        tier=tier,
        kind="suicide",
        raised_by=raised_by,
        opened_at=NOW,
        last_seen_at=NOW,
        ladder=model.ladder_from([10, 30]),
    )
    return await store.insert(tx, group, alert)


async def test_taken_in_the_last_day_is_counted_by_alert_in_this_group_only(database: Database) -> None:
    """MOD-4: one that was put back and taken again is one."""
    async with database.write() as tx:
        for hours, group, tier in (
            (1, GROUP, Tier.URGENT),
            (23, GROUP, Tier.URGENT),
            (25, GROUP, Tier.URGENT),
            (1, OTHER, Tier.URGENT),
            (1, GROUP, Tier.UNSURE),
        ):
            number = await an_alert(tx, group, tier)
            taken = Event(Happening.TAKEN, NOW - hours * HOUR, MO)
            await store.write_log(tx, group, number, [taken, Event(Happening.PUT_BACK, NOW - hours * HOUR, MO), taken])
        assert await duty.taken_lately(tx, GROUP, NOW) == {MO: 2}
        willing = await duty.willing(tx, GROUP, "suicide", NOW)
    assert willing.loaded == {MO}
    assert willing.volunteers == ()


async def test_a_drill_is_nobodys_load(database: Database) -> None:
    async with database.write() as tx:
        number = await an_alert(tx, raised_by=model.DRILL)
        await store.write_log(tx, GROUP, number, [Event(Happening.TAKEN, NOW - HOUR, MO)])
        assert await duty.taken_lately(tx, GROUP, NOW) == {}


async def test_who_was_asked_last_comes_last(database: Database) -> None:
    async with database.write() as tx:
        number = await an_alert(tx)
        for who, hours in ((MO, 3), (LOU, 2), (MO, 1)):
            await store.write_log(tx, GROUP, number, [Event(Happening.ASKED, NOW - hours * HOUR, who, rung=0)])
        willing = await duty.willing(tx, GROUP, "suicide", NOW)
    assert willing.asked_at == {MO: NOW - HOUR, LOU: NOW - 2 * HOUR}


async def test_a_shift_given_on_is_the_last_ones_and_its_owners_again_when_they_are_forgotten(
    database: Database,
) -> None:
    """ESC-8, PRI-3."""
    start = NOW + HOUR

    async def whose(tx: Transaction) -> int:
        return next(one.person for one in await duty.rota(tx, GROUP, NOW) if one.start == start)

    async with database.write() as tx:
        assert await whose(tx) == MO
        for giver, taker in ((MO, LOU), (LOU, SAL)):
            number = await swap_store.offer(tx, GROUP, Planned(giver, MO, start, start + 2 * HOUR), taker)
            assert await whose(tx) == giver  # nobody has it before they said yes
            await swap_store.answer(tx, number, SwapState.TAKEN)
            assert await whose(tx) == taker
        await duty.forget(tx, GROUP, SAL)
        assert await whose(tx) == LOU
        await duty.forget(tx, GROUP, LOU)
        assert await whose(tx) == MO
        left = (await tx.execute(select(func.count()).select_from(metadata.tables["shift_swaps"]))).scalar_one()
    assert left == 0


async def test_swaps_go_a_day_after_their_shift(database: Database) -> None:
    """PRI-5."""
    async with database.write() as tx:
        await swap_store.offer(tx, GROUP, Planned(MO, MO, NOW, NOW + HOUR), LOU)
        assert await swap_store.expire(tx, GROUP.key, NOW + 24 * HOUR) == 0
        assert await swap_store.expire(tx, GROUP.key, NOW + 26 * HOUR) == 1


async def test_what_nobody_opened_is_counted_when_it_goes_and_what_somebody_did_is_not(database: Database) -> None:
    """DESIGN.md decision 2: a number without anybody in it."""
    async with database.write() as tx:
        numbers = [await an_alert(tx, tier=Tier.UNSURE) for _ in range(4)]
        assert await look_store.waiting(tx, GROUP.key, NOW) == numbers
        assert await look_store.waiting(tx, GROUP.key, NOW - HOUR) == []
        found = await store.by_id(tx, numbers[0])
        assert found is not None
        await store.save(tx, GROUP, replace(found, state=AlertState.TAKEN, holder=MO), [])
        assert await look_store.note_looked(tx, GROUP, NOW, NOW) == 3
        assert await look_store.looked(tx, numbers) == set(numbers[1:])
        more = [await an_alert(tx, tier=Tier.UNSURE) for _ in range(2)]
        assert await look_store.count_unopened(tx, GROUP.key, [*numbers, *more], NOW) == 2
        await store.remove(tx, [*numbers, *more])
        assert (await counts.sums(tx, GROUP.key, [counts.month_of(NOW)]))[Counted.NOT_OPENED] == 2
        assert await look_store.looked(tx, numbers) == frozenset()
