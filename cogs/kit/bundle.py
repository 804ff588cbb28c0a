"""What bot.py hands to every slice."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import discord

from cogs.kit.groups import Group, Groups
from cogs.kit.hearing import Hearing
from cogs.kit.heartbeat import Heartbeat
from cogs.kit.languages import Languages
from cogs.kit.outbox import Outbox
from cogs.kit.parcels import Address
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
    languages: Languages
    now: Callable[[], datetime]

    def words_for(self, group: Group | None) -> Texts:
        """Return the texts that everybody reads, in the group's language."""
        return self.languages.of_group(group)

    def words_to(self, group: Group | None, member_id: int) -> Texts:
        """Return the texts for what is sent to one member, in the language they chose."""
        return self.languages.of_member(group, member_id)

    def words_at(self, group: Group | None, address: Address) -> Texts:
        """Return the texts for what is sent there: direct messages have one reader, a channel has many."""
        return self.words_to(group, address.id) if address.to_member else self.words_for(group)

    def number_of(self, group: Group) -> int:
        """Return the group's place in the settings, from 1: what a button's id can carry of it."""
        return self.settings.groups.index(group.settings) + 1
