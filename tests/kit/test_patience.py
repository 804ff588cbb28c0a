import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from cogs.kit.patience import StillBusyError, in_own_task, persist, wait_for
from tests.data.support import opened
from tests.discord.logbook import Logbook


def busy() -> OperationalError:
    return OperationalError("BEGIN IMMEDIATE", None, sqlite3.OperationalError("database is locked"))


async def test_work_is_done_again_until_the_database_is_free() -> None:
    tries: list[int] = []

    async def work() -> str:
        tries.append(1)
        if len(tries) < 3:
            raise busy()
        return "saved"

    assert await persist(work) == "saved"
    assert len(tries) == 3


async def test_after_the_last_try_it_says_that_nothing_was_saved() -> None:
    tries: list[int] = []

    async def work() -> None:
        tries.append(1)
        raise busy()

    with pytest.raises(StillBusyError):
        await persist(work, tries=2)
    assert len(tries) == 2


async def test_any_other_fault_is_not_tried_again() -> None:
    tries: list[int] = []

    async def work() -> None:
        tries.append(1)
        raise OperationalError("SELECT", None, sqlite3.OperationalError("no such table: x"))

    with pytest.raises(OperationalError):
        await persist(work)
    assert len(tries) == 1


async def test_a_real_lock_is_waited_out(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        other = sqlite3.connect(tmp_path / "holdfast.sqlite3", isolation_level=None, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")

        async def work() -> str:
            async with database.write():
                return "saved"

        task = asyncio.create_task(persist(work))
        await asyncio.wait([task], timeout=0.1)
        assert not task.done()
        other.execute("COMMIT")
        other.close()
        assert await task == "saved"


async def test_nobodys_impatience_cancels_the_work() -> None:
    go_on = asyncio.Event()

    async def work() -> str:
        await go_on.wait()
        return "done"

    task = in_own_task(work(), "work")
    assert not await wait_for(task, 0.01)
    assert not task.cancelled()
    go_on.set()
    assert await wait_for(task, 1)
    assert await task == "done"


async def test_a_failure_nobody_waits_for_is_logged_by_name(logbook: Logbook) -> None:
    logbook.expect("saving an alert failed")

    async def work() -> None:
        raise ValueError

    task = in_own_task(work(), "saving an alert")
    await asyncio.wait([task])
    await asyncio.wait([asyncio.create_task(asyncio.wait([task]))])
    assert "saving an alert failed" in logbook.text()
