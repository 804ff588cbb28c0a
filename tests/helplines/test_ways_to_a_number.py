"""Every way in reaches a number within two taps, wherever somebody is and whatever is down; and what stands beside."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cogs.helplines import store
from config.settings import Settings, load
from tests.discord.logbook import Logbook
from tests.discord.screens import Answer
from tests.helplines.acts import messages_with_help, take_the_database_away
from tests.house import CONFIG, House, open_house

WayIn = Callable[[House], Awaitable[Answer]]
NUMBER = re.compile(r"\n(999|116 123)\n")


async def _typed(house: House) -> Answer:
    return await house.world.command("ann", "grief-chat", "help")


async def _typed_elsewhere(house: House) -> Answer:
    return await house.world.command("ann", "general", "help")


async def _in_direct_messages(house: House) -> Answer:
    return await house.world.command("ann", "dm", "help")


async def _by_the_quiet_message(house: House) -> Answer:
    return await house.world.press("ann", "grief-chat", "If tonight is hard")


async def _by_the_agreement(house: House) -> Answer:
    return await house.world.press("ann", "welcome", "If tonight is hard")


async def _the_step(house: House) -> Answer:
    return await house.world.command("ann", "grief-chat", "help", wish="step")


async def _worried(house: House) -> Answer:
    return await house.world.command("ann", "grief-chat", "help", wish="worried")


async def _carry(house: House) -> Answer:
    """Ann looks after nobody: it is the page with the numbers for her."""
    return await house.world.command("ann", "grief-chat", "help", wish="carry")


WAYS: list[WayIn] = [
    *(_typed, _typed_elsewhere, _in_direct_messages, _by_the_quiet_message, _by_the_agreement),
    *(_the_step, _worried, _carry),
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__.strip("_"))
@pytest.mark.parametrize("down", [False, True], ids=["database up", "database gone"])
async def test_where_the_country_is_known_a_number_is_the_first_thing_shown(
    house: House, way: WayIn, *, down: bool
) -> None:
    """BND-6, NO-33: one tap."""
    await house.world.pass_time(minutes=1)
    kept = take_the_database_away(house) if down else house.bot.kit.database
    answer = await way(house)
    house.bot.kit.database = kept
    assert answer.only_you
    assert NUMBER.search(answer.text + "\n")
    assert len(answer.buttons) <= 5


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__.strip("_"))
async def test_where_it_is_not_known_one_choice_more_shows_a_number_and_none_is_guessed(
    tmp_path: Path, several_countries: Settings, logbook: Logbook, way: WayIn
) -> None:
    """CRI-5: two taps, with the database gone."""
    logbook.expect("check: ")
    async with open_house(tmp_path, settings=several_countries) as house:
        await house.world.pass_time(minutes=1)
        kept = take_the_database_away(house)
        answer = await way(house)
        assert not re.search(r"\b(988|911|999|116)\b", answer.text)
        assert "findahelpline.com" in answer.text
        picked = await house.world.choose("ann", answer, "Britain (UK)")
        house.bot.kit.database = kept
        assert NUMBER.search(picked.text + "\n")


async def test_who_is_in_no_group_gets_numbers_in_direct_messages_and_nobody_is_asked(
    tmp_path: Path, logbook: Logbook
) -> None:
    """BND-6: also after leaving the server."""
    logbook.expect("check: ")
    async with open_house(tmp_path) as house:
        world = house.world
        await world.command("cleo", "dm", "help")
        await world.leave("cleo")
        answer = await world.command("cleo", "dm", "help")
        assert answer.buttons == ("What if I call?", "A short guided step", "I am worried about someone", "More")
        assert "Cruse" not in answer.text
        picked = await world.choose("cleo", answer, "Britain (UK)")
        assert "116 123" in picked.text
        worried = await world.press("cleo", answer, "I am worried about someone")
        assert "moderator" not in worried.text
        assert "Their" not in worried.text
        assert "A short step" in (await world.press("cleo", answer, "A short guided step")).text


async def test_with_an_empty_config_help_still_has_its_pages(tmp_path: Path, logbook: Logbook) -> None:
    """ORG-8."""
    logbook.expect("check: ")
    made = load(CONFIG)
    bare = made.groups[0].model_copy(
        update=dict.fromkeys(("agreement", "word_watch", "alerts", "checkins")) | {"places": {}, "duty": {}}
    )
    async with open_house(tmp_path, settings=replace(made, groups=(bare,))) as house:
        world = house.world
        answer = await world.command("ann", "general", "help")
        assert "116 123" in answer.text
        assert "I need a person here" not in answer.buttons
        assert world.sees("ann", "general") == [str(seen) for seen in answer.messages]
        assert "stands nowhere" in (await world.command("rae", "general", "setup hard-night")).text


# ------------------------------------------------------------------------------------------------ pages and the step


async def test_more_turns_the_page_in_place_and_hide_takes_the_one_message_away(house: House) -> None:
    world = house.world
    page = await world.command("ann", "grief-chat", "help")
    more = await world.press("ann", page, "More")
    assert more.buttons == ("I'm in another country", "Hide this", "Back")
    back = await world.press("ann", more, "Back")
    assert back.text == page.text
    assert len([text for text in world.sees("ann", "grief-chat") if "116 123" in text]) == 1
    await world.press("ann", await world.press("ann", back, "More"), "Hide this")
    assert [text for text in world.sees("ann", "grief-chat") if "116 123" in text] == []


async def test_the_guided_step_is_three_screens_in_one_message_that_leaves_the_numbers_in_sight(house: House) -> None:
    """Koko's trial (FIELD.md): under the number, never before it; by buttons alone, ending at people."""
    world = house.world
    page = await world.command("ann", "grief-chat", "help")
    one = await world.press("ann", page, "A short guided step")
    assert "1 of 3" in one.text
    two = await world.press("ann", one, "My thoughts won't stop")
    assert "2 of 3" in two.text
    three = await world.press("ann", two, "Somebody with me")
    assert "3 of 3" in three.text
    assert "> Tonight is hard. My thoughts won't stop. Can you stay with me for a while, or call me?" in three.text
    assert three.buttons == ("I need a person here", "What if I call?")
    assert all("\n999" in screen for screen in (one.text, two.text, three.text))
    here = [text for text in world.sees("ann", "grief-chat") if "999" in text]
    assert len(here) == 2, "the page, and one message for the three screens"
    assert "None is on duty" in (await world.press("ann", three, "I need a person here")).text


