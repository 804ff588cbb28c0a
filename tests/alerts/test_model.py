"""The rules of an alert, one sentence each."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.alerts import keeping, model
from cogs.alerts.course import evolve
from cogs.alerts.model import Alert, AlertState, Asks, Event, Happening, NotNowError, Outcome, Rung, Willing
from cogs.kit.ports import MemberReply, Standing, Tier

NOW = datetime(2026, 11, 22, 3, 40, tzinfo=UTC)
ANN, MO, LOU, RAE = 1, 2, 3, 4
LADDER = model.ladder_from([10, 30])


def asking(**changes: object) -> Alert:
    alert = Alert(
        id=12,
        group_key="main",
        member_id=ANN,
        state=AlertState.ASKING,
        tier=Tier.URGENT,
        kind="suicide",
        raised_by="watch",
        opened_at=NOW,
        last_seen_at=NOW,
        ladder=LADDER,
        next_due_at=NOW,
    )
    return replace(alert, **changes)  # type: ignore[arg-type]  # a test names only fields that exist


def after(alert: Alert, events: list[Event]) -> Alert:
    for event in events:
        alert = evolve(alert, event, LADDER)
    return alert


def taken_by(who: int) -> Alert:
    return after(asking(), model.take(asking(), who, NOW))


def test_the_ladder_asks_duty_then_duty_again_then_organisers_then_everyone_hourly_three_times() -> None:
    """ESC-5."""
    minutes = [(rung.after // timedelta(minutes=1), rung.asks) for rung in LADDER]
    assert minutes == [
        (0, Asks.ON_DUTY),
        (10, Asks.ON_DUTY),
        (30, Asks.ORGANISERS),
        (90, Asks.EVERYONE),
        (150, Asks.EVERYONE),
        (210, Asks.EVERYONE),
    ]


@pytest.mark.parametrize("asks", Asks)
def test_two_moderators_who_organise_too_are_asked_once_in_a_round(asks: Asks) -> None:
    """ESC-5: people are counted, not hats."""
    people = model.whom_to_ask(asking(), asks, [MO, RAE], [RAE, MO], passed=(), asked_before=True)
    assert sorted(people) == [MO, RAE]


def test_of_five_alerts_no_one_of_three_carries_more_than_two() -> None:
    """MOD-4: whoever is asked first takes it."""
    taken = dict.fromkeys((MO, LOU, RAE), 0)
    asked_at: dict[int, datetime] = {}
    for number in range(5):
        now = NOW + timedelta(minutes=number)
        loaded = frozenset(who for who, many in taken.items() if many >= model.LOAD_CAP)
        willing = Willing(loaded=loaded, asked_at=asked_at)
        first, *_ = model.whom_to_ask(asking(), Asks.ON_DUTY, taken, [], passed=(), asked_before=True, willing=willing)
        taken[first] += 1
        asked_at[first] = now
    assert sorted(taken.values()) == [1, 2, 2]


def test_who_would_rather_not_is_asked_only_where_all_others_have_passed() -> None:
    """MOD-4: before them comes who had two today."""
    willing = Willing(skips=frozenset({MO}), loaded=frozenset({LOU}))

    def asked(*passed: int) -> tuple[int, ...]:
        on_duty = (MO, LOU, RAE)
        return model.whom_to_ask(asking(), Asks.ON_DUTY, on_duty, [], passed=passed, asked_before=True, willing=willing)

    assert [asked(), asked(RAE), asked(RAE, LOU), asked(RAE, LOU, MO)] == [(RAE,), (LOU,), (MO,), ()]


@given(
    on_duty=st.lists(st.integers(1, 9)),
    organisers=st.lists(st.integers(1, 9)),
    passed=st.frozensets(st.integers(1, 9)),
    skips=st.frozensets(st.integers(1, 9)),
    loaded=st.frozensets(st.integers(1, 9)),
    volunteers=st.lists(st.integers(1, 9)),
    asks=st.sampled_from(Asks),
    before=st.booleans(),
)
def test_nobody_is_asked_twice_and_sparing_people_never_leaves_an_alert_unasked(
    on_duty: list[int],
    organisers: list[int],
    passed: frozenset[int],
    skips: frozenset[int],
    loaded: frozenset[int],
    volunteers: list[int],
    asks: Asks,
    *,
    before: bool,
) -> None:
    """MOD-4, MOD-10, ESC-5."""
    chosen = Willing(skips, loaded, tuple(volunteers))
    people = model.whom_to_ask(asking(), asks, on_duty, organisers, passed=passed, asked_before=before, willing=chosen)
    without = model.whom_to_ask(
        asking(), asks, on_duty, organisers, passed=passed, asked_before=before,
        willing=Willing(volunteers=tuple(volunteers)),
    )  # fmt: skip
    assert len(set(people)) == len(people)
    assert not set(people) & (passed | {ANN})
    assert set(people) <= set(without)
    assert bool(people) is bool(without)
    assert set(people) <= set(on_duty) | set(volunteers) or before or on_duty


def test_with_nobody_on_duty_volunteers_are_asked_in_each_round_and_organisers_in_none() -> None:
    """ESC-5: `nobody_on_duty = "volunteers"`."""
    willing = Willing(volunteers=(LOU,))
    for asks in Asks:
        assert model.whom_to_ask(asking(), asks, [], [RAE], passed=(), asked_before=False, willing=willing) == (LOU,)
    alert = asking()
    events = model.climb(alert, [LOU], NOW, out_of_hours=True)
    assert Happening.OUT_OF_HOURS in {event.what for event in events}
    assert model.climb(alert, [], NOW, out_of_hours=True)[0].what is Happening.RUNG


def test_each_rung_asks_a_person_once_whatever_hats_they_wear() -> None:
    people = model.whom_to_ask(asking(), Asks.EVERYONE, [MO, RAE], [RAE, MO], passed=(), asked_before=True)
    assert people == (MO, RAE)


def test_nobody_is_asked_about_themselves() -> None:
    """MOD-10."""
    people = model.whom_to_ask(asking(member_id=MO), Asks.EVERYONE, [MO, LOU], [MO], passed=(), asked_before=True)
    assert people == (LOU,)


def test_who_passed_is_not_asked_again() -> None:
    assert model.whom_to_ask(asking(), Asks.ON_DUTY, [MO, LOU], [], passed={MO}, asked_before=True) == (LOU,)


def test_with_nobody_on_duty_now_or_before_organisers_are_not_woken() -> None:
    """ESC-5: the member was told that nobody is on duty."""
    assert model.whom_to_ask(asking(), Asks.ORGANISERS, [], [RAE], passed=(), asked_before=False) == ()


def test_organisers_are_asked_when_those_on_duty_did_not_answer_and_left() -> None:
    assert model.whom_to_ask(asking(), Asks.ORGANISERS, [], [RAE], passed=(), asked_before=True) == (RAE,)


@pytest.mark.parametrize(("hours", "belongs"), [(11.9, True), (12.0, False)])
def test_a_further_match_joins_for_twelve_hours(hours: float, belongs: bool) -> None:
    """ESC-7."""
    assert model.joins(asking(), NOW + timedelta(hours=hours)) is belongs


def test_a_match_after_closing_does_not_join_the_closed_alert() -> None:
    closed = after(taken_by(MO), model.close(taken_by(MO), MO, Outcome.TALKED, NOW))
    assert not model.joins(closed, NOW)


def test_an_urgent_match_raises_an_unsure_alert_at_once_and_starts_its_ladder() -> None:
    """FIELD.md fault 1: no cooldown stands before a higher tier."""
    unsure = asking(tier=Tier.UNSURE, ladder=(), next_due_at=None)
    later = NOW + timedelta(minutes=1)
    risen = after(unsure, model.see_again(unsure, Tier.URGENT, "goodbye", later))
    assert (risen.tier, risen.kind, risen.ladder, risen.rung) == (Tier.URGENT, "goodbye", LADDER, 0)
    assert risen.next_due_at == later


def test_an_unsure_match_never_lowers_an_urgent_alert() -> None:
    again = after(asking(), model.see_again(asking(), Tier.UNSURE, "hopeless", NOW))
    assert again.tier is Tier.URGENT


def test_the_first_to_take_holds_it_and_the_second_is_told() -> None:
    """ESC-4."""
    held = taken_by(MO)
    assert (held.holder, held.next_due_at) == (MO, None)
    with pytest.raises(NotNowError) as refused:
        model.take(held, LOU, NOW)
    assert refused.value.reason == "taken"


def test_taking_twice_is_taking_once() -> None:
    assert model.take(taken_by(MO), MO, NOW) == []


def test_a_taken_alert_is_not_climbed_further() -> None:
    """FIELD.md C8: paging goes on after ack."""
    assert model.climb(taken_by(MO), [LOU], NOW) == []


def test_putting_it_back_asks_again_at_once() -> None:
    back = after(taken_by(MO), model.pass_on(taken_by(MO), MO, NOW, passed=()))
    assert (back.state, back.holder, back.next_due_at) == (AlertState.ASKING, None, NOW)


def test_only_the_holder_closes_and_the_member_never() -> None:
    for who, reason in ((LOU, "not-yours"), (ANN, "own")):
        with pytest.raises(NotNowError) as refused:
            model.close(taken_by(MO), who, Outcome.TALKED, NOW)
        assert refused.value.reason == reason


def test_an_alert_that_nobody_took_cannot_be_closed() -> None:
    with pytest.raises(NotNowError) as refused:
        model.close(asking(), MO, Outcome.NOT_A_WORRY, NOW)
    assert refused.value.reason == "not-taken"


def test_someone_outside_was_told_is_recorded_by_two_people() -> None:
    """LIM-2, NO-18: one alone only says so first; a different second person makes it two."""
    alone = after(taken_by(MO), model.close(taken_by(MO), MO, Outcome.TOLD_OUTSIDE, NOW, others_on_duty=False))
    assert (alone.state, alone.outcome) == (AlertState.TAKEN, None)
    with pytest.raises(NotNowError) as joined:
        model.join_as_second(taken_by(MO), MO, NOW)
    assert joined.value.reason == "second-is-you"
    both = after(taken_by(MO), model.join_as_second(taken_by(MO), LOU, NOW))
    assert after(both, model.close(both, MO, Outcome.TOLD_OUTSIDE, NOW)).outcome is Outcome.TOLD_OUTSIDE


@pytest.mark.parametrize(
    ("minutes", "others", "reason"),
    [(9, False, "needs-ten-minutes"), (9, True, "needs-second"), (600, True, "needs-second"), (10, False, None)],
)
def test_one_alone_records_it_ten_minutes_after_saying_so_if_nobody_else_is_on_duty(
    minutes: int, others: bool, reason: str | None
) -> None:
    """LIM-2: and it is marked."""

    def close() -> list[Event]:
        now = NOW + timedelta(minutes=minutes)
        return model.close(taken_by(MO), MO, Outcome.TOLD_OUTSIDE, now, said_at=NOW, others_on_duty=others)

    if reason is None:
        assert [event.what for event in close()] == [Happening.CLOSED_ALONE, Happening.CLOSED]
        return
    with pytest.raises(NotNowError) as refused:
        close()
    assert refused.value.reason == reason


@pytest.mark.parametrize("reply", list(MemberReply))
def test_what_the_member_answers_closes_nothing(reply: MemberReply) -> None:
    """CRI-11."""
    heard = after(asking(), model.hear_member(asking(), reply, NOW))
    assert (heard.state, heard.member_reply) == (AlertState.ASKING, reply)


def test_the_last_rung_leaves_nothing_due() -> None:
    alert = asking(rung=len(LADDER) - 1)
    assert after(alert, model.climb(alert, [MO], NOW)).next_due_at is None


def test_after_an_outage_rungs_do_not_pile_up() -> None:
    late = NOW + timedelta(hours=2)
    climbed = after(asking(), model.climb(asking(), [MO], late))
    assert climbed.next_due_at == late + timedelta(minutes=10)


def test_who_comes_on_duty_starts_a_ladder_that_ran_out_anew() -> None:
    """ESC-5: "then when the next shift starts"; an alert is never forgotten because its ladder has ended."""
    ended = asking(rung=len(LADDER), next_due_at=None)
    met = after(ended, model.meet_newcomer(ended, LOU, NOW, round_number=100, asked_before=True))
    assert (met.rung, met.next_due_at) == (1, NOW + timedelta(minutes=10))


def test_who_comes_on_duty_while_others_are_asked_does_not_slow_the_ladder() -> None:
    climbing = after(asking(), model.climb(asking(), [MO], NOW))
    later = NOW + timedelta(minutes=5)
    met = after(climbing, model.meet_newcomer(climbing, LOU, later, round_number=100, asked_before=True))
    assert met.next_due_at == climbing.next_due_at


def test_who_comes_on_duty_is_not_asked_about_themselves() -> None:
    assert model.meet_newcomer(asking(), ANN, NOW, round_number=100, asked_before=False) == []


STANDINGS = [
    (asking(), 0, False, False, Standing.NOBODY_TOLD),
    (asking(), 0, True, False, Standing.NOBODY_ON_DUTY),
    (asking(), 0, True, True, Standing.TOLD),
    (asking(), 29, True, True, Standing.TOLD),
    (asking(), 30, True, True, Standing.NOBODY_YET),
    (taken_by(MO), 45, True, True, Standing.TAKEN),
    (after(taken_by(MO), model.close(taken_by(MO), MO, Outcome.TALKED, NOW)), 60, True, True, Standing.CLOSED),
]


@pytest.mark.parametrize(("alert", "minutes", "arrived", "asked", "expected"), STANDINGS)
def test_the_member_is_told_what_is_so_and_never_more(
    alert: Alert, minutes: int, arrived: bool, asked: bool, expected: Standing
) -> None:
    """NO-11, DESIGN.md decision 6."""
    now = NOW + timedelta(minutes=minutes)
    found = model.standing(alert, now, arrived=arrived, asked_anyone=asked, tell_after=timedelta(minutes=30))
    assert found is expected


def test_an_event_that_is_only_a_line_of_the_log_changes_nothing() -> None:
    assert evolve(asking(), Event(Happening.ASKED, NOW, MO, rung=0)) == asking()


def test_a_ladder_of_one_round_still_reaches_organisers() -> None:
    assert model.ladder_from([15])[1] == Rung(timedelta(minutes=15), Asks.ORGANISERS)


def test_a_note_that_somebody_has_turns_urgent_in_their_hands_and_is_asked_of_others_once_they_put_it_back() -> None:
    """ESC-7, ESC-4: it has one holder; its ladder begins when it has none."""
    note = asking(tier=Tier.UNSURE, ladder=(), next_due_at=None)
    held = after(note, model.take(note, MO, NOW))
    risen = after(held, model.see_again(held, Tier.URGENT, "suicide", NOW))
    assert (risen.tier, risen.state, risen.holder, risen.next_due_at) == (Tier.URGENT, AlertState.TAKEN, MO, None)
    back = after(risen, model.pass_on(risen, MO, NOW, passed=()))
    assert (back.rung, back.next_due_at) == (0, NOW)


def test_could_not_reach_opens_it_once_and_then_stays() -> None:
    """ESC-11."""
    closed = after(taken_by(MO), model.close(taken_by(MO), MO, Outcome.COULD_NOT_REACH, NOW))
    assert closed.follow_up_at == NOW + timedelta(hours=12)
    again = after(closed, keeping.reopen(closed, NOW + timedelta(hours=12)))
    assert (again.state, again.rung, again.holder, again.outcome) == (AlertState.ASKING, 0, None, None)
    held = after(again, model.take(again, LOU, NOW + timedelta(hours=13)))
    ended = after(held, model.close(held, LOU, Outcome.COULD_NOT_REACH, NOW + timedelta(hours=14)))
    assert keeping.reopen(ended, NOW + timedelta(hours=40)) == []
    assert ended.follow_up_at == NOW + timedelta(hours=38)  # the question to the member is what is left
