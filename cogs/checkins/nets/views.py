"""What a safety net shows: the exact words, who sees them, and the buttons of both."""

from collections.abc import Sequence

import discord

from cogs.checkins.nets.model import Net
from cogs.checkins.supporters.views import button
from cogs.checkins.views import FAMILY
from cogs.kit.presses import HoldfastButton, lasting_view
from cogs.kit.texts import Texts

# A button's number holds both what the member picked: the keeper's id, then a digit for after how many questions.
_DIGIT = 10


def words_of(words: Texts, member_id: int, keeper_id: int, after: int) -> str:
    """The very words that would be sent. Both read them before they agree."""
    return words("checkin-net-words", keeper=f"<@{keeper_id}>", member=f"<@{member_id}>", after=after)


def quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.splitlines())


def packed(keeper_id: int, after: int) -> int:
    return keeper_id * _DIGIT + after


def unpacked(subject: int) -> tuple[int, int]:
    return divmod(subject, _DIGIT)


def ask_view(words: Texts, keeper_id: int, after: int) -> discord.ui.View:
    ask = HoldfastButton(
        FAMILY, "net-ask", packed(keeper_id, after), words("checkin-button-net-ask"), discord.ButtonStyle.primary
    )
    return lasting_view(ask)


def answer_view(words: Texts, net: Net) -> discord.ui.View:
    return lasting_view(
        button(words, "net-yes", net.id), button(words, "net-no", net.id), button(words, "net-end", net.id)
    )


def end_view(words: Texts, nets: Sequence[Net]) -> discord.ui.View:
    if len(nets) == 1:
        return lasting_view(button(words, "net-end", nets[0].id))
    several = [
        HoldfastButton(FAMILY, "net-end", net.id, words("checkin-button-net-end-in", room=net.room_id))
        for net in nets[:20]
    ]
    return lasting_view(*several)


def asking(words: Texts, member_id: int, net: Net) -> str:
    """The message in the room that asks the keeper; edited as things change, which pings nobody."""
    said = quoted(words_of(words, member_id, net.keeper_id, net.after))
    people = {"keeper": f"<@{net.keeper_id}>", "member": f"<@{member_id}>", "after": net.after}
    if net.is_on:
        return "\n".join([words("checkin-net-on", **people), said, words("checkin-net-terms", **people)])
    return "\n".join([words("checkin-net-question", **people), said, words("checkin-net-terms", **people)])
