"""A machine that does anything to a worry in any order, and what must hold all the same; and who is asked at all."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from cogs.agreement.worries import model, trail
from cogs.agreement.worries.draft import MOST_NAMED, Draft
from cogs.agreement.worries.model import (
    ANSWER_WITHIN,
    TIMELINE,
    Kind,
    NotNowError,
    Outcome,
    State,
    Step,
    Wish,
    Words,
    Worry,
    recipients_for,
)
from cogs.agreement.worries.routing import Spot, spot_for
from cogs.agreement.worries.views import FAMILY, FILL, PICK_PERSON
from cogs.kit import readers
from cogs.kit.forms import custom_id, number_of
from cogs.kit.readers import Person

START = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
ZONE = "Europe/London"
ANN, BEN, RAE, JO, MO = 1, 2, 3, 4, 5
anybody = st.sampled_from([ANN, BEN, RAE, JO, MO])
REMINDERS = sum(step is Step.REMIND for _, step in TIMELINE)


def new(**changes: object) -> Worry:
    worry = Worry(
        id=4,
        group_key="main",
        kind=Kind.BREACH,
        state=State.OPEN,
        reporter=ANN,
        named=(MO,),
        recipients=(RAE, JO),
        direct=False,
        place_id=9,
        words=Words.THERE,
        inside=Wish.NOT_ASKED,
        opened_at=START,
        due_at=model.due_at(START, ZONE),
    )
    return model.opened(replace(worry, **changes))  # type: ignore[arg-type]  # each test names fields of it


class LifeOfAWorry(RuleBasedStateMachine):
    """Any press by anyone at any time: one holder, who is a recipient; what is over stays so and asks nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.worry = new(named=(MO, BEN))
        self.said: list[Step] = []

    def note(self, before: Worry) -> None:
        """NO-32, MOD-12: in the trail stands nobody but those it went to."""
        for line in trail.lines(before, self.worry):
            assert line.who is None or line.who in before.recipients
            assert line.who not in {ANN, MO, BEN}
        assert (before == self.worry) <= (trail.lines(before, self.worry) == ())

    def tries(self, act: object, *rest: object, **named: object) -> None:
        before = self.worry
        try:
            self.worry = act(self.worry, *rest, **named)  # type: ignore[operator]  # one of the model's own acts
        except NotNowError:
            assert self.worry == before
        self.note(before)

    @rule(hours=st.integers(1, 300))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        before = self.worry
        self.worry, steps = model.come_due(self.worry, self.now)
        self.said += steps
        self.note(before)
        if not before.is_active or before.state is State.ANSWERED:
            assert not steps

    @rule(who=anybody)
    def takes(self, who: int) -> None:
        before = self.worry.holder
        self.tries(model.take, who)
        assert self.worry.holder == before or (before is None and self.worry.holder == who)

    @rule(who=anybody)
    def puts_back(self, who: int) -> None:
        self.tries(model.put_back, who)

    @rule(who=anybody)
    def answers(self, who: int) -> None:
        self.tries(model.answer, who)

    @rule(who=anybody, outcome=st.sampled_from(Outcome))
    def closes(self, who: int, outcome: Outcome) -> None:
        self.tries(model.close, who, outcome, self.now)

    @rule(who=anybody)
    def invites(self, who: int) -> None:
        self.tries(model.invite, who)

    @rule(who=anybody)
    def wants_a_talk(self, who: int) -> None:
        self.tries(model.ask_for_talk, who)

    @rule(who=anybody)
    def takes_back(self, who: int) -> None:
        self.tries(model.take_back, who, self.now)
        if who == ANN:
            assert not self.worry.is_active

    @rule(who=anybody, yes=st.booleans())
    def answers_the_invitation(self, who: int, *, yes: bool) -> None:
        before = self.worry.inside
        self.tries(model.join, who, yes=yes)
        assert self.worry.inside is before or (who == ANN and before is not Wish.NOT_ASKED)

    @rule(who=anybody, yes=st.booleans())
    def answers_about_the_talk(self, who: int, *, yes: bool) -> None:
        before = self.worry.talk
        self.tries(model.answer_talk, who, yes=yes)
        assert self.worry.talk is before or (who == ANN and before is not Wish.NOT_ASKED)

    @rule(readers=st.frozensets(anybody))
    def is_looked_at(self, readers: frozenset[int]) -> None:
        before = self.worry
        self.worry = model.seen_by(before, readers)
        self.note(before)
        assert self.worry.reading == readers & {MO, BEN}
        assert self.worry.direct == (before.direct or bool(self.worry.reading))

    @rule(gone=st.frozensets(anybody))
    def some_are_organisers_no_more(self, gone: frozenset[int]) -> None:
        before = self.worry
        self.worry = model.without(before, gone)
        self.note(before)
        assert set(self.worry.recipients) == set(before.recipients) - gone
        assert self.worry.is_active == before.is_active

    @rule(who=anybody, yes=st.booleans())
    def says_at_ease(self, who: int, *, yes: bool) -> None:
        self.tries(model.say_at_ease, who, yes=yes)

    @invariant()
    def what_holds(self) -> None:
        worry = self.worry
        assert not {worry.reporter, *worry.named} & set(worry.recipients)
        assert worry.holder is None or worry.holder in worry.recipients
        assert (worry.state is State.OPEN) <= (worry.holder is None)
        assert (worry.is_active and worry.recipients) or worry.next_due_at is None
        assert not worry.reading or worry.direct
        assert worry.is_active == (worry.ended_at is None)
        assert worry.at_ease is None or worry.is_mended
        assert self.said.count(Step.REMIND) <= REMINDERS
        assert self.said.count(Step.LATE) <= 1


