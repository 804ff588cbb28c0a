"""What the stories of speaking up have in common."""

from collections.abc import Sequence

from cogs.agreement.worries import store
from cogs.agreement.worries.model import Worry
from tests.discord.screens import Answer
from tests.discord.world import World
from tests.house import House

BREACH, PERSON, BOT = "Something slipped out", "A moderator or organiser", "The bot"
THREAD = "Worry 1"
WORDS, INSIDE = "Your words (you can leave this empty)", "Do you want to be in that thread?"
About = str | Sequence[str] | None
STORY = "my letter about the hospital was read out at a party"


async def looks(
    world: World, who: str = "ann", *, kind: str = BREACH, about: About = None, where: str = "grief-chat"
) -> Answer:
    """As far as what is read before anything is sent."""
    kinds = await world.command(who, where, "speak-up start")
    answer = await world.press(who, kinds, kind)
    if kind == BOT:
        return answer
    if about is None:
        return await world.press(who, answer, "Go on without naming anyone")
    return await world.choose(who, answer, *([about] if isinstance(about, str) else about))


async def speaks_up(
    world: World,
    who: str = "ann",
    *,
    kind: str = BREACH,
    about: About = None,
    words: str = STORY,
    inside: bool = False,
) -> Answer:
    before = await looks(world, who, kind=kind, about=about)
    form = await world.press(who, before, "Write it")
    values = {WORDS: words}
    if inside:
        values[INSIDE] = "I'd like to be in it"
    return await world.fill(who, form, values)


async def worry_of(house: House, number: int = 1) -> Worry | None:
    async with house.bot.database.read() as tx:
        return await store.by_id(tx, number)


async def closes(world: World, who: str, how: str, where: str | int = THREAD) -> Answer:
    asked = await world.press(who, where, "Close it")
    return await world.choose(who, asked, how)


async def days_later(world: World, days: int, *, hour: int = 10) -> None:
    """On to that morning in London, with the bot away in between."""
    await world.stop()
    if days > 1:
        await world.pass_time(days=days - 1)
    await world.pass_time_until(hour - 1, 58, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=4)
