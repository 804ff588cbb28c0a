"""The SQL of asking the whole group for company: one open ask a person, for a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Row, Select, delete, insert, select

from cogs.checkins.model import Company
from cogs.kit import parcels
from cogs.kit.parcels import Address
from data.database import Transaction
from data.sealed import SealedId
from data.tables import company_asks

GROUP_ASK = "checkin.group-ask"
LASTS = timedelta(hours=24)


@dataclass(frozen=True)
class GroupAsk:
    """Open while it has a row. Its message outlives the row, and says then that it is over."""

    id: int
    group_key: str
    member_id: int
    channel_id: int
    kind: Company
    asked_at: datetime


async def add(
    tx: Transaction, group_key: str, member: SealedId, channel: SealedId, kind: Company, now: datetime
) -> GroupAsk:
    values = {"group_key": group_key, "member": member, "channel": channel, "kind": kind, "asked_at": now}
    result = await tx.execute(insert(company_asks).values(**values))
    assert result.inserted_primary_key is not None  # noqa: S101 - an insert of one row always has it
    ask = GroupAsk(int(result.inserted_primary_key[0]), group_key, member.id, channel.id, kind, now)
    await parcels.add(tx, group_key, GROUP_ASK, ask.id, Address(channel.guild_id, channel.id), now)
    return ask


async def by_id(tx: Transaction, ask_id: int) -> GroupAsk | None:
    return await _one(tx, select(company_asks).where(company_asks.c.id == ask_id))


async def open_of(tx: Transaction, group_key: str, member: SealedId) -> GroupAsk | None:
    where = (company_asks.c.group_key == group_key, company_asks.c.member == member)
    return await _one(tx, select(company_asks).where(*where).limit(1))


async def end(tx: Transaction, ask_id: int) -> bool:
    """Forget that it was asked; its message will say that it is over. False: it was over already."""
    ended = (await tx.execute(delete(company_asks).where(company_asks.c.id == ask_id))).rowcount
    if ended:
        await parcels.drop_waiting(tx, [GROUP_ASK], ask_id)
        await parcels.show_anew(tx, GROUP_ASK, ask_id)
    return bool(ended)


async def over(tx: Transaction, group_keys: Collection[str], now: datetime) -> list[int]:
    where = (company_asks.c.asked_at <= now - LASTS, company_asks.c.group_key.in_(group_keys))
    return list((await tx.execute(select(company_asks.c.id).where(*where))).scalars())


async def _one(tx: Transaction, query: Select[tuple[object, ...]]) -> GroupAsk | None:
    row = (await tx.execute(query)).one_or_none()
    return _ask(row) if row is not None else None


def _ask(row: Row[tuple[object, ...]]) -> GroupAsk:
    return GroupAsk(row.id, row.group_key, row.member.id, row.channel.id, Company(row.kind), row.asked_at)
