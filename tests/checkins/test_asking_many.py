"""Thousands due at the same beat."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from cogs.checkins import store
from cogs.checkins.asking import _AT_ONCE
from cogs.checkins.model import Wish
from cogs.kit import parcels
from cogs.kit.groups import Group
from config.settings import load
from data.database import Database
from data.sealed import SealedId
from tests.checkins.test_years_kept import HERE, Years
from tests.data.support import opened

CONFIG = Path(__file__).parents[2] / "config"
EVENING = datetime(2026, 11, 24, 20, tzinfo=UTC)


async def open_rooms(lived: Years, many: int, *, first: int = 1) -> None:
    """Rooms that have waited the longer, the higher their number."""
    async with lived.database.write() as tx:
        for number in range(first, first + many):
            member = SealedId(HERE, 200000000000000000 + number)
            made = await store.add(tx, lived.group.key, member, (), Wish(20, "Europe/London"), "", EVENING)
            await store.made(tx, made, 300000000000000000 + made.id, EVENING - timedelta(seconds=number))


async def asked(database: Database) -> list[int]:
    async with database.read() as tx:
        return [parcel.subject for parcel in await parcels.due(tx, EVENING)]


async def test_all_that_is_due_is_decided_at_one_beat_the_longest_waiting_first(tmp_path: Path) -> None:
    """The scale of issue 4."""
    many = _AT_ONCE + 30
    async with opened(tmp_path) as database:
        lived = Years(database, EVENING)
        await open_rooms(lived, many)
        await lived.asking.ask_due(EVENING)
        assert await asked(database) == list(range(many, 0, -1))
        async with database.read() as tx:
            assert await store.due(tx, [lived.group.key], EVENING, 1) == []


async def test_of_two_rooms_of_one_person_due_at_once_one_asks(tmp_path: Path) -> None:
    """CHK-3: in two circles on one server they are one person still."""
    async with opened(tmp_path) as database:
        lived = Years(database, EVENING)
        await open_rooms(lived, 2)
        settings = [one for one in load(CONFIG).groups if one.checkins is not None]
        circles = [Group(one, HERE) for one in settings]
        lived.groups.replace(circles, [])
        lived.group = circles[1]
        await open_rooms(lived, 1, first=2)  # the second person again, in the other circle
        await lived.asking.ask_due(EVENING)
        assert len(await asked(database)) == 2
        async with database.read() as tx:
            again = [room.next_ask_at for n in (1, 2, 3) if (room := await store.by_id(tx, n)) is not None]
        assert all(when is not None and when > EVENING + timedelta(hours=20) for when in again)


@pytest.mark.parametrize("many", [10, 100])
async def test_ten_times_the_rooms_take_no_more_statements(tmp_path: Path, many: int) -> None:
    """Each statement more for each room is time in which nobody else can write."""
    async with opened(tmp_path) as database:
        lived = Years(database, EVENING)
        await open_rooms(lived, many)
        said: list[str] = []
        event.listen(
            database._engine.sync_engine, "before_cursor_execute", lambda *sent: said.append(str(sent[2]).split()[0])
        )
        await lived.asking.ask_due(EVENING)
    assert len(statements(said)) <= 12


def statements(said: list[str]) -> list[str]:
    return [word for word in said if word not in {"BEGIN", "PRAGMA"}]
