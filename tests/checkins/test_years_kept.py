"""Years of questions in thirty zones, on a real database with a clock that jumps."""

import itertools
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import discord
import pytest
from sqlalchemy import delete, func, select

from cogs.checkins import date_store, store
from cogs.checkins.asking import Asking
from cogs.checkins.company import Company
from cogs.checkins.couriers import AskCourier, DateCourier, RoomCourier
from cogs.checkins.leaving import Leaving
from cogs.checkins.model import (
    WINDOW,
    HardDate,
    Room,
    Wish,
    schedule,
)
from cogs.checkins.rooms import Rooms
from cogs.checkins.schedule import MOST_JITTER, Rhythm, is_quiet, local_day, moment_on
from cogs.kit import budget, parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group, Groups
from cogs.kit.hearing import Hearing
from cogs.kit.heartbeat import Heartbeat
from cogs.kit.languages import Languages
from cogs.kit.outbox import Outbox
from cogs.kit.presses import PressDesk
from config.settings import Hours, load
from data.database import Database
from data.sealed import SealedId
from data.tables import outbox, rooms
from tests.checkins.zones import BEGUN, THIRTY, clock, date_moments
from tests.data.support import opened
from tests.house import CONFIG

HERE = 100000000000000001
HARD = (
    HardDate(date(2000, 2, 29), 10, every_year=True),
    HardDate(date(2000, 12, 30), 9, every_year=True),
    HardDate(date(2012, 3, 14), 8, every_year=False),
)


# ---------------------------------------------------------------------------------------------------- on the database


class Still(Outbox):
    """Sends nothing by itself: what was put in is looked at, and taken out, by the test."""

    def kick(self) -> None: ...


