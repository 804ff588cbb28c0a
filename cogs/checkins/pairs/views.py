"""What a pair shows: the offer in the channel, the answer to it, and the messages in the thread."""

from datetime import datetime

import discord

from cogs.checkins.pairs.model import OFFER_LASTS, Pair, State, question_number
from cogs.checkins.views import clock, when, who_else
from cogs.kit.presses import HoldfastButton, lasting_view
from cogs.kit.readers import Readers, listed
from cogs.kit.texts import Texts

FAMILY = "pair"
_PRIMARY, _SECONDARY, _DANGER = (
    discord.ButtonStyle.primary,
    discord.ButtonStyle.secondary,
    discord.ButtonStyle.danger,
)
_LONGEST_NAME = 32  # as long as Discord lets a name be


def _button(words: Texts, action: str, subject: int, style: discord.ButtonStyle = _SECONDARY) -> HoldfastButton:
    return HoldfastButton(FAMILY, action, subject, words(f"pair-button-{action}"), style)


def rhythm(words: Texts, pair: Pair) -> dict[str, str]:
    """Return the days, the hour and the zone of a pair, as its texts want them."""
    days = [words(f"pair-day-{day}") for day in range(7) if pair.when.days >> day & 1]
    shown = days[0] if len(days) == 1 else words("pair-days-two", first=days[0], second=days[-1])
    return {"days": shown, "hour": clock(pair.when.hour), "zone": pair.when.zone}


# ---------------------------------------------------------------------------------------------------------- the offer


def offer(words: Texts, pair: Pair) -> str:
    """The offer as everybody in the channel reads it. Once closed it names nobody and says no reason."""
    member = f"<@{pair.proposer}>"
    for_whom = words("pair-offer-for-one", name=f"<@{pair.wanted}>") if pair.wanted else words("pair-offer-for-anybody")
    answered = [words("pair-offer-answered", member=member)] if pair.state is State.ANSWERED else []
    ends = when(pair.offered_at + OFFER_LASTS)
    lines = [words("pair-offer", member=member, **rhythm(words, pair)), for_whom, *answered]
    return "\n".join([*lines, f"-# {words('pair-offer-note', member=member, ends=ends)}"])


def offer_view(words: Texts, pair: Pair) -> discord.ui.View:
    buttons = [_button(words, "join", pair.id, _PRIMARY)]
    if pair.wanted is not None:
        buttons.append(_button(words, "decline", pair.id))
    if pair.state is State.ANSWERED:
        buttons.append(_button(words, "answer", pair.id))
    return lasting_view(*buttons, _button(words, "back", pair.id))


def draft_view(words: Texts, pair: Pair) -> discord.ui.View:
    return lasting_view(_button(words, "post", pair.id, _PRIMARY), _button(words, "drop", pair.id))


def nudge_view(words: Texts, pair: Pair) -> discord.ui.View:
    return lasting_view(_button(words, "answer", pair.id))


def answered_view(words: Texts, pair: Pair) -> discord.ui.View:
    label = words("pair-button-answer-back")
    return lasting_view(HoldfastButton(FAMILY, "back", pair.id, label, _SECONDARY))


def choice_view(words: Texts, pair: Pair, name: str) -> discord.ui.View:
    """Yes or no to one person. The buttons carry who it is, so that a yes is never to somebody else."""
    partner = pair.partner or 0
    yes = HoldfastButton(FAMILY, "yes", partner, words("pair-button-yes", name=name[:_LONGEST_NAME]), _PRIMARY)
    return lasting_view(yes, _button(words, "no", partner))


# ----------------------------------------------------------------------------------------------------------- the thread


def welcome(words: Texts, pair: Pair, readers: Readers) -> str:
    """The first message, pinned: who can read it comes before anything that either could write (CON-11)."""
    first, second = (f"<@{one}>" for one in (*pair.residents, pair.residents[0])[:2])
    two = [one for one in readers.inside if one.id in pair.residents]
    known = frozenset(pair.residents)
    lines = [words("pair-readers-two", names=listed(two)), *who_else(words, readers, known)]
    return "\n".join(
        [
            words("pair-hello", first=first, second=second),
            words("pair-even"),
            "",
            words("checkin-readers-title"),
            *(f"- {line}" for line in lines),
            "",
            words("pair-asks", **rhythm(words, pair)),
            words("pair-watch"),
            words("pair-ends"),
            words("pair-keeps"),
        ]
    )


def welcome_view(words: Texts, pair: Pair) -> discord.ui.View:
    return lasting_view(_button(words, "end", pair.id))


def question(words: Texts, pair: Pair, *, ping: bool) -> str:
    called = " ".join(f"<@{one}>" for one in pair.residents) + " " if ping else ""
    asked = words(f"checkin-pair-ask-{question_number(pair.prompt)}")
    begins = words("pair-begins", member=f"<@{pair.begins}>")
    return f"{called}{asked}\n{begins}\n-# {words('checkin-footer')}"


def question_view(words: Texts, pair: Pair) -> discord.ui.View:
    return lasting_view(_button(words, "pass", pair.id))


def rest_view(words: Texts, pair: Pair) -> discord.ui.View:
    return lasting_view(_button(words, "resume", pair.id, _PRIMARY), _button(words, "end", pair.id))


def end_view(words: Texts, pair: Pair) -> discord.ui.View:
    return lasting_view(_button(words, "end-now", pair.id, _DANGER))


def next_line(words: Texts, pair: Pair, now: datetime) -> str:
    """One line on when the next question comes: the same words to both, whoever paused it."""
    if pair.paused_until is not None and pair.paused_until > now:
        return words("pair-paused", until=when(pair.paused_until))
    if pair.thread_id is None:
        return words("pair-not-made-yet")
    if pair.next_due_at is None:
        return words("pair-next-never")
    return words("checkin-next", when=when(pair.next_due_at))
