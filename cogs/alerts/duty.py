"""Who is on duty: those who read what is theirs to carry, pressed "I'm in", and said they are there (MOD-2, ESC-8).

They say so with `/duty on`, or ahead of time by the weekly shifts in the config, which count from their very start.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from cogs.alerts.model import DRILL, LOAD_CAP, LOAD_COUNTS_FOR, Happening, Willing
from cogs.alerts.shifts import swap_store
from cogs.alerts.shifts.model import HORIZON, LONGEST, Moderator, Planned, from_bits, planned, presence
from cogs.kit.groups import Group
from cogs.kit.ports import Tier
from data.database import Transaction
from data.sealed import SealedId
from data.tables import alert_log, alerts, duty


def shift_end(now: datetime, hours: int) -> datetime:
    """End a shift after so many hours, and never after more than eight (MOD-4)."""
    return now + min(timedelta(hours=hours), LONGEST)


async def on_duty(tx: Transaction, group: Group, now: datetime) -> tuple[int, ...]:
    """Return who is on duty, longest first.

    Whether their phone was tested does not matter here: an alert is better asked of a phone that may be silent than of
    nobody. `check` names whose was not.
    """
    people, shifts = await moderators(tx, group), await rota(tx, group, now, now)
    there = [(found.since, one.person) for one in people if (found := presence(one, shifts, now)) is not None]
    return tuple(person for _, person in sorted(there))


async def rota(tx: Transaction, group: Group, now: datetime, until: datetime | None = None) -> list[Planned]:
    """Return the planned shifts that run now or start by `until` (else within 8 days), with who gave theirs away."""
    if not group.shifts:
        return []
    swapped = await swap_store.taken(tx, group)
    ahead = now + HORIZON if until is None else until + timedelta(microseconds=1)
    return planned(group.shifts, swapped, now, ahead)


async def moderators(tx: Transaction, group: Group) -> list[Moderator]:
    """Return everybody who ever pressed anything about duty here, oldest first."""
    query = select(duty).where(duty.c.group_key == group.key).order_by(duty.c.id)
    return [_moderator(row) for row in await tx.execute(query)]


async def moderator(tx: Transaction, group: Group, moderator_id: int) -> Moderator:
    """Return what this one pressed; nothing, with the number 0, where there is no row."""
    row = (await tx.execute(select(duty).where(_is(group, moderator_id)))).one_or_none()
    return _moderator(row) if row is not None else Moderator(0, moderator_id)


async def by_number(tx: Transaction, number: int) -> Moderator | None:
    row = (await tx.execute(select(duty).where(duty.c.id == number))).one_or_none()
    return _moderator(row) if row is not None else None


def _moderator(row: Row[Any]) -> Moderator:
    return Moderator(
        number=row.id,
        person=row.moderator.id,
        group_key=row.group_key,
        im_in_at=row.im_in_at,
        on_since=row.on_since,
        until=row.until,
        rota_at=row.rota_at,
        tested_at=row.tested_at,
        nights=row.nights_at is not None,
        skips=from_bits(row.skips),
    )


async def willing(tx: Transaction, group: Group, kind: str, now: datetime) -> Willing:
    """Return what decides whom to ask about an alert of this kind. Shown to nobody (MOD-7, NO-31)."""
    people = await moderators(tx, group)
    offered = group.settings.alerts is not None and group.settings.alerts.nobody_on_duty == "volunteers"
    return Willing(
        skips=frozenset(one.person for one in people if kind in one.skips),
        loaded=frozenset(one for one, number in (await taken_lately(tx, group, now)).items() if number >= LOAD_CAP),
        volunteers=tuple(one.person for one in people if one.nights and one.im_in_at) if offered else (),
        asked_at=await _last_asked(tx, group, now),
    )


async def taken_lately(tx: Transaction, group: Group, now: datetime) -> Mapping[int, int]:
    """Count the urgent alerts that each person took in the last 24 hours; one taken twice counts once (MOD-4)."""
    number = func.count(alert_log.c.alert_id.distinct()).label("number")
    query = _lately(group, Happening.TAKEN, now).add_columns(number)
    return {row.who.id: row.number for row in await tx.execute(query)}


async def _last_asked(tx: Transaction, group: Group, now: datetime) -> Mapping[int, datetime]:
    query = _lately(group, Happening.ASKED, now).add_columns(func.max(alert_log.c.at).label("last"))
    return {row.who.id: row.last for row in await tx.execute(query)}


def _lately(group: Group, what: Happening, now: datetime) -> Any:
    """Of urgent alerts only; a drill is nobody's load."""
    of_urgent = (alerts.c.group_key == group.key, alerts.c.tier == Tier.URGENT, alerts.c.raised_by != DRILL)
    then = (alert_log.c.event == what, alert_log.c.at > now - LOAD_COUNTS_FOR, alert_log.c.who.is_not(None))
    query = select(alert_log.c.who).join(alerts, alerts.c.id == alert_log.c.alert_id)
    return query.where(*then, *of_urgent).group_by(alert_log.c.who)


