"""Moderators' commands about alerts: /alerts. Every button has its command here (ACC-8)."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from cogs.alerts.model import Outcome
from cogs.alerts.service import AlertsService
from cogs.kit.bundle import Kit
from cogs.kit.presses import Handler, Press

_OUTCOMES = [app_commands.Choice(name=outcome.value.replace("-", " "), value=outcome.value) for outcome in Outcome]
_NUMBER = app_commands.Range[int, 1]

Interaction = discord.Interaction[Any]


class AlertsCog(commands.Cog):
    alerts = app_commands.Group(name="alerts", description="For moderators: what is open", guild_only=True)

    def __init__(self, kit: Kit, service: AlertsService) -> None:
        self._presses = kit.presses
        self._handling = service.handling
        self._duties = service.duties

    async def _run(self, interaction: Interaction, handler: Handler, number: int = 0) -> None:
        await self._presses.run(interaction, handler, subject=number)

    @alerts.command(name="list", description="What is open, oldest first")
    async def list_open(self, interaction: Interaction) -> None:
        await self._run(interaction, self._handling.list_open)

    @alerts.command(name="looked", description="Note that somebody looked at what the lists were not sure of")
    async def looked(self, interaction: Interaction) -> None:
        await self._run(interaction, self._duties.acts.looked_at_all)

    @alerts.command(name="take", description="Take an alert")
    @app_commands.describe(number="The number of the alert")
    async def take(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._handling.take, number)

    @alerts.command(name="pass", description="Pass an alert on, or put back one you took; nobody asks why")
    @app_commands.describe(number="The number of the alert")
    async def pass_on(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._handling.pass_on, number)

    @alerts.command(name="steps", description="The steps for an alert you took")
    @app_commands.describe(number="The number of the alert")
    async def steps(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._handling.show_steps, number)

    @alerts.command(name="place", description="Open a place to talk with the member")
    @app_commands.describe(number="The number of the alert")
    async def place(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._handling.open_place, number)

    @alerts.command(name="second", description="Ask for a second person on an alert you took")
    @app_commands.describe(number="The number of the alert")
    async def second(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._handling.want_second, number)

    @alerts.command(name="join", description="Join an alert as its second person")
    @app_commands.describe(number="The number of the alert")
    async def join(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._handling.join_as_second, number)

    @alerts.command(name="close", description="Close an alert you took")
    @app_commands.describe(number="The number of the alert", outcome="How it ended")
    @app_commands.choices(outcome=_OUTCOMES)
    async def close(self, interaction: Interaction, number: _NUMBER, outcome: app_commands.Choice[str]) -> None:
        await self._run(interaction, self._closing(Outcome(outcome.value)), number)

    def _closing(self, outcome: Outcome) -> Callable[[Press], Awaitable[None]]:
        async def close(press: Press) -> None:
            await self._handling.close(press, outcome)

        return close
