"""Rooms as private channels, where organisers chose that and granted it (DESIGN.md decision 7)."""

import pytest
from simcord.enums import ChannelType

from cogs.checkins.channels import NEEDED
from config.settings import load
from tests.checkins.acts import CHANNEL, ROOM, evening, findings, opens, room_of
from tests.discord.adapter import set_overwrite
from tests.discord.blueprint import Kind
from tests.discord.logbook import Logbook
from tests.house import CONFIG, House


def questions(house: House) -> list[str]:
    return [text for text in house.world.sees("ann", CHANNEL) if "An automatic question" in text]


def readers(house: House) -> set[str]:
    """Who sees the channel, of everybody on the server, by Discord's own reckoning."""
    return {one.key for one in house.world.people.values() if CHANNEL in house.world.channels_seen_by(one.key)}


# ------------------------------------------------------------------------------------------------------------ opening


async def test_a_private_channel_is_read_by_its_member_the_chosen_supporter_and_nobody_else(in_channels: House) -> None:
    """CON-11, CON-12."""
    world = in_channels.world
    answer = await opens(world, company="sam")
    assert "#check-in-1" in answer
    assert readers(in_channels) == {"ann", "sam"}
    (pinned,) = world.pins("ann", CHANNEL)
    assert "Sam: you chose them" in pinned
    assert "owns this server" in pinned
    assert "were not chosen" not in pinned
    await world.say("ann", CHANNEL, "good evening")
    await world.say("sam", CHANNEL, "hello")


async def test_it_is_private_from_its_first_instant(in_channels: House) -> None:
    """CON-12: a crash right after Discord made it leaves it to nobody; then its member is let in, into the same one."""
    world = in_channels.world
    world.lose_answers("POST", f"/guilds/{world.guild.id}/channels", takes_effect=True)
    await world.command("ann", "general", "checkin open", hour=20, company="sam", unanswered=True)
    assert readers(in_channels) == set()
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=2)
    assert readers(in_channels) == {"ann", "sam"}
    assert len([one for one in world.backend.channels.values() if (one.name or "").startswith("check-in-")]) == 1
    assert len(world.pins("ann", CHANNEL)) == 1


async def test_a_crash_before_its_member_was_let_in_lets_them_in_later(in_channels: House) -> None:
    world = in_channels.world
    world.lose_answers("PUT", "/channels/*/permissions/*", takes_effect=False)
    await world.command("ann", "general", "checkin open", hour=20, unanswered=True)
    assert readers(in_channels) == set()
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=2)
    assert readers(in_channels) == {"ann"}
    assert len([one for one in world.backend.channels.values() if (one.name or "").startswith("check-in-")]) == 1


async def test_where_somebody_else_could_see_the_category_nothing_is_made(in_channels: House) -> None:
    """CON-12."""
    world = in_channels.world
    await world.everyone_may("check-ins", view_channel=True)
    answer = await opens(world)
    assert "somebody who is not meant to could read it" in answer
    assert [one.name for one in world.backend.channels.values() if one.name == CHANNEL] == []
    assert await room_of(in_channels) is None
    said = await findings(in_channels)
    assert "stop: Not private: " in said
    assert "Ann" in said


async def test_a_missing_grant_is_named_to_the_member_and_to_organisers(in_channels: House) -> None:
    world = in_channels.world
    said = await findings(in_channels)
    assert "stop" not in said
    assert f"needs: {', '.join(NEEDED.values())}" in said
    await world.bot_may("check-ins", manage_roles=False)
    assert "Manage Permissions" in await opens(world)
    assert 'stop: I am missing "Manage Permissions"' in await findings(in_channels)
    assert await room_of(in_channels) is None


async def test_a_full_category_and_a_full_server_are_told_and_nothing_is_left(in_channels: House) -> None:
    world = in_channels.world
    category = world.channel("check-ins").id
    for number in range(50):
        world.backend.create_channel(world.guild.id, f"old-{number}", type=ChannelType.TEXT, parent_id=category)
    await world.env.settle()
    assert "no room for another channel" in await opens(world)
    assert await room_of(in_channels) is None
    said = await findings(in_channels)
    assert "has 50 channels" in said
    assert "belong to no open or lately closed check-in: 50" in said


