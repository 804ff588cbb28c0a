from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.agreement import views
from cogs.agreement.clauses import (
    LONGEST_LINE,
    NEEDED,
    ONE_SCREEN,
    Agreement,
    AgreementTextError,
    Clause,
    parsed,
    restored,
    text_hash,
)
from cogs.agreement.model import Offer
from cogs.kit.texts import Texts
from cogs.kit.wording import lint
from config.settings import Settings, load
from tests.agreement.texts import AGREEMENT, SHIPPED

FILE = Path("agreement.md")
BLANKS = {"group": "Tuesday Lanterns", "who_we_may_tell": "We may tell a doctor.", "min_age": "18"}


def read(text: str = AGREEMENT) -> Agreement:
    return parsed(FILE, text, BLANKS)


def problems(text: str) -> list[str]:
    with pytest.raises(AgreementTextError) as caught:
        read(text)
    return [str(problem) for problem in caught.value.problems]


def test_the_limits_are_read_first_and_whole_and_of_the_rest_the_first_paragraph() -> None:
    """CON-4"""
    screen = read().first_screen
    order = [
        "Here in Tuesday Lanterns",
        "We can't make anyone",
        "We may tell a doctor.",
        "Not a crisis",
        "Keep it here",
    ]
    assert [screen.index(part) for part in order] == sorted(screen.index(part) for part in order)
    assert "Not even of your own words" not in screen
    assert "Not even of your own words" in read().whole


def test_members_see_neither_the_names_of_parts_nor_the_organisers_notes() -> None:
    assert "<!--" not in read().whole
    assert "a note to ourselves" not in read().source


def test_a_version_can_be_read_again_as_it_was_kept() -> None:
    assert restored(read().source) == read()


def test_only_a_change_of_what_members_see_changes_the_hash() -> None:
    """CON-10"""
    renoted = AGREEMENT.replace("a note to ourselves", "another note")
    assert read(renoted).text_hash == read().text_hash
    assert read(AGREEMENT.replace("yours.", "your own.")).text_hash != read().text_hash


@pytest.mark.parametrize("tag", [tag for tag in NEEDED if tag != "limits"])
def test_a_part_that_is_missing_is_named_with_what_to_write(tag: str) -> None:
    """CON-6"""
    (problem,) = problems(AGREEMENT.replace(tag, "also"))
    assert f"<!-- {tag} -->" in problem
    assert "line " in problem


def test_an_agreement_without_limits_is_refused() -> None:
    """CON-4, CON-6"""
    assert any("what nobody can promise" in one for one in problems(AGREEMENT.replace("<!-- limits -->", "")))


def test_limits_that_do_not_stand_first_are_refused_with_their_line() -> None:
    """CON-4"""
    moved = AGREEMENT.replace("<!-- limits -->", "<!-- also -->\nWe are peers.\n\n<!-- limits -->")
    (problem,) = problems(moved)
    assert "line 7" in problem
    assert "do not stand first" in problem


def test_limits_that_do_not_say_who_may_be_told_are_refused() -> None:
    """LIM-5"""
    (problem,) = problems(AGREEMENT.replace("{who_we_may_tell}", ""))
    assert "{who_we_may_tell}" in problem


@pytest.mark.parametrize(
    "promise",
    [
        "This is 100% confidential.",
        "It is completely confidential.",
        "We guarantee that it stays here.",
        "What you say will never leave this room.",
        "Nobody will ever know.",
    ],
)
def test_an_absolute_promise_is_refused_with_its_line(promise: str) -> None:
    """CON-5"""
    (problem,) = problems(AGREEMENT.replace("**Keep it here.** No screenshots.", f"**Keep it here.** {promise}"))
    assert "line 13" in problem
    assert "promise nobody can keep" in problem


def test_saying_that_nobody_can_promise_it_is_welcome() -> None:
    read(AGREEMENT.replace("**Limits.**", "**Limits.** We can't guarantee that it stays here."))


def test_a_misspelt_part_is_answered_with_the_nearest_name() -> None:
    found = problems(AGREEMENT.replace("<!-- own_story_ok -->", "<!-- own_storry_ok -->"))
    assert any("line 17" in one and "Did you mean own_story_ok?" in one for one in found)


def test_a_blank_that_nothing_fills_is_answered_with_the_nearest_one() -> None:
    (problem,) = problems(AGREEMENT.replace("{group}", "{grup}"))
    assert "line 2" in problem
    assert "{group}" in problem


