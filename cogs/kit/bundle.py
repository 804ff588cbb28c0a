"""What bot.py hands to every slice."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import discord

from cogs.kit.groups import Group, Groups
from cogs.kit.hearing import Hearing
from cogs.kit.heartbeat import Heartbeat
from cogs.kit.outbox import Outbox
from cogs.kit.presses import PressDesk
from cogs.kit.texts import Texts
from config.settings import Settings
from data.database import Database


@dataclass
class Kit:
    """Built once per bot in `bot.create_bot`; nothing in it is global."""

    client: discord.Client
    settings: Settings
    groups: Groups
    database: Database
    outbox: Outbox
    heartbeat: Heartbeat
    presses: PressDesk
    hearing: Hearing
    words_for: Callable[[Group | None], Texts]
    now: Callable[[], datetime]

    def number_of(self, group: Group) -> int:
        """Return the group's place in the settings, from 1: what a button's id can carry of it."""
        return self.settings.groups.index(group.settings) + 1
