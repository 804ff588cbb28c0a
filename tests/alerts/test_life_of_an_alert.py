"""A machine that does anything to an alert in any order, and what must hold all the same."""

from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cogs.alerts import model
from cogs.alerts.model import Alert, AlertState, Event, Happening, NotNowError, Outcome, evolve
from cogs.kit.ports import MemberReply, Tier

START = datetime(2026, 11, 22, 3, 40, tzinfo=UTC)
MEMBER, MODERATORS, ORGANISERS = 1, [2, 3, 4], [4, 5]
LADDER = model.ladder_from([10, 30])
someone = st.sampled_from([MEMBER, *MODERATORS, *ORGANISERS])


class LifeOfAnAlert(RuleBasedStateMachine):
    """Any press by anyone at any time: no rung skipped, closed never asks, one holder, twice is once."""

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.alert = Alert(
            id=1,
            group_key="main",
            member_id=MEMBER,
            state=AlertState.ASKING,
            tier=Tier.URGENT,
            kind="suicide",
            raised_by="watch",
            opened_at=START,
            last_seen_at=START,
            ladder=LADDER,
            next_due_at=START,
        )
        self.log: list[Event] = []

    def happen(self, events: list[Event]) -> None:
        for event in events:
            self.alert = evolve(self.alert, event, LADDER)
        self.log += events

    @property
    def passed(self) -> set[int]:
        gone = {Happening.PASSED, Happening.PUT_BACK}
        return {event.who for event in self.log if event.what in gone and event.who is not None}

    @rule(minutes=st.integers(min_value=1, max_value=200))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @precondition(lambda self: self.alert.next_due_at is not None and self.alert.next_due_at <= self.now)
    @rule(on_duty=st.lists(st.sampled_from(MODERATORS), unique=True))
    def the_next_rung_is_due(self, on_duty: list[int]) -> None:
        asked_before = any(event.what is Happening.ASKED for event in self.log)
        rung = self.alert.rung
        people = model.whom_to_ask(
            self.alert, self.alert.ladder[rung].asks, on_duty, ORGANISERS, passed=self.passed, asked_before=asked_before
        )
        assert MEMBER not in people
        assert not self.passed & set(people)
        self.happen(model.climb(self.alert, people, self.now))
        assert self.alert.rung == rung + 1

    @rule(who=someone)
    def somebody_takes_it(self, who: int) -> None:
        free = self.alert.state is AlertState.ASKING
        try:
            self.happen(model.take(self.alert, who, self.now))
        except NotNowError:
            assert who == MEMBER or not free
            return
        assert self.alert.holder == who
        assert model.take(self.alert, who, self.now) == []

    @rule(who=someone)
    def somebody_passes(self, who: int) -> None:
        try:
            self.happen(model.pass_on(self.alert, who, self.now, passed=self.passed))
        except NotNowError:
            return
        assert self.alert.state is AlertState.ASKING

    @rule(who=someone)
    def somebody_joins(self, who: int) -> None:
        try:
            self.happen(model.join_as_second(self.alert, who, self.now))
        except NotNowError:
            return
        assert self.alert.second == who

    @rule(who=someone, outcome=st.sampled_from(Outcome))
    def somebody_closes(self, who: int, outcome: Outcome) -> None:
        holder, second = self.alert.holder, self.alert.second
        try:
            self.happen(model.close(self.alert, who, outcome, self.now))
        except NotNowError:
            return
        assert who == holder
        assert outcome is not Outcome.TOLD_OUTSIDE or second is not None

    @rule(reply=st.sampled_from(MemberReply))
    def the_member_answers(self, reply: MemberReply) -> None:
        before = self.alert.state
        self.happen(model.hear_member(self.alert, reply, self.now))
        assert self.alert.state is before

    @rule(tier=st.sampled_from(Tier))
    def the_member_writes_again(self, tier: Tier) -> None:
        if model.joins(self.alert, self.now):
            self.happen(model.see_again(self.alert, tier, "suicide", self.now))

    @invariant()
    def something_is_due_only_while_asking(self) -> None:
        assert self.alert.next_due_at is None or self.alert.state is AlertState.ASKING

    @invariant()
    def a_taken_alert_has_one_holder_who_is_not_the_member(self) -> None:
        if self.alert.state is AlertState.TAKEN:
            assert self.alert.holder is not None
        assert MEMBER not in {self.alert.holder, self.alert.second}
        assert self.alert.holder is None or self.alert.holder != self.alert.second

    @invariant()
    def an_alert_that_is_asking_with_rungs_left_will_be_asked_again(self) -> None:
        if self.alert.state is AlertState.ASKING and self.alert.rung < len(LADDER):
            assert self.alert.next_due_at is not None

    @invariant()
    def an_urgent_alert_stays_urgent(self) -> None:
        assert self.alert.tier is Tier.URGENT


LifeOfAnAlert.TestCase.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
TestLifeOfAnAlert = LifeOfAnAlert.TestCase
