"""When a debrief comes: never in quiet hours, one to four hours after closing wherever that can be (MOD-1)."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.alerts.care.model import EARLIEST, LATEST, NIGHT, is_quiet, quiet_over, when_to_ask
from config.duty import Hours

LONDON = ZoneInfo("Europe/London")
ZONES = st.sampled_from(
    [*map(ZoneInfo, ("Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu"))]
)
# Through both changes of the clock of a year.
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone follows
QUIET = st.tuples(st.times(), st.times()).filter(lambda ends: ends[0] != ends[1]).map(lambda ends: Hours(*ends))


@pytest.mark.parametrize(
    ("closed", "asked"),
    [
        ((14, 0), (16, 0)),  # two hours later
        ((20, 30), (21, 30)),  # two hours later would be night
        ((23, 0), (8, 0)),  # the morning after
        ((3, 40), (8, 0)),
        ((6, 59), (8, 59)),
    ],
)
def test_by_the_clock(closed: tuple[int, int], asked: tuple[int, int]) -> None:
    when = when_to_ask(datetime(2026, 11, 24, *closed, tzinfo=LONDON), LONDON, NIGHT)
    assert when.astimezone(LONDON).time() == time(*asked)


@given(closed=MOMENTS, zone=ZONES, quiet=QUIET)
def test_never_in_quiet_hours_nor_within_the_hour_and_within_four_wherever_that_can_be(
    closed: datetime, zone: ZoneInfo, quiet: Hours
) -> None:
    """MOD-1, CHK-4, through every change of the clock."""
    when = when_to_ask(closed, zone, quiet)
    assert not is_quiet(when, zone, quiet)
    assert when >= closed + EARLIEST
    steps = (EARLIEST + timedelta(minutes=minutes) for minutes in range(181))
    if any(not is_quiet(closed + step, zone, quiet) for step in steps):
        assert when <= closed + LATEST
    assert when - closed <= timedelta(hours=27)


@given(moment=MOMENTS, zone=ZONES, quiet=QUIET)
def test_quiet_hours_are_over_at_their_very_end(moment: datetime, zone: ZoneInfo, quiet: Hours) -> None:
    over = quiet_over(moment, zone, quiet)
    assert (
        over == moment
        or is_quiet(over - timedelta(microseconds=1), zone, quiet)
        or over.astimezone(zone).time() == quiet.end
    )
