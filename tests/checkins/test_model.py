import itertools
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.checkins.model import (
    PAUSE_AFTER,
    WINDOW,
    Ask,
    Rest,
    Room,
    Skip,
    decide,
    offered_hours,
    schedule,
    skip_today,
    still_fits,
    thread_name,
    zones_like,
)
from cogs.checkins.schedule import Rhythm, is_quiet, local_day, next_time
from config.settings import Hours
from tests.checkins.people import NEVER_QUIET, OPENED, QUIET, room

ZONES = (
    "Europe/London",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Havana",  # its clocks change at midnight
    "Africa/Cairo",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Asia/Beirut",
    "Australia/Lord_Howe",  # changes by half an hour
    "Pacific/Apia",  # skipped 30 December 2011
    "Pacific/Chatham",
    "Antarctica/Troll",  # changes by two hours
    "UTC",
)
zones = st.sampled_from(ZONES)
hours = st.integers(0, 23)
moments = st.integers(0, 19 * 365 * 24 * 60).map(
    lambda minutes: datetime(2011, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
quiets = st.sampled_from(
    (QUIET, NEVER_QUIET, Hours(time(0), time(6, 30)), Hours(time(13), time(15)), Hours(time(23), time(1)))
)


def next_ask(hour: int, zone: str, after: datetime, quiet: Hours, earliest_day: date | None = None) -> datetime | None:
    return next_time(Rhythm(hour, zone, quiet), after, earliest_day)


def clock(moment: datetime | None, zone: str) -> datetime:
    assert moment is not None
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def live(one: Room, days: int, quiet: Hours = QUIET, *, answers: bool = False) -> list[tuple[datetime, Ask | Rest]]:
    """What a room does by itself, looked at whenever it is due."""
    heard: list[tuple[datetime, Ask | Rest]] = []
    one = replace(one, next_ask_at=schedule(one, one.opened_at, quiet))
    end = one.opened_at + timedelta(days=days)
    while one.next_ask_at is not None and one.next_ask_at < end:
        now = one.next_ask_at
        match decide(one, now, quiet):
            case Ask(prompt=prompt, next_ask_at=following) as ask:
                heard.append((now, ask))
                count = 0 if answers else one.unanswered + 1
                one = replace(one, asked_at=now, prompt=prompt, unanswered=count, next_ask_at=following)
                if answers:
                    one = replace(one, next_ask_at=schedule(one, now, quiet))
            case Rest() as rest:
                heard.append((now, rest))
                one = replace(one, asked_at=now, next_ask_at=None)
            case Skip(following):
                one = replace(one, next_ask_at=following)
    return heard


@given(hour=hours, zone=zones, after=moments, quiet=quiets)
def test_the_next_question_is_later_within_two_days_and_never_in_quiet_hours(
    hour: int, zone: str, after: datetime, quiet: Hours
) -> None:
    """CHK-4."""
    moment = next_ask(hour, zone, after, quiet)
    assert moment is not None
    assert after < moment <= after + timedelta(days=2, hours=3)
    assert not is_quiet(clock(moment, zone).time(), quiet)


@given(hour=hours, zone=zones, after=moments)
def test_the_question_comes_at_the_chosen_hour_unless_the_clocks_jump_over_it(
    hour: int, zone: str, after: datetime
) -> None:
    """CHK-2."""
    moment = next_ask(hour, zone, after, NEVER_QUIET)
    shown = clock(moment, zone)
    if (shown.hour, shown.minute) != (hour, 0):
        wanted = datetime.combine(shown.date(), time(hour), ZoneInfo(zone))
        assert wanted.astimezone(UTC).astimezone(ZoneInfo(zone)).time() != time(hour), (
            "that hour was on the clock that day"
        )


@given(hour=hours, zone=zones, after=moments, quiet=quiets)
def test_there_is_one_question_for_each_day(hour: int, zone: str, after: datetime, quiet: Hours) -> None:
    """CHK-3: an hour that comes twice is asked once."""
    days: Counter[date] = Counter()
    moment = after
    for _ in range(40):
        following = next_ask(hour, zone, moment, quiet)
        assert following is not None
        days[local_day(following, zone)] += 1
        moment = following
    assert max(days.values()) == 1
    assert (max(days) - min(days)).days <= 41, "a day passed without a question"


@pytest.mark.parametrize(
    ("zone", "hour", "after", "expected"),
    [
        (
            "Europe/London",
            1,
            "2027-03-28T00:00+00:00",
            "2027-03-28T01:00+00:00",
        ),  # 01:00 is jumped over: asked at 02:00
        ("Europe/London", 1, "2026-10-24T23:30+00:00", "2026-10-25T00:00+00:00"),  # 01:00 comes twice: the first
        ("Europe/London", 1, "2026-10-25T00:00+00:00", "2026-10-26T01:00+00:00"),
        ("America/New_York", 20, "2026-11-01T00:30+00:00", "2026-11-02T01:00+00:00"),  # the day is 25 hours long
        ("Pacific/Apia", 20, "2011-12-30T06:30+00:00", "2011-12-31T06:00+00:00"),  # 30 December was not there
    ],
)
def test_clock_changes_are_met_as_people_live_them(zone: str, hour: int, after: str, expected: str) -> None:
    found = next_ask(hour, zone, datetime.fromisoformat(after), NEVER_QUIET)
    assert found == datetime.fromisoformat(expected)


def test_an_hour_inside_quiet_hours_moves_to_their_end() -> None:
    """CHK-4: the group may change its quiet hours after a member chose an hour."""
    late = next_ask(23, "Europe/London", datetime(2026, 11, 24, 22, 30, tzinfo=UTC), QUIET)
    assert late == datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
    assert next_ask(9, "UTC", OPENED, Hours(time(0), time(0))) is None


def test_three_silences_make_it_half_as_often_and_six_pause_it_with_one_notice() -> None:
    """CHK-5: intervals 1, 1, 1, 2, 2, 2, then a pause that is said once."""
    heard = live(room(hour=18), days=90)
    assert [type(what) for _, what in heard] == [Ask] * 6 + [Rest]
    days = [local_day(OPENED, "UTC"), *(local_day(when, "UTC") for when, _ in heard)]
    assert [(b - a).days for a, b in itertools.pairwise(days)] == [1, 1, 1, 2, 2, 2, 2]


def test_answers_keep_it_daily() -> None:
    """CHK-5."""
    heard = live(room(hour=18), days=30, answers=True)
    assert len(heard) == 30


def test_an_answer_brings_the_next_question_back_to_tomorrow() -> None:
    """CHK-5, CHK-7."""
    silent = room(hour=18, asked_at=OPENED, unanswered=4)
    assert local_day(schedule(silent, OPENED, QUIET) or OPENED, "UTC") == date(2026, 11, 26)
    assert local_day(schedule(replace(silent, unanswered=0), OPENED, QUIET) or OPENED, "UTC") == date(2026, 11, 25)


@given(zone=zones, hour=hours, opened=moments, quiet=quiets, answers=st.booleans())
def test_whatever_the_zone_a_member_is_asked_at_most_once_in_each_of_their_days(
    zone: str, hour: int, opened: datetime, quiet: Hours, answers: bool
) -> None:
    """CHK-3, CHK-4, NO-13."""
    heard = live(room(zone=zone, hour=hour, opened_at=opened), days=40, quiet=quiet, answers=answers)
    days = Counter(local_day(when, zone) for when, _ in heard)
    assert not heard or max(days.values()) == 1
    assert not any(is_quiet(clock(when, zone).time(), quiet) for when, _ in heard)
    assert sum(isinstance(what, Rest) for _, what in heard) == (0 if answers else 1)


@given(late=st.integers(61, 100_000), hour=hours)
def test_a_question_whose_time_has_passed_is_dropped_and_leaves_no_backlog(late: int, hour: int) -> None:
    """CHK-4: after an outage nothing is sent later than the hour it was meant for."""
    due = next_ask(hour, "Europe/London", OPENED, QUIET)
    assert due is not None
    now = due + timedelta(minutes=late)
    decision = decide(room(hour=hour, next_ask_at=due), now, QUIET)
    assert isinstance(decision, Skip)
    assert decision.next_ask_at is not None
    assert decision.next_ask_at > now


def test_a_dropped_question_does_not_count_as_unanswered() -> None:
    """CHK-5: nobody was asked, so nobody was silent."""
    silent = room(hour=18, next_ask_at=OPENED, unanswered=2, asked_at=OPENED - timedelta(days=1))
    decision = decide(silent, OPENED + timedelta(hours=2), QUIET)
    assert isinstance(decision, Skip)
    assert local_day(decision.next_ask_at or OPENED, "UTC") == date(2026, 11, 25)


def test_moving_the_hour_after_a_question_does_not_bring_a_second_one_that_day() -> None:
    """CHK-3."""
    asked = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    moved = room(hour=20, asked_at=asked)
    assert schedule(moved, asked + timedelta(hours=1), QUIET) == datetime(2026, 11, 25, 20, 0, tzinfo=UTC)


def test_a_pause_holds_until_its_day() -> None:
    back = datetime(2026, 12, 8, 0, 0, tzinfo=UTC)
    assert schedule(room(paused_until=back), OPENED, QUIET) == datetime(2026, 12, 8, 20, 0, tzinfo=UTC)


def test_not_today_leaves_today_in_peace_and_tomorrow_as_it_was() -> None:
    today, tomorrow = datetime(2026, 11, 24, 20, 0, tzinfo=UTC), datetime(2026, 11, 25, 20, 0, tzinfo=UTC)
    assert skip_today(room(next_ask_at=today), OPENED, QUIET) == tomorrow
    assert skip_today(room(next_ask_at=tomorrow), OPENED, QUIET) == tomorrow
    assert skip_today(room(next_ask_at=None), OPENED, QUIET) is None


def test_a_question_that_waited_too_long_in_the_outbox_is_not_sent() -> None:
    """CHK-4."""
    asked = room(asked_at=OPENED)
    assert still_fits(asked, OPENED + timedelta(minutes=59), QUIET)
    assert not still_fits(asked, OPENED + WINDOW + timedelta(minutes=1), QUIET)
    assert not still_fits(replace(asked, closed_at=OPENED), OPENED, QUIET)
    night = room(asked_at=datetime(2026, 11, 24, 21, 50, tzinfo=UTC))
    assert not still_fits(night, datetime(2026, 11, 24, 22, 1, tzinfo=UTC), QUIET)


def test_hours_on_offer_are_never_quiet() -> None:
    """CHK-4."""
    assert offered_hours(QUIET) == tuple(range(8, 22))
    assert len(offered_hours(NEVER_QUIET)) == 24


def test_a_thread_is_named_after_neither_a_person_nor_a_topic() -> None:
    assert thread_name(12) == "check-in 12"


def test_typing_a_town_finds_its_zone_and_nothing_typed_begins_with_the_groups() -> None:
    known = ["Europe/London", "America/New_York", "Europe/Paris", "Etc/GMT+1", "UTC"]
    assert zones_like("new y", known, "UTC") == ["America/New_York"]
    assert zones_like("", known, "Europe/Paris")[0] == "Europe/Paris"
    assert len(zones_like("", [f"Area/Town{number}" for number in range(60)], "UTC")) == 25


def test_the_pause_comes_after_as_many_silences_as_the_rule_says() -> None:
    """CHK-5: the sixth question still has its two days."""
    due = room(next_ask_at=OPENED, unanswered=PAUSE_AFTER - 1)
    assert isinstance(decide(due, OPENED, QUIET), Ask)
    assert isinstance(decide(replace(due, unanswered=PAUSE_AFTER), OPENED, QUIET), Rest)
