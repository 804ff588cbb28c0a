"""Who can read this: on asking, in the pinned line, and in a notice when more can."""

import discord
import pytest
from sqlalchemy import select

from cogs.kit.ports import Grade
from data.tables import known_readers
from tests.checkins.acts import ROOM, opens
from tests.discord import adapter
from tests.discord.blueprint import Kind
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.house import House
from tests.setup.test_check import roles_of

ASK = "me readers"


def line(world: World, where: str = "grief-chat") -> str:
    [pinned] = [text for text in world.pins("ann", where) if "Who can read here" in text]
    return pinned


def notices(world: World, where: str = "grief-chat", who: str = "ann") -> list[str]:
    return [text for text in world.sees(who, where) if "More can read here" in text]


async def let_in(world: World, where: str, role: str, *, sees: bool = True) -> None:
    adapter.set_overwrite(world.backend, world.channel(where).id, world.guild.roles[role].id, view_channel=sees)
    await world.env.settle()


async def shut(world: World, where: str = "grief-chat", *roles: str) -> None:
    """Make it a channel that only these roles read, and the bot."""
    for role in roles:
        await let_in(world, where, role)
    await world.bot_may(where, view_channel=True)
    await world.everyone_may(where, view_channel=False)
    await world.pass_time(minutes=1)


# ------------------------------------------------------------------------------------------------------- on asking


async def test_anybody_can_ask_who_reads_the_channel_they_are_in(house: House) -> None:
    """CON-11."""
    world = house.world
    answer = await world.command("ann", "general", ASK)
    assert answer.only_you
    for said in (
        "Who can read #general",
        f"Everyone on this server: {len(house.bot.guilds[0].members) - 1} people",
        "The owner of this server: Tuesday Lanterns Owner",
        "Bots: Holdfast",
        "Discord itself",
        f"In all: {len(house.bot.guilds[0].members) - 1} people and one bot.",
    ):
        assert said in answer, said
    assert world.pings("ann") == []


async def test_a_channel_for_some_is_told_by_role_with_counts_and_by_name(house: House) -> None:
    """CON-11."""
    world = house.world
    await world.give_role("ann", "Moderators")
    answer = await world.command("ann", "mod-alerts", ASK)
    moderators = [who for who in world.people if "Moderators" in roles_of(world, who)]
    assert f"@Moderators: {len(moderators)} people" in answer
    assert "Everyone" not in answer
    assert "The owner of this server" in answer


async def test_a_thread_and_a_post_are_read_like_the_channel_they_are_in(house: House) -> None:
    """CON-11."""
    world = house.world
    await world.open_thread("ann", "general", "after the meeting")
    world.add_channel("stories", Kind.FORUM)
    await world.post("ann", "stories", "my week", "it was long")
    for place, above in (("after the meeting", "general"), ("my week", "stories")):
        answer = await world.command("ann", place, ASK)
        assert f"Who can read #{place}" in answer
        assert f"read like #{above}" in answer
        assert "Everyone on this server" in answer


async def test_a_private_thread_names_who_is_in_it_and_who_could_open_it(house: House) -> None:
    """CON-11, CON-12."""
    world = house.world
    await opens(world, company="sam")
    await let_in(world, "check-ins", "Moderators")
    adapter.set_overwrite(
        world.backend, world.channel("check-ins").id, world.guild.roles["Moderators"].id, manage_threads=True
    )
    await world.env.settle()
    answer = await world.command("ann", ROOM, ASK)
    assert answer.only_you
    assert "In the thread: Ann, Sam" in answer
    managers = next(text for text in answer.text.splitlines() if "manage threads" in text)
    assert "Mo" in managers
    assert "Ben" not in answer
    assert "The owner of this server" in answer


async def test_where_the_bot_is_not_in_a_private_thread_it_says_so_and_counts_nothing(house: House) -> None:
    """CON-11, NO-11."""
    world = house.world
    await world.everyone_may("general", create_private_threads=True)
    await world.open_thread("ann", "general", "just us", private=True)
    answer = await world.command("ann", "just us", ASK)
    assert "I am not in it" in answer
    assert "The owner of this server" in answer
    assert "In all" not in answer


async def test_who_is_in_a_place_is_not_told_to_who_cannot_read_it(house: House) -> None:
    """CON-12, NO-8."""
    world = house.world
    async with world.at_the_same_time():  # Discord lets nobody name a place they can't see; it is looked at again here
        answer = await world.command("ann", "general", ASK, channel="grief-chat")
        adapter.set_overwrite(world.backend, world.channel("grief-chat").id, world.guild.id, view_channel=False)
    assert "can't see that you can read that place" in answer
    assert "The owner" not in answer
    assert "Who can read #mod-alerts" in await world.command("mo", "general", ASK, channel="mod-alerts")