TestLifeOfAWorry = LifeOfAWorry.TestCase
TestLifeOfAWorry.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


def _people(facts: list[tuple[bool, bool, bool]], owner: int) -> tuple[Person, ...]:
    return tuple(
        Person(number, str(number), owner=number == owner, administrator=admin, sees=sees, manages_threads=manages)
        for number, (admin, sees, manages) in enumerate(facts, start=1)
    )


few = st.sets(st.integers(1, 8), max_size=MOST_NAMED)


@settings(deadline=None)
@given(
    kind=st.sampled_from(Kind),
    organisers=st.lists(st.integers(1, 8), unique=True),
    moderators=st.lists(st.integers(1, 8), unique=True),
    reporter=st.integers(1, 8),
    implicated=few,
)
def test_whoever_it_is_about_and_whoever_spoke_up_is_never_among_those_who_get_it(
    kind: Kind, organisers: list[int], moderators: list[int], reporter: int, implicated: set[int]
) -> None:
    """MOD-10, NO-32: organisers, if any is left; moderators only for a breach that no organiser is left for."""
    asked = recipients_for(kind, organisers, moderators, reporter=reporter, implicated=implicated)
    out = {reporter, *implicated}
    assert not out & set(asked)
    assert len(set(asked)) == len(asked)
    others = set(organisers) - out
    if others:
        assert set(asked) == others
    else:
        assert set(asked) <= set(moderators)
        assert kind is Kind.BREACH or not asked


# Of each channel, what each person may do in it; who owns the server; and who spoke up.
servers = st.integers(3, 8).flatmap(
    lambda size: st.tuples(
        st.lists(
            st.lists(st.tuples(st.booleans(), st.booleans(), st.booleans()), min_size=size, max_size=size),
            min_size=1,
            max_size=3,
        ),
        st.integers(1, size),
        st.integers(1, size),
    )
)


