"""What a member reads and presses. Built from texts and plain data only, so that nothing here can wait."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import discord
from discord.utils import escape_markdown, escape_mentions, format_dt

from cogs.helplines.guide import name_of
from cogs.helplines.model import Audience, ClosedLine, Help, Line
from cogs.helplines.opening import Opening
from cogs.kit.lateness import both_times, is_late
from cogs.kit.locales import folded, language_name, weekdays
from cogs.kit.ports import Standing
from cogs.kit.presses import HoldfastButton, HoldfastSelect, lasting_view
from cogs.kit.texts import Texts

FAMILY = "help"
# A select holds 25; four of them leave a row for buttons.
_OPTIONS = 25
_SELECTS = "abcd"
PICKS = tuple(f"pick-country-{letter}" for letter in _SELECTS)

LONGEST = 2000  # Discord's limit for one message
_DAILY = ((0, 6),)
_UNKNOWN = "unknown"
# What the words may be about, as its texts name it. Any other kind: "other", which names nothing (CRI-4).
_ABOUT = {
    "suicide": "suicide",
    "goodbye": "suicide",
    "injury_now": "injury",
    "danger_at_home": "home",
    "someone_else": "someone",
    "harm_to_others": "others",
}
_INJURY, _HOME, _OTHER = "injury", "home", "other"

_BLUE, _GREY = discord.ButtonStyle.primary, discord.ButtonStyle.secondary


@dataclass(frozen=True)
class Screen:
    """Everything the first screen says. `place` is a link; `name` and `channel` are as they will be read."""

    name: str
    group: str
    channel: str
    kind: str
    posted_at: datetime
    seen_at: datetime
    standing: Standing
    help: Help
    place: str | None = None
    next_shift: datetime | None = None
    in_room: bool = False


def safe_name(name: str) -> str:
    return escape_mentions(escape_markdown(name))


def first_screen(words: Texts, screen: Screen) -> str:
    """Order: who I am, I may be wrong, emergency, lines, where it stands (CRI-3, CRI-4). Fits one message."""
    shown = screen.help
    shorter = (
        shown,
        replace(shown, directories=shown.directories[:1]),
        Help(shown.country, shown.emergency),
    )
    texts = (_screen(words, replace(screen, help=one)) for one in shorter)
    return next((text for text in texts if len(text) <= LONGEST), "") or _screen(
        words, replace(screen, help=shorter[-1])
    )


def numbers_in_place(words: Texts, member: str, shown: Help) -> str:
    """The numbers alone, for a place to talk. `member`: a mention."""
    blocks = [words("help-in-place", name=member), emergency(words, shown, _OTHER)]
    return "\n\n".join([*blocks, *_one_to_call_one_to_text(words, shown)])[:LONGEST]


def about(kind: str) -> str:
    return _ABOUT.get(kind, _OTHER)


def need_of(kind: str) -> Audience:
    """Whose lines stand first for these words."""
    return Audience.ABUSE if about(kind) == _HOME else Audience.EVERYBODY


def _screen(words: Texts, screen: Screen) -> str:
    topic = about(screen.kind)
    hello = "help-hello-room" if screen.in_room else "help-hello"
    who = [words(hello, name=screen.name, group=screen.group), _may_be_wrong(words, screen)]
    first = [emergency(words, screen.help, screen.kind)]
    also = [words(key)] if words.has(key := f"help-also-{topic}") else []
    # Who is badly hurt may read one line only: then it is the number, and who says so comes after (CRI-4 turned round).
    blocks = [*first, *also, *who] if topic == _INJURY else [*who, *first, *also]
    blocks += [
        *_one_to_call_one_to_text(words, screen.help),
        live_line(words, screen),
        words("help-still-there"),
    ]
    return "\n\n".join(blocks)


def _may_be_wrong(words: Texts, screen: Screen) -> str:
    if not is_late(screen.posted_at, screen.seen_at):
        return words("help-may-be-wrong", channel=screen.channel)
    posted, read = both_times(screen.posted_at, screen.seen_at)
    return words("help-late", posted=posted, read=read, channel=screen.channel)


def emergency(words: Texts, shown: Help, kind: str) -> str:
    """Name the number of the country, alone on its line; without a country, no number (CRI-5, CRI-16)."""
    if shown.emergency is None:
        return words("help-emergency-unknown", kind=about(kind))
    return words("help-emergency", emergency=shown.emergency, kind=about(kind))


def live_line(words: Texts, screen: Screen) -> str:
    """Exactly one line on where it stands, never ahead of the truth (DESIGN.md decision 6)."""
    match screen.standing:
        case Standing.TAKEN if screen.place:
            return words("help-live-here-link", link=screen.place)
        case Standing.NOBODY_ON_DUTY if screen.next_shift:
            return words("help-live-off-duty", next_shift=format_dt(screen.next_shift, "F"))
        case standing:
            return words(_LIVE[standing])


_LIVE = {
    Standing.TOLD: "help-live-told",
    Standing.TOLD_OUT_OF_HOURS: "help-live-told-at-night",
    Standing.NOBODY_YET: "help-live-nobody-yet",
    Standing.TAKEN: "help-live-here",
    Standing.CLOSED: "help-live-closed",
    Standing.NOBODY_ON_DUTY: "help-live-off-duty-unknown",
    Standing.NO_DUTY: "help-live-no-duty",
    Standing.NOBODY_TOLD: "help-live-not-told",
}


def _one_to_call_one_to_text(words: Texts, shown: Help) -> Iterator[str]:
    """One number to call and one to text, from lines open now where there are any (CRI-6); then the links."""
    lines = shown.open_now or shown.hours_unclear
    if not lines and shown.closed_now:
        yield directories(words, shown)
        yield _closed_line(words, shown.closed_now[0])
        return
    call = next((line for line in lines if line.call), None)
    text = call if call and call.text else next((line for line in lines if line.text or line.chat), None)
    if call is not None:
        yield _line(words, replace(call, text="" if text is not call else call.text, chat="", call_alt=""))
    if text is not None and text is not call:
        yield _line(words, replace(text, call="", call_alt="", chat="" if text.text else text.chat))
    if shown.directories:
        yield directories(words, shown)


_FOR = {Audience.ABUSE: "help-for-abuse", Audience.YOUNG: "help-for-young", Audience.GRIEF: "help-for-grief"}


def all_lines(words: Texts, shown: Help) -> Iterator[str]:
    """Open ones first; where none is, what is open elsewhere comes before the closed ones."""
    open_ones = (*shown.open_now, *shown.hours_unclear)
    yield from (_line(words, line) for line in open_ones)
    links = [directories(words, shown, here=True)] if shown.directories else []
    if not open_ones:
        yield from links
    yield from (_closed_line(words, late) for late in shown.closed_now)
    if open_ones:
        yield from links


def special_lines(words: Texts, special: Mapping[Audience, Help], *, linked: bool = False) -> Iterator[str]:
    """Say whom each is for; where one of them has no line that was checked in time, links stand in its place.

    `linked`: the same links are there already, a few lines above.
    """
    for audience, only in special.items():
        if not only.is_empty:
            yield words(_FOR[audience])
            yield from (_line(words, line) for line in (*only.open_now, *only.hours_unclear))
            yield from (_closed_line(words, late) for late in only.closed_now)
    links = next((only.directories for only in special.values() if only.is_empty), ())
    if links and not linked:
        yield words("help-directory-special", directory="\n".join(links))


def directories(words: Texts, shown: Help, *, here: bool = False) -> str:
    """Say why there are links, beside or in place of numbers. `here`: the choice of a country stands right below."""
    links = "\n".join(shown.directories)
    if shown.country is None:
        return words("help-country-unknown-here" if here else "help-country-unknown", directory=links)
    if shown.open_now or shown.hours_unclear:
        return words("help-directory-also", directory=links)
    if shown.closed_now:
        return words("help-all-closed", directory=links)
    return words("help-directory", directory=links)


def _line(words: Texts, line: Line) -> str:
    return "\n".join([*_ways(words, line), _hours(words, line), *_languages(words, line)])


def _closed_line(words: Texts, late: ClosedLine) -> str:
    """Before the number, so that nobody calls first and reads after."""
    closed = words("help-hours-closed", line=late.line.name, opens=format_dt(late.opens_at, "F"))
    return "\n".join([closed, *_ways(words, late.line), *_languages(words, late.line)])


def _ways(words: Texts, line: Line) -> Iterator[str]:
    # As published: shown, never reformatted (ORG-4).
    if line.call:
        numbers = [line.call, line.call_alt] if line.call_alt else [line.call]
        yield words("help-line-call", line=line.name, number="\n".join(numbers))
    if line.text:
        yield words("help-line-text", line=line.name, text=line.text)
    if line.chat:
        yield words("help-line-chat", line=line.name, chat=line.chat)


def _hours(words: Texts, line: Line) -> str:
    if line.opening is not None:
        hours = in_words(words, line.opening)
        return words("help-hours-open", hours=hours) if hours else words("help-hours-always")
    if line.hours.strip().casefold() == _UNKNOWN:
        return words("help-hours-unknown")
    return words("help-hours-as-written", hours=line.hours)


def in_words(words: Texts, opening: Opening) -> str:
    """Hours that a clock can read, with the days as the reader's language writes them, on the line's own clock."""
    names = weekdays(words.crisis_language, "abbreviated")

    def days(runs: Iterable[tuple[int, int]]) -> str:
        named = (names[first] if first == last else f"{names[first]}-{names[last]}" for first, last in runs)
        return ", ".join(named)

    return "; ".join(
        words("help-hours-daily", opens=opens, closes=closes) if runs == _DAILY else f"{days(runs)} {opens}-{closes}"
        for runs, opens, closes in opening.parts
    )


def _languages(words: Texts, line: Line) -> Iterator[str]:
    """Name the languages of a line that does not speak the group's."""
    if words.crisis_language.partition("-")[0] in {code.partition("-")[0] for code in line.languages}:
        return
    known = [name for code in line.languages if (name := _language(words, code))]
    if known:
        yield words("help-line-languages", languages=", ".join(known))


