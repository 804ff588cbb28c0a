"""What a member decides about their room: when it asks, who reads along, when it rests, and when it ends."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import discord

from cogs.checkins import store, threads, views
from cogs.checkins.model import LONGEST_PAUSE, Room
from cogs.checkins.opening import check_wish
from cogs.checkins.rooms import Rooms
from cogs.kit import parcels
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal


@dataclass
class Keeping:
    rooms: Rooms

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

    # ------------------------------------------------------------------------------------------------------- the end

    async def ask_to_close(self, press: Press) -> None:
        room = await self.rooms.own(press)
        await press.say(press.words("checkin-close-sure"), views.close_view(press.words, room.id))

    async def close(self, press: Press) -> None:
        """Close the room. Only its member ever does (NO-36); what that does not delete is said."""
        room = await self.rooms.own(press)
        await persist(lambda: self._close(room, press.now))
        may_delete = threads.may_delete(threads.parent_of(self.rooms.kit.client, press.in_group))
        view = views.delete_view(press.words, room.id) if may_delete else None
        # Said before the thread is archived: an answer inside an archived thread may not arrive.
        await press.say(press.words("checkin-closed-can-delete" if may_delete else "checkin-closed"), view)
        if room.thread_id and not await threads.archive(self.rooms.kit.client, room):
            await press.say(press.words("checkin-not-archived"))

    async def _close(self, room: Room, now: datetime) -> None:
        async with self.rooms.kit.database.write() as tx:
            await store.close(tx, room, now)
            tx.after_commit(lambda: self.rooms.leave(room))

    async def delete(self, press: Press) -> None:
        """Delete the thread with everything in it: only where organisers granted that (DESIGN.md decision 7)."""
        room = await self.rooms.own(press, closed_too=True)
        client = self.rooms.kit.client
        if not threads.may_delete(threads.parent_of(client, press.in_group)):
            raise Refusal("checkin-cannot-delete")
        thread = await threads.reach(client, room)
        if thread is threads.Presence.SHUT_OUT:
            raise Refusal("checkin-shut-out")
        await press.say(press.words("checkin-deleting"))  # there is no place to say it in afterwards
        if isinstance(thread, discord.Thread):
            try:
                await thread.delete()
            except discord.NotFound:
                pass
            except discord.HTTPException as error:
                raise Refusal("checkin-delete-failed") from error
        await persist(lambda: self._remove(room))

    async def _remove(self, room: Room) -> None:
        async with self.rooms.kit.database.write() as tx:
            await store.remove(tx, room)
            tx.after_commit(lambda: self.rooms.leave(room))


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
