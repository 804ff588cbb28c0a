"""The trail: who did what with which alert, worry or setting. Lines are added and never changed (MOD-8).

A line about a worry is shown to whom that worry went to, and to nobody else, organiser or not: whoever it names, and
whoever sent it, is never among those (NO-32). Nothing else that is shown depends on such lines: where the next page
begins is a moment and no row's number, and how many lines went after 90 days counts none of them. So the trail of
somebody who is named is the same, letter by letter, with the worry and without it.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, delete, false, func, or_, select, update

from cogs.kit.patience import StillBusyError, persist
from data.database import Database, Transaction
from data.sealed import SealedId
from data.tables import audit, worry_recipients

log = logging.getLogger("holdfast.audit")

KEEP = timedelta(days=90)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_AT_ONE_MOMENT = 10_000


class About(StrEnum):
    """What sort of thing was acted on; `number` says which."""

    ALERT = "alert"
    AGREEMENT = "agreement"
    SETTINGS = "settings"
    TRAIL = "trail"
    COPY = "copy"
    WORRY = "worry"


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
    ANSWERED = "answered"
    INVITED = "invited"
    TALK_ASKED = "talk-asked"
    TALK_OPENED = "talk-opened"
    TAKEN_BACK = "taken-back"
    REMINDED = "reminded"
    LATE = "late"
    EXPOSED = "exposed"
    LEFT = "left"
    HANDED_OUTSIDE = "handed-outside"
    HANDED_OVER = "handed-over"
    LET_GO = "let-go"
    REOPENED = "reopened"
    MEMBER_TOLD = "member-told"
    RAISED = "raised"
    LOOKS_MUTED = "looks-muted"
    LOOKS_UNMUTED = "looks-unmuted"


@dataclass(frozen=True)
class Line:
    """One line of the trail. `who` is None for nobody in particular, and for somebody who was forgotten."""

    id: int
    group_key: str
    at: datetime
    who: int | None
    act: Act
    about: About
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


async def newest(tx: Transaction, readers: Mapping[str, SealedId | None], *, before: int, most: int) -> list[Line]:
    """Return the newest lines of these groups that their reader may see, newest first.

    `readers` says for each group who reads. `before` is 0, or what `next_page` returned: then only earlier ones.
    """
    query = select(audit).where(or_(false(), *(_shown_to(key, reader) for key, reader in sorted(readers.items()))))
    query = query.order_by(audit.c.at.desc(), audit.c.id.desc()).limit(most)
    if before:
        moment, shown = divmod(before, _MOST_AT_ONE_MOMENT)
        query = query.where(audit.c.at <= _EPOCH + timedelta(microseconds=moment)).offset(shown)
    return [
        Line(
            id=row.id,
            group_key=row.group_key,
            at=row.at,
            who=row.who.id if row.who else None,
            act=Act(row.act),
            about=About(row.about),
            number=row.number,
            how=row.how,
        )
        for row in await tx.execute(query)
    ]


def next_page(shown: Sequence[Line], before: int) -> int:
    """Return where the page after these begins: a moment, and how many of its lines were shown."""
    last = shown[-1].at
    moment = (last - _EPOCH) // timedelta(microseconds=1)
    already = before % _MOST_AT_ONE_MOMENT if before // _MOST_AT_ONE_MOMENT == moment else 0
    return moment * _MOST_AT_ONE_MOMENT + already + sum(line.at == last for line in shown)


def _shown_to(group_key: str, reader: SealedId | None) -> ColumnElement[bool]:
    received = select(worry_recipients.c.worry_id).where(worry_recipients.c.recipient == reader)
    theirs = audit.c.number.in_(received) if reader is not None else false()
    return and_(audit.c.group_key == group_key, or_(audit.c.about != About.WORRY, theirs))


async def speaks_of(tx: Transaction, about: About, number: int) -> bool:
    """Whether any line is about this one: its number is not given again until they are gone."""
    its = select(audit.c.id).where(audit.c.about == about, audit.c.number == number).limit(1)
    return (await tx.execute(its)).first() is not None


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
    counted = await tx.execute(select(audit.c.about, func.count().label("lines")).where(old).group_by(audit.c.about))
    gone: dict[str, int] = {row.about: row.lines for row in counted}
    hidden = gone.pop(About.WORRY, 0)
    if told := sum(gone.values()):
        await note(tx, group_key, None, Act.TRAIL_CUT, About.TRAIL, now, number=told)
    elif hidden:  # a line that is shown would say that there were worries, so this one is shown to nobody
        await note(tx, group_key, None, Act.TRAIL_CUT, About.WORRY, now)
    if told or hidden:
        await tx.execute(delete(audit).where(old))
    return told + hidden


def _about_settings(group_key: str) -> tuple[ColumnElement[bool], ...]:
    return audit.c.group_key == group_key, audit.c.act == Act.SETTINGS_CHANGED
