"""The trail: who did what with which alert or setting. Lines are added and never changed (MOD-8)."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, delete, func, select, update

from cogs.kit.patience import StillBusyError, persist
from data.database import Database, Transaction
from data.sealed import SealedId
from data.tables import audit

log = logging.getLogger("holdfast.audit")

KEEP = timedelta(days=90)


class About(StrEnum):
    """What sort of thing was acted on; `number` says which."""

    ALERT = "alert"
    AGREEMENT = "agreement"
    SETTINGS = "settings"
    TRAIL = "trail"
    COPY = "copy"


class Act(StrEnum):
    """What was done, in codes only. None of them is about a member (MOD-12)."""

    TAKEN = "taken"
    PASSED = "passed"
    PUT_BACK = "put-back"
    SECOND_WANTED = "second-wanted"
    SECOND_JOINED = "second-joined"
    PLACE_OPENED = "place-opened"
    CLOSED = "closed"
    STEPS_OPENED = "steps-opened"
    LIST_VIEWED = "list-viewed"
    CHECKED = "checked"
    COPIED = "copied"
    SETTINGS_CHANGED = "settings-changed"
    VERSION_RECORDED = "version-recorded"
    AGE_BLOCK_LIFTED = "age-block-lifted"
    TRAIL_VIEWED = "trail-viewed"
    TRAIL_CUT = "trail-cut"


@dataclass(frozen=True)
class Line:
    """One line of the trail. `who` is None for nobody in particular, and for somebody who was forgotten."""

    id: int
    group_key: str
    at: datetime
    who: int | None
    act: Act
    number: int | None
    how: str | None


async def note(
    tx: Transaction,
    group_key: str,
    who: SealedId | None,
    act: Act,
    about: About,
    now: datetime,
    *,
    number: int | None = None,
    how: str | None = None,
) -> None:
    """Add a line, in the transaction of the act itself: both are kept, or neither. `who` is never a member acted on."""
    values = {"group_key": group_key, "at": now, "who": who, "act": act, "about": about, "number": number, "how": how}
    await tx.execute(audit.insert().values(**values))


async def note_look(
    database: Database,
    group_key: str,
    who: SealedId | None,
    act: Act,
    about: About,
    now: datetime,
    number: int | None = None,
) -> None:
    """Add a line about somebody who looked at something. Never raises for a busy database: they have seen it by then.

    Whoever has an alert in their hands does not wait for the trail, so a look is noted after it was shown.
    """

    async def add() -> None:
        async with database.write() as tx:
            await note(tx, group_key, who, act, about, now, number=number)

    try:
        await persist(add)
    except StillBusyError:
        log.warning("the database was busy: a line of the trail is missing (%s)", act)


async def newest(tx: Transaction, group_keys: frozenset[str], *, before: int, most: int) -> list[Line]:
    """Return the newest lines, newest first; with `before` (a line's number, 0 for none) only earlier ones."""
    query = select(audit).where(audit.c.group_key.in_(sorted(group_keys))).order_by(audit.c.id.desc()).limit(most)
    if before:
        query = query.where(audit.c.id < before)
    return [
        Line(row.id, row.group_key, row.at, row.who.id if row.who else None, Act(row.act), row.number, row.how)
        for row in await tx.execute(query)
    ]


async def last_settings(tx: Transaction, group_key: str) -> str | None:
    """Return the mark of the settings that the last line about them names."""
    query = select(audit.c.how).where(*_about_settings(group_key)).order_by(audit.c.id.desc()).limit(1)
    mark: str | None = (await tx.execute(query)).scalar_one_or_none()
    return mark


async def count_by(tx: Transaction, group_key: str, who: SealedId) -> int:
    """Count the lines that name this person. For their own eyes only (MOD-7)."""
    mine = select(func.count()).select_from(audit).where(audit.c.group_key == group_key, audit.c.who == who)
    return int((await tx.execute(mine)).scalar_one())


async def forget(tx: Transaction, group_key: str, who: SealedId) -> None:
    """Take this person's name out of the trail; the lines stay."""
    await tx.execute(update(audit).where(audit.c.group_key == group_key, audit.c.who == who).values(who=None))


async def expire(tx: Transaction, group_key: str, now: datetime) -> int:
    """Delete what is over 90 days old, and add a line that says so. Returns how many went.

    That line also lets the table's own guard see how late it is: it refuses to delete what is younger than 90 days
    by the newest line. The last line about the settings stays: it says which ones hold.
    """
    in_force = (await tx.execute(select(func.max(audit.c.id)).where(*_about_settings(group_key)))).scalar_one()
    old = and_(audit.c.group_key == group_key, audit.c.at < now - KEEP, audit.c.id != (in_force or 0))
    gone = int((await tx.execute(select(func.count()).select_from(audit).where(old))).scalar_one())
    if gone:
        await note(tx, group_key, None, Act.TRAIL_CUT, About.TRAIL, now, number=gone)
        await tx.execute(delete(audit).where(old))
    return gone


def _about_settings(group_key: str) -> tuple[ColumnElement[bool], ...]:
    return audit.c.group_key == group_key, audit.c.act == Act.SETTINGS_CHANGED
