"""Alerts: a beat beside 100,000 closed and 1,000 open ones, and memory over an hour of storm.

`make bench`. On a real SQLite file, Discord apart. Times are printed, for they differ from machine to machine; asserted
are the bounds that issue 7 names: 10 ms for a beat with nothing due, and memory that stays flat.
"""

import asyncio
import gc
import tracemalloc
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, cast

import discord
from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import insert

from cogs.alerts.model import AlertState, Happening, ladder_from
from cogs.alerts.service import AlertsService
from cogs.alerts.store import _ladder_to_json
from cogs.kit.auditor import Auditor
from cogs.kit.health.look import HealthLook
from cogs.kit.ports import Sighting, Tier
from data.sealed import SealedId
from data.tables import alert_log, alerts, duty
from tests.bench.bench_checkins import ms, run, seconds
from tests.bench.pretend import NOW, SERVER, SOMEBODY, SOMEWHERE, PretendChannel, PretendDiscord, Scene, scene

CLOSED, OPEN = 100_000, 1_000
A_BEAT_TAKES = 0.010  # seconds
MINUTES, EACH_MINUTE, PEOPLE = 60, 40, 50
WARM_UP = 20  # minutes, after which nothing more should be kept
MAY_GROW = 2_000_000  # bytes
ALERT_CHANNEL = SOMEWHERE - 1


def service_of(found: Scene) -> AlertsService:
    return next(one for one in found.bot.slices if isinstance(one, AlertsService))


async def fill(found: Scene, closed: int, still_open: int) -> None:
    """As after a month of storms: three lines of the log each; the open ones are asked about again in an hour."""
    ladder = _ladder_to_json(ladder_from((10, 30)))
    rows, lines = [], []
    for number in range(1, closed + still_open + 1):
        over = number <= closed
        rows.append(
            {
                "id": number,
                "group_key": found.groups[0].key,
                "member": SealedId(SERVER, SOMEBODY + number),
                "state": AlertState.CLOSED if over else AlertState.ASKING,
                "tier": Tier.URGENT,
                "kind": "suicide",
                "raised_by": "watch",
                "opened_at": NOW - timedelta(days=9),
                "last_seen_at": NOW - timedelta(days=9),
                "ladder": ladder,
                "rung": 2,
                "next_due_at": None if over else NOW + timedelta(hours=1),
                "closed_at": NOW - timedelta(days=8) if over else None,
                "version": 3,
            }
        )
        happened = (Happening.OPENED, Happening.ASKED, Happening.CLOSED if over else Happening.RUNG)
        lines += [{"alert_id": number, "at": NOW - timedelta(days=9), "event": what, "rung": 0} for what in happened]
    async with found.bot.database.write() as tx:
        await tx.execute(insert(alerts), rows)
        await tx.execute(insert(alert_log), lines)


