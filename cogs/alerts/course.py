"""What each happening changes about an alert, and what falls due about one that is not asking. Pure."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from cogs.alerts.model import Alert, AlertState, Event, Happening, Outcome, Rung, Told
from cogs.kit.ports import MemberReply, Tier

# A holder who did nothing for so long is asked "still with you?"; with no answer, others are asked after the second.
QUIET_AFTER = timedelta(minutes=60)
LET_GO_AFTER = timedelta(minutes=15)
REOPENS_AFTER = timedelta(hours=12)  # ESC-11
REMIND_EVERY, MOST_REMINDERS = timedelta(hours=24), 3  # LIM-3
MEMBER_ASKED_AFTER = timedelta(hours=24)


class FollowUp(StrEnum):
    """What falls due about an alert that is not asking: the ladder has its own clock."""

    ASK_HOLDER = "ask-holder"
    LET_GO = "let-go"
    REOPEN = "reopen"
    REMIND_TOLD = "remind-told"
    ASK_MEMBER = "ask-member"


def follow_ups(alert: Alert) -> list[tuple[datetime, FollowUp]]:
    """Return what falls due about an alert that is taken or closed, and when, earliest first.

    An unsure note asks nobody for anything, so nothing of it is asked after but that nobody could be reached.
    """
    if alert.is_drill:
        return []  # it ends by itself, and nobody is in danger
    urgent, due = alert.tier is Tier.URGENT, []
    if alert.state is AlertState.TAKEN and urgent and alert.active_at is not None:
        asked = alert.asked_after_at
        due.append((asked + LET_GO_AFTER, FollowUp.LET_GO) if asked else (alert.active_at + QUIET_AFTER, _ASK_HOLDER))
    if alert.state is not AlertState.CLOSED or alert.closed_at is None or alert.member_id is None:
        return due
    if will_reopen(alert):
        return [(alert.closed_at + REOPENS_AFTER, FollowUp.REOPEN)]
    untold = alert.outcome is Outcome.TOLD_OUTSIDE and alert.told not in {Told.YES, Told.COULD_NOT}
    if untold and alert.holder is not None and alert.told_reminders < MOST_REMINDERS:
        due.append((alert.closed_at + REMIND_EVERY * (alert.told_reminders + 1), FollowUp.REMIND_TOLD))
    if urgent and alert.outcome is not Outcome.NOT_A_WORRY and alert.member_asked_at is None:
        due.append((alert.closed_at + MEMBER_ASKED_AFTER, FollowUp.ASK_MEMBER))
    return sorted(due)


def will_reopen(alert: Alert) -> bool:
    """Whether this ending is not the last word: "could not reach" opens it once more (ESC-11)."""
    return alert.outcome is Outcome.COULD_NOT_REACH and alert.reopened_at is None and alert.member_id is not None


def evolve(alert: Alert, event: Event, ladder: tuple[Rung, ...] = ()) -> Alert:
    """Apply one event. `ladder` is needed only where an alert turns urgent or opens again."""
    if event.what is Happening.RISEN:
        changed = _risen(alert, event, ladder)
    elif event.what in {Happening.REOPENED, Happening.MEMBER_NO}:
        changed = _open_again(alert, event, ladder)
    else:
        change = _CHANGES.get(event.what)
        changed = change(alert, event) if change else alert
    if event.what in _ACTS_OF_HOLDER and changed.state is AlertState.TAKEN:
        changed = replace(changed, active_at=event.at, asked_after_at=None)
    due = follow_ups(changed)
    return replace(changed, follow_up_at=due[0][0] if due else None)


def _risen(alert: Alert, event: Event, ladder: tuple[Rung, ...]) -> Alert:
    """An alert that turns urgent begins anew: its ladder counts from here, or from when its holder puts it back."""
    return replace(
        alert,
        tier=Tier.URGENT,
        kind=event.kind or alert.kind,
        ladder=ladder,
        rung=0,
        next_due_at=event.at if alert.state is AlertState.ASKING else None,
        opened_at=event.at,
        last_seen_at=event.at,
    )


def _open_again(alert: Alert, event: Event, ladder: tuple[Rung, ...]) -> Alert:
    """A closed alert that opens again is asked about from the first rung on, of everybody, and has no holder."""
    reopened = event.what is Happening.REOPENED
    freed = _freed(alert)
    return replace(
        freed,
        ladder=ladder if alert.tier is Tier.URGENT else (),
        rung=0,
        next_due_at=event.at if alert.tier is Tier.URGENT else None,
        opened_at=event.at,
        last_seen_at=event.at,
        raised_by=alert.raised_by if reopened else "member",
        outcome=None,
        closed_at=None,
        told=None,
        told_reminders=0,
        reopened_at=event.at if reopened else alert.reopened_at,
    )


def _freed(alert: Alert) -> Alert:
    """Nobody's any more."""
    return replace(
        alert,
        state=AlertState.ASKING,
        holder=None,
        second=None,
        taken_at=None,
        active_at=None,
        asked_after_at=None,
        proposed=None,
    )


