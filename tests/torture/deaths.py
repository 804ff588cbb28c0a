"""The manners in which the bot dies: at random instants, and at those where most could go wrong."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping

from tests.discord.loopback.bot_process import BotProcess
from tests.discord.loopback.rest import Asked
from tests.discord.loopback.server import Loopback

LONGEST_LIFE = 3.0  # s on the wall
_STARTS_WITHIN = 0.9
_MEETS_DISCORD_WITHIN = 3.0

Manner = Callable[[Loopback, BotProcess, random.Random], Awaitable[None]]


async def _starting(_loopback: Loopback, bot: BotProcess, dice: random.Random) -> None:
    """While it begins: opening the database, logging in, reading what it missed."""
    await bot.gone(dice.uniform(0, _STARTS_WITHIN))


async def _working(loopback: Loopback, bot: BotProcess, dice: random.Random) -> None:
    """At any instant after it met Discord."""
    before = loopback.gateway.identified
    await _until_met(loopback, bot, before)
    await bot.gone(dice.uniform(0, LONGEST_LIFE))


async def _sending(loopback: Loopback, bot: BotProcess, dice: random.Random) -> None:
    """As a message arrives at Discord, which may take it or not, or as its answer is on the way."""
    await _aimed(loopback, bot, dice, lambda asked: asked.is_message)


async def _answering(loopback: Loopback, bot: BotProcess, dice: random.Random) -> None:
    """As it answers a press, first with that it thinks and then with what came of it."""
    await _aimed(loopback, bot, dice, lambda asked: asked.path.startswith(("/interactions/", "/webhooks/")))


MANNERS: Mapping[str, Manner] = {
    "starting": _starting,
    "working": _working,
    "sending": _sending,
    "answering": _answering,
}


async def _aimed(loopback: Loopback, bot: BotProcess, dice: random.Random, fits: Callable[[Asked], bool]) -> None:
    left = dice.randint(1, 6)

    def hear(asked: Asked) -> None:
        nonlocal left
        left -= fits(asked)
        if left <= 0:
            bot.kill_now()

    hears = loopback.rest.before if dice.random() < 0.5 else loopback.rest.after
    hears.append(hear)
    try:
        await _until_met(loopback, bot, loopback.gateway.identified)
        await bot.gone(LONGEST_LIFE)
    finally:
        hears.remove(hear)


async def _until_met(loopback: Loopback, bot: BotProcess, before: int) -> None:
    for _ in range(int(_MEETS_DISCORD_WITHIN / 0.01)):
        if loopback.gateway.identified > before or not bot.is_alive:
            return
        await asyncio.sleep(0.01)
