"""`/duty debrief`: every button of a debrief as a command (ACC-8)."""

from typing import Any

from discord import Interaction, app_commands

from cogs.alerts.care.debrief import Debrief
from cogs.alerts.care.talk import Talk
from cogs.kit.presses import Press, PressDesk


class DebriefCommands(app_commands.Group):
    """Hangs under `/duty`; thin."""

    def __init__(self, presses: PressDesk, debrief: Debrief, talk: Talk) -> None:
        super().__init__(name="debrief", description="Being asked how you are after an alert, and somebody to talk to")
        self._presses = presses
        self._debrief = debrief
        self._talk = talk

    @app_commands.command(name="on", description="Be asked once, in private, after an alert you looked after")
    async def on(self, interaction: Interaction[Any]) -> None:
        await self._presses.run(interaction, self._debrief.on)

    @app_commands.command(name="off", description="Don't be asked how you are after an alert")
    async def off(self, interaction: Interaction[Any]) -> None:
        await self._presses.run(interaction, self._debrief.off)

    @app_commands.command(name="talk", description="Find somebody of the team to talk to, in a private thread")
    async def talk(self, interaction: Interaction[Any]) -> None:
        await self._presses.run(interaction, self._talk.start)

    @app_commands.command(name="listen", description="Say whether other moderators may pick you to talk to")
    @app_commands.describe(yes="Whether they may")
    async def listen(self, interaction: Interaction[Any], yes: bool) -> None:
        async def choose(press: Press) -> None:
            await self._debrief.listen(press, yes)

        await self._presses.run(interaction, choose)
