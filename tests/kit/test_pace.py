from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cogs.kit.pace import Pace

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
DISCORDS_LIMIT = 50  # requests in a second


def test_no_more_is_begun_than_is_allowed_until_time_goes_by() -> None:
    pace = Pace(most=3, at_once=9)
    assert [pace.begin(NOON) for _ in range(4)] == [True, True, True, False]
    assert not pace.begin(NOON + timedelta(milliseconds=300))
    assert pace.begin(NOON + timedelta(milliseconds=700))


def test_no_more_is_under_way_than_is_allowed_until_one_has_ended() -> None:
    pace = Pace(most=9, at_once=2)
    assert [pace.begin(NOON) for _ in range(3)] == [True, True, False]
    assert not pace.is_used_up
    pace.end(asked=True)
    assert pace.begin(NOON)


def test_what_asked_discord_for_nothing_is_not_counted() -> None:
    pace = Pace(most=1, at_once=1)
    for _ in range(5):
        assert pace.begin(NOON)
        pace.end(asked=False)
    assert pace.begin(NOON)
    pace.end(asked=True)
    assert pace.is_used_up


def test_a_clock_that_goes_back_gives_nothing_and_breaks_nothing() -> None:
    pace = Pace(most=1, at_once=9)
    assert pace.begin(NOON)
    assert not pace.begin(NOON - timedelta(hours=1))
    assert pace.begin(NOON + timedelta(hours=1))


@given(st.lists(st.integers(0, 400), max_size=400))
def test_the_usual_pace_never_fills_a_second_of_discords(pauses: list[int]) -> None:
    """DESIGN.md: 50 requests a second are Discord's limit, and an alert must find some free."""
    pace, now, begun = Pace(), NOON, list[datetime]()
    for pause in pauses:
        now += timedelta(milliseconds=pause)
        while pace.begin(now):
            begun.append(now)
            pace.end(asked=True)
    second = timedelta(seconds=1)
    assert all(sum(at <= one < at + second for one in begun) <= DISCORDS_LIMIT - 10 for at in begun)
