"""The main job, end to end, as three people live it."""

from tests.house import House


async def test_hard_words_reach_the_moderator_on_duty_and_help_reaches_the_member(house: House) -> None:
    world = house.world
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.writes_the_hard_sentence("ann")
    assert "@Ann" in house.card()
    assert "Private message with help: sent." in house.card()
    assert any("Alert 1" in text for text in world.pings("mo"))
    assert "116 123" in house.help_of("ann")
    taken = await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", taken, "Open a place to talk")
    assert "A place to talk 1" in world.threads_seen_by("ann")
    closing = await world.press("mo", "mod-alerts", "Close")
    await world.choose("mo", closing, "Talked with them")
    assert "Closed" in house.card()


async def test_word_watch_is_turned_off_from_me_in_one_step_and_on_again(house: House) -> None:
    """CON-3, and DESIGN.md's words for /me."""
    world = house.world
    await house.agrees("ann")
    mine = await world.command("ann", "grief-chat", "me show")
    await world.press("ann", mine, "Turn off word watch")
    await house.writes_the_hard_sentence("ann")
    assert house.cards() == []
    mine = await world.command("ann", "grief-chat", "me show")
    await world.press("ann", mine, "Turn on word watch")
    await house.writes_the_hard_sentence("ann")
    assert len(house.cards()) == 1
