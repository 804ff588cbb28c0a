"""What the stories of the check-ins have in common."""

from typing import Any

from cogs.checkins import store
from cogs.checkins.model import Room
from tests.discord.screens import Answer
from tests.discord.world import World
from tests.house import House

ROOM = "check-in 1"
FOOTER = "No answer is fine"


async def opens(world: World, who: str = "ann", **options: Any) -> Answer:
    return await world.command(who, "general", "checkin open", **({"hour": 20} | options))


def questions(world: World, who: str = "ann") -> list[str]:
    return [text for text in world.sees(who, ROOM) if FOOTER in text and "stop asking" not in text]


async def room_of(house: House, number: int = 1) -> Room | None:
    async with house.bot.database.read() as tx:
        return await store.by_id(tx, number)


async def evening(world: World) -> None:
    """On to the next 20:05 in London. The bot is away in between: days of idle beats are not what is tested here."""
    await world.stop()
    await world.pass_time_until(19, 58, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=7)
