"""Members read of a change that touches them a day before it holds (TRA-4)."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

import discord

from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel
from cogs.kit.patience import persist
from cogs.kit.texts import Texts
from cogs.setup.coming import store
from cogs.setup.coming.model import NO_OWN_WORDS, NOTICE, Change, OwnWords, changes, meanwhile, touching
from cogs.setup.coming.store import InForce
from config.settings import GroupSettings, Settings
from data.database import Database, Transaction

log = logging.getLogger("holdfast.setup")

COMING = "setup.coming"


async def settings_that_hold(
    database: Database, settings: Settings, own_words: Mapping[str, OwnWords], now: datetime
) -> Settings:
    """Return the settings with what has to wait as it was before; note what comes. Called before Discord is met.

    `own_words` says of each group, by its key, what the organisers' own word list makes of ours.

    The first settings of all hold at once, and so does everything where there is no news channel to tell it in.
    """
    async with database.write() as tx:
        groups = [
            await _that_holds(tx, group, own_words.get(group.key, NO_OWN_WORDS), now) for group in settings.groups
        ]
    return replace(settings, groups=tuple(groups))


async def _that_holds(tx: Transaction, group: GroupSettings, own_words: OwnWords, now: datetime) -> GroupSettings:
    new, known = touching(group, own_words), await store.of_group(tx, group.key)
    if known is None:
        await store.add(tx, group.key, new)
        return group
    found = changes(known.values, new)
    waiting = [change for change in found if change.waits]
    if not waiting or group.group.news_channel is None:
        await _holds_at_once(tx, known, new, found)
        return group
    if known.coming == new and known.coming_at is not None:
        if known.coming_at <= now:
            await store.holds_now(tx, known, new, is_told_already=True)
            return group
    else:
        await store.comes(tx, known, new, now + NOTICE)
    return meanwhile(group, known.values, waiting)


async def _holds_at_once(tx: Transaction, known: InForce, new: dict[str, object], found: tuple[Change, ...]) -> None:
    if found:
        await store.holds_now(tx, known, new, is_told_already=False)
    elif known.coming is not None:
        await store.comes_not(tx, known)
    elif known.values != new:
        await store.holds_now(tx, known, new, is_told_already=True)  # an id for a name: nothing to tell


async def _other_words(tx: Transaction, known: InForce, own_words: OwnWords) -> bool:
    """Note the organisers' own word list as it is read now. Returns whether it is another than was told."""
    told = known.coming if known.coming is not None else known.values
    if own_words["mark"] == (told.get("own_words") or NO_OWN_WORDS)["mark"]:
        return False
    new = {**told, "own_words": dict(own_words)}
    if known.coming is not None and known.coming_at is not None:
        await store.comes(tx, known, new, known.coming_at)
    else:
        await store.holds_now(tx, known, new, is_told_already=False)
    return True


@dataclass
class Coming:
    """Tells what comes, and begins anew when its moment has come: the next start finds that it holds now."""

    kit: Kit
    begin_anew: Callable[[], None]
    _at: dict[str, datetime] = field(default_factory=dict)

    def register(self) -> None:
        self.kit.outbox.register(COMING, ComingCourier(self.kit))

    async def group_ready(self, group: Group, now: datetime) -> None:
        async with self.kit.database.write() as tx:
            await self._tell(tx, group, now)

    async def own_words_read(self, group: Group, own_words: OwnWords, now: datetime) -> None:
        """A word list that was changed while we run holds already, also beside a change that waits: tell it now."""

        async def note() -> None:
            async with self.kit.database.write() as tx:
                known = await store.of_group(tx, group.key)
                if known is not None and await _other_words(tx, known, own_words):
                    await self._tell(tx, group, now)

        await persist(note)

    async def _tell(self, tx: Transaction, group: Group, now: datetime) -> None:
        known = await store.of_group(tx, group.key)
        if known is None:
            return
        if known.coming_at is not None:
            self._at[group.key] = known.coming_at
        if group.news_channel is None or not known.number:
            return
        await parcels.add(
            tx, group.key, COMING, known.id, Address(group.guild_id, group.news_channel), now, step=known.number
        )
        await parcels.show_anew(tx, COMING, known.id)
        tx.after_commit(self.kit.outbox.kick)

    async def tick(self, now: datetime) -> None:
        if any(at <= now for at in self._at.values()):
            self._at.clear()
            log.warning("changed settings that were told a day ago hold from now on: beginning anew with them")
            self.begin_anew()


@dataclass
class ComingCourier:
    """Writes what changes and from when; edited once it holds, or when it is not to come after all."""

    kit: Kit

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.kit.groups.by_key(parcel.group_key)
        async with self.kit.database.read() as tx:
            known = await store.by_id(tx, parcel.subject)
        if group is None or known is None or known.number != parcel.step:
            return None
        words = self.kit.words_for(group)
        title, found = _told(words, group, known)
        if not found:
            return Outgoing(title) if parcel.message_id is not None else None
        lines = [f"- {_line(words, change)}" for change in found]
        text = "\n".join([title, *lines, words("news-coming-ask")])
        return Outgoing(text, marker=title)

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Nothing to note."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """`check` names the permission that is missing in the news channel."""


def _line(words: Texts, change: Change) -> str:
    key = change.key.replace("_", "-")
    return words(f"news-coming-{key}", **change.facts)


def _told(words: Texts, group: Group, known: InForce) -> tuple[str, tuple[Change, ...]]:
    if known.coming is not None and known.coming_at is not None:
        when = discord.utils.format_dt(known.coming_at, "f")
        return words("news-coming", group=group.name, when=when), changes(known.values, known.coming)
    if known.before is not None:
        return words("news-coming-holds", group=group.name), changes(known.before, known.values)
    return words("news-coming-not", group=group.name), ()
