"""What moderators see of an alert. Who, where, when, which list: never a word of the message (ESC-1)."""

from collections.abc import Callable, Iterable
from datetime import datetime

import discord
from discord.utils import format_dt

from cogs.alerts.model import Alert, AlertState, Outcome
from cogs.alerts.records import Record
from cogs.alerts.store import Source
from cogs.kit.groups import Group
from cogs.kit.lateness import both_times, is_late
from cogs.kit.parcels import Parcel, State
from cogs.kit.ports import UNREAD, Tier
from cogs.kit.presses import HoldfastButton, HoldfastSelect, lasting_view
from cogs.kit.texts import Texts

FAMILY = "alert"
SHOWN_SOURCES = 6

# Whether a channel or thread is somebody's private check-in, which moderators cannot open (CHK-11).
IsPrivate = Callable[[int], bool]

_BLUE, _GREY = discord.ButtonStyle.primary, discord.ButtonStyle.secondary


def link(group: Group, channel_id: int, message_id: int | None = None) -> str:
    tail = f"/{message_id}" if message_id else ""
    return f"https://discord.com/channels/{group.guild_id}/{channel_id}{tail}"


def mentions(people: Iterable[int]) -> str:
    return ", ".join(f"<@{person}>" for person in people)


def number(words: Texts, alert: Alert) -> str:
    return words("alert-number", number=alert.id)


def card(words: Texts, group: Group, record: Record, is_private: IsPrivate) -> str:
    """Write the card: the lines of the record, in the order in which a moderator needs them."""
    alert = record.alert
    lines = [words("alert-card-title", alert=number(words, alert), tier=words(f"alert-tier-{alert.tier}"))]
    if alert.member_id is None:
        lines.append(words("alert-card-forgotten"))
    else:
        lines.append(words("alert-card-who", member=mentions([alert.member_id])))
    shown = record.sources[-SHOWN_SOURCES:]
    lines += [_source_line(words, group, source, is_private) for source in shown]
    if alert.state is not AlertState.CLOSED and any(is_private(source.channel_id) for source in shown):
        lines.append(words("alert-card-private"))
    if alert.state is not AlertState.CLOSED and any(source.kind != "hand" for source in record.sources):
        lines.append(words(f"alert-card-help-{_help_state(record.help)}"))  # who asked by hand is sent none
    if alert.member_reply is not None:
        lines.append(words(f"alert-card-member-{alert.member_reply}"))
    lines.append(_state_line(words, record))
    if alert.state is not AlertState.CLOSED and record.unreached:
        lines.append(words("alert-card-unreached", people=mentions(sorted(record.unreached))))
    if alert.state is AlertState.ASKING:
        lines += [_asked_line(words, record), "", words("alert-card-optional")]
    return "\n".join(lines)


def _source_line(words: Texts, group: Group, source: Source, is_private: IsPrivate) -> str:
    private = is_private(source.channel_id)
    where = words("alert-place-private") if private else f"<#{source.channel_id}>"
    when = format_dt(source.posted_at, "t")
    if source.kind == "hand" and not source.channel_id:
        return words("alert-card-source-direct", time=when)
    if source.kind == "hand":
        return words("alert-card-source-hand", channel=where, time=when)
    if source.list_name == UNREAD:
        url = "" if private else link(group, source.channel_id, source.message_id)
        return words("alert-card-source-unread", channel=where, time=when, link=url).rstrip()
    if source.deleted:
        return words("alert-card-source-deleted", channel=where, time=when, list=source.list_name)
    url = "" if private else link(group, source.channel_id, source.message_id)
    if is_late(source.posted_at, source.seen_at):
        posted, read = both_times(source.posted_at, source.seen_at)
        facts = {"posted": posted, "read": read, "list": source.list_name, "link": url}
        return words("alert-card-source-late", channel=where, **facts).rstrip()
    return words("alert-card-source", channel=where, time=when, list=source.list_name, link=url).rstrip()


def _help_state(parcel: Parcel | None) -> str:
    if parcel is None:
        return "none"
    return {State.SENT: "sent", State.REFUSED: "refused", State.DROPPED: "none"}.get(parcel.state, "waiting")


