"""Once a quarter, what organisers may want to look at again: about the set-up, never about a member (REF-6)."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from cogs.kit import budget, parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.pages import pages
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.patience import StillBusyError, persist
from cogs.kit.ports import Finding, Grade, Reviewed
from cogs.kit.texts import Texts
from cogs.setup.coming import store as settings_store
from cogs.setup.numbers import Numbers
from cogs.setup.review.model import may_go_out, quarter_of
from cogs.setup.telling import words_of
from data.database import Transaction
from data.sealed import SealedId

log = logging.getLogger("holdfast.setup")

REVIEW = "setup.review"
LOOK_EVERY = timedelta(minutes=15)

NumbersOf = Callable[[Group, datetime], Awaitable[Numbers | None]]


@dataclass
class Review:
    """A parcel for each organiser and quarter: that there is one already is what makes it one, restart or not.

    Its subject is the row of the group's settings, its step the quarter. Who has had another message that day gets it
    on a later one; after the first days of the quarter it is too late, and `/setup review` says the same at any time.
    """

    kit: Kit
    reviewed: Sequence[Reviewed]
    numbers_of: NumbersOf
    _looked_at: datetime | None = field(default=None)

    def register(self) -> None:
        self.kit.outbox.register(REVIEW, ReviewCourier(self))

    async def tick(self, now: datetime) -> None:
        if self._looked_at is not None and now - self._looked_at < LOOK_EVERY:
            return
        self._looked_at = now
        for group in self.kit.groups.all:
            checkins, zone = group.settings.checkins, group.settings.group.time_zone
            if may_go_out(now, zone, checkins.quiet_hours if checkins else None) and await self._without(group, now):
                try:
                    await persist(lambda group=group: self._send(group, now))  # type: ignore[misc]  # mypy cannot infer a lambda with a bound default
                except StillBusyError:
                    log.warning("the quarterly note could not be saved; it is tried again a little later")

    def quarter(self, group: Group, now: datetime) -> int:
        return quarter_of(now.astimezone(ZoneInfo(group.settings.group.time_zone)).date())

    async def _without(self, group: Group, now: datetime) -> list[int]:
        async with self.kit.database.read() as tx:
            return (await self._missing(tx, group, now))[1]

    async def _missing(self, tx: Transaction, group: Group, now: datetime) -> tuple[int, list[int]]:
        """Return the subject, and who has no note of this quarter yet."""
        home = await settings_store.of_group(tx, group.key)
        if home is None:
            return 0, []
        quarter = self.quarter(group, now)
        have = {one.address.id for one in await parcels.find(tx, REVIEW, home.id) if one.step == quarter}
        wanted = [one for one in group.organisers if not self.kit.presses.refuses(group, one)]
        return home.id, [one for one in wanted if one not in have]

    async def _send(self, group: Group, now: datetime) -> None:
        async with self.kit.database.write() as tx:
            subject, people = await self._missing(tx, group, now)
            today = now.astimezone(ZoneInfo(group.settings.group.time_zone)).date()
            for person in people:
                if await budget.take(tx, group.key, SealedId(group.guild_id, person), today, f"{REVIEW} {subject}"):
                    address = Address(group.guild_id, person, to_member=True)
                    await parcels.add(tx, group.key, REVIEW, subject, address, now, step=self.quarter(group, now))
            tx.after_commit(self.kit.outbox.kick)

    # ----------------------------------------------------------------------------------------------- what it says

    async def text(self, words: Texts, group: Group, now: datetime) -> list[str]:
        """Each part answers its own lines. One that can't is named, and keeps back no other."""
        lines = [words("setup-review-title", group=group.name), words("setup-review-what"), ""]
        for one in self.reviewed:
            try:
                found = [words(line.text, **line.facts) for line in await one.review(group, now)]
            except Exception:  # told as what it is: a part that did not answer
                log.exception("%s could not say what to review", one.slice_name)
                found = [words("check-no-answer", part=one.slice_name)]
            lines += [words("check-line", text=text) for text in found]
        numbers = await self.numbers_of(group, now)
        if numbers is not None:
            share = f"{words_of(words, numbers)} {words('setup-review-share-do')}"
            lines.append(words("check-line", text=share))
        return lines

    async def check(self, group: Group, now: datetime) -> list[Finding]:
        """Say how many organisers the last note did not reach: their direct messages are closed to the bot."""
        async with self.kit.database.read() as tx:
            home = await settings_store.of_group(tx, group.key)
            found = await parcels.find(tx, REVIEW, home.id) if home is not None else []
        quarter = self.quarter(group, now)
        refused = [one for one in found if one.step == quarter and one.state is State.REFUSED]
        facts = {"group": group.name, "number": len(refused)}
        return [Finding(Grade.WARN, "check-review-refused", facts)] if refused else []


@dataclass
class ReviewCourier:
    """Writes the note from how things stand when it goes."""

    review: Review

    async def write(self, parcel: Parcel) -> Outgoing | None:
        kit = self.review.kit
        group, now = kit.groups.by_key(parcel.group_key), kit.now()
        if group is None or parcel.address.id not in group.organisers or parcel.state is State.SENT:
            return None
        if parcel.step != self.review.quarter(group, now):
            return None  # it waited into the next quarter: that one has its own
        words = kit.words_at(group, parcel.address)
        lines = [*await self.review.text(words, group, now), "", words("setup-review-again")]
        return Outgoing(pages(lines)[0], marker=lines[0])

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """The parcel itself says that it was sent."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """Not tried again this quarter; `check` says how many it did not reach (PRI-15)."""
