"""Opening 600 rooms on the pretend server, one after another, and whether the last costs what the first did.

`make bench`. The times hold the pretend Discord too: what counts is that they do not grow.
"""

import asyncio
import time
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.checkins.acts import opens
from tests.house import open_house

ROOMS = 600
SLICE = 60
MOST_GROWTH = 1.5


async def _open_them(folder: Path) -> list[float]:
    """Open them all, then one too many. Returns how long each took, in seconds."""
    async with open_house(folder) as house:
        world = house.world
        people = [(await world.join(f"member{number}")).key for number in range(ROOMS)]
        taken = []
        for who in people:
            began = time.perf_counter()
            assert "Your private check-in is here" in await opens(world, who)
            taken.append(time.perf_counter() - began)
        made = [one for one in world.backend.channels.values() if (one.name or "").startswith("check-in ")]
        assert len(made) == ROOMS
        parent = world.channel("check-ins").id
        world.refuse("POST", f"/channels/{parent}/threads", status=400, code=160006)
        assert "as many open threads as Discord allows" in await opens(world, "ann")
        return taken


@pytest.mark.benchmark(group="600 rooms opened")
def test_six_hundred_rooms_opened(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    taken: list[float] = benchmark.pedantic(  # type: ignore[no-untyped-call]  # the plugin has no types for it
        lambda: asyncio.run(_open_them(tmp_path)), rounds=1
    )
    # The fastest of each slice: what else the machine does shows in the others.
    first, last = (min(part) * 1000 for part in (taken[:SLICE], taken[-SLICE:]))
    benchmark.extra_info.update(first_ms=round(first, 1), last_ms=round(last, 1))
    print(f"\nopening a room, ms: among the first {first:.1f}, among the last {last:.1f}")
    assert last < first * MOST_GROWTH
