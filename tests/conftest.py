"""For every test: no network, no unexpected ERROR in the log, and the pretend Discord's clock where a world lives."""

import gc
import logging
import time
from collections.abc import Generator, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from pytest_socket import disable_socket

from tests.discord.logbook import WATCHED, Logbook
from tests.discord.world import World
from tests.quick_database import quick
from tests.worries_in_order import in_order

REAL_DATABASE = {Path(__file__).parent / "data", Path(__file__).parent / "bench"}


class _Searches:
    """How long the last search of the whole heap took. Every world ends with one, for what was left open.

    What the imports made and what tests left in caches (the compiled word lists are most of it) need not be searched
    each time: between two tests, when no world is alive, it is set aside.
    """

    WORTH_IT_SECONDS = 0.03

    def __init__(self) -> None:
        self.took = self.WORTH_IT_SECONDS
        self._begun = 0.0
        gc.callbacks.append(self._note)

    def _note(self, phase: str, info: dict[str, int]) -> None:
        if info["generation"] == 2 and phase == "start":
            self._begun = time.thread_time()
        elif info["generation"] == 2:
            self.took = time.thread_time() - self._begun

    def shorten(self) -> None:
        if self.took >= self.WORTH_IT_SECONDS:
            gc.collect()
            gc.freeze()
            self.took = 0.0


_searches = _Searches()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol() -> None:
    _searches.shorten()


@pytest.hookimpl(trylast=True)
def pytest_runtest_setup() -> None:
    # asyncio wakes itself through a pair of Unix sockets; nothing else may open one.
    disable_socket(allow_unix_socket=True)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call(item: pytest.Function) -> Generator[None, object, object]:
    worlds = [value for value in getattr(item, "funcargs", {}).values() if isinstance(value, World)]
    if len(worlds) != 1:
        return (yield)
    # A fixture runs in a context of its own, so the test's `discord.utils.utcnow()` needs telling.
    with worlds[0].env.time_context():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Function, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if call.when == "call" and report.failed:
        for value in getattr(item, "funcargs", {}).values():
            if isinstance(value, World):
                report.sections.append(("what the bot did", value.env.transcript()))
    return report


@pytest.fixture(autouse=True)
def quick_database(request: pytest.FixtureRequest) -> Iterator[None]:
    with nullcontext() if REAL_DATABASE & set(request.path.parents) else quick():
        yield


@pytest.fixture(autouse=True)
def worries_in_order() -> Iterator[None]:
    with in_order():
        yield


@pytest.fixture(autouse=True)
def logbook() -> Iterator[Logbook]:
    """Read it with `logbook.text()`; a test that provokes an ERROR says so: `logbook.expect("part of the line")`."""
    book = Logbook()
    root = logging.getLogger()
    levels = {name: logging.getLogger(name).level for name in WATCHED}
    root.addHandler(book)
    for name in WATCHED[1:]:
        logging.getLogger(name).setLevel(logging.DEBUG)
    logging.getLogger("discord").setLevel(logging.INFO)
    yield book
    root.removeHandler(book)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    unexpected = book.unexpected_errors()
    if unexpected:
        pytest.fail("logged as ERROR:\n" + "\n".join(unexpected), pytrace=False)
