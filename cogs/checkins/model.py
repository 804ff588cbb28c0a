"""When a check-in asks, what it asks, and when it stops: the rules, without Discord, database or clock."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from cogs.checkins.schedule import EVERY_DAY, Rhythm, is_quiet, is_quiet_at, local_day, next_time
from config.settings import Hours

PROMPTS = 10
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


class Trouble(StrEnum):
    """Why a room is not as it should be."""

    GONE = "gone"  # the thread was deleted by hand
    SHUT_OUT = "shut-out"  # the bot may not write there: taken out of the thread, or a permission is missing
    UNMADE = "unmade"  # Discord never made the thread


class Company(StrEnum):
    """What kind of company a member would like."""

    ANY = "any"
    LISTENING = "listening"
    IDEAS = "ideas"
    QUIET = "quiet"


class Topic(StrEnum):
    """Which questions a member would like among theirs (CHK-2)."""

    EVERYDAY = "everyday"
    GRIEF = "grief"
    RECOVERY = "recovery"
    CARING = "caring"


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
    """A day on which a member asked to be thought of. Why is theirs, and is not kept."""

    day: date
    hour: int
    every_year: bool


@dataclass(frozen=True)
class Room:
    """One member's private check-in.

    Opened with no thread; Discord makes the thread; closed by its member, or because the thread is gone. At most one
    is open for each member of a group. `next_ask_at` is None while paused by silence.
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
    is_channel: bool = False
    to_archive: bool = False

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

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
class Skip:
    """Let it pass, unheard and uncounted."""

    next_ask_at: datetime | None


@dataclass(frozen=True)
class Rest:
    """Pause, and say so once."""

    day: date


def thread_name(room_id: int) -> str:
    """Name a thread after neither a person nor a topic: the channel list is seen by others in screenshots."""
    return f"check-in {room_id}"


def days_between(unanswered: int) -> int:
    """Return the days until the next question: silence is an answer, so it comes half as often (CHK-5)."""
    return 1 if unanswered < HALF_AS_OFTEN_AFTER else 2


def rhythm(room: Room, quiet: Hours) -> Rhythm:
    return Rhythm(room.wish.hour, room.wish.zone, room.quiet(quiet), room.wish.days)


def schedule(room: Room, now: datetime, quiet: Hours) -> datetime | None:
    """Return when the room asks next, from everything that holds for it."""
    after = max(now, room.paused_until or now)
    earliest = None
    if room.asked_at is not None:
        earliest = local_day(room.asked_at, room.zone) + timedelta(days=days_between(room.unanswered))
    return next_time(rhythm(room, quiet), after, earliest)


def skip_today(room: Room, now: datetime, quiet: Hours) -> datetime | None:
    """Return when the room asks next if its member said "not today"."""
    tomorrow = local_day(now, room.zone) + timedelta(days=1)
    if room.next_ask_at is None or local_day(room.next_ask_at, room.zone) >= tomorrow:
        return room.next_ask_at
    return next_time(rhythm(room, quiet), now, tomorrow)


def decide(room: Room, now: datetime, quiet: Hours) -> Ask | Skip | Rest:
    """Decide about a room whose `next_ask_at` has come."""
    today = local_day(now, room.zone)
    late = room.next_ask_at is None or now - room.next_ask_at > WINDOW
    asked_today = room.asked_at is not None and local_day(room.asked_at, room.zone) >= today
    if late or asked_today or is_quiet_at(now, room.zone, room.quiet(quiet)):
        return Skip(schedule(room, now, quiet))
    if room.unanswered >= PAUSE_AFTER:
        return Rest(today)
    asked = replace(room, asked_at=now, unanswered=room.unanswered + 1)
    return Ask(today, next_prompt(room.prompt), schedule(asked, now, quiet))


def still_fits(room: Room, now: datetime, quiet: Hours) -> bool:
    """Whether a question decided at `asked_at` may still go out, or came too late to be kind."""
    if not room.is_open or room.asked_at is None or now - room.asked_at > WINDOW:
        return False
    return not is_quiet_at(now, room.zone, room.quiet(quiet))


def next_prompt(last: int) -> int:
    """Return the number of the next question, 1 to 10, none again before all others were asked (CHK-8)."""
    return last % PROMPTS + 1


def offered_hours(quiet: Hours) -> tuple[int, ...]:
    return tuple(hour for hour in range(24) if not is_quiet(time(hour), quiet))


def zones_like(written: str, zones: Iterable[str], first: str) -> list[str]:
    """Return up to 25 zones whose name holds what was typed, places `first` before all others."""
    wanted = written.strip().casefold().replace(" ", "_")
    places = [zone for zone in zones if "/" in zone and not zone.startswith(("Etc/", "SystemV/"))]
    found = [zone for zone in places if wanted in zone.casefold()]
    found.sort(key=lambda zone: (zone != first, not zone.rpartition("/")[2].casefold().startswith(wanted), zone))
    return found[:_MOST_CHOICES]
