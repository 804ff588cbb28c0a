from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cogs.alerts.drill.model import DUE_EVERY, is_due, never_below_zero, over_at

START = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
days = st.integers(0, 400).map(lambda number: START + timedelta(days=number))


@given(done=st.none() | days, reminded=st.none() | days, now=days)
def test_a_reminder_comes_ninety_days_after_whatever_was_last(
    done: datetime | None, reminded: datetime | None, now: datetime
) -> None:
    last = max(one for one in (START, done, reminded) if one is not None)
    assert is_due(START, done, reminded, now) == (now >= last + DUE_EVERY)


def test_it_is_over_an_hour_after_the_last_round_and_no_clock_makes_a_time_negative() -> None:
    assert over_at(START, 30) == START + timedelta(minutes=90)
    assert never_below_zero(timedelta(seconds=-3)) == timedelta()
