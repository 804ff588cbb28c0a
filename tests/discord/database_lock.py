"""Another process holds the database's write lock, on the pretend Discord's clock.

A real second connection waits by the real clock, on which no timer of the bot fires: a bot that stops waiting in time
could not be told from one that does not.
"""

import asyncio
import sqlite3
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from aiosqlite.core import Connection
from simcord import _runtime
from simcord.env import Env

WRITES = ("BEGIN IMMEDIATE", "BEGIN EXCLUSIVE", "INSERT", "UPDATE", "DELETE", "REPLACE", "CREATE", "DROP", "ALTER")


@dataclass
class Lock:
    """While it is held, a matching statement waits `busy_seconds` and then fails as SQLite does."""

    busy_seconds: float = 1.5
    reads_too: bool = False
    _free: "asyncio.Future[None] | None" = field(default=None, repr=False)

    @property
    def held(self) -> bool:
        return self._free is not None and not self._free.done()

    def hold(self, *, busy_seconds: float, reads_too: bool) -> None:
        self.busy_seconds, self.reads_too = busy_seconds, reads_too
        if not self.held:
            self._free = asyncio.get_running_loop().create_future()

    def release(self) -> None:
        if self._free is not None and not self._free.done():
            self._free.set_result(None)

    async def wait(self, env: Env) -> None:
        """Raises sqlite3.OperationalError when the lock is not released in time; at once while the bot logs in."""
        if self._free is not None and asyncio.current_task() in env._work.tasks:
            await asyncio.wait({self._free}, timeout=self.busy_seconds)
        if self.held:
            raise sqlite3.OperationalError("database is locked")

    def stops(self, statement: object) -> bool:
        if not self.held or not isinstance(statement, str):
            return False
        return self.reads_too or statement.lstrip().upper().startswith(WRITES)


def install() -> None:
    """Statements of a bot in a world of ours ask that world's lock first; all others do not notice."""
    original: Any = Connection._execute
    if hasattr(original, "__wrapped__"):
        return

    @wraps(original)
    async def execute(self: Connection, fn: Any, *args: Any, **kwargs: Any) -> Any:
        scope = _runtime._BOT_SCOPE.get()
        lock = None if scope is None else getattr(scope[0].backend, "database_lock", None)
        if scope is not None and lock is not None and lock.stops(args[0] if args else None):
            await lock.wait(scope[0])
        return await original(self, fn, *args, **kwargs)

    Connection._execute = execute  # type: ignore[method-assign] # the one way in through which every statement goes
