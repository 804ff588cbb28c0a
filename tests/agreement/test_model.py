from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.agreement.model import (
    About,
    Agreed,
    Consent,
    Mode,
    Offer,
    Shown,
    Watched,
    agreed,
    is_watched,
    newer,
    offer,
    watch_standing,
)

NOW = datetime(2026, 11, 24, 19, tzinfo=UTC)
TEXT, OLD_TEXT = "a" * 64, "b" * 64


def says(answer: bool, text: str = TEXT, about: About = About.WATCH, at: datetime = NOW) -> Consent:
    return Consent(about, answer, 1, text, at)


consents = st.none() | st.builds(says, st.booleans(), st.sampled_from([TEXT, OLD_TEXT]))


@pytest.mark.parametrize("mode", [Mode.WITH_AGREEMENT, Mode.ASK])
def test_only_a_yes_to_the_present_words_is_watched(mode: Mode) -> None:
    """CON-1, CON-10, NO-20"""
    watched = [is_watched(mode, one, TEXT, notice_stands=False) for one in (None, says(False), says(True, OLD_TEXT))]
    assert watched == [False, False, False]
    assert is_watched(mode, says(True), TEXT, notice_stands=False)


def test_everyone_is_watched_where_the_notice_stands_except_who_said_no() -> None:
    """DESIGN.md decision 1, NO-22"""
    assert is_watched(Mode.EVERYONE, None, TEXT, notice_stands=True)
    assert is_watched(Mode.EVERYONE, says(True, OLD_TEXT), TEXT, notice_stands=True)
    assert not is_watched(Mode.EVERYONE, None, TEXT, notice_stands=False)
    assert not is_watched(Mode.EVERYONE, says(False), TEXT, notice_stands=True)


@given(st.sampled_from(list(Mode)), st.sampled_from([TEXT, OLD_TEXT, ""]), st.booleans())
def test_a_no_never_lapses_whatever_the_text_or_mode(mode: Mode, text: str, stands: bool) -> None:
    """NO-20"""
    assert not is_watched(mode, says(False, text), TEXT, notice_stands=stands)


@given(st.none() | st.sampled_from(list(Mode)), consents, st.booleans(), st.booleans())
def test_what_a_person_is_told_is_what_happens(
    mode: Mode | None, consent: Consent | None, runs: bool, stands: bool
) -> None:
    """NO-11"""
    told = watch_standing(mode, consent, TEXT, runs=runs, notice_stands=stands)
    happens = mode is not None and runs and is_watched(mode, consent, TEXT, notice_stands=stands)
    assert (told in {Watched.YES, Watched.EVERYONE}) is happens
    assert (told is Watched.NO) is (consent is not None and not consent.answer)


def test_a_yes_to_the_agreement_stays_a_yes_when_its_text_changes_and_says_so() -> None:
    assert agreed(None, TEXT) is Agreed.NOTHING
    assert agreed(says(True, TEXT, About.AGREEMENT), TEXT) is Agreed.AGREED
    assert agreed(says(True, OLD_TEXT, About.AGREEMENT), TEXT) is Agreed.EARLIER
    assert agreed(says(False, TEXT, About.AGREEMENT), TEXT) is Agreed.LEFT


def test_the_watch_is_only_offered_where_it_runs() -> None:
    """NO-11"""
    assert offer(None, watch_runs=False) is Offer.AGREEMENT_ALONE
    assert offer(Mode.WITH_AGREEMENT, watch_runs=False) is Offer.AGREEMENT_ALONE
    assert offer(Mode.WITH_AGREEMENT, watch_runs=True) is Offer.TOGETHER
    assert offer(Mode.EVERYONE, watch_runs=True) is Offer.TOGETHER
    assert offer(Mode.ASK, watch_runs=True) is Offer.WATCH_LATER


@given(st.integers(1, 2**31), st.sampled_from(["", TEXT, OLD_TEXT, "0f" * 32]))
def test_what_was_on_the_screen_survives_the_button(version: int, watch: str) -> None:
    shown = Shown.of(version, watch)
    assert Shown.from_number(shown.number) == shown
    assert shown != Shown.of(version, "c" * 64)
    assert len(f"agreement:v1:choose:{shown.number}") <= 100


def test_the_later_of_two_choices_counts_in_whatever_order_they_are_reported() -> None:
    first, second = says(True), says(False, at=NOW + timedelta(seconds=1))
    assert newer(newer(None, first), second) is second
    assert newer(newer(None, second), first) is second
