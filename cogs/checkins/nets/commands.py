"""`/checkin net`."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from cogs.checkins.company import Company
from cogs.checkins.nets.model import FEWEST, MOST
from cogs.kit.presses import Press

_Questions = app_commands.Range[int, FEWEST, MOST]

net = app_commands.Group(name="net", description="A safety net: let somebody know if you have not answered")


class NetCommands(commands.Cog):
    """A part of `CheckinsCog`, which hangs its commands under /checkin."""

    _company: Company
    _run: Callable[[Interaction[Any], Callable[[Press], Awaitable[None]]], Awaitable[None]]

    @net.command(name="ask", description="See the words first, then ask one of your supporters")
    @app_commands.describe(keeper="One of your supporters", after="After how many questions without an answer")
    @app_commands.rename(keeper="with")
    async def net_ask(self, interaction: Interaction[Any], keeper: discord.Member, after: _Questions) -> None:
        await self._run(interaction, partial(self._company.nets.prepare, keeper=keeper, after=after))

    @net.command(name="show", description="Your safety net, and those you keep for others")
    async def net_show(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._company.nets.show)

    @net.command(name="end", description="End a safety net at once, yours or one you keep")
    async def net_end(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._company.nets.end)
