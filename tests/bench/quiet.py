"""A group's month, played: who writes, who is asked, who is on duty; and what the bot began with each person.

The clock beats every half hour in place of every half minute, or a month would take hours: nothing is said oftener for
that, and what is due is said at most so much later.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from cogs.kit import auditor, heartbeat
from tests.house import HARD_SENTENCE, House

BEAT = timedelta(minutes=30)
MODERATORS = ("mo", "rae")
# Of every ten members: four with a check-in, three with the agreement and the watch, two without the watch, one with
# nothing at all.
HABITS = ("room", "watch", "room", "no watch", "watch", "room", "nothing", "watch", "room", "no watch")
UNSURE_SENTENCE = "everything feels so hopeless lately, I can't see a way out"
# What a person hears of an alert: its card and rounds, the message with help and what follows it, the day after.
OF_AN_ALERT = (
    "lert",
    "Some words you wrote",
    "Nobody has taken",
    "Somebody has taken this since",
    "A moderator closed a note about you",
)


@contextmanager
def slow_clock() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(heartbeat, "BEAT", BEAT)
        patch.setattr(heartbeat, "HANGS_AFTER", 10 * BEAT)
        patch.setattr(auditor, "EVERY", BEAT)
        patch.setattr(auditor, "TOO_LATE", 4 * BEAT)
        yield


@dataclass
class Heard:
    """What the bot began with one person. `alerts` are what a match of their own, or of somebody's, brought them.

    `in_room` are lines in their own check-in, which make no phone buzz unless the member chose that.
    """

    habit: str
    in_room: int = 0
    alerts: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


@dataclass
class Month:
    """`everywhere` is what the bot wrote, without anybody asking, where every member reads."""

    house: House
    days: int
    members: list[str]
    everywhere: list[str] = field(default_factory=list)
    _before: dict[str, int] = field(default_factory=dict)
    _stood: int = 0

    @property
    def weeks(self) -> float:
        return self.days / 7

    def habit(self, who: str) -> str:
        return HABITS[self.members.index(who) % len(HABITS)]

    async def begin(self) -> None:
        """Everybody chooses; what comes right after is the answer to that and is not counted."""
        for who in MODERATORS:
            await self.house.goes_on_duty(who)
        for who in self.members:
            await self.house.world.join(who)
            habit = self.habit(who)
            if habit != "nothing":
                await self.house.agrees(who, watch=habit != "no watch")
            if habit == "room":
                await self.house.world.command(who, "general", "checkin open", hour=18 + self.members.index(who) % 4)
        await self.house.world.pass_time(minutes=5)
        self._before = {who: len(self.house.world.pings(who)) for who in (*self.members, *MODERATORS)}
        self._stood = len(self._said_everywhere())

    async def live(self) -> None:
        for day in range(self.days):
            await self._evening(day)
            await self.house.world.pass_time(hours=21)
        self.everywhere = self._said_everywhere()[self._stood :]

    async def _evening(self, day: int) -> None:
        """Some talk; every third day a hard sentence that somebody takes, every second a match that is unsure."""
        world = self.house.world
        for who in self.members[day % 5 :: 5]:
            await world.say(who, "grief-chat", "thinking of you all tonight")
        for who in MODERATORS:
            await world.command(who, "mod-alerts", "duty on", hours=4)
        watched = [who for who in self.members if self.habit(who) == "watch"]
        if day % 2:
            await world.say(watched[day % len(watched)], "grief-chat", UNSURE_SENTENCE)
        if day % 3 == 0:
            await world.say(watched[(day // 3) % len(watched)], "grief-chat", HARD_SENTENCE)
            await world.pass_time(minutes=35)
            await world.press("mo", "mod-alerts", "I'll take this")
            closing = await world.press("mo", "mod-alerts", "Close")
            await world.choose("mo", closing, "Talked with them")
        await world.pass_time(hours=3)

    def heard(self) -> dict[str, Heard]:
        return {who: self._heard(who) for who in (*self.members, *MODERATORS)}

    def _heard(self, who: str) -> Heard:
        found = Heard("moderator" if who in MODERATORS else self.habit(who))
        for text in self.house.world.pings(who)[self._before[who] :]:
            (found.alerts if any(said in text for said in OF_AN_ALERT) else found.others).append(text)
        for room in self.house.world.threads_seen_by(who) if found.habit == "room" else ():
            lines = self.house.world.sees(who, room)
            found.in_room += len([text for text in lines if text.startswith("Holdfast:")])
        return found

    def _said_everywhere(self) -> list[str]:
        places = ("grief-chat", "general", "announcements", "three-am")
        world = self.house.world
        return [text for place in places for text in world.sees("ann", place) if text.startswith("Holdfast:")]


def defects(month: Month) -> list[str]:
    """Over one a week for a member without check-ins, or anything but alerts that interrupts a moderator."""
    found = []
    for who, heard in month.heard().items():
        most = month.weeks
        if heard.habit == "moderator" and heard.others:
            found += [f"{who} was interrupted: {text[:90]}" for text in heard.others]
        elif heard.habit not in {"moderator", "room"} and len(heard.others) + len(month.everywhere) > most:
            found.append(
                f"{who} ({heard.habit}) heard {len(heard.others)} times, and {len(month.everywhere)} in channels"
            )
        elif heard.habit == "room" and len(heard.others) + heard.in_room > month.days + 2:  # how it opens, and pins
            found.append(f"{who} has a check-in and heard {len(heard.others)} and {heard.in_room} times")
    return found


def report(month: Month) -> str:
    """Every message that the bot began, by person."""
    lines = [f"{month.days} days, {len(month.members)} members; in channels that all read: {len(month.everywhere)}"]
    lines += [f"    {text[:100]!r}" for text in month.everywhere]
    for who, heard in month.heard().items():
        room = f", {heard.in_room} in their check-in" if heard.habit == "room" else ""
        lines.append(f"{who} ({heard.habit}): {len(heard.others)} and {len(heard.alerts)} about alerts{room}")
        lines += [f"    {text[:100]!r}" for text in dict.fromkeys(heard.others)]
    return "\n".join(lines)


async def play(house: House, days: int, many: int) -> Month:
    month = Month(house, days, [f"p{number}" for number in range(1, many + 1)])
    await month.begin()
    await month.live()
    return month
