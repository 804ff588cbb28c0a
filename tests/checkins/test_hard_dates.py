"""Hard dates, and the manner of asking, as their members live them."""

from datetime import timedelta
from typing import Any

import pytest

from tests.checkins.acts import ROOM, evening, opens, questions, room_of
from tests.house import House


async def until_day(house: House, days: int, hour: int) -> None:
    """On to shortly after that hour, so many days from now; the bot is away in between."""
    world = house.world
    await world.stop()
    now = world.now()
    then = (now + timedelta(days=days)).replace(hour=hour, minute=0) - timedelta(minutes=1)
    await world.pass_time(seconds=(then - now).total_seconds())
    await world.start()
    await world.pass_time(minutes=3)


def gentle(house: House) -> list[str]:
    return [text for text in questions(house.world) if "day you marked" in text or "You marked this day" in text]


async def test_a_hard_date_comes_gently_instead_of_the_days_question(house: House) -> None:
    """CHK-3, CHK-8: on a day not chosen, too; nothing says why it is hard, because nobody knows."""
    await opens(house.world, company="sam", days="mon")
    answer = await house.world.command("ann", ROOM, "checkin date add", day="26 November", hour=10)
    assert answer.only_you
    assert "once" in answer
    assert "not why it is hard" in answer
    await until_day(house, 2, 10)
    (asked,) = gentle(house)
    assert "automatic" in asked
    assert "No answer is fine" in asked
    assert "I'm here" in asked
    await house.world.say("ann", ROOM, "thank you")
    assert (await house.world.press("ann", ROOM, "I'm here")).only_you
    room = await room_of(house)
    assert room is not None
    assert room.unanswered == 0
    await house.world.pass_time(minutes=61)
    assert questions(house.world) == [asked]


async def test_a_hard_date_still_comes_when_the_questions_are_at_rest(house: House) -> None:
    """CHK-5: silence ends the questions, not what was asked for beforehand; and it is not counted."""
    await opens(house.world)
    await house.world.command("ann", ROOM, "checkin date add", day="8 December", hour=10, every_year=True)
    while not any("stop asking" in text for text in house.world.sees("ann", ROOM)):
        await evening(house.world)
    await until_day(house, 8 - house.world.now().day, 10)
    assert len(gentle(house)) == 1
    room = await room_of(house)
    assert room is not None
    assert (room.at_rest, room.unanswered) == (True, 6)
    assert f"{room.next_ask_at:%Y-%m-%d}" == "2027-12-08"


async def test_a_pause_wins_and_both_answers_say_so(house: House) -> None:
    """CHK-9."""
    await opens(house.world)
    await house.world.command("ann", ROOM, "checkin date add", day="26 November", hour=10)
    paused = await house.world.command("ann", ROOM, "checkin pause", days=3)
    assert "Your pause covers" in paused
    also = await house.world.command("ann", ROOM, "checkin date add", day="25 November", hour=11)
    assert "Your pause covers" in also
    assert "your pause covers it" in await house.world.command("ann", ROOM, "checkin date list")
    await until_day(house, 2, 10)
    assert gentle(house) == []


async def test_the_days_are_listed_and_forgotten_one_by_one(house: House) -> None:
    """PRI-1: the year of a yearly one is not kept."""
    await opens(house.world)
    assert "marked no days" in await house.world.command("ann", ROOM, "checkin date list")
    leap = await house.world.command("ann", ROOM, "checkin date add", day="29 February 2024", every_year=True)
    assert "28 February" in leap
    await house.world.command("ann", ROOM, "checkin date add", day="2027-03-14")
    listed = await house.world.command("ann", ROOM, "checkin date list")
    assert "02-29" in listed
    assert "2024" not in listed
    offered = await house.world.suggestions("ann", "check-in 1", "checkin date remove", "day", "")
    assert offered == ["02-29", "2027-03-14"]
    assert "forgotten" in await house.world.command("ann", ROOM, "checkin date remove", day="14 March")
    assert "not marked that day" in await house.world.command("ann", ROOM, "checkin date remove", day="14 March")
    assert "Days you marked" in (await house.world.command("ann", "general", "me show"))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"day": "someday"}, "could not read that as a day"),
        ({"day": "2020-03-14"}, "could not read that as a day"),
        ({"day": "24 November", "hour": 18}, "could not ask you any more"),
        ({"day": "14 March", "hour": 23}, "quiet for you"),
    ],
)
async def test_a_day_that_cannot_be_is_told_with_what_can(house: House, options: dict[str, Any], said: str) -> None:
    await opens(house.world)
    assert said in await house.world.command("ann", ROOM, "checkin date add", **options)
    room = await room_of(house)
    assert room is not None
    assert room.dates == ()


async def test_a_room_that_asks_with_a_ping_rings_and_a_silent_one_does_not(house: House) -> None:
    """CHK-2, NO-13: the member's own choice."""
    world = house.world
    await opens(world, notify="ping")
    before = len(world.pings("ann"))
    await evening(world)
    assert len(world.pings("ann")) == before + 1
    await world.command("ann", ROOM, "checkin notify", how="silent")
    await evening(world)
    assert len(world.pings("ann")) == before + 1
    assert len(questions(world)) == 2
