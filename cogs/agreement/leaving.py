"""A week after somebody left the server their yes to the agreement goes; a no never does (PRI-6, NO-20)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from cogs.agreement import store
from cogs.agreement.book import TEST, ConsentBook
from cogs.agreement.telling import AGAIN
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.leavers import Leavers
from data.database import Transaction
from data.sealed import SealedId


@dataclass
class _Yeses:
    """Implements `cogs.kit.leavers.Kept`."""

    book: ConsentBook

    async def known(self, tx: Transaction, group_key: str) -> Iterable[tuple[int, datetime | None]]:
        return await store.who_said_yes(tx, group_key)

    async def note_left(self, tx: Transaction, group_key: str, member: SealedId, left_at: datetime | None) -> None:
        if left_at is not None:
            self.book.stop_watching(member.guild_id, member.id)
            await self.book.end_watch(tx, group_key, member, left_at)
        await store.note_left(tx, group_key, member, left_at)

    async def left_before(self, tx: Transaction, group_key: str, moment: datetime) -> list[SealedId]:
        return await store.left_before(tx, group_key, moment)

    async def let_go(self, tx: Transaction, group_key: str, member: SealedId) -> None:
        await parcels.remove_about(tx, [TEST, AGAIN], await store.remove_yeses(tx, group_key, member))


@dataclass
class Leaving:
    """Until then it holds, should they come back. Their yes to word watch ends as they leave, and stays ended."""

    kit: Kit
    book: ConsentBook

    def __post_init__(self) -> None:
        self.leavers = Leavers(self.kit, _Yeses(self.book))

    async def left(self, guild_id: int, person: int, now: datetime) -> None:
        self.book.stop_watching(guild_id, person)
        await self.leavers.left(guild_id, person, now)
