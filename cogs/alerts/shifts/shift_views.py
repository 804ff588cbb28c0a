"""What moderators see of duty: the shift note, offers, tests, and who is on when. Never how many somebody took."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

import discord
from discord.utils import format_dt

from cogs.alerts import views
from cogs.alerts.records import Record
from cogs.alerts.shifts.model import Moderator, Planned
from cogs.alerts.shifts.swap_store import Swap, SwapState
from cogs.kit.groups import Group
from cogs.kit.presses import HoldfastButton, lasting_view
from cogs.kit.texts import Texts

FAMILY = "duty"
MOST_LINES = 12
MOST_SHIFTS = 10

_BLUE, _GREY = discord.ButtonStyle.primary, discord.ButtonStyle.secondary


def clock(moment: datetime) -> str:
    return format_dt(moment, "f")


def stretch(start: datetime, end: datetime) -> str:
    return f"{format_dt(start, 'f')} - {format_dt(end, 't')}"


def note(words: Texts, group: Group, records: Sequence[Record], gone: int, is_private: views.IsPrivate) -> str:
    """Write a line with a link for each, newest last; what does not fit is counted."""
    shown = records[-MOST_LINES:]
    lines = [words("duty-note-intro", days=group.settings.keep.unsure_notes)]
    if len(records) > len(shown):
        lines.append(words("duty-note-more", number=len(records) - len(shown)))
    lines += [_note_line(words, group, record, is_private) for record in shown]
    if gone:
        lines.append(words("duty-note-gone", number=gone))
    return "\n".join(lines)


def _note_line(words: Texts, group: Group, record: Record, is_private: views.IsPrivate) -> str:
    when = format_dt(record.alert.last_seen_at, "f")
    where = views.first_link(words, group, record, is_private)
    return words("duty-note-line", alert=views.number(words, record.alert), time=when, link=where)


def looked_button(words: Texts, minute: int) -> discord.ui.View:
    return lasting_view(HoldfastButton(FAMILY, "looked", minute, words("duty-button-looked"), _GREY))


def test_buttons(words: Texts, number: int) -> discord.ui.View:
    return lasting_view(
        HoldfastButton(FAMILY, "rang", number, words("duty-button-rang"), _BLUE),
        HoldfastButton(FAMILY, "silent", number, words("duty-button-silent"), _GREY),
    )


def start_test_button(words: Texts) -> discord.ui.View:
    return lasting_view(HoldfastButton(FAMILY, "test", 0, words("duty-button-test"), _BLUE))


def off_button(words: Texts, number: int) -> discord.ui.View:
    """`number`: the moderator's row, for in direct messages no group is known; 0: whoever presses, in this channel."""
    return lasting_view(HoldfastButton(FAMILY, "off", number, words("duty-button-off"), _GREY))


def swap_buttons(words: Texts, number: int) -> discord.ui.View:
    return lasting_view(
        HoldfastButton(FAMILY, "swap-yes", number, words("duty-button-swap-yes"), _BLUE),
        HoldfastButton(FAMILY, "swap-no", number, words("duty-button-swap-no"), _GREY),
    )


def swap(words: Texts, one: Swap, now: datetime) -> str:
    state = "over" if one.state is SwapState.OFFERED and now >= one.starts_at else one.state.value
    facts = {"giver": views.mentions([one.giver]), "taker": views.mentions([one.taker])}
    return words(f"duty-swap-{state}", shift=stretch(one.starts_at, one.ends_at), **facts)


def rota(words: Texts, there: Iterable[tuple[int, datetime]], coming: Sequence[Planned]) -> Iterator[str]:
    """Write who is on and until when, then the coming shifts."""
    on = [f"{views.mentions([person])} ({format_dt(until, 't')})" for person, until in there]
    yield words("duty-who", people=", ".join(on)) if on else words("duty-nobody")
    if not coming:
        yield words("duty-none-planned")
        return
    yield words("duty-coming")
    for shift in coming[:MOST_SHIFTS]:
        yield words("duty-shift", person=views.mentions([shift.person]), shift=stretch(shift.start, shift.end))


def own(words: Texts, one: Moderator) -> Iterator[str]:
    """Write what this one chose, for their own eyes."""
    if one.im_in_at is not None and one.tested_at is None:
        yield words("duty-untested")
    if one.nights:
        yield words("duty-own-nights")
    if one.skips:
        yield words("duty-own-skips", kinds=", ".join(kind_in_words(words, kind) for kind in sorted(one.skips)))


def kind_in_words(words: Texts, kind: str) -> str:
    return words(f"duty-kind-{kind.replace('_', '-')}")