async def test_in_direct_messages_it_says_where_to_ask(house: House) -> None:
    assert "use this in the server" in await house.world.command("ann", "dm", ASK)


async def test_a_channel_of_the_server_is_told_even_where_no_group_lives(house: House) -> None:
    house.world.add_channel("off-topic", Kind.TALK)
    await house.world.env.settle()
    assert "Who can read #off-topic" in await house.world.command("ben", "off-topic", ASK)


# ------------------------------------------------------------------------------------------------- the pinned line


async def test_the_line_stands_pinned_where_the_bot_may_write_and_its_button_says_more(house: House) -> None:
    """CON-11: one short line, that pings nobody."""
    world = house.world
    await world.pass_time(minutes=1)
    assert "Who can read here: everyone on this server" in line(world).replace("**", "")
    assert "and Discord itself" in line(world)
    answer = await world.press("ben", "grief-chat", "Who can read this?")
    assert "Who can read #grief-chat" in answer
    assert answer.only_you
    assert [text for text in world.pings("ann") if "read here" in text] == []


async def unpinned(house: House) -> dict[str, str]:
    """What `check` says is missing, by channel."""
    bot = house.bot
    found = await bot.privacy.check(bot.groups.all[0], discord.utils.utcnow())
    return {str(one.facts["channel"]): str(one.facts["permissions"]) for one in found if one.grade is Grade.WARN}


async def test_where_the_bot_may_not_write_check_says_how_to_allow_it(house: House) -> None:
    """CON-11, PRI-13."""
    world = house.world
    assert await unpinned(house) == {}
    await world.bot_may("three-am", send_messages=False)
    await world.bot_may("grief-chat", pin_messages=False)
    assert await unpinned(house) == {"#three-am": "Send Messages", "#grief-chat": "Pin Messages"}
    words = house.bot.words_for(None)
    assert "three-am" in words("check-readers-line", channel="#three-am", permissions="Send Messages")


async def test_where_the_bot_may_not_write_nothing_is_posted_until_it_may(house: House) -> None:
    """CON-11, PRI-13."""
    world = house.world
    await world.bot_may("three-am", send_messages=False)
    [standing] = [seen for seen in world.messages("ann", "three-am") if "Who can read here" in seen]
    world.backend.delete_message(standing.channel_id, standing.id)
    await world.env.settle()
    await world.pass_time(minutes=1)
    assert "Who can read here" not in world.screen("ann", "three-am")
    await world.bot_may("three-am", send_messages=True)
    await world.pass_time(minutes=1)
    assert "Who can read here" in line(world, "three-am")


async def test_the_line_changes_within_a_minute_of_the_permissions_and_is_not_posted_twice(house: House) -> None:
    """CON-11."""
    world = house.world
    await shut(world, "grief-chat", "Supporters")
    pinned = [text for text in world.pins("sam", "grief-chat") if "Who can read here" in text]
    assert len(pinned) == 1
    assert "@Supporters" in pinned[0]
    assert "everyone" not in pinned[0]


async def test_after_a_restart_and_after_a_pulled_plug_there_is_one_line(house: House) -> None:
    """CON-11."""
    world = house.world
    await world.pass_time(minutes=1)
    await world.restart()
    await world.pass_time(minutes=1)
    await world.pull_the_plug()
    await world.pass_time(minutes=1)
    assert len([text for text in world.sees("ann", "grief-chat") if "Who can read here" in text]) == 1
    assert "Who can read" in await world.press("ann", "grief-chat", "Who can read this?")


async def test_a_crash_after_the_line_was_sent_leaves_one_line(house: House) -> None:
    """CON-11."""
    world = house.world
    await world.pass_time(minutes=1)
    [first] = [seen for seen in world.messages("ann", "three-am") if "Who can read here" in seen]
    world.lose_answers("POST", f"/channels/{first.channel_id}/messages", takes_effect=True)
    world.backend.delete_message(first.channel_id, first.id)
    await world.env.settle()
    await world.pass_time(minutes=1)
    await world.stop()
    world.accept_again()
    await world.pass_time(minutes=10)
    await world.start()
    await world.pass_time(minutes=1)
    assert len([text for text in world.sees("ann", "three-am") if "Who can read here" in text]) == 1