async def test_nothing_of_the_step_is_kept_and_it_goes_on_after_a_restart_with_the_database_gone(house: House) -> None:
    """NO-33, DESIGN.md: what was pressed is in the next buttons, and nowhere else."""
    world = house.world
    one = await world.command("ann", "grief-chat", "help", wish="step")
    two = await world.press("ann", one, "I'm alone with it")
    await world.restart()
    before = house.database_file.read_bytes()
    kept = take_the_database_away(house)
    three = await world.press("ann", two, "I don't know")
    house.bot.kit.database = kept
    assert "I'm alone with it. I don't know yet what I need" in three.text
    assert house.database_file.read_bytes() == before
    assert world.dms("ann") == []
    assert world.pings("mo") == []
    async with house.bot.database.read() as tx:
        assert await store.everyone(tx) == []


# ----------------------------------------------------------------------------------------------- worried about somebody


async def test_who_worries_reads_how_a_moderator_looks_and_that_the_other_person_hears_nothing(house: House) -> None:
    """CRI-15, NO-23: nothing is sent to anybody, and no name is asked for."""
    world = house.world
    before = len(world.requests)
    answer = await world.command("ben", "grief-chat", "help", wish="worried")
    assert answer.only_you
    assert answer.text.splitlines()[:2] == ["**If their life is in danger, or they are hurt, call now:**", "999"]
    assert "Ask a moderator to look" in answer.text
    assert "The person is not told, and not that it was you." in answer.text
    assert "ask these people what to do for somebody else" in answer.text
    sent = [one for one in world.requests[before:] if one.method == "POST" and "/messages" in one.path]
    assert sent == []
    assert messages_with_help(house) == []
    menu = {command.name for command in house.bot.tree.walk_commands()} | {
        command.name for command in house.bot.tree.get_commands()
    }
    assert "Ask a moderator to look" in menu
    in_messages = await world.command("ben", "dm", "help", wish="worried")
    assert "On your group's server" in in_messages.text


# -------------------------------------------------------------------------------------- more than one can carry


