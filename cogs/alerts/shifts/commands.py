"""The commands about one's own duty: /duty. Each button of duty has its command here (ACC-8)."""

from typing import Any

import discord
from discord import app_commands

from cogs.alerts.care.commands import DebriefCommands
from cogs.alerts.care.debrief import Debrief
from cogs.alerts.care.talk import Talk
from cogs.alerts.shifts.acts import DutyActs
from cogs.alerts.shifts.duties import Duties
from cogs.alerts.shifts.model import KINDS
from cogs.kit.presses import Handler, Press, PressDesk

_HOURS = app_commands.Range[int, 1, 8]
_ALL = "all"
_KINDS = [app_commands.Choice(name=kind.replace("_", " "), value=kind) for kind in KINDS]
_KINDS.append(app_commands.Choice(name="none: ask me about all of them again", value=_ALL))

Interaction = discord.Interaction[Any]


class _Nights(app_commands.Group):
    """A choice with two ways, so that the one to take it back is found where it was made."""

    def __init__(self, presses: PressDesk, acts: DutyActs) -> None:
        super().__init__(name="nights", description="Whether you are asked when nobody is on duty")
        self._presses = presses
        self._acts = acts

    @app_commands.command(name="on", description="Ask me too when nobody is on duty, where the group's settings say so")
    async def on(self, interaction: Interaction) -> None:
        await self._presses.run(interaction, self._acts.choose_nights(on=True))

    @app_commands.command(name="off", description="Don't ask me when nobody is on duty")
    async def off(self, interaction: Interaction) -> None:
        await self._presses.run(interaction, self._acts.choose_nights(on=False))


class DutyCommands(app_commands.Group):
    """A group without a cog: each slice has one cog, and `/alerts` is this one's."""

    def __init__(self, presses: PressDesk, duties: Duties, debrief: Debrief, talk: Talk) -> None:
        super().__init__(name="duty", description="For moderators: who is on duty", guild_only=True)
        self._presses = presses
        self._acts, self._phones, self._swaps = duties.acts, duties.phones, duties.swaps
        self.add_command(_Nights(presses, duties.acts))
        self.add_command(DebriefCommands(presses, debrief, talk))

    async def _run(self, interaction: Interaction, handler: Handler) -> None:
        await self._presses.run(interaction, handler)

    @app_commands.command(name="on", description="Go on duty, for 8 hours at most")
    @app_commands.describe(hours="For how many hours")
    async def on(self, interaction: Interaction, hours: _HOURS = 8) -> None:
        async def start(press: Press) -> None:
            await self._acts.start(press, hours)

        await self._run(interaction, start)

    @app_commands.command(name="until", description="Go on duty until a time by your clock, for 8 hours at most")
    @app_commands.describe(time="Such as 22:30 or 10pm, by the zone of your shift, or the group's")
    async def until(self, interaction: Interaction, time: app_commands.Range[str, 1, 8]) -> None:
        async def start(press: Press) -> None:
            await self._acts.start_until(press, time)

        await self._run(interaction, start)

    @app_commands.command(name="off", description="Go off duty now")
    async def off(self, interaction: Interaction) -> None:
        await self._run(interaction, self._acts.stop)

    @app_commands.command(name="show", description="Who is on duty now, and the coming shifts")
    async def show(self, interaction: Interaction) -> None:
        await self._run(interaction, self._acts.show)

    @app_commands.command(name="swap", description="Offer your next planned shift to another moderator")
    @app_commands.rename(other="with")
    @app_commands.describe(other="Who might take it")
    async def swap(self, interaction: Interaction, other: discord.Member) -> None:
        await self._run(interaction, self._swaps.offering(other))

    @app_commands.command(name="test", description="Ping your phone as an alert would, and say whether it rang")
    async def test(self, interaction: Interaction) -> None:
        await self._run(interaction, self._phones.test)

    @app_commands.command(name="skip", description="Rather not be asked about one kind of alert; nobody sees it")
    @app_commands.describe(kind="Which kind")
    @app_commands.choices(kind=_KINDS)
    async def skip(self, interaction: Interaction, kind: app_commands.Choice[str]) -> None:
        await self._run(interaction, self._acts.choose_skip(None if kind.value == _ALL else kind.value))
