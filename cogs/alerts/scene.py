"""An alert as the writer of a message about it finds it."""

from dataclasses import dataclass

from cogs.alerts import views
from cogs.alerts.records import Record
from cogs.kit.groups import Group
from cogs.kit.parcels import Parcel
from cogs.kit.texts import Texts


@dataclass(frozen=True)
class Scene:
    """What a writer needs: the alert as it stands now, its group and the group's words."""

    parcel: Parcel
    group: Group
    words: Texts
    record: Record

    @property
    def card_link(self) -> str:
        card = self.record.card
        if card is None or card.message_id is None or card.channel_id is None:
            return ""
        return views.link(self.group, card.channel_id, card.message_id)

    @property
    def number(self) -> str:
        return views.number(self.words, self.record.alert)
