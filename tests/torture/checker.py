"""Says what was lost, doubled or made up. Pure; tests/torture/test_checker.py plants each fault and sees it found."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from tests.torture.facts import (
    ASKED,
    ASKING,
    CARD,
    DIRECT,
    FIRST_ROUND,
    HELP,
    MANY,
    NOBODY_IS_ASKED,
    NOT_WAITING,
    Act,
    AlertRow,
    Facts,
    ParcelRow,
)

SENT, UNSETTLED, TAKEN_BACK = "sent", ("pending", "attempted"), ("dropped", "refused")
# What the buttons of a card say of where the alert stands.
_SHOWS = {"asking": "take", "taken": "close", "closed": None}


def faults(facts: Facts) -> list[str]:
    """Return every fault, each in a line; nothing where all is well. No line holds a word that anybody wrote."""
    looks = (_unserved, _nothing_happened, _cries, _cards, _parcels, _pings, _lines, _acts)
    return [fault for look in looks for fault in look(facts)]


def _unserved(facts: Facts) -> Iterator[str]:
    for what in facts.unserved:
        yield f"the loopback could not serve: {what}"


def _nothing_happened(facts: Facts) -> Iterator[str]:
    if not facts.cries:
        yield "nobody wrote anything, so nothing was proved"
    if not facts.told:
        yield "no moderator was ever told that something is done, so nothing was proved of that"


def _cries(facts: Facts) -> Iterator[str]:
    """Every crisis message is behind exactly one alert, about whoever wrote it; nobody has two alerts open."""
    behind = Counter(source for alert in facts.kept.alerts for source in alert.sources)
    author = {cry.message: cry.member for cry in facts.cries}
    for cry in facts.cries:
        if behind[cry.message] != 1:
            yield f"message {cry.message} is behind {behind[cry.message]} alerts"
    for alert in facts.kept.alerts:
        strange = [source for source in alert.sources if author.get(source) != alert.member]
        if strange:
            yield f"alert {alert.id} is about somebody who did not write {strange}"
    still_open = Counter(alert.member for alert in facts.kept.alerts if alert.state != "closed")
    for number in still_open.values():
        if number > 1:
            yield f"{number} alerts about one person are open"


def _cards(facts: Facts) -> Iterator[str]:
    """Every urgent alert has one card, and the card shows where it stands."""
    cards = facts.discord.cards
    for alert in facts.kept.alerts:
        if not alert.is_urgent:
            continue
        shown = cards.get(alert.id, {})
        if len(shown) != 1:
            yield f"alert {alert.id} has {len(shown)} cards"
            continue
        [buttons] = shown.values()
        wanted = _SHOWS[alert.state]
        if (wanted not in buttons) if wanted else bool(buttons):
            yield f"alert {alert.id} is {alert.state}, and its card has the buttons {sorted(buttons)}"
    for made_up in cards.keys() - {alert.id for alert in facts.kept.alerts}:
        yield f"there is a card of alert {made_up}, which is not kept"


def _parcels(facts: Facts) -> Iterator[str]:
    """What was sent stands in Discord once, and the row names that very message."""
    messages: dict[int, list[int]] = defaultdict(list)
    for message, parcel in facts.discord.parcel_of.items():
        messages[parcel].append(message)
    for row in facts.kept.parcels:
        there = messages.pop(row.id, [])
        what = f"parcel {row.id} ({row.kind} of {row.alert}, step {row.step})"
        if row.state in UNSETTLED and row.is_due:
            yield f"{what} is still {row.state}"
        if len(there) > 1:
            yield f"{what} stands in Discord {len(there)} times"
        if row.kind == HELP and not there and row.message in facts.discord.for_none:
            continue
        if row.state == SENT and not there:
            yield f"{what} counts as sent, and is not in Discord"
        elif row.state == SENT and row.message not in there:
            yield f"{what} takes the message {row.message} for its own"
    for parcel, left in messages.items():
        yield f"{len(left)} messages were sent for parcel {parcel}, which is not kept"


def _pings(facts: Facts) -> Iterator[str]:
    """Whoever was asked felt it once for each time they were asked, and nobody felt anything else of an alert."""
    sent_for = {row.id: row for row in facts.kept.parcels}
    lines = {row.step for row in facts.kept.parcels if row.kind == MANY}
    felt: Counter[tuple[int, int, int]] = Counter()
    for buzz in facts.discord.buzzes:
        row = sent_for.get(facts.discord.parcel_of.get(buzz.message, 0))
        if row is not None and _asks(row) and row.step not in lines:
            felt[row.alert, buzz.who, row.step] += 1
    for alert in facts.kept.alerts:
        asked = Counter((line.who, line.rung) for line in alert.log if line.what == ASKED and line.rung not in lines)
        for (who, rung), times in asked.items():
            count = felt.pop((alert.id, who or 0, rung or 0), 0)
            if count != times and not (count < times and _was_taken_back(facts.kept.parcels, alert, who, rung)):
                yield f"alert {alert.id}: in round {rung} somebody was asked {times} times and felt {count} pings"
    for (alert_id, _who, step), count in felt.items():
        yield f"alert {alert_id}: somebody who was not asked in round {step} felt {count} pings"


def _lines(facts: Facts) -> Iterator[str]:
    """A line that asks about many alerts is felt once by everybody it asks, directly where they cannot see it."""
    sent_for = {row.id: row for row in facts.kept.parcels}
    for line in (row for row in facts.kept.parcels if row.kind == MANY):
        felt: Counter[int] = Counter()
        directly: set[tuple[int, int]] = set()
        for buzz in facts.discord.buzzes:
            row = sent_for.get(facts.discord.parcel_of.get(buzz.message, 0))
            if row is not None and row.id == line.id:
                felt[buzz.who] += 1
            elif row is not None and row.kind == DIRECT and row.step == line.step:
                directly.add((row.alert, buzz.who))
        asked = [(alert.id, who) for alert in facts.kept.alerts for who in _waiting_in(alert, line.step)]
        for alert_id, who in asked if line.state == SENT else ():
            if not felt[who] and (alert_id, who) not in directly:
                yield f"alert {alert_id}: somebody was asked in line {line.step} and felt nothing"
        in_it = {entry.who for alert in facts.kept.alerts for entry in alert.log if entry.rung == line.step}
        for who, count in felt.items():
            if who not in in_it:
                yield f"line {line.step}: somebody who was not asked felt it {count} times"
            elif count > 1:
                yield f"line {line.step}: somebody felt it {count} times"


def _waiting_in(alert: AlertRow, number: int) -> Iterator[int]:
    """Who is asked about this alert in that line, if nobody had it or turned it away when the line went out."""
    if any(line.what in NOT_WAITING for line in alert.log):
        return
    yield from (line.who for line in alert.log if line.what == ASKED and line.rung == number and line.who is not None)


def _asks(row: ParcelRow) -> bool:
    return row.kind.startswith(ASKING) and row.kind not in NOBODY_IS_ASKED


def _was_taken_back(parcels: Iterable[ParcelRow], alert: AlertRow, who: int | None, rung: int | None) -> bool:
    """Whether what was to ask them was taken back before it went out: somebody took the alert first."""
    of_round = [row for row in parcels if _asks(row) and (row.alert, row.step) == (alert.id, rung)]
    if rung == FIRST_ROUND:
        of_round = [row for row in of_round if row.kind != CARD]
    own = [row for row in of_round if row.kind != DIRECT or row.target == who]
    return bool(own) and all(row.state in TAKEN_BACK for row in own)


def _acts(facts: Facts) -> Iterator[str]:
    """What a moderator was told is done, is in the database."""
    alerts = {alert.id: alert for alert in facts.kept.alerts}
    for told in facts.told:
        alert = alerts.get(told.alert)
        lines = {(line.what, line.who) for line in alert.log} if alert else set()
        wanted = {told.act.value, "put-back"} if told.act is Act.PASSED else {told.act.value}
        if not any((what, told.who) in lines for what in wanted):
            yield f"alert {told.alert}: somebody was told that it is {told.act.value}, and the database does not know"
