"""Word watch in a private check-in: its own yes, for one room, off until then and off again with one step (CHK-11)."""

import hashlib
from dataclasses import dataclass

import discord

from cogs.checkins import store
from cogs.checkins.model import Room
from cogs.checkins.rooms import Rooms
from cogs.checkins.views import FAMILY
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.ports import WatchedRoom
from cogs.kit.presses import HoldfastButton, Press, Refusal, lasting_view
from data.sealed import SealedId

# A button under the text carries the room's number, and enough of the text's hash to tell that it is the same text.
_HASH_BITS = 24


@dataclass
class Watching:
    """A yes holds for the text it was said to: after a change of the text it is off until they are asked again.

    What is read, and when, is answered from memory (`Rooms.doors`), so that reading never waits.
    """

    rooms: Rooms

    def register(self) -> None:
        for action, handler in (("watch", self.ask), ("watch-yes", self.yes), ("watch-no", self.no)):
            self.rooms.kit.presses.on(FAMILY, action, handler)

    # ------------------------------------------------------------------------------------- what the watch asks

    def watched_room(self, channel_id: int, member_id: int) -> Group | None:
        door = self.rooms.doors.get(channel_id)
        if door is None or door.member_id != member_id or door.watch_hash is None:
            return None
        group = self.rooms.kit.groups.by_key(door.group_key)
        if group is None or not may_run(group) or door.watch_hash != self._hash(group):
            return None
        return group

    def watched_rooms_of(self, group: Group, member_id: int) -> tuple[int, ...]:
        own = (
            place
            for place, door in self.rooms.doors.items()
            if (door.member_id, door.group_key) == (member_id, group.key)
        )
        return tuple(place for place in own if self.watched_room(place, member_id) is not None)

    def watched_rooms(self, group: Group) -> list[WatchedRoom]:
        """Return the rooms of the group that are watched now, each with the moment of its member's yes."""
        return [
            WatchedRoom(door.thread_id, door.member_id, door.watched_since)
            for door in self.rooms.doors.values()
            if door.group_key == group.key
            and door.watched_since is not None
            and self.watched_room(door.thread_id, door.member_id) is not None
        ]

    # ------------------------------------------------------------------------------------- what the member does

    async def ask(self, press: Press) -> None:
        """Show what a yes means, and how it stands now. Nothing is chosen beforehand."""
        room = await self.rooms.there(press)
        group = press.in_group
        if not may_run(group):
            raise Refusal("checkin-watch-cannot")
        is_on = self.watched_room(room.thread_id or 0, room.member_id) is not None
        now = press.group_words("checkin-watch-is-on" if is_on else "checkin-watch-is-off")
        await press.say("\n".join([self._text(group), "", now]), self._view(press, group, room))

    def _view(self, press: Press, group: Group, room: Room) -> discord.ui.View:
        subject = room.id << _HASH_BITS | self._short(group)
        style = discord.ButtonStyle.primary  # one style for both: neither looks like the right one
        return lasting_view(
            HoldfastButton(FAMILY, "watch-yes", subject, press.group_words("checkin-button-watch-yes"), style),
            HoldfastButton(FAMILY, "watch-no", room.id, press.group_words("checkin-button-watch-no"), style),
        )

    async def yes(self, press: Press) -> None:
        group = press.in_group
        room_id, shown = press.subject >> _HASH_BITS, press.subject & ((1 << _HASH_BITS) - 1)
        press.subject = room_id
        room = await self.rooms.there(press)
        if not may_run(group):
            raise Refusal("checkin-watch-cannot")
        if shown != self._short(group):
            await press.say(press.group_words("checkin-watch-changed"))
            await self.ask(press)
            return
        await persist(lambda: self._save(room, press, self._hash(group)))
        await press.say(press.group_words("checkin-watch-on"))

    async def no(self, press: Press) -> None:
        """Off, with one step, whatever else is wrong with the room or the group."""
        room = await self._own_open(press)
        # Off in memory first: what is written from now on is not read, even if it cannot be saved yet.
        door = self.rooms.doors.get(room.thread_id or 0)
        if door is not None:
            door.watch_hash = None
        await persist(lambda: self._save(room, press, None))
        await press.say(press.group_words("checkin-watch-off"))

    async def _own_open(self, press: Press) -> Room:
        if press.subject:
            return await self.rooms.own(press)
        group = press.in_group
        async with self.rooms.kit.database.read() as tx:
            room = await store.open_of(tx, group.key, SealedId(group.guild_id, press.member_id))
        if room is None:
            raise Refusal("checkin-none")
        return room

    async def _save(self, room: Room, press: Press, watch_hash: str | None) -> None:
        def remember() -> None:
            door = self.rooms.doors.get(room.thread_id or 0)
            if door is not None:
                door.watch_hash, door.watched_since = watch_hash, since

        since = press.now if watch_hash else None
        async with self.rooms.kit.database.write() as tx:
            await store.change(tx, room, watched_since=since, watch_hash=watch_hash)
            tx.after_commit(remember)

    # ---------------------------------------------------------------------------------------- what was said yes to

    def _text(self, group: Group) -> str:
        words, watch = self.rooms.kit.words_for(group), group.settings.word_watch
        lines = [words("checkin-watch-means", days=group.settings.keep.closed_alerts)]
        if watch is not None and watch.unsure != "off":
            lines.append(words("checkin-watch-unsure", days=group.settings.keep.unsure_notes))
        lines.append(words("checkin-watch-change"))
        return "\n".join(lines)

    def _hash(self, group: Group) -> str:
        return hashlib.sha256(self._text(group).encode()).hexdigest()

    def _short(self, group: Group) -> int:
        return int(self._hash(group)[: _HASH_BITS // 4], 16)


def may_run(group: Group) -> bool:
    """Only where the group's own word watch runs: its texts are signed, and there are people to tell."""
    return bool(group.settings.watch_may_run) and group.alert_channel is not None
