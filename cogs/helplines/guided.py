"""The short guided step: three small screens, answered by buttons alone. Nothing of it is kept or told to anybody.

Its shape is that of the single steps that Koko tried beside a bare number (FIELD.md): what is hardest, what could make
the next hour easier, and one small thing, with who could know. It gives no advice and promises nothing (NO-9, NO-29).
What was pressed is in the ids of the next screen's buttons, and nowhere else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import discord

from cogs.helplines import page, views
from cogs.helplines.booklet import turn
from cogs.helplines.guide import Guide
from cogs.helplines.model import Help
from cogs.helplines.whose import can_ask, groups_meant
from cogs.kit.bundle import Kit
from cogs.kit.presses import First, HoldfastButton, Press, lasting_view
from cogs.kit.texts import Texts

SECOND, THIRD = "step-two", "step-three"
# In the order of their buttons: a button's id has the place of an answer in these, from 1.
HARDEST: Final = ("thoughts", "alone", "happened", "words")
EASIER: Final = ("company", "place", "quiet", "unsure")
_TEN = 10


def hardest_of(subject: int) -> str:
    return _at(HARDEST, subject if subject < _TEN else subject // _TEN)


def easier_of(subject: int) -> str:
    return _at(EASIER, subject % _TEN)


def _at(answers: Sequence[str], place: int) -> str:
    return answers[place - 1] if 0 < place <= len(answers) else answers[-1]


def first_text(words: Texts) -> str:
    return words("help-step-one")


def second_text(words: Texts, subject: int) -> str:
    return words("help-step-two", hardest=hardest_of(subject))


def third_text(words: Texts, subject: int) -> str:
    """End with words of their own to send, if they want to: one person who knows."""
    hardest, easier = hardest_of(subject), easier_of(subject)
    theirs = words("help-step-words", hardest=hardest, easier=easier)
    return "\n".join([words("help-step-three", easier=easier), f"> {theirs}", words("help-step-end")])


def foot(words: Texts, shown: Help, *, whole: bool) -> Iterator[str]:
    """The number of the country, or where to find it, below each screen. `whole`: with a line to call or text too."""
    yield views.emergency(words, shown, "other")
    if shown.country is None:
        yield views.directories(words, shown, here=True)
    elif whole:
        yield from views.all_lines(words, page.few(shown))


def first_buttons(words: Texts) -> list[HoldfastButton]:
    return [
        HoldfastButton(views.FAMILY, SECOND, place, words(f"help-button-hardest-{answer}"))
        for place, answer in enumerate(HARDEST, 1)
    ]


def second_buttons(words: Texts, subject: int) -> list[HoldfastButton]:
    so_far = _TEN * (HARDEST.index(hardest_of(subject)) + 1)
    return [
        HoldfastButton(views.FAMILY, THIRD, so_far + place, words(f"help-button-easier-{answer}"))
        for place, answer in enumerate(EASIER, 1)
    ]


@dataclass
class Guided:
    """The first screen is a message of its own, so that the numbers stay in sight; the others take its place."""

    kit: Kit
    guide: Guide

    def register(self) -> None:
        self.kit.presses.on(views.FAMILY, page.STEP, self.first)
        self.kit.presses.on(views.FAMILY, SECOND, self.second, First.MODAL)
        self.kit.presses.on(views.FAMILY, THIRD, self.third, First.MODAL)

    async def first(self, press: Press) -> None:
        shown = self._shown(press)
        view = self._view(press, shown, first_buttons(press.words))
        await press.say(self._screen(press, shown, first_text(press.words)), view)

    async def second(self, press: Press) -> None:
        shown = self._shown(press)
        view = self._view(press, shown, second_buttons(press.words, press.subject))
        await turn(press, self._screen(press, shown, second_text(press.words, press.subject)), view)

    async def third(self, press: Press) -> None:
        """End at people: a moderator here, and what a call is like."""
        words, shown = press.words, self._shown(press)
        asking = any(map(can_ask, groups_meant(self.kit, press)))
        person = [views.button(words, "person-here", 0, discord.ButtonStyle.primary)] if asking else []
        view = self._view(press, shown, [*person, views.button(words, "if-i-call", 0)])
        text = self._screen(press, shown, third_text(words, press.subject), whole=True)
        await turn(press, text, view)

    def _shown(self, press: Press) -> Help:
        groups = groups_meant(self.kit, press)
        return self.guide.help_in(self.guide.country_of(groups, press.member_id), press.now)

    @staticmethod
    def _screen(press: Press, shown: Help, text: str, *, whole: bool = False) -> str:
        parts = [text, *foot(press.words, shown, whole=whole)]
        return "\n\n".join(parts) if len("\n\n".join(parts)) <= views.LONGEST else "\n\n".join(parts[:2])

    def _view(self, press: Press, shown: Help, answers: Sequence[HoldfastButton]) -> discord.ui.View:
        """Ask for the country right here where it is not known: a number stays one choice away."""
        countries = self.guide.directory.countries if shown.country is None else ()
        return lasting_view(*answers, *views.country_selects(press.words, 0, countries))
