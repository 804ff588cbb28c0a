"""A worry that should not reach two or three people: none of them gets it, reads it or learns of it."""

import pytest

from tests.agreement.worries.acts import PERSON, STORY, THREAD, WORDS, looks, speaks_up, worry_of
from tests.discord import adapter
from tests.discord.world import World
from tests.house import House


async def test_none_of_the_three_it_names_gets_it_and_all_are_said_before(house: House, world: World) -> None:
    """MOD-10, NO-32"""
    before = await looks(world, kind=PERSON, about=("rae", "mo", "ben"))
    assert "It goes to @Jo." in before
    assert "It does not go to @Rae, @Mo, @Ben" in before
    await world.fill("ann", await world.press("ann", before, "Write it"), {WORDS: STORY})
    assert world.who_is_in(THREAD) == ["Holdfast", "Jo"]
    assert "About: @Rae, @Mo, @Ben" in world.screen("jo", THREAD)
    for named in ("rae", "mo", "ben"):
        assert THREAD not in world.threads_seen_by(named)
        assert not any("orry" in text for text in world.pings(named))
        assert "worry 1" not in await world.command(named, "general", "me show")
        refused = await world.command(named, "general", "speak-up handle", number=1)
        assert refused.text == (await world.command(named, "general", "speak-up handle", number=9)).text
    worry = await worry_of(house)
    assert worry is not None
    assert worry.named == tuple(world.person(one).id for one in ("rae", "mo", "ben"))


async def test_with_both_organisers_named_nobody_is_left(house: House, world: World) -> None:
    """NO-32"""
    before = await looks(world, kind=PERSON, about=("rae", "jo"))
    assert "Nobody here can get this" in before
    assert "Imani Cole" in before
    assert await worry_of(house) is None


async def test_one_of_three_who_could_open_every_thread_is_enough_for_direct_messages(world: World) -> None:
    """MOD-10: Ben may manage threads, and is named last."""
    for channel in ("check-ins", "mod-alerts"):
        adapter.set_overwrite(
            world.backend, world.channel(channel).id, world.person("ben").id, view_channel=True, manage_threads=True
        )
    await world.env.settle()
    before = await looks(world, kind=PERSON, about=("mo", "sam", "ben"))
    assert "direct messages from me to each of them" in before


async def test_the_author_of_a_message_stays_named_when_others_are_added(house: House, world: World) -> None:
    """MOD-10: and every step is alive after a restart."""
    said = await world.say("jo", "grief-chat", "did you hear what Ann wrote?")
    first = await world.menu("ann", said, "Something slipped out")
    whom = await world.press("ann", first, "Leave out others too")
    assert "The person who wrote that message does not get it" in whom
    await world.restart()
    before = await world.choose("ann", whom, "mo", "ben")
    assert "It does not go to @Jo, @Mo, @Ben" in before
    assert "Leave out others too" not in before.buttons
    await world.pull_the_plug()
    form = await world.press("ann", before, "Write it")
    await world.restart()
    await world.fill("ann", form, {WORDS: STORY})
    assert "About: @Jo, @Mo, @Ben" in world.screen("rae", THREAD)
    assert f"/{said.id}" in world.screen("rae", THREAD)
    worry = await worry_of(house)
    assert worry is not None
    assert worry.recipients == (world.person("rae").id,)


async def test_going_on_without_others_keeps_the_author_out(world: World) -> None:
    said = await world.say("jo", "grief-chat", "did you hear what Ann wrote?")
    whom = await world.press("ann", await world.menu("ann", said, "Something slipped out"), "Leave out others too")
    before = await world.press("ann", whom, "Go on")
    assert "It does not go to @Jo" in before
    assert "It goes to @Rae." in before


async def test_naming_oneself_or_the_bot_names_nobody(world: World) -> None:
    before = await looks(world, kind=PERSON, about=("ann", "mo"))
    assert "It does not go to @Mo." in before


async def test_a_talk_is_with_everybody_it_names_and_says_so_before(world: World) -> None:
    """CON-1: nobody who is named is pinged by the bot."""
    await speaks_up(world, kind=PERSON, about=("mo", "ben"))
    await world.press("rae", THREAD, "I'll look into it")
    await world.press("rae", THREAD, "Open a talk for both")
    assert "In it would be you, @Mo, @Ben and @Rae, and nobody else is asked" in world.dms("ann")[-1]
    await world.press("ann", "dm", "Yes, open this talk")
    assert sorted(world.who_is_in("A talk 1")) == ["Ann", "Ben", "Holdfast", "Mo", "Rae"]
    assert "here to talk with all of you" in world.screen("ben", "A talk 1")
    assert world.pings("mo") == world.pings("ben") == []
    assert THREAD not in world.threads_seen_by("mo")


@pytest.mark.parametrize("who", ["mo", "ben"])
async def test_one_of_those_it_names_is_forgotten_and_the_others_stay_named(
    house: House, world: World, who: str
) -> None:
    """PRI-3"""
    await speaks_up(world, kind=PERSON, about=("mo", "ben"))
    await world.press(who, await world.command(who, "general", "me forget"), "Yes, delete it all")
    other = "ben" if who == "mo" else "mo"
    worry = await worry_of(house)
    assert worry is not None
    assert worry.named == (world.person(other).id,)
    await world.pass_time(minutes=1)
    assert f"About: @{other.capitalize()}." in world.screen("rae", THREAD)


async def test_it_can_be_taken_back_and_its_recipients_are_reminded_whoever_is_named(world: World) -> None:
    await speaks_up(world, kind=PERSON, about=("mo", "ben", "jo"))
    assert "taken back" in await world.command("ann", "general", "speak-up take-back", number=1)
    assert "was taken back" in world.screen("rae", THREAD)
    for named in ("mo", "ben", "jo"):
        assert not any("orry" in text for text in world.pings(named))
