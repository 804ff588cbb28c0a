"""The message "If tonight is hard": quiet and pinned in each watched channel, with one button that leads to `/help`.

It is posted once. Whoever looks after the channel may delete it, and then it stays away until its channel was out of
the settings for a start, or an organiser asks for it. Where the channel is the group's no longer, we take it away.
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

import discord

from cogs.helplines import page, views
from cogs.helplines.whose import can_ask
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.patience import StillBusyError, persist
from cogs.kit.ports import Finding, Grade
from cogs.kit.posting import still_says
from cogs.kit.presses import lasting_view
from data.database import Transaction

log = logging.getLogger("holdfast.helplines")

KIND: Final = "help.tonight"
# It is about the channel it stands in, and the parcel's target says which.
_NO_SUBJECT: Final = 0
_LIVE: Final = frozenset({State.PENDING, State.ATTEMPTED, State.SENT})
_TO_SEND: Final = {"view_channel": "View Channel", "send_messages": "Send Messages"}
_TO_PIN: Final = {"pin_messages": "Pin Messages"}
_A_MOMENT: Final = 2.0


@dataclass
class Tonight:
    """Looks on the beat after a group was found, or its channels changed; posts, and takes away, what that asks for."""

    kit: Kit
    _stirred: set[str] = field(default_factory=set)
    _stands: dict[int, int] = field(default_factory=dict)  # our message in each channel
    _looked_at: set[str] = field(default_factory=set)  # whose messages were looked at since the start

    def register(self) -> None:
        self.courier = _Courier(self)
        self.kit.outbox.register(KIND, self.courier, lasting=True, patient=True)

    def stir(self, group: Group) -> None:
        self._stirred.add(group.key)

    def stir_all_of(self, guild_id: int) -> None:
        self._stirred |= {group.key for group in self.kit.groups.all if group.guild_id == guild_id}

    async def tick(self, now: datetime) -> None:
        for group in self.kit.groups.all if self._stirred else ():
            if group.key in self._stirred:
                try:
                    await self._settle(group, now)
                except StillBusyError:
                    log.warning("where the message for a hard night stands could not be saved; again at the next beat")
                    return
                self._stirred.discard(group.key)

    # ------------------------------------------------------------------------------------------- where it belongs

    def named(self, group: Group) -> frozenset[int]:
        """The channels it is meant for. One that two groups watch belongs to the first."""
        watch = group.settings.word_watch
        if watch is None or not watch.hard_night_button:
            return frozenset()
        return frozenset(one for one in group.watched_channels if self.kit.groups.watching([one]) is group)

    def channel(self, group: Group, number: int) -> discord.abc.GuildChannel | None:
        guild = self.kit.client.get_guild(group.guild_id)
        return guild.get_channel(number) if guild is not None else None

    def _can_stand(self, group: Group, number: int) -> bool:
        channel = self.channel(group, number)
        return isinstance(channel, discord.TextChannel) and not _missing(channel, _TO_SEND)

    async def _settle(self, group: Group, now: datetime) -> None:
        async with self.kit.database.read() as tx:
            found = await _all_of(tx, group)
        named = self.named(group)
        away = [one for one in found if one.address.id not in named]
        for parcel in away:
            if parcel.state is State.SENT and await self._is_taken_away(parcel):
                await persist(lambda parcel=parcel: self._drop([parcel]))  # type: ignore[misc]  # bound in this turn
        # Out of the settings, it may stand there again when it is back in them.
        if deleted := [one for one in away if _was_deleted(one)]:
            await persist(lambda: self._drop(deleted))
        wanted = [number for number in sorted(named) if self._can_stand(group, number) and _is_missing(found, number)]
        if wanted:
            await persist(lambda: self._post(group, wanted, now))
        if group.key not in self._looked_at:
            self._looked_at.add(group.key)
            await self._look_at([one for one in found if one.address.id in named and one.state is State.SENT])

    async def _post(self, group: Group, channels: Sequence[int], now: datetime) -> None:
        async with self.kit.database.write() as tx:
            found = await _all_of(tx, group)
            for number in channels:
                if _is_missing(found, number):
                    step = sum(one.address.id == number for one in found)
                    await parcels.add(tx, group.key, KIND, _NO_SUBJECT, Address(group.guild_id, number), now, step=step)
            tx.after_commit(self.kit.outbox.kick)

    async def _look_at(self, standing: Sequence[Parcel]) -> None:
        """What happened to them while we were away: deleted by somebody, or our words are others now."""
        for parcel in standing:
            outgoing = await self.courier.write(parcel)
            try:
                is_right = outgoing is None or await still_says(self.kit.client, parcel, outgoing)
            except discord.NotFound:
                await self.message_deleted(parcel.address.id, parcel.message_id or 0)
            except discord.HTTPException as error:
                log.warning("a message for a hard night could not be looked at: %s", type(error).__name__)
            else:
                if not is_right:
                    await persist(self._show_anew)

    async def _show_anew(self) -> None:
        async with self.kit.database.write() as tx:
            await parcels.show_anew(tx, KIND, _NO_SUBJECT)
            tx.after_commit(self.kit.outbox.kick)

    async def _drop(self, ended: Sequence[Parcel]) -> None:
        async with self.kit.database.write() as tx:
            for parcel in ended:
                await parcels.dropped(tx, parcel)

    async def _is_taken_away(self, parcel: Parcel) -> bool:
        """Delete it in Discord. Refused: it stays, and its button answers as before."""
        self._stands.pop(parcel.address.id, None)
        place = self.kit.client.get_partial_messageable(parcel.address.id, guild_id=parcel.address.guild_id)
        try:
            await place.get_partial_message(parcel.message_id or 0).delete()
        except discord.NotFound:
            return True
        except discord.HTTPException as error:
            log.warning("a message for a hard night could not be taken away: %s", type(error).__name__)
            return False
        return True

    # ---------------------------------------------------------------------------------------------- what Discord says

    def stands(self, channel: int, message_id: int) -> None:
        self._stands[channel] = message_id

    async def message_deleted(self, channel: int, message_id: int) -> None:
        """Somebody deleted it: that is noted, and it is not put back."""
        if self._stands.get(channel) != message_id:
            return
        del self._stands[channel]
        try:
            await persist(lambda: self._note_deleted(channel, message_id))
        except StillBusyError:
            log.warning("that a message for a hard night was deleted could not be noted; the next start finds it")

    async def _note_deleted(self, channel: int, message_id: int) -> None:
        async with self.kit.database.write() as tx:
            for parcel in await parcels.find(tx, KIND, _NO_SUBJECT):
                if parcel.message_id == message_id and parcel.address.id == channel and parcel.state is State.SENT:
                    await parcels.refused(tx, parcel, "gone")

    # ------------------------------------------------------------------------------------------ what organisers do

    async def put_back(self, group: Group, now: datetime) -> None:
        """Post it where it was deleted, and pin it where it is not pinned, as far as we may."""
        async with self.kit.database.read() as tx:
            found, named = await _all_of(tx, group), self.named(group)
        if deleted := [one for one in found if one.address.id in named and _was_deleted(one)]:
            await persist(lambda: self._drop(deleted))
        await self._settle(group, now)
        for number in sorted(named):
            await self.kit.outbox.outcome(KIND, Address(group.guild_id, number), seconds=_A_MOMENT)
        async with self.kit.database.read() as tx:
            standing = [one for one in await _all_of(tx, group) if one.state is State.SENT]
        for parcel in standing:
            channel = self.channel(group, parcel.address.id)
            if isinstance(channel, discord.TextChannel) and not _missing(channel, _TO_PIN):
                await _pin(channel, parcel)

    async def check(self, group: Group) -> Sequence[Finding]:
        if group.settings.word_watch is None:
            return ()
        if not group.settings.word_watch.hard_night_button:
            return (Finding(Grade.GOOD, "check-tonight-off", {"group": group.name}),)
        async with self.kit.database.read() as tx:
            found = await _all_of(tx, group)
        channels = [self.channel(group, number) for number in sorted(self.named(group))]
        standing = {one.address.id for one in found if one.state is State.SENT}
        findings = [one for channel in channels if channel is not None for one in _of_channel(channel, found)]
        if number := sum(channel is not None and channel.id in standing for channel in channels):
            findings.append(Finding(Grade.GOOD, "check-tonight-stands", {"group": group.name, "number": number}))
        return findings


def _of_channel(channel: discord.abc.GuildChannel, found: Sequence[Parcel]) -> Iterator[Finding]:
    where = {"channel": f"#{channel.name}"}
    if not isinstance(channel, discord.TextChannel):
        yield Finding(Grade.GOOD, "check-tonight-no-place", where)
    elif missing := _missing(channel, _TO_SEND):
        yield Finding(Grade.WARN, "check-tonight-cannot-post", where | {"permissions": missing})
    elif any(_was_deleted(one) for one in _newest(found, channel.id)):
        yield Finding(Grade.GOOD, "check-tonight-deleted", where)
    elif missing := _missing(channel, _TO_PIN):
        yield Finding(Grade.WARN, "check-tonight-cannot-pin", where | {"permissions": missing})


def _missing(channel: discord.abc.GuildChannel, needed: dict[str, str]) -> str:
    may = channel.permissions_for(channel.guild.me)
    return ", ".join(name for flag, name in needed.items() if not getattr(may, flag))


def _newest(found: Sequence[Parcel], channel: int) -> Sequence[Parcel]:
    return sorted((one for one in found if one.address.id == channel), key=lambda one: one.id)[-1:]


def _is_missing(found: Sequence[Parcel], channel: int) -> bool:
    """Whether none is there or on its way, and nobody deleted the last one by hand."""
    return not any(one.state in _LIVE or _was_deleted(one) for one in _newest(found, channel))


def _was_deleted(parcel: Parcel) -> bool:
    return parcel.state is State.REFUSED and parcel.message_id is not None


async def _all_of(tx: Transaction, group: Group) -> list[Parcel]:
    return [one for one in await parcels.find(tx, KIND, _NO_SUBJECT) if one.group_key == group.key]


async def _pin(channel: discord.TextChannel, parcel: Parcel) -> None:
    try:
        message = await channel.fetch_message(parcel.message_id or 0)
        if not message.pinned:
            await message.pin()
    except discord.HTTPException as error:  # the message stands, and `check` says what is missing
        log.warning("a message for a hard night could not be pinned: %s", type(error).__name__)


@dataclass
class _Courier:
    tonight: Tonight

    async def write(self, parcel: Parcel) -> Outgoing | None:
        """No sound, no mention: it waits to be found."""
        group = self.tonight.kit.groups.by_key(parcel.group_key)
        if group is None or parcel.address.id not in self.tonight.named(group):
            return None
        channel = self.tonight.channel(group, parcel.address.id)
        if channel is None:
            return None
        if parcel.message_id is not None:
            self.tonight.stands(channel.id, parcel.message_id)
        words = self.tonight.kit.words_for(group).crisis
        text = words("help-tonight", person="yes" if can_ask(group) else "no")
        view = lasting_view(views.button(words, page.TONIGHT, 0, discord.ButtonStyle.primary))
        marker = f"{views.FAMILY}:v1:{page.TONIGHT}:0"
        return Outgoing(text, view=view, pin=not _missing(channel, _TO_PIN), silent=True, marker=marker)

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        tx.after_commit(lambda: self.tonight.stands(parcel.address.id, message_id))

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        if parcel.state is State.SENT and reason == "gone":  # somebody deleted it while we were away
            await parcels.refused(tx, parcel, reason)
