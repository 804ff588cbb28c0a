"""REST under /api/v10, with what goes wrong on the way: 429, 5xx, answers that never arrive."""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from aiohttp import web
from simcord.backend.errors import BackendError
from simcord.http import router
from simcord.http.router import RouteNotImplemented, UnsupportedField

from tests.discord.guards import GuardedBackend

API = "/api/v10"
_JSON = "application/json"


class Trouble(StrEnum):
    """What happens to one request."""

    NONE = "none"
    LIMITED = "429"  # it has no effect; asked again later it has
    BROKEN = "5xx"  # it has no effect
    LOST = "answer lost"  # it has its effect, and the connection ends before the answer
    UNHEARD = "request lost"  # the connection ends first


@dataclass(frozen=True)
class Asked:
    """One request of the bot."""

    method: str
    path: str
    body: Any

    @property
    def is_message(self) -> bool:
        return self.method == "POST" and self.path.startswith("/channels/") and self.path.endswith("/messages")


@dataclass
class Upload:
    """A file on its way, as SimCord takes it."""

    filename: str
    fp: io.BytesIO
    description: str | None = None


@dataclass
class Rest:
    """`trouble` is asked before each request; `before` and `after` hear of each as it arrives and before its answer."""

    backend: GuardedBackend
    trouble: Callable[[Asked], Trouble] = lambda _: Trouble.NONE
    before: list[Callable[[Asked], None]] = field(default_factory=list)
    after: list[Callable[[Asked], None]] = field(default_factory=list)
    retry_after: float = 0.25
    # What SimCord does not serve: the bot asked for something that no story covers.
    unserved: list[str] = field(default_factory=list)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        body, files = await _read(request)
        asked = Asked(request.method, request.path.removeprefix(API), body)
        for heard in self.before:
            heard(asked)
        trouble = self.trouble(asked)
        if trouble is Trouble.LIMITED:
            return self._limited()
        if trouble is Trouble.BROKEN:
            return web.Response(status=502, text="bad gateway")
        if trouble is Trouble.UNHEARD:
            return _cut(request)
        status, answer = self._dispatch(request, asked, files)
        for heard in self.after:
            heard(asked)
        if trouble is Trouble.LOST:
            return _cut(request)
        if answer is None:
            return web.Response(status=204)
        # discord.py takes only this exact type for JSON.
        return web.Response(status=status, body=json.dumps(answer).encode(), headers={"Content-Type": _JSON})

    def _dispatch(self, request: web.Request, asked: Asked, files: list[Upload]) -> tuple[int, Any]:
        try:
            answer = router.dispatch(
                self.backend,
                asked.method,
                asked.path,
                json=asked.body,
                params=dict(request.query),
                files=files,
                reason=request.headers.get("X-Audit-Log-Reason"),
            )
        except (RouteNotImplemented, UnsupportedField) as error:
            self.unserved.append(str(error))
            return 501, error.to_json()
        except BackendError as error:
            return error.status, error.to_json()
        return 200, answer

    def _limited(self) -> web.Response:
        # Without Via discord.py takes it for a ban by the network in front of Discord, and gives up.
        told = {"message": "You are being rate limited.", "retry_after": self.retry_after, "global": False}
        headers = {"Content-Type": _JSON, "Via": "1.1 google", "Retry-After": "1", "X-RateLimit-Scope": "user"}
        return web.Response(status=429, body=json.dumps(told).encode(), headers=headers)


def _cut(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=499)


async def _read(request: web.Request) -> tuple[Any, list[Upload]]:
    if request.content_type == _JSON:
        return json.loads(await request.read() or b"null"), []
    if not request.content_type.startswith("multipart/"):
        return None, []
    form = await request.post()
    files = [
        Upload(value.filename, io.BytesIO(value.file.read()))
        for value in form.values()
        if isinstance(value, web.FileField)
    ]
    payload = form.get("payload_json")
    return json.loads(payload) if isinstance(payload, str) else None, files
