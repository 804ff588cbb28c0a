"""Messages of ours that stand in a channel for as long as the group does: the panel, and the watch's notice."""

from collections.abc import Callable, Collection
from datetime import datetime

import discord
from discord.utils import snowflake_time

from cogs.agreement import views
from cogs.agreement.store import Version
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.ports import HelpOffers
from cogs.kit.posting import still_says
from config.settings import GroupSettings
from data.database import Transaction

PANEL = "agreement.panel"
NOTICE = "agreement.notice"
_LIVE = frozenset({State.PENDING, State.ATTEMPTED, State.SENT})


def reads_everyone(settings: GroupSettings) -> bool:
    """Whether a notice has to stand wherever the watch reads."""
    watch = settings.word_watch
    return watch is not None and watch.mode == "everyone" and bool(settings.watch_may_run)


async def _parcels_of(tx: Transaction, kind: str, versions: Collection[Version]) -> list[Parcel]:
    return [parcel for version in versions for parcel in await parcels.find(tx, kind, version.id)]


async def stands_in(tx: Transaction, kind: str, versions: list[Version], channel: int) -> bool:
    """Whether a message of this kind stands in that channel, or is on its way there."""
    found = await _parcels_of(tx, kind, versions)
    return any(parcel.address.id == channel and parcel.state in _LIVE and not parcel.is_over for parcel in found)


async def stand_in(
    tx: Transaction, kind: str, versions: list[Version], group: Group, channel: int, now: datetime
) -> None:
    """See to it that one message of this kind stands in that channel.

    The parcel's subject is the version it was first posted with; later versions edit the same message. One that
    Discord refused, or that somebody deleted there, is posted again under the next step.
    """
    if await stands_in(tx, kind, versions, channel):
        return
    earlier = [parcel for parcel in await _parcels_of(tx, kind, versions) if parcel.address.id == channel]
    address = Address(group.guild_id, channel)
    await parcels.add(tx, group.key, kind, versions[0].id, address, now, step=len(earlier))


async def show_all_anew(tx: Transaction, kind: str, versions: list[Version]) -> None:
    """Edit what stands. What is only on its way is written when it goes, from how things are then."""
    found = await _parcels_of(tx, kind, versions)
    for subject in {parcel.subject for parcel in found if parcel.state is State.SENT}:
        await parcels.show_anew(tx, kind, subject)


async def channels_of(tx: Transaction, kind: str, versions: list[Version]) -> set[int]:
    """Return the channels in which a message of this kind stands now."""
    return {p.address.id for p in await _parcels_of(tx, kind, versions) if _stands(p)}


async def end_in(tx: Transaction, kind: str, versions: list[Version], channels: Collection[int]) -> None:
    """What stands there says that it holds no more. Where it is to hold again, another one is posted (NO-22)."""
    for parcel in await _parcels_of(tx, kind, versions):
        if parcel.address.id in channels and _stands(parcel):
            await parcels.end(tx, parcel)


def _stands(parcel: Parcel) -> bool:
    return parcel.state is State.SENT and not parcel.is_over


async def since_when(tx: Transaction, kind: str, versions: list[Version]) -> dict[int, datetime]:
    """Return the same channels, each with the moment in which its message was posted."""
    found = await _parcels_of(tx, kind, versions)
    sent = [(parcel.address.id, parcel.message_id) for parcel in found if _stands(parcel)]
    return {channel: snowflake_time(message) for channel, message in sent if message is not None}


async def keep(tx: Transaction, versions: list[Version], now: datetime) -> None:
    """Tell the outbox that these are still needed: it forgets what was settled a month ago, these stand for years."""
    for kind in (PANEL, NOTICE):
        for parcel in await _parcels_of(tx, kind, versions):
            if parcel.state is State.SENT:
                await parcels.put_off(tx, parcel, now)


class PanelCourier:
    """Writes the panel from the version that applies now."""

    def __init__(self, kit: Kit, current: Callable[[str], Version | None], offers: HelpOffers) -> None:
        self._kit = kit
        self._current = current
        self._offers = offers

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group, version = self._kit.groups.by_key(parcel.group_key), self._current(parcel.group_key)
        if group is None or version is None or group.panel_channel is None:
            return None
        words = self._kit.words_for(group)
        if parcel.address.id != group.panel_channel:
            return Outgoing(words("agreement-panel-moved", channel=f"<#{group.panel_channel}>"))
        text = views.panel_text(words, group.name, version)
        view = views.panel_view(words, version.id, self._offers.country_offer(group, None))
        return Outgoing(text, view=view, marker=views.PANEL_MARKER)

    async def mend(self, group: Group, versions: list[Version]) -> None:
        """Edit a panel from before: another button may be beside it now. One that is right is left alone."""
        async with self._kit.database.read() as tx:
            found = [one for one in await _parcels_of(tx, PANEL, versions) if _stands(one)]
        for parcel in found:
            outgoing = await self.write(parcel) if parcel.address.id == group.panel_channel else None
            try:
                is_right = outgoing is None or await still_says(self._kit.client, parcel, outgoing)
            except discord.HTTPException:
                continue  # gone, or out of our sight: the next edit finds that out
            if not is_right:
                async with self._kit.database.write() as tx:
                    await parcels.show_anew(tx, PANEL, parcel.subject)
                    tx.after_commit(self._kit.outbox.kick)

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Nothing to note: the parcel itself says where the panel is."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        await _forget_if_gone(tx, parcel, reason)


class NoticeCourier:
    """Writes the pinned notice of a channel that is read for everyone. `stands` holds where it does, and since when."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self.stands: dict[int, datetime] = {}

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self._kit.groups.by_key(parcel.group_key)
        watch = None if group is None else group.settings.word_watch
        if group is None or watch is None:
            return None
        words = self._kit.words_for(group)
        if parcel.is_over or watch.mode != "everyone" or parcel.address.id not in group.watched_channels:
            return Outgoing(words("agreement-notice-ended"))
        text = words("agreement-notice", group=group.name)
        return Outgoing(text, pin=True, marker=text.partition("\n")[0])

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        tx.after_commit(lambda: self.stands.update({parcel.address.id: snowflake_time(message_id)}))

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        await _forget_if_gone(tx, parcel, reason)
        self.stands.pop(parcel.address.id, None)


async def _forget_if_gone(tx: Transaction, parcel: Parcel, reason: str) -> None:
    """Let the next look at the group post it again, when somebody deleted it."""
    if parcel.state is State.SENT and reason == "gone":
        await parcels.refused(tx, parcel, reason)
