"""Moderators' commands: /alerts and /duty. Every button has its command here (ACC-8)."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import app_commands

from cogs.alerts.care.commands import DebriefCommands
from cogs.alerts.drill.commands import DrillCommands
from cogs.alerts.model import Outcome
from cogs.alerts.service import AlertsService
from cogs.kit.bundle import Kit
from cogs.kit.presses import Handler, Press

_OUTCOMES = [app_commands.Choice(name=outcome.value.replace("-", " "), value=outcome.value) for outcome in Outcome]
_HOURS = app_commands.Range[int, 1, 8]
_NUMBER = app_commands.Range[int, 1]

Interaction = discord.Interaction[Any]


class AlertsCog(DrillCommands):
    alerts = app_commands.Group(name="alerts", description="For moderators: what is open", guild_only=True)
    duty = app_commands.Group(name="duty", description="For moderators: who is on duty", guild_only=True)

    def __init__(self, kit: Kit, service: AlertsService) -> None:
        self._presses = kit.presses
        self._handling = service.handling
        self._stepping_off = service.stepping_off
        self._practice = service.practice
        self._drill = service.drill
        self.duty.add_command(DebriefCommands(kit.presses, service.debrief, service.talk))

    async def _run(self, interaction: Interaction, handler: Handler, number: int = 0) -> None:
        await self._presses.run(interaction, handler, subject=number)

    @alerts.command(name="list", description="What is open, oldest first")
    async def list_open(self, interaction: Interaction) -> None:
        await self._run(interaction, self._handling.list_open)

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

    @duty.command(name="on", description="Go on duty, for 8 hours at most")
    @app_commands.describe(hours="For how many hours")
    async def on(self, interaction: Interaction, hours: _HOURS = 8) -> None:
        async def start(press: Press) -> None:
            await self._handling.start_duty(press, hours)

        await self._run(interaction, start)

    @duty.command(name="off", description="Go off duty now")
    async def off(self, interaction: Interaction) -> None:
        await self._run(interaction, self._stepping_off.off)

    @duty.command(name="show", description="Who is on duty now")
    async def show(self, interaction: Interaction) -> None:
        await self._run(interaction, self._handling.show_duty)

    @app_commands.command(name="practice", description="For moderators: practise an alert, alone; nothing is kept")
    @app_commands.guild_only()
    async def practise(self, interaction: Interaction) -> None:
        await self._run(interaction, self._practice.begin)

    def _closing(self, outcome: Outcome) -> Callable[[Press], Awaitable[None]]:
        async def close(press: Press) -> None:
            await self._handling.close(press, outcome)

        return close
