"""Every form in which words can reach a watched place is read, and nothing else is (issue 6, CON-1, CRI-17)."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from cogs.watch.sources import LONGEST_FILE, MOST_FILES
from config.settings import load
from tests.discord import adapter
from tests.discord.blueprint import Kind
from tests.house import CONFIG, HARD_SENTENCE, House, open_house

CALM = "good evening all"
HARD = HARD_SENTENCE.encode()
LOUNGE = "late-lounge"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        yield opened


@pytest.fixture
async def ready(house: House) -> House:
    """Mo is on duty, Ann said yes to word watch, Ben said no."""
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.agrees("ben", watch=False)
    return house


@asynccontextmanager
async def watching_too(folder: Path, name: str, kind: Kind) -> AsyncIterator[House]:
    """A group that also watches a channel of that kind; Mo is on duty and Ann said yes."""
    made = load(CONFIG)
    first, *others = made.groups
    assert first.word_watch is not None
    watch = first.word_watch.model_copy(update={"channels": (*first.word_watch.channels, name)})
    settings = replace(made, groups=(first.model_copy(update={"word_watch": watch}), *others))
    async with open_house(folder, settings=settings) as house:
        world = house.world
        await world.stop()
        await adapter.delete_channel(world.env, world.screens.place(name).id)  # the drawing knows text channels only
        world.add_channel(name, kind)
        await world.start()
        await house.goes_on_duty("mo")
        await house.agrees("ann")
        yield house


async def test_a_poll_is_read_its_question_and_its_answers(ready: House) -> None:
    await ready.world.poll("ann", "grief-chat", HARD_SENTENCE, ["yes", "no"])
    assert "@Ann" in ready.card()


async def test_an_answer_of_a_poll_is_read_too(ready: House) -> None:
    await ready.world.poll("ann", "grief-chat", "And you?", ["I want to kill myself", "I am all right"])
    assert "@Ann" in ready.card()


async def test_a_question_and_an_answer_do_not_make_a_sentence_together(ready: House) -> None:
    await ready.world.poll("ann", "grief-chat", "I want to", ["die", "bake"])
    assert ready.cards() == []


async def test_what_ann_forwards_is_read_and_the_card_names_her(ready: House) -> None:
    world = ready.world
    world.add_channel("general")
    elsewhere = await world.say("ben", "general", HARD_SENTENCE)
    await world.forward("ann", elsewhere, "grief-chat")
    assert "@Ann" in ready.card()


async def test_what_a_reply_answers_to_is_not_read_again(ready: House) -> None:
    world = ready.world
    hard = await world.say("ben", "grief-chat", HARD_SENTENCE)
    await world.say("ann", "grief-chat", CALM, reply_to=hard)
    assert ready.cards() == []


async def test_words_behind_a_spoiler_are_read_and_quoted_ones_are_not(ready: House) -> None:
    """CRI-17."""
    world = ready.world
    await world.say("ann", "grief-chat", f"> {HARD_SENTENCE}\nthat line stayed with me")
    assert ready.cards() == []
    await world.say("ann", "grief-chat", f"||{HARD_SENTENCE}||")
    assert "@Ann" in ready.card()


async def test_the_title_and_the_words_of_a_forum_post_are_read(tmp_path: Path) -> None:
    async with watching_too(tmp_path, "stories", Kind.FORUM) as house:
        await house.world.post("ann", "stories", HARD_SENTENCE, CALM)
        assert "@Ann" in house.card()
        await house.agrees("cleo")
        await house.world.post("cleo", "stories", "tonight", HARD_SENTENCE)
        assert "@Cleo" in house.card()


async def test_what_is_written_beside_a_voice_channel_is_read(tmp_path: Path) -> None:
    async with watching_too(tmp_path, LOUNGE, Kind.VOICE) as house:
        await house.world.say("ann", LOUNGE, HARD_SENTENCE)
        assert "@Ann" in house.card()


async def test_a_private_thread_is_read_where_the_bot_was_let_in(ready: House) -> None:
    world = ready.world
    await world.everyone_may("grief-chat", create_private_threads=True)
    await world.open_thread("ann", "grief-chat", "just us", private=True)
    await world.add_the_bot("ann", "just us")
    await world.say("ann", "just us", HARD_SENTENCE)
    assert "@Ann" in ready.card()


async def test_a_long_text_that_discord_made_a_file_of_is_read(ready: House) -> None:
    world = ready.world
    text = (CALM + "\n") * 200 + HARD_SENTENCE
    await world.say("ann", "grief-chat", "", files=[("message.txt", text.encode())])
    assert "@Ann" in ready.card()
    assert "@Mo" in "".join(world.pings("mo"))


async def test_a_file_in_a_forwarded_message_is_read(ready: House) -> None:
    world = ready.world
    world.add_channel("general")
    elsewhere = await world.say("ben", "general", "see here", files=[("letter.txt", HARD)])
    await world.forward("ann", elsewhere, "grief-chat")
    assert "@Ann" in ready.card()


async def test_of_who_said_no_no_file_is_even_fetched(ready: House) -> None:
    """CON-1, NO-20."""
    await ready.world.say("ben", "grief-chat", "", files=[("message.txt", HARD)])
    ready.world.add_channel("general")
    await ready.world.say("ann", "general", "", files=[("message.txt", HARD)])
    assert ready.cards() == []
    assert ready.world.backend.files.fetched == []


async def test_pictures_long_files_and_a_fourth_file_are_not_fetched(ready: House) -> None:
    """The limits that the README states."""
    small = [(f"page-{number}.txt", CALM.encode()) for number in range(MOST_FILES)]
    long = ("long.txt", b"x" * (LONGEST_FILE + 1))
    await ready.world.say("ann", "grief-chat", "", files=[("cat.png", HARD), long, *small, ("last.txt", HARD)])
    assert len(ready.world.backend.files.fetched) == MOST_FILES
    assert ready.cards() == []


@pytest.mark.parametrize("what", ["lost", "no text"])
async def test_a_file_that_cannot_be_read_is_an_unsure_note_for_a_person_to_look(ready: House, what: str) -> None:
    """Never silence: peers answer "safe"."""
    world = ready.world
    if what == "lost":
        world.backend.files.out_of_reach = True
    await world.say("ann", "grief-chat", "", files=[("message.txt", HARD if what == "lost" else b"\xff\xfe\x00\xd8")])
    listed = await world.command("mo", "mod-alerts", "alerts list")
    assert "could not be read" in listed
    assert world.pings("mo") == []
    assert world.dms("ann")[1:] == []
    held = await world.command("ann", "grief-chat", "me show")
    assert "unread" not in held


async def test_a_link_preview_is_no_news_and_never_reads_what_was_written_before_the_yes(ready: House) -> None:
    """Discord sends an update for each preview; only people's own edits are news."""
    world = ready.world
    message = await world.say("cleo", "grief-chat", HARD_SENTENCE)
    await ready.agrees("cleo")
    await world.show_link_preview(message)
    assert ready.cards() == []
    await world.edit("cleo", message, HARD_SENTENCE + " please")
    assert "@Cleo" in ready.card()


async def test_messages_deleted_in_one_sweep_are_said_to_be_gone_on_the_card(ready: House) -> None:
    world = ready.world
    hard = await world.say("ann", "grief-chat", HARD_SENTENCE)
    other = await world.say("ben", "grief-chat", CALM)
    await world.delete_in_one_sweep([hard, other])
    await world.pass_time(seconds=2)
    assert "has been deleted since" in ready.card()


def test_the_readme_states_the_limits_for_files() -> None:
    stated = f"up to three text files of at most {LONGEST_FILE:,} bytes each"
    assert MOST_FILES == 3
    assert stated in " ".join((CONFIG.parent / "README.md").read_text("utf-8").split())
