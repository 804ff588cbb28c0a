"""When the group is reminded of its agreement, as rules."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.agreement.reminders.model import (
    EVENT_NOT_BEFORE,
    NEWCOMERS,
    NOT_BEFORE,
    PAUSE_IN_TALK,
    TEXTS,
    Cause,
    Facts,
    Reminder,
    may_interrupt,
    next_reminder,
)
from cogs.agreement.worries.model import REST_AFTER_MENDING

START = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAY = timedelta(days=1)
FACTS = Facts(agreed_since=START, changed_at=None, joined=(), every=28 * DAY)


def live(facts: Facts, days: int, *, step: timedelta = DAY) -> list[Reminder]:
    """Every reminder that comes when somebody looks once a step."""
    past: list[Reminder] = []
    for number in range(int(days * DAY / step)):
        now = START + number * step
        seen = replace(facts, joined=[one for one in facts.joined if one <= now])
        if seen.changed_at is not None and seen.changed_at > now:
            seen = replace(seen, changed_at=None)
        reminder = next_reminder(past, seen, now)
        if reminder is not None:
            past.append(reminder)
    return past


def test_texts_take_turns_and_none_comes_again_before_all_others_did() -> None:
    """CON-7"""
    texts = [one.text for one in live(FACTS, 28 * 3 * TEXTS + 1)]
    assert len(texts) == 3 * TEXTS
    for begin in range(len(texts) - TEXTS + 1):
        assert len(set(texts[begin : begin + TEXTS])) == TEXTS


def test_new_people_bring_one_of_their_own_once_three_have_come() -> None:
    """CON-8"""
    two = [START + number * DAY for number in (1, 2)]
    assert live(replace(FACTS, joined=two), 20) == []
    (told,) = live(replace(FACTS, joined=[*two, START + 9 * DAY]), 20)
    assert (told.cause, told.at) == (Cause.NEWCOMERS, START + 9 * DAY)


def test_a_changed_text_is_reminded_of_once() -> None:
    """CON-8"""
    told = live(replace(FACTS, changed_at=START + 10 * DAY), 30)
    assert [(one.cause, one.at) for one in told] == [(Cause.CHANGED, START + 10 * DAY)]


moments = st.integers(0, 300 * 24).map(lambda hours: START + timedelta(hours=hours))


def test_a_mended_breach_brings_one_reminder_some_days_later_and_seldom() -> None:
    """CON-8: not on the day, so that nobody can tell what brought it; at most once in 14 days."""
    mended = START + 10 * DAY
    told = [one for one in live(replace(FACTS, mended_at=mended), 27) if one.cause is Cause.MENDED]
    assert [one.at for one in told] == [mended + REST_AFTER_MENDING]
    (one,) = told
    again = replace(FACTS, mended_at=one.at + DAY)
    assert next_reminder(told, again, one.at + 13 * DAY) is None
    assert next_reminder(told, again, one.at + EVENT_NOT_BEFORE) == Reminder(Cause.MENDED, 0, one.at + EVENT_NOT_BEFORE)


@given(st.lists(moments, max_size=40), st.none() | moments, st.integers(7, 60), st.none() | moments)
def test_whatever_happens_reminders_stay_seldom(
    joined: list[datetime], changed: datetime | None, every: int, mended: datetime | None
) -> None:
    """CON-7, CON-8: a week between any two, a fortnight between two of an event, and three new people for each."""
    facts = Facts(START, changed, joined, every * DAY, mended)
    told = live(facts, 300, step=timedelta(hours=12))
    assert all(later.at - earlier.at >= NOT_BEFORE for earlier, later in pairwise(told))
    for cause in (Cause.NEWCOMERS, Cause.CHANGED, Cause.MENDED):
        ours = [one.at for one in told if one.cause is cause]
        assert all(later - earlier >= EVENT_NOT_BEFORE for earlier, later in pairwise(ours))
    causes = Counter(one.cause for one in told)
    assert causes[Cause.CHANGED] <= 1
    assert causes[Cause.MENDED] <= 1
    assert causes[Cause.NEWCOMERS] <= len(joined) // NEWCOMERS


@pytest.mark.parametrize(
    ("now", "silent_for", "may"),
    [
        (START, PAUSE_IN_TALK, True),
        (START, PAUSE_IN_TALK - timedelta(seconds=1), False),
        (START, None, True),
        (START.replace(hour=9, minute=59), None, False),
        (START.replace(hour=20), None, False),
    ],
)
def test_it_waits_for_a_pause_in_the_talk_by_day(now: datetime, silent_for: timedelta | None, *, may: bool) -> None:
    """CON-7: never on top of somebody's story."""
    last = now - silent_for if silent_for is not None else None
    assert may_interrupt(now, "Europe/London", last) is may


def live_beside(written: list[datetime], days: int) -> list[datetime]:
    """When reminders come in a channel where something is written at these moments."""
    past: list[Reminder] = []
    for hours in range(days * 24):
        now = START + timedelta(hours=hours)
        last = max((one for one in written if one <= now), default=None)
        if may_interrupt(now, "UTC", last) and (reminder := next_reminder(past, FACTS, now)) is not None:
            past.append(reminder)
    return [one.at for one in past]


@settings(max_examples=30)
@given(st.lists(moments, max_size=200))
def test_a_quiet_channel_is_reminded_no_more_often_than_a_busy_one(written: list[datetime]) -> None:
    """CON-9: talk can only make a reminder wait, and silence never brings one."""
    quiet, busy = live_beside([], 120), live_beside(written, 120)
    assert len(quiet) == 120 // 28
    assert len(busy) <= len(quiet)
    assert all(later >= earlier for earlier, later in zip(quiet, busy, strict=False))
