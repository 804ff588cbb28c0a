"""The text of each group: read from its file, recorded, told, and shown where it stands."""

import logging
from datetime import datetime

from cogs.agreement import standing, store, telling, views
from cogs.agreement.clauses import Agreement, AgreementTextError, parsed
from cogs.agreement.lifecycle import Awaited, State, next_step
from cogs.agreement.standing import NOTICE, PANEL
from cogs.agreement.store import Version
from cogs.kit import audit
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import StillBusyError, persist
from config.problems import ConfigError, Problem
from config.reading import read_text
from data.database import Transaction

log = logging.getLogger("holdfast.agreement")


class Versions:
    """Which text holds in each group, and which one is coming.

    Lifecycle of a text: recorded, when the file is found to say it; coming, while members read of it for a day; then
    it holds, until a later one does; or it is withdrawn, when the file says something else before it held. The first
    text, and every one where no channel is set to tell a change in, holds as it is recorded.

    At most one is coming, and it is the newest. Nobody agrees to it, is asked about it or reads it as ours before it
    holds: all but history and the announcement ask `store.versions`, which leaves it out. Each step, its announcement
    and the edits that it makes due are one transaction, and memory follows the commit: so a crash tells nothing twice.
    """

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self.holding: dict[str, Version] = {}
        self._coming: dict[str, Version] = {}
        self._problems: dict[str, tuple[Problem, ...]] = {}
        self._settled: set[str] = set()

    def current(self, group: Group) -> Version | None:
        return self.holding.get(group.key) if group.settings.agreement is not None else None

    def coming(self, group: Group) -> Version | None:
        return self._coming.get(group.key) if group.settings.agreement is not None else None

    def problems(self, group: Group) -> tuple[Problem, ...]:
        """Return what is wrong with the file as it was last read."""
        return self._problems.get(group.key, ())

    def adopt(self, key: str, recorded: list[Version]) -> None:
        """Take over what the database holds: newest first, with what is coming or was withdrawn."""
        held = [version for version in recorded if version.state is State.HELD]
        if held:
            self.holding[key] = held[0]
        self._coming.pop(key, None)
        for version in recorded:
            if version.state is State.COMING:
                self._coming[key] = version

    async def tick(self, now: datetime) -> None:
        for group in self._kit.groups.all:
            coming = self._coming.get(group.key)
            if group.key not in self._settled or (coming is not None and coming.holds_from <= now):
                await self.settle(group, now)

    async def settle(self, group: Group, now: datetime) -> None:
        """Read the file and take the step that is due. Does nothing a second time; a busy database: the next beat."""
        try:
            await persist(lambda: self._settle(group, now))
        except StillBusyError:
            self._settled.discard(group.key)
            log.warning("the agreement of a group could not be saved yet; trying again at the next beat")

    async def _settle(self, group: Group, now: datetime) -> None:
        agreement = self.read(group)
        async with self._kit.database.write() as tx:
            if group.settings.agreement is not None:
                await self._take_step(tx, group, agreement, now)
            recorded = await store.recorded(tx, group.key)
            held = [version for version in recorded if version.state is State.HELD]
            if held and group.settings.agreement is not None:
                await self._stand(tx, held, group, now)
            tx.after_commit(lambda: self.adopt(group.key, recorded))
            tx.after_commit(self._kit.outbox.kick)
        self._settled.add(group.key)

    async def _take_step(self, tx: Transaction, group: Group, agreement: Agreement | None, now: datetime) -> None:
        recorded = await store.recorded(tx, group.key)
        holds = next((version for version in recorded if version.state is State.HELD), None)
        coming = next((version for version in recorded if version.state is State.COMING), None)
        step = next_step(
            holds.text_hash if holds else None,
            Awaited(coming.text_hash, coming.holds_from) if coming else None,
            agreement.text_hash if agreement else None,
            now,
            is_told=group.settings.group.news_channel is not None,
        )
        settings = group.settings.agreement
        asks = settings is not None and settings.ask_everyone_again
        if coming is not None:
            await self._go_on_with(tx, group, coming, now, withdraws=step.withdraws, begins=step.begins, asks=asks)
        if agreement is not None and step.records_from is not None:
            text, text_hash = agreement.source, agreement.text_hash
            fresh = await store.record(
                tx, group.key, text, text_hash, now, holds_from=step.records_from, asks_again=asks
            )
            if fresh.state is State.COMING:
                await telling.announce(tx, group, fresh, now)
            act, about = audit.Act.VERSION_RECORDED, audit.About.AGREEMENT
            await audit.note(tx, group.key, None, act, about, now, number=fresh.number)

    @staticmethod
    async def _go_on_with(
        tx: Transaction, group: Group, coming: Version, now: datetime, *, withdraws: bool, begins: bool, asks: bool
    ) -> None:
        if withdraws:
            await store.withdraw(tx, coming)
        else:
            # Again at each look: the news channel may not have been there the last time.
            await telling.announce(tx, group, coming, now)
        if not withdraws and asks != coming.asks_again:
            await store.ask_or_not(tx, coming, asks_again=asks)
        if begins:
            await store.begin(tx, coming, now)
        if withdraws or begins or asks != coming.asks_again:
            await telling.tell_anew(tx, coming)

    async def _stand(self, tx: Transaction, held: list[Version], group: Group, now: datetime) -> None:
        before = self.holding.get(group.key)
        if group.panel_channel is not None:
            stands = await standing.stands_in(tx, PANEL, held, group.panel_channel)
            if not stands or before is None or before.id != held[0].id:
                await standing.show_all_anew(tx, PANEL, held)
            await standing.stand_in(tx, PANEL, held, group, group.panel_channel, now)
        wanted = group.watched_channels if standing.reads_everyone(group.settings) else frozenset[int]()
        for channel in sorted(wanted):
            await standing.stand_in(tx, NOTICE, held, group, channel, now)
        await standing.end_in(tx, NOTICE, held, await standing.channels_of(tx, NOTICE, held) - wanted)

    def read(self, group: Group) -> Agreement | None:
        """Read the group's file. With problems in it, the version that was good last goes on."""
        settings = group.settings
        if settings.agreement is None:
            return None
        file = self._kit.settings.agreement_file(settings)
        try:
            agreement = parsed(file, read_text(file), views.blanks(self._kit.words_for(group), settings))
        except (AgreementTextError, ConfigError) as error:
            agreement, self._problems[group.key] = None, error.problems
        else:
            self._problems.pop(group.key, None)
        for problem in self._problems.get(group.key, ()):
            log.error("the agreement can't be used as it is: %s", problem)
        return agreement
