"""Days that are hard, named by a member beforehand: asked about gently when they come. Why is theirs alone."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from cogs.checkins import date_store, store, views
from cogs.checkins.model import MOST_DATES, HardDate, Room, dates_in_pause, next_date, offered_hours
from cogs.checkins.pairs.service import PairsService
from cogs.checkins.reading import read_day
from cogs.checkins.rooms import Rooms
from cogs.checkins.schedule import local_day
from cogs.kit import parcels
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.presses import Press, Refusal
from cogs.kit.texts import Texts
from config.settings import Hours
from data.database import Transaction
from data.sealed import SealedId

_MOST_SHOWN = 25


@dataclass
class HardDates:
    rooms: Rooms
    pairs: PairsService

    async def add(self, press: Press, typed: str, hour: int | None, *, every_year: bool) -> None:
        """Keep a day, once or for every year. A day on which nothing could be asked any more is refused."""
        room = await self.rooms.own(press)
        quiet = room.quiet(self.rooms.settings(press.in_group).quiet_hours)
        today, language = local_day(press.now, room.zone), press.words.language
        day = read_day(typed, today, every_year=every_year, language=language)
        if day is None:
            raise Refusal("checkin-date-unread")
        one = HardDate(day, room.wish.hour if hour is None else hour, every_year)
        if one.hour not in offered_hours(quiet):
            raise Refusal("checkin-hour-quiet", start=f"{quiet.start:%H:%M}", end=f"{quiet.end:%H:%M}")
        if len(room.dates) >= MOST_DATES:
            raise Refusal("checkin-dates-full", most=MOST_DATES)
        coming = _coming(replace(room, dates=(one,)), press.now, quiet)
        if coming is None:
            raise Refusal("checkin-date-gone")
        fresh = await persist(lambda: self._add(press, room, one, local_day(coming, room.zone)))
        await press.say("\n".join(_kept(press.words, fresh, one, coming, press.now, quiet)))

    async def _add(self, press: Press, room: Room, one: HardDate, day: date) -> Room:
        """Keep it. A pair's question that was planned for that day gives way: the day has one message (CHK-3)."""
        async with self.rooms.kit.database.write() as tx:
            await date_store.add(tx, room, one)
            await self.pairs.give_way(tx, press.in_group, press.member_id, day)
            return await self._planned_anew(tx, room, press.now)

    async def show(self, press: Press) -> None:
        """List them, as only this person sees it."""
        room = await self.rooms.own(press)
        words, quiet = press.words, room.quiet(self.rooms.settings(press.in_group).quiet_hours)
        if not room.dates:
            await press.say(words("checkin-dates-none"))
            return
        lines = [_line(words, room, one, press.now, quiet) for one in room.dates]
        await press.say("\n".join([words("checkin-dates-title"), *(f"- {line}" for line in lines)]))

    async def remove(self, press: Press, typed: str) -> None:
        room = await self.rooms.own(press)
        found = _named(room, typed, local_day(press.now, room.zone), press.words.language)
        if found is None:
            raise Refusal("checkin-date-unknown")
        fresh = await persist(lambda: self._remove(press.now, room, found))
        await press.say("\n".join([press.words("checkin-date-removed"), views.rhythm(press.words, fresh)]))

    async def _remove(self, now: datetime, room: Room, one: HardDate) -> Room:
        async with self.rooms.kit.database.write() as tx:
            await date_store.remove(tx, room, one.day)
            return await self._planned_anew(tx, room, now)

    async def _planned_anew(self, tx: Transaction, room: Room, now: datetime) -> Room:
        fresh = await store.by_id(tx, room.id)
        if fresh is None or not fresh.is_open:
            raise Refusal("checkin-closed-already")
        fresh = replace(fresh, next_ask_at=self.rooms.next_time(fresh, now))
        await store.change(tx, fresh, next_ask_at=fresh.next_ask_at)
        await parcels.drop_waiting(tx, [store.DATE], fresh.id)
        return fresh

    async def suggestions(self, group: Group | None, member_id: int, typed: str) -> list[str]:
        """Return the days they could mean, as they can be typed."""
        if group is None:
            return []
        async with self.rooms.kit.database.read() as tx:
            room = await store.open_of(tx, group.key, SealedId(group.guild_id, member_id))
        names = [written(one) for one in room.dates] if room else []
        return [name for name in names if typed.strip() in name][:_MOST_SHOWN]


def written(one: HardDate) -> str:
    """A day as a command takes it: 2027-03-14, or 03-14 for every year."""
    return f"{one.day:%m-%d}" if one.every_year else one.day.isoformat()


def _named(room: Room, typed: str, today: date, language: str) -> HardDate | None:
    """Return the one they mean: as it is listed, or as they may have typed it once."""
    exact = next((one for one in room.dates if written(one) == typed.strip()), None)
    ways = (read_day(typed, today, every_year=every_year, language=language) for every_year in (True, False))
    days = set(ways) - {None}
    return exact or next((one for one in room.dates if one.day in days), None)


def _coming(room: Room, now: datetime, quiet: Hours) -> datetime | None:
    """Return when the room's dates are asked about next, with today's one message counted, and no pause."""
    earliest = local_day(room.asked_at, room.zone) + timedelta(days=1) if room.asked_at is not None else None
    return next_date(room, now, quiet, earliest)


def _kept(words: Texts, room: Room, one: HardDate, coming: datetime, now: datetime, quiet: Hours) -> list[str]:
    key = "checkin-date-kept-every-year" if one.every_year else "checkin-date-kept"
    lines = [words(key, day=views.on_day(coming), hour=views.clock(one.hour)), words("checkin-date-kept-why")]
    if one.every_year and (one.day.month, one.day.day) == (2, 29):
        lines.append(words("checkin-date-leap"))
    if coming in dates_in_pause(replace(room, dates=(one,)), now, quiet):
        lines.append(words("checkin-paused-over-date", day=views.on_day(coming)))
    return lines


def _line(words: Texts, room: Room, one: HardDate, now: datetime, quiet: Hours) -> str:
    coming = _coming(replace(room, dates=(one,)), now, quiet)
    if coming is None:
        return words("checkin-dates-over", written=written(one))
    key = "checkin-dates-line-every-year" if one.every_year else "checkin-dates-line"
    paused = coming in dates_in_pause(replace(room, dates=(one,)), now, quiet)
    line = words(key, day=views.on_day(coming), hour=views.clock(one.hour), written=written(one))
    return f"{line} {words('checkin-dates-paused')}" if paused else line
