"""What `check` says of the check-ins (CON-12), each line with its remedy."""

from collections.abc import Collection, Iterator, Sequence

import discord

from cogs.checkins import channels, threads
from cogs.checkins.model import Trouble
from cogs.kit.groups import Group
from cogs.kit.ports import Finding, Grade
from cogs.kit.readers import listed, of_thread, people_at

# Without these there is no room at all; the other two only take something away.
_VITAL = frozenset({"View Channel", "Create Private Threads", "Send Messages in Threads"})
# What would let people talk, or open threads, beside the private ones.
_NOT_FOR_EVERYONE = {
    "send_messages": "Send Messages",
    "create_public_threads": "Create Public Threads",
    "create_private_threads": "Create Private Threads",
}


def of_settings(group: Group, client: discord.Client, places: Collection[int]) -> Iterator[Finding]:
    """`places`: every thread and channel that belongs to a room."""
    settings = group.settings.checkins
    if settings is None:
        yield Finding(Grade.GOOD, "checkin-check-off")
        return
    parent = threads.parent_of(client, group)
    if parent is None:
        key = "checkin-check-no-category" if settings.rooms == "channels" else "checkin-check-no-parent"
        yield Finding(Grade.STOP, key, {"channel": settings.under})
        return
    if settings.who_reads == "chosen_supporters" and group.supporter_role is None:
        yield Finding(Grade.WARN, "checkin-check-no-supporters")
    if parent.id in group.watched_channels:
        yield Finding(Grade.STOP, "checkin-check-watched", {"channel": parent.name})
    if isinstance(parent, discord.CategoryChannel):
        yield from _of_category(parent, places)
    else:
        yield from _of_permissions(parent)
    yield from _of_readers(parent)


def _of_category(category: discord.CategoryChannel, places: Collection[int]) -> Iterator[Finding]:
    """The grant that private channels need, off by default: which, why, and what is missing (DESIGN.md decision 7)."""
    where = {"channel": category.name}
    yield Finding(Grade.GOOD, "checkin-check-category", where | {"permissions": ", ".join(channels.NEEDED.values())})
    for name in channels.missing(category):
        yield Finding(Grade.STOP, "checkin-check-missing", where | {"permission": name})
    strangers = channels.strangers(people_at(category), {category.guild.me.id})
    if strangers:
        yield Finding(Grade.STOP, "checkin-check-category-open", where | {"names": listed(strangers)})
    if channels.is_full(category):
        yield Finding(Grade.WARN, "checkin-check-channels-full", where | {"count": len(category.channels)})
    spare = sum(1 for one in category.text_channels if one.id not in places)
    if spare:
        yield Finding(Grade.WARN, "checkin-check-channels-spare", where | {"count": spare})


def _of_permissions(parent: discord.TextChannel) -> Iterator[Finding]:
    for name in threads.missing(parent):
        grade = Grade.STOP if name in _VITAL else Grade.WARN
        yield Finding(grade, "checkin-check-missing", {"channel": parent.name, "permission": name})
    everyone = parent.permissions_for(parent.guild.default_role)
    for flag, name in _NOT_FOR_EVERYONE.items():
        if getattr(everyone, flag):
            yield Finding(Grade.WARN, "checkin-check-everyone", {"channel": parent.name, "permission": name})
    granted = parent.permissions_for(parent.guild.me).manage_threads
    yield Finding(Grade.GOOD, "checkin-check-can-delete" if granted else "checkin-check-cannot-delete")


def _of_readers(parent: threads.Parent) -> Iterator[Finding]:
    readers = of_thread(people_at(parent), ())
    named = [
        *([readers.owner] if readers.owner else []),
        *readers.administrators,
        *readers.thread_managers,
        *readers.bots,
    ]
    yield Finding(Grade.GOOD, "checkin-check-readers", {"names": listed(named) or "-"})


def of_rooms(troubled: Sequence[tuple[Trouble, int]]) -> Iterator[Finding]:
    for trouble, count in troubled:
        yield Finding(Grade.WARN, f"checkin-check-{trouble.value}", {"count": count})
