"""What goes wrong with a room, and its end: each is said plainly, and nothing is made twice."""

from tests.checkins.acts import ROOM, evening, findings, opens, questions, room_of
from tests.discord.logbook import Logbook
from tests.house import House

# -------------------------------------------------------------------------------------------------- crash and refusal


async def test_a_crash_between_the_row_and_the_thread_makes_one_room(house: House) -> None:
    world = house.world
    parent = world.channel("check-ins").id
    world.lose_answers("POST", f"/channels/{parent}/threads", takes_effect=True)
    await world.command("ann", "general", "checkin open", hour=20, unanswered=True)
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=2)
    assert world.threads_seen_by("ann") == [ROOM]
    made = [one for one in world.backend.channels.values() if one.name == ROOM]
    assert len(made) == 1
    assert len(world.pins("ann", ROOM)) == 1


async def test_a_crash_before_discord_made_the_thread_makes_one_room_too(house: House) -> None:
    world = house.world
    parent = world.channel("check-ins").id
    world.lose_answers("POST", f"/channels/{parent}/threads", takes_effect=False)
    await world.command("ann", "general", "checkin open", hour=20, unanswered=True)
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=2)
    assert world.threads_seen_by("ann") == [ROOM]


async def test_a_crash_before_ann_was_let_in_lets_her_in_later(house: House) -> None:
    world = house.world
    world.lose_answers("PUT", "/channels/*/thread-members/*", takes_effect=False)
    await world.command("ann", "general", "checkin open", hour=20, unanswered=True)
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=2)
    assert world.threads_seen_by("ann") == [ROOM]
    assert len([one for one in world.backend.channels.values() if one.name == ROOM]) == 1


async def test_discords_refusal_is_told_and_nothing_is_left(house: House) -> None:
    world = house.world
    parent = world.channel("check-ins").id
    world.refuse("POST", f"/channels/{parent}/threads", status=403, code=50013)
    assert "Nothing was opened" in await opens(world)
    assert await room_of(house) is None
    world.accept_again()
    assert "is here" in await opens(world)


async def test_a_missing_permission_is_named_before_anything_is_made(house: House) -> None:
    world = house.world
    await world.bot_may("check-ins", create_private_threads=False)
    assert "Create Private Threads" in await opens(world)
    assert await room_of(house) is None


async def test_a_full_server_is_told_as_such(house: House) -> None:
    world = house.world
    parent = world.channel("check-ins").id
    world.refuse("POST", f"/channels/{parent}/threads", status=400, code=160006)
    assert "as many open threads as Discord allows" in await opens(world)
    assert await room_of(house) is None


async def test_when_discord_is_down_ann_is_told_and_the_room_comes_later(house: House) -> None:
    world = house.world
    parent = world.channel("check-ins").id
    world.refuse("POST", f"/channels/{parent}/threads", status=400, code=0)
    assert "not made your private check-in yet" in await opens(world)
    world.accept_again()
    await world.pass_time(minutes=1)
    assert world.threads_seen_by("ann") == [ROOM]


async def test_what_never_could_be_made_is_said_after_an_hour(house: House) -> None:
    world = house.world
    parent = world.channel("check-ins").id
    world.refuse("POST", f"/channels/{parent}/threads", status=400, code=0, times=None)
    await opens(world)
    await world.pass_time(hours=1, minutes=2)
    assert "stopped trying" in await world.command("ann", "general", "checkin here")


async def test_a_missing_channel_is_told(house: House, logbook: Logbook) -> None:
    world = house.world
    logbook.expect("checkins.under says")
    await world.delete_channel("check-ins")
    assert "Nothing was opened" in await opens(world)


async def test_a_room_deleted_by_hand_is_said_to_be_gone_and_a_new_one_can_be_had(house: House) -> None:
    world = house.world
    await opens(world)
    await world.delete_channel(ROOM)
    assert "gone" in await world.command("ann", "general", "checkin here")
    assert "is here" in await opens(world)
    assert world.threads_seen_by("ann") == ["check-in 2"]


async def test_a_room_deleted_while_the_bot_was_away_is_said_to_be_gone(house: House) -> None:
    world = house.world
    await opens(world, company="sam")
    await world.stop()
    await world.delete_channel(ROOM)
    await world.start()
    assert "gone" in await world.command("ann", "general", "checkin company")
    assert "is here" in await opens(world)


async def test_being_taken_out_of_the_room_is_said(house: House) -> None:
    world = house.world
    await opens(world, company="sam")
    world.backend.remove_thread_member(world.screens.place(ROOM).id, world.backend.bot_user.id)
    await world.env.settle()
    assert "taken out" in await world.command("ann", "general", "checkin company", kind="ideas")
    assert "taken out" in await opens(world)
    assert not any("company" in text for text in world.pings("sam"))


# ------------------------------------------------------------------------------------------------------------ the end


async def test_closing_archives_and_says_what_it_does_not_delete(house: House) -> None:
    """DESIGN.md decision 7."""
    world = house.world
    await opens(world)
    asked = await world.press("ann", ROOM, "Close this")
    answer = await world.press("ann", asked, "Yes, close it")
    assert "I can't delete it" in answer
    assert world.is_archived(ROOM)
    await evening(world)
    assert questions(world) == []


async def test_where_it_was_granted_the_thread_is_really_deleted(house: House) -> None:
    """DESIGN.md decision 7."""
    world = house.world
    await world.bot_may("check-ins", manage_threads=True)
    await opens(world)
    answer = await world.command("ann", ROOM, "checkin close")
    assert "Delete it for good" in answer.buttons
    await world.press("ann", answer, "Delete it for good")
    assert world.threads_seen_by("ann") == []
    assert await room_of(house) is None


async def test_being_forgotten_closes_the_room_and_leaves_no_row(house: House) -> None:
    """PRI-4."""
    world = house.world
    await opens(world, company="sam")
    bot = house.bot
    service = next(one for one in bot.slices if one.slice_name == "checkins")
    group, ann = bot.groups.all[0], world.person("ann").id
    async with bot.database.read() as tx:
        assert [bot.words_for(group)(one.text, **one.facts) for one in await service.held(tx, group, ann)]
    async with bot.database.write() as tx:
        await service.erase(tx, group, ann)
    await service.forgotten(group, ann)
    await world.env.settle()
    assert world.is_archived(ROOM)
    assert await room_of(house) is None
    async with bot.database.read() as tx:
        assert list(await service.held(tx, group, ann)) == []


# -------------------------------------------------------------------------------------------------------------- check


async def test_check_has_nothing_to_complain_about_on_a_server_set_up_as_asked(house: House) -> None:
    said = await findings(house)
    assert "warn" not in said
    assert "stop" not in said
    assert "could read a private check-in" in said


async def test_check_names_what_is_missing_and_what_everyone_may_do(house: House) -> None:
    """CON-12."""
    world = house.world
    await world.bot_may("check-ins", create_private_threads=False)
    await world.everyone_may("check-ins", send_messages=True, pin_messages=False)
    said = await findings(house)
    assert 'stop: I am missing "Create Private Threads"' in said
    assert 'warn: Everyone has "Send Messages"' in said


async def test_check_counts_rooms_in_trouble_and_names_nobody(house: House) -> None:
    world = house.world
    await opens(world)
    await world.delete_channel(ROOM)
    said = await findings(house)
    assert "deleted by hand within the last week: 1" in said
    assert "Ann" not in said
