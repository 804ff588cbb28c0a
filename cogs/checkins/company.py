"""Company as the rest of the check-ins meet it: supporters and their terms, calls, asking the group, safety nets."""

from collections.abc import Sequence
from datetime import datetime

from cogs.checkins import store as rooms_store
from cogs.checkins.nets import store as nets_store
from cogs.checkins.nets.couriers import NetAskCourier, NetOverCourier, NetToldCourier
from cogs.checkins.nets.model import Net
from cogs.checkins.nets.service import Nets
from cogs.checkins.rooms import Rooms
from cogs.checkins.supporters import asks_store, store
from cogs.checkins.supporters.asking_group import AskingGroup
from cogs.checkins.supporters.calling import Calling
from cogs.checkins.supporters.choosing import Choosing
from cogs.checkins.supporters.couriers import CompanyCourier, EndingCourier, GroupAskCourier
from cogs.checkins.supporters.endings import Endings
from cogs.checkins.supporters.model import Terms
from cogs.checkins.supporters.standing import look_again
from cogs.checkins.supporters.terms import OwnTerms
from cogs.checkins.supporters.views import KINDS, shift_line
from cogs.checkins.views import FAMILY
from cogs.kit.groups import Group
from cogs.kit.ports import Finding, Grade, Held
from data.database import Transaction
from data.sealed import SealedId

# One transaction's worth of supporters whose hours begin or end; the rest follow in the next.
_AT_ONCE = 50


