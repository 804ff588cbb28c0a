"""`/checkin`, and what the check-ins listen to."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from cogs.checkins import room_commands
from cogs.checkins.asking_commands import HOW, AskingCommands, Hour, zone_choices
from cogs.checkins.model import Wish
from cogs.checkins.nets.commands import NetCommands, net
from cogs.checkins.pairs.commands import PairCommands
from cogs.checkins.reading import read_weekdays
from cogs.checkins.schedule import EVERY_DAY
from cogs.checkins.service import CheckinsService
from cogs.checkins.supporters.commands import SupportingCommands, supporting
from cogs.kit.bundle import Kit
from cogs.kit.presses import First, Press, Refusal


class CheckinsCog(SupportingCommands, NetCommands):
    checkin = app_commands.Group(
        name="checkin",
        description="Your private check-in",
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
    )
    checkin.add_command(SupportingCommands.choose)
    checkin.add_command(SupportingCommands.company)
    checkin.add_command(SupportingCommands.company_over)
    checkin.add_command(supporting)
    checkin.add_command(net)

    room_commands.add_to(checkin)
    pair = PairCommands(parent=checkin)

    def __init__(self, kit: Kit, service: CheckinsService) -> None:
        self._kit = kit
        self._service = service
        self._company = service.company
        AskingCommands(kit, service).add_to(self.checkin)
        self.pair.connect(kit, service.pairs)
        kit.hearing.add("checkins.heard", self._hear)

    async def _run(self, interaction: Interaction[Any], handler: Callable[[Press], Awaitable[None]]) -> None:
        await self._kit.presses.run(interaction, handler)

    @property
    def service(self) -> CheckinsService:
        return self._service

    async def run(self, interaction: Interaction[Any], handler: Callable[[Press], Awaitable[None]]) -> None:
        """For the commands of other files."""
        await self._run(interaction, handler)

    # ----------------------------------------------------------------------------------------------------- commands

    @checkin.command(name="open", description="Open a private check-in; with no option, a form opens")
    @app_commands.describe(
        hour="The hour to ask you at, 0 to 23, by your own clock",
        zone="Where your clock is; leave it out to use the group's",
        company="A supporter who may read along; leave it out and nobody is asked to",
        days="On which days, like: mon wed fri; leave it out for every day",
        notify="How the questions come; leave it out for silently",
    )
    @app_commands.choices(notify=HOW)
    async def open_(
        self,
        interaction: Interaction[Any],
        hour: Hour | None = None,
        zone: str | None = None,
        company: discord.Member | None = None,
        days: str | None = None,
        notify: str | None = None,
    ) -> None:
        if hour is None:
            await self._kit.presses.run(interaction, self._service.setting_up.start, first=First.MODAL)
            return

        async def handler(press: Press) -> None:
            chosen = read_weekdays(days, press.words.language) if days else EVERY_DAY
            if chosen is None:
                raise Refusal("checkin-days-unread")
            there = zone or press.in_group.settings.group.time_zone
            await self._service.opening.open(press, Wish(hour, there, chosen, pings=notify == "ping"), company)

        await self._run(interaction, handler)

    @checkin.command(name="here", description="I'm here: nobody is shown it")
    async def here(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.answers.here)

    @checkin.command(name="later", description="Not today: nobody is shown it")
    async def later(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.answers.later)

    @checkin.command(name="person", description="I need a person: ask a moderator of this group")
    async def person(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.answers.person)

    @checkin.command(name="close", description="Close your private check-in")
    async def close(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.keeping.close)

    @checkin.command(name="delete", description="Delete your private check-in for good, where the group allows it")
    async def delete(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.keeping.delete)

    @checkin.command(name="round", description="When the next weekly round is, where, and who can read it")
    async def round_(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.rounds.show)

    @open_.autocomplete("zone")
    async def zones(self, interaction: Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
        group = self._kit.groups.for_place(interaction.guild_id, [interaction.channel_id or 0])
        return zone_choices(group, typed)

    # ---------------------------------------------------------------------------------------------------- listening

    def _hear(self, message: discord.Message) -> None:
        self._service.heard(message.channel.id, message.author.id, self._kit.now())

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        await self._service.thread_deleted(payload.thread_id)

    @commands.Cog.listener()
    async def on_thread_remove(self, thread: discord.Thread) -> None:
        await self._service.taken_out(thread.id)

    @commands.Cog.listener()
    async def on_thread_member_join(self, member: discord.ThreadMember) -> None:
        await self._service.people_changed(member.thread_id)

    @commands.Cog.listener()
    async def on_raw_thread_member_remove(self, payload: discord.RawThreadMembersUpdate) -> None:
        removed = (int(person) for person in payload.data.get("removed_member_ids", ()))
        await self._service.left_thread(payload.thread_id, removed)

    @commands.Cog.listener()
    async def on_raw_thread_update(self, payload: discord.RawThreadUpdateEvent) -> None:
        if not payload.data["thread_metadata"]["archived"] and payload.thread is None:
            await self._service.awake(payload.thread_id)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self._service.thread_deleted(channel.id)

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self,
        before: discord.abc.GuildChannel,  # noqa: ARG002 - discord.py passes it
        after: discord.abc.GuildChannel,
    ) -> None:
        self._service.readers_may_have_changed(after.guild.id)

    @commands.Cog.listener()
    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:  # noqa: ARG002 - discord.py passes it
        self._service.readers_may_have_changed(after.guild.id)

    @commands.Cog.listener()
    async def on_guild_role_delete(self, role: discord.Role) -> None:
        self._service.readers_may_have_changed(role.guild.id)

    @commands.Cog.listener()
    async def on_guild_update(self, before: discord.Guild, after: discord.Guild) -> None:  # noqa: ARG002 - discord.py passes it
        self._service.readers_may_have_changed(after.id)

    @commands.Cog.listener()
    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        if before.roles != after.roles or before.display_name != after.display_name:
            self._service.readers_may_have_changed(after.guild.id)

    @commands.Cog.listener()
    async def on_member_join(self, member: discord.Member) -> None:
        self._service.readers_may_have_changed(member.guild.id)
        await self._service.came_back(member.guild.id, member.id)

    @commands.Cog.listener()
    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        self._service.readers_may_have_changed(payload.guild_id)
        await self._service.left_server(payload.guild_id, payload.user.id)