def _put_back(alert: Alert, event: Event) -> Alert:
    """Asked again at once, from the rung it had reached; nobody is asked less because somebody held it for a while."""
    again = min(alert.rung, max(len(alert.ladder) - 1, 0))
    return replace(_freed(alert), rung=again, next_due_at=event.at if alert.ladder else None)


def _next_rung(alert: Alert, now: datetime) -> Alert:
    """Wait for the next rung as long as the ladder says, counted from now: after an outage rungs do not pile up."""
    rung = alert.rung + 1
    if rung >= len(alert.ladder):
        return replace(alert, rung=rung, next_due_at=None)
    return replace(alert, rung=rung, next_due_at=now + alert.ladder[rung].after - alert.ladder[alert.rung].after)


_ASK_HOLDER = FollowUp.ASK_HOLDER
_ACTS_OF_HOLDER = frozenset(
    {
        Happening.TAKEN,
        Happening.SECOND_WANTED,
        Happening.PLACE_OPENED,
        Happening.PLACE_JOINED,
        Happening.PROPOSED,
        Happening.HANDED_OVER,
        Happening.OUTSIDE_SAID,
        Happening.STILL_ON,
        Happening.ACTIVE,
    }
)

# Happenings that are only lines of the log change nothing, and are not here.
_CHANGES: dict[Happening, Callable[[Alert, Event], Alert]] = {
    Happening.JOINED: lambda alert, event: replace(alert, last_seen_at=event.at, kind=event.kind or alert.kind),
    Happening.RUNG: lambda alert, event: _next_rung(alert, event.at),
    Happening.BEGUN_ANEW: lambda alert, event: _next_rung(replace(alert, rung=0), event.at),
    Happening.TAKEN: lambda alert, event: replace(
        alert, state=AlertState.TAKEN, holder=event.who, taken_at=event.at, next_due_at=None
    ),
    Happening.PUT_BACK: _put_back,
    Happening.LET_GO: _put_back,
    Happening.QUIET: lambda alert, event: replace(alert, asked_after_at=event.at),
    Happening.PROPOSED: lambda alert, event: replace(alert, proposed=event.who),
    Happening.DECLINED: lambda alert, _: replace(alert, proposed=None),
    Happening.HANDED_OVER: lambda alert, event: replace(
        alert,
        holder=event.who,
        taken_at=event.at,
        second=None if alert.second == event.who else alert.second,
        proposed=None,
    ),
    Happening.PLACE_GONE: lambda alert, _: replace(alert, place_id=None),
    Happening.SECOND_JOINED: lambda alert, event: replace(alert, second=event.who),
    Happening.PLACE_OPENED: lambda alert, event: replace(alert, place_id=event.place),
    Happening.MEMBER_MISTAKE: lambda alert, _: replace(alert, member_reply=MemberReply.MISTAKE),
    Happening.MEMBER_PERSON: lambda alert, _: replace(alert, member_reply=MemberReply.PERSON),
    Happening.CLOSED: lambda alert, event: replace(
        alert,
        state=AlertState.CLOSED,
        outcome=event.outcome,
        closed_at=event.at,
        next_due_at=None,
        asked_after_at=None,
        proposed=None,
    ),
    Happening.MEMBER_TOLD: lambda alert, event: replace(alert, told=event.told),
    Happening.REMINDED: lambda alert, _: replace(alert, told_reminders=alert.told_reminders + 1),
    Happening.MEMBER_ASKED: lambda alert, event: replace(alert, member_asked_at=event.at),
    Happening.MEMBER_SPARED: lambda alert, event: replace(alert, member_asked_at=event.at),
    Happening.SUPERSEDED: lambda alert, event: replace(
        alert, reopened_at=alert.reopened_at or event.at, member_asked_at=alert.member_asked_at or event.at
    ),
}
