import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord
import pytest

from cogs.helplines import page, views
from cogs.helplines.cog import WISHES, HelplinesCog
from cogs.helplines.model import Audience, Directory, Help
from cogs.helplines.page import Asker
from cogs.helplines.reading import parse_directory
from cogs.helplines.views import Screen
from cogs.kit.ports import Standing
from cogs.kit.presses import HoldfastButton, HoldfastSelect
from cogs.kit.texts import Texts
from cogs.kit.wording import lint

CONFIG = Path(__file__).parents[2] / "config"
WORDS = Texts.load("en", CONFIG, strict=True)
SHIPPED = parse_directory((CONFIG / "helplines.toml").read_text("utf-8"))
NIGHT = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
GB = SHIPPED.for_country("GB", NIGHT)
NOWHERE = SHIPPED.for_country(None, NIGHT)
PLACE = "https://discord.com/channels/1/2"
KINDS = (
    "suicide",
    "self_harm",
    "injury_now",
    "someone_else",
    "harm_to_others",
    "danger_at_home",
    "goodbye",
    "hopeless",
)

ANN = Screen(
    name="Ann",
    group="Tuesday Lanterns",
    channel="<#1234567890123456789>",
    kind="suicide",
    posted_at=NIGHT,
    seen_at=NIGHT,
    standing=Standing.TOLD,
    help=GB,
)


def whole_help(shown: Help, places: list[tuple[str, str]], special: dict[Audience, Help] | None = None) -> str:
    """All that `/help` shows, also what stands behind "More"."""
    leaves = page.leaves(WORDS, shown, special or {}, places)
    return "\n\n".join((leaves.first, *leaves.rest))


LIVE = {
    Standing.TOLD: "have been asked to look at it",
    Standing.TOLD_OUT_OF_HOURS: "who said yes to being woken were sent a note",
    Standing.NOBODY_YET: "Nobody has taken this yet.",
    Standing.TAKEN: "A moderator has taken this.",
    Standing.CLOSED: "The moderators have closed this.",
    Standing.NOBODY_ON_DUTY: "No moderator is on duty right now.",
    Standing.NO_DUTY: "Nobody is on duty in this group.",
    Standing.NOBODY_TOLD: "I could not tell any moderator.",
}


def screen(**changes: object) -> str:
    return views.first_screen(WORDS, replace(ANN, **changes))  # type: ignore[arg-type]  # any field by its name


def lines_of(*rows: str) -> Directory:
    head = '[fallback]\ndirectories = ["https://directory.test"]\n'
    fixed = (
        'country = "GB"\nemergency = "999"\nkind = "human"\nlanguages = ["en"]\nevidence = "seen"\n'
        'seen_date = "2026-11-01"\n'
    )
    return parse_directory(head + "".join(f"[[line]]\n{fixed}{row}\n" for row in rows))


def in_order(text: str, *parts: str) -> bool:
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


# The first screen


@pytest.mark.parametrize("standing", Standing)
def test_a_member_reads_who_i_am_then_doubt_then_emergency_then_lines_then_where_it_stands(standing: Standing) -> None:
    """CRI-3, CRI-4."""
    text = screen(standing=standing)
    assert in_order(
        text, "Hi Ann.", "bot", "automatic", "I can't tell what you meant", "999", "116 123", "85258", LIVE[standing]
    )


@pytest.mark.parametrize("standing", Standing)
def test_exactly_one_line_says_where_it_stands(standing: Standing) -> None:
    """DESIGN.md decision 6, NO-11."""
    text = screen(standing=standing)
    assert [said for said in LIVE.values() if said in text] == [LIVE[standing]]