async def is_in(tx: Transaction, group: Group, moderator_id: int) -> bool:
    return (await moderator(tx, group, moderator_id)).im_in_at is not None


async def how_many_are_in(tx: Transaction, group: Group) -> int:
    query = select(duty.c.id).where(duty.c.group_key == group.key, duty.c.im_in_at.is_not(None))
    return len((await tx.execute(query)).all())


async def say_in(tx: Transaction, group: Group, moderator_id: int, now: datetime) -> None:
    await change(tx, group, moderator_id, im_in_at=now)


async def start(tx: Transaction, group: Group, moderator_id: int, now: datetime, until: datetime) -> None:
    """Go on duty by hand. What was on already, a planned shift too, is one with it and ends at `until`."""
    await change(tx, group, moderator_id, on_since=now, until=until, rota_at=now)


async def stop(tx: Transaction, group: Group, moderator_id: int, now: datetime) -> None:
    """Go off duty at once; a planned shift that runs now is left, and does not begin again."""
    await tx.execute(update(duty).where(_is(group, moderator_id)).values(on_since=None, until=None, rota_at=now))


async def row_of(tx: Transaction, group: Group, moderator_id: int) -> Mapping[str, Any] | None:
    """Return what a person's own copy shows of their row (PRI-4)."""
    row = (await tx.execute(select(duty).where(_is(group, moderator_id)))).one_or_none()
    if row is None:
        return None
    moments = ("im_in_at", "on_since", "until", "rota_at", "tested_at", "nights_at")
    return {name: getattr(row, name) and getattr(row, name).isoformat() for name in moments} | {
        "skips": sorted(from_bits(row.skips))
    }


async def forget(tx: Transaction, group: Group, person_id: int) -> list[int]:
    """Delete their row and the swaps with them in it. Returns the numbers of the rows that went."""
    numbers = list((await tx.execute(select(duty.c.id).where(_is(group, person_id)))).scalars())
    await tx.execute(delete(duty).where(_is(group, person_id)))
    await swap_store.forget(tx, group, person_id)
    return numbers


async def change(tx: Transaction, group: Group, moderator_id: int, **values: Any) -> None:
    """Write columns of somebody's row, which is made where there is none: with no columns that is all."""
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    row = {"group_key": group.key, "moderator": SealedId(group.guild_id, moderator_id)}
    statement = insert(duty).values(**row, **values)
    place = ["group_key", "moderator"]
    kept = statement.on_conflict_do_update(index_elements=place, set_=values) if values else None
    await tx.execute(kept if kept is not None else statement.on_conflict_do_nothing(index_elements=place))


def _is(group: Group, moderator_id: int) -> Any:
    return (duty.c.group_key == group.key) & (duty.c.moderator == SealedId(group.guild_id, moderator_id))
