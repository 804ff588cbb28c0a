from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from config.settings import load
from tests.checkins.acts import with_channels
from tests.house import CONFIG, House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The whole bot with the example settings, on a Tuesday at 19:00 in London."""
    async with open_house(tmp_path) as opened:
        yield opened


@pytest.fixture
async def in_channels(tmp_path: Path) -> AsyncIterator[House]:
    """The same, where organisers chose private channels in place of threads."""
    async with open_house(tmp_path, settings=with_channels(load(CONFIG))) as opened:
        yield opened
