"""A safety net by consent: asked for by the member, agreed to by a supporter, ended by either at once."""

from dataclasses import dataclass
from datetime import datetime

import discord

from cogs.checkins import store as rooms_store
from cogs.checkins.model import Room
from cogs.checkins.nets import store, views
from cogs.checkins.nets.couriers import EndedBy, can_keep, over_step, same_words
from cogs.checkins.nets.model import Net, agreed, hash_of, is_answered, is_due, ready_again, told
from cogs.checkins.rooms import Rooms
from cogs.checkins.schedule import is_quiet_at, local_day
from cogs.checkins.supporters.endings import minute_of
from cogs.checkins.supporters.standing import plain_name
from cogs.kit import budget, parcels
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from data.database import Transaction
from data.sealed import SealedId


@dataclass
class Nets:
    """Off by default. Nothing is inferred from silence in a room without a net that both agreed to."""

    rooms: Rooms

    # --------------------------------------------------------------------------------------------------- the member

    async def prepare(self, press: Press, keeper: discord.Member, after: int) -> None:
        """Show the exact words first; nothing is asked of anybody yet."""
        room = await self._room_for(press, keeper.id)
        await self.rooms.answered(room.id, press.now)
        words = press.group_words
        said = views.quoted(views.words_of(words, room.member_id, keeper.id, after))
        first = words("checkin-net-would-say", name=plain_name(keeper))
        lines = [first, said, words("checkin-net-prepare", name=plain_name(keeper), after=after)]
        await press.say("\n".join(lines), views.ask_view(words, keeper.id, after))

    async def ask(self, press: Press) -> None:
        keeper_id, after = views.unpacked(press.subject)
        press.subject = 0  # the room is the presser's own
        room = await self._room_for(press, keeper_id)
        said = views.words_of(press.group_words, room.member_id, keeper_id, after)
        await persist(lambda: self._add(room, keeper_id, after, hash_of(said), press.now))
        await press.say(press.words("checkin-net-asked"))

    async def _room_for(self, press: Press, keeper_id: int) -> Room:
        room = await self.rooms.there(press)
        if keeper_id not in room.supporters:
            raise Refusal("checkin-net-not-chosen")
        async with self.rooms.kit.database.read() as tx:
            if await store.of_room(tx, room.id) is not None:
                raise Refusal("checkin-net-already")
        return room

    async def _add(self, room: Room, keeper_id: int, after: int, text_hash: str, now: datetime) -> None:
        async with self.rooms.kit.database.write() as tx:
            if await store.of_room(tx, room.id) is not None:  # two presses at once
                raise Refusal("checkin-net-already")
            net = await store.add(tx, room.id, SealedId(room.guild_id, keeper_id), after, text_hash, now)
            await rooms_store.post(tx, room, rooms_store.NET_ASK, now, net.id)
            tx.after_commit(self.rooms.kit.outbox.kick)

    # --------------------------------------------------------------------------------------------------- the keeper

    async def yes(self, press: Press) -> None:
        net, room = await self._mine(press, keeper_only=True)
        group = press.in_group
        said = views.words_of(self.rooms.kit.words_for(group), room.member_id, net.keeper_id, net.after)
        if not same_words(net, said):
            raise Refusal("checkin-net-other-words")
        await persist(lambda: self._agree(net, press.now))
        await press.say(press.words("checkin-net-agreed"))

    async def _agree(self, net: Net, now: datetime) -> None:
        async with self.rooms.kit.database.write() as tx:
            fresh = await store.by_id(tx, net.id)
            if fresh is None:
                raise Refusal("checkin-net-gone")
            await store.save(tx, agreed(fresh, now))
            await parcels.show_anew(tx, rooms_store.NET_ASK, net.room_id)
            tx.after_commit(self.rooms.kit.outbox.kick)

    async def no(self, press: Press) -> None:
        net, room = await self._mine(press, keeper_only=True)
        await self._end(net, room, EndedBy.KEEPER if net.is_on else EndedBy.DECLINED, press.now)
        await press.say(press.words("checkin-net-declined"))

    # ----------------------------------------------------------------------------------------------------- either

    async def end(self, press: Press) -> None:
        """Either ends it at once. By command: the one of this room, or the only one; else it asks which."""
        if not press.subject:
            nets = await self._all_of(press)
            here = [(net, room) for net, room in nets if room.thread_id == press.interaction.channel_id]
            chosen = here or nets
            if len(chosen) > 1:
                await press.say(press.words("checkin-net-which"), views.end_view(press.words, [one for one, _ in nets]))
                return
            net, room = chosen[0]
        else:
            net, room = await self._mine(press)
        who = EndedBy.MEMBER if press.member_id == room.member_id else EndedBy.KEEPER
        await self._end(net, room, who, press.now)
        await press.say(press.words("checkin-net-ended"))

    async def show(self, press: Press) -> None:
        """One's own net with its words, and the nets one keeps for others."""
        words = press.group_words
        nets = await self._all_of(press)
        lines = []
        for net, room in nets:
            place, state = f"<#{room.thread_id}>", "on" if net.is_on else "asked"
            lines.append(
                words(f"checkin-net-shown-{state}", place=place, keeper=f"<@{net.keeper_id}>", after=net.after)
            )
            lines.append(views.quoted(views.words_of(words, room.member_id, net.keeper_id, net.after)))
        mine = [net for net, _ in nets]
        waiting = [net for net in mine if not net.is_on and net.keeper_id == press.member_id]
        await press.say(
            "\n".join(lines), views.answer_view(words, waiting[0]) if waiting else views.end_view(words, mine)
        )

    async def _end(self, net: Net, room: Room, who: EndedBy, now: datetime) -> None:
        await persist(lambda: self._end_and_say(net, room, who, now))

    async def _end_and_say(self, net: Net, room: Room, who: EndedBy, now: datetime) -> None:
        async with self.rooms.kit.database.write() as tx:
            if await store.end(tx, net) and room.is_open:
                await rooms_store.post(tx, room, rooms_store.NET_OVER, now, over_step(who, now))
            tx.after_commit(self.rooms.kit.outbox.kick)

    async def _mine(self, press: Press, *, keeper_only: bool = False) -> tuple[Net, Room]:
        async with self.rooms.kit.database.read() as tx:
            net = await store.by_id(tx, press.subject)
            room = await rooms_store.by_id(tx, net.room_id) if net is not None else None
        if net is None or room is None:
            raise Refusal("checkin-net-gone")
        allowed = {net.keeper_id} if keeper_only else {net.keeper_id, room.member_id}
        if press.member_id not in allowed or room.guild_id != press.interaction.guild_id:
            raise Refusal("checkin-net-not-asked")
        return net, room

    async def _all_of(self, press: Press) -> list[tuple[Net, Room]]:
        group = press.in_group
        who = SealedId(group.guild_id, press.member_id)
        found: list[tuple[Net, Room]] = []
        async with self.rooms.kit.database.read() as tx:
            own = await rooms_store.open_of(tx, group.key, who)
            net = await store.of_room(tx, own.id) if own is not None else None
            if own is not None and net is not None:
                found.append((net, own))
            for kept in await store.kept_by(tx, group.key, who):
                room = await rooms_store.by_id(tx, kept.room_id)
                if room is not None:
                    found.append((kept, room))
        if not found:
            raise Refusal("checkin-net-none")
        return found

    # -------------------------------------------------------------------------------------------------- on the beat

    async def look(self, now: datetime) -> None:
        """Say what is due, each on a day and at an hour that is free for its keeper; an answer makes it ready again."""
        groups = {group.key: group for group in self.rooms.kit.groups.all if group.settings.checkins}
        async with self.rooms.kit.database.read() as tx:
            waiting = await store.to_look_at(tx, groups)
        if not waiting:
            return
        async with self.rooms.kit.database.write() as tx:
            for net in waiting:
                await self._look_at(tx, groups, net, now)
            tx.after_commit(self.rooms.kit.outbox.kick)

    async def _look_at(self, tx: Transaction, groups: dict[str, Group], net: Net, now: datetime) -> None:
        room, fresh = await rooms_store.by_id(tx, net.room_id), await store.by_id(tx, net.id)
        if room is None or fresh is None:
            return
        if is_answered(fresh, room):
            await store.save(tx, ready_again(fresh))
            return
        group = groups[room.group_key]
        said = views.words_of(self.rooms.kit.words_for(group), room.member_id, fresh.keeper_id, fresh.after)
        if not is_due(fresh, room, now) or not same_words(fresh, said):
            return
        if await can_keep(tx, self.rooms, group, room, fresh.keeper_id, now) and await self._is_free(
            tx, group, fresh, now
        ):
            await store.save(tx, told(fresh, now))
            await rooms_store.post(tx, room, rooms_store.NET_TOLD, now, minute_of(now))

    async def _is_free(self, tx: Transaction, group: Group, net: Net, now: datetime) -> bool:
        """Take the keeper's one message of their own day, outside their quiet hours (CHK-3, CHK-4)."""
        keeper = SealedId(group.guild_id, net.keeper_id)
        own = await rooms_store.open_of(tx, group.key, keeper)
        quiet = self.rooms.settings(group).quiet_hours
        zone = own.zone if own is not None else group.settings.group.time_zone
        if is_quiet_at(now, zone, own.quiet(quiet) if own is not None else quiet):
            return False
        what = f"{rooms_store.NET_TOLD}:{net.id}:{minute_of(now)}"
        return await budget.take(tx, group.key, keeper, local_day(now, zone), what)
