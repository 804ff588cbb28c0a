"""The check-ins as the rest of the bot meets them."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from cogs.checkins import asking_wiring, date_store, findings, store, threads
from cogs.checkins.alone import Alone
from cogs.checkins.answers import Answers
from cogs.checkins.asking import Asking
from cogs.checkins.company import Company
from cogs.checkins.couriers import WelcomeCourier
from cogs.checkins.hard_dates import HardDates, written
from cogs.checkins.keeping import Keeping
from cogs.checkins.model import Room, Trouble
from cogs.checkins.pairs.service import PairsService
from cogs.checkins.rooms import Rooms
from cogs.checkins.rounds.service import RoundsService
from cogs.checkins.schedule import is_quiet_at
from cogs.checkins.setting_up import SettingUp
from cogs.checkins.timing import Timing
from cogs.checkins.upkeep import Upkeep
from cogs.checkins.views import FAMILY, clock
from cogs.kit import budget
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.parcels import Parcel
from cogs.kit.patience import StillBusyError, in_own_task, persist
from cogs.kit.ports import (
    AgreementLines,
    AlertDesk,
    Finding,
    Held,
    HelpInRooms,
    Offer,
    OpenAlerts,
    Relief,
    WatchedRoom,
)
from cogs.kit.presses import Refusal
from config.settings import GroupSettings
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.checkins")


@dataclass(frozen=True)
class Erased:
    """What an erasure leaves to do in Discord: threads to archive or to leave, and offers to write over."""

    own: list[Room] = field(default_factory=list)
    others: list[Room] = field(default_factory=list)
    offers: list[Parcel] = field(default_factory=list)
    looked_after: bool = False


class CheckinsService:
    """Private rooms that ask gently. Implements `Slice`, `WatchedRooms`, `OwnRooms` and `Carries` of cogs.kit.ports."""

    slice_name = "checkins"

    def __init__(self, kit: Kit, desk: AlertDesk, open_alerts: OpenAlerts, lines: AgreementLines) -> None:
        self._kit = kit
        self._leavers: dict[tuple[int, int], datetime] = {}
        self._open_alerts = open_alerts
        self.rooms = Rooms(kit)
        self.alone = Alone(self.rooms)
        self.company = Company(self.rooms)
        self.upkeep = Upkeep(self.rooms, open_alerts, self.company.endings.left_thread)
        self.opening = self.upkeep.opening
        self.answers = Answers(self.rooms, desk)
        self.keeping = Keeping(self.rooms, open_alerts, self.upkeep.to_archive)
        self.pairs = PairsService(self.rooms, open_alerts)
        self.timing = Timing(self.rooms, self.pairs)
        self.setting_up = SettingUp(self.rooms, self.opening, self.timing)
        self.hard_dates = HardDates(self.rooms, self.pairs)
        self.asking = Asking(self.rooms)
        self.rounds = RoundsService(kit, open_alerts, lines)
        # What an erasure leaves to do in Discord.
        self._erased: dict[tuple[str, int], Erased] = {}

    def connect(self, help_there: HelpInRooms) -> None:
        """Complete the circle: help may stand in a room, and goes before others come."""
        self.rooms.help_there = help_there

    async def load(self) -> None:
        await self.upkeep.load()
        asking_wiring.register(self._kit, self.rooms, self.upkeep.leaving, self.timing, self.setting_up)
        # It is edited for as long as it stands.
        self._kit.outbox.register(store.WELCOME, WelcomeCourier(self.rooms), lasting=True, patient_edits=True)
        for action, handler in (
            ("here", self.answers.here),
            ("later", self.answers.later),
            ("person", self.answers.person),
            ("close", self.keeping.ask_to_close),
            ("close-now", self.keeping.close),
            ("delete", self.keeping.delete),
        ):
            self._kit.presses.on(FAMILY, action, handler)
        self.company.register()
        await self.pairs.register()
        await self.rounds.register()

    async def group_ready(self, group: Group, now: datetime) -> None:
        """Who can read may have changed while we were away: look on the next beat."""
        await self.upkeep.group_ready(group, now)
        self.company.look_for_gone(group)
        self.pairs.group_ready(group.guild_id)

    async def tick(self, now: datetime) -> None:
        await self.take_leavers()
        await self.upkeep.tick(now)
        await self.company.tick(now)
        for group in self._kit.groups.all if self.upkeep.is_hour(now) else ():
            await persist(partial(self._forget_leavers, group, now))
            await self.upkeep.invitations.end_what_is_over(group)
        await self.asking.ask_due(now)
        await self.pairs.tick(now)
        await self.rounds.tick(now)

    def reliefs(self, group: Group, person_id: int) -> Sequence[Relief]:
        return self.company.terms.reliefs(group, person_id)

    # ------------------------------------------------------------------------------------------- what the cog hears

    def heard(self, thread_id: int, author_id: int, now: datetime) -> None:
        """Somebody wrote in a thread. Only that its member is there matters; what they wrote is not looked at."""
        self.pairs.heard(thread_id, author_id)
        door = self.rooms.doors.get(thread_id)
        if door is not None and door.member_id == author_id and door.waits:
            door.waits = False
            in_own_task(self.rooms.answered(door.room_id, now), "checkins.heard")

    async def thread_deleted(self, thread_id: int) -> None:
        await self.pairs.thread_deleted(thread_id)
        door = self.rooms.doors.get(thread_id)
        room = await self.rooms.get(door.room_id) if door else None
        if room is not None and room.is_open:
            await self.rooms.lost(room)

    async def taken_out(self, thread_id: int) -> None:
        """The bot was taken out of a room's thread: `check` says so now, its member hears it at their next command."""
        door = self.rooms.doors.get(thread_id)
        room = await self.rooms.get(door.room_id) if door else None
        if room is not None and room.is_open:
            await self.rooms.trouble(room, Trouble.SHUT_OUT)

    def readers_may_have_changed(self, guild_id: int) -> None:
        self.upkeep.drift.stir(guild_id)
        self.pairs.readers_may_have_changed(guild_id)
        self._look_for_readers()

    def _look_for_readers(self) -> None:
        if self.rooms.help_there is not None:
            self.rooms.help_there.readers_changed()

    async def awake(self, thread_id: int) -> None:
        """A thread came out of the archive: what changed meanwhile is said in it."""
        door = self.rooms.doors.get(thread_id)
        if door is not None:
            self.upkeep.drift.stir(door.guild_id)
            await self.rooms.show_welcome_anew(door.room_id)

    def watched_room(self, channel_id: int, member_id: int) -> Group | None:
        return self.upkeep.watching.watched_room(channel_id, member_id)

    def watched_rooms_of(self, group: Group, member_id: int) -> Sequence[int]:
        return self.upkeep.watching.watched_rooms_of(group, member_id)

    def room_group(self, channel_id: int) -> Group | None:
        return self._kit.groups.by_key(self.rooms.places.get(channel_id, ""))

    def watched_rooms(self, group: Group) -> Sequence[WatchedRoom]:
        return self.upkeep.watching.watched_rooms(group)

    def own_room(self, group: Group, member_id: int) -> int | None:
        return self.alone.own_room(group, member_id)

    async def is_only_theirs(self, place_id: int, member_id: int) -> bool:
        return await self.alone.is_only_theirs(place_id, member_id)

    async def is_quiet(self, tx: Transaction, group: Group, member_id: int, now: datetime) -> bool:
        """Implements `QuietHours`: by the zone and the hours of their own room, else by the group's."""
        if group.settings.checkins is None:
            return False
        hours = group.settings.checkins.quiet_hours
        room = await store.open_of(tx, group.key, SealedId(group.guild_id, member_id))
        if room is not None:
            return is_quiet_at(now, room.zone, room.quiet(hours))
        return is_quiet_at(now, group.settings.group.time_zone, hours)

    async def people_changed(self, thread_id: int) -> None:
        """Somebody came into a room's thread: its first message says who is in it."""
        await self.pairs.people_changed(thread_id)
        self._look_for_readers()
        door = self.rooms.doors.get(thread_id)
        if door is not None:
            await self.rooms.show_welcome_anew(door.room_id)

    async def left_thread(self, thread_id: int, people: Iterable[int]) -> None:
        await self.upkeep.leaving.left_thread(thread_id, people, self._kit.now())
        await self.pairs.people_changed(thread_id)

    async def left_server(self, guild_id: int, person: int) -> None:
        self._leavers[guild_id, person] = self._kit.now()
        await self.take_leavers()

    async def take_leavers(self) -> None:
        """Save who left the server. What the database is too busy for stays until the next beat."""
        for (guild_id, person), left_at in tuple(self._leavers.items()):
            try:
                await self.upkeep.leaving.left_server(guild_id, person, left_at)
                for group in self._kit.groups.all:
                    if group.guild_id == guild_id:
                        await persist(partial(self.pairs.member_left, group, person))
            except StillBusyError:
                log.warning("that somebody left could not be saved yet; trying again at the next beat")
                return
            self._leavers.pop((guild_id, person), None)

    async def came_back(self, guild_id: int, person: int) -> None:
        self._leavers.pop((guild_id, person), None)
        await self.upkeep.leaving.came_back(guild_id, person, self._kit.now())

    # ------------------------------------------------------------------------------------- what is kept about people

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:
        member = SealedId(group.guild_id, member_id)
        rooms = await store.all_of(tx, group.key, member)
        own = [_held(room) for room in rooms]
        dates = sum(len(room.dates) for room in rooms)
        if dates:
            own.append(Held("checkin-held-dates", {"count": dates}, {"hard_dates": dates}))
        own += [_held_watch(room) for room in rooms if room.watched_since is not None]
        offers = await self.upkeep.invitations.held(tx, group, member)
        if offers:
            own.append(Held("checkin-held-offers", {"count": offers}, {"offers_of_company": offers}))
        others = len(await store.supported_by(tx, group.key, member))
        if others:
            own.append(Held("checkin-held-supporting", {"count": others}, {"chosen_as_supporter_in_rooms": others}))
        of_parts = [*await self.company.held(tx, group, member_id), *await self.pairs.held(tx, group, member_id)]
        return [*own, *of_parts]

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        member = SealedId(group.guild_id, member_id)
        offers = await self.upkeep.invitations.erase(tx, group, member)
        own = await store.all_of(tx, group.key, member)
        others = await store.supported_by(tx, group.key, member)
        await self.company.erase(tx, group, member_id)
        await store.erase(tx, group.key, member)
        await self.pairs.erase(tx, group, member_id)
        await budget.forget(tx, group.key, member)
        looked_after = await self._open_alerts.about(tx, group, member_id)
        self._erased[group.key, member_id] = Erased(own, others, offers, looked_after)

    async def forgotten(self, group: Group, member_id: int) -> None:
        """Archive what was theirs, and leave the rooms of others. The thread's words are Discord's and theirs.

        While an alert about them is open nothing is archived, and that is said (NO-36).
        """
        erased = self._erased.pop((group.key, member_id), None)
        if erased is None:
            return
        for room in erased.own:
            self.rooms.forget(room)
            if room.is_open and not erased.looked_after:
                await threads.archive(self._kit.client, room)
        for room in erased.others:
            thread = await threads.reach(self._kit.client, room)
            if not isinstance(thread, threads.Presence) and not getattr(thread, "archived", False):
                await self.rooms.let_out(room, member_id)
        await self.upkeep.invitations.forgotten(group, erased.offers)
        if erased.looked_after and any(room.is_open and not room.is_channel for room in erased.own):
            raise Refusal("checkin-forgotten-alert")

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        gone = await self.upkeep.expire(tx, settings, now) + await budget.expire(tx, settings.key, now.date())
        gone += await self.company.expire(tx, settings.key, now)
        gone += await self.pairs.expire(tx, settings.key, now) + await self.rounds.expire(tx, settings.key, now)
        return gone + await date_store.expire(tx, settings.key, now)

    async def _forget_leavers(self, group: Group, now: datetime) -> None:
        """Forget who left the server over a week ago (PRI-6). With Discord in reach, their thread is tidied too."""
        async with self._kit.database.read() as tx:
            if not await self.upkeep.leavers(tx, group.settings, now):
                return  # most hours: nobody's write is held up
        async with self._kit.database.write() as tx:
            for member in await self.upkeep.leavers(tx, group.settings, now):
                await self.erase(tx, group, member.id)
                tx.after_commit(partial(self._tidy_after, group, member.id))

    def _tidy_after(self, group: Group, member_id: int) -> None:
        in_own_task(self.forgotten(group, member_id), "checkins.forgotten")

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:
        async with self._kit.database.read() as tx:
            troubled = await store.troubled(tx, group.key, now)
            company = await self.company.check(tx, group)
        of_settings = findings.of_settings(group, self._kit.client, self.rooms.places)
        of_parts = [*await self.pairs.check(group, now), *self.rounds.check(group)]
        return [*of_settings, *findings.of_rooms(troubled), *company, *of_parts]


