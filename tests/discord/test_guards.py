"""Each place where SimCord is wrong about Discord and guards.py is not."""

import asyncio
from collections.abc import AsyncIterator

import discord
import pytest

from tests.discord.blueprint import Kind
from tests.discord.test_world import settings
from tests.discord.throwaway import Throwaway
from tests.discord.world import World


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with World.open(settings(), Throwaway) as opened:
        yield opened


def bot(world: World) -> Throwaway:
    assert isinstance(world.bot, Throwaway)
    return world.bot


def channel(world: World, name: str) -> discord.TextChannel:
    found = bot(world).get_channel(world.channel(name).id)
    assert isinstance(found, discord.TextChannel)
    return found


async def does(world: World, work: "asyncio.Future[object] | object") -> "asyncio.Task[object]":
    """Let the bot do something by itself, as far as it comes without time passing."""
    with world.env._bot_scope():
        task: asyncio.Task[object] = asyncio.get_running_loop().create_task(work)  # type: ignore[arg-type] # any coroutine
    await world.env.settle()
    return task


async def refused(world: World, work: object) -> int:
    """The code with which Discord refused what the bot did; 0 when it did not."""

    async def attempt() -> int:
        try:
            await work  # type: ignore[misc] # any coroutine
        except discord.HTTPException as error:
            return error.code
        return 0

    code = (await does(world, attempt())).result()
    assert isinstance(code, int)
    return code


async def test_a_nonce_said_twice_is_one_message_for_five_minutes(world: World) -> None:
    chat = channel(world, "grief-chat")
    first = (await does(world, chat.send("one", nonce="abcd-7"))).result()
    again = (await does(world, chat.send("one", nonce="abcd-7"))).result()
    elsewhere = (await does(world, channel(world, "mod-alerts").send("one", nonce="abcd-7"))).result()
    assert isinstance(first, discord.Message)
    assert [first.id] * 2 == [found.id for found in (again, elsewhere) if isinstance(found, discord.Message)]
    assert bot(world).nonces == ["abcd-7"]
    await world.pass_time(minutes=5)
    await does(world, chat.send("one", nonce="abcd-7"))
    assert world.sees("ann", "grief-chat") == ["Holdfast: one", "Holdfast: one"]


async def test_a_nonce_may_have_twenty_five_characters(world: World) -> None:
    assert await refused(world, channel(world, "grief-chat").send("one", nonce="a" * 26)) == 50035
    assert await refused(world, channel(world, "grief-chat").send("one", nonce="a" * 25)) == 0


async def test_a_server_error_is_tried_again_when_time_passes(world: World) -> None:
    world.refuse("POST", "/channels/*/messages", status=502, code=0, times=2)
    sending = await does(world, channel(world, "grief-chat").send("one"))
    assert not sending.done()
    await world.pass_time(seconds=1)
    assert not sending.done()
    await world.pass_time(seconds=3)
    assert sending.done()
    assert world.sees("ann", "grief-chat") == ["Holdfast: one"]


async def test_five_server_errors_are_one_for_the_bot(world: World) -> None:
    world.refuse("POST", "/channels/*/messages", status=500, code=0, times=None)
    task = await does(world, _silent(channel(world, "grief-chat").send("one")))
    await world.pass_time(seconds=30)
    assert isinstance(task.result(), discord.DiscordServerError)
    assert sum(request.path.endswith("/messages") for request in world.requests) == 5
    world.accept_again()
    assert await refused(world, channel(world, "grief-chat").send("one")) == 0


async def _silent(work: object) -> object:
    try:
        return await work  # type: ignore[misc] # any coroutine
    except discord.HTTPException as error:
        return error


async def test_a_rate_limit_is_waited_out(world: World) -> None:
    world.refuse("POST", "/channels/*/messages", status=429, code=0)
    sending = await does(world, channel(world, "grief-chat").send("one"))
    assert not sending.done()
    await world.pass_time(seconds=2)
    assert sending.done()


@pytest.mark.parametrize("takes_effect", [True, False])
async def test_an_answer_that_never_comes_ends_with_the_process(world: World, *, takes_effect: bool) -> None:
    world.lose_answers("POST", "/channels/*/messages", takes_effect=takes_effect)
    sending = await does(world, channel(world, "grief-chat").send("one", nonce="abcd-8"))
    await world.pass_time(hours=1)
    assert not sending.done()
    await world.pull_the_plug()
    assert sending.cancelled()
    assert len(world.sees("ann", "grief-chat")) == int(takes_effect)


async def test_private_threads_the_bot_is_not_in_do_not_exist_for_it(world: World) -> None:
    await world.everyone_may("grief-chat", create_private_threads=True)
    await world.open_thread("ann", "grief-chat", "Ours", private=True)
    await world.add_to_thread("ann", "Ours", "ben")
    await world.remove_from_thread("ann", "Ours", "ann")
    await world.say("ben", "Ours", "secret")
    assert bot(world).heard == []
    assert list(bot(world).guilds[0].threads) == []

    await world.restart()
    assert list(bot(world).guilds[0].threads) == []


