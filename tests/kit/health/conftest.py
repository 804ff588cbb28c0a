"""Only this computer's own address may be reached."""

from collections.abc import Generator

import pytest
import pytest_socket

HERE = "127.0.0.1"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Every other test is without a network; these ask the bot itself, and nothing beyond this computer."""
    del item
    pytest_socket.enable_socket()
    pytest_socket.socket_allow_hosts([HERE], allow_unix_socket=True)
    try:
        return (yield)
    finally:
        pytest_socket._remove_restrictions()
        pytest_socket.disable_socket(allow_unix_socket=True)