@settings(deadline=None)
@given(
    servers,
    st.sampled_from(Kind),
    st.lists(st.integers(1, 8), unique=True, min_size=1),
    st.lists(st.integers(1, 8), unique=True),
    few,
)
def test_nobody_it_names_gets_it_or_could_read_the_thread_that_is_chosen_for_it(
    server: Any, kind: Kind, organisers: list[int], moderators: list[int], named: set[int]
) -> None:
    """MOD-10, NO-32: whatever the roles are, and whether or not whoever spoke up is in it too."""
    channels, owner, reporter = server
    asked = recipients_for(kind, organisers, moderators, reporter=reporter, implicated=named - {reporter})
    spots = [Spot(number, _people(facts, owner)) for number, facts in enumerate(channels, start=100)]
    spot, can_join = spot_for(spots, asked, reporter, named - {reporter})
    assert not set(asked) & named
    fit = [one for one in spots if one.seen_by(asked) and one.hides_from(named - {reporter}, asked)]
    assert (spot is None) == (not fit)
    if spot is not None:
        for inside in (asked, (*asked, reporter) if can_join else asked):
            assert not readers.of_thread(spot.people, inside).ids & (named - {reporter})
        assert spot in fit
        assert can_join == spot.seen_by((reporter,))
        assert can_join or not any(one.seen_by((reporter,)) for one in fit)


@settings(deadline=None)
@given(
    kind=st.none() | st.sampled_from(Kind),
    group=st.integers(0, 2**32 - 1),
    named=st.lists(st.integers(1, 2**64 - 1), unique=True, max_size=MOST_NAMED),
    ids=st.tuples(*[st.integers(0, 2**64 - 1)] * 2),
    seen=st.integers(0, 2**20 - 1),
)
def test_what_was_said_so_far_travels_in_a_buttons_id_and_fits_there(
    kind: Kind | None, group: int, named: list[int], ids: tuple[int, int], seen: int
) -> None:
    """Discord takes 100 characters."""
    draft = Draft(group, kind, named=tuple(named), message=ids[0], channel=ids[1], seen=seen)
    assert Draft.from_number(draft.number) == draft
    for action in (PICK_PERSON, FILL):
        made = custom_id(FAMILY, action, draft.number)
        assert len(made) <= 100
        assert number_of(made.rpartition(":")[2]) == draft.number


def test_a_button_from_before_more_than_one_could_be_named_is_read_as_it_was() -> None:
    """kind 1, seen 5, group 9, named 7, message 8, channel 6, as it was packed then."""
    old = 1 | 5 << 3 | 9 << 23 | 7 << 55 | 8 << 119 | 6 << 183
    assert Draft.from_number(number_of(str(old))) == Draft(9, Kind.BREACH, named=(7,), message=8, channel=6, seen=5)


@settings(deadline=None)
@given(opened=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)))  # noqa: DTZ001 - hypothesis wants bounds without a zone
def test_the_promised_day_is_seven_days_on_by_the_groups_own_clock(opened: datetime) -> None:
    here = ZoneInfo(ZONE)
    due = model.due_at(opened, ZONE)
    promised = (due - timedelta(minutes=1)).astimezone(here).date()
    assert promised == (opened.astimezone(UTC) + ANSWER_WITHIN).astimezone(here).date()


def test_after_a_long_time_away_each_thing_is_said_once() -> None:
    worry, steps = model.come_due(new(), START + timedelta(days=40))
    assert steps == {Step.REMIND, Step.LATE}
    assert worry.next_due_at is None
    assert worry.is_late


@pytest.mark.parametrize("reason", ["nobody-named", "asked-already"])
def test_a_talk_needs_somebody_named_and_is_asked_for_once(reason: str) -> None:
    worry = model.take(new(named=() if reason == "nobody-named" else (MO,), talk=Wish.NO), RAE)
    with pytest.raises(NotNowError, match=reason):
        model.ask_for_talk(worry, RAE)


def test_a_yes_to_a_talk_is_no_yes_once_nobody_holds_it() -> None:
    asked = model.ask_for_talk(model.take(new(), RAE), RAE)
    with pytest.raises(NotNowError):
        model.answer_talk(model.put_back(asked, RAE), ANN, yes=True)
