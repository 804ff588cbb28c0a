"""The outbox: every message that must arrive, sent once, whatever happens in between."""

import asyncio
import logging
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol

import discord

from cogs.kit import parcels
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.patience import persist
from data.database import Database, Transaction

log = logging.getLogger("holdfast.outbox")

# Discord remembers a nonce for a few minutes only: below this, the same nonce returns the message that did arrive.
NONCE_LIVES = timedelta(minutes=2)
RETRY_AFTER = timedelta(seconds=30)
KEEP_SETTLED = timedelta(days=30)
_THREAD_IS_ARCHIVED = 50083


@dataclass(frozen=True)
class Outgoing:
    """A message as it will stand in Discord. Pings nobody but `pings`."""

    content: str | None = None
    view: discord.ui.View | None = None
    pings: tuple[int, ...] = ()
    pin: bool = False
    # What tells this message from our others in that channel when it is looked for after a crash: a custom id in its
    # buttons, or words such as "Alert 12". Empty: it may be sent twice after a crash of over two minutes.
    marker: str = ""

    @property
    def allowed_mentions(self) -> discord.AllowedMentions:
        pinged = [discord.Object(person) for person in self.pings]
        return discord.AllowedMentions(everyone=False, roles=False, replied_user=False, users=pinged)


class Courier(Protocol):
    """Writes the messages of one kind, and hears what became of them."""

    async def write(self, parcel: Parcel) -> Outgoing | None:
        """Write it from how things stand now. None: it no longer needs to be said."""

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None: ...

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """Discord will not take it: `closed` (direct messages), `forbidden` or `gone` (the channel)."""


