"""Which entries of the lists cry wolf: counted by entry, never by person (ESC-10, NO-25)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from cogs.alerts.store import BY_HAND, Source
from cogs.kit.counts import month_of
from cogs.kit.ports import UNREAD
from data.database import Transaction
from data.tables import entry_counts

# Below ten closings a share says nothing; at four in five, the entry is worth a look.
FEWEST, SHARE = 10, 0.8


async def count(
    tx: Transaction, group_key: str, sources: Iterable[Source], now: datetime, *, not_a_worry: bool
) -> None:
    """Count one closing for each entry that an alert came from, whoever wrote and however often."""
    read = [one for one in sources if one.kind not in BY_HAND and one.entry_id != UNREAD]
    for list_name, entry_id in sorted({(one.list_name, one.entry_id) for one in read}):
        await _add(tx, group_key, list_name, entry_id, now, wolf=int(not_a_worry))


async def _add(tx: Transaction, group_key: str, list_name: str, entry_id: str, now: datetime, *, wolf: int) -> None:
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    place = {"group_key": group_key, "month": month_of(now), "list_name": list_name, "entry_id": entry_id}
    fresh = insert(entry_counts).values(**place, closed=1, not_a_worry=wolf)
    more: dict[str, Any] = {
        "closed": entry_counts.c.closed + 1,
        "not_a_worry": entry_counts.c.not_a_worry + wolf,
    }
    await tx.execute(fresh.on_conflict_do_update(index_elements=list(place), set_=more))


async def that_cry_wolf(tx: Transaction, group_key: str) -> list[tuple[str, str]]:
    """Return list and entry of those closed as "not a worry" more than four times in five, of ten at least."""
    closed, wolf = func.sum(entry_counts.c.closed), func.sum(entry_counts.c.not_a_worry)
    which = (entry_counts.c.list_name, entry_counts.c.entry_id)
    query = select(*which).where(entry_counts.c.group_key == group_key).group_by(*which)
    query = query.having(closed >= FEWEST, wolf > closed * SHARE).order_by(*which)
    return [(row.list_name, row.entry_id) for row in await tx.execute(query)]


async def expire(tx: Transaction, group_key: str, now: datetime) -> int:
    """Delete months a year and more ago, as the other counts. Returns how many rows went."""
    year_ago = f"{now.year - 1}-{now.month:02}"
    old = (entry_counts.c.group_key == group_key, entry_counts.c.month < year_ago)
    return (await tx.execute(delete(entry_counts).where(*old))).rowcount
