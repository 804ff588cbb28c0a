"""`/about` for everybody, `/setup check` for organisers."""

from typing import Any

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from cogs.kit import audit
from cogs.kit.audit import About, Act
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.pages import pages
from cogs.kit.ports import AgeBlocks
from cogs.kit.presses import Press, Refusal
from cogs.setup import leak, trail, views
from cogs.setup.leak import Leaked
from cogs.setup.service import SetupService
from data.sealed import SealedId

_LEAKED = [
    app_commands.Choice(name="The database, or a copy of it", value=Leaked.FILE.value),
    app_commands.Choice(name="The database and the key, or the whole computer", value=Leaked.FILE_AND_KEY.value),
    app_commands.Choice(name="The token", value=Leaked.TOKEN.value),
]


class SetupCog(commands.Cog):
    setup = app_commands.Group(name="setup", description="For organisers: is everything in order?", guild_only=True)

    def __init__(self, kit: Kit, service: SetupService, blocks: AgeBlocks | None = None) -> None:
        self._kit = kit
        self._blocks = blocks
        self._service = service
        kit.presses.on(trail.FAMILY, trail.TRAIL, self._trail)

    @app_commands.command(name="about", description="What this bot does, what it keeps, and what it can't do")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def about(self, interaction: Interaction[Any]) -> None:
        await self._kit.presses.run(interaction, self._about)

    @setup.command(name="check", description="What is missing, who can read the alerts, and what to do about it")
    async def check(self, interaction: Interaction[Any]) -> None:
        await self._kit.presses.run(interaction, self._check)

    @setup.command(name="trail", description="Who did what with which alert or setting, newest first")
    async def trail(self, interaction: Interaction[Any]) -> None:
        await self._kit.presses.run(interaction, self._trail)

    @setup.command(name="review", description="What to look at again each quarter: the note that organisers get")
    async def review(self, interaction: Interaction[Any]) -> None:
        await self._kit.presses.run(interaction, self._review)

    async def _review(self, press: Press) -> None:
        mine = self._groups_of(press)
        for group in self._kit.groups.all:
            if group.key in mine:
                for page in pages(await self._service.reviews.text(press.words, group, press.now)):
                    await press.say(page)

    @setup.command(name="leak", description="If data has leaked: what to do first, and a text for you to send")
    @app_commands.describe(what="What somebody has, or may have")
    @app_commands.choices(what=_LEAKED)
    async def leak(self, interaction: Interaction[Any], what: str) -> None:
        async def show(press: Press) -> None:
            mine = self._groups_of(press)
            await leak.show(press, [one for one in self._kit.groups.all if one.key in mine], Leaked(what))

        await self._kit.presses.run(interaction, show)

    @setup.command(name="lift-age-block", description="For who said they are too young, by mistake or long ago")
    @app_commands.describe(person="Whom it is about")
    async def lift_age_block(self, interaction: Interaction[Any], person: discord.User) -> None:
        async def lift(press: Press) -> None:
            await self._lift_age_block(press, person)

        await self._kit.presses.run(interaction, lift)

    async def _lift_age_block(self, press: Press, person: discord.User) -> None:
        """The answer and the trail are the same whether there was one: nobody can look up who is too young."""
        assert self._blocks is not None  # noqa: S101 - bot.py gives it
        mine = self._groups_of(press)
        for group in self._kit.groups.all:
            if group.key in mine:
                await self._blocks.lift(group, person.id)
                who, act = SealedId(group.guild_id, press.member_id), Act.AGE_BLOCK_LIFTED
                await audit.note_look(self._kit.database, group.key, who, act, About.AGREEMENT, press.now)
        await press.say(press.words("setup-age-block-lifted", person=person.mention))

    async def _trail(self, press: Press) -> None:
        await trail.show(self._kit, press, self._groups_of(press))

    async def _about(self, press: Press) -> None:
        """Needs no database and no set-up: it says what is so, even when nothing is (ORG-8)."""
        in_messages = press.interaction.guild_id is None
        groups: tuple[Group | None, ...] = (*self._kit.groups.all,) if in_messages else (press.group,)
        for group in groups or (None,):
            settings = group.settings if group else self._kit.settings.groups[0]
            numbers = self._service.numbers_of(group)
            for page in pages(views.about(press.words, settings, group, self._service.version, numbers)):
                await press.say(page)

    async def _check(self, press: Press) -> None:
        mine = self._groups_of(press)
        lines = [line for line in await self._service.report(press.now) if line[0] is None or line[0].key in mine]
        for page in pages(views.findings(press.words, lines)):
            await press.say(page)
        for group in self._kit.groups.all:
            if group.key in mine:
                who = SealedId(group.guild_id, press.member_id)
                database = self._kit.database
                await audit.note_look(database, group.key, who, Act.CHECKED, About.SETTINGS, press.now)

    def _groups_of(self, press: Press) -> frozenset[str]:
        """Return the keys of the groups this person organises.

        A group whose organisers were not found, and a server without a group, is open to who may manage the server:
        somebody must be able to see what is wrong.
        """
        here = [group for group in self._kit.groups.all if group.guild_id == press.interaction.guild_id]
        manages = press.interaction.permissions.manage_guild
        mine = frozenset(
            group.key for group in here if press.member_id in group.organisers or (manages and not group.organisers)
        )
        if not mine and (here or not manages):
            raise Refusal("check-organisers-only")
        return mine
