"""The texts of the check-ins, as a tired person reads them."""

import re
from pathlib import Path

import pytest

from cogs.checkins.model import Company
from cogs.checkins.nets.couriers import EndedBy
from cogs.checkins.pairs import model as pairs
from cogs.checkins.prompts import DATE_PROMPTS, RING, Part
from cogs.checkins.rounds import model as rounds
from cogs.checkins.supporters.model import Why
from cogs.checkins.views import date_question, question
from cogs.kit.texts import Texts
from cogs.kit.wording import lint
from tests.checkins.people import room

WORDS = Texts.load("en", Path(__file__).parents[2] / "config", strict=True)
ADVICE = ("try to", "you should", "remember to", "be kind to yourself", "exercise", "make sure", "don't forget")
NUMBERS = [prompt.number for prompt in RING]
KEYS = [*map(str, NUMBERS), *(f"date-{number}" for number in range(1, DATE_PROMPTS + 1))]


@pytest.mark.parametrize("key", KEYS)
def test_a_question_is_short_gives_no_advice_and_measures_nobody(key: str) -> None:
    """CHK-1, CHK-6."""
    asked = WORDS(f"checkin-ask-{key}")
    assert len(asked.split()) <= 25
    assert not any(advice in asked.casefold() for advice in ADVICE)
    assert not re.search(r"1 ?(-|to) ?(5|10)|scale|how often have you", asked.casefold())


@pytest.mark.parametrize("key", KEYS)
def test_under_every_question_it_says_that_it_is_automatic_and_that_no_answer_is_fine(key: str) -> None:
    """CHK-1, CHK-8: with a line of somebody else's under it too."""
    number = int(key.removeprefix("date-"))
    if key.startswith("date-"):
        shown = date_question(WORDS, room(), number, ping=True, note="Nobody is asked to read this now.")
    else:
        shown = question(WORDS, room(prompt=number), ping=True, note="Nobody is asked to read this now.")
    first, footer, note = shown.splitlines()
    assert first == f"<@1> {WORDS(f'checkin-ask-{key}')}"
    assert "automatic" in footer.casefold()
    assert "no answer is fine" in footer.casefold()
    assert note == "-# Nobody is asked to read this now."


def test_all_questions_differ() -> None:
    """CHK-8."""
    assert len({WORDS(f"checkin-ask-{key}") for key in KEYS}) == len(KEYS)


def test_a_question_fits_its_part_of_the_day_and_speaks_of_no_other() -> None:
    """CHK-2: nobody is asked in the morning how the day was."""
    for prompt in RING:
        text = WORDS(f"checkin-ask-{prompt.number}").casefold()
        if prompt.part is not Part.MORNING:
            assert not re.search(r"this morning|was the night|waiting for you today", text)
        if prompt.part is not Part.EVENING:
            assert not re.search(r"nearly over|for the night|does today end|out of you today", text)


def test_the_pause_blames_nobody() -> None:
    """CHK-5, NO-14."""
    said = WORDS("checkin-rest").casefold()
    assert "missed" not in said
    assert "miss you" not in said
    assert "nobody is told" in said


def test_each_kind_of_company_is_called_for_in_its_own_words() -> None:
    calls = {WORDS("checkin-company-call", names="@Sam", member="@Ann", kind=kind.value) for kind in Company}
    assert len(calls) == len(Company)
    assert all("@Sam" in call and "@Ann" in call for call in calls)


def test_it_is_never_said_that_somebody_was_asked_when_nobody_was() -> None:
    """CRI-8, NO-33."""
    nobody = WORDS("checkin-person-told", count=0)
    assert "nobody is on duty" in nobody
    assert "/help" in nobody
    assert "can't say that anybody has been told" in WORDS("checkin-person-unsaved")
    assert WORDS("checkin-person-told", count=1) != WORDS("checkin-person-told", count=2)


def test_what_supporters_read_first_speaks_from_i_and_gives_no_advice_about_medicine() -> None:
    """BND-4"""
    said = WORDS("checkin-supporting-guidance")
    assert 'Speak from "I". "I ' in said
    assert not re.search(r"medications?|\bdos(e|es|age)\b|stop taking|\bpills?\b", said.casefold())


def test_no_ending_blames_anybody_and_none_speaks_for_somebody() -> None:
    """BND-7, NO-14"""
    for why in Why:
        said = WORDS(f"checkin-ending-{why}", name="@Sam").casefold()
        assert not re.search(r"sorry|sadly|unfortunately|because of you|missed|too much|can't cope|carry", said)
    assert "both are fine" in WORDS("checkin-ending-choose")


@pytest.mark.parametrize("ended_by", EndedBy)
def test_no_ending_of_a_safety_net_asks_for_a_reason(ended_by: EndedBy) -> None:
    """NO-14"""
    said = WORDS(f"checkin-net-over-{ended_by.name.lower()}", member="@Ann")
    assert "@Ann" in said
    assert ended_by is EndedBy.MEMBER or "no reason" in said


# --------------------------------------------------------------------------------------------------- pairs and rounds

SHARED = [
    *(f"checkin-pair-ask-{number}" for number in range(1, pairs.PROMPTS + 1)),
    *(f"checkin-round-ask-{number}" for number in range(1, rounds.PROMPTS + 1)),
]


@pytest.mark.parametrize("key", SHARED)
def test_a_question_to_two_or_to_all_keeps_the_same_rules(key: str) -> None:
    """CHK-1, CHK-6."""
    asked = WORDS(key)
    assert len(asked.split()) <= 25
    assert not any(advice in asked.casefold() for advice in ADVICE)
    assert not re.search(r"1 ?(-|to) ?(5|10)|scale|how often have you", asked.casefold())
    assert lint(key, "Make sure that you sleep: you should.")


def test_there_are_ten_or_more_of_each_and_all_differ() -> None:
    """CHK-8."""
    assert min(pairs.PROMPTS, rounds.PROMPTS) >= 10
    assert len({WORDS(key) for key in SHARED}) == len(SHARED)


def test_the_last_words_of_a_pair_blame_nobody_and_name_nobody() -> None:
    """BND-7, NO-14."""
    said = WORDS("pair-ended", pair="pair 3")
    assert "no reason is owed" in said
    assert not any(word in said.casefold() for word in ("missed", "sorry", "unfortunately", "<@"))


def test_a_closed_offer_says_the_same_whatever_became_of_it() -> None:
    assert "I show nobody why" in WORDS("pair-offer-closed")
    assert "<@" not in WORDS("pair-offer-closed")
