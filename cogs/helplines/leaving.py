"""A week after somebody left the server, nothing of how to reach them is kept but a no of theirs (PRI-6, NO-20)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from cogs.helplines import store
from cogs.helplines.reach import Reach
from cogs.kit.languages import Languages
from data.database import Transaction
from data.sealed import SealedId


@dataclass
class ReachKept:
    """Until then their country and language hold, should they come back. Implements `cogs.kit.leavers.Kept`."""

    reach: Reach
    languages: Languages

    async def known(self, tx: Transaction, group_key: str) -> Iterable[tuple[int, datetime | None]]:
        return [(row.member_id, row.left_at) for row in await store.everyone(tx) if row.group_key == group_key]

    async def note_left(self, tx: Transaction, group_key: str, member: SealedId, left_at: datetime | None) -> None:
        await store.note_left(tx, group_key, member, left_at)

    async def left_before(self, tx: Transaction, group_key: str, moment: datetime) -> list[SealedId]:
        return await store.left_before(tx, group_key, moment)

    async def let_go(self, tx: Transaction, group_key: str, member: SealedId) -> None:
        await store.keep_only_a_no(tx, group_key, member)

        def forget() -> None:
            self.reach.forget((group_key, member.id), quiet_too=False)
            self.languages.forget(group_key, member.id)

        tx.after_commit(forget)
