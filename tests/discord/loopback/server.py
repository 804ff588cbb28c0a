"""The loopback Discord as a whole: a world from the organiser's settings, its REST and its gateway on one port."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import discord
from aiohttp import web
from discord.ext import commands

from tests.discord.blueprint import HasGroups
from tests.discord.loopback.clock import HOST, LiveClock, Pace
from tests.discord.loopback.gateway import Gateway
from tests.discord.loopback.people import People
from tests.discord.loopback.rest import API, Rest
from tests.discord.world import World


class Loopback:
    """Lifecycle: made, then `open`ed for as long as anybody's process may come and go; it never restarts."""

    def __init__(self, settings: HasGroups, pace: Pace) -> None:
        # The world is only built by its bot's environment; nothing is ever attached to it in this process.
        self.world = World(settings, _nobody, pace.start)
        self.backend = self.world.backend
        self.backend.clock = LiveClock(pace)
        self.pace = pace
        self.rest = Rest(self.backend)
        self.gateway = Gateway(self.backend)
        self.people = People(self.world, pace)
        self.port = 0

    @property
    def where(self) -> str:
        """What the launcher in the bot's process is told."""
        return json.dumps({"api": f"http://{HOST}:{self.port}{API}", "gateway": f"ws://{HOST}:{self.port}/gateway"})

    @classmethod
    @asynccontextmanager
    async def open(cls, settings: HasGroups, pace: Pace) -> AsyncIterator["Loopback"]:
        made = cls(settings, pace)
        app = web.Application(client_max_size=32 * 1024 * 1024)
        app.router.add_get("/gateway", made.gateway.serve)
        app.router.add_route("*", API + "/{rest:.*}", made.rest.serve)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        try:
            site = web.TCPSite(runner, HOST, 0)
            await site.start()
            made.port = runner.addresses[0][1]
            made.gateway.where = f"ws://{HOST}:{made.port}/gateway"
            yield made
        finally:
            made.gateway.drop()
            await runner.cleanup()


def _nobody() -> commands.Bot:
    return commands.Bot("!", intents=discord.Intents.none())
