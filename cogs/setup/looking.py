"""What `check` on the command line looks at: the server where there is a token, else the files alone."""

import asyncio
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Protocol

import discord

from cogs.kit.groups import Group
from cogs.kit.ports import Finding, Grade, Slice
from cogs.kit.texts import Texts
from config.secrets import Secrets
from config.settings import Settings
from data.database import sqlite_file
from data.sealed import Cipher

LOOK_TAKES = 60  # seconds; longer means that Discord does not answer
_SAID_WITHOUT_A_SERVER = frozenset({"agreement", "watch", "helplines"})

Said = list[tuple[Grade, str]]


class Looker(Protocol):
    """A bot that finds what the config names and changes nothing, here or on the server."""

    slices: tuple[Slice, ...]

    async def __aenter__(self) -> object: ...
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...
    async def setup_hook(self) -> None: ...
    async def login(self, token: str) -> None: ...
    async def connect(self) -> None: ...
    async def wait_until_ready(self) -> None: ...
    async def report(self) -> Sequence[tuple[Group | None, Finding]]: ...
    def words_for(self, group: Group | None) -> Texts: ...


# Given a database's address and its key.
MakeLooker = Callable[[str, str], Looker]


async def look_at_server(make: MakeLooker, secrets: Secrets, url: str) -> Said:
    """Connect, look and leave. Raises what logging in raises, and TimeoutError when Discord gives no answer."""
    with _database_to_look_with(secrets, url) as (address, key):
        bot = make(address, key)
        async with bot, asyncio.timeout(LOOK_TAKES):
            await bot.login(secrets.token().get_secret_value())
            connecting = asyncio.create_task(bot.connect())
            ready = asyncio.create_task(bot.wait_until_ready())
            await asyncio.wait({connecting, ready}, return_when=asyncio.FIRST_COMPLETED)
            if connecting.done():
                connecting.result()
            found = await bot.report()
    return [(finding.grade, bot.words_for(group)(finding.text, **finding.facts)) for group, finding in found]


async def look_at_files(make: MakeLooker, settings: Settings) -> Said:
    """What can be said without a server: the agreement's text, the word lists, the helplines."""
    with _database_to_look_with(None, "") as (address, key):
        bot = make(address, key)
        async with bot:
            await bot.setup_hook()
            groups = [Group(settings=one, guild_id=0) for one in settings.groups]
            return [
                (finding.grade, bot.words_for(group)(finding.text, **finding.facts))
                for group in groups
                for one in bot.slices
                if one.slice_name in _SAID_WITHOUT_A_SERVER
                for finding in await one.check(group, discord.utils.utcnow())
                if finding.grade is not Grade.GOOD  # that a server has to say
            ]


@contextmanager
def _database_to_look_with(secrets: Secrets | None, url: str) -> Iterator[tuple[str, str]]:
    """The real one where it is there already; else one that is thrown away, for a look must leave nothing behind."""
    file = sqlite_file(url)
    if secrets is not None and secrets.holdfast_key is not None and (file is None or file.exists()):
        yield url, secrets.holdfast_key.get_secret_value()
        return
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite+aiosqlite:///{folder}/look.sqlite3", Cipher.new_key()


def lines_of(findings: Said) -> Iterator[str]:
    """Write them for the terminal, the worst first; what two groups share is said once."""
    marks = {Grade.STOP: "[must be mended]", Grade.WARN: "[look at this] ", Grade.GOOD: "[good]         "}
    for grade in (Grade.STOP, Grade.WARN, Grade.GOOD):
        yield from (f"{marks[grade]} {text}" for found, text in dict.fromkeys(findings) if found is grade)
