"""A changed agreement: told, readable sentence by sentence, and asked again where organisers wish it."""

from datetime import timedelta

import pytest

from tests.agreement.house import NO, READ, YES, House
from tests.agreement.texts import AGREEMENT, SETTINGS
from tests.discord.world import World

NEWS = SETTINGS.replace("[people]", 'news_channel = "announcements"\ntime_zone = "Europe/London"\n\n[people]')
ASKS = NEWS.replace('panel_in = "welcome"', 'panel_in = "welcome"\nask_everyone_again = true')
STRICTER = AGREEMENT.replace("No screenshots.", "No screenshots and no copies.")
PASSING = STRICTER + "\n<!-- also -->\nYou can pass.\n"


@pytest.fixture
def house(house: House) -> House:
    house.write(settings=NEWS)
    return house


async def changed_overnight(world: World, house: House, *, settings: str = NEWS, agreement: str = STRICTER) -> None:
    """The organisers change the file at night; the bot reads it at its start, next morning at eleven."""
    await world.stop()
    house.write(settings=settings, agreement=agreement)
    await world.pass_time_until(10, 58, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=2)


async def mornings(world: World, days: int) -> None:
    for _ in range(days):
        await world.stop()
        await world.pass_time_until(10, 58, zone="Europe/London")
        await world.start()
        await world.pass_time(minutes=2)


def asked(world: World, who: str) -> list[str]:
    return [text for text in world.dms(who) if "That text has changed" in text]


async def test_a_change_is_told_in_the_news_channel_once_and_pings_nobody(world: World, house: House) -> None:
    """CON-10"""
    assert world.sees("ann", "announcements") == []
    await changed_overnight(world, house)
    (told,) = world.sees("ann", "announcements")
    assert "has changed. It is at version 2 now" in told
    assert "Now: Keep it here. No screenshots and no copies." not in told, "what did not change is not told"
    assert "Now: No screenshots and no copies. Before: No screenshots." in told
    assert "your yes stands" in told
    assert world.pings("ann") == []
    await world.restart()
    await world.pass_time(minutes=2)
    assert len(world.sees("ann", "announcements")) == 1


async def test_who_agreed_before_reads_what_changed_before_choosing_again(world: World, house: House) -> None:
    """CON-4, CON-10"""
    await world.press("ann", await world.press("ann", "welcome", READ), YES)
    assert "What changed" not in await world.press("ann", "welcome", READ)
    await changed_overnight(world, house)

    screen = await world.press("ann", "welcome", READ)
    assert str(screen).index("What changed since version 1") < str(screen).index("Limits.")
    assert "Before: No screenshots." in screen
    assert "The text has changed since then" in screen
    assert "You agreed on" in await world.press("ann", screen, NO)
    assert "What changed" not in await world.press("ann", "welcome", READ)
    assert "What changed" not in await world.press("ben", "welcome", READ), "to somebody new, nothing has changed"


async def test_anyone_can_read_every_version_and_one_of_them_whole(world: World, house: House) -> None:
    await changed_overnight(world, house)
    await changed_overnight(world, house, agreement=PASSING)
    past = await world.command("ben", "general", "agreement history")
    assert past.only_you
    assert str(past).index("Version 3") < str(past).index("New: You can pass.") < str(past).index("Before: No screensh")
    first = await world.command("ben", "general", "agreement history", version=1)
    assert "No screenshots." in first
    assert "copies" not in first
    assert "The newest is number 3" in await world.command("ben", "general", "agreement history", version=9)


async def test_everyone_who_agreed_is_asked_again_once_and_once_more_after_a_week_and_then_no_more(
    world: World, house: House
) -> None:
    """CON-10, NO-13: two messages in a month, and none to who never agreed."""
    for who in ("ann", "ben"):
        await world.press(who, await world.press(who, "welcome", READ), NO)
    await changed_overnight(world, house, settings=ASKS)
    assert [len(asked(world, who)) for who in ("ann", "ben", "mo")] == [1, 1, 0]
    assert "Before: No screenshots." in asked(world, "ann")[0]
    assert "is asked again" in world.sees("ann", "announcements")[0]

    screen = await world.press("ben", "dm", "Choose, or change my choice")
    await world.press("ben", screen, YES)
    await mornings(world, 6)
    assert len(asked(world, "ann")) == 1
    await mornings(world, 1)
    assert [len(asked(world, who)) for who in ("ann", "ben")] == [2, 1]
    await mornings(world, 20)
    assert [len(asked(world, who)) for who in ("ann", "ben")] == [2, 1]


async def test_a_change_without_asking_again_writes_to_nobody(world: World, house: House) -> None:
    """NO-12"""
    await world.press("ann", await world.press("ann", "welcome", READ), NO)
    await changed_overnight(world, house)
    assert asked(world, "ann") == []


async def test_the_yes_to_the_watch_outlives_a_change_of_the_agreement(world: World, house: House) -> None:
    """CON-10 per consent, DESIGN.md decision 1"""
    await world.press("ann", await world.press("ann", "welcome", READ), YES)
    await changed_overnight(world, house, settings=ASKS)
    shown = await world.command("ann", "general", "agreement show")
    assert "Word watch: yes" in shown
    assert "The text has changed since then" in shown


async def test_nobody_is_asked_at_night(world: World, house: House) -> None:
    """NO-13"""
    await world.press("ann", await world.press("ann", "welcome", READ), NO)
    await world.stop()
    house.write(settings=ASKS, agreement=STRICTER)
    await world.pass_time(seconds=timedelta(hours=4).total_seconds())
    await world.start()
    await world.pass_time(minutes=3)
    assert asked(world, "ann") == []


async def test_a_plug_pulled_while_asking_asks_nobody_twice(world: World, house: House) -> None:
    await world.press("ann", await world.press("ann", "welcome", READ), NO)
    await changed_overnight(world, house, settings=ASKS)
    await world.pull_the_plug()
    await world.pass_time(minutes=3)
    assert len(asked(world, "ann")) == 1
