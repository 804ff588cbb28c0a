"""A room for tests of the rules."""

from dataclasses import fields, replace
from datetime import UTC, datetime, time
from typing import Any

from cogs.checkins.model import Room, Wish
from config.settings import Hours

QUIET = Hours(time(22), time(8))
NEVER_QUIET = Hours(time(3, 30), time(3, 31))  # a minute that no chosen hour falls into
OPENED = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)


_WISHES = {field.name for field in fields(Wish)}


def room(**changes: Any) -> Room:
    """Return a room like most; what is said of `hour`, `zone`, `days` and so on goes into its wish."""
    wishes = {name: changes.pop(name) for name in _WISHES & set(changes)}
    usual = Room(
        id=7,
        group_key="main",
        guild_id=10,
        member_id=1,
        thread_id=70,
        supporters=(),
        wish=Wish(20, "Europe/London"),
        dates=(),
        next_ask_at=None,
        asked_at=None,
        paused_until=None,
        prompt=0,
        unanswered=0,
        readers="",
        watched_since=None,
        left_at=None,
        trouble=None,
        opened_at=OPENED,
        closed_at=None,
    )
    return replace(usual, wish=replace(usual.wish, **wishes), **changes)