def test_every_number_stands_alone_on_its_line() -> None:
    """CRI-16: it can be copied, and a screen reader reads it by itself."""
    rows = screen().splitlines()
    assert [row for row in rows if re.search(r"\d", row) and "<#" not in row] == ["999", "116 123", "SHOUT to 85258"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("standing", Standing)
def test_someone_who_chose_no_country_reads_no_number_of_any_country(kind: str, standing: Standing) -> None:
    """CRI-5, NO-16: and above all not the one of the US."""
    text = screen(kind=kind, standing=standing, help=NOWHERE)
    assert not re.search(r"\d", re.sub(r"<#\d+>", "", text))
    assert "I won't guess" in text
    assert "https://findahelpline.com" in text


def test_no_country_but_its_own_gives_a_member_a_number() -> None:
    """CRI-5, NO-16."""
    for country in SHIPPED.countries:
        text = screen(help=SHIPPED.for_country(country, NIGHT))
        ours = {line.emergency for line in SHIPPED.lines if line.country == country}
        ours |= {line.call for line in SHIPPED.lines if line.country == country}
        ours |= {line.text for line in SHIPPED.lines if line.country == country}
        alone = {row for row in text.splitlines() if re.fullmatch(r"[0-9 +*#()/\-A-Za-z]*\d[0-9 +*#()/\-]*", row)}
        assert alone <= ours, country


def test_every_country_and_standing_fits_one_message() -> None:
    """Discord's limit, with the longest values we ship."""
    for country in (*SHIPPED.countries, "TW", None):
        for standing in Standing:
            long = replace(ANN, name="W" * 32, place=PLACE, seen_at=NIGHT + timedelta(days=1), standing=standing)
            text = views.first_screen(WORDS, replace(long, help=SHIPPED.for_country(country, NIGHT)))
            assert len(text) <= views.LONGEST, (country, standing)


def test_hours_too_long_for_a_message_cost_the_line_and_not_the_emergency_number() -> None:
    book = lines_of(f'name = "A"\ncall = "116 123"\nhours = "{"x" * 2000}"')
    text = screen(help=book.for_country("GB", NIGHT))
    assert len(text) <= views.LONGEST
    assert "\n999\n" in text


def test_one_number_to_call_and_one_to_text_are_enough_for_a_first_screen() -> None:
    book = lines_of(*(f'name = "Line {n}"\ncall = "11{n}"\ntext = "22{n}"\nhours = "24/7"' for n in range(1, 5)))
    text = screen(help=book.for_country("GB", NIGHT))
    assert [row for row in text.splitlines() if re.fullmatch(r"(11|22)\d", row)] == ["111", "221"]


def test_a_line_that_is_closed_gives_way_to_one_that_is_open() -> None:
    """CRI-6."""
    book = lines_of(
        'name = "Days"\ncall = "111"\nhours = "daily 10:00-20:00"\nzone = "Europe/London"',
        'name = "Nights"\ncall = "222"\nhours = "daily 20:00-10:00"\nzone = "Europe/London"',
    )
    text = screen(help=book.for_country("GB", NIGHT))
    assert "\n222\n" in text
    assert "111" not in text


def test_when_every_line_is_closed_it_says_so_and_when_the_next_one_opens() -> None:
    """CRI-6."""
    book = lines_of('name = "Days"\ncall = "111"\nhours = "daily 10:00-20:00"\nzone = "Europe/London"')
    text = screen(help=book.for_country("GB", NIGHT))
    opens = int(datetime(2026, 11, 24, 10, 0, tzinfo=UTC).timestamp())
    assert in_order(
        text, "closed now", "https://directory.test", "Days is closed now", f"opens <t:{opens}:F>", "\n111\n"
    )


def test_hours_that_nobody_knows_are_never_called_open() -> None:
    """CRI-6."""
    for hours, said in (("UNKNOWN", "I don't know when it is open."), ("most nights", "most nights")):
        text = screen(help=lines_of(f'name = "A"\ncall = "111"\nhours = "{hours}"').for_country("GB", NIGHT))
        assert said in text
        assert "Open now" not in text


def test_a_country_without_a_checked_line_gets_links_that_do_not_deny_its_emergency_number() -> None:
    """ORG-3."""
    text = screen(help=SHIPPED.for_country("IE", NIGHT))
    assert "\n112\n" in text
    assert "116 123" not in text
    assert "checked in the last year" in text


def test_a_message_found_after_an_outage_says_when_it_was_written_and_when_read() -> None:
    """DESIGN.md decision 9."""
    posted, read = NIGHT, NIGHT + timedelta(minutes=33)
    text = screen(posted_at=posted, seen_at=read)
    assert f"At <t:{int(posted.timestamp())}:t>" in text
    assert f"<t:{int(read.timestamp())}:t>" in text
    assert "Some words you wrote" not in text


def test_a_place_to_talk_is_linked_once_somebody_is_there_and_not_before() -> None:
    assert PLACE in screen(standing=Standing.TAKEN, place=PLACE)
    assert PLACE not in screen(standing=Standing.NOBODY_YET, place=PLACE)


def test_the_next_shift_is_named_only_when_it_is_known() -> None:
    """CRI-8."""
    shift = NIGHT + timedelta(hours=16)
    named = f"<t:{int(shift.timestamp())}:F>"
    assert named in screen(standing=Standing.NOBODY_ON_DUTY, next_shift=shift)
    assert "I don't know when" in screen(standing=Standing.NOBODY_ON_DUTY)
    assert named not in screen(standing=Standing.TOLD, next_shift=shift)


def test_a_name_cannot_format_the_message_or_mention_anyone() -> None:
    shown = views.safe_name("**@everyone** `x`")
    assert "@everyone" not in shown
    assert "\\*" in shown


@pytest.mark.parametrize("kind", KINDS)
def test_our_own_words_for_things_are_never_shown(kind: str) -> None:
    ours = re.compile(r"\b(case|consent|tier|match|outcome|rung|alert|urgent|unsure)", re.IGNORECASE)
    for standing in Standing:
        assert not ours.search(screen(kind=kind, standing=standing, place=PLACE))
    assert not ours.search(whole_help(GB, [("Your GP", "They can refer you")]))


def test_ending_a_life_is_not_named_to_someone_whose_words_were_about_something_else() -> None:
    assert "ending your life" in screen(kind="suicide")
    for kind in ("danger_at_home", "someone_else", "harm_to_others", "asked"):
        assert "ending your life" not in screen(kind=kind)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_a_first_screen_of_its_own_that_is_short_and_plain(kind: str) -> None:
    """ACC-1, CRI-16: one phone screen, one number to call and one to text, whatever it may be about."""
    for shown in (GB, NOWHERE):
        text = screen(kind=kind, help=shown, name="{name}", group="{group}", channel="{channel}")
        plain = re.sub(r"https?://\S+", "", text)
        flaws = [flaw for flaw in lint("help-screen", plain) if flaw.rule != "NO-16"]
        assert [str(flaw) for flaw in flaws] == []
        assert sum(1 + len(row) // 45 for row in text.splitlines()) <= 31


def test_who_is_badly_hurt_reads_the_emergency_number_before_anything_else() -> None:
    text = screen(kind="injury_now")
    assert text.splitlines()[1] == "999"
    assert in_order(text, "\n999\n", "tell them too", "Hi Ann.", "automatic", "I can't tell what you meant", "116 123")


HOME_LINE = 'name = "Home"\nfor = "abuse at home"\ncall = "333"\nhours = "24/7"'
YOUNG_LINE = 'name = "Young"\nfor = "young people"\ncall = "444"\nhours = "24/7"'
FOR_ALL = 'name = "All"\ncall = "111"\ntext = "222"\nhours = "24/7"'


def test_danger_at_home_gets_the_line_for_that_first_and_a_way_off_the_screen() -> None:
    book = lines_of(FOR_ALL, HOME_LINE)
    text = screen(kind="danger_at_home", help=book.for_country("GB", NIGHT, views.need_of("danger_at_home")))
    assert in_order(text, "Hi Ann.", "\n999\n", '"Hide this"', "\n333\n", "\n222\n")
    assert "111" not in text
    assert "ending your life" not in text
    assert not re.search(r"\b(abus|violen|partner|hurt)", text, re.IGNORECASE), "who reads along should learn little"


def test_somebody_in_danger_at_home_reads_of_no_line_that_nobody_checked() -> None:
    """ORG-3: the links stand in its place, beside the lines for everybody."""
    shown = SHIPPED.for_country("GB", NIGHT, views.need_of("danger_at_home"))
    text = screen(kind="danger_at_home", help=shown)
    assert "0808" not in text
    assert in_order(text, "\n116 123\n", "https://findahelpline.com")


def test_a_line_for_some_people_is_in_help_under_whom_it_is_for_and_never_the_first() -> None:
    book = lines_of(HOME_LINE, FOR_ALL, YOUNG_LINE)
    text = whole_help(book.for_country("GB", NIGHT), [], book.special("GB", NIGHT))
    assert in_order(text, "\n111", "If somebody at home", "\n333\n", "For children and young people", "\n444\n")
    assert in_order(text, "For danger at home, for young people, and for grief", "https://directory.test")
    assert "After somebody died" not in text
    assert "333" not in screen(help=book.for_country("GB", NIGHT))


def test_worry_about_somebody_else_and_fear_of_hurting_others_each_say_what_to_ask_these_people() -> None:
    assert "somebody else" in screen(kind="someone_else")
    assert "Their life" not in screen(kind="suicide")
    assert "fear you may hurt somebody" in screen(kind="harm_to_others")
    for kind in ("suicide", "self_harm", "hopeless"):
        assert "somebody" not in screen(kind=kind)


# /help


def test_help_begins_with_a_number_and_ends_with_other_places() -> None:
    """BND-6."""
    text = whole_help(GB, [("Your GP", "They can refer you")])
    assert text.splitlines()[1] == "999"
    assert in_order(text, "999", "116 123", "SHOUT to 85258", "Nobody is told that you looked", "Your GP")


def test_help_shows_every_line_open_ones_first() -> None:
    """CRI-6."""
    book = lines_of(
        'name = "Days"\ncall = "111"\nhours = "daily 10:00-20:00"\nzone = "Europe/London"',
        'name = "Someday"\ncall = "333"\nhours = "UNKNOWN"',
        'name = "Always"\ncall = "222"\ncall_alt = "223"\nhours = "24/7"',
    )
    text = whole_help(book.for_country("GB", NIGHT), [])
    assert in_order(text, "\n222\n223\n", "\n333\n", "\n111\n")


def test_help_names_the_languages_of_a_line_that_does_not_speak_the_groups() -> None:
    line = replace(GB.open_now[0], languages=("ja", "zh"))
    assert "They speak: Japanese, Chinese" in "\n".join(views.all_lines(WORDS, Help("GB", "999", open_now=(line,))))
    assert "They speak" not in "\n\n".join(views.all_lines(WORDS, GB))


def test_each_language_of_the_shipped_lines_has_a_name() -> None:
    spoken = {code for line in SHIPPED.lines for code in line.languages}
    assert {code for code in spoken if not WORDS.has(f"help-language-{code}")} == set()


# What can be pressed


def labels(view: discord.ui.View) -> list[str]:
    return [str(getattr(item.item, "label", None)) for item in view.children if isinstance(item, HoldfastButton)]


async def test_the_first_screen_has_three_buttons_and_the_rest_is_behind_more() -> None:
    assert labels(views.first_buttons(WORDS, 7, "suicide")) == ["A person, please", "What if I call?", "More"]
    assert labels(views.first_buttons(WORDS, 7, "danger_at_home")) == ["A person, please", "Hide this", "More"]
    behind = [
        "I'm OK, this was a mistake",
        "What if I call?",
        "I'm in another country",
        "Don't message me again",
        "Hide this",
    ]
    assert labels(views.more_buttons(WORDS, 7, quiet=False)) == behind


async def test_every_country_can_be_picked_within_what_discord_takes() -> None:
    """At most five rows, 25 choices in each menu, no id twice."""
    view = page.first_view(WORDS, Asker(person=True, carries=True, countries=SHIPPED.countries))
    menus = [item for item in view.children if isinstance(item, HoldfastSelect)]
    picked = [option.value for menu in menus for option in menu.item.options]
    assert sorted(picked) == sorted(SHIPPED.countries)
    assert all(len(menu.item.options) <= 25 for menu in menus)
    ids = [str(getattr(item, "custom_id", "")) for item in view.children]
    assert len(set(ids)) == len(ids)
    assert len(view.to_components()) <= 5


async def test_every_button_has_its_command() -> None:
    """ACC-8: typed, with the very words that stand on the button; `/help` itself shows what the others do."""
    for wish, label in WISHES.items():
        assert label == WORDS(f"help-button-{wish}")
    assert HelplinesCog.numbers.description == WORDS("help-command")


def test_help_without_a_country_says_where_to_pick_one() -> None:
    assert "Pick one here" in views.directories(WORDS, NOWHERE, here=True)
    assert 'Pick one under "More"' in views.directories(WORDS, NOWHERE)
    assert views.directories(WORDS, Help("TW", None, directories=("https://directory.test",))).startswith("I have no")
