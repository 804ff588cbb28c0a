"""The life of an alert. Pure: `decide` says what happens, `evolve` what it changes; both are told the time."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from cogs.kit.ports import MemberReply, Standing, Tier

JOINS_WITHIN = timedelta(hours=12)
HOURLY_ROUNDS = 3
# Who raised it, where nobody is in danger: an organiser plays the member, and everything is marked (ESC-14).
DRILL = "drill"


class AlertState(StrEnum):
    """asking -> taken -> closed; a taken alert that is put back is asking again; closed stays closed."""

    ASKING = "asking"
    TAKEN = "taken"
    CLOSED = "closed"


class Asks(StrEnum):
    """Whom a rung asks."""

    ON_DUTY = "on_duty"
    ORGANISERS = "organisers"
    EVERYONE = "everyone"  # both


class Outcome(StrEnum):
    """How it ended, in codes only (ESC-11, LIM-4)."""

    TALKED = "talked"
    GAVE_NUMBERS = "gave-numbers"
    SECOND_PERSON = "second-person"
    TOLD_OUTSIDE = "told-outside"
    COULD_NOT_REACH = "could-not-reach"
    NOT_A_WORRY = "not-a-worry"


class Happening(StrEnum):
    """The typed lines of an alert's log. No line holds words."""

    OPENED = "opened"
    JOINED = "joined"
    RISEN = "risen"
    ASKED = "asked"
    RUNG = "rung"
    BEGUN_ANEW = "begun-anew"
    TAKEN = "taken"
    PASSED = "passed"
    PUT_BACK = "put-back"
    SECOND_WANTED = "second-wanted"
    SECOND_JOINED = "second-joined"
    PLACE_OPENED = "place-opened"
    MEMBER_MISTAKE = "member-mistake"
    MEMBER_PERSON = "member-person"
    HELP_UNDELIVERABLE = "help-undeliverable"
    MESSAGE_DELETED = "message-deleted"
    CLOSED = "closed"


@dataclass(frozen=True)
class Rung:
    """One round of asking: so long after the alert opened, these people."""

    after: timedelta
    asks: Asks


@dataclass(frozen=True)
class Event:
    """One line of the log. `who` is the person who acted or was asked."""

    what: Happening
    at: datetime
    who: int | None = None
    rung: int | None = None
    outcome: Outcome | None = None
    tier: Tier | None = None
    place: int | None = None
    kind: str | None = None


@dataclass(frozen=True)
class Alert:
    """What a moderator is asked to look at: one person, and 12 h of further matches (ESC-7).

    Invariants: the ladder is frozen when the alert turns urgent; `next_due_at` is set only while asking; a holder
    exists exactly while taken or after; the member never holds their own alert (MOD-10).
    """

    id: int
    group_key: str
    member_id: int | None
    state: AlertState
    tier: Tier
    kind: str
    raised_by: str
    opened_at: datetime
    last_seen_at: datetime
    ladder: tuple[Rung, ...] = ()
    rung: int = 0
    next_due_at: datetime | None = None
    holder: int | None = None
    taken_at: datetime | None = None
    second: int | None = None
    place_id: int | None = None
    member_reply: MemberReply | None = None
    outcome: Outcome | None = None
    closed_at: datetime | None = None
    version: int = 0

    @property
    def is_open(self) -> bool:
        return self.state is not AlertState.CLOSED

    @property
    def is_drill(self) -> bool:
        return self.raised_by == DRILL


