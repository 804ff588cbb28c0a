"""The watch at work: who may be read, what a match leads to. It keeps nothing and remembers nobody."""

import logging
from collections.abc import Sequence
from datetime import datetime

from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.ports import UNREAD, AlertDesk, ConsentGate, Finding, Grade, Held, Sighting, Tier, WatchedRooms
from cogs.watch.explain import failing_examples
from cogs.watch.kept import KeptLists
from cogs.watch.model import Watch
from cogs.watch.sources import Written
from config.settings import GroupSettings
from data.database import Transaction

log = logging.getLogger("holdfast.watch")


class WatchService:
    """Implements `Slice`. Reads only watched channels and only people who said yes (CON-1, NO-19, NO-20).

    In a private check-in only what its own member writes, and only with a yes of its own (CHK-11).
    """

    slice_name = "watch"

    def __init__(self, kit: Kit, consents: ConsentGate, desk: AlertDesk, rooms: WatchedRooms) -> None:
        self._kit = kit
        self._consents = consents
        self._rooms = rooms
        self._desk = desk
        self._lists = KeptLists(kit.settings)

    async def load(self) -> None:
        """Compile every group's lists. Raises WordListError where ours cannot be read: the bot does not start."""
        self._lists.load()

    async def read(self, written: Written, now: datetime) -> None:
        """Read one text by one person, if this person in this place may be read, and raise what it matches."""
        group = self._group_reading(written)
        watch = self._lists.of(group.key) if group else None
        if group is None or watch is None:
            return
        sighting = self._sighting(watch, written)
        if sighting is None:
            return
        settings = group.settings.word_watch
        if sighting.tier is Tier.UNSURE and sighting.entry_id != UNREAD and settings and settings.unsure == "off":
            return
        await self._desk.raise_alert(group, sighting, now)

    def reads_in(self, channel_ids: tuple[int, ...]) -> bool:
        """Tell whether somebody's texts may be read there; whose, `read` finds out."""
        return self._rooms.room_group(channel_ids[0]) is not None or self._kit.groups.watching(channel_ids) is not None

    def _sighting(self, watch: Watch, written: Written) -> Sighting | None:
        """Say what the text holds. Where the watch fails on it, say that: silence would pass for "safe"."""
        try:
            match, why = watch.decide(written.text)
        except Exception:
            log.exception("the watch failed on a text, so a person is asked to look at it")
            return self._seen(written, Tier.UNSURE, UNREAD, UNREAD, UNREAD)
        log.debug("read a text in a watched channel: %s", why)
        if match is None:
            return None
        return self._seen(written, Tier(match.tier.value), match.kind.value, match.list_name, match.entry_id)

    @staticmethod
    def _seen(written: Written, tier: Tier, kind: str, list_name: str, entry_id: str) -> Sighting:
        return Sighting(
            source_kind=written.kind,
            source_id=written.source_id,
            channel_id=written.channel_ids[0],
            member_id=written.author_id,
            tier=tier,
            kind=kind,
            list_name=list_name,
            entry_id=entry_id,
            posted_at=written.posted_at,
        )

    def _group_reading(self, written: Written) -> Group | None:
        """Return the group whose watch may read this; None where nobody said yes to that."""
        if self._rooms.room_group(written.channel_ids[0]) is not None:
            return self._rooms.watched_room(written.channel_ids[0], written.author_id)
        group = self._kit.groups.watching(written.channel_ids)
        if group is not None and not self._consents.watches(group, written.author_id):
            log.debug("saw a text in a watched channel; its author has not said yes to the watch, so it was not read")
            return None
        return group

    async def deleted(self, source_id: int, channel_ids: tuple[int, ...]) -> None:
        group = self._rooms.room_group(channel_ids[0]) or self._kit.groups.watching(channel_ids)
        if group is not None:
            await self._desk.source_deleted(source_id, group)

    async def group_ready(self, group: Group, now: datetime) -> None:
        """Nothing to prepare: the lists are compiled before connecting."""

    async def tick(self, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """Nothing is ever due here; but a list that an organiser saved is read."""
        await self._lists.reload_changed()

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:  # noqa: ARG002 - the port's signature
        """Nothing: the watch keeps neither words nor people."""
        return ()

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        """Nothing is kept."""

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:  # noqa: ARG002 - the port's signature
        """Nothing is kept."""
        return 0

    async def forgotten(self, group: Group, member_id: int) -> None:
        """Nothing is kept in memory either."""

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:  # noqa: ARG002 - the port's signature
        settings = group.settings
        if settings.word_watch is None:
            return []
        if not settings.watch_may_run:
            why = settings.watch_may_run.why_not
            return [Finding(Grade.STOP, "check-watch-may-not-run", {"group": group.name, "why": why})]
        watch = self._lists.of(settings.key)
        if watch is None:
            return []
        findings: list[Finding] = []
        if settings.key in self._lists.broken:
            text, what = self._lists.broken[settings.key]
            findings.append(Finding(Grade.STOP, text, {"group": group.name, "what": what}))
        findings += [
            Finding(Grade.WARN, "check-watch-theme", {"group": group.name, "theme": theme})
            for theme in watch.unknown_themes
        ]
        findings += [
            Finding(Grade.WARN, "check-watch-example", {"group": group.name, "what": line})
            for line in failing_examples(Watch(watch.lists))  # examples hold where nothing is talked about anyway
        ]
        facts = {"group": group.name, "channels": len(group.watched_channels), "entries": len(watch.lists.entries)}
        return [*findings, Finding(Grade.GOOD, "check-watch-reads", facts)]
