"""The button for company: it reaches somebody, or says plainly that nobody is here."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.agreement.texts import SETTINGS, make_folder
from tests.checkins.acts import ROOM, opens
from tests.checkins.supporters.acts import (
    ELSEWHEN,
    LATER,
    ON_NOW,
    also_supports,
    asks_for,
    pinned,
    said_in_room,
    sets_hours,
    with_sam,
)
from tests.discord.screens import Answer
from tests.house import House, open_house

WISH = "would like"


def posted(house: House, who: str = "ben") -> list[str]:
    return [text for text in house.world.sees(who, "grief-chat") if "company" in text]


async def asks_the_group(house: House, kind: str = "Someone to listen") -> Answer:
    answer = await asks_for(house, kind)
    preview = await house.world.press("ann", answer, "Ask the group")
    return await house.world.press("ann", preview, "Post these words")


# ---------------------------------------------------------------------------------------------------- who is called


async def test_a_call_reaches_those_on_hours_and_leaves_the_others_in_peace(house: House) -> None:
    """BND-2, CHK-10: what kind is wanted is said to them."""
    world = house.world
    await also_supports(house, "bea", LATER)
    await with_sam(house, ON_NOW)
    await world.command("ann", ROOM, "checkin choose", person="bea")
    before = len(world.pings("bea"))
    answer = await asks_for(house, "Quiet company")
    assert "calling Sam in" in answer
    assert "would like quiet company" in world.pings("sam")[-1]
    assert len(world.pings("bea")) == before
    assert world.dms("sam") == world.dms("bea") == []


async def test_somebody_without_hours_is_called_and_somebody_away_is_not(house: House) -> None:
    """BND-2"""
    world = house.world
    await also_supports(house, "bea")
    await with_sam(house)
    await world.command("ann", ROOM, "checkin choose", person="bea")
    await world.command("bea", "general", "checkin supporting off", until="2026-11-28")
    before = len(world.pings("bea"))
    assert "calling Sam in" in await asks_for(house)
    assert len(world.pings("bea")) == before


async def test_a_second_call_within_minutes_is_not_sent_and_that_is_said(house: House) -> None:
    world = house.world
    await with_sam(house)
    await asks_for(house)
    called = len(world.pings("sam"))
    answer = await world.command("ann", ROOM, "checkin company", kind="ideas")
    assert "that call stands" in answer
    assert len(world.pings("sam")) == called
    await world.pass_time(minutes=11)
    assert "calling Sam" in await world.command("ann", ROOM, "checkin company", kind="ideas")
    assert len(world.pings("sam")) == called + 1


async def test_two_presses_at_once_call_once(house: House) -> None:
    world = house.world
    await with_sam(house)
    before = len(world.pings("sam"))
    async with world.at_the_same_time():
        await world.command("ann", ROOM, "checkin company", kind="listening")
        await world.command("ann", ROOM, "checkin company", kind="quiet")
    assert len(world.pings("sam")) == before + 1


async def test_a_call_that_a_crash_interrupted_goes_out_once(house: House) -> None:
    world = house.world
    await with_sam(house)
    room = world.thread(ROOM).id
    world.lose_answers("POST", f"/channels/{room}/messages", takes_effect=True)
    await world.command("ann", ROOM, "checkin company", kind="listening")
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=1)
    assert len([text for text in world.sees("sam", ROOM) if WISH in text]) == 1


# ------------------------------------------------------------------------------------------------------ who could join


async def test_with_none_of_hers_there_ann_is_asked_before_somebody_else_joins(house: House) -> None:
    """BND-2, CON-11: they could then read everything, and it is hers to say yes."""
    world = house.world
    await also_supports(house, "bea", ON_NOW)
    await also_supports(house, "cat")  # set no hours, so nobody can say that she is there
    await with_sam(house, LATER)
    answer = await asks_for(house, "Ideas")
    assert "They could read everything in your check-in" in answer
    assert "Sam is asked again from" in answer
    assert world.threads_seen_by("bea") == []
    assert world.pings("bea") == []
    joined = await world.choose("ann", answer, "Bea")
    assert "Bea is in your check-in now" in joined
    assert "calling Bea" in joined
    assert "ideas are welcome" in world.pings("bea")[-1]
    assert "Bea" in pinned(house)
    assert "Cat" not in world.who_is_in(ROOM)


async def test_somebody_who_is_full_or_gone_meanwhile_does_not_join(house: House) -> None:
    world = house.world
    await also_supports(house, "bea", ON_NOW)
    await opens(world)
    answer = await asks_for(house)
    await world.command("bea", "general", "checkin supporting limit", most=0)
    assert "Nobody was called" in await world.choose("ann", answer, "Bea")
    assert "Bea" not in world.who_is_in(ROOM)
    assert "Nobody was called" in await asks_for(house)


# ------------------------------------------------------------------------------------------------------------ nobody


async def test_with_nobody_there_it_says_so_and_when_the_next_is(house: House) -> None:
    """BND-2"""
    await with_sam(house, ELSEWHEN)
    before = len(house.world.pings("sam"))
    answer = await asks_for(house)
    assert "Nobody was called" in answer
    assert "Sam is asked again from 27 November 2026 10:00" in answer
    assert len(house.world.pings("sam")) == before


async def test_the_group_is_asked_in_the_words_ann_has_read_under_her_name_and_pings_nobody(house: House) -> None:
    """NO-24, BND-3"""
    world = house.world
    await with_sam(house, ELSEWHEN)
    answer = await asks_for(house)
    preview = await world.press("ann", answer, "Ask the group")
    assert "#grief-chat" in preview
    assert "they name you" in preview
    assert posted(house) == []
    pings = {who: len(world.pings(who)) for who in ("ann", "ben", "sam", "mo", "rae")}
    done = await world.press("ann", preview, "Post these words")
    assert "It stands in #grief-chat now" in done
    (seen,) = posted(house)
    assert "@Ann would like company: somebody to listen" in seen
    shown = [line.removeprefix("> ") for line in preview.text.splitlines() if line.startswith("> ")]
    assert all(line in seen for line in shown)
    assert {who: len(world.pings(who)) for who in pings} == pings
    assert all(world.dms(who) == [] for who in pings)


async def test_it_can_be_taken_back_with_the_button_by_ann_alone(house: House) -> None:
    world = house.world
    await opens(world)
    await asks_the_group(house)
    assert "Only the person who asked" in await world.press("ben", "grief-chat", "Take it back")
    assert "@Ann" in posted(house)[0]
    assert "Taken back" in await world.press("ann", "grief-chat", "Take it back")
    (seen,) = posted(house)
    assert "That is over now" in seen
    assert "Ann" not in seen


async def test_it_can_be_taken_back_by_command_and_asked_again(house: House) -> None:
    world = house.world
    await opens(world)
    await asks_the_group(house)
    assert "still stands" in await asks_the_group(house)
    assert len(posted(house)) == 1
    assert "Taken back" in await world.command("ann", "general", "checkin company-over")
    assert "nothing to take back" in await world.command("ann", "general", "checkin company-over")
    await asks_the_group(house, "Quiet company")
    assert "would like quiet company" in posted(house)[-1]


async def test_two_presses_at_once_ask_once(house: House) -> None:
    world = house.world
    await opens(world)
    preview = await world.press("ann", await asks_for(house), "Ask the group")
    async with world.at_the_same_time():
        await world.press("ann", preview, "Post these words")
        await world.press("ann", preview, "Post these words")
    assert len(posted(house)) == 1


async def test_after_a_day_it_is_over_by_itself_also_when_the_bot_was_away(house: House) -> None:
    world = house.world
    await opens(world)
    await asks_the_group(house)
    assert "asked the group" in await world.command("ann", "general", "me show")
    await world.stop()
    await world.pass_time(hours=25)
    await world.start()
    await world.pass_time(minutes=1)
    assert "That is over now" in posted(house)[0]
    assert "asked the group" not in await world.command("ann", "general", "me show")


async def test_where_the_bot_may_not_write_it_says_that_there_is_no_channel(house: House) -> None:
    world = house.world
    await opens(world)
    await world.bot_may("grief-chat", send_messages=False)
    answer = await asks_for(house)
    assert "There is no channel" in answer
    assert answer.buttons == ()


async def test_what_discord_refuses_is_not_said_to_stand_there(house: House) -> None:
    world = house.world
    await opens(world)
    preview = await world.press("ann", await asks_for(house), "Ask the group")
    world.refuse("POST", f"/channels/{world.channel('grief-chat').id}/messages")
    assert "Nothing was posted" in await world.press("ann", preview, "Post these words")
    assert posted(house) == []
    assert "It stands" in await world.press("ann", preview, "Post these words")


async def test_being_forgotten_takes_the_wish_back_too(house: House) -> None:
    """PRI-4"""
    world = house.world
    await opens(world)
    await asks_the_group(house)
    asked = await world.command("ann", "general", "me forget")
    await world.press("ann", asked, "Yes, delete it all")
    await world.pass_time(minutes=1)
    assert "That is over now" in posted(house)[0]


# ------------------------------------------------------------------------------------- groups that ask nobody to read


@pytest.fixture
async def nobody_reads(tmp_path: Path) -> AsyncIterator[House]:
    settings = make_folder(tmp_path / "config", SETTINGS + '\n[checkins]\nunder = "check-ins"\nwho_reads = "nobody"\n')
    async with open_house(tmp_path, settings=settings) as opened:
        yield opened


async def test_where_nobody_is_asked_to_read_the_room_says_so_and_nobody_is_called(nobody_reads: House) -> None:
    """CHK-10"""
    world = nobody_reads.world
    assert "nobody is asked to read" in (await opens(world, company="sam")).text.casefold()
    await opens(world)
    assert "Nobody else is asked to read this" in pinned(nobody_reads)
    answer = await asks_for(nobody_reads)
    assert "in this group, nobody is asked to read private check-ins" in answer
    assert "There is no channel" in answer
    assert said_in_room(nobody_reads, WISH) == []


# ------------------------------------------------------------------------------------------------------- two groups


async def test_terms_in_one_group_say_nothing_in_the_other(house: House) -> None:
    """ORG-12"""
    world = house.world
    await sets_hours(house, "sam", ELSEWHEN)
    shown = await world.command("sam", "carers-chat", "checkin supporting show")
    assert "You have set no hours" in shown
    await world.command("ann", "carers-chat", "checkin open", hour=20, company="sam")
    assert "when they can" in pinned(house)
    assert "calling Sam" in await asks_for(house)
    assert "You read along in no check-in" in await world.command("sam", "general", "checkin supporting show")
