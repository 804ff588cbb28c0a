"""The SQL of agreement_versions and consents."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, case, delete, insert, or_, select, update

from cogs.agreement.lifecycle import State
from cogs.agreement.model import About, Choices, Consent
from data.database import Transaction
from data.sealed import SealedId
from data.tables import agreement_versions, consents

# Asked about a changed text once, once more after a week, and then left alone (CON-10).
MOST_TIMES_ASKED = 2
ASKED_AGAIN_AFTER = timedelta(days=7)


@dataclass(frozen=True)
class Version:
    """One text of a group's agreement, numbered from 1. The newest that is `HELD` is the one that applies."""

    id: int
    group_key: str
    number: int
    text_hash: str
    text: str
    recorded_at: datetime
    holds_from: datetime
    state: State = State.HELD
    asks_again: bool = False


@dataclass(frozen=True)
class Waiting:
    """A yes to an earlier text, whose person may be asked again."""

    id: int
    member: SealedId


def _version(row: Row[Any]) -> Version:
    return Version(
        id=row.id,
        group_key=row.group_key,
        number=row.number,
        text_hash=row.text_hash,
        text=row.text,
        recorded_at=row.recorded_at,
        holds_from=row.holds_from or row.recorded_at,
        state=State(row.state),
        asks_again=row.asks_again,
    )


def _consent(row: Row[Any]) -> Consent:
    return Consent(About(row.about), row.answer, row.version, row.text_hash, row.chosen_at)


async def recorded(tx: Transaction, group_key: str) -> list[Version]:
    """Return every text there is, newest first, with those that are coming or never came to hold."""
    of_group = agreement_versions.c.group_key == group_key
    rows = await tx.execute(select(agreement_versions).where(of_group).order_by(agreement_versions.c.number.desc()))
    return [_version(row) for row in rows]


async def versions(tx: Transaction, group_key: str) -> list[Version]:
    """Return every version that holds or held, newest first."""
    return [version for version in await recorded(tx, group_key) if version.state is State.HELD]


async def record(
    tx: Transaction,
    group_key: str,
    text: str,
    text_hash: str,
    now: datetime,
    *,
    holds_from: datetime | None = None,
    asks_again: bool = False,
) -> Version:
    """Keep this text under the next number. It holds at once, or is coming where `holds_from` is later."""
    earlier = await recorded(tx, group_key)
    begins = holds_from or now
    values = {
        "group_key": group_key,
        "number": earlier[0].number + 1 if earlier else 1,
        "text_hash": text_hash,
        "text": text,
        "recorded_at": now,
        "holds_from": begins,
        "state": State.COMING if begins > now else State.HELD,
        "asks_again": asks_again and bool(earlier),
    }
    result = await tx.execute(insert(agreement_versions).values(**values).returning(agreement_versions))
    return _version(result.one())


async def begin(tx: Transaction, coming: Version, now: datetime) -> None:
    """This text holds from now on, which may be later than was told: the bot may have been off at that moment."""
    await _set(tx, coming, state=State.HELD, holds_from=now)


async def withdraw(tx: Transaction, coming: Version) -> None:
    await _set(tx, coming, state=State.WITHDRAWN)


async def ask_or_not(tx: Transaction, coming: Version, *, asks_again: bool) -> None:
    await _set(tx, coming, asks_again=asks_again)


async def _set(tx: Transaction, version: Version, **values: Any) -> None:
    await tx.execute(update(agreement_versions).where(agreement_versions.c.id == version.id).values(**values))


async def version_before(tx: Transaction, version: Version) -> Version | None:
    """Return the text that holds, or held, before this one."""
    known = await versions(tx, version.group_key)
    return next((one for one in known if one.number < version.number), None)


async def newest_asking(tx: Transaction, group_key: str) -> Version | None:
    """Return the newest version that everyone was to be asked about again."""
    return next((version for version in await versions(tx, group_key) if version.asks_again), None)


async def to_ask_again(tx: Transaction, group_key: str, asking: Version, now: datetime, limit: int) -> list[Waiting]:
    """Return yeses to texts before that one, whose people were asked less than twice, the last time a week ago.

    Only since that text holds: another change, another asking.
    """
    yes = (consents.c.group_key == group_key, consents.c.about == About.AGREEMENT, consents.c.answer.is_(True))
    earlier = consents.c.version < asking.number
    rested = (consents.c.times_asked < MOST_TIMES_ASKED) & (consents.c.asked_at <= now - ASKED_AGAIN_AFTER)
    asked_too_little = or_(_not_yet_about(asking), rested)
    is_here = consents.c.left_at.is_(None)
    query = select(consents.c.id, consents.c.member).where(*yes, earlier, asked_too_little, is_here)
    rows = await tx.execute(query.order_by(consents.c.id).limit(limit))
    return [Waiting(row.id, row.member) for row in rows]


