"""Worries, as the agreement's slice sees them: speaking up, what comes of it, and how long anything is kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import discord

from cogs.agreement.worries import couriers, handing, model, store, trail
from cogs.agreement.worries.handing import Handing
from cogs.agreement.worries.handling import Handling
from cogs.agreement.worries.model import Kind, Step, Worry
from cogs.agreement.worries.routing import Router
from cogs.agreement.worries.speaking import Speaking
from cogs.agreement.worries.watching import Watching
from cogs.kit import budget, parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.parcels import Address
from cogs.kit.ports import Finding, Grade, Held
from cogs.kit.presses import Refusal
from config.settings import GroupSettings
from data.database import Transaction
from data.sealed import SealedId


class Worries:
    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        router = Router(kit)
        self._router = router
        self._handing = Handing(kit, router)
        self.speaking = Speaking(kit, router, self._handing)
        self.handling = Handling(kit, router)
        self.watching = Watching(kit, router)
        # Whose threads stay in Discord after they were forgotten, until they have been told so.
        self._threads_left: set[tuple[str, int]] = set()

    def register(self) -> None:
        couriers.register(self._kit)
        self.speaking.register()
        self.handling.register()

    async def tick(self, now: datetime) -> None:
        for group in self._kit.groups.all:
            await self._handing.mend(group, now)
            if model.is_by_day(now, group.settings.group.time_zone):
                await self._remind(group, now)
        await self.watching.tick(now)

    async def _remind(self, group: Group, now: datetime) -> None:
        async with self._kit.database.read() as tx:
            if not await store.due(tx, group.key, now):
                return
        async with self._kit.database.write() as tx:
            for worry in await store.due(tx, group.key, now):
                await self._say_due(tx, group, worry, now)
            tx.after_commit(self._kit.outbox.kick)

    async def _say_due(self, tx: Transaction, group: Group, worry: Worry, now: datetime) -> None:
        changed, steps = model.come_due(worry, now)
        await store.save(tx, group.guild_id, changed)
        await trail.note(tx, group, worry, changed, now)
        if Step.REMIND in steps:
            today = now.astimezone(ZoneInfo(group.settings.group.time_zone)).date()
            for address in handing.places_of(group, changed):
                person = SealedId(group.guild_id, address.id)
                # Somebody whose day is taken is left alone until the next one (CHK-3).
                if address.to_member and not await budget.take(tx, group.key, person, today, couriers.REMIND):
                    continue
                await parcels.add(tx, group.key, couriers.REMIND, worry.id, address, now, step=changed.step)
        if Step.LATE in steps and worry.reporter is not None:
            address = Address(group.guild_id, worry.reporter, to_member=True)
            await parcels.add(tx, group.key, handing.NEWS, worry.id, address, now, step=couriers.LATE)

    # What is kept

    async def held(self, tx: Transaction, group: Group, member_id: int) -> list[Held]:
        """Their own worries, and that they were asked about others'. Never that a worry names them."""
        person = SealedId(group.guild_id, member_id)
        mine = [_held(one) for one in await store.of_reporter(tx, group.key, person)]
        asked = [one.id for one in await store.asked_of(tx, group.key, person)]
        if asked:
            mine.append(Held("worry-held-asked", {"count": len(asked)}, {"asked_about_worries": asked}))
        return mine

    async def erase(self, tx: Transaction, group: Group, member_id: int) -> None:
        person = SealedId(group.guild_id, member_id)
        theirs = [*await store.of_reporter(tx, group.key, person), *await store.asked_of(tx, group.key, person)]
        for number in await store.forget(tx, group.key, person):
            await parcels.show_anew(tx, handing.CARD, number)
            worry = await store.by_id(tx, number)
            if worry is not None and worry.is_active and not worry.recipients:
                await handing.tell_nobody_left(tx, group, worry, self._kit.now())
        if any(one.place_id is not None for one in theirs):
            tx.after_commit(lambda: self._threads_left.add((group.key, member_id)))

    def forgotten(self, group: Group, member_id: int) -> None:
        """Raises a Refusal that says so where a thread with their words stays in Discord."""
        self._kit.outbox.kick()
        if (group.key, member_id) in self._threads_left:
            self._threads_left.discard((group.key, member_id))
            raise Refusal("worry-thread-left")

    async def expire(self, tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        old = await store.outdated(tx, settings.key, now, timedelta(days=settings.keep.worries))
        await store.remove(tx, old)
        await parcels.remove_about(tx, couriers.KINDS, old)
        return len(old)

    def check(self, group: Group) -> Sequence[Finding]:
        people = group.settings.people
        found: list[Finding] = []
        if not people.organisers:  # one that is named and not found has a finding of its own
            found.append(Finding(Grade.WARN, "worry-check-no-organisers"))
        if not people.outside:
            found.append(Finding(Grade.WARN, "worry-check-no-outside"))
        if group.organisers and self._router.route(group, Kind.BOT, 0, ()).channel_id is None:
            found.append(Finding(Grade.WARN, "worry-check-no-place"))
        return found


def _held(worry: Worry) -> Held:
    facts: dict[str, str | int] = {"number": worry.id, "kind": worry.kind.value, "state": worry.state.value}
    facts |= {"date": discord.utils.format_dt(worry.opened_at, "D"), "reached": worry.reached, "takes": worry.takes}
    data = replace(worry, named=(), recipients=(), holder=None, place_id=None, talk_id=None)
    return Held(
        "worry-held",
        facts,
        {
            "worry": data.id,
            "kind": data.kind.value,
            "state": data.state.value,
            "outcome": data.outcome.value if data.outcome else None,
            "opened_at": data.opened_at.isoformat(),
            "answer_by": data.due_at.isoformat(),
            "people_it_went_to": worry.reached,
            "times_somebody_took_it_on": worry.takes,
            "names_somebody": bool(worry.named),
            "at_ease_with_a_reminder": data.at_ease,
        },
    )
