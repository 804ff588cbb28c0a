"""A pair's life as rules: two yeses before anything, and never a question after its end."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cogs.checkins.model import WINDOW, HardDate
from cogs.checkins.pairs.model import (
    HALF_AS_OFTEN_AFTER,
    PROMPTS,
    Ask,
    Clock,
    No,
    NotNowError,
    Pair,
    Rest,
    Skip,
    State,
    Trouble,
    When,
    answer,
    confirm,
    decide,
    decline,
    ended,
    later_this_week,
    moments,
    question_number,
    still_fits,
    take_back,
    turn_down,
)
from cogs.checkins.schedule import local_day
from config.settings import Hours

QUIET = Hours(time(22), time(8))
NOW = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)  # a Tuesday
ANN, BEN, CLEO = 1, 2, 3
PEOPLE = (ANN, BEN, CLEO, 4)
TUESDAY = 1 << 1
ZONES = ("Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "UTC")


def offer(wanted: int | None = None, **changes: object) -> Pair:
    usual = Pair(
        id=3,
        group_key="main",
        guild_id=10,
        state=State.OFFERED,
        proposer=ANN,
        wanted=wanted,
        partner=None,
        channel_id=50,
        thread_id=None,
        when=When(20, "Europe/London", TUESDAY),
        next_due_at=NOW + timedelta(days=7),
        asked_at=None,
        proposer_pause=None,
        partner_pause=None,
        prompt=0,
        unanswered=0,
        readers="",
        trouble=None,
        offered_at=NOW,
        agreed_at=None,
        ended_at=None,
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # the caller names fields of a pair


def pair(**changes: object) -> Pair:
    agreed: dict[str, object] = {"state": State.AGREED, "partner": BEN, "thread_id": 70, "agreed_at": NOW}
    return offer(**(agreed | changes))  # type: ignore[arg-type]  # as above


def clocks(zone: str = "Europe/London") -> tuple[Clock, ...]:
    return (Clock(ANN, zone, QUIET), Clock(BEN, zone, QUIET))


# ------------------------------------------------------------------------------------------------------------ consent


class Life(RuleBasedStateMachine):
    """Everybody does everything in any order; what came of it is compared with the yeses that were really said."""

    def __init__(self) -> None:
        super().__init__()
        self.said_yes: set[int] = set()
        self.ann_said_yes_to: set[int] = set()
        self.declined: set[int] = set()
        self.threads = 0
        self.over = False

    @initialize(wanted=st.sampled_from([None, BEN]))
    def offered(self, wanted: int | None) -> None:
        self.pair = offer(wanted)
        if wanted is not None:
            self.ann_said_yes_to.add(wanted)

    def _step(self, step: object, *rest: object) -> bool:
        try:
            self.pair = step(self.pair, *rest)  # type: ignore[operator]  # one of the rules
        except NotNowError:
            return False
        return True

    @rule(who=st.sampled_from(PEOPLE))
    def answers(self, who: int) -> None:
        was_declined = who in self.declined
        if self._step(answer, who, self.declined, NOW):
            assert not was_declined
            assert who != ANN
            self.said_yes.add(who)

    @rule(who=st.sampled_from(PEOPLE), partner=st.sampled_from(PEOPLE))
    def confirms(self, who: int, partner: int) -> None:
        if self._step(confirm, who, partner, NOW):
            assert who == ANN
            self.ann_said_yes_to.add(partner)
            assert partner == self.pair.partner

    @rule(who=st.sampled_from(PEOPLE), partner=st.sampled_from(PEOPLE))
    def declines(self, who: int, partner: int) -> None:
        if self._step(decline, who, partner):
            self.declined.add(partner)
            self.said_yes.discard(partner)

    @rule(who=st.sampled_from(PEOPLE))
    def takes_back(self, who: int) -> None:
        partner = self.pair.partner
        if self._step(take_back, who, NOW) and who == partner:
            self.said_yes.discard(who)

    @rule(who=st.sampled_from(PEOPLE))
    def turns_down(self, who: int) -> None:
        if self._step(turn_down, who, NOW):
            assert who == self.pair.wanted

    @precondition(lambda self: self.pair.is_agreed and self.pair.thread_id is None)
    @rule()
    def gets_its_thread(self) -> None:
        self.threads += 1
        self.pair = replace(self.pair, thread_id=70)

    @precondition(lambda self: self.pair.is_agreed)
    @rule(trouble=st.sampled_from([None, *Trouble]))
    def ends(self, trouble: Trouble | None) -> None:
        self.pair = ended(self.pair, NOW, trouble)
        self.over = True

    @invariant()
    def two_yeses_come_before_a_thread(self) -> None:
        if self.pair.is_agreed:
            assert self.pair.partner in self.said_yes & self.ann_said_yes_to
            assert self.pair.proposer == ANN != self.pair.partner
            assert self.pair.wanted in {None, self.pair.partner}
        assert self.threads <= 1
        assert self.pair.is_agreed or self.over or self.threads == 0

    @invariant()
    def what_has_ended_stays_ended_and_asks_nothing(self) -> None:
        if self.over:
            assert self.pair.state is State.ENDED
        if not self.pair.is_agreed:
            due = replace(self.pair, next_due_at=NOW)
            assert isinstance(decide(due, NOW, clocks()), Skip)
            assert not still_fits(replace(self.pair, asked_at=NOW), NOW, clocks())


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=120, stateful_step_count=14, deadline=None)


@pytest.mark.parametrize(
    ("given_", "who", "reason"),
    [
        (offer(), ANN, No.YOUR_OWN),
        (offer(BEN), CLEO, No.FOR_ANOTHER),
        (offer(state=State.ANSWERED, partner=BEN), CLEO, No.TAKEN),
        (offer(state=State.ANSWERED, partner=BEN), BEN, No.ANSWERED_ALREADY),
        (pair(), CLEO, No.NOT_OPEN),
        (offer(state=State.DRAFT), BEN, No.NOT_OPEN),
    ],
)
def test_who_cannot_answer_is_told_why(given_: Pair, who: int, reason: No) -> None:
    with pytest.raises(NotNowError) as no:
        answer(given_, who, frozenset(), NOW)
    assert no.value.reason is reason


def test_a_thread_deleted_by_hand_owes_no_archive_and_an_ended_one_does() -> None:
    assert ended(pair(), NOW).next_due_at == NOW
    assert ended(pair(), NOW, Trouble.GONE).next_due_at is None
    assert ended(pair(thread_id=None), NOW).next_due_at is None


# ------------------------------------------------------------------------------------------------------------- asking


@given(count=st.integers(2, 60))
def test_they_take_turns_at_who_begins_and_no_question_comes_again_before_all_others(count: int) -> None:
    """CHK-8: also when the ring begins anew, and then with the other of the two."""
    asked = [pair(prompt=number) for number in range(1, count + 1)]
    assert all(one.begins != other.begins for one, other in pairwise(asked))
    numbers = [question_number(one.prompt) for one in asked]
    assert len(set(numbers[:PROMPTS])) == min(count, PROMPTS)
    assert all(number == earlier for number, earlier in zip(numbers[PROMPTS:], numbers, strict=False))
    for one, again in zip(asked, asked[PROMPTS:], strict=False):
        assert one.begins != again.begins


def live(days: int, *, days_chosen: int = TUESDAY, zone: str = "Europe/London", answers: bool = False) -> list[Pair]:
    """Let a pair live through its planned times, as the beat would, and return it at each question or rest."""
    one = pair(when=When(20, zone, days_chosen))
    heard: list[Pair] = []
    due = next(moments(one, NOW, QUIET), None)
    while due is not None and due < NOW + timedelta(days=days):
        one = replace(one, next_due_at=due)
        match decide(one, due, clocks(zone)):
            case Ask(prompt):
                count = 0 if answers else one.unanswered + 1
                one = replace(one, asked_at=due, prompt=prompt, unanswered=count)
                heard.append(one)
            case Rest():
                heard.append(replace(one, asked_at=due, next_due_at=None))
                return heard
            case Skip():
                pytest.fail("nothing else wants that day")
        due = next(moments(one, due, QUIET), None)
    return heard


def test_three_silences_make_it_half_as_often_and_six_a_rest_that_is_said_once() -> None:
    """CHK-5."""
    weeks = [((one.asked_at or NOW) - NOW).days // 7 for one in live(days=200)]
    assert weeks == [0, 1, 2, 4, 6, 8, 10]
    assert HALF_AS_OFTEN_AFTER == 3
    assert len(live(days=200, answers=True)) == 29


@given(zone=st.sampled_from(ZONES), chosen=st.integers(1, 127), answers=st.booleans())
@settings(deadline=None, max_examples=40)
def test_both_are_asked_on_the_chosen_days_once_a_day_and_never_in_quiet_hours(
    zone: str, chosen: int, answers: bool
) -> None:
    """CHK-3, CHK-4."""
    heard = live(days=60, days_chosen=chosen, zone=zone, answers=answers)
    times = [one.asked_at for one in heard if one.asked_at is not None]
    days = Counter(local_day(moment, zone) for moment in times)
    assert not days or max(days.values()) == 1
    assert all(chosen >> day.weekday() & 1 for day in days)
    assert not any(clock.is_quiet(moment) for moment in times for clock in clocks(zone))


def test_a_question_an_hour_late_in_a_pause_or_at_night_is_let_pass() -> None:
    """CHK-4, CHK-9."""
    due = pair(next_due_at=NOW)
    assert isinstance(decide(due, NOW, clocks()), Ask)
    assert isinstance(decide(due, NOW + WINDOW + timedelta(minutes=1), clocks()), Skip)
    assert isinstance(decide(replace(due, partner_pause=NOW + timedelta(days=1)), NOW, clocks()), Skip)
    assert isinstance(decide(replace(due, proposer_pause=NOW + timedelta(days=1)), NOW, clocks()), Skip)
    one_sleeps = (*clocks()[:1], Clock(BEN, "Asia/Tokyo", QUIET))  # 19:00 in London is 04:00 there
    assert isinstance(decide(due, NOW, one_sleeps), Skip)


def test_either_pause_holds_and_the_later_of_them_counts() -> None:
    """CHK-9."""
    late, early = NOW + timedelta(days=30), NOW + timedelta(days=3)
    both = pair(proposer_pause=early, partner_pause=late)
    assert both.paused_until == late
    assert next(moments(both, NOW, QUIET)) > late


def test_a_taken_day_moves_to_the_rest_of_that_week_and_not_into_the_next() -> None:
    first = next(moments(pair(), NOW, QUIET))
    rest = list(later_this_week(pair(), first, QUIET))
    assert [(local_day(one, "UTC") - local_day(first, "UTC")).days for one in rest] == [1, 2, 3, 4, 5, 6]


def test_a_day_that_somebody_asked_to_be_thought_of_on_is_theirs() -> None:
    day = NOW.date()
    assert Clock(ANN, "UTC", QUIET, (HardDate(day, 9, every_year=False),)).keeps(day)
    yearly = Clock(ANN, "UTC", QUIET, (HardDate(day.replace(year=2020), 9, every_year=True),))
    assert yearly.keeps(day)
    assert not yearly.keeps(day + timedelta(days=1))
