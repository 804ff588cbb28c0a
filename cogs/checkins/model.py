"""When a check-in asks, what it asks, and when it stops: the rules, without Discord, database or clock."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from cogs.checkins.prompts import Topic, next_prompt
from cogs.checkins.schedule import (
    EVERY_DAY,
    Rhythm,
    anniversary,
    chosen_day_after,
    is_quiet,
    is_quiet_at,
    local_day,
    moment_on,
    next_time,
)
from config.settings import Hours

HALF_AS_OFTEN_AFTER = 3
PAUSE_AFTER = 6
# A question that could not go out within the hour its member chose is dropped, never queued (CHK-4).
WINDOW = timedelta(hours=1)
# How long an unfinished room is tried again before its member is told that nothing came of it.
GIVE_UP_AFTER = timedelta(hours=1)
MOST_SUPPORTERS = 3
LONGEST_PAUSE = timedelta(days=366)
KEEP_CLOSED = timedelta(days=30)
_MOST_CHOICES = 25
# A leap year, so that 29 February can be one of the days that come every year.
ANY_YEAR = 2000
MOST_DATES = 20
_A_DAY = timedelta(days=1)
_AN_INSTANT = timedelta(microseconds=1)
# This year's may be over, and a zone may skip one of them.
_YEARS_LOOKED_AT = 3


class Trouble(StrEnum):
    """Why a room is not as it should be."""

    GONE = "gone"  # the thread was deleted by hand
    SHUT_OUT = "shut-out"  # the bot may not write there: taken out of the thread, or a permission is missing
    UNMADE = "unmade"  # Discord never made the thread
    EXPOSED = "exposed"  # a private channel that somebody can see who was not meant to
    AWAY = "away"  # its member left the server


class Company(StrEnum):
    """What kind of company a member would like."""

    ANY = "any"
    LISTENING = "listening"
    IDEAS = "ideas"
    QUIET = "quiet"


@dataclass(frozen=True)
class Wish:
    """How a member wants to be asked (CHK-2). `quiet` is None where the group's own quiet hours hold."""

    hour: int
    zone: str
    days: int = EVERY_DAY
    topic: Topic = Topic.EVERYDAY
    pings: bool = False
    around: bool = False
    quiet: Hours | None = None


@dataclass(frozen=True)
class HardDate:
    """A day on which a member asked to be asked gently. Why is theirs, and is not kept.

    Of one that comes every year the year is not kept either: it is `ANY_YEAR`.
    """

    day: date
    hour: int
    every_year: bool

    def days_from(self, start: date) -> tuple[date, ...]:
        """Return the days it falls on from here on: some years' worth of one that comes every year."""
        if not self.every_year:
            return (self.day,) if self.day >= start else ()
        years = (anniversary(self.day, start.year + step) for step in range(_YEARS_LOOKED_AT))
        return tuple(day for day in years if day >= start)


@dataclass(frozen=True)
class Room:
    """One member's private check-in.

    Opened with no thread; Discord makes the thread; closed by its member, or because the thread is gone. At most one
    is open for each member of a group. `at_rest`: paused by silence, which was said once; then only hard dates are
    asked about. `next_ask_at` is the earlier of the next question and the next hard date, and None with neither.
    """

    id: int
    group_key: str
    guild_id: int
    member_id: int
    thread_id: int | None
    supporters: tuple[int, ...]
    wish: Wish
    dates: tuple[HardDate, ...]
    next_ask_at: datetime | None
    asked_at: datetime | None
    paused_until: datetime | None
    prompt: int
    unanswered: int
    readers: str
    watched_since: datetime | None
    left_at: datetime | None
    trouble: Trouble | None
    opened_at: datetime
    closed_at: datetime | None
    at_rest: bool = False
    is_channel: bool = False
    to_archive: bool = False
    watch_hash: str | None = None

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def may_be_asked(self) -> bool:
        """Nothing is asked into a room that its member left, or that somebody sees who was not meant to (CON-12)."""
        return self.is_open and self.left_at is None and self.trouble is not Trouble.EXPOSED

    @property
    def zone(self) -> str:
        return self.wish.zone

    @property
    def residents(self) -> tuple[int, ...]:
        """Who has to be in its thread."""
        return (self.member_id,)

    @property
    def thread_name(self) -> str:
        return thread_name(self.id)

    def quiet(self, of_group: Hours) -> Hours:
        return self.wish.quiet or of_group


@dataclass(frozen=True)
class Ask:
    """Ask this question now; `day` is the member's own day, which makes it once a day."""

    day: date
    prompt: int
    next_ask_at: datetime | None


@dataclass(frozen=True)
class AskOnDate:
    """A hard date has come: ask gently, instead of the day's ordinary question. Silence is not counted."""

    day: date
    next_ask_at: datetime | None


@dataclass(frozen=True)
class Skip:
    """Let it pass, unheard and uncounted."""

    next_ask_at: datetime | None


@dataclass(frozen=True)
class Rest:
    """Pause, and say so once."""

    day: date
    next_ask_at: datetime | None


def thread_name(room_id: int) -> str:
    """Name a thread after neither a person nor a topic: the channel list is seen by others in screenshots."""
    return f"check-in {room_id}"


def days_between(unanswered: int) -> int:
    """Return which of the chosen days is next: silence is an answer, so every second one after three (CHK-5)."""
    return 1 if unanswered < HALF_AS_OFTEN_AFTER else 2


