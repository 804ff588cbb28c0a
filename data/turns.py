"""Our own writers take turns: SQLite has one write lock, and whoever polls for it may go without under a storm."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.exc import OperationalError

LOCKED = "locked"
LONGEST_WAIT = 3.0  # seconds: twice what SQLite itself waits for another process


class Turns:
    """First come, first served. A transaction inside a transaction would wait for itself, and is told so as busy."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self._busy = 0  # how often another process was found to hold the database

    @asynccontextmanager
    async def mine(self) -> AsyncIterator[None]:
        """Hold the turn for one transaction.

        Raises:
            OperationalError: the turn did not come in `LONGEST_WAIT`, or another process held the database while we
                waited: those in line do not wait for it one after another. `is_busy` says so.
        """
        before = self._busy
        await self._wait()
        if self._busy != before:
            self._lock.release()
            raise _busy()
        try:
            yield
        except OperationalError as error:
            if LOCKED in str(error.orig):
                self._busy += 1
            raise
        finally:
            self._lock.release()

    async def _wait(self) -> None:
        if not self._lock.locked():
            await self._lock.acquire()
            return
        try:
            async with asyncio.timeout(LONGEST_WAIT):
                await self._lock.acquire()
        except TimeoutError as error:
            raise _busy() from error


class NoTurns:
    """PostgreSQL sorts its writers itself."""

    @asynccontextmanager
    async def mine(self) -> AsyncIterator[None]:
        yield


def _busy() -> OperationalError:
    return OperationalError("BEGIN IMMEDIATE", None, sqlite3.OperationalError("database is locked"))
