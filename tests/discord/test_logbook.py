import logging
import socket

import pytest
from pytest_socket import SocketBlockedError

from tests.discord.logbook import Logbook


def book(*spoken: tuple[str, int, str]) -> Logbook:
    """A logbook of its own, so that the one watching this test stays quiet."""
    logbook = Logbook()
    for name, level, line in spoken:
        logbook.handle(logging.LogRecord(name, level, __file__, 1, line, None, None))
    return logbook


@pytest.mark.parametrize("name", ["discord.client", "holdfast.watch", "cogs.kit.outbox", "data.database", "asyncio"])
def test_an_error_of_ours_or_discords_is_unexpected(name: str) -> None:
    assert len(book((name, logging.ERROR, "Ignoring exception in view")).unexpected_errors()) == 1


def test_warnings_and_other_peoples_errors_are_not() -> None:
    quiet = book(("discord.client", logging.WARNING, "slow"), ("faker.factory", logging.ERROR, "no"))
    assert quiet.unexpected_errors() == []


def test_an_expected_error_is_part_of_the_story_and_only_that_one() -> None:
    logbook = book(("discord", logging.ERROR, "one thing"), ("discord", logging.ERROR, "another"))
    logbook.expect("one thing")
    assert len(logbook.unexpected_errors()) == 1


def test_every_test_has_a_logbook_that_hears_everything(logbook: Logbook) -> None:
    logging.getLogger("holdfast.anything").debug("whispered %s", "words")
    assert "whispered words" in logbook.text()


def test_no_test_reaches_the_network() -> None:
    with pytest.warns(UserWarning, match="socket"), pytest.raises(SocketBlockedError):
        socket.socket(socket.AF_INET)