def test_a_beat_with_nothing_due(benchmark: BenchmarkFixture) -> None:
    async def measuring() -> dict[str, Any]:
        costs, looks = {}, {}
        for closed, still_open in ((CLOSED // 100, OPEN // 100), (CLOSED, OPEN)):
            async with scene() as found:
                await fill(found, closed, still_open)
                await found.settle_messages(closed)
                service = service_of(found)
                auditor = Auditor(found.bot.kit, (service,))
                look = HealthLook(found.bot.kit, (service,))
                costs[closed] = await seconds(lambda service=service: service.tick(NOW), 30)  # type: ignore[misc]  # bound at once
                looks["auditor", closed] = await seconds(lambda auditor=auditor: auditor._audit_ladders(NOW), 30)  # type: ignore[misc]  # same
                looks["health", closed] = await seconds(look.look, 30)
        assert costs[CLOSED] < A_BEAT_TAKES
        return {
            **{f"alerts' tick, {closed:,} closed": ms(cost) for closed, cost in costs.items()},
            **{f"{who}, {closed:,} closed": ms(cost) for (who, closed), cost in looks.items()},
        }

    run(benchmark, measuring)


# ------------------------------------------------------------------------------------------------------------- memory


@dataclass
class Counter:
    number: int = 0

    def append(self, _number: int) -> None:
        self.number += 1

    def __len__(self) -> int:
        return self.number


@dataclass
class StormChannel(PretendChannel):
    """A channel, or a person, whose messages can be edited."""

    @property
    def dm_channel(self) -> "StormChannel":
        return self

    def get_partial_message(self, _number: int) -> "StormChannel":
        return self

    async def edit(self, **_message: Any) -> None:
        await asyncio.sleep(0)


@dataclass
class StormDiscord(PretendDiscord):
    """Takes everything, and counts it only."""

    taken: Any = field(default_factory=Counter)

    def get_partial_messageable(self, number: int, *, guild_id: int | None = None) -> StormChannel:  # noqa: ARG002 - discord.py's signature
        return StormChannel(number, self)

    def get_user(self, number: int) -> StormChannel:
        return StormChannel(number, self)


def sighting(number: int, at: datetime) -> Sighting:
    """Fifty people at a time, others every ten minutes."""
    person = SOMEBODY + number // (10 * EACH_MINUTE) * PEOPLE + number % PEOPLE
    return Sighting("message", SOMEWHERE + number, SERVER + 5, person, Tier.URGENT, "suicide", "en", "en-1", at)


async def until_quiet(found: Scene) -> None:
    outbox = found.bot.kit.outbox
    while outbox._busy or outbox._draining:  # noqa: ASYNC110 - what is waited for has no event
        await asyncio.sleep(0.001)


async def a_minute(found: Scene, service: AlertsService, minute: int) -> None:
    for part in range(2):
        begin = minute * EACH_MINUTE + part * EACH_MINUTE // 2
        for first in range(begin, begin + EACH_MINUTE // 2, 10):
            group = found.groups[0]
            raised = (
                service.raise_alert(group, sighting(number, found.now), found.now)
                for number in range(first, first + 10)
            )
            await asyncio.gather(*raised)
        found.now += timedelta(seconds=30)
        await service.tick(found.now)
        await found.bot.kit.outbox.drain()
        await until_quiet(found)


async def on_duty(found: Scene) -> None:
    since, until = found.now, found.now + timedelta(hours=8)
    async with found.bot.database.write() as tx:
        for number in range(2):
            moderator = SealedId(SERVER, SOMEBODY - 1 - number)
            row = {"group_key": found.groups[0].key, "moderator": moderator, "im_in_at": since, "on_since": since}
            await tx.execute(duty.insert().values(**row, until=until))


def test_memory_over_an_hour_of_storm(benchmark: BenchmarkFixture) -> None:
    async def measuring() -> dict[str, Any]:
        async with scene() as found:
            found.groups[:] = [replace(found.groups[0], alert_channel=ALERT_CHANNEL)]
            found.bot.groups.replace(found.groups, [])
            server = StormDiscord()
            found.bot.kit.outbox.client = cast("discord.Client", server)
            service = service_of(found)
            await on_duty(found)
            sizes: dict[int, int] = {}
            for minute in range(MINUTES):
                if minute == WARM_UP:
                    tracemalloc.start()
                await a_minute(found, service, minute)
                if minute in {WARM_UP, MINUTES // 2, MINUTES - 1}:
                    gc.collect()
                    sizes[minute + 1] = tracemalloc.get_traced_memory()[0]
            tracemalloc.stop()
            grown = sizes[MINUTES] - sizes[WARM_UP + 1]
            assert grown < MAY_GROW, sizes
            await found.bot.kit.outbox.stop()
        return {
            "matches": MINUTES * EACH_MINUTE,
            "messages that Discord took": len(server.taken),
            **{
                f"kept since minute {WARM_UP}, at minute {minute}": f"{size / 1e6:.2f} MB"
                for minute, size in sizes.items()
            },
        }

    run(benchmark, measuring)
