"""Writes the messages about duty. None of them makes a sound but the test of a phone, which is there to make one."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from cogs.alerts import duty, store, views
from cogs.alerts.asking import Asking
from cogs.alerts.model import LOAD_CAP, AlertState
from cogs.alerts.records import LOAD, REST, read_record
from cogs.alerts.shifts import look_store, shift_views, swap_store
from cogs.alerts.shifts.messages import NOTE, OPEN, OVER, SWAP, TEST, minute_of, moment_of
from cogs.kit import counts
from cogs.kit.bundle import Kit
from cogs.kit.counts import Counted, month_of
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Parcel, State
from data.database import Transaction

log = logging.getLogger("holdfast.alerts")

Write = Callable[[Group, Parcel], Awaitable[Outgoing | None]]


@dataclass
class DutyCourier:
    """One courier for all kinds, each written from how things stand at the moment of sending."""

    kit: Kit
    asking: Asking
    is_private: views.IsPrivate

    def register(self) -> None:
        for kind in self._writers:
            self.kit.outbox.register(kind, self, always_tried=kind == TEST)  # they asked for their phone to ring

    @property
    def _writers(self) -> dict[str, Write]:
        return {
            NOTE: self._note,
            OVER: self._over,
            TEST: self._test,
            SWAP: self._swap,
            OPEN: self._open,
            LOAD: self._load,
            REST: self._rest,
        }

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.kit.groups.by_key(parcel.group_key)
        return await self._writers[parcel.kind](group, parcel) if group is not None else None

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Nothing follows from it: what is said here was so before it was said."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:  # noqa: ARG002 - the courier's signature
        log.warning("%s: a message about duty could not be delivered (%s)", parcel.kind, reason)

    async def _note(self, group: Group, parcel: Parcel) -> Outgoing | None:
        """The one note at the start of a shift: what the lists were not sure of (DESIGN.md decisions 2 and 10).

        Nobody on duty is shown a line about themselves (MOD-10). With nothing to look at there is no note.
        """
        starts, now, words = moment_of(parcel.subject), self.kit.now(), self.kit.words_at(group, parcel.address)
        marker = words("duty-note-title", time=shift_views.clock(starts))
        async with self.kit.database.read() as tx:
            numbers = await look_store.waiting(tx, group.key, starts)
            found = [await read_record(tx, group, number, now) for number in numbers]
            there = await duty.on_duty(tx, group, now)
            gone = (await counts.sums(tx, group.key, [month_of(now)]))[Counted.NOT_OPENED]
        records = [one for one in found if one is not None and one.alert.member_id not in there]
        if not records:
            over = Outgoing(content=f"{marker}\n{words('duty-note-empty')}", silent=True, marker=marker)
            return over if parcel.state is State.SENT else None
        text = shift_views.note(words, group, records, gone, self.is_private)
        view = shift_views.looked_button(words, parcel.subject)
        return Outgoing(content=f"{marker}\n{text}", view=view, silent=True, marker=marker)

    async def _over(self, group: Group, parcel: Parcel) -> Outgoing | None:
        async with self.kit.database.read() as tx:
            one = await duty.by_number(tx, parcel.subject)
        if one is None or one.until is None or minute_of(one.until) != parcel.step or one.until > self.kit.now():
            return None
        words = self.kit.words_at(group, parcel.address)
        text = words("duty-over", person=views.mentions([one.person]), hours=8)
        return Outgoing(content=text, silent=True, marker=text)

    async def _test(self, group: Group, parcel: Parcel) -> Outgoing | None:
        async with self.kit.database.read() as tx:
            one = await duty.by_number(tx, parcel.subject)
        if one is None:
            return None
        words, person = self.kit.words_at(group, parcel.address), views.mentions([one.person])
        asked = moment_of(parcel.step)
        if parcel.state is State.SENT and one.tested_at is not None and one.tested_at >= asked:
            return Outgoing(content=words("duty-test-done", person=person))
        view = shift_views.test_buttons(words, one.number)
        text = words("duty-test", person=person)
        return Outgoing(content=text, view=view, pings=(one.person,), marker=f"duty:v1:rang:{one.number}")

    async def _swap(self, group: Group, parcel: Parcel) -> Outgoing | None:
        async with self.kit.database.read() as tx:
            swap = await swap_store.by_number(tx, parcel.subject)
        if swap is None:
            return None
        words, now = self.kit.words_at(group, parcel.address), self.kit.now()
        open_still = swap.state is swap_store.SwapState.OFFERED and now < swap.starts_at
        if not open_still and parcel.state is not State.SENT:
            return None
        view = shift_views.swap_buttons(words, swap.number) if open_still else None
        text = shift_views.swap(words, swap, now)
        # Named, so that it is found among what is unread; without a sound: only an alert may interrupt.
        return Outgoing(
            content=text, view=view, pings=(swap.taker,), silent=True, marker=f"duty:v1:swap-yes:{swap.number}"
        )

    async def _open(self, group: Group, parcel: Parcel) -> Outgoing | None:
        if parcel.state is State.SENT or not self.asking.others_read_alerts(group):
            return None
        words = self.kit.words_at(group, parcel.address)
        return Outgoing(content=words("duty-channel-open", channel=f"<#{group.alert_channel}>", group=group.name))

    async def _load(self, group: Group, parcel: Parcel) -> Outgoing | None:
        async with self.kit.database.read() as tx:
            alert = await store.by_id(tx, parcel.subject)
            taken = (await duty.taken_lately(tx, group, self.kit.now())).get(parcel.address.id, 0)
        if alert is None or alert.state is not AlertState.ASKING or taken < LOAD_CAP or parcel.state is State.SENT:
            return None
        words = self.kit.words_at(group, parcel.address)
        text = words("alert-load", number=taken, alert=views.number(words, alert))
        return Outgoing(content=text, silent=True, marker=text)

    async def _rest(self, group: Group, parcel: Parcel) -> Outgoing | None:
        """Offered, never done for them: a moderator's own hard night is treated as any member's (MOD-11)."""
        async with self.kit.database.read() as tx:
            one = await duty.moderator(tx, group, parcel.address.id)
            there = await duty.on_duty(tx, group, self.kit.now())
        if parcel.state is State.SENT or one.person not in there:
            return None
        words = self.kit.words_at(group, parcel.address)
        view = shift_views.off_button(words, one.number)
        return Outgoing(content=words("duty-rest-offer"), view=view, silent=True, marker=f"duty:v1:off:{one.number}")
