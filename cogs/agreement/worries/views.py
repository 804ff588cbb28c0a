"""What whoever speaks up and whoever is asked about it read: texts and buttons, from plain data."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import discord
from discord import ui

from cogs.agreement.worries.draft import Draft, group_number
from cogs.agreement.worries.model import Kind, Outcome, State, Wish, Words, Worry
from cogs.agreement.worries.routing import Route
from cogs.kit import readers
from cogs.kit.forms import HoldfastForm, custom_id
from cogs.kit.groups import Group
from cogs.kit.presses import HoldfastButton, HoldfastSelect, lasting_view
from cogs.kit.texts import Texts

FAMILY = "worry"
START, WHOM, NOBODY, PICK_PERSON = "start", "whom", "nobody", "pick-person"
WRITE, SILENT, FILL = "write", "silent", "fill-words"
STATUS, TAKE_BACK, AGAIN, FILL_AGAIN = "status", "take-back", "again", "fill-again"
JOIN, STAY_OUT, TALK_YES, TALK_NO, EASE_YES, EASE_NO = "join", "stay-out", "talk-yes", "talk-no", "ease-yes", "ease-no"
TAKE, PUT_BACK, ANSWERED, INVITE, TALK, CLOSE, PICK_OUTCOME = (
    "take", "put-back", "answered", "invite", "talk", "close", "pick-outcome",
)  # fmt: skip
# What is typed goes out in one message with a line above it.
MOST_WORDS = 1500
WORDS_FIELD, INSIDE_FIELD = "words", "inside"
_SURE = discord.ButtonStyle.primary


def mentions(people: Iterable[int]) -> str:
    return ", ".join(f"<@{person}>" for person in people)


def link(group: Group, *path: int) -> str:
    return "/".join(("https://discord.com/channels", str(group.guild_id), *map(str, path)))


def button(
    words: Texts, action: str, number: int, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> HoldfastButton:
    return HoldfastButton(FAMILY, action, number, words(f"worry-button-{action}"), style)


def slipped_button(words: Texts, group_key: str) -> HoldfastButton:
    """Return the way in that stands under the agreement and its reminders."""
    number = Draft(group_number(group_key), Kind.BREACH).number
    return HoldfastButton(FAMILY, WHOM, number, words("worry-button-breach"))


# Before anything is sent


def groups_view(groups: Iterable[Group], action: str, draft: Draft) -> ui.View:
    numbers = {one.name: replace(draft, group=group_number(one.key)).number for one in groups}
    return lasting_view(*(HoldfastButton(FAMILY, action, number, name[:80]) for name, number in numbers.items()))


def kinds_view(words: Texts, group_key: str) -> ui.View:
    numbers = {kind: Draft(group_number(group_key), kind).number for kind in Kind}
    return lasting_view(
        *(HoldfastButton(FAMILY, WHOM, number, words(f"worry-button-{kind}")) for kind, number in numbers.items())
    )


def whom_view(words: Texts, draft: Draft, *, can_pick: bool) -> ui.View:
    """Up to three people in all; one that a message names already stays named."""
    go_on = words("worry-button-no-more" if draft.named else "worry-button-nobody")
    view = lasting_view(HoldfastButton(FAMILY, NOBODY, draft.number, go_on))
    if can_pick:
        picking: ui.UserSelect[Any] = ui.UserSelect(
            placeholder=words("worry-pick-person", most=draft.room_for),
            custom_id=custom_id(FAMILY, PICK_PERSON, draft.number),
            max_values=draft.room_for,
        )
        view.clear_items()
        view.add_item(picking)
        view.add_item(HoldfastButton(FAMILY, NOBODY, draft.number, go_on))
        # The choice is found by its id, like every button: discord.py need not remember this view.
        view.stop()
    return view


def before_sending(words: Texts, route: Route, draft: Draft) -> str:
    """Say who gets it, who else could open it, and what happens then: all before the buttons that send it."""
    lines = [words("worry-before-to", recipients=mentions(route.recipients))]
    if draft.named:
        lines.append(words("worry-before-not", named=mentions(draft.named)))
    lines.append(where(words, route))
    lines += [words("worry-before-can"), words("worry-before-free")]
    return "\n".join(lines)


def where(words: Texts, route: Route) -> str:
    if route.channel_id is None:
        return words("worry-before-direct")
    others = readers.listed(route.others)
    return words("worry-before-thread", others=others) if others else words("worry-before-thread-only")


def nobody_left(words: Texts, outside: str | None) -> str:
    return "\n".join([words("worry-nobody"), outside_line(words, outside)])


def outside_line(words: Texts, outside: str | None) -> str:
    return words("worry-nobody-outside", outside=outside) if outside else words("worry-nobody-no-outside")


def send_view(words: Texts, draft: Draft) -> ui.View:
    view = lasting_view(button(words, WRITE, draft.number, _SURE), button(words, SILENT, draft.number))
    if draft.message and draft.room_for:  # there it began with its author, and nobody was asked yet who else
        view.add_item(HoldfastButton(FAMILY, WHOM, draft.number, words("worry-button-others")))
    return view


def form(words: Texts, number: int, action: str, names: str, route: Route | None, *, asks_inside: bool) -> HoldfastForm:
    """Build the one form. Its first line says whom the words go to, and that they stay in Discord (the promise)."""
    made = HoldfastForm(FAMILY, action, number, words("worry-form-title"), {})
    direct = route is not None and route.channel_id is None
    first = words("worry-form-first-direct" if direct else "worry-form-first", recipients=names)
    made.add_item(ui.TextDisplay(first))
    typing: ui.TextInput[Any] = ui.TextInput(
        style=discord.TextStyle.paragraph, custom_id=WORDS_FIELD, required=False, max_length=MOST_WORDS
    )
    made.add_item(
        ui.Label(text=words("worry-form-words"), description=words("worry-form-words-hint"), component=typing)
    )
    if asks_inside:
        made.add_item(ui.Label(text=words("worry-form-inside"), component=_inside_choice(words)))
    return made


def _inside_choice(words: Texts) -> ui.RadioGroup[Any]:
    options = [
        discord.RadioGroupOption(label=words("worry-form-inside-no"), value="no", default=True),
        discord.RadioGroupOption(label=words("worry-form-inside-yes"), value="yes"),
    ]
    return ui.RadioGroup(custom_id=INSIDE_FIELD, required=False, options=options)


# The receipt, and how it stands


def receipt(words: Texts, group: Group, worry: Worry) -> str:
    lines = [words("worry-sent", number=worry.id), words("worry-sent-to", recipients=mentions(worry.recipients))]
    if worry.inside is Wish.YES and worry.place_id is not None:
        lines.append(words("worry-sent-inside", link=link(group, worry.place_id)))
    lines += [words("worry-sent-date", date=day(worry)), words("worry-sent-status", number=worry.id)]
    return "\n".join(lines)


def receipt_view(words: Texts, worry: Worry) -> ui.View:
    return lasting_view(button(words, STATUS, worry.id), button(words, TAKE_BACK, worry.id))


def day(worry: Worry) -> str:
    return discord.utils.format_dt(worry.due_at - timedelta(hours=12), "D")


def status(words: Texts, group: Group, worry: Worry) -> str:
    """Say how one's own worry stands, in one message of its own."""
    sent = discord.utils.format_dt(worry.opened_at, "D")
    lines = [words("worry-status", number=worry.id, kind=words(f"worry-kind-{worry.kind}"), date=sent)]
    lines.append(_state_line(words, worry))
    if worry.reading:
        lines.append(words("worry-status-exposed", named=mentions(sorted(worry.reading))))
    if worry.is_active and not worry.recipients:
        lines += [words("worry-news-nobody-left"), outside_line(words, group.settings.people.outside)]
    elif worry.is_active and worry.is_late:
        lines.append(words("worry-status-late", date=day(worry)))
    elif worry.is_active and worry.state is not State.ANSWERED:
        lines.append(words("worry-sent-date", date=day(worry)))
    if worry.words is Words.LOST and worry.is_active:
        lines.append(words("worry-status-lost"))
    if worry.words in {Words.THERE, Words.LEFT}:
        lines.append(words("worry-status-words"))
    if worry.inside is Wish.YES and worry.place_id is not None:
        lines.append(words("worry-sent-inside", link=link(group, worry.place_id)))
    lines += questions(words, worry)
    return "\n".join(lines)


