"""Whom a message could not reach: asked another way, and said where the others look."""

import logging
from datetime import datetime

from cogs.alerts.asking import Asking
from cogs.alerts.records import CARD, PING, read_record
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.parcels import Parcel
from data.database import Transaction

log = logging.getLogger("holdfast.alerts")


async def ask_directly(tx: Transaction, group: Group, asking: Asking, parcel: Parcel, now: datetime) -> None:
    """The alert channel refused a question that it took before: the same people are asked in direct messages."""
    record = await read_record(tx, group, parcel.subject, now)
    if record is None or not record.alert.is_open:
        return
    log.error("alert %s: the alert channel refused a question; asking people directly", parcel.subject)
    await asking.send_directly(tx, group, record.alert, record.asked_in(parcel.step), now, parcel.step)


async def person_not_reached(tx: Transaction, group: Group, asking: Asking, alert_id: int, now: datetime) -> None:
    """Somebody sees neither the alert channel nor our direct messages: the card names them.

    Where everybody who was asked is out of reach, the organisers are asked at once, before their rung (ESC-5).
    """
    record = await read_record(tx, group, alert_id, now)
    if record is None or not record.alert.is_open:
        return
    await parcels.show_anew(tx, CARD, alert_id)
    asked = record.asked
    left = [person for person in group.organisers if person not in asked and person != record.alert.member_id]
    if left and record.alert.holder is None and asked <= record.unreached:
        await asking.ask(tx, group, record.alert, PING, left, now, record.new_round)
