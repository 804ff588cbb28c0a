"""Shifts that moderators offered each other, as rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, delete, or_, select, update

from cogs.alerts.shifts.model import Owner, Planned
from cogs.kit.groups import Group
from data.database import Transaction
from data.sealed import SealedId
from data.tables import shift_swaps

KEPT_AFTER = timedelta(days=1)


class SwapState(StrEnum):
    """offered -> taken, refused, or withdrawn; an offer that nobody answered is over when the shift starts."""

    OFFERED = "offered"
    TAKEN = "taken"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Swap:
    """One offer. `owner` is whose line in the config it is, `giver` who has the shift now."""

    number: int
    group_key: str
    owner: int
    starts_at: datetime
    ends_at: datetime
    giver: int
    taker: int
    state: SwapState


def _swap(row: Row[Any]) -> Swap:
    people = {name: getattr(row, name).id for name in ("owner", "giver", "taker")}
    return Swap(
        number=row.id,
        group_key=row.group_key,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        state=SwapState(row.state),
        **people,
    )


async def offer(tx: Transaction, group: Group, shift: Planned, taker: int) -> int:
    """Offer a shift to one person; an earlier offer of it is taken back. Returns the number of the new one."""
    earlier = _of_shift(group, shift.owner, shift.start) & (shift_swaps.c.state == SwapState.OFFERED)
    await tx.execute(update(shift_swaps).where(earlier).values(state=SwapState.WITHDRAWN))
    people = {"owner": shift.owner, "giver": shift.person, "taker": taker}
    result = await tx.execute(
        shift_swaps.insert().values(
            group_key=group.key,
            starts_at=shift.start,
            ends_at=shift.end,
            state=SwapState.OFFERED,
            **{name: SealedId(group.guild_id, person) for name, person in people.items()},
        )
    )
    key = result.inserted_primary_key
    assert key is not None  # noqa: S101 - an insert into a table with an integer key gives one
    return int(key[0])


async def by_number(tx: Transaction, number: int) -> Swap | None:
    row = (await tx.execute(select(shift_swaps).where(shift_swaps.c.id == number))).one_or_none()
    return _swap(row) if row is not None else None


async def offered(tx: Transaction, group: Group, shift: Planned) -> list[int]:
    """Return the numbers of the offers of this shift that are still open."""
    here = _of_shift(group, shift.owner, shift.start) & (shift_swaps.c.state == SwapState.OFFERED)
    return list((await tx.execute(select(shift_swaps.c.id).where(here))).scalars())


async def answer(tx: Transaction, number: int, state: SwapState) -> None:
    await tx.execute(update(shift_swaps).where(shift_swaps.c.id == number).values(state=state))


async def taken(tx: Transaction, group: Group) -> Mapping[Owner, int]:
    """Return who has the shifts that were given away; one given on again is the last one's."""
    query = select(shift_swaps).where(shift_swaps.c.group_key == group.key, shift_swaps.c.state == SwapState.TAKEN)
    found = map(_swap, await tx.execute(query.order_by(shift_swaps.c.id)))
    return {(one.owner, one.starts_at): one.taker for one in found}


async def of_person(tx: Transaction, group: Group, person_id: int) -> list[Swap]:
    query = select(shift_swaps).where(shift_swaps.c.group_key == group.key, _with(group, person_id))
    return [_swap(row) for row in await tx.execute(query.order_by(shift_swaps.c.id))]


async def forget(tx: Transaction, group: Group, person_id: int) -> None:
    """Delete every offer with this person in it: a shift they had taken is its owner's again."""
    await tx.execute(delete(shift_swaps).where(shift_swaps.c.group_key == group.key, _with(group, person_id)))


async def expire(tx: Transaction, group_key: str, now: datetime) -> int:
    old = (shift_swaps.c.group_key == group_key, shift_swaps.c.ends_at < now - KEPT_AFTER)
    return (await tx.execute(delete(shift_swaps).where(*old))).rowcount


def _with(group: Group, person_id: int) -> Any:
    person = SealedId(group.guild_id, person_id)
    return or_(*(shift_swaps.c[name] == person for name in ("owner", "giver", "taker")))


def _of_shift(group: Group, owner: int, starts_at: datetime) -> Any:
    own = (shift_swaps.c.group_key == group.key) & (shift_swaps.c.owner == SealedId(group.guild_id, owner))
    return own & (shift_swaps.c.starts_at == starts_at)
