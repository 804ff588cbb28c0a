"""When is the bot done for now? When everything it does waits for time, for a person, or for itself.

SimCord counts a bot as busy while a task waits for an `asyncio.Event`, `Queue` or `Lock`, and lets its timers fire by
the real clock. Here such a task is at rest as long as no statement runs in the database's thread, and only `pass_time`
moves a timer.
"""

import asyncio
import contextvars
import weakref
from queue import SimpleQueue
from typing import Any

import aiosqlite.core
from simcord import _settlement
from simcord.env import Env

# Shorter than this is "at once", which asyncio and discord.py use to yield.
AT_ONCE_SECONDS = 0.01
_at_work: "weakref.WeakSet[asyncio.Future[Any]]" = weakref.WeakSet()


class _WatchedQueue(SimpleQueue[Any]):
    """The way into a database thread: remembers what has gone in and not come out."""

    def put_nowait(self, item: Any) -> None:
        if item[0] is not None:
            _at_work.add(item[0])
        super().put_nowait(item)


def database_at_work(loop: asyncio.AbstractEventLoop | None) -> bool:
    return any(not future.done() and future.get_loop() is loop for future in list(_at_work))


class PatientEnv(Env):
    def _schedule_timer(
        self, record: Any, callback: Any, args: tuple[Any, ...], schedule_context: contextvars.Context | None
    ) -> None:
        # Without a real handle a timer fires when `advance_time` reaches it, and never otherwise.
        if record.when - self._virtual_time <= AT_ONCE_SECONDS:
            super()._schedule_timer(record, callback, args, schedule_context)


def install() -> None:
    if vars(aiosqlite.core)["SimpleQueue"] is _WatchedQueue:
        return
    vars(aiosqlite.core).update(SimpleQueue=_WatchedQueue)
    original = _settlement._park_reason

    def park_reason(state: Any, task: "asyncio.Task[Any]", deadline: float, seen: set[int] | None = None) -> str | None:
        reason = original(state, task, deadline, seen)
        if reason is not None:
            return reason
        waiter = getattr(task, "_fut_waiter", None)
        plain = isinstance(waiter, asyncio.Future) and not isinstance(waiter, asyncio.Task) and not waiter.done()
        still = not database_at_work(state.loop) and not state.loop._ready
        return "the bot's own other work" if plain and still else None

    vars(_settlement).update(_park_reason=park_reason)
