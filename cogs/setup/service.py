"""Whether everything is in order: what `check` says of the server, and what `/about` says of the bot."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from cogs.kit import audit, counts
from cogs.kit.audit import About, Act
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import StillBusyError, persist
from cogs.kit.ports import Check, Finding, Grade, Held, Reviewed
from cogs.setup.audit import audit as audit_server
from cogs.setup.audit import is_administrator
from cogs.setup.coming.model import NO_OWN_WORDS, OwnWords
from cogs.setup.coming.service import Coming
from cogs.setup.numbers import Numbers, last_whole_quarter, shown
from cogs.setup.review.service import Review
from cogs.setup.version import UNKNOWN, Version, version_of
from config.settings import GroupSettings
from data.database import Transaction

log = logging.getLogger("holdfast.setup")

LOOK_EVERY = timedelta(hours=1)

Line = tuple[Group | None, Finding]


class SetupService:
    """Gathers what every slice has to say of itself, and looks after what no slice owns. Keeps nothing of members."""

    slice_name = "setup"

    def __init__(
        self, kit: Kit, holders: Sequence[Check], begin_anew: Callable[[], None], reviewed: Sequence[Reviewed] = ()
    ) -> None:
        self._kit = kit
        self.reviews = Review(kit, reviewed, self._numbers_now)
        self._coming = Coming(kit, begin_anew)
        self._everyone: tuple[Check, ...] = (*holders, self)
        self._looked_at: datetime | None = None
        self.version: Version = version_of(kit.settings.source)
        # In memory, and looked up each hour: /about waits for no database.
        self._numbers: dict[str, Numbers] = {}

    async def report(self, now: datetime) -> list[Line]:
        """Everything `check` has to say. A slice that fails to answer is a finding too."""
        lines: list[Line] = [(None, finding) for finding in self._kit.groups.findings]
        for group in self._kit.groups.all:
            for one in self._everyone:
                lines += [(group, finding) for finding in await self._ask(one, group, now)]
        return lines

    @staticmethod
    async def _ask(one: Check, group: Group, now: datetime) -> Sequence[Finding]:
        try:
            return await one.check(group, now)
        except Exception:  # told to the organiser as what it is: a part that could not be checked
            name = str(getattr(one, "slice_name", type(one).__name__))
            log.exception("%s could not be checked", name)
            return [Finding(Grade.STOP, "check-no-answer", {"part": name})]

    def administrator_granted(self, group: Group) -> bool:
        """Whether the bot holds Administrator on the group's server, which it must not (NO-34)."""
        guild = self._kit.client.get_guild(group.guild_id)
        return guild is not None and is_administrator(guild)

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:
        guild = self._kit.client.get_guild(group.guild_id)
        if guild is None:
            return [Finding(Grade.STOP, "check-server-missing", {"group": group.name})]
        of_this_group = replace(self._kit.settings, groups=(group.settings,))
        later = [Finding(Grade.WARN, "check-not-built", {"what": what}) for what in of_this_group.not_built_yet]
        unreached = await self.reviews.check(group, now)
        of_server = audit_server(group, guild, self._kit.client.intents)
        return [*of_server, *self._of_policy(group), *unreached, *later]

    def _of_policy(self, group: Group) -> list[Finding]:
        """PRI-12: one server's own organisers may still be about to write one; a bot on several is a public one."""
        if group.settings.group.privacy_policy is not None:
            return []
        if len({one.guild_id for one in self._kit.groups.all}) > 1:
            return [Finding(Grade.STOP, "check-policy-several", {"group": group.name})]
        return [Finding(Grade.WARN, "check-policy-missing", {"group": group.name})]

    # ------------------------------------------------------------------ as a slice

    async def load(self) -> None:
        self._coming.register()
        self.reviews.register()

    async def group_ready(self, group: Group, now: datetime) -> None:
        self._say_what_stops(group)
        await self._coming.group_ready(group, now)
        await self._look_up_numbers(group, now)
        try:
            await persist(lambda: self._note_settings(group, now))
        except StillBusyError:
            log.warning("the mark of the settings could not be noted; the next start does it")

    async def own_words_read(self, group: Group, own_words: OwnWords, now: datetime) -> None:
        """Implement `ListNews`."""
        await self._coming.own_words_read(group, own_words or NO_OWN_WORDS, now)

    async def _note_settings(self, group: Group, now: datetime) -> None:
        """Add a line to the trail where the settings are not those of the last start. By nobody: a file names none."""
        mark = self.version.settings
        async with self._kit.database.read() as tx:
            known = await audit.last_settings(tx, group.key)
        if mark in (known, UNKNOWN):
            return
        async with self._kit.database.write() as tx:
            await audit.note(tx, group.key, None, Act.SETTINGS_CHANGED, About.SETTINGS, now, how=mark)

    async def _look_up_numbers(self, group: Group, now: datetime) -> None:
        quarter = last_whole_quarter(now.date())
        async with self._kit.database.read() as tx:
            self._numbers[group.key] = Numbers(quarter, shown(await counts.sums(tx, group.key, quarter.months)))

    async def _numbers_now(self, group: Group, now: datetime) -> Numbers | None:
        await self._look_up_numbers(group, now)
        return self.numbers_of(group)

    def numbers_of(self, group: Group | None) -> Numbers | None:
        """Return what members are told of the last whole quarter; None where no word watch runs."""
        if group is None or group.settings.word_watch is None or not group.settings.watch_may_run:
            return None
        return self._numbers.get(group.key)

    async def tick(self, now: datetime) -> None:
        """Look again every hour: who can read the alerts may have changed since the start (ESC-2)."""
        await self._coming.tick(now)
        await self.reviews.tick(now)
        if self._looked_at is not None and now - self._looked_at < LOOK_EVERY:
            return
        self._looked_at = now
        for group in self._kit.groups.all:
            self._say_what_stops(group)
            await self._look_up_numbers(group, now)

    def _say_what_stops(self, group: Group) -> None:
        guild = self._kit.client.get_guild(group.guild_id)
        if guild is None:
            return
        for finding in audit_server(group, guild, self._kit.client.intents):
            if finding.grade is Grade.STOP:  # the log names the rule only: findings may hold people's names
                log.error("check: %s", finding.text)

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:  # noqa: ARG002 - the port's signature
        return []

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        """Nothing is kept here."""

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:  # noqa: ARG002 - the port's signature
        return 0

    async def forgotten(self, group: Group, member_id: int) -> None:
        """Nothing is kept here."""
