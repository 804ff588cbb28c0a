"""Everything about one alert, read at once; and the one way in which an alert changes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cogs.alerts import duty, store, trail
from cogs.alerts.model import Alert, Event, Happening, Rung, evolve, ladder_from, standing
from cogs.alerts.store import LogLine, Source
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.ports import HELP_MESSAGE, HELP_NOBODY_YET, MemberView, Standing, Tier
from data.database import Transaction

CARD = "alert.card"
PING = "alert.ping"  # another round: someone is asked (again)
SECOND = "alert.second"  # the holder asks for company
AGAIN = "alert.again"  # the member wrote again after somebody took it
PERSON = "alert.person"  # the member asks for a moderator
DIRECT = "alert.direct"  # the card did not get through: direct messages instead
PLACE = "alert.place"  # the opening line of a place to talk
FAREWELL = "alert.farewell"  # its last line; the thread is archived after it
HELP, NOBODY_YET = HELP_MESSAGE, HELP_NOBODY_YET
ALL_KINDS = (CARD, PING, SECOND, AGAIN, PERSON, DIRECT, PLACE, FAREWELL, HELP, NOBODY_YET)
ASKING_KINDS = (PING, DIRECT, NOBODY_YET)

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

    @property
    def asked_anyone(self) -> bool:
        return any(line.what is Happening.ASKED for line in self.log)

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
        gone = (Happening.PASSED, Happening.PUT_BACK)
        return frozenset(line.who for line in self.log if line.what in gone and line.who is not None)

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

    @property
    def new_round(self) -> int:
        """A number no earlier round had: above every rung, and growing with the log."""
        return 100 + len(self.log)


async def read_record(tx: Transaction, group: Group, alert_id: int, now: datetime) -> Record | None:
    alert = await store.by_id(tx, alert_id)
    if alert is None:
        return None
    cards = await parcels.find(tx, CARD, alert_id)
    helps = await parcels.find(tx, HELP, alert_id)
    return Record(
        alert=alert,
        sources=await store.sources(tx, alert_id),
        log=await store.read_log(tx, alert_id),
        on_duty=await duty.on_duty(tx, group, now),
        card=cards[0] if cards else None,
        direct=await parcels.find(tx, DIRECT, alert_id),
        help=helps[0] if helps else None,
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
    if changed.state is not alert.state:
        await parcels.show_anew(tx, NOBODY_YET, alert.id)
    if changed.state is not alert.state or changed.second != alert.second:
        await parcels.show_anew(tx, PING, alert.id)
        await parcels.show_anew(tx, SECOND, alert.id)
    return changed


async def show_member_anew(tx: Transaction, group: Group, alert: Alert) -> None:
    """Bring the member's line up to date: in this alert's message, or in the latest one where it got none (CRI-9)."""
    await parcels.show_anew(tx, HELP, alert.id)
    if alert.member_id is not None:
        newest = await parcels.newest_to(tx, HELP, Address(group.guild_id, alert.member_id, to_member=True))
        if newest is not None and newest.subject != alert.id:
            await parcels.show_anew(tx, HELP, newest.subject)


async def shown_for(tx: Transaction, group: Group, record: Record, now: datetime) -> Record:
    """Return the alert that a member's message is about now: a later open one, if that has no message of its own."""
    if record.alert.is_open or record.alert.member_id is None:
        return record
    later = await store.open_for(tx, group, record.alert.member_id)
    if later is None or later.id < record.alert.id:
        return record
    found = await read_record(tx, group, later.id, now)
    return found if found is not None and found.help is None and found.alert.tier is Tier.URGENT else record


def ladder_of(group: Group) -> tuple[Rung, ...]:
    settings = group.settings.alerts
    return ladder_from(settings.ask_again_after) if settings else ()


def tell_after(group: Group) -> timedelta:
    settings = group.settings.alerts
    return timedelta(minutes=settings.tell_member_after if settings else 30)


def as_member_sees(record: Record, group: Group, now: datetime) -> MemberView | None:
    alert = record.alert
    if alert.member_id is None or not record.sources:
        return None
    written = [source for source in record.sources if source.kind != "hand"]
    latest = (written or record.sources)[-1]
    return MemberView(
        group_key=group.key,
        member_id=alert.member_id,
        kind=alert.kind,
        standing=standing_of(record, group, now),
        channel_id=latest.channel_id,
        place_id=alert.place_id,
        next_shift=None,
        posted_at=latest.posted_at,
        seen_at=latest.seen_at,
    )


def standing_of(record: Record, group: Group, now: datetime) -> Standing:
    return standing(
        record.alert,
        now,
        arrived=record.reached_us or record.alert.tier is Tier.UNSURE,
        asked_anyone=record.asked_anyone,
        tell_after=tell_after(group),
    )
