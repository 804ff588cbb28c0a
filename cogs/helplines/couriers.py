"""Writes the member's messages from how things stand at the moment of sending, and hears whether they arrived."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from cogs.helplines import store, views
from cogs.helplines.guide import Guide
from cogs.helplines.reach import Reach
from cogs.helplines.views import Screen
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.patience import persist
from cogs.kit.ports import AlertStatus, MemberView, OwnRooms, Sighting, Standing
from cogs.kit.presses import HoldfastButton, lasting_view
from cogs.kit.texts import Texts
from data.database import Transaction

log = logging.getLogger("holdfast.helplines")

ASKED: Final = "asked"  # the kind of an alert that the member raised by their own hand


@dataclass
class Writer:
    """Puts the first screen together for one member. Asks only memory and Discord's cache: it never waits."""

    kit: Kit
    guide: Guide

    def write(self, group: Group, view: MemberView, *, in_room: bool = False) -> str:
        """Write it from how the alert stands now. `in_room`: for their own private check-in."""
        where = f"https://discord.com/channels/{group.guild_id}/{view.place_id}" if view.place_id else None
        return self._write(
            group,
            view.member_id,
            view.channel_id,
            kind=view.kind,
            posted_at=view.posted_at,
            seen_at=view.seen_at,
            standing=view.standing,
            place=where,
            next_shift=view.next_shift,
            in_room=in_room,
        )

    def write_without_desk(self, group: Group, sighting: Sighting, now: datetime, *, in_room: bool = False) -> str:
        """The `no_alert` form: it claims nothing (NO-11)."""
        return self._write(
            group,
            sighting.member_id,
            sighting.channel_id,
            kind=sighting.kind,
            posted_at=sighting.posted_at,
            seen_at=now,
            standing=Standing.NOBODY_TOLD,
            in_room=in_room,
        )

    def numbers(self, group: Group, member_id: int) -> str:
        """The numbers alone, of no kind: for the place to talk, where a moderator reads them too."""
        words = self.kit.words_to(group, member_id).crisis
        country = self.guide.country_of([group], member_id)
        shown = self.guide.help_in(country, self.kit.now())
        return views.numbers_in_place(words, f"<@{member_id}>", shown)

    def emergency(self, group: Group, view: MemberView) -> str:
        """The one number, for a message that may be all that is read on a lock screen."""
        shown = self.guide.help_in(self.guide.country_of([group], view.member_id), self.kit.now())
        return views.emergency(self.kit.words_to(group, view.member_id).crisis, shown, view.kind)

    def _write(
        self,
        group: Group,
        member_id: int,
        channel_id: int,
        *,
        kind: str,
        posted_at: datetime,
        seen_at: datetime,
        standing: Standing,
        place: str | None = None,
        next_shift: datetime | None = None,
        in_room: bool = False,
    ) -> str:
        words = self.kit.words_to(group, member_id).crisis
        country = self.guide.country_of([group], member_id)
        # In their room it has to call them, as a direct message does by itself.
        name = f"<@{member_id}>" if in_room else self._name(group, member_id)
        screen = Screen(
            name=name or words("help-name-unknown"),
            group=group.name,
            channel=self._channel(group, channel_id),
            kind=kind,
            posted_at=posted_at,
            seen_at=seen_at,
            standing=standing,
            help=self.guide.help_in(country, self.kit.now(), views.need_of(kind)),
            place=place,
            next_shift=next_shift,
            in_room=in_room,
        )
        return views.first_screen(words, screen)

    def _name(self, group: Group, member_id: int) -> str:
        guild = self.kit.client.get_guild(group.guild_id)
        person = (guild.get_member(member_id) if guild else None) or self.kit.client.get_user(member_id)
        return views.safe_name(person.display_name) if person else ""

    def _channel(self, group: Group, channel_id: int) -> str:
        """A mention where it leads somewhere; a channel that is gone, or no channel of the group, is not named."""
        guild = self.kit.client.get_guild(group.guild_id)
        known = guild.get_channel_or_thread(channel_id) if guild else None
        return f"<#{channel_id}>" if known else views.safe_name(group.name)


