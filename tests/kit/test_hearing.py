"""Who listens to messages is not kept from it by others, and nothing waits for anybody."""

import asyncio
from typing import cast

import discord

from cogs.kit.hearing import Hearing
from cogs.kit.patience import give_way
from tests.discord.logbook import Logbook

MESSAGE = cast("discord.Message", object())  # nobody here looks into it


async def test_a_listener_that_fails_is_logged_and_the_others_hear_all_the_same(
    logbook: Logbook,
) -> None:
    logbook.expect("first failed at a message")
    hearing, heard = Hearing(), list[object]()

    def fails(_message: discord.Message) -> None:
        raise RuntimeError

    hearing.add("first", fails)
    hearing.add("second", heard.append)
    hearing.hear(MESSAGE)
    assert heard == [MESSAGE]
    assert "first failed at a message" in logbook.text()


async def test_what_is_left_to_do_is_done_without_anybody_waiting_for_it() -> None:
    hearing, begun, may_end, done = Hearing(), asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        begun.set()
        await may_end.wait()
        done.set()

    hearing.add("slow", lambda _message: slow())
    hearing.hear(MESSAGE)
    await begun.wait()
    assert not done.is_set()
    may_end.set()
    await done.wait()


async def test_work_that_fails_later_is_logged_by_its_name(logbook: Logbook) -> None:
    async def fails() -> None:
        raise RuntimeError

    logbook.expect("forwards failed")
    hearing = Hearing()
    hearing.add("forwards", lambda _message: fails())
    hearing.hear(MESSAGE)
    others = asyncio.all_tasks() - {asyncio.current_task()}
    await asyncio.gather(*others, return_exceptions=True)
    await give_way()
    assert "forwards failed" in logbook.text()
