"""What may happen while somebody holds an alert, and after it was closed. Pure."""

from datetime import datetime

from cogs.alerts.course import will_reopen
from cogs.alerts.model import (
    Alert,
    AlertState,
    Event,
    Happening,
    NotNowError,
    Outcome,
    Told,
    refuse_own_or_closed,
    refuse_unless_holder,
)

# ------------------------------------------------------------------------------------------- whoever holds it, quiet


def note_act(alert: Alert, who: int, now: datetime) -> list[Event]:
    """Note that its holder did something, so that nobody asks whether they are still there."""
    is_theirs = alert.state is AlertState.TAKEN and alert.holder == who
    return [Event(Happening.ACTIVE, now, who)] if is_theirs else []


def ask_after(alert: Alert, now: datetime) -> list[Event]:
    """The holder did nothing for an hour: they are asked once whether they are still on it."""
    return [Event(Happening.QUIET, now, alert.holder)]


def still_on(alert: Alert, who: int, now: datetime) -> list[Event]:
    refuse_unless_holder(alert, who)
    return [Event(Happening.STILL_ON, now, who)] if alert.asked_after_at else note_act(alert, who, now)


def let_go(alert: Alert, now: datetime) -> list[Event]:
    """They did not answer: others are asked, and nobody is blamed."""
    return [Event(Happening.LET_GO, now, alert.holder)] if alert.state is AlertState.TAKEN else []


# ------------------------------------------------------------------------------------------------------- handing over


def propose(alert: Alert, who: int, to: int, now: datetime) -> list[Event]:
    """The holder asks one person to take it over; until that person says yes nothing changes."""
    refuse_unless_holder(alert, who)
    if to == who:
        raise NotNowError("handover-is-you")
    if to == alert.member_id:
        raise NotNowError("handover-is-them")
    return [] if alert.proposed == to else [Event(Happening.PROPOSED, now, to)]


def take_over(alert: Alert, who: int, now: datetime) -> list[Event]:
    refuse_own_or_closed(alert, who)
    if alert.state is AlertState.TAKEN and alert.holder == who:
        return []
    _refuse_unless_proposed(alert, who)
    return [Event(Happening.HANDED_OVER, now, who)]


def decline(alert: Alert, who: int, now: datetime) -> list[Event]:
    refuse_own_or_closed(alert, who)
    _refuse_unless_proposed(alert, who)
    return [Event(Happening.DECLINED, now, who)]


def _refuse_unless_proposed(alert: Alert, who: int) -> None:
    if alert.state is not AlertState.TAKEN or alert.proposed != who:
        raise NotNowError("not-offered")


# ------------------------------------------------------------------------------------------------------ after closing


def say_told(alert: Alert, who: int, told: Told, now: datetime) -> list[Event]:
    """Whoever closed it says whether the member was told that someone outside was (LIM-3)."""
    if alert.state is not AlertState.CLOSED or alert.outcome is not Outcome.TOLD_OUTSIDE:
        raise NotNowError("told-not-asked")
    if alert.holder != who:
        raise NotNowError("not-yours")
    return [] if alert.told is told else [Event(Happening.MEMBER_TOLD, now, who, told=told)]


def reopen(alert: Alert, now: datetime) -> list[Event]:
    """Nobody could be reached: it is asked once more (ESC-11)."""
    return [Event(Happening.REOPENED, now)] if will_reopen(alert) else []


def ask_member(now: datetime, *, spared: bool) -> list[Event]:
    """The one question on the day after; or the note that it is not asked, for good."""
    return [Event(Happening.MEMBER_SPARED if spared else Happening.MEMBER_ASKED, now)]


def hear_no(alert: Alert, now: datetime) -> list[Event]:
    """They did not get the support they needed: it opens again."""
    return [Event(Happening.MEMBER_NO, now)] if alert.state is AlertState.CLOSED else []
