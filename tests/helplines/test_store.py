from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from cogs.helplines import store
from cogs.helplines.reach import HELP_AGAIN_AFTER, Reach
from cogs.kit import parcels
from cogs.kit.parcels import Address
from data.database import Database, Transaction
from data.sealed import SealedId
from tests.data.support import NOW, opened

GUILD, MEMBER, OTHER = 10, 20, 21
ANN = SealedId(GUILD, MEMBER)
WHO = ("main", MEMBER)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path) as one:
        yield one


async def send_help(tx: Transaction, alert_id: int, member: int = MEMBER, *, after: timedelta = timedelta()) -> None:
    await parcels.add(tx, "main", store.MESSAGE, alert_id, Address(GUILD, member, to_member=True), NOW + after)


async def helped(database: Database, *, after: timedelta, member: SealedId = ANN, group: str = "main") -> bool:
    async with database.read() as tx:
        return await store.helped_member_since(tx, group, member, NOW + after - HELP_AGAIN_AFTER)


async def test_what_a_member_chose_is_found_again_and_only_in_its_own_group(database: Database) -> None:
    """ORG-12."""
    async with database.write() as tx:
        await store.change(tx, "main", ANN, country="IE")
        await store.change(tx, "main", ANN, quiet=True)
    async with database.read() as tx:
        kept = await store.about(tx, "main", ANN)
        assert kept is not None
        assert (kept.country, kept.quiet, kept.refused_at) == ("IE", True, None)
        assert await store.about(tx, "carers", ANN) is None
        assert [row.member_id for row in await store.everyone(tx)] == [MEMBER]


async def test_a_row_that_says_nothing_any_more_is_not_kept(database: Database) -> None:
    """PRI-5: that a message arrived is no reason to keep a row about somebody."""
    async with database.write() as tx:
        await store.change(tx, "main", ANN, refused_at=None)
        assert await store.everyone(tx) == []
        await store.change(tx, "main", ANN, refused_at=NOW)
        assert len(await store.everyone(tx)) == 1
        await store.change(tx, "main", ANN, refused_at=None)
        assert await store.everyone(tx) == []


async def test_who_asks_to_be_forgotten_is_forgotten_and_nobody_else(database: Database) -> None:
    """PRI-3."""
    async with database.write() as tx:
        await store.change(tx, "main", ANN, quiet=True)
        await store.change(tx, "main", SealedId(GUILD, OTHER), quiet=True)
        await store.forget(tx, "main", ANN)
        assert [row.member_id for row in await store.everyone(tx)] == [OTHER]


async def test_one_message_with_help_in_twelve_hours_is_enough(database: Database) -> None:
    """CRI-9."""
    assert not await helped(database, after=timedelta())
    async with database.write() as tx:
        await send_help(tx, 1)
    assert await helped(database, after=timedelta(hours=1))
    assert await helped(database, after=timedelta(hours=11, minutes=59))
    assert not await helped(database, after=timedelta(hours=12))
    assert not await helped(database, after=timedelta(hours=1), member=SealedId(GUILD, OTHER))
    assert not await helped(database, after=timedelta(hours=1), group="carers")


async def test_the_twelve_hours_begin_when_it_was_sent(database: Database) -> None:
    """CRI-9: not when it was due."""
    async with database.write() as tx:
        await send_help(tx, 1)
        (parcel,) = await parcels.find(tx, store.MESSAGE, 1)
        await parcels.attempted(tx, parcel, NOW + timedelta(hours=3))
    assert await helped(database, after=timedelta(hours=14))


async def test_a_message_that_was_refused_does_not_keep_back_the_next_one(database: Database) -> None:
    """PRI-15: closed direct messages are tried again for a crisis."""
    async with database.write() as tx:
        await send_help(tx, 1)
        (parcel,) = await parcels.find(tx, store.MESSAGE, 1)
        await parcels.refused(tx, parcel, "closed")
    assert not await helped(database, after=timedelta(hours=1))


async def test_the_newest_message_that_arrived_is_the_one_a_typed_answer_is_about(database: Database) -> None:
    """ACC-8."""
    async with database.write() as tx:
        for alert_id in (4, 5):
            await send_help(tx, alert_id)
        (parcel,) = await parcels.find(tx, store.MESSAGE, 4)
        await parcels.sent(tx, parcel, 30, 40)
    async with database.read() as tx:
        assert await store.latest_alert_told(tx, "main", ANN) == 4
        assert await store.has_message(tx, 4)
        assert not await store.has_message(tx, 5)


async def test_what_went_out_is_remembered_across_a_restart(database: Database) -> None:
    """CRI-9."""
    async with database.write() as tx:
        await send_help(tx, 1)
        await send_help(tx, 2, OTHER, after=-timedelta(hours=13))
    reach = Reach()
    async with database.read() as tx:
        for group_key, member_id, at in await store.helped_since(tx, NOW - HELP_AGAIN_AFTER):
            reach.helped((group_key, member_id), at)
    assert reach.helped_at == {WHO: NOW}
    assert not reach.may_write(WHO, NOW + timedelta(hours=11))
    assert reach.may_write(WHO, NOW + timedelta(hours=12))
    assert reach.rests_for(WHO, NOW + timedelta(hours=3)) == timedelta(hours=9)


def test_who_wants_no_message_gets_none_until_they_say_otherwise() -> None:
    """CRI-10."""
    reach = Reach()
    reach.set_quiet(WHO, quiet=True)
    assert not reach.may_write(WHO, NOW)
    reach.set_quiet(WHO, quiet=False)
    assert reach.may_write(WHO, NOW)


async def test_a_message_in_their_own_room_is_the_one_of_twelve_hours_too(database: Database) -> None:
    """CRI-9, CRI-12: whose it is, the refused direct message says."""
    async with database.write() as tx:
        await send_help(tx, 1)
        (direct,) = await parcels.find(tx, store.MESSAGE, 1)
        await parcels.refused(tx, direct, "closed")
        await parcels.add(tx, "main", store.MESSAGE, 1, Address(GUILD, 77), NOW)
    assert await helped(database, after=timedelta(hours=1))
    assert not await helped(database, after=timedelta(hours=1), member=SealedId(GUILD, OTHER))
    async with database.read() as tx:
        assert await store.helped_since(tx, NOW - HELP_AGAIN_AFTER) == [("main", MEMBER, NOW)]
        assert await store.member_of(tx, 1) == MEMBER


async def test_when_one_was_refused_is_let_go_of_after_thirty_days_and_a_no_stays(database: Database) -> None:
    """PRI-5, PRI-15."""
    async with database.write() as tx:
        await store.change(tx, "main", ANN, refused_at=NOW)
        await store.change(tx, "main", SealedId(GUILD, OTHER), refused_at=NOW, quiet=True)
        await store.expire_refusals(tx, "main", NOW)
        assert len(await store.everyone(tx)) == 2
        await store.expire_refusals(tx, "main", NOW + timedelta(seconds=1))
        (kept,) = await store.everyone(tx)
    assert (kept.member_id, kept.quiet, kept.refused_at) == (OTHER, True, None)


def test_who_refused_one_is_left_alone_for_thirty_days() -> None:
    """PRI-15."""
    reach = Reach()
    reach.note_doors(WHO, NOW)
    assert reach.are_closed(WHO, NOW + timedelta(days=29, hours=23))
    assert not reach.are_closed(WHO, NOW + timedelta(days=30))
    reach.note_doors(WHO, None)
    assert not reach.are_closed(WHO, NOW)
