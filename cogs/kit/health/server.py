"""Answers `GET /health` and `GET /metrics` to this computer, where `[health] port` is set. Nothing else listens."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime

from aiohttp import web

from cogs.kit.groups import Group
from cogs.kit.health.look import HealthLook
from cogs.kit.ports import Finding, Grade

log = logging.getLogger("holdfast.health")

HERE_ONLY = "127.0.0.1"
# Two looks a second are enough for anybody, and no flood of questions keeps the database from an alert.
AT_ONCE = 2


class HealthServer:
    """Up from before the bot connects until it is closed. A port that is taken is said, and the bot runs without it."""

    slice_name = "health"

    def __init__(self, look: HealthLook, port: int | None) -> None:
        self._look = look
        self._port = port
        self._runner: web.AppRunner | None = None
        self._failed = False
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def start(self) -> None:
        if self._port is None:
            return
        app = web.Application()
        app.router.add_get("/health", self._health)
        app.router.add_get("/metrics", self._metrics)
        runner = web.AppRunner(app, access_log=None)  # who asked, and when, is nobody's business
        await runner.setup()
        try:
            await web.TCPSite(runner, HERE_ONLY, self._port).start()
        except OSError as error:
            await runner.cleanup()
            self._failed = True
            why = error.strerror or type(error).__name__
            log.error(  # noqa: TRY400 - what to do is the port; a traceback would bury it
                "health: nothing answers on %s:%s (%s): choose another port", HERE_ONLY, self._port, why
            )
            return
        self._runner = runner

    async def end(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:  # noqa: ARG002 - the port's signature
        if self._failed:
            return [Finding(Grade.WARN, "check-health-taken", {"port": str(self._port)})]
        if self._runner is not None:
            return [Finding(Grade.GOOD, "check-health-on", {"port": str(self._port)})]
        return []

    async def _health(self, _request: web.Request) -> web.Response:
        async with self._turns:
            found = await self._look.look()
        return web.json_response(found.as_json(), status=200 if found.is_well else 503)

    async def _metrics(self, _request: web.Request) -> web.Response:
        async with self._turns:
            found = await self._look.look()
        return web.Response(text=found.as_metrics(), headers={"Content-Type": "text/plain; version=0.0.4"})
