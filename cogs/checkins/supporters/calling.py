"""The button "I'd like company": it reaches somebody who can be asked now, or says plainly that nobody is here."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import discord

from cogs.checkins import store as rooms_store
from cogs.checkins.model import MOST_SUPPORTERS, Company, Room
from cogs.checkins.rooms import Rooms
from cogs.checkins.supporters import store, views
from cogs.checkins.supporters.asking_group import AskingGroup
from cogs.checkins.supporters.choosing import Choosing, names_in
from cogs.checkins.supporters.couriers import company_step
from cogs.checkins.supporters.model import asked_now, called, calls_after, could_join
from cogs.checkins.supporters.standing import of_chosen, of_others
from cogs.checkins.views import when
from cogs.kit.patience import persist
from cogs.kit.presses import Handler, Press, Refusal
from data.sealed import SealedId

# Within this, whoever was called is not called again.
STANDS_FOR = timedelta(minutes=10)


@dataclass
class Calling:
    """Calls the chosen who can be asked now; else offers others who are there; else the whole group.

    Who was called a moment ago is in memory only: that somebody wanted company is not kept (CHK-7).
    """

    rooms: Rooms
    choosing: Choosing
    asking: AskingGroup
    _called: dict[tuple[int, int], datetime] = field(default_factory=dict)

    async def which(self, press: Press) -> None:
        room = await self._room(press)
        await press.say(press.words("checkin-company-which"), views.company_view(press.words, room.id))

    def of(self, kind: Company) -> Handler:
        async def call(press: Press) -> None:
            room = await self._room(press)
            chosen, others = await self._who(press, room)
            if chosen:
                await self._call(press, room, kind, chosen)
            elif others:
                await self._offer_others(press, room, kind, others)
            else:
                await self._say_nobody(press, room, kind)

        return call

    async def _room(self, press: Press) -> Room:
        room = await self.rooms.there(press)
        await self.rooms.answered(room.id, press.now)
        return room

    async def _who(self, press: Press, room: Room) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return which of the chosen could be asked now, and which others could join."""
        group = press.in_group
        if self.rooms.settings(group).who_reads == "nobody":
            return (), ()
        async with self.rooms.kit.database.read() as tx:
            chosen = called(await of_chosen(tx, self.rooms, group, room), press.now)
            full = len(room.supporters) >= MOST_SUPPORTERS
            others = () if chosen or full else could_join(await of_others(tx, self.rooms, group, room), press.now)
        return chosen, others

    # ------------------------------------------------------------------------------------------------------- calling

    async def _call(self, press: Press, room: Room, kind: Company, people: tuple[int, ...]) -> None:
        earlier = [at for one in people if (at := self._called.get((room.id, one))) and press.now - at < STANDS_FOR]
        if earlier:
            names = names_in(press, self.rooms, people)
            raise Refusal("checkin-company-called-already", names=names, at=when(min(earlier)))
        self._note(room, people, press.now)
        try:
            await persist(lambda: self._post(press, room, kind, people))
        except BaseException:
            self._forget(room, people)
            raise
        await press.say(press.words("checkin-company-told", names=names_in(press, self.rooms, people)))

    async def _post(self, press: Press, room: Room, kind: Company, people: tuple[int, ...]) -> None:
        group = press.in_group
        async with self.rooms.kit.database.write() as tx:
            await rooms_store.post(tx, room, rooms_store.COMPANY, press.now, company_step(kind, press.now))
            for one in people:
                who = SealedId(group.guild_id, one)
                calls, since = calls_after(await store.terms(tx, group.key, who), press.now)
                await store.save(tx, group.key, who, calls=calls, calls_since=since)
            tx.after_commit(self.rooms.kit.outbox.kick)

    def _note(self, room: Room, people: tuple[int, ...], now: datetime) -> None:
        self._called = {who: at for who, at in self._called.items() if now - at < STANDS_FOR}
        self._called |= {(room.id, one): now for one in people}

    def _forget(self, room: Room, people: tuple[int, ...]) -> None:
        for one in people:
            self._called.pop((room.id, one), None)

    # ------------------------------------------------------------------------------------------ somebody not chosen

    async def _offer_others(self, press: Press, room: Room, kind: Company, others: tuple[int, ...]) -> None:
        """Ask the member first: whoever joins could then read everything in the room."""
        guild = press.interaction.guild
        named = [(one, names_in(press, self.rooms, (one,))) for one in others if guild and guild.get_member(one)]
        view = views.join_view(press.words, room.id, kind, named, group_too=self.asking.channel(press) is not None)
        lines = [press.words("checkin-company-others"), *await self._when_back(press, room)]
        await press.say("\n".join(lines), view)

    def join(self, kind: Company) -> Handler:
        async def picked(press: Press) -> None:
            room, person = await self._room(press), int(press.values[0])
            _, others = await self._who(press, room)
            member = press.interaction.guild.get_member(person) if press.interaction.guild else None
            if person in room.supporters:
                raise Refusal("checkin-chosen-already", name=names_in(press, self.rooms, (person,)))
            if person not in others or not isinstance(member, discord.Member):
                raise Refusal("checkin-company-gone-meanwhile")
            is_in = await self.choosing.bring_in(press, room, member)
            name = names_in(press, self.rooms, (person,))
            await press.say(press.words("checkin-chosen" if is_in else "checkin-chosen-not-in", name=name))
            fresh = await self.rooms.get(room.id)
            if fresh is not None and is_in:
                await self._call(press, fresh, kind, (person,))

        return picked

    # --------------------------------------------------------------------------------------------------------- nobody

    async def _say_nobody(self, press: Press, room: Room, kind: Company) -> None:
        words, nobody_reads = press.words, self.rooms.settings(press.in_group).who_reads == "nobody"
        if nobody_reads:
            lines = [words("checkin-company-not-here")]
        elif not room.supporters:
            lines = [words("checkin-company-nobody-chosen")]
        else:
            lines = [words("checkin-company-nobody-now"), *await self._when_back(press, room)]
        channel = self.asking.channel(press)
        if channel is None:
            lines.append(words("checkin-group-no-channel"))
            await press.say("\n".join(lines))
            return
        lines.append(words("checkin-group-offer", channel=channel.mention))
        await press.say("\n".join(lines), views.group_view(words, room.id, kind))

    async def _when_back(self, press: Press, room: Room) -> list[str]:
        """When the next of the chosen can be asked again, where that is known."""
        group = press.in_group
        async with self.rooms.kit.database.read() as tx:
            chosen = [one for one in await of_chosen(tx, self.rooms, group, room) if one.is_supporter and one.sees_room]
        asked = asked_now(chosen, press.now, anyone=True)
        if asked.back is None:
            return []
        person, moment = asked.back
        name = names_in(press, self.rooms, (person,))
        return [press.words("checkin-company-back", name=name, when=when(moment))]
