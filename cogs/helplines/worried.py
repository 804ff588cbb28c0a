"""For who is worried about someone: the number, what one can say, who can look. Nothing is sent to anybody (CRI-15)."""

from collections.abc import Iterator
from dataclasses import dataclass

from cogs.helplines import page, views
from cogs.helplines.guide import Guide
from cogs.helplines.model import Help
from cogs.helplines.whose import can_ask, groups_meant
from cogs.kit.bundle import Kit
from cogs.kit.pages import pages
from cogs.kit.presses import Press, lasting_view
from cogs.kit.texts import Texts

_SOMEONE = "someone_else"


def blocks(words: Texts, shown: Help, look: str | None) -> Iterator[str]:
    """The number if their life is in danger, what one can say, who can look (`look`, a text's key), lines to ask."""
    yield views.emergency(words, shown, _SOMEONE)
    yield words("help-worried")
    if look is not None:
        yield words(look)
    if not shown.is_empty:
        yield words("help-also-someone")
    yield from views.all_lines(words, page.few(shown))
    yield words("help-worried-you-too")


@dataclass
class Worried:
    """From memory, so it waits for nothing. It asks for no name, and passes on nothing."""

    kit: Kit
    guide: Guide

    def register(self) -> None:
        self.kit.presses.on(views.FAMILY, page.WORRIED, self.show)

    async def show(self, press: Press) -> None:
        words, groups = press.words, groups_meant(self.kit, press)
        country = self.guide.country_of(groups, press.member_id)
        shown = self.guide.help_in(country, press.now)
        is_here = press.interaction.guild_id is not None
        look = "help-worried-look" if is_here else "help-worried-look-elsewhere"
        look_if_any = look if any(map(can_ask, groups)) else None
        *earlier, last = pages(block + "\n" for block in blocks(words, shown, look_if_any))
        for one in earlier:
            await press.say(one)
        countries = self.guide.directory.countries if country is None else ()
        # A country is asked for right here, so that a number is two taps away from here too.
        other = [] if countries else [views.button(words, "country", 0)]
        buttons = (views.button(words, "if-i-call", 0), *other)
        await press.say(last, lasting_view(*buttons, *views.country_selects(words, 0, countries)))