class Company:
    """What `CheckinsService` hands everything about company to."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self.endings = Endings(rooms)
        self.terms = OwnTerms(rooms, self.endings)
        self.choosing = Choosing(rooms, self.endings)
        self.asking = AskingGroup(rooms)
        self.calling = Calling(rooms, self.choosing, self.asking)
        self.nets = Nets(rooms)

    def register(self) -> None:
        kit = self._rooms.kit
        for kind, courier in (
            (rooms_store.COMPANY, CompanyCourier),
            (rooms_store.NET_ASK, NetAskCourier),
            (rooms_store.NET_TOLD, NetToldCourier),
            (rooms_store.NET_OVER, NetOverCourier),
        ):
            kit.outbox.register(kind, courier(self._rooms))
        kit.outbox.register(rooms_store.ENDING, EndingCourier(self._rooms), patient=True)
        kit.outbox.register(asks_store.GROUP_ASK, GroupAskCourier(self._rooms))
        for action, handler in (
            ("company", self.calling.which),
            ("company-over", self.asking.take_back),
            ("choose", self.choosing.offer),
            ("choose-none", self.choosing.none_instead),
            ("choose-nobody", self.choosing.nobody),
            ("pick-supporter", self.choosing.picked),
            ("pick-leaver", self.choosing.leaver_picked),
            ("guidance-read", self.terms.guidance_read),
            ("too-much", self.terms.too_much),
            ("too-much-in", self.terms.too_much_in),
            ("too-much-one", self.terms.too_much_here),
            ("too-much-all", self.terms.too_much_everywhere),
            ("pick-too-much", self.terms.too_much_picked),
            ("net-ask", self.nets.ask),
            ("net-yes", self.nets.yes),
            ("net-no", self.nets.no),
            ("net-end", self.nets.end),
        ):
            kit.presses.on(FAMILY, action, handler)
        for one in KINDS:
            kit.presses.on(FAMILY, f"company-{one}", self.calling.of(one))
            kit.presses.on(FAMILY, f"pick-join-{one}", self.calling.join(one))
            kit.presses.on(FAMILY, f"group-{one}", self.asking.preview(one))
            kit.presses.on(FAMILY, f"post-{one}", self.asking.post(one))

    def look_for_gone(self, group: Group) -> None:
        """Supporters may have left while nobody looked: look on the next beat."""
        self.endings.stirred.add(group.key)

    async def awake_again(self, thread_id: int) -> None:
        door = self._rooms.doors.get(thread_id)
        if door is not None:
            await self._rooms.show_welcome_anew(door.room_id)

    async def tick(self, now: datetime) -> None:
        await self._turn_hours(now)
        await self.endings.look_for_gone(now)
        await self.endings.tell_due(now)
        await self.nets.look(now)
        await self.asking.end_old(now)

    async def _turn_hours(self, now: datetime) -> None:
        """Whose hours begin or end: their rooms, and no others, say so (BND-2)."""
        groups = {group.key: group for group in self._rooms.kit.groups.all if group.settings.checkins}
        while True:
            async with self._rooms.kit.database.read() as tx:
                changing = await store.changing(tx, groups, now, _AT_ONCE)
            if not changing:
                return
            async with self._rooms.kit.database.write() as tx:
                for key, who in changing:
                    await look_again(tx, self._rooms, groups[key], who, now)

    # ------------------------------------------------------------------------------------- what is kept about people

    async def held(self, tx: Transaction, group: Group, member_id: int) -> Sequence[Held]:
        who = SealedId(group.guild_id, member_id)
        found: list[Held] = []
        if await store.has_row(tx, group.key, who):
            found.append(_held_terms(await store.terms(tx, group.key, who)))
        own = await rooms_store.open_of(tx, group.key, who)
        net = await nets_store.of_room(tx, own.id) if own is not None else None
        if net is not None:
            found.append(Held("checkin-held-net", {}, _net_data(net) | {"safety_net_keeper": str(net.keeper_id)}))
        kept = await nets_store.kept_by(tx, group.key, who)
        if kept:
            nets = {"safety_nets_kept": [_net_data(one) for one in kept]}
            found.append(Held("checkin-held-nets-kept", {"count": len(kept)}, nets))
        ended = await store.endings_of(tx, group.key, who)
        if ended:
            found.append(Held("checkin-held-ended", {"count": ended}, {"endings_still_to_be_told": ended}))
        ask = await asks_store.open_of(tx, group.key, who)
        if ask is not None:
            data = {"asked_group_for_company_at": ask.asked_at.isoformat(), "kind": str(ask.kind)}
            found.append(Held("checkin-held-group-ask", {}, data))
        return found

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        """Take them out of every room first, so that each member is told, without a name, that somebody is gone."""
        who = SealedId(group.guild_id, member_id)
        now = self._rooms.kit.now()
        for room in await rooms_store.supported_by(tx, group.key, who):
            if await self.endings.take_out(tx, room, member_id, None, now) and room.is_open:
                await store.note_forgotten(tx, room.id, group.guild_id, now)
        await store.forget_endings(tx, group.key, who)
        await store.remove(tx, group.key, who)
        ask = await asks_store.open_of(tx, group.key, who)
        if ask is not None:
            await asks_store.end(tx, ask.id)
        tx.after_commit(self._rooms.kit.outbox.kick)

    async def expire(self, tx: Transaction, group_key: str, now: datetime) -> int:
        gone = await store.expire(tx, group_key, now) + await nets_store.expire(tx, group_key)
        over = await asks_store.over(tx, [group_key], now)
        for ask in over:
            await asks_store.end(tx, ask)
        return gone + len(over)

    async def check(self, tx: Transaction, group: Group) -> Sequence[Finding]:
        alone = await store.rooms_with_one(tx, group.key)
        return [Finding(Grade.GOOD, "checkin-check-one-supporter", {"count": alone})] if alone else []


def _held_terms(terms: Terms) -> Held:
    dates: tuple[tuple[str, datetime | None], ...] = (
        ("read_guidance_at", terms.read_at),
        ("off_until", terms.off_until),
        ("calls_counted_since", terms.calls_since),
        ("hours_begin_or_end_next_at", terms.next_change_at),
    )
    data = {name: at.isoformat() if at else None for name, at in dates}
    rest = {
        "supporter_hours": [shift_line(shift) for shift in terms.shifts],
        "most_rooms": terms.most_rooms,
        "calls_for_company": terms.calls,
        "can_be_asked_now": terms.on_hours,
    }
    return Held("checkin-held-terms", {}, {**data, **rest})


def _net_data(net: Net) -> dict[str, object]:
    dates = (("asked_at", net.asked_at), ("agreed_at", net.agreed_at), ("told_at", net.told_at))
    return {"after_questions": net.after, **{name: at.isoformat() if at else None for name, at in dates}}
