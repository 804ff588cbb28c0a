"""`/checkin`, and what the check-ins listen to."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from cogs.checkins.model import LONGEST_PAUSE, Company, Wish, zones_like
from cogs.checkins.pairs.commands import PairCommands
from cogs.checkins.service import CheckinsService
from cogs.kit.bundle import Kit
from cogs.kit.presses import Press
from config.duty import known_zones

_Hour = app_commands.Range[int, 0, 23]
_Days = app_commands.Range[int, 1, LONGEST_PAUSE.days]
_KINDS = [
    app_commands.Choice(name="someone to listen", value=Company.LISTENING.value),
    app_commands.Choice(name="ideas", value=Company.IDEAS.value),
    app_commands.Choice(name="quiet company", value=Company.QUIET.value),
]


class CheckinsCog(commands.Cog):
    checkin = app_commands.Group(
        name="checkin",
        description="Your private check-in",
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
    )
    pair = PairCommands(parent=checkin)

    def __init__(self, kit: Kit, service: CheckinsService) -> None:
        self._kit = kit
        self._service = service
        self.pair.connect(kit, service.pairs)

    async def _run(self, interaction: Interaction[Any], handler: Callable[[Press], Awaitable[None]]) -> None:
        await self._kit.presses.run(interaction, handler)

    # ----------------------------------------------------------------------------------------------------- commands

    @checkin.command(name="open", description="Open a private check-in: a thread for you that asks once a day")
    @app_commands.describe(
        hour="The hour to ask you at, 0 to 23, by your own clock",
        zone="Where your clock is; leave it out to use the group's",
        company="A supporter who may read along; leave it out and nobody is asked to",
    )
    async def open_(
        self,
        interaction: Interaction[Any],
        hour: _Hour,
        zone: str | None = None,
        company: discord.Member | None = None,
    ) -> None:
        async def handler(press: Press) -> None:
            wish = Wish(hour, zone or press.in_group.settings.group.time_zone)
            await self._service.opening.open(press, wish, company)

        await self._run(interaction, handler)

    @checkin.command(name="here", description="I'm here: nobody is shown it")
    async def here(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.answers.here)

    @checkin.command(name="later", description="Not today: nobody is shown it")
    async def later(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.answers.later)

    @checkin.command(name="company", description="Ask your supporters for company in your check-in")
    @app_commands.describe(kind="Which kind of company")
    @app_commands.choices(kind=_KINDS)
    async def company(self, interaction: Interaction[Any], kind: str | None = None) -> None:
        answers = self._service.answers
        await self._run(interaction, answers.company_of(Company(kind)) if kind else answers.company)

    @checkin.command(name="person", description="I need a person: ask a moderator of this group")
    async def person(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.answers.person)

    @checkin.command(name="time", description="Change when you are asked")
    @app_commands.describe(hour="The hour, 0 to 23, by your own clock", zone="Where your clock is")
    async def time(self, interaction: Interaction[Any], hour: _Hour, zone: str | None = None) -> None:
        await self._run(interaction, partial(self._service.keeping.retime, hour=hour, zone=zone))

    @checkin.command(name="pause", description="No questions for a while; nobody is told")
    @app_commands.describe(days="For how many days", until="Or until a day, written like 2026-12-24")
    async def pause(self, interaction: Interaction[Any], days: _Days = 14, until: str | None = None) -> None:
        await self._run(interaction, partial(self._service.keeping.pause, days=days, until=until))

    @checkin.command(name="resume", description="Have the questions again")
    async def resume(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._service.keeping.resume)

    @checkin.command(name="choose", description="Choose a supporter who may read along, or nobody")
    @app_commands.describe(person="The supporter; leave it out and nobody is asked to read along")
    async def choose(self, interaction: Interaction[Any], person: discord.Member | None = None) -> None:
        await self._run(interaction, partial(self._service.keeping.choose, supporter=person))

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
    @time.autocomplete("zone")
    async def zones(self, interaction: Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
        group = self._kit.groups.for_place(interaction.guild_id, [interaction.channel_id or 0])
        first = group.settings.group.time_zone if group else "UTC"
        return [app_commands.Choice(name=zone, value=zone) for zone in zones_like(typed, known_zones(), first)]

    # ---------------------------------------------------------------------------------------------------- listening

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
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
        await self._service.people_changed(payload.thread_id)

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

    @commands.Cog.listener()
    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        self._service.readers_may_have_changed(payload.guild_id)
        await self._service.member_left(payload.guild_id, payload.user.id)
