# ruff: noqa: RUF001 - letters that look like others are what these tests are about
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.watch.folding import fold, readable
from cogs.watch.language import Language, Reading
from cogs.watch.model import Watch
from cogs.watch.normalise import Normaliser, Typed

LANGUAGE = Language(
    spellings={"wanna": ("want", "to"), "dont": ("do", "not"), "im": ("i", "am"), "i'll": ("i", "will")},
    joins={("my", "self"): "myself"},
    fillers=frozenset({"really", "just"}),
    real_words=frozenset({"though"}),
)
WORDS = ["i", "want", "to", "die", "kill", "myself", "killing", "thought", "end", "it", "all", "a", "life", "my", "not"]
NORMALISER = Normaliser(LANGUAGE, dict.fromkeys(WORDS, 1))


def plain(text: str) -> str:
    return " ".join(NORMALISER.plain(Typed(text).pieces).words)


def repaired(text: str) -> str:
    return " ".join(NORMALISER.repaired(Typed(text).pieces).words)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("I REALLY wanna", "i want to"),
        ("I don't", "i do not"),
        ("I don’t", "i do not"),
        ("I'll kill my self", "i will kill myself"),
        ("k\u200bi\u200bll", "kill"),
        ("ｋｉｌｌ", "kill"),
        ("𝐤𝐢𝐥𝐥", "kill"),
        ("ⓚⓘⓛⓛ", "kill"),
        ("🅺🅸🅻🅻", "kill"),
        ("ᴋɪʟʟ", "kill"),
        ("кіll", "kill"),
        ("kíll", "kill"),
        ("k̵i̵l̵l̵", "kill"),
        ("||kill|| **it** _all_ ~~a~~", "kill it all a"),
        ("end💀it", "end it"),
    ],
)
def test_plain_reading_sees_through_letters_and_markdown(typed: str, read: str) -> None:
    assert plain(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("k1ll", "kill"),
        ("k!ll", "kill"),
        ("ki11", "kill"),
        ("1 w@n7 70 d13", "i want to die"),
        ("kiiiill", "kill"),
        ("k i l l  m y s e l f", "kill myself"),
        ("k.i.l.l m-y-s-e-l-f", "kill myself"),
        ("k💀i💀l💀l", "kill"),
        ("killmyself", "kill myself"),
        ("k*ll", "kill"),
        ("kiling", "killing"),
        ("klling", "killing"),
        ("mysefl", "myself"),
        ("I.\nWant.\nTo.\nDie.", "i want to die"),
    ],
)
def test_repaired_reading_undoes_disguises_and_slips(typed: str, read: str) -> None:
    assert repaired(typed) == read


@pytest.mark.parametrize("typed", ["though", "skilled", "therapist", "assist", "1", "70", "3am", "b2b", "go to 11"])
def test_repairing_leaves_other_words_and_numbers_alone(typed: str) -> None:
    assert repaired(typed) == typed


@pytest.mark.parametrize(
    "text",
    [
        "> kill it",
        ">>> kill\nit all",
        "`kill it`",
        "```\nkill\nit\n```",
        "https://example.org/kill-it",
        "<:kill:123456789>",
    ],
)
def test_quotes_code_and_links_are_not_read(text: str) -> None:
    """CRI-17."""
    assert plain(text) == ""


def test_a_quote_hides_only_itself_and_open_code_marks_hide_nothing() -> None:
    """CRI-17."""
    assert plain("> end it\nkill") == "kill"
    assert plain("``` kill it") == "kill it"
    assert plain(">kill it") == "kill it"  # no quote to Discord without the space


def test_a_mention_is_read_as_somebody() -> None:
    assert plain("<@123456789> want") == "someone want"


def test_russian_stays_itself_in_the_unfolded_reading() -> None:
    normaliser = Normaliser(Language(), {"сор": 1})
    assert normaliser.unfolded(Typed("Сор")) == Reading(("сор",), (0,))
    assert NORMALISER.unfolded(Typed("Сор")) is None  # no list asks for it


@given(st.text(max_size=4000))
@settings(max_examples=200, deadline=None)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert isinstance(readable(text), str)


# Mostly short, where examples are many and shrink fast; some as long as the longest message there is.
SHORT = st.text(max_size=400) | st.text(alphabet="ikl dtmyse1!.*-@\n'", max_size=200)
LONG = st.builds(str.__mul__, st.text(min_size=1, max_size=60), st.integers(100, 1000)) | st.text(max_size=4000)


@given(SHORT | SHORT | LONG.map(lambda text: text[:4000]))
@settings(max_examples=500, deadline=None)
def test_reading_the_words_again_gives_the_same_words(text: str) -> None:
    once = plain(text)
    assert plain(once) == once
    mended = repaired(text)
    assert repaired(mended) == mended


def test_no_match_is_invented_across_word_boundaries(watch: Watch) -> None:
    for text in (
        "a skilled therapist can assist",
        "the skill I lack",
        "I diet and dye",
        "we had to gether it",
        "pen is mightier",
        "rekindle my shelf",
        "Kill Bill is on",
        "want tod ie",
    ):
        assert watch.read(text) is None or text == "want tod ie", text
