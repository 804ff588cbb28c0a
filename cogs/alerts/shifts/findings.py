"""What `check` says of duty: the gaps of the week, and whose way is not ready."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cogs.alerts import duty
from cogs.alerts.asking import Asking
from cogs.alerts.shifts.model import LONGEST, Moderator, Planned, drawn, next_shift, written_length
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.locales import weekdays
from cogs.kit.ports import Finding, Grade
from config.duty import parse_zone

_FEW_MODERATORS = 2


@dataclass
class DutyFindings:
    kit: Kit
    asking: Asking

    async def check(self, group: Group, now: datetime) -> Sequence[Finding]:
        async with self.kit.database.read() as tx:
            people, shifts = await duty.moderators(tx, group), await duty.rota(tx, group, now)
            there = await duty.on_duty(tx, group, now)
        are_in = [one for one in people if one.im_in_at and self.asking.may_moderate(group, one.person)]
        found = []
        if len(are_in) < _FEW_MODERATORS:
            found.append(Finding(Grade.WARN, "check-alerts-few-in", {"group": group.name, "number": len(are_in)}))
        coming = next_shift(are_in, shifts, now, may=lambda _: True)
        if not there and coming is None:
            found.append(Finding(Grade.WARN, "check-alerts-nobody-on-duty", {"group": group.name}))
        return [*found, *self._ways(group, people, are_in), *self._shifts(group, are_in, shifts, now)]

    def _ways(self, group: Group, people: Iterable[Moderator], are_in: Iterable[Moderator]) -> Iterator[Finding]:
        """Whose phone was never tested, and who would have to be written to directly."""
        tested = {one.person for one in people if one.tested_at is not None}
        asked = dict.fromkeys([*(one.person for one in are_in), *group.organisers])
        yield from self._named(group, "check-duty-untested", (one for one in asked if one not in tested))
        if not self.asking.others_read_alerts(group):
            blind = (one for one in asked if not self.asking.can_see_alerts(group, one))
            yield from self._named(group, "check-alerts-blind", blind)

    def _shifts(
        self, group: Group, are_in: Iterable[Moderator], shifts: Sequence[Planned], now: datetime
    ) -> Iterator[Finding]:
        if not group.shifts:
            return
        ready = {one.person for one in are_in}
        owners = dict.fromkeys(person for person, _ in group.shifts)
        may = {person: self.asking.may_moderate(group, person) for person in owners}
        yield from self._named(group, "check-duty-no-moderator", (one for one in owners if not may[one]))
        yield from self._named(group, "check-duty-not-in", (one for one in owners if may[one] and one not in ready))
        long = (person for person, shift in group.shifts if written_length(shift) > LONGEST)
        yield from self._named(group, "check-duty-long", long)
        yield self._drawn(group, [shift for shift in shifts if shift.person in ready], now)

    @staticmethod
    def _drawn(group: Group, shifts: Sequence[Planned], now: datetime) -> Finding:
        """The week from tomorrow on, hour by hour. A gap is allowed (ESC-8): members are told the truth."""
        zone = parse_zone(group.settings.group.time_zone)
        week = drawn(shifts, zone, now.astimezone(zone).date() + timedelta(days=1))
        names = weekdays(group.settings.group.language, "abbreviated")
        lines = "\n".join(f"{names[day.weekday()]} {day:%d}  {hours}" for day, hours in week)
        facts = {"group": group.name, "zone": zone.key, "week": f"```\n{lines}\n```"}
        return Finding(Grade.GOOD, "check-duty-week", facts)

    def _named(self, group: Group, key: str, people: Iterable[int]) -> Iterator[Finding]:
        names = sorted(self.asking.name_of(group, person) for person in people)
        if names:
            facts: dict[str, Any] = {"group": group.name, "people": ", ".join(names)}
            yield Finding(Grade.WARN, key, facts)
