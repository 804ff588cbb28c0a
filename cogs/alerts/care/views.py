"""What somebody sees who is asked how they are, or who wants to talk."""

from collections.abc import Sequence

import discord

from cogs.kit.presses import HoldfastButton, HoldfastSelect, lasting_view
from cogs.kit.texts import Texts

FAMILY = "care"
MOST_CHOICES = 25

_BLUE, _GREY = discord.ButtonStyle.primary, discord.ButtonStyle.secondary


def debrief_buttons(words: Texts, group_number: int) -> discord.ui.View:
    """None is the answer wanted: all are the same size, and all can be left."""
    shown = (("fine", _GREY), ("heavy", _GREY), ("talk", _BLUE), ("stop", _GREY))
    return lasting_view(
        *(
            HoldfastButton(FAMILY, action, group_number, words(f"duty-care-button-{action}"), style)
            for action, style in shown
        )
    )


def talk_button(words: Texts, group_number: int) -> discord.ui.View:
    return lasting_view(HoldfastButton(FAMILY, "talk", group_number, words("duty-care-button-talk"), _BLUE))


def people_select(words: Texts, group_number: int, people: Sequence[tuple[int, str]]) -> discord.ui.View:
    options = [discord.SelectOption(label=name[:100], value=str(number)) for number, name in people[:MOST_CHOICES]]
    return lasting_view(HoldfastSelect(FAMILY, "pick-person", group_number, words("duty-talk-whom"), options))
