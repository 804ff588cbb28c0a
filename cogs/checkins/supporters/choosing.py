"""Whom a member has read along: up to three of the group's supporters, or nobody. Theirs to change at any time."""

from dataclasses import dataclass

import discord

from cogs.checkins import store as rooms_store
from cogs.checkins import threads
from cogs.checkins.model import MOST_SUPPORTERS, Room
from cogs.checkins.opening import check_supporter
from cogs.checkins.rooms import Rooms
from cogs.checkins.supporters import store, views
from cogs.checkins.supporters.endings import Endings
from cogs.checkins.supporters.model import has_room, is_off
from cogs.checkins.supporters.standing import check_terms, of_others
from cogs.kit import parcels
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from cogs.kit.readers import listed, people_at
from data.sealed import SealedId


@dataclass
class Choosing:
    rooms: Rooms
    endings: Endings

    async def choose(self, press: Press, supporter: discord.Member | None, leaver: discord.Member | None) -> None:
        """Choose one more, take one out, or, with nobody named, see who there is."""
        if supporter is None and leaver is None:
            await self.offer(press)
            return
        room = await self.rooms.there(press)
        if leaver is not None:
            await self._unchoose(press, room, leaver.id)
        if supporter is not None:
            await self.add(press, room, supporter)

    async def offer(self, press: Press) -> None:
        room = await self.rooms.there(press)
        group, words = press.in_group, press.words
        if self.rooms.settings(group).who_reads == "nobody":
            raise Refusal("checkin-company-not-here")
        async with self.rooms.kit.database.read() as tx:
            others = await of_others(tx, self.rooms, group, room)
        names = self._names(press)
        free = [
            (names[one.id], one)
            for one in others
            if one.sees_room and has_room(one) and not is_off(one.terms, press.now) and one.id in names
        ]
        free = sorted(free, key=lambda named: named[0].casefold()) if len(room.supporters) < MOST_SUPPORTERS else []
        known = {person: names.get(person, str(person)) for person in room.supporters}
        chosen = words("checkin-choose-now", names=", ".join(known.values())) if known else words("checkin-choose-none")
        offered = words("checkin-choose-offer") if free else words("checkin-choose-nobody-free")
        view = views.choice_view(words, room, free, known)
        await press.say("\n".join([chosen, offered, words("checkin-choose-limits")]), view)

    async def picked(self, press: Press) -> None:
        room = await self.rooms.there(press)
        await self.add(press, room, self._member(press))

    async def leaver_picked(self, press: Press) -> None:
        room = await self.rooms.there(press)
        await self._unchoose(press, room, int(press.values[0]))

    async def nobody(self, press: Press) -> None:
        """Out of the thread first: until they are, it must not say that nobody reads along."""
        room = await self.rooms.there(press)
        gone = [await self._take_out(room, person) for person in room.supporters]
        await press.say(press.words("checkin-chosen-nobody" if all(gone) else "checkin-chosen-nobody-but-in"))

    async def none_instead(self, press: Press) -> None:
        """After an ending, the member wants nobody in that place: nothing changes, and nobody is told."""
        await self.rooms.own(press)
        await press.say(press.words("checkin-choose-none-done"))

    async def add(self, press: Press, room: Room, supporter: discord.Member) -> None:
        """Choose this supporter, let them in, and say what that means."""
        name = self._names(press).get(supporter.id, "")
        is_in = await self.bring_in(press, room, supporter)
        words = press.words
        lines = [words("checkin-chosen" if is_in else "checkin-chosen-not-in", name=name)]
        if not room.supporters:
            lines.append(words("checkin-choose-two"))
        await press.say("\n".join(lines))

    async def bring_in(self, press: Press, room: Room, supporter: discord.Member) -> bool:
        """Choose them and let them into the thread. False when Discord refused the second. Refuses with the reason."""
        parent = threads.parent_of(self.rooms.kit.client, press.in_group)
        if parent is None:
            raise Refusal("checkin-no-parent")
        check_supporter(press.in_group, parent, press.member_id, supporter, len(set(room.supporters) - {supporter.id}))
        if self.rooms.kit.presses.refuses(press.in_group, supporter.id):
            raise Refusal("checkin-not-a-supporter")
        name = self._names(press).get(supporter.id, "")
        await persist(lambda: self._add(press, room, supporter.id, name))
        return await self.rooms.let_in(room, supporter.id)

    async def _add(self, press: Press, room: Room, supporter: int, name: str) -> None:
        who = SealedId(room.guild_id, supporter)
        async with self.rooms.kit.database.write() as tx:
            fresh = await rooms_store.by_id(tx, room.id)  # two presses at once: the second finds the first one's
            if fresh is None or not fresh.is_open:
                raise Refusal("checkin-closed-already")
            if supporter in fresh.supporters:
                raise Refusal("checkin-chosen-already", name=name)
            if len(fresh.supporters) >= MOST_SUPPORTERS:
                raise Refusal("checkin-enough-supporters", most=MOST_SUPPORTERS)
            await check_terms(tx, press.in_group, supporter, name, press.now)
            await rooms_store.add_supporter(tx, room.id, who)
            await store.forget_ending(tx, room.id, who)
            await parcels.show_anew(tx, rooms_store.WELCOME, room.id)
            tx.after_commit(self.rooms.kit.outbox.kick)

    async def _unchoose(self, press: Press, room: Room, person: int) -> None:
        name = self._names(press).get(person, "")
        if person not in room.supporters:
            raise Refusal("checkin-choose-not-chosen", name=name)
        out = await self._take_out(room, person)
        await press.say(press.words("checkin-unchosen" if out else "checkin-unchosen-but-in", name=name))

    async def _take_out(self, room: Room, person: int) -> bool:
        """Out of the thread, then out of the rows. Returns whether they can no longer read it as a supporter."""
        self.endings.unchosen.add((room.id, person))
        try:
            out = await self.rooms.let_out(room, person)
            await persist(lambda: self._forget(room, person))
        finally:
            self.endings.unchosen.discard((room.id, person))
        return out

    async def _forget(self, room: Room, person: int) -> None:
        async with self.rooms.kit.database.write() as tx:
            await self.endings.take_out(tx, room, person, None, self.rooms.kit.now())

    def _member(self, press: Press) -> discord.Member:
        guild = press.interaction.guild
        member = guild.get_member(int(press.values[0])) if guild else None
        if member is None:
            raise Refusal("checkin-not-a-supporter")
        return member

    def _names(self, press: Press) -> dict[int, str]:
        parent = threads.parent_of(self.rooms.kit.client, press.in_group)
        return views.names_of(people_at(parent)) if parent else {}


def names_in(press: Press, rooms: Rooms, people: tuple[int, ...]) -> str:
    parent = threads.parent_of(rooms.kit.client, press.in_group)
    return listed([one for one in people_at(parent) if one.id in people]) if parent else ""
