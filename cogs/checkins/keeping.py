"""What a member decides about their room: when it asks, who reads along, when it rests, and when it ends."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import discord

from cogs.checkins import store, threads, views
from cogs.checkins.model import LONGEST_PAUSE, Room
from cogs.checkins.opening import check_supporter, check_wish
from cogs.checkins.rooms import Rooms
from cogs.kit import parcels
from cogs.kit.patience import persist
from cogs.kit.ports import OpenAlerts
from cogs.kit.presses import Press, Refusal
from cogs.kit.readers import listed, people_at
from data.sealed import SealedId


@dataclass
class Keeping:
    rooms: Rooms
    open_alerts: OpenAlerts
    to_archive: set[int]  # numbers of closed rooms whose thread waits for the end of an alert

    # --------------------------------------------------------------------------------------------------------- when

    async def retime(self, press: Press, hour: int, zone: str | None) -> None:
        room = await self.rooms.own(press)
        wish = replace(room.wish, hour=hour, zone=zone or room.zone)
        check_wish(wish, self.rooms.settings(press.in_group))
        fresh = await self._reset(press, replace(room, wish=wish))
        where = press.words("checkin-retimed", hour=views.clock(fresh.wish.hour), zone=fresh.zone)
        await press.say("\n".join([where, views.rhythm(press.words, fresh)]))

    async def pause(self, press: Press, days: int, until: str | None) -> None:
        room = await self.rooms.own(press)
        back = _pause_end(press.now, room.zone, days, until)
        await self._reset(press, replace(room, paused_until=back))
        await press.say(press.words("checkin-paused", until=views.when(back)))

    async def resume(self, press: Press) -> None:
        room = await self.rooms.own(press)
        fresh = await self._reset(press, replace(room, paused_until=None))
        await press.say("\n".join([press.words("checkin-resumed"), views.rhythm(press.words, fresh)]))

    async def _reset(self, press: Press, wanted: Room) -> Room:
        """Save what the member wants, and count from nothing again."""
        return await persist(lambda: self._save(press, replace(wanted, unanswered=0)))

    async def _save(self, press: Press, wanted: Room) -> Room:
        fresh = replace(wanted, next_ask_at=self.rooms.next_time(wanted, press.now))
        async with self.rooms.kit.database.write() as tx:
            values = {name: getattr(fresh, name) for name in ("paused_until", "unanswered", "next_ask_at")}
            await store.change(tx, fresh, **values, **store.columns(fresh.wish))
            await parcels.drop_waiting(tx, [store.ASK], fresh.id)
            await parcels.show_anew(tx, store.WELCOME, fresh.id)
            tx.after_commit(self.rooms.kit.outbox.kick)
        return fresh

    # ------------------------------------------------------------------------------------------------ who reads along

    async def choose(self, press: Press, supporter: discord.Member | None) -> None:
        """Choose one more supporter; with nobody named, nobody is asked to read any more."""
        room = await self.rooms.there(press)
        if supporter is None:
            await self._choose_nobody(press, room)
            return
        parent = threads.parent_of(self.rooms.kit.client, press.in_group)
        if parent is None:
            raise Refusal("checkin-no-parent")
        name = listed([one for one in people_at(parent) if one.id == supporter.id])
        if supporter.id in room.supporters:
            raise Refusal("checkin-chosen-already", name=name)
        check_supporter(press.in_group, parent, press.member_id, supporter, len(room.supporters))
        await persist(lambda: self._add(room, supporter.id))
        thread = await threads.reach(self.rooms.kit.client, room)
        is_in = not isinstance(thread, threads.Presence) and await threads.let_in(thread, supporter.id)
        await press.say(press.words("checkin-chosen" if is_in else "checkin-chosen-not-in", name=name))

    async def _choose_nobody(self, press: Press, room: Room) -> None:
        # Out of the thread first: until they are, it must not say that nobody reads along.
        gone = [await self.rooms.let_out(room, one) for one in room.supporters]
        await persist(lambda: self._remove_all(room))
        await press.say(press.words("checkin-chosen-nobody" if all(gone) else "checkin-chosen-nobody-but-in"))

    async def _add(self, room: Room, supporter: int) -> None:
        async with self.rooms.kit.database.write() as tx:
            await store.add_supporter(tx, room.id, SealedId(room.guild_id, supporter))
            await parcels.show_anew(tx, store.WELCOME, room.id)
            tx.after_commit(self.rooms.kit.outbox.kick)

    async def _remove_all(self, room: Room) -> None:
        async with self.rooms.kit.database.write() as tx:
            await store.remove_supporters(tx, room)
            await parcels.show_anew(tx, store.WELCOME, room.id)
            tx.after_commit(self.rooms.kit.outbox.kick)

    # ------------------------------------------------------------------------------------------------------- the end

    async def ask_to_close(self, press: Press) -> None:
        room = await self.rooms.own(press)
        await press.say(press.words("checkin-close-sure"), views.close_view(press.words, room.id))

    async def close(self, press: Press) -> None:
        """Close the room. Only its member ever does (NO-36); what that does not delete is said."""
        room = await self.rooms.own(press)
        place = await threads.reach(self.rooms.kit.client, room)
        looked_after = await persist(lambda: self._close(press, room, is_thread=isinstance(place, discord.Thread)))
        first = "checkin-closed-stays" if room.is_channel else "checkin-closed"
        can_delete = not isinstance(place, threads.Presence) and threads.may_delete(place)
        lines = [
            "checkin-closed-alert" if looked_after else first,
            "checkin-closed-can-delete" if can_delete else "checkin-closed-kept",
            "checkin-closed-notes",
        ]
        view = views.delete_view(press.words, room.id) if can_delete else None
        # Said before the thread is archived: an answer inside an archived thread may not arrive.
        await press.say("\n".join(press.words(line) for line in lines), view)
        if room.thread_id and not looked_after and not await threads.archive(self.rooms.kit.client, room):
            await press.say(press.words("checkin-not-archived"))

    async def _close(self, press: Press, room: Room, *, is_thread: bool) -> bool:
        """Return whether its thread has to stay where it is, because of an alert that is open (NO-36)."""
        async with self.rooms.kit.database.write() as tx:
            alert = await self.open_alerts.about(tx, press.in_group, press.member_id)
            await store.close(tx, room, press.now)
            await store.change(tx, room, to_archive=alert and is_thread)
            if alert and is_thread:
                tx.after_commit(lambda: self.to_archive.add(room.id))
            tx.after_commit(lambda: self.rooms.leave(room))
        return alert and is_thread

    async def delete(self, press: Press) -> None:
        """Delete it with everything in it: only where organisers granted that (DESIGN.md decision 7).

        Also while an alert is open: it is the member's own wish.
        """
        room = await self.rooms.own(press, closed_too=True)
        place = await threads.reach(self.rooms.kit.client, room)
        if place is threads.Presence.SHUT_OUT:
            raise Refusal("checkin-shut-out")
        if not isinstance(place, threads.Presence) and not threads.may_delete(place):
            raise Refusal("checkin-cannot-delete")
        await press.say(press.words("checkin-deleting"))  # there is no place to say it in afterwards
        if not isinstance(place, threads.Presence):
            try:
                await place.delete()
            except discord.NotFound:
                pass
            except discord.HTTPException as error:
                raise Refusal("checkin-delete-failed") from error
        await persist(lambda: self._remove(room))

    async def _remove(self, room: Room) -> None:
        async with self.rooms.kit.database.write() as tx:
            await store.remove(tx, room)
            tx.after_commit(lambda: self.rooms.forget(room))


def _pause_end(now: datetime, zone: str, days: int, until: str | None) -> datetime:
    """Return midnight, on the member's own clock, of the day when questions may come again."""
    home = ZoneInfo(zone)
    today = now.astimezone(home).date()
    try:
        day = date.fromisoformat(until.strip()) if until else today + timedelta(days=days)
    except ValueError:
        raise Refusal("checkin-no-such-day") from None
    if not today < day <= today + LONGEST_PAUSE:
        raise Refusal("checkin-no-such-day")
    return datetime.combine(day, time(), home).astimezone(UTC)
