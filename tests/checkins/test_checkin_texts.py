"""The texts of the check-ins, as a tired person reads them."""

import re
from pathlib import Path

import pytest

from cogs.checkins.model import Company
from cogs.checkins.prompts import DATE_PROMPTS, RING, Part
from cogs.checkins.views import date_question, question
from cogs.kit.texts import Texts
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
