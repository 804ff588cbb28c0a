"""What a check-in shows: its first message, its questions, and their buttons."""

from collections.abc import Collection, Iterable
from datetime import datetime

import discord

from cogs.checkins.model import Company, Room
from cogs.kit.groups import Group
from cogs.kit.presses import HoldfastButton, HoldfastSelect, lasting_view
from cogs.kit.readers import Person, Readers, listed
from cogs.kit.texts import Texts

FAMILY = "checkin"
_KINDS_OFFERED = (Company.LISTENING, Company.IDEAS, Company.QUIET)


def _button(
    words: Texts, action: str, room_id: int, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> HoldfastButton:
    return HoldfastButton(FAMILY, action, room_id, words(f"checkin-button-{action}"), style)


def clock(hour: int) -> str:
    return f"{hour:02}:00"


def when(moment: datetime) -> str:
    """A moment that each reader's own Discord shows in their own zone."""
    return f"<t:{int(moment.timestamp())}:f>"


def open_button(words: Texts) -> HoldfastButton:
    """The button that other parts may show too: `checkin:v1:open:0`."""
    return _button(words, "open", 0, discord.ButtonStyle.primary)


def hour_choice(words: Texts, hours: Iterable[int]) -> discord.ui.View:
    options = [discord.SelectOption(label=clock(hour), value=str(hour)) for hour in hours]
    return lasting_view(HoldfastSelect(FAMILY, "pick-hour", 0, words("checkin-pick-hour"), options))


def room_view(words: Texts, room_id: int, *, with_close: bool = False) -> discord.ui.View:
    actions = ["here", "later", "company", "person", *(["close"] if with_close else [])]
    return lasting_view(*(_button(words, action, room_id) for action in actions))


def company_view(words: Texts, room_id: int) -> discord.ui.View:
    return lasting_view(*(_button(words, f"company-{kind}", room_id) for kind in _KINDS_OFFERED))


def again_view(words: Texts, room_id: int) -> discord.ui.View:
    return lasting_view(
        _button(words, "resume", room_id, discord.ButtonStyle.primary), _button(words, "close", room_id)
    )


def close_view(words: Texts, room_id: int) -> discord.ui.View:
    return lasting_view(_button(words, "close-now", room_id, discord.ButtonStyle.danger))


def delete_view(words: Texts, room_id: int) -> discord.ui.View:
    return lasting_view(_button(words, "delete", room_id, discord.ButtonStyle.danger))


def welcome(words: Texts, group: Group, room: Room, readers: Readers) -> str:
    """The first message: who can read it comes before anything a member could write (CON-11)."""
    return "\n".join(
        [
            words("checkin-welcome-hello", member=f"<@{room.member_id}>"),
            "",
            *reader_lines(words, room, readers),
            "",
            words("checkin-welcome-asks", hour=clock(room.wish.hour), zone=room.zone),
            words("checkin-welcome-keeps"),
            words("checkin-welcome-urgent" if group.alert_channel else "checkin-welcome-help"),
        ]
    )


def reader_lines(words: Texts, room: Room, readers: Readers) -> list[str]:
    supporters = [one for one in readers.inside if one.id in room.supporters]
    chosen = (
        words("checkin-readers-supporters", names=listed(supporters)) if supporters else words("checkin-readers-nobody")
    )
    others = who_else(words, readers, frozenset({room.member_id, *room.supporters}))
    lines = [words("checkin-readers-you"), chosen, *others]
    return [words("checkin-readers-title"), *(f"- {line}" for line in lines)]


def who_else(words: Texts, readers: Readers, known: Collection[int]) -> list[str]:
    """One line for each kind of reader besides those whose private thread it is (CON-11)."""
    added = [one for one in readers.inside if one.id not in known]
    owner = [readers.owner] if readers.owner and readers.owner.id not in known else []
    outside: list[tuple[str, Iterable[Person]]] = [
        ("checkin-readers-added", added),
        ("checkin-readers-owner", owner),
        ("checkin-readers-administrators", readers.administrators),
        ("checkin-readers-managers", readers.thread_managers),
        ("checkin-readers-bots", readers.bots),
    ]
    lines = [words(key, names=listed(tuple(people))) for key, people in outside if people]
    return [*lines, words("checkin-readers-discord")]


def question(words: Texts, room: Room, *, ping: bool) -> str:
    asked = words(f"checkin-ask-{room.prompt}")
    called = f"<@{room.member_id}> " if ping else ""
    return f"{called}{asked}\n-# {words('checkin-footer')}"


def company_call(words: Texts, room: Room, reached: Iterable[int], kind: Company, asked_at: str) -> str:
    names = " ".join(f"<@{person}>" for person in reached)
    call = words("checkin-company-call", names=names, member=f"<@{room.member_id}>", kind=kind.value)
    return f"{call}\n-# {words('checkin-company-note', asked_at=asked_at)}"


def rhythm(words: Texts, room: Room) -> str:
    """One line on when the next question comes."""
    if room.next_ask_at is None:
        return words("checkin-next-never")
    return words("checkin-next", when=when(room.next_ask_at))
