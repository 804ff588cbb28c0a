"""What is kept of a worry, who can see it, how long, and what is left when somebody is forgotten."""

import json
from datetime import timedelta

import pytest

from cogs.agreement.worries import store
from tests.agreement.worries.acts import PERSON, STORY, THREAD, closes, speaks_up, worry_of
from tests.discord.canary import search_everything
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.house import House


async def test_ones_own_worries_stand_in_me_and_a_worry_that_names_one_never_does(world: World) -> None:
    """PRI-4, NO-32: telling the person named would tell them who spoke up."""
    await speaks_up(world, kind=PERSON, about="mo")
    mine = await world.command("ann", "general", "me show")
    assert "worry 1, about a moderator or organiser: nobody looks into it yet" in mine
    asked = await world.command("rae", "general", "me show")
    assert "one worry of somebody else that you were asked about" in asked
    assert "Ann" not in asked
    named = await world.command("mo", "general", "me show")
    assert "worry 1" not in named
    assert "asked about" not in named
    copy = await world.command("mo", "general", "me copy")
    assert '"worry"' not in json.dumps([seen.text for seen in copy.messages])


async def test_who_is_forgotten_leaves_a_worry_without_a_name_and_reads_that_the_thread_stays(
    house: House, world: World
) -> None:
    """PRI-3"""
    await speaks_up(world, inside=True)
    asked = await world.command("ann", "general", "me forget")
    done = await world.press("ann", asked, "Yes, delete it all")
    assert "I keep nothing about you" in done
    assert "you may still be in a private thread of a worry" in done
    await world.pass_time(minutes=1)
    assert "somebody who asked the bot to forget them" in world.screen("rae", THREAD)
    await world.press("rae", THREAD, "I'll look into it")
    await closes(world, "rae", "We could not find out")
    worry = await worry_of(house)
    assert worry is not None
    assert worry.reporter is None
    assert not any("worry 1" in text for text in world.dms("ann"))


@pytest.mark.parametrize("who", ["mo", "rae"])
async def test_the_person_named_and_a_recipient_can_be_forgotten_too(house: House, world: World, who: str) -> None:
    """PRI-3"""
    await speaks_up(world, kind=PERSON, about="mo")
    await world.press("rae", THREAD, "I'll look into it")
    asked = await world.command(who, "general", "me forget")
    done = await world.press(who, asked, "Yes, delete it all")
    assert ("private thread of a worry" in done) is (who == "rae")
    worry = await worry_of(house)
    assert worry is not None
    forgotten = world.person(who).id
    assert forgotten not in {*worry.named, worry.holder, worry.reporter, *worry.recipients}
    if who == "rae":
        await world.press("jo", THREAD, "I'll look into it")
        assert "@Jo is looking into it" in world.screen("jo", THREAD)


async def test_a_worry_is_gone_after_its_time(house: House, world: World) -> None:
    """PRI-5: [keep] worries days after it was over; one that nobody closed, after its last reminder."""
    await speaks_up(world)
    await world.press("rae", THREAD, "I'll look into it")
    await closes(world, "rae", "We talked it through together")
    settings, now = house.settings.groups[0], world.now()
    for days, left in ((89, 1), (91, 0)):
        async with house.bot.database.write() as tx:
            await house.bot.slices[0].expire(tx, settings, now + timedelta(days=days))
        async with house.bot.database.read() as tx:
            assert len([one for one in [await store.by_id(tx, 1)] if one]) == left


async def test_one_that_nobody_closes_is_gone_too(house: House, world: World) -> None:
    """PRI-7"""
    await speaks_up(world)
    now = world.now()
    for days, left in ((115, True), (121, False)):
        async with house.bot.database.write() as tx:
            await house.bot.slices[0].expire(tx, house.settings.groups[0], now + timedelta(days=days))
        assert (await worry_of(house) is not None) is left


async def test_its_words_are_found_nowhere_but_in_the_one_message_in_discord(
    house: House, world: World, logbook: Logbook
) -> None:
    """The promise, and its one exception: the form said that they go there."""
    await speaks_up(world)
    await world.restart()
    await world.press("rae", THREAD, "I'll look into it")
    await closes(world, "rae", "We talked it through together")
    found = search_everything(
        STORY,
        database_path=house.database_file,
        logs=logbook.text(),
        requests=world.requests,
        files=world.backend.files_sent,
        folders=[house.database_file.parent],
    )
    assert {str(one).split(" ")[0] for one in found} == {"request"}
    holding = [one for one in world.requests if STORY in str(one.json)]
    assert [(one.method, one.path) for one in holding] == [("POST", f"/channels/{world.thread(THREAD).id}/messages")]