async def test_members_are_not_offered_it_and_roles_are_read_at_the_press(house: House) -> None:
    world = house.world
    assert "This is more than I can carry" not in (await world.command("ann", "grief-chat", "help")).buttons
    page = await world.command("mo", "grief-chat", "help")
    assert "This is more than I can carry" in page.buttons
    assert "I am worried about someone" in (await world.press("mo", page, "More")).buttons
    page = await world.command("mo", "grief-chat", "help")
    await world.give_role("mo", "Moderators", has=False)
    answer = await world.press("mo", page, "This is more than I can carry")
    assert "Take me off duty" not in answer.buttons
    assert "116 123" in answer.text


async def test_a_moderator_is_off_duty_at_once_and_finds_somebody_to_talk_to(house: House) -> None:
    """MOD-1, MOD-3: from anywhere, in direct messages too, with numbers for them as well."""
    world = house.world
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    page = await world.command("mo", "dm", "help")
    answer = await world.press("mo", page, "This is more than I can carry")
    assert "116 123" in answer.text
    assert "the numbers are for you, too" in answer.text
    assert answer.buttons == ("Take me off duty", "I'd like to talk to somebody", "What if I call?")
    await world.restart()
    off = await world.press("mo", answer, "Take me off duty")
    assert "The alert you held has been put back" in off.text
    assert "Nobody has this yet" in house.card()
    assert "Whom would you like to talk to?" in (await world.press("mo", answer, "I'd like to talk to somebody")).text


async def test_a_moderator_of_the_second_group_goes_off_duty_there(house: House) -> None:
    """MOD-3, ORG-12: in direct messages nothing but the button says which group."""
    world = house.world
    answer = await world.command("sal", "carers-alerts", "duty on")
    await world.press("sal", answer, "I'm in")
    assert "On duty now: @Sal" in (await world.command("sal", "carers-alerts", "duty show")).text
    mine = await world.command("sal", "dm", "help", wish="carry")
    assert "You are off duty" in (await world.press("sal", mine, "Take me off duty")).text
    assert "@Sal" not in (await world.command("sal", "carers-alerts", "duty show")).text.partition("Coming")[0]


async def test_a_supporter_steps_out_of_the_group_they_mean_from_anywhere(house: House) -> None:
    """BND-7: Sam supports in both groups; the place says which only where it belongs to one."""
    world = house.world
    in_place = await world.command("sam", "welcome", "help", wish="carry")
    assert in_place.buttons == ("Step out of a check-in", "What if I call?")
    assert "You read along in no check-in" in (await world.press("sam", in_place, "Step out of a check-in")).text
    which = await world.command("sam", "dm", "help", wish="carry")
    assert which.buttons == ("Tuesday Lanterns", "Carers' Corner")
    theirs = await world.press("sam", which, "Carers' Corner")
    assert "116 123" in theirs.text
    assert "no check-in" in (await world.press("sam", theirs, "Step out of a check-in")).text


async def test_out_of_the_second_groups_check_in_from_direct_messages(house: House) -> None:
    """BND-7, ORG-12: the button carries the group, for direct messages say nothing of it."""
    world = house.world
    await world.command("ann", "carers-chat", "checkin open", hour=20, company="sam")
    assert "Sam" in world.who_is_in("check-in 1")
    which = await world.command("sam", "dm", "help", wish="carry")
    theirs = await world.press("sam", which, "Carers' Corner")
    rooms = await world.press("sam", theirs, "Step out of a check-in")
    out = await world.choose("sam", rooms, "All of them at once")
    assert "You are out of all of them" in out.text
    assert "Sam" not in world.who_is_in("check-in 1")


async def test_who_is_both_has_both_and_it_is_said_truly_when_nothing_could_be_saved(
    house: House, logbook: Logbook
) -> None:
    """NO-11."""
    logbook.expect("an interaction failed")
    world = house.world
    await world.give_role("mo", "Supporters")
    answer = await world.command("mo", "mod-alerts", "help", wish="carry")
    assert answer.buttons == (
        "Take me off duty",
        "I'd like to talk to somebody",
        "Step out of a check-in",
        "What if I call?",
    )
    kept = take_the_database_away(house)
    off = await world.press("mo", answer, "Take me off duty")
    house.bot.kit.database = kept
    assert "You are off duty" not in off.text
