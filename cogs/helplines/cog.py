"""`/help`: in the server and in direct messages, seen only by who asked, with the database up or down (BND-6)."""

from typing import Any, Final

import discord
from discord import app_commands
from discord.ext import commands

from cogs.helplines.answers import Answers
from cogs.helplines.guide import countries_like
from cogs.helplines.service import HelplinesService
from cogs.kit.bundle import Kit
from cogs.kit.presses import PressDesk

_MOST_SUGGESTIONS: Final = 25
# The labels of help-button-...; each button has its command (ACC-8). A test holds them together.
WISHES: Final = {
    "if-i-call": "What if I call?",
    "person-here": "I need a person here",
    "mistake": "This was a mistake",
    "stop": "Don't message me again",
    "start": "You can message me again",
    "hide": "Hide this",
}
# What a member may answer about a note: the buttons stand in other messages of ours, and are shorter there.
ANSWERS: Final = {
    "got-support": "Yes, I got the support I needed",
    "no-support": "No, I did not get the support I needed",
    "not-now": "I don't want to talk now",
    "delete-place": "Delete the place to talk",
}
_CHOICES: Final = [app_commands.Choice(name=label, value=wish) for wish, label in (WISHES | ANSWERS).items()]

Interaction = discord.Interaction[Any]


class HelplinesCog(commands.Cog):
    def __init__(self, kit: Kit, service: HelplinesService) -> None:
        self._presses = kit.presses
        self._answers = service.answers

    @app_commands.command(name="help", description="Numbers to call or text now, and a person here to ask for")
    @app_commands.describe(country="Numbers in another country", wish="One of the buttons, typed")
    @app_commands.choices(
        wish=[app_commands.Choice(name=label, value=wish) for wish, label in (WISHES | ANSWERS).items()]
    )
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def numbers(
        self, interaction: Interaction, country: str | None = None, wish: app_commands.Choice[str] | None = None
    ) -> None:
        handler = self._answers.help_command(country, wish.value if wish else None)
        await self._presses.run(interaction, handler)

    @numbers.autocomplete("country")
    async def countries(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await _suggested(interaction, current)


async def _suggested(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    """Each reader's own Discord says in which language; nothing of that is kept."""
    found = countries_like(current, _MOST_SUGGESTIONS, str(interaction.locale).partition("-")[0])
    return [app_commands.Choice(name=name[:100], value=code) for code, name in found]


def my_country(presses: PressDesk, answers: Answers) -> app_commands.Command[Any, ..., None]:
    """Make `/me country`: chosen once and kept, on a good day (CRI-5). bot.py puts it into `/me`."""

    @app_commands.command(name="country", description="In which country the numbers for you are; I never guess it")
    @app_commands.describe(country="Left out, you pick from menus")
    @app_commands.autocomplete(country=_suggested)
    async def country(interaction: Interaction, country: str | None = None) -> None:
        await presses.run(interaction, answers.my_country(country))

    return country
