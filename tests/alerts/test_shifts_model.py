"""The rota's arithmetic, in every zone and over every change of the clocks."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from cogs.alerts.shifts import model
from cogs.alerts.shifts.model import Moderator, Planned
from cogs.watch.lists import Kind
from config.duty import Shift, known_zones, parse_shift

MO, LOU, SAL = 1, 2, 3
NOW = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)

ZONES = st.sampled_from(sorted(known_zones())).map(ZoneInfo)
CLOCKS = st.times().map(lambda clock: clock.replace(second=0, microsecond=0, fold=0))
SHIFTS = st.builds(Shift, ZONES, st.frozensets(st.integers(0, 6), min_size=1), CLOCKS, CLOCKS)
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds it


def daily(start: int, end: int, zone: str = "UTC") -> Shift:
    return parse_shift(f"{zone}, daily {start:02}:00-{end:02}:00")


def moderator(person: int = MO) -> Moderator:
    return Moderator(1, person, im_in_at=NOW - DAY)


@given(SHIFTS, st.dates(date(2025, 1, 1), date(2031, 1, 1)), st.integers(1, 21))
def test_over_any_days_anywhere_each_matching_day_has_one_shift(shift: Shift, first: date, days: int) -> None:
    """MOD-4, ESC-8: a shift neither vanishes nor doubles when clocks change."""
    since, until = (datetime.combine(day, time(0), tzinfo=shift.zone) for day in (first, first + days * DAY))
    found = model.instances(shift, since.astimezone(UTC), until.astimezone(UTC))
    matching = [first + ahead * DAY for ahead in range(days) if (first + ahead * DAY).weekday() in shift.weekdays]
    assert [start.astimezone(shift.zone).date() for start, _ in found] == matching
    for start, end in found:
        assert timedelta() < end - start <= model.written_length(shift) + 3 * HOUR


@given(SHIFTS, MOMENTS, st.timedeltas(timedelta(), 9 * DAY), st.timedeltas(timedelta(), 9 * DAY))
def test_a_stretch_of_time_cut_in_two_has_the_same_shifts(
    shift: Shift, since: datetime, one: timedelta, two: timedelta
) -> None:
    middle, until = since + one, since + one + two
    halves = model.instances(shift, since, middle) + model.instances(shift, middle, until)
    assert halves == model.instances(shift, since, until)


@given(SHIFTS, MOMENTS)
def test_the_clock_on_the_wall_shows_what_was_written_unless_it_is_skipped(shift: Shift, now: datetime) -> None:
    for start, _ in model.instances(shift, now, now + 7 * DAY):
        wall = start.astimezone(shift.zone)
        shown = wall.time().replace(tzinfo=None, fold=0)
        skipped = datetime.combine(wall.date(), shift.start, tzinfo=shift.zone).astimezone(UTC).astimezone(shift.zone)
        assert shown == shift.start or skipped.time().replace(fold=0) != shift.start


def test_an_hour_that_the_clocks_swallow_is_as_much_later_and_lasts_as_long() -> None:
    """In New York, 02:00 to 03:00 does not happen on 14 March 2027."""
    shift = parse_shift("America/New_York, sun 02:00-03:00")
    [(start, end)] = model.instances(shift, datetime(2027, 3, 14, tzinfo=UTC), datetime(2027, 3, 15, tzinfo=UTC))
    assert (start, end) == (datetime(2027, 3, 14, 7, tzinfo=UTC), datetime(2027, 3, 14, 8, tzinfo=UTC))


def test_two_who_take_turns_at_an_hour_that_comes_twice_leave_no_gap() -> None:
    """In London, 01:30 comes twice on 25 October 2026."""
    early, late = (parse_shift(f"Europe/London, sun {hours}") for hours in ("00:00-01:30", "01:30-04:00"))
    since, until = datetime(2026, 10, 24, 20, tzinfo=UTC), datetime(2026, 10, 25, 12, tzinfo=UTC)
    [(_, first_ends)] = model.instances(early, since, until)
    [(second_starts, _)] = model.instances(late, since, until)
    assert first_ends == second_starts


def test_a_shift_given_away_is_the_other_persons_that_once() -> None:
    start = datetime(2026, 11, 25, 19, tzinfo=UTC)
    found = model.planned([(MO, daily(19, 22))], {(MO, start): LOU}, NOW, NOW + 3 * DAY)
    assert [(one.start.day, one.person) for one in found] == [(24, MO), (25, LOU), (26, MO)]


def test_a_planned_shift_counts_from_its_start_and_only_for_who_said_yes() -> None:
    """ESC-8, MOD-2."""
    shifts = model.planned([(MO, daily(19, 22))], {}, NOW, NOW + HOUR)
    assert model.presence(moderator(), shifts, NOW - timedelta(seconds=1)) is None
    assert model.presence(moderator(), shifts, NOW) == (NOW, NOW + 3 * HOUR)
    assert model.presence(moderator(), shifts, NOW + 3 * HOUR) is None
    assert model.presence(Moderator(1, MO), shifts, NOW) is None


def test_who_went_off_duty_in_a_shift_is_not_put_back_by_it_but_by_the_next() -> None:
    left = replace(moderator(), rota_at=NOW + HOUR)
    shifts = model.planned([(MO, daily(19, 22))], {}, NOW, NOW + 2 * DAY)
    assert model.presence(left, shifts, NOW + 2 * HOUR) is None
    assert model.presence(left, shifts, NOW + DAY) is not None


def test_a_shift_longer_than_eight_hours_counts_for_eight() -> None:
    """MOD-4."""
    [shift] = model.planned([(MO, parse_shift("UTC, tue 08:00-24:00"))], {}, NOW - DAY, NOW + DAY)
    assert shift.end - shift.start == 8 * HOUR


@given(
    st.lists(st.tuples(st.sampled_from([MO, LOU]), st.integers(0, 23), st.integers(1, 24)), max_size=5),
    st.one_of(st.none(), st.integers(-9, 0)),
    st.integers(1, 8),
)
def test_whatever_is_planned_nobody_is_on_duty_for_more_than_eight_hours_at_a_stretch(
    lines: list[tuple[int, int, int]], on_since: int | None, hours: int
) -> None:
    """MOD-4: played as the heartbeat plays it, a quarter of an hour at a time."""
    written = [(who, Shift(ZoneInfo("UTC"), frozenset(range(7)), time(s), time((s + h) % 24))) for who, s, h in lines]
    one = moderator()
    if on_since is not None:
        begun = NOW + on_since * HOUR
        one = replace(one, on_since=begun, until=begun + hours * HOUR)
    stretch = timedelta()
    for quarter in range(4 * 72):
        now = NOW + timedelta(minutes=15) * quarter
        shifts = model.planned(written, {}, now, now + HOUR)
        for shift in model.unentered(one, shifts, now):
            there = model.enter(one, shift, now)
            since, until = there or (one.on_since, one.until)
            one = replace(one, on_since=since, until=until, rota_at=shift.start)
        there = model.presence(one, shifts, now)
        if there is not None:
            assert there.until - there.since <= 8 * HOUR
        stretch = stretch + timedelta(minutes=15) if there else timedelta()
        assert stretch <= 8 * HOUR


def test_the_next_shift_is_of_somebody_who_said_yes_and_may_be_asked() -> None:
    """CRI-8."""
    lines = [(MO, daily(20, 21)), (LOU, daily(21, 22)), (SAL, daily(22, 23))]
    shifts = model.planned(lines, {}, NOW, NOW + model.HORIZON)
    people = [Moderator(1, MO), moderator(LOU), moderator(SAL)]
    found = model.next_shift(people, shifts, NOW, may=lambda person: person != LOU)
    assert found == Planned(SAL, SAL, NOW + 3 * HOUR, NOW + 4 * HOUR)
    assert model.next_shift([], shifts, NOW, may=lambda _: True) is None
    begun = NOW - 7 * HOUR  # their eight hours are over when that shift would begin
    tired = replace(moderator(MO), on_since=begun, until=begun + 8 * HOUR)
    assert model.next_shift([tired], shifts, NOW, may=lambda _: True) == Planned(
        MO, MO, NOW + 25 * HOUR, NOW + 26 * HOUR
    )


@given(MOMENTS, ZONES, CLOCKS)
def test_until_a_time_is_the_next_moment_at_which_the_clock_there_shows_it(
    now: datetime, zone: ZoneInfo, clock: time
) -> None:
    until = model.local_until(clock, zone, now)
    assert timedelta() < until - now <= DAY + 3 * HOUR


def test_the_week_is_drawn_with_its_gaps() -> None:
    shifts = model.planned([(MO, daily(19, 22)), (LOU, parse_shift("UTC, wed 22:00-22:30"))], {}, NOW, NOW + 7 * DAY)
    week = dict(model.drawn(shifts, ZoneInfo("UTC"), NOW.date()))
    assert len(week) == 7
    assert week[date(2026, 11, 24)] == "." * 19 + "###" + ".."
    assert week[date(2026, 11, 25)] == "." * 19 + "###" + "+."


@given(st.lists(SHIFTS, max_size=4), MOMENTS, ZONES)
def test_every_hour_of_any_week_is_drawn(shifts: list[Shift], now: datetime, zone: ZoneInfo) -> None:
    found = model.planned(list(enumerate(shifts)), {}, now, now + 7 * DAY)
    assert all(len(line) == 24 and set(line) <= set("#+.") for _, line in model.drawn(found, zone, now.date()))


@given(st.frozensets(st.sampled_from(model.KINDS)))
def test_the_kinds_somebody_skips_come_back_as_they_were_kept(kinds: frozenset[str]) -> None:
    assert model.from_bits(model.as_bits(kinds)) == kinds


def test_every_kind_of_the_word_lists_can_be_skipped() -> None:
    """MOD-4."""
    assert set(model.KINDS) == {kind.value for kind in Kind}
