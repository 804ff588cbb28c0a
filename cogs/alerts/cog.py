"""Moderators' commands about alerts: /alerts. Every button has its command here (ACC-8)."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from cogs.alerts.drill.commands import DrillCommands
from cogs.alerts.model import Outcome, Told
from cogs.alerts.raising import Raising
from cogs.alerts.service import AlertsService
from cogs.kit.bundle import Kit
from cogs.kit.ports import Tier
from cogs.kit.presses import Handler, Press, PressDesk

_OUTCOMES = [app_commands.Choice(name=outcome.value.replace("-", " "), value=outcome.value) for outcome in Outcome]
_TOLD = [app_commands.Choice(name=told.value.replace("-", " "), value=told.value) for told in Told]
_TIERS = [app_commands.Choice(name=tier.value, value=tier.value) for tier in Tier]
_NUMBER = app_commands.Range[int, 1]

# The name of the menu on every message.
LOOK = "Ask a moderator to look"
_ONLY_HERE = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)

Interaction = discord.Interaction[Any]


def look_command(presses: PressDesk, raising: Raising) -> app_commands.Command[Any, ..., None]:
    """Make the menu's command (ACC-8). It is everybody's, so bot.py puts it beside the other ways to speak up."""

    @app_commands.command(name="look", description="Ask a moderator to look at a message; nobody else is told")
    @app_commands.describe(member="Who wrote it", link="The message's link: copy it from the message's own menu")
    async def look(interaction: Interaction, member: discord.User, link: str) -> None:
        await presses.run(interaction, raising.looking_at_link(member, link))

    return look


class AlertsCog(DrillCommands):
    alerts = app_commands.Group(name="alerts", description="For moderators: what is open", guild_only=True)

    def __init__(self, kit: Kit, service: AlertsService) -> None:
        self._kit = kit
        self._presses = kit.presses
        self._service = service
        self._handling = service.handling
        self._duties = service.duties
        self._practice = service.practice
        self._drill = service.drill
        kit.hearing.add("alerts.place", self._hear)

    async def cog_load(self) -> None:
        client = self._kit.client
        assert isinstance(client, commands.Bot)  # noqa: S101 - a cog is only ever in one; narrows for mypy
        client.tree.add_command(self._look_menu())

    def _look_menu(self) -> app_commands.ContextMenu:
        """Return the menu, which discord.py does not find in a class by itself."""

        async def look(interaction: Interaction, message: discord.Message) -> None:
            await self._run(interaction, self._service.raising.looking(message))

        return app_commands.ContextMenu(name=LOOK, callback=look, allowed_contexts=_ONLY_HERE)

    async def _run(self, interaction: Interaction, handler: Handler, number: int = 0) -> None:
        await self._presses.run(interaction, handler, subject=number)

    @alerts.command(name="list", description="What is open, oldest first")
    async def list_open(self, interaction: Interaction) -> None:
        await self._run(interaction, self._handling.list_open)

    @alerts.command(name="looked", description="Note that somebody looked at what the lists were not sure of")
    async def looked(self, interaction: Interaction) -> None:
        await self._run(interaction, self._duties.acts.looked_at_all)

    @alerts.command(name="take", description="Take an alert")
    @app_commands.describe(number="The number of the alert")
    async def take(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._handling.take, number)

    @alerts.command(name="pass", description="Pass an alert on, or put back one you took; nobody asks why")
    @app_commands.describe(number="The number of the alert")
    async def pass_on(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._handling.pass_on, number)

    @alerts.command(name="steps", description="The steps for an alert you took")
    @app_commands.describe(number="The number of the alert")
    async def steps(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._handling.show_steps, number)

    @alerts.command(name="place", description="Open a place to talk with the member")
    @app_commands.describe(number="The number of the alert")
    async def place(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._handling.open_place, number)

    @alerts.command(name="second", description="Ask for a second person on an alert you took")
    @app_commands.describe(number="The number of the alert")
    async def second(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._handling.want_second, number)

    @alerts.command(name="join", description="Join an alert as its second person")
    @app_commands.describe(number="The number of the alert")
    async def join(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._handling.join_as_second, number)

    @alerts.command(name="close", description="Close an alert you took")
    @app_commands.describe(number="The number of the alert", outcome="How it ended")
    @app_commands.choices(outcome=_OUTCOMES)
    async def close(self, interaction: Interaction, number: _NUMBER, outcome: app_commands.Choice[str]) -> None:
        await self._run(interaction, self._closing(Outcome(outcome.value)), number)

    @alerts.command(name="still", description="You still have an alert, and are on it")
    @app_commands.describe(number="The number of the alert")
    async def still(self, interaction: Interaction, number: _NUMBER) -> None:
        await self._run(interaction, self._service.aftercare.still_on, number)

    @alerts.command(name="hand-over", description="Ask one person to take over an alert you took")
    @app_commands.describe(number="The number of the alert", to="Who could take it; nothing changes until they say yes")
    async def hand_over(self, interaction: Interaction, number: _NUMBER, to: discord.Member) -> None:
        await self._run(interaction, lambda press: self._service.handing_over.propose(press, to.id), number)

    @alerts.command(name="take-over", description="Say yes or no to taking over an alert that you were asked to")
    @app_commands.describe(number="The number of the alert", no="Say no; nobody asks why")
    async def take_over(self, interaction: Interaction, number: _NUMBER, *, no: bool = False) -> None:
        handing = self._service.handing_over
        await self._run(interaction, handing.decline if no else handing.take_over, number)

    @alerts.command(name="told", description="After someone outside was told: has the member been told?")
    @app_commands.describe(number="The number of the alert", answer="Has the member been told?")
    @app_commands.choices(answer=_TOLD)
    async def told(self, interaction: Interaction, number: _NUMBER, answer: app_commands.Choice[str]) -> None:
        told = Told(answer.value)
        await self._run(interaction, lambda press: self._service.aftercare.tell(press, told), number)

    @alerts.command(name="raise", description="Raise an alert about a member by hand; they are not told")
    @app_commands.describe(member="Whom it is about", tier="Urgent asks people now; unsure stands in the list")
    @app_commands.choices(tier=_TIERS)
    async def raise_(self, interaction: Interaction, member: discord.Member, tier: app_commands.Choice[str]) -> None:
        how = Tier(tier.value)
        await self._run(interaction, lambda press: self._service.raising.raise_by_hand(press, member, how))

    @alerts.command(name="mute", description="Pass on nothing more that a member asks you to look at, for 30 days")
    @app_commands.describe(member="Whose asking rests", off="Pass it on again")
    async def mute(self, interaction: Interaction, member: discord.Member, *, off: bool = False) -> None:
        await self._run(interaction, lambda press: self._service.raising.mute(press, member, rests=not off))

    # ----------------------------------------------------------------------------------------------------- listening

    def _hear(self, message: discord.Message) -> Coroutine[Any, Any, None] | None:
        """Who writes in a place to talk is there; the words are not looked at."""
        thread = message.channel
        visiting = self._service.visiting
        if not isinstance(thread, discord.Thread) or not visiting.may_be_ours(thread, message.author.id):
            return None
        return visiting.heard(thread, message.author.id, self._kit.now())

    @commands.Cog.listener()
    async def on_raw_thread_member_remove(self, payload: discord.RawThreadMembersUpdate) -> None:
        gone = frozenset(int(person) for person in payload.data.get("removed_member_ids", ()))
        await self._service.visiting.left(payload.thread_id, payload.guild_id, gone, self._kit.now())

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        await self._service.visiting.thread_deleted(payload.thread_id, payload.guild_id, self._kit.now())

    @app_commands.command(name="practice", description="For moderators: practise an alert, alone; nothing is kept")
    @app_commands.guild_only()
    async def practise(self, interaction: Interaction) -> None:
        await self._run(interaction, self._practice.begin)

    def _closing(self, outcome: Outcome) -> Callable[[Press], Awaitable[None]]:
        async def close(press: Press) -> None:
            await self._handling.close(press, outcome)

        return close
