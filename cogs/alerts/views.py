"""What moderators see of an alert. Who, where, when, which list: never a word of the message (ESC-1)."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime

import discord
from discord.utils import format_dt

from cogs.alerts.course import will_reopen
from cogs.alerts.model import DRILL, Alert, AlertState, Outcome, Told
from cogs.alerts.records import Record
from cogs.alerts.store import BY_HAND, HAND, LOOK, RAISED, Source
from cogs.kit.groups import Group
from cogs.kit.lateness import both_times, is_late
from cogs.kit.parcels import Parcel, State
from cogs.kit.ports import UNREAD, Tier
from cogs.kit.presses import HoldfastButton, HoldfastSelect, lasting_view
from cogs.kit.texts import Texts

FAMILY = "alert"
SHOWN_SOURCES = 6
SHOWN_IN_LIST = 12  # with a link in each line, more would not fit one message
_MOST = 25

# Whether a channel or thread is somebody's private check-in, which moderators cannot open (CHK-11).
IsPrivate = Callable[[int], bool]

_BLUE, _GREY = discord.ButtonStyle.primary, discord.ButtonStyle.secondary


def link(group: Group, channel_id: int, message_id: int | None = None) -> str:
    tail = f"/{message_id}" if message_id else ""
    return f"https://discord.com/channels/{group.guild_id}/{channel_id}{tail}"


def mentions(people: Iterable[int]) -> str:
    return ", ".join(f"<@{person}>" for person in people)


def number(words: Texts, alert: Alert) -> str:
    return words("alert-number-drill" if alert.is_drill else "alert-number", number=alert.id)


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
    if record.asked_to_look:
        lines.append(words("alert-card-looked-for", people=mentions(record.asked_to_look)))
    if alert.state is not AlertState.CLOSED and any(source.kind not in BY_HAND for source in record.sources):
        lines.append(_help_line(words, record))  # who asked by hand is sent none
    elif alert.state is not AlertState.CLOSED and record.sources and not record.member_knows:
        lines.append(words("alert-card-help-untold"))
    lines += _standing_lines(words, record)
    if alert.state is AlertState.ASKING:
        lines += [_asked_line(words, record), "", words("alert-card-optional")]
    return "\n".join(lines)


def _standing_lines(words: Texts, record: Record) -> list[str]:
    """Say what its member answered, and where it stands."""
    alert, lines = record.alert, []
    if alert.member_reply is not None:
        lines.append(words(f"alert-card-member-{alert.member_reply}"))
    if record.declined_place is not None and alert.is_open:
        lines.append(words(f"alert-card-{record.declined_place}"))
    if record.free_again is not None:
        lines.append(words(f"alert-card-again-{record.free_again}"))
    lines.append(_state_line(words, record))
    lines += _after_lines(words, record)
    if alert.is_open and record.unreached:
        lines.append(words("alert-card-unreached", people=mentions(sorted(record.unreached))))
    return lines


def _after_lines(words: Texts, record: Record) -> list[str]:
    """Say what is still to come of one that is closed, and what is marked about it."""
    alert, lines = record.alert, []
    if alert.state is not AlertState.CLOSED:
        return []
    if record.closed_alone:
        lines.append(words("alert-card-alone"))
    if alert.outcome is Outcome.TOLD_OUTSIDE:
        lines.append(words(f"alert-card-told-{alert.told or 'unknown'}"))
    if will_reopen(alert) and alert.follow_up_at is not None:
        lines.append(words("alert-card-reopens", time=format_dt(alert.follow_up_at, "R")))
    return lines


def _source_line(words: Texts, group: Group, source: Source, is_private: IsPrivate) -> str:
    private = is_private(source.channel_id)
    where = words("alert-place-private") if private else f"<#{source.channel_id}>"
    when = format_dt(source.posted_at, "t")
    if source.kind == DRILL or (source.kind == HAND and not source.channel_id):
        return words("alert-card-source-drill" if source.kind == DRILL else "alert-card-source-direct", time=when)
    if source.kind in {HAND, RAISED}:
        return words(f"alert-card-source-{source.kind}", channel=where, time=when)
    url = "" if private else link(group, source.channel_id, source.message_id)
    if source.kind == LOOK or source.list_name == UNREAD:
        key = "alert-card-source-look" if source.kind == LOOK else "alert-card-source-unread"
        return words(key, channel=where, time=when, link=url).rstrip()
    if source.deleted:
        return words("alert-card-source-deleted", channel=where, time=when, list=source.list_name)
    if is_late(source.posted_at, source.seen_at):
        posted, read = both_times(source.posted_at, source.seen_at)
        facts = {"posted": posted, "read": read, "list": source.list_name, "link": url}
        return words("alert-card-source-late", channel=where, **facts).rstrip()
    return words("alert-card-source", channel=where, time=when, list=source.list_name, link=url).rstrip()


def _help_line(words: Texts, record: Record) -> str:
    """Say how help reached them, if it did (CRI-12)."""
    sent, there = record.help, record.in_place
    if sent is not None and sent.state is State.SENT and not sent.address.to_member:
        return words("alert-card-help-in-room")
    if there is not None and there.state is State.SENT and _help_state(sent) == "refused":
        return words("alert-card-help-in-place")
    return words(f"alert-card-help-{_help_state(sent)}")


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
    return lasting_view(*(_button(words, alert, action, style) for action, style in shown), _off_duty(words, alert))


def _off_duty(words: Texts, alert: Alert) -> HoldfastButton:
    """On everything that asks somebody (MOD-3)."""
    return _button(words, alert, "off-duty", _GREY)


def off_duty_button(words: Texts, alert: Alert) -> discord.ui.View:
    return lasting_view(_off_duty(words, alert))


def _button(words: Texts, alert: Alert, action: str, style: discord.ButtonStyle) -> HoldfastButton:
    key = "put-back" if action == "pass" and alert.state is AlertState.TAKEN else action
    return HoldfastButton(FAMILY, action, alert.id, words(f"alert-button-{key}"), style)


def join_button(words: Texts, alert: Alert) -> discord.ui.View:
    return lasting_view(_button(words, alert, "join", _BLUE), _off_duty(words, alert))


def take_button(words: Texts, alert: Alert) -> discord.ui.View:
    return lasting_view(_button(words, alert, "take", _BLUE), _off_duty(words, alert))


def steps(words: Texts, alert: Alert, emergency: str) -> str:
    member = mentions([alert.member_id]) if alert.member_id else "-"
    mark = f"{words('drill-mark')} {words('drill-steps')}\n" if alert.is_drill else ""
    return mark + words("alert-steps", member=member, emergency=emergency)


def quiet_buttons(words: Texts, alert: Alert) -> discord.ui.View:
    shown = [("still-on", _BLUE), ("pass", _GREY)]
    return lasting_view(*(_button(words, alert, action, style) for action, style in shown), _off_duty(words, alert))


def handover_buttons(words: Texts, alert: Alert) -> discord.ui.View:
    shown = [("take-over", _BLUE), ("decline", _GREY)]
    return lasting_view(*(_button(words, alert, action, style) for action, style in shown), _off_duty(words, alert))


def told_buttons(words: Texts, alert: Alert) -> discord.ui.View:
    return lasting_view(*(_button(words, alert, f"told-{told}", _GREY) for told in Told))


def support_buttons(words: Texts, alert: Alert) -> discord.ui.View:
    """For the member: two equal answers."""
    answers = ("got-support", "no-support")
    return lasting_view(
        *(HoldfastButton(FAMILY, one, alert.id, words(f"support-button-{one}"), _GREY) for one in answers)
    )


def not_now_button(words: Texts, alert: Alert) -> HoldfastButton:
    return HoldfastButton(FAMILY, "not-now", alert.id, words("place-button-not-now"), _GREY)


def delete_place_button(words: Texts, alert: Alert) -> HoldfastButton:
    return HoldfastButton(FAMILY, "delete-place", alert.id, words("place-button-delete"), _GREY)


def people_select(words: Texts, alert: Alert, people: Iterable[discord.Member]) -> discord.ui.View:
    """Discord's menus hold 25; the command takes anybody."""
    options = [discord.SelectOption(label=one.display_name[:100], value=str(one.id)) for one in list(people)[:_MOST]]
    return lasting_view(HoldfastSelect(FAMILY, "pick-next", alert.id, words("alert-handover-whom"), options))


