"""A role for those who agreed: only where organisers granted Manage Roles and named one role right below ours."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import discord

from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.ports import Finding, Grade

log = logging.getLogger("holdfast.agreement")

# At one start: who agreed while the role could not be given gets it now, and Discord is not flooded.
_CATCH_UP = 50


@dataclass
class AgreementRole:
    """Follows a member's yes and no to the agreement; it never takes a role for anything else (NO-4).

    Whoever has not been through Discord's own Membership Screening waits: a role would let them skip it.
    """

    kit: Kit

    async def follow(self, group: Group, member_id: int, *, agreed: bool) -> None:
        """Give the role for a yes, take it for a no. What Discord refuses is logged; `check` says why."""
        guild, role = self._usable(group)
        member = guild.get_member(member_id) if guild is not None else None
        if role is None or member is None or member.bot or (agreed and member.pending):
            return
        if (member.get_role(role.id) is not None) == agreed:
            return
        try:
            await (member.add_roles(role) if agreed else member.remove_roles(role))
        except discord.HTTPException as error:
            log.warning("the agreement's role could not be changed: %s", type(error).__name__)

    async def catch_up(self, group: Group, agreed: Iterable[int]) -> None:
        """Give it to those who agreed and have none."""
        guild, role = self._usable(group)
        if guild is None or role is None:
            return
        members = (guild.get_member(member_id) for member_id in agreed)
        lacking = [one.id for one in members if one is not None and one.get_role(role.id) is None and not one.pending]
        for member_id in lacking[:_CATCH_UP]:
            await self.follow(group, member_id, agreed=True)

    def _usable(self, group: Group) -> tuple[discord.Guild | None, discord.Role | None]:
        guild = self.kit.client.get_guild(group.guild_id)
        role = guild.get_role(group.agreement_role) if guild and group.agreement_role else None
        if guild is None or role is None or not guild.me.guild_permissions.manage_roles:
            return guild, None
        return guild, role if role < guild.me.top_role and not role.managed else None


def of_role(group: Group, guild: discord.Guild | None) -> Iterator[Finding]:
    """Say whether the role can be given, and whether Manage Roles reaches further than it has to."""
    role = guild.get_role(group.agreement_role) if guild and group.agreement_role else None
    if guild is None or role is None:
        return  # not wished for; or its name was not found, which is told by the kit
    facts = {"role": f"@{role.name}"}
    if role >= guild.me.top_role or role.managed:
        yield Finding(Grade.WARN, "agreement-check-role-above", facts)
        return
    others = [one.name for one in guild.roles if one < guild.me.top_role and not one.is_default() and one != role]
    if others and guild.me.guild_permissions.manage_roles:
        yield Finding(Grade.WARN, "agreement-check-role-others", facts | {"others": ", ".join(sorted(others))})
