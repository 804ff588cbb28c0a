"""Many alerts at once: each has its card and asks everybody, but they are named in one line and not in fifty pings."""

import logging
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from cogs.alerts import store, views
from cogs.alerts.asking import Asking
from cogs.alerts.model import Alert
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outgoing import Outgoing
from cogs.kit.parcels import Address, Parcel
from data.database import Transaction

log = logging.getLogger("holdfast.alerts")

MANY = "alert.many"
# So many pings of one group's are short messages of their own within a minute; what comes on top is named together.
EACH_MINUTE = 5
MINUTE = timedelta(minutes=1)
# The line is closed to newcomers so long before it is written, or one whose saving took long would be missing in it.
CLOSED_BEFORE = timedelta(seconds=10)
LONGEST = 1800


@dataclass
class Storm:
    """Says whether an alert asks by itself or together with others, and writes the line that asks for those.

    Lifecycle: the sixth ping within a minute opens a line that goes out a minute later. Whatever is asked meanwhile is
    in it: who is asked for what stands in the alerts' log under the line's number, so that a crash changes nothing.
    Every card is shown at once all the same, oldest first, and the five pings before came without waiting.
    """

    kit: Kit
    asking: Asking
    _alone: dict[str, deque[datetime]] = field(default_factory=lambda: defaultdict(deque))

    def register(self) -> None:
        self.kit.outbox.register(MANY, self)

    async def line_for(self, tx: Transaction, group: Group, alert: Alert, now: datetime) -> int | None:
        """Return the number of the line in which this alert asks; None where it asks by a message of its own."""
        channel = self.asking.channel_for_alerts(group)
        if channel is None or alert.is_drill:
            return None
        there = Address(group.guild_id, channel)
        gathering = await parcels.gathering(tx, MANY, there, after=self.kit.now() + CLOSED_BEFORE)
        if gathering is not None:
            return gathering.step
        alone = self._alone[group.key]
        while alone and now - alone[0] >= MINUTE:
            alone.popleft()
        if len(alone) < EACH_MINUTE:
            alone.append(now)
            return None
        number = int(self.kit.now().timestamp()) // 10  # no two lines of a group within ten seconds
        await parcels.add(tx, group.key, MANY, alert.id, there, self.kit.now() + MINUTE, step=number)
        return number

    async def ask_the_blind(
        self, tx: Transaction, group: Group, alert: Alert, people: Iterable[int], now: datetime, line: int
    ) -> None:
        """The line stands in the alert channel: who cannot see it gets each alert directly."""
        blind = [person for person in people if not self.asking.can_see_alerts(group, person)]
        await self.asking.send_directly(tx, group, alert, blind, now, line)
        await self.asking.tell_load(tx, group, alert, people, now)

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.kit.groups.by_key(parcel.group_key)
        if group is None:
            return None
        async with self.kit.database.read() as tx:
            asked = await store.still_asking_in(tx, group, parcel.step)
        if not asked:
            return None
        words = self.kit.words_at(group, parcel.address)
        together: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for alert_id, people in asked.items():
            together[tuple(people)].append(alert_id)
        lines = [
            words("alert-many-line", people=views.mentions(people), alerts=spans(numbers))
            for people, numbers in together.items()
        ]
        everyone = tuple(dict.fromkeys(person for people in together for person in people))
        text = "\n".join([words("alert-many"), *lines])
        if len(text) > LONGEST:  # the cards stand above, and the list has every one
            text = words("alert-many") + "\n" + words("alert-many-long", people=views.mentions(everyone))
        return Outgoing(content=text, pings=everyone, marker=words("alert-many"))

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Who was asked stands in the log already."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """The channel is shut by now: whom the line would have asked is asked directly, alert by alert."""
        log.error("the line that asks about many alerts was refused (%s); going to people directly", reason)
        group = self.kit.groups.by_key(parcel.group_key)
        asked = await store.still_asking_in(tx, group, parcel.step) if group else {}
        for alert_id, people in asked.items():
            alert = await store.by_id(tx, alert_id)
            if group is not None and alert is not None:
                await self.asking.send_directly(tx, group, alert, people, self.kit.now(), parcel.step)
        tx.after_commit(self.kit.outbox.kick)


def spans(numbers: Sequence[int]) -> str:
    """Write numbers so that a phone shows them: 3, 6-9, 12."""
    return ", ".join(f"{first}-{last}" if last > first else f"{first}" for first, last in _runs(sorted(numbers)))


def _runs(numbers: Iterable[int]) -> Iterable[tuple[int, int]]:
    ordered = list(numbers)
    starts = [ordered[0], *(after for before, after in pairwise(ordered) if after - before > 1)]
    ends = [*(before for before, after in pairwise(ordered) if after - before > 1), ordered[-1]]
    return zip(starts, ends, strict=True)
