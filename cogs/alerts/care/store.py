"""What moderators chose about being looked after, as rows; and whether somebody was asked lately."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from cogs.alerts.care.planning import DEBRIEF
from cogs.alerts.model import DRILL
from cogs.kit.groups import Group
from cogs.kit.parcels import State
from cogs.kit.ports import Tier
from data.database import Transaction
from data.sealed import SealedId
from data.tables import alerts, care_choices, outbox


@dataclass(frozen=True)
class Choices:
    """What holds for who never chose: asked after an alert, and nothing said about listening to others."""

    no_debrief: bool = False
    listens: bool | None = None


async def of(tx: Transaction, group: Group, moderator_id: int) -> Choices | None:
    row = (await tx.execute(select(care_choices).where(_is(group, moderator_id)))).one_or_none()
    return None if row is None else Choices(row.no_debrief, row.listens)


async def who_listens(tx: Transaction, group: Group) -> dict[int, bool]:
    """Return who said whether others may pick them to talk to, and what they said."""
    said = (care_choices.c.group_key == group.key) & care_choices.c.listens.is_not(None)
    rows = await tx.execute(select(care_choices.c.moderator, care_choices.c.listens).where(said))
    return {row.moderator.id: row.listens for row in rows}


async def choose(tx: Transaction, group: Group, moderator_id: int, **values: bool) -> None:
    insert = sqlite.insert if tx.dialect == "sqlite" else postgresql.insert
    row = {"group_key": group.key, "moderator": SealedId(group.guild_id, moderator_id), "no_debrief": False}
    statement = insert(care_choices).values(row | values)
    await tx.execute(statement.on_conflict_do_update(index_elements=["group_key", "moderator"], set_=values))


async def forget(tx: Transaction, group: Group, person_id: int) -> None:
    await tx.execute(delete(care_choices).where(_is(group, person_id)))


async def was_asked_since(tx: Transaction, group: Group, person_id: int, since: datetime) -> bool:
    target = SealedId(group.guild_id, person_id)
    sent = (outbox.c.kind == DEBRIEF) & (outbox.c.target == target) & (outbox.c.state == State.SENT)
    found = await tx.execute(select(outbox.c.id).where(sent, outbox.c.attempted_at > since).limit(1))
    return found.first() is not None


async def how_many_about(tx: Transaction, group: Group, member_id: int, since: datetime) -> int:
    """Count the urgent alerts about a member that opened since then and are still kept. Drills are none."""
    about = (alerts.c.group_key == group.key) & (alerts.c.member == SealedId(group.guild_id, member_id))
    real = (alerts.c.tier == Tier.URGENT) & (alerts.c.raised_by != DRILL)
    found = await tx.execute(select(func.count()).where(about, real, alerts.c.opened_at >= since))
    return int(found.scalar_one())


def _is(group: Group, moderator_id: int) -> Any:
    return (care_choices.c.group_key == group.key) & (
        care_choices.c.moderator == SealedId(group.guild_id, moderator_id)
    )
