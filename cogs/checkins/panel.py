"""The quiet message beside the agreement's panel that says what check-ins are, with the button that opens one."""

from dataclasses import dataclass
from datetime import datetime

from cogs.checkins import views
from cogs.kit import parcels
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Address, Parcel, State
from cogs.kit.patience import persist
from cogs.kit.presses import lasting_view
from data.database import Transaction

PANEL = "checkin.panel"
_NO_ROW = 0  # a panel is about no row of a table
_LIVE = frozenset({State.PENDING, State.ATTEMPTED, State.SENT})


@dataclass
class Panel:
    """Stands where the agreement's panel stands, once. At each start it is shown anew, so that a changed text counts.

    One that was deleted there is posted again, under the next step; one in an earlier channel says where to go.
    """

    kit: Kit

    def register(self) -> None:
        self.kit.outbox.register(PANEL, PanelCourier(self.kit), lasting=True)

    async def stand(self, group: Group, now: datetime, *, anew: bool) -> None:
        """See to it that it stands. Does nothing a second time, unless `anew`."""
        await persist(lambda: self._stand(group, now, anew=anew))

    async def _stand(self, group: Group, now: datetime, *, anew: bool) -> None:
        wanted = group.panel_channel if group.settings.checkins is not None else None
        async with self.kit.database.read() as tx:
            known = [one for one in await parcels.find(tx, PANEL, _NO_ROW) if one.group_key == group.key]
        stands = any(one.address.id == wanted and one.state in _LIVE for one in known)
        if stands and not anew:
            return
        async with self.kit.database.write() as tx:
            if any(one.state is State.SENT for one in known):
                await parcels.show_anew(tx, PANEL, _NO_ROW)
            if wanted is not None and not stands:
                step = sum(1 for one in known if one.address.id == wanted)
                await parcels.add(tx, group.key, PANEL, _NO_ROW, Address(group.guild_id, wanted), now, step)
            tx.after_commit(self.kit.outbox.kick)


@dataclass
class PanelCourier:
    kit: Kit

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.kit.groups.by_key(parcel.group_key)
        if group is None:
            return None
        words, checkins = self.kit.words_for(group), group.settings.checkins
        if checkins is None:
            return Outgoing(words("checkin-panel-off"))
        if parcel.address.id != group.panel_channel:
            return Outgoing(words("checkin-panel-moved"))
        reads = "checkin-panel-nobody" if checkins.who_reads == "nobody" else "checkin-panel-supporters"
        text = "\n".join([words("checkin-panel", group=group.name), words(reads), words("checkin-panel-others")])
        return Outgoing(text, view=lasting_view(views.open_button(words)), marker=f"{views.FAMILY}:v1:open:0")

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:
        """Nothing to note: the parcel itself says where the panel is."""

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        """Let the next look at the group post it again, when somebody deleted it."""
        if parcel.state is State.SENT and reason == "gone":
            await parcels.refused(tx, parcel, reason)
