"""A hint for whoever holds an alert: this person has been in need often lately (BND-8).

It names nobody, stands where only the holder reads it, and limits nothing: there is no cap on being helped. The count
is of alerts that are still kept, so it goes with them.
"""

import logging
from datetime import datetime, timedelta

from cogs.alerts.care import store
from cogs.alerts.model import Alert
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.texts import Texts
from data.database import is_busy

log = logging.getLogger("holdfast.alerts")

LATELY = timedelta(days=30)
OFTEN = 3


async def hint(kit: Kit, words: Texts, group: Group, alert: Alert, now: datetime) -> str:
    """Return a line to stand under the steps from the third alert in 30 days on; nothing before."""
    if alert.member_id is None or alert.is_drill:
        return ""
    try:
        async with kit.database.read() as tx:
            count = await store.how_many_about(tx, group, alert.member_id, now - LATELY)
    except Exception as error:
        if not is_busy(error):
            raise
        log.warning("the database is busy; the steps are shown without looking how often")
        return ""  # whoever just took an alert needs the steps now
    return f"\n{words('alert-steps-often')}" if count >= OFTEN else ""
