"""A pretend server with `/me`, and two slices that keep something: one in a table, one that can fail."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select

from cogs.kit.groups import Group
from cogs.kit.ports import Held
from cogs.kit.presses import Refusal
from cogs.privacy.cog import PrivacyCog
from cogs.privacy.service import PrivacyService
from config.settings import GroupSettings
from data.database import Transaction
from data.sealed import SealedId
from data.tables import consents
from tests.discord.world import START, World
from tests.kit.small import SmallBot, settings_in


@dataclass
class Shelf:
    """Keeps consents, as the agreement does."""

    slice_name: str = "agreement"
    forgot: list[tuple[str, int]] = field(default_factory=list)

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:
        mine = consents.c.member == SealedId(group.guild_id, member_id)
        rows = await tx.execute(select(consents).where(consents.c.group_key == group.key, mine))
        return [
            Held("me-held-messages", {"count": row.version}, {"about": row.about, "chosen_at": row.chosen_at})
            for row in rows
        ]

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        mine = consents.c.member == SealedId(group.guild_id, member_id)
        await tx.execute(delete(consents).where(consents.c.group_key == group.key, mine))

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        old = consents.c.chosen_at < now - timedelta(days=settings.keep.closed_alerts)
        result = await tx.execute(delete(consents).where(consents.c.group_key == settings.key, old))
        return result.rowcount

    async def forgotten(self, group: Group, member_id: int) -> None:
        self.forgot.append((group.key, member_id))


@dataclass
class Moody:
    """Keeps nothing, and fails where it is told to."""

    slice_name: str = "checkins"
    fails: str = ""

    def _maybe_fail(self, where: str) -> None:
        if self.fails == where:
            raise KeyError("a fault")

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:  # noqa: ARG002 - the port's signature
        self._maybe_fail("held")
        return None if self.fails == "silent" else []  # type: ignore[return-value]  # what a careless slice would do

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:  # noqa: ARG002 - the port's signature
        self._maybe_fail("erase")

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:  # noqa: ARG002 - the port's signature
        self._maybe_fail("expire")
        return 0

    async def forgotten(self, group: Group, member_id: int) -> None:  # noqa: ARG002 - the port's signature
        self._maybe_fail("forgotten")
        if self.fails == "refusal":
            raise Refusal("me-kept")


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def moody() -> Moody:
    return Moody()


@pytest.fixture
async def world(tmp_path: Path, shelf: Shelf, moody: Moody) -> AsyncIterator[World]:
    settings = settings_in(tmp_path)

    async def build(bot: SmallBot) -> None:
        bot.privacy = PrivacyService(bot.kit, [moody, shelf])  # type: ignore[attr-defined]  # for the tests to find
        bot.kit.heartbeat.every_beat("privacy", service(bot).tick)
        await service(bot).purge(bot.kit.now())
        await bot.add_cog(PrivacyCog(bot.kit, service(bot)))

    async with World.open(settings, lambda: SmallBot(settings, tmp_path, build)) as opened:
        yield opened


def service(bot: object) -> PrivacyService:
    found: PrivacyService = bot.privacy  # type: ignore[attr-defined]  # put there by the fixture
    return found


async def keep(world: World, who: str, group: str = "main", *, days_ago: float = 0, note: str = "x") -> None:
    assert isinstance(world.bot, SmallBot)
    async with world.bot.database.write() as tx:
        await tx.execute(
            insert(consents).values(
                group_key=group,
                member=SealedId(world.guild.id, world.person(who).id),
                about="agreement",
                answer=True,
                version=1,
                text_hash=note,
                chosen_at=START - timedelta(days=days_ago),
            )
        )


async def kept(world: World) -> list[tuple[str, int]]:
    assert isinstance(world.bot, SmallBot)
    async with world.bot.database.read() as tx:
        return [(row.group_key, row.member.id) for row in await tx.execute(select(consents))]