@dataclass
class HelpCourier:
    """One courier for all kinds. Nothing goes to a member who asked for none; what stands is kept true.

    Help is tried in direct messages first. Where those are closed it goes into the member's own private check-in, if
    nobody but they can read that; else the card says that they have seen none (CRI-12).
    """

    kit: Kit
    status: AlertStatus
    reach: Reach
    writer: Writer
    rooms: OwnRooms

    def register(self) -> None:
        for kind in store.ABOUT_AN_ALERT:
            self.kit.outbox.register(kind, self, always_tried=True)
        self.kit.outbox.register(store.TEST, self)

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.kit.groups.by_key(parcel.group_key)
        if group is None:
            log.error("parcel %s (%s): its group is not set up any more", parcel.id, parcel.kind)
            return None
        if parcel.kind == store.TEST:
            return self._test(parcel, group)
        view = await self.status.as_member_sees(parcel.subject, self.kit.now())
        outgoing = await self._about_alert(parcel, group, view) if view is not None else None
        if view is None or outgoing is None or not view.drill:
            return outgoing
        return self._as_drill(self._words(group, view.member_id), outgoing)

    async def _about_alert(self, parcel: Parcel, group: Group, view: MemberView) -> Outgoing | None:
        if parcel.kind == store.IN_PLACE:
            return await self._in_place(parcel, group, view)
        if await self._would_be_read_by_others(parcel, view):
            return None
        writer = self._nobody_yet if parcel.kind == store.NOBODY_YET else self._message
        return await writer(parcel, group, view)

    def _as_drill(self, words: Texts, outgoing: Outgoing) -> Outgoing:
        """What an organiser gets who plays the member says first that it is a drill, and so does its last version."""
        text = f"{words('drill-mark')}\n\n{outgoing.content}"
        return replace(outgoing, content=text[: views.LONGEST])

    def _words(self, group: Group, member_id: int) -> Texts:
        return self.kit.words_to(group, member_id).crisis

    def _test(self, parcel: Parcel, group: Group) -> Outgoing:
        """On a good day, and only where it is not known yet, it also asks for the country (CRI-5)."""
        words = self._words(group, parcel.address.id)
        text = words("help-test", group=group.name)
        if self.writer.guide.country_of([group], parcel.address.id) is not None:
            return Outgoing(content=text, marker=text)
        view = lasting_view(HoldfastButton(views.FAMILY, "country", 0, words("help-button-country-pick")))
        return Outgoing(content=f"{text}\n\n{words('help-test-country')}", view=view, marker=text)

    # ------------------------------------------------------------------ in the member's own room

    async def _would_be_read_by_others(self, parcel: Parcel, view: MemberView) -> bool:
        """Before anything is put into a room: with anybody else in it, nothing is, and the card says so (CRI-12)."""
        if parcel.address.to_member or parcel.state is State.SENT:
            return False
        if await self.rooms.is_only_theirs(parcel.address.id, view.member_id):
            return False
        if parcel.kind == store.MESSAGE:
            async with self.kit.database.write() as tx:
                await parcels.dropped(tx, parcel)
                await self.status.help_undeliverable(tx, parcel.subject)
        return True

    async def _take_to_room(self, tx: Transaction, parcel: Parcel) -> bool:
        """Direct messages are closed: the same message, to be shown in their own room. False without one."""
        group = self.kit.groups.by_key(parcel.group_key)
        if group is None or not parcel.address.to_member or parcel.kind not in {store.MESSAGE, store.NOBODY_YET}:
            return False
        room = self.rooms.own_room(group, parcel.address.id)
        if room is None or (parcel.kind == store.NOBODY_YET and not await store.has_message(tx, parcel.subject)):
            return False
        there = Address(group.guild_id, room)
        await parcels.add(tx, group.key, parcel.kind, parcel.subject, there, self.kit.now(), step=parcel.step)
        tx.after_commit(self.kit.outbox.kick)
        return True

    # ------------------------------------------------------------------ what is written

    async def _message(self, parcel: Parcel, group: Group, view: MemberView) -> Outgoing | None:
        if parcel.is_over or (parcel.state is not State.SENT and (group.key, view.member_id) in self.reach.quiet):
            return None  # hidden by its member, or not wanted
        if parcel.message_id in self.reach.hidden:
            await persist(lambda: self._note_hidden(parcel))
            return None
        in_room = not parcel.address.to_member
        text = self.writer.write(group, view, in_room=in_room)
        buttons = views.first_buttons(self._words(group, view.member_id), parcel.subject, view.kind)
        pings = (view.member_id,) if in_room else ()
        return Outgoing(text, buttons, pings=pings, marker=f"{views.FAMILY}:v1:person:{parcel.subject}")

    async def _note_hidden(self, parcel: Parcel) -> None:
        """It was taken away before any row knew of it."""
        async with self.kit.database.write() as tx:
            await parcels.end(tx, parcel)

    async def _nobody_yet(self, parcel: Parcel, group: Group, view: MemberView) -> Outgoing | None:
        """Said once, and only to who was told about moderators before: in our message, or by asking themself."""
        if parcel.is_over:
            return None
        words, calls = self._words(group, view.member_id), "" if parcel.address.to_member else f"<@{view.member_id}> "
        if view.standing is not Standing.NOBODY_YET:
            # The newest line in their direct messages must not go on saying what is over.
            over = view.standing in {Standing.TAKEN, Standing.CLOSED} and parcel.state is State.SENT
            text = calls + words("help-nobody-yet-over")
            return Outgoing(content=text, marker=text) if over else None
        async with self.kit.database.read() as tx:
            shown = await store.messages_about(tx, parcel.subject)
            has_message = await store.has_message(tx, parcel.subject)
        if any(one.is_over or one.message_id in self.reach.hidden for one in shown):
            return None  # they wanted nothing of it to be seen
        if (has_message or view.drill) and (group.key, view.member_id) not in self.reach.quiet:
            text = f"{calls}{words('help-nobody-yet')}\n\n{self.writer.emergency(group, view)}"
        elif view.kind == ASKED:
            text = f"{calls}{words('help-nobody-yet-asked')}\n\n{self.writer.emergency(group, view)}"
        else:
            return None
        return Outgoing(content=text, pings=(view.member_id,) if calls else (), marker=text)

    async def _in_place(self, parcel: Parcel, group: Group, view: MemberView) -> Outgoing | None:
        """While a moderator is there. They read it too: so it says nothing of what the words were about."""
        if parcel.state is State.SENT or view.standing is not Standing.TAKEN:
            return None
        async with self.kit.database.read() as tx:
            if await store.is_hidden(tx, parcel.subject):
                return None
        text = self.writer.numbers(group, view.member_id)
        buttons = views.place_buttons(self._words(group, view.member_id), parcel.subject)
        return Outgoing(text, buttons, pings=(view.member_id,), marker=f"{views.FAMILY}:v1:hide:{parcel.subject}")

    # ------------------------------------------------------------------ what became of it

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:  # noqa: ARG002 - the courier's signature
        if parcel.kind in {store.MESSAGE, store.IN_PLACE}:
            member = await store.member_of(tx, parcel.subject)
            if member is not None:
                tx.after_commit(lambda: self.reach.helped((parcel.group_key, member), self.kit.now()))
        if parcel.kind in {store.MESSAGE, store.NOBODY_YET} and not parcel.address.to_member:
            tx.after_commit(lambda: self.reach.in_rooms.add(parcel.address.id))
        if parcel.kind in {store.MESSAGE, store.DRILL, store.IN_PLACE}:
            await self.status.help_delivered(tx, parcel.subject)
        if parcel.kind == store.NOBODY_YET:
            for kind in (store.MESSAGE, store.DRILL):
                await parcels.show_anew(tx, kind, parcel.subject)
            tx.after_commit(self.kit.outbox.kick)

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        if parcel.state is State.SENT:
            return  # an edit was refused: the message itself had arrived
        if reason == "closed" and await self._take_to_room(tx, parcel):
            return
        if parcel.kind in {store.MESSAGE, store.DRILL}:
            await self.status.help_undeliverable(tx, parcel.subject)
