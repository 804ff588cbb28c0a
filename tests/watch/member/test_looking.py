"""`/me watch show`: where it reads, what it looks for and what happens then; and the two ways to choose."""

import re
from pathlib import Path

import pytest

from cogs.kit.wording import grade, sentences
from tests.checkins.acts import ROOM, opens
from tests.helplines.acts import take_the_database_away
from tests.house import House, open_house
from tests.watch.member.acts import OURS, settings_with

HEADINGS = ("Where it reads", "What it looks for", "What happens then", "What it can't see")


async def test_everybody_sees_where_it_reads_what_it_looks_for_and_what_happens_then(house: House) -> None:
    """NO-22: before any yes too."""
    shown = await house.world.command("ann", "grief-chat", "me watch show")
    assert shown.only_you
    assert len(shown.messages) == 1
    for heading in HEADINGS:
        assert heading in shown
    assert "You have not said yes" in shown
    assert "#grief-chat, #three-am" in shown
    assert "Not in a private check-in, unless" in shown
    assert re.search(r"Thoughts of suicide: \d+ urgent, \d+ unsure", shown.text)
    assert "counts for less here: grief, suicide loss." in shown
    assert "gone after 3 days" in shown
    assert "/help" in shown
    assert not OURS.search(shown.text)
    assert shown.buttons == ("See the list", "Try a sentence", "Turn on word watch")


async def test_it_is_read_aloud_in_short_plain_sentences(house: House) -> None:
    """ACC-1: as the agreement is, though nothing forces it here; no line of it is long on a phone."""
    await house.agrees("ann")
    shown = (await house.world.command("ann", "grief-chat", "me watch show")).text.split("\n[")[0]
    assert max(map(len, sentences(shown))) <= 20
    assert grade(shown) <= 6
    rows = sum(1 + len(row) // 45 for row in shown.splitlines())
    assert rows <= 60, "two phone screens and a bit"


async def test_after_a_yes_it_says_since_when_and_turns_off_with_one_press(house: House) -> None:
    """CON-3"""
    world = house.world
    await house.agrees("ann")
    shown = await world.command("ann", "grief-chat", "me watch show")
    assert "Word watch: yes, since 24 November 2026" in shown
    assert "Turn off word watch" in shown.buttons
    assert "no longer looks" in await world.press("ann", shown, "Turn off word watch")
    again = await world.command("ann", "grief-chat", "me watch show")
    assert "Word watch: no, since" in again
    asked = await world.press("ann", again, "Turn on word watch")
    assert "Word watch is a choice of its own" in asked
    await world.press("ann", asked, "Yes to word watch")
    await house.goes_on_duty("mo")
    await house.writes_the_hard_sentence()
    assert len(house.cards()) == 1


async def test_me_watch_on_and_off_are_the_agreements_own_switch(house: House) -> None:
    """CON-3, NO-20"""
    world = house.world
    await house.agrees("ann")
    await house.goes_on_duty("mo")
    off = await world.command("ann", "dm", "me watch off")
    assert "no longer looks" in off
    await house.writes_the_hard_sentence()
    assert house.cards() == []
    on = await world.command("ann", "grief-chat", "me watch on")
    assert "Word watch is on for you" in on
    assert "What word watch looks for" in on.buttons
    await house.writes_the_hard_sentence()
    assert len(house.cards()) == 1


async def test_a_private_check_in_is_named_only_once_its_member_said_yes_there(house: House) -> None:
    """CHK-11"""
    world = house.world
    await house.agrees("ann")
    await opens(world)
    assert f"#{ROOM}" not in await world.command("ann", "grief-chat", "me watch show")
    asked = await world.command("ann", ROOM, "checkin watch on")
    await world.press("ann", asked, "Yes, watch here")
    assert f"#{ROOM}, where you said yes" in await world.command("ann", "grief-chat", "me watch show")
    assert f"#{ROOM}" not in await world.command("ben", "grief-chat", "me watch show")
    assert f"#{ROOM}" not in await world.command("ann", "carers-chat", "me watch show")
    await world.restart()
    assert f"#{ROOM}, where you said yes" in await world.command("ann", "grief-chat", "me watch show")


async def test_in_direct_messages_each_group_has_its_own_screen_and_its_own_switch(house: House) -> None:
    """ORG-12"""
    world = house.world
    await house.agrees("ann")
    shown = await world.command("ann", "dm", "me watch show")
    carers, lanterns = shown.messages
    assert "Tuesday Lanterns" in lanterns.text
    assert "#grief-chat" in lanterns.text
    assert "#carers-chat" not in lanterns.text
    assert "Carers' Corner" in carers.text
    assert "#carers-chat" in carers.text
    asked = await world.press("ann", carers, "Turn on word watch")
    assert "#carers-chat" in asked
    assert "#grief-chat" not in asked


async def test_it_stands_where_the_watch_is_chosen_and_in_me_show(house: House) -> None:
    world = house.world
    await house.agrees("ann")
    about = await world.press("ann", await world.command("ann", "carers-chat", "agreement show"), "About word watch")
    shown = await world.press("ann", about, "What word watch looks for")
    assert "Word watch in Carers' Corner" in shown
    mine = await world.command("ann", "grief-chat", "me show")
    assert "Word watch in Tuesday Lanterns" in await world.press("ann", mine, "What word watch looks for")


async def test_it_needs_no_database_and_its_buttons_outlive_a_restart(house: House) -> None:
    world = house.world
    await house.agrees("ann")
    before = await world.command("ann", "grief-chat", "me watch show")
    await world.pull_the_plug()
    take_the_database_away(house)
    world.lock_database(reads_too=True)
    assert "Word watch: yes" in await world.command("ann", "grief-chat", "me watch show")
    assert (await world.press("ann", before, "Try a sentence")).form == "Try a sentence"


@pytest.mark.parametrize(
    ("unsure", "said"),
    [("off", "Unsure: nothing. Nobody is told."), ("ask_member", "The bot may ask you first.")],
)
async def test_what_happens_at_unsure_follows_the_settings(tmp_path: Path, unsure: str, said: str) -> None:
    folder = tmp_path / "config"
    settings_with(folder, "")
    file = folder / "holdfast.toml"
    file.write_text(file.read_text("utf-8").replace('unsure         = "shift_note"', f'unsure = "{unsure}"'), "utf-8")
    async with open_house(tmp_path, settings=settings_with(folder, "")) as house:
        assert said in await house.world.command("ann", "grief-chat", "me watch show")


async def test_a_group_without_the_watch_says_so_and_offers_no_button_for_it(tmp_path: Path) -> None:
    folder = tmp_path / "config"
    settings_with(folder, "")
    file = folder / "holdfast.toml"
    lines = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("crisis_texts_read_by")]
    file.write_text("\n".join(lines), "utf-8")
    async with open_house(tmp_path, settings=settings_with(folder, "")) as house:
        world = house.world
        for command in ("show", "words", "try"):
            answer = await world.command("ann", "grief-chat", f"me watch {command}")
            assert "does not use word watch" in answer
            assert "/help" in answer
        mine = await world.command("ann", "grief-chat", "me show")
        assert "What word watch looks for" not in mine.buttons
        assert "no longer looks" in await world.command("ann", "grief-chat", "me watch off")
