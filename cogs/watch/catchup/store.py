"""What is kept of gaps: the last moment in sync, and how far reading back has come. Ids and times only."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from cogs.kit.groups import Group
from cogs.watch.catchup.model import Gap, Synced
from data.database import Transaction
from data.sealed import SealedId
from data.tables import gap_places, gaps, watched_channels


class PlaceState(StrEnum):
    """waiting -> its row is deleted when it is read, or it is unread for good."""

    WAITING = "waiting"
    UNREAD = "unread"


@dataclass(frozen=True)
class KeptGap:
    """A gap with what came of reading back so far."""

    id: int
    group_key: str
    gap: Gap
    read: int
    rooms_unread: int


# ------------------------------------------------------------------------------------------------- the last moment


async def synced(tx: Transaction, group: Group) -> list[Synced]:
    rows = await tx.execute(select(watched_channels).where(watched_channels.c.group_key == group.key))
    return [Synced(row.channel.id, row.terms, row.since, row.in_sync_at) for row in rows]


async def begin_watching(
    tx: Transaction, group: Group, kept: Sequence[Synced], channels: Collection[int], terms: str, now: datetime
) -> None:
    """Write down that all of it reaches us now; whatever was not kept is watched from now on, and from no earlier."""
    before = {one.channel_id: one.since for one in kept}
    await tx.execute(delete(watched_channels).where(watched_channels.c.group_key == group.key))
    values = [
        {
            "group_key": group.key,
            "channel": SealedId(group.guild_id, channel),
            "terms": terms,
            "since": before.get(channel, now),
            "in_sync_at": now,
        }
        for channel in sorted(channels)
    ]
    if values:
        await tx.execute(watched_channels.insert(), values)


async def in_sync(tx: Transaction, group_keys: Collection[str], now: datetime) -> None:
    await tx.execute(
        update(watched_channels).where(watched_channels.c.group_key.in_(sorted(group_keys))).values(in_sync_at=now)
    )


async def forget_server(tx: Transaction, group_keys: Collection[str]) -> None:
    """We were taken from the server: coming back begins anew, and nothing from between is ever read."""
    of_server = sorted(group_keys)
    await tx.execute(delete(watched_channels).where(watched_channels.c.group_key.in_(of_server)))
    await tx.execute(delete(gaps).where(gaps.c.group_key.in_(of_server), gaps.c.ended_at.is_(None)))


# ----------------------------------------------------------------------------------------------------------- gaps


async def caught_up_to(tx: Transaction, group: Group) -> datetime | None:
    """Return the end of the newest gap: until then all was read, or is being read by its own row."""
    query = select(gaps.c.until).where(gaps.c.group_key == group.key).order_by(gaps.c.until.desc()).limit(1)
    until: datetime | None = (await tx.execute(query)).scalar_one_or_none()
    return until


async def open_gap(tx: Transaction, group: Group, gap: Gap, places: Mapping[int, int]) -> int:
    """Note a gap, and for each place the message after which it is still to be read."""
    values = {
        "group_key": group.key,
        "since": gap.since,
        "until": gap.until,
        "read_from": gap.read_from,
        "read": 0,
        "rooms_unread": 0,
    }
    result = await tx.execute(gaps.insert().values(**values))
    assert result.inserted_primary_key is not None  # noqa: S101 - an insert of one row always has it
    gap_id = int(result.inserted_primary_key[0])
    await add_places(tx, group, gap_id, places)
    return gap_id


async def add_places(tx: Transaction, group: Group, gap_id: int, places: Mapping[int, int]) -> None:
    """Add more places. One that is known already stays as far as it has come."""
    values = [
        {
            "gap_id": gap_id,
            "place": SealedId(group.guild_id, place),
            "message": SealedId(group.guild_id, after),
            "state": PlaceState.WAITING,
        }
        for place, after in places.items()
    ]
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    if values:
        await tx.execute(insert(gap_places).on_conflict_do_nothing(), values)


async def unfinished(tx: Transaction) -> list[KeptGap]:
    rows = await tx.execute(select(gaps).where(gaps.c.ended_at.is_(None)).order_by(gaps.c.id))
    return [_gap(row) for row in rows]


async def by_id(tx: Transaction, gap_id: int) -> KeptGap | None:
    row = (await tx.execute(select(gaps).where(gaps.c.id == gap_id))).one_or_none()
    return _gap(row) if row else None


async def places(tx: Transaction, gap_id: int, state: PlaceState) -> dict[int, int]:
    """Return the places of a gap in that state, each with the newest message read there."""
    query = select(gap_places).where(gap_places.c.gap_id == gap_id, gap_places.c.state == state)
    return {row.place.id: row.message.id for row in await tx.execute(query.order_by(gap_places.c.id))}


async def begin_later(tx: Transaction, gap_id: int, read_from: datetime) -> None:
    """Time went on before it was read: what is now too far back is read no more."""
    await tx.execute(update(gaps).where(gaps.c.id == gap_id).values(read_from=read_from))


async def has_read(tx: Transaction, group: Group, gap_id: int, place: int, message: int, read: int) -> None:
    """Note how far a place has come, and how many messages there were read, in one go."""
    at = SealedId(group.guild_id, message)
    await tx.execute(update(gap_places).where(*_is(group, gap_id, place)).values(message=at))
    await tx.execute(update(gaps).where(gaps.c.id == gap_id).values(read=gaps.c.read + read))


async def is_read(tx: Transaction, group: Group, gap_id: int, place: int) -> None:
    await tx.execute(delete(gap_places).where(*_is(group, gap_id, place)))


async def is_unread(tx: Transaction, group: Group, gap_id: int, place: int, *, is_room: bool) -> None:
    """A channel is named in the notice; a private check-in is only counted."""
    if not is_room:
        where = _is(group, gap_id, place)
        await tx.execute(update(gap_places).where(*where).values(state=PlaceState.UNREAD))
        return
    await is_read(tx, group, gap_id, place)
    await tx.execute(update(gaps).where(gaps.c.id == gap_id).values(rooms_unread=gaps.c.rooms_unread + 1))


async def finish(tx: Transaction, gap_id: int, now: datetime) -> None:
    await tx.execute(update(gaps).where(gaps.c.id == gap_id).values(ended_at=now))


# ------------------------------------------------------------------------------------------------------ forgetting


async def forget_places(tx: Transaction, group: Group, numbers: Collection[int]) -> None:
    """Take a person's own rooms out of what is still to be read."""
    of_group = gap_places.c.gap_id.in_(select(gaps.c.id).where(gaps.c.group_key == group.key))
    sealed = [SealedId(group.guild_id, number) for number in numbers]
    if sealed:
        await tx.execute(delete(gap_places).where(of_group, gap_places.c.place.in_(sealed)))


async def expire(tx: Transaction, group_key: str, before: datetime) -> int:
    """Delete gaps that were over by then, read or not: what is that old is read no more."""
    old = (gaps.c.group_key == group_key, gaps.c.until < before)
    return (await tx.execute(delete(gaps).where(*old))).rowcount


def _is(group: Group, gap_id: int, place: int) -> tuple[Any, ...]:
    return gap_places.c.gap_id == gap_id, gap_places.c.place == SealedId(group.guild_id, place)


def _gap(row: Row[Any]) -> KeptGap:
    return KeptGap(
        id=row.id,
        group_key=row.group_key,
        gap=Gap(row.since, row.until, row.read_from),
        read=row.read,
        rooms_unread=row.rooms_unread,
    )
