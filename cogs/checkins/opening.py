"""Opening a room: a row first, then the thread, so that a crash in between leaves one room and never two."""

import asyncio
import logging
from dataclasses import dataclass, field, replace
from datetime import datetime

import discord

from cogs.checkins import store, threads, views
from cogs.checkins.model import GIVE_UP_AFTER, MOST_SUPPORTERS, Room, Trouble, Wish, offered_hours, schedule
from cogs.checkins.rooms import Rooms
from cogs.checkins.supporters.standing import asked_here, check_terms, plain_name
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from config.duty import known_zones
from config.settings import CheckinSettings
from data.sealed import SealedId

log = logging.getLogger("holdfast.checkins")


@dataclass
class Opening:
    """Makes rooms. A room whose thread Discord has not made yet is finished at the next beat, or given up aloud."""

    rooms: Rooms
    _locks: dict[int, asyncio.Lock] = field(default_factory=dict)

    # ------------------------------------------------------------------------------------------ what a member does

    async def offer_hours(self, press: Press) -> None:
        """The button: it has no hour yet, so it asks for one."""
        group = press.in_group
        settings = self.rooms.settings(group)
        room = await self._existing(group, press.member_id)
        if room is not None:
            await self._show(press, await self._finished(group, room, look_first=True), new=False)
            return
        self._parent_for(press, group)
        view = views.hour_choice(press.words, offered_hours(settings.quiet_hours))
        await press.say(press.words("checkin-which-hour", zone=group.settings.group.time_zone), view)

    async def hour_picked(self, press: Press) -> None:
        await self.open(press, Wish(int(press.values[0]), press.in_group.settings.group.time_zone), None)

    async def open(self, press: Press, wish: Wish, supporter: discord.Member | None) -> None:
        group = press.in_group
        settings = self.rooms.settings(group)
        parent = self._parent_for(press, group)
        room = await self._existing(group, press.member_id)
        known = room is not None
        if room is None:
            check_wish(wish, settings)
            check_supporter(group, parent, press.member_id, supporter)
            await self._check_terms(group, supporter, press.now)
            chosen = (supporter.id,) if supporter else ()
            room = await persist(lambda: self._take(group, press, chosen, wish))
        await self._show(press, await self._finished(group, room, look_first=known), new=not known)

    async def _check_terms(self, group: Group, supporter: discord.Member | None, now: datetime) -> None:
        if supporter is not None:
            async with self.rooms.kit.database.read() as tx:
                await check_terms(tx, group, supporter.id, plain_name(supporter), now)

    async def _show(self, press: Press, room: Room, *, new: bool) -> None:
        words, group = press.words, press.in_group
        readers = await self.rooms.readers(group, room)
        first = words("checkin-opened" if new else "checkin-open-already", thread=f"<#{room.thread_id}>")
        asked = await asked_here(self.rooms, group, room)
        lines = [first, "", *views.reader_lines(words, room, readers, asked), "", views.rhythm(words, room)]
        await press.say("\n".join(lines))

    def _parent_for(self, press: Press, group: Group) -> discord.TextChannel:
        """Return the channel to open under. Refuses before anything is made, and says which permission is missing."""
        parent = threads.parent_of(self.rooms.kit.client, group)
        if parent is None:
            raise Refusal("checkin-no-parent")
        lacking = [name for name in threads.missing(parent) if name != threads.NEEDED["pin_messages"]]
        if lacking:
            raise Refusal("checkin-refused", missing=", ".join(lacking))
        person = press.interaction.user
        if isinstance(person, discord.Member) and not threads.can_be_in(parent, person):
            raise Refusal("checkin-you-cannot-see", channel=parent.mention)
        return parent

    async def _existing(self, group: Group, member_id: int) -> Room | None:
        """Return the member's open room; one whose thread was deleted by hand is closed and does not count."""
        async with self.rooms.kit.database.read() as tx:
            room = await store.open_of(tx, group.key, SealedId(group.guild_id, member_id))
        if room is None or room.thread_id is None:
            return room
        presence = await threads.reach(self.rooms.kit.client, room)
        if presence is threads.Presence.GONE:
            lost = room
            await persist(lambda: self.rooms.lost(lost))
            return None
        if presence is threads.Presence.SHUT_OUT:
            raise Refusal("checkin-shut-out")
        return room

    async def _take(self, group: Group, press: Press, chosen: tuple[int, ...], wish: Wish) -> Room:
        member = SealedId(group.guild_id, press.member_id)
        digest = self.rooms.digest(group)
        async with self.rooms.kit.database.write() as tx:
            # Two presses at once: the second finds the first one's room.
            known = await store.open_of(tx, group.key, member)
            return known or await store.add(tx, group.key, member, chosen, wish, digest, press.now)

    async def _finished(self, group: Group, room: Room, *, look_first: bool) -> Room:
        """Finish the room while its member waits; what Discord refuses is told to them."""
        try:
            return await self.finish(group, room, look_first=look_first)
        except (discord.Forbidden, discord.NotFound) as error:
            await persist(lambda: self._never_made(room))
            raise self._refusal(group) from error
        except (discord.HTTPException, OSError) as error:
            if isinstance(error, discord.HTTPException) and threads.is_full(error):
                await persist(lambda: self._never_made(room))
                raise Refusal("checkin-server-full") from error
            log.warning("room %s: Discord did not make its thread: %s", room.id, type(error).__name__)
            raise Refusal("checkin-not-made-yet") from error

    def _refusal(self, group: Group) -> Refusal:
        parent = threads.parent_of(self.rooms.kit.client, group)
        if parent is None:
            return Refusal("checkin-no-parent")
        return Refusal("checkin-refused", missing=", ".join(threads.missing(parent)) or "-")

    # ------------------------------------------------------------------------------------------- what is made of it

    async def finish(self, group: Group, room: Room, *, look_first: bool) -> Room:
        """Give the room its thread, once, whoever asks. Raises what Discord raises."""
        lock = self._locks.setdefault(room.id, asyncio.Lock())
        async with lock:
            fresh = await self.rooms.get(room.id)
            parent = threads.parent_of(self.rooms.kit.client, group)
            if fresh is None or not fresh.is_open:
                raise Refusal("checkin-closed-already")
            if fresh.thread_id is not None:
                return room if room.thread_id is not None else fresh
            if parent is None:
                raise Refusal("checkin-no-parent")
            thread = await threads.find_or_make(parent, fresh, self._is_taken(group), look_first=look_first)
            made = await persist(lambda: self._made(fresh, thread.id))
        self._locks.pop(room.id, None)
        return made

    async def finish_later(self, now: datetime) -> None:
        """At each beat: finish what a crash or a refusal of Discord left unfinished."""
        groups = {group.key: group for group in self.rooms.kit.groups.all if group.checkin_parent}
        async with self.rooms.kit.database.read() as tx:
            waiting = await store.unfinished(tx, groups, now)
        for room in waiting:
            if room.id in self._locks and self._locks[room.id].locked():
                continue  # its member is waiting for it right now
            try:
                await self.finish(groups[room.group_key], room, look_first=True)
            except (discord.HTTPException, OSError, Refusal) as error:
                log.warning("room %s is still without a thread: %s", room.id, type(error).__name__)
                if now - room.opened_at > GIVE_UP_AFTER:
                    await self._give_up(room, now)

    async def _made(self, room: Room, thread_id: int) -> Room:
        now = self.rooms.kit.now()
        group = self.rooms.kit.groups.by_key(room.group_key)
        quiet = self.rooms.settings(group).quiet_hours if group else None
        first = schedule(room, now, quiet) if quiet else None
        made = replace(room, thread_id=thread_id, next_ask_at=first, trouble=None)
        async with self.rooms.kit.database.write() as tx:
            await store.made(tx, room, thread_id, first)
            await store.post(tx, made, store.WELCOME, now)
            tx.after_commit(lambda: self.rooms.waits(made, waits=False))
            tx.after_commit(self.rooms.kit.outbox.kick)
        return made

    async def _never_made(self, room: Room) -> None:
        async with self.rooms.kit.database.write() as tx:
            fresh = await store.by_id(tx, room.id)
            if fresh is not None and fresh.thread_id is None:
                await store.remove(tx, fresh)

    async def _give_up(self, room: Room, now: datetime) -> None:
        async with self.rooms.kit.database.write() as tx:
            await store.close(tx, room, now, Trouble.UNMADE)

    def _is_taken(self, group: Group) -> threads.IsTaken:
        async def ask(thread_id: int) -> bool:
            async with self.rooms.kit.database.read() as tx:
                return await store.is_taken(tx, group.guild_id, thread_id)

        return ask


