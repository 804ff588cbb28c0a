"""Who leaves a room or the server, who comes back, and that nothing is tidied away while an alert is open."""

from sqlalchemy import func, select

from cogs.checkins.model import Trouble
from data.tables import room_supporters, rooms, support_endings
from tests.checkins.acts import CHANNEL, ROOM, evening, findings, opens, questions, room_of
from tests.discord import by_id
from tests.house import House


async def count(house: House, table: object) -> int:
    async with house.bot.database.read() as tx:
        return int((await tx.execute(select(func.count()).select_from(table))).scalar_one())  # type: ignore[arg-type]  # any table


async def reasons(house: House) -> list[str]:
    async with house.bot.database.read() as tx:
        return [row.reason for row in await tx.execute(select(support_endings.c.reason))]


async def away_for(house: House, days: int) -> None:
    """With the bot away: days of idle beats are not what is tested here."""
    await house.world.stop()
    await house.world.pass_time(days=days)
    await house.world.start()
    await house.world.pass_time(minutes=1)


# ------------------------------------------------------------------------------------------------------ out of a room


async def test_who_leaves_their_own_thread_is_asked_nothing_and_comes_back_when_they_want(house: House) -> None:
    """CON-1, NO-13: said to nobody; `/checkin back` lets them in, and the questions go on."""
    world = house.world
    await opens(world, company="sam")
    shown = world.sees("sam", ROOM)
    await world.leave_thread("ann", ROOM)
    await evening(world)
    assert [text for text in world.sees("sam", ROOM) if "automatic question" in text] == []
    assert world.sees("sam", ROOM) == shown
    assert world.pings("sam") == []
    assert "You left this private check-in" in await world.command("ann", "general", "checkin time", hour=20)
    answer = await world.command("ann", "general", "checkin back")
    assert "you are in it" in answer
    assert ROOM in world.threads_seen_by("ann")
    await evening(world)
    assert len(questions(world)) == 1


async def test_who_left_their_thread_while_the_bot_was_away_is_not_pulled_in_by_a_question(house: House) -> None:
    world = house.world
    await opens(world)
    await world.stop()
    await world.leave_thread("ann", ROOM)
    await world.pass_time(minutes=58)
    await world.start()
    await world.pass_time(minutes=10)
    room = await room_of(house)
    assert room is not None
    assert room.left_at is not None
    assert ROOM not in world.threads_seen_by("ann")
    thread = world.screens.place(ROOM)
    assert not any("automatic question" in one.content for one in world.backend.messages[thread.id].values())


async def test_a_supporter_who_leaves_the_thread_is_named_no_more(house: House) -> None:
    """BND-7, CON-11."""
    world = house.world
    await opens(world, company="sam")
    await world.leave_thread("sam", ROOM)
    assert await count(house, room_supporters) == 0
    assert await reasons(house) == ["out"]
    await world.pass_time(minutes=1)
    assert "Sam" not in world.pins("ann", ROOM)[0]


async def test_a_supporter_taken_out_by_the_members_own_wish_has_not_left(house: House) -> None:
    world = house.world
    await opens(world, company="sam")
    await world.command("ann", ROOM, "checkin choose", remove="sam")
    assert await reasons(house) == []
    await world.command("ann", ROOM, "checkin choose", person="sam")
    await world.leave_thread("sam", ROOM)
    assert await reasons(house) == ["out"]


async def test_a_supporter_who_leaves_the_server_is_named_no_more(house: House) -> None:
    """BND-7, PRI-6."""
    world = house.world
    await opens(world, company="sam")
    await world.leave("sam")
    assert await count(house, room_supporters) == 0
    assert await reasons(house) == ["left"]
    await world.pass_time(minutes=1)
    assert "Sam" not in world.pins("ann", ROOM)[0]


async def test_who_was_taken_out_of_a_private_channel_by_hand_is_out_of_it(in_channels: House) -> None:
    world = in_channels.world
    await opens(world, company="sam")
    channel = world.channel(CHANNEL).id
    for who in ("ann", "sam"):
        world.backend.delete_overwrite(channel, world.person(who).id)
    await world.env.settle()
    await world.pass_time(minutes=1)
    room = await room_of(in_channels)
    assert room is not None
    assert (room.left_at is not None, room.next_ask_at, room.supporters) == (True, None, ())
    assert "you are in it" in await world.command("ann", "general", "checkin back")
    assert CHANNEL in world.channels_seen_by("ann")


# ----------------------------------------------------------------------------------------------------- off the server


async def test_leaving_the_server_stops_the_questions_at_once_and_coming_back_goes_on(house: House) -> None:
    """PRI-6."""
    world = house.world
    await opens(world, company="sam")
    await world.leave("ann")
    await evening(world)
    assert [text for text in world.sees("sam", ROOM) if "automatic question" in text] == []
    await by_id.come_back(world, "ann")
    assert ROOM in world.threads_seen_by("ann")
    await evening(world)
    assert len(questions(world)) == 1


