"""`/me`: what is held about you, your own copy, and forgetting you. On servers and in direct messages."""

import io
from typing import Any

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from cogs.kit.audit import About, Act, note_look
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.pages import pages
from cogs.kit.presses import Press, Refusal
from cogs.privacy import views
from cogs.privacy.model import copy_for
from cogs.privacy.readership.place import Place, PlaceOption
from cogs.privacy.service import NotErasedError, PrivacyService


class PrivacyCog(commands.Cog):
    """Thin: every button is also a command, and both end in the same handler."""

    me = app_commands.Group(
        name="me",
        description="What this bot keeps about you",
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
    )

    def __init__(self, kit: Kit, service: PrivacyService) -> None:
        self._kit = kit
        self._service = service
        self._readership = service.readership
        desk = kit.presses
        desk.on(views.FAMILY, views.COPY, self._copy)
        desk.on(views.FAMILY, views.FORGET, self._ask_before_forgetting)
        desk.on(views.FAMILY, views.FORGET_YES, self._forget)
        desk.on(views.FAMILY, views.FORGET_NO, self._keep)

    @me.command(name="show", description="See what this bot keeps about you, and who can see it")
    async def show(self, interaction: Interaction[Any]) -> None:
        await self._kit.presses.run(interaction, self._show)

    @me.command(name="copy", description="Get a copy of what this bot keeps about you")
    async def copy(self, interaction: Interaction[Any]) -> None:
        await self._kit.presses.run(interaction, self._copy)

    @me.command(name="forget", description="Delete what this bot keeps about you")
    async def forget(self, interaction: Interaction[Any]) -> None:
        await self._kit.presses.run(interaction, self._ask_before_forgetting)

    @me.command(name="readers", description="See who can read this channel or thread")
    @app_commands.describe(channel="Another channel or thread; leave it out for this one")
    async def readers(
        self,
        interaction: Interaction[Any],
        channel: app_commands.Transform[Place, PlaceOption] | None = None,
    ) -> None:
        await self._kit.presses.run(interaction, self._readership.show_other(channel))

    async def _show(self, press: Press) -> None:
        groups = self._groups(press)
        ledgers = await self._service.ledgers(groups, press.member_id)
        readers = [views.Readers.of(group) for group in groups]
        shown = pages(views.what_is_kept(press.words, list(zip(ledgers, readers, strict=True))))
        for page in shown[:-1]:
            await press.say(page)
        await press.say(shown[-1], view=views.choices(press.words, ledgers, self._service.offers))

    async def _copy(self, press: Press) -> None:
        ledgers = await self._service.ledgers(self._groups(press), press.member_id)
        text = copy_for(press.member_id, ledgers, press.now)
        file = discord.File(io.BytesIO(text.encode()), filename=views.FILE_NAME)
        silent = any(ledger.silent for ledger in ledgers)
        await press.say(press.words("me-copy-not-whole" if silent else "me-copy"), file=file)
        for group in self._groups(press):
            # That a copy was made, and not whose: organisers read the trail, and nobody hears who looked at their own.
            await note_look(self._kit.database, group.key, None, Act.COPIED, About.COPY, press.now)

    async def _ask_before_forgetting(self, press: Press) -> None:
        text, view = views.confirm(press.words, self._groups(press))
        await press.say(text, view=view)

    async def _forget(self, press: Press) -> None:
        try:
            outcome = await self._service.forget(self._groups(press), press.member_id)
        except NotErasedError as error:
            name = views.part(press.words, error.slice_name)
            raise Refusal("me-nothing-deleted", part=name) from error
        for page in pages(views.what_went(press.words, outcome)):
            await press.say(page)

    async def _keep(self, press: Press) -> None:
        await press.say(press.words("me-kept"))

    def _groups(self, press: Press) -> tuple[Group, ...]:
        groups = self._service.groups_here(press.interaction.guild_id)
        if not groups:
            raise Refusal("kit-no-group")
        return groups

    # ----------------------------------------------------- what may change who can read: looked at on the next beat

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self,
        before: discord.abc.GuildChannel,  # noqa: ARG002 - discord.py passes it
        after: discord.abc.GuildChannel,
    ) -> None:
        self._readership.readers_may_have_changed(after.guild.id)

    @commands.Cog.listener()
    async def on_guild_role_create(self, role: discord.Role) -> None:
        self._readership.readers_may_have_changed(role.guild.id)

    @commands.Cog.listener()
    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        if before.permissions != after.permissions:
            self._readership.readers_may_have_changed(after.guild.id)

    @commands.Cog.listener()
    async def on_guild_role_delete(self, role: discord.Role) -> None:
        self._readership.readers_may_have_changed(role.guild.id)

    @commands.Cog.listener()
    async def on_guild_update(self, before: discord.Guild, after: discord.Guild) -> None:
        if before.owner_id != after.owner_id:
            self._readership.readers_may_have_changed(after.id)

    @commands.Cog.listener()
    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        if before.roles != after.roles:
            self._readership.readers_may_have_changed(after.guild.id)

    @commands.Cog.listener()
    async def on_member_join(self, member: discord.Member) -> None:
        self._readership.readers_may_have_changed(member.guild.id)

    @commands.Cog.listener()
    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        self._readership.readers_may_have_changed(payload.guild_id)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        await self._readership.message_deleted(payload.channel_id, payload.message_id)
