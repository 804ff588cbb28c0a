"""What of a worry's life goes into the trail, in the transaction of the act (MOD-8). Who may read it: `kit.audit`."""

from dataclasses import dataclass
from datetime import datetime

from cogs.agreement.worries.model import TIMELINE, State, Step, Wish, Worry
from cogs.kit import audit
from cogs.kit.audit import About, Act
from cogs.kit.groups import Group
from data.database import Transaction
from data.sealed import SealedId


@dataclass(frozen=True)
class Noted:
    act: Act
    who: int | None = None
    how: str | None = None


def lines(before: Worry, after: Worry) -> tuple[Noted, ...]:
    """Return a line for each thing that happened in between.

    Whoever did it was one of its recipients then; whoever spoke up, and whoever it names, is in none of them.
    """
    holder = after.holder
    put_back = before.holder is not None and holder is None and before.holder in after.recipients
    left = set(before.recipients) > set(after.recipients)
    due = {step for _, step in TIMELINE[before.step : after.step]}
    happened = (
        (holder not in {None, before.holder}, Noted(Act.TAKEN, holder)),
        (put_back, Noted(Act.PUT_BACK, before.holder)),
        (_began(before, after, State.ANSWERED), Noted(Act.ANSWERED, holder)),
        (_began(before, after, State.CLOSED), Noted(Act.CLOSED, holder, after.outcome)),
        (_began(before, after, State.TAKEN_BACK), Noted(Act.TAKEN_BACK)),
        (_asked(before.inside, after.inside), Noted(Act.INVITED, holder)),
        (_asked(before.talk, after.talk), Noted(Act.TALK_ASKED, holder)),
        (before.talk_id is None and after.talk_id is not None, Noted(Act.TALK_OPENED)),
        (Step.REMIND in due, Noted(Act.REMINDED)),
        (Step.LATE in due, Noted(Act.LATE)),
        (bool(after.reading - before.reading), Noted(Act.EXPOSED)),
        (left, Noted(Act.LEFT)),
        (left and not after.recipients and after.is_active, Noted(Act.HANDED_OUTSIDE)),
    )
    return tuple(line for has, line in happened if has)


async def note(tx: Transaction, group: Group, before: Worry, after: Worry, now: datetime) -> None:
    for line in lines(before, after):
        who = SealedId(group.guild_id, line.who) if line.who is not None else None
        await audit.note(tx, group.key, who, line.act, About.WORRY, now, number=before.id, how=line.how)


def _began(before: Worry, after: Worry, state: State) -> bool:
    return after.state is state and before.state is not state


def _asked(before: Wish, after: Wish) -> bool:
    return after is Wish.ASKED and before is not Wish.ASKED