def rhythm(room: Room, quiet: Hours) -> Rhythm:
    wish = room.wish
    return Rhythm(wish.hour, wish.zone, room.quiet(quiet), wish.days, room.id if wish.around else None)


def schedule(room: Room, now: datetime, quiet: Hours, not_before: date | None = None) -> datetime | None:
    """Return when the room asks next, from everything that holds for it, on `not_before` at the earliest."""
    after = max(now, room.paused_until or now)
    asked = local_day(room.asked_at, room.zone) if room.asked_at is not None else None
    free = max((day for day in (not_before, asked and asked + _A_DAY) if day), default=None)
    turn = chosen_day_after(room.wish.days, asked, days_between(room.unanswered)) if asked else None
    question = _next_question(room, after, quiet, max((day for day in (free, turn) if day), default=None))
    date_question = next_date(room, after, quiet, free)
    return min((moment for moment in (question, date_question) if moment is not None), default=None)


def _next_question(room: Room, after: datetime, quiet: Hours, earliest: date | None) -> datetime | None:
    """Return the next ordinary question. A day whose hard date is still to come belongs to that date."""
    if room.at_rest:
        return None
    moment = next_time(rhythm(room, quiet), after, earliest)
    while moment is not None and next_date(room, after, quiet, on := local_day(moment, room.zone), on):
        moment = next_time(rhythm(room, quiet), after, on + _A_DAY)
    return moment


def next_date(
    room: Room, after: datetime, quiet: Hours, earliest: date | None = None, latest: date | None = None
) -> datetime | None:
    """Return when the next hard date is asked about, on the member's own days from `earliest` to `latest`."""
    start = max(local_day(after, room.zone), earliest or date.min)
    moments = (
        moment_on(day, Rhythm(one.hour, room.zone, room.quiet(quiet)))
        for one in room.dates
        for day in one.days_from(start)
        if latest is None or day <= latest
    )
    return min((moment for moment in moments if moment is not None and moment > after), default=None)


def dates_in_pause(room: Room, now: datetime, quiet: Hours) -> tuple[datetime, ...]:
    """Return when hard dates would be asked about, were they not in the member's own pause."""
    found, after = [], now
    while room.paused_until is not None and (moment := next_date(room, after, quiet)) and moment < room.paused_until:
        found.append(moment)
        after = moment
    return tuple(found)


def skip_today(room: Room, now: datetime, quiet: Hours) -> datetime | None:
    """Return when the room asks next if its member said "not today"."""
    tomorrow = local_day(now, room.zone) + _A_DAY
    if room.next_ask_at is None or local_day(room.next_ask_at, room.zone) >= tomorrow:
        return room.next_ask_at
    return schedule(room, now, quiet, tomorrow)


def pass_over(room: Room, now: datetime, quiet: Hours) -> Skip:
    """Leave today to something else that the bot says to this member, unheard and uncounted (CHK-3)."""
    return Skip(schedule(room, now, quiet, local_day(now, room.zone) + _A_DAY))


def decide(room: Room, now: datetime, quiet: Hours) -> Ask | AskOnDate | Skip | Rest:
    """Decide about a room whose `next_ask_at` has come."""
    today = local_day(now, room.zone)
    asked_today = room.asked_at is not None and local_day(room.asked_at, room.zone) >= today
    paused = room.paused_until is not None and room.paused_until > now
    if asked_today or paused or is_quiet_at(now, room.zone, room.quiet(quiet)):
        return Skip(schedule(room, now, quiet))
    asked = replace(room, asked_at=now)
    on_date = next_date(room, now - WINDOW - _AN_INSTANT, quiet, today, today)
    if on_date is not None and on_date <= now:
        return AskOnDate(today, schedule(asked, now, quiet))
    late = room.next_ask_at is None or now - room.next_ask_at > WINDOW
    if late or room.at_rest or on_date is not None:
        return Skip(schedule(room, now, quiet))
    if room.unanswered >= PAUSE_AFTER:
        return Rest(today, schedule(replace(asked, at_rest=True), now, quiet))
    asked = replace(asked, unanswered=room.unanswered + 1)
    hour = now.astimezone(ZoneInfo(room.zone)).hour
    return Ask(today, next_prompt(room.prompt, hour, room.wish.topic), schedule(asked, now, quiet))


def still_fits(room: Room, now: datetime, quiet: Hours) -> bool:
    """Whether a question decided at `asked_at` may still go out, or came too late to be kind."""
    if not room.may_be_asked or room.asked_at is None or now - room.asked_at > WINDOW:
        return False
    return not is_quiet_at(now, room.zone, room.quiet(quiet))


def offered_hours(quiet: Hours) -> tuple[int, ...]:
    return tuple(hour for hour in range(24) if not is_quiet(time(hour), quiet))


def zones_like(written: str, zones: Iterable[str], first: str) -> list[str]:
    """Return up to 25 zones whose name holds what was typed, places `first` before all others."""
    wanted = written.strip().casefold().replace(" ", "_")
    places = [zone for zone in zones if "/" in zone and not zone.startswith(("Etc/", "SystemV/"))]
    found = [zone for zone in places if wanted in zone.casefold()]
    found.sort(key=lambda zone: (zone != first, not zone.rpartition("/")[2].casefold().startswith(wanted), zone))
    return found[:_MOST_CHOICES]
