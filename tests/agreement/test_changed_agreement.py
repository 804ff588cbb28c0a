"""A changed agreement: told a day before, readable sentence by sentence, asked again where organisers wish it."""

from datetime import timedelta

import pytest

from tests.agreement.house import NO, READ, YES, House
from tests.agreement.texts import AGREEMENT, SETTINGS
from tests.discord.world import World

NEWS = SETTINGS.replace("[people]", 'news_channel = "announcements"\ntime_zone = "Europe/London"\n\n[people]')
NEWS_IN = "announcements"
ASKS = NEWS.replace('panel_in = "welcome"', 'panel_in = "welcome"\nask_everyone_again = true')
STRICTER = AGREEMENT.replace("No screenshots.", "No screenshots and no copies.")
OTHER = AGREEMENT.replace("No screenshots.", "No screenshots, and no photos.")
PASSING = STRICTER + "\n<!-- also -->\nYou can pass.\n"


@pytest.fixture
def house(house: House) -> House:
    house.write(settings=NEWS)
    return house


async def changed(world: World, house: House, agreement: str, *, settings: str = NEWS) -> None:
    """The organisers change the file at night; the bot reads it at its start, next morning at eleven."""
    await world.stop()
    house.write(settings=settings, agreement=agreement)
    await world.pass_time_until(10, 58, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=2)


async def away(world: World, *, hours: float = 0, minutes: float = 0) -> None:
    """Nothing is due meanwhile, and an idle day of beats is not what is tested here."""
    await world.stop()
    await world.pass_time(hours=hours, minutes=minutes)
    await world.start()


async def changed_overnight(world: World, house: House, *, settings: str = NEWS, agreement: str = STRICTER) -> None:
    """They change it at night, and two mornings later it holds."""
    await changed(world, house, agreement, settings=settings)
    await mornings(world, 1)


async def mornings(world: World, days: int) -> None:
    for _ in range(days):
        await world.stop()
        await world.pass_time_until(10, 58, zone="Europe/London")
        await world.start()
        await world.pass_time(minutes=2)


def asked(world: World, who: str) -> list[str]:
    return [text for text in world.dms(who) if "That text has changed" in text]


async def test_a_change_is_told_a_day_before_it_holds_and_pings_nobody(world: World, house: House) -> None:
    """TRA-4, CON-10"""
    await world.press("ann", await world.press("ann", "welcome", READ), NO)
    assert world.sees("ann", NEWS_IN) == []
    await changed(world, house, STRICTER)
    (told,) = world.sees("ann", NEWS_IN)
    assert "version 2 of the agreement" in told
    assert "It holds from Thursday, 26 November 2026 10:58 on. Until then version 1 holds" in told
    assert "Now: Keep it here. No screenshots and no copies." not in told, "what did not change is not told"
    assert "Now: No screenshots and no copies. Before: No screenshots." in told
    assert "your yes stands" in told
    assert "`/agreement suggest`, or any organiser" in told
    assert world.pings("ann") == []
    form = await world.press("ben", NEWS_IN, "Suggest a change")
    assert form.form

    await world.restart()
    await world.pass_time(minutes=2)
    assert len(world.sees("ann", NEWS_IN)) == 1


async def test_until_then_the_earlier_text_is_the_one_that_is_shown_and_agreed_to(world: World, house: House) -> None:
    """TRA-4, CON-4"""
    await world.press("ann", await world.press("ann", "welcome", READ), NO)
    await changed(world, house, STRICTER, settings=ASKS)
    assert "Version 1" in world.sees("ben", "welcome")[0]
    screen = await world.press("ben", "welcome", READ)
    assert "copies" not in screen
    assert "This text changes on Thursday" in screen
    assert "You agreed on" in await world.press("ben", screen, NO)
    shown = await world.command("ann", "general", "agreement show")
    assert "copies" not in shown
    assert "The text has changed since then" not in shown
    assert "version 1 of the agreement" in await world.command("ben", "general", "me show")

    await away(world, hours=23, minutes=50)
    await world.pass_time(minutes=3)
    assert "Version 1" in world.sees("ben", "welcome")[0]
    assert [len(asked(world, who)) for who in ("ann", "ben")] == [0, 0]


async def test_from_its_moment_on_it_holds_at_a_beat_and_only_then_people_are_asked(world: World, house: House) -> None:
    """TRA-4, CON-10"""
    await world.press("ann", await world.press("ann", "welcome", READ), NO)
    screen = await world.press("ben", "welcome", READ)
    await changed(world, house, STRICTER, settings=ASKS)
    await away(world, hours=23, minutes=55)
    assert asked(world, "ann") == []
    before = len(world.requests)
    await world.pass_time(minutes=6)
    assert "Version 2" in world.sees("ben", "welcome")[0]
    (told,) = world.sees("ann", NEWS_IN)
    assert "This text holds now, since Thursday, 26 November 2026 10:58" in told
    assert "Before: No screenshots." in told
    assert len(asked(world, "ann")) == 1
    assert asked(world, "ben") == []
    sent = [(request.method, request.path.endswith("/messages")) for request in world.requests[before:]]
    assert sent.index(("POST", True)) > max(at for at, one in enumerate(sent) if one[0] == "PATCH")
    assert "has changed since you saw it" in await world.press("ben", screen, NO), "a yes to what is read, or none"
    assert "copies" in await world.press("ben", "welcome", READ)