def _language(words: Texts, code: str) -> str | None:
    key = f"help-language-{code}"
    return words(key) if words.has(key) else language_name(code, words.crisis_language)


# What can be pressed


def button(words: Texts, action: str, subject: int, style: discord.ButtonStyle = _GREY) -> HoldfastButton:
    return HoldfastButton(FAMILY, action, subject, words(f"help-button-{action}"), style)


def first_buttons(words: Texts, alert_id: int, kind: str) -> discord.ui.View:
    """Three at most. Without an alert (0) a person is asked for as from `/help`.

    In danger at home the quick way off the screen comes before what a call is like, which is behind "More" then.
    """
    person = button(words, "person" if alert_id else "person-here", alert_id, _BLUE)
    second = "hide" if about(kind) == _HOME else "if-i-call"
    return lasting_view(person, button(words, second, alert_id), button(words, "more", alert_id))


def place_buttons(words: Texts, alert_id: int) -> discord.ui.View:
    return lasting_view(button(words, "if-i-call", alert_id), button(words, "hide", alert_id))


def more_buttons(words: Texts, alert_id: int, *, quiet: bool, country_known: bool = True) -> discord.ui.View:
    label = words("help-button-country" if country_known else "help-button-country-pick")
    mistake = [button(words, "mistake", alert_id)] if alert_id else []
    return lasting_view(
        *mistake,
        button(words, "if-i-call", alert_id),
        HoldfastButton(FAMILY, "country", alert_id, label, _GREY),
        button(words, "start" if quiet else "stop", alert_id),
        button(words, "hide", alert_id),
    )


