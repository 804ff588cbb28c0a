"""100,000 check-ins: a beat with nothing due, 5,000 questions due at once, and whether cost grows with what is there.

`make bench`. On a real SQLite file, Discord apart. Times are printed, for they differ from machine to machine; what is
asserted are ratios within this run, and the bound that issue 4 names: 10 ms for a beat with nothing due.
"""

import asyncio
import time
import tracemalloc
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from itertools import count
from typing import Any

from pytest_benchmark.fixture import BenchmarkFixture

from cogs.checkins import store
from cogs.kit import parcels
from cogs.kit.outgoing import Outgoing
from cogs.kit.parcels import Address, Fresh, Parcel
from data.database import Transaction
from tests.bench.pretend import NOW, SERVER, SOMEWHERE, Scene, scene

ROOMS = 100_000
DUE_AT_ONCE = 5_000
A_BEAT_TAKES = 0.010  # seconds
GROWTH = 1.5
ELSEWHERE = 9 * SOMEWHERE // 3


def run(benchmark: BenchmarkFixture, measuring: Callable[[], Coroutine[Any, Any, dict[str, Any]]]) -> None:
    """Measure once, by the clock of the machine, and put the numbers into the report."""
    once: Any = benchmark.pedantic
    found = once(lambda: asyncio.run(measuring()), rounds=1, iterations=1)
    benchmark.extra_info.update(found)
    print(f"\n{benchmark.name}")
    for what, number in found.items():
        print(f"    {what:<64} {number}")


