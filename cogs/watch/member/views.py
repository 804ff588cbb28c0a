"""What `/me watch` shows: from `Texts` and plain data, so that nothing here can wait."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import discord
from discord import ui
from discord.utils import escape_markdown

from cogs.kit.forms import HoldfastForm
from cogs.kit.pages import pages
from cogs.kit.ports import WATCH_SHOWN, Offer
from cogs.kit.presses import HoldfastButton, HoldfastSelect, lasting_view, offered
from cogs.kit.texts import Texts
from cogs.watch.lists import Kind, Rule, Tier
from cogs.watch.member.model import Chapter, Spot, Topic

FAMILY, SHOW = WATCH_SHOWN.family, WATCH_SHOWN.action
WORDS, LIST, PART, TRY, FILL = "words", "list", "pick-part", "try", "fill-try"
SENTENCE = "sentence"
LONGEST_SENTENCE = 4000  # the longest message there is, and the most a form takes
# Of a page of the list; its heading and its last line come on top.
_LONGEST_PAGE = 1500


@dataclass(frozen=True)
class Overview:
    """Everything that the first screen says of one group's watch, for one person."""

    group: str
    standing: str
    channels: tuple[int, ...]
    reads_everyone: bool
    rooms: tuple[int, ...]  # their own check-ins that are read
    has_rooms: bool
    counts: Mapping[Kind, Mapping[Tier, int]]
    talk_here_is: tuple[str, ...]
    unsure: str
    days: int


@dataclass(frozen=True)
class Tried:
    """What the watch made of a sentence; nothing of the sentence itself."""

    tier: Tier | None
    kind: Kind | None  # of what was found, also where the words around it left nothing of it
    why: str | None  # None where it names a way of doing it: then its kind has to do
    rules: tuple[Rule, ...]  # those that made it less
    unsure: str
    days: int
    reads_this_person: bool


# Where, and what


def overview(words: Texts, about: Overview) -> str:
    return "\n\n".join("\n".join(block) for block in _blocks(words, about))


def _blocks(words: Texts, about: Overview) -> Iterator[list[str]]:
    yield [words("watch-title", group=about.group), about.standing]
    yield list(_where(words, about))
    yield list(_what(words, about))
    yield [
        words("watch-happens"),
        words("watch-happens-urgent"),
        words("watch-happens-unsure", unsure=about.unsure, days=about.days),
    ]
    yield [words("watch-cannot")]


def _where(words: Texts, about: Overview) -> Iterator[str]:
    yield words("watch-where")
    yield words("watch-where-channels", channels=", ".join(f"<#{channel}>" for channel in about.channels))
    if about.rooms:
        yield words("watch-where-room", room=", ".join(f"<#{room}>" for room in about.rooms))
    elif about.has_rooms:
        yield words("watch-where-no-room")
    yield words("watch-where-everyone") if about.reads_everyone else words("watch-where-yes")


def _what(words: Texts, about: Overview) -> Iterator[str]:
    yield words("watch-what")
    for kind, each in about.counts.items():
        facts = {"urgent": each[Tier.URGENT], "unsure": each[Tier.UNSURE]}
        yield words("watch-what-line", kind=kind_name(words, kind), **facts)
    yield words("watch-what-context")
    if about.talk_here_is:
        yield words("watch-what-talk", themes=", ".join(about.talk_here_is))


def overview_view(words: Texts, number: int, switch: Offer) -> ui.View:
    return lasting_view(_button(words, WORDS, number), _button(words, TRY, number), offered(words, switch))


def kind_name(words: Texts, kind: Kind) -> str:
    return words(f"watch-kind-{kind.replace('_', '-')}")


def rule_name(words: Texts, rule: Rule) -> str:
    return words(f"watch-rule-{rule.replace('_', '-')}")


# The lists, behind a note (NO-28)


def note(words: Texts) -> str:
    return words("watch-note")


