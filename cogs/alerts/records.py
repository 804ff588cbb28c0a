"""Everything about one alert, read at once; and the one way in which an alert changes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cogs.alerts import duty, store, trail
from cogs.alerts.care import planning
from cogs.alerts.course import evolve
from cogs.alerts.model import Alert, AlertState, Event, Happening, Rung, ladder_from, standing
from cogs.alerts.store import LogLine, Source
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.ports import HELP_DRILL, HELP_IN_PLACE, HELP_MESSAGE, HELP_NOBODY_YET, MemberView, OnDuty, Standing, Tier
from data.database import Transaction

CARD = "alert.card"
PING = "alert.ping"  # another round: someone is asked (again)
SECOND = "alert.second"  # the holder asks for company
AGAIN = "alert.again"  # the member wrote again after somebody took it
PERSON = "alert.person"  # the member asks for a moderator
DIRECT = "alert.direct"  # the card did not get through: direct messages instead
PLACE = "alert.place"  # the opening line of a place to talk
LOAD = "alert.load"  # said to who had enough for today, and is asked all the same
REST = "alert.rest"  # offers to take somebody off duty who is the one an alert is about
NEWCOMER = "alert.newcomer"  # somebody else has it now: said there before they are let in
FREE = "alert.free"  # whoever was there does not have it any more
FAREWELL = "alert.farewell"  # its last line; the thread is archived after it
QUIET = "alert.quiet"  # the holder is asked whether they are still on it
HANDOVER = "alert.handover"  # somebody is asked to take it over
KEPT = "alert.kept"  # the holder reads that it was not taken over
TOLD = "alert.told"  # whoever closed it is reminded: has the member been told?
SUPPORT = "alert.support"  # the day after: did you get the support you needed?
HELP, NOBODY_YET, IN_PLACE = HELP_MESSAGE, HELP_NOBODY_YET, HELP_IN_PLACE
OF_PLACE = (PLACE, NEWCOMER, FREE, FAREWELL)
OF_HOLDER = (QUIET, HANDOVER, KEPT, TOLD)
ALL_KINDS = (
    CARD,
    PING,
    SECOND,
    AGAIN,
    PERSON,
    DIRECT,
    LOAD,
    REST,
    *OF_PLACE,
    *OF_HOLDER,
    SUPPORT,
    HELP,
    HELP_DRILL,
    NOBODY_YET,
    IN_PLACE,
)
ASKING_KINDS = (PING, DIRECT, LOAD, NOBODY_YET, QUIET, HANDOVER, KEPT)
OPENS_AGAIN = frozenset({Happening.REOPENED, Happening.MEMBER_NO})

Decide = Callable[[Alert], list[Event]]


@dataclass(frozen=True)
class Record:
    """One alert with all that is known of it."""

    alert: Alert
    sources: list[Source]
    log: list[LogLine]
    on_duty: tuple[int, ...]
    card: Parcel | None
    direct: list[Parcel]
    help: Parcel | None
    in_place: Parcel | None = None  # the numbers alone, in the place to talk

    @property
    def asked_anyone(self) -> bool:
        return any(line.what is Happening.ASKED for line in self._this_time)

    @property
    def asked_in_hours(self) -> bool:
        """Whether anybody was asked in a round that did not only ask people who chose to be asked at any hour."""
        outside = {line.rung for line in self._this_time if line.what is Happening.OUT_OF_HOURS}
        return any(line.what is Happening.ASKED and line.rung not in outside for line in self._this_time)

    @property
    def asked(self) -> frozenset[int]:
        return frozenset(line.who for line in self.log if line.what is Happening.ASKED and line.who is not None)

    @property
    def unreached(self) -> frozenset[int]:
        """Return who sees neither the alert channel nor what we wrote to them directly about this."""
        refused = {one.address.id for one in self.direct if one.state is State.REFUSED}
        return frozenset(refused - {one.address.id for one in self.direct if one.state is State.SENT})

    @property
    def passed(self) -> frozenset[int]:
        """Who is not asked again: they passed, put it back, or did not answer whether they still had it."""
        gone = (Happening.PASSED, Happening.PUT_BACK, Happening.LET_GO)
        return frozenset(line.who for line in self._this_time if line.what in gone and line.who is not None)

    @property
    def _this_time(self) -> list[LogLine]:
        """The log since it was opened, or opened again: by then people may be up to it who were not before."""
        return self.log[self._last(*OPENS_AGAIN) + 1 :]

    @property
    def came_back_last(self) -> bool:
        """Whether its holder put it back, and nothing else has happened since."""
        return bool(self.log) and self.log[-1].what is Happening.PUT_BACK

    @property
    def asked_since_free(self) -> frozenset[int]:
        """Who was asked since it came free, or since it was opened where nobody had it yet."""
        free = self._last(*OPENS_AGAIN, Happening.PUT_BACK, Happening.LET_GO)
        asked = (line.who for line in self.log[free + 1 :] if line.what is Happening.ASKED)
        return frozenset(who for who in asked if who is not None)

    @property
    def free_again(self) -> Happening | None:
        """Why it is asked about again though somebody had it; None where nobody had, or they put it back."""
        if self.alert.state is not AlertState.ASKING:
            return None
        back = self._last(*OPENS_AGAIN, Happening.LET_GO)
        return self.log[back].what if back > self._last(Happening.TAKEN) else None

    @property
    def member_knows(self) -> bool:
        """Whether the member may know of it: others who asked for a look make no message to them (CRI-15)."""
        return any(source.kind not in {store.LOOK, store.RAISED} for source in self.sources)

    @property
    def asked_to_look(self) -> tuple[int, ...]:
        """Who asked for a look at somebody else; who was forgotten since is not named."""
        asked = (line.who for line in self.log if line.what is Happening.LOOK_ASKED)
        return tuple(dict.fromkeys(who for who in asked if who is not None))

    @property
    def said_outside_at(self) -> datetime | None:
        """When this holder, alone, first said that someone outside was told (LIM-2)."""
        since = self._last(Happening.TAKEN, Happening.HANDED_OVER)
        said = (line.at for line in self.log[since + 1 :] if line.what is Happening.OUTSIDE_SAID)
        return next(said, None)

    @property
    def closed_alone(self) -> bool:
        return self.alert.state is AlertState.CLOSED and self._last(Happening.CLOSED_ALONE) > self._last(*OPENS_AGAIN)

    @property
    def place_is_news(self) -> bool:
        """Whether its holder has not been let into the place that stands: another one opened it."""
        turn = self._last(Happening.TAKEN, Happening.HANDED_OVER)
        return turn > self._last(Happening.PLACE_OPENED, Happening.PLACE_JOINED)

    @property
    def turns(self) -> int:
        """How many times it came into somebody's hands."""
        return sum(line.what in {Happening.TAKEN, Happening.HANDED_OVER} for line in self.log)

    @property
    def closings(self) -> int:
        return sum(line.what is Happening.CLOSED for line in self.log)

    @property
    def declined_place(self) -> Happening | None:
        """Whether the member said "not now" to the place to talk, or left it, since it was opened or joined anew."""
        last = self._last(Happening.MEMBER_NOT_NOW, Happening.MEMBER_LEFT)
        return self.log[last].what if last > self._last(Happening.PLACE_OPENED, Happening.PLACE_JOINED) else None

    def has(self, *whats: Happening) -> bool:
        return self._last(*whats) >= 0

    def _last(self, *whats: Happening) -> int:
        """Return the place in the log where any of these happened last; -1 where none did."""
        return max((index for index, line in enumerate(self.log) if line.what in whats), default=-1)

    @property
    def reached_us(self) -> bool:
        """Whether the alert stands where a moderator can see it: in the channel, or in their direct messages."""
        return any(one.state is State.SENT for one in (self.card, *self.direct) if one is not None)

    def asked_in(self, round_number: int) -> tuple[int, ...]:
        asked = (line for line in self.log if line.what is Happening.ASKED and line.rung == round_number)
        return tuple(line.who for line in asked if line.who is not None)

    def asked_since(self, what: Happening) -> tuple[int, ...]:
        """Return who was asked after this last happened; nobody where nobody was left to ask."""
        last = max((index for index, line in enumerate(self.log) if line.what is what), default=len(self.log))
        asked = (line.who for line in self.log[last:] if line.what is Happening.ASKED)
        return tuple(dict.fromkeys(who for who in asked if who is not None))

    def round_of(self, rung: int) -> int:
        """Return the number of a round at this rung: its own, or a new one where the ladder began anew since."""
        return self.new_round if self.asked_in(rung) else rung

    @property
    def new_round(self) -> int:
        """A number no earlier round had: above every rung, and growing with the log."""
        return 100 + len(self.log)


