"""Years of questions in thirty zones: on the rules alone, and on a real database with a clock that jumps."""

import itertools
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import discord
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select

from cogs.checkins import date_store, store
from cogs.checkins.asking import Asking
from cogs.checkins.company import Company
from cogs.checkins.couriers import AskCourier, DateCourier, RoomCourier
from cogs.checkins.leaving import Leaving
from cogs.checkins.model import (
    WINDOW,
    Ask,
    AskOnDate,
    HardDate,
    Rest,
    Room,
    Skip,
    Wish,
    dates_in_pause,
    decide,
    next_date,
    schedule,
)
from cogs.checkins.rooms import Rooms
from cogs.checkins.schedule import MOST_JITTER, Rhythm, chosen_day_after, is_quiet, local_day, moment_on
from cogs.kit import budget, parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group, Groups
from cogs.kit.heartbeat import Heartbeat
from cogs.kit.outbox import Outbox
from cogs.kit.presses import PressDesk
from cogs.kit.texts import Texts
from config.settings import Hours, load
from data.database import Database
from data.sealed import SealedId
from data.tables import outbox, rooms
from tests.checkins.people import NEVER_QUIET, OPENED, QUIET, room
from tests.data.support import opened
from tests.house import CONFIG

THIRTY = (
    "Europe/London", "Europe/Berlin", "Europe/Dublin", "Europe/Lisbon", "Europe/Moscow", "Europe/Chisinau",
    "Africa/Cairo", "Africa/Casablanca", "Africa/Johannesburg", "Asia/Beirut", "Asia/Gaza", "Asia/Jerusalem",
    "Asia/Tehran", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tokyo", "Asia/Amman", "Australia/Sydney",
    "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia", "Pacific/Kiritimati",
    "Pacific/Pago_Pago", "America/New_York", "America/St_Johns", "America/Havana", "America/Sao_Paulo",
    "America/Santiago", "Antarctica/Troll",
)  # fmt: skip
# Samoa left out 30 December 2011; 2012 and 2016 were leap years; Brazil, Iran and Lebanon still changed their clocks.
BEGUN = datetime(2011, 11, 20, tzinfo=UTC)
HERE = 100000000000000001
HARD = (
    HardDate(date(2000, 2, 29), 10, every_year=True),
    HardDate(date(2000, 12, 30), 9, every_year=True),
    HardDate(date(2012, 3, 14), 8, every_year=False),
)

zones = st.sampled_from(THIRTY)
hours = st.integers(0, 23)
days = st.integers(1, 127)
quiets = st.sampled_from((QUIET, NEVER_QUIET, Hours(time(0), time(6, 30)), Hours(time(13), time(15))))
starts = st.integers(0, 15 * 365 * 24 * 60).map(lambda minutes: BEGUN + timedelta(minutes=minutes))
dates = st.lists(
    st.builds(
        HardDate,
        st.dates(date(2011, 11, 20), date(2028, 12, 31)).map(
            lambda day: day.replace(year=2000) if day.day % 2 else day
        ),
        hours,
        st.booleans(),
    ).map(lambda one: replace(one, every_year=one.day.year == 2000)),
    max_size=4,
    unique_by=lambda one: one.day,
).map(tuple)


