"""Alerts, their sources and their log, as rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, delete, func, or_, select, update

from cogs.alerts.model import DRILL, Alert, AlertState, Asks, Event, Happening, Outcome, Rung, Told
from cogs.kit.groups import Group
from cogs.kit.patience import TryAgainError
from cogs.kit.ports import MemberReply, Sighting, Tier
from data.database import Transaction
from data.sealed import SealedId
from data.tables import alert_log, alert_sources, alerts

# Kinds of sources that are no reading of the watch: a member asked, another asked for them, a moderator raised it.
HAND, LOOK, RAISED = "hand", "look", "raised"
BY_HAND = frozenset({HAND, LOOK, RAISED})


class StaleAlertError(TryAgainError):
    """The alert was changed since it was read. SQLite's one writer rules that out; PostgreSQL's many do not."""


@dataclass(frozen=True)
class Source:
    """A message behind an alert: where it is, and which entry it matched. Never what it says."""

    message_id: int
    channel_id: int
    tier: Tier
    list_name: str
    entry_id: str
    kind: str
    posted_at: datetime
    seen_at: datetime
    deleted: bool


@dataclass(frozen=True)
class LogLine:
    what: Happening
    at: datetime
    who: int | None
    rung: int | None


def _sealed(group: Group, number: int | None) -> SealedId | None:
    return None if number is None else SealedId(group.guild_id, number)


def _number(value: SealedId | None) -> int | None:
    return None if value is None else value.id


def _ladder_to_json(ladder: Iterable[Rung]) -> list[dict[str, Any]]:
    return [{"after_minutes": rung.after // timedelta(minutes=1), "asks": rung.asks.value} for rung in ladder]


def _ladder_from_json(rows: list[dict[str, Any]]) -> tuple[Rung, ...]:
    return tuple(Rung(timedelta(minutes=row["after_minutes"]), Asks(row["asks"])) for row in rows)


def _alert(row: Row[Any]) -> Alert:
    return Alert(
        id=row.id,
        group_key=row.group_key,
        member_id=_number(row.member),
        state=AlertState(row.state),
        tier=Tier(row.tier),
        kind=row.kind,
        raised_by=row.raised_by,
        opened_at=row.opened_at,
        last_seen_at=row.last_seen_at,
        ladder=_ladder_from_json(row.ladder),
        rung=row.rung,
        next_due_at=row.next_due_at,
        holder=_number(row.holder),
        taken_at=row.taken_at,
        second=_number(row.second),
        place_id=_number(row.place),
        member_reply=MemberReply(row.member_reply) if row.member_reply else None,
        outcome=Outcome(row.outcome) if row.outcome else None,
        closed_at=row.closed_at,
        active_at=row.active_at,
        asked_after_at=row.asked_after_at,
        proposed=_number(row.proposed),
        reopened_at=row.reopened_at,
        told=Told(row.told) if row.told else None,
        told_reminders=row.told_reminders,
        member_asked_at=row.member_asked_at,
        follow_up_at=row.follow_up_at,
        version=row.version,
    )


def _columns(group: Group, alert: Alert) -> dict[str, Any]:
    return {
        "member": _sealed(group, alert.member_id),
        "state": alert.state,
        "tier": alert.tier,
        "kind": alert.kind,
        "opened_at": alert.opened_at,
        "last_seen_at": alert.last_seen_at,
        "ladder": _ladder_to_json(alert.ladder),
        "rung": alert.rung,
        "next_due_at": alert.next_due_at,
        "holder": _sealed(group, alert.holder),
        "taken_at": alert.taken_at,
        "second": _sealed(group, alert.second),
        "place": _sealed(group, alert.place_id),
        "member_reply": alert.member_reply,
        "outcome": alert.outcome,
        "closed_at": alert.closed_at,
        "raised_by": alert.raised_by,
        "active_at": alert.active_at,
        "asked_after_at": alert.asked_after_at,
        "proposed": _sealed(group, alert.proposed),
        "reopened_at": alert.reopened_at,
        "told": alert.told,
        "told_reminders": alert.told_reminders,
        "member_asked_at": alert.member_asked_at,
        "follow_up_at": alert.follow_up_at,
    }


async def by_id(tx: Transaction, alert_id: int) -> Alert | None:
    row = (await tx.execute(select(alerts).where(alerts.c.id == alert_id))).one_or_none()
    return _alert(row) if row else None


async def open_for(tx: Transaction, group: Group, member_id: int) -> Alert | None:
    """Return the newest open alert about this member, if there is one. A drill with them in it is none (ESC-14)."""
    query = (
        select(alerts)
        .where(alerts.c.group_key == group.key, alerts.c.member == SealedId(group.guild_id, member_id))
        .where(alerts.c.state != AlertState.CLOSED, alerts.c.raised_by != DRILL)
        .order_by(alerts.c.id.desc())
    )
    row = (await tx.execute(query)).first()
    return _alert(row) if row else None


async def is_urgent_from(tx: Transaction, group: Group, channel_id: int) -> bool:
    """Whether an urgent alert with a message from this channel is not closed yet."""
    here = alert_sources.c.channel == SealedId(group.guild_id, channel_id)
    open_ones = and_(alerts.c.state != AlertState.CLOSED, alerts.c.tier == Tier.URGENT)
    query = select(alerts.c.id).join(alert_sources, alert_sources.c.alert_id == alerts.c.id)
    found = await tx.execute(query.where(alerts.c.group_key == group.key, open_ones, here).limit(1))
    return found.first() is not None


async def count_late(tx: Transaction, group: Group, since: datetime, until: datetime) -> int:
    """Count the urgent alerts about messages of that time that were seen only after it."""
    of_then = and_(alert_sources.c.posted_at >= since, alert_sources.c.posted_at <= until)
    query = select(func.count(alerts.c.id.distinct())).join(alert_sources, alert_sources.c.alert_id == alerts.c.id)
    found = await tx.execute(
        query.where(alerts.c.group_key == group.key, alerts.c.tier == Tier.URGENT).where(
            of_then, alert_sources.c.seen_at >= until, alert_sources.c.kind.not_in(BY_HAND)
        )
    )
    return int(found.scalar_one())


async def all_open(tx: Transaction, group: Group) -> list[Alert]:
    query = select(alerts).where(alerts.c.group_key == group.key, alerts.c.state != AlertState.CLOSED)
    return [_alert(row) for row in await tx.execute(query.order_by(alerts.c.id))]


async def about(tx: Transaction, group: Group, member_id: int) -> list[Alert]:
    member = SealedId(group.guild_id, member_id)
    query = select(alerts).where(alerts.c.group_key == group.key, alerts.c.member == member)
    return [_alert(row) for row in await tx.execute(query.order_by(alerts.c.id))]


async def held_by(tx: Transaction, group: Group, moderator_id: int) -> list[Alert]:
    holder = SealedId(group.guild_id, moderator_id)
    query = select(alerts).where(alerts.c.group_key == group.key, alerts.c.state == AlertState.TAKEN)
    return [_alert(row) for row in await tx.execute(query.where(alerts.c.holder == holder))]


async def due(tx: Transaction, now: datetime) -> list[Alert]:
    query = select(alerts).where(alerts.c.state == AlertState.ASKING, alerts.c.next_due_at <= now)
    return [_alert(row) for row in await tx.execute(query.order_by(alerts.c.next_due_at))]


async def to_follow_up(tx: Transaction, now: datetime) -> list[Alert]:
    """Return what is taken or closed and has something due; the ladder's clock is `due`."""
    query = select(alerts).where(alerts.c.follow_up_at <= now)
    return [_alert(row) for row in await tx.execute(query.order_by(alerts.c.follow_up_at))]