def steps_buttons(words: Texts, alert: Alert) -> discord.ui.View:
    shown = [("place", _BLUE), ("second", _GREY), ("hand-over", _GREY), ("close", _GREY), ("pass", _GREY)]
    return lasting_view(*(_button(words, alert, action, style) for action, style in shown))


def outcome_select(words: Texts, alert: Alert) -> discord.ui.View:
    options = [
        discord.SelectOption(label=words(f"alert-outcome-{outcome}"), value=outcome.value) for outcome in Outcome
    ]
    return lasting_view(HoldfastSelect(FAMILY, "pick-outcome", alert.id, words("alert-outcome-ask"), options))


def open_list(
    words: Texts,
    group: Group,
    records: Sequence[Record],
    card_link: Mapping[int, str],
    is_private: IsPrivate,
    looked: Collection[int] = (),
) -> str:
    """Write the list of what is open: what nobody has first, then what is taken, then the unsure; each oldest first.

    `looked`: unsure ones that somebody looked at; the others are said to be not opened.
    """
    if not records:
        return words("alert-list-empty")
    lines = [words("alert-list-title")]
    ordered = sorted(records, key=_urgency)
    for record in ordered[:SHOWN_IN_LIST]:
        alert = record.alert
        where = card_link.get(alert.id) or first_link(words, group, record, is_private)
        state = words(f"alert-state-{_list_state(alert, looked)}")
        unread = alert.tier is Tier.UNSURE and any(source.entry_id == UNREAD for source in record.sources)
        tier = words("alert-tier-unread" if unread else f"alert-tier-{alert.tier}")
        lines.append(words("alert-list-line", alert=number(words, alert), tier=tier, state=state, link=where))
    if len(ordered) > SHOWN_IN_LIST:
        lines.append(words("alert-list-more", number=len(ordered) - SHOWN_IN_LIST))
    return "\n".join(lines)


def _urgency(record: Record) -> tuple[bool, bool, int]:
    alert = record.alert
    return alert.tier is Tier.UNSURE, alert.state is AlertState.TAKEN, alert.id


def _list_state(alert: Alert, looked: Collection[int]) -> str:
    if alert.tier is Tier.UNSURE and alert.state is AlertState.ASKING:
        return "looked" if alert.id in looked else "unopened"
    return alert.state.value


def first_link(words: Texts, group: Group, record: Record, is_private: IsPrivate) -> str:
    if not record.sources:
        return "-"
    source = record.sources[-1]
    if is_private(source.channel_id):
        return words("alert-place-private")
    return link(group, source.channel_id, None if source.kind in {HAND, RAISED, DRILL} else source.message_id)


def im_in_button(words: Texts) -> discord.ui.View:
    return lasting_view(HoldfastButton("duty", "im-in", 0, words("duty-button-im-in"), _BLUE))


def until_text(until: datetime) -> str:
    return f"{format_dt(until, 't')} ({format_dt(until, 'R')})"
