"""Somebody is younger than the group asks: nothing of them is kept but a mark, and help works as ever (PRI-14)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from discord.utils import format_dt

from cogs.agreement.young import store, views
from cogs.agreement.young.model import ends_on, holds
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.ports import Forgetting, Held
from cogs.kit.presses import Press, Refusal
from data.database import Transaction
from data.sealed import SealedId

# What whoever is too young may go on using: help, what is kept about them, who runs this, and saying that somebody
# hurts them. Anything else is refused, what comes later too.
OPEN_TO_ALL = frozenset({"help", "me", "about", "speak-up", "worry", "Something slipped out", "setup"})

# Stands under `/me`, and is a part of the group like any other: it turns the watch on, and shows hard words.
_NOT_OPEN = "me watch"

# The group that a button of the agreement means.
GroupOf = Callable[[Press], Group]


@dataclass
class Young:
    """Lifecycle: said on the agreement's screen and confirmed; over after a year, or when an organiser lifts it.

    Everything about them is erased and the mark is kept in one transaction. To be forgotten does not lift it: else
    whoever was refused would only have to ask for that.

    Marks are held in memory, so that the watch need not wait to know whom it may not read.
    """

    kit: Kit
    _marks: store.Marks = field(default_factory=dict)
    _forgetting: Forgetting | None = None

    def connect(self, forgetting: Forgetting) -> None:
        self._forgetting = forgetting

    async def load(self, group_of: GroupOf) -> None:
        async with self.kit.database.read() as tx:
            self._marks = await store.everyone(tx)
        self.kit.presses.gate = self
        self.kit.presses.on(views.FAMILY, views.YOUNG, lambda press: self._ask(press, group_of(press)))
        self.kit.presses.on(views.FAMILY, views.YOUNG_YES, lambda press: self._say(press, group_of(press)))

    # ------------------------------------------------------------------------------------------------- who is barred

    def refuses(self, group: Group, member_id: int) -> bool:
        marks = self._marks.get(group.key)
        if not marks:
            return False
        return holds(marks.get(self._mark(group, member_id)), self.kit.now().date())

    def check(self, press: Press, what: str) -> None:
        """Implements `Gate`. In direct messages a block in any group counts: no group is named there."""
        if _is_open_to_all(what):
            return
        could = (press.group,) if press.interaction.guild_id else self.kit.groups.all
        for group in could:
            if group is not None and self.refuses(group, press.member_id):
                raise Refusal(
                    "agreement-young-refused",
                    age=group.settings.group.min_age,
                    organisers=views.organisers(press.words, group),
                )

    def _mark(self, group: Group, member_id: int) -> bytes:
        return self.kit.database.mark(group.key, SealedId(group.guild_id, member_id))

    # -------------------------------------------------------------------------------------------------- saying so

    async def _ask(self, press: Press, group: Group) -> None:
        age = group.settings.group.min_age
        text = press.words("agreement-young-ask", age=age, group=group.name)
        await press.say(text, view=views.confirm(press.words, press.subject, age))

    async def _say(self, press: Press, group: Group) -> None:
        """Nobody is told. What is said is said after it was saved (NO-11)."""
        assert self._forgetting is not None  # noqa: S101 - bot.py connects it before anybody can press
        ends, mark = ends_on(press.now.date()), self._mark(group, press.member_id)

        async def keep(tx: Transaction) -> None:
            await store.add(tx, group.key, mark, ends)
            tx.after_commit(lambda: self._marks.setdefault(group.key, {}).update({mark: ends}))

        undone = await self._forgetting.forget_and(group, press.member_id, keep)
        organisers = views.organisers(press.words, group)
        day = press.now.replace(hour=12, minute=0, second=0, microsecond=0) + (ends - press.now.date())
        lines = [
            press.words("agreement-young-done", age=group.settings.group.min_age, group=group.name),
            *(press.words(text, **facts) for text, facts in undone),
            press.words("agreement-young-kept", date=format_dt(day, "D"), organisers=organisers),
            press.words("agreement-young-help"),
        ]
        await press.say("\n\n".join(lines))

    # --------------------------------------------------------------------------------------- what is kept, its end

    def held(self, group: Group, member_id: int) -> list[Held]:
        """Shown to them like anything else that is kept; it stays when they ask to be forgotten, and says so."""
        ends = self._marks.get(group.key, {}).get(self._mark(group, member_id))
        if ends is None:
            return []
        facts = {"date": f"{ends:%Y-%m-%d}"}
        return [Held("agreement-held-young", facts, {"said_to_be_too_young_until": ends.isoformat()})]

    async def lift(self, group: Group, member_id: int) -> None:
        """Take it back, if there is one. Says nothing of whether there was: nobody can look up who is too young."""
        mark = self._mark(group, member_id)
        await persist(lambda: self._lift(group, mark))

    async def _lift(self, group: Group, mark: bytes) -> None:
        async with self.kit.database.write() as tx:
            await store.lift(tx, group.key, mark)
            tx.after_commit(lambda: self._let_go(group.key, mark))

    def _let_go(self, group_key: str, mark: bytes) -> None:
        self._marks.get(group_key, {}).pop(mark, None)

    async def expire(self, tx: Transaction, group_key: str, now: datetime) -> int:
        return await store.expire(tx, group_key, now.date())


def _is_open_to_all(what: str) -> bool:
    first_word = what.partition(" ")[0]
    return what in OPEN_TO_ALL or (first_word in OPEN_TO_ALL and not what.startswith(_NOT_OPEN))
