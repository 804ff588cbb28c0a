"""What a check-in shows: its first message, its questions, and their buttons."""

from collections.abc import Collection, Iterable
from datetime import datetime

import discord

from cogs.checkins.model import Room, Wish
from cogs.checkins.schedule import EVERY_DAY
from cogs.checkins.supporters.model import WHEN_THEY_CAN, AskedNow
from cogs.kit.groups import Group
from cogs.kit.ports import LANGUAGE_CHOICE
from cogs.kit.presses import HoldfastButton, lasting_view, offered
from cogs.kit.readers import Person, Readers, ask_button, listed
from cogs.kit.texts import Texts

FAMILY = "checkin"
WEEKDAYS = range(7)


def _button(
    words: Texts, action: str, room_id: int, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> HoldfastButton:
    return HoldfastButton(FAMILY, action, room_id, words(f"checkin-button-{action}"), style)


def clock(hour: int) -> str:
    return f"{hour:02}:00"


def when(moment: datetime) -> str:
    """A moment that each reader's own Discord shows in their own zone."""
    return f"<t:{int(moment.timestamp())}:f>"


def on_day(moment: datetime) -> str:
    """A day, as each reader's own Discord writes it."""
    return f"<t:{int(moment.timestamp())}:D>"


def open_button(words: Texts) -> HoldfastButton:
    """The button that other parts may show too: `checkin:v1:open:0`."""
    return _button(words, "open", 0, discord.ButtonStyle.primary)


def room_view(words: Texts, room_id: int, *, with_close: bool = False) -> discord.ui.View:
    """At most five (ACC-4): the first message asks nothing, so it has who can read this, and the way out instead."""
    first, last = ([], ["close"]) if with_close else (["here", "later"], [])
    actions = [*first, "company", "person", "change", *last]
    asks = [ask_button(words)] if with_close else []
    return lasting_view(*asks, *(_button(words, action, room_id) for action in actions))


def again_view(words: Texts, room_id: int) -> discord.ui.View:
    return lasting_view(
        _button(words, "resume", room_id, discord.ButtonStyle.primary), _button(words, "close", room_id)
    )


def close_view(words: Texts, room_id: int) -> discord.ui.View:
    return lasting_view(_button(words, "close-now", room_id, discord.ButtonStyle.danger))


def delete_view(words: Texts, room_id: int) -> discord.ui.View:
    return lasting_view(_button(words, "delete", room_id, discord.ButtonStyle.danger))


def back_view(words: Texts, room_id: int) -> discord.ui.View:
    return lasting_view(
        _button(words, "back", room_id, discord.ButtonStyle.primary),
        _button(words, "anew", 0, discord.ButtonStyle.primary),
    )


def anew_view(words: Texts) -> discord.ui.View:
    return lasting_view(_button(words, "anew", 0, discord.ButtonStyle.primary))


def settings_view(words: Texts, room: Room) -> discord.ui.View:
    """Under an answer that says how a room is set."""
    return lasting_view(_button(words, "watch", room.id), offered(words, LANGUAGE_CHOICE))


def welcome(words: Texts, group: Group, room: Room, readers: Readers, asked: AskedNow = WHEN_THEY_CAN) -> str:
    """The first message: who can read it comes before anything a member could write (CON-11)."""
    return "\n".join(
        [
            words("checkin-welcome-hello", member=f"<@{room.member_id}>"),
            "",
            *reader_lines(words, room, readers, asked),
            "",
            *asks(words, room.wish),
            words("checkin-welcome-answers"),
            words("checkin-welcome-keeps"),
            words("checkin-welcome-urgent" if group.alert_channel else "checkin-welcome-help"),
        ]
    )


def reader_lines(words: Texts, room: Room, readers: Readers, asked: AskedNow = WHEN_THEY_CAN) -> list[str]:
    supporters = [one for one in readers.inside if one.id in room.supporters]
    known = frozenset({room.member_id, *room.supporters})
    others = who_else(words, readers, known, "checkin-readers-seen" if room.is_channel else "checkin-readers-added")
    lines = [words("checkin-readers-you"), *_chosen_lines(words, supporters, asked), *others]
    return [words("checkin-readers-title"), *(f"- {line}" for line in lines)]


def who_else(
    words: Texts, readers: Readers, known: Collection[int], of_inside: str = "checkin-readers-added"
) -> list[str]:
    """One line for each kind of reader besides those whose private place it is (CON-11).

    `of_inside` is the key of the line for who else is in it.
    """
    added = [one for one in readers.inside if one.id not in known]
    owner = [readers.owner] if readers.owner and readers.owner.id not in known else []
    outside: list[tuple[str, Iterable[Person]]] = [
        (of_inside, added),
        ("checkin-readers-owner", owner),
        ("checkin-readers-administrators", readers.administrators),
        ("checkin-readers-managers", readers.thread_managers),
        ("checkin-readers-bots", readers.bots),
    ]
    lines = [words(key, names=listed(tuple(people))) for key, people in outside if people]
    return [*lines, words("checkin-readers-discord")]


def _chosen_lines(words: Texts, supporters: Collection[Person], asked: AskedNow) -> list[str]:
    """Who was chosen, and who of them is asked now, where hours make that more than "when they can" (BND-2)."""
    if not supporters:
        return [words("checkin-readers-nobody")]
    names = {one.id: one.name for one in supporters}
    if not asked.anyone:
        return [
            words("checkin-readers-supporters-still", names=listed(supporters)),
            words("checkin-readers-nobody-now"),
        ]
    if not asked.by_hours:
        return [words("checkin-readers-supporters", names=listed(supporters))]
    chosen = words("checkin-readers-supporters-hours", names=listed(supporters))
    if asked.now:
        return [chosen, words("checkin-readers-now", names=listed([one for one in supporters if one.id in asked.now]))]
    if asked.back is None or asked.back[0] not in names:
        return [chosen, words("checkin-readers-nobody-now")]
    person, moment = asked.back
    return [chosen, words("checkin-readers-nobody-until", name=names[person], when=when(moment))]


def question(words: Texts, room: Room, *, ping: bool, note: str | None = None) -> str:
    return asked(words, room, words(f"checkin-ask-{room.prompt}"), ping=ping, note=note)


def date_question(words: Texts, room: Room, number: int, *, ping: bool, note: str | None = None) -> str:
    """A hard date's own gentle question."""
    return asked(words, room, words(f"checkin-ask-date-{number}"), ping=ping, note=note)


def asked(words: Texts, room: Room, text: str, *, ping: bool, note: str | None) -> str:
    """A question and, always, what is under it (CHK-8); `note` is one more line there."""
    called = f"<@{room.member_id}> " if ping else ""
    under = [words("checkin-footer"), *([note] if note else [])]
    return "\n".join([f"{called}{text}", *(f"-# {line}" for line in under)])


def nobody_now(words: Texts, asked: AskedNow) -> str | None:
    """The line under a question while nobody is asked to read the answer (BND-2)."""
    return words("checkin-readers-nobody-now") if asked.nobody else None


def rhythm(words: Texts, room: Room) -> str:
    """One line on when the next question comes."""
    if room.left_at is not None:
        return words("checkin-next-left")
    if room.next_ask_at is None:
        return words("checkin-next-never")
    return words("checkin-next", when=when(room.next_ask_at))


def asks(words: Texts, wish: Wish) -> list[str]:
    """Say when the questions come: on which days, around or at which hour, by whose clock."""
    around = "yes" if wish.around else "no"
    lines = [words("checkin-asks", hour=clock(wish.hour), zone=wish.zone, around=around)]
    if wish.days != EVERY_DAY:
        lines.append(words("checkin-asks-days", days=days_named(words, wish.days)))
    return lines


def days_named(words: Texts, days: int) -> str:
    return ", ".join(words(f"checkin-day-{day}") for day in WEEKDAYS if days >> day & 1)
