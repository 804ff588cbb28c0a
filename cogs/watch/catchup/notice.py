"""One notice for each gap, to the moderators: from when to when, what came of it, and what cannot be seen (ORG-11)."""

from dataclasses import dataclass
from typing import Final

from discord.utils import format_dt

from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Parcel
from cogs.kit.ports import AlertDesk
from cogs.watch.catchup import store
from cogs.watch.catchup.store import KeptGap, PlaceState
from data.database import Transaction

KIND: Final = "watch.gap"


@dataclass
class NoticeCourier:
    """Writes it when it is sent; it pings nobody, and is never changed."""

    kit: Kit
    desk: AlertDesk

    def register(self) -> None:
        self.kit.outbox.register(KIND, self)

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.kit.groups.by_key(parcel.group_key)
        if group is None:
            return None
        async with self.kit.database.read() as tx:
            kept = await store.by_id(tx, parcel.subject)
            if kept is None:
                return None
            unread = await store.places(tx, kept.id, PlaceState.UNREAD)
            since, until = kept.gap.since, kept.gap.until
            alerts = await self.desk.raised_late(tx, group, kept.gap.read_from or since, until)
        lines = self._lines(group, kept, tuple(unread), alerts)
        return Outgoing("\n".join(lines), marker=lines[0])

    def _lines(self, group: Group, kept: KeptGap, unread: tuple[int, ...], alerts: int) -> list[str]:
        words, gap = self.kit.words_for(group), kept.gap
        since = format_dt(gap.since, "f")
        lines = [words("watch-gap-title", since=since, until=format_dt(gap.until, "f"))]
        if gap.read_from is None:
            return [*lines, words("watch-gap-not-read-back")]
        lines += [words("watch-gap-read", read=kept.read), words("watch-gap-alerts", alerts=alerts)]
        watch = group.settings.word_watch
        if gap.is_cut and watch is not None:
            from_then = format_dt(gap.read_from, "f")
            lines.append(words("watch-gap-cut", hours=watch.catch_up_hours, since=since, **{"from": from_then}))
        if unread:
            lines.append(words("watch-gap-unread", channels=", ".join(f"<#{place}>" for place in unread)))
        if kept.rooms_unread:
            lines.append(words("watch-gap-rooms", rooms=kept.rooms_unread))
        return [*lines, words("watch-gap-unseen")]

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Nothing to note."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """Nothing else can be done: `check` says that the alert channel is closed to us."""
