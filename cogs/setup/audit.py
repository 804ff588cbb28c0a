"""Looks at a server as it is now: what the bot may do there, and who can read the alerts."""

from collections.abc import Iterable, Iterator

import discord

from cogs.kit.groups import Group
from cogs.kit.ports import Finding, Grade
from cogs.setup.model import Use, listed, missing, to_spare, would_help

NAMES_SHOWN = 20
FEWEST_MODERATORS = 2


def audit(group: Group, guild: discord.Guild, intents: discord.Intents) -> Iterator[Finding]:
    """Everything about the server that no single slice owns."""
    yield from _administrator(guild)
    yield from _intents(group, intents)
    yield from _channels(group, guild)
    yield from _spare(group, guild)
    yield from _optional_grants(group, guild)
    yield from _moderators(group, guild)
    yield from _readers(group, guild)


def is_administrator(guild: discord.Guild) -> bool:
    return guild.me.guild_permissions.administrator


def _administrator(guild: discord.Guild) -> Iterator[Finding]:
    if is_administrator(guild):
        yield Finding(Grade.STOP, "check-administrator", {"roles": _names(_admin_roles(guild))})


def _admin_roles(guild: discord.Guild) -> list[str]:
    return [role.name for role in guild.me.roles if role.permissions.administrator]


def _intents(group: Group, intents: discord.Intents) -> Iterator[Finding]:
    wanted = {"members": "Server Members Intent"}
    if group.settings.word_watch is not None:
        wanted["message_content"] = "Message Content Intent"
    for flag, name in wanted.items():
        if not getattr(intents, flag):
            yield Finding(Grade.STOP, "check-intent-missing", {"intent": name})


def _uses(group: Group) -> Iterator[tuple[Use, int]]:
    for use, channel in (
        (Use.ALERTS, group.alert_channel),
        (Use.PANEL, group.panel_channel),
        (Use.ROOMS if _has_channels(group) else Use.CHECKINS, group.checkin_parent),
        (Use.NEWS, group.news_channel),
    ):
        if channel is not None:
            yield use, channel
    for channel in sorted(group.watched_channels):
        yield Use.WATCHED, channel


def _has_channels(group: Group) -> bool:
    return group.settings.checkins is not None and group.settings.checkins.rooms == "channels"


def _channels(group: Group, guild: discord.Guild) -> Iterator[Finding]:
    whole = True
    for use, channel_id in _uses(group):
        channel = guild.get_channel(channel_id)
        if channel is None:
            continue  # the names that were not found have findings of their own
        granted = _granted(channel.permissions_for(guild.me))
        lacking = missing(use, granted)
        if lacking:
            whole = False
            facts = {"channel": f"#{channel.name}", "permissions": listed(lacking)}
            yield Finding(Grade.STOP, f"check-missing-{use}", facts)
        elif helpful := would_help(use, granted):
            facts = {"channel": f"#{channel.name}", "permissions": listed(helpful)}
            yield Finding(Grade.WARN, "check-would-help", facts)
    if whole:
        yield Finding(Grade.GOOD, "check-permissions-whole")


def _granted(permissions: discord.Permissions) -> frozenset[str]:
    return frozenset(name for name, on in permissions if on)


def _spare(group: Group, guild: discord.Guild) -> Iterator[Finding]:
    own_roles = [role for role in guild.me.roles if not role.is_default()]
    own = frozenset[str]().union(*(_granted(role.permissions) for role in own_roles))
    on_purpose = frozenset({"manage_roles"}) if _wants_role(group) else frozenset()
    extra = to_spare(own, _granted(guild.default_role.permissions), on_purpose | {"administrator"})
    if extra:
        yield Finding(Grade.WARN, "check-permissions-spare", {"permissions": listed(extra)})


def _wants_role(group: Group) -> bool:
    return group.settings.agreement is not None and group.settings.agreement.role is not None


def _optional_grants(group: Group, guild: discord.Guild) -> Iterator[Finding]:
    """The two narrow grants that are off by default, each explained (DESIGN.md decision 7)."""
    parent = guild.get_channel(group.checkin_parent) if group.checkin_parent is not None else None
    if parent is not None and not _has_channels(group):
        on = parent.permissions_for(guild.me).manage_threads
        yield Finding(Grade.GOOD, f"check-threads-grant-{'on' if on else 'off'}", {"channel": f"#{parent.name}"})
    if _wants_role(group) and not guild.me.guild_permissions.manage_roles:
        yield Finding(Grade.WARN, "check-roles-grant-off")


def _moderators(group: Group, guild: discord.Guild) -> Iterator[Finding]:
    if group.settings.alerts is None:
        return
    if group.settings.people.moderators is None:
        yield Finding(Grade.STOP, "check-moderators-none")
        return
    role = guild.get_role(group.moderator_role) if group.moderator_role is not None else None
    if role is None:
        return  # it was not found: said already
    count = sum(1 for member in role.members if not member.bot)
    if count < FEWEST_MODERATORS:
        facts = {"count": count, "role": f"@{role.name}"}
        yield Finding(Grade.WARN if count else Grade.STOP, "check-moderators-few", facts)


def _readers(group: Group, guild: discord.Guild) -> Iterator[Finding]:
    """Who can read the alerts, by name (ESC-2)."""
    channel = guild.get_channel(group.alert_channel) if group.alert_channel is not None else None
    if channel is None:
        return
    where = {"channel": f"#{channel.name}"}
    if channel.permissions_for(guild.default_role).read_messages:
        yield Finding(Grade.STOP, "check-alerts-open", where)
        return
    yield from _reading_roles(group, channel, where)
    readers = [one for one in guild.members if channel.permissions_for(one).read_messages and one != guild.me]
    bots = [one.display_name for one in readers if one.bot]
    others = [one.display_name for one in readers if not one.bot and not _belongs(group, one)]
    meant = [one.display_name for one in readers if not one.bot and _belongs(group, one)]
    if others:
        yield Finding(Grade.WARN, "check-alerts-others", where | {"names": _names(others)})
    if bots:
        yield Finding(Grade.WARN, "check-alerts-bots", where | {"names": _names(bots)})
    yield Finding(Grade.GOOD, "check-alerts-readers", where | {"names": _names(meant) or "-"})


def _reading_roles(group: Group, channel: discord.abc.GuildChannel, where: dict[str, str]) -> Iterator[Finding]:
    open_to = [
        role
        for role in channel.guild.roles
        if role.id != group.moderator_role
        and not role.is_default()
        and role not in channel.guild.me.roles
        and not role.permissions.administrator
        and channel.permissions_for(role).read_messages
    ]
    if open_to:
        yield Finding(Grade.STOP, "check-alerts-roles", where | {"roles": _names(f"@{role.name}" for role in open_to)})


def _belongs(group: Group, member: discord.Member) -> bool:
    return member.id in group.organisers or any(role.id == group.moderator_role for role in member.roles)


def _names(names: Iterable[str]) -> str:
    known = sorted(names)
    rest = len(known) - NAMES_SHOWN
    shown = ", ".join(discord.utils.escape_markdown(name) for name in known[:NAMES_SHOWN])
    return f"{shown}, +{rest}" if rest > 0 else shown
