"""Opening and changing a check-in by forms, as their members live them."""

from typing import Any

import pytest

from cogs.checkins.model import Room, Wish
from cogs.checkins.prompts import Topic
from config.settings import Hours
from tests.checkins.acts import ROOM, opens, room_of
from tests.discord.screens import Answer
from tests.house import House

NOW, HOUR, DAYS, PING, COMPANY = (
    "What time is it for you now?",
    "At which hour may I ask you?",
    "On which days?",
    "How may the question come?",
    "Who may read along?",
)


async def form(house: House, who: str = "ann") -> Answer:
    return await house.world.command(who, "general", "checkin open")


async def sends(house: House, opened: Answer, **values: Any) -> Answer:
    """The form as Ann fills it: 19:00 in London, asked at nine in the evening."""
    usual = {NOW: "19:00", HOUR: "21:00"}
    return await house.world.fill("ann", opened, usual | {globals()[name]: value for name, value in values.items()})


async def wish(house: House) -> Wish:
    room = await room_of(house)
    assert isinstance(room, Room)
    return room.wish


async def test_a_room_is_set_up_in_two_interactions_with_what_was_understood_said(house: House) -> None:
    """CHK-2, CHK-10, CON-11."""
    opened = await form(house)
    assert opened.form == "Your private check-in"
    assert opened.fields == (NOW, HOUR, DAYS, PING, COMPANY)
    answer = await sends(house, opened, COMPANY=["Sam"], DAYS=["Monday", "Tuesday"], PING="With a ping")
    assert "is here: #check-in 1" in answer
    assert "Sam: you chose them" in answer
    assert "The next question" in answer
    assert "I took your 19:00 for the clock of London." in answer
    assert set(house.world.who_is_in(ROOM)) == {"Ann", "Sam", "Holdfast"}
    assert await wish(house) == Wish(21, "Europe/London", 0b11, pings=True)
    await house.world.pass_time(hours=2, minutes=1)
    assert "No answer is fine" in house.world.pings("ann")[-1]


async def test_another_clock_gives_another_zone_and_one_tap_corrects_it(house: House) -> None:
    """CHK-2: 14:00 is New York when it is 19:00 in London, and Jamaica and Lima too, without a summer time."""
    answer = await sends(house, await form(house), NOW="2:00 pm")
    assert "I took your 14:00 for the clock of New York." in answer
    assert (await wish(house)).zone == "America/New_York"
    changed = await house.world.choose("ann", answer, "Lima")
    assert "at 21:00 in America/Lima" in changed
    assert (await wish(house)).zone == "America/Lima"
    assert "America/Lima" in house.world.pins("ann", ROOM)[0]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"NOW": "late"}, "could not read that as a time"),
        ({"NOW": "19:15"}, "By my clock it is 19:00 in London now"),
        ({"DAYS": []}, "No day was ticked"),
    ],
)
async def test_a_wrong_input_is_told_and_the_form_comes_again_with_everything_in_it(
    house: House, values: dict[str, Any], said: str
) -> None:
    right = {"COMPANY": ["Sam"], "DAYS": ["Friday"], "PING": "With a ping"}
    answer = await sends(house, await form(house), **(right | values))
    assert said in answer
    assert "Nothing was changed" in answer
    assert await room_of(house) is None
    await house.world.restart()
    again = await house.world.press("ann", answer, "Back to the form")
    values = {NOW: "7 pm", **({DAYS: ["Friday"]} if "DAYS" in values else {})}
    assert "is here" in await house.world.fill("ann", again, values)
    assert await wish(house) == Wish(21, "Europe/London", 1 << 4, pings=True)
    assert set(house.world.who_is_in(ROOM)) == {"Ann", "Sam", "Holdfast"}


async def test_a_form_that_was_open_while_the_bot_restarted_still_works(house: House) -> None:
    opened = await form(house)
    await house.world.pull_the_plug()
    assert "is here" in await sends(house, opened)


async def test_two_forms_sent_in_at_the_same_instant_make_one_room(house: House) -> None:
    first, second = await form(house), await form(house)
    async with house.world.at_the_same_time():
        await sends(house, first)
        await sends(house, second)
    assert house.world.threads_seen_by("ann") == [ROOM]


async def test_whoever_has_a_room_is_shown_it_instead_of_the_form(house: House) -> None:
    await opens(house.world)
    answer = await form(house)
    assert answer.form is None
    assert "already" in answer


async def test_what_is_in_the_way_is_said_instead_of_the_form(house: House) -> None:
    await house.world.bot_may("check-ins", create_private_threads=False)
    answer = await form(house)
    assert answer.form is None
    assert "Create Private Threads" in answer


async def test_nobody_is_offered_who_cannot_read_along(house: House) -> None:
    """CHK-10."""
    await house.world.give_role("sam", "Supporters", has=False)
    assert COMPANY not in (await form(house)).fields


# ------------------------------------------------------------------------------------------------------ changing

QUESTIONS, HOW = "Which questions?", "How may they come?"
BY_FORM: dict[str, tuple[dict[str, Any], Wish]] = {
    "hour": ({HOUR: "09:00"}, Wish(9, "Europe/London")),
    "days": ({DAYS: ["Sunday"]}, Wish(20, "Europe/London", 1 << 6)),
    "topic": ({QUESTIONS: ["Some about grief"]}, Wish(20, "Europe/London", topic=Topic.GRIEF)),
    "pings": ({HOW: ["With a ping"]}, Wish(20, "Europe/London", pings=True)),
    "around": ({HOW: ["Up to 20 minutes before or after the hour"]}, Wish(20, "Europe/London", around=True)),
    "zone": ({NOW: "20:00"}, Wish(20, "Europe/Paris")),
}


