"""Which question comes next: one ring, on which a member goes forward and passes over what does not fit (CHK-8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

# A hard date has gentle questions of its own: checkin-ask-date-1 and on.
DATE_PROMPTS = 4
_MORNING, _EVENING = range(4, 12), (*range(17, 24), *range(4))


class Topic(StrEnum):
    """Which questions a member would like among theirs (CHK-2)."""

    EVERYDAY = "everyday"
    GRIEF = "grief"
    RECOVERY = "recovery"
    CARING = "caring"


class Part(StrEnum):
    """The part of the day that a question speaks of."""

    ANY = "any"
    MORNING = "morning"
    EVENING = "evening"


@dataclass(frozen=True)
class Prompt:
    """One question: its text is `checkin-ask-<number>`. A topic's questions come beside the everyday ones."""

    number: int
    part: Part = Part.ANY
    topic: Topic = Topic.EVERYDAY

    def fits(self, hour: int, topic: Topic) -> bool:
        hours = {Part.MORNING: _MORNING, Part.EVENING: _EVENING}.get(self.part)
        return (hours is None or hour in hours) and self.topic in (Topic.EVERYDAY, topic)


def _spread(prompts: Iterable[Prompt]) -> tuple[Prompt, ...]:
    """Lay each kind out evenly over the ring, so that a topic's questions do not come in a row."""
    kinds: dict[tuple[Part, Topic], list[Prompt]] = {}
    for prompt in prompts:
        kinds.setdefault((prompt.part, prompt.topic), []).append(prompt)
    placed = [(place / len(kind), kind[place]) for kind in kinds.values() for place in range(len(kind))]
    return tuple(prompt for _, prompt in sorted(placed, key=lambda one: (one[0], one[1].number)))


# The numbers are texts' names and stay with them for good: a room remembers the last one.
RING = _spread(
    [
        *(Prompt(number) for number in range(1, 17)),
        *(Prompt(number, Part.MORNING) for number in range(17, 22)),
        *(Prompt(number, Part.EVENING) for number in range(22, 27)),
        *(Prompt(number, topic=Topic.GRIEF) for number in range(27, 32)),
        *(Prompt(number, topic=Topic.RECOVERY) for number in range(32, 37)),
        *(Prompt(number, topic=Topic.CARING) for number in range(37, 42)),
    ]
)
_PLACES = {prompt.number: place for place, prompt in enumerate(RING)}


def next_prompt(last: int, hour: int, topic: Topic) -> int:
    """Return the number of the next question that fits this hour of their day and their topic.

    All that fit are asked before one comes again. Whatever changes meanwhile, none does within ten: to come back to it
    every everyday question of no part of day is passed, and those always fit.
    """
    start = _PLACES.get(last, -1) + 1
    turned = (*RING[start:], *RING[:start])
    return next(prompt.number for prompt in turned if prompt.fits(hour, topic))


def date_prompt(day: date) -> int:
    """Return which of the gentle questions a hard date gets: another one from year to year."""
    return (day.year + day.toordinal()) % DATE_PROMPTS + 1
