"""A safety net's whole life, by the rules alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cogs.checkins.model import Room
from cogs.checkins.nets.model import A_DAY, FEWEST, MOST, Net, agreed, is_answered, is_due, is_silent, ready_again, told
from cogs.checkins.nets.views import packed, unpacked
from tests.checkins.people import room

NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
ON = Net(1, 7, 5, 3, "", NOW - timedelta(days=9), NOW - timedelta(days=9))


def silent(count: int = 3, ago: timedelta = A_DAY) -> Room:
    return room(unanswered=count, asked_at=NOW - ago, next_ask_at=NOW + timedelta(days=1))


def test_it_is_due_a_day_after_the_question_that_counts() -> None:
    assert is_due(ON, silent(), NOW)
    assert not is_due(ON, silent(ago=timedelta(hours=23)), NOW)
    assert not is_due(ON, silent(count=2), NOW)


def test_it_is_due_when_the_next_question_is_or_was_asked_whichever_comes_first() -> None:
    assert is_due(ON, replace(silent(ago=timedelta(hours=2)), next_ask_at=NOW), NOW)
    assert is_due(ON, silent(count=4, ago=timedelta(minutes=1)), NOW)


@pytest.mark.parametrize(
    "changed",
    [
        {"paused_until": NOW + timedelta(days=1)},
        {"closed_at": NOW},
        {"left_at": NOW},
        {"asked_at": None},
    ],
)
def test_it_is_not_due_in_a_room_that_rests_or_is_left(changed: dict[str, datetime | None]) -> None:
    """CHK-9"""
    assert not is_due(ON, replace(silent(), **changed), NOW)  # type: ignore[arg-type]  # fields by name


def test_questions_from_before_both_agreed_do_not_make_it_speak() -> None:
    assert not is_due(replace(ON, agreed_at=NOW - timedelta(hours=1)), silent(), NOW)
    assert not is_due(replace(ON, agreed_at=None), silent(), NOW)


@pytest.mark.parametrize("after", range(FEWEST, MOST + 1))
def test_a_buttons_number_holds_who_and_after_how_many(after: int) -> None:
    assert unpacked(packed(200000000000000001, after)) == (200000000000000001, after)


class LifeOfANet(RuleBasedStateMachine):
    """Questions go unanswered or not, both say yes or do not, and the beat looks in between."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.room: Room = room(next_ask_at=NOW)
        self.net: Net | None = None
        self.yes: set[str] = set()
        self.spoke_in_this_run = 0

    @rule(after=st.integers(FEWEST, MOST))
    @precondition(lambda self: self.net is None)
    def ann_asks(self, after: int) -> None:
        self.net = Net(1, 7, 5, after, "", self.now)
        self.yes = {"ann"}
        self.spoke_in_this_run = 0

    @rule()
    @precondition(lambda self: self.net is not None)
    def sam_agrees(self) -> None:
        assert self.net is not None
        before = self.net
        self.net = agreed(self.net, self.now)
        self.yes.add("sam")
        assert before.agreed_at in {None, self.net.agreed_at}

    @rule()
    @precondition(lambda self: self.net is not None)
    def either_ends_it(self) -> None:
        self.net, self.yes = None, set()

    @rule(days=st.integers(1, 7))
    def ann_is_silent(self, days: int) -> None:
        for _ in range(days):
            self._ask()

    def _ask(self) -> None:
        self.now = max(self.now, self.room.next_ask_at or self.now)
        self._look()
        asked = {"asked_at": self.now, "next_ask_at": self.now + timedelta(days=1)}
        self.room = replace(self.room, unanswered=self.room.unanswered + 1, **asked)  # type: ignore[arg-type]  # fields by name
        self._look()

    @rule()
    def ann_answers(self) -> None:
        self.room = replace(self.room, unanswered=0)
        self.spoke_in_this_run = 0
        self._look()

    @rule(days=st.integers(0, 5))
    def ann_pauses(self, days: int) -> None:
        until = self.now + timedelta(days=days) if days else None
        self.room = replace(self.room, paused_until=until)

    @rule(hours=st.integers(1, 60))
    def time_goes_by(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self._look()

    def _look(self) -> None:
        if self.net is None:
            return
        if is_answered(self.net, self.room):
            self.net = ready_again(self.net)
        if is_due(self.net, self.room, self.now):
            self._speak(self.net)

    def _speak(self, net: Net) -> None:
        assert self.yes == {"ann", "sam"}
        assert self.room.unanswered >= net.after
        assert self.room.paused_until is None or self.room.paused_until <= self.now
        assert is_silent(net, self.room, self.now)
        self.spoke_in_this_run += 1
        self.net = told(net, self.now)
        assert not is_due(self.net, self.room, self.now)

    @invariant()
    def it_speaks_once_in_a_run_of_silence(self) -> None:
        assert self.spoke_in_this_run <= 1

    @invariant()
    def it_is_on_only_with_both_yeses(self) -> None:
        if self.net is not None and self.net.is_on:
            assert self.yes == {"ann", "sam"}


LifeOfANet.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestLifeOfANet = LifeOfANet.TestCase