async def put_off(tx: Transaction, alert_id: int, until: datetime | None) -> None:
    """Look at it again then; None: there is nothing to come back for."""
    await tx.execute(update(alerts).where(alerts.c.id == alert_id).values(follow_up_at=until))


async def at_place(tx: Transaction, guild_id: int, place: int) -> Alert | None:
    """Return the alert for which this thread was opened."""
    row = (await tx.execute(select(alerts).where(alerts.c.place == SealedId(guild_id, place)))).first()
    return _alert(row) if row else None


async def first_due(tx: Transaction) -> datetime | None:
    asking = and_(alerts.c.state == AlertState.ASKING, alerts.c.next_due_at.is_not(None))
    moment: datetime | None = (await tx.execute(select(func.min(alerts.c.next_due_at)).where(asking))).scalar_one()
    return moment


async def insert(tx: Transaction, group: Group, alert: Alert) -> int:
    values = _columns(group, alert) | {"group_key": group.key, "version": 0}
    result = await tx.execute(alerts.insert().values(**values))
    key = result.inserted_primary_key
    assert key is not None  # noqa: S101 - an insert into a table with an integer key gives one
    return int(key[0])


async def save(tx: Transaction, group: Group, alert: Alert, events: Sequence[Event]) -> None:
    """Write the alert and its new log lines, unless somebody else changed it since it was read."""
    result = await tx.execute(
        update(alerts)
        .where(alerts.c.id == alert.id, alerts.c.version == alert.version)
        .values(**_columns(group, alert), version=alert.version + 1)
    )
    if not result.rowcount:
        raise StaleAlertError
    await write_log(tx, group, alert.id, events)


