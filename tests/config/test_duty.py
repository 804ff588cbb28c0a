from datetime import time
from zoneinfo import ZoneInfo

import pytest

from config.duty import Hours, NotUnderstoodError, Shift, parse_hours, parse_shift

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("days", "numbers"),
    [
        ("daily", {0, 1, 2, 3, 4, 5, 6}),
        ("weekdays", {0, 1, 2, 3, 4}),
        ("weekends", {5, 6}),
        ("mon-fri", {0, 1, 2, 3, 4}),
        ("fri-mon", {4, 5, 6, 0}),
        ("tue thu", {1, 3}),
        ("Tue, Thu and Sunday", {1, 3, 6}),
        ("mon \u2013 wed sat", {0, 1, 2, 5}),
        ("Mondays", {0}),
    ],
)
def test_days_are_read_as_people_write_them(days: str, numbers: set[int]) -> None:
    assert parse_shift(f"Europe/London, {days} 19:00-22:00") == Shift(LONDON, frozenset(numbers), time(19), time(22))


@pytest.mark.parametrize(
    ("hours", "start", "end", "overnight"),
    [
        ("19:00-22:00", time(19), time(22), False),
        ("22:00-06:30", time(22), time(6, 30), True),
        ("9:00 - 17:00", time(9), time(17), False),
        ("20:00\u201324:00", time(20), time(0), True),
        ("00:00-24:00", time(0), time(0), True),
    ],
)
def test_a_shift_may_run_into_the_next_day(hours: str, start: time, end: time, overnight: bool) -> None:
    shift = parse_shift(f"Europe/London, daily {hours}")
    assert (shift.start, shift.end, shift.overnight) == (start, end, overnight)
    assert parse_hours(hours) == Hours(start, end)


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("", '"Europe/London, mon-fri 19:00-22:00"'),
        ("Europe/London mon-fri 19:00-22:00", '"Europe/London, mon-fri 19:00-22:00"'),
        ("Europe/London, 19:00-22:00", '"daily"'),
        ("Europe/London, mon-fri", '"Europe/London, mon-fri 19:00-22:00"'),
        ("Madrid, daily 19:00-22:00", 'Did you mean "Europe/Madrid"?'),
        ("Somewhere, daily 19:00-22:00", "the nearest big city"),
        ("Europe/London, tueday 19:00-22:00", 'Did you mean "tue"?'),
        ("Europe/London, mon- 19:00-22:00", '"mon-fri"'),
        ("Europe/London, daily 7pm-10pm", 'Write "19:00-22:00".'),
        ("Europe/London, daily 19.00-22.00", 'Write "19:00-22:00".'),
        ("Europe/London, daily 12am to 8am", 'Write "00:00-08:00".'),
        ("Europe/London, daily 19:00", "two 24-hour times"),
        ("Europe/London, daily 19:00-22:60", "from 00:00 to 23:59"),
        ("Europe/London, daily 24:00-08:00", "from 00:00 to 23:59"),
        ("Europe/London, daily 19:00-19:00", '"00:00-24:00"'),
    ],
)
def test_a_shift_that_cannot_be_read_says_what_to_write(text: str, instead: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        parse_shift(text)
    assert instead in caught.value.instead
    assert caught.value.what
