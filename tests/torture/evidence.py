"""Collects what Discord holds and what the database holds, once all is quiet."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from simcord.backend.models import Message
from sqlalchemy import select

from cogs.kit.ports import Tier
from data.database import Database, Transaction
from data.tables import alert_log, alert_sources, alerts, outbox
from tests.discord.loopback.server import Loopback
from tests.torture.facts import AlertRow, Buzz, Discord, Kept, LogLine, ParcelRow
from tests.torture.scene import ALERTS, Cast


def from_discord(loopback: Loopback, cast: Cast, nonce_prefix: str) -> Discord:
    backend = loopback.backend
    numbers = (
        (message, nonce.partition("-"))
        for message, nonce in backend.nonce_of.items()
        if any(message in stored for stored in backend.messages.values())
    )
    parcel_of = {message: int(number) for message, (prefix, _, number) in numbers if prefix == nonce_prefix}
    return Discord(
        parcel_of=parcel_of,
        buzzes=[Buzz(ping.message_id, ping.user_id) for ping in backend.pings],
        cards=dict(_cards(loopback, cast)),
        for_none=[
            message.id
            for stored in backend.messages.values()
            for message in stored.values()
            if message.author_id == backend.bot_user.id and not message.is_ephemeral and message.id not in parcel_of
        ],
    )


def _cards(loopback: Loopback, cast: Cast) -> Iterator[tuple[int, dict[int, list[str]]]]:
    """By their heading, so that a card counts however it was sent."""
    titles = [cast.words("alert-card-title", alert="(N)", tier=cast.words(f"alert-tier-{tier}")) for tier in Tier]
    heading = re.compile("|".join(re.escape(title).replace(re.escape("(N)"), r".*?(\d+).*?") for title in titles))
    found: dict[int, dict[int, list[str]]] = defaultdict(dict)
    for message in loopback.backend.messages[loopback.world.screens.place(ALERTS).id].values():
        if message.author_id == loopback.backend.bot_user.id and not message.is_ephemeral:
            number = _headed(heading, message)
            if number:
                found[number][message.id] = [button.split(":")[2] for button in cast.people.buttons(message)]
    yield from found.items()


def _headed(heading: "re.Pattern[str]", message: Message) -> int:
    found = (heading.match(line) for line in (message.content or "").splitlines()[:2])
    return next((int(next(filter(None, one.groups()))) for one in found if one), 0)


async def from_database(file: Path, key: str, loopback: Loopback) -> tuple[Kept, str]:
    """What is kept, and the prefix of this database's nonces."""
    database = await Database.open(f"sqlite+aiosqlite:///{file}", key, now=loopback.pace.now())
    try:
        async with database.read() as tx:
            return Kept(await _alerts(tx), await _parcels(tx, loopback.pace.now())), database.nonce_prefix
    finally:
        await database.close()


async def _alerts(tx: Transaction) -> list[AlertRow]:
    logs: dict[int, list[LogLine]] = defaultdict(list)
    for row in await tx.execute(select(alert_log).order_by(alert_log.c.id)):
        logs[row.alert_id].append(LogLine(row.event, row.who.id if row.who else None, row.rung))
    sources: dict[int, list[int]] = defaultdict(list)
    for row in await tx.execute(select(alert_sources)):
        sources[row.alert_id].append(row.source.id)
    return [
        AlertRow(row.id, row.member.id, row.tier == Tier.URGENT, row.state, sources[row.id], logs[row.id])
        for row in await tx.execute(select(alerts).order_by(alerts.c.id))
    ]


async def _parcels(tx: Transaction, now: datetime) -> list[ParcelRow]:
    return [
        ParcelRow(
            id=row.id,
            kind=row.kind,
            alert=row.subject,
            step=row.step,
            target=row.target.id,
            state=row.state,
            message=row.message.id if row.message else None,
            is_due=row.state != "pending" or row.due_at <= now,
        )
        for row in await tx.execute(select(outbox).order_by(outbox.c.id))
    ]
