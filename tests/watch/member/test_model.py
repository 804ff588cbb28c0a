"""What is shown of the lists, and what is not: decided by what stands in them."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.kit.texts import Texts
from cogs.kit.wording import lint
from cogs.watch.language import Language
from cogs.watch.lists import Entry, Kind, Tier, WordLists, load_lists
from cogs.watch.member import views
from cogs.watch.member.model import Chapter, Spot, Topic, chapters, counts, names_a_way, shown_why

CONFIG = Path(__file__).parents[3] / "config"
SHIPPED = sorted((CONFIG / "words").glob("*.toml"))
WORDS = Texts.load("en", CONFIG, strict=True)
LANGUAGE = Language(spellings={"paracetamol": ("pills",)}, methods=frozenset({"pills", "rope"}))
FULL = 2000  # Discord's limit for one message


def entry(example: str, why: str = "a wish", kind: Kind = Kind.SUICIDE, tier: Tier = Tier.URGENT) -> Entry:
    return Entry(
        id="x", list_name="x", phrases=(), series=(), tier=tier, kind=kind, direct=False, needs=(), why=why,
        source="x", reviewed_by="x", reviewed_on="x", examples=(example, "another"), counter_examples=(),
    )  # fmt: skip


def a_list(entries: Iterable[Entry], language: Language = LANGUAGE) -> WordLists:
    return WordLists(tuple(entries), (), language)


def only(entries: Iterable[Entry], language: Language = LANGUAGE) -> Chapter:
    [chapter] = chapters([a_list(entries, language)])
    return chapter


def test_entries_of_one_kind_and_tier_that_look_for_the_same_stand_together() -> None:
    found = only([entry("one"), entry("two", why="other"), entry("three"), entry("one")])
    assert found.topics == (Topic("a wish", ("one", "three")), Topic("other", ("two",)))


def test_kinds_and_tiers_are_chapters_in_the_order_of_the_kinds_with_urgent_first() -> None:
    given_ = [entry("a", kind=Kind.HOPELESS), entry("b", tier=Tier.UNSURE), entry("c")]
    names = [one.name for one in chapters([a_list(given_)])]
    assert names == ["suicide.urgent", "suicide.unsure", "hopeless.urgent"]


@pytest.mark.parametrize("example", ["the Pills are here", "took paracetamol", "ROPE", "p\u0131lls, all"])
def test_an_example_that_names_a_way_is_left_out_and_its_why_stays(example: str) -> None:
    """NO-28: in capitals, by another spelling, in look-alike letters too."""
    assert only([entry(example), entry("two")]).topics == (Topic("a wish", ("two",)),)


def test_of_an_entry_whose_why_names_a_way_nothing_is_spelt_out() -> None:
    """NO-28"""
    assert only([entry("went too deep", why="a rope, and more")]).topics == (Topic(None, ()),)
    assert shown_why("a rope, and more", LANGUAGE) is None


def test_a_word_that_only_holds_a_method_names_none() -> None:
    assert not names_a_way("European roped pillsbury", LANGUAGE)


def test_where_a_language_lists_no_methods_no_example_is_shown() -> None:
    """NO-28: then it cannot be told which are safe to show."""
    assert only([entry("anything")], Language()).topics == (Topic("a wish", ()),)


def test_each_list_is_shown_by_its_own_words_for_methods() -> None:
    """NO-28: "once" is harmless in one language, and each language names its own ways."""
    spanish = Language(methods=frozenset({"soga"}))
    found = chapters(
        [a_list([entry("the soga")]), a_list([entry("la soga", why="otro"), entry("rope", why="otro")], spanish)]
    )
    assert found[0].topics == (Topic("a wish", ("the soga",)), Topic("otro", ("rope",)))


def test_a_long_example_is_cut_short() -> None:
    [topic] = only([entry("a " * 200)]).topics
    assert len(topic.examples[0]) <= 100
    assert topic.examples[0].endswith("…")


def test_entries_are_counted_by_kind_and_tier() -> None:
    found = counts([entry("a"), entry("b"), entry("c", tier=Tier.UNSURE)])
    assert found == {Kind.SUICIDE: {Tier.URGENT: 2, Tier.UNSURE: 1}}


@given(st.integers(0, 1023), st.integers(0, 100_000))
def test_a_spot_comes_back_from_its_buttons_number(group: int, page: int) -> None:
    assert Spot.of(Spot(group, page).subject) == Spot(group, page)
    assert Spot.of(group) == Spot(group)  # a button without a page


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_no_page_of_a_shipped_list_names_a_way_of_doing_it(file: Path) -> None:
    """NO-28: by the list's own words for it, and by the lint that all our texts are under."""
    lists = load_lists([file])
    assert lists.language.methods, "without [language] methods none of its examples can be shown"
    book = views.book(WORDS, chapters([lists]))
    text = [views.page_text(WORDS, book, at) for at in range(len(book))]
    flaws = [flaw for page in text for flaw in lint("watch-page", page) if flaw.rule == "NO-28"]
    assert [str(flaw) for flaw in flaws] == []
    assert not any(names_a_way(page, lists.language) for page in text)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_entry_of_a_shipped_list_is_on_a_page_that_a_message_holds(file: Path) -> None:
    """TRA-2, NO-22: as its why, or as a way that is not spelt out."""
    lists = load_lists([file])
    book = views.book(WORDS, chapters([lists]))
    assert len({page.chapter for page in book}) <= 25  # what a menu holds
    for at in range(len(book)):
        assert len(views.page_text(WORDS, book, at)) <= FULL
    for one in lists.entries:
        why = shown_why(one.why, lists.language) or WORDS("watch-why-hidden")
        assert any(
            (page.chapter.kind, page.chapter.tier) == (one.kind, one.tier) and f"- {why}" in page.text for page in book
        ), one.id


def test_what_organisers_write_long_still_fits() -> None:
    many = [replace(entry("*" * 300 + str(at)), why="w" * 300 + str(at % 7)) for at in range(300)]
    book = views.book(WORDS, chapters([a_list(many)]))
    assert max(len(views.page_text(WORDS, book, at)) for at in range(len(book))) <= FULL