async def test_a_place_the_bot_cannot_see_is_not_heard(world: World) -> None:
    await world.bot_may("grief-chat", view_channel=False)
    await world.say("ann", "grief-chat", "hello")
    await world.say("ann", "three-am", "hello again")
    assert bot(world).heard == ["hello again"]


async def test_a_page_of_history_after_a_message_is_the_oldest_of_what_is_newer(world: World) -> None:
    said = [(await world.say("ann", "grief-chat", str(number))).id for number in range(5)]

    async def page(after: int) -> list[int]:
        asked = channel(world, "grief-chat").history(limit=2, after=discord.Object(after), oldest_first=True)
        return [message.id async for message in asked]

    assert (await does(world, page(said[0]))).result() == said[1:3]
    assert (await does(world, page(said[2]))).result() == said[3:5]


async def test_threads_archived_last_are_listed_first(world: World) -> None:
    for name in ("one", "two"):
        await world.open_thread("ann", "grief-chat", name)
    for name in ("two", "one"):
        await world.pass_time(minutes=1)
        await world.archive(name)

    async def listed() -> list[str]:
        return [thread.name async for thread in channel(world, "grief-chat").archived_threads(limit=None)]

    assert (await does(world, listed())).result() == ["one", "two"]


async def test_a_thread_falls_asleep_and_a_message_wakes_it(world: World) -> None:
    await world.command("ann", "grief-chat", "room", hour=19)
    await world.pass_time(days=1.1)
    assert world.is_archived("Ann's room")
    await world.say("ann", "Ann's room", "hello")
    assert not world.is_archived("Ann's room")


async def test_an_archived_thread_refuses_changes_and_a_locked_one_refuses_words(world: World) -> None:
    await world.command("ann", "grief-chat", "room", hour=19)
    opening = world.messages("ann", "Ann's room")[0]
    thread = bot(world).guilds[0].threads[0]
    await world.archive("Ann's room")
    assert await refused(world, thread.get_partial_message(opening.id).edit(content="x")) == 50083
    assert await refused(world, thread.edit(name="x")) == 50083
    assert await refused(world, thread.edit(archived=False)) == 0
    await world.archive("Ann's room", locked=True)
    assert await refused(world, thread.send("x")) == 160005


async def test_who_opened_a_thread_may_rename_archive_and_empty_it_but_not_lock_or_delete_it(world: World) -> None:
    await world.command("ann", "grief-chat", "room", hour=19)
    thread = bot(world).guilds[0].threads[0]
    assert thread.invitable is False
    assert await refused(world, thread.edit(name="Room")) == 0
    assert await refused(world, thread.edit(locked=True)) == 50013
    assert await refused(world, thread.delete()) == 50013
    assert await refused(world, thread.remove_user(discord.Object(world.person("ann").id))) == 0
    assert await refused(world, thread.edit(archived=True)) == 0
    assert world.who_is_in("Room") == ["Holdfast"]
    await world.bot_may("check-ins", manage_threads=True)
    assert await refused(world, thread.edit(archived=False)) == 0
    assert await refused(world, thread.delete()) == 0
    assert list(bot(world).guilds[0].threads) == []


async def test_a_mention_brings_someone_into_a_private_thread(world: World) -> None:
    await world.command("ann", "grief-chat", "room", hour=19)
    await world.say("ann", "Ann's room", f"hello {world.person('ben').mention}")
    assert world.who_is_in("Ann's room") == ["Holdfast", "Ann", "Ben"]
    assert world.pings("ben") == ["Ann: hello @Ben"]


async def test_pinning_asks_for_pin_messages(world: World) -> None:
    said = await world.say("ann", "grief-chat", "one")
    message = channel(world, "grief-chat").get_partial_message(said.id)
    assert await refused(world, message.pin()) == 0
    assert world.pins("ann", "grief-chat") == ["Ann (pinned): one"]
    await world.bot_may_everywhere(pin_messages=False, manage_messages=True)
    assert await refused(world, message.unpin()) == 50013


async def test_an_edit_does_not_ping_and_a_silent_message_does_not_either(world: World) -> None:
    mo = world.person("mo").mention
    sent = (await does(world, channel(world, "mod-alerts").send("nobody"))).result()
    assert isinstance(sent, discord.Message)
    await does(world, sent.edit(content=mo))
    await does(world, channel(world, "mod-alerts").send(mo, silent=True))
    assert world.pings("mo") == []
    await does(world, channel(world, "mod-alerts").send(mo))
    assert world.pings("mo") == ["Holdfast: @Mo"]


async def test_where_the_bot_may_not_write_it_is_refused(world: World) -> None:
    await world.bot_may("mod-alerts", send_messages=False)
    assert await refused(world, channel(world, "mod-alerts").send("x")) == 50013
    assert await refused(world, channel(world, "check-ins").send("x")) == 50013
    assert await refused(world, channel(world, "grief-chat").create_thread(name="x")) == 50013
    world.add_channel("secret", Kind.ALERTS, readers=["Supporters"])
    assert world.sees("mo", "secret") == []