async def test_it_holds_also_when_the_bot_was_off_at_that_moment(world: World, house: House) -> None:
    """TRA-4"""
    await changed(world, house, STRICTER)
    await away(world, hours=40)
    await world.pass_time(minutes=2)
    assert "Version 2" in world.sees("ben", "welcome")[0]
    (told,) = world.sees("ann", NEWS_IN)
    assert "holds now" in told


async def test_put_back_within_the_day_it_does_not_come_and_nobody_is_asked(world: World, house: House) -> None:
    """TRA-4, NO-12"""
    await world.press("ann", await world.press("ann", "welcome", READ), NO)
    await changed(world, house, STRICTER, settings=ASKS)
    await world.stop()
    house.write(settings=ASKS)
    await world.start()
    await world.pass_time(minutes=1)
    (told,) = world.sees("ann", NEWS_IN)
    assert "it does not come" in told
    assert "No screenshots" not in told
    await mornings(world, 2)
    assert asked(world, "ann") == []
    assert "Version 1" in world.sees("ben", "welcome")[0]
    past = await world.command("ben", "general", "agreement history")
    assert "Version 2** did not come" in past
    assert "copies" in await world.command("ben", "general", "agreement history", version=2)
    assert len(world.sees("ann", NEWS_IN)) == 1


async def test_changed_again_within_the_day_the_new_text_is_told_anew_and_waits_its_own_day(
    world: World, house: House
) -> None:
    """TRA-4"""
    await world.press("ann", await world.press("ann", "welcome", READ), NO)
    await changed(world, house, STRICTER, settings=ASKS)
    await world.stop()
    house.write(settings=ASKS, agreement=OTHER)
    await world.pass_time(hours=20)
    await world.start()
    await world.pass_time(minutes=2)
    first, second = world.sees("ann", NEWS_IN)
    assert "version 2" in first
    assert "it does not come" in first
    assert "version 3" in second
    assert "Friday, 27 November 2026 07:0" in second
    assert "Now: No screenshots, and no photos. Before: No screenshots." in second
    await away(world, hours=5)
    await world.pass_time(minutes=2)
    assert "Version 1" in world.sees("ben", "welcome")[0]
    await mornings(world, 1)
    assert "Version 3" in world.sees("ben", "welcome")[0]
    (message,) = asked(world, "ann")
    assert "no photos" in message
    assert "copies" not in message


async def test_taken_back_while_the_bot_was_off_it_never_held(world: World, house: House) -> None:
    """TRA-4, NO-12"""
    await world.press("ann", await world.press("ann", "welcome", READ), NO)
    await changed(world, house, STRICTER, settings=ASKS)
    await world.stop()
    house.write(settings=ASKS)
    await world.pass_time(hours=48)
    await world.start()
    await world.pass_time(minutes=2)
    assert "it does not come" in world.sees("ann", NEWS_IN)[0]
    assert asked(world, "ann") == []


async def test_whether_everyone_is_asked_can_be_changed_until_it_holds(world: World, house: House) -> None:
    await world.press("ann", await world.press("ann", "welcome", READ), NO)
    await changed(world, house, STRICTER, settings=ASKS)
    assert "is asked again" in world.sees("ann", NEWS_IN)[0]
    await changed(world, house, STRICTER)
    assert "is asked again" not in world.sees("ann", NEWS_IN)[0]
    await mornings(world, 1)
    assert "holds now" in world.sees("ann", NEWS_IN)[0]
    assert asked(world, "ann") == []


async def test_without_a_news_channel_a_change_holds_at_once(world: World, house: House) -> None:
    """TRA-4: nothing is held back that nobody could read of."""
    await world.stop()
    house.write(settings=SETTINGS, agreement=STRICTER)
    await world.start()
    await world.pass_time(minutes=1)
    assert "Version 2" in world.sees("ben", "welcome")[0]
    assert world.sees("ann", NEWS_IN) == []


@pytest.mark.parametrize("hours", [0, 30])
async def test_a_plug_pulled_while_telling_tells_it_once(world: World, house: House, hours: int) -> None:
    """TRA-4: whether the bot is back at once, or only when the text holds already."""
    await changed(world, house, STRICTER)
    await world.stop()
    house.write(settings=NEWS, agreement=OTHER)
    world.lose_answers("POST", "/channels/*/messages")
    await world.start()
    await world.pass_time(seconds=5)
    await world.crash()
    await world.pass_time(hours=hours)
    await world.start()
    await world.pass_time(minutes=3)
    told = [text for text in world.sees("ann", NEWS_IN) if "version 3" in text]
    assert len(told) == 1
    assert ("holds now" in told[0]) == bool(hours)


async def test_check_says_from_when_a_changed_text_holds(world: World, house: House) -> None:
    """TRA-4"""
    await changed(world, house, STRICTER)
    found = await world.bot.report()  # type: ignore[attr-defined]  # only Holdfast has one
    (facts,) = [finding.facts for _, finding in found if finding.text == "agreement-check-coming"]
    assert facts == {"when": "Thursday 10:58", "version": 2, "earlier": 1}


async def test_a_coming_text_stands_in_the_history_as_coming(world: World, house: House) -> None:
    """TRA-4"""
    await changed(world, house, STRICTER)
    past = str(await world.command("ben", "general", "agreement history"))
    assert "is at version 1" in past
    assert past.index("Version 2** is coming. It holds from Thursday") < past.index("will be different from version 1")
    assert past.index("Before: No screenshots.") < past.index("**Version 1**,")
    whole = await world.command("ben", "general", "agreement history", version=2)
    assert "is coming" in whole
    assert "copies" in whole


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
    assert "is asked again" in world.sees("ann", NEWS_IN)[0]

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
