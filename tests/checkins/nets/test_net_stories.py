"""A safety net, as both who agreed to it live it. Without one, silence leads to nothing."""

from typing import Any

import pytest

from cogs.checkins.schedule import local_day
from cogs.kit import budget
from data.sealed import SealedId
from tests.checkins.acts import ROOM, evening, opens, questions
from tests.checkins.supporters.acts import also_supports, morning, pinned, said_in_room, with_sam
from tests.discord.logbook import Logbook
from tests.discord.screens import Answer
from tests.house import House

FIRED = "They asked that you be told"
WORDS = "@Sam: @Ann has not answered 2 check-in questions in a row. They asked that you be told."


async def prepares(house: House, who: str, where: str, keeper: str, after: int) -> Answer:
    options: dict[str, Any] = {"with": keeper, "after": after}
    return await house.world.command(who, where, "checkin net ask", **options)


async def asks_sam(house: House, after: int = 2) -> Answer:
    prepared = await prepares(house, "ann", ROOM, "sam", after)
    return await house.world.press("ann", prepared, "Ask them")


async def has_a_net(house: House, hours: str | None = None, after: int = 2) -> None:
    await with_sam(house, hours)
    await asks_sam(house, after)
    await house.world.press("sam", ROOM, "I agree")


def fired(house: House) -> list[str]:
    """The words that were sent; not the message that asked, which quotes them."""
    return [text for text in house.world.sees("sam", ROOM) if FIRED in text and "safety net here" not in text]


async def silence(house: House, evenings: int) -> None:
    for _ in range(evenings):
        await evening(house.world)


async def test_the_exact_words_are_shown_first_and_both_agree_before_anything_is_on(house: House) -> None:
    """CON-1"""
    world = house.world
    await with_sam(house)
    before = len(world.pings("sam"))
    prepared = await prepares(house, "ann", ROOM, "sam", 2)
    assert "Nothing was asked of anybody yet" in prepared
    assert WORDS in prepared
    assert len(world.pings("sam")) == before
    asked = await world.press("ann", prepared, "Ask them")
    assert "Nothing is on until they agree" in asked
    question = world.pings("sam")[-1]
    assert WORDS in question
    assert "Whoever can read this room can read it too" in question
    assert "has not agreed" in await world.command("ann", ROOM, "checkin net show")
    assert "is on" in await world.press("sam", ROOM, "I agree")
    assert any("@Sam agreed to keep a safety net" in text for text in world.sees("ann", ROOM))
    shown = await world.command("sam", "general", "checkin net show")
    assert "kept by @Sam" in shown
    assert WORDS in shown


async def test_it_is_said_once_in_a_run_of_silence_in_the_room_and_again_in_another_run(house: House) -> None:
    """CHK-3: an answer makes it ready again."""
    world = house.world
    await has_a_net(house)
    await silence(house, 2)
    assert fired(house) == []
    pings = len(world.pings("sam"))
    await silence(house, 1)
    (said,) = fired(house)
    assert WORDS in said
    assert len(world.pings("sam")) == pings + 1
    assert world.dms("sam") == []
    await silence(house, 4)
    assert len(fired(house)) == 1
    await world.say("ann", ROOM, "here")
    await silence(house, 4)
    assert len(fired(house)) == 2


@pytest.mark.parametrize("answer", ["word", "button"])
async def test_any_answer_counts(house: House, answer: str) -> None:
    world = house.world
    await has_a_net(house)
    await silence(house, 2)
    if answer == "word":
        await world.say("ann", ROOM, "hello")
    else:
        await world.press("ann", ROOM, "I'm here")
    await silence(house, 1)
    assert fired(house) == []


async def test_without_a_yes_from_both_it_never_speaks(house: House) -> None:
    world = house.world
    await with_sam(house)
    await asks_sam(house)
    await silence(house, 4)
    assert fired(house) == []
    assert "That is fine" in await world.press("sam", ROOM, "No, thank you")
    (over,) = said_in_room(house, "said no, thank you")
    assert "says nothing about you" in over
    assert "You have no safety net" in await world.command("ann", ROOM, "checkin net show")
    assert not any("I agree" in seen.buttons for seen in world.messages("sam", ROOM))


@pytest.mark.parametrize("who", ["ann", "sam"])
async def test_either_ends_it_at_once_and_the_other_reads_so_in_the_room(house: House, who: str) -> None:
    world = house.world
    await has_a_net(house)
    await silence(house, 2)
    answer = await world.press(who, ROOM, "End the safety net")
    assert "as of now" in answer
    other = "sam" if who == "ann" else "ann"
    (over,) = said_in_room(house, "safety net here is over", who=other)
    assert "ended it" in over
    assert any("This safety net is over" in text for text in world.sees(other, ROOM))
    await silence(house, 2)
    assert fired(house) == []
    assert "no safety net" in await world.command(who, ROOM, "checkin net end")


async def test_six_questions_without_an_answer_lead_to_nothing_but_the_rest_notice(house: House) -> None:
    """CHK-5: nothing is inferred from silence without a net."""
    world = house.world
    await with_sam(house)
    people = ("sam", "mo", "rae", "ben")
    before = {who: (len(world.pings(who)), world.dms(who)) for who in people}
    while not said_in_room(house, "I stop asking here"):
        await evening(world)
    assert {who: (len(world.pings(who)), world.dms(who)) for who in people} == before
    others = [text for text in world.sees("sam", ROOM) if "question" in text and "bot" in text]
    assert len(questions(world)) == 6
    assert not any("safety net" in text for text in others)


