"""When a room may be told that more people can read it: the rules, without Discord, database or clock."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from cogs.checkins.model import Room
from cogs.checkins.schedule import Rhythm, is_quiet_at, local_day, next_time
from config.settings import Hours

_DAYS_TRIED = 3


def times(room: Room, quiet: Hours, now: datetime) -> Iterator[tuple[date, datetime]]:
    """Yield when to say it, soonest first, each with the member's own day: now, or at their hour on the days after.

    Never in quiet hours (CHK-4). Which of these days is free is the budget's to say (CHK-3).
    """
    if not is_quiet_at(now, room.zone, room.quiet(quiet)):
        yield local_day(now, room.zone), now
    rhythm, after = Rhythm(room.wish.hour, room.zone, room.quiet(quiet)), now
    for _ in range(_DAYS_TRIED):
        moment = next_time(rhythm, after)
        if moment is None:
            return
        yield local_day(moment, room.zone), moment
        after = moment + timedelta(minutes=1)
