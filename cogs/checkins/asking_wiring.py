"""Which courier carries a question, and which press changes when it comes."""

from cogs.checkins import store
from cogs.checkins.couriers import AskCourier, DateCourier, RestCourier
from cogs.checkins.leaving import Leaving
from cogs.checkins.rooms import Rooms
from cogs.checkins.setting_up import SettingUp
from cogs.checkins.timing import LONG_PAUSE, SHORT_PAUSE, Timing
from cogs.checkins.views import FAMILY
from cogs.kit.bundle import Kit
from cogs.kit.presses import First, Handler
from config.places import places


def register(kit: Kit, rooms: Rooms, leaving: Leaving, timing: Timing, setting_up: SettingUp) -> None:
    places()  # its table is read now, while nobody waits for an answer
    kit.outbox.register(store.ASK, AskCourier(rooms, leaving), patient=True)
    kit.outbox.register(store.DATE, DateCourier(rooms, leaving), patient=True)
    kit.outbox.register(store.REST, RestCourier(rooms), patient=True)
    forms: tuple[tuple[str, Handler], ...] = (
        ("open", setting_up.start),
        ("with", setting_up.with_supporter),
        ("anew", setting_up.anew),
        ("again", setting_up.again),
        ("change", setting_up.change),
        ("pause-until", timing.ask_until_when),
    )
    for action, handler in forms:
        kit.presses.on(FAMILY, action, handler, First.MODAL)
    for action, handler in (
        ("fill-open", setting_up.open_filled),
        ("fill-change", setting_up.change_filled),
        ("fill-pause", timing.pause_filled),
        ("pick-zone", timing.pick_zone),
        ("resume", timing.resume),
        ("pause-short", timing.pause_for(SHORT_PAUSE)),
        ("pause-long", timing.pause_for(LONG_PAUSE)),
    ):
        kit.presses.on(FAMILY, action, handler)
