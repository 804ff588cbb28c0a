"""What members see of help, whole: for who signs that it was read (DESIGN.md decision 11)."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

import discord

from cogs.helplines import guided, page, views, worried
from cogs.helplines.guide import Guide
from cogs.helplines.reach import Reach
from cogs.helplines.views import Screen
from cogs.kit.ports import Standing
from cogs.kit.texts import Texts
from config.settings import Settings

LAST = 3  # screen of the guided step
KINDS = ("suicide", "self_harm", "injury_now", "danger_at_home", "someone_else", "harm_to_others")
LATE = timedelta(minutes=33)


class Whole(NamedTuple):
    """One form of the message. `name` has no space and is nobody else's."""

    name: str
    text: str
    kind: str
    standing: Standing

    @property
    def title(self) -> str:
        return f"The message with help: {self.name.replace('_', ' ').replace('-', ' ')}"

    def buttons(self, words: Texts) -> discord.ui.View:
        """As under the real one. Needs a running loop, as every view of discord.py does."""
        return views.first_buttons(words, 0 if self.standing is Standing.NOBODY_TOLD else 1, self.kind)


def guide_of(settings: Settings) -> Guide:
    """What members' numbers come from. Raises as `Guide.read` does."""
    guide = Guide(Reach())
    guide.read(settings)
    return guide


def every_form(
    settings: Settings,
    words: Texts,
    now: datetime,
    channel: str = "#grief-chat",
    place: str = "https://discord.com/channels/1/2",
) -> Iterator[Whole]:
    """Yield each kind while moderators are told, then each other standing, then late."""
    guide = guide_of(settings)
    group = settings.groups[0].group
    country = guide.only_country(settings.groups[:1])

    def whole(name: str, kind: str, standing: Standing, posted_at: datetime = now) -> Whole:
        shown = guide.help_in(country, now, views.need_of(kind))
        screen = Screen("Ann", group.name, channel, kind, posted_at, now, standing, shown, place)
        return Whole(name, views.first_screen(words, screen), kind, standing)

    for kind in KINDS:
        yield whole(kind, kind, Standing.TOLD)
    for standing in Standing:
        if standing is not Standing.TOLD:
            yield whole(standing, KINDS[0], standing)
    yield whole("found-late", KINDS[0], Standing.TOLD, now - LATE)


def whole_messages(settings: Settings, words: Texts, now: datetime) -> Iterator[tuple[str, str]]:
    """Yield titles and texts: every form of the message, then `/help` and what is behind it."""
    yield from ((one.title, one.text) for one in every_form(settings, words, now))
    guide = guide_of(settings)
    country = guide.only_country(settings.groups[:1])
    shown = guide.help_in(country, now)
    yield "/help", page.leaves(words, shown, guide.special_in(country, now), settings.groups[0].places.items()).first
    yield "I am worried about someone", "\n\n".join(worried.blocks(words, shown, "help-worried-look"))
    yield from (
        (f"A short guided step: {number}", "\n\n".join([text, *guided.foot(words, shown, whole=number == LAST)]))
        for number, text in enumerate(_screens(words), 1)
    )


def _screens(words: Texts) -> Iterator[str]:
    """Each screen of the step, with one of its answers: `texts show` prints the others by their names."""
    yield guided.first_text(words)
    yield guided.second_text(words, 2)
    yield guided.third_text(words, 21)
