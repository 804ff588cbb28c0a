"""Writes every message about an alert, from how things stand at the moment of sending."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import discord

from cogs.alerts import unreached, views
from cogs.alerts.desk import Desk
from cogs.alerts.model import AlertState
from cogs.alerts.place import Places
from cogs.alerts.records import AGAIN, CARD, DIRECT, FAREWELL, PERSON, PING, PLACE, SECOND, read_record
from cogs.alerts.scene import Scene
from cogs.kit.bundle import Kit
from cogs.kit.outbox import Outgoing
from cogs.kit.parcels import Parcel, State
from data.database import Transaction

log = logging.getLogger("holdfast.alerts")


Write = Callable[[Scene], Awaitable[Outgoing | None]]


@dataclass
class AlertCourier:
    """One courier for all kinds: it reads the scene, one writer per kind does the rest."""

    kit: Kit
    desk: Desk
    places: Places
    is_private: views.IsPrivate

    def register(self) -> None:
        for kind in self._writers:
            self.kit.outbox.register(kind, self)

    @property
    def _writers(self) -> dict[str, Write]:
        return {
            CARD: self._card,
            PING: self._ping,
            SECOND: self._second,
            AGAIN: self._again,
            PERSON: self._person,
            DIRECT: self._direct,
            PLACE: self.places.opening_line,
            FAREWELL: self.places.last_line,
        }

    async def write(self, parcel: Parcel) -> Outgoing | None:
        group = self.kit.groups.by_key(parcel.group_key)
        if group is None:
            log.error("alert %s: its group is not set up any more", parcel.subject)
            return None
        async with self.kit.database.read() as tx:
            record = await read_record(tx, group, parcel.subject, self.kit.now())
        if record is None:
            return None
        return await self._writers[parcel.kind](Scene(parcel, group, self.kit.words_for(group), record))

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:  # noqa: ARG002 - the courier's signature
        if parcel.kind == CARD:
            await self.desk.card_arrived(tx, parcel.subject, self.kit.now())
        if parcel.kind == DIRECT:
            await self.desk.told_directly(tx, parcel.subject)
        if parcel.kind == FAREWELL:
            tx.after_commit(lambda: self.places.archive_later(parcel.address.id))

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        group = self.kit.groups.by_key(parcel.group_key)
        if group is not None and parcel.kind == CARD and parcel.state is not State.SENT:
            await self.desk.card_refused(tx, group, parcel.subject, self.kit.now())
        elif group is not None and parcel.kind == DIRECT and parcel.state is not State.SENT:
            log.error("alert %s: a person could not be asked (%s)", parcel.subject, reason)
            await unreached.person_not_reached(tx, group, self.desk.asking, parcel.subject, self.kit.now())
        elif group is not None and parcel.kind in {PING, SECOND, AGAIN, PERSON} and parcel.state is not State.SENT:
            await unreached.ask_directly(tx, group, self.desk.asking, parcel, self.kit.now())
        tx.after_commit(self.kit.outbox.kick)

    async def _card(self, scene: Scene) -> Outgoing:
        alert = scene.record.alert
        asked = scene.record.asked_in(0) if scene.parcel.state is not State.SENT else ()
        text = views.card(scene.words, scene.group, scene.record, self.is_private)
        if asked:
            text = f"{scene.words('alert-card-ping', people=views.mentions(asked))}\n{text}"
        view = views.card_buttons(scene.words, alert)
        return Outgoing(content=text, view=view, pings=asked, marker=f"alert:v1:take:{alert.id}")

    async def _ping(self, scene: Scene) -> Outgoing | None:
        if scene.record.alert.state is not AlertState.ASKING:
            return self._over(scene)
        return self._asking(scene, "alert-ping", views.take_button(scene.words, scene.record.alert))

    async def _second(self, scene: Scene) -> Outgoing | None:
        alert = scene.record.alert
        if alert.state is not AlertState.TAKEN or alert.second is not None:
            return self._over(scene)
        return self._asking(scene, "alert-ping-second", views.join_button(scene.words, alert))

    @staticmethod
    def _over(scene: Scene) -> Outgoing | None:
        """What was asked needs no answer any more: unsent it is not sent, sent it loses its button."""
        if scene.parcel.state is not State.SENT:
            return None
        text = scene.words("alert-ping-over", alert=scene.number, link=scene.card_link or "-")
        return Outgoing(content=text, marker=scene.number)

    async def _again(self, scene: Scene) -> Outgoing | None:
        if scene.record.alert.state is AlertState.CLOSED:
            return None
        return self._asking(scene, "alert-ping-again", None)

    async def _person(self, scene: Scene) -> Outgoing | None:
        if scene.record.alert.state is AlertState.CLOSED:
            return None
        return self._asking(scene, "alert-ping-person", None)

    def _asking(self, scene: Scene, key: str, view: discord.ui.View | None) -> Outgoing:
        people = scene.record.asked_in(scene.parcel.step)
        text = scene.words(key, people=views.mentions(people), alert=scene.number, link=scene.card_link or "-")
        return Outgoing(content=text, view=view, pings=people, marker=scene.number)

    async def _direct(self, scene: Scene) -> Outgoing | None:
        """The whole card, to a person who cannot see it in the alert channel."""
        alert = scene.record.alert
        if alert.state is AlertState.CLOSED:
            return None
        text = scene.words("alert-direct") + "\n" + views.card(scene.words, scene.group, scene.record, self.is_private)
        wants_second = alert.state is AlertState.TAKEN and alert.second is None
        view = views.join_button(scene.words, alert) if wants_second else views.card_buttons(scene.words, alert)
        return Outgoing(content=text, view=view, marker=scene.number)
