"""Everything about duty, put together: what the alerts slice holds, and what its commands reach."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cogs.alerts import duty, views
from cogs.alerts.asking import Asking
from cogs.alerts.shifts import look_store, swap_store
from cogs.alerts.shifts.acts import DutyActs, MayModerate, StepOff
from cogs.alerts.shifts.couriers import DutyCourier
from cogs.alerts.shifts.findings import DutyFindings
from cogs.alerts.shifts.messages import NOTE, NOTES_SHOW_FOR, OF_A_ROW, SWAP, minute_of
from cogs.alerts.shifts.phones import Phones
from cogs.alerts.shifts.swaps import Swaps
from cogs.alerts.shifts.turns import Turns
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.ports import Held
from cogs.kit.presses import Handler
from config.settings import GroupSettings
from data.database import Transaction


@dataclass
class Duties:
    kit: Kit
    asking: Asking
    refuse_unless_moderator: MayModerate
    list_open: Handler
    step_off: StepOff
    is_private: views.IsPrivate
    acts: DutyActs = field(init=False)
    phones: Phones = field(init=False)
    swaps: Swaps = field(init=False)
    turns: Turns = field(init=False)
    findings: DutyFindings = field(init=False)

    def __post_init__(self) -> None:
        self.acts = DutyActs(self.kit, self.asking, self.refuse_unless_moderator, self.list_open, self.step_off)
        self.phones = Phones(self.kit, self.asking, self.refuse_unless_moderator)
        self.swaps = Swaps(self.kit, self.asking, self.refuse_unless_moderator)
        self.turns = Turns(self.kit, self.asking, self.acts)
        self.findings = DutyFindings(self.kit, self.asking)

    def register(self) -> None:
        DutyCourier(self.kit, self.asking, self.is_private).register()
        self.acts.register()
        self.phones.register()
        self.swaps.register()

    async def held(self, tx: Transaction, group: Group, person_id: int) -> Sequence[Held]:
        lines = []
        mine = await duty.row_of(tx, group, person_id)
        if mine is not None:
            lines.append(Held("me-duty", {}, {"duty": dict(mine)}))
        for swap in await swap_store.of_person(tx, group, person_id):
            parts = [name for name in ("owner", "giver", "taker") if getattr(swap, name) == person_id]
            data: dict[str, Any] = {"you_are": parts, "state": swap.state.value}
            data |= {"starts_at": swap.starts_at.isoformat(), "ends_at": swap.ends_at.isoformat()}
            lines.append(Held("me-swap", {"date": f"{swap.starts_at:%Y-%m-%d}"}, {"swap": data}))
        return lines

    @staticmethod
    async def erase(tx: Transaction, group: Group, person_id: int) -> None:
        """Their row, their choices and every offer with them in it; a shift they had taken is its owner's again."""
        offers = [swap.number for swap in await swap_store.of_person(tx, group, person_id)]
        await parcels.remove_about(tx, [SWAP], offers)
        await parcels.remove_about(tx, OF_A_ROW, await duty.forget(tx, group, person_id))

    @staticmethod
    async def expire(tx: Transaction, settings: GroupSettings, now: datetime) -> int:
        return await swap_store.expire(tx, settings.key, now)

    @staticmethod
    async def before_they_go(tx: Transaction, group_key: str, numbers: Sequence[int], now: datetime) -> None:
        """Alerts go, having outlived their purpose: what nobody opened is counted, and its line in the notes goes."""
        if await look_store.count_unopened(tx, group_key, numbers, now):
            await parcels.show_kind_anew(tx, group_key, NOTE, from_subject=minute_of(now - NOTES_SHOW_FOR))