@pytest.mark.parametrize("while_away", [False, True])
async def test_a_line_that_somebody_deleted_is_posted_again(house: House, *, while_away: bool) -> None:
    """CON-11."""
    world = house.world
    await world.pass_time(minutes=1)
    if while_away:
        await world.stop()
    [standing] = [seen for seen in world.messages("ann", "grief-chat") if "Who can read here" in seen]
    world.backend.delete_message(standing.channel_id, standing.id)
    await world.env.settle()
    assert [text for text in world.pins("ann", "grief-chat") if "Who can read here" in text] == []
    if while_away:
        await world.start()
    await world.pass_time(minutes=2)
    assert "Who can read here" in line(world)


# ------------------------------------------------------------------------------------------------ when more can read


async def test_a_role_that_can_read_now_is_told_once_in_plain_words(house: House) -> None:
    """CON-11."""
    world = house.world
    await shut(world, "grief-chat", "Supporters")
    assert notices(world, who="sam") == []
    await let_in(world, "grief-chat", "Moderators")
    await world.pass_time(minutes=1)
    [notice] = notices(world, who="sam")
    assert "everyone with the role @Moderators" in notice
    assert "[Who can read this?]" in notice
    await world.restart()
    await world.pass_time(minutes=1)
    await world.stop()
    await world.pass_time(hours=2)
    await world.start()
    await world.pass_time(minutes=1)
    assert len(notices(world, who="sam")) == 1
    assert world.pings("sam") == []


async def test_it_is_told_after_a_restart_too_when_it_grew_while_the_bot_was_away(house: House) -> None:
    """CON-11."""
    world = house.world
    await shut(world, "grief-chat", "Supporters")
    await world.stop()
    await let_in(world, "grief-chat", "Moderators")
    await world.start()
    await world.pass_time(minutes=1)
    assert len(notices(world, who="sam")) == 1


async def test_people_who_come_into_a_role_are_not_told_and_an_administrator_is(house: House) -> None:
    """CON-11."""
    world = house.world
    await shut(world, "grief-chat", "Supporters")
    await world.give_role("ben", "Supporters")
    await world.pass_time(minutes=1)
    assert notices(world, who="sam") == []
    world.guild.create_role("Keepers", permissions=discord.Permissions(administrator=True))
    await world.give_role("cleo", "Keepers")
    await world.pass_time(minutes=1)
    [notice] = notices(world, who="sam")
    assert "Cleo, as an administrator" in notice


async def test_when_fewer_can_read_only_the_line_changes(house: House) -> None:
    """CON-11."""
    world = house.world
    await shut(world, "grief-chat", "Supporters", "Moderators")
    await let_in(world, "grief-chat", "Moderators", sees=False)
    await world.pass_time(minutes=1)
    assert notices(world, who="sam") == []
    [pinned] = [text for text in world.pins("sam", "grief-chat") if "Who can read here" in text]
    assert "Moderators" not in pinned


async def test_what_was_taken_back_before_it_could_be_said_is_not_said(house: House) -> None:
    """NO-11."""
    world = house.world
    await shut(world, "grief-chat", "Supporters")
    channel = world.channel("grief-chat").id
    world.refuse("POST", f"/channels/{channel}/messages", status=503, code=0, times=None)
    await let_in(world, "grief-chat", "Moderators")
    await world.pass_time(minutes=1)
    await let_in(world, "grief-chat", "Moderators", sees=False)
    await world.pass_time(minutes=1)
    world.accept_again()
    await world.pass_time(minutes=10)
    assert notices(world, who="sam") == []


async def test_who_asks_to_be_forgotten_is_taken_out_and_not_told_anew(house: House) -> None:
    """PRI-3: the row that named them is emptied."""
    world = house.world
    world.guild.create_role("Keepers", permissions=discord.Permissions(administrator=True))
    await world.give_role("cleo", "Keepers")
    await shut(world, "grief-chat", "Supporters")
    assert "noted" in await world.command("cleo", "general", "me show")
    asked = await world.command("cleo", "general", "me forget")
    await world.press("cleo", asked, "Yes, delete it all")
    await world.pass_time(hours=1, minutes=1)
    assert notices(world, who="sam") == []  # before or after
    async with house.bot.database.read() as tx:
        rows = (await tx.execute(select(known_readers))).all()
    assert world.person("cleo").id not in {row.who.id for row in rows if row.who is not None}
    assert "I noted" not in await world.command("cleo", "general", "me show")


async def test_a_channel_that_is_the_groups_no_longer_says_so(house: House, logbook: Logbook) -> None:
    """NO-11: the line claims nothing that is not kept up to date."""
    logbook.expect('says "grief-chat"')
    world = house.world
    await world.pass_time(minutes=1)
    await world.rename_channel("grief-chat", "old-chat")
    await world.pass_time(minutes=1)
    assert "I no longer keep a line here" in world.screen("ann", "old-chat")
    assert "Who can read here" not in world.screen("ann", "old-chat")
