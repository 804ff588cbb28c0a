"""What is held about a person: shown, copied, deleted when they ask, and purged when its purpose has ended."""

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from cogs.kit import audit, counts, parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.ports import Finding, Held, Offer, PersonalData
from cogs.kit.presses import Refusal
from cogs.privacy.model import Answer, Ledger, Outcome, Undone
from cogs.privacy.readership.service import Readership
from config.settings import GroupSettings
from data.database import Transaction, is_busy
from data.sealed import SealedId

log = logging.getLogger("holdfast.privacy")

PURGE_EVERY = timedelta(days=1)
# A copy of the database made before its tables changed holds what was deleted since: it may not live long (PRI-3).
KEEP_BACKUPS = timedelta(days=7)


class NotErasedError(Exception):
    """One slice could not erase; the whole transaction was rolled back, so nothing was deleted."""

    def __init__(self, slice_name: str) -> None:
        super().__init__(slice_name)
        self.slice_name = slice_name


class PrivacyService:
    """Asks every slice, itself included; a slice that fails is named, never passed over."""

    slice_name = "privacy"

    def __init__(self, kit: Kit, holders: Sequence[PersonalData], offers: Sequence[Offer] = ()) -> None:
        """`offers` are buttons that `/me show` always has, whatever is held."""
        self._kit = kit
        self.offers = tuple(offers)
        # Ourselves last: what a slice puts into the outbox while it erases is then taken out again.
        self._everyone: tuple[PersonalData, ...] = (*holders, self)
        self._purged_at: datetime | None = None
        self._tidy_owed = False
        self.readership = Readership(kit)

    # ------------------------------------------------------------------ for the person

    def groups_here(self, guild_id: int | None) -> tuple[Group, ...]:
        """Return the groups of this server; in direct messages, every group of this bot."""
        return tuple(group for group in self._kit.groups.all if guild_id in {None, group.guild_id})

    async def ledgers(self, groups: Sequence[Group], member_id: int) -> tuple[Ledger, ...]:
        return tuple([await self._ledger(group, member_id) for group in groups])

    async def _ledger(self, group: Group, member_id: int) -> Ledger:
        return Ledger(group.name, tuple([await self._ask(one, group, member_id) for one in self._everyone]))

    async def _ask(self, holder: PersonalData, group: Group, member_id: int) -> Answer:
        try:
            async with self._kit.database.read() as tx:
                return Answer(holder.slice_name, tuple(await holder.held(tx, group, member_id)))
        except Exception:  # whatever it is, the person reads that this part did not answer
            log.exception("%s could not say what it holds", holder.slice_name)
            return Answer(holder.slice_name, None)

    async def forget(self, groups: Sequence[Group], member_id: int) -> Outcome:
        """Delete everything that names this person, in one transaction, then look whether it is gone (PRI-3).

        Asks for no yes to anything: people who agreed to nothing are forgotten too.

        Raises:
            NotErasedError: a slice failed; nothing was deleted.
            StillBusyError: the database was held throughout; nothing was deleted.
        """
        await persist(lambda: self._erase_all(groups, member_id))
        undone = [one for group in groups for one in await self._tidy_after(group, member_id)]
        await self._tidy()
        left = await self.ledgers(groups, member_id)
        return Outcome(
            groups=tuple(group.name for group in groups),
            left=tuple(ledger for ledger in left if not ledger.is_empty),
            undone=tuple(undone),
        )

    async def forget_and(
        self, group: Group, member_id: int, also: Callable[[Transaction], Awaitable[None]]
    ) -> Sequence[tuple[str, Mapping[str, Any]]]:
        """Implements `Forgetting`: the erasure and what comes with it are both saved, or neither."""
        await persist(lambda: self._erase_all([group], member_id, also))
        undone = await self._tidy_after(group, member_id)
        await self._tidy()
        return [(one.text or "me-not-tidied-plain", dict(one.facts)) for one in undone]

    async def _erase_all(
        self,
        groups: Sequence[Group],
        member_id: int,
        also: Callable[[Transaction], Awaitable[None]] | None = None,
    ) -> None:
        async with self._kit.database.write() as tx:
            for group in groups:
                for holder in self._everyone:
                    try:
                        await holder.erase(tx, group, member_id)
                    except Exception as error:
                        if is_busy(error):
                            raise
                        log.exception("%s could not erase; nothing was deleted", holder.slice_name)
                        raise NotErasedError(holder.slice_name) from error
            if also is not None:
                await also(tx)

    async def _tidy_after(self, group: Group, member_id: int) -> list[Undone]:
        undone: list[Undone] = []
        for holder in self._everyone:
            try:
                await holder.forgotten(group, member_id)
            except Refusal as refusal:
                undone.append(Undone(holder.slice_name, refusal.text, tuple(refusal.facts.items())))
            except Exception:  # the rows are gone; the person reads what is left to tidy in Discord
                log.exception("%s could not tidy up after an erasure", holder.slice_name)
                undone.append(Undone(holder.slice_name))
        return undone

    # ------------------------------------------------------------------ for time

    async def purge(self, now: datetime) -> int:
        """Delete what has outlived its purpose (PRI-5, PRI-7). Returns how many rows went. Never raises."""
        self._purged_at = now
        gone = 0
        for settings in self._kit.settings.groups:
            for holder in self._everyone:
                gone += await self._expire(holder, settings, now)
        try:
            gone += await self._kit.outbox.expire(now)
            gone += await self._kit.database.drop_backups(now - KEEP_BACKUPS)
        except Exception:  # the next purge tries again; nobody's help may wait for it
            log.exception("the outbox or the copies could not be purged")
        if gone:
            log.info("purged %d rows and copies", gone)
            await self._tidy()
        return gone

    async def _expire(self, holder: PersonalData, settings: GroupSettings, now: datetime) -> int:
        try:
            return await persist(lambda: self._expire_once(holder, settings, now))
        except Exception:  # one slice's failure must not keep the others' rows
            log.exception("%s could not be purged", holder.slice_name)
            return 0

    async def _expire_once(self, holder: PersonalData, settings: GroupSettings, now: datetime) -> int:
        async with self._kit.database.write() as tx:
            return await holder.expire(tx, settings, now)

    async def _tidy(self) -> None:
        try:
            await self._kit.database.tidy()
            self._tidy_owed = False
        except Exception:  # the rows are gone; only their traces in the file wait for the next beat
            log.exception("the database could not be tidied; it is tried again at the next beat")
            self._tidy_owed = True

    # ------------------------------------------------------------------ as a slice

    async def load(self) -> None:
        self.readership.register()

    async def group_ready(self, group: Group, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        self.readership.group_ready(group)

    async def tick(self, now: datetime) -> None:
        if self._purged_at is None or now - self._purged_at >= PURGE_EVERY:
            await self.purge(now)
        elif self._tidy_owed:
            await self._tidy()
        await self.readership.tick(now)

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:
        person = SealedId(group.guild_id, member_id)
        found = list(await self.readership.held(tx, group, member_id))
        if count := await parcels.count_to(tx, group.key, person):
            found.append(Held("me-held-messages", {"count": count}, {"private_messages_on_record": count}))
        if lines := await audit.count_by(tx, group.key, person):
            found.append(Held("me-held-trail", {"count": lines}, {"lines_of_the_trail_with_your_name": lines}))
        return found

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        person = SealedId(group.guild_id, member_id)
        await parcels.remove_to(tx, group.key, person)
        await audit.forget(tx, group.key, person)
        await self.readership.erase(tx, group, member_id)

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        """What belongs to no one slice: the trail, the monthly counts. `purge` expires the outbox, of no one group."""
        return await audit.expire(tx, settings.key, now) + await counts.expire(tx, settings.key, now)

    async def forgotten(self, group: Group, member_id: int) -> None:
        """Nothing in memory, nothing in Discord but the names that the server itself shows."""

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:  # noqa: ARG002 - the port's signature
        return list(self.readership.check(group))