@dataclass
class Outbox:
    """Sends what is due, in order for each target and side by side for different targets.

    A parcel is `pending`, then `attempted` (committed before the request leaves), then `sent` with the message's id.
    After a crash in between: attempted under two minutes ago, it goes again with the same nonce and Discord returns
    the earlier message; later, our own message is looked for by its marker and adopted, else it is sent.
    """

    database: Database
    client: discord.Client
    now: Callable[[], datetime]
    couriers: dict[str, Courier] = field(default_factory=dict)
    lasting: set[str] = field(default_factory=set)
    _busy: dict[tuple[bool, int], asyncio.Task[None]] = field(default_factory=dict)
    _again: set[tuple[bool, int]] = field(default_factory=set)
    _landed: dict[int, discord.Message] = field(default_factory=dict)
    _looks: dict[int, int] = field(default_factory=dict)
    _drains: set[asyncio.Task[None]] = field(default_factory=set)

    def register(self, kind: str, courier: Courier, *, lasting: bool = False) -> None:
        """Take on a kind. `lasting`: its messages stand for good (a panel), so that expiry must not forget them."""
        self.couriers[kind] = courier
        if lasting:
            self.lasting.add(kind)

    def kick(self) -> None:
        """Send what is due now, without waiting for it. Called after each commit that put something in."""
        task = asyncio.create_task(self.drain(), name="outbox.drain")
        self._drains.add(task)
        task.add_done_callback(self._drains.discard)
        task.add_done_callback(_log_failure)

    async def drain(self) -> None:
        """Start sending everything due; targets that are being served take their next turn at the next beat."""
        async with self.database.read() as tx:
            waiting = await parcels.due(tx, self.now())
        by_target: dict[tuple[bool, int], list[Parcel]] = defaultdict(list)
        for parcel in waiting:
            by_target[parcel.address.to_member, parcel.address.id].append(parcel)
        for target, queue in by_target.items():
            if target in self._busy:
                self._again.add(target)
                continue
            task = asyncio.create_task(self._serve(queue), name="outbox.serve")
            self._busy[target] = task
            task.add_done_callback(partial(self._served, target))
            task.add_done_callback(_log_failure)

    def _served(self, target: tuple[bool, int], task: asyncio.Task[None]) -> None:
        self._busy.pop(target, None)
        if target in self._again and not task.cancelled():  # once, however many asked meanwhile
            self._again.discard(target)
            self.kick()

    async def outcome(self, kind: str, address: Address, *, seconds: float) -> State | None:
        """Try to send what waits for this target now, and say what became of the newest of that kind by then."""
        await self.drain()
        serving = self._busy.get((address.to_member, address.id))
        if serving is not None:
            await asyncio.wait({serving}, timeout=seconds)
        async with self.database.read() as tx:
            newest = await parcels.newest_to(tx, kind, address)
        return newest.state if newest else None

    async def stop(self) -> None:
        """Let go of what is under way, before the database is closed; the next start takes it up, as after a crash."""
        under_way = [*self._drains, *self._busy.values()]
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)

    async def _serve(self, queue: list[Parcel]) -> None:
        for parcel in queue:
            courier = self.couriers.get(parcel.kind)
            if courier is None:
                log.error("parcel %s: nobody carries the kind %s", parcel.id, parcel.kind)
                continue
            try:
                await self._carry_if_waiting(courier, parcel)
            except (discord.HTTPException, OSError) as error:
                log.warning(
                    "parcel %s (%s): not delivered, will try again: %s", parcel.id, parcel.kind, type(error).__name__
                )
                await self._try_later(parcel)
            except Exception:  # one parcel that cannot be written must not hold up the alerts behind it
                log.exception("parcel %s (%s): failed, will try again", parcel.id, parcel.kind)
                await self._try_later(parcel)

    async def _carry_if_waiting(self, courier: Courier, parcel: Parcel) -> None:
        """While those before it went out, it may have been taken back, or sent by another turn."""
        async with self.database.read() as tx:
            fresh = await parcels.by_id(tx, parcel.id)
        if fresh is not None and fresh.is_waiting:
            await self._carry(courier, fresh)

    async def _carry(self, courier: Courier, parcel: Parcel) -> None:
        if parcel.id in self._landed:
            await self._settle(courier, parcel, self._landed[parcel.id])
            return
        try:
            outgoing = await courier.write(parcel)
            if outgoing is None:
                await self._drop(parcel)
            elif parcel.state is State.SENT:
                await self._show_anew(parcel, outgoing)
            else:
                await self._send(courier, parcel, outgoing)
        except discord.NotFound:
            await self._give_up(courier, parcel, "gone")
        except discord.Forbidden as error:
            log.info("parcel %s (%s): Discord's code is %d", parcel.id, parcel.kind, error.code)
            # Discord has several codes for direct messages that are not open to us.
            await self._give_up(courier, parcel, "closed" if parcel.address.to_member else "forbidden")

    async def _drop(self, parcel: Parcel) -> None:
        async with self.database.write() as tx:
            await (parcels.shown(tx, parcel) if parcel.state is State.SENT else parcels.dropped(tx, parcel))

    async def _send(self, courier: Courier, parcel: Parcel, outgoing: Outgoing) -> None:
        now = self.now()
        target = await self._target(parcel)
        if parcel.attempted_at is not None and now - parcel.attempted_at > NONCE_LIVES:
            earlier = await self._find_our_own(target, outgoing, parcel.attempted_at)
            if earlier is not None:
                log.info("parcel %s (%s): had arrived before the interruption", parcel.id, parcel.kind)
                await self._settle(courier, parcel, earlier)
                return
        await persist(lambda: self._note_attempt(parcel, now))
        message = await target.send(
            nonce=self.nonce(parcel.id),
            allowed_mentions=outgoing.allowed_mentions,
            suppress_embeds=True,  # a preview of a link would push what matters off a phone's screen
            **_body(outgoing),
        )
        self._landed[parcel.id] = message
        self._looks[parcel.id] = _look(outgoing)
        await self._settle(courier, parcel, message)
        if outgoing.pin:
            await _pin(message, parcel)

    async def _note_attempt(self, parcel: Parcel, now: datetime) -> None:
        async with self.database.write() as tx:
            await parcels.attempted(tx, parcel, now)

    async def _settle(self, courier: Courier, parcel: Parcel, message: discord.Message) -> None:
        async with self.database.write() as tx:
            fresh = await parcels.by_id(tx, parcel.id)
            if fresh is not None and fresh.state is not State.SENT:
                await parcels.sent(tx, parcel, message.channel.id, message.id)
                await courier.arrived(tx, parcel, message.id)
        self._landed.pop(parcel.id, None)

    async def _show_anew(self, parcel: Parcel, outgoing: Outgoing) -> None:
        assert parcel.message_id is not None  # noqa: S101 - a sent parcel has its message
        target = await self._target(parcel)
        channel = target if isinstance(target, discord.PartialMessageable) else await _direct_channel(target)
        message = channel.get_partial_message(parcel.message_id)
        if self._looks.get(parcel.id) == (look := _look(outgoing)):
            async with self.database.write() as tx:
                await parcels.shown(tx, parcel)
            return
        try:
            await message.edit(allowed_mentions=discord.AllowedMentions.none(), **_edit_body(outgoing))
        except discord.HTTPException as error:
            if error.code != _THREAD_IS_ARCHIVED:
                raise
            log.info("parcel %s (%s): its thread is archived, so it stays as it is", parcel.id, parcel.kind)
        self._looks[parcel.id] = look
        async with self.database.write() as tx:
            await parcels.shown(tx, parcel)

    async def _give_up(self, courier: Courier, parcel: Parcel, reason: str) -> None:
        log.warning("parcel %s (%s): Discord refuses it: %s", parcel.id, parcel.kind, reason)
        async with self.database.write() as tx:
            await parcels.shown(tx, parcel)
            if parcel.state is not State.SENT:
                await parcels.refused(tx, parcel, reason)
            await courier.refused(tx, parcel, reason)

    async def _try_later(self, parcel: Parcel) -> None:
        await persist(lambda: self._put_off(parcel))

    async def _put_off(self, parcel: Parcel) -> None:
        async with self.database.write() as tx:
            await parcels.put_off(tx, parcel, self.now() + RETRY_AFTER)

    async def _target(self, parcel: Parcel) -> discord.PartialMessageable | discord.User:
        if not parcel.address.to_member:
            return self.client.get_partial_messageable(parcel.address.id, guild_id=parcel.address.guild_id)
        return self.client.get_user(parcel.address.id) or await self.client.fetch_user(parcel.address.id)

    async def _find_our_own(
        self, target: discord.PartialMessageable | discord.User, outgoing: Outgoing, since: datetime
    ) -> discord.Message | None:
        """Look through our own messages only, since the attempt (DESIGN.md decision 9: the only history read)."""
        if not outgoing.marker or self.client.user is None:
            return None
        async for message in target.history(after=since - timedelta(seconds=5), limit=200):
            if message.author.id == self.client.user.id and _carries(message, outgoing.marker):
                return message
        return None

    def nonce(self, parcel_id: int) -> str:
        return f"{self.database.nonce_prefix}-{parcel_id}"

    async def seen_by_gateway(self, message: discord.Message) -> None:
        """Settle a parcel by our own message coming back, when the answer to the request itself was lost."""
        prefix, _, number = str(message.nonce or "").partition("-")
        if prefix != self.database.nonce_prefix or not number.isdigit() or int(number) in self._landed:
            return
        async with self.database.read() as tx:
            parcel = await parcels.by_id(tx, int(number))
        if parcel is not None and parcel.state is State.ATTEMPTED and parcel.kind in self.couriers:
            target = (parcel.address.to_member, parcel.address.id)
            if target not in self._busy:  # else the sender itself is about to settle it
                await self._settle(self.couriers[parcel.kind], parcel, message)

    async def expire(self, now: datetime) -> int:
        self._looks.clear()  # once a day, so that it never grows for ever; a needless edit does no harm
        async with self.database.write() as tx:
            return await parcels.expire(tx, now, KEEP_SETTLED, keeping=self.lasting)


