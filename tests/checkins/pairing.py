"""What people do to pair up, and what is asked of the database about it."""

from typing import Any

import discord

from cogs.checkins.pairs import store
from cogs.checkins.pairs.model import Pair
from tests.discord.screens import Answer
from tests.discord.world import World
from tests.house import House

HERE = "grief-chat"
THREAD = "pair 1"
FOOTER = "No answer is fine."
WITH_BEN: dict[str, Any] = {"hour": 20, "day": 1, "with": "ben"}


async def offers(world: World, who: str = "ann", **options: Any) -> Answer:
    """Draft an offer for Tuesdays (today) at 20:00, and post it."""
    draft = await world.command(who, HERE, "checkin pair offer", **({"hour": 20, "day": 1} | options))
    return await world.press(who, draft, "Post it")


async def pairs_up(world: World, first: str = "ann", second: str = "ben", **options: Any) -> Answer:
    await offers(world, first, **options)
    await world.press(second, HERE, "I'd like to")
    seen = await world.press(first, HERE, "See the answer")
    return await world.press(first, seen, "Yes, with")


async def pair_of(house: House, number: int = 1) -> Pair | None:
    async with house.bot.database.read() as tx:
        return await store.by_id(tx, number)


def questions(world: World, who: str = "ann", thread: str = THREAD) -> list[str]:
    return [text for text in world.sees(who, thread) if "begins, if they like" in text]


async def brings_in(world: World, who: str) -> None:
    """Somebody who may manage threads comes in by themself, as Discord lets them."""
    world.guild.create_role("Keeper", permissions=discord.Permissions(manage_threads=True))
    await world.give_role(who, "Keeper")
    await world.add_to_thread(who, THREAD, who)


async def week(world: World, *, days: float = 7) -> None:
    """On to 20:05 some days later; the bot is away in between."""
    await world.stop()
    await world.pass_time(days=days - 1, hours=1)
    await world.pass_time_until(19, 58, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=7)


async def unanswered(house: House) -> int:
    pair = await pair_of(house)
    assert pair is not None
    return pair.unanswered
