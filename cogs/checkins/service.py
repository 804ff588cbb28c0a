"""The check-ins as the rest of the bot meets them."""

from collections.abc import Sequence
from datetime import datetime

import discord

from cogs.checkins import findings, store, threads
from cogs.checkins.answers import Answers
from cogs.checkins.asking import Asking
from cogs.checkins.couriers import AskCourier, CompanyCourier, RestCourier, WelcomeCourier
from cogs.checkins.keeping import Keeping
from cogs.checkins.model import Company, Room, Trouble
from cogs.checkins.opening import Opening
from cogs.checkins.rooms import Rooms
from cogs.checkins.views import FAMILY, clock
from cogs.kit import budget
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import in_own_task
from cogs.kit.ports import AlertDesk, Finding, Held, OpenAlerts
from config.settings import GroupSettings
from data.database import Transaction
from data.sealed import SealedId


class CheckinsService:
    """Private rooms that ask gently. Implements `cogs.kit.ports.Slice`."""

    slice_name = "checkins"

    def __init__(self, kit: Kit, desk: AlertDesk, open_alerts: OpenAlerts) -> None:
        self._kit = kit
        self._open_alerts = open_alerts
        self.rooms = Rooms(kit)
        self.opening = Opening(self.rooms)
        self.answers = Answers(self.rooms, desk)
        self.keeping = Keeping(self.rooms)
        self.asking = Asking(self.rooms)
        # What an erasure leaves to do in Discord: threads to archive, and threads to be let out of.
        self._erased: dict[tuple[str, int], tuple[list[Room], list[Room]]] = {}

    async def load(self) -> None:
        async with self._kit.database.read() as tx:
            self.rooms.doors = {door.thread_id: door for door in await store.doors(tx)}
        self._kit.outbox.register(store.WELCOME, WelcomeCourier(self.rooms), patient_edits=True)
        self._kit.outbox.register(store.ASK, AskCourier(self.rooms), patient=True)
        self._kit.outbox.register(store.REST, RestCourier(self.rooms), patient=True)
        self._kit.outbox.register(store.COMPANY, CompanyCourier(self.rooms))
        for action, handler in (
            ("open", self.opening.offer_hours),
            ("pick-hour", self.opening.hour_picked),
            ("here", self.answers.here),
            ("later", self.answers.later),
            ("company", self.answers.company),
            ("person", self.answers.person),
            ("resume", self.keeping.resume),
            ("close", self.keeping.ask_to_close),
            ("close-now", self.keeping.close),
            ("delete", self.keeping.delete),
        ):
            self._kit.presses.on(FAMILY, action, handler)
        for kind in Company:
            self._kit.presses.on(FAMILY, f"company-{kind}", self.answers.company_of(kind))

    async def group_ready(self, group: Group, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """Who can read may have changed while we were away: look on the next beat."""
        self.asking.stirred.add(group.guild_id)

    async def tick(self, now: datetime) -> None:
        await self.opening.finish_later(now)
        await self.asking.ask_due(now)
        await self.asking.tell_new_readers()

    # ------------------------------------------------------------------------------------------- what the cog hears

    def heard(self, thread_id: int, author_id: int, now: datetime) -> None:
        """Somebody wrote in a thread. Only that its member is there matters; what they wrote is not looked at."""
        door = self.rooms.doors.get(thread_id)
        if door is not None and door.member_id == author_id and door.waits:
            door.waits = False
            in_own_task(self.rooms.answered(door.room_id, now), "checkins.heard")

    async def thread_deleted(self, thread_id: int) -> None:
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
        self.asking.stirred.add(guild_id)

    async def people_changed(self, thread_id: int) -> None:
        """Somebody came into a room's thread or left it: its first message says who is in it."""
        door = self.rooms.doors.get(thread_id)
        if door is not None:
            await self.rooms.show_welcome_anew(door.room_id)

    # ------------------------------------------------------------------------------------- what is kept about people

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:
        member = SealedId(group.guild_id, member_id)
        own = [_held(room) for room in await store.all_of(tx, group.key, member)]
        others = len(await store.supported_by(tx, group.key, member))
        if others:
            own.append(Held("checkin-held-supporting", {"count": others}, {"chosen_as_supporter_in_rooms": others}))
        return own

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        member = SealedId(group.guild_id, member_id)
        own = await store.all_of(tx, group.key, member)
        others = await store.supported_by(tx, group.key, member)
        await store.erase(tx, group.key, member)
        await budget.forget(tx, group.key, member)
        self._erased[group.key, member_id] = (own, others)

    async def forgotten(self, group: Group, member_id: int) -> None:
        """Archive what was theirs, and leave the rooms of others. The thread's words are Discord's and theirs."""
        own, others = self._erased.pop((group.key, member_id), ([], []))
        for room in own:
            self.rooms.leave(room)
            if room.is_open:
                await threads.archive(self._kit.client, room)
        for room in others:
            thread = await threads.reach(self._kit.client, room)
            if isinstance(thread, discord.Thread) and not thread.archived:
                await threads.let_out(thread, member_id)

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        return await store.expire(tx, settings.key, now) + await budget.expire(tx, settings.key, now.date())

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:
        async with self._kit.database.read() as tx:
            troubled = await store.troubled(tx, group.key, now)
        return [*findings.of_settings(group, self._kit.client), *findings.of_rooms(troubled)]


def _held(room: Room) -> Held:
    data = {
        "room": room.id,
        "hour": room.wish.hour,
        "time_zone": room.zone,
        "opened_at": room.opened_at.isoformat(),
        "closed_at": room.closed_at.isoformat() if room.closed_at else None,
        "last_asked_at": room.asked_at.isoformat() if room.asked_at else None,
        "next_question_at": room.next_ask_at.isoformat() if room.next_ask_at else None,
        "paused_until": room.paused_until.isoformat() if room.paused_until else None,
        "questions_without_an_answer_in_a_row": room.unanswered,
        "supporters": [str(person) for person in room.supporters],
        "thread": str(room.thread_id) if room.thread_id else None,
    }
    key = "checkin-held" if room.is_open else "checkin-held-closed"
    facts = (
        {"hour": clock(room.wish.hour), "zone": room.zone, "supporters": len(room.supporters)} if room.is_open else {}
    )
    return Held(key, facts, data)
