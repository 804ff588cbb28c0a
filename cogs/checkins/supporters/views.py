"""What supporters, and members who choose them, are shown: lines, buttons and choices."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import discord

from cogs.checkins.model import Company, Room
from cogs.checkins.supporters.model import Standing, Terms, is_off
from cogs.checkins.supporters.store import FORGOTTEN, Ending
from cogs.checkins.views import FAMILY, when
from cogs.kit.locales import ENGLISH, weekdays
from cogs.kit.presses import HoldfastButton, HoldfastSelect, lasting_view
from cogs.kit.readers import Person
from cogs.kit.texts import Texts
from config.duty import Shift

KINDS = (Company.LISTENING, Company.IDEAS, Company.QUIET)
_MOST_OPTIONS = 25
_LONGEST_OPTION = 100
EVERYWHERE = "all"


def button(
    words: Texts, action: str, subject: int, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> HoldfastButton:
    return HoldfastButton(FAMILY, action, subject, words(f"checkin-button-{action}"), style)


# ------------------------------------------------------------------------------------------------- a supporter's own


def shift_line(shift: Shift, language: str = ENGLISH) -> str:
    """Say a shift the way it is typed in that language, so that it can be typed again."""
    names = weekdays(language, "abbreviated")
    days = " ".join(names[day].lower() for day in sorted(shift.weekdays))
    return f"{shift.zone.key}, {days} {shift.start:%H:%M}-{shift.end:%H:%M}"


def terms_lines(words: Texts, terms: Terms, now: datetime) -> list[str]:
    hours = "; ".join(shift_line(shift, words.language) for shift in terms.shifts)
    lines = [words("checkin-supporting-hours", hours=hours) if hours else words("checkin-supporting-no-hours")]
    if is_off(terms, now) and terms.off_until is not None:
        lines.append(words("checkin-supporting-off", until=when(terms.off_until)))
    if terms.most_rooms is not None:
        lines.append(words("checkin-supporting-limit", most=terms.most_rooms))
    return lines


def balance_lines(words: Texts, terms: Terms, rooms: int, alone: int) -> list[str]:
    """Counts that are the supporter's own: rendered in their private answer and nowhere else (MOD-7)."""
    calls = (
        words("checkin-supporting-calls", count=terms.calls, since=when(terms.calls_since))
        if terms.calls and terms.calls_since
        else words("checkin-supporting-no-calls")
    )
    return [words("checkin-supporting-rooms", count=rooms), calls, words("checkin-supporting-alone", count=alone)]


def guidance_view(words: Texts) -> discord.ui.View:
    return lasting_view(button(words, "guidance-read", 0, discord.ButtonStyle.primary))


def show_view(words: Texts, *, read: bool) -> discord.ui.View:
    first = [] if read else [button(words, "guidance-read", 0, discord.ButtonStyle.primary)]
    return lasting_view(*first, button(words, "too-much", 0))


def which_rooms(words: Texts, rooms: Sequence[Room], name: Mapping[int, str], group: int) -> discord.ui.View:
    """`group` is the group's number in the settings, as in the buttons that mean all of its rooms."""
    options = [discord.SelectOption(label=words("checkin-supporting-all"), value=EVERYWHERE)]
    options += [discord.SelectOption(label=name[room.id], value=str(room.id)) for room in rooms[: _MOST_OPTIONS - 1]]
    return lasting_view(HoldfastSelect(FAMILY, "pick-too-much", group, words("checkin-supporting-which"), options))


def too_much_view(words: Texts, room_id: int) -> discord.ui.View:
    return lasting_view(button(words, "too-much", room_id))


def out_view(words: Texts, room_id: int, group: int, *, several: bool) -> discord.ui.View:
    every = [button(words, "too-much-all", group)] if several else []
    return lasting_view(button(words, "too-much-one", room_id), *every)


def all_view(words: Texts, group: int) -> discord.ui.View:
    return lasting_view(button(words, "too-much-all", group))


# ---------------------------------------------------------------------------------------------------------- choosing