@dataclass
class Years:
    """A database, what asks from it, and a clock that the test moves."""

    database: Database
    now: datetime = BEGUN
    said: dict[int, list[tuple[datetime, str]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        settings = load(CONFIG)
        self.groups = Groups()
        self.group = Group(settings.groups[0], HERE)
        self.groups.replace([self.group], [])
        client = discord.Client(intents=discord.Intents.none())
        languages = Languages(settings)
        kit = Kit(
            client=client,
            settings=settings,
            groups=self.groups,
            database=self.database,
            outbox=Still(self.database, client, lambda: self.now),
            heartbeat=Heartbeat(self.database, lambda: self.now),
            presses=PressDesk(self.groups, languages, lambda: self.now),
            hearing=Hearing(),
            languages=languages,
            now=lambda: self.now,
        )
        self.rooms = Rooms(kit)
        self.asking = Asking(self.rooms)
        there = Leaving(self.rooms, Company(self.rooms).endings.left_thread)
        self.couriers: dict[str, RoomCourier] = {
            store.ASK: AskCourier(self.rooms, there),
            store.DATE: DateCourier(self.rooms, there),
        }

    async def open(self, number: int, wish: Wish, *hard: HardDate) -> Room:
        async with self.database.write() as tx:
            member = SealedId(HERE, 200000000000000000 + number)
            made = await store.add(tx, self.group.key, member, (), wish, "", self.now)
            for one in hard:
                await date_store.add(tx, made, one)
            made = replace(made, dates=hard)
            first = schedule(made, self.now, self.quiet)
            await store.made(tx, made, 300000000000000000 + number, first)
        return made

    @property
    def quiet(self) -> Hours:
        return self.rooms.settings(self.group).quiet_hours

    async def next_due(self) -> datetime | None:
        async with self.database.read() as tx:
            found: datetime | None = (await tx.execute(select(func.min(rooms.c.next_ask_at)))).scalar_one()
        return found

    async def beat(self, *, answers: Callable[[int], bool] = lambda _room: False) -> None:
        """Ask what is due, as sent at once; then those answer for whom it says so."""
        await self.asking.ask_due(self.now)
        async with self.database.read() as tx:
            due = await parcels.due(tx, self.now)
        if not due:
            return
        async with self.database.write() as tx:
            for parcel in due:
                self.said[parcel.subject].append((self.now, parcel.kind))
                if parcel.kind in self.couriers:
                    await self.couriers[parcel.kind].arrived(tx, parcel, 1)
            await tx.execute(delete(outbox))
        for parcel in due:
            if answers(parcel.subject):
                await self.rooms.answered(parcel.subject, self.now)


@asynccontextmanager
async def years(folder: Path) -> AsyncIterator[Years]:
    async with opened(folder) as database:
        yield Years(database)


@pytest.fixture
async def lived(tmp_path: Path) -> AsyncIterator[Years]:
    async with years(tmp_path) as one:
        yield one


def days_of_change(zone: str, start: date, end: date) -> set[date]:
    """The days on which this zone's clocks change, Samoa's missing day among them."""
    home = ZoneInfo(zone)
    noons = [datetime.combine(start + timedelta(days=step), time(12), UTC) for step in range((end - start).days)]
    offsets = [noon.astimezone(home).utcoffset() for noon in noons]
    return {noon.date() for noon, a, b in zip(noons, offsets, offsets[1:], strict=False) if a != b}


async def test_three_years_in_thirty_zones_on_a_real_database(lived: Years) -> None:
    """CHK-2, CHK-3, CHK-4: Samoa's missing day, leap days, clocks that change at midnight, and a bot that comes back.

    Zone by zone it lives through the days on which clocks change there and hard dates fall. In between it is away, and
    nothing of that time is ever sent late. Every other member answers.
    """
    for number, zone in enumerate(THIRTY, 1):
        lived.now = BEGUN
        one = await lived.open(number, Wish((8, 12, 21)[number % 3], zone, around=number % 2 == 0), *HARD)
        awake = [await _lives_through(lived, day) for day in _days_to_live(zone)]
        _had_a_good_time(one, lived, awake)
        async with lived.database.write() as tx:
            await store.close(tx, one, lived.now)


def _days_to_live(zone: str) -> list[date]:
    """A year's changes of its clocks, and the hard dates."""
    changes = sorted(days_of_change(zone, BEGUN.date(), BEGUN.date() + timedelta(days=380)))
    marked = {date(2011, 12, 30), date(2012, 2, 29), date(2012, 3, 14), date(2014, 2, 28)}
    return sorted({*marked, *changes[:2]})


async def _lives_through(lived: Years, day: date) -> tuple[datetime, datetime]:
    """That day, in whatever zone; back from being away first."""
    begun = datetime.combine(day, time(), UTC) - timedelta(hours=14)
    lived.now, until = max(lived.now, begun), begun + timedelta(hours=40)
    await lived.beat()
    while (due := await lived.next_due()) is not None and due < until:
        lived.now = due + timedelta(seconds=30)
        await lived.beat(answers=lambda number: number % 2 == 0)
    return begun, until


def _had_a_good_time(one: Room, lived: Years, awake: list[tuple[datetime, datetime]]) -> None:
    said, zone = lived.said[one.id], one.zone
    at = [local_day(when, zone) for when, _ in said]
    assert at == sorted(set(at)), zone
    assert not any(is_quiet(clock(when, zone).time(), lived.quiet) for when, _ in said), zone
    asked = [(day, when) for day, (when, kind) in zip(at, said, strict=True) if kind == store.ASK]
    assert said, zone
    for day, when in asked:
        sharp = moment_on(day, Rhythm(one.wish.hour, zone, lived.quiet))
        assert sharp is not None
        assert -timedelta(minutes=MOST_JITTER) <= when - sharp <= timedelta(minutes=MOST_JITTER) + WINDOW, zone
    wanted = date_moments(replace(one, dates=HARD), lived.quiet, BEGUN.date(), lived.now.date() + timedelta(days=3))
    on_dates = {local_day(when, zone) for when, kind in said if kind == store.DATE}
    heard = {day for day, when in wanted.items() if any(a < when < b - WINDOW for a, b in awake)}
    assert heard, zone
    assert heard <= on_dates <= set(wanted), zone
    assert (date(2011, 12, 30) in on_dates) is (zone != "Pacific/Apia"), zone


async def test_silence_backs_off_on_the_database_too_and_rests_once(lived: Years) -> None:
    """CHK-5, CHK-7: six questions, one notice, and after that only the hard date that was asked for."""
    lived.now = datetime(2026, 11, 24, 19, tzinfo=UTC)
    one = await lived.open(1, Wish(18, "Europe/London"), HardDate(date(2027, 3, 14), 10, every_year=False))
    while (due := await lived.next_due()) is not None:
        lived.now = due
        await lived.beat()
    said = lived.said[one.id]
    assert [kind for _, kind in said] == [store.ASK] * 6 + [store.REST, store.DATE]
    days_ = [date(2026, 11, 24), *(local_day(when, "Europe/London") for when, _ in said)]
    assert [(b - a).days for a, b in itertools.pairwise(days_[:8])] == [1, 1, 1, 2, 2, 2, 2]
    assert days_[-1] == date(2027, 3, 14)
    async with lived.database.read() as tx:
        found = await store.by_id(tx, one.id)
    assert found is not None
    assert (found.unanswered, found.at_rest, found.next_ask_at) == (6, True, None)


async def test_a_day_that_something_else_has_taken_is_left_to_it_uncounted(lived: Years) -> None:
    """CHK-3: a pair's question has the day; the check-in comes the day after."""
    lived.now = datetime(2026, 11, 24, 19, tzinfo=UTC)
    one = await lived.open(1, Wish(20, "Europe/London"))
    async with lived.database.write() as tx:
        await budget.take(tx, lived.group.key, SealedId(HERE, one.member_id), date(2026, 11, 24), "pair 1")
    lived.now = datetime(2026, 11, 24, 20, tzinfo=UTC)
    await lived.beat()
    assert lived.said[one.id] == []
    async with lived.database.read() as tx:
        found = await store.by_id(tx, one.id)
    assert found is not None
    assert (found.unanswered, found.asked_at) == (0, None)
    assert found.next_ask_at == datetime(2026, 11, 25, 20, tzinfo=UTC)


async def test_two_rooms_of_one_person_share_the_day(lived: Years) -> None:
    """CHK-3: one message a person a day, also when a room was closed and another opened, or another zone chosen."""
    lived.now = datetime(2026, 11, 24, 11, tzinfo=UTC)
    first = await lived.open(1, Wish(12, "Europe/London"))
    lived.now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    await lived.beat()
    async with lived.database.write() as tx:
        await store.close(tx, first, lived.now)
    second = await lived.open(1, Wish(20, "Europe/London"))
    lived.now = datetime(2026, 11, 24, 20, tzinfo=UTC)
    await lived.beat()
    assert [len(lived.said[one.id]) for one in (first, second)] == [1, 0]
    assert await lived.next_due() == datetime(2026, 11, 25, 20, tzinfo=UTC)


async def test_days_that_came_once_are_deleted_when_they_are_over_and_yearly_ones_stay(lived: Years) -> None:
    """Retention: a date that is past says something about a person, and serves nothing any more."""
    lived.now = datetime(2026, 11, 24, tzinfo=UTC)
    kept = HardDate(date(2000, 3, 14), 10, every_year=True), HardDate(date(2026, 11, 23), 10, every_year=False)
    one = await lived.open(1, Wish(20, "UTC"), *kept, HardDate(date(2026, 11, 20), 10, every_year=False))
    async with lived.database.write() as tx:
        assert await date_store.expire(tx, lived.group.key, lived.now) == 1
        found = await store.by_id(tx, one.id)
    assert found is not None
    assert set(found.dates) == set(kept)
