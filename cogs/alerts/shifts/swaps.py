"""Giving a planned shift to somebody else, who says yes with a button."""

from dataclasses import dataclass

import discord

from cogs.alerts import duty, views
from cogs.alerts.asking import Asking
from cogs.alerts.shifts import shift_views, swap_store
from cogs.alerts.shifts.acts import MayModerate
from cogs.alerts.shifts.messages import SWAP, place_for
from cogs.alerts.shifts.model import LONGEST, Planned
from cogs.alerts.shifts.swap_store import Swap, SwapState
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.presses import Handler, Press, Refusal
from data.database import Transaction


@dataclass
class Swaps:
    """Until somebody said yes the shift stays whose it was. No reason is asked for, on either side."""

    kit: Kit
    asking: Asking
    refuse_unless_moderator: MayModerate

    def register(self) -> None:
        for action, state in {"swap-yes": SwapState.TAKEN, "swap-no": SwapState.REFUSED}.items():
            self.kit.presses.on(shift_views.FAMILY, action, self._answering(state))

    def offering(self, other: discord.Member) -> Handler:
        """Offer my next planned shift to another moderator; an earlier offer of it is taken back."""

        async def offer(press: Press) -> None:
            group = press.in_group
            self.refuse_unless_moderator(group, press.member_id)
            if other.id == press.member_id or other.bot or not self.asking.may_moderate(group, other.id):
                raise Refusal("duty-swap-no-moderator")
            shift = await persist(lambda: self._offer(press, group, other.id))
            facts = {"shift": shift_views.stretch(shift.start, shift.end), "taker": views.mentions([other.id])}
            await press.say(press.words("duty-swap-sent", **facts))

        return offer

    async def _offer(self, press: Press, group: Group, taker: int) -> Planned:
        async with self.kit.database.write() as tx:
            rota = await duty.rota(tx, group, press.now)
            mine = [shift for shift in rota if shift.person == press.member_id and shift.start > press.now]
            if not mine:
                raise Refusal("duty-swap-nothing")
            earlier = await swap_store.offered(tx, group, mine[0])
            number = await swap_store.offer(tx, group, mine[0], taker)
            for one in earlier:
                await parcels.show_anew(tx, SWAP, one)
            await parcels.add(tx, group.key, SWAP, number, place_for(self.asking, group, taker), press.now)
            tx.after_commit(self.kit.outbox.kick)
        return mine[0]

    def _answering(self, state: SwapState) -> Handler:
        async def answer(press: Press) -> None:
            swap = await persist(lambda: self._answer(press, state))
            shift = shift_views.stretch(swap.starts_at, swap.ends_at)
            await press.say(press.words(f"duty-swap-you-{state}", shift=shift, giver=views.mentions([swap.giver])))

        return answer

    async def _answer(self, press: Press, state: SwapState) -> Swap:
        """Everything is read again at the press: the offer, the shift, and whether they may and can take it."""
        async with self.kit.database.write() as tx:
            swap = await swap_store.by_number(tx, press.subject)
            group = self.kit.groups.by_key(swap.group_key) if swap is not None else None
            if swap is None or group is None or swap.taker != press.member_id:
                raise Refusal("duty-swap-not-yours")
            self.refuse_unless_moderator(group, press.member_id)
            if swap.state is not SwapState.OFFERED or press.now >= swap.starts_at:
                raise Refusal("duty-swap-too-late")
            if state is SwapState.TAKEN:
                await self._refuse_what_cannot_be(tx, group, swap, press)
            await swap_store.answer(tx, swap.number, state)
            await parcels.show_anew(tx, SWAP, swap.number)
            tx.after_commit(self.kit.outbox.kick)
        return swap

    async def _refuse_what_cannot_be(self, tx: Transaction, group: Group, swap: Swap, press: Press) -> None:
        """Only who read what is theirs to carry takes a shift, and nobody is on for over eight hours (MOD-2, MOD-4)."""
        if not await duty.is_in(tx, group, press.member_id):
            raise Refusal("duty-swap-read-first")
        rota = await duty.rota(tx, group, press.now)
        if (swap.owner, swap.starts_at, swap.giver) not in {(one.owner, one.start, one.person) for one in rota}:
            raise Refusal("duty-swap-too-late")
        around = [one for one in rota if one.person == press.member_id]
        touching = [one for one in around if one.start <= swap.ends_at and one.end >= swap.starts_at]
        begin = min([swap.starts_at, *(one.start for one in touching)])
        end = max([swap.ends_at, *(one.end for one in touching)])
        if end - begin > LONGEST:
            raise Refusal("duty-swap-too-long")
