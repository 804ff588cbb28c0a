"""The SQL of who may be written to about what they forward: those who agreed, and did not say no to this."""

from datetime import datetime

from sqlalchemy import delete, select

from cogs.agreement import store as consents_store
from cogs.agreement.model import About, Consent
from data.database import Transaction
from data.sealed import SealedId
from data.tables import consents


async def yes_of(tx: Transaction, group_key: str, member: SealedId) -> int | None:
    """Return the number of this person's yes to the agreement; None where there is none."""
    of_agreement = (consents.c.about == About.AGREEMENT, consents.c.answer.is_(True))
    mine = (consents.c.group_key == group_key, consents.c.member == member)
    number: int | None = (await tx.execute(select(consents.c.id).where(*mine, *of_agreement))).scalar_one_or_none()
    return number


async def off_since(tx: Transaction, group_key: str, member: SealedId) -> datetime | None:
    """Return when this person said no to these messages; None while they may come."""
    mine = (consents.c.group_key == group_key, consents.c.member == member, consents.c.about == About.FORWARDS)
    since: datetime | None = (await tx.execute(select(consents.c.chosen_at).where(*mine))).scalar_one_or_none()
    return since


async def turn_off(tx: Transaction, group_key: str, member: SealedId, now: datetime) -> None:
    await consents_store.choose(tx, group_key, member, Consent(About.FORWARDS, False, 0, "", now))


async def turn_on(tx: Transaction, group_key: str, member: SealedId) -> None:
    """Take the no back. There is nothing else to keep: a yes to the agreement is enough."""
    mine = (consents.c.group_key == group_key, consents.c.member == member, consents.c.about == About.FORWARDS)
    await tx.execute(delete(consents).where(*mine))
