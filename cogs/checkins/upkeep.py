"""What is done for rooms besides asking: ways in and back, leaving, privacy that drifts, their end."""

import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cogs.checkins import store, threads, upkeep_store
from cogs.checkins.drift import Drift
from cogs.checkins.invitations import Invitations
from cogs.checkins.leaving import Leaving, SupportersLeft
from cogs.checkins.model import KEEP_CLOSED, Room
from cogs.checkins.opening import Opening
from cogs.checkins.panel import Panel
from cogs.checkins.returning import Returning
from cogs.checkins.rooms import Rooms
from cogs.checkins.views import FAMILY
from cogs.checkins.watching import Watching
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.ports import OpenAlerts
from config.settings import GroupSettings
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.checkins")

KEEP_AFTER_LEAVING = timedelta(days=7)
EVERY_HOUR = timedelta(hours=1)


@dataclass
class Upkeep:
    """While an alert about its member is open, nothing here archives, expires or tidies anything of a room (NO-36)."""

    rooms: Rooms
    open_alerts: OpenAlerts
    supporters_left: SupportersLeft
    # Closed rooms whose thread waits for the end of an alert before it goes to the archive.
    to_archive: set[int] = field(default_factory=set)
    _shown_panels: set[str] = field(default_factory=set)
    _hour: datetime | None = None

    def __post_init__(self) -> None:
        self.invitations = Invitations(self.rooms)
        self.opening = Opening(self.rooms, self.invitations)
        self.returning = Returning(self.rooms, self.opening)
        self.leaving = Leaving(self.rooms, self.supporters_left)
        self.drift = Drift(self.rooms, self.leaving)
        self.watching = Watching(self.rooms)
        self.panel = Panel(self.rooms.kit)

    async def load(self) -> None:
        self.invitations.register()
        self.drift.register()
        self.watching.register()
        self.panel.register()
        self.rooms.kit.presses.on(FAMILY, "back", self.returning.back)
        async with self.rooms.kit.database.read() as tx:
            self.rooms.doors = {door.thread_id: door for door in await store.doors(tx)}
            self.rooms.places = await upkeep_store.places(tx)
            self.to_archive |= await upkeep_store.to_archive(tx)

    async def group_ready(self, group: Group, now: datetime) -> None:
        self.drift.stir(group.guild_id)
        await self.leaving.compare(group, now)
        await self.panel.stand(group, now, anew=group.key not in self._shown_panels)
        self._shown_panels.add(group.key)

    async def tick(self, now: datetime) -> None:
        await self.opening.finish_later(now)
        await self.drift.tick(now)
        await self._archive_what_waited()

    def is_hour(self, now: datetime) -> bool:
        """Once an hour, and at the first beat."""
        due = self._hour is None or now - self._hour >= EVERY_HOUR
        if due:
            self._hour = now
        return due

    # ------------------------------------------------------------------------------------------------------ the end

    async def _archive_what_waited(self) -> None:
        for room_id in tuple(self.to_archive):
            room = await self.rooms.get(room_id)
            if room is not None and room.to_archive and not room.is_open:
                if await self._is_looked_after(room):
                    continue
                await threads.archive(self.rooms.kit.client, room)  # where Discord refuses, it does so itself in a week
                await persist(lambda room=room: self._archived(room))  # type: ignore[misc]  # mypy cannot infer a lambda with a bound default
            self.to_archive.discard(room_id)

    async def _archived(self, room: Room) -> None:
        async with self.rooms.kit.database.write() as tx:
            await store.change(tx, room, to_archive=False)

    async def _is_looked_after(self, room: Room) -> bool:
        """Whether an alert about its member is open. Also yes where that cannot be known, its group not being there."""
        group = self.rooms.kit.groups.by_key(room.group_key)
        if group is None:
            return True
        async with self.rooms.kit.database.read() as tx:
            return await self.open_alerts.about(tx, group, room.member_id)

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        """Delete rooms that were closed long enough ago. Returns how many."""
        gone = 0
        for room in await upkeep_store.closed_before(tx, settings.key, now - KEEP_CLOSED):
            if not await self.open_alerts.about(tx, Group(settings, room.guild_id), room.member_id):
                await store.remove(tx, room)
                tx.after_commit(lambda room=room: self.rooms.forget(room))  # type: ignore[misc]  # mypy cannot infer a lambda with a bound default
                gone += 1
        return gone

    async def leavers(self, tx: Transaction, settings: GroupSettings, now: datetime) -> list[SealedId]:
        """Return who left the server long enough ago to be forgotten (PRI-6), and is not being looked after."""
        gone = await upkeep_store.gone_for(tx, settings.key, now - KEEP_AFTER_LEAVING)
        return [one for one in gone if not await self.open_alerts.about(tx, Group(settings, one.guild_id), one.id)]
