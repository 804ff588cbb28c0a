"""When the round opens: once a week at the group's own hour, through clock changes, restarts and outages (CON-9)."""

import inspect
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.checkins.rounds import model, store
from cogs.checkins.rounds.model import PROMPTS, WINDOW, Plan, due_day, next_opening, opening_on, question_number
from config.duty import Weekly
from data.database import Database
from tests.data.support import NOW, opened

ZONES = (
    "Europe/London",
    "America/New_York",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Pacific/Apia",
    "Pacific/Chatham",
)
plans = st.builds(
    Plan,
    st.builds(Weekly, st.integers(0, 6), st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))),
    st.sampled_from(ZONES),
)
moments = st.datetimes(datetime(2025, 1, 1), datetime(2029, 1, 1)).map(lambda one: one.replace(tzinfo=UTC))  # noqa: DTZ001 - made aware right here


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path) as database:
        yield database


async def beat(database: Database, plan: Plan, now: datetime) -> bool:
    """What a beat does, without Discord: open what is due, unless that day has its round."""
    day = due_day(plan, now)
    if day is None:
        return False
    async with database.write() as tx:
        if await store.of_days(tx, [(plan.zone, day)]):
            return False
        before = await store.newest(tx, plan.zone)
        number = (before.prompt if before else 0) + 1
        await store.add(tx, plan.zone, day, number, now, now + timedelta(hours=24), left_out=False)
    return True


@pytest.mark.parametrize("zone", ZONES)
async def test_over_two_years_there_is_one_round_a_week_always_at_the_local_hour(database: Database, zone: str) -> None:
    """CON-9: whatever the clocks do, and with beats in between and restarts that know nothing but the table."""
    plan = Plan(Weekly(6, time(18)), zone)
    opened_at: list[datetime] = []
    moment, end = NOW, NOW + timedelta(days=731)
    while moment < end:
        if await beat(database, plan, moment):
            opened_at.append(moment)
        planned = next_opening(plan, moment)
        assert planned is not None
        near = moment < planned <= moment + timedelta(hours=2)
        moment = planned if near else moment + timedelta(hours=1, minutes=59)
    shown = [one.astimezone(ZoneInfo(zone)) for one in opened_at]
    assert all((one.weekday(), one.hour, one.minute) == (6, 18, 0) for one in shown)
    assert all((later.date() - one.date()).days == 7 for one, later in pairwise(shown))
    assert len(shown) in {104, 105}


@given(plan=plans, now=moments)
def test_what_is_due_is_at_most_an_hour_old(plan: Plan, now: datetime) -> None:
    day = due_day(plan, now)
    if day is not None:
        moment = opening_on(plan, day)
        assert moment is not None
        assert moment <= now <= moment + WINDOW
        assert day.weekday() == plan.weekly.weekday


@given(plan=plans, now=moments)
def test_the_next_one_is_within_eight_days_on_its_day_and_is_due_when_it_comes(plan: Plan, now: datetime) -> None:
    moment = next_opening(plan, now)
    assert moment is not None
    assert now < moment <= now + timedelta(days=8)
    assert due_day(plan, moment) == moment.astimezone(ZoneInfo(plan.zone)).date()


def test_an_hour_that_the_clocks_jump_over_is_kept_and_one_that_comes_twice_is_the_first() -> None:
    jumped = opening_on(Plan(Weekly(6, time(1, 30)), "Europe/London"), date(2027, 3, 28))
    assert jumped == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)  # 02:30 on the new clock
    twice = opening_on(Plan(Weekly(6, time(1, 30)), "Europe/London"), date(2026, 10, 25))
    assert twice == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_samoas_missing_friday_has_no_round() -> None:
    assert opening_on(Plan(Weekly(4, time(18)), "Pacific/Apia"), date(2011, 12, 30)) is None


def test_no_question_comes_again_before_all_others_were_asked() -> None:
    """CHK-8."""
    asked = [question_number(number) for number in range(1, 3 * PROMPTS + 1)]
    assert all(len(set(asked[start : start + PROMPTS])) == PROMPTS for start in range(2 * PROMPTS))


def test_when_it_opens_depends_on_the_plan_and_the_clock_and_on_nothing_that_anybody_did() -> None:
    """CON-9: no count of messages, no last message, nobody's name goes into it."""
    assert set(inspect.signature(model.due_day).parameters) == {"plan", "now"}
    assert set(Plan.__dataclass_fields__) == {"weekly", "zone"}


async def test_a_day_is_left_out_for_good_and_does_not_use_up_a_question(database: Database) -> None:
    async with database.write() as tx:
        first = await store.add(tx, "main", NOW.date(), 4, NOW, NOW, left_out=True)
    assert not first.is_open
    async with database.read() as tx:
        assert await store.of_days(tx, [("main", NOW.date())])
        assert await store.to_close(tx, NOW + timedelta(days=9)) == []


async def test_old_rounds_are_forgotten_and_the_newest_stays_for_the_next_question(database: Database) -> None:
    """PRI-5."""
    async with database.write() as tx:
        for week in range(3):
            at = NOW + timedelta(weeks=week)
            one = await store.add(tx, "main", at.date(), week + 1, at, at + timedelta(hours=24), left_out=False)
            await store.close(tx, one.id, at + timedelta(hours=24))
        assert await store.expire(tx, "main", NOW + timedelta(days=90)) == 2
        newest = await store.newest(tx, "main")
    assert newest is not None
    assert newest.prompt == 3
