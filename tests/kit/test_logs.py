import asyncio
import io
import logging
import sys
from collections.abc import Iterator

import pytest

from cogs.kit.logs import QuietFormatter, describe, set_up_logs

WORDS = "what Ann wrote"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(QuietFormatter())
    logger = logging.getLogger("test.quiet")
    logger.addHandler(handler)
    aio = logging.getLogger("asyncio")
    aio.addHandler(handler)
    yield stream
    logger.removeHandler(handler)
    aio.removeHandler(handler)


def failing_with_words() -> None:
    try:
        int(WORDS)
    except ValueError as error:
        raise RuntimeError(f"could not send: {WORDS}") from error


def test_an_error_is_logged_by_its_kind_and_place_and_not_by_its_message(written: io.StringIO) -> None:
    """PRI-10"""
    try:
        failing_with_words()
    except RuntimeError:
        logging.getLogger("test.quiet").exception("an interaction failed")
    log = written.getvalue()
    assert WORDS not in log
    assert "an interaction failed" in log
    assert "builtins.RuntimeError" in log
    assert "builtins.ValueError" in log
    assert "failing_with_words" in log


def test_what_another_handler_wrote_down_first_is_not_repeated(written: io.StringIO) -> None:
    """PRI-10: logging keeps the first handler's traceback on the record."""
    loud = logging.StreamHandler(io.StringIO())
    logger = logging.getLogger("test.quiet")
    logger.handlers.insert(0, loud)
    try:
        failing_with_words()
    except RuntimeError:
        logger.exception("failed")
    finally:
        logger.removeHandler(loud)
    assert WORDS not in written.getvalue()


async def test_a_task_that_failed_unseen_is_logged_without_its_words(written: io.StringIO, logbook: object) -> None:
    """PRI-10: asyncio logs such a task by its repr, which quotes the error."""
    logbook.expect("never retrieved")  # type: ignore[attr-defined]  # the fixture of tests/conftest.py

    async def fail() -> None:
        failing_with_words()

    context = {"message": "Task exception was never retrieved"}
    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    error = task.exception()
    asyncio.get_running_loop().call_exception_handler(context | {"exception": error, "future": task})
    log = written.getvalue()
    assert WORDS not in log
    assert "never retrieved" in log
    assert "builtins.RuntimeError" in log


def test_errors_that_blame_each_other_in_a_circle_are_told_once() -> None:
    one, other = ValueError("x"), KeyError("y")
    one.__cause__, other.__cause__ = other, one
    assert [line for line in describe(one) if not line.startswith(" ")] == ["builtins.ValueError", "builtins.KeyError"]


def test_every_line_goes_through_the_quiet_formatter() -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    discord_level = logging.getLogger("discord").level
    try:
        set_up_logs()
        assert [type(handler.formatter) for handler in root.handlers] == [QuietFormatter]
        assert isinstance(root.handlers[0], logging.StreamHandler)
        assert root.handlers[0].stream is sys.stderr
        assert logging.getLogger("discord").getEffectiveLevel() == logging.WARNING
    finally:
        root.handlers[:] = before
        root.setLevel(level)
        logging.getLogger("discord").setLevel(discord_level)
