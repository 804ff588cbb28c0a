"""Who said yes and who said no: kept in the database, answered from memory."""

import logging
from dataclasses import dataclass
from datetime import datetime

from cogs.agreement import store
from cogs.agreement.model import About, Choices, Consent, Shown, newer
from cogs.agreement.store import Version
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.outbox import Outbox
from cogs.kit.parcels import Address, State
from cogs.kit.patience import persist
from cogs.kit.ports import HELP_TEST
from data.database import Database, Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.agreement")

# Carried by the helplines slice: its courier writes the test message (DESIGN.md decision 1).
TEST = HELP_TEST


class TextChangedError(Exception):
    """What the person read is not what applies now: their yes was not saved."""


@dataclass(frozen=True)
class OnScreen:
    """What a yes is a yes to. `asked` is what the person saw; None for a command, which reads it at that moment."""

    watch_hash: str
    applies: Shown
    asked: Shown | None = None


@dataclass(frozen=True)
class Chosen:
    """What a choice led to."""

    choices: Choices
    test_sent: bool


class ConsentBook:
    """The answers about the watch are held in memory, so that reading a message never waits.

    Memory changes after a commit. A no and a leaving change it before one as well: then the watch stays off even if
    the database could not be reached (NO-20).
    """

    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database = database
        self._outbox = outbox
        self._watch: dict[tuple[str, SealedId], Consent] = {}

    async def load(self) -> None:
        async with self._database.read() as tx:
            self._watch = await store.watch_choices(tx)

    def about_watch(self, group: Group, member_id: int) -> Consent | None:
        return self._watch.get((group.key, SealedId(group.guild_id, member_id)))

    def has_outdated_yes(self, group: Group, watch_hash: str) -> bool:
        of_group = (consent for (key, _), consent in self._watch.items() if key == group.key)
        return any(consent.answer and consent.text_hash != watch_hash for consent in of_group)

    async def choices(self, group: Group, member_id: int) -> Choices:
        async with self._database.read() as tx:
            return await store.choices(tx, group.key, SealedId(group.guild_id, member_id))

    async def choose(
        self, group: Group, member_id: int, screen: OnScreen, answers: dict[About, bool], now: datetime
    ) -> Chosen:
        """Keep these answers, each with the hash of the text it was given to (CON-2, CON-10).

        Raises:
            TextChangedError: a yes was among them, to a text that no longer applies. A no to the watch was saved.
            StillBusyError: nothing was saved. A no to the watch counts all the same, until the bot starts anew.
        """
        member = SealedId(group.guild_id, member_id)
        if answers.get(About.WATCH) is False:
            self._remember(group.key, member, Consent(About.WATCH, False, 0, "", now))
        chosen = await persist(lambda: self._choose(group, member, screen, answers, now))
        if chosen is None:
            raise TextChangedError
        return chosen

    async def _choose(
        self, group: Group, member: SealedId, screen: OnScreen, answers: dict[About, bool], now: datetime
    ) -> Chosen | None:
        test_sent = False
        async with self._database.write() as tx:
            version = next(iter(await store.versions(tx, group.key)), None)
            outdated = any(answers.values()) and not _applies(screen, version)
            for about, answer in answers.items():
                if outdated and (answer or about is About.AGREEMENT):
                    continue
                consent = _consent(about, answer, version, screen, now)
                before = await store.choices(tx, group.key, member)
                row_id = await store.choose(tx, group.key, member, consent)
                if about is About.WATCH:
                    test_sent = await self._test_or_not(tx, group, member, row_id, consent, before.watch)
                    tx.after_commit(lambda consent=consent: self._remember(group.key, member, consent))  # type: ignore[misc]  # mypy cannot infer a lambda with a bound default
            return None if outdated else Chosen(await store.choices(tx, group.key, member), test_sent)

    async def _test_or_not(
        self, tx: Transaction, group: Group, member: SealedId, row_id: int, says: Consent, before: Consent | None
    ) -> bool:
        """Send a test with each new yes, so that closed direct messages are noticed on a good day."""
        if not says.answer:
            await parcels.drop_waiting(tx, [TEST], row_id)
            return False
        if before is not None and before.answer and before.text_hash == says.text_hash:
            return False
        step = len(await parcels.find(tx, TEST, row_id))
        address = Address(group.guild_id, member.id, to_member=True)
        await parcels.add(tx, group.key, TEST, row_id, address, says.chosen_at, step=step)
        tx.after_commit(self._outbox.kick)
        return True

    async def why_no_test(self, group: Group, member_id: int) -> str | None:
        """Return why the test did not go out within two seconds: `closed`, or `NOT_TRIED`. None: nothing is known."""
        member = Address(group.guild_id, member_id, to_member=True)
        if await self._outbox.outcome(TEST, member, seconds=2.0) is not State.REFUSED:
            return None
        async with self._database.read() as tx:
            newest = await parcels.newest_to(tx, TEST, member)
        return newest.reason if newest else None

    def _remember(self, key: str, member: SealedId, consent: Consent) -> None:
        self._watch[key, member] = newer(self._watch.get((key, member)), consent)

    def stop_watching(self, guild_id: int, member_id: int) -> None:
        """They left: nothing of theirs is read from this moment, whatever becomes of the database (NO-20)."""
        member = SealedId(guild_id, member_id)
        for (key, who), held in tuple(self._watch.items()):
            if who == member and held.answer:
                del self._watch[key, who]

    async def end_watch(self, tx: Transaction, group_key: str, member: SealedId, left_at: datetime) -> None:
        """Take their yes to the watch back; a no stays. Their other choices wait for PRI-6."""
        gone = await store.end_watch(tx, group_key, member, left_at)
        await parcels.remove_about(tx, [TEST], gone)

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        member = SealedId(group.guild_id, member_id)
        await parcels.remove_about(tx, [TEST], await store.row_ids(tx, group.key, member))
        await store.erase(tx, group.key, member)

    def forget(self, group: Group, member_id: int) -> None:
        self._watch.pop((group.key, SealedId(group.guild_id, member_id)), None)


def _applies(screen: OnScreen, version: Version | None) -> bool:
    if version is None or screen.applies.version_id != version.id:
        return False
    return screen.asked is None or screen.asked == screen.applies


def _consent(about: About, answer: bool, version: Version | None, screen: OnScreen, now: datetime) -> Consent:
    agreement_hash, number = (version.text_hash, version.number) if version else ("", 0)
    return Consent(about, answer, number, agreement_hash if about is About.AGREEMENT else screen.watch_hash, now)
