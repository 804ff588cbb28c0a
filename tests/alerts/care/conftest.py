"""The example settings with two moderators: Mo and Lou. Ann agreed, with the watch."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.house import House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        await opened.world.join("lou", roles=["Moderators"])
        await opened.agrees("ann")
        yield opened
