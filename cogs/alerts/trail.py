"""What of an alert's life goes into the trail, and into the numbers that members are told (MOD-8, CRI-18).

The alert's own log has more, whom it asked and when, but it goes with its alert after 30 days at most; the trail keeps
what people did, by the alert's number, for 90. Both are written in one transaction, at the one place where an alert
changes. Who passed is not in the trail: nobody asks why, and nobody is shown to have ignored an alert (MOD-3, NO-31).
"""

from collections.abc import Sequence
from datetime import datetime

from cogs.alerts import entries, store
from cogs.alerts.course import evolve, will_reopen
from cogs.alerts.model import ASKED_FOR_A_PERSON, BY_ANOTHER, BY_MODERATOR, DRILL, Alert, Event, Happening, Outcome
from cogs.kit import audit, counts
from cogs.kit.audit import About, Act
from cogs.kit.counts import Counted
from cogs.kit.groups import Group
from cogs.kit.ports import Tier
from data.database import Transaction
from data.sealed import SealedId

_ACTS = {
    Happening.TAKEN: Act.TAKEN,
    Happening.PASSED: Act.PASSED,
    Happening.PUT_BACK: Act.PUT_BACK,
    Happening.SECOND_WANTED: Act.SECOND_WANTED,
    Happening.SECOND_JOINED: Act.SECOND_JOINED,
    Happening.PLACE_OPENED: Act.PLACE_OPENED,
    Happening.CLOSED: Act.CLOSED,
    Happening.HANDED_OVER: Act.HANDED_OVER,
    Happening.LET_GO: Act.LET_GO,
    Happening.REOPENED: Act.REOPENED,
    Happening.MEMBER_NO: Act.REOPENED,
    Happening.MEMBER_TOLD: Act.MEMBER_TOLD,
}
_WITHOUT_A_NAME = frozenset({Happening.PASSED, Happening.LET_GO})
# Who raised an alert: `raised_by`.
BY_THE_WATCH, BY_MEMBER = "watch", "member"
_ALONE = "told-outside-alone"


def raised_by(kind: str) -> str:
    """Tell it from what the alert is about: word lists have kinds of their own."""
    if kind == ASKED_FOR_A_PERSON:
        return BY_MEMBER
    return kind if kind in {BY_ANOTHER, BY_MODERATOR, DRILL} else BY_THE_WATCH


async def note_raised(tx: Transaction, group: Group, alert_id: int, who: int, now: datetime) -> None:
    """A moderator raised it by hand. A member who asked for a look is not named in the trail."""
    moderator = SealedId(group.guild_id, who)
    await audit.note(tx, group.key, moderator, Act.RAISED, About.ALERT, now, number=alert_id)


async def note(tx: Transaction, group: Group, alert: Alert, events: Sequence[Event]) -> None:
    if alert.is_drill:
        return  # nothing of it is left after a day, and it is in no number (ESC-14)
    alone = any(event.what is Happening.CLOSED_ALONE for event in events)
    for event in events:
        if event.what in _ACTS:
            named = event.who is not None and event.what not in _WITHOUT_A_NAME
            who = SealedId(group.guild_id, event.who or 0) if named else None
            act, how = _ACTS[event.what], _how(event, alone=alone)
            await audit.note(tx, group.key, who, act, About.ALERT, event.at, number=alert.id, how=how)
        await _count(tx, alert, event)
        if event.what is Happening.CLOSED and _is_final(alert, event):
            wolf = event.outcome is Outcome.NOT_A_WORRY
            await entries.count(tx, alert.group_key, await store.sources(tx, alert.id), event.at, not_a_worry=wolf)


def _how(event: Event, *, alone: bool) -> str | None:
    if event.told is not None:
        return event.told.value
    if event.outcome is None:
        return None
    return _ALONE if alone else event.outcome.value


def _is_final(alert: Alert, event: Event) -> bool:
    """Whether this closing is the one that counts: nobody reached opens it once more, and a NO comes after it."""
    ended = evolve(alert, event)
    return not will_reopen(ended) and alert.member_asked_at is None


async def _count(tx: Transaction, alert: Alert, event: Event) -> None:
    """Count what the watch raised. A rise makes a note urgent: that is when it is raised."""
    if alert.raised_by != BY_THE_WATCH:
        return
    opened = event.what is Happening.OPENED and alert.tier is Tier.URGENT
    if opened or event.what is Happening.RISEN:
        await counts.add_one(tx, alert.group_key, Counted.RAISED, event.at)
    if event.what is Happening.CLOSED and alert.tier is Tier.URGENT and _is_final(alert, event):
        await counts.add_one(tx, alert.group_key, Counted.CLOSED, event.at)
        if event.outcome is Outcome.NOT_A_WORRY:
            await counts.add_one(tx, alert.group_key, Counted.NOT_A_WORRY, event.at)
