"""The SQL of agreement_versions and consents."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from cogs.agreement.model import About, Choices, Consent
from data.database import Transaction
from data.sealed import SealedId
from data.tables import agreement_versions, consents

# Asked about a changed text once, once more after a week, and then left alone (CON-10).
MOST_TIMES_ASKED = 2
ASKED_AGAIN_AFTER = timedelta(days=7)


@dataclass(frozen=True)
class Version:
    """One text of a group's agreement, numbered from 1. The newest is the one that applies."""

    id: int
    group_key: str
    number: int
    text_hash: str
    text: str
    recorded_at: datetime
    asks_again: bool = False


@dataclass(frozen=True)
class Waiting:
    """A yes to an earlier text, whose person may be asked again."""

    id: int
    member: SealedId


def _version(row: Row[Any]) -> Version:
    return Version(row.id, row.group_key, row.number, row.text_hash, row.text, row.recorded_at, row.asks_again)


def _consent(row: Row[Any]) -> Consent:
    return Consent(About(row.about), row.answer, row.version, row.text_hash, row.chosen_at)


async def versions(tx: Transaction, group_key: str) -> list[Version]:
    """Return every version, newest first."""
    of_group = agreement_versions.c.group_key == group_key
    rows = await tx.execute(select(agreement_versions).where(of_group).order_by(agreement_versions.c.number.desc()))
    return [_version(row) for row in rows]


async def record_version(
    tx: Transaction, group_key: str, text: str, text_hash: str, now: datetime, *, asks_again: bool = False
) -> Version | None:
    """Keep this text as the version that applies from now on. None: it is the one that does already."""
    earlier = await versions(tx, group_key)
    if earlier and earlier[0].text_hash == text_hash:
        return None
    number = earlier[0].number + 1 if earlier else 1
    values = {"group_key": group_key, "number": number, "text_hash": text_hash, "text": text, "recorded_at": now}
    values |= {"asks_again": asks_again and bool(earlier)}
    result = await tx.execute(insert(agreement_versions).values(**values).returning(agreement_versions))
    if values["asks_again"]:  # another change, another asking
        of_group = (consents.c.group_key == group_key, consents.c.about == About.AGREEMENT)
        await tx.execute(update(consents).where(*of_group).values(times_asked=0, asked_at=None))
    return _version(result.one())


async def version_before(tx: Transaction, version: Version) -> Version | None:
    known = await versions(tx, version.group_key)
    return next((one for one in known if one.number < version.number), None)


async def newest_asking(tx: Transaction, group_key: str) -> Version | None:
    """Return the newest version that everyone was to be asked about again."""
    return next((version for version in await versions(tx, group_key) if version.asks_again), None)


async def to_ask_again(tx: Transaction, group_key: str, asking: Version, now: datetime, limit: int) -> list[Waiting]:
    """Return yeses to texts before that one, whose people were asked less than twice, the last time a week ago."""
    yes = (consents.c.group_key == group_key, consents.c.about == About.AGREEMENT, consents.c.answer.is_(True))
    earlier = (consents.c.version < asking.number, consents.c.times_asked < MOST_TIMES_ASKED)
    rested = consents.c.asked_at.is_(None) | (consents.c.asked_at <= now - ASKED_AGAIN_AFTER)
    rows = await tx.execute(
        select(consents.c.id, consents.c.member).where(*yes, *earlier, rested).order_by(consents.c.id).limit(limit)
    )
    return [Waiting(row.id, row.member) for row in rows]


async def note_asked(tx: Transaction, consent_id: int, now: datetime) -> None:
    values = {"times_asked": consents.c.times_asked + 1, "asked_at": now}
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


async def erase(tx: Transaction, group_key: str, member: SealedId) -> None:
    await tx.execute(delete(consents).where(_of(group_key, member)))


def _of(group_key: str, member: SealedId) -> Any:
    return (consents.c.group_key == group_key) & (consents.c.member == member)
