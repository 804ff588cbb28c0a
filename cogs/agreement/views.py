"""What is shown: texts and buttons, from `Texts` and plain data."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

import discord
from discord import ui

from cogs.agreement.clauses import WHO_WE_MAY_TELL, Agreement
from cogs.agreement.model import Agreed, Choices, Consent, Offer, Shown, Watched
from cogs.agreement.store import Version
from cogs.agreement.suggestions.views import suggest_button
from cogs.agreement.worries.views import slipped_button
from cogs.agreement.young.views import button as young_button
from cogs.kit.locales import listed
from cogs.kit.ports import HELP_TONIGHT, WATCH_SHOWN
from cogs.kit.ports import Offer as OtherOffer
from cogs.kit.presses import HoldfastButton, lasting_view, offered
from cogs.kit.texts import Texts
from config.rules import OF_AGE
from config.settings import GroupSettings
from config.values import SMALLEST_ID

FAMILY = "agreement"
READ, ALL, YES, NO, AGREE, CHOOSE, MINE = "read", "all", "yes", "no", "agree", "choose", "mine"
WATCH, WATCH_ON, WATCH_OFF = "watch", "watch-on", "watch-off"
# By this part of its button's id our panel is known again after a crash.
PANEL_MARKER = f"{FAMILY}:v1:{READ}:"
# One style for both: neither answer looks like the right one (DESIGN.md decision 1).
_CHOICE = discord.ButtonStyle.primary
_AGREED_TEXTS = {
    Agreed.NOTHING: "agreement-you-nothing",
    Agreed.AGREED: "agreement-you-agreed",
    Agreed.EARLIER: "agreement-you-agreed-earlier",
    Agreed.LEFT: "agreement-you-left",
}


def blanks(words: Texts, settings: GroupSettings) -> dict[str, str]:
    """Return the words that the agreement's file may leave to us."""
    tell = settings.agreement.who_we_may_tell if settings.agreement else "standard"
    limits = words("agreement-standard") if tell == "standard" else tell
    if settings.group.min_age < OF_AGE and settings.people.safeguarding:
        limits += "\n\n" + words("agreement-young", contact=settings.people.safeguarding)
    return {
        "group": settings.group.name,
        WHO_WE_MAY_TELL: limits,
        "min_age": str(settings.group.min_age),
    }


def watch_text(words: Texts, settings: GroupSettings) -> str:
    """Say what a yes to the watch means, exactly as people say yes to it: its hash is kept with each yes.

    Channels are named as the settings name them: so the text is the same before Discord is reached, and when a
    channel is missing for a day.
    """
    watch = settings.word_watch
    if watch is None:
        return ""
    channels = channel_names(watch.channels, words.language)
    lines = [words("agreement-watch", channels=channels, days=settings.keep.closed_alerts)]
    if watch.unsure == "shift_note":
        lines.append(words("agreement-watch-unsure", unsure=settings.keep.unsure_notes))
    elif watch.unsure == "ask_member":
        lines.append(words("agreement-watch-ask-member"))
    if watch.mode == "everyone":
        lines.append(words("agreement-watch-everyone"))
    lines.append(words("agreement-watch-change"))
    return "\n".join(lines)


def channel_names(channels: Iterable[str], language: str) -> str:
    named = (f"<#{one}>" if one.isdigit() and int(one) >= SMALLEST_ID else f"#{one}" for one in channels)
    return listed(named, language)


def panel_text(words: Texts, group: str, version: Version) -> str:
    dated = words("agreement-panel-version", version=version.number, date=date(version.holds_from))
    return f"{words('agreement-panel', group=group)}\n{dated}"


def closing(words: Texts, settings: GroupSettings) -> str:
    """What stands last above the buttons: the policy, and that an "I agree" also says how old one is (PRI-14)."""
    age = words("agreement-age", age=settings.group.min_age)
    return "\n".join(line for line in (policy(words, settings), age) if line)


def policy(words: Texts, settings: GroupSettings) -> str:
    """Where the group's own privacy policy is; empty where it names none (PRI-12)."""
    link = settings.group.privacy_policy
    return words("agreement-policy", link=f"<{link}>") if link else ""


