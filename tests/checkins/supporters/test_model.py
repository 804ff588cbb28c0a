"""The rules of supporters' hours and of whom a call reaches, over many supporters, times and zones."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.checkins.supporters.model import (
    COUNTED_FOR,
    NotHoursError,
    Standing,
    Terms,
    asked_now,
    back_at,
    called,
    calls_after,
    can_be_asked,
    could_join,
    is_off,
    is_on_hours,
    next_change,
    parse_lines,
)
from cogs.checkins.supporters.views import shift_line
from config.duty import Shift

ZONES = [
    "Europe/London",
    "America/Toronto",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "America/St_Johns",
]
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)

clocks = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
shifts = st.builds(
    Shift,
    st.sampled_from([ZoneInfo(zone) for zone in ZONES]),
    st.frozensets(st.integers(0, 6), min_size=1),
    clocks,
    clocks,
)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2031, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))  # noqa: DTZ001 - hypothesis takes naive ones


@st.composite
def terms(draw: st.DrawFn, around: datetime) -> Terms:
    away = draw(st.one_of(st.none(), st.integers(-30, 60).map(lambda days: around + timedelta(days=days))))
    most = draw(st.one_of(st.none(), st.integers(0, 3)))
    return Terms(off_until=away, most_rooms=most, shifts=tuple(draw(st.lists(shifts, max_size=3))))


@st.composite
def supporters(draw: st.DrawFn) -> tuple[datetime, list[Standing]]:
    now = draw(moments)
    people = [
        Standing(number, draw(terms(now)), draw(st.booleans()), draw(st.booleans()), draw(st.integers(0, 4)))
        for number in range(draw(st.integers(0, 5)))
    ]
    return now, people


def on_by_the_wall(shift: Shift, now: datetime) -> bool:
    """What somebody who looks at the clock on their wall would say; it knows nothing of how it is worked out."""
    here = now.astimezone(shift.zone)
    clock, today = here.time(), here.weekday()
    if not shift.overnight:
        return today in shift.weekdays and shift.start <= clock < shift.end
    return (today in shift.weekdays and clock >= shift.start) or (
        (today - 1) % 7 in shift.weekdays and clock < shift.end
    )


def clocks_change_near(zone: ZoneInfo, now: datetime) -> bool:
    offsets = {(now + timedelta(hours=hours)).astimezone(zone).utcoffset() for hours in range(-50, 51)}
    return len(offsets) > 1


@settings(deadline=None, max_examples=60)
@given(supporters())
def test_whoever_is_called_is_there_can_see_the_room_and_is_still_a_supporter(
    drawn: tuple[datetime, list[Standing]],
) -> None:
    """BND-2, BND-7"""
    now, people = drawn
    by_id = {one.id: one for one in people}
    for one in (by_id[number] for number in called(people, now)):
        assert one.is_supporter
        assert one.sees_room
        assert one.terms.off_until is None or one.terms.off_until <= now
        on = [shift for shift in one.terms.shifts if on_by_the_wall(shift, now)]
        changing = any(clocks_change_near(shift.zone, now) for shift in one.terms.shifts)
        assert not one.terms.shifts or on or changing


@settings(deadline=None, max_examples=60)
@given(supporters())
def test_whoever_could_join_has_set_hours_is_in_them_and_has_room(drawn: tuple[datetime, list[Standing]]) -> None:
    """BND-1, BND-2"""
    now, people = drawn
    by_id = {one.id: one for one in people}
    offered = could_join(people, now)
    assert set(offered) <= set(called(people, now))
    for one in (by_id[number] for number in offered):
        assert one.terms.shifts
        assert one.terms.most_rooms is None or one.rooms < one.terms.most_rooms


@settings(deadline=None, max_examples=60)
@given(shifts, moments)
def test_hours_are_those_of_the_clock_on_their_own_wall(shift: Shift, now: datetime) -> None:
    """BND-2: the nights on which clocks change are looked at by themselves below."""
    if not clocks_change_near(shift.zone, now):
        assert is_on_hours(Terms(shifts=(shift,)), now) is on_by_the_wall(shift, now)


@settings(deadline=None, max_examples=60)
@given(moments.flatmap(lambda now: st.tuples(st.just(now), terms(now))))
def test_between_now_and_the_next_change_nothing_changes_and_then_it_does(drawn: tuple[datetime, Terms]) -> None:
    """BND-2: so that a room need not be looked at in between, in any zone, clock changes included."""
    now, one = drawn
    today, change = can_be_asked(one, now), next_change(one, now)
    end = change or now + timedelta(days=12)
    steps = [now + (end - now) * part / 37 for part in range(37)]
    assert {can_be_asked(one, moment) for moment in steps} == {today}
    if change is not None:
        assert change > now
        assert can_be_asked(one, change) is not today


@settings(deadline=None, max_examples=60)
@given(supporters())
def test_the_room_says_that_nobody_is_asked_exactly_when_nobody_could_be_and_when_the_next_is(
    drawn: tuple[datetime, list[Standing]],
) -> None:
    """BND-2, CHK-10"""
    now, people = drawn
    said = asked_now(people, now, anyone=True)
    assert said.nobody is (bool(people) and not any(can_be_asked(one.terms, now) for one in people))
    if said.back is not None:
        person, moment = said.back
        (one,) = [one for one in people if one.id == person]
        assert can_be_asked(one.terms, moment)
        assert all(back_at(other.terms, now) is None or back_at(other.terms, now) >= moment for other in people)  # type: ignore[operator]  # None is ruled out before


@pytest.mark.parametrize(
    ("written", "moment", "on"),
    [
        ("Europe/London, sun 01:15-01:45", datetime(2027, 3, 28, 1, 20, tzinfo=UTC), True),  # jumped over: an hour on
        ("Europe/London, sun 01:15-01:45", datetime(2027, 10, 31, 0, 20, tzinfo=UTC), True),  # comes twice: the first
        ("Europe/London, sun 01:15-01:45", datetime(2027, 10, 31, 1, 20, tzinfo=UTC), False),
        ("Europe/London, sat 22:00-06:00", datetime(2027, 3, 28, 4, 59, tzinfo=UTC), True),
        ("Europe/London, sat 22:00-06:00", datetime(2027, 3, 28, 5, 0, tzinfo=UTC), False),
        ("Europe/London, sat 22:00-06:00", datetime(2027, 10, 31, 5, 59, tzinfo=UTC), True),
    ],
)
def test_hours_on_the_nights_on_which_clocks_change(written: str, moment: datetime, *, on: bool) -> None:
    """BND-2"""
    assert is_on_hours(Terms(shifts=parse_lines(written)), moment) is on


def test_somebody_who_is_always_there_or_has_set_nothing_never_changes() -> None:
    assert next_change(Terms(), MONDAY) is None
    assert next_change(Terms(shifts=parse_lines("Europe/London, daily 00:00-24:00")), MONDAY) is None


def test_off_for_long_the_next_change_is_the_first_hour_after_it() -> None:
    off = MONDAY + timedelta(days=60)
    one = Terms(off_until=off, shifts=parse_lines("UTC, wed 10:00-12:00"))
    assert is_off(one, MONDAY)
    change = next_change(one, MONDAY)
    assert change is not None
    assert off <= change <= off + timedelta(days=7)
    assert (change.weekday(), change.hour) == (2, 10)


def test_where_a_group_asks_nobody_nobody_is_asked_whatever_their_hours() -> None:
    """CHK-10"""
    one = Standing(1, Terms(), is_supporter=True, sees_room=True, rooms=1)
    assert asked_now([one], MONDAY, anyone=False).nobody
    assert not asked_now([], MONDAY, anyone=False).nobody


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 30), max_size=20))
def test_calls_are_counted_for_fourteen_days_at_most(gaps: list[int]) -> None:
    """BND-1"""
    now, one, made = MONDAY, Terms(), list[datetime]()
    for gap in gaps:
        now += timedelta(days=gap)
        made.append(now)
        calls, since = calls_after(one, now)
        one = replace(one, calls=calls, calls_since=since)
        assert now - since <= COUNTED_FOR
        assert calls == len([at for at in made if at >= since])


@settings(deadline=None, max_examples=60)
@given(st.lists(shifts, min_size=1, max_size=4))
def test_hours_are_shown_the_way_they_are_typed(several: list[Shift]) -> None:
    kept = [one for one in several if one.start != one.end]
    if kept:
        assert parse_lines("; ".join(shift_line(one) for one in kept)) == tuple(kept)
        for language in ("es", "fr"):
            typed = "; ".join(shift_line(one, language) for one in kept)
            assert parse_lines(typed, language) == tuple(kept)


@pytest.mark.parametrize(
    "written",
    [
        "Europe/London, mon-fri 19:00-22:00",
        "Europe/London, lun-vie 19:00-22:00",
        "Europe/London, de lunes a viernes 19:00 a 22:00",
        "Europe/London, Entre semana 19:00-22:00",
        "Europe/London, lun mar, mié jue y vie 19:00-22:00",
    ],
)
def test_hours_may_be_typed_in_spanish(written: str) -> None:
    assert parse_lines(written, "es") == parse_lines("Europe/London, weekdays 19:00-22:00")


@pytest.mark.parametrize(
    ("written", "part", "what"),
    [
        ("", 1, "hours"),
        ("mon 10:00-12:00", 1, "zone"),
        ("Europe/London, mon 10:00-12:00; Europe/Lundon, tue 10:00-12:00", 2, "zone"),
        ("Europe/London, 10:00-12:00", 1, "days"),
        ("Europe/London, mon 25:00-26:00", 1, "hours"),
    ],
)
def test_what_cannot_be_read_is_named_by_its_part_and_not_repeated(written: str, part: int, what: str) -> None:
    with pytest.raises(NotHoursError) as refused:
        parse_lines(written)
    assert (refused.value.part, refused.value.what) == (part, what)
    assert "Lundon" not in str(refused.value)
