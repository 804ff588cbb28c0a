from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from cogs.checkins import store, upkeep_store
from cogs.checkins.model import Room, Trouble, Wish
from cogs.kit import parcels
from data.database import Database
from data.sealed import SealedId
from tests.data.plans import plans_of, whole_tables
from tests.data.support import NOW, bytes_on_disk, opened

GUILD = 100000000000000001
ANN, SAM, BEN = (SealedId(GUILD, 200000000000000000 + number) for number in (1, 2, 3))
THREAD = 300000000000000001


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path) as database:
        yield database


async def new_room(database: Database, member: SealedId = ANN, supporters: tuple[int, ...] = ()) -> Room:
    async with database.write() as tx:
        return await store.add(tx, "main", member, supporters, Wish(20, "Europe/London"), "digest", NOW)


async def made_room(database: Database, member: SealedId = ANN, thread: int = THREAD, **more: tuple[int, ...]) -> Room:
    room = await new_room(database, member, **more)
    async with database.write() as tx:
        await store.made(tx, room, thread, NOW)
        fresh = await store.by_id(tx, room.id)
    assert fresh is not None
    return fresh


async def test_a_room_is_read_back_as_it_was_opened(database: Database) -> None:
    room = await new_room(database, supporters=(SAM.id, BEN.id))
    async with database.read() as tx:
        assert await store.by_id(tx, room.id) == room
        assert await store.open_of(tx, "main", ANN) == room
        assert await store.open_of(tx, "carers", ANN) is None
    assert (room.member_id, room.supporters, room.thread_id) == (ANN.id, (SAM.id, BEN.id), None)


async def test_a_member_never_has_two_open_rooms_in_one_group(database: Database) -> None:
    await new_room(database)
    with pytest.raises(IntegrityError):
        await new_room(database)


async def test_after_closing_a_member_can_open_another_with_a_new_number(database: Database) -> None:
    first = await made_room(database)
    async with database.write() as tx:
        await store.remove(tx, first)
    second = await new_room(database)
    assert second.id > first.id, "an old number would find the old room's thread"


async def test_only_open_rooms_with_a_thread_are_due(database: Database) -> None:
    unmade, made = await new_room(database, ANN), await made_room(database, BEN)
    async with database.read() as tx:
        assert [room.id for room in await store.due(tx, ["main"], NOW, 10)] == [made.id]
        assert [room.id for room in await store.unfinished(tx, ["main"], NOW)] == [unmade.id]
        assert await store.due(tx, ["carers"], NOW, 10) == []
        assert await store.due(tx, ["main"], NOW - timedelta(seconds=1), 10) == []
    async with database.write() as tx:
        await store.close(tx, made, NOW)
        assert await store.due(tx, ["main"], NOW + timedelta(days=9), 10) == []


async def test_closing_takes_back_what_was_not_sent_yet(database: Database) -> None:
    room = await made_room(database)
    async with database.write() as tx:
        await store.post(tx, room, store.ASK, NOW)
        await store.close(tx, room, NOW, Trouble.GONE)
    async with database.read() as tx:
        assert await parcels.due(tx, NOW) == []
        assert await store.troubled(tx, "main", NOW) == [(Trouble.GONE, 1)]


async def test_erasing_a_member_removes_their_room_and_their_name_from_others(database: Database) -> None:
    """PRI-4."""
    await made_room(database, ANN, THREAD, supporters=(SAM.id,))
    await made_room(database, SAM, THREAD + 1)
    async with database.write() as tx:
        await store.erase(tx, "main", SAM)
    async with database.read() as tx:
        assert await store.all_of(tx, "main", SAM) == []
        (kept,) = await store.all_of(tx, "main", ANN)
        assert kept.supporters == ()
        assert not await store.is_taken(tx, GUILD, THREAD + 1)


async def test_closed_rooms_are_forgotten_after_a_month_and_open_ones_are_not(database: Database) -> None:
    """PRI-5."""
    closed, kept = await made_room(database, ANN), await made_room(database, BEN, THREAD + 1)
    async with database.write() as tx:
        await store.close(tx, closed, NOW)
        assert await upkeep_store.closed_before(tx, "main", NOW) == []
        (old,) = await upkeep_store.closed_before(tx, "main", NOW + timedelta(seconds=1))
        await store.remove(tx, old)
        assert await store.by_id(tx, closed.id) is None
        assert await store.by_id(tx, kept.id) is not None


async def test_no_id_of_a_person_or_a_thread_is_readable_on_disk(database: Database, tmp_path: Path) -> None:
    """PRI-2."""
    await made_room(database, supporters=(SAM.id,))
    written = bytes_on_disk(tmp_path)
    assert written
    for number in (ANN.id, SAM.id, THREAD):
        assert str(number).encode() not in written
        assert number.to_bytes(8, "big") not in written


async def test_a_thread_finds_its_room_without_the_database(database: Database) -> None:
    room = await made_room(database)
    async with database.write() as tx:
        await store.change(tx, room, unanswered=2)
        (door,) = await store.doors(tx)
    assert (door.room_id, door.member_id, door.thread_id, door.waits) == (room.id, ANN.id, THREAD, True)


async def test_a_beat_finds_what_is_due_without_a_look_at_every_room(database: Database) -> None:
    """The scale of issue 4: with 100,000 rooms a beat with nothing to do costs what it does with ten."""
    async with plans_of(database) as steps, database.read() as tx:
        await store.due(tx, ["main", "carers"], NOW, 10)
        await store.unfinished(tx, ["main", "carers"], NOW)
    assert [step.partition("USING INDEX ")[2] for step in steps] == [
        "ix_rooms_next_ask_at (next_ask_at<?)",
        "ix_rooms_thread_opened_at (thread=? AND opened_at<?)",
    ]


async def test_a_room_is_found_by_its_member_its_thread_or_its_number_alone(database: Database) -> None:
    async with plans_of(database) as steps, database.read() as tx:
        await store.by_id(tx, 1)
        await store.open_of(tx, "main", ANN)
        await store.is_taken(tx, GUILD, THREAD)
    assert whole_tables(steps, "rooms") == []


async def test_many_rooms_change_at_once_as_each_would_alone(database: Database) -> None:
    ann, ben = await made_room(database), await made_room(database, BEN, THREAD + 1)
    sam = await made_room(database, SAM, THREAD + 2)
    later = NOW + timedelta(days=1)
    async with database.write() as tx:
        asked = {"asked_at": NOW, "next_ask_at": later, "prompt": 3, "paused_until": None}
        await store.change_all(tx, [(ann, asked), (ben, {"next_ask_at": None}), (sam, {**asked, "prompt": 4})])
        await store.change_all(tx, [])
        changed = [await store.by_id(tx, room.id) for room in (ann, ben, sam)]
    assert changed == [
        replace(ann, asked_at=NOW, next_ask_at=later, prompt=3),
        replace(ben, next_ask_at=None),
        replace(sam, asked_at=NOW, next_ask_at=later, prompt=4),
    ]


async def test_many_messages_are_put_in_at_once_each_once_and_none_without_a_thread(database: Database) -> None:
    ann, unmade = await made_room(database), await new_room(database, BEN)
    async with database.write() as tx:
        await store.post(tx, ann, store.ASK, NOW, 7)
        await store.post_all(tx, [(ann, store.ASK, 7), (ann, store.ASK, 8), (unmade, store.ASK, 7)], NOW)
        await store.post_all(tx, [], NOW)
        put_in = [(parcel.subject, parcel.step) for parcel in await parcels.due(tx, NOW)]
    assert put_in == [(ann.id, 7), (ann.id, 8)]
