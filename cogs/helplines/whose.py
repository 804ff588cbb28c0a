"""Which groups somebody means who presses or types something of ours: by the place, else every one they are in."""

from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.presses import Press


def groups_meant(kit: Kit, press: Press) -> list[Group]:
    """The channel's own group; else every group of this server; in direct messages, every group they are in."""
    where = press.interaction
    here = [group for group in kit.groups.all if where.guild_id in {None, group.guild_id}]
    channels = {where.channel_id, getattr(where.channel, "parent_id", None)}
    own = [group for group in here if group.own_channels & channels]
    if own or where.guild_id is not None:
        return own[:1] or here
    return [group for group in here if _is_in(kit, group, press.member_id)]


def _is_in(kit: Kit, group: Group, member_id: int) -> bool:
    guild = kit.client.get_guild(group.guild_id)
    return guild is not None and guild.get_member(member_id) is not None


def numbered(kit: Kit, groups: list[Group], number: int) -> list[Group]:
    """Return the one that a button names by its place in the settings; all of them where it names none (0)."""
    return [group for group in groups if kit.number_of(group) == number] if number else groups


def can_ask(group: Group) -> bool:
    """Whether there is somebody who could be asked to come."""
    return group.alert_channel is not None
