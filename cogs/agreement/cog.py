"""/agreement and /speak-up. Every button has its command here (ACC-8)."""

from functools import partial
from typing import Any

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from cogs.agreement.service import AgreementService
from cogs.agreement.worries.commands import SpeakUpCommands
from cogs.kit.bundle import Kit
from cogs.kit.presses import First, Handler


class AgreementCog(SpeakUpCommands):
    """Thin: on servers and in direct messages, each command ends in the same handler as its button (CON-3)."""

    agreement = app_commands.Group(
        name="agreement",
        description="The agreement, and your choices",
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
    )
    watch = app_commands.Group(name="watch", description="Word watch, on or off for you", parent=agreement)
    forwards = app_commands.Group(
        name="forwards", description="A private message when you forward from here", parent=agreement
    )

    def __init__(self, kit: Kit, service: AgreementService) -> None:
        self._kit = kit
        self._service = service
        self._screens = service.screens
        self._suggestions = service.suggestions
        self._worries = service.worries
        kit.hearing.add("agreement.forwards", service.forwards.hear)

    async def _run(self, interaction: Interaction[Any], handler: Handler) -> None:
        await self._kit.presses.run(interaction, handler)

    @agreement.command(name="show", description="Read the agreement, and see what you chose")
    async def show(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._screens.show)

    @agreement.command(name="all", description="Read the whole agreement")
    async def read_all(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._screens.read_all)

    @agreement.command(name="choose", description="Read it and choose, or choose again")
    async def choose(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._screens.choose)

    @agreement.command(name="leave", description="Leave the agreement; word watch goes off too")
    async def leave(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._screens.leave)

    @agreement.command(name="history", description="Every version there was, and what changed")
    @app_commands.describe(version="One version to read whole; leave it out for all changes")
    async def history(self, interaction: Interaction[Any], version: app_commands.Range[int, 1] | None = None) -> None:
        await self._run(interaction, self._screens.past if version is None else self._screens.past_of(version))

    @agreement.command(name="suggest", description="Suggest a change, for everybody to read")
    async def suggest(self, interaction: Interaction[Any]) -> None:
        await self._kit.presses.run(interaction, self._suggestions.write, first=First.MODAL)

    @agreement.command(name="suggestions", description="Every suggestion, and its answer")
    async def suggestions(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._suggestions.listing)

    @agreement.command(name="take-back", description="Take your suggestion back: its message is deleted")
    @app_commands.describe(number="The suggestion's number")
    async def take_back(self, interaction: Interaction[Any], number: app_commands.Range[int, 1]) -> None:
        await self._run(interaction, partial(self._suggestions.take_back, number=number))

    @agreement.command(name="answer", description="For organisers: answer a suggestion")
    @app_commands.describe(number="The suggestion's number")
    async def answer(self, interaction: Interaction[Any], number: app_commands.Range[int, 1]) -> None:
        handler = partial(self._suggestions.ask_for_answer, number=number)
        await self._kit.presses.run(interaction, handler, first=First.MODAL)

    @watch.command(name="on", description="Turn word watch on for you")
    async def watch_on(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._screens.watch_on)

    @watch.command(name="off", description="Turn word watch off for you")
    async def watch_off(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._screens.watch_off)

    @forwards.command(name="on", description="A private message when you forward something out of here")
    async def forwards_on(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.forwards.turn_on)

    @forwards.command(name="off", description="No private message when you forward something out of here")
    async def forwards_off(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.forwards.turn_off)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        self._service.forwards.taken_back(event.message_id)

    @commands.Cog.listener()
    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        if before.pending and not after.pending:
            await self._service.screened(after.guild.id, after.id)

    @commands.Cog.listener()
    async def on_raw_member_remove(self, event: discord.RawMemberRemoveEvent) -> None:
        await self._service.leaving.left(event.guild_id, event.user.id, self._kit.now())

    @commands.Cog.listener()
    async def on_member_join(self, member: discord.Member) -> None:
        await self._service.leaving.leavers.came_back(member.guild.id, member.id)
