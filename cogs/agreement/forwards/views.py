"""The one private message about a forward, and its buttons."""

from discord import ui

from cogs.agreement.views import FAMILY
from cogs.agreement.worries.views import slipped_button
from cogs.kit.presses import HoldfastButton, lasting_view
from cogs.kit.texts import Texts

OFF, ON = "forwards-off", "forwards-on"
# Our own message is found by this button after a crash.
MARKER = f"{FAMILY}:v1:{OFF}:0"


def note(words: Texts, group: str, source: int, to: int) -> str:
    return words("agreement-forwarded", **{"group": group, "from": f"<#{source}>", "to": f"<#{to}>"})


def note_view(words: Texts, group_key: str) -> ui.View:
    off = HoldfastButton(FAMILY, OFF, 0, words("agreement-button-forwards-off"))
    return lasting_view(slipped_button(words, group_key), off)


def on_view(words: Texts) -> ui.View:
    return lasting_view(HoldfastButton(FAMILY, ON, 0, words("agreement-button-forwards-on")))
