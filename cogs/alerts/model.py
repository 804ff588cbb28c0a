"""The life of an alert: what may happen when. Pure, and told the time; `course` says what each happening changes."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from cogs.kit.ports import MemberReply, Standing, Tier

# What an alert is about that no word list raised: its member asked, another asked for them, a moderator raised it.
ASKED_FOR_A_PERSON, BY_ANOTHER, BY_MODERATOR = "asked", "another", "moderator"
JOINS_WITHIN = timedelta(hours=12)
HOURLY_ROUNDS = 3
# Who took this many urgent alerts within this time is spared while somebody else can be asked (MOD-4).
LOAD_CAP = 2
LOAD_COUNTS_FOR = timedelta(hours=24)
ALONE_AFTER = timedelta(minutes=10)  # LIM-2
# Who raised it, where nobody is in danger: an organiser plays the member, and everything is marked (ESC-14).
DRILL = "drill"


class AlertState(StrEnum):
    """asking -> taken -> closed; put back or let go, a taken one is asking again.

    A closed one is asking again in two cases only, each once: 12 h after "could not reach" (ESC-11), and when its
    member says the day after that they did not get the support they needed.
    """

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


class Told(StrEnum):
    """Whether the member was told that someone outside was told (LIM-3)."""

    YES = "yes"
    NOT_YET = "not-yet"
    COULD_NOT = "could-not"


class Happening(StrEnum):
    """The typed lines of an alert's log. No line holds words."""

    OPENED = "opened"
    JOINED = "joined"
    RISEN = "risen"
    ASKED = "asked"
    OUT_OF_HOURS = "out-of-hours"  # this round asked people who are not on duty, and chose to be asked all the same
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
    LOOK_ASKED = "look-asked"  # somebody else asked for it to be looked at
    ACTIVE = "active"  # the holder did something that changes nothing else
    QUIET = "quiet"
    STILL_ON = "still-on"
    LET_GO = "let-go"
    PROPOSED = "proposed"
    DECLINED = "declined"
    HANDED_OVER = "handed-over"
    PLACE_JOINED = "place-joined"  # the holder was let into a place that another one opened
    PLACE_GONE = "place-gone"
    MEMBER_NOT_NOW = "member-not-now"
    MEMBER_LEFT = "member-left"
    OUTSIDE_SAID = "outside-said"
    CLOSED = "closed"
    CLOSED_ALONE = "closed-alone"
    MEMBER_TOLD = "member-told"
    REMINDED = "reminded"
    REOPENED = "reopened"
    MEMBER_ASKED = "member-asked"
    MEMBER_SPARED = "member-spared"
    SUPERSEDED = "superseded"  # a later alert about the same person is what is asked about
    MEMBER_YES = "member-yes"
    MEMBER_NO = "member-no"


@dataclass(frozen=True)
class Rung:
    """One round of asking: so long after the alert opened, these people."""

    after: timedelta
    asks: Asks


@dataclass(frozen=True)
class Event:
    """One line of the log. `who` is the person who acted, or who was asked (also to take it over)."""

    what: Happening
    at: datetime
    who: int | None = None
    rung: int | None = None
    outcome: Outcome | None = None
    tier: Tier | None = None
    place: int | None = None
    kind: str | None = None
    told: Told | None = None


