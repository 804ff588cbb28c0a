"""What the stories of the check-ins have in common."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from cogs.checkins import store
from cogs.checkins.model import Room
from config.settings import GroupSettings, Settings
from tests.discord.screens import Answer
from tests.discord.world import World
from tests.house import CONFIG, House

ROOM = "check-in 1"
CHANNEL = "check-in-1"
FOOTER = "No answer is fine"
ROUND_IN = "grief-chat"
JUST_BEFORE_THE_ROUND = datetime(2026, 11, 29, 17, 50, tzinfo=UTC)  # a Sunday; the round opens at 18:00 in London


async def opens(world: World, who: str = "ann", **options: Any) -> Answer:
    return await world.command(who, "general", "checkin open", **({"hour": 20} | options))


async def sets_up(world: World, form: Answer, who: str = "ann", **more: Any) -> Answer:
    """Fill the form that opens a room, with the London clock as it is and nine in the evening."""
    now = f"{world.now().astimezone(ZoneInfo('Europe/London')):%H:%M}"
    usual = {"What time is it for you now?": now, "At which hour may I ask you?": "21:00"}
    return await world.fill(who, form, usual | more)


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


def with_channels(settings: Settings) -> Settings:
    """The same settings, with private channels in place of threads, in the first group."""
    first, *others = settings.groups
    assert first.checkins is not None
    checkins = first.checkins.model_copy(update={"rooms": "channels"})
    changed: GroupSettings = first.model_copy(update={"checkins": checkins})
    return replace(settings, groups=(changed, *others))


async def findings(house: House) -> str:
    """What `check` says of the check-ins, a line each."""
    group = house.bot.groups.all[0]
    service = next(one for one in house.bot.slices if one.slice_name == "checkins")
    found = await service.check(group, house.world.now())
    return "\n".join(f"{one.grade}: {house.bot.words_for(group)(one.text, **one.facts)}" for one in found)


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
