"""What a member does with a place to talk: say "not now", leave it, have it deleted; and who was heard in it."""

import logging
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import discord

from cogs.alerts import keeping, store, views
from cogs.alerts.acting import Acting
from cogs.alerts.model import Alert, AlertState, Event, Happening
from cogs.alerts.records import Record, apply, read_record
from cogs.kit.groups import Group
from cogs.kit.patience import StillBusyError, persist
from cogs.kit.presses import Press, Refusal
from data.database import Transaction

log = logging.getLogger("holdfast.alerts")

# Talking counts as being there; it is noted so seldom because nothing but "when last" is needed.
NOTE_TALK_EVERY = timedelta(minutes=10)


@dataclass
class Visiting(Acting):
    """The member's own acts close nothing and ask nobody: the holder finds them on the card (DESIGN.md decision 5)."""

    _noted: dict[tuple[int, int], datetime] = field(default_factory=dict)
    _to_tidy: dict[tuple[str, int], list[int]] = field(default_factory=dict)

    def register(self) -> None:
        self.kit.presses.on(views.FAMILY, "not-now", self.not_now)
        self.kit.presses.on(views.FAMILY, "delete-place", self.delete)

    async def not_now(self, press: Press) -> None:
        """Heard, and noted on the card; the alert goes on (CRI-11)."""
        _, record = await self._own(press)
        if record.alert.state is AlertState.TAKEN and record.declined_place is None:
            await persist(lambda: self._note(record.alert.id, [Event(Happening.MEMBER_NOT_NOW, press.now)]))
        await press.say(press.words("place-not-now"))

    async def left(self, thread_id: int, guild_id: int, people: Collection[int], now: datetime) -> None:
        """Somebody left a thread: if it is a place to talk and they are its member, the card says so."""
        alert = await self._at(guild_id, thread_id)
        if alert is not None and alert.member_id in people and alert.state is AlertState.TAKEN:
            await persist(lambda: self._note(alert.id, [Event(Happening.MEMBER_LEFT, now)]))

    async def thread_deleted(self, thread_id: int, guild_id: int, now: datetime) -> None:
        """Deleted by hand, or because its member asked: there is no place any more, and another can be opened."""
        alert = await self._at(guild_id, thread_id)
        if alert is not None:
            await persist(lambda: self._note(alert.id, [Event(Happening.PLACE_GONE, now)]))

    @staticmethod
    def may_be_ours(thread: discord.Thread, author_id: int) -> bool:
        return thread.owner_id == thread.guild.me.id and thread.is_private() and author_id != thread.guild.me.id

    async def heard(self, thread: discord.Thread, author_id: int, now: datetime) -> None:
        """A message in one of our private threads: whoever holds the alert is there. Nothing of it is read."""
        noted = self._noted.get((thread.id, author_id))
        if noted is not None and now - noted < NOTE_TALK_EVERY:
            return
        self._noted = {key: at for key, at in self._noted.items() if now - at < NOTE_TALK_EVERY}
        self._noted[thread.id, author_id] = now
        alert = await self._at(thread.guild.id, thread.id)
        if alert is None or not keeping.note_act(alert, author_id, now):
            return
        try:
            await persist(lambda: self._note_talk(alert.id, author_id, now))
        except StillBusyError:
            self._noted.pop((thread.id, author_id), None)  # their next message is noted instead

    async def _note_talk(self, alert_id: int, who: int, now: datetime) -> None:
        async with self.kit.database.write() as tx:
            found = await self._find(tx, alert_id, now)
            if found is not None:
                await apply(tx, found[0], found[1].alert, keeping.note_act(found[1].alert, who, now))
                tx.after_commit(self.kit.outbox.kick)

    async def _note(self, alert_id: int, events: list[Event]) -> None:
        async with self.kit.database.write() as tx:
            found = await self._find(tx, alert_id, events[0].at)
            if found is not None:
                await apply(tx, found[0], found[1].alert, events)
                tx.after_commit(self.kit.outbox.kick)

    async def _find(self, tx: Transaction, alert_id: int, now: datetime) -> tuple[Group, Record] | None:
        alert = await store.by_id(tx, alert_id)
        group = self.kit.groups.by_key(alert.group_key) if alert else None
        record = await read_record(tx, group, alert_id, now) if group is not None else None
        return (group, record) if group is not None and record is not None else None

    async def _at(self, guild_id: int, thread_id: int) -> Alert | None:
        async with self.kit.database.read() as tx:
            return await store.at_place(tx, guild_id, thread_id)

    async def _own(self, press: Press) -> tuple[Group, Record]:
        """Refuses everybody but the member whose place it is."""
        async with self.kit.database.read() as tx:
            found = await self._find(tx, press.subject, press.now)
        if found is None or found[1].alert.member_id != press.member_id:
            raise Refusal("place-not-yours")
        return found

    # ------------------------------------------------------------------------------------------------- removing it

    async def delete(self, press: Press) -> None:
        """Delete it with everything in it, as with rooms: only where organisers granted that (DESIGN.md decision 7).

        Also while it is open: it is the member's own wish.
        """
        _, record = await self._own(press)
        thread = await self._thread(record.alert.place_id)
        if thread is None:
            raise Refusal("place-gone-already")
        if not _may_delete(thread):
            raise Refusal("place-cannot-delete")
        await press.say(press.words("place-deleting"))  # there is no place to say it in afterwards
        try:
            await thread.delete()
        except discord.NotFound:
            log.info("alert %s: its place was gone already", record.alert.id)
        except discord.HTTPException as error:
            raise Refusal("place-delete-failed") from error
        await persist(lambda: self._note(record.alert.id, [Event(Happening.PLACE_GONE, press.now)]))

    async def last_place(self, group: Group, member_id: int) -> int:
        """Return the number of this member's newest alert with a place to talk; 0 where there is none."""
        async with self.kit.database.read() as tx:
            theirs = await store.about(tx, group, member_id)
        return max((one.id for one in theirs if one.place_id is not None), default=0)

    async def remember_places(self, tx: Transaction, group: Group, member_id: int) -> None:
        """Before an erasure: which threads are left in Discord. Kept in memory until `tidy`."""
        theirs = [one.place_id for one in await store.about(tx, group, member_id) if one.place_id is not None]
        self._to_tidy[group.key, member_id] = theirs

    async def tidy(self, group: Group, member_id: int) -> None:
        """After an erasure: delete the places where that is granted, else say which are left.

        Raises:
            Refusal: some are left; the words say where.
        """
        left = []
        for place in self._to_tidy.pop((group.key, member_id), []):
            thread = await self._thread(place)
            if thread is None:
                continue
            try:
                if not _may_delete(thread):
                    left.append(place)
                else:
                    await thread.delete()
            except discord.HTTPException:
                left.append(place)
        if left:
            raise Refusal("place-left-after-forgetting", places=" ".join(views.link(group, one) for one in left))

    async def _thread(self, place: int | None) -> discord.Thread | None:
        try:
            known = self.kit.client.get_channel(place or 0)
            found = known or (await self.kit.client.fetch_channel(place) if place else None)
        except (discord.NotFound, discord.Forbidden):
            return None
        return found if isinstance(found, discord.Thread) else None


def _may_delete(thread: discord.Thread) -> bool:
    return thread.permissions_for(thread.guild.me).manage_threads
