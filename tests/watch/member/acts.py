"""What the stories of `/me watch` do, and what they look at."""

import re
import shutil
from pathlib import Path

from config.settings import Settings, load
from tests.discord.screens import Answer
from tests.discord.world import World
from tests.house import CONFIG

# DESIGN.md "Words": ours, never the members'.
OURS = re.compile(r"\b(case|consent|tier|match|outcome|rung)(s|es)?\b", re.IGNORECASE)


async def tries(world: World, sentence: str, who: str = "ann", where: str = "general") -> Answer:
    return await world.fill(who, await world.command(who, where, "me watch try"), {"A sentence": sentence})


async def opens_the_list(world: World, who: str = "ann", where: str = "grief-chat") -> Answer:
    return await world.press(who, await world.command(who, where, "me watch words"), "Show the list")


async def every_page(world: World, who: str = "ann") -> list[Answer]:
    pages = [await opens_the_list(world, who)]
    while "Next" in pages[-1].buttons:
        pages.append(await world.press(who, pages[-1], "Next"))
    return pages


def settings_with(folder: Path, words: str) -> Settings:
    """The example settings, with word lists of the organisers' own."""
    if not folder.exists():
        shutil.copytree(CONFIG, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__", "mine"))
    (folder / "mine").mkdir(exist_ok=True)
    (folder / "mine" / "words.toml").write_text(words, "utf-8")
    return load(folder)
