"""A room for tests of the rules."""

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

from cogs.checkins.model import Room
from config.settings import Hours

QUIET = Hours(time(22), time(8))
NEVER_QUIET = Hours(time(3, 30), time(3, 31))  # a minute that no chosen hour falls into
OPENED = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)


def room(**changes: Any) -> Room:
    usual = Room(
        id=7,
        group_key="main",
        guild_id=10,
        member_id=1,
        thread_id=70,
        supporters=(),
        hour=20,
        zone="Europe/London",
        next_ask_at=None,
        asked_at=None,
        paused_until=None,
        prompt=0,
        unanswered=0,
        readers="",
        trouble=None,
        opened_at=OPENED,
        closed_at=None,
    )
    return replace(usual, **changes)