async def write_log(tx: Transaction, group: Group, alert_id: int, events: Sequence[Event]) -> None:
    for event in events:
        await tx.execute(
            alert_log.insert().values(
                alert_id=alert_id, at=event.at, event=event.what, who=_sealed(group, event.who), rung=event.rung
            )
        )


async def read_log(tx: Transaction, alert_id: int) -> list[LogLine]:
    query = select(alert_log).where(alert_log.c.alert_id == alert_id).order_by(alert_log.c.id)
    return [LogLine(Happening(row.event), row.at, _number(row.who), row.rung) for row in await tx.execute(query)]


async def still_asking_in(tx: Transaction, group: Group, number: int) -> dict[int, list[int]]:
    """Return, of the alerts that were asked about in the round of that number and that nobody has, whom each asks."""
    waiting = and_(alerts.c.group_key == group.key, alerts.c.state == AlertState.ASKING)
    query = select(alert_log.c.alert_id, alert_log.c.who).join(alerts, alerts.c.id == alert_log.c.alert_id)
    asked = and_(alert_log.c.event == Happening.ASKED, alert_log.c.rung == number, alert_log.c.who.is_not(None))
    people: dict[int, list[int]] = {}
    for row in await tx.execute(query.where(waiting, asked).order_by(alert_log.c.id)):
        people.setdefault(row.alert_id, []).append(row.who.id)
    return people


async def source_tier(tx: Transaction, group: Group, sighting: Sighting) -> Tier | None:
    """Return how this very message was seen before, if it was: an edit must not raise the same twice."""
    query = select(alert_sources.c.tier).where(_is_source(group, sighting.source_kind, sighting.source_id))
    tier = (await tx.execute(query)).scalar_one_or_none()
    return Tier(tier) if tier else None


async def add_source(tx: Transaction, group: Group, alert_id: int, sighting: Sighting, now: datetime) -> None:
    await tx.execute(
        delete(alert_sources).where(_is_source(group, sighting.source_kind, sighting.source_id))
    )  # a message seen before in a lower tier moves up
    await tx.execute(
        alert_sources.insert().values(
            alert_id=alert_id,
            kind=sighting.source_kind,
            source=SealedId(group.guild_id, sighting.source_id),
            channel=SealedId(group.guild_id, sighting.channel_id),
            tier=sighting.tier,
            list_name=sighting.list_name,
            entry_id=sighting.entry_id,
            posted_at=sighting.posted_at,
            seen_at=now,
            deleted=False,
        )
    )


