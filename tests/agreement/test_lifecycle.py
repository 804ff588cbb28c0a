"""Which text holds at a moment: the decision alone, over any weeks of changed files and missed beats (TRA-4)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cogs.agreement.lifecycle import NOTICE, Awaited, Step, next_step

NOW = datetime(2026, 11, 24, 14, tzinfo=UTC)
HOUR = timedelta(hours=1)
COMING = Awaited("b", NOW + NOTICE)


def test_the_first_text_holds_at_once_and_so_does_every_one_that_cannot_be_told() -> None:
    assert next_step(None, None, "a", NOW, is_told=True) == Step(records_from=NOW)
    assert next_step("a", None, "b", NOW, is_told=False) == Step(records_from=NOW)


def test_a_changed_text_is_recorded_now_and_holds_a_day_later() -> None:
    assert next_step("a", None, "b", NOW, is_told=True) == Step(records_from=NOW + timedelta(hours=24))
    assert next_step("a", COMING, "b", NOW + 23 * HOUR, is_told=True) == Step()
    assert next_step("a", COMING, "b", NOW + 24 * HOUR, is_told=True) == Step(begins=True)


def test_the_same_text_read_again_is_no_change() -> None:
    assert next_step("a", None, "a", NOW, is_told=True) == Step()


def test_put_back_or_changed_again_the_coming_one_is_withdrawn_and_the_next_waits_its_own_day() -> None:
    later = NOW + 23 * HOUR
    assert next_step("a", COMING, "a", later, is_told=True) == Step(withdraws=True)
    assert next_step("a", COMING, "c", later, is_told=True) == Step(withdraws=True, records_from=later + NOTICE)


def test_what_was_taken_back_while_the_bot_was_away_never_holds() -> None:
    assert next_step("a", COMING, "a", NOW + 50 * HOUR, is_told=True) == Step(withdraws=True)


def test_a_file_that_cannot_be_read_stops_nothing_that_was_told() -> None:
    assert next_step("a", COMING, None, NOW + 23 * HOUR, is_told=True) == Step()
    assert next_step("a", COMING, None, NOW + 24 * HOUR, is_told=True) == Step(begins=True)
    assert next_step(None, None, None, NOW, is_told=True) == Step()


@dataclass
class _Text:
    hash: str
    recorded_at: datetime
    holds_from: datetime
    state: str
    told: bool


class _Kept:
    """What the database would hold, moved along by the decision alone."""

    def __init__(self) -> None:
        self.texts: list[_Text] = []

    def of(self, state: str) -> _Text | None:
        return next((text for text in reversed(self.texts) if text.state == state), None)

    def look(self, file: str | None, now: datetime, *, is_told: bool) -> Step:
        holds, coming = self.of("held"), self.of("coming")
        awaited = Awaited(coming.hash, coming.holds_from) if coming else None
        step = next_step(holds.hash if holds else None, awaited, file, now, is_told=is_told)
        if coming is not None and (step.withdraws or step.begins):
            coming.state = "withdrawn" if step.withdraws else "held"
        if step.records_from is not None:
            assert file is not None
            waits = step.records_from > now
            self.texts.append(_Text(file, now, step.records_from, "coming" if waits else "held", is_told))
        return step


looks = st.lists(
    st.tuples(st.integers(0, 60), st.sampled_from(["a", "b", "c", None]), st.sampled_from([True, True, True, False])),
    min_size=1,
    max_size=40,
)


@given(looks)
def test_whatever_the_organisers_do_nothing_holds_that_was_not_told_for_a_day(
    plan: list[tuple[int, str | None, bool]],
) -> None:
    """TRA-4"""
    kept, now = _Kept(), NOW
    for hours, file, is_told in plan:
        now += hours * HOUR
        before = kept.of("held")
        step = kept.look(file, now, is_told=is_told)
        holds = kept.of("held")

        assert sum(text.state == "coming" for text in kept.texts) <= 1
        assert not (step.withdraws and step.begins)
        if holds is not before and before is not None:
            assert holds is not None
            assert now - holds.recorded_at >= NOTICE or not holds.told
        if holds is not before:
            assert file in {None, holds.hash if holds else None}, "a text holds only while the file says it"
        if file is not None and holds is not None:
            coming = kept.of("coming")
            assert file in {holds.hash, coming.hash if coming else None}, "what the file says holds or is coming"
        assert kept.look(file, now, is_told=is_told) == Step(), "a second look changes nothing"


@given(looks, st.sampled_from(["a", "b", "c"]))
def test_a_file_that_is_left_alone_holds_a_day_later(plan: list[tuple[int, str | None, bool]], last: str) -> None:
    kept, now = _Kept(), NOW
    for hours, file, is_told in plan:
        now += hours * HOUR
        kept.look(file, now, is_told=is_told)
    kept.look(last, now, is_told=True)
    kept.look(last, now + NOTICE, is_told=True)
    holds = kept.of("held")
    assert holds is not None
    assert holds.hash == last
    assert kept.of("coming") is None
