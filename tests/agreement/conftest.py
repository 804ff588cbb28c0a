from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.agreement.house import House
from tests.discord.world import World


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
async def world(house: House) -> AsyncIterator[World]:
    async with house.open() as opened:
        yield opened
