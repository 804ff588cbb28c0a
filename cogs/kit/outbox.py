"""The outbox: every message that must arrive, sent once, whatever happens in between."""

import asyncio
import logging
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol

import discord

from cogs.kit import parcels
from cogs.kit.outgoing import Outgoing, body, edit_body, look_of
from cogs.kit.pace import Pace
from cogs.kit.parcels import Address, Lane, Parcel, State
from cogs.kit.patience import persist
from cogs.kit.ports import DirectMessages
from cogs.kit.posting import Target as Where
from cogs.kit.posting import direct_channel, find_our_own, pin
from data.database import Database, Transaction
from data.sealed import SealedId

__all__ = ["Courier", "Outbox", "Outgoing"]

log = logging.getLogger("holdfast.outbox")

# Discord remembers a nonce for a few minutes only: below this, the same nonce returns the message that did arrive.
NONCE_LIVES = timedelta(minutes=2)
RETRY_AFTER = timedelta(seconds=30)
KEEP_SETTLED = timedelta(days=30)
_THREAD_IS_ARCHIVED = 50083
# One look reads no more than this, and no more for one target; the next look finds the rest.
_READ_AT_ONCE = 200
# Why nobody asked Discord: this person's direct messages were closed to us lately (PRI-15).
NOT_TRIED = "not-tried"
_EACH_TARGET = 20

Target = tuple[bool, int]  # whether it is a person, and the id


class Courier(Protocol):
    """Writes the messages of one kind, and hears what became of them."""

    async def write(self, parcel: Parcel) -> Outgoing | None:
        """Write it from how things stand now. None: it no longer needs to be said."""

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None: ...

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """Discord will not take it: `closed` (direct messages), `forbidden` or `gone` (the channel).

        Or it was not asked: `not-tried`, because it said `closed` to the same person within 30 days.
        """


