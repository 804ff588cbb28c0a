"""Somebody else raises a hand: a member about a message, a moderator about a member."""

import sqlite3
from contextlib import closing

import pytest

from tests.discord.seeing import Seen
from tests.house import House

MENU = "Ask a moderator to look"
WORDS = "nobody would notice the wombat gone"


@pytest.fixture
async def ready(house: House) -> House:
    """Mo is on duty. Ann said yes to nothing."""
    await house.goes_on_duty("mo")
    return house


async def test_a_member_asks_and_only_moderators_hear_of_it(ready: House) -> None:
    """ESC-13, CRI-15, NO-23: no message to the one it is about, nothing in the channel, ids only are kept."""
    world = ready.world
    message = await world.say("ann", "general", WORDS)
    stood = world.sees("ann", "general")
    answer = await world.menu("ben", message, MENU)
    assert answer.only_you
    assert "I tell the person nothing" in answer.text
    card = ready.card()
    assert "@Ann" in card
    assert f"/{message.id}" in card
    assert "Asked to look by: @Ben" in card
    assert "sent this member nothing" in card
    assert "wombat" not in card
    assert any("Alert 1" in ping for ping in world.pings("mo"))
    assert world.pings("ben") == []
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="gave-numbers")
    await world.stop()
    await world.pass_time(hours=30)
    await world.start()
    await world.pass_time(minutes=2)
    assert world.dms("ann") == []
    assert world.sees("ann", "general") == stood
    with closing(sqlite3.connect(ready.database_file)) as database:
        assert "wombat" not in "\n".join(database.iterdump())


async def test_the_answer_is_the_same_whether_somebody_looks_already_or_not(ready: House) -> None:
    """NO-8: who asks learns nothing of the other; asked again, it is one card."""
    world = ready.world
    messages = [await world.say("ann", "general", f"{WORDS} {number}") for number in range(2)]
    first = await world.menu("ben", messages[0], MENU)
    await world.press("mo", "mod-alerts", "I'll take this")
    pinged = len(world.pings("mo"))
    second = await world.menu("cleo", messages[1], MENU)
    assert first.text == second.text
    assert len(ready.cards()) == 1
    assert "Asked to look by: @Ben, @Cleo" in ready.card()
    assert len(world.pings("mo")) == pinged


async def test_three_a_day_then_a_polite_no_and_moderators_may_let_it_rest(ready: House) -> None:
    """CRI-15: weaponised concern ends; the next day it goes again; what Ben asks for himself always does."""
    world = ready.world
    messages = [await world.say("ann", "general", f"{WORDS} {number}") for number in range(5)]
    answers = [await world.menu("ben", message, MENU) for message in messages[:4]]
    assert ["The moderators have it" in answer.text for answer in answers] == [True, True, True, False]
    assert "3 times today" in answers[3].text
    assert ready.card().count("Someone asked you to look") == 3
    await world.stop()
    await world.pass_time(hours=24)
    await world.start()
    link = f"https://discord.com/channels/{world.guild.id}/{messages[4].channel_id}/{messages[4].id}"
    typed = await world.command("ben", "general", "speak-up look", member="ann", link=link)
    assert "is waiting for them" in typed.text  # nobody is on duty now
    muted = await world.command("mo", "mod-alerts", "alerts mute", member="ben")
    assert "For 30 days" in muted.text
    assert "for now" in (await world.menu("ben", messages[4], MENU)).text
    shown = await world.command("ben", "general", "me show")
    assert "let it rest" in shown.text
    await world.command("mo", "mod-alerts", "alerts mute", member="ben", off=True)
    assert "is waiting for them" in (await world.menu("ben", messages[4], MENU)).text
    refused = await world.command("ben", "general", "alerts mute", member="ann")
    assert "Only this group's moderators" in refused.text


async def test_what_is_asked_about_a_moderator_or_oneself_goes_where_it_should(ready: House) -> None:
    """NO-32, MOD-10: the one it is about is not asked; one's own message asks for a person for oneself."""
    world = ready.world
    await ready.goes_on_duty("rae")
    of_mo = await world.say("mo", "general", WORDS)
    pinged = len(world.pings("mo"))
    await world.menu("ben", of_mo, MENU)
    assert len(world.pings("mo")) == pinged
    assert any("Alert 1" in ping for ping in world.pings("rae"))
    own: Seen = await world.say("cleo", "general", WORDS)
    answer = await world.menu("cleo", own, MENU)
    assert "your own message" in answer.text
    assert "they asked for a moderator themselves" in ready.card()
    for link in ("https://example.org/1", "https://discord.com/channels/1/2/3"):
        assert (
            "the link of a message"
            in (await world.command("ben", "general", "speak-up look", member="ann", link=link)).text
        )


async def test_a_moderator_raises_one_by_hand_and_the_member_who_writes_on_then_gets_help(ready: House) -> None:
    """Urgent pings, unsure stands in the list; the member is not told until it is their own words."""
    world = ready.world
    unsure = await world.command("mo", "mod-alerts", "alerts raise", member="ben", tier="unsure")
    assert "Alert 1" in unsure.text
    assert ready.cards() == []
    assert "Alert 1 · unsure" in (await world.command("mo", "mod-alerts", "alerts list")).text
    await ready.agrees("ann")
    heard = len(world.dms("ann"))
    await world.command("mo", "mod-alerts", "alerts raise", member="ann", tier="urgent")
    assert "a moderator raised this by hand" in ready.card()
    await world.pass_time(minutes=35)
    assert len(world.dms("ann")) == heard
    await ready.writes_the_hard_sentence()
    assert len(ready.cards()) == 1
    assert "have been asked to look" in ready.help_of("ann") or "Nobody has taken" in ready.help_of("ann")
    trail = await world.command("rae", "general", "setup trail")
    assert "raised alert 2 by hand" in trail.text
    assert "Ann" not in trail.text
    refused = await world.command("ben", "general", "alerts raise", member="ann", tier="urgent")
    assert "Only this group's moderators" in refused.text
