"""What members see of help, whole: for who signs that it was read (DESIGN.md decision 11)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from cogs.helplines import guided, page, views, worried
from cogs.helplines.guide import Guide
from cogs.helplines.reach import Reach
from cogs.helplines.views import Screen
from cogs.kit.ports import Standing
from cogs.kit.texts import Texts
from config.settings import Settings

LAST = 3  # screen of the guided step
KINDS = ("suicide", "self_harm", "injury_now", "danger_at_home", "someone_else", "harm_to_others")


def whole_messages(settings: Settings, words: Texts, now: datetime) -> Iterator[tuple[str, str]]:
    """Yield titles and messages: each kind while moderators are told, then each other standing, then late; `/help`."""
    guide = Guide(Reach())
    guide.read(settings)
    group = settings.groups[0].group
    country = guide.only_country(settings.groups[:1])

    def message(kind: str, standing: Standing, posted_at: datetime = now) -> str:
        shown = guide.help_in(country, now, views.need_of(kind))
        where = {"channel": "#grief-chat", "place": "https://discord.com/channels/1/2"}
        screen = Screen("Ann", group.name, where["channel"], kind, posted_at, now, standing, shown, where["place"])
        return views.first_screen(words, screen)

    for kind in KINDS:
        yield f"The message with help: {kind.replace('_', ' ')}", message(kind, Standing.TOLD)
    for standing in Standing:
        if standing is not Standing.TOLD:
            yield f"The message with help: {standing.replace('-', ' ')}", message(KINDS[0], standing)
    yield "The message with help: found late", message(KINDS[0], Standing.TOLD, now - timedelta(minutes=33))
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