def country_view(words: Texts, subject: int, codes: Sequence[str]) -> discord.ui.View:
    return lasting_view(*country_selects(words, subject, codes))


def country_selects(words: Texts, subject: int, codes: Sequence[str]) -> list[HoldfastSelect]:
    """As many menus as it takes: Discord's hold 25 choices each. In the order of the names."""
    named = sorted(((name_of(code, words.crisis_language), code) for code in codes), key=lambda pair: folded(pair[0]))
    named = named[: _OPTIONS * len(PICKS)]
    size = math.ceil(len(named) / math.ceil(len(named) / _OPTIONS)) if named else 1
    menus = [named[start : start + size] for start in range(0, len(named), size)]
    return [_country_select(words, pick, subject, menu) for pick, menu in zip(PICKS, menus, strict=False)]


def _country_select(words: Texts, pick: str, subject: int, menu: list[tuple[str, str]]) -> HoldfastSelect:
    options = [discord.SelectOption(label=name, value=code) for name, code in menu]
    placeholder = words("help-country-menu", first=menu[0][0], last=menu[-1][0])
    return HoldfastSelect(FAMILY, pick, subject, placeholder[:150], options)


def after_country(words: Texts, subject: int, country: str) -> discord.ui.View:
    remember = HoldfastButton(FAMILY, remember_action(country), subject, words("help-button-remember"), _GREY)
    return lasting_view(button(words, "if-i-call", subject), remember)


def remember_action(country: str) -> str:
    return f"remember-{country.lower()}"


def group_buttons(places: Iterable[tuple[int, str]]) -> discord.ui.View:
    """One button for each group that could be asked; the subject is the group's place in the settings."""
    return lasting_view(
        *(HoldfastButton(FAMILY, "person-here", number, name[:80], _BLUE) for number, name in list(places)[:25])
    )
