"""Reads what was written while nothing reached us: within the same consent, oldest first, behind everything else."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import discord

from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.parcels import Address
from cogs.kit.patience import StillBusyError, in_set, let_go, persist
from cogs.kit.ports import AlertDesk, ConsentGate, Finding, Grade, WatchedRooms
from cogs.watch.catchup import places, store
from cogs.watch.catchup.gone import Gone
from cogs.watch.catchup.model import Gap, Reach, gap_before, still_watched
from cogs.watch.catchup.notice import KIND
from cogs.watch.catchup.reading import Reader
from cogs.watch.catchup.store import KeptGap
from cogs.watch.sources import Written
from config.settings import GroupSettings
from data.database import Transaction

log = logging.getLogger("holdfast.watch")

# Longer than the longest time that is ever read back.
KEEP = timedelta(days=8)


@dataclass
class CatchUp:
    """Knows whether what is written reaches us, and reads afterwards what did not.

    Each beat writes down the last moment in sync (none after what is not saved yet was seen), but only of groups whose
    gap before that was opened, and only while events flow: connected, not between a lost connection and its RESUMED,
    the server within reach. A RESUME replays by itself, so it leaves no gap; a new session does, and so do a start and
    a server that was out of reach.

    A gap is opened in one transaction with the first moment in sync after it, and read from then on in a task of its
    own, one place at a time; how far it has come is written down page by page, so that it goes on there after a crash.
    A message that reaches us twice is one sighting (`alert_sources`).
    """

    kit: Kit
    consents: ConsentGate
    rooms: WatchedRooms
    desk: AlertDesk
    read: Callable[[Written, datetime], Awaitable[None]]
    read_message: Callable[[discord.Message, datetime], Awaitable[bool]]
    _flows: bool = False
    # For each group in sync: the channels that are written down as watched.
    _written_down: dict[str, frozenset[int]] = field(default_factory=dict)
    _opening: asyncio.Lock = field(default_factory=asyncio.Lock)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _may_be_unfinished: bool = True
    _ended: bool = False

    def __post_init__(self) -> None:
        self._reader = Reader(
            self.kit, self.consents, self.rooms, self.read, self.read_message, self.desk.unsaved_since
        )
        self._gone = Gone(self.kit, self.desk)

    # ---------------------------------------------------------------------------------------------- the connection

    def new_session(self) -> None:
        """READY: whatever came before it and did not reach us, never will by itself."""
        self._written_down.clear()
        self._flows = True

    def resumed(self) -> None:
        self._flows = True

    def disconnected(self) -> None:
        self._flows = False

    def out_of_reach(self, guild_id: int) -> None:
        """Nothing of this server reaches us, nor will it be replayed when it is back."""
        for group in self.kit.groups.all:
            if group.guild_id == guild_id:
                self._written_down.pop(group.key, None)

    async def taken_from(self, guild_id: int) -> None:
        self.out_of_reach(guild_id)
        keys = [group.key for group in self.kit.groups.all if group.guild_id == guild_id]

        async def forget() -> None:
            async with self.kit.database.write() as tx:
                await store.forget_server(tx, keys)

        await persist(forget)

    # ---------------------------------------------------------------------------------------------------- the clock

    async def group_ready(self, group: Group) -> None:
        """Open the gap that ends now, if there is one; follow the channels that are watched. Idempotent."""
        try:
            async with self._opening:
                if self._written_down.get(group.key) != _watched(group):
                    await persist(lambda: self._open(group))
        except StillBusyError:
            log.warning("what was missed could not be looked into yet; trying again at the next beat")
        self._go_on()

    async def tick(self, now: datetime) -> None:
        if not self._flows:
            return
        found = {group.key: group for group in self.kit.groups.all if self._is_in_reach(group)}
        for key in self._written_down.keys() - found.keys():
            del self._written_down[key]
        for group in found.values():
            if self._written_down.get(group.key) != _watched(group):
                await self.group_ready(group)
        if not self._flows:
            return
        reading = [key for key, channels in self._written_down.items() if channels]
        if reading:
            await self._note_in_sync(reading, min(now, self.desk.unsaved_since() or now))
        self._go_on()

    async def _note_in_sync(self, group_keys: Sequence[str], now: datetime) -> None:
        async def note() -> None:
            async with self.kit.database.write() as tx:
                await store.in_sync(tx, group_keys, now)

        try:
            await persist(note, tries=1)
        except StillBusyError:
            log.warning("that everything reaches us could not be written down; the next beat does it")

    def _is_in_reach(self, group: Group) -> bool:
        guild = self.kit.client.get_guild(group.guild_id)
        return guild is not None and not guild.unavailable

    async def _open(self, group: Group) -> None:
        now, watched = self.kit.now(), _watched(group)
        terms = self.consents.terms(group) if watched else ""
        was_in_sync = group.key in self._written_down
        async with self.kit.database.write() as tx:
            kept = still_watched(await store.synced(tx, group), watched, terms)
            await store.begin_watching(tx, group, kept, watched, terms, now)
            reach = Reach(_hours(group), self._joined_at(group), await store.caught_up_to(tx, group))
            gap = None if was_in_sync else gap_before(now, kept, reach)
            if gap is not None:
                begins = {one.channel_id: max(gap.read_from or now, one.since) for one in kept}
                await store.open_gap(tx, group, gap, self._first_places(group, gap, begins))
                self._may_be_unfinished = True
        self._written_down[group.key] = watched

    def _joined_at(self, group: Group) -> datetime | None:
        guild = self.kit.client.get_guild(group.guild_id)
        return guild.me.joined_at if guild is not None else None

    def _first_places(self, group: Group, gap: Gap, begins: dict[int, datetime]) -> dict[int, int]:
        """Return where somebody may have written; the archived threads are asked for when their channel is read."""
        guild = self.kit.client.get_guild(group.guild_id)
        if guild is None or gap.read_from is None:
            return {}
        found: dict[int, int] = {}
        for channel_id, moment in begins.items():
            channel, since = guild.get_channel(channel_id), places.after(moment)
            if channel is None:
                continue
            found[channel_id] = since
            for thread in places.open_threads(channel):
                if places.was_written_in(thread, since) and self.rooms.room_group(thread.id) is None:
                    found[thread.id] = since
        for room in self.rooms.watched_rooms(group):
            place, since = guild.get_channel_or_thread(room.place_id), places.after(max(gap.read_from, room.since))
            if place is None or isinstance(place, discord.CategoryChannel) or places.was_written_in(place, since):
                found[room.place_id] = since
        return found

    # ----------------------------------------------------------------------------------------------------- reading

    def _go_on(self) -> None:
        if self._may_be_unfinished and not self._tasks and not self._ended:
            in_set(self._tasks, self._read_all(), "watch.catch_up")

    async def _read_all(self) -> None:
        try:
            async with self.kit.database.read() as tx:
                unfinished = await store.unfinished(tx)
            self._may_be_unfinished = bool(unfinished)
            for kept in unfinished:
                group = self.kit.groups.by_key(kept.group_key)
                if group is not None and group.key in self._written_down:
                    await self._read(group, kept)
        except Exception:  # it is loud, and the next beat goes on where this came to
            log.exception("catching up stopped; the next beat goes on with it")

    async def _read(self, group: Group, kept: KeptGap) -> None:
        kept = await self._not_too_far_back(group, kept)
        if await self._reader.read(group, kept) and await self._gone.look(group, kept):
            await persist(lambda: self._finish(group, kept))

    async def _not_too_far_back(self, group: Group, kept: KeptGap) -> KeptGap:
        """A gap that was not read for long after it was over: its beginning is too far back by now."""
        earliest = self.kit.now() - timedelta(hours=_hours(group))
        if kept.gap.read_from is None or kept.gap.read_from >= earliest:
            return kept
        read_from = min(earliest, kept.gap.until)
        async with self.kit.database.write() as tx:
            await store.begin_later(tx, kept.id, read_from)
            renewed = await store.by_id(tx, kept.id)
        return renewed or kept

    async def _finish(self, group: Group, kept: KeptGap) -> None:
        now = self.kit.now()
        async with self.kit.database.write() as tx:
            await store.finish(tx, kept.id, now)
            unread = await store.places(tx, kept.id, store.PlaceState.UNREAD)
            fresh = await store.by_id(tx, kept.id)
            missed = bool(unread) or (fresh is not None and fresh.rooms_unread > 0)
            if (kept.gap.is_worth_a_notice or missed) and group.alert_channel is not None:
                await parcels.add(tx, group.key, KIND, kept.id, Address(group.guild_id, group.alert_channel), now)
                tx.after_commit(self.kit.outbox.kick)

    async def end(self) -> None:
        """Let go of what is being read, before the database is closed; the next start goes on with it."""
        self._ended = True
        await let_go(self._tasks)

    # ----------------------------------------------------------------------------------------------- what it answers

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        """Take the person's own room out of what is still to be read."""
        mine = [room.place_id for room in self.rooms.watched_rooms(group) if room.member_id == member_id]
        await store.forget_places(tx, group, mine)

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        return await store.expire(tx, settings.key, now - KEEP)

    def check(self, group: Group) -> list[Finding]:
        """Say what would be read after an outage, and what could not be."""
        hours = _hours(group)
        if not hours:
            return [Finding(Grade.WARN, "check-watch-reads-nothing-back", {"group": group.name})]
        findings = [Finding(Grade.GOOD, "check-watch-reads-back", {"group": group.name, "hours": hours})]
        guild = self.kit.client.get_guild(group.guild_id)
        channels = [guild.get_channel(number) for number in sorted(group.watched_channels)] if guild else []
        closed = [f"#{one.name}" for one in channels if one is not None and not places.may_read(one)]
        if closed:
            facts = {"group": group.name, "channels": ", ".join(closed)}
            findings.append(Finding(Grade.WARN, "check-watch-cannot-read-back", facts))
        return findings


def _watched(group: Group) -> frozenset[int]:
    """Return what is watched: nothing where the watch may not run."""
    runs = group.settings.word_watch is not None and bool(group.settings.watch_may_run)
    return group.watched_channels if runs else frozenset()


def _hours(group: Group) -> int:
    return group.settings.word_watch.catch_up_hours if group.settings.word_watch else 0
