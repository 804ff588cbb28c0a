"""The kit on its own, on a real database: a small bot for the pretend Discord, with whatever slices a test gives it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import discord
from discord.ext import commands

from cogs.kit.auditor import Auditor
from cogs.kit.bundle import Kit
from cogs.kit.groups import Groups, find_groups
from cogs.kit.hearing import Hearing
from cogs.kit.heartbeat import Heartbeat
from cogs.kit.languages import Languages
from cogs.kit.outbox import Outbox, Outgoing
from cogs.kit.parcels import Parcel
from cogs.kit.presses import HoldfastButton, HoldfastSelect, PressDesk
from config.settings import Settings, load
from data.database import Database, Transaction
from tests.config.example import make_folder
from tests.data.support import KEY, url_in

SHIPPED = Path(__file__).parents[2] / "config"
GROUP = "main"


def settings_in(folder: Path, text: str | None = None) -> Settings:
    """The shipped example, or a text of the test's own."""
    place = folder / "config"
    place.mkdir(exist_ok=True)
    return load(make_folder(place) if text is None else make_folder(place, text))


class SmallBot(commands.Bot):
    """As bot.py composes it, with only the slices that `build` adds."""

    database: Database
    kit: Kit
    auditor: Auditor

    def __init__(self, settings: Settings, folder: Path, build: Callable[["SmallBot"], Awaitable[None]]) -> None:
        intents = discord.Intents(guilds=True, members=True, messages=True, message_content=True)
        none = discord.AllowedMentions.none()
        super().__init__(command_prefix=[], help_command=None, intents=intents, allowed_mentions=none)
        self.settings = settings
        self._folder = folder
        self._build = build
        self.groups = Groups()
        self.languages = Languages(replace(settings, folder=SHIPPED), strict=True)
        self.words = self.languages.of_group(None)
        self.presses = PressDesk(self.groups, self.languages, discord.utils.utcnow)

    async def setup_hook(self) -> None:
        now = discord.utils.utcnow
        self.database = await Database.open(url_in(self._folder), KEY, now=now())
        self.kit = Kit(
            client=self,
            settings=self.settings,
            groups=self.groups,
            database=self.database,
            outbox=Outbox(self.database, self, now),
            heartbeat=Heartbeat(self.database, now),
            presses=self.presses,
            hearing=Hearing(),
            languages=self.languages,
            now=now,
        )
        self.auditor = Auditor(self.kit)
        self.kit.heartbeat.every_beat("outbox", self._drain)
        await self._build(self)
        self.add_dynamic_items(HoldfastButton, HoldfastSelect)
        await self.tree.sync()

    async def _drain(self, _now: datetime) -> None:
        await self.kit.outbox.drain()

    async def on_ready(self) -> None:
        groups, findings = find_groups(self.settings, self.guilds)
        self.groups.replace(groups, findings)
        self.kit.heartbeat.start()
        self.auditor.start()
        self.kit.outbox.kick()

    async def on_message(self, message: discord.Message, /) -> None:
        if self.user is not None and message.author.id == self.user.id:
            await self.kit.outbox.seen_by_gateway(message)

    async def close(self) -> None:
        await self.auditor.end()  # first: it would start the heartbeat again
        await self.kit.heartbeat.end()
        await self.kit.outbox.stop()
        await super().close()
        await self.database.close()


@dataclass
class Writer:
    """A courier that writes the same every time, until told otherwise, and remembers what it heard."""

    text: str = "Hello"
    marker: str = ""
    wanted: bool = True
    pin: bool = False
    fails: bool = False
    pings: tuple[int, ...] = ()
    arrivals: list[int] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    before_writing: Callable[[], Awaitable[None]] | None = None

    async def write(self, parcel: Parcel) -> Outgoing | None:  # noqa: ARG002 - the port's signature
        if self.before_writing is not None:
            await self.before_writing()
        if self.fails:
            raise KeyError("a fault in a courier")
        if not self.wanted:
            return None
        return Outgoing(content=self.text, pings=self.pings, pin=self.pin, marker=self.marker)

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:  # noqa: ARG002 - the port's signature
        self.arrivals.append(message_id)

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:  # noqa: ARG002 - the port's signature
        self.refusals.append(reason)