def clock(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


# ------------------------------------------------------------------------------------------------- on the rules alone


def live(one: Room, until: datetime, quiet: Hours, answers: int) -> Iterator[tuple[datetime, Ask | AskOnDate | Rest]]:
    """What the room does by itself; every `answers`-th question is answered (0: none)."""
    one = replace(one, next_ask_at=schedule(one, one.opened_at, quiet))
    asked = itertools.count(1)
    while one.next_ask_at is not None and (now := one.next_ask_at) < until:
        decision = decide(one, now, quiet)
        one = replace(one, next_ask_at=decision.next_ask_at)
        match decision:
            case Skip():
                continue
            case Ask(prompt=prompt):
                one = replace(one, asked_at=now, prompt=prompt, unanswered=one.unanswered + 1)
            case AskOnDate():
                one = replace(one, asked_at=now)
            case Rest():
                one = replace(one, asked_at=now, at_rest=True)
        yield now, decision
        if answers and next(asked) % answers == 0:
            one = replace(one, unanswered=0)
            one = replace(one, next_ask_at=schedule(one, now, quiet))


def date_moments(one: Room, quiet: Hours, start: date, end: date) -> dict[date, datetime]:
    """When each hard date has to be asked about, worked out by looking at every single day."""
    found: dict[date, datetime] = {}
    for step in range((end - start).days):
        day = start + timedelta(days=step)
        for hard in one.dates:
            leap = hard.every_year and (hard.day.month, hard.day.day) == (2, 29)
            falls = (day.month, day.day) == (hard.day.month, hard.day.day) or (
                leap and (day.month, day.day) == (2, 28) and day + timedelta(days=1) == date(day.year, 3, 1)
            )
            moment = moment_on(day, Rhythm(hard.hour, one.zone, one.quiet(quiet)))
            if moment is not None and falls and (hard.every_year or day == hard.day):
                found[day] = min(moment, found.get(day, moment))
    return found


@settings(deadline=None)  # most of a year goes by in each
@given(
    zone=zones, hour=hours, chosen=days, opened_at=starts, quiet=quiets, own=st.none() | quiets, hard=dates,
    around=st.booleans(), answers=st.integers(0, 9),
)  # fmt: skip
def test_whatever_is_chosen_there_is_one_message_a_day_on_a_chosen_day_and_never_at_a_quiet_hour(
    zone: str, hour: int, chosen: int, opened_at: datetime, quiet: Hours, own: Hours | None, hard: tuple[HardDate, ...],
    around: bool, answers: int,
) -> None:  # fmt: skip
    """CHK-2, CHK-3, CHK-4, NO-13."""
    one = room(
        zone=zone, hour=hour, days=chosen, quiet=own, around=around, opened_at=opened_at, dates=hard
    )  # fmt: skip
    end = opened_at + timedelta(days=300)
    heard = list(live(one, end, quiet, answers))
    at = [local_day(when, zone) for when, _ in heard]
    assert at == sorted(set(at))
    assert not any(is_quiet(clock(when, zone).time(), one.quiet(quiet)) for when, _ in heard)
    assert all(chosen >> day.weekday() & 1 for day, (_, what) in zip(at, heard, strict=True) if isinstance(what, Ask))
    assert sum(isinstance(what, Rest) for _, what in heard) <= 1
    wanted = date_moments(one, quiet, local_day(opened_at, zone), local_day(end, zone))
    due = {when for when in wanted.values() if opened_at < when < end}
    assert {when for when, what in heard if isinstance(what, AskOnDate)} == due


@settings(deadline=None)  # the first look at a zone reads its file
@given(zone=zones, hour=hours, seed=st.integers(1, 10_000), quiet=quiets, start=starts)
def test_around_the_hour_is_near_it_on_the_same_day_and_the_same_after_a_restart(
    zone: str, hour: int, seed: int, quiet: Hours, start: datetime
) -> None:
    """CHK-8."""
    early = set()
    for step in range(60):
        day = local_day(start, zone) + timedelta(days=step)
        sharp = moment_on(day, Rhythm(hour, zone, quiet))
        around = moment_on(day, Rhythm(hour, zone, quiet, seed=seed))
        assert (sharp is None) == (around is None)
        if sharp is None or around is None:
            continue
        assert abs(around - sharp) <= timedelta(minutes=MOST_JITTER)
        assert local_day(around, zone) == day
        assert not is_quiet(clock(around, zone).time(), quiet)
        assert around == moment_on(day, Rhythm(hour, zone, quiet, seed=seed))
        early.add(around - sharp)
    assert len(early) > 5


@given(chosen=days, start=st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_half_as_often_is_every_second_of_the_chosen_days(chosen: int, start: date) -> None:
    """CHK-5."""
    first = chosen_day_after(chosen, start, 1)
    assert first > start
    assert chosen >> first.weekday() & 1
    assert chosen_day_after(chosen, start, 2) == chosen_day_after(chosen, first, 1)


@pytest.mark.parametrize(
    ("chosen", "gaps"),
    [
        (0b111_1111, [1, 1, 1, 2, 2, 2, 2]),  # every day: 1, 1, 1, 2, 2, 2, and then it says that it pauses
        (0b001_0101, [1, 2, 3, 4, 5, 5, 4]),  # Monday, Wednesday, Friday, from a Tuesday
        (0b000_0010, [7, 7, 7, 14, 14, 14, 14]),  # Tuesdays
    ],
)
def test_the_back_off_table(chosen: int, gaps: list[int]) -> None:
    """CHK-5."""
    heard = list(live(room(hour=18, days=chosen), OPENED + timedelta(days=200), QUIET, 0))
    assert [type(what) for _, what in heard] == [Ask] * 6 + [Rest]
    at = [local_day(OPENED, "UTC"), *(local_day(when, "UTC") for when, _ in heard)]
    assert [(b - a).days for a, b in itertools.pairwise(at)] == gaps


@settings(deadline=None)  # the first look at a zone reads its file
@given(zone=zones, late=st.integers(61, 60 * 24 * 40), hour=hours, hard=dates, opened_at=starts)
def test_once_the_hour_is_past_nothing_is_sent_for_it(
    zone: str, late: int, hour: int, hard: tuple[HardDate, ...], opened_at: datetime
) -> None:
    """CHK-4: whenever the bot is back, there is no backlog."""
    one = room(zone=zone, hour=hour, dates=hard)
    due = schedule(one, opened_at, NEVER_QUIET)
    assert due is not None
    now = due + timedelta(minutes=late)
    decision = decide(replace(one, next_ask_at=due), now, NEVER_QUIET)
    if isinstance(decision, AskOnDate):  # another one's hour, which has just come
        recent = next_date(one, now - WINDOW - timedelta(seconds=1), NEVER_QUIET)
        assert recent is not None
        assert recent <= now
    else:
        assert isinstance(decision, Skip)
        assert decision.next_ask_at is None or decision.next_ask_at > now


def test_a_hard_date_comes_on_a_day_not_chosen_and_at_rest_but_not_in_a_pause() -> None:
    """A member's own pause wins; silence does not end what they asked for beforehand."""
    marked = (HardDate(date(2026, 12, 10), 10, every_year=False),)  # a Thursday
    when = datetime(2026, 12, 10, 10, tzinfo=UTC)
    for one in (room(days=0b10, dates=marked), room(at_rest=True, unanswered=6, dates=marked)):
        assert next_date(one, OPENED, QUIET) == when
        assert isinstance(decide(replace(one, next_ask_at=when), when, QUIET), AskOnDate)
    paused = room(dates=marked, paused_until=datetime(2026, 12, 12, tzinfo=UTC), next_ask_at=when)
    assert dates_in_pause(paused, OPENED, QUIET) == (when,)
    assert isinstance(decide(paused, when, QUIET), Skip)
    assert schedule(paused, OPENED, QUIET) == datetime(2026, 12, 12, 20, tzinfo=UTC)


def test_a_hard_dates_day_has_its_question_and_no_other() -> None:
    """CHK-3: also when the ordinary hour would come first."""
    one = room(hour=9, dates=(HardDate(date(2000, 11, 25), 18, every_year=True),))
    heard = [(f"{when:%d %H}", type(what)) for when, what in live(one, OPENED + timedelta(days=3), QUIET, 1)]
    assert heard == [("25 18", AskOnDate), ("26 09", Ask), ("27 09", Ask)]


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
        texts = Texts.load("en", CONFIG)
        kit = Kit(
            client=client,
            settings=settings,
            groups=self.groups,
            database=self.database,
            outbox=Still(self.database, client, lambda: self.now),
            heartbeat=Heartbeat(self.database, lambda: self.now),
            presses=PressDesk(self.groups, lambda _group: texts, lambda: self.now),
            words_for=lambda _group: texts,
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
