"""The example settings with two moderators, Mo and Lou, on duty; Ann agreed, with the watch. Rae organises."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.house import House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        await opened.world.join("lou", roles=["Moderators"])
        await opened.agrees("ann")
        for who in ("mo", "lou"):
            await opened.goes_on_duty(who)
        yield opened