def check_wish(wish: Wish, settings: CheckinSettings) -> None:
    """Refuse a zone that is none, and an hour at which nothing would ever be sent (CHK-4)."""
    if wish.zone not in known_zones():
        raise Refusal("checkin-no-such-zone")
    quiet = wish.quiet or settings.quiet_hours
    if wish.hour not in offered_hours(quiet):
        raise Refusal("checkin-hour-quiet", start=f"{quiet.start:%H:%M}", end=f"{quiet.end:%H:%M}")


def check_supporter(
    group: Group, parent: discord.TextChannel, member_id: int, supporter: discord.Member | None, already: int = 0
) -> None:
    """Refuse whoever cannot read along here: the member chooses among the group's supporters only (CHK-10)."""
    settings = group.settings.checkins
    if supporter is None:
        return
    if settings is None or settings.who_reads == "nobody":
        raise Refusal("checkin-company-not-here")
    if group.supporter_role is None or supporter.get_role(group.supporter_role) is None:
        raise Refusal("checkin-not-a-supporter")
    if supporter.id == member_id or supporter.bot:
        raise Refusal("checkin-not-a-supporter")
    if not threads.can_be_in(parent, supporter):
        raise Refusal("checkin-supporter-cannot-see")
    if already >= MOST_SUPPORTERS:
        raise Refusal("checkin-enough-supporters", most=MOST_SUPPORTERS)
