"""Writes the member's messages from how things stand at the moment of sending, and hears whether they arrived."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

import discord

from cogs.helplines import store, views
from cogs.helplines.guide import Guide
from cogs.helplines.reach import Reach
from cogs.helplines.views import Screen
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Parcel, State
from cogs.kit.ports import AlertStatus, MemberView, Sighting, Standing
from cogs.kit.presses import HoldfastButton, lasting_view
from cogs.kit.texts import Texts
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.helplines")

ASKED: Final = "asked"  # the kind of an alert that the member raised by their own hand


@dataclass
class Writer:
    """Puts the first screen together for one member. Asks only memory and Discord's cache: it never waits."""

    kit: Kit
    guide: Guide

    def write(self, group: Group, view: MemberView) -> str:
        """Write it from how the alert stands now."""
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
        )

    def write_without_desk(self, group: Group, sighting: Sighting, now: datetime) -> str:
        """The `no_alert` form: it claims nothing (NO-11)."""
        return self._write(
            group,
            sighting.member_id,
            sighting.channel_id,
            kind=sighting.kind,
            posted_at=sighting.posted_at,
            seen_at=now,
            standing=Standing.NOBODY_TOLD,
        )

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
    ) -> str:
        words = self.kit.words_to(group, member_id).crisis
        country = self.guide.country_of([group], member_id)
        screen = Screen(
            name=self._name(group, member_id) or words("help-name-unknown"),
            group=group.name,
            channel=self._channel(group, channel_id),
            kind=kind,
            posted_at=posted_at,
            seen_at=seen_at,
            standing=standing,
            help=self.guide.help_in(country, self.kit.now(), views.need_of(kind)),
            place=place,
            next_shift=next_shift,
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
    """One courier for the three kinds. Nothing goes to a member who asked for none; what stands is kept true."""

    kit: Kit
    status: AlertStatus
    reach: Reach
    writer: Writer

    def register(self) -> None:
        for kind in (store.MESSAGE, store.DRILL, store.NOBODY_YET, store.TEST):
            self.kit.outbox.register(kind, self)

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.kit.groups.by_key(parcel.group_key)
        if group is None:
            log.error("parcel %s (%s): its group is not set up any more", parcel.id, parcel.kind)
            return None
        if parcel.kind == store.TEST:
            return self._test(parcel, group)
        view = await self.status.as_member_sees(parcel.subject, self.kit.now())
        if view is None:
            return None
        if parcel.kind == store.NOBODY_YET:
            outgoing = await self._nobody_yet(parcel, group, view)
        else:
            outgoing = self._message(parcel, group, view)
        return (
            self._as_drill(self._words(group, view.member_id), outgoing)
            if view.drill and outgoing is not None
            else outgoing
        )

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

    def _message(self, parcel: Parcel, group: Group, view: MemberView) -> Outgoing | None:
        if parcel.is_over or (parcel.state is not State.SENT and (group.key, view.member_id) in self.reach.quiet):
            return None  # hidden by its member, or not wanted
        text = self.writer.write(group, view)
        buttons = views.first_buttons(self._words(group, view.member_id), parcel.subject, view.kind)
        return Outgoing(content=text, view=buttons, marker=f"{views.FAMILY}:v1:person:{parcel.subject}")

    async def _nobody_yet(self, parcel: Parcel, group: Group, view: MemberView) -> Outgoing | None:
        """Said once, and only to who was told about moderators before: in our message, or by asking themself."""
        if view.standing is not Standing.NOBODY_YET:
            # The newest line in their direct messages must not go on saying what is over.
            over = view.standing in {Standing.TAKEN, Standing.CLOSED} and parcel.state is State.SENT
            text = self._words(group, view.member_id)("help-nobody-yet-over")
            return Outgoing(content=text, marker=text) if over else None
        async with self.kit.database.read() as tx:
            if await store.is_hidden(tx, parcel.subject):
                return None  # they wanted nothing of it to be seen
            has_message = await store.has_message(tx, parcel.subject)
        words = self._words(group, view.member_id)
        if (has_message or view.drill) and (group.key, view.member_id) not in self.reach.quiet:
            text = words("help-nobody-yet")
        elif view.kind == ASKED:
            text = words("help-nobody-yet-asked")
        else:
            return None
        return Outgoing(content=text, marker=text)

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:  # noqa: ARG002 - the courier's signature
        await self._note_reach(tx, parcel, closed=False)
        if parcel.kind == store.MESSAGE:
            who = (parcel.group_key, parcel.address.id)
            tx.after_commit(lambda: self.reach.helped(who, self.kit.now()))
            await self.status.help_delivered(tx, parcel.subject)
            await self.status.help_delivered(tx, parcel.subject)
        if parcel.kind == store.DRILL:
            await self.status.help_delivered(tx, parcel.subject)
        if parcel.kind == store.NOBODY_YET:
            for kind in (store.MESSAGE, store.DRILL):
                await parcels.show_anew(tx, kind, parcel.subject)
            tx.after_commit(self.kit.outbox.kick)

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        if parcel.state is State.SENT:
            return  # an edit was refused: the message itself had arrived
        if reason == "closed":
            await self._note_reach(tx, parcel, closed=True)
        if parcel.kind in {store.MESSAGE, store.DRILL}:
            await self.status.help_undeliverable(tx, parcel.subject)

    async def _note_reach(self, tx: Transaction, parcel: Parcel, *, closed: bool) -> None:
        member = SealedId(parcel.address.guild_id, parcel.address.id)
        await store.change(tx, parcel.group_key, member, direct_messages_closed=closed)


async def send_now(client: discord.Client, member_id: int, text: str, buttons: discord.ui.View) -> int | None:
    """Send a private message without the outbox, so without the database. None when it did not go out."""
    try:
        person = client.get_user(member_id) or await client.fetch_user(member_id)
        message = await person.send(text, view=buttons, allowed_mentions=discord.AllowedMentions.none())
    except (discord.HTTPException, OSError) as error:
        log.warning("help without the database did not go out: %s", type(error).__name__)
        return None
    return message.id
