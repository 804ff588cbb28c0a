"""Every test is without a network; what uses the loopback Discord reaches this computer, and nothing beyond it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest_socket

from tests.discord.loopback.clock import HOST


@contextmanager
def only_this_computer() -> Iterator[None]:
    pytest_socket.enable_socket()
    pytest_socket.socket_allow_hosts([HOST], allow_unix_socket=True)
    try:
        yield
    finally:
        pytest_socket._remove_restrictions()
        pytest_socket.disable_socket(allow_unix_socket=True)