async def sources(tx: Transaction, alert_id: int) -> list[Source]:
    query = select(alert_sources).where(alert_sources.c.alert_id == alert_id).order_by(alert_sources.c.id)
    return [
        Source(
            message_id=row.source.id,
            channel_id=row.channel.id,
            tier=Tier(row.tier),
            list_name=row.list_name,
            entry_id=row.entry_id,
            kind=row.kind,
            posted_at=row.posted_at,
            seen_at=row.seen_at,
            deleted=row.deleted,
        )
        for row in await tx.execute(query)
    ]


async def mark_deleted(tx: Transaction, group: Group, source_id: int) -> int | None:
    """Note that a message is gone. Returns its alert's number, if the message is behind one."""
    where = _is_source(group, "message", source_id)
    alert_id = (await tx.execute(select(alert_sources.c.alert_id).where(where))).scalar_one_or_none()
    if alert_id is not None:
        await tx.execute(update(alert_sources).where(where).values(deleted=True))
    return alert_id


async def standing_messages(tx: Transaction, group: Group, seen_before: datetime) -> list[tuple[int, int]]:
    """Return channel and message of what alerts that are not closed are about, but for what is known as deleted."""
    query = (
        select(alert_sources.c.channel, alert_sources.c.source)
        .join(alerts, alert_sources.c.alert_id == alerts.c.id)
        .where(alerts.c.group_key == group.key, alerts.c.state != AlertState.CLOSED)
        .where(alert_sources.c.kind == "message", alert_sources.c.deleted.is_(False))
        .where(alert_sources.c.seen_at <= seen_before)
        .order_by(alert_sources.c.id)
    )
    return [(row.channel.id, row.source.id) for row in await tx.execute(query)]


async def forget(tx: Transaction, group: Group, person_id: int) -> list[int]:
    """Take a person out of everything about them; an alert stays as a stub without an id (PRI-3).

    Returns the numbers of the alerts that were about them, so that their cards can be shown anew.
    """
    person = SealedId(group.guild_id, person_id)
    mine = and_(alerts.c.group_key == group.key, alerts.c.member == person)
    numbers = [int(number) for number in (await tx.execute(select(alerts.c.id).where(mine))).scalars()]
    await tx.execute(delete(alert_sources).where(alert_sources.c.alert_id.in_(numbers)))
    await tx.execute(update(alerts).where(mine).values(member=None, place=None, version=alerts.c.version + 1))
    for column in (alerts.c.holder, alerts.c.second, alerts.c.proposed):
        theirs = and_(alerts.c.group_key == group.key, column == person)
        await tx.execute(update(alerts).where(theirs).values({column: None}))
    of_group = alert_log.c.alert_id.in_(select(alerts.c.id).where(alerts.c.group_key == group.key))
    await tx.execute(update(alert_log).where(of_group, alert_log.c.who == person).values(who=None))
    return numbers


async def outdated(tx: Transaction, group_key: str, closed_before: datetime, unsure_before: datetime) -> list[int]:
    closed = and_(alerts.c.state == AlertState.CLOSED, alerts.c.closed_at < closed_before)
    unsure = and_(alerts.c.tier == Tier.UNSURE, alerts.c.last_seen_at < unsure_before)
    query = select(alerts.c.id).where(alerts.c.group_key == group_key, or_(closed, unsure))
    return [int(number) for number in (await tx.execute(query)).scalars()]


async def remove(tx: Transaction, numbers: Sequence[int]) -> None:
    await tx.execute(delete(alerts).where(alerts.c.id.in_(numbers)))


def _is_source(group: Group, kind: str, source_id: int) -> Any:
    return and_(alert_sources.c.kind == kind, alert_sources.c.source == SealedId(group.guild_id, source_id))
