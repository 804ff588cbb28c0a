"""Speaking up on the pretend Discord: who gets it, what each person sees, and what is never shown."""

import pytest

from cogs.agreement.worries.model import State, Wish, Words
from tests.agreement.worries.acts import (
    BOT,
    BREACH,
    INSIDE,
    PERSON,
    STORY,
    THREAD,
    WORDS,
    closes,
    looks,
    speaks_up,
    worry_of,
)
from tests.discord import adapter
from tests.discord.world import World
from tests.house import House


async def test_a_breach_goes_to_the_organisers_in_a_thread_with_its_words_and_nobody_else_sees_it(
    house: House, world: World
) -> None:
    """TRA-5, MOD-10: who gets it is said before, its words are in the thread, the receipt has a number and a date."""
    before = await looks(world)
    assert before.only_you
    assert "It goes to @Rae, @Jo" in before
    assert "private thread" in before
    assert await worry_of(house) is None
    form = await world.press("ann", before, "Write it")
    assert form.form == "In your own words"
    receipt = await world.fill("ann", form, {WORDS: STORY})
    assert receipt.only_you
    assert "worry 1" in receipt
    assert "asked to answer by" in receipt

    for organiser in ("rae", "jo"):
        assert STORY in world.screen(organiser, THREAD)
        assert "From: @Ann" in world.screen(organiser, THREAD)
        assert len([text for text in world.pings(organiser) if "Worry 1" in text]) == 1
    for other in ("ann", "ben", "mo", "sam"):
        assert THREAD not in world.threads_seen_by(other)
    worry = await worry_of(house)
    assert worry is not None
    assert (worry.state, worry.words, worry.inside) == (State.OPEN, Words.THERE, Wish.NOT_ASKED)


async def test_the_first_line_of_the_form_says_whom_the_words_go_to_and_that_they_stay_in_discord(world: World) -> None:
    """The promise's one exception is said where it holds."""
    form = await world.press("ann", await looks(world), "Write it")
    assert form.result.modal is not None
    first = form.result.modal["components"][0]["content"]
    assert first.startswith("What you write here goes to Rae, Jo")
    assert "stays in Discord" in first


async def test_it_can_be_sent_without_any_words(world: World) -> None:
    receipt = await world.press("ann", await looks(world), "Send it without words")
    assert "worry 1" in receipt
    assert "They sent it without words" in world.screen("rae", THREAD)


async def test_a_form_that_is_left_empty_is_sent_without_words_too(world: World) -> None:
    form = await world.press("ann", await looks(world), "Write it")
    assert "worry 1" in await world.fill("ann", form, {})
    assert "They sent it without words" in world.screen("rae", THREAD)


async def test_two_presses_of_the_same_button_are_one_worry(house: House, world: World) -> None:
    before = await looks(world)
    async with world.at_the_same_time():
        for _ in range(2):
            await world.press("ann", before, "Send it without words")
    assert await worry_of(house, 2) is None
    assert len(world.threads_seen_by("rae")) == 1


async def test_whoever_spoke_up_is_in_the_thread_only_if_they_wish(world: World) -> None:
    receipt = await speaks_up(world, inside=True)
    assert "The private thread:" in receipt
    assert "Ann" in world.who_is_in(THREAD)
    assert STORY in world.screen("ann", THREAD)
    await world.press("rae", THREAD, "I'll look into it")
    await world.press("rae", THREAD, "We answered in here")
    assert any("answered you, in the private thread" in text for text in world.dms("ann"))


async def test_a_worry_about_an_organiser_never_reaches_them(world: World) -> None:
    """MOD-10, NO-32"""
    before = await looks(world, kind=PERSON, about="rae")
    assert "It goes to @Jo." in before
    assert "It does not go to @Rae" in before
    form = await world.press("ann", before, "Write it")
    await world.fill("ann", form, {WORDS: STORY})
    assert THREAD not in world.threads_seen_by("rae")
    assert world.who_is_in(THREAD) == ["Holdfast", "Jo"]
    assert [text for text in world.pings("rae") if "orry" in text] == []
    refused = await world.command("rae", "general", "speak-up handle", number=1)
    unknown = await world.command("rae", "general", "speak-up handle", number=7)
    assert refused.text == unknown.text, "they cannot find out that there is one"
    assert "orry" not in str(await world.command("rae", "general", "me show")).replace("worry about", "")


async def test_the_author_of_a_message_is_implicated_by_the_menu_on_it(world: World) -> None:
    """NO-32: the right-click command; a link to the message stands with the words."""
    said = await world.say("jo", "grief-chat", "did you hear what Ann wrote?")
    before = await world.menu("ann", said, "Something slipped out")
    assert "It goes to @Rae." in before
    assert "It does not go to @Jo" in before
    await world.fill("ann", await world.press("ann", before, "Write it"), {WORDS: STORY})
    thread = world.screen("rae", THREAD)
    assert f"/{said.id}" in thread
    assert STORY in thread
    assert THREAD not in world.threads_seen_by("jo")


async def test_ones_own_slip_names_nobody(world: World) -> None:
    said = await world.say("ann", "grief-chat", "Ben told me about his father")
    before = await world.menu("ann", said, "Something slipped out")
    assert "It goes to @Rae, @Jo" in before
    assert "does not go to" not in before


async def test_an_organiser_who_speaks_up_does_not_get_their_own(world: World) -> None:
    assert "It goes to @Jo." in await looks(world, "rae", kind=BOT)


