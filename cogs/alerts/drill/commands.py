"""`/drill`, for organisers."""

from collections.abc import Awaitable, Callable
from typing import Any

from discord import Interaction, app_commands
from discord.ext import commands

from cogs.alerts.drill.service import Drill
from cogs.kit.presses import Press


class DrillCommands(commands.Cog):
    """A part of `AlertsCog`; thin."""

    drill = app_commands.Group(
        name="drill", description="For organisers: try the whole path of an alert", guild_only=True
    )
    _drill: Drill
    _run: Callable[[Interaction[Any], Callable[[Press], Awaitable[None]]], Awaitable[None]]

    @drill.command(name="start", description="Begin one now: you play the member, and who is on duty is really pinged")
    async def drill_start(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._drill.start)

    @drill.command(name="end", description="End the drill that is under way")
    async def drill_end(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._drill.end)

    @drill.command(name="show", description="What came of the last drill, and how long ago it was")
    async def drill_show(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._drill.show)
