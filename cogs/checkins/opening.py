"""Opening a room: a row first, then the thread or channel, so that a crash in between leaves one and never two."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

import discord

from cogs.checkins import channels, store, threads, upkeep_store, views
from cogs.checkins.invitations import Invitations
from cogs.checkins.model import (
    GIVE_UP_AFTER,
    KEEP_CLOSED,
    MOST_SUPPORTERS,
    Room,
    Trouble,
    Wish,
    offered_hours,
    schedule,
)
from cogs.checkins.rooms import Rooms
from cogs.checkins.supporters.standing import asked_here, check_terms, plain_name
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from config.duty import known_zones
from config.settings import CheckinSettings
from data.sealed import SealedId

log = logging.getLogger("holdfast.checkins")

Supporters = Sequence[discord.Member] | discord.Member | None


@dataclass
class Opening:
    """Makes rooms. A room whose thread Discord has not made yet is finished at the next beat, or given up aloud."""

    rooms: Rooms
    invitations: Invitations
    _locks: dict[int, asyncio.Lock] = field(default_factory=dict)
    # Who was asked whether they want their earlier room back, with what they had wished for: only what spares them
    # typing it again, so that losing it at a restart costs one more step.
    _asked: dict[tuple[str, int], tuple[Wish, Supporters]] = field(default_factory=dict)

    # ------------------------------------------------------------------------------------------ what a member does

    async def may_open(self, press: Press, *, anew: bool = False) -> bool:
        """Whether the form makes sense now. Refuses what is in the way.

        A room they have is shown instead; one they closed not long ago is offered first, unless they want it `anew`.
        """
        group = press.in_group
        self._parent_for(press, group)
        member = SealedId(group.guild_id, press.member_id)
        async with self.rooms.kit.database.read() as tx:
            known = await store.open_of(tx, group.key, member)
            closed = None if anew else await upkeep_store.last_closed(tx, group.key, member, press.now - KEEP_CLOSED)
        if known is None and closed is None:
            return True
        await press.think()  # looking at Discord takes longer than a form may wait
        room = await self._existing(group, press.member_id) if known else None
        if room is not None:
            await self._show(press, await self._finished(group, room, look_first=True), new=False)
        elif known is not None:
            raise Refusal("checkin-was-gone")
        elif not await self._offers_way_back(press, None):
            await press.say(press.words("checkin-open-anew"), views.anew_view(press.words))
        return False

    async def supporter_of(self, press: Press) -> discord.Member:
        """Return who made the invitation whose button was pressed, once it is sure that they can still be chosen."""
        group = press.in_group
        (supporter,) = await self.invitations.company(press, press.subject)
        async with self.rooms.kit.database.read() as tx:
            room = await store.open_of(tx, group.key, SealedId(group.guild_id, press.member_id))
        if room is not None:
            name = discord.utils.escape_markdown(supporter.display_name)
            raise Refusal("checkin-invite-have-room", thread=f"<#{room.thread_id}>", name=name)
        check_supporter(group, self._parent_for(press, group), press.member_id, supporter)
        return supporter

    def wished(self, press: Press) -> tuple[Wish, Supporters] | None:
        """Return what somebody who wants a new room had typed before they were offered their earlier one."""
        return self._asked.pop(self._key(press), None)

    async def open(self, press: Press, wish: Wish, supporters: Supporters = (), *, anew: bool = False) -> None:
        """Open a room for the presser, with those supporters in it; one they have already is shown instead.

        Who closed one not long ago is asked once whether they want that one back; `anew` says that they do not.

        What cannot be is told by a Refusal before anything is made; supporters are looked at again here, whoever
        offered them and whenever.
        """
        group = press.in_group
        settings = self.rooms.settings(group)
        parent = self._parent_for(press, group)
        room = await self._existing(group, press.member_id)
        known = room is not None
        if room is None:
            check_wish(wish, settings)
            chosen = check_supporters(group, parent, press.member_id, supporters)
            if any(self.rooms.kit.presses.refuses(group, one) for one in chosen):
                raise Refusal("checkin-not-a-supporter")
            await self._check_terms(group, chosen, press.now)
            if not anew and await self._offers_way_back(press, (wish, supporters)):
                return
            room = await persist(lambda: self._take(group, press, chosen, wish))
        await self._show(press, await self._finished(group, room, look_first=known), new=not known)

    async def _offers_way_back(self, press: Press, wanted: tuple[Wish, Supporters] | None) -> bool:
        room = await self._earlier(press)
        if room is None:
            return False
        if wanted is not None:
            self._asked[self._key(press)] = wanted
        view = views.back_view(press.words, room.id)
        await press.say(press.words("checkin-back-or-new", thread=f"<#{room.thread_id}>"), view)
        return True

    async def _earlier(self, press: Press) -> Room | None:
        """Return the room that the presser closed within the days its row is kept, if its thread still exists."""
        group = press.in_group
        member, since = SealedId(group.guild_id, press.member_id), press.now - KEEP_CLOSED
        async with self.rooms.kit.database.read() as tx:
            room = await upkeep_store.last_closed(tx, group.key, member, since)
        if room is None or isinstance(await threads.reach(self.rooms.kit.client, room), threads.Presence):
            return None
        return room

    @staticmethod
    def _key(press: Press) -> tuple[str, int]:
        return press.in_group.key, press.member_id

    async def _check_terms(self, group: Group, supporters: Sequence[int], now: datetime) -> None:
        """Refuse who is away, or has as many rooms as they can carry."""
        guild = self.rooms.kit.client.get_guild(group.guild_id)
        async with self.rooms.kit.database.read() as tx:
            for supporter in supporters:
                member = guild.get_member(supporter) if guild else None
                await check_terms(tx, group, supporter, plain_name(member) if member else "", now)

    async def _show(self, press: Press, room: Room, *, new: bool) -> None:
        words, group = press.words, press.in_group
        readers = await self.rooms.readers(group, room)
        first = words("checkin-opened" if new else "checkin-open-already", thread=f"<#{room.thread_id}>")
        asked = await asked_here(self.rooms, group, room)
        lines = [first, "", *views.reader_lines(words, room, readers, asked), "", views.rhythm(words, room)]
        await press.say("\n".join(lines), None if new else views.settings_view(words, room))

    def _parent_for(self, press: Press, group: Group) -> threads.Parent:
        """Return the channel or category to open under. Refuses before anything is made, and says what is wrong."""
        parent = threads.parent_of(self.rooms.kit.client, group)
        if parent is None:
            raise Refusal("checkin-no-parent")
        lacking = [name for name in threads.missing(parent) if name != threads.PIN]
        if lacking:
            raise Refusal("checkin-refused", missing=", ".join(lacking))
        if isinstance(parent, discord.CategoryChannel):
            self._check_category(parent)
        person = press.interaction.user
        if isinstance(person, discord.Member) and not threads.can_be_in(parent, person):
            raise Refusal("checkin-you-cannot-see", channel=parent.mention)
        return parent

    def _check_category(self, category: discord.CategoryChannel) -> None:
        if channels.strangers(self.rooms.people(category), {category.guild.me.id}):
            raise channels.SeenByOthersError(category.name)
        if channels.is_full(category):
            raise Refusal("checkin-channels-full")

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
        is_channel = self.rooms.settings(group).rooms == "channels"
        async with self.rooms.kit.database.write() as tx:
            # Two presses at once: the second finds the first one's room.
            known = await store.open_of(tx, group.key, member)
            return known or await store.add(
                tx, group.key, member, chosen, wish, readers="", now=press.now, is_channel=is_channel
            )

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
                raise Refusal("checkin-channels-full" if room.is_channel else "checkin-server-full") from error
            log.warning("room %s: Discord did not make its thread: %s", room.id, type(error).__name__)
            raise Refusal("checkin-not-made-yet") from error
        except channels.SeenByOthersError:
            await persist(lambda: self._never_made(room))
            raise

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
            # A room that no crash left half made is of the form that the settings say by now.
            shaped = replace(fresh, is_channel=isinstance(parent, discord.CategoryChannel))
            place = await threads.find_or_make(parent, shaped, self._is_taken(group), look_first=look_first)
            made = await persist(lambda: self._made(replace(shaped, thread_id=place.id)))
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

    async def _made(self, room: Room) -> Room:
        now, thread_id = self.rooms.kit.now(), room.thread_id or 0
        group = self.rooms.kit.groups.by_key(room.group_key)
        quiet = self.rooms.settings(group).quiet_hours if group else None
        first = schedule(room, now, quiet) if quiet else None
        outsiders = self.rooms.outsiders(group, room) if group else None
        mark = outsiders.mark if outsiders else ""
        made = replace(room, next_ask_at=first, trouble=None, readers=mark)
        async with self.rooms.kit.database.write() as tx:
            await store.made(tx, made, thread_id, first)
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


def check_supporters(group: Group, parent: threads.Parent, member_id: int, supporters: Supporters) -> tuple[int, ...]:
    """Return their ids, each once. Refuses as `check_supporter` does, for the first who cannot be chosen."""
    several = [supporters] if isinstance(supporters, discord.Member) else list(supporters or ())
    chosen = {one.id: one for one in several}
    for number, one in enumerate(chosen.values()):
        check_supporter(group, parent, member_id, one, number)
    return tuple(chosen)


def check_supporter(
    group: Group, parent: threads.Parent, member_id: int, supporter: discord.Member | None, already: int = 0
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
