"""Years of questions in thirty zones, on the rules alone."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.checkins.model import (
    WINDOW,
    Ask,
    AskOnDate,
    HardDate,
    Rest,
    Room,
    Skip,
    dates_in_pause,
    decide,
    next_date,
    schedule,
)
from cogs.checkins.schedule import MOST_JITTER, Rhythm, chosen_day_after, is_quiet, local_day, moment_on
from config.settings import Hours
from tests.checkins.people import NEVER_QUIET, OPENED, QUIET, room
from tests.checkins.zones import BEGUN, THIRTY, clock, date_moments

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
