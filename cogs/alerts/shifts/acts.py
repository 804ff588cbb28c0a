"""What moderators do about their own duty: go on, go off, say what they would rather not be asked, see who is there."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from cogs.alerts import duty, model, store, views
from cogs.alerts.asking import Asking
from cogs.alerts.model import Alert, Asks
from cogs.alerts.records import PING, apply, read_record
from cogs.alerts.shifts import look_store, shift_views
from cogs.alerts.shifts.messages import NOTE, NOTES_SHOW_FOR, announce_end, minute_of, moment_of
from cogs.alerts.shifts.model import LONGEST, as_bits, local_until, presence
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.presses import Handler, Press, Refusal
from config.duty import NotUnderstoodError, parse_zone, read_clock
from data.database import Transaction

MayModerate = Callable[[Group, int], None]
StepOff = Callable[[Press, Group], Awaitable[None]]


@dataclass
class DutyActs:
    """Every act checks the role as Discord has it now. `refuse_unless_moderator` raises `Refusal`."""

    kit: Kit
    asking: Asking
    refuse_unless_moderator: MayModerate
    list_open: Handler
    step_off: StepOff

    def register(self) -> None:
        for action, handler in {"im-in": self.say_in, "off": self.stop, "looked": self.looked}.items():
            self.kit.presses.on(shift_views.FAMILY, action, handler)

    async def start(self, press: Press, hours: int) -> None:
        """Go on duty; who has not read what is theirs to carry reads it first (MOD-2)."""
        await self._start_once_in(press, duty.shift_end(press.now, hours))

    async def start_until(self, press: Press, typed: str) -> None:
        """Go on duty until a time by the person's own clock: their zone in `[duty]`, else the group's.

        What they typed is neither repeated nor kept. Later than eight hours from now it is eight hours (MOD-4).
        """
        group = press.in_group
        self.refuse_unless_moderator(group, press.member_id)
        try:
            until = local_until(read_clock(typed), zone_of(group, press.member_id), press.now)
        except NotUnderstoodError as error:
            raise Refusal("duty-time-unread") from error
        await self._start_once_in(press, min(until, press.now + LONGEST))

    async def _start_once_in(self, press: Press, until: datetime) -> None:
        group = press.in_group
        self.refuse_unless_moderator(group, press.member_id)
        async with self.kit.database.read() as tx:
            is_in = await duty.is_in(tx, group, press.member_id)
        if not is_in:
            await press.say(press.words("duty-read-first"), views.im_in_button(press.words))
            return
        await self._start(press, group, until)

    async def say_in(self, press: Press) -> None:
        group = press.in_group
        self.refuse_unless_moderator(group, press.member_id)

        async def note() -> None:
            async with self.kit.database.write() as tx:
                await duty.say_in(tx, group, press.member_id, press.now)

        await persist(note)
        await self._start(press, group, duty.shift_end(press.now, LONGEST // timedelta(hours=1)))

    async def _start(self, press: Press, group: Group, until: datetime) -> None:
        async def start() -> list[Alert]:
            async with self.kit.database.write() as tx:
                await duty.start(tx, group, press.member_id, press.now, until)
                await announce_end(tx, self.asking, group, press.member_id)
                waiting = await self.ask_newcomer(tx, group, press.member_id, press.now)
                tx.after_commit(self.kit.outbox.kick)
            return waiting

        waiting = await persist(start)
        async with self.kit.database.read() as tx:
            untested = (await duty.moderator(tx, group, press.member_id)).tested_at is None
        text = press.words("duty-on", until=views.until_text(until), waiting=len(waiting))
        if untested:
            text = f"{text}\n{press.words('duty-untested')}"
        await press.say(text, shift_views.start_test_button(press.words) if untested else None)
        if waiting:
            await self.list_open(press)

    async def stop(self, press: Press) -> None:
        """Off duty at once, no reason asked (MOD-3).

        The subject is the moderator's row where it is pressed in direct messages, and 0 elsewhere.
        """
        await self.step_off(press, await self._group_of(press))

    async def _group_of(self, press: Press) -> Group:
        if not press.subject:
            return press.in_group
        async with self.kit.database.read() as tx:
            one = await duty.by_number(tx, press.subject)
        group = self.kit.groups.by_key(one.group_key) if one is not None else None
        if one is None or group is None or one.person != press.member_id:
            raise Refusal("duty-not-yours")
        return group

    async def show(self, press: Press) -> None:
        group = press.in_group
        self.refuse_unless_moderator(group, press.member_id)
        async with self.kit.database.read() as tx:
            people, shifts = await duty.moderators(tx, group), await duty.rota(tx, group, press.now)
            mine = await duty.moderator(tx, group, press.member_id)
        there = [(one.person, found.until) for one in people if (found := presence(one, shifts, press.now)) is not None]
        coming = [shift for shift in shifts if shift.start > press.now]
        lines = [*shift_views.rota(press.words, there, coming), *shift_views.own(press.words, mine)]
        await press.say("\n".join(lines))

    def choose_nights(self, *, on: bool) -> Handler:
        """Whether to be asked when nobody is on duty, where the group's settings ask volunteers then."""

        async def choose(press: Press) -> None:
            group = press.in_group
            await self._choose(press, nights_at=press.now if on else None)
            settings = group.settings.alerts
            used = settings is not None and settings.nobody_on_duty == "volunteers"
            await press.say(press.words("duty-nights-on" if on else "duty-nights-off", used=int(used)))

        return choose

    def choose_skip(self, kind: str | None) -> Handler:
        """Rather not be asked about one kind of alert; None takes all of that back. Nobody else is shown it."""

        async def choose(press: Press) -> None:
            async with self.kit.database.read() as tx:
                before = (await duty.moderator(tx, press.in_group, press.member_id)).skips
            await self._choose(press, skips=as_bits(before | {kind}) if kind is not None else None)
            named = shift_views.kind_in_words(press.words, kind) if kind is not None else "-"
            await press.say(press.words("duty-skip-on" if kind is not None else "duty-skip-off", kind=named))

        return choose

    async def _choose(self, press: Press, **values: datetime | int | None) -> None:
        group = press.in_group
        self.refuse_unless_moderator(group, press.member_id)

        async def write() -> None:
            async with self.kit.database.write() as tx:
                await duty.change(tx, group, press.member_id, **values)

        await persist(write)

    async def looked_at_all(self, press: Press) -> None:
        """The command: what waits now, whatever note it stands in."""
        await self.looked(replace(press, subject=minute_of(press.now) + 1))

    async def looked(self, press: Press) -> None:
        """Everything in a shift note was looked at: nobody is shown it again, and none of it counts as not opened."""
        groups = [press.in_group]
        if press.interaction.guild_id is None:  # the note came directly, and may be of any group they moderate
            groups = [one for one in self.kit.groups.all if self.asking.may_moderate(one, press.member_id)] or groups
        self.refuse_unless_moderator(groups[0], press.member_id)

        async def note() -> int:
            opened_by, number = moment_of(press.subject), 0
            shown_from = minute_of(press.now - NOTES_SHOW_FOR)
            async with self.kit.database.write() as tx:
                for group in groups:
                    number += await look_store.note_looked(tx, group, opened_by, press.now)
                    await parcels.show_kind_anew(tx, group.key, NOTE, from_subject=shown_from)
                tx.after_commit(self.kit.outbox.kick)
            return number

        await press.say(press.words("duty-looked", number=await persist(note)))

    async def ask_newcomer(
        self, tx: Transaction, group: Group, who: int, now: datetime, *, was_there: bool = False
    ) -> list[Alert]:
        """What waited for somebody to come on duty is asked of them now (ESC-5); returns what nobody has yet.

        `was_there`: their shift begins, and they were on duty before it: only what is asked no more is asked anew.
        """
        waiting = [alert for alert in await store.all_open(tx, group) if alert.member_id != who]
        asking = [alert for alert in waiting if alert.state is model.AlertState.ASKING]
        for alert in asking:
            record = await read_record(tx, group, alert.id, now)
            if record is None or (was_there and alert.next_due_at is not None):
                continue
            if who not in (await self.asking.choose(tx, group, record, Asks.ON_DUTY, now)).people:
                continue
            step, before = record.new_round, record.asked_in_hours
            events = model.meet_newcomer(alert, who, now, round_number=step, asked_before=before)
            await apply(tx, group, alert, events)
            if events:
                await self.asking.send(tx, group, alert, PING, [who], now, step)
        return asking


def zone_of(group: Group, person_id: int) -> ZoneInfo:
    """Return where this person's shift says they are, else where the group is."""
    own: Sequence[ZoneInfo] = [shift.zone for person, shift in group.shifts if person == person_id]
    return own[0] if own else parse_zone(group.settings.group.time_zone)
