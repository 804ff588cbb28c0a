"""Listens where the config says, and hands what it hears to the watch."""

import discord
from discord.ext import commands

from cogs.kit.bundle import Kit
from cogs.watch import sources
from cogs.watch.service import WatchService


class WatchCog(commands.Cog):
    def __init__(self, kit: Kit, service: WatchService) -> None:
        self._kit = kit
        self._service = service

    async def _read(self, written: sources.Written | None) -> None:
        if written is not None:
            await self._service.read(written, self._kit.now())

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        # Most messages stand where nothing is read: they cost this look and no more.
        if self._service.reads_in(sources.channels_of(message.channel)):
            await self._read(sources.from_message(message))

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        await self._read(sources.from_edit(payload))

    @commands.Cog.listener()
    async def on_thread_create(self, thread: discord.Thread) -> None:
        await self._read(sources.from_thread(thread))

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        channel = self._kit.client.get_channel(payload.channel_id)
        where = sources.channels_of(channel) if channel is not None else (payload.channel_id,)
        await self._service.deleted(payload.message_id, where)
