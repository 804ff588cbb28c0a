"""Somebody to talk to: a private thread for two moderators, with nothing of any alert in it (MOD-1, MOD-6)."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

import discord

from cogs.alerts import views as alert_views
from cogs.alerts.asking import Asking
from cogs.alerts.care import store, views
from cogs.alerts.care.debrief import Debrief
from cogs.kit import parcels, readers
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal, lasting_view
from data.database import Transaction

log = logging.getLogger("holdfast.alerts")

TALK = "care.talk"


@dataclass
class Talk:
    """Willing are moderators who said so, and organisers who did not say no. Who picked whom is written nowhere.

    The thread hangs under the alert channel, where both can see it and no member can.
    """

    kit: Kit
    asking: Asking
    debrief: Debrief
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    def register(self) -> None:
        self.kit.outbox.register(TALK, self)
        self.kit.presses.on(views.FAMILY, "talk", self.ask_whom)
        self.kit.presses.on(views.FAMILY, "pick-person", self.picked)

    async def start(self, press: Press) -> None:
        """`/duty debrief talk`: in the group of the place where it was used."""
        await self._ask_whom(press, press.in_group)

    async def ask_whom(self, press: Press) -> None:
        await self._ask_whom(press, self.debrief.group_of(press))

    async def _ask_whom(self, press: Press, group: Group) -> None:
        willing = await self._willing(press, group)
        names = [(person, self.asking.name_of(group, person)) for person in willing]
        await press.say(
            press.words("duty-talk-intro"), views.people_select(press.words, self.kit.number_of(group), names)
        )

    async def picked(self, press: Press) -> None:
        """Make the thread first: pressed again after a crash, the same thread is found.

        Raises:
            Refusal: that person is not willing any more, or Discord refuses the thread.
        """
        group, other = self.debrief.group_of(press), int(press.values[0])
        if other not in await self._willing(press, group):
            raise Refusal("duty-talk-not-now")
        thread = await self._thread(press, group, other)

        async def introduce() -> None:
            async with self.kit.database.write() as tx:
                here = Address(group.guild_id, thread.id)
                await parcels.add(tx, group.key, TALK, self.kit.number_of(group), here, press.now)
                tx.after_commit(self.kit.outbox.kick)

        await persist(introduce)
        await press.say(press.words("duty-talk-open", link=alert_views.link(group, thread.id)))

    async def _willing(self, press: Press, group: Group) -> Sequence[int]:
        """Return whom this person can pick.

        Raises:
            Refusal: they are no moderator, cannot see the alert channel, or there is nobody.
        """
        who = press.member_id
        if not self.debrief.is_moderator(group, who):
            raise Refusal("alert-no-moderator")
        async with self.kit.database.read() as tx:
            said = await store.who_listens(tx, group)
        leads = (person for person in group.organisers if said.get(person, True))
        people = dict.fromkeys([*(person for person, yes in said.items() if yes), *leads])
        willing = [one for one in people if one != who and self._could_come(group, one)]
        if not willing:
            raise Refusal("duty-talk-nobody")
        if not self.asking.can_see_alerts(group, who):
            raise Refusal("duty-talk-cannot-see", people=alert_views.mentions(willing))
        return willing

    def _could_come(self, group: Group, person: int) -> bool:
        return self.debrief.is_moderator(group, person) and self.asking.can_see_alerts(group, person)

    async def _thread(self, press: Press, group: Group, other: int) -> discord.Thread:
        parent = self._parent(group)
        name, pair = self.kit.words_for(group)("duty-talk-name"), (press.member_id, other)
        async with self._one_at_a_time:
            try:
                found = await _made_before(parent, name, pair)
                if found is not None:
                    return found
                thread = await parent.create_thread(name=name, type=discord.ChannelType.private_thread, invitable=False)
                for person in pair:
                    await thread.add_user(discord.Object(person))
            except discord.HTTPException as error:
                log.warning("a thread for two moderators could not be made: %s", type(error).__name__)
                raise Refusal("duty-talk-forbidden", person=alert_views.mentions([other])) from error
        return thread

    def _parent(self, group: Group) -> discord.TextChannel:
        channel = self.kit.client.get_channel(group.alert_channel or 0)
        if not isinstance(channel, discord.TextChannel):
            raise Refusal("duty-talk-nobody")
        return channel

    # ---------------------------------------------------------------------------------------- the opening line

    async def write(self, parcel: Parcel) -> Outgoing | None:
        """Name the two alike: nothing says which of them asked, or after what."""
        group, thread = self.kit.groups.by_key(parcel.group_key), self.kit.client.get_channel(parcel.address.id)
        if group is None or not isinstance(thread, discord.Thread) or thread.parent is None:
            return None
        words = self.kit.words_for(group)
        inside = [member.id for member in await thread.fetch_members()]
        people = tuple(person for person in inside if self.debrief.is_moderator(group, person))
        who = readers.of_thread(readers.people_at(thread.parent), inside)
        others = (*((who.owner,) if who.owner else ()), *who.administrators, *who.thread_managers)
        text = words("duty-talk-opening", people=alert_views.mentions(people))
        seen_by = words("place-readers", inside=readers.listed(who.inside), others=readers.listed(others) or "-")
        view = lasting_view(readers.ask_button(words))
        return Outgoing(content=f"{text}\n{seen_by}", view=view, pings=people, marker=text)

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Nothing follows: the thread is theirs."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:  # noqa: ARG002 - the courier's signature
        log.error("the opening line of a thread for two moderators was refused (%s)", reason)


async def _made_before(parent: discord.TextChannel, name: str, pair: Sequence[int]) -> discord.Thread | None:
    """Return the thread these two have already, so that a second press opens no second one."""
    for thread in parent.threads:
        if thread.owner_id == parent.guild.me.id and thread.name == name and not thread.archived:
            inside = {member.id for member in await thread.fetch_members()}
            if inside >= set(pair):
                return thread
    return None
