"""The example settings, and a group whose people are ready for the bot to be away."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.house import House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        yield opened


@pytest.fixture
async def ready(house: House) -> House:
    """Mo is on duty; Ann said yes to the watch, Ben said no."""
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.agrees("ben", watch=False)
    await house.world.pass_time(minutes=5)
    return house
