from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.discord.world import World
from tests.house import House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The example settings: Rae and Jo organise, Mo moderates, Ann and Ben are members."""
    async with open_house(tmp_path) as opened:
        yield opened


@pytest.fixture
def world(house: House) -> World:
    return house.world
