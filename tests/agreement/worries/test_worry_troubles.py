"""When something fails in the middle: the truth is said, the words come back, and nothing is left half said."""

import pytest

from cogs.agreement.worries.handing import Handing
from cogs.agreement.worries.model import Words, Worry
from cogs.kit.groups import Group
from cogs.kit.patience import StillBusyError
from tests.agreement.worries.acts import STORY, THREAD, WORDS, looks, speaks_up, worry_of
from tests.discord import adapter
from tests.discord.logbook import Logbook
from tests.discord.screens import Answer
from tests.discord.world import World
from tests.house import House


async def cut_off(world: World, method: str, path: str, *, takes_effect: bool) -> None:
    """The words are on their way, and the bot is killed while it waits for this answer of Discord's."""
    form = await world.press("ann", await looks(world), "Write it")
    world.lose_answers(method, path, takes_effect=takes_effect)
    await world.fill("ann", form, {WORDS: STORY})
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=5)


@pytest.mark.parametrize("takes_effect", [True, False])
@pytest.mark.parametrize("step", ["threads", "thread-members/*", "messages"])
async def test_a_crash_at_any_step_leaves_one_worry_and_asks_for_the_words_again(
    house: House, world: World, step: str, *, takes_effect: bool
) -> None:
    """TRA-5: its thread is there, once; whoever spoke up reads at their next status that the words are not."""
    method = "PUT" if "members" in step else "POST"
    await cut_off(world, method, f"/channels/*/{step}", takes_effect=takes_effect)
    worry = await worry_of(house)
    assert worry is not None
    assert sorted(world.who_is_in(THREAD)) == ["Holdfast", "Jo", "Rae"]
    assert [name for name in world.threads_seen_by("rae") if name.startswith("Worry")] == [THREAD]
    cards = [text for text in world.sees("rae", THREAD) if "From: @Ann" in text]
    assert len(cards) == 1
    if worry.words is Words.THERE:  # the crash came after them
        assert STORY in world.screen("rae", THREAD)
        return
    assert STORY not in world.screen("rae", THREAD)
    assert "Their words did not arrive" in cards[0]
    status = await world.command("ann", "general", "speak-up status")
    assert "did not arrive, because I was cut off" in status
    again = await world.fill("ann", await world.press("ann", status, "Write it down"), {WORDS: STORY})
    assert "Your words are with worry 1 now" in again
    assert STORY in world.screen("jo", THREAD)
    assert "Their words are in a message below" in world.screen("jo", THREAD)


async def test_words_that_arrived_before_the_crash_are_found_in_the_thread(
    house: House, world: World, monkeypatch: pytest.MonkeyPatch, logbook: Logbook
) -> None:
    logbook.expect()
    note = Handing.note_words

    async def fails(_handing: Handing, _group: Group, _number: int, _found: Words) -> Worry:
        raise RuntimeError

    monkeypatch.setattr(Handing, "note_words", fails)
    answer = await speaks_up(world)
    assert "I can't say how far it came" in answer
    assert STORY in answer
    monkeypatch.setattr(Handing, "note_words", note)
    await world.pull_the_plug()
    await world.pass_time(minutes=5)
    worry = await worry_of(house)
    assert worry is not None
    assert worry.words is Words.THERE
    assert len([text for text in world.sees("rae", THREAD) if STORY in text]) == 1
    assert isinstance(world.errors, list)


@pytest.mark.parametrize(("method", "path"), [("POST", "threads"), ("PUT", "thread-members/*"), ("POST", "messages")])
async def test_when_discord_refuses_nothing_is_kept_and_the_words_come_back(
    house: House, world: World, method: str, path: str
) -> None:
    world.refuse(method, f"/channels/*/{path}", times=None)
    answer = await speaks_up(world)
    world.accept_again()
    assert "It was not sent: Discord did not let me" in answer
    assert STORY in answer
    assert "Imani Cole" in answer
    assert await worry_of(house) is None
    assert "You have no worry on record" in await world.command("ann", "general", "speak-up status")