async def test_seven_days_after_leaving_the_server_nothing_of_them_is_kept_and_the_thread_is_archived(
    house: House,
) -> None:
    """PRI-6: kicked and banned alike, for Discord says the same of each."""
    world = house.world
    await opens(world, company="sam")
    await world.leave("ann")
    await away_for(house, 6)
    assert await count(house, rooms) == 1
    await world.say("sam", ROOM, "still quiet here")  # or Discord itself would archive it
    await away_for(house, 1)
    assert await count(house, rooms) == 0
    assert await count(house, room_supporters) == 0
    assert world.is_archived(ROOM)


async def test_who_left_or_came_back_while_the_bot_was_away_is_noticed(house: House) -> None:
    """PRI-6."""
    world = house.world
    await opens(world, company="sam")
    await world.stop()
    await world.leave("ann")
    await world.leave("sam")
    await world.start()
    room = await room_of(house)
    assert room is not None
    assert (room.trouble, room.next_ask_at, room.supporters) == (Trouble.AWAY, None, ())
    await world.stop()
    await by_id.come_back(world, "ann")
    await world.start()
    assert ROOM in world.threads_seen_by("ann")
    await evening(world)
    assert len(questions(world)) == 1


async def test_closed_rooms_of_who_left_go_after_seven_days_too(house: House) -> None:
    """PRI-6."""
    world = house.world
    await opens(world)
    await world.command("ann", ROOM, "checkin close")
    await world.leave("ann")
    await away_for(house, 8)
    assert await count(house, rooms) == 0


async def test_a_closed_room_goes_after_thirty_days(house: House) -> None:
    """PRI-5."""
    world = house.world
    await opens(world)
    await world.command("ann", ROOM, "checkin close")
    await away_for(house, 29)
    assert await count(house, rooms) == 1
    await away_for(house, 2)
    assert await count(house, rooms) == 0


# ------------------------------------------------------------------------------------------- while an alert is open


async def test_closing_while_an_alert_is_open_leaves_the_thread_until_it_is_over(house: House) -> None:
    """NO-36: the questions stop at once; the answer says why the thread stays; later it goes to the archive."""
    world = house.world
    await house.goes_on_duty("mo")
    await opens(world)
    await world.press("ann", ROOM, "I need a person")
    answer = await world.command("ann", ROOM, "checkin close")
    assert "stays where it is for now" in answer
    assert not world.is_archived(ROOM)
    await world.restart()
    await world.pass_time(minutes=2)
    assert not world.is_archived(ROOM)
    assert questions(world) == []
    await world.command("mo", "mod-alerts", "alerts take", number=1)
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="talked")
    await world.pass_time(minutes=1)
    assert world.is_archived(ROOM)


async def test_the_members_own_delete_is_done_while_an_alert_is_open(house: House) -> None:
    """NO-36, DESIGN.md decision 7."""
    world = house.world
    await world.bot_may("check-ins", manage_threads=True)
    await opens(world)
    await world.press("ann", ROOM, "I need a person")
    answer = await world.command("ann", ROOM, "checkin close")
    await world.press("ann", answer, "Delete it for good")
    assert world.threads_seen_by("ann") == []


async def test_nothing_expires_while_an_alert_is_open_whatever_else_is_so(house: House) -> None:
    """NO-36, PRI-6: neither a room closed long ago, nor one whose member left."""
    world = house.world
    for who in ("ann", "ben", "cleo"):
        await opens(world, who)
        await world.command(who, "general", "checkin person")
    await world.command("ann", "general", "checkin close")
    await world.leave("ben")
    await away_for(house, 31)
    assert await count(house, rooms) == 3
    await house.goes_on_duty("mo")
    for number in (1, 2):
        await world.command("mo", "mod-alerts", "alerts take", number=number)
        await world.command("mo", "mod-alerts", "alerts close", number=number, outcome="talked")
    await world.restart()
    await world.pass_time(minutes=1)
    assert await count(house, rooms) == 1


async def test_being_forgotten_while_an_alert_is_open_leaves_the_thread_to_discord_and_says_so(house: House) -> None:
    """NO-36, PRI-3."""
    world = house.world
    await opens(world)
    await world.press("ann", ROOM, "I need a person")
    said = await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    assert "I put nothing away then" in said
    assert "Deleted." in said
    assert await count(house, rooms) == 0
    assert not world.is_archived(ROOM)


async def test_check_counts_nobody_who_is_only_away(house: House) -> None:
    world = house.world
    await opens(world)
    await world.leave("ann")
    assert "warn" not in await findings(house)


async def test_who_leaves_the_server_while_the_database_is_busy_is_away_once_it_is_free(house: House) -> None:
    """NO-20, PRI-6"""
    world = house.world
    await opens(world)
    world.lock_database()
    await world.leave("ann")
    await world.pass_time(seconds=20)
    await world.unlock_database()
    await world.pass_time(minutes=2)
    room = await room_of(house)
    assert room is not None
    assert room.trouble is Trouble.AWAY