def note_view(words: Texts, groups: Sequence[tuple[int, str]]) -> ui.View:
    """One button for each group whose lists are meant."""
    label = words("watch-button-list")
    alone = len(groups) == 1
    return lasting_view(
        *(HoldfastButton(FAMILY, LIST, number, label if alone else name[:80]) for number, name in groups[:25])
    )


@dataclass(frozen=True)
class Page:
    chapter: Chapter
    text: str


def book(words: Texts, chapters: Iterable[Chapter]) -> list[Page]:
    """Cut each chapter into pages that a message holds."""
    return [
        Page(chapter, page)
        for chapter in chapters
        for page in pages((_topic(words, topic) for topic in chapter.topics), _LONGEST_PAGE)
    ]


def _topic(words: Texts, topic: Topic) -> str:
    why = escape_markdown(topic.why) if topic.why is not None else words("watch-why-hidden")
    if not topic.examples:
        return words("watch-topic", why=why)
    quoted = ", ".join(f"“{escape_markdown(one)}”" for one in topic.examples)
    return words("watch-topic-examples", why=why, examples=quoted)


def page_text(words: Texts, book_: Sequence[Page], at: int) -> str:
    page = book_[at]
    title = words("watch-page", part=_part(words, page.chapter), page=at + 1, pages=len(book_))
    return "\n".join([title, page.text, words("watch-page-end")])


def page_view(words: Texts, book_: Sequence[Page], spot: Spot) -> ui.View:
    at = spot.page
    turns = [(at - 1, "watch-button-back")] if at else []
    turns += [(at + 1, "watch-button-next")] if at + 1 < len(book_) else []
    buttons = (HoldfastButton(FAMILY, LIST, Spot(spot.group, to).subject, words(label)) for to, label in turns)
    options = [
        discord.SelectOption(label=_part(words, chapter)[:100], value=chapter.name)
        for chapter in dict.fromkeys(page.chapter for page in book_)
    ]
    menu = HoldfastSelect(FAMILY, PART, spot.group, words("watch-parts"), options[:25])
    return lasting_view(*buttons, menu)


def _part(words: Texts, chapter: Chapter) -> str:
    return words("watch-part", kind=kind_name(words, chapter.kind), how=chapter.tier.value)


# A sentence, tried


def form(words: Texts, number: int) -> HoldfastForm:
    """The promise is on the form itself: it says that nothing is kept and nobody is told."""
    field: ui.TextInput[ui.Modal] = ui.TextInput(
        custom_id=SENTENCE, style=discord.TextStyle.paragraph, max_length=LONGEST_SENTENCE
    )
    label: ui.Label[ui.Modal] = ui.Label(
        text=words("watch-try-label"), description=words("watch-try-kept"), component=field
    )
    return HoldfastForm(FAMILY, FILL, number, words("watch-try-title"), {SENTENCE: label})


def tried(words: Texts, it: Tried) -> str:
    """Say it in the members' words, and repeat none of theirs."""
    return "\n".join(_tried(words, it))


def _tried(words: Texts, it: Tried) -> Iterator[str]:
    if it.tier is Tier.URGENT:
        yield words("watch-tried-urgent")
    elif it.tier is Tier.UNSURE:
        yield words("watch-tried-unsure", unsure=it.unsure, days=it.days)
    else:
        yield words("watch-tried-left-out") if it.kind else words("watch-tried-nothing")
    if it.kind:
        yield words("watch-tried-about", why=escape_markdown(it.why or kind_name(words, it.kind)))
    if it.rules:
        yield words("watch-tried-less")
        yield from (f"- {rule_name(words, rule)}" for rule in it.rules)
    if not it.reads_this_person:
        yield words("watch-tried-not-you")
    yield words("watch-tried-kept")
    yield words("watch-tried-cannot-tell")


def _button(words: Texts, action: str, number: int) -> HoldfastButton:
    return HoldfastButton(FAMILY, action, number, words(f"watch-button-{action}"))
