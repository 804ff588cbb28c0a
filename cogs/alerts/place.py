"""A place to talk: a private thread with the member, so that they see a real moderator and can leave at any time."""

import asyncio
import logging
from dataclasses import dataclass, field
from datetime import datetime

import discord

from cogs.alerts import views
from cogs.alerts.model import AlertState, Event, Happening
from cogs.alerts.records import FREE, IN_PLACE, NEWCOMER, PLACE, Record, apply
from cogs.alerts.scene import Scene
from cogs.kit import parcels, readers
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, State
from cogs.kit.patience import in_own_task
from cogs.kit.presses import Refusal, lasting_view
from cogs.kit.texts import Texts
from data.database import Transaction

log = logging.getLogger("holdfast.alerts")


@dataclass
class Places:
    """Makes, introduces and closes places to talk (DESIGN.md decision 5)."""

    kit: Kit
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def make(self, group: Group, record: Record, moderator_id: int) -> int:
        """Return the thread's id: a new one, or the one an interrupted press already made.

        Raises:
            Refusal: Discord refuses it, or the member is not there any more; the words say which.
        """
        words = self.kit.words_for(group)
        parent = self._parent(group, record)
        if parent is None or record.alert.member_id is None:
            raise Refusal("place-no-parent")
        name = words("place-name-drill" if record.alert.is_drill else "place-name", number=record.alert.id)
        async with self._one_at_a_time:
            try:
                thread = _made_before(parent, name) or await parent.create_thread(
                    name=name, type=discord.ChannelType.private_thread, invitable=False
                )
                for person in (record.alert.member_id, moderator_id):
                    await thread.add_user(discord.Object(person))
            except discord.Forbidden as error:
                log.warning("alert %s: a place to talk is not allowed in its channel", record.alert.id)
                raise Refusal("place-forbidden", channel=f"<#{parent.id}>") from error
            except discord.NotFound as error:
                raise Refusal("place-member-gone") from error
        return thread.id

    def _parent(self, group: Group, record: Record) -> discord.TextChannel | None:
        """The check-in parent hides who is in its threads; without one, the channel the member wrote in.

        Never a private channel of somebody's, which a moderator could not see: rather a channel that is watched.
        """
        guild = self.kit.client.get_guild(group.guild_id)
        written_in = (source.channel_id for source in reversed(record.sources))
        wanted = [group.checkin_parent, *written_in, *sorted(group.watched_channels)]
        for number in wanted:
            channel = guild.get_channel_or_thread(number) if guild and number else None
            if isinstance(channel, discord.Thread):
                channel = channel.parent
            if isinstance(channel, discord.TextChannel) and channel.category_id != group.checkin_parent:
                return channel
        return None

    async def introduce(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        place = Address(group.guild_id, record.alert.place_id or 0)
        await parcels.add(tx, group.key, PLACE, record.alert.id, place, now)
        await numbers_where_they_talk(tx, group, record, now)

    async def bring_in(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        """Let the holder into a place that another one opened: the member reads it there first (CON-11)."""
        alert = record.alert
        if alert.place_id is not None and alert.state is AlertState.TAKEN and record.place_is_news:
            place = Address(group.guild_id, alert.place_id)
            joined = [Event(Happening.PLACE_JOINED, now, alert.holder, place=alert.place_id)]
            await apply(tx, group, alert, joined)
            await parcels.add(tx, group.key, NEWCOMER, alert.id, place, now, step=record.turns)

    async def newcomer_line(self, scene: Scene) -> Outgoing | None:
        alert = scene.record.alert
        if alert.state is not AlertState.TAKEN or alert.member_id is None or alert.holder is None:
            return None
        who = views.mentions([alert.holder])
        text = scene.words("place-newcomer", moderator=who, group=scene.group.name)
        marker = scene.words("place-mark-turn", number=alert.id, turn=scene.parcel.step)
        return Outgoing(content=f"{text}\n{marker}", pings=(alert.holder,), marker=marker)

    async def say_free(self, tx: Transaction, group: Group, record: Record, now: datetime) -> None:
        """Whoever had it does not have it any more: nobody is to go on writing to them there (NO-11)."""
        if record.alert.place_id is not None:
            place = Address(group.guild_id, record.alert.place_id)
            await parcels.add(tx, group.key, FREE, record.alert.id, place, now, step=record.new_round)

    async def free_line(self, scene: Scene) -> Outgoing | None:
        if scene.record.alert.state is not AlertState.ASKING:
            return None
        marker = scene.words("place-mark-turn", number=scene.record.alert.id, turn=scene.parcel.step)
        return Outgoing(content=f"{scene.words('place-free')}\n{marker}", marker=marker)

    def let_in_after(self, tx: Transaction, thread_id: int, person: int) -> None:
        """Once it stands there that they can read it now."""

        def let_in() -> None:
            in_own_task(self._let_in(thread_id, person), "alerts.let in")

        tx.after_commit(let_in)

    async def _let_in(self, thread_id: int, person: int) -> None:
        thread = await self._thread(thread_id)
        if thread is None:
            return
        try:
            await thread.add_user(discord.Object(person))
        except discord.HTTPException as error:  # the mention in the line before lets most in by itself
            log.warning("somebody could not be let into a place to talk: %s", type(error).__name__)

    async def is_gone(self, thread_id: int) -> bool:
        """Whether it was deleted by hand."""
        if self.kit.client.get_channel(thread_id) is not None:
            return False
        try:
            await self.kit.client.fetch_channel(thread_id)
        except discord.NotFound:
            return True
        except discord.Forbidden:
            return False
        return False

    async def opening_line(self, scene: Scene) -> Outgoing | None:
        """Who is here, who can read this, and that the member may leave: before the first word."""
        alert = scene.record.alert
        if alert.state is not AlertState.TAKEN or alert.member_id is None or alert.holder is None:
            return None
        people = (alert.member_id, alert.holder)
        text = scene.words(
            "place-opening",
            member=views.mentions([alert.member_id]),
            moderator=views.mentions([alert.holder]),
            group=scene.group.name,
        )
        seen_by = await self._who_reads(scene.words, scene.parcel.address.id)
        marker = scene.words("place-mark", number=alert.id)
        view = lasting_view(readers.ask_button(scene.words), views.not_now_button(scene.words, alert))
        return Outgoing(content=f"{text}\n{seen_by}\n{marker}", view=view, pings=people, marker=marker)

    async def _who_reads(self, words: Texts, thread_id: int) -> str:
        thread = await self._thread(thread_id)
        if thread is None or not isinstance(thread.parent, discord.TextChannel):
            return words("place-readers-unknown")
        inside = [member.id for member in await thread.fetch_members()]
        who = readers.of_thread(readers.people_at(thread.parent), inside)
        others = (*((who.owner,) if who.owner else ()), *who.administrators, *who.thread_managers)
        return words("place-readers", inside=readers.listed(who.inside), others=readers.listed(others) or "-")

    async def last_line(self, scene: Scene) -> Outgoing | None:
        """Never while it is open (NO-36): an alert that opened again before this was said keeps its place."""
        alert = scene.record.alert
        if alert.is_open:
            return None
        marker = scene.words("place-closed-mark", number=alert.id)
        view = lasting_view(views.delete_place_button(scene.words, alert))
        return Outgoing(content=f"{scene.words('place-closing')}\n{marker}", view=view, marker=marker)

    def archive_later(self, thread_id: int) -> None:
        in_own_task(self._archive(thread_id), "alerts.archive")

    async def _archive(self, thread_id: int) -> None:
        """Archive, never lock: writing in it opens it again, so the member keeps what was said there."""
        thread = await self._thread(thread_id)
        if thread is None or thread.archived:
            return
        try:
            await thread.edit(archived=True)
        except discord.HTTPException as error:
            log.warning("a place to talk could not be archived: %s", type(error).__name__)

    async def _thread(self, thread_id: int) -> discord.Thread | None:
        try:
            found = self.kit.client.get_channel(thread_id) or await self.kit.client.fetch_channel(thread_id)
        except (discord.NotFound, discord.Forbidden):
            return None
        return found if isinstance(found, discord.Thread) else None


async def numbers_where_they_talk(tx: Transaction, group: Group, record: Record, now: datetime) -> None:
    """Whom no message with help could reach gets the numbers in the place to talk, once it is open (CRI-12).

    A moderator reads them there too, which the member sees: so it is the numbers, and nothing of what was seen.
    """
    alert = record.alert
    unreached = record.help is not None and record.help.state is State.REFUSED
    if alert.state is AlertState.TAKEN and alert.place_id is not None and unreached and not alert.is_drill:
        await parcels.add(tx, group.key, IN_PLACE, alert.id, Address(group.guild_id, alert.place_id), now)


def _made_before(parent: discord.TextChannel, name: str) -> discord.Thread | None:
    mine = (thread for thread in parent.threads if thread.owner_id == parent.guild.me.id)
    return next((thread for thread in mine if thread.name == name and not thread.archived), None)
