"""The watch at work: who may be read, what a match leads to. It keeps nothing and remembers nobody."""

import logging
from collections.abc import Sequence
from datetime import datetime

import discord

from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.ports import (
    UNREAD,
    WATCH_SHOWN,
    AlertDesk,
    ConsentGate,
    Finding,
    Grade,
    Held,
    HelpPage,
    Sighting,
    Tier,
    WatchChoices,
    WatchedRooms,
)
from cogs.watch import sources
from cogs.watch.catchup.notice import NoticeCourier
from cogs.watch.catchup.service import CatchUp
from cogs.watch.explain import failing_examples
from cogs.watch.kept import KeptLists
from cogs.watch.lists import Tier as ListTier
from cogs.watch.member.answers import Answers
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

    def __init__(
        self,
        kit: Kit,
        consents: ConsentGate,
        choices: WatchChoices,
        desk: AlertDesk,
        rooms: WatchedRooms,
        help_page: HelpPage,
    ) -> None:
        self._kit = kit
        self._consents = consents
        self._rooms = rooms
        self._desk = desk
        self.catch_up = CatchUp(kit, consents, rooms, self.read, self.read_message, desk.unsaved_since)
        self._gap_notice = NoticeCourier(kit, desk)
        self._lists = KeptLists(kit.settings)
        self.answers = Answers(kit, self._lists.watches, consents, choices, rooms, help_page)
        runs = any(group.word_watch and group.watch_may_run for group in kit.settings.groups)
        self.offers = (WATCH_SHOWN,) if runs else ()

    async def load(self) -> None:
        """Compile every group's lists. Raises WordListError where ours cannot be read: the bot does not start."""
        self.answers.register()
        self._gap_notice.register()
        self._lists.load()

    async def read_message(self, message: discord.Message, now: datetime) -> bool:
        """Read a message's parts and its short text files. Returns whether there was anything to read.

        Files are fetched only where their author may be read: of everybody else nothing is downloaded.
        """
        parts = [*sources.from_message(message)]
        for written in parts:
            await self.read(written, now)
        place = sources.place_of(message)
        if place is None or not sources.has_files(message) or not self.may_read(place):
            return bool(parts)
        async for file in sources.from_files(message):
            if file is not None:
                await self.read(file, now)
            else:
                await self.could_not_read(place, now)
        return True

    async def read(self, written: Written, now: datetime) -> None:
        """Read one text by one person, if this person in this place may be read, and raise what it matches."""
        group = self._group_reading(written)
        watch = self._lists.watches.get(group.key) if group else None
        if group is None or watch is None:
            return
        try:
            match, why = watch.decide(written.text)
        except Exception:
            log.exception("the watch failed on a text, so a person is asked to look at it")
            await self._desk.raise_alert(group, _unread(written), now)
            return
        log.debug("read a text in a watched channel: %s", why)
        settings = group.settings.word_watch
        if match is None or (match.tier is ListTier.UNSURE and settings is not None and settings.unsure == "off"):
            return
        tier, kind = Tier(match.tier.value), match.kind.value
        await self._desk.raise_alert(group, _sighting(written, tier, kind, match.list_name, match.entry_id), now)

    async def could_not_read(self, written: Written, now: datetime) -> None:
        """Ask moderators to look at what could not be read, whatever the settings say of unsure matches.

        Silence would pass for "safe".
        """
        group = self._group_reading(written)
        if group is not None and group.key in self._lists.watches:
            await self._desk.raise_alert(group, _unread(written), now)

    def may_read(self, written: Written) -> bool:
        """Whether what this person writes in this place is read at all."""
        group = self._group_reading(written)
        return group is not None and group.key in self._lists.watches

    def reads_in(self, channel_ids: tuple[int, ...]) -> bool:
        """Whether somebody's texts may be read there; whose, `read` finds out."""
        return self._rooms.room_group(channel_ids[0]) is not None or self._kit.groups.watching(channel_ids) is not None

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

    async def group_ready(self, group: Group, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        await self.catch_up.group_ready(group)

    async def tick(self, now: datetime) -> None:
        await self.catch_up.tick(now)
        await self._lists.reload_changed()

    async def end(self) -> None:
        """Let go of what is under way, before the database is closed."""
        await self.catch_up.end()

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:  # noqa: ARG002 - the port's signature
        """Nothing: the watch keeps neither words nor people."""
        return ()

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        await self.catch_up.erase(tx, group, member_id)

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        return await self.catch_up.expire(tx, settings, now)

    async def forgotten(self, group: Group, member_id: int) -> None:
        """Nothing is kept in memory either."""

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:  # noqa: ARG002 - the port's signature
        settings = group.settings
        if settings.word_watch is None:
            return []
        if not settings.watch_may_run:
            why = settings.watch_may_run.why_not
            return [Finding(Grade.STOP, "check-watch-may-not-run", {"group": group.name, "why": why})]
        watch = self._lists.watches.get(settings.key)
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
            for one in watch.watches
            for line in failing_examples(Watch(one.lists))  # examples hold where nothing is talked about anyway
        ]
        facts = {"group": group.name, "channels": len(group.watched_channels), "entries": watch.entry_count}
        return [*findings, Finding(Grade.GOOD, "check-watch-reads", facts), *self.catch_up.check(group)]


def _unread(written: Written) -> Sighting:
    return _sighting(written, Tier.UNSURE, UNREAD, UNREAD, UNREAD)


def _sighting(written: Written, tier: Tier, kind: str, list_name: str, entry_id: str) -> Sighting:
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
