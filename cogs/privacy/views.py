"""What `/me` shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import discord

from cogs.kit.groups import Group
from cogs.kit.ports import Offer
from cogs.kit.presses import HoldfastButton, lasting_view, offered
from cogs.kit.texts import Texts
from cogs.privacy.model import Answer, Ledger, Outcome

FAMILY = "me"
COPY, FORGET, FORGET_YES, FORGET_NO = "copy", "forget", "forget-yes", "forget-no"
FILE_NAME = "what-holdfast-keeps-about-me.json"


@dataclass(frozen=True)
class Readers:
    """Who in a group can see something of what is held."""

    moderators: str | None
    organisers: tuple[str, ...]

    @classmethod
    def of(cls, group: Group) -> "Readers":
        people = group.settings.people
        return cls(
            f"<@&{group.moderator_role}>" if group.moderator_role else people.moderators,
            tuple(f"<@{person}>" for person in group.organisers),
        )


def what_is_kept(words: Texts, ledgers: Sequence[tuple[Ledger, Readers]]) -> Iterator[str]:
    for ledger, readers in ledgers:
        yield words("me-title", group=ledger.group)
        yield from _kept(words, ledger)
        yield ""
        yield words("me-who-title")
        yield from _who(words, readers)
        yield ""
    yield words("me-not-kept")
    yield ""
    yield words("me-can-do")
    yield words("me-discord-remains")


def _kept(words: Texts, ledger: Ledger) -> Iterator[str]:
    if ledger.is_empty:
        yield words("me-nothing")
    for answer in ledger.answers:
        yield from _answer(words, answer)
    if not ledger.is_empty:
        nothing = [part(words, answer.slice_name) for answer in ledger.answers if answer.held == ()]
        if nothing:
            yield words("me-nothing-in", parts=", ".join(nothing))


def _answer(words: Texts, answer: Answer) -> Iterator[str]:
    if answer.held is None:
        yield words("me-no-answer", part=part(words, answer.slice_name))
    for held in answer.held or ():
        yield words("me-line", part=part(words, answer.slice_name), what=words(held.text, **held.facts))


def _who(words: Texts, readers: Readers) -> Iterator[str]:
    yield words("me-who-you")
    if readers.moderators:
        yield words("me-who-moderators", moderators=readers.moderators)
    yield words("me-who-host", organisers=", ".join(readers.organisers) or words("me-organisers-unnamed"))
    yield words("me-who-nobody-else")


def part(words: Texts, slice_name: str) -> str:
    return words(f"me-part-{slice_name}")


def choices(words: Texts, ledgers: Sequence[Ledger], always: Sequence[Offer] = ()) -> discord.ui.View:
    """The copy and the deletion, and between them what each slice offers to change, and what is always offered."""
    held = (one for ledger in ledgers for answer in ledger.answers for one in answer.held or ())
    offers = dict.fromkeys(one.offer for one in held if one.offer is not None)
    return lasting_view(
        HoldfastButton(FAMILY, COPY, 0, words("me-button-copy")),
        *(offered(words, one) for one in (*offers, *always)),
        HoldfastButton(FAMILY, FORGET, 0, words("me-button-forget"), discord.ButtonStyle.danger),
    )


def confirm(words: Texts, groups: Sequence[Group]) -> tuple[str, discord.ui.View]:
    lines = [words("me-forget-ask", groups=", ".join(group.name for group in groups)), words("me-forget-means")]
    view = lasting_view(
        HoldfastButton(FAMILY, FORGET_YES, 0, words("me-button-forget-yes"), discord.ButtonStyle.danger),
        HoldfastButton(FAMILY, FORGET_NO, 0, words("me-button-forget-no")),
    )
    return "\n\n".join(lines), view


def what_went(words: Texts, outcome: Outcome) -> Iterator[str]:
    """How the deletion went. Says "all" only when a look afterwards found nothing (NO-11)."""
    groups = ", ".join(outcome.groups)
    yield words("me-forgotten-not-all" if outcome.left else "me-forgotten", groups=groups)
    for ledger in outcome.left:
        for answer in ledger.answers:
            yield from _answer(words, answer)
    for undone in outcome.undone:
        name = part(words, undone.slice_name)
        if undone.text is None:
            yield words("me-not-tidied", part=name)
        else:
            yield words("me-line", part=name, what=words(undone.text, **dict(undone.facts)))
    yield words("me-discord-remains")
