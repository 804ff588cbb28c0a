"""How a supporter's part in a room ends: at once in what the room says, and told once, kindly, at a good hour."""

from collections.abc import Awaitable, Callable

import pytest

from cogs.checkins.schedule import local_day
from cogs.kit import budget
from data.sealed import SealedId
from tests.checkins.acts import ROOM, opens
from tests.checkins.supporters.acts import also_supports, asks_for, morning, pinned, said_in_room, with_sam
from tests.house import House

TOLD = "You can choose somebody else, or nobody"


async def _leaves(house: House) -> None:
    await house.world.leave("sam")


async def _loses_the_role(house: House) -> None:
    await house.world.give_role("sam", "Supporters", has=False)


async def _is_off_for_long(house: House) -> None:
    answer = await house.world.command("sam", "general", "checkin supporting off", until="2026-12-24")
    assert "more than 14 days" in answer


async def _steps_out(house: House) -> None:
    await house.world.command("sam", "general", "checkin supporting too-much", everywhere=True)


async def _leaves_the_thread(house: House) -> None:
    await house.world.leave_thread("sam", ROOM)


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (_leaves, "no longer on this server"),
        (_loses_the_role, "no longer one of this group's supporters"),
        (_is_off_for_long, "away for a longer while"),
        (_steps_out, "says nothing about you"),
        (_leaves_the_thread, "says nothing about you"),
    ],
    ids=["left", "role", "off", "out", "thread"],
)
async def test_when_a_supporter_goes_the_room_says_so_at_once_and_the_member_is_told_once(
    house: House, act: Callable[[House], Awaitable[None]], words: str
) -> None:
    """BND-7"""
    world = house.world
    await with_sam(house)
    await act(house)
    await world.pass_time(seconds=31)  # an edit may wait for a beat
    assert "Nobody else is asked to read this" in pinned(house)
    assert "Sam" not in world.who_is_in(ROOM)
    await world.pass_time(minutes=3)
    (told,) = said_in_room(house, TOLD)
    assert words in told
    assert "Choose somebody else" in world.messages("ann", ROOM)[-1].buttons
    await world.pass_time(minutes=20)
    assert len(said_in_room(house, TOLD)) == 1
    assert world.dms("sam") == world.dms("ann") == []


async def test_stepping_out_tells_organisers_and_moderators_nothing(house: House) -> None:
    """BND-7, MOD-7"""
    world = house.world
    await with_sam(house)
    await asks_for(house)
    staff = ("mo", "rae", "ben")
    before = {who: (world.sees(who, "general"), world.dms(who), len(world.pings(who))) for who in staff}
    answer = await world.press("sam", ROOM, "This is more than I can carry")
    assert answer.only_you
    assert "no organiser or moderator is told" in answer
    assert "/help" in answer
    assert "Sam" in world.who_is_in(ROOM)  # all is said before: once he is out, he can read no answer there
    await world.press("sam", answer, "Out of this one")
    assert "Sam" not in world.who_is_in(ROOM)
    assert "Nobody else is asked to read this" in pinned(house)
    await world.pass_time(minutes=3)
    assert {who: (world.sees(who, "general"), world.dms(who), len(world.pings(who))) for who in staff} == before
    assert "Sam" not in "".join(world.sees("mo", "mod-alerts"))


async def test_one_of_several_rooms_or_all_of_them_at_once(house: House) -> None:
    """BND-7"""
    world = house.world
    for who in ("ann", "ben", "cleo"):
        await opens(world, who=who, company="sam")
    shown = await world.command("sam", "general", "checkin supporting show")
    which = await world.press("sam", shown, "This is more than I can carry")
    answer = await world.choose("sam", which, "check-in 2")
    assert "You are still in 2 others" in answer
    assert world.threads_seen_by("sam") == [ROOM, "check-in 3"]
    await world.press("sam", answer, "Out of all of them")
    assert world.threads_seen_by("sam") == []
    assert "in no check-in" in await world.command("sam", "general", "checkin supporting too-much")


async def test_where_discord_keeps_them_in_the_thread_they_are_told_how_to_leave(house: House) -> None:
    world = house.world
    await with_sam(house)
    world.refuse("DELETE", "/channels/*/thread-members/*")
    answer = await world.command("sam", "general", "checkin supporting too-much", everywhere=True)
    assert "You can leave it yourself" in answer
    assert "you chose them" not in pinned(house)


async def test_the_button_is_for_supporters_and_changes_nothing_for_others(house: House) -> None:
    world = house.world
    await with_sam(house)
    await asks_for(house)
    assert "Nothing was changed" in await world.press("ann", ROOM, "This is more than I can carry")
    assert "Sam" in world.who_is_in(ROOM)


