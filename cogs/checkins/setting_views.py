"""The forms in which a member says when and how to be asked, and what is said of that afterwards."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import discord
from discord import ui

from cogs.checkins.draft import Draft
from cogs.checkins.model import MOST_SUPPORTERS, Room
from cogs.checkins.prompts import Topic
from cogs.checkins.schedule import EVERY_DAY
from cogs.checkins.views import FAMILY, WEEKDAYS, clock
from cogs.checkins.zones import place_name
from cogs.kit.forms import HoldfastForm
from cogs.kit.presses import HoldfastButton, HoldfastSelect, lasting_view
from cogs.kit.texts import Texts
from config.settings import Hours

NOW, HOUR, DAYS, NOTIFY, COMPANY, TOPIC, HOW, DAY = "now", "hour", "days", "notify", "company", "topic", "how", "day"
PING, SILENT, AROUND = "ping", "silent", "around"
_MOST_OPTIONS = 25


def open_form(
    words: Texts, draft: Draft, hours: Iterable[int], *, may_choose: bool, supporters: Mapping[int, str]
) -> HoldfastForm:
    fields = {NOW: _now(words, needed=True), HOUR: _hour(words, hours, draft), DAYS: _days(words, draft)}
    if may_choose:
        fields[NOTIFY] = _notify(words, draft)
    if supporters:
        fields[COMPANY] = _company(words, supporters, draft)
    return HoldfastForm(FAMILY, "fill-open", 0, words("checkin-form-open"), fields)


def change_form(words: Texts, draft: Draft, hours: Iterable[int], *, may_choose: bool) -> HoldfastForm:
    how = {AROUND: draft.around} | ({PING: draft.pings} if may_choose else {})
    fields = {
        HOUR: _hour(words, hours, draft),
        DAYS: _days(words, draft),
        TOPIC: _topic(words, draft),
        HOW: _label(
            words,
            HOW,
            ui.CheckboxGroup(
                custom_id=HOW,
                required=False,
                options=[
                    discord.CheckboxGroupOption(label=words(f"checkin-form-how-{name}"), value=name, default=chosen)
                    for name, chosen in how.items()
                ],
            ),
        ),
        NOW: _now(words, needed=False),
    }
    return HoldfastForm(FAMILY, "fill-change", draft.room, words("checkin-form-change"), fields)


def pause_form(words: Texts, room_id: int) -> HoldfastForm:
    day: ui.TextInput[Any] = ui.TextInput(custom_id=DAY, max_length=30)
    return HoldfastForm(FAMILY, "fill-pause", room_id, words("checkin-form-pause"), {DAY: _label(words, DAY, day)})


def _label(words: Texts, name: str, component: ui.Item[Any], about: str = "") -> ui.Label[Any]:
    text = words(f"checkin-form-{name}")
    return ui.Label(text=text, description=words(about or f"checkin-form-{name}-about"), component=component)


def _now(words: Texts, *, needed: bool) -> ui.Label[Any]:
    typed: ui.TextInput[Any] = ui.TextInput(custom_id=NOW, required=needed, max_length=20)
    return _label(words, NOW, typed, "" if needed else "checkin-form-now-if")


def _hour(words: Texts, hours: Iterable[int], draft: Draft) -> ui.Label[Any]:
    options = [discord.SelectOption(label=clock(hour), value=str(hour), default=hour == draft.hour) for hour in hours]
    chosen: ui.Select[Any] = ui.Select(custom_id=HOUR, options=options, placeholder=words("checkin-pick-hour"))
    return _label(words, HOUR, chosen)


def _days(words: Texts, draft: Draft) -> ui.Label[Any]:
    options = [
        discord.CheckboxGroupOption(
            label=words(f"checkin-day-{day}"), value=str(day), default=bool(draft.days >> day & 1)
        )
        for day in WEEKDAYS
    ]
    # Not required: that nothing is ticked is told in our own words, with how to stop altogether.
    return _label(words, DAYS, ui.CheckboxGroup(custom_id=DAYS, required=False, options=options))


def _notify(words: Texts, draft: Draft) -> ui.Label[Any]:
    options = [
        discord.RadioGroupOption(
            label=words(f"checkin-notify-{name}"), value=name, default=draft.pings is (name == PING)
        )
        for name in (SILENT, PING)
    ]
    return _label(words, NOTIFY, ui.RadioGroup(custom_id=NOTIFY, options=options))


def _topic(words: Texts, draft: Draft) -> ui.Label[Any]:
    options = [
        discord.SelectOption(label=words(f"checkin-topic-{topic}"), value=topic.value, default=topic is draft.topic)
        for topic in Topic
    ]
    return _label(words, TOPIC, ui.Select(custom_id=TOPIC, options=options))


def _company(words: Texts, supporters: Mapping[int, str], draft: Draft) -> ui.Label[Any]:
    if len(supporters) > _MOST_OPTIONS:
        known = [discord.Object(one) for one in draft.supporters]
        anybody: ui.UserSelect[Any] = ui.UserSelect(
            custom_id=COMPANY, required=False, min_values=0, max_values=MOST_SUPPORTERS, default_values=known
        )
        return _label(words, COMPANY, anybody)
    options = [
        discord.SelectOption(label=name[:100], value=str(one), default=one in draft.supporters)
        for one, name in supporters.items()
    ]
    most = min(MOST_SUPPORTERS, len(options))
    some: ui.Select[Any] = ui.Select(custom_id=COMPANY, required=False, min_values=0, max_values=most, options=options)
    return _label(words, COMPANY, some)


def read_draft(filled: Mapping[str, Sequence[str]], before: Draft) -> Draft:
    """Return what was chosen in either form; what a form does not have stays as it was before."""
    hours, topics = filled.get(HOUR), filled.get(TOPIC)
    how, notify = filled.get(HOW), filled.get(NOTIFY)
    pings = PING in how if how is not None else PING in notify if notify is not None else before.pings
    return Draft(
        hour=int(hours[0]) if hours else before.hour,
        days=sum(1 << int(day) for day in filled.get(DAYS, ())),
        pings=pings,
        around=AROUND in how if how is not None else before.around,
        topic=Topic(topics[0]) if topics else before.topic,
        room=before.room,
        supporters=tuple(int(one) for one in filled.get(COMPANY, ())),
    )


# --------------------------------------------------------------------------------------------------- afterwards


def again_view(words: Texts, draft: Draft) -> ui.View:
    """The form once more, with what was chosen still in it; days that nobody ticked are all ticked again."""
    kept = draft if draft.days else Draft(**{**vars(draft), "days": EVERY_DAY})
    label = words("checkin-button-again")
    return lasting_view(HoldfastButton(FAMILY, "again", kept.packed(), label, discord.ButtonStyle.primary))


def zone_choice(words: Texts, room_id: int, zones: Iterable[str]) -> ui.View:
    options = [discord.SelectOption(label=place_name(zone), value=zone, description=zone) for zone in zones]
    return lasting_view(HoldfastSelect(FAMILY, "pick-zone", room_id, words("checkin-pick-zone"), options))


def pause_view(words: Texts, room_id: int) -> ui.View:
    actions = ("pause-short", "pause-long", "pause-until")
    return lasting_view(
        *(HoldfastButton(FAMILY, action, room_id, words(f"checkin-button-{action}")) for action in actions)
    )


def pause_again_view(words: Texts, room_id: int) -> ui.View:
    return lasting_view(HoldfastButton(FAMILY, "pause-until", room_id, words("checkin-button-pause-until")))


def span(quiet: Hours) -> dict[str, str]:
    return {"start": f"{quiet.start:%H:%M}", "end": f"{quiet.end:%H:%M}"}


def draft_of(room: Room) -> Draft:
    wish = room.wish
    return Draft(wish.hour, wish.days, wish.pings, wish.around, wish.topic, room.id)
