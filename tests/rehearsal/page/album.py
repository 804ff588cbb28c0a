"""What one member reads, kept as the page's own JSON at the moment they read it, to be drawn and looked at later."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import discord

from cogs.kit.texts import Texts
from tests.discord import adapter, by_id
from tests.discord.screens import Answer, Place
from tests.discord.seeing import Seen
from tests.rehearsal.cast import Cast
from tests.rehearsal.page.drawing import message_shown
from tests.rehearsal.page.looking import Eyes
from tests.rehearsal.stage import HARD_SENTENCE, Stage

MEMBER, NIGHT_MEMBER, THIRD = "ann", "ben", "cleo"
DIRECT = "dm"


@dataclass(frozen=True)
class Shot:
    """One picture to be. `played`: the bot itself came to say it; else its text was put into the bot's mouth."""

    name: str
    messages: tuple[dict[str, Any], ...]
    played: bool = True


@dataclass
class Album:
    """One pretend server. Each act is named after the text key on its button, in any language.

    An act with a name keeps what the bot answered as a picture of that name; `""` keeps nothing.
    """

    stage: Stage
    words: Texts
    cast: Cast
    shots: list[Shot] = field(default_factory=list)

    def keep(self, name: str, who: str, messages: Iterable[Seen], *, played: bool = True) -> None:
        """Raises AssertionError for a name there is already, and where there is nothing to be seen."""
        world, eyes = self.stage.world, Eyes.of(self.stage, who)
        drawn = tuple(message_shown(eyes, eyes.reader(), world.screens.stored(one)) for one in messages)
        assert drawn, f"{name}: {who} sees nothing"
        assert name not in {shot.name for shot in self.shots}, f"two pictures are called {name}"
        self.shots.append(Shot(name, drawn, played))

    # ------------------------------------------------------------------------------------------------- what is there

    def newest(self, name: str, who: str = MEMBER) -> Seen:
        """The last of their direct messages."""
        found = self.stage.world.last(who, DIRECT)
        self.keep(name, who, [found])
        return found

    def message(self, name: str, who: str = MEMBER) -> Seen:
        """The private message with help as it stands now, told from the others by its button."""
        more = self.words("help-button-more")
        found = next(one for one in reversed(self.stage.world.messages(who, DIRECT)) if more in one.buttons)
        if name:
            self.keep(name, who, [found])
        return found

    # --------------------------------------------------------------------------------------------------- what is done

    async def press(self, name: str, who: str, on: Place | Seen | Answer, key: str) -> Answer:
        answer = await self.stage.world.press(who, on, self.words(key))
        return self._answered(name, who, answer)

    async def use(self, name: str, who: str, command: str, **options: Any) -> Answer:
        answer = await self.stage.world.command(who, self.cast.watched, command, **options)
        return self._answered(name, who, answer)

    async def pick(self, name: str, who: str, on: Answer, value: str) -> Answer:
        """By the choice's own value, from whichever menu has it."""
        for seen in on.messages:
            for menu in adapter.selects_of(self.stage.world.screens.stored(seen)):
                if value in {option["value"] for option in menu.get("options") or ()}:
                    answer = await by_id.choose(self.stage.world, who, seen, menu["custom_id"], [value])
                    return self._answered(name, who, answer)
        raise AssertionError(f"{who} finds no choice {value}")

    def _answered(self, name: str, who: str, answer: Answer) -> Answer:
        if name:
            self.keep(name, who, reversed(answer.messages))
        return answer

    async def show(self, name: str, text: str, view: discord.ui.View | None = None) -> None:
        """The bot sends it to the member as it is, whether or not it would come to say so."""
        world = self.stage.world
        bot: Any = world.bot
        extra = {} if view is None else {"view": view}
        async with world._turn:
            person = bot.get_user(world.person(MEMBER).id)
            await person.send(text, allowed_mentions=discord.AllowedMentions.none(), **extra)
            await world.env.settle()
        self.keep(name, MEMBER, [world.last(MEMBER, DIRECT)], played=False)

    # ------------------------------------------------------------------------------------------ what most begin with

    async def agrees(self, who: str, name: str = "") -> None:
        screen = await self.press("", who, self.cast.panel, "agreement-button-read")
        await self.press(name, who, screen, "agreement-button-yes")

    async def goes_on_duty(self, who: str) -> None:
        answer = await self.stage.world.command(who, self.cast.alerts, "duty on")
        if self.words("duty-button-im-in") in answer.buttons:
            await self.press("", who, answer, "duty-button-im-in")

    async def writes_it(self, who: str, where: str) -> None:
        await self.stage.world.say(who, where, HARD_SENTENCE)
