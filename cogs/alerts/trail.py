"""What of an alert's life goes into the trail, and into the numbers that members are told (MOD-8, CRI-18).

The alert's own log has more, whom it asked and when, but it goes with its alert after 30 days at most; the trail keeps
what people did, by the alert's number, for 90. Both are written in one transaction, at the one place where an alert
changes. Who passed is not in the trail: nobody asks why, and nobody is shown to have ignored an alert (MOD-3, NO-31).
"""

from collections.abc import Sequence

from cogs.alerts.model import Alert, Event, Happening, Outcome
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
}
_WITHOUT_A_NAME = frozenset({Happening.PASSED})
BY_THE_WATCH = "watch"


async def note(tx: Transaction, group: Group, alert: Alert, events: Sequence[Event]) -> None:
    if alert.is_drill:
        return  # nothing of it is left after a day, and it is in no number (ESC-14)
    for event in events:
        if event.what in _ACTS:
            named = event.who is not None and event.what not in _WITHOUT_A_NAME
            who = SealedId(group.guild_id, event.who or 0) if named else None
            how = event.outcome.value if event.outcome else None
            act = _ACTS[event.what]
            await audit.note(tx, group.key, who, act, About.ALERT, event.at, number=alert.id, how=how)
        await _count(tx, alert, event)


async def _count(tx: Transaction, alert: Alert, event: Event) -> None:
    """Count what the watch raised. A rise makes a note urgent: that is when it is raised."""
    if alert.raised_by != BY_THE_WATCH:
        return
    opened = event.what is Happening.OPENED and alert.tier is Tier.URGENT
    if opened or event.what is Happening.RISEN:
        await counts.add_one(tx, alert.group_key, Counted.RAISED, event.at)
    if event.what is Happening.CLOSED and alert.tier is Tier.URGENT:
        await counts.add_one(tx, alert.group_key, Counted.CLOSED, event.at)
        if event.outcome is Outcome.NOT_A_WORRY:
            await counts.add_one(tx, alert.group_key, Counted.NOT_A_WORRY, event.at)
