"""Who did what with which alert or setting, as organisers read it; and what of it its member sees."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from cogs.kit import audit
from cogs.kit.audit import About, Act
from tests.agreement.texts import SETTINGS, make_folder
from tests.discord.screens import Answer
from tests.discord.world import World
from tests.house import HARD_SENTENCE, House, open_house

TRAIL = "setup trail"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        await opened.goes_on_duty("mo")
        await opened.agrees("ann")
        await opened.writes_the_hard_sentence()
        yield opened


async def looked_after(house: House) -> None:
    """Rae comes on duty and passes; Mo takes it, opens a place, wants a second; Rae joins; Mo closes."""
    world = house.world
    await house.goes_on_duty("rae")
    await world.command("rae", "mod-alerts", "alerts pass", number=1)
    await world.command("mo", "mod-alerts", "alerts list")
    await world.command("mo", "mod-alerts", "alerts take", number=1)
    await world.command("mo", "mod-alerts", "alerts steps", number=1)
    await world.command("mo", "mod-alerts", "alerts place", number=1)
    await world.command("mo", "mod-alerts", "alerts second", number=1)
    await world.command("rae", "mod-alerts", "alerts join", number=1)
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="told-outside")


async def trail(house: House, who: str = "rae") -> Answer:
    return await house.world.command(who, "general", TRAIL)


async def test_organisers_read_who_did_what_in_the_order_it_came(house: House) -> None:
    """MOD-8."""
    await looked_after(house)
    answer = await trail(house)
    assert answer.only_you
    in_order = [
        "@Mo closed alert 1 as: Someone outside was told.",
        "@Rae joined alert 1 as the second person.",
        "@Mo asked for a second person on alert 1.",
        "@Mo opened a place to talk for alert 1.",
        "@Mo looked at the steps for alert 1.",
        "@Mo took alert 1.",
        "@Mo looked at the list of open alerts.",
        "Alert 1 was passed on. By whom is not kept here.",
        "I started with settings that differ from before.",
        "The agreement changed: version 1 holds now.",
    ]
    places = [answer.text.index(line) for line in in_order]
    assert places == sorted(places)


async def test_the_trail_names_no_member_and_holds_no_words(house: House) -> None:
    """MOD-8, NO-6."""
    await looked_after(house)
    await house.world.command("ann", "general", "me copy")
    text = (await trail(house)).text
    assert "@Ann" not in text
    assert HARD_SENTENCE not in text
    assert "A member had a copy made" in text


async def test_pressing_twice_and_what_is_refused_is_one_line_or_none(house: House) -> None:
    """MOD-8: a line for what happened."""
    world = house.world
    async with world.at_the_same_time():
        await world.press("mo", "mod-alerts", "I'll take this")
        await world.press("mo", "mod-alerts", "I'll take this")
    await world.command("ann", "general", "alerts take", number=1)
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="told-outside")  # needs a second
    text = (await trail(house)).text
    assert text.count("took alert 1") == 1
    assert "closed alert 1" not in text


async def test_only_organisers_read_it_and_a_look_at_it_is_a_line_too(house: House) -> None:
    """MOD-8, MOD-7."""
    for who in ("ann", "mo", "sam"):
        answer = await trail(house, who)
        assert "This is for the organisers" in answer
        assert "took" not in answer
    await trail(house)
    assert "@Rae looked at this list." in await trail(house)


async def test_whoever_runs_the_check_is_in_the_trail(world: World) -> None:
    """MOD-8: for each of their groups."""
    await world.command("rae", "general", "setup check")
    await world.command("ann", "general", "setup check")  # refused
    text = (await world.command("rae", "general", TRAIL)).text
    assert text.count("@Rae ran `/setup check`.") == len(world.settings.groups)
    assert "@Ann" not in text


async def test_there_is_more_than_one_page_and_its_button_outlives_a_restart(house: House) -> None:
    """MOD-8."""
    world = house.world
    async with house.bot.database.write() as tx:
        for number in range(20):
            await audit.note(tx, "main", None, Act.PASSED, About.ALERT, world.now(), number=100 + number)
    first = await trail(house)
    assert "Alert 119 " in first
    assert "Alert 101 " not in first
    await world.restart()
    second = await world.press("rae", first, "Earlier")
    assert "Alert 101 " in second
    assert "Alert 119 " not in second


async def test_settings_that_changed_are_told_once_by_nobody(tmp_path: Path) -> None:
    """MOD-8."""
    settings = make_folder(tmp_path / "config", SETTINGS.replace("[people]", '[people]\norganisers = ["rae"]'))
    async with open_house(tmp_path, settings=settings) as opened:
        world = opened.world
        await world.restart()
        assert (await trail(opened)).text.count("settings that differ") == len(settings.groups)
        settings.source.write_text(settings.source.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
        await world.restart()
        await world.restart()
        assert (await trail(opened)).text.count("settings that differ") == 2 * len(settings.groups)


async def test_who_asks_to_be_forgotten_is_named_no_more(house: House) -> None:
    """PRI-3, MOD-8: also by what the asking itself does, which puts back what they held."""
    world = house.world
    await world.press("mo", "mod-alerts", "I'll take this")
    assert "what you did as a moderator" in await world.command("mo", "general", "me show")
    asked = await world.command("mo", "general", "me forget")
    await world.press("mo", asked, "Yes, delete it all")
    text = (await trail(house)).text
    assert "@Mo" not in text
    assert "somebody whose name is not kept took alert 1" in text
    assert "what you did as a moderator" not in await world.command("mo", "general", "me show")


async def test_its_member_sees_what_was_done_and_by_how_many_and_never_by_whom(house: House) -> None:
    """MOD-9, MOD-12."""
    world = house.world
    before = await world.command("ann", "general", "me show")
    assert "Nobody has it now." in before
    assert "A place to talk" not in before
    await looked_after(house)
    shown = (await world.command("ann", "general", "me show")).text
    note = next(line for line in shown.splitlines() if "A note about a message of yours" in line)
    for said in ("People asked to look: ", "Times it was taken: 1", "A place to talk with you was opened."):
        assert said in note
    assert "It was closed as: someone outside was told." in note
    assert "Mo" not in note
    assert "Rae" not in note


async def test_while_the_database_is_busy_the_list_and_the_steps_are_shown_all_the_same(house: House) -> None:
    """NO-33: nobody who has an alert in their hands waits for the trail."""
    world = house.world
    await world.press("mo", "mod-alerts", "I'll take this")
    world.lock_database(busy_seconds=0.1)
    assert "Alert 1" in await world.command("mo", "mod-alerts", "alerts list")
    assert "You have this one" in await world.command("mo", "mod-alerts", "alerts steps", number=1)
    await world.pass_time(seconds=30)
    await world.unlock_database()


async def test_the_trail_outlives_the_alert_and_goes_after_ninety_days(house: House) -> None:
    """MOD-8, PRI-5."""
    world = house.world
    await looked_after(house)
    for days, there in ((45, True), (91, False)):
        await house.bot.privacy.purge(world.now() + timedelta(days=days))
        assert ("closed alert 1" in await trail(house)) is there
    assert "Lines over 90 days old went" in await trail(house)


async def test_about_says_that_there_is_a_trail_and_where_to_see_who_reads(house: House) -> None:
    """TRA-1, CON-11."""
    about = await house.world.command("ann", "general", "about")
    assert "never changed" in about
    assert "`/me readers`" in about