@dataclass
class Outbox:
    """Sends what is due, in order for each target and side by side for different targets.

    A parcel is `pending`, then `attempted` (committed before the request leaves), then `sent` with the message's id.
    After a crash in between: first attempted under two minutes ago, it goes again with the same nonce and Discord
    returns the earlier message; later, our own message is looked for by its marker and adopted, else it is sent.

    What can wait (`patient`) goes in a lane of its own: at the pace of `pace`, the groups in turn, each group's oldest
    first. Everything else goes at once, beside and before it. To one target, order holds within each of the two.
    """

    database: Database
    client: discord.Client
    now: Callable[[], datetime]
    pace: Pace = field(default_factory=Pace)
    couriers: dict[str, Courier] = field(default_factory=dict)
    lasting: set[str] = field(default_factory=set)
    direct: DirectMessages | None = None
    _always_tried: set[str] = field(default_factory=set)
    _patient: set[str] = field(default_factory=set)
    _patient_edits: set[str] = field(default_factory=set)
    _busy: dict[Target, asyncio.Task[None]] = field(default_factory=dict)
    _again: set[Target] = field(default_factory=set)
    _lane: deque[Parcel] = field(default_factory=deque)
    _begun: set[int] = field(default_factory=set)
    _lane_has_more: bool = False
    _wake: asyncio.TimerHandle | None = None
    _landed: dict[int, discord.Message] = field(default_factory=dict)
    _looks: dict[int, int] = field(default_factory=dict)
    _moved: dict[Target, datetime] = field(default_factory=dict)
    _draining: asyncio.Task[None] | None = None
    _kicked_meanwhile: bool = False
    _stopped: bool = False

    def register(
        self,
        kind: str,
        courier: Courier,
        *,
        lasting: bool = False,
        patient: bool = False,
        patient_edits: bool = False,
        always_tried: bool = False,
    ) -> None:
        """Take on a kind.

        `lasting`: its messages stand for good (a panel), so that expiry must not forget them. `patient`: it can wait
        minutes behind what cannot, and its courier drops what has waited too long. `patient_edits`: only showing it
        anew can wait. `always_tried`: tried with a person whose direct messages were closed to us lately too: help in a
        crisis, and what that person has just asked for themself.
        """
        self.couriers[kind] = courier
        self.lasting |= {kind} if lasting else set()
        self._patient |= {kind} if patient else set()
        self._patient_edits |= {kind} if patient_edits else set()
        self._always_tried |= {kind} if always_tried else set()

    @property
    def patient(self) -> Lane:
        return Lane(frozenset(self._patient), edits=frozenset(self._patient_edits))

    @property
    def _urgent(self) -> Lane:
        whole = self.couriers.keys() - self._patient - self._patient_edits
        return Lane(frozenset(whole), news=frozenset(self._patient_edits))

    def kick(self) -> None:
        """Send what is due now, without waiting for it. Called after each commit that put something in."""
        if self._draining is not None:  # one look is under way; one more follows it, however many asked
            self._kicked_meanwhile = True
            return
        self._draining = asyncio.create_task(self.drain(), name="outbox.drain")
        self._draining.add_done_callback(self._drained)

    def _drained(self, task: asyncio.Task[None]) -> None:
        self._draining = None
        _log_failure(task)
        if self._kicked_meanwhile and not self._stopped:
            self._kicked_meanwhile = False
            self.kick()

    async def drain(self) -> None:
        """Start sending everything urgent that is due, and of the rest what the pace allows.

        A target that is being served takes its next turn when that is done.
        """
        now, was_empty = self.now(), not self._lane
        async with self.database.read() as tx:
            urgent = await parcels.next_for_targets(tx, now, self._urgent, each=_EACH_TARGET, limit=_READ_AT_ONCE)
            # Two turns' worth: what another group puts in meanwhile is not far behind.
            most = 2 * self.pace.most
            patient = await parcels.next_for_groups(tx, now, self.patient, limit=most) if was_empty else []
        self._serve_at_once(urgent)
        self._lane_has_more = not was_empty or len(patient) == most
        if not self._lane:  # else another look was quicker
            self._lane.extend(parcel for parcel in patient if parcel.id not in self._begun)
        self._serve_in_turn()

    def _serve_at_once(self, urgent: Sequence[Parcel]) -> None:
        self._again &= self._busy.keys()
        by_target: dict[Target, list[Parcel]] = defaultdict(list)
        for parcel in urgent:
            by_target[_target_of(parcel)].append(parcel)
        for target, queue in by_target.items():
            is_free = target not in self._busy
            if not is_free or len(queue) == _EACH_TARGET or len(urgent) == _READ_AT_ONCE:
                self._again.add(target)  # there is more, or may be
            if is_free:
                self._begin(target, self._serve(queue))

    def _serve_in_turn(self) -> None:
        """Begin what the pace allows, but not where something urgent is next; we come back for the rest.

        The end of what is under way brings us back, or the pace's timer.
        """
        passed: list[Parcel] = []
        while self._lane:
            parcel = self._lane[0]
            if _target_of(parcel) in self._busy or _target_of(parcel) in self._again:
                passed.append(self._lane.popleft())
            elif self.pace.begin(self.now()):
                self._begun.add(self._lane.popleft().id)
                self._begin(_target_of(parcel), self._serve_patiently(parcel))
            else:
                break
        self._lane.extendleft(reversed(passed))
        if self._lane and self.pace.is_used_up and self._wake is None:
            loop = asyncio.get_running_loop()
            self._wake = loop.call_later(self.pace.per.total_seconds(), self._come_back)
        elif not self._lane and self._lane_has_more:
            self._lane_has_more = False
            self.kick()

    def _come_back(self) -> None:
        self._wake = None
        self._serve_in_turn()

    def _begin(self, target: Target, serving: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(serving, name="outbox.serve")
        self._busy[target] = task
        task.add_done_callback(partial(self._served, target))
        task.add_done_callback(_log_failure)

    def _served(self, target: Target, task: asyncio.Task[None]) -> None:
        self._busy.pop(target, None)
        if self._stopped or task.cancelled():
            return
        if target in self._again:  # once, however many asked meanwhile
            self.kick()
        self._serve_in_turn()

    async def outcome(self, kind: str, address: Address, *, seconds: float) -> State | None:
        """Try to send what waits for this target now, and say what became of the newest of that kind by then."""
        await self.drain()
        serving = self._busy.get((address.to_member, address.id))
        if serving is not None:
            await asyncio.wait({serving}, timeout=seconds)
        async with self.database.read() as tx:
            newest = await parcels.newest_to(tx, kind, address)
        return newest.state if newest else None

    def moved_since(self, address: Address, moment: datetime) -> bool:
        """Whether a message got through to this target after that moment: what waits behind it waits its turn."""
        moved = self._moved.get((address.to_member, address.id))
        return moved is not None and moved >= moment

    async def stop(self) -> None:
        """Let go of what is under way, before the database is closed; the next start takes it up, as after a crash."""
        self._stopped = True
        if self._wake is not None:
            self._wake.cancel()
        under_way = [*self._busy.values(), *([self._draining] if self._draining else [])]
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)

    async def _serve(self, queue: list[Parcel]) -> None:
        for parcel in queue:
            if parcel.state is State.SENT and parcel is not queue[0] and _target_of(parcel) in self._again:
                return  # something may have come that was never sent; the next look puts it before these edits
            await self._serve_one(parcel)

    async def _serve_patiently(self, parcel: Parcel) -> None:
        asked = True
        try:
            asked = await self._serve_one(parcel)
        finally:
            self._begun.discard(parcel.id)
            self.pace.end(asked=asked)

    async def _serve_one(self, parcel: Parcel) -> bool:
        """Return whether Discord was asked for anything."""
        try:
            return await self._carry_if_waiting(self.couriers[parcel.kind], parcel)
        except (discord.HTTPException, OSError) as error:
            log.warning(
                "parcel %s (%s): not delivered, will try again: %s", parcel.id, parcel.kind, type(error).__name__
            )
            await self._try_later(parcel)
        except Exception:  # one parcel that cannot be written must not hold up the alerts behind it
            log.exception("parcel %s (%s): failed, will try again", parcel.id, parcel.kind)
            await self._try_later(parcel)
        return True

    async def _carry_if_waiting(self, courier: Courier, parcel: Parcel) -> bool:
        """While those before it went out, it may have been taken back, or sent by another turn."""
        async with self.database.read() as tx:
            fresh = await parcels.by_id(tx, parcel.id)
        return fresh is not None and fresh.is_waiting and await self._carry(courier, fresh)

    async def _carry(self, courier: Courier, parcel: Parcel) -> bool:
        if parcel.id in self._landed:
            await self._settle(courier, parcel, self._landed[parcel.id])
            return False
        try:
            outgoing = await courier.write(parcel)
            if outgoing is None:
                await self._drop(parcel)
                return False
            if parcel.state is State.SENT:
                await self._show_anew(parcel, outgoing)
            elif self._is_left_alone(parcel):
                await self._give_up(courier, parcel, NOT_TRIED)
                return False
            else:
                await self._send(courier, parcel, outgoing)
        except discord.NotFound:
            await self._give_up(courier, parcel, "gone")
        except discord.Forbidden as error:
            log.info("parcel %s (%s): Discord's code is %d", parcel.id, parcel.kind, error.code)
            # Discord has several codes for direct messages that are not open to us.
            await self._give_up(courier, parcel, "closed" if parcel.address.to_member else "forbidden")
        return True

    def _is_left_alone(self, parcel: Parcel) -> bool:
        tried_already = parcel.attempted_at is not None  # it may stand by now
        if tried_already or parcel.kind in self._always_tried:
            return False
        return self.is_closed(parcel.group_key, parcel.address)

    def is_closed(self, group_key: str, address: Address) -> bool:
        """Whether Discord refused a direct message of ours to this person within 30 days (PRI-15)."""
        return address.to_member and self.direct is not None and self.direct.are_closed(group_key, address.id)

    async def _note_doors(self, tx: Transaction, parcel: Parcel, *, closed: bool) -> None:
        if parcel.address.to_member and self.direct is not None:
            member = SealedId(parcel.address.guild_id, parcel.address.id)
            await self.direct.note(tx, parcel.group_key, member, closed=closed)

    async def _drop(self, parcel: Parcel) -> None:
        async with self.database.write() as tx:
            await (parcels.shown(tx, parcel) if parcel.state is State.SENT else parcels.dropped(tx, parcel))

    async def _send(self, courier: Courier, parcel: Parcel, outgoing: Outgoing) -> None:
        now = self.now()
        target = await self._target(parcel)
        if parcel.attempted_at is not None and now - parcel.attempted_at > NONCE_LIVES:
            earlier = await find_our_own(self.client, target, outgoing, parcel.attempted_at, self._is_free(parcel))
            if earlier is not None:
                log.info("parcel %s (%s): had arrived before the interruption", parcel.id, parcel.kind)
                await self._settle(courier, parcel, earlier)
                return
        await persist(lambda: self._note_attempt(parcel, now))
        message = await target.send(
            nonce=self.nonce(parcel.id),
            allowed_mentions=outgoing.allowed_mentions,
            suppress_embeds=True,  # a preview of a link would push what matters off a phone's screen
            **body(outgoing),
        )
        self._landed[parcel.id] = message
        self._moved[_target_of(parcel)] = self.now()
        self._looks[parcel.id] = look_of(outgoing)
        await self._settle(courier, parcel, message)
        if outgoing.pin:
            await pin(message, parcel)

    async def _note_attempt(self, parcel: Parcel, now: datetime) -> None:
        async with self.database.write() as tx:
            await parcels.attempted(tx, parcel, now)

    async def _settle(self, courier: Courier, parcel: Parcel, message: discord.Message) -> None:
        await persist(lambda: self._note_arrival(courier, parcel, message))
        self._landed.pop(parcel.id, None)

    async def _note_arrival(self, courier: Courier, parcel: Parcel, message: discord.Message) -> None:
        async with self.database.write() as tx:
            fresh = await parcels.by_id(tx, parcel.id)
            if fresh is not None and fresh.state is not State.SENT:
                await parcels.sent(tx, parcel, message.channel.id, message.id)
                await self._note_doors(tx, parcel, closed=False)
                await courier.arrived(tx, parcel, message.id)

    async def _show_anew(self, parcel: Parcel, outgoing: Outgoing) -> None:
        assert parcel.message_id is not None  # noqa: S101 - a sent parcel has its message
        target = await self._target(parcel)
        channel = target if isinstance(target, discord.PartialMessageable) else await direct_channel(target)
        message = channel.get_partial_message(parcel.message_id)
        if self._looks.get(parcel.id) == (look := look_of(outgoing)):
            async with self.database.write() as tx:
                await parcels.shown(tx, parcel)
            return
        try:
            await message.edit(allowed_mentions=discord.AllowedMentions.none(), **edit_body(outgoing))
        except discord.HTTPException as error:
            if error.code != _THREAD_IS_ARCHIVED:
                raise
            log.info("parcel %s (%s): its thread is archived, so it stays as it is", parcel.id, parcel.kind)
        self._looks[parcel.id] = look
        async with self.database.write() as tx:
            await parcels.shown(tx, parcel)

    async def _give_up(self, courier: Courier, parcel: Parcel, reason: str) -> None:
        log.warning("parcel %s (%s): refused: %s", parcel.id, parcel.kind, reason)
        async with self.database.write() as tx:
            await parcels.shown(tx, parcel)
            if parcel.state is not State.SENT:
                await parcels.refused(tx, parcel, reason)
                if reason == "closed":
                    await self._note_doors(tx, parcel, closed=True)
            await courier.refused(tx, parcel, reason)

    async def _try_later(self, parcel: Parcel) -> None:
        await persist(lambda: self._put_off(parcel))

    async def _put_off(self, parcel: Parcel) -> None:
        async with self.database.write() as tx:
            await parcels.put_off(tx, parcel, self.now() + RETRY_AFTER)

    async def _target(self, parcel: Parcel) -> Where:
        if not parcel.address.to_member:
            return self.client.get_partial_messageable(parcel.address.id, guild_id=parcel.address.guild_id)
        return self.client.get_user(parcel.address.id) or await self.client.fetch_user(parcel.address.id)

    def _is_free(self, parcel: Parcel) -> Callable[[int], Awaitable[bool]]:
        """One message is one parcel's: what stands for another, with the same marker, is not it."""

        async def free(message_id: int) -> bool:
            async with self.database.read() as tx:
                return not await parcels.stands_for_one(tx, message_id, parcel.address.guild_id)

        return free

    def nonce(self, parcel_id: int) -> str:
        return f"{self.database.nonce_prefix}-{parcel_id}"

    async def seen_by_gateway(self, message: discord.Message) -> None:
        """Settle a parcel by our own message coming back, when the answer to the request itself was lost."""
        prefix, _, number = str(message.nonce or "").partition("-")
        if prefix != self.database.nonce_prefix or not number.isdigit() or int(number) in self._landed:
            return
        async with self.database.read() as tx:
            parcel = await parcels.by_id(tx, int(number))
        if parcel is None or parcel.state is not State.ATTEMPTED or parcel.kind not in self.couriers:
            return
        if _target_of(parcel) not in self._busy:  # else the sender itself is about to settle it
            await self._settle(self.couriers[parcel.kind], parcel, message)

    async def expire(self, now: datetime) -> int:
        self._moved.clear()
        self._looks.clear()  # once a day, so that it never grows for ever; a needless edit does no harm
        async with self.database.write() as tx:
            return await parcels.expire(tx, now, KEEP_SETTLED, keeping=self.lasting)


def _target_of(parcel: Parcel) -> Target:
    return parcel.address.to_member, parcel.address.id


def _log_failure(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("%s stopped; the heartbeat will try again", task.get_name(), exc_info=error)
