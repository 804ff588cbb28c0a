"""Writes every message about an alert, from how things stand at the moment of sending."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

import discord

from cogs.alerts import store, unreached, views
from cogs.alerts.course import LET_GO_AFTER
from cogs.alerts.desk import Desk
from cogs.alerts.model import AlertState, Happening, Outcome, Told
from cogs.alerts.place import Places
from cogs.alerts.records import (
    AGAIN,
    CARD,
    DIRECT,
    FAREWELL,
    FREE,
    HANDOVER,
    KEPT,
    NEWCOMER,
    PERSON,
    PING,
    PLACE,
    QUIET,
    SECOND,
    SUPPORT,
    TOLD,
    read_record,
)
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
            self.kit.outbox.register(kind, self, always_tried=kind == DIRECT)

    @property
    def _writers(self) -> dict[str, Write]:
        return {
            CARD: self._card,
            PING: self._ping,
            SECOND: self._second,
            AGAIN: self._again,
            PERSON: self._person,
            DIRECT: self._direct,
            QUIET: self._quiet,
            HANDOVER: self._handover,
            KEPT: self._kept,
            TOLD: self._told,
            SUPPORT: self._support,
            PLACE: self.places.opening_line,
            NEWCOMER: self.places.newcomer_line,
            FREE: self.places.free_line,
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
        scene = Scene(parcel, group, self.kit.words_at(group, parcel.address), record)
        outgoing = await self._writers[parcel.kind](scene)
        if outgoing is None or not record.alert.is_drill:
            return outgoing
        return replace(outgoing, content=f"{scene.words('drill-mark')}\n{outgoing.content}")

    async def arrived(self, tx: Transaction, parcel: Parcel, message_id: int) -> None:  # noqa: ARG002 - the courier's signature
        if parcel.kind == CARD:
            await self.desk.card_arrived(tx, parcel.subject, self.kit.now())
        if parcel.kind == DIRECT:
            await self.desk.told_directly(tx, parcel.subject)
        alert = await store.by_id(tx, parcel.subject) if parcel.kind in {FAREWELL, NEWCOMER} else None
        if alert is None:
            return
        if parcel.kind == FAREWELL and not alert.is_open:
            tx.after_commit(lambda: self.places.archive_later(parcel.address.id))
        if parcel.kind == NEWCOMER and alert.holder is not None:
            self.places.let_in_after(tx, parcel.address.id, alert.holder)

    async def refused(self, tx: Transaction, parcel: Parcel, reason: str) -> None:
        group = self.kit.groups.by_key(parcel.group_key)
        if group is not None and parcel.kind == CARD and parcel.state is not State.SENT:
            await self.desk.card_refused(tx, group, parcel.subject, self.kit.now())
        elif parcel.kind in {QUIET, HANDOVER, TOLD}:
            log.error("alert %s: a person could not be asked (%s)", parcel.subject, reason)
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
        why = scene.record.free_again
        key = "alert-ping" if why is None else f"alert-ping-again-{why}"
        return self._asking(scene, key, views.take_button(scene.words, scene.record.alert))

    async def _quiet(self, scene: Scene) -> Outgoing | None:
        alert = scene.record.alert
        if alert.asked_after_at is None:
            return self._over(scene)
        facts = {"minutes": str(LET_GO_AFTER // timedelta(minutes=1))}
        return self._asking(scene, "alert-ping-quiet", views.quiet_buttons(scene.words, alert), facts)

    async def _handover(self, scene: Scene) -> Outgoing | None:
        alert = scene.record.alert
        if alert.proposed is None or alert.proposed not in scene.record.asked_in(scene.parcel.step):
            return self._over(scene)
        facts = {"holder": views.mentions([alert.holder] if alert.holder else [])}
        return self._asking(scene, "alert-ping-handover", views.handover_buttons(scene.words, alert), facts)

    async def _kept(self, scene: Scene) -> Outgoing | None:
        if scene.record.alert.state is not AlertState.TAKEN:
            return None
        return self._asking(scene, "alert-ping-kept", views.off_duty_button(scene.words, scene.record.alert))

    async def _told(self, scene: Scene) -> Outgoing | None:
        """Asked as long as it is open whether the member was told (LIM-3); an answer takes the buttons away."""
        alert = scene.record.alert
        answered = alert.told in {Told.YES, Told.COULD_NOT}
        if alert.outcome is not Outcome.TOLD_OUTSIDE or answered:
            return self._over(scene)
        return self._asking(scene, "alert-ping-told", views.told_buttons(scene.words, alert))

    async def _support(self, scene: Scene) -> Outgoing | None:
        """The one question on the day after, to the member alone: no moderator is named there (MOD-12)."""
        record, words = scene.record, scene.words
        answered = next((key for key in (Happening.MEMBER_NO, Happening.MEMBER_YES) if record.has(key)), None)
        if answered is None and record.alert.state is AlertState.CLOSED:
            text = words("support-ask", group=scene.group.name)
            marker = f"{views.FAMILY}:v1:got-support:{record.alert.id}"
            return Outgoing(content=text, view=views.support_buttons(words, record.alert), marker=marker)
        if scene.parcel.state is not State.SENT:
            return None
        text = words(f"support-heard-{answered or 'again'}")
        return Outgoing(content=text, marker=text)

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
        return self._asking(scene, "alert-ping-again", views.off_duty_button(scene.words, scene.record.alert))

    async def _person(self, scene: Scene) -> Outgoing | None:
        if scene.record.alert.state is AlertState.CLOSED:
            return None
        return self._asking(scene, "alert-ping-person", views.off_duty_button(scene.words, scene.record.alert))

    def _asking(
        self, scene: Scene, key: str, view: discord.ui.View | None, facts: Mapping[str, str] | None = None
    ) -> Outgoing:
        people = scene.record.asked_in(scene.parcel.step)
        known = {"people": views.mentions(people), "alert": scene.number, "link": scene.card_link or "-"}
        text = scene.words(key, **known, **(facts or {}))
        return Outgoing(content=text, view=view, pings=people, marker=scene.number)

    async def _direct(self, scene: Scene) -> Outgoing | None:
        """The whole card, to a person who cannot see it in the alert channel."""
        alert = scene.record.alert
        if alert.state is AlertState.CLOSED:
            return await self._told(scene) if scene.record.asked_in(scene.parcel.step) == (alert.holder,) else None
        text = scene.words("alert-direct") + "\n" + views.card(scene.words, scene.group, scene.record, self.is_private)
        return Outgoing(content=text, view=self._direct_view(scene), marker=scene.number)

    @staticmethod
    def _direct_view(scene: Scene) -> discord.ui.View | None:
        """The buttons for what this very person is asked."""
        alert, person = scene.record.alert, scene.parcel.address.id
        if alert.state is not AlertState.TAKEN:
            return views.card_buttons(scene.words, alert)
        if alert.holder == person:
            asked = alert.asked_after_at is not None
            return views.quiet_buttons(scene.words, alert) if asked else views.card_buttons(scene.words, alert)
        if alert.proposed == person:
            return views.handover_buttons(scene.words, alert)
        return views.join_button(scene.words, alert) if alert.second is None else views.card_buttons(scene.words, alert)
