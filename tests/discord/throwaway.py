"""A bot that proves the harness and nothing else: one of each thing Holdfast does on Discord."""

import re
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands, tasks

WATCHED = "grief-chat"


class Take(discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"take:(?P<number>\d+)"):
    def __init__(self, number: int) -> None:
        super().__init__(discord.ui.Button(label="I'll take this", custom_id=f"take:{number}"))
        self.number = number

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str]) -> "Take":
        return cls(int(match["number"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        bot: Any = interaction.client
        await interaction.response.defer(ephemeral=True)
        first = bot.taken.setdefault(self.number, interaction.user.id) == interaction.user.id
        await interaction.followup.send("It is yours." if first else "Somebody has it.", ephemeral=True)


class Note(discord.ui.Modal, title="A note"):
    words: discord.ui.Label[Any] = discord.ui.Label(
        text="Your words", component=discord.ui.TextInput(custom_id="words", max_length=200)
    )
    to: discord.ui.Label[Any] = discord.ui.Label(
        text="To whom", component=discord.ui.Select(custom_id="to", options=[discord.SelectOption(label="Both of you")])
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message("Thank you.", ephemeral=True)


class Card(discord.ui.LayoutView):
    def __init__(self, number: int) -> None:
        super().__init__(timeout=None)
        row: discord.ui.ActionRow[Any] = discord.ui.ActionRow()
        row.add_item(Take(number))
        self.add_item(discord.ui.Container(discord.ui.TextDisplay(f"Alert {number}"), row))


class When(discord.ui.Select[Any]):
    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"You chose {self.values[0]}", ephemeral=True)


class Throwaway(commands.Bot):
    """Records what it heard; `refused` what Discord refused it."""

    def __init__(self) -> None:
        intents = discord.Intents(
            guilds=True, members=True, guild_messages=True, dm_messages=True, message_content=True
        )
        super().__init__(command_prefix=[], intents=intents, help_command=None)
        self.heard: list[str] = []
        self.nonces: list[object] = []
        self.refused: list[int] = []
        self.taken: dict[int, int] = {}
        self.ticks = 0
        self.known_at_ready: list[str] = []
        self.closed_databases = 0

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Take)
        self.tree.add_command(_room)
        self.tree.add_command(_note)
        self.tree.add_command(_pick)
        await self.tree.sync()
        self._tick.start()

    async def close_database(self) -> None:
        self.closed_databases += 1

    async def close(self) -> None:
        self._tick.cancel()
        await super().close()

    @tasks.loop(seconds=60)
    async def _tick(self) -> None:
        self.ticks += 1

    async def on_ready(self) -> None:
        self.known_at_ready = sorted(member.display_name for member in self.guilds[0].members)

    async def on_message(self, message: discord.Message) -> None:
        if message.author == self.user:
            self.nonces.append(message.nonce)
            return
        self.heard.append(message.content)
        if "harm" in message.content:
            await self._raise_alert(message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        self.heard.append(payload.message.content)

    async def _raise_alert(self, message: discord.Message) -> None:
        alerts = discord.utils.get(self.guilds[0].text_channels, name="mod-alerts")
        assert alerts is not None
        await alerts.send(view=Card(1), nonce="abcd-1")
        try:
            await message.author.send("There is help.")
        except discord.Forbidden as error:
            self.refused.append(error.code)


@app_commands.command(name="room", description="A private thread")
async def _room(interaction: discord.Interaction, hour: int, friend: discord.Member | None = None) -> None:
    await interaction.response.defer(ephemeral=True)
    assert interaction.guild is not None
    parent = discord.utils.get(interaction.guild.text_channels, name="check-ins")
    assert parent is not None
    thread = await parent.create_thread(name=f"{interaction.user.display_name}'s room", invitable=False)
    await thread.add_user(interaction.user)
    if friend is not None:
        await thread.add_user(friend)
    opening = await thread.send(f"Asked at {hour}:00, <t:1795550400:t>.")
    await opening.pin()
    await interaction.followup.send(f"Here: {thread.mention}", ephemeral=True)


@app_commands.command(name="note", description="A form")
async def _note(interaction: discord.Interaction) -> None:
    await interaction.response.send_modal(Note())


@app_commands.command(name="pick", description="A menu")
@app_commands.allowed_contexts(guilds=True, dms=True)
async def _pick(interaction: discord.Interaction) -> None:
    view = discord.ui.View(timeout=None)
    menu = When(placeholder="When", options=[discord.SelectOption(label="Evening", value="eve")])
    view.add_item(menu)
    await interaction.response.send_message("Choose a time.", view=view, ephemeral=True)
