from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.house import House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The whole bot with the example settings, on a Tuesday at 19:00 in London."""
    async with open_house(tmp_path) as opened:
        yield opened
