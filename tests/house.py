"""The whole bot on the pretend Discord, with the acts that most stories begin with."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot import Holdfast, create_bot
from config.settings import Settings, load
from data.sealed import Cipher
from tests.discord.world import START, World

CONFIG = Path(__file__).parent.parent / "config"

# Written for the tests; the watch reads it as a direct statement.
HARD_SENTENCE = "I am going to kill myself tonight, I mean it"


@dataclass
class House:
    """The pretend server, the bot on it, and where its database lies."""

    world: World
    database_file: Path
    # What each start of the bot was set up with; one more is what the next start finds.
    all_settings: list[Settings]

    @property
    def settings(self) -> Settings:
        return self.all_settings[-1]

    @property
    def bot(self) -> Holdfast:
        assert isinstance(self.world.bot, Holdfast)
        return self.world.bot

    async def agrees(self, who: str, *, watch: bool = True) -> None:
        await self.world.press(who, "welcome", "Read the agreement")
        await self.world.press(who, "welcome", "I agree. Yes to word watch" if watch else "I agree. No word watch")

    async def goes_on_duty(self, who: str) -> None:
        answer = await self.world.command(who, "mod-alerts", "duty on")
        if "I'm in" in answer.buttons:
            await self.world.press(who, answer, "I'm in")

    async def writes_the_hard_sentence(self, who: str = "ann") -> None:
        await self.world.say(who, "grief-chat", HARD_SENTENCE)

    def card(self) -> str:
        """The newest alert card as a moderator sees it."""
        cards = [text for text in self.world.sees("mo", "mod-alerts") if "Who:" in text]
        return cards[-1]

    def cards(self) -> list[str]:
        return [text for text in self.world.sees("mo", "mod-alerts") if "Who:" in text]

    def help_of(self, who: str = "ann") -> str:
        """The newest private message with help."""
        helps = [text for text in self.world.dms(who) if "automatic" in text]
        return helps[-1]


@asynccontextmanager
async def open_house(
    folder: Path, *, settings: Settings | None = None, start: datetime = START
) -> AsyncIterator[House]:
    """Open it on a SQLite file in `folder`, with the settings that organisers meet."""
    made = [settings or load(CONFIG)]
    file = folder / "holdfast.sqlite3"
    key = Cipher.new_key()

    def factory() -> Holdfast:
        return create_bot(made[-1], database_url=f"sqlite+aiosqlite:///{file}", key=key, strict_texts=True)

    async with World.open(made[-1], factory, start=start) as world:
        yield House(world, file, made)
