"""A supporter's own terms, as they live them: guidance, hours, time off, a limit, numbers that are theirs."""

import pytest

from tests.checkins.acts import ROOM, opens, questions
from tests.checkins.supporters.acts import (
    LATER,
    ON_NOW,
    also_supports,
    asks_for,
    pinned,
    sets_hours,
    with_sam,
)
from tests.house import House


async def test_the_first_thing_a_supporter_reads_is_what_is_theirs_to_carry_and_what_is_not(house: House) -> None:
    """BND-4"""
    world = house.world
    shown = await world.command("sam", "general", "checkin supporting show")
    assert shown.only_you
    assert "Not yours to carry" in shown
    assert "I have read this" in shown.buttons
    await world.press("sam", shown, "I have read this")
    again = await world.command("sam", "general", "checkin supporting show")
    assert "Not yours to carry" not in again
    assert "I have read this" not in again.buttons


async def test_hours_wait_for_the_guidance_and_being_chosen_does_not(house: House) -> None:
    """BND-4"""
    world = house.world
    await opens(world, company="sam")
    assert "Sam: you chose them" in pinned(house)
    answer = await world.command("sam", "general", "checkin supporting hours", when=LATER)
    assert "No hours were set yet" in answer
    assert "when they can" in pinned(house)
    await world.press("sam", answer, "I have read this")
    changed = await world.command("sam", "general", "checkin supporting hours", when=LATER)
    assert "Your hours: Europe/London, tue 21:00-22:00" in changed


async def test_outside_all_hours_the_room_says_that_nobody_is_asked_to_read_it_now(house: House) -> None:
    """BND-2, CHK-10: in the pinned message and under the question, until the hours begin."""
    world = house.world
    await with_sam(house, LATER)
    assert "Nobody is asked to read this now. Sam is asked again from" in pinned(house)
    await world.pass_time(hours=1, minutes=2)
    (asked,) = questions(world)
    assert "Nobody is asked to read this now." in asked
    before = len(world.pings("ann")), len(world.pings("sam"))
    await world.pass_time(hours=1)
    assert "Asked to read this now: Sam" in pinned(house)
    await world.pass_time(hours=1)
    assert "Nobody is asked to read this now" in pinned(house)
    assert (len(world.pings("ann")), len(world.pings("sam"))) == before, "edits ping nobody"


async def test_when_hours_begin_only_the_rooms_of_that_supporter_are_shown_anew(house: House) -> None:
    """BND-2"""
    world = house.world
    await also_supports(house, "bea")
    await with_sam(house, LATER)
    await opens(world, who="ben", company="bea", hour=12)
    await world.pass_time(minutes=1)
    requests = len(world.requests)
    await world.pass_time(hours=2)
    edited = [one.path for one in world.requests[requests:] if one.method == "PATCH"]
    assert [path for path in edited if str(world.thread("check-in 2").id) in path] == []
    assert [path for path in edited if str(world.thread(ROOM).id) in path] != []


async def test_with_one_of_two_supporters_there_the_question_does_not_say_that_nobody_is(house: House) -> None:
    """BND-2: somebody without hours is asked when they can."""
    world = house.world
    await also_supports(house, "bea")
    await with_sam(house, LATER)
    await world.command("ann", ROOM, "checkin choose", person="bea")
    assert "Asked to read this now: Bea" in pinned(house)
    await world.pass_time(hours=1, minutes=2)
    assert "Nobody is asked" not in questions(world)[0]


async def test_hours_outlive_a_restart_and_turn_on_time(house: House) -> None:
    """BND-2"""
    world = house.world
    await with_sam(house, LATER)
    await world.pull_the_plug()
    await world.pass_time(hours=2, minutes=1)
    assert "Asked to read this now: Sam" in pinned(house)


async def test_a_room_that_slept_while_hours_began_says_so_when_it_is_awake(house: House) -> None:
    """BND-2"""
    world = house.world
    await opens(world, company="sam", hour=12)
    await sets_hours(house, "sam", LATER)
    await world.archive(ROOM)
    await world.pass_time(hours=2, minutes=1)
    assert "Nobody is asked to read this now" in pinned(house)
    await world.say("ann", ROOM, "good evening")
    await world.pass_time(minutes=1)
    assert "Asked to read this now: Sam" in pinned(house)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Atlantis, mon 10:00-12:00", "Part 1 does not begin with a time zone"),
        ("Europe/London, mon 10:00-12:00; funday 10:00-12:00", "days in part 2"),
        ("Europe/London, mon 10-12", "times in part 1"),
        ("Europe/London", "Part 1 does not begin"),
        (";".join(["Europe/London, mon 10:00-12:00"] * 9), "more than 8 parts"),
    ],
)
async def test_hours_that_cannot_be_read_are_told_by_part_and_change_nothing(
    house: House, written: str, said: str
) -> None:
    world = house.world
    await sets_hours(house, "sam", ON_NOW)
    answer = await world.command("sam", "general", "checkin supporting hours", when=written)
    assert said in answer
    assert "Nothing was changed" in answer
    assert "funday" not in answer
    assert "tue 18:00-22:00" in await world.command("sam", "general", "checkin supporting show")


