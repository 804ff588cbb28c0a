"""Looks how the bot is, in a second at most."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError

from cogs.kit import parcels
from cogs.kit.auditor import Ladder
from cogs.kit.bundle import Kit
from cogs.kit.health.model import Health
from cogs.kit.heartbeat import last_beat
from cogs.kit.patience import in_own_task, wait_for

log = logging.getLogger("holdfast.health")

ANSWER_WITHIN = 1.0  # seconds


@dataclass
class HealthLook:
    kit: Kit
    ladders: Sequence[Ladder]

    async def look(self) -> Health:
        """Never raises: a database that fails or does not answer is what was found."""
        now = self.kit.now()
        client = self.kit.client
        gateway = client.is_ready() and not client.is_closed()
        reading = in_own_task(self._of_database(now, gateway=gateway), "health.look")
        if await wait_for(reading, ANSWER_WITHIN) and (found := reading.result()) is not None:
            return found
        return Health(now, gateway=gateway, database=False)

    async def _of_database(self, now: datetime, *, gateway: bool) -> Health | None:
        try:
            async with self.kit.database.read() as tx:
                backlog = await parcels.backlog(tx, now, self.kit.outbox.patient)
            due = [backlog.oldest_due, *[await one.oldest_due() for one in self.ladders]]
            return Health(
                now,
                gateway=gateway,
                database=True,
                last_beat=await last_beat(self.kit.database),
                oldest_due=min((moment for moment in due if moment is not None and moment <= now), default=None),
                waiting=backlog.waiting,
                failing=backlog.failing,
                refused=backlog.refused,
            )
        except (SQLAlchemyError, OSError):
            log.warning("the database did not answer who asked for our health", exc_info=True)
            return None
