"""What could be read by whom at the last look, and the two messages in a channel that say so, as rows."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, select, update

from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.parcels import Address, Parcel, State
from cogs.privacy.readership.model import Grant, Growth, Known, Way
from data.database import Transaction
from data.sealed import SealedId
from data.tables import known_readers

HERE = "me.readers-here"  # the pinned line
GREW = "me.readers-grew"  # said once when more can read
# The line is about the channel it stands in, and the parcel's target says which.
_NO_SUBJECT = 0
_LIVE = frozenset({State.PENDING, State.ATTEMPTED, State.SENT})


def _place(group: Group, channel: int) -> SealedId:
    return SealedId(group.guild_id, channel)


async def known(tx: Transaction, group: Group, channel: int) -> Known | None:
    """Return what the last look found; None before the first."""
    here = (known_readers.c.group_key == group.key, known_readers.c.channel == _place(group, channel))
    rows = (await tx.execute(select(known_readers).where(*here))).all()
    if not rows:
        return None
    grants = frozenset(Grant(Way(row.way), row.who.id) for row in rows if row.who is not None)
    return Known(grants, Counter(Way(row.way) for row in rows if row.who is None))


async def first_look(tx: Transaction, group: Group, channel: int, grants: frozenset[Grant], now: datetime) -> None:
    for grant in sorted(grants):
        await _add(tx, group, channel, grant, now, grew=False)


async def note(tx: Transaction, group: Group, channel: int, growth: Growth, now: datetime) -> int | None:
    """Write down what a look found. Returns the number of the first row to tell of, if there is anything to tell."""
    here = (known_readers.c.group_key == group.key, known_readers.c.channel == _place(group, channel))
    for grant in growth.gone:
        of_grant = (known_readers.c.way == grant.way, known_readers.c.who == SealedId(group.guild_id, grant.id))
        await tx.execute(delete(known_readers).where(*here, *of_grant))
    for way, count in growth.outdated.items():
        emptied = select(known_readers.c.id).where(*here, known_readers.c.way == way, known_readers.c.who.is_(None))
        numbers = list((await tx.execute(emptied.limit(count))).scalars())
        await tx.execute(delete(known_readers).where(known_readers.c.id.in_(numbers)))
    for grant in sorted(growth.silent):
        await _add(tx, group, channel, grant, now, grew=False)
    told = [await _add(tx, group, channel, grant, now, grew=True) for grant in sorted(growth.told)]
    return told[0] if told else None


async def _add(tx: Transaction, group: Group, channel: int, grant: Grant, now: datetime, *, grew: bool) -> int:
    values = {
        "group_key": group.key,
        "channel": _place(group, channel),
        "way": grant.way,
        "who": SealedId(group.guild_id, grant.id),
        "noted_at": now,
        "grew": grew,
    }
    key = (await tx.execute(known_readers.insert().values(**values))).inserted_primary_key
    assert key is not None  # noqa: S101 - an insert into a table with an integer key gives one
    return int(key[0])


async def told_with(tx: Transaction, first: int) -> tuple[Grant, ...]:
    """Return what the notice of that row has to tell, as far as it is still so."""
    row = (await tx.execute(select(known_readers).where(known_readers.c.id == first))).one_or_none()
    if row is None:
        return ()
    together = (
        known_readers.c.group_key == row.group_key,
        known_readers.c.channel == row.channel,
        known_readers.c.noted_at == row.noted_at,
        known_readers.c.grew.is_(True),
    )
    rows = await tx.execute(select(known_readers).where(*together).order_by(known_readers.c.id))
    return tuple(Grant(Way(one.way), one.who.id) for one in rows if one.who is not None)


async def channels_known(tx: Transaction, group: Group) -> frozenset[int]:
    query = select(known_readers.c.channel).where(known_readers.c.group_key == group.key).distinct()
    return frozenset(place.id for place in (await tx.execute(query)).scalars())


async def drop_other_channels(tx: Transaction, group: Group, channels: frozenset[int]) -> None:
    """Forget what is known of channels that are the group's no longer."""
    ours = [_place(group, channel) for channel in sorted(channels)]
    other = known_readers.c.channel.not_in(ours)
    await tx.execute(delete(known_readers).where(known_readers.c.group_key == group.key, other))


async def of_person(tx: Transaction, group: Group, person: int) -> Mapping[Way, int]:
    """Count the channels where this person is noted as able to read, by what lets them."""
    mine = (known_readers.c.group_key == group.key, known_readers.c.who == SealedId(group.guild_id, person))
    return Counter(Way(way) for way in (await tx.execute(select(known_readers.c.way).where(*mine))).scalars())


async def forget(tx: Transaction, group: Group, person: int) -> None:
    """Take their name out. The row stays, so that the channel is not told anew of somebody who could read before."""
    mine = (known_readers.c.group_key == group.key, known_readers.c.who == SealedId(group.guild_id, person))
    await tx.execute(update(known_readers).where(*mine).values(who=None))


# ------------------------------------------------------------------------------------------------- the pinned line


async def lines(tx: Transaction, group: Group) -> list[Parcel]:
    """Return every pinned line of the group there ever was, standing or not."""
    return [one for one in await parcels.find(tx, HERE, _NO_SUBJECT) if one.group_key == group.key]


def standing(found: list[Parcel], channel: int) -> Parcel | None:
    """Return the one that stands there, or is on its way."""
    return next((one for one in found if one.address.id == channel and one.state in _LIVE), None)


async def post_line(tx: Transaction, group: Group, channel: int, found: list[Parcel], now: datetime) -> None:
    """Post it; one that was deleted in Discord is posted again, under the next step."""
    step = sum(one.address.id == channel for one in found)
    await parcels.add(tx, group.key, HERE, _NO_SUBJECT, Address(group.guild_id, channel), now, step=step)


async def show_lines_anew(tx: Transaction) -> None:
    """Edit those that no longer say how things are; the outbox leaves the others alone."""
    await parcels.show_anew(tx, HERE, _NO_SUBJECT)


async def tell_growth(tx: Transaction, group: Group, channel: int, first: int, now: datetime) -> None:
    await parcels.add(tx, group.key, GREW, first, Address(group.guild_id, channel), now)
