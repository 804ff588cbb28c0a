"""How a pair ends, and what a crash, a restart or a limit leaves of it."""

from datetime import timedelta

from cogs.checkins.pairs import store
from cogs.checkins.pairs.model import State
from cogs.kit import parcels
from data.sealed import SealedId
from tests.checkins.pairing import (
    HERE,
    THREAD,
    WITH_BEN,
    brings_in,
    offers,
    pair_of,
    pairs_up,
    questions,
    unanswered,
    week,
)
from tests.house import House


async def test_either_ends_it_at_once_and_the_other_reads_it_plainly(house: House) -> None:
    """BND-7."""
    world = house.world
    await pairs_up(world)
    await brings_in(world, "sam")
    assert "for the two people of this pair" in await world.press("sam", THREAD, "End this pair")
    sure = await world.press("ann", THREAD, "End this pair")
    assert "with no reason" in sure
    assert "Ended." in await world.press("ann", sure, "Yes, end it")
    assert "pair 1 has ended" in world.screen("ben", THREAD)
    assert "Ann" not in world.last("ben", THREAD).text
    await world.pass_time(minutes=3)
    assert world.is_archived(THREAD)
    await week(world)
    assert questions(world, "ben") == []
    assert "This pair has ended" in await world.press("ben", THREAD, "End this pair")


async def test_an_ended_thread_is_left_alone_while_one_of_the_two_is_looked_after(house: House) -> None:
    """NO-36."""
    world = house.world
    await house.goes_on_duty("mo")
    await house.agrees("ben")
    await pairs_up(world)
    await house.writes_the_hard_sentence("ben")
    await world.command("ann", THREAD, "checkin pair end")
    await world.pass_time(minutes=30)
    assert not world.is_archived(THREAD)
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "Close")
    await world.choose("mo", "mod-alerts", "Talked with them")
    await world.pass_time(minutes=15)
    assert world.is_archived(THREAD)


async def test_who_leaves_the_thread_or_the_server_ends_it_and_the_other_reads_it(house: House) -> None:
    world = house.world
    await pairs_up(world)
    await world.leave_thread("ann", THREAD)
    assert "pair 1 has ended" in world.screen("ben", THREAD)
    await pairs_up(world, "cleo", "ben")
    await world.leave("cleo")
    assert "pair 2 has ended" in world.screen("ben", "pair 2")


async def test_who_left_while_the_bot_was_away_is_noticed_at_its_return(house: House) -> None:
    world = house.world
    await pairs_up(world)
    await world.stop()
    await world.leave("ann")
    await world.start()
    await world.pass_time(minutes=2)
    assert "pair 1 has ended" in world.screen("ben", THREAD)


async def test_being_forgotten_ends_the_pair_and_leaves_no_name(house: House) -> None:
    """PRI-3, PRI-4."""
    world = house.world
    await pairs_up(world)
    await offers(world, "ann")
    shown = await world.command("ann", "general", "me show")
    assert "A check-in pair: with whom" in shown
    assert "An offer of a check-in pair" in shown
    await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    await world.pass_time(minutes=2)
    assert "pair 1 has ended" in world.screen("ben", THREAD)
    assert "would like a check-in pair" not in world.screen("cleo", HERE)
    pair = await pair_of(house)
    assert pair is not None
    assert (pair.state, pair.proposer, pair.partner) == (State.ENDED, world.person("ben").id, None)
    group, ann = house.bot.groups.all[0], world.person("ann").id
    async with house.bot.database.read() as tx:
        assert await store.about(tx, group.key, SealedId(group.guild_id, ann)) == []


async def test_a_thread_deleted_by_hand_ends_the_pair_and_check_counts_it(house: House) -> None:
    world = house.world
    await pairs_up(world)
    await world.delete_channel(THREAD)
    pair = await pair_of(house)
    assert pair is not None
    assert pair.state is State.ENDED
    service = next(one for one in house.bot.slices if one.slice_name == "checkins")
    found = await service.check(house.bot.groups.all[0], world.now())
    counted = {one.text: one.facts["count"] for one in found if one.text.startswith("pair-")}
    assert counted == {"pair-check-gone": 1}


async def test_a_crash_between_the_second_yes_and_the_thread_makes_one_thread(house: House) -> None:
    world = house.world
    await offers(world, **WITH_BEN)
    parent = world.channel("check-ins").id
    world.lose_answers("POST", f"/channels/{parent}/threads", takes_effect=True)
    await world.press("ben", HERE, "I'd like to", unanswered=True)
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=3)
    assert len([one for one in world.backend.channels.values() if one.name == THREAD]) == 1
    assert set(world.who_is_in(THREAD)) == {"Ann", "Ben", "Holdfast"}
    assert len(world.pins("ann", THREAD)) == 1


async def test_what_discord_never_made_is_given_up_and_said(house: House) -> None:
    """NO-11."""
    world = house.world
    await offers(world, **WITH_BEN)
    parent = world.channel("check-ins").id
    world.refuse("POST", f"/channels/{parent}/threads", status=400, code=0, times=None)
    assert "Discord has not made your thread yet" in await world.press("ben", HERE, "I'd like to")
    await world.pass_time(hours=1, minutes=5)
    assert "I stopped trying" in await world.command("ann", HERE, "checkin pair show")


async def test_two_pairs_are_the_most(house: House) -> None:
    world = house.world
    await pairs_up(world, "ann", "ben")
    await pairs_up(world, "ann", "cleo")
    assert "You have two pairs already" in await world.command("ann", HERE, "checkin pair offer", hour=20, day=1)
    assert "Type this in the thread" in await world.command("ann", HERE, "checkin pair end")
    await offers(world, "sam")
    assert "You have two pairs already" in await world.press("ann", HERE, "I'd like to")
    await offers(world, "ben")
    await world.press("cleo", HERE, "I'd like to")
    assert THREAD in await world.command("ben", HERE, "checkin pair show")


async def test_every_button_works_after_a_restart(house: House) -> None:
    world = house.world
    draft = await world.command("ann", HERE, "checkin pair offer", hour=20, day=1)
    await world.restart()
    await world.press("ann", draft, "Post it")
    await world.pull_the_plug()
    await world.press("ben", HERE, "I'd like to")
    await world.restart()
    seen = await world.press("ann", HERE, "See the answer")
    await world.restart()
    await world.press("ann", seen, "Yes, with Ben")
    await world.restart()
    await world.pass_time(hours=1, minutes=5)
    assert len(questions(world)) == 1
    await world.say("ben", THREAD, "here")
    assert (await unanswered(house)) == 0


async def test_in_a_beat_with_nothing_due_no_parcel_is_made(house: House) -> None:
    world = house.world
    await pairs_up(world)
    async with house.bot.database.read() as tx:
        before = await parcels.find(tx, store.ASK, 1)
    await world.pass_time(seconds=timedelta(minutes=5).total_seconds())
    async with house.bot.database.read() as tx:
        assert await parcels.find(tx, store.ASK, 1) == before == []
