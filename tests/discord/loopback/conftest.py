"""Every other test is without a network; these reach the loopback Discord, and nothing beyond this computer."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager

import pytest
import pytest_socket

from tests.discord.loopback.clock import HOST


@contextmanager
def _on_loopback() -> Iterator[None]:
    pytest_socket.enable_socket()
    pytest_socket.socket_allow_hosts([HOST], allow_unix_socket=True)
    try:
        yield
    finally:
        pytest_socket._remove_restrictions()
        pytest_socket.disable_socket(allow_unix_socket=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    del item
    with _on_loopback():
        return (yield)
