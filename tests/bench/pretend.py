"""A bot with a hundred thousand rooms in a real database, and a Discord that takes every message at once."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import discord
from sqlalchemy import insert, update

from bot import Holdfast
from cogs.checkins.model import Wish
from cogs.checkins.schedule import Rhythm, next_time
from cogs.checkins.service import CheckinsService
from cogs.checkins.store import columns
from cogs.kit.groups import Group
from cogs.kit.parcels import State
from config.duty import known_zones
from config.settings import load
from data.database import Transaction
from data.sealed import Cipher, SealedId
from data.tables import daily_messages, outbox, rooms

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
SERVER, SOMEBODY, SOMEWHERE = (number * 100_000_000_000_000_000 for number in (1, 2, 3))


@dataclass
class PretendDiscord:
    """Takes every message, in no time, and remembers where it went."""

    taken: list[int] = field(default_factory=list)
    user: None = None

    def get_partial_messageable(self, number: int, *, guild_id: int | None = None) -> "PretendChannel":  # noqa: ARG002 - discord.py's signature
        return PretendChannel(number, self)


@dataclass
class PretendChannel:
    id: int
    server: PretendDiscord

    async def send(self, **_message: Any) -> "PretendMessage":
        await asyncio.sleep(0)
        self.server.taken.append(self.id)
        return PretendMessage(len(self.server.taken), self)


@dataclass
class PretendMessage:
    id: int
    channel: PretendChannel


@dataclass
class Scene:
    """The bot as it is run, never connected; its clock in our hand, its messages taken by a pretend Discord."""

    bot: Holdfast
    groups: list[Group]
    now: datetime = NOW
    discord: PretendDiscord = field(default_factory=PretendDiscord)

    @property
    def checkins(self) -> CheckinsService:
        return next(one for one in self.bot.slices if isinstance(one, CheckinsService))

    async def fill(self, many: int) -> None:
        """Open rooms in all zones and at all hours, shared by the groups; nothing of them is due within an hour."""
        zones = sorted(known_zones())
        quiet = self.groups[0].settings.checkins
        assert quiet is not None
        hours = range(9, 21)
        later = NOW + timedelta(hours=1)
        times = {
            (zone, hour): next_time(Rhythm(hour, zone, quiet.quiet_hours), later) for zone in zones for hour in hours
        }
        rows = []
        for number in range(many):
            zone, hour = zones[number % len(zones)], hours[number % len(hours)]
            group = self.groups[number % len(self.groups)]
            rows.append(
                {
                    "group_key": group.key,
                    "member": SealedId(SERVER, SOMEBODY + number),
                    "thread": SealedId(SERVER, SOMEWHERE + number),
                    **columns(Wish(hour, zone)),
                    "next_ask_at": times[zone, hour],
                    "prompt": 0,
                    "unanswered": 0,
                    "readers": "",
                    "opened_at": NOW - timedelta(days=9),
                }
            )
        async with self.bot.database.write() as tx:
            await tx.execute(insert(rooms), rows)

    async def make_due(self, many: int) -> None:
        """As if nobody had been asked yet: the first rooms are due, one a tenth of a second after another."""
        async with self.bot.database.write() as tx:
            await tx.execute(update(rooms).values(asked_at=None))
            await tx.execute(
                update(rooms).where(rooms.c.next_ask_at < NOW + timedelta(hours=1)).values(next_ask_at=None)
            )
            for number in range(many):
                moment = NOW - timedelta(milliseconds=100 * (many - number))
                due = {"next_ask_at": moment, "zone": "Europe/London", "hour": 19}
                await tx.execute(update(rooms).where(rooms.c.id == number + 1).values(due))

    async def settle_messages(self, many: int) -> None:
        """As after a busy month: messages that were sent, of which nothing is to be done."""
        rows = [
            {
                "group_key": self.groups[0].key,
                "kind": ("checkin.ask", "checkin.welcome", "alert.card")[number % 3],
                "subject": 1_000_000 + number,
                "step": 0,
                "to_member": False,
                "target": SealedId(SERVER, SOMEWHERE + number),
                "state": State.SENT,
                "due_at": NOW - timedelta(days=1),
                "attempts": 1,
                "wanted_revision": 0,
                "shown_revision": 0,
            }
            for number in range(many)
        ]
        async with self.bot.database.write() as tx:
            await tx.execute(insert(outbox), rows)

    async def clear(self, tx: Transaction) -> None:
        await tx.execute(outbox.delete())
        await tx.execute(daily_messages.delete())


@asynccontextmanager
async def scene() -> AsyncIterator[Scene]:
    settings = load(ROOT / "config")
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/bench.sqlite3"
        async with Holdfast(settings, database_url=url, key=Cipher.new_key(), look_only=True) as bot:
            await bot.setup_hook()
            groups = [
                Group(settings=one, guild_id=SERVER, checkin_parent=SERVER + 1)
                for one in settings.groups
                if one.checkins is not None
            ]
            bot.groups.replace(groups, [])
            made = Scene(bot, groups)
            bot.kit.now = lambda: made.now
            bot.kit.outbox.now = lambda: made.now
            bot.kit.outbox.client = cast("discord.Client", made.discord)
            yield made