@pytest.mark.parametrize("setting", BY_FORM)
async def test_each_setting_is_two_interactions_from_a_message_of_the_check_in(house: House, setting: str) -> None:
    """CHK-2: "Change", and the form as it stands now."""
    values, expected = BY_FORM[setting]
    await opens(house.world)
    opened = await house.world.press("ann", ROOM, "Change")
    answer = await house.world.fill("ann", opened, values)
    assert "Changed. Nobody is told." in answer
    assert await wish(house) == expected


BY_COMMAND: dict[str, tuple[str, dict[str, Any], Wish]] = {
    "time": ("time", {"hour": 9, "around": True}, Wish(9, "Europe/London", around=True)),
    "zone": ("time", {"zone": "Asia/Tokyo"}, Wish(20, "Asia/Tokyo")),
    "now": ("time", {"now": "20:00"}, Wish(20, "Europe/Paris")),
    "days": ("days", {"days": "mon, wed and fri"}, Wish(20, "Europe/London", 0b10101)),
    "quiet": ("quiet", {"hours": "10pm to 8:30"}, Wish(20, "Europe/London")),
    "topic": ("topic", {"topic": "caring"}, Wish(20, "Europe/London", topic=Topic.CARING)),
    "notify": ("notify", {"how": "ping"}, Wish(20, "Europe/London", pings=True)),
}


@pytest.mark.parametrize("setting", BY_COMMAND)
async def test_each_setting_is_one_command_too(house: House, setting: str) -> None:
    """CHK-2, ACC-8."""
    command, options, expected = BY_COMMAND[setting]
    await opens(house.world, company="sam")
    before = len(house.world.sees("sam", ROOM))
    answer = await house.world.command("ann", ROOM, f"checkin {command}", **options)
    assert answer.only_you
    assert len(house.world.sees("sam", ROOM)) == before
    found = await wish(house)
    if setting == "quiet":
        assert found.quiet is not None
        assert "22:00" in answer
        assert "08:30" in answer
        assert "The group's quiet hours hold" in await house.world.command("ann", ROOM, "checkin quiet")
        found = await wish(house)
    assert found == expected


@pytest.mark.parametrize("command", ["time", "days"])
async def test_a_command_without_options_opens_the_form(house: House, command: str) -> None:
    await opens(house.world)
    assert (await house.world.command("ann", ROOM, f"checkin {command}")).form == "When and how to ask you"


async def test_a_change_that_cannot_be_is_told_and_its_form_comes_again_as_it_was_filled(house: House) -> None:
    await opens(house.world)
    opened = await house.world.press("ann", ROOM, "Change")
    answer = await house.world.fill("ann", opened, {HOUR: "10:00", QUESTIONS: ["Some about recovery"], NOW: "soon"})
    assert "could not read that as a time" in answer
    again = await house.world.press("ann", answer, "Back to the form")
    await house.world.fill("ann", again, {})
    assert await wish(house) == Wish(10, "Europe/London", topic=Topic.RECOVERY)


async def test_own_quiet_hours_are_the_ones_that_count(house: House) -> None:
    """CHK-4: an hour that the group is quiet at, for somebody who lives by night."""
    await opens(house.world)
    assert "quiet for you from 22:00" in await house.world.command("ann", ROOM, "checkin time", hour=23)
    await house.world.command("ann", ROOM, "checkin quiet", hours="04:00-12:00")
    assert "at 23:00" in await house.world.command("ann", ROOM, "checkin time", hour=23)
    assert "quiet for you from 04:00" in await house.world.command("ann", ROOM, "checkin time", hour=11)
    assert (await wish(house)).quiet == Hours(*(await wish(house)).quiet or ())
    await house.world.pass_time(hours=4, minutes=1)
    assert len([text for text in house.world.sees("ann", ROOM) if "No answer is fine" in text]) == 1


async def test_somebody_else_cannot_change_it(house: House) -> None:
    await opens(house.world, company="sam")
    answer = await house.world.press("sam", ROOM, "Change")
    assert answer.form is None
    assert "Nothing was changed" in answer


# ------------------------------------------------------------------------------------------------- not today, a pause


@pytest.mark.parametrize(("label", "days"), [("Pause 3 days", 3), ("Pause 2 weeks", 14)])
async def test_a_pause_is_one_tap_after_not_today_and_nobody_is_told(house: House, label: str, days: int) -> None:
    """CHK-9."""
    await opens(house.world, company="sam")
    shown = house.world.sees("sam", ROOM)
    answer = await house.world.press("ann", await house.world.command("ann", ROOM, "checkin later"), label)
    assert "nobody is told" in answer
    assert house.world.sees("sam", ROOM) == shown
    room = await room_of(house)
    assert room is not None
    assert room.paused_until is not None
    assert (room.paused_until.date() - house.world.now().date()).days == days


async def test_a_pause_until_a_day_is_asked_for_by_a_form_that_comes_again(house: House) -> None:
    """CHK-9."""
    await opens(house.world)
    not_today = await house.world.command("ann", ROOM, "checkin later")
    form_ = await house.world.press("ann", not_today, "Pause until a day")
    answer = await house.world.fill("ann", form_, {"Until which day?": "yesterday"})
    assert "Nothing was changed" in answer
    form_ = await house.world.press("ann", answer, "Pause until a day")
    assert "nobody is told" in await house.world.fill("ann", form_, {"Until which day?": "24 December"})
    room = await room_of(house)
    assert room is not None
    assert f"{room.paused_until:%m-%d}" == "12-24"