def _state_line(words: Texts, worry: Worry) -> str:
    if worry.state is State.CLOSED:
        return words("worry-status-closed", how=words(f"worry-outcome-{worry.outcome}"))
    holder = mentions([worry.holder]) if worry.holder else words("worry-somebody")
    return words(f"worry-status-{worry.state}", holder=holder)


def questions(words: Texts, worry: Worry) -> list[str]:
    """What whoever spoke up has been asked and has not answered yet."""
    asked: list[str] = []
    if worry.is_active and worry.inside is Wish.ASKED:
        asked.append(words("worry-ask-join", recipients=mentions(worry.recipients)))
    if worry.is_active and worry.talk is Wish.ASKED and worry.named and worry.holder:
        asked.append(words("worry-ask-talk", holder=mentions([worry.holder]), named=mentions(worry.named)))
    if worry.is_mended and worry.at_ease is None:
        asked.append(words("worry-ask-ease"))
    return asked


def exposed_to_reporter(words: Texts, worry: Worry) -> list[str]:
    named = mentions(sorted(worry.reading)) or words("worry-somebody-named")
    lines = [words("worry-news-exposed", named=named)]
    if worry.is_active and worry.recipients:
        lines.append(words("worry-news-exposed-on", recipients=mentions(worry.recipients)))
    return lines


