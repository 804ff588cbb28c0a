"""What moderators do about their own duty: go on, go off, and see who else is there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cogs.alerts import duty, model, store, views
from cogs.alerts.asking import Asking
from cogs.alerts.model import Alert
from cogs.alerts.records import PING, apply, read_record
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.presses import Handler, Press
from data.database import Transaction

MayModerate = Callable[[Group, int], None]


@dataclass
class DutyActs:
    """Every act checks the role as Discord has it now. `refuse_unless_moderator` raises `Refusal`."""

    kit: Kit
    asking: Asking
    refuse_unless_moderator: MayModerate
    list_open: Handler

    def register(self) -> None:
        self.kit.presses.on("duty", "im-in", self.say_in)

    async def start(self, press: Press, hours: int) -> None:
        """Go on duty; who has not read what is theirs to carry reads it first (MOD-2)."""
        group = press.in_group
        self.refuse_unless_moderator(group, press.member_id)
        async with self.kit.database.read() as tx:
            is_in = await duty.is_in(tx, group, press.member_id)
        if not is_in:
            await press.say(press.words("duty-read-first"), views.im_in_button(press.words))
            return
        await self._start(press, group, duty.shift_end(press.now, hours))

    async def say_in(self, press: Press) -> None:
        group = press.in_group
        self.refuse_unless_moderator(group, press.member_id)

        async def note() -> None:
            async with self.kit.database.write() as tx:
                await duty.say_in(tx, group, press.member_id, press.now)

        await persist(note)
        await self._start(press, group, duty.shift_end(press.now, duty.LONGEST_SHIFT // timedelta(hours=1)))

    async def _start(self, press: Press, group: Group, until: datetime) -> None:
        async def start() -> list[Alert]:
            async with self.kit.database.write() as tx:
                await duty.start(tx, group, press.member_id, press.now, until)
                waiting = await self._ask_newcomer(tx, group, press.member_id, press.now)
                tx.after_commit(self.kit.outbox.kick)
            return waiting

        waiting = await persist(start)
        await press.say(press.words("duty-on", until=views.until_text(until), waiting=len(waiting)))
        if waiting:
            await self.list_open(press)

    async def stop(self, press: Press) -> None:
        """Off duty at once, no reason asked (MOD-3). What they hold stays theirs until they put it back."""
        group = press.in_group

        async def stop() -> int:
            async with self.kit.database.write() as tx:
                await duty.stop(tx, group, press.member_id)
                return len(await store.held_by(tx, group, press.member_id))

        held = await persist(stop)
        await press.say(press.words("duty-off", held=held))

    async def show(self, press: Press) -> None:
        group = press.in_group
        self.refuse_unless_moderator(group, press.member_id)
        async with self.kit.database.read() as tx:
            there = await duty.on_duty(tx, group, press.now)
        if not there:
            await press.say(press.words("duty-nobody"))
            return
        await press.say(press.words("duty-who", people=views.mentions(there)))

    async def _ask_newcomer(self, tx: Transaction, group: Group, who: int, now: datetime) -> list[Alert]:
        """What waited for somebody to come on duty is asked of them now (ESC-5)."""
        waiting = [alert for alert in await store.all_open(tx, group) if alert.member_id != who]
        asking = [alert for alert in waiting if alert.state is model.AlertState.ASKING]
        for alert in asking:
            record = await read_record(tx, group, alert.id, now)
            if record is None or who in record.passed:
                continue
            step, before = record.new_round, record.asked_anyone
            events = model.meet_newcomer(alert, who, now, round_number=step, asked_before=before)
            await apply(tx, group, alert, events)
            if events:
                await self.asking.send(tx, group, alert, PING, [who], now, step)
        return asking
