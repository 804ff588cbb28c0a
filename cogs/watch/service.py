"""The watch at work: who may be read, what a match leads to. It keeps nothing and remembers nobody."""

import logging
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.ports import AlertDesk, ConsentGate, Finding, Grade, Held, Sighting, Tier, WatchedRooms
from cogs.watch.explain import failing_examples
from cogs.watch.lists import WordListError, load_languages
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
        self._watches: dict[str, WatchTogether] = {}
        self._broken: dict[str, str] = {}

    async def load(self) -> None:
        """Compile every group's lists. With a slip in the organisers' own, ours go on: members were told they are read.

        Raises:
            WordListError: our own lists cannot be read. The bot does not start, rather than read nothing unseen.
        """
        for group in self._kit.settings.groups:
            if group.word_watch is None or not group.watch_may_run:
                continue
            try:
                self._watches[group.key] = compile_watch(self._kit.settings, group)
            except WordListError as error:
                self._watches[group.key] = compile_watch(self._kit.settings, group, with_own=False)
                self._broken[group.key] = str(error)
                log.error("the organisers' own word list cannot be read, so ours is used alone; `check` says where")  # noqa: TRY400 - the finding holds the details; a trace would add nothing

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

    async def group_ready(self, group: Group, now: datetime) -> None:
        """Nothing to prepare: the lists are compiled before connecting."""

    async def tick(self, now: datetime) -> None:
        """Nothing is ever due here."""

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
        return [*findings, Finding(Grade.GOOD, "check-watch-reads", facts)]