def status_view(words: Texts, worry: Worry) -> ui.View | None:
    actions: list[str] = []
    if worry.may_write_again:
        actions.append(AGAIN)
    if worry.is_active and worry.inside is Wish.ASKED:
        actions += [JOIN, STAY_OUT]
    if worry.is_active and worry.talk is Wish.ASKED:
        actions += [TALK_YES, TALK_NO]
    if worry.is_active and worry.talk is Wish.YES and worry.talk_id is None:
        actions.append(TALK_YES)  # Discord did not let us open it: it can be tried again
    if worry.is_mended and worry.at_ease is None:
        actions += [EASE_YES, EASE_NO]
    if worry.is_active:
        actions.append(TAKE_BACK)
    return lasting_view(*(button(words, action, worry.id) for action in actions)) if actions else None


# What recipients read


def card(words: Texts, worry: Worry) -> str:
    number = words("worry-number", number=worry.id)
    lines = [words("worry-card", number=number, kind=words(f"worry-kind-{worry.kind}"))]
    if worry.reporter is None:
        lines.append(words("worry-card-forgotten"))
    else:
        lines.append(words("worry-card-from", member=mentions([worry.reporter])))
    lines.append(words("worry-card-for", people=mentions(worry.recipients) or "-"))
    if worry.named:
        lines.append(words("worry-card-named", named=mentions(worry.named)))
    lines.append(words(f"worry-card-words-{worry.words}", thread=f"<#{worry.place_id}>"))
    lines.append(words(f"worry-card-inside-{worry.inside}"))
    if worry.talk is not Wish.NOT_ASKED:
        lines.append(words(f"worry-card-talk-{worry.talk}"))
    lines.append(_card_state(words, worry))
    if worry.is_active:
        lines.append(words("worry-card-how"))
    return "\n".join(lines)


def _card_state(words: Texts, worry: Worry) -> str:
    if worry.state is State.CLOSED:
        return words("worry-card-closed", how=words(f"worry-outcome-{worry.outcome}"))
    holder = mentions([worry.holder]) if worry.holder else words("worry-somebody")
    return words(f"worry-card-{worry.state}", holder=holder, date=day(worry))


def exposed(words: Texts, group: Group, worry: Worry) -> str:
    """Say that somebody it names could open its thread; who, only if they still can."""
    named = mentions(sorted(worry.reading)) or words("worry-somebody-named-here")
    lines = [words("worry-exposed-title", group=group.name, number=worry.id)]
    lines.append(words("worry-exposed", named=named, thread=f"<#{worry.place_id}>"))
    if worry.is_active:
        lines.append(words("worry-exposed-on"))
    return "\n".join([*lines, words("worry-exposed-end")])


def card_view(words: Texts, worry: Worry) -> ui.View | None:
    if not worry.is_active:
        return None
    if worry.holder is None:
        return lasting_view(button(words, TAKE, worry.id, _SURE))
    in_here = worry.inside is Wish.YES and not worry.direct
    actions = [ANSWERED] if in_here and worry.state is State.TAKEN else []
    asks = worry.reporter is not None
    if asks and not worry.direct and worry.inside is Wish.NOT_ASKED:
        actions.append(INVITE)
    if asks and worry.named and worry.talk is Wish.NOT_ASKED:
        actions.append(TALK)
    return lasting_view(*(button(words, action, worry.id) for action in (*actions, PUT_BACK, CLOSE)))


def outcome_view(words: Texts, worry: Worry) -> ui.View:
    options = [discord.SelectOption(label=words(f"worry-outcome-{one}"), value=one) for one in Outcome]
    return lasting_view(HoldfastSelect(FAMILY, PICK_OUTCOME, worry.id, words("worry-pick-outcome"), options))