async def test_several_lines_of_hours_are_kept_and_none_takes_them_away(house: House) -> None:
    answer = await sets_hours(house, "sam", "America/Toronto, mon-fri 18:00-20:00; sat 10:00-12:00")
    assert "America/Toronto, mon tue wed thu fri 18:00-20:00; America/Toronto, sat 10:00-12:00" in answer
    assert "You have set no hours" in await sets_hours(house, "sam", "none")


async def test_time_off_is_said_in_the_room_and_ends_by_itself(house: House) -> None:
    """BND-2"""
    world = house.world
    await with_sam(house)
    answer = await world.command("sam", "general", "checkin supporting off", until="2026-11-27")
    assert "You stay in them" in answer
    assert "Nobody is asked to read this now. Sam is asked again from" in pinned(house)
    assert "Sam is away" in await opens(world, who="ben", company="sam")
    assert world.threads_seen_by("ben") == []
    await world.stop()
    await world.pass_time(days=3)
    await world.start()
    await world.pass_time(minutes=1)
    assert "when they can" in pinned(house)


async def test_time_off_ends_when_the_supporter_says_so(house: House) -> None:
    await with_sam(house)
    await house.world.command("sam", "general", "checkin supporting off", until="2026-11-27")
    assert "You are there again" in await house.world.command("sam", "general", "checkin supporting off")
    assert "when they can" in pinned(house)


@pytest.mark.parametrize("day", ["2026-11-24", "2028-01-01", "next week"])
async def test_a_day_that_cannot_be_is_refused(house: House, day: str) -> None:
    answer = await house.world.command("sam", "general", "checkin supporting off", until=day)
    assert "Nothing was changed" in answer


async def test_choosing_somebody_beyond_their_limit_is_refused_without_shaming_anybody(house: House) -> None:
    """BND-1"""
    world = house.world
    await with_sam(house)
    answer = await world.command("sam", "general", "checkin supporting limit", most=1)
    assert "At most 1" in answer
    for refused in (
        await opens(world, who="ben", company="sam"),
        await opens(world, who="ben") and await world.command("ben", "general", "checkin choose", person="sam"),
    ):
        assert "not about you" in refused
    assert "Sam" not in world.who_is_in("check-in 2")
    assert "There is nobody to add" in await world.command("ben", "general", "checkin choose")
    await world.command("sam", "general", "checkin supporting limit")
    assert "Sam is in your check-in" in await world.command("ben", "general", "checkin choose", person="sam")


async def test_two_members_choosing_at_once_do_not_go_beyond_the_limit(house: House) -> None:
    world = house.world
    await world.command("sam", "general", "checkin supporting limit", most=1)
    await opens(world)
    await opens(world, who="ben")
    async with world.at_the_same_time():
        await world.command("ann", "general", "checkin choose", person="sam")
        await world.command("ben", "general", "checkin choose", person="sam")
    rooms = [room for room in (ROOM, "check-in 2") if "Sam" in world.who_is_in(room)]
    assert len(rooms) == 1


async def test_a_supporters_numbers_are_theirs_and_nobody_else_is_shown_them(house: House) -> None:
    """BND-1, MOD-7: also that they roll, and what a member sees is said."""
    world = house.world
    await with_sam(house)
    await asks_for(house)
    shown = await world.command("sam", "general", "checkin supporting show")
    assert "You read along in one check-in" in shown
    assert "One call for company since" in shown
    assert "In one of them you are the only one" in shown
    assert "What a member sees about you" in shown
    for other in ("ann", "ben", "mo", "rae"):
        answer = await world.command(other, "general", "checkin supporting show")
        assert "This is for this group's supporters" in answer
        assert not any("calls for company" in text.casefold() for text in world.sees(other, "general"))
    await world.stop()
    await world.pass_time(days=15)
    await world.start()
    await world.pass_time(minutes=1)
    assert "No call for company" in await world.command("sam", "general", "checkin supporting show")


async def test_organisers_read_how_many_rooms_have_one_supporter_and_no_name(house: House) -> None:
    """BND-1"""
    await with_sam(house)
    group = house.bot.groups.all[0]
    service = next(one for one in house.bot.slices if one.slice_name == "checkins")
    found = [one for one in await service.check(group, house.world.now()) if one.text == "checkin-check-one-supporter"]
    assert [dict(one.facts) for one in found] == [{"count": 1}]
