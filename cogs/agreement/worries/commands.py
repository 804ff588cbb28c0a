"""/speak-up, and the menu on a message. Part of the agreement's cog; every button has its command here (ACC-8)."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from cogs.agreement.worries.service import Worries
from cogs.kit.bundle import Kit
from cogs.kit.presses import Press

SLIPPED_OUT = "Something slipped out"
_NUMBER = app_commands.Range[int, 1]


class SpeakUpCommands(commands.Cog):
    """Thin. The cog that takes this in sets `_kit` and `_worries`."""

    _kit: Kit
    _worries: Worries

    speak_up = app_commands.Group(
        name="speak-up",
        description="Tell the people who look after this group, in private",
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
    )

    @speak_up.command(name="start", description="Something slipped out, or a worry about a moderator or the bot")
    async def speak_up_start(self, interaction: discord.Interaction[Any]) -> None:
        await self._kit.presses.run(interaction, self._worries.speaking.start)

    @speak_up.command(name="status", description="How your worries stand")
    async def speak_up_status(self, interaction: discord.Interaction[Any]) -> None:
        await self._kit.presses.run(interaction, self._worries.handling.status)

    @speak_up.command(name="take-back", description="Take a worry back; nobody asks why")
    @app_commands.describe(number="The number on your receipt")
    async def speak_up_take_back(self, interaction: discord.Interaction[Any], number: _NUMBER) -> None:
        await self._kit.presses.run(interaction, self._worries.handling.take_back, subject=number)

    @speak_up.command(name="handle", description="For those who were asked about it: look into a worry")
    @app_commands.describe(number="The number of the worry")
    async def speak_up_handle(self, interaction: discord.Interaction[Any], number: _NUMBER) -> None:
        await self._kit.presses.run(interaction, self._worries.handling.show, subject=number)

    # What may change who can read a worry's thread, or whose it is: looked at on the next beat

    @commands.Cog.listener("on_guild_channel_update")
    async def channel_changed(self, _before: discord.abc.GuildChannel, after: discord.abc.GuildChannel) -> None:
        self._worries.watching.stir(after.guild.id)

    @commands.Cog.listener("on_guild_role_update")
    async def role_changed(self, before: discord.Role, after: discord.Role) -> None:
        if before.permissions != after.permissions:
            self._worries.watching.stir(after.guild.id)

    @commands.Cog.listener("on_guild_role_delete")
    async def role_deleted(self, role: discord.Role) -> None:
        self._worries.watching.stir(role.guild.id)

    @commands.Cog.listener("on_guild_update")
    async def owner_changed(self, before: discord.Guild, after: discord.Guild) -> None:
        if before.owner_id != after.owner_id:
            self._worries.watching.stir(after.id)

    @commands.Cog.listener("on_member_update")
    async def roles_changed(self, before: discord.Member, after: discord.Member) -> None:
        if before.roles != after.roles:
            self._worries.watching.stir(after.guild.id)

    @commands.Cog.listener("on_raw_member_remove")
    async def member_left(self, payload: discord.RawMemberRemoveEvent) -> None:
        self._worries.watching.stir(payload.guild_id)

    @commands.Cog.listener("on_thread_member_join")
    async def added_to_thread(self, member: discord.ThreadMember) -> None:
        self._worries.watching.stir(member.thread.guild.id)

    async def cog_load(self) -> None:
        client = self._kit.client
        assert isinstance(client, commands.Bot)  # noqa: S101 - a cog is only ever in one; narrows for mypy
        for menu in self._menus():
            client.tree.add_command(menu)

    def _menus(self) -> list[app_commands.ContextMenu]:
        """Return the menus, which discord.py does not find in a class by itself."""

        async def slipped_out(interaction: discord.Interaction[Any], message: discord.Message) -> None:
            async def begin(press: Press) -> None:
                await self._worries.speaking.about_message(message)(press)

            await self._kit.presses.run(interaction, begin)

        only_here = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)
        return [app_commands.ContextMenu(name=SLIPPED_OUT, callback=slipped_out, allowed_contexts=only_here)]
