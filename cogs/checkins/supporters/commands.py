"""`/checkin supporting`, `/checkin choose` and `/checkin company`, and what the company listens to."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from cogs.checkins.company import Company as CompanyDesk
from cogs.checkins.model import Company
from cogs.kit.bundle import Kit
from cogs.kit.presses import Press

MOST_ROOMS = 20
_Rooms = app_commands.Range[int, 0, MOST_ROOMS]
_KINDS = [
    app_commands.Choice(name="someone to listen", value=Company.LISTENING.value),
    app_commands.Choice(name="ideas", value=Company.IDEAS.value),
    app_commands.Choice(name="quiet company", value=Company.QUIET.value),
]

supporting = app_commands.Group(name="supporting", description="For supporters: your hours, and what you carry")


class SupportingCommands(commands.Cog):
    """A part of `CheckinsCog`, which hangs its commands under /checkin."""

    _kit: Kit
    _company: CompanyDesk
    _run: Callable[[Interaction[Any], Callable[[Press], Awaitable[None]]], Awaitable[None]]

    # ------------------------------------------------------------------------------------------------------ members

    @app_commands.command(name="choose", description="Choose who may read along: up to three supporters, or nobody")
    @app_commands.describe(person="A supporter to add", remove="Somebody to take out")
    async def choose(
        self, interaction: Interaction[Any], person: discord.Member | None = None, remove: discord.Member | None = None
    ) -> None:
        await self._run(interaction, partial(self._company.choosing.choose, supporter=person, leaver=remove))

    @app_commands.command(name="company", description="Ask for company: your supporters, or somebody who is there")
    @app_commands.describe(kind="Which kind of company")
    @app_commands.choices(kind=_KINDS)
    async def company(self, interaction: Interaction[Any], kind: str | None = None) -> None:
        calling = self._company.calling
        await self._run(interaction, calling.of(Company(kind)) if kind else calling.which)

    @app_commands.command(name="company-over", description="Take back that you asked the group for company")
    async def company_over(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._company.asking.take_back)

    # --------------------------------------------------------------------------------------------------- supporters

    @supporting.command(name="show", description="Your hours, and your own numbers; only you see this")
    async def show(self, interaction: Interaction[Any]) -> None:
        await self._run(interaction, self._company.terms.show)

    @supporting.command(name="hours", description="When you can be asked, by your own clock")
    @app_commands.describe(when='Like "Europe/London, mon-fri 19:00-22:00; sat 10:00-12:00", or none')
    async def hours(self, interaction: Interaction[Any], when: str) -> None:
        await self._run(interaction, partial(self._company.terms.hours, written=when))

    @supporting.command(name="off", description="Time off; for more than 14 days, you leave the check-ins you are in")
    @app_commands.describe(until="The day you are there again, like 2026-12-24; leave it out if you are")
    async def off(self, interaction: Interaction[Any], until: str | None = None) -> None:
        await self._run(interaction, partial(self._company.terms.off, until=until))

    @supporting.command(name="limit", description="In how many check-ins you want to be at most")
    @app_commands.describe(most="A number; leave it out for no limit")
    async def limit(self, interaction: Interaction[Any], most: _Rooms | None = None) -> None:
        await self._run(interaction, partial(self._company.terms.limit, most=most))

    @supporting.command(name="too-much", description="This is more than I can carry: out of one check-in, or all")
    @app_commands.describe(everywhere="Out of all of them at once")
    async def too_much(self, interaction: Interaction[Any], *, everywhere: bool = False) -> None:
        terms = self._company.terms
        await self._run(interaction, terms.too_much_everywhere if everywhere else terms.too_much)

    # ---------------------------------------------------------------------------------------------------- listening

    @commands.Cog.listener("on_member_update")
    async def supporter_changed(self, before: discord.Member, after: discord.Member) -> None:
        if set(before.roles) - set(after.roles):
            await self._company.endings.gone_from(after.guild.id, after.id, self._kit.now())

    @commands.Cog.listener("on_raw_member_remove")
    async def supporter_left(self, payload: discord.RawMemberRemoveEvent) -> None:
        await self._company.endings.gone_from(payload.guild_id, payload.user.id, self._kit.now())

    @commands.Cog.listener("on_raw_thread_update")
    async def awake_again(self, payload: discord.RawThreadUpdateEvent) -> None:
        """What an archived room should have said meanwhile could not be shown: an edit there is refused."""
        if not payload.data.get("thread_metadata", {}).get("archived", True):
            await self._company.awake_again(payload.thread_id)