async def seconds(work: Callable[[], Awaitable[Any]], times: int = 1) -> float:
    """Return the least of that many measurements: what else the machine does only ever adds to one."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        await work()
        taken.append(time.perf_counter() - begun)
    return min(taken)


def ms(taken: float) -> str:
    return f"{taken * 1000:.2f} ms"


def flat(costs: dict[int, float]) -> str:
    """Return how much the last costs beside the first, and see that it is about the same."""
    first, *_, last = costs.values()
    assert last <= GROWTH * first, f"it grows with what is there: {costs}"
    return f"{last / first:.2f}"


def test_a_beat_with_nothing_due(benchmark: BenchmarkFixture) -> None:
    async def measuring() -> dict[str, Any]:
        costs, whole = {}, {}
        for many in (ROOMS // 100, ROOMS // 10, ROOMS):
            async with scene() as found:
                await found.fill(many)
                await found.settle_messages(many)
                costs[many] = await seconds(lambda found=found: found.checkins.tick(NOW), 30)  # type: ignore[misc]  # bound at once
                whole[many] = await seconds(lambda found=found: beat(found), 30)  # type: ignore[misc]  # bound at once
        assert costs[ROOMS] < A_BEAT_TAKES
        return {
            **{f"check-ins, {many:,} rooms": ms(cost) for many, cost in costs.items()},
            **{
                f"all slices and the outbox, {many:,} rooms and sent messages": ms(cost) for many, cost in whole.items()
            },
            "growth over a hundred times the rooms": flat(costs),
            "growth of the whole beat": flat(whole),
        }

    run(benchmark, measuring)


async def beat(found: Scene) -> None:
    for one in found.bot.slices:
        await one.tick(NOW)
    await found.bot.kit.outbox.drain()


def test_deciding_about_all_that_is_due_at_once(benchmark: BenchmarkFixture) -> None:
    async def measuring() -> dict[str, Any]:
        costs = {}
        async with scene() as found:
            await found.fill(ROOMS)
            found.bot.kit.outbox._stopped = True  # sending is measured by itself
            found.bot.kit.outbox.kick = lambda: None  # type: ignore[method-assign]  # same
            for many in (DUE_AT_ONCE // 100, DUE_AT_ONCE // 10, DUE_AT_ONCE):
                costs[many] = min([await deciding(found, many) for _ in range(1 if many == DUE_AT_ONCE else 4)]) / many
        return {
            **{f"deciding, for each of {many:,}": ms(cost) for many, cost in costs.items()},
            "growth": flat(costs),
        }

    run(benchmark, measuring)


async def deciding(found: Scene, many: int) -> float:
    await found.make_due(many)
    cost = await seconds(lambda: found.checkins.asking.ask_due(NOW))
    async with found.bot.database.write() as tx:
        put_in = [parcel.subject for parcel in await parcels.due(tx, NOW)]
        await found.clear(tx)
    assert put_in == list(range(1, many + 1)), "not the longest waiting first"
    return cost


class Plain:
    """A courier that writes the same each time."""

    async def write(self, parcel: Parcel) -> Outgoing:  # noqa: ARG002 - the port's signature
        return Outgoing(content="A question")

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None: ...

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None: ...


async def waiting(found: Scene, many: int) -> None:
    """Put in that many for each of two groups, the second group's after the first's."""
    found.bot.kit.outbox.register("question", Plain(), patient=True)
    found.bot.kit.outbox.register("card", Plain())
    for offset, group in enumerate(("one", "two")):
        first = 1 + offset * many
        fresh = [
            Fresh(group, "question", number, Address(SERVER, SOMEWHERE + number))
            for number in range(first, first + many)
        ]
        async with found.bot.database.write() as tx:
            await parcels.add_all(tx, fresh, NOW)


async def until(so: Callable[[], bool]) -> None:
    while not so():  # noqa: ASYNC110 - what is measured has no event to wait for
        await asyncio.sleep(0.001)


def test_sending_while_many_wait(benchmark: BenchmarkFixture) -> None:
    async def measuring() -> dict[str, Any]:
        costs, at_once = {}, 40
        for many in (DUE_AT_ONCE // 10, DUE_AT_ONCE, 10 * DUE_AT_ONCE):
            async with scene() as found:
                await waiting(found, many // 2)
                ticks = count()
                found.bot.kit.outbox.now = lambda ticks=ticks: NOW + timedelta(seconds=next(ticks))  # type: ignore[misc]  # bound at once
                found.bot.kit.outbox.kick()  # from here on each one sent brings on the next

                async def send(found: Scene = found) -> None:
                    enough = len(found.discord.taken) + at_once
                    await until(lambda: len(found.discord.taken) >= enough)

                costs[many] = await seconds(send, 8) / at_once
                await found.bot.kit.outbox.stop()
        return {
            **{f"one message, while {many:,} wait": ms(cost) for many, cost in costs.items()},
            "growth": flat(costs),
        }

    run(benchmark, measuring)


def test_five_thousand_at_the_real_pace_and_an_alert_among_them(benchmark: BenchmarkFixture) -> None:
    async def measuring() -> dict[str, Any]:
        async with scene() as found:
            kit = found.bot.kit
            await waiting(found, DUE_AT_ONCE // 2)
            began, slowest = found.now, 0.0
            ahead: list[int] = []
            while len(found.discord.taken) < DUE_AT_ONCE + len(ahead):
                found.now += timedelta(seconds=1)
                await kit.outbox.drain()
                if found.now.second % 30 == 0:  # an alert, in the midst of it
                    before, clock = len(found.discord.taken), time.perf_counter()
                    async with found.bot.database.write() as tx:
                        fresh = [Fresh("one", "card", len(ahead) + 1, Address(SERVER, ELSEWHERE + len(ahead)))]
                        await parcels.add_all(tx, fresh, found.now)
                        tx.after_commit(kit.outbox.kick)
                    await until(lambda: ELSEWHERE + len(ahead) in found.discord.taken[before:])  # noqa: B023 - at once
                    slowest = max(slowest, time.perf_counter() - clock)
                    ahead.append(found.discord.taken[before:].index(ELSEWHERE + len(ahead)))
                await until(lambda: not kit.outbox.pace.under_way)
            taken = [number - SOMEWHERE for number in found.discord.taken if number < ELSEWHERE]
            first_of_two = taken.index(DUE_AT_ONCE // 2 + 1)
            assert sorted(taken) == list(range(1, DUE_AT_ONCE + 1)), "each once"
            assert max(ahead) <= kit.outbox.pace.most, "questions went before an alert"
            assert first_of_two < 2 * kit.outbox.pace.most, "the second group waited for the first"
            took = found.now - began
            assert took < timedelta(hours=1), "some would be past their hour"
            await kit.outbox.stop()
        return {
            f"{DUE_AT_ONCE:,} questions at the real pace take": took,
            "questions that went out before an alert, at most": max(ahead),
            "the slowest alert, put in to taken by Discord": ms(slowest),
            "the other group's first question is number": first_of_two + 1,
        }

    run(benchmark, measuring)


def test_what_the_open_rooms_weigh_in_memory(benchmark: BenchmarkFixture) -> None:
    async def measuring() -> dict[str, Any]:
        async with scene() as found:
            await found.fill(ROOMS)
            load = await seconds(found.checkins.load)
            tracemalloc.start()
            async with found.bot.database.read() as tx:
                doors = {door.thread_id: door for door in await store.doors(tx)}
            size, _peak = tracemalloc.get_traced_memory()
            tracemalloc.stop()
            assert len(doors) == ROOMS
        return {
            f"{ROOMS:,} doors": f"{size / 1e6:.1f} MB",
            "for each": f"{size / ROOMS:.0f} bytes",
            "reading them all at the start": ms(load),
        }

    run(benchmark, measuring)