async def test_it_does_not_speak_during_a_pause(house: House) -> None:
    """CHK-9"""
    world = house.world
    await has_a_net(house)
    await silence(house, 2)
    await world.command("ann", ROOM, "checkin pause", days=10)
    await silence(house, 3)
    assert fired(house) == []


async def test_on_a_day_on_which_sam_had_a_message_it_waits_for_the_next_free_one(house: House) -> None:
    """CHK-3"""
    world = house.world
    await has_a_net(house)
    await silence(house, 2)
    tomorrow = local_day(world.now(), "Europe/London").toordinal() + 1
    async with house.bot.database.write() as tx:
        sam = SealedId(world.guild.id, world.person("sam").id)
        day = local_day(world.now(), "Europe/London").fromordinal(tomorrow)
        assert await budget.take(tx, house.bot.groups.all[0].key, sam, day, "something else")
    await silence(house, 1)
    assert fired(house) == []
    await morning(house)
    assert len(fired(house)) == 1


async def test_it_waits_for_sams_hours(house: House) -> None:
    """BND-2"""
    world = house.world
    await has_a_net(house, "Europe/London, sat 09:00-12:00")
    await silence(house, 3)  # Tuesday to Thursday
    assert fired(house) == []
    await world.stop()
    await world.pass_time(days=1)
    await world.pass_time_until(9, 30, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=1)
    assert len(fired(house)) == 1


async def test_somebody_who_does_not_read_along_cannot_be_asked_and_reads_why(house: House) -> None:
    world = house.world
    await also_supports(house, "bea")
    await with_sam(house)
    answer = await prepares(house, "ann", ROOM, "bea", 3)
    assert "somebody who reads along here already" in answer
    assert world.pings("bea") == []


async def test_with_sam_gone_from_the_room_it_never_speaks(house: House) -> None:
    """BND-7"""
    world = house.world
    await has_a_net(house)
    await silence(house, 2)
    await world.command("sam", "general", "checkin supporting too-much", everywhere=True)
    assert "You have no safety net" in await world.command("ann", ROOM, "checkin net show")
    await world.command("ann", ROOM, "checkin choose", person="sam")
    await silence(house, 2)
    assert fired(house) == []


async def test_an_answer_just_before_it_goes_out_takes_it_back(house: House, logbook: Logbook) -> None:
    """Decided again at the moment of sending: Discord was away when it was due, and Ann came first."""
    world = house.world
    logbook.expect("parcels should have gone out by now")
    await has_a_net(house)
    await silence(house, 2)
    await world.stop()
    await world.pass_time_until(19, 58, zone="Europe/London")
    room = world.thread(ROOM).id
    world.refuse("POST", f"/channels/{room}/messages", status=400, code=0, times=None)
    await world.start()
    await world.pass_time(minutes=8)
    assert fired(house) == []
    await world.say("ann", ROOM, "here after all")
    world.accept_again()
    await world.pass_time(minutes=3)
    assert fired(house) == []


async def test_it_outlives_a_crash_and_speaks_once(house: House) -> None:
    world = house.world
    await has_a_net(house)
    await silence(house, 2)
    room = world.thread(ROOM).id
    await world.stop()
    await world.pass_time_until(19, 58, zone="Europe/London")
    world.lose_answers("POST", f"/channels/{room}/messages", takes_effect=True)
    await world.start()
    await world.pass_time(minutes=3)
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=5)
    assert len(fired(house)) == 1


async def test_others_can_neither_agree_nor_end_it(house: House) -> None:
    world = house.world
    await also_supports(house, "bea")
    await with_sam(house)
    await world.command("ann", ROOM, "checkin choose", person="bea")
    await asks_sam(house)
    for label in ("I agree", "No, thank you", "End the safety net"):
        assert "Nothing was changed" in await world.press("bea", ROOM, label)
    assert "Nothing was changed" in await world.press("ann", ROOM, "I agree")
    assert "already" in await prepares(house, "ann", ROOM, "bea", 2)


async def test_two_presses_at_once_ask_once(house: House) -> None:
    world = house.world
    await with_sam(house)
    prepared = await prepares(house, "ann", ROOM, "sam", 2)
    async with world.at_the_same_time():
        await world.press("ann", prepared, "Ask them")
        await world.press("ann", prepared, "Ask them")
    assert len(said_in_room(house, "asks if you would keep a safety net")) == 1


async def test_a_keeper_of_several_is_asked_which(house: House) -> None:
    world = house.world
    await has_a_net(house)
    await opens(world, who="ben", company="sam")
    prepared = await prepares(house, "ben", "check-in 2", "sam", 3)
    await world.press("ben", prepared, "Ask them")
    await world.press("sam", "check-in 2", "I agree")
    which = await world.command("sam", "general", "checkin net end")
    assert "as of now" in await world.press("sam", which, "End the one in check-in 2")
    assert "as of now" in await world.command("sam", ROOM, "checkin net end")


async def test_what_is_kept_of_it_is_shown_to_both_and_goes_when_either_asks(house: House) -> None:
    """PRI-1, PRI-4"""
    world = house.world
    await has_a_net(house)
    assert "Your safety net" in await world.command("ann", "general", "me show")
    assert "keep safety nets for others" in await world.command("sam", "general", "me show")
    asked = await world.command("sam", "general", "me forget")
    await world.press("sam", asked, "Yes, delete it all")
    assert "Your safety net" not in await world.command("ann", "general", "me show")
    assert "Nobody else is asked" in pinned(house)
