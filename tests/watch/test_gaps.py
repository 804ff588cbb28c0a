"""How far back is read. Pure."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cogs.watch.catchup.model import NOTICED_WITHIN, Gap, Reach, Synced, gap_before, still_watched

NOW = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
MINUTES = st.integers(0, 60 * 24 * 30).map(lambda minutes: timedelta(minutes=minutes))


def heard(ago: timedelta, channel: int = 1, terms: str = "t", watched_for: timedelta = timedelta(days=60)) -> Synced:
    return Synced(channel, terms, NOW - watched_for, NOW - ago)


def test_without_a_channel_that_was_watched_before_there_is_no_gap() -> None:
    """NO-19"""
    assert gap_before(NOW, [], Reach(24, None, None)) is None


def test_a_channel_begins_anew_when_it_was_not_watched_or_under_other_terms() -> None:
    """NO-19, CON-10"""
    before = [heard(timedelta(hours=1), 1), heard(timedelta(hours=1), 2, "others"), heard(timedelta(hours=1), 3)]
    assert [one.channel_id for one in still_watched(before, {1, 2, 4}, "t")] == [1]


def test_with_reading_back_off_there_is_a_gap_and_nothing_of_it_is_read() -> None:
    assert gap_before(NOW, [heard(timedelta(hours=1))], Reach(0, None, None)) == Gap(
        NOW - timedelta(hours=1), NOW, None
    )


def test_it_reads_from_a_little_before_the_last_moment_but_nothing_that_was_caught_up_before() -> None:
    """A dead connection is noticed late: what was written then was not heard, though it was believed to be."""
    known = [heard(timedelta(hours=1))]
    gap = gap_before(NOW, known, Reach(24, None, None))
    assert gap is not None
    assert gap.read_from == NOW - timedelta(hours=1) - NOTICED_WITHIN
    assert not gap.is_cut
    caught_up = NOW - timedelta(hours=1, seconds=20)
    again = gap_before(NOW, known, Reach(24, None, caught_up))
    assert again is not None
    assert again.read_from == caught_up


@given(ago=MINUTES, hours=st.integers(1, 168), joined=st.none() | MINUTES, caught_up=st.none() | MINUTES)
def test_never_further_back_than_allowed_and_never_past_the_end(
    ago: timedelta, hours: int, joined: timedelta | None, caught_up: timedelta | None
) -> None:
    """NO-19: the setting's hours, our coming to the server, and what was read already are all bounds."""
    reach = Reach(hours, None if joined is None else NOW - joined, None if caught_up is None else NOW - caught_up)
    gap = gap_before(NOW, [heard(ago)], reach)
    assert gap is not None
    assert gap.read_from is not None
    assert gap.since <= gap.until == NOW
    assert NOW - timedelta(hours=hours) <= gap.read_from <= NOW
    assert reach.joined_at is None or gap.read_from >= reach.joined_at
    assert reach.caught_up_to is None or gap.read_from >= reach.caught_up_to
    assert gap.is_cut == (gap.read_from > gap.since)
