"""Whole servers drawn at random, as discord.py itself builds them from Discord's payloads."""

from random import Random
from typing import Any

import discord

from tests.data.support import NOW

GUILD = 1000
CHANNEL = 2000
ME = 3000
# What decides here, and some that must not.
_BITS = {
    name: discord.Permissions(**{name: True}).value
    for name in ("view_channel", "manage_threads", "administrator", "send_messages", "manage_channels")
}
IN_A_CHANNEL = tuple(bit for name, bit in _BITS.items() if name != "administrator")


def drawn(seed: int) -> discord.Guild:
    """Draw one server; the same seed draws the same."""
    dice = Random(seed)
    roles = range(10, 10 + dice.randint(0, 5))
    people = range(ME, ME + dice.randint(1, 9))
    overwrites = [_overwrite(dice, GUILD, 0)] if dice.random() < 0.5 else []
    overwrites += [_overwrite(dice, role, 0) for role in roles if dice.random() < 0.5]
    overwrites += [_overwrite(dice, person, 1) for person in people if dice.random() < 0.25]
    return server(
        everyone=_some(dice),
        # Administrators are rare on a server, and rare here, or nobody else would be looked at.
        roles={role: _some(dice) | _BITS["administrator"] * (dice.random() < 0.1) for role in roles},
        people={person: {role for role in roles if dice.random() < 0.35} for person in people},
        bots={person for person in people if person == ME or dice.random() < 0.2},
        timed_out={person for person in people if dice.random() < 0.15},
        overwrites=overwrites,
        owner=dice.choice(people),
    )


def _some(dice: Random) -> int:
    return sum(bit for bit in IN_A_CHANNEL if dice.random() < 0.4)


def _overwrite(dice: Random, target: int, kind: int) -> dict[str, Any]:
    """Discord never has a permission both allowed and denied in one overwrite."""
    allow, deny = _some(dice), _some(dice)
    return {"id": str(target), "type": kind, "allow": str(allow & ~deny), "deny": str(deny)}


def server(
    *,
    everyone: int = 0,
    roles: dict[int, int] | None = None,
    people: dict[int, set[int]] | None = None,
    bots: set[int] | frozenset[int] = frozenset(),
    timed_out: set[int] | frozenset[int] = frozenset(),
    overwrites: list[dict[str, Any]] | None = None,
    owner: int = 1,
) -> discord.Guild:
    """A server with one channel, as Discord would tell of it."""
    given = {GUILD: everyone} | (roles or {})
    members = [_member(one, held, bot=one in bots, out=one in timed_out) for one, held in (people or {}).items()]
    payload: dict[str, Any] = {
        "id": str(GUILD),
        "name": "a server",
        "owner_id": str(owner),
        "roles": [_role(number, rights) for number, rights in given.items()],
        "channels": [
            {
                "id": str(CHANNEL),
                "type": 0,
                "name": "grief-chat",
                "position": 0,
                "permission_overwrites": overwrites or [],
            }
        ],
        "members": members,
        "member_count": len(members),
        "emojis": [],
        "stickers": [],
        "features": [],
        "premium_tier": 0,
        "nsfw_level": 0,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "system_channel_flags": 0,
        "preferred_locale": "en-GB",
    }
    return discord.Guild(data=payload, state=_state())  # type: ignore[arg-type]  # the payload has what matters here


def _state() -> Any:
    """A client's memory, a new one for each server: it would remember a user of another server as a bot."""
    return discord.Client(intents=discord.Intents(guilds=True, members=True))._connection


def channel_of(guild: discord.Guild) -> discord.TextChannel:
    channel = guild.get_channel(CHANNEL)
    assert isinstance(channel, discord.TextChannel)
    return channel


def allows(target: int, *names: str, person: bool = False) -> dict[str, Any]:
    return {"id": str(target), "type": int(person), "allow": str(rights(*names)), "deny": "0"}


def denies(target: int, *names: str, person: bool = False) -> dict[str, Any]:
    return {"id": str(target), "type": int(person), "allow": "0", "deny": str(rights(*names))}


def rights(*names: str) -> int:
    return sum(_BITS[name] for name in names)


def _role(number: int, rights_of_it: int) -> dict[str, Any]:
    name = "@everyone" if number == GUILD else f"role {number}"
    return {
        "id": str(number),
        "name": name,
        "permissions": str(rights_of_it),
        "position": number,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }


def _member(number: int, roles: set[int], *, bot: bool, out: bool) -> dict[str, Any]:
    user = {"id": str(number), "username": f"p{number}", "discriminator": "0", "avatar": None, "bot": bot}
    until = NOW.replace(year=NOW.year + 10).isoformat() if out else None
    return {
        "user": user,
        "roles": [str(role) for role in sorted(roles)],
        "joined_at": NOW.isoformat(),
        "deaf": False,
        "mute": False,
        "flags": 0,
        "communication_disabled_until": until,
    }