def panel_view(words: Texts, version_id: int, country: OtherOffer | None = None) -> ui.View:
    """One decision, and beside it help; `country` asks where somebody lives, where the group spans several."""
    label = words("agreement-button-read")
    subject = Shown.of(version_id, "").number
    read = HoldfastButton(FAMILY, READ, subject, label, discord.ButtonStyle.primary)
    return lasting_view(read, *(offered(words, one) for one in (HELP_TONIGHT, country) if one is not None))


def choice_screen(agreement: Agreement, watch: str, offered: Offer, closing: str = "") -> str:
    """Put the limits first, then the short agreement, then the watch; the buttons come below all of it (CON-4)."""
    parts = [agreement.first_screen, watch if offered is Offer.TOGETHER else "", closing]
    return "\n\n".join(part for part in parts if part)


def choice_view(words: Texts, offered: Offer, shown: Shown, age: int) -> ui.View:
    answers = (YES, NO) if offered is Offer.TOGETHER else (AGREE,)
    buttons = [_button(words, action, shown.number, _CHOICE) for action in answers]
    return lasting_view(*buttons, _button(words, ALL, shown.number), young_button(words, shown.number, age))


def watch_view(words: Texts, shown: Shown, group: int) -> ui.View:
    """The two answers, and what it looks for (NO-22). `group` is the group's number in the settings."""
    pairs = ((WATCH_ON, "agreement-button-watch-yes"), (WATCH_OFF, "agreement-button-watch-no"))
    answers = (HoldfastButton(FAMILY, action, shown.number, words(key), _CHOICE) for action, key in pairs)
    return lasting_view(*answers, _what_it_looks_for(words, group))


def watch_on_view(words: Texts, group: int) -> ui.View:
    return lasting_view(_what_it_looks_for(words, group))


def _what_it_looks_for(words: Texts, group: int) -> HoldfastButton:
    return offered(words, replace(WATCH_SHOWN, subject=group))


def show_view(words: Texts, shown: Shown, group_key: str, *, watch: bool) -> ui.View:
    actions = (ALL, CHOOSE, WATCH) if watch else (ALL, CHOOSE)
    buttons = (_button(words, action, shown.number) for action in actions)
    return lasting_view(*buttons, suggest_button(words), slipped_button(words, group_key))


def choose_view(words: Texts, shown: Shown) -> ui.View:
    return lasting_view(_button(words, CHOOSE, shown.number))


def reminder_view(words: Texts, shown: Shown, group_key: str) -> ui.View:
    return lasting_view(_button(words, MINE, shown.number), suggest_button(words), slipped_button(words, group_key))


def after_view(words: Texts, shown: Shown) -> ui.View:
    return lasting_view(_button(words, WATCH, shown.number))


def country_view(words: Texts, country: OtherOffer) -> ui.View:
    return lasting_view(offered(words, country))


def standing(words: Texts, choices: Choices, agreed: Agreed, watched: Watched, *, has_watch: bool) -> str:
    """Say in words what this person chose and what it means now."""
    agreement, watch = choices.agreement, choices.watch
    dated = {} if agreement is None else {"date": date(agreement.chosen_at)}
    lines = [words(_AGREED_TEXTS[agreed], **dated)]
    if has_watch or watch is not None:
        lines.append(watch_standing(words, watch, watched))
    return "\n".join(lines)


def watch_standing(words: Texts, watch: Consent | None, watched: Watched) -> str:
    dated = {} if watch is None else {"date": date(watch.chosen_at)}
    return words(f"agreement-you-watch-{watched}", **dated)


def _button(
    words: Texts, action: str, subject: int, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> HoldfastButton:
    return HoldfastButton(FAMILY, action, subject, words(f"agreement-button-{action}"), style)


def date(moment: datetime) -> str:
    return discord.utils.format_dt(moment, "D")


def moment(when: datetime) -> str:
    """Day of the week, date and time, in the reader's own zone."""
    return discord.utils.format_dt(when, "F")
