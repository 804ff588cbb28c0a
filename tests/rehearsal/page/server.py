"""The page's own server: on this computer only, behind a secret in its path, and silent about what it is told."""

import asyncio
import hmac
import json
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from aiohttp import web
from simcord.backend.errors import BackendError, SetupError

from tests.discord import by_id
from tests.rehearsal.cast import cast_of
from tests.rehearsal.page import states
from tests.rehearsal.page.acting import perform
from tests.rehearsal.page.lifetime import Lifetime
from tests.rehearsal.page.looking import Eyes
from tests.rehearsal.page.sorry import in_plain_words
from tests.rehearsal.page.stories import play_story
from tests.rehearsal.page.tools import leak, pull_the_plug, search, set_faults
from tests.rehearsal.page.values import Given
from tests.rehearsal.seat import SorryError

HOST = "127.0.0.1"
STATIC = Path(__file__).parent / "static"
MOST_BYTES = 800_000
QUIET_SECONDS = 1.0
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'; "
    "object-src 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
REFUSED = (SorryError, BackendError, SetupError, AssertionError, ValueError)
LIFETIME: web.AppKey[Lifetime] = web.AppKey("lifetime", Lifetime)
CLOSING: web.AppKey[asyncio.Event] = web.AppKey("closing", asyncio.Event)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Answers = Callable[[Lifetime, Mapping[str, Any]], Awaitable[dict[str, Any]]]


class Page:
    """`address` is what to open in a browser. Made by `serving`, gone when that ends."""

    def __init__(self, lifetime: Lifetime, secret: str, port: int) -> None:
        self.lifetime = lifetime
        self.secret = secret
        self.port = port

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}/{self.secret}/"


@asynccontextmanager
async def serving(lifetime: Lifetime, port: int = 0) -> AsyncIterator[Page]:
    """Port 0 takes any free one. Raises OSError when the port is taken."""
    secret = secrets.token_urlsafe(24)
    page = Page(lifetime, secret, port)
    app = application(lifetime, page)
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=1.0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, HOST, port)
        await site.start()
        page.port = runner.addresses[0][1]
        yield page
    finally:
        app[CLOSING].set()
        lifetime.changed()
        await runner.cleanup()


def application(lifetime: Lifetime, page: Page) -> web.Application:
    app = web.Application(middlewares=[_guarded(page), _in_words], client_max_size=MOST_BYTES)
    app[LIFETIME] = lifetime
    app[CLOSING] = asyncio.Event()
    at = "/{secret}"
    app.router.add_get(f"{at}/", _index)
    app.router.add_get(f"{at}/{{file}}", _static)
    for path, reading in READINGS.items():
        app.router.add_get(f"{at}/api/{path}", reading)
    for path, doing in DOINGS.items():
        app.router.add_post(f"{at}/api/{path}", _posted(doing))
    return app


# ------------------------------------------------------------------------------------------------------- the guards


def _guarded(page: Page) -> Any:
    """Only this very page, from this very computer: the rest is not even told that there is something.

    The Host check is against a foreign site whose name is made to point here; the Origin check against one that posts.
    """

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        given = request.match_info.get("secret", "")
        known = hmac.compare_digest(given.encode(), page.secret.encode())
        hosts = {f"{HOST}:{page.port}", f"localhost:{page.port}"}
        origins = {None, *(f"http://{host}" for host in hosts)}
        ours = request.headers.get("Host") in hosts and request.headers.get("Origin") in origins
        if not (known and ours):
            return web.Response(status=404, text="There is nothing here.", headers=HEADERS)
        response = await handler(request)
        if not response.prepared:
            response.headers.update(HEADERS)
        return response

    return guard


