"""`/me watch`: a part of `/me` that the watch brings along; bot.py puts it there."""

from typing import Any

from discord import Interaction, app_commands

from cogs.kit.ports import WatchChoices
from cogs.kit.presses import First, PressDesk
from cogs.watch.member.answers import Answers


class MyWatch(app_commands.Group):
    """Thin: every button is also a command, and both end in the same handler (ACC-8)."""

    def __init__(self, presses: PressDesk, answers: Answers, choices: WatchChoices) -> None:
        super().__init__(name="watch", description="Word watch: turn it on or off, see what it looks for, try it")
        self._presses = presses
        self._answers = answers
        self._choices = choices

    @app_commands.command(name="on", description="Turn word watch on for you")
    async def on(self, interaction: Interaction[Any]) -> None:
        await self._presses.run(interaction, self._choices.watch_on)

    @app_commands.command(name="off", description="Turn word watch off for you")
    async def off(self, interaction: Interaction[Any]) -> None:
        await self._presses.run(interaction, self._choices.watch_off)

    @app_commands.command(name="show", description="Where word watch reads, what it looks for, and what happens then")
    async def show(self, interaction: Interaction[Any]) -> None:
        await self._presses.run(interaction, self._answers.show)

    @app_commands.command(name="words", description="Read the lists of words it looks for; a note comes first")
    async def words(self, interaction: Interaction[Any]) -> None:
        await self._presses.run(interaction, self._answers.words)

    @app_commands.command(name="try", description="Try a sentence: nothing is kept, and nobody is told")
    async def try_one(self, interaction: Interaction[Any]) -> None:
        await self._presses.run(interaction, self._answers.try_one, first=First.MODAL)
