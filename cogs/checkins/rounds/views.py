"""What a round shows in the channel: to everybody alike, and counting nobody."""

import discord

from cogs.checkins.rounds.model import Round, question_number
from cogs.checkins.views import when
from cogs.kit.presses import HoldfastButton, lasting_view
from cogs.kit.readers import Readers, listed
from cogs.kit.texts import Texts

FAMILY = "round"


def opening(words: Texts, one: Round, line: str | None) -> str:
    quoted = [words("round-agreement"), *(f"> {row}" for row in line.splitlines())] if line else []
    asked = _question(words, one)
    until = words("round-until", closes=when(one.closes_at))
    return "\n".join([words("round-title"), *quoted, "", asked, "", words("round-free"), until, words("round-note")])


def closed(words: Texts, one: Round) -> str:
    return "\n".join([words("round-title"), "", _question(words, one), "", words("round-closed")])


def _question(words: Texts, one: Round) -> str:
    return words(f"checkin-round-ask-{question_number(one.prompt)}")


def view(words: Texts, round_id: int) -> discord.ui.View:
    return lasting_view(*(_button(words, action, round_id) for action in ("pass", "readers")))


def _button(words: Texts, action: str, round_id: int) -> HoldfastButton:
    return HoldfastButton(FAMILY, action, round_id, words(f"round-button-{action}"))


def readers(words: Texts, channel: str, could: Readers) -> str:
    """Say how many could read a channel that is open to many; bots by name."""
    people = len(could.inside) + len(could.administrators) + (could.owner is not None)
    lines = [words("round-readers", channel=channel, count=people)]
    if could.bots:
        lines.append(words("checkin-readers-bots", names=listed(could.bots)))
    return "\n".join([*lines, words("checkin-readers-discord")])