def _held_watch(room: Room) -> Held:
    since = room.watched_since.isoformat() if room.watched_since else None
    offer = Offer(FAMILY, "watch-no", "checkin-button-watch-no")
    return Held("checkin-held-watch", {}, {"room": room.id, "word_watch_here_since": since}, offer)


def _held(room: Room) -> Held:
    data = {
        "room": room.id,
        "hour": room.wish.hour,
        "time_zone": room.zone,
        **_wish_held(room),
        "opened_at": room.opened_at.isoformat(),
        "closed_at": room.closed_at.isoformat() if room.closed_at else None,
        "last_asked_at": room.asked_at.isoformat() if room.asked_at else None,
        "next_question_at": room.next_ask_at.isoformat() if room.next_ask_at else None,
        "paused_until": room.paused_until.isoformat() if room.paused_until else None,
        "questions_without_an_answer_in_a_row": room.unanswered,
        "asks_nothing_because_of_that": room.at_rest,
        "supporters": [str(person) for person in room.supporters],
        "thread": str(room.thread_id) if room.thread_id else None,
        "left_at": room.left_at.isoformat() if room.left_at else None,
    }
    key = "checkin-held" if room.is_open else "checkin-held-closed"
    facts = (
        {"hour": clock(room.wish.hour), "zone": room.zone, "supporters": len(room.supporters)} if room.is_open else {}
    )
    return Held(key, facts, data)


def _wish_held(room: Room) -> dict[str, Any]:
    wish = room.wish
    return {
        "weekdays": [day + 1 for day in range(7) if wish.days >> day & 1],
        "topic": wish.topic.value,
        "with_a_ping": wish.pings,
        "around_the_hour": wish.around,
        "own_quiet_hours": f"{wish.quiet.start:%H:%M}-{wish.quiet.end:%H:%M}" if wish.quiet else None,
        "dates": [{"day": written(one), "hour": one.hour, "every_year": one.every_year} for one in room.dates],
    }