def _state_line(words: Texts, record: Record) -> str:
    alert = record.alert
    if alert.state is AlertState.CLOSED and alert.outcome is not None and alert.closed_at is not None:
        outcome = words(f"alert-outcome-{alert.outcome}")
        return words("alert-card-closed", outcome=outcome, time=format_dt(alert.closed_at, "t"))
    if alert.state is AlertState.TAKEN and alert.holder is not None:
        second = words("alert-card-second", second=mentions([alert.second])) if alert.second else ""
        return words("alert-card-taken", holder=mentions([alert.holder])) + second
    if alert.state is AlertState.TAKEN:
        return words("alert-card-taken-left")
    return words("alert-card-asking")


def _asked_line(words: Texts, record: Record) -> str:
    alert = record.alert
    next_up = words("alert-card-next", time=format_dt(alert.next_due_at, "R")) if alert.next_due_at else ""
    if not record.on_duty:
        first = words("alert-card-asked-nobody-on-duty" if record.asked_anyone else "alert-card-nobody-on-duty")
    elif left := [person for person in record.on_duty if person not in record.passed]:
        first = words("alert-card-on-duty", people=mentions(left))
    else:
        first = words("alert-card-all-passed")
    return f"{first} {next_up}".strip()


def card_buttons(words: Texts, alert: Alert) -> discord.ui.View | None:
    if alert.state is AlertState.CLOSED:
        return None
    if alert.state is AlertState.ASKING:
        shown = [("take", _BLUE), ("pass", _GREY)]
    else:
        shown = [("steps", _GREY), ("place", _BLUE), ("second", _GREY), ("pass", _GREY), ("close", _GREY)]
    return lasting_view(*(_button(words, alert, action, style) for action, style in shown))


def _button(words: Texts, alert: Alert, action: str, style: discord.ButtonStyle) -> HoldfastButton:
    key = "put-back" if action == "pass" and alert.state is AlertState.TAKEN else action
    return HoldfastButton(FAMILY, action, alert.id, words(f"alert-button-{key}"), style)


def join_button(words: Texts, alert: Alert) -> discord.ui.View:
    return lasting_view(_button(words, alert, "join", _BLUE))


def take_button(words: Texts, alert: Alert) -> discord.ui.View:
    return lasting_view(_button(words, alert, "take", _BLUE))


def steps(words: Texts, alert: Alert, emergency: str) -> str:
    member = mentions([alert.member_id]) if alert.member_id else "-"
    return words("alert-steps", member=member, emergency=emergency)


def steps_buttons(words: Texts, alert: Alert) -> discord.ui.View:
    shown = [("place", _BLUE), ("second", _GREY), ("close", _GREY), ("pass", _GREY)]
    return lasting_view(*(_button(words, alert, action, style) for action, style in shown))


def outcome_select(words: Texts, alert: Alert) -> discord.ui.View:
    options = [
        discord.SelectOption(label=words(f"alert-outcome-{outcome}"), value=outcome.value) for outcome in Outcome
    ]
    return lasting_view(HoldfastSelect(FAMILY, "pick-outcome", alert.id, words("alert-outcome-ask"), options))


def open_list(
    words: Texts, group: Group, records: list[Record], card_link: dict[int, str], is_private: IsPrivate
) -> str:
    """Write the list of what is open, oldest first; unsure matches as lines with their links."""
    if not records:
        return words("alert-list-empty")
    lines = [words("alert-list-title")]
    for record in records:
        alert = record.alert
        where = card_link.get(alert.id) or _first_link(words, group, record, is_private)
        state = words(f"alert-state-{alert.state}")
        unread = alert.tier is Tier.UNSURE and any(source.entry_id == UNREAD for source in record.sources)
        tier = words("alert-tier-unread" if unread else f"alert-tier-{alert.tier}")
        lines.append(words("alert-list-line", alert=number(words, alert), tier=tier, state=state, link=where))
    return "\n".join(lines)


def _first_link(words: Texts, group: Group, record: Record, is_private: IsPrivate) -> str:
    if not record.sources:
        return "-"
    source = record.sources[-1]
    if is_private(source.channel_id):
        return words("alert-place-private")
    return link(group, source.channel_id, None if source.kind == "hand" else source.message_id)


def im_in_button(words: Texts) -> discord.ui.View:
    return lasting_view(HoldfastButton("duty", "im-in", 0, words("duty-button-im-in"), _BLUE))


def until_text(until: datetime) -> str:
    return f"{format_dt(until, 't')} ({format_dt(until, 'R')})"
