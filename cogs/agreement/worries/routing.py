"""Where a worry goes: to whom, into which channel's private thread, and who else could open that."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from zlib import crc32

import discord

from cogs.agreement.worries.model import Kind, Worry, recipients_for
from cogs.kit import readers
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.readers import Person, Readers

_FINGERPRINT = 0xFFFFF


@dataclass(frozen=True)
class Spot:
    """A channel in which the bot may make private threads, and everybody on its server."""

    channel_id: int
    people: tuple[Person, ...]

    def seen_by(self, people: Iterable[int]) -> bool:
        seeing = {one.id for one in self.people if one.sees or one.owner or one.administrator}
        return seeing.issuperset(people)

    def hides_from(self, people: Collection[int], inside: Collection[int]) -> bool:
        """Whether none of them could read a private thread here that these are in."""
        return readers.of_thread(self.people, inside).ids.isdisjoint(people)


def spot_for(
    spots: Iterable[Spot], inside: tuple[int, ...], guest: int | None, implicated: Collection[int]
) -> tuple[Spot | None, bool]:
    """Return the first channel that everybody inside can see and nobody implicated could read.

    One that `guest` can be in too comes first, and True with it: they may want to join later.
    """
    fit = [one for one in spots if one.seen_by(inside) and one.hides_from(implicated, inside)]
    for spot in fit:
        if guest is not None and spot.seen_by((guest,)):
            return spot, True
    return (fit[0], False) if fit else (None, False)


@dataclass(frozen=True)
class Route:
    """Who gets it, and where. Without `channel_id` each of them gets it in their direct messages."""

    recipients: tuple[int, ...]
    channel_id: int | None = None
    can_join: bool = False
    readers: Readers | None = None

    @property
    def others(self) -> tuple[Person, ...]:
        """Return who else could open the thread, without having been asked to."""
        who = self.readers or Readers()
        return (*((who.owner,) if who.owner else ()), *who.administrators, *who.thread_managers)

    @property
    def fingerprint(self) -> int:
        digest = self.readers.digest if self.readers else ""
        return crc32(repr((sorted(self.recipients), self.channel_id, digest)).encode()) & _FINGERPRINT


@dataclass
class Router:
    kit: Kit

    def route(self, group: Group, kind: Kind, reporter: int, implicated: Collection[int]) -> Route:
        """Compute it from how the server is now. No recipients: nobody is left to ask."""
        guild = self.kit.client.get_guild(group.guild_id)
        if guild is None:
            return Route(())
        organisers = [person for person in group.organisers if _is_person(guild, person)]
        role = guild.get_role(group.moderator_role) if group.moderator_role else None
        moderators = [one.id for one in role.members if not one.bot] if role else []
        people = recipients_for(kind, organisers, moderators, reporter=reporter, implicated=implicated)
        if not people:
            return Route(())
        spot, can_join = spot_for(self._spots(guild, group), people, reporter, implicated)
        if spot is None:
            return Route(people)
        return Route(people, spot.channel_id, can_join, readers.of_thread(spot.people, people))

    def is_safe(self, group: Group, worry: Worry) -> bool:
        """Whether nobody it names could read its thread, whichever of our channels that is under."""
        channels = (self.channel(group, one) for one in (group.alert_channel, group.checkin_parent))
        spots = [Spot(one.id, readers.people_at(one)) for one in channels if one is not None]
        return worry.direct or all(one.hides_from(worry.named, worry.recipients) for one in spots)

    def stands(self, group: Group, person: int) -> bool:
        """Whether they are here, and an organiser or moderator still."""
        guild = self.kit.client.get_guild(group.guild_id)
        member = guild.get_member(person) if guild else None
        roles = {role.id for role in member.roles} if member else set()
        return member is not None and (person in group.organisers or group.moderator_role in roles)

    def is_gone(self, group: Group, person: int) -> bool:
        """Whether they surely look after the group no more.

        An organiser or a role that the settings name and nobody found may be them, under a name they had before.
        """
        guild = self.kit.client.get_guild(group.guild_id)
        people = group.settings.people
        all_found = len(group.organisers) == len(people.organisers)
        all_found = all_found and (people.moderators is None or group.moderator_role is not None)
        is_here = guild is not None and guild.get_member(person) is not None
        return not self.stands(group, person) and (all_found or not is_here)

    def talk_channel(self, group: Group, inside: tuple[int, ...]) -> discord.TextChannel | None:
        """Return where all of them could talk with each other."""
        guild = self.kit.client.get_guild(group.guild_id)
        spot = spot_for(self._spots(guild, group), inside, None, ())[0] if guild else None
        return self.channel(group, spot.channel_id) if spot else None

    def channel(self, group: Group, channel_id: int | None) -> discord.TextChannel | None:
        guild = self.kit.client.get_guild(group.guild_id)
        found = guild.get_channel(channel_id) if guild and channel_id else None
        return found if isinstance(found, discord.TextChannel) else None

    async def thread(self, group: Group, thread_id: int | None) -> discord.Thread | None:
        """Return it, archived or not.

        Raises:
            HTTPException: it is gone, or Discord does not let us see it.
        """
        guild = self.kit.client.get_guild(group.guild_id)
        known = guild.get_thread(thread_id) if guild and thread_id else None
        if known is None and thread_id:
            found = await self.kit.client.fetch_channel(thread_id)
            return found if isinstance(found, discord.Thread) else None
        return known

    def _spots(self, guild: discord.Guild, group: Group) -> list[Spot]:
        channels = (self.channel(group, one) for one in (group.alert_channel, group.checkin_parent))
        return [Spot(one.id, readers.people_at(one)) for one in channels if one is not None and _may_make(guild, one)]


def _may_make(guild: discord.Guild, channel: discord.TextChannel) -> bool:
    may = channel.permissions_for(guild.me)
    return may.view_channel and may.create_private_threads and may.send_messages_in_threads


def _is_person(guild: discord.Guild, person_id: int) -> bool:
    member = guild.get_member(person_id)
    return member is not None and not member.bot