def test_a_part_without_words_and_a_note_that_does_not_end_are_named() -> None:
    (empty,) = problems(AGREEMENT.replace("**Your story is yours.**", ""))
    assert "line 17" in empty
    (open_note,) = problems(AGREEMENT + "<!-- not closed")
    assert "line 22" in open_note


def test_every_problem_is_reported_at_once() -> None:
    found = problems("We guarantee it.\n")
    assert len(found) == len(NEEDED) + 1


@given(st.text(max_size=200) | st.text("<!->{}group_ab \n*", max_size=60))
def test_whatever_stands_in_a_part_is_kept_as_it_is_shown_or_answered_with_a_problem(text: str) -> None:
    found: tuple[object, ...] = ()
    try:
        agreement = read(AGREEMENT.replace("**Your story is yours.**", text))
    except AgreementTextError as error:
        found = error.problems
    else:
        assert restored(agreement.source).text_hash == agreement.text_hash
        found = agreement.clauses
    assert found


@given(st.lists(st.text("ab \t", max_size=5), max_size=5))
def test_spaces_at_the_ends_of_lines_do_not_make_another_text(lines: list[str]) -> None:
    assert text_hash("\n".join(lines)) == text_hash("\n".join(line.rstrip() for line in lines) + "\n")


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("agreement*.md")), ids=lambda file: file.name)
def test_the_shipped_agreements_of_every_language_are_whole_and_fit_one_phone_screen(file: Path) -> None:
    """ACC-1, ACC-5, CON-5, CON-6."""
    language = file.suffixes[0][1:] if len(file.suffixes) > 1 else "en"
    words, (first, carers) = Texts.load(language, SHIPPED, strict=True), load(SHIPPED / "holdfast.toml").groups
    group = carers if "carers" in file.name else first
    agreement = parsed(file, file.read_text("utf-8"), views.blanks(words, group))
    screen = views.choice_screen(agreement, views.watch_text(words, group), Offer.TOGETHER)

    assert len(screen) <= ONE_SCREEN
    for text in (screen, agreement.whole):
        assert [str(flaw) for flaw in lint("agreement-shown", text, language=language)] == []


def shipped() -> tuple[Settings, Texts]:
    return load(SHIPPED / "holdfast.toml"), Texts.load("en", SHIPPED, strict=True)


def test_the_watch_text_says_what_happens_who_sees_how_long_and_how_to_change_it() -> None:
    """Wording B01b, CON-3, DESIGN.md decisions 1 and 2"""
    settings, words = shipped()
    text = views.watch_text(words, settings.groups[0])
    for part in (
        "#grief-chat and #three-am", "private message", "moderators on duty", "They don't get your words",
        "often wrong", "a person decides", "30 days", "not sure", "3 days", "at any time", "`/me`", "a test",
    ):  # fmt: skip
        assert part in text


# ------------------------------------------------------------------------------------------------ quoted, line by line


def agreement_of(*tags: tuple[str, ...], length: int = 20) -> Agreement:
    return Agreement("", tuple(Clause(one, f"{number} ".ljust(length, "x"), "") for number, one in enumerate(tags)))


def test_each_turn_quotes_another_part_in_its_own_words_until_all_were_quoted() -> None:
    """CON-7."""
    agreement = read()
    lines = [agreement.line(turn) for turn in range(len(agreement.clauses))]
    assert set(lines) == {clause.first for clause in agreement.clauses}
    assert agreement.line(len(agreement.clauses)) == lines[0]


tags = st.lists(st.sampled_from([("limits",), ("also",), ("limits", "bot_does"), ("no_repeat",)]), max_size=8)


@given(made=tags, turn=st.integers(0, 1000))
def test_the_limits_are_never_quoted_twice_in_a_row(made: list[tuple[str, ...]], turn: int) -> None:
    """CON-7."""
    agreement = agreement_of(*made)
    limits = {clause.first for clause in agreement.clauses if "limits" in clause.tags}
    pair = (agreement.line(turn), agreement.line(turn + 1))
    assert not all(line in limits for line in pair)
    assert {agreement.line(turn + step) for step in range(20)} >= {clause.first for clause in agreement.clauses}


def test_a_part_that_would_fill_the_screen_is_not_quoted() -> None:
    assert agreement_of(("limits",), ("also",), length=LONGEST_LINE + 1).line(3) is None
    assert agreement_of().line(0) is None
