"""What `/help` and every button that leads to it show, from memory: it waits for nothing (BND-6, NO-33)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import discord

from cogs.helplines import page, views
from cogs.helplines.guide import Guide
from cogs.helplines.page import Asker, Leaves
from cogs.helplines.whose import can_ask, groups_meant
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.ports import Carries, Relief
from cogs.kit.presses import First, Press


async def turn(press: Press, text: str, view: discord.ui.View) -> None:
    """Show it in place of the screen that was pressed; never in place of a message that others see too."""
    message = press.interaction.message
    if message is not None and message.flags.ephemeral and not press.interaction.response.is_done():
        nobody = discord.AllowedMentions.none()
        await press.interaction.response.edit_message(content=text, view=view, allowed_mentions=nobody)
        return
    await press.say(text, view)


@dataclass
class Booklet:
    """Two pages of one message. Nothing of who opened it is kept; each press reads the place and the person again."""

    kit: Kit
    guide: Guide
    carriers: Sequence[Carries] = field(default=())

    def register(self) -> None:
        self.kit.presses.on(views.FAMILY, page.TONIGHT, self.open)
        # In place of what stands there, so that there is one message to read, and one to hide.
        self.kit.presses.on(views.FAMILY, page.REST, self.rest, First.MODAL)
        self.kit.presses.on(views.FAMILY, page.BACK, self.back, First.MODAL)

    async def open(self, press: Press) -> None:
        leaves, asker = self._made_for(press)
        await press.say(leaves.first, page.first_view(press.words, asker))

    async def back(self, press: Press) -> None:
        leaves, asker = self._made_for(press)
        await turn(press, leaves.first, page.first_view(press.words, asker))

    async def rest(self, press: Press) -> None:
        leaves, asker = self._made_for(press)
        text, *further = leaves.rest or (leaves.no_rest,)
        await turn(press, text, page.rest_view(press.words, asker))
        for one in further:
            await press.say(one)

    def reliefs(self, group: Group, member_id: int) -> list[Relief]:
        return [relief for one in self.carriers for relief in one.reliefs(group, member_id)]

    def _made_for(self, press: Press) -> tuple[Leaves, Asker]:
        groups = groups_meant(self.kit, press)
        country = self.guide.country_of(groups, press.member_id)
        shown, special = self.guide.help_in(country, press.now), self.guide.special_in(country, press.now)
        places = {name: where for group in groups for name, where in group.settings.places.items()}
        asker = Asker(
            person=any(map(can_ask, groups)),
            carries=any(self.reliefs(group, press.member_id) for group in groups),
            countries=self.guide.directory.countries if country is None else (),
        )
        return page.leaves(press.words, shown, special, places.items()), asker
