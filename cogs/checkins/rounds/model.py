"""When the weekly round opens and closes: by the group's own clock, and by nothing else (CON-9)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from config.duty import Weekly

PROMPTS = 11
# A round that could not open within an hour of its time is left out for that week.
WINDOW = timedelta(hours=1)
KEEP = timedelta(days=30)
_DAYS_LOOKED_AT = 15  # two weeks and a day: a zone may skip the very day


@dataclass(frozen=True)
class Plan:
    """Once a week, at a time by the clock on the wall of one zone."""

    weekly: Weekly
    zone: str


@dataclass(frozen=True)
class Round:
    """One week's round. Opened once, closed once; one that was left out is closed from the start.

    `prompt` counts up; it says which question it opens with, and which line of the agreement.
    """

    id: int
    group_key: str
    day: date
    prompt: int
    opened_at: datetime
    closes_at: datetime
    closed_at: datetime | None

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


def opening_on(plan: Plan, day: date) -> datetime | None:
    """Return the moment on that day; None if the zone skipped the day.

    A time that the clocks jump over is kept when they have jumped; one that comes twice, the first time.
    """
    zone = ZoneInfo(plan.zone)
    moment = datetime.combine(day, plan.weekly.at, zone).astimezone(UTC)
    return moment if moment.astimezone(zone).date() == day else None


def due_day(plan: Plan, now: datetime) -> date | None:
    """Return the day whose round is to be opened now: its time has come, and is not an hour past."""
    today = now.astimezone(ZoneInfo(plan.zone)).date()
    for day in (today, today - timedelta(days=1)):  # an hour past 23:30 is tomorrow
        moment = opening_on(plan, day) if day.weekday() == plan.weekly.weekday else None
        if moment is not None and moment <= now <= moment + WINDOW:
            return day
    return None


def next_opening(plan: Plan, now: datetime) -> datetime | None:
    today = now.astimezone(ZoneInfo(plan.zone)).date()
    for step in range(_DAYS_LOOKED_AT):
        day = today + timedelta(days=step)
        moment = opening_on(plan, day) if day.weekday() == plan.weekly.weekday else None
        if moment is not None and moment > now:
            return moment
    return None


def question_number(prompt: int) -> int:
    """Return which question that is, 1 to 11: none comes again before all others were asked (CHK-8)."""
    return (prompt - 1) % PROMPTS + 1
