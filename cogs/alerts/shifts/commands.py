"""The commands about one's own duty: /duty."""

from typing import Any

import discord
from discord import app_commands

from cogs.alerts.shifts.acts import DutyActs
from cogs.kit.presses import Handler, Press, PressDesk

_HOURS = app_commands.Range[int, 1, 8]

Interaction = discord.Interaction[Any]


class DutyCommands(app_commands.Group):
    """A group without a cog: each slice has one cog, and `/alerts` is this one's."""

    def __init__(self, presses: PressDesk, acts: DutyActs) -> None:
        super().__init__(name="duty", description="For moderators: who is on duty", guild_only=True)
        self._presses = presses
        self._acts = acts

    async def _run(self, interaction: Interaction, handler: Handler) -> None:
        await self._presses.run(interaction, handler)

    @app_commands.command(name="on", description="Go on duty, for 8 hours at most")
    @app_commands.describe(hours="For how many hours")
    async def on(self, interaction: Interaction, hours: _HOURS = 8) -> None:
        async def start(press: Press) -> None:
            await self._acts.start(press, hours)

        await self._run(interaction, start)

    @app_commands.command(name="off", description="Go off duty now")
    async def off(self, interaction: Interaction) -> None:
        await self._run(interaction, self._acts.stop)

    @app_commands.command(name="show", description="Who is on duty now")
    async def show(self, interaction: Interaction) -> None:
        await self._run(interaction, self._acts.show)
