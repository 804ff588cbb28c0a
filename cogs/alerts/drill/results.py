"""Reads what came of a drill from its alert, its log and the messages about it. Nothing of it is kept elsewhere."""

from datetime import datetime, timedelta

from discord.utils import snowflake_time

from cogs.alerts.asking import Asking
from cogs.alerts.drill import store
from cogs.alerts.drill.model import Ended, Times, never_below_zero, over_at
from cogs.alerts.drill.views import Result
from cogs.alerts.model import Alert, Happening
from cogs.alerts.records import Record, read_record
from cogs.kit.groups import Group
from cogs.kit.parcels import State
from data.database import Transaction


def ends_at(group: Group, alert: Alert) -> datetime:
    settings = group.settings.alerts
    return over_at(alert.opened_at, settings.ask_again_after[-1] if settings else 0)


async def result_of(tx: Transaction, group: Group, alert_id: int, asking: Asking, now: datetime) -> Result | None:
    record = await read_record(tx, group, alert_id, now)
    if record is None:
        return None
    asked = dict.fromkeys(line.who for line in record.log if line.what is Happening.ASKED and line.who is not None)
    return Result(
        number=alert_id,
        ended=await _ended(tx, group, record),
        times=_times(record),
        asked=len(asked),
        unreached=[person for person in asked if not _was_reached(group, record, asking, person)],
        card_refused=record.card is None or record.card.state is State.REFUSED,
        help_refused=record.help is not None and record.help.state is State.REFUSED,
    )


def _was_reached(group: Group, record: Record, asking: Asking, person: int) -> bool:
    """By a ping where they can see it, or a direct message that Discord took. Whether they looked is not asked."""
    directly = any(one.address.id == person and one.state is State.SENT for one in record.direct)
    in_channel = record.card is not None and record.card.state is State.SENT and asking.can_see_alerts(group, person)
    return directly or in_channel


def _times(record: Record) -> Times:
    start = record.alert.opened_at
    card = record.card
    shown = snowflake_time(card.message_id) if card is not None and card.message_id is not None else None
    by_somebody = [line for line in record.log if line.who is not None]
    taken = next((line.at for line in by_somebody if line.what is Happening.TAKEN), None)
    closed = next((line.at for line in by_somebody if line.what is Happening.CLOSED), None)
    return Times(*(_since(start, moment) for moment in (shown, taken, closed)))


def _since(start: datetime, moment: datetime | None) -> timedelta | None:
    return None if moment is None else never_below_zero(moment - start)


async def _ended(tx: Transaction, group: Group, record: Record) -> Ended:
    closing = [line for line in record.log if line.what is Happening.CLOSED]
    if closing and closing[-1].who is not None:
        return Ended.CLOSED
    if await store.real_ones(tx, group.key, since=record.alert.opened_at):
        return Ended.REAL
    at_its_time = record.alert.closed_at is not None and record.alert.closed_at >= ends_at(group, record.alert)
    return Ended.TIME if at_its_time else Ended.EARLY
