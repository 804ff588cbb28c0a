"""Discord's own arithmetic of roles and overwrites, for who can read: pure, over a snapshot of one channel."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

import discord

VIEW = discord.Permissions(view_channel=True).value
ADMINISTRATOR = discord.Permissions(administrator=True).value
MANAGE_THREADS = discord.Permissions(manage_threads=True).value
_ALL = discord.Permissions.all().value
_LEFT_IN_A_TIMEOUT = discord.Permissions(view_channel=True, read_message_history=True).value


@dataclass(frozen=True)
class Role:
    """A role of the server. `permissions` are those it gives on the whole server."""

    id: int
    name: str
    permissions: int
    of_a_bot: bool = False  # Discord gives it to one bot, and nobody else can have it

    @property
    def administrates(self) -> bool:
        return bool(self.permissions & ADMINISTRATOR)


@dataclass(frozen=True)
class Overwrite:
    """What a channel allows and denies one role or person."""

    allow: int
    deny: int


@dataclass(frozen=True)
class Somebody:
    """One account on the server, with the roles it has beside everyone's."""

    id: int
    name: str
    roles: frozenset[int] = frozenset()
    bot: bool = False
    timed_out: bool = False


@dataclass(frozen=True)
class Spot:
    """One channel as it is now, with everybody on its server. Private threads: the channel above.

    `overwrites` are by the role's or person's id; everyone's role has the server's own id.
    """

    guild_id: int
    owner_id: int | None
    roles: Mapping[int, Role]
    overwrites: Mapping[int, Overwrite] = field(default_factory=dict)
    people: tuple[Somebody, ...] = ()

    def of_roles(self, roles: Iterable[int]) -> int:
        """Return what somebody with exactly these roles could do here, if nothing else were granted to them."""
        held = [self.roles[number] for number in roles if number in self.roles]
        base = self.roles[self.guild_id].permissions
        for role in held:
            base |= role.permissions
        if base & ADMINISTRATOR:
            return _ALL
        return self._without_rank(base, roles)

    def _without_rank(self, base: int, roles: Iterable[int]) -> int:
        base = _after(base, [self.overwrites[self.guild_id]] if self.guild_id in self.overwrites else [])
        return _after(base, [self.overwrites[number] for number in roles if number in self.overwrites])

    def of(self, one: Somebody) -> int:
        """Return everything this person can do here."""
        if one.id == self.owner_id:
            return _ALL
        base = self.of_roles(one.roles)
        if base & ADMINISTRATOR:
            return base
        base = _after(base, [self.overwrites[one.id]] if one.id in self.overwrites else [])
        return base & _LEFT_IN_A_TIMEOUT if one.timed_out else base

    def administrates(self, one: Somebody) -> bool:
        own = (*one.roles, self.guild_id)
        return one.id == self.owner_id or any(self.roles[role].administrates for role in own if role in self.roles)

    def sees_by_roles(self, one: Somebody) -> bool:
        """Whether this person could read here without being the owner, an Administrator or let in by name."""
        base = self.roles[self.guild_id].permissions
        for number in one.roles:
            base |= self.roles[number].permissions if number in self.roles else 0
        return bool(self._without_rank(base, one.roles) & VIEW)

    @property
    def shuts_somebody_out(self) -> bool:
        """Whether the channel keeps any role or person out by name."""
        named = (one for number, one in self.overwrites.items() if number != self.guild_id)
        return any(one.deny & VIEW for one in named)

    def lets_in(self, number: int) -> bool:
        """Whether the channel itself lets this role or person in."""
        return number in self.overwrites and bool(self.overwrites[number].allow & VIEW)


def _after(base: int, overwrites: Collection[Overwrite]) -> int:
    """Apply overwrites of one rank together: what any of them allows wins over what any denies."""
    denied, allowed = 0, 0
    for one in overwrites:
        denied |= one.deny
        allowed |= one.allow
    return (base & ~denied) | allowed


def spot_of(channel: discord.abc.GuildChannel) -> Spot:
    guild = channel.guild
    return Spot(
        guild_id=guild.id,
        owner_id=guild.owner_id,
        roles={role.id: _role(role) for role in guild.roles},
        overwrites=dict(_overwrites(channel)),
        people=tuple(_somebody(member) for member in guild.members),
    )


def _role(role: discord.Role) -> Role:
    return Role(role.id, plain(role.name), role.permissions.value, of_a_bot=role.is_bot_managed())


def _overwrites(channel: discord.abc.GuildChannel) -> Iterable[tuple[int, Overwrite]]:
    # `overwrites_for` would look each person up on the server; whoever has left needs no looking up.
    for target, overwrite in channel.overwrites.items():
        allow, deny = overwrite.pair()
        yield target.id, Overwrite(allow.value, deny.value)


def _somebody(member: discord.Member) -> Somebody:
    roles = frozenset(role.id for role in member.roles if not role.is_default())
    return Somebody(member.id, plain(member.display_name), roles, bot=member.bot, timed_out=member.is_timed_out())


def plain(name: str) -> str:
    """A name that somebody chose, made so that it neither pings nor draws."""
    return discord.utils.escape_mentions(discord.utils.escape_markdown(name))
