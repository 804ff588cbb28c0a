"""What somebody has chosen in a form so far, small enough for a button: a wrong word elsewhere loses none of it."""

from dataclasses import dataclass

from cogs.checkins.prompts import Topic
from cogs.checkins.schedule import EVERY_DAY

_TOPICS = tuple(Topic)
_ID_DIGITS, _ROOM_DIGITS = 19, 10
_SHAPE = (1, 2, 3, 1, 1, 1, _ROOM_DIGITS)  # a 1 in front, hour, days, pings, around, topic, room


@dataclass(frozen=True)
class Draft:
    """`hour` is None while none is chosen. `room` is 0 before there is one. At most three supporters."""

    hour: int | None = None
    days: int = EVERY_DAY
    pings: bool = False
    around: bool = False
    topic: Topic = Topic.EVERYDAY
    room: int = 0
    supporters: tuple[int, ...] = ()

    def packed(self) -> int:
        hour = 99 if self.hour is None else self.hour
        head = (1, hour, self.days, int(self.pings), int(self.around), _TOPICS.index(self.topic), self.room)
        people = "".join(f"{one:0{_ID_DIGITS}}" for one in self.supporters)
        return int("".join(f"{value:0{width}}" for value, width in zip(head, _SHAPE, strict=True)) + people)

    @classmethod
    def unpacked(cls, packed: int) -> "Draft | None":
        """None: that number never came from `packed`."""
        digits, parts = str(packed), []
        if not digits.startswith("1") or len(digits) < sum(_SHAPE) or (len(digits) - sum(_SHAPE)) % _ID_DIGITS:
            return None
        for width in _SHAPE:
            parts.append(int(digits[:width]))
            digits = digits[width:]
        _, hour, days, pings, around, topic, room = parts
        people = tuple(int(digits[at : at + _ID_DIGITS]) for at in range(0, len(digits), _ID_DIGITS))
        if topic >= len(_TOPICS) or not 0 < days <= EVERY_DAY:
            return None
        wanted = hour if hour < 24 else None  # noqa: PLR2004 - hours of a day
        return cls(wanted, days, bool(pings), bool(around), _TOPICS[topic], room, people)
