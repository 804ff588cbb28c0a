"""What `/help` answers on the whole bot, whatever is down, and what of it is kept."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from cogs.helplines import store
from cogs.kit.ports import Grade
from config.settings import Settings
from tests.discord.logbook import Logbook
from tests.discord.world import START
from tests.helplines.acts import helplines, messages_with_help, take_the_database_away
from tests.house import House, open_house


async def test_help_gives_a_number_at_once_and_only_to_who_asked(house: House) -> None:
    """BND-6: no further tap."""
    before = house.world.sees("ben", "grief-chat")
    answer = await house.world.command("ann", "grief-chat", "help")
    assert answer.only_you
    assert answer.text.index("999") < answer.text.index("116 123") < answer.text.index("Cruse")
    assert answer.buttons == (
        "I need a person here",
        "What if I call?",
        "A short guided step",
        "I am worried about someone",
        "More",
    )
    assert house.world.sees("ben", "grief-chat") == before


async def test_help_and_what_is_behind_it_work_with_the_database_gone(house: House) -> None:
    """BND-6, DESIGN.md decision 8."""
    world = house.world
    kept = take_the_database_away(house)
    answer = await world.command("ann", "grief-chat", "help")
    assert "116 123" in answer.text
    assert "just to talk" in (await world.press("ann", answer, "What if I call?")).text
    menus = await world.press("ann", await world.press("ann", answer, "More"), "I'm in another country")
    assert "911" in (await world.choose("ann", menus, "United States", menu="Japan")).text
    assert "116 123" in (await world.command("ann", "dm", "help")).text
    house.bot.kit.database = kept


async def test_a_person_asked_for_without_the_database_is_not_said_to_be_asked(house: House, logbook: Logbook) -> None:
    """NO-11, ORG-10."""
    logbook.expect("asking for a person failed")
    await house.goes_on_duty("mo")
    answer = await house.world.command("ann", "grief-chat", "help")
    kept = take_the_database_away(house)
    asked = await house.world.press("ann", answer, "I need a person here")
    house.bot.kit.database = kept
    assert "I don't know if it reached a moderator" in asked.text
    assert "have asked" not in asked.text


async def test_a_person_asked_for_in_a_channel_is_one_button_away(ready: House) -> None:
    """CRI-6: and with nobody there, that is what is said."""
    world = ready.world
    answer = await world.command("ben", "grief-chat", "help")
    assert "One is on duty now." in (await world.press("ben", answer, "I need a person here")).text
    assert "@Ben" in ready.card()
    await world.command("mo", "mod-alerts", "duty off")
    answer = await world.command("cleo", "grief-chat", "help")
    assert "None is on duty right now" in (await world.press("cleo", answer, "I need a person here")).text


async def test_who_asked_for_a_person_is_told_once_when_nobody_came(ready: House) -> None:
    """It points to no message above: there is none."""
    world = ready.world
    await world.command("ben", "grief-chat", "help", wish="person-here")
    await world.pass_time(minutes=40)
    (told,) = world.dms("ben")
    assert "You asked for a moderator" in told
    assert "above" not in told


async def test_in_direct_messages_the_member_says_which_group_is_asked(ready: House) -> None:
    """ORG-12: two groups never mix, and neither is guessed."""
    world = ready.world
    answer = await world.command("ann", "dm", "help")
    which = await world.press("ann", answer, "I need a person here")
    assert which.buttons == ("Tuesday Lanterns", "Carers' Corner")
    asked = await world.press("ann", which, "Carers' Corner")
    assert "None is on duty right now" in asked.text
    assert any("@Ann" in text for text in world.sees("sal", "carers-alerts"))
    assert not any("Who: @Ann" in text for text in world.sees("mo", "mod-alerts"))


async def test_without_a_country_help_asks_for_it_in_the_same_message(
    tmp_path: Path, several_countries: Settings, logbook: Logbook
) -> None:
    """CRI-5, BND-6: a pick is the second tap; no number before it, whatever Discord's language says."""
    logbook.expect("check: ")
    async with open_house(tmp_path, settings=several_countries, start=START) as house:
        world = house.world
        answer = await world.command("ann", "grief-chat", "help")
        assert not re.search(r"\b(988|911|999|116)\b", answer.text)
        assert "I won't guess" in answer.text
        picked = await world.choose("ann", answer, "Britain (UK)")
        assert "116 123" in picked.text
        assert "I won't guess" in (await world.command("ann", "grief-chat", "help")).text
        done = await world.press("ann", picked, "Remember this country")
        assert "Britain (UK)" in done.text
        await world.restart()
        assert "116 123" in (await world.command("ann", "grief-chat", "help")).text
        assert "I won't guess" in (await world.command("ben", "grief-chat", "help")).text
        assert "988" in (await world.command("ann", "grief-chat", "help", country="US")).text


