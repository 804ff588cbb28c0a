"""What the bot needs on a server, and what it should not have. Pure: permissions are discord.py's names for them."""

from collections.abc import Mapping
from enum import StrEnum


class Use(StrEnum):
    """What a channel is used for."""

    ALERTS = "alerts"
    PANEL = "panel"
    CHECKINS = "checkins"
    ROOMS = "rooms"
    WATCHED = "watched"
    NEWS = "news"


# The least set (PRI-13, NO-34).
LEAST: Mapping[Use, frozenset[str]] = {
    Use.ALERTS: frozenset(
        {
            "read_messages",
            "send_messages",
            "create_private_threads",
            "send_messages_in_threads",
            "read_message_history",
        }
    ),
    Use.PANEL: frozenset({"read_messages", "send_messages", "read_message_history"}),
    Use.CHECKINS: frozenset(
        {
            "read_messages",
            "create_private_threads",
            "send_messages_in_threads",
            "read_message_history",
            "pin_messages",
        }
    ),
    Use.WATCHED: frozenset({"read_messages", "read_message_history"}),
    Use.NEWS: frozenset({"read_messages", "send_messages"}),
}
# Off by default: only where organisers chose private channels for check-ins, on that one category. Never on a role, so
# it is in no invitation.
_ON_ONE_CATEGORY = frozenset(
    {"read_messages", "send_messages", "read_message_history", "pin_messages", "manage_channels", "manage_roles"}
)
# What we ask for and can do without where it is denied: links show no preview then, and that is all.
WELCOME = frozenset({"embed_links", "attach_files"})
EVER_NEEDED = WELCOME.union(*LEAST.values())
# Power over members, their messages or the server: worth a word even when everyone on the server has it.
POWER = frozenset(
    {
        "administrator",
        "ban_members",
        "kick_members",
        "moderate_members",
        "manage_guild",
        "manage_channels",
        "manage_roles",
        "manage_messages",
        "manage_threads",
        "manage_webhooks",
        "manage_nicknames",
        "manage_events",
        "manage_expressions",
        "mention_everyone",
        "mute_members",
        "deafen_members",
        "move_members",
        "view_audit_log",
    }
)
_CALLED = {
    "read_messages": "View Channels",
    "manage_guild": "Manage Server",
    "send_tts_messages": "Send Text-to-Speech Messages",
    "moderate_members": "Timeout Members",
    "mention_everyone": "Mention @everyone, @here and All Roles",
}


def would_help(use: Use, granted: frozenset[str]) -> tuple[str, ...]:
    # Not for check-ins: nobody sends in their parent, so what holds in its threads cannot be told from there.
    wanted = WELCOME if use is Use.ALERTS else frozenset({"embed_links"}) if use is Use.PANEL else frozenset()
    return tuple(sorted(wanted - granted))


def missing(use: Use, granted: frozenset[str]) -> tuple[str, ...]:
    least = _ON_ONE_CATEGORY if use is Use.ROOMS else LEAST[use]
    return tuple(sorted(least - granted))


def to_spare(
    from_own_roles: frozenset[str], from_everyone: frozenset[str], granted_on_purpose: frozenset[str]
) -> tuple[str, ...]:
    """Return what the bot can do and does not need: from its own roles anything, from everyone's role only power."""
    own = from_own_roles - from_everyone
    return tuple(sorted((own | (from_everyone & POWER)) - EVER_NEEDED - granted_on_purpose))


def called(permission: str) -> str:
    """Return a permission's name as Discord's settings show it."""
    return _CALLED.get(permission, permission.replace("_", " ").title())


def listed(permissions: tuple[str, ...]) -> str:
    return ", ".join(called(permission) for permission in permissions)
