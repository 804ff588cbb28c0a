"""Suggestions: anybody's, for everybody to read, answered by a date or shown as not answered (TRA-3)."""

import pytest

from tests.agreement.house import House
from tests.agreement.texts import SETTINGS
from tests.discord.world import World

LABEL = "What would you change, and why?"
WISH = "a heron clause, so that birds stay out of it"
WHERE = "announcements"


@pytest.fixture
def house(house: House) -> House:
    news = 'news_channel = "announcements"\n\n[people]\norganisers = ["rae.lind", "jo_b"]'
    house.write(settings=SETTINGS.replace("[people]", news))
    return house


async def suggests(world: World, who: str = "ann", text: str = WISH) -> str:
    form = await world.command(who, "general", "agreement suggest")
    return str(await world.fill(who, form, {LABEL: text}))


async def answers(world: World, who: str = "rae", says: str = "Yes, we will change this") -> str:
    form = await world.press(who, WHERE, "Answer")
    return str(await world.fill(who, form, {"Yes or no?": says, "Why?": "It is a kind idea."}))


async def test_a_suggestion_stands_with_its_name_for_everybody_to_read(world: World) -> None:
    """TRA-3, NO-24"""
    receipt = await suggests(world)
    assert "with your name" in receipt
    (posted,) = world.sees("ben", WHERE)
    assert "Suggestion 1**, by @Ann" in posted
    assert WISH in posted
    assert "Waiting for an answer" in posted
    assert world.pings("ann") == world.pings("rae") == []
    assert "Waiting for an answer" in await world.command("ben", "general", "agreement suggestions")


async def test_the_form_says_first_who_will_read_it_and_nothing_of_it_is_kept(world: World, house: House) -> None:
    """The promise's one exception is said on the form itself."""
    form = await world.command("ann", "general", "agreement suggest")
    assert "Posted with your name in #announcements" in str(form.result.modal)
    await world.fill("ann", form, {LABEL: WISH})
    await answers(world)
    await world.stop()
    files = [file for file in house.folder.parent.glob("holdfast.sqlite3*") if file.is_file()]
    assert files
    for file in files:
        for words in (b"heron", b"kind idea"):
            assert words not in file.read_bytes()


async def test_an_organiser_answers_with_a_reason_below_it_and_only_its_maker_is_pinged(world: World) -> None:
    await suggests(world)
    assert "is posted" in await answers(world)
    suggestion, answer = world.sees("ben", WHERE)
    assert "Answered on" in suggestion
    assert "yes" in suggestion
    assert "Rae says yes" in answer
    assert "It is a kind idea." in answer
    assert [len(world.pings(who)) for who in ("ann", "ben", "rae")] == [1, 0, 0]
    assert "Answered" in await world.command("ben", "general", "agreement suggestions")


async def test_nobody_but_an_organiser_answers_and_nobody_answers_twice(world: World) -> None:
    await suggests(world)
    assert "Only the organisers" in await world.press("ann", WHERE, "Answer")
    form = await world.press("rae", WHERE, "Answer")
    await answers(world, "jo_b")
    filled = {"Yes or no?": "No", "Why?": "Because."}
    assert "has an answer already" in await world.fill("rae", form, filled)
    assert "has an answer already" in await world.command("rae", "general", "agreement answer", number=1)


async def test_when_its_date_has_passed_it_says_that_there_is_no_answer_yet(world: World) -> None:
    """TRA-3"""
    await suggests(world)
    await world.stop()
    await world.pass_time(days=21, minutes=1)
    await world.start()
    await world.pass_time(minutes=1)
    (late,) = world.sees("ben", WHERE)
    assert "No answer yet" in late
    assert WISH in late
    assert "is posted" in await answers(world), "it can still be answered"


async def test_its_maker_can_take_it_back_and_its_words_are_gone(world: World) -> None:
    await suggests(world)
    assert "Only the person" in await world.command("ben", "general", "agreement take-back", number=1)
    assert "taken back" in await world.command("ann", "general", "agreement take-back", number=1)
    assert world.sees("ben", WHERE) == []
    assert "Nobody has suggested" in await world.command("ben", "general", "agreement suggestions")


async def test_who_is_forgotten_takes_their_suggestion_along(world: World) -> None:
    """PRI-3"""
    await suggests(world)
    assert "suggestion 1" in await world.command("ann", "general", "me show")
    await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    assert world.sees("ben", WHERE) == []


async def test_what_discord_does_not_take_is_given_back_to_its_writer(world: World) -> None:
    world.refuse("POST", "/channels/*/messages")
    refused = await suggests(world)
    assert "It was not posted" in refused
    assert WISH in refused
    assert "Nobody has suggested" in await world.command("ben", "general", "agreement suggestions")


async def test_a_form_that_was_open_while_the_bot_restarted_is_still_taken(world: World) -> None:
    form = await world.command("ann", "general", "agreement suggest")
    await world.pull_the_plug()
    assert "It is posted" in await world.fill("ann", form, {LABEL: WISH})


async def test_a_plug_pulled_after_posting_finds_the_message_again(world: World) -> None:
    world.lose_answers("POST", "/channels/*/messages")
    form = await world.command("ann", "general", "agreement suggest")
    await world.fill("ann", form, {LABEL: WISH}, unanswered=True)
    await world.pull_the_plug()
    await world.pass_time(minutes=7)
    assert len(world.sees("ben", WHERE)) == 1
    assert "Waiting" in await world.command("ben", "general", "agreement suggestions")


async def test_three_may_wait_and_a_fourth_is_refused_plainly(world: World) -> None:
    for _ in range(3):
        await suggests(world)
    assert "You have 3 suggestions without an answer" in await suggests(world)
    assert len(world.sees("ben", WHERE)) == 3
