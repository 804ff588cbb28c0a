"""A page to talk to over HTTP, as a browser would. Only this computer's own address may be reached."""

from collections.abc import AsyncIterator, Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_socket

from config.settings import Settings, load
from tests.rehearsal.page.lifetime import Lifetime
from tests.rehearsal.page.server import HOST, Page, serving

CONFIG = Path(__file__).parents[3] / "config"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Every other test is without a network; these reach the page's own server, and nothing beyond this computer."""
    del item
    pytest_socket.enable_socket()
    pytest_socket.socket_allow_hosts([HOST], allow_unix_socket=True)
    try:
        return (yield)
    finally:
        pytest_socket._remove_restrictions()
        pytest_socket.disable_socket(allow_unix_socket=True)


@dataclass
class Browser:
    """`answer` is the last answer's JSON."""

    page: Page
    session: aiohttp.ClientSession
    status: int = 0
    answer: dict[str, Any] = field(default_factory=dict)

    async def get(self, path: str, **asked: str) -> dict[str, Any]:
        async with self.session.get(f"{self.page.address}api/{path}", params=asked) as response:
            self.status, self.answer = response.status, await response.json()
        return self.answer

    async def post(self, path: str, body: Mapping[str, Any] | None = None) -> dict[str, Any]:
        async with self.session.post(f"{self.page.address}api/{path}", json=dict(body or {})) as response:
            self.status, self.answer = response.status, await response.json()
        return self.answer

    async def place_id(self, who: str, name: str) -> str:
        """The newest place of that name; "dm" is the direct messages."""
        places = (await self.get("places", who=who))["places"]
        found = [one["id"] for one in places if one["name"] == name or (name == "dm" and one["kind"] == "dm")]
        assert found, f"{who} has no place {name}: {[one['name'] for one in places]}"
        return str(found[-1])

    async def sees(self, who: str, name: str) -> list[dict[str, Any]]:
        place = await self.get("place", who=who, id=await self.place_id(who, name))
        assert self.status == 200, place
        messages: list[dict[str, Any]] = place["messages"]
        return messages

    async def reads(self, who: str, name: str) -> str:
        """All that this person reads there, as HTML."""
        return "\n".join(str(message["html"]) + str(message["blocks"]) for message in await self.sees(who, name))

    async def act(self, who: str, where: str, do: str, /, **more: Any) -> dict[str, Any]:
        return await self.post("act", {"who": who, "id": await self.place_id(who, where), "do": do, **more})

    async def press(self, who: str, name: str, label: str) -> dict[str, Any]:
        """The newest button with that label there."""
        message, item = await self._item(who, name, lambda one: one["kind"] == "button" and one["label"] == label)
        answer = await self.act(who, name, "press", message=message["id"], item=item["id"])
        assert (self.status, answer.get("said")) == (200, None), answer
        return answer

    async def choose(self, who: str, name: str, label: str) -> dict[str, Any]:
        message, item = await self._item(who, name, lambda one: one["kind"] == "select")
        values = [option["value"] for option in item["options"] if option["label"] == label]
        answer = await self.act(who, name, "choose", message=message["id"], item=item["id"], values=values)
        assert self.status == 200, answer
        return answer

    async def _item(self, who: str, name: str, fits: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        for message in reversed(await self.sees(who, name)):
            for item in reversed(items_in(message)):
                if fits(item):
                    return message, item
        raise AssertionError(f"{who} finds nothing of the kind in {name}")

    async def panel(self) -> str:
        return "\n".join(f"{line['what']}: {line['text']}" for line in (await self.get("panel", since="0"))["lines"])


def items_in(shown: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Every button and menu of a message or a block of it."""
    found = [item for row in shown.get("rows", ()) for item in row] + list(shown.get("items", ()))
    found += [shown["accessory"]] if shown.get("accessory") else []
    return found + [item for block in shown.get("blocks", ()) for item in items_in(block)]


@pytest.fixture
def settings() -> Settings:
    return load(CONFIG)


async def at_once(_seconds: float) -> None:
    """Nobody is there to watch."""


@pytest.fixture
async def lifetime(settings: Settings) -> AsyncIterator[Lifetime]:
    async with Lifetime.open(settings, pause=at_once) as opened:
        yield opened


@pytest.fixture
async def browser(lifetime: Lifetime) -> AsyncIterator[Browser]:
    async with serving(lifetime) as page, aiohttp.ClientSession() as session:
        yield Browser(page, session)
