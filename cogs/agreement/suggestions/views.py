"""What a suggestion shows: its form, its message, its list."""

from collections.abc import Sequence
from datetime import datetime

import discord
from discord import ui

from cogs.agreement.suggestions.model import (
    LONGEST_REASON,
    LONGEST_SUGGESTION,
    Answer,
    Suggestion,
    standing,
)
from cogs.kit.forms import HoldfastForm
from cogs.kit.presses import HoldfastButton, lasting_view
from cogs.kit.texts import Texts

FAMILY = "suggestion"
WRITE, ANSWER, BACK = "write", "answer", "take-back"
FILL, FILL_ANSWER = "fill-suggestion", "fill-answer"
SAYS, REASON = "says", "reason"


def suggest_button(words: Texts) -> HoldfastButton:
    """The button that others may show too: `suggestion:v1:write:0`."""
    return HoldfastButton(FAMILY, WRITE, 0, words("agreement-suggest-button"))


def form(words: Texts, channel: str) -> HoldfastForm:
    """A form whose first words say whom it goes to: here the promise ends, and says so (DESIGN.md)."""
    field: ui.TextInput[ui.Modal] = ui.TextInput(
        custom_id=SAYS, style=discord.TextStyle.paragraph, max_length=LONGEST_SUGGESTION
    )
    label: ui.Label[ui.Modal] = ui.Label(
        text=words("agreement-suggest-label"),
        description=words("agreement-suggest-goes-to", channel=channel),
        component=field,
    )
    return HoldfastForm(FAMILY, FILL, 0, words("agreement-suggest-title"), {SAYS: label})


def answer_form(words: Texts, one: Suggestion) -> HoldfastForm:
    options = [discord.RadioGroupOption(label=words(f"agreement-answer-{says}"), value=says) for says in Answer]
    choice: ui.RadioGroup[ui.Modal] = ui.RadioGroup(custom_id=SAYS, options=options)
    why: ui.TextInput[ui.Modal] = ui.TextInput(
        custom_id=REASON, style=discord.TextStyle.paragraph, max_length=LONGEST_REASON
    )
    fields: dict[str, ui.Label[ui.Modal]] = {
        SAYS: ui.Label(text=words("agreement-answer-label"), component=choice),
        REASON: ui.Label(
            text=words("agreement-answer-why"), description=words("agreement-answer-goes-to"), component=why
        ),
    }
    return HoldfastForm(FAMILY, FILL_ANSWER, one.id, words("agreement-answer-title", number=one.id), fields)


def message(words: Texts, one: Suggestion, text: str, now: datetime) -> str:
    quoted = "\n".join(f"> {line}" for line in text.strip().splitlines())
    title = words("agreement-suggestion", number=one.id, member=f"<@{one.member_id}>")
    return f"{title}\n{quoted}\n{status(words, one, now)}"


def with_status(words: Texts, shown: str, one: Suggestion, now: datetime) -> str:
    """Put how it stands now in place of the message's last line. What stands above is the member's own."""
    above, _, _ = shown.rpartition("\n")
    return f"{above}\n{status(words, one, now)}"


def status(words: Texts, one: Suggestion, now: datetime) -> str:
    key = f"agreement-suggestion-{standing(one, now)}"
    when = one.answered_at or one.due_at
    return f"-# {words(key, date=discord.utils.format_dt(when, 'D'))}"


def message_view(words: Texts, one: Suggestion) -> ui.View | None:
    if one.answer is not None:
        return None
    return lasting_view(HoldfastButton(FAMILY, ANSWER, one.id, words("agreement-suggestion-button-answer")))


def receipt_view(words: Texts, one: Suggestion) -> ui.View:
    return lasting_view(HoldfastButton(FAMILY, BACK, one.id, words("agreement-suggestion-button-take-back")))


def answered(words: Texts, one: Suggestion, by: str, reason: str) -> str:
    quoted = "\n".join(f"> {line}" for line in reason.strip().splitlines())
    says = one.answer.value if one.answer else ""
    member = f"<@{one.member_id}>"
    return f"{words('agreement-answered', member=member, number=one.id, says=says, by=by)}\n{quoted}"


def listing(words: Texts, known: Sequence[Suggestion], now: datetime) -> str:
    if not known:
        return words("agreement-suggestions-none")
    lines = [words("agreement-suggestions")]
    for one in known:
        link = f"https://discord.com/channels/{one.guild_id}/{one.channel_id}/{one.message_id}"
        lines.append(f"- **{one.id}** {link}\n{status(words, one, now)}")
    return "\n".join(lines)
