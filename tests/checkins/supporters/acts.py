"""What the stories of company have in common."""

from tests.checkins.acts import ROOM, opens
from tests.discord.screens import Answer
from tests.house import House

# The house opens on a Tuesday at 19:00 in London.
ON_NOW = "Europe/London, tue 18:00-22:00"
LATER = "Europe/London, tue 21:00-22:00"
ELSEWHEN = "Europe/London, fri 10:00-12:00"


async def sets_hours(house: House, who: str, hours: str) -> Answer:
    world = house.world
    shown = await world.command(who, "general", "checkin supporting show")
    if "I have read this" in shown.buttons:
        await world.press(who, shown, "I have read this")
    return await world.command(who, "general", "checkin supporting hours", when=hours)


async def with_sam(house: House, hours: str | None = None) -> None:
    """Ann's room, with Sam in it, who may have set hours."""
    await opens(house.world, company="sam")
    if hours:
        await sets_hours(house, "sam", hours)


async def also_supports(house: House, name: str, hours: str | None = None) -> None:
    await house.world.join(name, roles=["Supporters"])
    if hours:
        await sets_hours(house, name, hours)


async def asks_for(house: House, kind: str = "Someone to listen") -> Answer:
    await house.world.press("ann", ROOM, "I'd like company")
    return await house.world.press("ann", None, kind)


def pinned(house: House, room: str = ROOM, who: str = "ann") -> str:
    return house.world.pins(who, room)[0]


def said_in_room(house: House, part: str, room: str = ROOM, who: str = "ann") -> list[str]:
    return [text for text in house.world.sees(who, room) if part in text]


async def morning(house: House) -> None:
    """On to the next 08:05 in London; the bot is away in between."""
    await house.world.stop()
    await house.world.pass_time_until(8, 3, zone="Europe/London")
    await house.world.start()
    await house.world.pass_time(minutes=3)
