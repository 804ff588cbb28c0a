"""A machine that does anything to an alert in any order, and what must hold all the same. Pure: no database.

`test_life_in_the_database.py` does the same to rows, with restarts and erasures.
"""

from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cogs.alerts import keeping, model
from cogs.alerts.course import FollowUp, evolve, follow_ups
from cogs.alerts.model import Alert, AlertState, Event, Happening, NotNowError, Outcome
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

    @rule(minutes=st.integers(min_value=1, max_value=200) | st.sampled_from([13 * 60, 25 * 60]))
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

    @rule(who=someone, outcome=st.sampled_from(Outcome), others=st.booleans())
    def somebody_closes(self, who: int, outcome: Outcome, others: bool) -> None:
        """LIM-2: told outside is of two, or of one who said so ten minutes before with nobody else there."""
        holder, second, said = self.alert.holder, self.alert.second, self.said_at
        try:
            events = model.close(self.alert, who, outcome, self.now, said_at=said, others_on_duty=others)
        except NotNowError:
            return
        self.happen(events)
        assert who == holder
        if outcome is Outcome.TOLD_OUTSIDE and second is None and self.alert.state is AlertState.CLOSED:
            assert said is not None
            assert self.now - said >= model.ALONE_AFTER
            assert not others

    @property
    def said_at(self) -> datetime | None:
        turn = [Happening.TAKEN, Happening.HANDED_OVER]
        last = max((number for number, event in enumerate(self.log) if event.what in turn), default=0)
        return next((event.at for event in self.log[last:] if event.what is Happening.OUTSIDE_SAID), None)

    @rule(who=someone, to=someone)
    def somebody_hands_it_over(self, who: int, to: int) -> None:
        before = self.alert.holder
        try:
            self.happen(keeping.propose(self.alert, who, to, self.now))
        except NotNowError:
            return
        assert keeping.propose(self.alert, who, to, self.now) == []
        assert self.alert.holder == before

    @rule(who=someone, yes=st.booleans())
    def somebody_answers_to_that(self, who: int, yes: bool) -> None:
        """Handed over means that this very person was asked, and said yes."""
        before, asked = self.alert.holder, self.alert.proposed
        try:
            self.happen((keeping.take_over if yes else keeping.decline)(self.alert, who, self.now))
        except NotNowError:
            return
        assert who in {asked, before}
        assert self.alert.holder == (who if yes else before)

    @rule(who=someone)
    def somebody_is_still_on_it(self, who: int) -> None:
        try:
            self.happen(keeping.still_on(self.alert, who, self.now))
        except NotNowError:
            return
        assert self.alert.asked_after_at is None

    @precondition(lambda self: self.alert.follow_up_at is not None and self.alert.follow_up_at <= self.now)
    @rule()
    def what_is_due_happens(self) -> None:
        """Each follow-up settles what it is about: it is not due again at the same moment."""
        due_at, what = follow_ups(self.alert)[0]
        acts = {
            FollowUp.ASK_HOLDER: lambda: keeping.ask_after(self.alert, self.now),
            FollowUp.LET_GO: lambda: keeping.let_go(self.alert, self.now),
            FollowUp.REOPEN: lambda: keeping.reopen(self.alert, self.now),
            FollowUp.REMIND_TOLD: lambda: [Event(Happening.REMINDED, self.now, self.alert.holder)],
            FollowUp.ASK_MEMBER: lambda: keeping.ask_member(self.now, spared=False),
        }
        self.happen(acts[what]())
        assert (due_at, what) not in follow_ups(self.alert)

    @precondition(lambda self: self.alert.member_asked_at is not None)
    @rule()
    def the_member_says_that_it_was_not_enough(self) -> None:
        self.happen(keeping.hear_no(self.alert, self.now))
        assert self.alert.is_open

    @invariant()
    def what_happens_once_happened_once(self) -> None:
        """ESC-11, LIM-3: nobody reached opens it once; three reminders for one closing; one question to the member."""
        whats = [event.what for event in self.log]
        assert whats.count(Happening.REOPENED) <= 1
        assert whats.count(Happening.MEMBER_ASKED) <= 1
        assert self.alert.told_reminders <= 3

    @invariant()
    def only_what_is_taken_or_closed_is_followed_up(self) -> None:
        assert self.alert.follow_up_at is None or self.alert.state is not AlertState.ASKING
        if self.alert.state is AlertState.TAKEN:
            assert self.alert.follow_up_at is not None

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