def _look(outgoing: Outgoing) -> int:
    """A number for what people see of it, so that an edit that would change nothing is not sent."""
    items = outgoing.view.children if outgoing.view is not None else ()
    shown = (f"{getattr(getattr(item, 'item', item), 'label', '')} {getattr(item, 'custom_id', '')}" for item in items)
    return hash((outgoing.content, *shown))


def _body(outgoing: Outgoing) -> dict[str, Any]:
    named = {"content": outgoing.content, "view": outgoing.view}
    return {name: value for name, value in named.items() if value is not None}


def _edit_body(outgoing: Outgoing) -> dict[str, Any]:
    return {"content": outgoing.content, "view": outgoing.view}


def _carries(message: discord.Message, marker: str) -> bool:
    ids = (str(getattr(item, "custom_id", "")) for row in message.components for item in getattr(row, "children", ()))
    texts = (message.content, *(f"{embed.title} {embed.footer.text}" for embed in message.embeds))
    end = r"(?!\w)" if marker[-1].isalnum() else ""  # "Alert 1" is not in "Alert 12"
    whole = re.compile(re.escape(marker) + end)
    return any(whole.search(text) for text in (*ids, *texts))


async def _direct_channel(user: discord.User) -> discord.DMChannel:
    return user.dm_channel or await user.create_dm()


async def _pin(message: discord.Message, parcel: Parcel) -> None:
    try:
        await message.pin()
    except discord.HTTPException as error:  # the message stands; a missing pin is for `check`, not for a retry
        log.warning("parcel %s (%s): could not be pinned: %s", parcel.id, parcel.kind, type(error).__name__)


def _log_failure(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("%s stopped; the heartbeat will try again", task.get_name(), exc_info=error)
