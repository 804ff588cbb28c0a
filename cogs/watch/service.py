"""The watch at work: who may be read, what a match leads to. It keeps nothing and remembers nobody."""

import hashlib
import json
import logging
import tomllib
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path

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
from cogs.watch.lists import WordListError, load_languages
from cogs.watch.member.answers import Answers
from cogs.watch.model import Watch
from cogs.watch.sources import Written
from cogs.watch.together import WatchTogether
from config.settings import GroupSettings, Settings
from data.database import Transaction

log = logging.getLogger("holdfast.watch")


def compile_watch(settings: Settings, group: GroupSettings, *, with_own: bool = True) -> WatchTogether:
    """Compile our lists, every language's whatever the group's own, and the organisers' file, which wins.

    Raises:
        WordListError: a list cannot be read; every problem at once.
    """
    usual = group.group.language
    ours = sorted((settings.folder / "words").glob("*.toml"), key=lambda file: (file.stem != usual, file.stem))
    own = settings.folder / "mine" / "words.toml"
    files = (*ours, *((own,) if with_own and own.exists() else ()))
    themes = group.word_watch.talk_here_is if group.word_watch else ()
    changed = tuple(file.stat().st_mtime_ns for file in files)
    return _compiled(tuple(ours), files[len(ours) :], usual, changed, tuple(themes))


@lru_cache(maxsize=8)
def _compiled(
    ours: tuple[Path, ...], own: tuple[Path, ...], usual: str, _changed: tuple[int, ...], themes: tuple[str, ...]
) -> WatchTogether:
    """A watch is immutable and costs a second to compile: groups with the same lists and themes share one."""
    return WatchTogether(load_languages(ours, own[0] if own else None, usual), talk_here_is=themes)


def own_words(settings: Settings) -> dict[str, dict[str, str | int]]:
    """Say of each group with a watch how much the organisers' own list changes in ours, and by what mark it is known.

    Nothing of a list that cannot be read: then ours goes on alone. For the news of a change, which names no words.
    """
    own = settings.folder / "mine" / "words.toml"
    if not own.exists():
        return {}
    found: dict[str, dict[str, str | int]] = {}
    for group in settings.groups:
        if group.word_watch is None:
            continue
        try:
            compile_watch(settings, group)
        except WordListError:
            continue  # `load` and `check` say so
        said = tomllib.loads(own.read_text(encoding="utf-8"))
        found[group.key] = {
            "mark": hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest(),
            "added": len(said.get("entry", ())) + len(said.get("context", ())),
            "moved": len(said.get("move", ())),
            "silenced": len(said.get("silence", ())),
        }
    return found


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
        self.catch_up = CatchUp(kit, consents, rooms, self.read, self.read_message)
        self._gap_notice = NoticeCourier(kit, desk)
        self._watches: dict[str, WatchTogether] = {}
        self._broken: dict[str, str] = {}
        self.answers = Answers(kit, self._watches, consents, choices, rooms, help_page)
        runs = any(group.word_watch and group.watch_may_run for group in kit.settings.groups)
        self.offers = (WATCH_SHOWN,) if runs else ()

    async def load(self) -> None:
        """Compile every group's lists. With a slip in the organisers' own, ours go on: members were told they are read.

        Raises:
            WordListError: our own lists cannot be read. The bot does not start, rather than read nothing unseen.
        """
        self.answers.register()
        self._gap_notice.register()
        for group in self._kit.settings.groups:
            if group.word_watch is None or not group.watch_may_run:
                continue
            try:
                self._watches[group.key] = compile_watch(self._kit.settings, group)
            except WordListError as error:
                self._watches[group.key] = compile_watch(self._kit.settings, group, with_own=False)
                self._broken[group.key] = str(error)
                log.error("the organisers' own word list cannot be read, so ours is used alone; `check` says where")  # noqa: TRY400 - the finding holds the details; a trace would add nothing

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
        watch = self._watches.get(group.key) if group else None
        if group is None or watch is None:
            return
        match = watch.read(written.text)
        if match is None:
            log.debug("read a text in a watched channel: %s", watch.decide(written.text)[1])
            return
        log.debug("read a text in a watched channel: %s", match.explanation)
        sighting = Sighting(
            source_kind=written.kind,
            source_id=written.source_id,
            channel_id=written.channel_ids[0],
            member_id=written.author_id,
            tier=Tier(match.tier.value),
            kind=match.kind.value,
            list_name=match.list_name,
            entry_id=match.entry_id,
            posted_at=written.posted_at,
        )
        await self._raise(group, sighting, now)

    def may_read(self, written: Written) -> bool:
        """Whether what this person writes in this place is read at all."""
        group = self._group_reading(written)
        return group is not None and group.key in self._watches

    async def could_not_read(self, written: Written, now: datetime) -> None:
        """Tell moderators that something is there to be looked at by a person: what failed is never silence."""
        group = self._group_reading(written)
        if group is None or group.key not in self._watches:
            return
        sighting = Sighting(
            source_kind=written.kind,
            source_id=written.source_id,
            channel_id=written.channel_ids[0],
            member_id=written.author_id,
            tier=Tier.UNSURE,
            kind=UNREAD,
            list_name=UNREAD,
            entry_id=UNREAD,
            posted_at=written.posted_at,
        )
        await self._raise(group, sighting, now)

    async def _raise(self, group: Group, sighting: Sighting, now: datetime) -> None:
        if sighting.tier is Tier.UNSURE and group.settings.word_watch and group.settings.word_watch.unsure == "off":
            return
        await self._desk.raise_alert(group, sighting, now)

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
        watch = self._watches[settings.key]
        findings = [
            Finding(Grade.STOP, "check-watch-lists", {"group": group.name, "what": what})
            for key, what in self._broken.items()
            if key == settings.key
        ]
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
