"""Reminders of the agreement on the pretend Discord."""

import pytest

from tests.agreement.house import READ, YES, House
from tests.agreement.texts import SETTINGS
from tests.discord.world import World
from tests.house import HARD_SENTENCE

FOOTER = "never because it is quiet here"


@pytest.fixture
def house(house: House) -> House:
    settings = SETTINGS.replace("[people]", 'time_zone = "Europe/London"\n\n[people]\norganisers = ["rae.lind"]')
    house.write(settings=settings.replace('panel_in = "welcome"', 'panel_in = "welcome"\nremind_in = "grief-chat"'))
    return house


def reminders(world: World) -> list[str]:
    return [text for text in world.sees("ann", "grief-chat") if FOOTER in text]


async def after_days(world: World, days: int, *, hour: int = 11) -> None:
    """On to that morning, with the bot away in between."""
    await world.stop()
    await world.pass_time(days=days - 1)
    await world.pass_time_until(hour - 1, 58, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=4)


async def test_after_four_weeks_the_group_is_reminded_once_without_a_ping(world: World) -> None:
    """CON-7"""
    await after_days(world, 20)
    assert reminders(world) == []
    await after_days(world, 9)
    (told,) = reminders(world)
    assert "what people share here is theirs" in told
    assert world.pings("ann") == []
    await world.restart()
    await world.pass_time(minutes=5)
    assert len(reminders(world)) == 1
    await after_days(world, 29)
    assert len(reminders(world)) == 2
    assert "Before a screenshot" in reminders(world)[1]


async def test_it_never_lands_on_somebodys_story(world: World) -> None:
    """CON-7: somebody has just written, so it waits for a pause."""
    await world.stop()
    await world.pass_time(days=28)
    await world.pass_time_until(10, 58, zone="Europe/London")
    await world.say("ben", "grief-chat", "I have never told anyone this")
    await world.start()
    await world.pass_time(minutes=30)
    assert reminders(world) == []
    await world.pass_time(minutes=20)
    assert len(reminders(world)) == 1


async def test_it_gives_way_to_an_open_urgent_alert_from_that_channel(world: World) -> None:
    """CON-7"""
    await world.press("ann", await world.press("ann", "welcome", READ), YES)
    await world.stop()
    await world.pass_time(days=28)
    await world.pass_time_until(9, 56, zone="Europe/London")
    await world.start()
    await world.say("ann", "grief-chat", HARD_SENTENCE)
    await world.pass_time(hours=2)
    assert reminders(world) == []
    await world.command("mo", "mod-alerts", "alerts take", number=1)
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="talked")
    await world.pass_time(minutes=5)
    assert len(reminders(world)) == 1


async def test_its_button_shows_what_one_agreed_to_oneself_alone(world: World) -> None:
    """CON-7: a conversation, not a notice. ACC-8."""
    await world.press("ann", await world.press("ann", "welcome", READ), YES)
    await after_days(world, 29)
    answer = await world.press("ann", "grief-chat", "What I agreed")
    assert answer.only_you
    assert "You agreed on" in answer


async def test_three_new_people_bring_a_line_of_their_own(world: World) -> None:
    """CON-8"""
    await after_days(world, 8)
    for name in ("dov", "eli", "fay"):
        await world.join(name)
    await world.pass_time(minutes=3)
    (told,) = reminders(world)
    assert "Some new people have joined" in told


async def test_a_channel_where_the_bot_may_not_write_is_found_by_check(world: World) -> None:
    await world.bot_may("grief-chat", send_messages=False)
    found = await world.command("rae", "general", "setup check")
    assert "Send Messages" in found
