"""Puts the debrief into the outbox in the transaction that closes the alert, so that no restart loses it."""

from cogs.alerts.care.model import EARLIEST
from cogs.alerts.model import Alert
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.parcels import Address, State
from cogs.kit.ports import Tier
from data.database import Transaction

DEBRIEF = "care.debrief"


async def after_closing(tx: Transaction, group: Group, alert: Alert) -> None:
    """Ask whoever held it, and the second person, once for each urgent alert (MOD-1). Nobody after a drill.

    Due from the earliest moment on; its courier, who knows the person's clock, puts it off to the right one.
    """
    if alert.tier is not Tier.URGENT or alert.is_drill or alert.closed_at is None:
        return
    planned = await parcels.find(tx, DEBRIEF, alert.id)
    for person in dict.fromkeys(one for one in (alert.holder, alert.second) if one is not None):
        theirs = [one for one in planned if one.address.id == person]
        if any(one.state is State.SENT for one in theirs):
            continue  # closed before, opened again, and they were asked then
        address = Address(group.guild_id, person, to_member=True)
        due = alert.closed_at + EARLIEST
        await parcels.add(tx, group.key, DEBRIEF, alert.id, address, due, step=len(theirs))
