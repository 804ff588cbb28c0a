"""When whom it names gains the power to open its thread, or whom it went to looks after the group no more."""

import discord

from tests.agreement.worries.acts import (
    INSIDE,
    PERSON,
    STORY,
    THREAD,
    WORDS,
    closes,
    days_later,
    looks,
    speaks_up,
    worry_of,
)
from tests.discord import adapter
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.house import House

COULD = "could open its thread"
TOLD = "could open its private thread"


async def may_manage(world: World, who: str, *, may: bool | None = True) -> None:
    """By a right of their own in the channel that the thread hangs under."""
    where = world.channel("check-ins").id
    adapter.set_overwrite(world.backend, where, world.person(who).id, view_channel=True, manage_threads=may)
    await world.env.settle()
    await world.pass_time(minutes=1)


def told(world: World, who: str) -> list[str]:
    return [text for text in world.dms(who) if COULD in text or TOLD in text]


async def test_whoever_has_it_and_whoever_spoke_up_are_told_in_private_and_the_thread_is_left(
    house: House, world: World
) -> None:
    """MOD-10, NO-32: on the next beat, and nothing in the thread says so."""
    await speaks_up(world, kind=PERSON, about="mo", inside=True)
    await world.press("rae", THREAD, "I'll look into it")
    before = world.sees("rae", THREAD)
    await world.pass_time(minutes=1)  # no look is owed any more: only what changes brings the next within an hour
    await may_manage(world, "mo")
    for organiser in ("rae", "jo"):
        (notice,) = told(world, organiser)
        assert "about **worry 1**" in notice
        assert "now @Mo could open its thread" in notice
        assert "From now on I write to you here" in notice
        assert "Their words are in the thread from before" in world.dms(organiser)[-1]
    (reporter,) = told(world, "ann")
    assert "now @Mo could open its private thread" in reporter
    assert "It goes on in direct messages, with @Rae, @Jo" in reporter
    assert world.is_archived(THREAD)
    assert world.sees("rae", THREAD) == before
    assert not any("orry" in text for text in (*world.pings("mo"), *world.dms("mo")))
    assert "@Mo can open its private thread by now" in await world.command("ann", "general", "speak-up status")
    worry = await worry_of(house)
    assert worry is not None
    assert worry.reading == {world.person("mo").id}


async def test_everything_after_that_stands_in_direct_messages(world: World) -> None:
    """NO-32: what is pressed, what is due, and how it ends."""
    await speaks_up(world, kind=PERSON, about="mo", inside=True)
    await may_manage(world, "mo")
    await world.say("jo", THREAD, "oh, is this the place?")  # which opens it again
    before = world.sees("rae", THREAD)
    await world.press("rae", "dm", "I'll look into it")
    assert world.sees("rae", THREAD) == before
    assert "@Rae is looking into it" in world.dms("jo")[-1]
    assert "Invite" not in str(world.messages("rae", "dm")[-1].buttons)
    assert "We answered" not in str(world.messages("rae", "dm")[-1].buttons)
    await days_later(world, 6)
    assert any("is to hear from you by" in text for text in world.dms("rae"))
    await closes(world, "rae", "There is nothing to change", "dm")
    assert "It is closed" in world.dms("ann")[-1]
    assert "Worry 1 is closed" in world.dms("jo")[-1]
    assert world.sees("rae", THREAD) == before
    assert world.is_archived(THREAD)


async def test_words_that_are_written_again_go_to_direct_messages(world: World) -> None:
    """NO-32"""
    await world.press("ann", await looks(world, about="mo"), "Send it without words")
    await may_manage(world, "mo")
    status = await world.command("ann", "general", "speak-up status")
    await world.fill("ann", await world.press("ann", status, "Write it down"), {WORDS: STORY})
    assert STORY in world.screen("rae", "dm")
    assert STORY not in world.screen("rae", THREAD)


async def test_it_is_said_once_until_it_changes(world: World) -> None:
    await speaks_up(world, kind=PERSON, about=("mo", "ben"))
    await may_manage(world, "mo")
    await world.restart()
    await world.pass_time(hours=2, minutes=5)
    assert len(told(world, "jo")) == len(told(world, "ann")) == 1
    await may_manage(world, "ben")
    assert len(told(world, "jo")) == len(told(world, "ann")) == 2
    await may_manage(world, "ben", may=None)
    await may_manage(world, "mo", may=None)
    assert "by now" not in await world.command("ann", "general", "speak-up status")
    await may_manage(world, "mo")
    assert len(told(world, "jo")) == len(told(world, "ann")) == 3


async def test_an_administrator_counts_who_became_one_while_the_bot_was_away(world: World) -> None:
    """NO-32"""
    await speaks_up(world, kind=PERSON, about="mo")
    await world.stop()
    world.guild.create_role("Admins", permissions=discord.Permissions(administrator=True))
    await world.give_role("mo", "Admins")
    await world.start()
    await world.pass_time(minutes=1)
    assert len(told(world, "rae")) == len(told(world, "ann")) == 1


async def test_who_is_named_and_added_to_the_thread_is_out_of_it_again_and_it_is_said(world: World) -> None:
    """NO-32: they may have read it."""
    await world.everyone_may("check-ins", manage_threads=None)
    await speaks_up(world, kind=PERSON, about="mo")
    thread = world.screens.place(THREAD)
    world.backend.add_thread_member(thread.id, world.person("mo").id)
    await world.env.settle()
    await world.pass_time(minutes=1)
    assert "Mo" not in world.who_is_in(THREAD)
    assert len(told(world, "rae")) == len(told(world, "ann")) == 1