def _not_yet_about(asking: Version) -> Any:
    return consents.c.asked_at.is_(None) | (consents.c.asked_at < asking.holds_from)


async def note_asked(tx: Transaction, consent_id: int, asking: Version, now: datetime) -> None:
    times = case((_not_yet_about(asking), 1), else_=consents.c.times_asked + 1)
    values = {"times_asked": times, "asked_at": now}
    await tx.execute(update(consents).where(consents.c.id == consent_id).values(**values))


async def agreed_to(tx: Transaction, consent_id: int, group_key: str) -> Version | None:
    """Return the version that this yes was given to; None when it is no yes any more."""
    row = (await tx.execute(select(consents).where(consents.c.id == consent_id))).one_or_none()
    if row is None or not row.answer:
        return None
    return next((one for one in await versions(tx, group_key) if one.number == row.version), None)


async def choose(tx: Transaction, group_key: str, member: SealedId, consent: Consent) -> int:
    """Keep this answer in place of the earlier one about the same thing. Returns the row's id, which stays the same."""
    mine = _of(group_key, member) & (consents.c.about == consent.about)
    values = {
        "answer": consent.answer,
        "version": consent.version,
        "text_hash": consent.text_hash,
        "chosen_at": consent.chosen_at,
        "times_asked": 0,
        "asked_at": None,
        "left_at": None,
    }
    row = (await tx.execute(update(consents).where(mine).values(**values).returning(consents.c.id))).one_or_none()
    if row is None:
        named = {"group_key": group_key, "member": member, "about": consent.about}
        row = (await tx.execute(insert(consents).values(**named, **values).returning(consents.c.id))).one()
    return int(row.id)


async def choices(tx: Transaction, group_key: str, member: SealedId) -> Choices:
    rows = await tx.execute(select(consents).where(_of(group_key, member)))
    found = {consent.about: consent for consent in map(_consent, rows)}
    return Choices(found.get(About.AGREEMENT), found.get(About.WATCH))


async def row_ids(tx: Transaction, group_key: str, member: SealedId) -> list[int]:
    rows = await tx.execute(select(consents.c.id).where(_of(group_key, member)))
    return [row.id for row in rows]


async def watch_choices(tx: Transaction) -> dict[tuple[str, SealedId], Consent]:
    """Return everyone's answer about the watch, in every group: what is held in memory."""
    rows = await tx.execute(select(consents).where(consents.c.about == About.WATCH))
    return {(row.group_key, row.member): _consent(row) for row in rows}


async def agreed_members(tx: Transaction, group_key: str) -> list[int]:
    """Return the ids of everybody whose latest answer to the agreement is yes."""
    yes = (consents.c.group_key == group_key, consents.c.about == About.AGREEMENT, consents.c.answer.is_(True))
    return [row.member.id for row in await tx.execute(select(consents.c.member).where(*yes))]


async def end_watch(tx: Transaction, group_key: str, member: SealedId, left_at: datetime) -> list[int]:
    """Take back a yes to the watch from before that moment. A no stays: it never lapses. Returns the rows' ids."""
    earlier_yes = consents.c.answer.is_(True) & (consents.c.about == About.WATCH) & (consents.c.chosen_at <= left_at)
    gone = await tx.execute(delete(consents).where(_of(group_key, member), earlier_yes).returning(consents.c.id))
    return [row.id for row in gone]


async def note_left(tx: Transaction, group_key: str, member: SealedId, left_at: datetime | None) -> None:
    """They left the server then; None: they are back."""
    await tx.execute(update(consents).where(_of(group_key, member)).values(left_at=left_at))


async def who_said_yes(tx: Transaction, group_key: str) -> list[tuple[int, datetime | None]]:
    """Return everybody who said yes to something, and when they left the server."""
    yes = (consents.c.group_key == group_key, consents.c.answer.is_(True))
    rows = await tx.execute(select(consents.c.member, consents.c.left_at).where(*yes))
    return [(row.member.id, row.left_at) for row in rows]


async def left_before(tx: Transaction, group_key: str, moment: datetime) -> list[SealedId]:
    """Return who left the server before that moment and whose yes still stands."""
    gone = (consents.c.group_key == group_key, consents.c.answer.is_(True), consents.c.left_at < moment)
    return [row.member for row in await tx.execute(select(consents.c.member).where(*gone).distinct())]


async def remove_yeses(tx: Transaction, group_key: str, member: SealedId) -> list[int]:
    """Take back every yes of theirs. A no stays: it never lapses. Returns the rows' ids."""
    yes = _of(group_key, member) & consents.c.answer.is_(True)
    return [row.id for row in await tx.execute(delete(consents).where(yes).returning(consents.c.id))]


async def erase(tx: Transaction, group_key: str, member: SealedId) -> None:
    await tx.execute(delete(consents).where(_of(group_key, member)))


def _of(group_key: str, member: SealedId) -> Any:
    return (consents.c.group_key == group_key) & (consents.c.member == member)