def choice_view(
    words: Texts, room: Room, free: Sequence[tuple[str, Standing]], names: Mapping[int, str]
) -> discord.ui.View | None:
    """Choose one more of those who have room, take one out, or have nobody."""
    items: list[discord.ui.Item[Any]] = []
    if free:
        options = [
            discord.SelectOption(label=name[:_LONGEST_OPTION], value=str(one.id), description=_hours(words, one))
            for name, one in free[:_MOST_OPTIONS]
        ]
        items.append(HoldfastSelect(FAMILY, "pick-supporter", room.id, words("checkin-choose-one"), options))
    if room.supporters:
        leaving = [
            discord.SelectOption(label=names[person][:_LONGEST_OPTION], value=str(person)) for person in room.supporters
        ]
        items.append(HoldfastSelect(FAMILY, "pick-leaver", room.id, words("checkin-choose-leaver"), leaving))
        items.append(button(words, "choose-nobody", room.id))
    return lasting_view(*items) if items else None


def _hours(words: Texts, one: Standing) -> str:
    typed = "; ".join(shift_line(shift, words.language) for shift in one.terms.shifts)
    hours = typed or words("checkin-choose-when-they-can")
    return hours if len(hours) <= _LONGEST_OPTION else f"{hours[: _LONGEST_OPTION - 3]}..."


def ending_view(words: Texts, room_id: int) -> discord.ui.View:
    return lasting_view(
        button(words, "choose", room_id, discord.ButtonStyle.primary), button(words, "choose-none", room_id)
    )


def ending(words: Texts, member_id: int, endings: Iterable[Ending], *, ping: bool) -> str:
    """Say once, kindly to both, who no longer reads along (BND-7)."""
    lines = [
        words("checkin-ending-forgotten")
        if one.supporter_id == FORGOTTEN
        else words(f"checkin-ending-{one.why}", name=f"<@{one.supporter_id}>")
        for one in endings
    ]
    called = [f"<@{member_id}>"] if ping else []
    return "\n".join([*called, *lines, words("checkin-ending-choose"), f"-# {words('checkin-ending-footer')}"])


def names_of(people: Iterable[Person]) -> dict[int, str]:
    return {one.id: one.name for one in people}


# ----------------------------------------------------------------------------------------------------------- company


def company_view(words: Texts, room_id: int) -> discord.ui.View:
    return lasting_view(*(button(words, f"company-{kind}", room_id) for kind in KINDS))


def company_call(words: Texts, room: Room, reached: Iterable[int], kind: Company, asked_at: str) -> str:
    names = " ".join(f"<@{person}>" for person in reached)
    call = words("checkin-company-call", names=names, member=f"<@{room.member_id}>", kind=kind.value)
    return f"{call}\n-# {words('checkin-company-note', asked_at=asked_at)}"


def join_view(
    words: Texts, room_id: int, kind: Company, named: Sequence[tuple[int, str]], *, group_too: bool
) -> discord.ui.View:
    options = [discord.SelectOption(label=name[:_LONGEST_OPTION], value=str(one)) for one, name in named]
    pick = HoldfastSelect(
        FAMILY, f"pick-join-{kind}", room_id, words("checkin-company-ask-one"), options[:_MOST_OPTIONS]
    )
    return lasting_view(pick, *([_group_button(words, room_id, kind)] if group_too else []))


def group_view(words: Texts, room_id: int, kind: Company) -> discord.ui.View:
    return lasting_view(_group_button(words, room_id, kind))


def _group_button(words: Texts, room_id: int, kind: Company) -> HoldfastButton:
    return HoldfastButton(FAMILY, f"group-{kind}", room_id, words("checkin-button-group"))


def post_view(words: Texts, room_id: int, kind: Company) -> discord.ui.View:
    post = HoldfastButton(FAMILY, f"post-{kind}", room_id, words("checkin-button-post"), discord.ButtonStyle.primary)
    return lasting_view(post)


def over_view(words: Texts, ask_id: int) -> discord.ui.View:
    return lasting_view(button(words, "company-over", ask_id))


def group_words(words: Texts, member_id: int, kind: Company) -> str:
    """The exact words that are posted, shown to the member first. Always with their name (NO-24)."""
    member = f"<@{member_id}>"
    asked = words("checkin-group-words", member=member, kind=kind.value)
    return f"{asked}\n-# {words('checkin-group-note', member=member)}"
