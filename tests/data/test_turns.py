"""Many writers at once, in our own process, and another process that holds the database meanwhile."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from data import turns
from data.database import Database, is_busy
from data.tables import monthly_counts
from tests.data.support import opened

MANY = 60


async def add(database: Database, number: int) -> None:
    async with database.write() as tx:
        for part in range(3):
            row = {"group_key": "main", "month": "2026-11", "what": f"{number}-{part}", "number": number}
            await tx.execute(monthly_counts.insert().values(row))


async def written(database: Database) -> list[int]:
    async with database.read() as tx:
        rows = await tx.execute(monthly_counts.select().order_by(monthly_counts.c.id))
        return [row.number for row in rows]


async def test_however_many_want_to_write_at_once_each_does_in_the_order_in_which_they_came(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await asyncio.gather(*(add(database, number) for number in range(MANY)))
        assert await written(database) == [number for number in range(MANY) for _ in range(3)]


async def test_while_another_process_holds_it_those_in_line_do_not_wait_one_after_another(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        other = sqlite3.connect(tmp_path / "holdfast.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        began = asyncio.get_running_loop().time()
        failed = await asyncio.gather(*(add(database, number) for number in range(20)), return_exceptions=True)
        took = asyncio.get_running_loop().time() - began
        other.execute("ROLLBACK")
        other.close()
        assert all(isinstance(error, OperationalError) and is_busy(error) for error in failed)
        assert took < turns.LONGEST_WAIT
        await asyncio.gather(*(add(database, number) for number in range(20)))
        assert len(await written(database)) == 60, "whoever comes after it is free again is served"


async def test_a_transaction_inside_a_transaction_is_told_as_busy_and_hangs_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "LONGEST_WAIT", 0.05)
    async with opened(tmp_path) as database:
        with pytest.raises(OperationalError) as caught:
            async with database.write():
                await add(database, 1)
        assert is_busy(caught.value)
        await add(database, 2)
        assert await written(database) == [2, 2, 2]
