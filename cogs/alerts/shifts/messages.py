"""Messages about duty: which there are, where they go, and by which number each finds what it is about."""

import zlib
from datetime import UTC, datetime, timedelta

from cogs.alerts import duty
from cogs.alerts.asking import Asking
from cogs.alerts.shifts.model import ended_by_the_limit
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.parcels import Address
from data.database import Transaction

NOTE = "duty.note"  # at the start of a planned shift; subject: its minute
OVER = "duty.over"  # a duty ended by the limit; subject: the moderator's row, step: the minute
TEST = "duty.test"  # rings a phone; subject: the moderator's row, step: the minute
SWAP = "duty.swap"  # offers a shift; subject: the offer
OPEN = "duty.open"  # others can read the alert channel; subject: the day
OF_A_ROW = (OVER, TEST)
# Shift notes older than this list nothing any more: it is gone.
NOTES_SHOW_FOR = timedelta(days=5)

_SECONDS = 60


def step_of(group: Group) -> int:
    """Return a number that tells groups apart, where one person may get the same of several."""
    return zlib.crc32(group.key.encode()) % 2**31


def minute_of(moment: datetime) -> int:
    return int(moment.timestamp()) // _SECONDS


def moment_of(minute: int) -> datetime:
    return datetime.fromtimestamp(minute * _SECONDS, UTC)


def place_for(asking: Asking, group: Group, person_id: int) -> Address:
    """Return the alert channel where this person can see it, else their direct messages."""
    if group.alert_channel is not None and asking.can_see_alerts(group, person_id):
        return Address(group.guild_id, group.alert_channel)
    return Address(group.guild_id, person_id, to_member=True)


async def announce_end(tx: Transaction, asking: Asking, group: Group, person_id: int) -> None:
    """See to it that a duty that will end by the limit says so by then; one the person ended needs no word (MOD-4)."""
    one = await duty.moderator(tx, group, person_id)
    if one.until is not None and ended_by_the_limit(one):
        where = place_for(asking, group, person_id)
        await parcels.add(tx, group.key, OVER, one.number, where, one.until, step=minute_of(one.until))
