from collections.abc import Generator

import pytest

from tests.discord.loopback.network import only_this_computer


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    del item
    with only_this_computer():
        return (yield)
