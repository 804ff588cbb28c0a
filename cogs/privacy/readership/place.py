"""The channel or thread that somebody names in `/me readers`."""

from typing import Any

from discord import AppCommandOptionType, ChannelType, Interaction, app_commands

Place = app_commands.AppCommandChannel | app_commands.AppCommandThread


class PlaceOption(app_commands.Transformer):
    """discord.py's own option for channels offers media channels too, and Discord's schema knows none in an option."""

    @property
    def type(self) -> AppCommandOptionType:
        return AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[ChannelType]:
        return [
            ChannelType.text,
            ChannelType.news,
            ChannelType.voice,
            ChannelType.stage_voice,
            ChannelType.forum,
            ChannelType.public_thread,
            ChannelType.private_thread,
            ChannelType.news_thread,
        ]

    async def transform(self, interaction: Interaction[Any], value: Place, /) -> Place:  # noqa: ARG002 - discord.py passes it
        return value