async def test_words_that_discord_does_not_take_come_back_and_can_be_written_again(world: World) -> None:
    await cut_off(world, "POST", "/channels/*/threads", takes_effect=False)
    status = await world.command("ann", "general", "speak-up status")
    form = await world.press("ann", status, "Write it down")
    world.refuse("POST", f"/channels/{world.thread(THREAD).id}/messages")
    answer = await world.fill("ann", form, {WORDS: STORY})
    assert "your words are not" in answer
    assert STORY in answer
    again = await world.press("ann", await world.command("ann", "general", "speak-up status"), "Write it down")
    assert "There were no words" in await world.fill("ann", again, {})
    again = await world.press("ann", status, "Write it down")
    assert "are with worry 1" in await world.fill("ann", again, {WORDS: STORY})
    twice = await world.fill("ann", await world.press("ann", status, "Write it down"), {WORDS: STORY})
    assert "over already" in twice
    assert "Something failed" not in twice
    assert STORY in twice


async def test_words_are_not_sent_again_into_a_thread_that_the_person_named_could_open_by_now(world: World) -> None:
    """MOD-10: Mo was given Manage Threads since."""
    before = await looks(world, about="mo")
    await world.press("ann", before, "Send it without words")
    status = await world.command("ann", "general", "speak-up status")
    form = await world.press("ann", status, "Write it down")
    moderators = world.guild.roles["Moderators"].id
    adapter.set_overwrite(world.backend, world.channel("check-ins").id, moderators, manage_threads=True)
    await world.env.settle()
    answer = await world.fill("ann", form, {WORDS: STORY})
    assert "somebody it should not go to could open that thread" in answer
    assert STORY in answer
    assert STORY not in world.screen("rae", THREAD)


async def test_words_that_are_there_are_said_to_be_there_though_it_could_not_be_noted(
    house: House, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = Handing.note_words

    async def busy(_handing: Handing, _group: Group, _number: int, _found: Words) -> Worry:
        raise StillBusyError

    monkeypatch.setattr(Handing, "note_words", busy)
    receipt = await speaks_up(world)
    assert "Thank you for saying so" in receipt
    assert "your words are not" not in receipt
    monkeypatch.setattr(Handing, "note_words", note)
    await world.pass_time(minutes=5)
    worry = await worry_of(house)
    assert worry is not None
    assert worry.words is Words.THERE


async def test_a_thread_that_cannot_be_made_after_a_crash_is_given_up_after_an_hour_and_said(
    house: House, world: World, logbook: Logbook
) -> None:
    logbook.expect("check-missing")
    form = await world.press("ann", await looks(world), "Write it")
    world.lose_answers("POST", "/channels/*/threads", takes_effect=False)
    await world.fill("ann", form, {WORDS: STORY})
    await world.pull_the_plug()
    world.accept_again()
    await world.bot_may("check-ins", create_private_threads=False)
    await world.bot_may("mod-alerts", create_private_threads=False)
    await world.pass_time(minutes=70)
    assert any("Nobody got it" in text for text in world.dms("ann"))
    assert "Nobody got it" in await world.command("ann", "general", "speak-up status")
    assert world.threads_seen_by("rae") == []
    assert await worry_of(house) is not None


async def test_while_the_database_is_taken_the_words_come_back_and_nothing_is_sent(house: House, world: World) -> None:
    form = await world.press("ann", await looks(world), "Write it")
    world.lock_database()
    answer: Answer = await world.fill("ann", form, {WORDS: STORY})
    await world.pass_time(seconds=15)
    assert "I can't say how far it came" in answer
    assert STORY in answer
    await world.unlock_database()
    await world.pass_time(minutes=1)
    assert await worry_of(house) is None
    assert world.threads_seen_by("rae") == []
