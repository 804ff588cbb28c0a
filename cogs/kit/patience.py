"""Waiting for the database without making a person wait."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator
from types import coroutine
from typing import Any, TypeVar

from data.database import is_busy

log = logging.getLogger("holdfast.patience")

T = TypeVar("T")
_TRIES = 5
_kept: set[asyncio.Task[Any]] = set()


class StillBusyError(Exception):
    """The database was held by someone else through every try. Nothing was saved."""


class TryAgainError(Exception):
    """Somebody else's change came first: what was decided has to be decided anew, on how things are now."""


async def persist(work: Callable[[], Awaitable[T]], *, tries: int = _TRIES) -> T:
    """Do the work, again while the database is busy (each try waits up to `BUSY_TIMEOUT_MS`) or a change came first.

    Raises:
        StillBusyError: after the last try; every try was rolled back whole.
    """
    for _ in range(tries):
        try:
            return await work()
        except TryAgainError:
            continue
        except Exception as error:
            if not is_busy(error):
                raise
            log.warning("the database is busy; trying again")
    raise StillBusyError


def in_own_task(work: Coroutine[Any, Any, T], name: str) -> asyncio.Task[T]:
    """Run work that nobody's impatience may cancel. A failure that nobody awaits is logged."""
    task = asyncio.create_task(work, name=name)
    _kept.add(task)
    task.add_done_callback(_let_go)
    return task


def in_set(under_way: set[asyncio.Task[T]], work: Coroutine[Any, Any, T], name: str) -> asyncio.Task[T]:
    """Run work in a task of its own that the set holds until it is done."""
    task = asyncio.create_task(work, name=name)
    under_way.add(task)
    task.add_done_callback(under_way.discard)
    return task


async def let_go(under_way: Iterable[asyncio.Task[Any]]) -> None:
    """Cancel what is under way and wait until each has ended."""
    tasks = tuple(under_way)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def wait_for(task: asyncio.Task[T], seconds: float) -> bool:
    """Wait that long at most; the task goes on either way. True when it is done."""
    done, _ = await asyncio.wait({task}, timeout=seconds)
    return bool(done)


@coroutine
def give_way() -> Iterator[None]:
    """Let everything else that can go on now take a turn first. Waits for no time to pass."""
    yield


def _let_go(task: asyncio.Task[Any]) -> None:
    _kept.discard(task)
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("%s failed", task.get_name(), exc_info=error)