_COMES_FIRST = (State.SENT, State.ATTEMPTED, State.PENDING, State.REFUSED, State.DROPPED)


async def read_record(tx: Transaction, group: Group, alert_id: int, now: datetime) -> Record | None:
    alert = await store.by_id(tx, alert_id)
    if alert is None:
        return None
    cards = await parcels.find(tx, CARD, alert_id)
    # Tried in direct messages, and where those are closed, in the member's own room: what came furthest counts.
    helps = sorted(await parcels.find(tx, help_of(alert), alert_id), key=lambda one: _COMES_FIRST.index(one.state))
    in_place = await parcels.find(tx, IN_PLACE, alert_id)
    return Record(
        alert=alert,
        sources=await store.sources(tx, alert_id),
        log=await store.read_log(tx, alert_id),
        on_duty=await duty.on_duty(tx, group, now),
        card=cards[0] if cards else None,
        direct=await parcels.find(tx, DIRECT, alert_id),
        help=helps[0] if helps else None,
        in_place=in_place[0] if in_place else None,
    )


async def apply(
    tx: Transaction, group: Group, alert: Alert, events: Sequence[Event], ladder: tuple[Rung, ...] = ()
) -> Alert:
    """Write what happened and bring what people see up to date: the card and the member's line."""
    changed = alert
    for event in events:
        changed = evolve(changed, event, ladder)
    if events:
        await store.save(tx, group, changed, events)
        await trail.note(tx, group, alert, events)
        await parcels.show_anew(tx, CARD, alert.id)
        await show_member_anew(tx, group, alert)
    if changed.state is AlertState.CLOSED and alert.is_open:
        await planning.after_closing(tx, group, changed)
    for kind in _changed_with(alert, changed):
        await parcels.show_anew(tx, kind, alert.id)
    return changed