async def test_when_nobody_is_left_the_person_outside_is_shown_and_nothing_is_kept(house: House, world: World) -> None:
    """NO-32: Jo has left, and the worry is about Rae."""
    await world.leave("jo")
    before = await looks(world, kind=PERSON, about="rae")
    assert "Nobody here can get this" in before
    assert "Imani Cole" in before
    assert before.buttons == ()
    assert await worry_of(house) is None
    assert world.threads_seen_by("rae") == []


async def test_with_no_organiser_left_a_breach_goes_to_the_moderators(world: World) -> None:
    await world.leave("jo")
    await world.leave("rae")
    assert "It goes to @Mo" in await looks(world)
    assert "Nobody here can get this" in await looks(world, kind=BOT)


async def test_where_the_person_named_could_open_every_thread_it_comes_in_direct_messages(world: World) -> None:
    """MOD-10: Rae may manage threads everywhere, so no channel is safe from her."""
    await world.everyone_may("check-ins", manage_threads=True)
    before = await looks(world, kind=PERSON, about="rae")
    assert "direct messages from me to each of them" in before
    form = await world.press("ann", before, "Write it")
    assert INSIDE not in form.fields
    receipt = await world.fill("ann", form, {WORDS: STORY})
    assert "It is with @Jo" in receipt
    assert STORY in "\n".join(world.dms("jo"))
    assert world.threads_seen_by("rae") == []
    await world.press("jo", "dm", "I'll look into it")
    assert any("@Jo is looking into it" in text for text in world.dms("ann"))


async def test_closed_direct_messages_are_told_and_the_words_are_given_back(house: House, world: World) -> None:
    await world.everyone_may("check-ins", manage_threads=True)
    world.close_dms("jo")
    answer = await speaks_up(world, kind=PERSON, about="rae")
    assert "It was not sent" in answer
    assert STORY in answer
    assert "Imani Cole" in answer
    assert await worry_of(house) is None


async def test_who_could_open_the_thread_unasked_is_said_before(world: World) -> None:
    """CON-11"""
    role = world.guild.roles["Moderators"].id
    adapter.set_overwrite(world.backend, world.channel("check-ins").id, role, manage_threads=True)
    await world.env.settle()
    before = await looks(world)
    assert "Who else could open it: " in before
    assert "Mo" in str(before).split("open it: ")[1].split("They are not asked")[0]


async def test_what_was_shown_has_changed_so_nothing_goes_out_before_it_is_read_again(
    house: House, world: World
) -> None:
    before = await looks(world)
    form = await world.press("ann", before, "Write it")
    await world.leave("jo")
    answer = await world.fill("ann", form, {WORDS: STORY})
    assert "nothing was sent" in answer
    assert STORY in answer
    assert "It goes to @Rae." in answer
    assert await worry_of(house) is None
    assert "It goes to @Rae." in await world.press("ann", before, "Write it")
    await world.press("ann", answer, "Send it without words")
    assert await worry_of(house) is not None


async def test_the_way_in_stands_under_the_agreement_too(world: World) -> None:
    shown = await world.command("ann", "general", "agreement show")
    whom = await world.press("ann", shown, BREACH)
    assert "should not go to" in whom
    in_dm = await world.press("ann", await world.command("ann", "dm", "agreement show"), BREACH)
    assert "use `/speak-up start` on the server" in in_dm
    assert "It goes to @Rae" in await world.press("ann", in_dm, "Go on without naming anyone")


async def test_in_direct_messages_it_asks_which_of_ones_groups_is_meant(world: World) -> None:
    which = await world.command("ann", "dm", "speak-up start")
    assert which.buttons == ("Tuesday Lanterns", "Carers' Corner")
    kinds = await world.press("ann", which, "Carers' Corner")
    assert "Carers' Corner" in kinds
    await world.join("stranger")
    await world.leave("stranger")
    assert "in the server of your group" in await world.command("stranger", "dm", "speak-up start")


async def test_every_step_before_sending_is_alive_after_a_restart(world: World) -> None:
    kinds = await world.command("ann", "grief-chat", "speak-up start")
    await world.restart()
    whom = await world.press("ann", kinds, PERSON)
    await world.pull_the_plug()
    before = await world.choose("ann", whom, "mo")
    await world.restart()
    form = await world.press("ann", before, "Write it")
    await world.pull_the_plug()
    assert "worry 1" in await world.fill("ann", form, {WORDS: STORY})
    assert STORY in world.screen("rae", THREAD)
    assert "About: @Mo" in world.screen("rae", THREAD)


@pytest.mark.parametrize("kind", [BREACH, PERSON, BOT])
async def test_each_kind_says_what_it_is(world: World, kind: str) -> None:
    await speaks_up(world, kind=kind)
    said = {BREACH: "something slipped out", PERSON: "a moderator or organiser", BOT: "the bot"}
    assert said[kind] in world.screen("rae", THREAD)


async def test_it_is_closed_with_one_of_five_ends_that_whoever_spoke_up_is_told(world: World) -> None:
    await speaks_up(world)
    await world.press("jo", THREAD, "I'll look into it")
    await closes(world, "jo", "There is nothing to change")
    assert "Worry 1 is closed" in world.screen("rae", THREAD)
    assert "It is closed: There is nothing to change." in world.dms("ann")[-1]
    assert "reminded" not in world.dms("ann")[-1]
    status = await world.command("ann", "general", "speak-up status")
    assert "It is closed" in status
    assert status.buttons == ()
