"""A test message by the member's own hand: whether help could reach them, after they opened their direct messages."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import discord

from cogs.helplines import store, views
from cogs.helplines.reach import Reach
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from data.sealed import SealedId

TEST = "test"


@dataclass
class Trying:
    """PRI-15 lets us try nothing for 30 days that is no help in a crisis; what somebody asks for is no try of ours."""

    kit: Kit
    reach: Reach
    meant: Callable[[Press], Awaitable[list[Group]]]

    def register(self) -> None:
        self.kit.presses.on(views.FAMILY, TEST, self.send)

    async def send(self, press: Press) -> None:
        groups = await self.meant(press)
        text = press.words("help-test-asked", group=groups[0].name)
        try:
            await press.interaction.user.send(text, allowed_mentions=discord.AllowedMentions.none())
        except discord.Forbidden:
            await persist(lambda: self._note(groups, press, closed=True))
            raise Refusal("help-test-refused") from None
        await persist(lambda: self._note(groups, press, closed=False))
        await press.say(press.words("help-test-arrived"))

    async def _note(self, groups: list[Group], press: Press, *, closed: bool) -> None:
        at = press.now if closed else None
        async with self.kit.database.write() as tx:
            for group in groups:
                who = (group.key, press.member_id)
                await store.change(tx, group.key, SealedId(group.guild_id, press.member_id), refused_at=at)
                tx.after_commit(lambda who=who: self.reach.note_doors(who, at))  # type: ignore[misc]  # mypy cannot infer a lambda with a bound default