def _changed_with(before: Alert, after: Alert) -> list[str]:
    """Return the kinds of messages that say something else now."""
    turned = before.state is not after.state
    asked = {
        NOBODY_YET: turned,
        PING: turned or before.second != after.second,
        SECOND: turned or before.second != after.second,
        QUIET: before.asked_after_at != after.asked_after_at,
        HANDOVER: before.proposed != after.proposed,
        TOLD: turned or before.told is not after.told,
        SUPPORT: turned,
    }
    return [kind for kind, changed in asked.items() if changed]


def help_of(alert: Alert) -> str:
    """Return the kind of its member's message; a drill's is another, so that it never holds up a real one (CRI-9)."""
    return HELP_DRILL if alert.is_drill else HELP


async def show_member_anew(tx: Transaction, group: Group, alert: Alert) -> None:
    """Bring the member's line up to date: in this alert's message, or in the latest one where it got none (CRI-9)."""
    await parcels.show_anew(tx, help_of(alert), alert.id)
    if alert.member_id is not None:
        newest = await parcels.newest_to(tx, HELP, Address(group.guild_id, alert.member_id, to_member=True))
        if newest is not None and newest.subject != alert.id:
            await parcels.show_anew(tx, HELP, newest.subject)


async def shown_for(tx: Transaction, group: Group, record: Record, now: datetime) -> Record:
    """Return the alert that a member's message is about now: a later open one, if that has no message of its own."""
    if record.alert.is_open or record.alert.member_id is None or record.alert.is_drill:
        return record
    later = await store.open_for(tx, group, record.alert.member_id)
    if later is None or later.id < record.alert.id:
        return record
    found = await read_record(tx, group, later.id, now)
    is_later = found is not None and found.help is None and found.alert.tier is Tier.URGENT and found.member_knows
    return found if found is not None and is_later else record


def ladder_of(group: Group) -> tuple[Rung, ...]:
    settings = group.settings.alerts
    return ladder_from(settings.ask_again_after) if settings else ()


def tell_after(group: Group) -> timedelta:
    settings = group.settings.alerts
    return timedelta(minutes=settings.tell_member_after if settings else 30)


def as_member_sees(record: Record, group: Group, now: datetime, coverage: OnDuty) -> MemberView | None:
    alert = record.alert
    known = [source for source in record.sources if source.kind not in {store.LOOK, store.RAISED}]
    if alert.member_id is None or not known:
        return None
    written = [source for source in known if source.kind != store.HAND]
    latest = (written or known)[-1]
    standing_now = standing_of(record, group, now)
    if standing_now is Standing.NOBODY_ON_DUTY and not coverage.anyone:
        standing_now = Standing.NO_DUTY
    return MemberView(
        group_key=group.key,
        member_id=alert.member_id,
        kind=alert.kind,
        standing=standing_now,
        channel_id=latest.channel_id,
        place_id=None if record.place_is_news else alert.place_id,
        next_shift=coverage.next_shift,
        posted_at=latest.posted_at,
        seen_at=latest.seen_at,
        drill=alert.is_drill,
    )


def standing_of(record: Record, group: Group, now: datetime) -> Standing:
    return standing(
        record.alert,
        now,
        arrived=record.reached_us or record.alert.tier is Tier.UNSURE,
        asked_anyone=record.asked_anyone,
        out_of_hours=record.asked_anyone and not record.asked_in_hours,
        tell_after=tell_after(group),
    )
