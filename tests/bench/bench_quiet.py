"""`make quiet`: a month with sixty members, and every message that the bot began, by person. It takes some minutes."""

import asyncio
import tempfile
from pathlib import Path
from typing import Any

from pytest_benchmark.fixture import BenchmarkFixture

from tests.bench.quiet import Month, defects, play, report, slow_clock
from tests.house import open_house

DAYS, MEMBERS = 30, 60


def test_thirty_days_with_sixty_members(benchmark: BenchmarkFixture) -> None:
    once: Any = benchmark.pedantic
    text, found = once(lambda: asyncio.run(a_month()), rounds=1, iterations=1)
    print(f"\n{text}\n\ndefects: {found or 'none'}")
    assert found == []


async def a_month() -> tuple[str, list[str]]:
    with slow_clock(), tempfile.TemporaryDirectory() as folder:
        async with open_house(Path(folder)) as house:
            month: Month = await play(house, DAYS, MEMBERS)
            return report(month), defects(month)
