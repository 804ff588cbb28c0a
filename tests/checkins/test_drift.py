"""Whether rooms stay as private as they were said to be, and who hears of it when they do not."""

import discord
from hypothesis import given
from hypothesis import strategies as st

from cogs.checkins import notices
from cogs.checkins.schedule import is_quiet_at, local_day
from tests.checkins.acts import CHANNEL, ROOM, evening, findings, opens, questions, room_of
from tests.checkins.people import OPENED, QUIET, room
from tests.discord.logbook import Logbook
from tests.house import House

GREW = "More people can read this room now"


def notices_in(house: House, place: str = ROOM) -> list[str]:
    return [text for text in house.world.sees("ann", place) if GREW in text]


async def becomes_boss(house: House, who: str, **permissions: bool) -> None:
    house.world.guild.create_role(f"Boss of {who}", permissions=discord.Permissions(**permissions))
    await house.world.give_role(who, f"Boss of {who}")


# ------------------------------------------------------------------------------------------- who could read has grown


async def test_a_new_administrator_is_named_within_a_minute_and_the_room_is_told_once(house: House) -> None:
    """CON-11, CON-12, CHK-3: the room's one message that day."""
    world = house.world
    await opens(world, hour=21)
    await becomes_boss(house, "ben", administrator=True)
    await world.pass_time(minutes=1)
    assert "Administrators of this server could look: Ben" in world.pins("ann", ROOM)[0]
    (notice,) = notices_in(house)
    assert "could look: Ben" in notice
    await world.restart()
    await world.pass_time(hours=2, minutes=10)
    assert len(notices_in(house)) == 1
    assert world.pings("ann") == [world.pings("ann")[0]]


async def test_a_second_growth_on_the_same_day_waits_for_a_free_day(house: House) -> None:
    """CHK-3, CHK-4."""
    world = house.world
    await opens(world, hour=20)
    await becomes_boss(house, "ben", administrator=True)
    await world.pass_time(minutes=1)
    await becomes_boss(house, "cleo", manage_threads=True)
    await world.pass_time(minutes=1)
    assert "People who may manage threads could look: Cleo" in world.pins("ann", ROOM)[0]
    assert len(notices_in(house)) == 1
    await evening(world)
    await evening(world)
    assert len(notices_in(house)) == 2


async def test_fewer_readers_or_another_name_change_the_first_message_and_are_no_news(house: House) -> None:
    world = house.world
    await becomes_boss(house, "ben", administrator=True)
    await opens(world, hour=21)
    await world.give_role("ben", "Boss of ben", has=False)
    await world.pass_time(minutes=1)
    assert "Administrators" not in world.pins("ann", ROOM)[0]
    assert notices_in(house) == []


async def test_what_grew_while_the_bot_was_away_is_said_when_it_is_back(house: House) -> None:
    """CON-11."""
    world = house.world
    await opens(world, hour=21)
    await world.stop()
    await becomes_boss(house, "ben", administrator=True)
    await world.start()
    await world.pass_time(minutes=1)
    assert "could look: Ben" in world.pins("ann", ROOM)[0]
    assert len(notices_in(house)) == 1


async def test_an_archived_room_hears_of_it_when_it_is_awake(house: House) -> None:
    """CON-11."""
    world = house.world
    await opens(world, hour=21)
    await world.archive(ROOM)
    await becomes_boss(house, "ben", administrator=True)
    await world.pass_time(minutes=1)
    assert world.is_archived(ROOM)
    await world.say("ann", ROOM, "good evening")
    await world.pass_time(minutes=1)
    assert "could look: Ben" in world.pins("ann", ROOM)[0]
    assert len(notices_in(house)) == 1


@given(now=st.datetimes().map(lambda moment: OPENED.replace(year=2027, hour=moment.hour, minute=moment.minute)))
def test_a_notice_is_never_said_in_quiet_hours_and_each_try_is_on_a_later_day(now: object) -> None:
    """CHK-4."""
    moment = now if isinstance(now, type(OPENED)) else OPENED
    found = list(notices.times(room(hour=20), QUIET, moment))
    assert found
    assert all(not is_quiet_at(when, "Europe/London", QUIET) for _, when in found)
    assert all(day == local_day(when, "Europe/London") for day, when in found)
    assert [when for _, when in found] == sorted(when for _, when in found)


# ---------------------------------------------------------------------------------- a private channel that is not one


async def test_a_private_channel_that_somebody_else_sees_asks_nothing_and_organisers_are_told_once(
    in_channels: House, logbook: Logbook
) -> None:
    """CON-12: no name, no number of a room; it goes on when it is mended."""
    logbook.expect("a private check-in can be viewed")
    world = in_channels.world
    await opens(world, hour=20)
    await world.everyone_may(CHANNEL, view_channel=True)
    await world.pass_time(minutes=1)
    assert "they can see this channel, and were not chosen" in world.pins("ann", CHANNEL)[0]
    assert "Private check-ins that somebody sees who was not chosen: 1" in await findings(in_channels)
    told = [text for text in world.dms("rae") if "not private" in text]
    assert len(told) == 1
    assert "Ann" not in told[0]
    assert "check-in-1" not in told[0]
    assert [text for text in world.dms("ben") if "not private" in text] == []
    await world.restart()
    await world.pass_time(hours=1, minutes=10)
    asked = [text for text in world.sees("ann", CHANNEL) if "automatic question" in text]
    assert asked == []
    assert len([text for text in world.dms("rae") if "not private" in text]) == 1
    await world.everyone_may(CHANNEL, view_channel=False)
    await evening(world)
    assert len([text for text in world.sees("ann", CHANNEL) if "automatic question" in text]) == 1
    assert "were not chosen" not in world.pins("ann", CHANNEL)[0]
    assert "somebody sees" not in await findings(in_channels)


async def test_a_new_drift_is_told_anew(in_channels: House, logbook: Logbook) -> None:
    """CON-12."""
    logbook.expect("a private check-in can be viewed")
    world = in_channels.world
    await opens(world, hour=21)
    for seen in (True, False, True):
        await world.everyone_may(CHANNEL, view_channel=seen)
        await world.pass_time(minutes=2)
    assert len([text for text in world.dms("rae") if "not private" in text]) == 2


async def test_an_administrator_or_thread_manager_who_sees_a_private_channel_is_named_and_stops_nothing(
    in_channels: House,
) -> None:
    """CON-11."""
    world = in_channels.world
    await opens(world, hour=20)
    await becomes_boss(in_channels, "ben", administrator=True)
    await world.pass_time(minutes=1)
    assert "Administrators of this server could look: Ben" in world.pins("ann", CHANNEL)[0]
    room_now = await room_of(in_channels)
    assert room_now is not None
    assert room_now.trouble is None


async def test_the_hourly_look_finds_what_no_event_told(house: House) -> None:
    """CON-12."""
    world = house.world
    await opens(world, hour=21)
    member = world.bot.get_guild(world.guild.id).get_member(world.person("ben").id)  # type: ignore[union-attr]  # it is there
    role = world.guild.create_role("Quiet boss", permissions=discord.Permissions(administrator=True))
    await world.pass_time(minutes=2)
    member._roles.add(role.id)  # type: ignore[union-attr]  # an event that was lost: the cache knows, nobody was told
    await world.pass_time(minutes=2)
    assert "could look: Ben" not in world.pins("ann", ROOM)[0]
    await world.pass_time(hours=1)
    assert "could look: Ben" in world.pins("ann", ROOM)[0]
    assert questions(world) == []