async def test_of_one_that_is_over_it_is_said_too_and_nothing_goes_on(world: World) -> None:
    """NO-32: its words are still there."""
    await speaks_up(world, kind=PERSON, about="mo")
    await world.press("rae", THREAD, "I'll look into it")
    await closes(world, "rae", "We could not find out")
    await may_manage(world, "mo")
    (notice,) = told(world, "jo")
    assert "From now on" not in notice
    (reporter,) = told(world, "ann")
    assert "It goes on" not in reporter
    assert notice == world.dms("jo")[-1], "and no card"


async def test_closed_direct_messages_leave_it_to_be_read_by_command(world: World) -> None:
    for who in ("ann", "jo"):
        world.close_dms(who)
    await speaks_up(world, kind=PERSON, about="mo")
    await may_manage(world, "mo")
    assert "@Mo can open its private thread" in await world.command("ann", "general", "speak-up status")
    shown = await world.command("jo", "general", "speak-up handle", number=1)
    await world.press("jo", shown, "I'll look into it")
    assert "@Jo is looking into it" in world.dms("rae")[-1]


async def test_who_looks_after_the_group_no_more_is_out_of_the_thread_and_what_they_held_is_free(
    house: House, world: World
) -> None:
    """MOD-10: Mo got it as a moderator, for no organiser was left."""
    await world.give_role("ben", "Moderators")
    for organiser in ("rae", "jo"):
        await world.leave(organiser)
    await speaks_up(world)
    await world.press("mo", THREAD, "I'll look into it")
    await world.give_role("mo", "Moderators", has=False)
    await world.pass_time(minutes=1)
    assert world.who_is_in(THREAD) == ["Holdfast", "Ben"]
    assert "For: @Ben" in world.screen("ben", THREAD)
    assert "Nobody has this yet" in world.screen("ben", THREAD)
    assert not any("looks after this group any more" in text for text in world.dms("ann"))
    await world.press("ben", THREAD, "I'll look into it")
    worry = await worry_of(house)
    assert worry is not None
    assert (worry.holder, worry.reached, worry.takes) == (world.person("ben").id, 2, 2)


async def test_when_nobody_is_left_whoever_spoke_up_reads_who_is_outside(
    house: House, world: World, logbook: Logbook
) -> None:
    """NO-32: and nothing more is asked of anybody; taken back, it can be sent again."""
    await speaks_up(world, inside=True)
    await world.press("jo", THREAD, "I'll look into it")
    await world.leave("jo")
    await world.pass_time(minutes=1)
    assert not any("any more" in text for text in world.dms("ann"))
    await world.leave("rae")
    await world.pass_time(minutes=1)
    (news,) = [text for text in world.dms("ann") if "looks after this group any more" in text]
    assert "Imani Cole" in news
    status = await world.command("ann", "general", "speak-up status")
    assert "looks after this group any more" in status
    assert "Imani Cole" in status
    assert "asked to answer by" not in status
    worry = await worry_of(house)
    assert worry is not None
    assert (worry.recipients, worry.holder, worry.next_due_at) == ((), None, None)
    logbook.expect("people.organisers")
    logbook.expect("duty says")
    await days_later(world, 9)
    assert not any("I go on reminding" in text for text in world.dms("ann"))
    assert "taken back" in await world.command("ann", "general", "speak-up take-back", number=1)


async def test_whoever_spoke_up_reads_so_too_when_the_last_one_asked_to_be_forgotten(world: World) -> None:
    """PRI-3"""
    await speaks_up(world, kind=PERSON, about="jo")
    await world.press("rae", await world.command("rae", "general", "me forget"), "Yes, delete it all")
    await world.pass_time(minutes=1)
    assert "looks after this group any more" in world.dms("ann")[-1]


async def test_while_discord_keeps_somebody_in_the_thread_they_are_not_said_to_be_out(
    house: House, world: World
) -> None:
    await world.give_role("ben", "Moderators")
    for organiser in ("rae", "jo"):
        await world.leave(organiser)
    await speaks_up(world)
    world.refuse("DELETE", "/channels/*/thread-members/*", times=None)
    await world.give_role("mo", "Moderators", has=False)
    await world.pass_time(minutes=1)
    worry = await worry_of(house)
    assert worry is not None
    assert world.person("mo").id in worry.recipients
    world.accept_again()
    await world.archive(THREAD)
    await world.pass_time(hours=1, minutes=1)
    assert world.who_is_in(THREAD) == ["Holdfast", "Ben"]
    assert world.is_archived(THREAD)


async def test_an_organiser_who_goes_by_another_name_by_now_keeps_what_they_have(
    world: World, logbook: Logbook
) -> None:
    """A name in the settings that nobody has may be that of somebody who is still here: nothing is taken from them."""
    logbook.expect("people.organisers")
    await speaks_up(world)
    world.backend.users[world.person("jo").id].name = "jo.now"
    await world.restart()
    await world.pass_time(minutes=1)
    assert sorted(world.who_is_in(THREAD)) == ["Holdfast", "Jo", "Rae"]


async def test_where_it_stands_in_direct_messages_it_is_taken_from_those_who_left_it(world: World) -> None:
    await world.everyone_may("check-ins", manage_threads=True)
    await world.bot_may("mod-alerts", create_private_threads=False)
    await world.give_role("ben", "Moderators")
    for organiser in ("rae", "jo"):
        await world.leave(organiser)
    before = await looks(world, about="sam")
    assert INSIDE not in (await world.press("ann", before, "Write it")).fields
    await world.press("ann", before, "Send it without words")
    assert "From: @Ann" in world.screen("mo", "dm")
    await world.give_role("mo", "Moderators", has=False)
    await world.pass_time(minutes=1)
    assert "Worry 1 is not with you any more." in world.screen("mo", "dm")
    assert "From: @Ann" not in world.screen("mo", "dm")
    assert "For: @Ben" in world.screen("ben", "dm")