@dataclass(frozen=True)
class Alert:
    """What a moderator is asked to look at: one person, and 12 h of further matches (ESC-7).

    Invariants: the ladder is frozen when the alert turns urgent, or opens again; `next_due_at` is set only while
    asking, `follow_up_at` only while it is not; a holder exists exactly while taken or after; the member never holds
    their own alert (MOD-10), nor does anybody who did not press for it: handed over means that they said yes.
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
    active_at: datetime | None = None  # the holder's last act
    asked_after_at: datetime | None = None  # when the holder was asked "still with you?", until they answer
    proposed: int | None = None  # whom the holder asked to take it over
    reopened_at: datetime | None = None  # when "could not reach" opened it again
    told: Told | None = None
    told_reminders: int = 0
    member_asked_at: datetime | None = None  # when the member was asked the day after, or was spared it for good
    follow_up_at: datetime | None = None
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


@dataclass(frozen=True)
class Willing:
    """What moderators chose and carry, as far as it decides whom to ask. Shown to nobody.

    `volunteers` chose to be asked with nobody on duty; empty unless the group's settings say so.
    """

    skips: frozenset[int] = frozenset()
    loaded: frozenset[int] = frozenset()
    volunteers: tuple[int, ...] = ()
    asked_at: Mapping[int, datetime] = field(default_factory=dict)


def whom_to_ask(
    alert: Alert,
    asks: Asks,
    on_duty: Iterable[int],
    organisers: Iterable[int],
    *,
    passed: Collection[int],
    asked_before: bool,
    willing: Willing = Willing(),
) -> tuple[int, ...]:
    """Choose the people of a rung: each once, whatever their hats; never the member, never who passed.

    With nobody on duty now or before (`asked_before`: while somebody was), organisers are not woken: the member was
    told that nobody is on duty, and the alert waits at the top of the next shift (ESC-5, `nobody_on_duty = "wait"`);
    with "volunteers", those who chose so are asked in each round.

    Who has had enough for today is spared while somebody else of this round can be asked, and who would rather not be
    asked about this kind still longer; where nobody else is left they are asked all the same, and were told so when
    they chose (MOD-4). Whoever was not asked for longest comes first.
    """
    duty = tuple(on_duty)
    covered = bool(duty) or asked_before
    near = duty or willing.volunteers
    people = near if asks is not Asks.ORGANISERS or not covered else ()
    if asks is not Asks.ON_DUTY and covered:
        people += tuple(organisers)
    able = [person for person in dict.fromkeys(people) if person != alert.member_id and person not in passed]
    spared = (willing.skips | willing.loaded, willing.skips, frozenset[int]())
    left = next((fit for one in spared if (fit := [person for person in able if person not in one])), [])
    longest_ago = datetime.min.replace(tzinfo=alert.opened_at.tzinfo)
    return tuple(sorted(left, key=lambda person: willing.asked_at.get(person, longest_ago)))


def joins(alert: Alert, now: datetime) -> bool:
    """Whether a further match by the same person belongs to this alert (ESC-7)."""
    return alert.is_open and now - alert.last_seen_at < JOINS_WITHIN


def standing(
    alert: Alert,
    now: datetime,
    *,
    arrived: bool,
    asked_anyone: bool,
    tell_after: timedelta,
    out_of_hours: bool = False,
) -> Standing:
    """Say where it stands, as the member may know it: never ahead of the truth (NO-11).

    `out_of_hours`: only people who are not on duty were asked, for nobody was.
    """
    if alert.state is AlertState.CLOSED:
        return Standing.CLOSED
    if alert.state is AlertState.TAKEN:
        return Standing.TAKEN
    if not arrived:
        return Standing.NOBODY_TOLD
    if not asked_anyone:
        return Standing.NOBODY_ON_DUTY
    if now - alert.opened_at >= tell_after:
        return Standing.NOBODY_YET
    return Standing.TOLD_OUT_OF_HOURS if out_of_hours else Standing.TOLD


def see_again(alert: Alert, tier: Tier, kind: str, now: datetime) -> list[Event]:
    """A further match. A higher tier raises the alert at once, whatever came before, and says what it is about."""
    if tier is Tier.URGENT and alert.tier is Tier.UNSURE:
        return [Event(Happening.RISEN, now, tier=tier, kind=kind)]
    learns = kind if alert.kind in {BY_ANOTHER, BY_MODERATOR} else None  # by now the member's own words say more
    return [Event(Happening.JOINED, now, tier=tier, kind=learns)]


def take(alert: Alert, who: int, now: datetime) -> list[Event]:
    """One holder, the first who presses (ESC-4); twice by the same person is once."""
    refuse_own_or_closed(alert, who)
    if alert.state is AlertState.TAKEN:
        if alert.holder == who:
            return []
        raise NotNowError("taken")
    return [Event(Happening.TAKEN, now, who)]


def pass_on(alert: Alert, who: int, now: datetime, *, passed: Collection[int]) -> list[Event]:
    """Pass before taking, or put it back after; nobody asks why (ESC-4, MOD-3)."""
    refuse_own_or_closed(alert, who)
    if alert.state is AlertState.TAKEN:
        if alert.holder != who:
            raise NotNowError("taken")
        return [Event(Happening.PUT_BACK, now, who)]
    return [] if who in passed else [Event(Happening.PASSED, now, who)]


def want_second(alert: Alert, who: int, now: datetime) -> list[Event]:
    refuse_unless_holder(alert, who)
    return [Event(Happening.SECOND_WANTED, now, who)]


def join_as_second(alert: Alert, who: int, now: datetime) -> list[Event]:
    refuse_own_or_closed(alert, who)
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
    refuse_unless_holder(alert, who)
    return [] if alert.place_id == place else [Event(Happening.PLACE_OPENED, now, who, place=place)]


def close(
    alert: Alert,
    who: int,
    outcome: Outcome,
    now: datetime,
    *,
    said_at: datetime | None = None,
    others_on_duty: bool = True,
) -> list[Event]:
    """Only its holder closes; "told someone outside" is recorded by two (LIM-2): the record waits, nobody's act.

    `said_at`: when this holder first said so alone. Ten minutes later they may record it by themselves, if nobody
    else is on duty; that is marked.
    """
    refuse_unless_holder(alert, who)
    closed = Event(Happening.CLOSED, now, who, outcome=outcome)
    if outcome is not Outcome.TOLD_OUTSIDE or alert.second is not None:
        return [closed]
    if said_at is None:
        return [Event(Happening.OUTSIDE_SAID, now, who)]
    if others_on_duty or now - said_at < ALONE_AFTER:
        raise NotNowError("needs-second" if others_on_duty else "needs-ten-minutes")
    return [Event(Happening.CLOSED_ALONE, now, who), closed]


def hear_member(alert: Alert, reply: MemberReply, now: datetime) -> list[Event]:
    """What the member answers is heard, and closes nothing (CRI-11)."""
    if not alert.is_open:
        return []
    what = Happening.MEMBER_MISTAKE if reply is MemberReply.MISTAKE else Happening.MEMBER_PERSON
    return [Event(what, now)]


def climb(
    alert: Alert,
    people: Sequence[int],
    now: datetime,
    *,
    out_of_hours: bool = False,
    round_number: int | None = None,
) -> list[Event]:
    """The next rung is due: ask these people, and note the rung even where it asks nobody.

    `round_number`: the round's own, where it is not the rung's: a ladder that began anew asks in rounds of its own.
    `out_of_hours`: nobody is on duty, and these people chose to be asked all the same.
    """
    if alert.state is not AlertState.ASKING or alert.rung >= len(alert.ladder):
        return []
    number = alert.rung if round_number is None else round_number
    asked = [Event(Happening.ASKED, now, person, rung=number) for person in people]
    if asked and out_of_hours:
        asked.append(Event(Happening.OUT_OF_HOURS, now, rung=number))
    return [*asked, Event(Happening.RUNG, now, rung=alert.rung)]


def meet_newcomer(alert: Alert, who: int, now: datetime, *, round_number: int, asked_before: bool) -> list[Event]:
    """Somebody came on duty: they are asked, and a ladder that had asked nobody or had run out starts anew (ESC-5)."""
    if alert.state is not AlertState.ASKING or alert.tier is not Tier.URGENT or who == alert.member_id:
        return []
    asked = Event(Happening.ASKED, now, who, rung=round_number)
    ran_out = alert.rung >= len(alert.ladder)
    return [Event(Happening.BEGUN_ANEW, now), asked] if ran_out or not asked_before else [asked]


def refuse_own_or_closed(alert: Alert, who: int) -> None:
    if who == alert.member_id:
        raise NotNowError("own")
    if alert.state is AlertState.CLOSED:
        raise NotNowError("closed")


def refuse_unless_holder(alert: Alert, who: int) -> None:
    refuse_own_or_closed(alert, who)
    if alert.state is not AlertState.TAKEN:
        raise NotNowError("not-taken")
    if alert.holder != who:
        raise NotNowError("not-yours")
