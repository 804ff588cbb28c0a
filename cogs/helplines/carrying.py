"""For whom it is more than they can carry: what can be put down, and the numbers for them too (MOD-3, BND-7)."""

from dataclasses import dataclass

from cogs.helplines import page, views
from cogs.helplines.booklet import Booklet
from cogs.helplines.whose import groups_meant, numbered
from cogs.kit.groups import Group
from cogs.kit.pages import pages
from cogs.kit.presses import HoldfastButton, Press, lasting_view, offered


@dataclass
class Carrying:
    """What can be put down is each slice's own to say; who has nothing to put down gets the numbers."""

    booklet: Booklet

    def register(self) -> None:
        self.booklet.kit.presses.on(views.FAMILY, page.CARRY, self.show)

    async def show(self, press: Press) -> None:
        """Roles are looked up as they are now. The subject names a group where several could be meant."""
        kit, words = self.booklet.kit, press.words
        meant = numbered(kit, groups_meant(kit, press), press.subject)
        groups = [group for group in meant if self.booklet.reliefs(group, press.member_id)]
        if not groups:
            await self.booklet.open(press)
        elif len(groups) > 1:
            choices = ((kit.number_of(group), group.name[:80]) for group in groups)
            buttons = (HoldfastButton(views.FAMILY, page.CARRY, number, name) for number, name in choices)
            await press.say(words("help-carry-which"), lasting_view(*buttons))
        else:
            await self._show_in(press, groups[0])

    async def _show_in(self, press: Press, group: Group) -> None:
        # What can be put down is said in the language of the numbers beside it.
        words, guide = press.words.crisis, self.booklet.guide
        reliefs = self.booklet.reliefs(group, press.member_id)
        country = guide.country_of([group], press.member_id)
        shown = page.few(guide.help_in(country, press.now))
        blocks = [
            "\n".join([words("help-carry"), *(f"- {words(relief.about)}" for relief in reliefs)]),
            words("help-carry-you-too"),
            views.emergency(words, shown, "other"),
            *views.all_lines(words, shown),
        ]
        *earlier, last = pages(block + "\n" for block in blocks)
        for one in earlier:
            await press.say(one)
        countries = guide.directory.countries if country is None else ()
        offers = (offered(words, relief.offer) for relief in reliefs)
        buttons = (*offers, views.button(words, "if-i-call", 0))
        await press.say(last, lasting_view(*buttons, *views.country_selects(words, 0, countries)))