@pytest.mark.parametrize("code", [30013, 50035])
async def test_discords_own_word_that_it_is_full_is_told_as_such(in_channels: House, code: int) -> None:
    world = in_channels.world
    world.refuse("POST", f"/guilds/{world.guild.id}/channels", status=400, code=code)
    assert "no room for another channel" in await opens(world)
    assert await room_of(in_channels) is None


async def test_a_missing_category_is_told(in_channels: House, logbook: Logbook) -> None:
    world = in_channels.world
    logbook.expect("checkins.under says")
    await world.delete_channel("check-ins")
    assert "Nothing was opened" in await opens(world)
    assert "rooms = " in await findings(in_channels)


# --------------------------------------------------------------------------------------------------------- living in it


async def test_it_asks_is_answered_brings_company_and_its_people_can_be_changed(in_channels: House) -> None:
    world = in_channels.world
    await opens(world)
    await evening(world)
    assert len(questions(in_channels)) == 1
    assert "Noted" in await world.press("ann", CHANNEL, "I'm here")
    assert "is in your check-in now" in await world.command("ann", CHANNEL, "checkin choose", person="sam")
    assert readers(in_channels) == {"ann", "sam"}
    assert "calling Sam" in await world.command("ann", CHANNEL, "checkin company", kind="quiet")
    assert any("company" in text for text in world.pings("sam"))
    who = await world.command("ann", CHANNEL, "checkin choose")
    assert "out of it" in await world.press("ann", who, "Nobody reads along")
    assert readers(in_channels) == {"ann"}
    await world.pass_time(seconds=31)
    assert "Nobody else is asked to read this" in world.pins("ann", CHANNEL)[0]


async def test_closing_stops_the_questions_removes_nothing_and_offers_to_delete(in_channels: House) -> None:
    world = in_channels.world
    await opens(world)
    closed = await world.command("ann", CHANNEL, "checkin close")
    assert "The channel stays where it is" in closed
    assert readers(in_channels) == {"ann"}
    assert "in the same place" in await world.command("ann", "general", "checkin back")
    closed = await world.command("ann", CHANNEL, "checkin close")
    await world.press("ann", closed, "Delete it for good")
    assert CHANNEL not in {one.name for one in world.backend.channels.values()}
    assert await room_of(in_channels) is None


async def test_deleted_by_hand_it_is_said_to_be_gone_and_another_can_be_had(in_channels: House) -> None:
    world = in_channels.world
    await opens(world)
    await world.delete_channel(CHANNEL)
    assert "gone" in await world.command("ann", "general", "checkin here")
    assert "#check-in-2" in await opens(world)


async def test_shut_out_of_it_the_bot_says_so(in_channels: House) -> None:
    world = in_channels.world
    await opens(world, company="sam")
    await world.bot_may(CHANNEL, send_messages=False)
    assert "cannot write in your private check-in" in await world.command("ann", "general", "checkin company")


async def test_rooms_made_before_the_settings_changed_go_on_in_their_own_form(in_channels: House) -> None:
    world = in_channels.world
    await opens(world)
    await world.stop()
    in_channels.all_settings.append(load(CONFIG))
    category = world.screens.place("check-ins")
    category.name = "old-check-ins"
    world.add_channel("check-ins", Kind.CHECKINS)
    await world.start()
    await evening(world)
    assert len(questions(in_channels)) == 1
    assert "#check-in-1" in await world.command("ann", "general", "checkin back")
    assert "#check-in 2" in await opens(world, "ben")
    assert world.threads_seen_by("ben") == ["check-in 2"]
    assert ROOM not in world.threads_seen_by("ann")


async def test_a_half_made_channel_that_somebody_else_can_see_by_now_lets_nobody_in(in_channels: House) -> None:
    """CON-12: looked at again before each letting in; nothing is deleted, and it goes on when it is mended."""
    world = in_channels.world
    world.lose_answers("POST", f"/guilds/{world.guild.id}/channels", takes_effect=True)
    await world.command("ann", "general", "checkin open", hour=20, unanswered=True)
    await world.crash()
    world.accept_again()
    supporters = world.guild.roles["Supporters"].id
    set_overwrite(world.backend, world.screens.place(CHANNEL).id, supporters, view_channel=True)
    await world.start()
    await world.pass_time(minutes=2)
    assert readers(in_channels) == {"sam"}
    set_overwrite(world.backend, world.screens.place(CHANNEL).id, supporters, view_channel=None)
    await world.env.settle()
    await world.pass_time(minutes=2)
    assert readers(in_channels) == {"ann"}
