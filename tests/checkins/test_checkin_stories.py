"""Check-ins as their members live them, on the pretend Discord."""

import discord

from cogs.checkins import store
from cogs.kit import parcels
from tests.checkins.acts import ROOM, evening, opens, questions, room_of
from tests.house import House

# ------------------------------------------------------------------------------------------------------------ opening


async def test_ann_opens_a_room_and_reads_who_can_read_it_before_she_writes(house: House) -> None:
    """CON-11, CHK-10."""
    world = house.world
    answer = await opens(world)
    assert "Nobody else is asked to read this" in answer
    (pinned,) = world.pins("ann", ROOM)
    assert "Nobody else is asked to read this" in pinned
    assert "owns this server" in pinned
    assert "Discord itself" in pinned
    (welcome,) = [one for one in world.messages("ann", ROOM) if one.pinned]
    assert welcome.buttons == ("Who can read this?", "I'd like company", "I need a person", "Change", "Close this")


async def test_nobody_without_it_can_see_the_room(house: House) -> None:
    """CON-12."""
    world = house.world
    await opens(world, company="sam")
    assert set(world.who_is_in(ROOM)) == {"Ann", "Sam", "Holdfast"}
    assert ROOM in world.threads_seen_by("sam")
    for stranger in ("ben", "mo", "rae"):
        assert ROOM not in world.threads_seen_by(stranger)


async def test_the_chosen_supporter_is_named_in_the_room(house: House) -> None:
    """CHK-10."""
    answer = await opens(house.world, company="sam")
    assert "Sam: you chose them" in answer
    assert "Sam: you chose them" in house.world.pins("ann", ROOM)[0]


async def test_only_a_supporter_can_be_chosen(house: House) -> None:
    answer = await opens(house.world, company="ben")
    assert "supporter role" in answer
    assert house.world.threads_seen_by("ann") == []


async def test_a_second_opening_finds_the_first_room(house: House) -> None:
    world = house.world
    await opens(world)
    answer = await opens(world, hour=9)
    assert "already" in answer
    assert len(world.threads_seen_by("ann")) == 1


async def test_two_openings_at_the_same_instant_make_one_room(house: House) -> None:
    world = house.world
    async with world.at_the_same_time():
        await opens(world)
        await opens(world)
    assert len([one for one in world.requests if one.path.endswith("/threads") and one.method == "POST"]) == 1


async def test_an_hour_in_quiet_hours_is_refused_with_the_reason(house: House) -> None:
    """CHK-4."""
    answer = await opens(house.world, hour=23)
    assert "22:00" in answer
    assert house.world.threads_seen_by("ann") == []


async def test_a_zone_that_is_none_is_refused_and_typing_a_town_offers_its_zone(house: House) -> None:
    world = house.world
    assert "don't know that time zone" in await opens(world, zone="Atlantis")
    offered = await world.suggestions("ann", "general", "checkin open", "zone", "toronto")
    assert "America/Toronto" in str(offered)


async def test_the_pinned_message_changes_within_a_minute_when_somebody_else_could_read(house: House) -> None:
    """CON-11."""
    world = house.world
    await opens(world)
    assert "Administrators" not in world.pins("ann", ROOM)[0]
    world.guild.create_role("Boss", permissions=discord.Permissions(administrator=True))
    await world.give_role("ben", "Boss", has=True)
    await world.pass_time(minutes=1)
    assert "Administrators of this server could look: Ben" in world.pins("ann", ROOM)[0]


# ------------------------------------------------------------------------------------------------------------- asking


async def test_ann_is_asked_at_her_hour_in_her_zone_and_not_before(house: House) -> None:
    """CHK-2, CHK-3."""
    world = house.world
    await opens(world, hour=20, zone="America/Toronto")  # 01:00 in London
    await world.pass_time(hours=3)
    assert questions(world) == []
    await world.stop()
    await world.pass_time(hours=2, minutes=50)
    await world.start()
    await world.pass_time(minutes=5)
    assert questions(world) == []
    await world.pass_time(minutes=7)
    assert len(questions(world)) == 1
    await world.pass_time(hours=2)
    assert len(questions(world)) == 1


async def test_a_question_pings_nobody_and_can_be_answered_with_one_tap(house: House) -> None:
    """CHK-7, NO-14."""
    world = house.world
    await opens(world, company="sam")
    before = world.pings("ann"), world.pings("sam")
    await world.pass_time(hours=1, minutes=2)
    assert (world.pings("ann"), world.pings("sam")) == before
    screen = world.sees("sam", ROOM)
    answer = await world.press("ann", ROOM, "I'm here")
    assert answer.only_you
    assert "Nobody is shown" in answer
    assert world.sees("sam", ROOM) == screen


async def test_three_silent_days_make_it_rarer_then_it_pauses_and_says_so_once(
    house: House,
) -> None:
    """CHK-5."""
    world = house.world
    await opens(world)
    counts = []
    for _ in range(13):
        await evening(world)
        counts.append(len(questions(world)))
    assert counts == [1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 6, 6, 6]
    assert len([text for text in world.sees("ann", ROOM) if "stop asking" in text]) == 1
    assert "The next question" in await world.press("ann", ROOM, "Ask me again")
    await evening(world)
    assert len(questions(world)) == 7


async def test_writing_in_the_room_keeps_it_daily(house: House) -> None:
    """CHK-5, CHK-7: that somebody wrote counts; what they wrote is not kept."""
    world = house.world
    await opens(world)
    for _ in range(5):
        await evening(world)
        await world.say("ann", ROOM, "a purple heron")
    assert len(questions(world)) == 5
    room = await room_of(house)
    assert room is not None
    assert room.unanswered == 0
    assert b"heron" not in house.database_file.read_bytes()


