"""What people type about times and days, and what is made of it."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.checkins.draft import Draft
from cogs.checkins.prompts import Topic
from cogs.checkins.reading import day_of_pause, read_clock, read_day, read_span, read_weekdays
from config.settings import Hours

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "typed",
    ["20:15", "8:15 pm", "8:15PM", "8.15 p.m.", "20.15", "2015", "20h15", "20:15 Uhr", " 20 : 15 ", "\uff12\uff10:15"],
)
def test_a_quarter_past_eight_in_the_evening_is_understood_however_it_is_typed(typed: str) -> None:
    clock = read_clock(typed)
    assert clock is not None
    assert (clock.at, clock.either) == (time(20, 15), False)


@pytest.mark.parametrize(
    ("typed", "at", "either"),
    [
        ("8pm", time(20), False),
        ("8", time(8), True),
        ("8:15", time(8, 15), True),
        ("08:15", time(8, 15), False),
        ("12:30", time(12, 30), True),
        ("12 am", time(0), False),
        ("12:05 pm", time(12, 5), False),
        ("noon", time(12), False),
        ("midnight", time(0), False),
        ("24:00", time(0), False),
        ("815", time(8, 15), True),
        ("0:30", time(0, 30), False),
    ],
)
def test_other_ways_to_say_a_time(typed: str, at: time, either: bool) -> None:
    clock = read_clock(typed)
    assert clock is not None
    assert (clock.at, clock.either) == (at, either)


@pytest.mark.parametrize("typed", ["", "late", "25:00", "20:60", "13 pm", "0 am", "20:15:30", "8 or so", "-3", "99999"])
def test_what_is_no_time_is_not_taken_for_one(typed: str) -> None:
    assert read_clock(typed) is None


@given(st.text(max_size=20))
def test_whatever_is_typed_nothing_breaks(typed: str) -> None:
    read_clock(typed)
    read_span(typed)
    read_weekdays(typed)
    day_of_pause(typed, TODAY)
    for every_year in (True, False):
        read_day(typed, TODAY, every_year=every_year)


@given(st.times().map(lambda one: one.replace(second=0, microsecond=0)))
def test_every_time_of_day_can_be_typed_both_ways(at: time) -> None:
    for typed in (f"{at:%H:%M}", f"{at:%I:%M %p}", f"{at:%H%M}", f"{at:%H.%M}"):
        clock = read_clock(typed)
        assert clock is not None
        assert at in clock.readings()


@pytest.mark.parametrize("typed", ["22:00-08:00", "10pm to 8 am", "22.00 \u2013 08.00", "2200 - 0800"])
def test_quiet_hours(typed: str) -> None:
    assert read_span(typed) == Hours(time(22), time(8))


@pytest.mark.parametrize("typed", ["", "22:00", "22:00-22:00", "late-early", "1-2-3"])
def test_no_quiet_hours(typed: str) -> None:
    assert read_span(typed) is None


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("mon wed fri", 0b10101),
        ("Monday, Wednesday and Friday", 0b10101),
        ("mon-thu", 0b1111),
        ("fri - mon", 0b1110001),
        ("sat & sun", 0b1100000),
        ("weekdays", 0b11111),
        ("weekend", 0b1100000),
        ("every day", 0b1111111),
        ("tues", 0b10),
        ("t", None),
        ("someday", None),
        ("", None),
        ("mon, blue moon", None),
    ],
)
def test_days_of_the_week(typed: str, days: int | None) -> None:
    assert read_weekdays(typed) == days


@pytest.mark.parametrize(
    "typed", ["14 March", "March 14", "14th of march", "14.3.", "14.03.2027", "2027-03-14", "3-14", "Mar 14th, 2027"]
)
def test_the_fourteenth_of_march(typed: str) -> None:
    assert read_day(typed, TODAY, every_year=False) == date(2027, 3, 14)


def test_a_day_without_a_year_is_the_next_one_today_too() -> None:
    assert read_day("24 November", TODAY, every_year=False) == TODAY
    assert read_day("23 November", TODAY, every_year=False) == date(2027, 11, 23)
    assert read_day("23 November 2026", TODAY, every_year=False) is None


def test_of_a_day_for_every_year_the_year_is_not_kept() -> None:
    assert read_day("14 March 2019", TODAY, every_year=True) == date(2000, 3, 14)
    assert read_day("29 February", TODAY, every_year=True) == date(2000, 2, 29)
    assert read_day("29 February", TODAY, every_year=False) == date(2027, 2, 28)


@pytest.mark.parametrize("typed", ["", "Easter", "31 February", "32 March", "14/3", "2027-13-01", "0 March"])
def test_what_is_no_day_is_not_taken_for_one(typed: str) -> None:
    assert read_day(typed, TODAY, every_year=False) is None


@given(
    st.builds(
        Draft,
        hour=st.none() | st.integers(0, 23),
        days=st.integers(1, 127),
        pings=st.booleans(),
        around=st.booleans(),
        topic=st.sampled_from(Topic),
        room=st.integers(0, 9_999_999_999),
        supporters=st.lists(st.integers(1, 2**63 - 1), max_size=3).map(tuple),
    )
)
def test_what_was_chosen_comes_back_out_of_a_buttons_id(draft: Draft) -> None:
    assert Draft.unpacked(draft.packed()) == draft
    assert len(f"checkin:v1:again:{draft.packed()}") <= 100


@given(st.integers(0))
def test_any_other_number_is_no_draft_or_a_harmless_one(number: int) -> None:
    found = Draft.unpacked(number)
    assert found is None or found.packed() == number or found.hour is None