async def test_two_presses_at_once_end_it_once(house: House) -> None:
    world = house.world
    await with_sam(house)
    await asks_for(house)
    sure = await world.press("sam", ROOM, "This is more than I can carry")
    async with world.at_the_same_time():
        await world.press("sam", sure, "Out of this one")
        await world.press("sam", sure, "Out of this one")
    await world.pass_time(minutes=4)
    assert len(said_in_room(house, TOLD)) == 1


async def test_at_night_nothing_is_said_and_in_the_morning_once(house: House) -> None:
    """BND-7, CHK-4"""
    world = house.world
    await with_sam(house)
    await world.stop()
    await world.pass_time_until(23, 0, zone="Europe/London")
    await world.start()
    await world.leave("sam")
    assert "Nobody else is asked to read this" in pinned(house)
    await world.pass_time(minutes=10)
    assert said_in_room(house, TOLD) == []
    await morning(house)
    assert len(said_in_room(house, TOLD)) == 1


async def test_during_a_pause_nothing_is_said(house: House) -> None:
    """BND-7, CHK-9"""
    world = house.world
    await with_sam(house)
    await world.command("ann", ROOM, "checkin pause", days=2)
    await world.leave("sam")
    await morning(house)
    assert said_in_room(house, TOLD) == []
    await morning(house)
    assert len(said_in_room(house, TOLD)) == 1


async def test_on_a_day_that_has_had_its_message_it_waits_for_the_next(house: House) -> None:
    """BND-7, CHK-3"""
    world = house.world
    await with_sam(house)
    async with house.bot.database.write() as tx:
        ann = SealedId(world.guild.id, world.person("ann").id)
        today = local_day(world.now(), "Europe/London")
        assert await budget.take(tx, house.bot.groups.all[0].key, ann, today, "something else")
    await world.leave("sam")
    await world.pass_time(minutes=5)
    assert said_in_room(house, TOLD) == []
    await morning(house)
    assert len(said_in_room(house, TOLD)) == 1


async def test_somebody_who_went_while_the_bot_was_away_is_told_of_after_the_start(house: House) -> None:
    """BND-7"""
    world = house.world
    await also_supports(house, "bea")
    await with_sam(house)
    await world.command("ann", ROOM, "checkin choose", person="bea")
    await world.stop()
    await world.leave("sam")
    await world.give_role("bea", "Supporters", has=False)
    await world.start()
    await world.pass_time(minutes=4)
    (told,) = said_in_room(house, TOLD)
    assert "no longer on this server" in told
    assert "no longer one of this group's supporters" in told


async def test_a_crash_between_the_ending_and_its_message_tells_it_once(house: House) -> None:
    """BND-7"""
    world = house.world
    await with_sam(house)
    await _steps_out(house)
    await world.pull_the_plug()
    await world.pass_time(minutes=3)
    await world.pull_the_plug()
    await world.pass_time(minutes=3)
    assert len(said_in_room(house, TOLD)) == 1
    await morning(house)  # nor on the next day
    assert len(said_in_room(house, TOLD)) == 1


async def test_a_supporter_who_is_there_again_is_not_put_back_and_can_be_chosen_again(house: House) -> None:
    """BND-7"""
    world = house.world
    await with_sam(house)
    await _is_off_for_long(house)
    answer = await world.command("sam", "general", "checkin supporting off")
    assert "I have not put you back" in answer
    await world.pass_time(minutes=3)
    assert "Sam" not in world.who_is_in(ROOM)
    shown = await world.press("ann", ROOM, "Choose somebody else")
    assert "Sam is in your check-in" in await world.choose("ann", shown, "Sam", menu="Somebody to add")
    assert "Sam: you chose them" in pinned(house)


async def test_nobody_is_a_good_answer_too_and_nobody_hears_of_it(house: House) -> None:
    """BND-7"""
    world = house.world
    await with_sam(house)
    await _steps_out(house)
    await world.pass_time(minutes=3)
    screens = {who: world.sees(who, "general") for who in ("sam", "mo", "ben")}
    answer = await world.press("ann", ROOM, "Nobody, thank you")
    assert answer.only_you
    assert "nobody is told" in answer
    assert {who: world.sees(who, "general") for who in screens} == screens


async def test_a_supporter_who_is_forgotten_is_gone_without_a_name(house: House) -> None:
    """PRI-4, BND-7"""
    world = house.world
    await with_sam(house, "Europe/London, tue 18:00-22:00")
    assert "terms as a supporter" in await world.command("sam", "general", "me show")
    asked = await world.command("sam", "general", "me forget")
    await world.press("sam", asked, "Yes, delete it all")
    assert "Sam" not in world.who_is_in(ROOM)
    assert "terms as a supporter" not in await world.command("sam", "general", "me show")
    await world.pass_time(minutes=3)
    (told,) = said_in_room(house, TOLD)
    assert "Somebody you chose" in told
    assert "Sam" not in told