async def test_a_country_is_chosen_once_on_a_good_day_and_never_guessed(
    tmp_path: Path, several_countries: Settings, logbook: Logbook
) -> None:
    """CRI-5: in `/me`, or under the test message that comes with a yes; `/me show` says it and leads to another."""
    logbook.expect("check: ")
    async with open_house(tmp_path, settings=several_countries, start=START) as house:
        world = house.world
        await house.agrees("ann")
        await world.pass_time(minutes=1)
        test = world.last("ann", "dm")
        assert test.content.startswith("This is a test")
        assert "I won't guess" in test.content
        assert test.buttons == ("Pick my country",)
        menus = await world.press("ann", "dm", "Pick my country")
        picked = await world.choose("ann", menus, "Britain (UK)")
        await world.press("ann", picked, "Remember this country")
        assert "116 123" in (await world.command("ann", "grief-chat", "help")).text
        shown = await world.command("ann", "grief-chat", "me show")
        assert "The country you chose for help numbers: Britain (UK)." in shown.text
        assert "I'm in another country" in shown.buttons
        typed = await world.command("ben", "grief-chat", "me country", country="US")
        assert "numbers for this country: United States" in typed.text
        await world.restart()
        assert "988" in (await world.command("ben", "grief-chat", "help")).text
        assert "Which country are you in?" in (await world.command("cleo", "grief-chat", "me country")).text
        assert (
            "I have no number for Taiwan"
            in (await world.command("cleo", "grief-chat", "me country", country="TW")).text
        )
        assert "I won't guess" in (await world.command("cleo", "grief-chat", "help")).text


async def test_a_country_without_a_line_gets_links_and_no_neighbours_number(house: House) -> None:
    """CRI-5."""
    answer = await house.world.command("ann", "grief-chat", "help", country="TW")
    assert "I have no number for Taiwan" in answer.text
    assert not re.search(r"\d", answer.text)
    unknown = await house.world.command("ann", "grief-chat", "help", country="Narnia")
    assert "Which country are you in?" in unknown.text
    assert "Ireland" in await house.world.suggestions("ann", "grief-chat", "help", "country", "ire")


# What is kept


async def test_forget_me_takes_the_choices_away_from_memory_too(house: House) -> None:
    """PRI-1, PRI-3."""
    world = house.world
    await world.command("ann", "grief-chat", "help", wish="stop")
    shown = await world.command("ann", "grief-chat", "me show")
    assert "not to send you the message with help" in shown.text
    sure = await world.press("ann", shown, "Delete it all")
    await world.press("ann", sure, "Yes, delete it all")
    async with house.bot.database.read() as tx:
        assert await store.everyone(tx) == []
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    assert len(messages_with_help(house)) == 1


@pytest.mark.parametrize(
    ("country", "grade", "said"),
    [
        ("KR", Grade.GOOD, "within 180 days"),
        (
            "GB",
            Grade.WARN,
            "National Domestic Abuse Helpline (Refuge, for women) (Britain (UK)) was last checked over a year",
        ),
        ("IE", Grade.WARN, "Samaritans Ireland (Ireland) was last checked over a year ago"),
        ("TW", Grade.WARN, "no helpline for Taiwan"),
        ("ask", Grade.WARN, "countries a line was last checked over a year ago"),
    ],
)
async def test_check_names_the_lines_to_look_at_again_and_what_to_do(
    house: House, country: str, grade: Grade, said: str
) -> None:
    """ORG-3."""
    group = house.bot.groups.all[0]
    part = group.settings.group.model_copy(update={"country": country})
    there = replace(group, settings=group.settings.model_copy(update={"group": part}))
    findings = [one for one in await helplines(house).check(there, house.world.now()) if "helplines" in one.text]
    assert {finding.grade for finding in findings} == {grade}
    assert said in house.bot.words_for(None)(findings[0].text, **findings[0].facts)
