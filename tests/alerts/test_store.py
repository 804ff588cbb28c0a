"""Alerts as rows, on a real database."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cogs.alerts import model, store
from cogs.alerts.course import evolve
from cogs.alerts.model import Alert, AlertState, Outcome
from cogs.alerts.store import StaleAlertError
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.ports import Sighting, Tier
from config.settings import load
from data.database import Database
from data.sealed import Cipher

CONFIG = Path(__file__).parents[2] / "config"
GROUP = Group(settings=load(CONFIG).groups[0], guild_id=7, alert_channel=70)
NOW = datetime(2026, 11, 22, 3, 40, tzinfo=UTC)
ANN, MO, LOU = 1, 2, 3


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    url = f"sqlite+aiosqlite:///{tmp_path}/alerts.sqlite3"
    opened = await Database.open(url, Cipher.new_key(), now=NOW)
    yield opened
    await opened.close()


async def an_alert(database: Database, tier: Tier = Tier.URGENT) -> Alert:
    alert = Alert(
        id=0,
        group_key=GROUP.key,
        member_id=ANN,
        state=AlertState.ASKING,
        tier=tier,
        kind="suicide",
        raised_by="watch",
        opened_at=NOW,
        last_seen_at=NOW,
        ladder=model.ladder_from([10, 30]),
        next_due_at=NOW,
    )
    async with database.write() as tx:
        number = await store.insert(tx, GROUP, alert)
        found = await store.by_id(tx, number)
    assert found is not None
    return found


def seen(message: int, tier: Tier = Tier.URGENT) -> Sighting:
    return Sighting("message", message, 50, ANN, tier, "suicide", "English", "en-1", NOW)


async def test_an_alert_comes_back_as_it_was_put_in(database: Database) -> None:
    alert = await an_alert(database)
    assert alert.ladder == model.ladder_from([10, 30])
    assert (alert.member_id, alert.opened_at, alert.tier) == (ANN, NOW, Tier.URGENT)


async def test_of_two_changes_to_the_same_reading_the_second_is_refused(database: Database) -> None:
    """ESC-4, where two writers could meet."""
    alert = await an_alert(database)
    taken = evolve(alert, model.take(alert, MO, NOW)[0])
    late = evolve(alert, model.take(alert, LOU, NOW)[0])
    async with database.write() as tx:
        await store.save(tx, GROUP, taken, [])
    with pytest.raises(StaleAlertError):
        async with database.write() as tx:
            await store.save(tx, GROUP, late, [])
    async with database.read() as tx:
        found = await store.by_id(tx, alert.id)
    assert found is not None
    assert found.holder == MO


async def test_what_came_second_is_decided_anew() -> None:
    tries: list[int] = []

    async def second_to_come() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise StaleAlertError
        return "decided anew"

    assert await persist(second_to_come) == "decided anew"


async def test_a_message_is_behind_one_alert_only_and_moves_up_with_its_tier(database: Database) -> None:
    """Unique on source kind and id; a higher tier upgrades it."""
    alert = await an_alert(database)
    async with database.write() as tx:
        await store.add_source(tx, GROUP, alert.id, seen(9, Tier.UNSURE), NOW)
        assert await store.source_tier(tx, GROUP, seen(9)) is Tier.UNSURE
        await store.add_source(tx, GROUP, alert.id, seen(9), NOW)
        assert await store.source_tier(tx, GROUP, seen(9)) is Tier.URGENT
        assert len(await store.sources(tx, alert.id)) == 1


async def test_closed_alerts_and_unsure_notes_outlive_their_days_and_open_ones_never(database: Database) -> None:
    """PRI-5."""
    open_one, closed, unsure = [await an_alert(database, tier) for tier in (Tier.URGENT, Tier.URGENT, Tier.UNSURE)]
    taken = evolve(closed, model.take(closed, MO, NOW)[0])
    done = evolve(taken, model.close(taken, MO, Outcome.TALKED, NOW)[0])
    async with database.write() as tx:
        await store.save(tx, GROUP, done, [])
    later = NOW + timedelta(days=40)
    async with database.read() as tx:
        gone = await store.outdated(tx, GROUP.key, later - timedelta(days=30), later - timedelta(days=3))
        none_yet = await store.outdated(tx, GROUP.key, NOW - timedelta(days=30), NOW - timedelta(days=3))
    assert gone == [closed.id, unsure.id]
    assert none_yet == []
    assert open_one.id not in gone


async def test_forgetting_a_person_leaves_a_stub_without_them(database: Database) -> None:
    """PRI-3."""
    alert = await an_alert(database)
    async with database.write() as tx:
        await store.add_source(tx, GROUP, alert.id, seen(9), NOW)
        assert await store.forget(tx, GROUP, ANN) == [alert.id]
    async with database.read() as tx:
        stub = await store.by_id(tx, alert.id)
        assert stub is not None
        assert stub.member_id is None
        assert await store.sources(tx, alert.id) == []
        assert await store.about(tx, GROUP, ANN) == []


async def test_forgetting_a_moderator_takes_them_out_of_what_they_hold_join_or_were_asked_to_take_over(
    database: Database,
) -> None:
    """PRI-3."""
    alert = await an_alert(database)
    named: tuple[Callable[[Alert], Alert], ...] = (
        lambda fresh: replace(fresh, holder=MO),
        lambda fresh: replace(fresh, second=MO),
        lambda fresh: replace(fresh, proposed=MO),
    )
    for name in named:
        async with database.write() as tx:
            fresh = await store.by_id(tx, alert.id)
            assert fresh is not None
            await store.save(tx, GROUP, name(fresh), [])
            assert await store.forget(tx, GROUP, MO) == []
            left = await store.by_id(tx, alert.id)
        assert left is not None
        assert (left.member_id, left.holder, left.second, left.proposed) == (ANN, None, None, None)


# ------------------------------------------------------------------------------------- what other slices ask (NO-36)


async def is_urgent_from(database: Database, channel: int, group: Group = GROUP) -> bool:
    async with database.read() as tx:
        return await store.is_urgent_from(tx, group, channel)


async def is_looked_after(database: Database, member: int) -> bool:
    async with database.read() as tx:
        return await store.open_for(tx, GROUP, member) is not None


async def test_a_channel_is_urgent_while_an_urgent_alert_from_there_is_not_closed(database: Database) -> None:
    """CON-7: asked, taken, and put back alike; it ends with the closing."""
    alert = await an_alert(database)
    assert not await is_urgent_from(database, 50)
    async with database.write() as tx:
        await store.add_source(tx, GROUP, alert.id, seen(9), NOW)
    assert await is_urgent_from(database, 50)
    assert not await is_urgent_from(database, 51)
    taken = evolve(alert, model.take(alert, MO, NOW)[0])
    async with database.write() as tx:
        await store.save(tx, GROUP, taken, [])
    assert await is_urgent_from(database, 50)
    async with database.write() as tx:
        fresh = await store.by_id(tx, alert.id)
        assert fresh is not None
        await store.save(tx, GROUP, evolve(fresh, model.close(fresh, MO, Outcome.TALKED, NOW)[0]), [])
    assert not await is_urgent_from(database, 50)


async def test_an_unsure_note_holds_nothing_back_until_it_becomes_urgent(database: Database) -> None:
    """DESIGN.md decision 2."""
    alert = await an_alert(database, Tier.UNSURE)
    async with database.write() as tx:
        await store.add_source(tx, GROUP, alert.id, seen(9, Tier.UNSURE), NOW)
    assert not await is_urgent_from(database, 50)
    async with database.write() as tx:
        await store.save(tx, GROUP, replace(alert, tier=Tier.URGENT), [])
    assert await is_urgent_from(database, 50)


async def test_the_channel_of_another_group_or_server_is_not_meant(database: Database) -> None:
    """ORG-12."""
    alert = await an_alert(database)
    async with database.write() as tx:
        await store.add_source(tx, GROUP, alert.id, seen(9), NOW)
    carers = Group(settings=load(CONFIG).groups[1], guild_id=7)
    assert not await is_urgent_from(database, 50, carers)
    assert not await is_urgent_from(database, 50, replace(GROUP, guild_id=8))


async def test_somebody_is_looked_after_while_an_alert_about_them_is_open_whatever_its_tier(
    database: Database,
) -> None:
    """NO-36."""
    assert not await is_looked_after(database, ANN)
    alert = await an_alert(database, Tier.UNSURE)
    assert await is_looked_after(database, ANN)
    assert not await is_looked_after(database, MO)
    taken = evolve(alert, model.take(alert, MO, NOW)[0])
    done = evolve(taken, model.close(taken, MO, Outcome.TALKED, NOW)[0])
    async with database.write() as tx:
        await store.save(tx, GROUP, taken, [])
    assert await is_looked_after(database, ANN)
    async with database.write() as tx:
        fresh = await store.by_id(tx, alert.id)
        assert fresh is not None
        await store.save(tx, GROUP, replace(done, version=fresh.version), [])
    assert not await is_looked_after(database, ANN)
