"""Word watch in a private check-in: its own yes, for one's own words, with one step off (CHK-11)."""

import pytest

from tests.checkins.acts import CHANNEL, ROOM, opens, room_of
from tests.house import HARD_SENTENCE, House


async def says_yes(house: House, who: str = "ann", place: str = ROOM) -> None:
    shown = await house.world.command(who, place, "checkin watch on")
    await house.world.press(who, shown, "Yes, watch here")


@pytest.fixture
async def ready(house: House) -> House:
    """Mo is on duty, Ann said yes to the group's watch, and has a room with Sam in it."""
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await opens(house.world, company="sam")
    return house


async def test_without_a_yes_of_its_own_nothing_in_the_room_is_read_and_with_it_a_moderator_is_asked(
    ready: House,
) -> None:
    """CHK-11: the text says exactly what happens before anybody says yes."""
    world = ready.world
    await world.say("ann", ROOM, HARD_SENTENCE)
    assert ready.cards() == []
    shown = await world.command("ann", ROOM, "checkin watch on")
    assert "I read nothing that others write here" in shown
    assert "I keep none" in shown
    assert "Now it is off here" in shown.text.replace("*", "")
    assert shown.buttons == ("Yes, watch here", "No word watch here")
    await world.press("ann", shown, "Yes, watch here")
    await world.say("sam", ROOM, HARD_SENTENCE)
    assert ready.cards() == []
    await world.say("ann", ROOM, HARD_SENTENCE)
    card = ready.card()
    assert "their private check-in" in card
    assert "discord.com/channels" not in card
    assert "You may not be able to open it" in card
    assert ROOM not in card
    assert "check-in 1" in ready.help_of("ann")
    assert world.sees("mo", ROOM) == []


async def test_one_step_turns_it_off_and_a_restart_keeps_what_was_chosen(ready: House) -> None:
    """CHK-11."""
    world = ready.world
    await says_yes(ready)
    await world.restart()
    await ready.goes_on_duty("mo")
    await world.say("ann", ROOM, HARD_SENTENCE)
    assert len(ready.cards()) == 1
    await world.command("mo", "mod-alerts", "alerts take", number=1)
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="talked")
    assert "Word watch is off here" in await world.command("ann", "general", "checkin watch off")
    await world.say("ann", ROOM, HARD_SENTENCE)
    await world.pull_the_plug()
    await world.say("ann", ROOM, HARD_SENTENCE)
    assert len(ready.cards()) == 1


async def test_an_edit_is_read_and_a_deletion_is_said_on_the_card(ready: House) -> None:
    world = ready.world
    await says_yes(ready)
    message = await world.say("ann", ROOM, "good evening")
    await world.edit("ann", message, HARD_SENTENCE)
    assert len(ready.cards()) == 1
    await world.delete("ann", message)
    assert "has been deleted since" in ready.card()


async def test_a_place_to_talk_brings_the_moderator_and_the_member_together(ready: House) -> None:
    """The room itself stays closed to the moderator."""
    world = ready.world
    await says_yes(ready)
    await world.say("ann", ROOM, HARD_SENTENCE)
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "Open a place to talk")
    assert "A place to talk 1" in world.threads_seen_by("ann")
    assert "A place to talk 1" in world.threads_seen_by("mo")
    assert ROOM not in world.threads_seen_by("mo")


async def test_a_changed_text_means_that_it_is_off_until_they_are_asked_again(
    ready: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CHK-11: they said yes to other words."""
    world = ready.world
    old = await world.command("ann", ROOM, "checkin watch on")
    await says_yes(ready)
    words = ready.bot.words_for(ready.bot.groups.all[0])
    monkeypatch.setattr(
        type(words), "__call__", _with_another(type(words).__call__, "checkin-watch-change"), raising=True
    )
    await world.say("ann", ROOM, HARD_SENTENCE)
    assert ready.cards() == []
    again = await world.press("ann", old, "Yes, watch here")
    assert "Nothing was turned on" in again
    assert "Now it is off" in again.text.replace("*", "")
    await world.press("ann", again, "Yes, watch here")
    await world.say("ann", ROOM, HARD_SENTENCE)
    assert len(ready.cards()) == 1


def _with_another(call: object, changed: str) -> object:
    def says(words: object, key: str, /, **variables: object) -> str:
        text = call(words, key, **variables)  # type: ignore[operator]  # it is the method itself
        return f"{text} And more." if key == changed else str(text)

    return says


async def test_leaving_the_server_closing_and_forgetting_end_it(ready: House) -> None:
    """CHK-11, PRI-6: coming back does not start it again."""
    world = ready.world
    await says_yes(ready)
    await world.command("ann", ROOM, "checkin close")
    await world.command("ann", "general", "checkin back")
    room = await room_of(ready)
    assert room is not None
    assert (room.watched_since, room.watch_hash) == (None, None)
    await world.say("ann", ROOM, HARD_SENTENCE)
    assert ready.cards() == []


async def test_it_is_shown_in_my_data_with_a_way_to_turn_it_off(ready: House) -> None:
    """PRI-4."""
    world = ready.world
    await says_yes(ready)
    shown = await world.command("ann", "general", "me show")
    assert "word watch in your private check-in" in shown
    assert "Word watch is off here" in await world.press("ann", shown, "No word watch here")


async def test_in_a_private_channel_it_is_the_same(in_channels: House) -> None:
    """CHK-11: and a place to talk is never made in the member's own channel, where no moderator could see it."""
    world = in_channels.world
    await in_channels.goes_on_duty("mo")
    await opens(world)
    await world.bot_may("grief-chat", create_private_threads=True)
    await world.say("ann", CHANNEL, HARD_SENTENCE)
    assert in_channels.cards() == []
    await says_yes(in_channels, place=CHANNEL)
    await world.say("ann", CHANNEL, HARD_SENTENCE)
    assert "their private check-in" in in_channels.card()
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "Open a place to talk")
    assert "A place to talk 1" in world.threads_seen_by("mo")
    assert "A place to talk 1" in world.threads_seen_by("ann")
