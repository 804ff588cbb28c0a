"""What the stories of the check-ins have in common."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cogs.checkins import store
from cogs.checkins.model import Room
from tests.discord.screens import Answer
from tests.discord.world import World
from tests.house import CONFIG, House

ROOM = "check-in 1"
FOOTER = "No answer is fine"
ROUND_IN = "grief-chat"
JUST_BEFORE_THE_ROUND = datetime(2026, 11, 29, 17, 50, tzinfo=UTC)  # a Sunday; the round opens at 18:00 in London


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


def settings_with_a_round(folder: Path) -> Path:
    """The example with a weekly round in a channel of the group."""
    made = folder / "config"
    made.mkdir()
    for file in CONFIG.iterdir():
        if file.name not in {"holdfast.toml", "mine"}:
            (made / file.name).symlink_to(file)
    text = (CONFIG / "holdfast.toml").read_text(encoding="utf-8")
    text = text.replace("[places]", 'round_in = "grief-chat"\n\n[places]', 1)
    (made / "holdfast.toml").write_text(f'{text}\ncheckins.round_in = "carers-chat"\n', encoding="utf-8")
    return made