class NotNowError(Exception):
    """What was asked does not fit where the alert stands. `reason` ends the key of the text that says so."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def ladder_from(ask_again_after: Sequence[int]) -> tuple[Rung, ...]:
    """Build the ladder from the config: minutes for those on duty, the last of them for organisers, then hourly."""
    rungs = [Rung(timedelta(), Asks.ON_DUTY)]
    *earlier, last = ask_again_after
    rungs += [Rung(timedelta(minutes=minutes), Asks.ON_DUTY) for minutes in earlier]
    rungs.append(Rung(timedelta(minutes=last), Asks.ORGANISERS))
    for hour in range(1, HOURLY_ROUNDS + 1):
        rungs.append(Rung(timedelta(minutes=last) + timedelta(hours=hour), Asks.EVERYONE))
    return tuple(rungs)


def whom_to_ask(
    alert: Alert,
    asks: Asks,
    on_duty: Iterable[int],
    organisers: Iterable[int],
    *,
    passed: Collection[int],
    asked_before: bool,
) -> tuple[int, ...]:
    """Choose the people of a rung: each once, whatever their hats; never the member, never who passed.

    With nobody on duty now or before, organisers are not woken: the member was told that nobody is on duty, and the
    alert waits at the top of the next shift (ESC-5, `nobody_on_duty = "wait"`).
    """
    duty = tuple(on_duty)
    covered = bool(duty) or asked_before
    people = duty if asks is not Asks.ORGANISERS else ()
    if asks is not Asks.ON_DUTY and covered:
        people += tuple(organisers)
    return tuple(dict.fromkeys(person for person in people if person != alert.member_id and person not in passed))


def joins(alert: Alert, now: datetime) -> bool:
    """Whether a further match by the same person belongs to this alert (ESC-7)."""
    return alert.is_open and now - alert.last_seen_at < JOINS_WITHIN


def standing(alert: Alert, now: datetime, *, arrived: bool, asked_anyone: bool, tell_after: timedelta) -> Standing:
    """Say where it stands, as the member may know it: never ahead of the truth (NO-11)."""
    if alert.state is AlertState.CLOSED:
        return Standing.CLOSED
    if alert.state is AlertState.TAKEN:
        return Standing.TAKEN
    if not arrived:
        return Standing.NOBODY_TOLD
    if not asked_anyone:
        return Standing.NOBODY_ON_DUTY
    return Standing.NOBODY_YET if now - alert.opened_at >= tell_after else Standing.TOLD


def see_again(alert: Alert, tier: Tier, kind: str, now: datetime) -> list[Event]:
    """A further match. A higher tier raises the alert at once, whatever came before, and says what it is about."""
    if tier is Tier.URGENT and alert.tier is Tier.UNSURE:
        return [Event(Happening.RISEN, now, tier=tier, kind=kind)]
    return [Event(Happening.JOINED, now, tier=tier)]


def take(alert: Alert, who: int, now: datetime) -> list[Event]:
    """One holder, the first who presses (ESC-4); twice by the same person is once."""
    _refuse_own_or_closed(alert, who)
    if alert.state is AlertState.TAKEN:
        if alert.holder == who:
            return []
        raise NotNowError("taken")
    return [Event(Happening.TAKEN, now, who)]


def pass_on(alert: Alert, who: int, now: datetime, *, passed: Collection[int]) -> list[Event]:
    """Pass before taking, or put it back after; nobody asks why (ESC-4, MOD-3)."""
    _refuse_own_or_closed(alert, who)
    if alert.state is AlertState.TAKEN:
        if alert.holder != who:
            raise NotNowError("taken")
        return [Event(Happening.PUT_BACK, now, who)]
    return [] if who in passed else [Event(Happening.PASSED, now, who)]


def want_second(alert: Alert, who: int, now: datetime) -> list[Event]:
    _refuse_unless_holder(alert, who)
    return [Event(Happening.SECOND_WANTED, now, who)]


def join_as_second(alert: Alert, who: int, now: datetime) -> list[Event]:
    _refuse_own_or_closed(alert, who)
    if alert.state is not AlertState.TAKEN:
        raise NotNowError("not-taken")
    if who == alert.holder:
        raise NotNowError("second-is-you")
    if alert.second is not None:
        if alert.second == who:
            return []
        raise NotNowError("second-there")
    return [Event(Happening.SECOND_JOINED, now, who)]


def open_place(alert: Alert, who: int, place: int, now: datetime) -> list[Event]:
    _refuse_unless_holder(alert, who)
    return [] if alert.place_id == place else [Event(Happening.PLACE_OPENED, now, who, place=place)]


def close(alert: Alert, who: int, outcome: Outcome, now: datetime) -> list[Event]:
    """Only its holder closes; "told someone outside" is recorded by two (LIM-2): the record waits, nobody's act."""
    _refuse_unless_holder(alert, who)
    if outcome is Outcome.TOLD_OUTSIDE and alert.second is None:
        raise NotNowError("needs-second")
    return [Event(Happening.CLOSED, now, who, outcome=outcome)]


def hear_member(alert: Alert, reply: MemberReply, now: datetime) -> list[Event]:
    """What the member answers is heard, and closes nothing (CRI-11)."""
    if not alert.is_open:
        return []
    what = Happening.MEMBER_MISTAKE if reply is MemberReply.MISTAKE else Happening.MEMBER_PERSON
    return [Event(what, now)]


