"""What stands on the pages of `/help` and on the screens of the guided step, from texts and lines alone."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import discord
import pytest

from cogs.helplines import guided, page, worried
from cogs.helplines.model import Directory, Help
from cogs.helplines.page import Asker
from cogs.helplines.reading import parse_directory
from cogs.kit.presses import HoldfastButton
from cogs.kit.texts import Texts
from cogs.kit.wording import lint

CONFIG = Path(__file__).parents[2] / "config"
WORDS = Texts.load("en", CONFIG, strict=True)
SHIPPED = parse_directory((CONFIG / "helplines.toml").read_text("utf-8"))
NIGHT = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
GB = SHIPPED.for_country("GB", NIGHT)
NOWHERE = SHIPPED.for_country(None, NIGHT)
LONGEST = 2000
HEAD = '[fallback]\ndirectories = ["https://directory.test"]\n'
SAME = (
    'country = "GB"\nemergency = "999"\nkind = "human"\nlanguages = ["en"]\nevidence = "seen"\n'
    'seen_date = "2026-11-01"\n'
)
SUBJECTS = [10 * first + second for first, second in product(range(1, 5), range(1, 5))]


def lines_of(*rows: str) -> Directory:
    return parse_directory(HEAD + "".join(f"[[line]]\n{SAME}{row}\n" for row in rows))


def many(count: int, audience: str = "") -> list[str]:
    """Lines with long names, open now."""
    who = f'for = "{audience}"\n' if audience else ""
    return [
        f'name = "{audience or "Line"} {n} {"of the long name " * 5}indeed"\n{who}call = "555 0{n:03}"\nhours = "24/7"'
        for n in range(count)
    ]


def labels(view: discord.ui.View) -> list[str]:
    return [str(item.item.label) for item in view.children if isinstance(item, HoldfastButton)]


# ------------------------------------------------------------------------------------------------------ the pages


def test_what_fits_one_screen_is_one_page_with_other_places_last() -> None:
    """BND-6."""
    leaves = page.leaves(WORDS, GB, SHIPPED.special("GB", NIGHT), [("Your GP", "They can refer you")])
    assert leaves.rest == ()
    places = [leaves.first.index(part) for part in ("999", "116 123", "SHOUT", "Nobody is told", "Your GP")]
    assert places == sorted(places)


def test_lines_for_some_people_are_behind_more_where_they_have_no_room_and_it_says_so() -> None:
    book = lines_of(*many(2), *many(3, "abuse at home"), *many(2, "young people"))
    leaves = page.leaves(WORDS, book.for_country("GB", NIGHT), book.special("GB", NIGHT), [("GP", "there")])
    assert 'For danger at home, for young people, and for grief, look under "More"' in leaves.first
    assert "If somebody at home" not in leaves.first
    rest = "\n".join(leaves.rest)
    assert "If somebody at home" in rest
    assert "For children and young people" in rest
    assert rest.rindex("GP: there") > rest.rindex("555")
    assert leaves.rest[0].splitlines()[1] == "999"


@pytest.mark.parametrize("count", [1, 8, 40, 90])
def test_however_many_lines_there_are_each_message_fits_and_each_number_is_somewhere(count: int) -> None:
    """Discord takes 2,000 characters: the emergency number and one line to call are always on the first page."""
    book = lines_of(*many(count), *many(count, "young people"))
    shown, special = book.for_country("GB", NIGHT), book.special("GB", NIGHT)
    leaves = page.leaves(WORDS, shown, special, [(f"Place {n}", "x" * 200) for n in range(count)])
    assert all(len(message) <= LONGEST for message in (leaves.first, *leaves.rest))
    assert leaves.first.splitlines()[1] == "999"
    assert "555 0000" in leaves.first
    everything = "\n".join((leaves.first, *leaves.rest))
    for n in range(count):
        assert everything.count(f"\n555 0{n:03}\n") >= 2, n
        assert f"Place {n}:" in everything
    assert len(leaves.first) <= page.FIRST_PAGE or count == 1
    assert ('"More"' in leaves.first) is bool(leaves.rest)


def test_one_line_of_nearly_a_whole_message_is_still_on_the_first_page() -> None:
    book = lines_of(f'name = "{"n" * 1500}"\ncall = "111"\nhours = "24/7"', *many(1))
    leaves = page.leaves(WORDS, book.for_country("GB", NIGHT), {}, [])
    assert "\n111\n" in leaves.first
    assert len(leaves.first) <= LONGEST


@pytest.mark.parametrize(
    ("person", "carries", "countries"), list(product([True, False], [True, False], [(), SHIPPED.countries]))
)
async def test_no_page_has_more_than_five_buttons_and_each_way_is_on_one_of_them(
    *, person: bool, carries: bool, countries: tuple[str, ...]
) -> None:
    """ACC-4."""
    asker = Asker(person=person, carries=carries, countries=countries)
    first, rest = page.first_view(WORDS, asker), page.rest_view(WORDS, asker)
    for view in (first, rest):
        assert len(labels(view)) <= 5
        assert len(view.to_components()) <= 5
        ids = [str(getattr(item, "custom_id", "")) for item in view.children]
        assert len(set(ids)) == len(ids)
    both = {*labels(first), *labels(rest)}
    assert both >= {"What if I call?", "A short guided step", "I am worried about someone", "More", "Hide this"}
    assert ("I need a person here" in both) is person
    assert ("This is more than I can carry" in labels(first)) is carries
    assert ("I'm in another country" in both) is (not countries)


def test_the_foot_of_a_screen_has_lines_open_now_before_others_and_two_at_most() -> None:
    """CRI-6."""
    closed = 'name = "Days"\ncall = "111"\nhours = "daily 10:00-20:00"\nzone = "Europe/London"'
    book = lines_of(closed, *many(3))
    few = page.few(book.for_country("GB", NIGHT))
    assert (len(few.open_now), few.closed_now) == (2, ())
    only = page.few(lines_of(closed).for_country("GB", NIGHT))
    assert [late.line.call for late in only.closed_now] == ["111"]


# ---------------------------------------------------------------------------------------------------- the guided step


def screens(shown: Help, subject: int) -> list[str]:
    texts = (guided.first_text(WORDS), guided.second_text(WORDS, subject // 10), guided.third_text(WORDS, subject))
    return ["\n\n".join([text, *guided.foot(WORDS, shown, whole=text is texts[2])]) for text in texts]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_each_screen_is_short_and_plain_and_has_the_number_at_its_foot(subject: int) -> None:
    """ACC-1, NO-9, NO-10, NO-28, NO-29."""
    for text in screens(GB, subject):
        assert "\n999" in text
        assert text.index("999") > text.index(" of 3.")
        plain = re.sub(r"\b(116 123|999|SHOUT to 85258)\b", "{number}", text).replace("{number}", "{emergency}")
        assert [str(flaw) for flaw in lint("help-screen", plain)] == []
        assert sum(1 + len(row) // 45 for row in text.splitlines()) <= 27
        advice = r"\b(should|must|need to|(?<!don't )have to|breathe?|exercise|ice|doctor|therap)"
        assert not re.search(advice, text.split("999")[0])
    assert "\n116 123\n" in screens(GB, subject)[2]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_without_a_country_each_screen_says_where_numbers_are_and_guesses_none(subject: int) -> None:
    """CRI-5."""
    for text in screens(NOWHERE, subject):
        assert not re.search(r"\d{2}", re.sub(r"https?://\S+", "", text))
        assert "https://findahelpline.com" in text
        assert "the emergency number where you are" in text


def test_each_answer_has_a_second_and_a_third_screen_of_its_own_and_words_to_send() -> None:
    assert len({guided.second_text(WORDS, place) for place in range(1, 5)}) == 4
    assert len({guided.third_text(WORDS, subject) for subject in SUBJECTS}) == 16
    assert "> Tonight is hard. I'm alone with it. Can you stay with me" in guided.third_text(WORDS, 21)


@pytest.mark.parametrize("subject", [0, 7, 99, 1234])
def test_an_id_that_nobody_pressed_shows_the_most_open_answer(subject: int) -> None:
    assert "No words for it" in guided.second_text(WORDS, subject)
    assert "I don't know yet what I need" in guided.third_text(WORDS, subject)


async def test_what_was_pressed_is_in_the_ids_of_the_next_buttons_and_they_differ() -> None:
    ids = [str(getattr(button, "custom_id", "")) for button in guided.second_buttons(WORDS, 3)]
    assert ids == [f"help:v1:step-three:3{place}" for place in range(1, 5)]
    assert len(guided.first_buttons(WORDS)) <= 5


# ------------------------------------------------------------------------------------------- worried about somebody


@pytest.mark.parametrize("look", [None, "help-worried-look", "help-worried-look-elsewhere"])
def test_for_who_worries_the_number_comes_first_and_the_whole_is_plain(look: str | None) -> None:
    """ACC-1, CRI-13, CRI-15."""
    text = "\n\n".join(worried.blocks(WORDS, GB, look))
    assert text.splitlines()[:2] == ["**If their life is in danger, or they are hurt, call now:**", "999"]
    plain = re.sub(r"\b(116 123|999|SHOUT to 85258)\b", "{emergency}", text)
    assert [str(flaw) for flaw in lint("help-screen", plain)] == []
    assert ("The person is not told" in text) is (look is not None)
    assert len("\n\n".join(worried.blocks(WORDS, replace(NOWHERE), look))) <= LONGEST
