"""What somebody reads who says that they are younger than the group asks."""

from discord import ui

from cogs.kit.groups import Group
from cogs.kit.presses import HoldfastButton, lasting_view
from cogs.kit.texts import Texts

# The agreement's family: its button stands on the agreement's screen.
FAMILY = "agreement"
YOUNG, YOUNG_YES, BACK = "young", "young-yes", "choose"


def button(words: Texts, subject: int, age: int) -> HoldfastButton:
    """Grey, and after the others: no more prominent than the two answers."""
    return HoldfastButton(FAMILY, YOUNG, subject, words("agreement-button-young", age=age))


def confirm(words: Texts, subject: int, age: int) -> ui.View:
    """Two alike: a press on the wrong button deletes nothing."""
    return lasting_view(
        HoldfastButton(FAMILY, YOUNG_YES, subject, words("agreement-button-young-yes", age=age)),
        HoldfastButton(FAMILY, BACK, subject, words("agreement-button-young-back")),
    )


def organisers(words: Texts, group: Group) -> str:
    named = ", ".join(f"<@{person}>" for person in group.organisers)
    return named or words("about-nobody-named")