async def test_somebody_elses_words_in_the_room_are_not_anns_answer(house: House) -> None:
    world = house.world
    await opens(world, company="sam")
    await evening(world)
    await world.say("sam", ROOM, "Evening, Ann")
    room = await room_of(house)
    assert room is not None
    assert room.unanswered == 1


async def test_not_today_leaves_ann_in_peace_until_tomorrow(house: House) -> None:
    world = house.world
    await opens(world)
    await world.command("ann", ROOM, "checkin later")
    await world.pass_time(hours=2)
    assert questions(world) == []
    await evening(world)
    assert len(questions(world)) == 1


async def test_a_pause_is_silent_and_ends_by_itself(house: House) -> None:
    """CHK-9."""
    world = house.world
    await opens(world, company="sam")
    shown = world.sees("sam", ROOM)
    assert "nobody is told" in await world.command("ann", ROOM, "checkin pause", days=3)
    for _ in range(2):
        await evening(world)
    assert (questions(world), world.sees("sam", ROOM)) == ([], shown)
    for _ in range(2):
        await evening(world)
    assert len(questions(world)) == 1


async def test_after_an_outage_over_her_hour_nothing_is_sent_late(house: House) -> None:
    """CHK-4."""
    world = house.world
    await opens(world)
    await world.stop()
    await world.pass_time(hours=2, minutes=30)
    await world.start()
    await world.pass_time(minutes=5)
    assert questions(world) == []
    await evening(world)
    assert len(questions(world)) == 1


async def test_a_new_hour_is_used_from_the_next_question_on(house: House) -> None:
    """CHK-2."""
    world = house.world
    await opens(world)
    answer = await world.command("ann", ROOM, "checkin time", hour=9, zone="Europe/Paris")
    assert "09:00" in answer
    await world.stop()
    await world.pass_time_until(8, 58, zone="Europe/Paris")
    await world.start()
    await world.pass_time(minutes=5)
    assert len(questions(world)) == 1
    assert "09:00 in Europe/Paris" in world.pins("ann", ROOM)[0]


# ------------------------------------------------------------------------------------------------------------ company


async def test_company_really_reaches_the_chosen_supporter(house: House) -> None:
    """CHK-10."""
    world = house.world
    await opens(world, company="sam")
    await world.press("ann", ROOM, "I'd like company")
    answer = await world.press("ann", None, "Someone to listen")
    assert "calling Sam" in answer
    assert any("would like company" in text for text in world.pings("sam"))
    assert "@Ann would like company here, somebody to listen" in world.screen("sam", ROOM)
    async with house.bot.database.read() as tx:
        assert await parcels.find(tx, store.COMPANY, 1) == []


async def test_where_nobody_was_chosen_it_says_that_nobody_was_called_and_how_to_choose(house: House) -> None:
    """CHK-10."""
    world = house.world
    await opens(world)
    answer = await world.command("ann", ROOM, "checkin company", kind="listening")
    assert "Nobody was called" in answer
    assert "/checkin choose" in answer
    assert "Sam is in your check-in now" in await world.command("ann", ROOM, "checkin choose", person="sam")
    assert "Sam: you chose them" in world.pins("ann", ROOM)[0]
    assert "calling Sam" in await world.command("ann", ROOM, "checkin company", kind="quiet")


async def test_a_supporter_who_left_the_server_is_not_said_to_be_called(house: House) -> None:
    world = house.world
    await opens(world, company="sam")
    await world.leave("sam")
    assert "Nobody was called" in await world.command("ann", ROOM, "checkin company", kind="quiet")


async def test_ann_can_have_nobody_read_along_again(house: House) -> None:
    """CHK-10."""
    world = house.world
    await opens(world, company="sam")
    shown = await world.command("ann", ROOM, "checkin choose")
    assert "out of it" in await world.press("ann", shown, "Nobody reads along")
    assert ROOM not in world.threads_seen_by("sam")
    assert "Nobody else is asked to read this" in world.pins("ann", ROOM)[0]


async def test_needing_a_person_reaches_the_moderator_on_duty(house: House) -> None:
    world = house.world
    await house.goes_on_duty("mo")
    await opens(world)
    answer = await world.press("ann", ROOM, "I need a person")
    assert "One moderator who is on duty has been asked" in answer
    assert world.pings("mo")


async def test_needing_a_person_with_nobody_on_duty_says_so(house: House) -> None:
    world = house.world
    await opens(world)
    answer = await world.command("ann", ROOM, "checkin person")
    assert "nobody is on duty" in answer
    assert "/help" in answer


# ------------------------------------------------------------------------------------------------------ whose buttons


async def test_somebody_else_pressing_gets_no(house: House) -> None:
    world = house.world
    await opens(world, company="sam")
    await evening(world)
    assert "Thank you for reading along" in await world.press("sam", ROOM, "Not today")
    assert "Nothing was changed" in await world.press("sam", ROOM, "Close this")
    assert not world.is_archived(ROOM)


async def test_buttons_work_after_a_restart_and_the_question_still_comes(house: House) -> None:
    world = house.world
    await opens(world)
    await world.restart()
    await world.pass_time(hours=1, minutes=2)
    assert len(questions(world)) == 1
    assert "Noted" in await world.press("ann", ROOM, "I'm here")
    await world.say("ann", ROOM, "still here")
    room = await room_of(house)
    assert room is not None
    assert room.unanswered == 0
