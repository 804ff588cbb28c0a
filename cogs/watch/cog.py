"""Listens where the config says, and hands what it hears to the watch."""

from collections.abc import Iterable

import discord
from discord.ext import commands

from cogs.kit.bundle import Kit
from cogs.watch import sources
from cogs.watch.service import WatchService


class WatchCog(commands.Cog):
    def __init__(self, kit: Kit, service: WatchService) -> None:
        self._kit = kit
        self._service = service
        kit.hearing.add("watch.read", service.hear)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        await self._read(sources.from_edit(payload))  # its files are those it was sent with: an edit only removes some

    async def _read(self, parts: Iterable[sources.Written]) -> None:
        for written in parts:
            await self._service.read(written, self._kit.now())

    @commands.Cog.listener()
    async def on_thread_create(self, thread: discord.Thread) -> None:
        title = sources.from_thread(thread)
        await self._read([title] if title is not None else [])

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        self._service.catch_up.new_session()

    @commands.Cog.listener()
    async def on_resumed(self) -> None:
        self._service.catch_up.resumed()

    @commands.Cog.listener()
    async def on_disconnect(self) -> None:
        self._service.catch_up.disconnected()

    @commands.Cog.listener()
    async def on_guild_unavailable(self, guild: discord.Guild) -> None:
        self._service.catch_up.out_of_reach(guild.id)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self._service.catch_up.taken_from(guild.id)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        await self._service.deleted(payload.message_id, self._where(payload.channel_id))

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        where = self._where(payload.channel_id)
        for message_id in sorted(payload.message_ids):
            await self._service.deleted(message_id, where)

    def _where(self, channel_id: int) -> tuple[int, ...]:
        channel = self._kit.client.get_channel(channel_id)
        return sources.channels_of(channel) if channel is not None else (channel_id,)
