import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.watch.explain import explain_jsonl, failing_examples
from cogs.watch.lists import Tier
from cogs.watch.model import Watch

LONG_WORD = re.compile(r"[a-z]{4,}")
# Everything an explanation may say besides ids, which stand in files members can read.
EXPLANATION_WORDS = set(
    LONG_WORD.findall(
        "urgent unsure nothing entry direct statement suicide self harm injury someone else others danger home goodbye "
        "hopeless message lowers lowered dropped noted negation past topic idiom titles prescribed theme entries lists "
        "stands there none"
    )
)


def tier(watch: Watch, text: str) -> str | None:
    match = watch.read(text)
    return match.tier if match else None


def test_a_match_is_explained_by_ids_and_rule_names(watch: Watch) -> None:
    match = watch.read("I want to die")
    assert match is not None
    assert (
        match.explanation
        == "urgent: entry en-suicide-001 (direct statement, suicide); nothing in the message lowers it"
    )
    assert "positions" not in repr(match)


def test_the_rule_that_lowers_is_named(watch: Watch) -> None:
    match = watch.read("I'm going to kill myself lol")
    assert match is not None
    assert match.tier is Tier.UNSURE
    assert "lowered by en-context-laughing (idiom)" in match.explanation


def test_why_nothing_is_done_is_told_too(watch: Watch) -> None:
    assert watch.decide("this paperwork is killing me") == (
        None,
        "nothing: no entry of the lists stands in the message",
    )
    match, why = watch.decide("I don't want to die")
    assert match is None
    assert why.startswith("nothing: entry en-suicide-001")
    assert "en-context-negation (negation)" in why


@pytest.mark.parametrize(
    "around",
    ["please help, {}", "{} please help me", "> she said it is fine\n{}", "I'm not joking, {}", "haha.\n{}",
     "the paperwork is killing me. {}", "My sister is well. {}", "I am not suicidal today. {}"],
)  # fmt: skip
def test_nothing_else_in_a_message_cancels_a_direct_statement(watch: Watch, around: str) -> None:
    """FIELD.md fault 6."""
    assert tier(watch, around.format("I am going to kill myself tonight")) == Tier.URGENT


def test_context_far_away_lowers_a_direct_statement_and_never_hides_it(watch: Watch) -> None:
    assert tier(watch, "the movie is called something. I want to die") == Tier.UNSURE


def test_quoted_words_are_nobodys_statement(watch: Watch) -> None:
    """CRI-17."""
    assert watch.read("> I want to die\nthinking of you") is None


def test_the_jsonl_protocol_answers_every_line(watch: Watch) -> None:
    answers = [
        json.loads(line) for line in explain_jsonl(watch, ['{"text": "I want to die"}\n', "\n", '{"text": "hi"}'])
    ]
    assert [answer["tier"] for answer in answers] == ["urgent", None]
    assert answers[0]["kind"] == "suicide"
    assert answers[0]["entry"] == "en-suicide-001"
    assert answers[1]["why"].startswith("nothing")
    with pytest.raises(ValueError, match="line 1"):
        list(explain_jsonl(watch, ["[]"]))


def test_failing_examples_are_listed(watch: Watch) -> None:
    assert failing_examples(watch) == []


def test_an_unknown_theme_is_told_and_changes_nothing(watch: Watch) -> None:
    other = Watch(watch.lists, talk_here_is=["knitting", "grief"])
    assert other.unknown_themes == ("knitting",)
    assert tier(other, "I want to die") == Tier.URGENT


SAID = st.sampled_from(
    ["I want to die", "kill myself", "lol", "not", "my sister", "when I was a kid", ".", "\n", "> quote", "||", "pills",
     "tonight", "song called", "goodbye everyone", "h1m", "s u i c i d e", "cut too deep", "🙂", "but", "the movie"]
)  # fmt: skip
# The strategies alone hardly ever make a long text: some are one piece over and over, as long as Discord allows.
LONG = st.builds(str.__mul__, SAID | st.text(min_size=1, max_size=60), st.integers(100, 1000)).map(lambda it: it[:4000])
MESSAGES = st.text(max_size=4000) | st.lists(SAID | st.text(max_size=8), max_size=30).map(" ".join) | LONG


@given(MESSAGES)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_error_and_always_the_same_way(watch: Watch, text: str) -> None:
    assert watch.read(text) == watch.read(text)


@given(MESSAGES)
@settings(max_examples=200, deadline=None)
def test_an_explanation_holds_no_word_of_the_message(watch: Watch, text: str) -> None:
    """NO words leave the message: the promise."""
    _, why = watch.decide(text)
    said = set(LONG_WORD.findall(re.sub(r"\ben-[a-z0-9-]+", "", why)))
    assert said <= EXPLANATION_WORDS


@given(st.text(alphabet=st.characters(exclude_characters="`>"), max_size=300))
@settings(max_examples=200, deadline=None)
def test_a_sentence_before_an_urgent_one_never_hides_it(watch: Watch, text: str) -> None:
    assert watch.read(f"{text}.\n\nI am going to kill myself tonight.") is not None


UNRELATED = st.lists(
    st.sampled_from(
        ["the kettle is on", "my sister came over for lunch", "we watched a film about whales", "it rained all day",
         "thanks for asking", "the bus was late again", "I made soup", "see you on tuesday", "my knee is better"]
    ),
    min_size=1,
    max_size=3,
).map(". ".join)  # fmt: skip


@given(UNRELATED, UNRELATED, st.sampled_from(["I am going to kill myself tonight", "I want to die", "1 w@n7 70 d13"]))
@settings(max_examples=60, deadline=None)
def test_unrelated_sentences_around_an_urgent_one_never_hide_it(
    watch: Watch, before: str, behind: str, said: str
) -> None:
    for text in (f"{before}. {said}.", f"{said}. {behind}.", f"{before}. {said}. {behind}.", f"{before}\n{said}"):
        assert tier(watch, text) == Tier.URGENT, text


WORST = {
    "near misses": "i want to " * 400,
    "one letter": "a" * 4000,
    "single letters": "i " * 2000,
    "repeated hit": "kill myself " * 330,
    "rules and hits": "not suicidal lol " * 240,
    "gaps": "i am so very done with the " * 150,
    "marks": "k\u0335\u0301" * 1300,
    "joined words": "iwanttodie" * 400,
    "stars": "*" * 4000,
    "code marks": "` `` " * 800,
    "quotes": "> " * 2000,
}


@pytest.mark.parametrize("text", WORST.values(), ids=WORST)
def test_reading_is_linear_in_the_message(watch: Watch, text: str) -> None:
    """Counted in steps, not in time: twice the text costs at most about twice the steps."""
    half = watch.steps(text[: len(text) // 2])
    whole = watch.steps(text)
    assert whole <= 2.5 * half + 200
    assert whole <= 400 * len(text)
    watch.read(text)


def test_what_a_group_talks_about_anyway_never_lowers_a_direct_statement(grief_watch: Watch, watch: Watch) -> None:
    assert tier(grief_watch, "I lost my wife and I want to die tonight") == Tier.URGENT
    assert tier(watch, "I can't go on without her") == Tier.UNSURE
    assert tier(grief_watch, "I can't go on without her") is None
