"""Which question comes next, whatever changes meanwhile."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from cogs.checkins.prompts import RING, Part, Topic, date_prompt, next_prompt
from tests.checkins.people import OPENED

hours = st.integers(0, 23)
topics = st.sampled_from(Topic)
NUMBERS = [prompt.number for prompt in RING]
BY_NUMBER = {prompt.number: prompt for prompt in RING}


@given(start=st.sampled_from([0, *NUMBERS]), turns=st.lists(st.tuples(hours, topics), min_size=11, max_size=120))
def test_no_question_comes_again_within_ten_whatever_the_hour_and_the_topic_become(
    start: int, turns: list[tuple[int, Topic]]
) -> None:
    """CHK-8."""
    asked = [start]
    for hour, topic in turns:
        asked.append(next_prompt(asked[-1], hour, topic))
    assert all(len(set(asked[at : at + 11])) == 11 for at in range(len(asked) - 10))


@given(start=st.sampled_from([0, *NUMBERS]), hour=hours, topic=topics)
def test_all_that_fit_are_asked_before_one_comes_again(start: int, hour: int, topic: Topic) -> None:
    """CHK-8."""
    fitting = {prompt.number for prompt in RING if prompt.fits(hour, topic)}
    number, asked = start, []
    for _ in fitting:
        number = next_prompt(number, hour, topic)
        asked.append(number)
    assert set(asked) == fitting


@given(start=st.integers(0, 10_000), hour=hours, topic=topics)
def test_a_question_fits_the_hour_and_the_topic(start: int, hour: int, topic: Topic) -> None:
    """CHK-2: morning questions in the morning; grief only for who would like some."""
    chosen = BY_NUMBER[next_prompt(start, hour, topic)]
    assert chosen.part is not Part.MORNING or 4 <= hour < 12
    assert chosen.part is not Part.EVENING or hour >= 17 or hour < 4
    assert chosen.topic in (Topic.EVERYDAY, topic)


def test_there_is_enough_of_each_kind() -> None:
    """CHK-8."""
    everyday = [prompt for prompt in RING if prompt.topic is Topic.EVERYDAY]
    assert sum(prompt.part is Part.ANY for prompt in everyday) >= 12
    assert min(sum(prompt.part is part for prompt in everyday) for part in Part) >= 4
    assert min(sum(prompt.topic is topic for prompt in RING) for topic in Topic) >= 4
    assert len(set(NUMBERS)) == len(NUMBERS)


def test_a_topics_questions_do_not_come_in_a_row() -> None:
    number, kinds = 0, []
    for _ in range(60):
        number = next_prompt(number, 14, Topic.GRIEF)
        kinds.append(BY_NUMBER[number].topic)
    assert Topic.GRIEF in kinds
    assert all(pair != (Topic.GRIEF, Topic.GRIEF) for pair in itertools.pairwise(kinds))


@given(st.integers(0, 20))
def test_a_hard_date_gets_another_question_from_year_to_year(years: int) -> None:
    day = OPENED.date().replace(year=2026 + years)
    assert date_prompt(day) != date_prompt(day.replace(year=day.year + 1))
