"""A pretend server with `/about` and `/setup check`."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from cogs.kit.groups import Group
from cogs.kit.ports import Finding
from cogs.setup.cog import SetupCog
from cogs.setup.service import SetupService
from tests.discord.world import World
from tests.kit.small import SmallBot, settings_in

Open = Callable[..., AbstractAsyncContextManager[World]]


@dataclass
class Says:
    """A slice that has this to say, or cannot be asked."""

    findings: list[Finding] = field(default_factory=list)
    fails: bool = False
    slice_name: str = "says"

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:  # noqa: ARG002 - the port's signature
        if self.fails:
            raise KeyError("a fault")
        return self.findings


@pytest.fixture
def says() -> Says:
    return Says()


@pytest.fixture
def open_world(tmp_path: Path, says: Says) -> Open:
    @asynccontextmanager
    async def opened(text: str | None = None) -> AsyncIterator[World]:
        settings = settings_in(tmp_path, text)

        async def build(bot: SmallBot) -> None:
            bot.setup = SetupService(bot.kit, [says], lambda: None)  # type: ignore[attr-defined]  # for the tests to find
            await bot.add_cog(SetupCog(bot.kit, service(bot)))

        async with World.open(settings, lambda: SmallBot(settings, tmp_path, build)) as world:
            yield world

    return opened


@pytest.fixture
async def world(open_world: Open) -> AsyncIterator[World]:
    async with open_world() as opened:
        yield opened


def service(bot: object) -> SetupService:
    found: SetupService = bot.setup  # type: ignore[attr-defined]  # put there by the fixture
    return found


def small(world: World) -> SmallBot:
    assert isinstance(world.bot, SmallBot)
    return world.bot