@web.middleware
async def _in_words(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Whatever goes wrong is a plain sentence, never a traceback, and never repeated in a log."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        return web.json_response({"error": error.reason}, status=error.status)
    except REFUSED as error:
        return web.json_response({"error": in_plain_words(error)}, status=400)
    except (ConnectionResetError, asyncio.CancelledError):
        raise
    except Exception as error:  # noqa: BLE001 - the page must go on, and its reader has no use for a traceback
        lifetime = request.app[LIFETIME]
        text = f"That did not work: {type(error).__name__}."
        lifetime.telling.wrong(lifetime.now.stage.world.now(), text)
        return web.json_response({"error": text}, status=400)


# --------------------------------------------------------------------------------------------------------- reading


async def _index(_request: web.Request) -> web.StreamResponse:
    return web.FileResponse(STATIC / "index.html")


async def _static(request: web.Request) -> web.StreamResponse:
    """A flat folder: a name with anything but a file of it is not there."""
    name = request.match_info["file"]
    known = {path.name: path for path in STATIC.iterdir() if path.is_file()}
    if name not in known:
        raise web.HTTPNotFound
    return web.FileResponse(known[name])


def _reading(read: Callable[[Lifetime, Mapping[str, str]], dict[str, Any]]) -> Handler:
    async def handler(request: web.Request) -> web.StreamResponse:
        return web.json_response(read(request.app[LIFETIME], request.query))

    return handler


async def _suggest(request: web.Request) -> web.StreamResponse:
    asked, lifetime = request.query, request.app[LIFETIME]
    given = Given(dict(asked))
    name, option = given.text("command"), given.text("option")
    async with lifetime.alone() as stage:
        eyes = Eyes.of(stage, asked.get("who"))
        place = eyes.place(asked.get("id"))
        found = await by_id.offers(stage.world, eyes.person.key, place.id, name, option, asked.get("typed", ""))
    return web.json_response({"choices": found})


async def _left(request: web.Request) -> web.StreamResponse:
    async with request.app[LIFETIME].alone() as stage:
        return web.json_response(await states.left_shown(stage))


async def _events(request: web.Request) -> web.StreamResponse:
    """Server-Sent Events: "changed" when there is something to fetch anew, "clock" each second otherwise."""
    lifetime = request.app[LIFETIME]
    response = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
    await response.prepare(request)
    changed = asyncio.Event()
    changed.set()
    lifetime.watchers.add(changed)
    try:
        while not request.app[CLOSING].is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), QUIET_SECONDS)
            name = "changed" if changed.is_set() else "clock"
            changed.clear()
            await response.write(f"event: {name}\ndata: {json.dumps(lifetime.state())}\n\n".encode())
    except ConnectionResetError:
        pass  # the page was closed
    finally:
        lifetime.watchers.discard(changed)
    return response


def _number(text: str) -> int:
    if not text.isdecimal():
        raise SorryError('"since" is a whole number.')
    return int(text)


READINGS: dict[str, Handler] = {
    "world": _reading(lambda lifetime, _: states.world_shown(lifetime)),
    "places": _reading(lambda lifetime, asked: states.places_shown(lifetime, asked.get("who"))),
    "place": _reading(lambda lifetime, asked: states.place_shown(lifetime, asked.get("who"), asked.get("id"))),
    "commands": _reading(lambda lifetime, asked: states.commands_shown(lifetime, asked.get("who"), asked.get("id"))),
    "panel": _reading(lambda lifetime, asked: states.panel_shown(lifetime, _number(asked.get("since", "0")))),
    "suggest": _suggest,
    "left": _left,
    "events": _events,
}

# ----------------------------------------------------------------------------------------------------------- doing


def _posted(doing: Answers) -> Handler:
    async def handler(request: web.Request) -> web.StreamResponse:
        if request.content_type != "application/json":
            raise SorryError("The page sends JSON.")
        try:
            body = await request.json()
        except ValueError:
            raise SorryError("That is no JSON.") from None
        if not isinstance(body, dict):
            raise SorryError("That is no JSON object.")
        # Begun is begun: a page that is closed meanwhile must not stop the bot halfway.
        return web.json_response(await asyncio.shield(doing(request.app[LIFETIME], body)))

    return handler


async def _time(lifetime: Lifetime, body: Mapping[str, Any]) -> dict[str, Any]:
    await lifetime.jump(Given(body).text("by"))
    return {"ok": True}


async def _story(lifetime: Lifetime, body: Mapping[str, Any]) -> dict[str, Any]:
    story = await play_story(lifetime, Given(body).text("key"))
    shows = story.shows(cast_of(lifetime.settings))
    return {"ok": True, "show": [{"who": who, "id": states.place_id(lifetime, who, where)} for who, where in shows]}


DOINGS: dict[str, Answers] = {
    "act": perform,
    "time": _time,
    "story": _story,
    "plug": pull_the_plug,
    "fault": set_faults,
    "search": search,
    "leak": leak,
}
