"""`/help`: in the server and in direct messages, seen only by who asked, with the database up or down (BND-6)."""

from typing import Any, Final

import discord
from discord import app_commands
from discord.ext import commands

from cogs.helplines.answers import Answers
from cogs.helplines.guide import countries_like
from cogs.helplines.service import HelplinesService
from cogs.kit.bundle import Kit
from cogs.kit.ports import Finding
from cogs.kit.presses import Press, PressDesk, Refusal

_MOST_SUGGESTIONS: Final = 25
# The labels of help-button-...; each button has its command (ACC-8). A test holds them together.
WISHES: Final = {
    "if-i-call": "What if I call?",
    "step": "A short guided step",
    "person-here": "I need a person here",
    "worried": "I am worried about someone",
    "carry": "This is more than I can carry",
    "mistake": "I'm OK, this was a mistake",
    "stop": "Don't message me again",
    "start": "You can message me again",
    "hide": "Hide this",
    "test": "Send me a test",
}
# What a member may answer about a note: the buttons stand in other messages of ours, and are shorter there.
ANSWERS: Final = {
    "got-support": "Yes, I got the support I needed",
    "no-support": "No, I did not get the support I needed",
    "not-now": "I don't want to talk now",
    "delete-place": "Delete the place to talk",
}
_CHOICES: Final = [app_commands.Choice(name=label, value=wish) for wish, label in (WISHES | ANSWERS).items()]

Interaction = discord.Interaction[Any]


class HelplinesCog(commands.Cog):
    def __init__(self, kit: Kit, service: HelplinesService) -> None:
        self._kit = kit
        self._presses = kit.presses
        self._answers = service.answers
        self._tonight = service.tonight
        self._leavers = service.leavers

    @commands.Cog.listener()
    async def on_raw_member_remove(self, event: discord.RawMemberRemoveEvent) -> None:
        await self._leavers.left(event.guild_id, event.user.id, self._kit.now())

    @commands.Cog.listener()
    async def on_member_join(self, member: discord.Member) -> None:
        await self._leavers.came_back(member.guild.id, member.id)

    @app_commands.command(name="help", description="Numbers to call or text now, and a person here to ask for")
    @app_commands.describe(country="Numbers in another country", wish="One of the buttons, typed")
    @app_commands.choices(
        wish=[app_commands.Choice(name=label, value=wish) for wish, label in (WISHES | ANSWERS).items()]
    )
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def numbers(
        self, interaction: Interaction, country: str | None = None, wish: app_commands.Choice[str] | None = None
    ) -> None:
        handler = self._answers.help_command(country, wish.value if wish else None)
        await self._presses.run(interaction, handler)

    @numbers.autocomplete("country")
    async def countries(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await _suggested(interaction, current)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        await self._tonight.message_deleted(payload.channel_id, payload.message_id)

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        for message_id in payload.message_ids:
            await self._tonight.message_deleted(payload.channel_id, message_id)

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self,
        before: discord.abc.GuildChannel,  # noqa: ARG002 - discord.py passes it
        after: discord.abc.GuildChannel,
    ) -> None:
        """We may be allowed to post there now."""
        self._tonight.stir_all_of(after.guild.id)


async def _suggested(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    """Each reader's own Discord says in which language; nothing of that is kept."""
    found = countries_like(current, _MOST_SUGGESTIONS, str(interaction.locale).partition("-")[0])
    return [app_commands.Choice(name=name[:100], value=code) for code, name in found]


def my_country(presses: PressDesk, answers: Answers) -> app_commands.Command[Any, ..., None]:
    """Make `/me country`: chosen once and kept, on a good day (CRI-5). bot.py puts it into `/me`."""

    @app_commands.command(name="country", description="In which country the numbers for you are; I never guess it")
    @app_commands.describe(country="Left out, you pick from menus")
    @app_commands.autocomplete(country=_suggested)
    async def country(interaction: Interaction, country: str | None = None) -> None:
        await presses.run(interaction, answers.my_country(country))

    return country


def hard_night(kit: Kit, service: HelplinesService) -> app_commands.Command[Any, ..., None]:
    """Make `/setup hard-night`: the message that somebody deleted, or could not be pinned, again. For organisers."""

    async def put_back(press: Press) -> None:
        manages = press.interaction.permissions.manage_guild
        here = [group for group in kit.groups.all if group.guild_id == press.interaction.guild_id]
        mine = [one for one in here if press.member_id in one.organisers or (manages and not one.organisers)]
        if not mine:
            raise Refusal("check-organisers-only")
        found: list[Finding] = []
        for group in mine:
            await service.tonight.put_back(group, press.now)
            found += await service.tonight.check(group)
        lines = [press.words("check-line", text=press.words(one.text, **one.facts)) for one in found]
        await press.say("\n".join(lines) or press.words("check-tonight-nowhere"))

    @app_commands.command(name="hard-night", description='The message "If tonight is hard": post it again, and pin it')
    async def again(interaction: Interaction) -> None:
        await kit.presses.run(interaction, put_back)

    return again
