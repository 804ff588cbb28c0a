"""The group that is tortured: its settings, its people, and how they come to agree and to be on duty."""

import asyncio
import shutil
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from simcord.backend.models import Interaction

from cogs.kit.texts import Texts
from config.settings import Settings, load
from tests.discord import adapter
from tests.discord.loopback.people import People
from tests.discord.screens import Person
from tests.discord.seeing import button_name
from tests.house import CONFIG, HARD_SENTENCE

# The world's clock goes this much faster than the one on the wall, so that rungs come and nonces are forgotten.
SPEED = 20.0
START = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
WELCOME, TALK, ALERTS = "welcome", "grief-chat", "mod-alerts"
CRIES = (HARD_SENTENCE,)
CHAT = ("Thank you for the tea, all of you.", "It rained all day here.", "See you on Tuesday.")
_AT_ONCE = 8  # a slow machine answers more of them too late
_PATIENCE = 60.0  # s on the wall until somebody has their answer

_SETTINGS = """
[group]
name = "Tuesday Lanterns"
language = "en"
country = "GB"
time_zone = "Europe/London"
min_age = 18
news_channel = "announcements"

[people]
organisers = ["rae.lind"]
moderators = "Moderators"
outside = "Imani Cole, our trustee, who is not on this server"

[agreement]
text = "agreement.md"
panel_in = "welcome"
crisis_texts_read_by = ["rae.lind 2026-11-20"]

[word_watch]
channels = ["grief-chat"]
mode = "with_agreement"

[alerts]
channel = "mod-alerts"
ask_again_after = [1, 2]
tell_member_after = 1

[duty]
mo_k = "Europe/London, daily 19:00-22:00"
lou_m = "Europe/London, daily 19:00-22:00"
kit_a = "Europe/London, daily 19:00-22:00"
"""


def settings_in(folder: Path, changed: Mapping[str, str] = MappingProxyType({})) -> Settings:
    """Make a config folder there, as organisers find it but for the settings, of which `changed` replaces parts."""
    shutil.copytree(CONFIG, folder, ignore=shutil.ignore_patterns("mine", "*.py", "__pycache__"))
    text = _SETTINGS
    for before, after in changed.items():
        assert before in text
        text = text.replace(before, after)
    (folder / "holdfast.toml").write_text(text, encoding="utf-8")
    return load(folder)


class NobodyAnswersError(Exception):
    """The bot did not answer somebody in time, while nothing troubled it."""


class Cast:
    """Who is there. `settle_in` needs a bot that is up and left alone."""

    def __init__(self, people: People, settings: Settings, members: int) -> None:
        self.people = people
        self.words = Texts.load("en", settings.folder)
        self.members = [people.join(f"member{number}") for number in range(1, members + 1)]
        known = people.world.people
        self.moderators = [known[name] for name in ("mo", "lou", "kit")]

    async def settle_in(self) -> None:
        for first in range(0, len(self.members), _AT_ONCE):
            await asyncio.gather(*(self._agrees(member) for member in self.members[first : first + _AT_ONCE]))
        await self.go_on_duty()

    async def go_on_duty(self) -> None:
        await self._panel()  # once it stands the bot hears us
        for moderator in self.moderators:
            await self._goes_on_duty(moderator)

    async def _panel(self) -> adapter.Stored:
        stored = self.people.world.backend.messages[self.people.world.screens.place(WELCOME).id]
        return await until(
            lambda: next((one for one in stored.values() if self._button(one, "Read the agreement")), None),
            "the welcome panel",
        )

    async def _agrees(self, who: Person) -> None:
        read = await self._panel()
        shown = self.people.press(who, read, self._button(read, "Read the agreement"))
        offered = (await self.answered(shown))[-1]
        await self.answered(self.people.press(who, offered, self._button(offered, "Yes to word watch")))

    async def _goes_on_duty(self, who: Person) -> None:
        asked = await until(lambda: self.people.command(who, ALERTS, "duty on"), "the command /duty")
        offered = (await self.answered(asked))[-1]
        pressed = self._button(offered, self.words("duty-button-im-in"))
        if pressed:
            await self.answered(self.people.press(who, offered, pressed))

    async def answered(self, record: Interaction) -> list[adapter.Stored]:
        return await until(lambda: self.people.answers(record), f"an answer to {record.command_name or 'a press'}")

    @staticmethod
    def _button(message: adapter.Stored, label: str) -> str:
        found = (one for one in adapter.buttons_of(message) if label in button_name(one))
        return str(next(found, {}).get("custom_id", ""))


Found = TypeVar("Found")


async def until(look: Callable[[], Found | None], what: str, seconds: float = _PATIENCE) -> Found:
    """Raises NobodyAnswersError when it did not come."""
    for _ in range(int(seconds / 0.02)):
        found = look()
        if found:
            return found
        await asyncio.sleep(0.02)
    raise NobodyAnswersError(f"waited {seconds} s for {what}")
