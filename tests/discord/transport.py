"""The bot's requests on their way to the pretend Discord: tried again as discord.py does, or their answers lost."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from fnmatch import fnmatch
from functools import partial
from typing import Any

import discord
from simcord import _dpy_internals, _runtime
from simcord.backend import Backend
from simcord.http.client import FakeHTTPClient, FakeWebhookAdapter, _path_of

from tests.discord import database_lock, settling
from tests.discord.guards import GuardedBackend, Lost

RETRY_AFTER_SECONDS = 2.0
_TRIES = 5


async def _carried(
    backend: Backend, method: str, path: str, files: list[Any], once: Callable[[], Awaitable[Any]], *, any_5xx: bool
) -> Any:
    """One request of the bot, with discord.py's own five tries, and answers that get lost."""
    assert isinstance(backend, GuardedBackend)
    for file in files:
        backend.files_sent.append((file.filename, file.fp.read()))
    lost = next((fault for fault in backend.lost if fault.method == method and fnmatch(path, fault.path)), None)
    failure: discord.HTTPException | None = None
    await _in_its_turn(backend, method, path)
    for tries in range(_TRIES):
        for file in files:
            file.reset(seek=True)
        try:
            answer = None if lost is not None and not lost.takes_effect else await once()
        except discord.HTTPException as error:
            failure = error
            again = error.status in {429, 500, 502, 504, 524} or (any_5xx and error.status >= 500)
            if not again or not _bot_owned(backend):
                break
            await asyncio.sleep(RETRY_AFTER_SECONDS if error.status == 429 else 1 + tries * 2)
        else:
            if lost is None:
                return answer
            await _never(backend, lost)
    assert failure is not None
    if failure.status >= 500:
        raise discord.DiscordServerError(failure.response, {"code": failure.code, "message": failure.text})
    raise failure


async def _in_its_turn(backend: GuardedBackend, method: str, path: str) -> None:
    """As discord.py waits by the headers of Discord's answers, so that no request is one too many."""
    wait = backend.buckets.wait(backend.clock.now(), method, path) if _bot_owned(backend) else 0.0
    if wait:
        await asyncio.sleep(wait)


def _bot_owned(backend: GuardedBackend) -> bool:
    # Nothing moves the clock while the bot logs in, so a request in `setup_hook` fails at its first refusal.
    task = asyncio.current_task()
    return backend.env is not None and task in backend.env._work.tasks


async def _never(backend: GuardedBackend, lost: Lost) -> None:
    lost.times -= 1
    if lost.times <= 0:
        backend.lost.remove(lost)
    await asyncio.get_running_loop().create_future()


class GuardedHTTPClient(FakeHTTPClient):
    async def request(self, route: Any, *, files: Any | None = None, form: Any | None = None, **kwargs: Any) -> Any:
        once = partial(FakeHTTPClient.request, self, route, files=files, form=form, **kwargs)
        return await _carried(self.backend, route.method, _path_of(route.url), list(files or []), once, any_5xx=False)


class GuardedWebhookAdapter(FakeWebhookAdapter):
    async def request(self, route: Any, session: Any, *, files: Any | None = None, **kwargs: Any) -> Any:
        once = partial(FakeWebhookAdapter.request, self, route, session, files=files, **kwargs)
        return await _carried(self.backend, route.method, _path_of(route.url), list(files or []), once, any_5xx=True)


class _ArrivedGuilds:
    """discord.py's queue of the guilds that came with READY, answering without a turn of the loop."""

    def __init__(self) -> None:
        self._guilds: deque[discord.Guild] = deque()

    def put_nowait(self, guild: discord.Guild) -> None:
        self._guilds.append(guild)

    def get(self) -> "asyncio.Future[discord.Guild]":
        arrived: asyncio.Future[discord.Guild] = asyncio.get_running_loop().create_future()
        if self._guilds:
            arrived.set_result(self._guilds.popleft())
        return arrived


def _ready_without_waiting(client: discord.Client, seconds: float) -> None:
    # SimCord waits 0.0 s, in which Python 3.11 never looks into the queue, and the bot would know no members.
    state = _dpy_internals.get_state(client)
    state.guild_ready_timeout = seconds
    parse_ready = state.parsers["READY"]

    def ready(data: Any) -> None:
        parse_ready(data)
        state._ready_state = _ArrivedGuilds()

    state.parsers["READY"] = ready


def install() -> None:
    """Have SimCord build our transports, and let the bot know its members when it is ready."""
    vars(_runtime).update(FakeHTTPClient=GuardedHTTPClient, FakeWebhookAdapter=GuardedWebhookAdapter)
    database_lock.install()
    settling.install()
    vars(_dpy_internals).update(set_guild_ready_timeout=_ready_without_waiting)
