"""What a member decides about when and how they are asked: each setting, a pause, and the questions' return."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from cogs.checkins import setting_views, store, views
from cogs.checkins.model import LONGEST_PAUSE, Room, dates_in_pause
from cogs.checkins.opening import check_wish
from cogs.checkins.pairs.service import PairsService
from cogs.checkins.prompts import Topic
from cogs.checkins.reading import day_of_pause, read_clock, read_span, read_weekdays
from cogs.checkins.rooms import Rooms
from cogs.checkins.zones import Guess, guess_zone, place_name
from cogs.kit import parcels
from cogs.kit.patience import persist
from cogs.kit.presses import Handler, Press, Refusal
from config.places import places, zones_in
from data.database import Transaction

SHORT_PAUSE, LONG_PAUSE = 3, 14

Beside = Callable[[Transaction], Awaitable[None]]


@dataclass
class Timing:
    rooms: Rooms
    pairs: PairsService  # a pause is one from pairs too (CHK-9)

    # ------------------------------------------------------------------------------------------------ single settings

    async def retime(
        self, press: Press, hour: int | None, zone: str | None, now: str | None, *, around: bool | None
    ) -> None:
        """Change the hour, whether it is only around it, and the zone: named, or from what their clock shows now."""
        room = await self.rooms.own(press)
        guess = where_from(press, now) if now else None
        named = {"hour": hour, "zone": zone or (guess.zone if guess else None), "around": around}
        wanted = {name: value for name, value in named.items() if value is not None}
        fresh = await self.wish(press, room, wakes=True, **wanted)
        await self.say_changed(press, fresh, guess)

    async def set_days(self, press: Press, typed: str) -> None:
        room = await self.rooms.own(press)
        days = read_weekdays(typed, press.words.language)
        if days is None:
            raise Refusal("checkin-days-unread")
        fresh = await self.wish(press, room, wakes=True, days=days)
        await self.say_changed(press, fresh)

    async def set_quiet(self, press: Press, typed: str | None) -> None:
        """Set quiet hours of their own; with none named the group's hold again (CHK-4)."""
        room = await self.rooms.own(press)
        quiet = read_span(typed) if typed else None
        if typed and quiet is None:
            raise Refusal("checkin-quiet-unread")
        fresh = await self.wish(press, room, wakes=False, quiet=quiet)
        holds = fresh.quiet(self.rooms.settings(press.in_group).quiet_hours)
        key = "checkin-quiet-own" if quiet else "checkin-quiet-group"
        first = press.words(key, **setting_views.span(holds))
        await press.say("\n".join([first, views.rhythm(press.words, fresh)]))

    async def set_topic(self, press: Press, topic: Topic) -> None:
        room = await self.rooms.own(press)
        await self.wish(press, room, wakes=False, topic=topic)
        named = press.words(f"checkin-topic-{topic}")
        key = "checkin-topic-everyday-only" if topic is Topic.EVERYDAY else "checkin-topic-changed"
        await press.say(press.words(key, topic=named))

    async def set_notify(self, press: Press, *, pings: bool) -> None:
        room = await self.rooms.own(press)
        decided = self.rooms.settings(press.in_group).notify
        if decided != "member_chooses":
            raise Refusal("checkin-notify-decided", how=press.words(f"checkin-notify-{decided}"))
        await self.wish(press, room, wakes=False, pings=pings)
        await press.say(press.words("checkin-notify-changed-ping" if pings else "checkin-notify-changed-silent"))

    async def pick_zone(self, press: Press) -> None:
        """Their clock shows the same in several places: they say which."""
        room = await self.rooms.own(press)
        fresh = await self.wish(press, room, wakes=False, zone=press.values[0])
        await self.say_changed(press, fresh)

    async def say_changed(self, press: Press, room: Room, guess: Guess | None = None) -> None:
        words = press.words
        lines = [words("checkin-changed"), *views.asks(words, room.wish), views.rhythm(words, room)]
        await press.say("\n".join(lines))
        if guess is not None:
            await self.say_understood(press, room, guess)

    async def say_understood(self, press: Press, room: Room, guess: Guess) -> None:
        """Say what a typed time was understood as, and offer the other places that it could mean."""
        words, place = press.words, place_name(guess.zone)
        line = words("checkin-understood", shown=f"{guess.shown:%H:%M}", place=place)
        if not guess.others:
            await press.say(line)
            return
        view = setting_views.zone_choice(words, room.id, (guess.zone, *guess.others))
        await press.say("\n".join([line, words("checkin-other-places")]), view)

    # ---------------------------------------------------------------------------------------------- pause and return

    async def pause(self, press: Press, days: int, until: str | None) -> None:
        """Pause for some days or until a day, which ends it in the morning: nobody is told (CHK-9)."""
        room = await self.rooms.own(press)
        back = _pause_end(press, room.zone, days, until)
        paused = partial(self.pairs.pause_for, group=press.in_group, member_id=press.member_id, until=back)
        fresh = await self.change(press, room, lambda one: replace(one, paused_until=back), wakes=True, beside=paused)
        lines = [press.words("checkin-paused", until=views.when(back))]
        quiet = self.rooms.settings(press.in_group).quiet_hours
        passed = (views.on_day(moment) for moment in dates_in_pause(fresh, press.now, quiet))
        lines += [press.words("checkin-paused-over-date", day=day) for day in passed]
        await press.say("\n".join(lines))

    def pause_for(self, days: int) -> Handler:
        async def handler(press: Press) -> None:
            await self.pause(press, days, None)

        return handler

    async def ask_until_when(self, press: Press) -> None:
        press.in_group  # noqa: B018 - refuses where no group is set up
        await setting_views.pause_form(press.words, press.subject).open(press.interaction)

    async def pause_filled(self, press: Press) -> None:
        typed = " ".join(press.filled.get(setting_views.DAY, ()))
        try:
            await self.pause(press, 0, typed)
        except Refusal as refusal:
            again = setting_views.pause_again_view(press.words, press.subject)
            await press.say(press.words(refusal.text, **refusal.facts), again)

    async def resume(self, press: Press) -> None:
        room = await self.rooms.own(press)
        resumed = partial(self.pairs.resume_for, group=press.in_group, member_id=press.member_id)
        fresh = await self.change(press, room, lambda one: replace(one, paused_until=None), wakes=True, beside=resumed)
        await press.say("\n".join([press.words("checkin-resumed"), views.rhythm(press.words, fresh)]))

    # ------------------------------------------------------------------------------------------------------- saving

    async def wish(self, press: Press, room: Room, *, wakes: bool, **wanted: Any) -> Room:
        """Change fields of the room's `Wish`. Refuses an hour that would be quiet, and a zone that is none."""
        check_wish(replace(room.wish, **wanted), self.rooms.settings(press.in_group))
        return await self.change(press, room, lambda one: replace(one, wish=replace(one.wish, **wanted)), wakes=wakes)

    async def change(
        self, press: Press, room: Room, how: Callable[[Room], Room], *, wakes: bool, beside: Beside | None = None
    ) -> Room:
        """Save a change of the room as it is by then.

        `wakes`: count from nothing again, and ask again if at rest. `beside`: what else changes in the same moment.
        """
        return await persist(lambda: self._change(press.now, room.id, how, wakes=wakes, beside=beside))

    async def _change(
        self, now: datetime, room_id: int, how: Callable[[Room], Room], *, wakes: bool, beside: Beside | None
    ) -> Room:
        async with self.rooms.kit.database.write() as tx:
            before = await store.by_id(tx, room_id)
            if before is None or not before.is_open:
                raise Refusal("checkin-closed-already")
            wanted = replace(how(before), unanswered=0, at_rest=False) if wakes else how(before)
            fresh = replace(wanted, next_ask_at=self.rooms.next_time(wanted, now))
            values = {name: getattr(fresh, name) for name in ("paused_until", "unanswered", "at_rest", "next_ask_at")}
            await store.change(tx, fresh, **values, **store.columns(fresh.wish))
            if wakes:
                await parcels.drop_waiting(tx, [store.ASK, store.DATE, store.REST], fresh.id)
            if beside is not None:
                await beside(tx)
            await parcels.show_anew(tx, store.WELCOME, fresh.id)
            tx.after_commit(self.rooms.kit.outbox.kick)
        return fresh


def where_from(press: Press, typed: str) -> Guess:
    """Return where a clock shows now what somebody typed. What they typed is neither repeated nor kept."""
    clock = read_clock(typed)
    if clock is None:
        raise Refusal("checkin-now-unread")
    group = press.in_group.settings.group
    home = str(group.time_zone)
    guess = guess_zone(clock, press.now, home, zones_in(group.country), places())
    if guess is None:
        shown = f"{press.now.astimezone(ZoneInfo(home)):%H:%M}"
        raise Refusal("checkin-now-nowhere", place=place_name(home), shown=shown)
    return guess


def _pause_end(press: Press, zone: str, days: int, until: str | None) -> datetime:
    """Return midnight, on the member's own clock, of the day when questions may come again."""
    home = ZoneInfo(zone)
    today = press.now.astimezone(home).date()
    day = day_of_pause(until, today, press.words.language) if until else today + timedelta(days=days)
    if day is None or not today < day <= today + LONGEST_PAUSE:
        raise Refusal("checkin-no-such-day")
    return datetime.combine(day, time(), home).astimezone(UTC)
