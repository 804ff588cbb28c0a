"""What a member decides about their room beside its timing: who reads along, and when it ends."""

from dataclasses import dataclass

import discord

from cogs.checkins import store, threads, views
from cogs.checkins.model import Room
from cogs.checkins.rooms import Rooms
from cogs.kit.patience import persist
from cogs.kit.ports import OpenAlerts
from cogs.kit.presses import Press, Refusal


@dataclass
class Keeping:
    rooms: Rooms
    open_alerts: OpenAlerts
    to_archive: set[int]  # numbers of closed rooms whose thread waits for the end of an alert

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