def climb(alert: Alert, people: Sequence[int], now: datetime) -> list[Event]:
    """The next rung is due: ask these people, and note the rung even where it asks nobody."""
    if alert.state is not AlertState.ASKING or alert.rung >= len(alert.ladder):
        return []
    asked = [Event(Happening.ASKED, now, person, rung=alert.rung) for person in people]
    return [*asked, Event(Happening.RUNG, now, rung=alert.rung)]


def meet_newcomer(alert: Alert, who: int, now: datetime, *, round_number: int, asked_before: bool) -> list[Event]:
    """Somebody came on duty: they are asked, and a ladder that had asked nobody or had run out starts anew (ESC-5)."""
    if alert.state is not AlertState.ASKING or alert.tier is not Tier.URGENT or who == alert.member_id:
        return []
    asked = Event(Happening.ASKED, now, who, rung=round_number)
    ran_out = alert.rung >= len(alert.ladder)
    return [Event(Happening.BEGUN_ANEW, now), asked] if ran_out or not asked_before else [asked]


def evolve(alert: Alert, event: Event, ladder: tuple[Rung, ...] = ()) -> Alert:
    """Apply one event. `ladder` is needed only where an alert turns urgent."""
    if event.what is Happening.RISEN:
        return _risen(alert, event, ladder)
    change = _CHANGES.get(event.what)
    return change(alert, event) if change else alert


def _risen(alert: Alert, event: Event, ladder: tuple[Rung, ...]) -> Alert:
    """An alert that turns urgent begins anew: its ladder counts from here."""
    return replace(
        alert,
        tier=Tier.URGENT,
        kind=event.kind or alert.kind,
        ladder=ladder,
        rung=0,
        next_due_at=event.at,
        opened_at=event.at,
        last_seen_at=event.at,
    )


def _put_back(alert: Alert, event: Event) -> Alert:
    """Asked again at once, from the rung it had reached; nobody is asked less because somebody held it for a while."""
    again = min(alert.rung, max(len(alert.ladder) - 1, 0))
    return replace(
        alert,
        state=AlertState.ASKING,
        holder=None,
        second=None,
        taken_at=None,
        rung=again,
        next_due_at=event.at if alert.ladder else None,
    )


def _next_rung(alert: Alert, now: datetime) -> Alert:
    """Wait for the next rung as long as the ladder says, counted from now: after an outage rungs do not pile up."""
    rung = alert.rung + 1
    if rung >= len(alert.ladder):
        return replace(alert, rung=rung, next_due_at=None)
    return replace(alert, rung=rung, next_due_at=now + alert.ladder[rung].after - alert.ladder[alert.rung].after)


def _refuse_own_or_closed(alert: Alert, who: int) -> None:
    if who == alert.member_id:
        raise NotNowError("own")
    if alert.state is AlertState.CLOSED:
        raise NotNowError("closed")


def _refuse_unless_holder(alert: Alert, who: int) -> None:
    _refuse_own_or_closed(alert, who)
    if alert.state is not AlertState.TAKEN:
        raise NotNowError("not-taken")
    if alert.holder != who:
        raise NotNowError("not-yours")


# Happenings that are only lines of the log change nothing, and are not here.
_CHANGES: dict[Happening, Callable[[Alert, Event], Alert]] = {
    Happening.JOINED: lambda alert, event: replace(alert, last_seen_at=event.at),
    Happening.RUNG: lambda alert, event: _next_rung(alert, event.at),
    Happening.BEGUN_ANEW: lambda alert, event: _next_rung(replace(alert, rung=0), event.at),
    Happening.TAKEN: lambda alert, event: replace(
        alert, state=AlertState.TAKEN, holder=event.who, taken_at=event.at, next_due_at=None
    ),
    Happening.PUT_BACK: _put_back,
    Happening.SECOND_JOINED: lambda alert, event: replace(alert, second=event.who),
    Happening.PLACE_OPENED: lambda alert, event: replace(alert, place_id=event.place),
    Happening.MEMBER_MISTAKE: lambda alert, _: replace(alert, member_reply=MemberReply.MISTAKE),
    Happening.MEMBER_PERSON: lambda alert, _: replace(alert, member_reply=MemberReply.PERSON),
    Happening.CLOSED: lambda alert, event: replace(
        alert, state=AlertState.CLOSED, outcome=event.outcome, closed_at=event.at, next_due_at=None
    ),
}
