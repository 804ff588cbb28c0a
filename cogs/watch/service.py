"""The watch at work: who may be read, what a match leads to. It keeps nothing and remembers nobody."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime
from functools import partial
from typing import Any

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
    ListNews,
    Sighting,
    Tier,
    WatchChoices,
    WatchedRooms,
)
from cogs.watch import sources
from cogs.watch.catchup.notice import NoticeCourier
from cogs.watch.catchup.service import CatchUp
from cogs.watch.explain import failing_examples
from cogs.watch.kept import KeptLists, own_words
from cogs.watch.lists import Tier as ListTier
from cogs.watch.member.answers import Answers
from cogs.watch.model import Watch
from cogs.watch.sources import Written
from cogs.watch.together import WatchTogether
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
        self.catch_up = CatchUp(kit, consents, rooms, desk, self.read, self.read_message)
        self._gap_notice = NoticeCourier(kit, desk)
        self._lists = KeptLists(kit.settings)
        self._news: ListNews | None = None
        self._untold: set[str] = set()  # groups whose lists were read anew, until members are told
        self.answers = Answers(kit, self._lists.watches, consents, choices, rooms, help_page)
        runs = any(group.word_watch and group.watch_may_run for group in kit.settings.groups)
        self.offers = (WATCH_SHOWN,) if runs else ()

    def connect(self, news: ListNews) -> None:
        self._news = news

    async def load(self) -> None:
        """Compile every group's lists. Raises WordListError where ours cannot be read: the bot does not start."""
        self.answers.register()
        self._gap_notice.register()
        self._lists.load()

    def hear(self, message: discord.Message) -> Coroutine[Any, Any, None] | None:
        """Read a message as it arrives, if its author may be read there. Returns what is left to do, if anything."""
        if not sources.by_a_person(message):
            return None
        group = self._group_reading(sources.channels_of(message.channel), message.author.id)
        watch = self._lists.watches.get(group.key) if group else None
        if group is None or watch is None:
            return None
        place = partial(sources.place_of, message)
        found = [one for text in sources.texts_of(message) if text and (one := self._look(group, watch, text, place))]
        return self._follow(group, message, found) if found or sources.has_files(message) else None

    async def _follow(self, group: Group, message: discord.Message, found: Sequence[Sighting]) -> None:
        now = self._kit.now()
        for sighting in found:
            await self._desk.raise_alert(group, sighting, now)
        if sources.has_files(message):
            await self._read_files(message, now)

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
        await self._read_files(message, now)
        return True

    async def _read_files(self, message: discord.Message, now: datetime) -> None:
        place = sources.place_of(message)
        async for file in sources.from_files(message):
            if file is not None:
                await self.read(file, now)
            elif place is not None:
                await self.could_not_read(place, now)

    async def read(self, written: Written, now: datetime) -> None:
        """Read one text by one person, if this person in this place may be read, and raise what it matches."""
        group = self._group_reading(written.channel_ids, written.author_id)
        watch = self._lists.watches.get(group.key) if group else None
        if group is None or watch is None:
            return
        sighting = self._look(group, watch, written.text, lambda: written)
        if sighting is not None:
            await self._desk.raise_alert(group, sighting, now)

    @staticmethod
    def _look(group: Group, watch: WatchTogether, text: str, place: Callable[[], Written | None]) -> Sighting | None:
        """Read a text; return what to raise. `place` is asked only then: who wrote where."""
        try:
            match, why = watch.decide(text)
        except Exception:
            log.exception("the watch failed on a text, so a person is asked to look at it")
            written = place()
            return _unread(written) if written else None
        log.debug("read a text in a watched channel: %s", why)
        settings = group.settings.word_watch
        if match is None or (match.tier is ListTier.UNSURE and settings is not None and settings.unsure == "off"):
            return None
        written = place()
        tier, kind = Tier(match.tier.value), match.kind.value
        return _sighting(written, tier, kind, match.list_name, match.entry_id) if written else None

    async def could_not_read(self, written: Written, now: datetime) -> None:
        """Ask moderators to look at what could not be read, whatever the settings say of unsure matches.

        Silence would pass for "safe".
        """
        group = self._group_reading(written.channel_ids, written.author_id)
        if group is not None and group.key in self._lists.watches:
            await self._desk.raise_alert(group, _unread(written), now)

    def may_read(self, written: Written) -> bool:
        """Whether what this person writes in this place is read at all."""
        group = self._group_reading(written.channel_ids, written.author_id)
        return group is not None and group.key in self._lists.watches

    def _group_reading(self, channel_ids: tuple[int, ...], author_id: int) -> Group | None:
        """Return the group whose watch may read this person there; None where nobody said yes to that."""
        if self._rooms.room_group(channel_ids[0]) is not None:
            return self._rooms.watched_room(channel_ids[0], author_id)
        group = self._kit.groups.watching(channel_ids)
        if group is not None and not self._consents.watches(group, author_id):
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
        self._untold.update(await self._lists.reload_changed())
        await self._tell_of_lists(now)

    async def _tell_of_lists(self, now: datetime) -> None:
        """Tell once; where that fails, the next beat tries again, and the next start looks for itself."""
        if not self._untold or self._news is None:
            return
        found = await asyncio.to_thread(own_words, self._kit.settings)
        for group in [group for group in self._kit.groups.all if group.key in self._untold]:
            await self._news.own_words_read(group, found.get(group.key, {}), now)
            self._untold.discard(group.key)

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
