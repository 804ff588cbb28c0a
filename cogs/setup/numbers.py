"""The numbers that members are told each quarter, and what of them is kept back (CRI-18, NO-25). Pure.

Only whole calendar quarters are told, each once over: a running number would tell of each alert as it comes, and of
two windows that overlap one could take the one from the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cogs.kit.counts import Counted

FEWEST = 20
_MONTHS = 3
_TENS = 10
_FOURTHS = 4


@dataclass(frozen=True)
class Quarter:
    """A calendar quarter: its first day, and the first day after it."""

    first: date
    after: date

    @property
    def months(self) -> tuple[str, ...]:
        return tuple(f"{self.first.year}-{self.first.month + more:02}" for more in range(_MONTHS))


def last_whole_quarter(today: date) -> Quarter:
    after = date(today.year, today.month - (today.month - 1) % _MONTHS, 1)
    first = after.replace(month=after.month - _MONTHS) if after.month > 1 else date(today.year - 1, 10, 1)
    return Quarter(first, after)


@dataclass(frozen=True)
class Shown:
    """What is told. None: under 20, or too few to say.

    `raised` is rounded down to tens. The share of no worries is told by the fourth of the whole it lies in (0 to 3):
    exact numbers beside each other would tell how few the others were. How many were closed is not told, for the same
    reason.
    """

    raised: int | None
    fourth: int | None = None


def shown(counted: Mapping[Counted, int]) -> Shown:
    raised, closed = counted.get(Counted.RAISED, 0), counted.get(Counted.CLOSED, 0)
    no_worry = counted.get(Counted.NOT_A_WORRY, 0)
    if raised < FEWEST:
        return Shown(None)
    about = raised - raised % _TENS
    if closed < FEWEST:
        return Shown(about)
    return Shown(about, fourth=min(_FOURTHS * no_worry // closed, _FOURTHS - 1))


@dataclass(frozen=True)
class Numbers:
    """What is told, and of which quarter."""

    quarter: Quarter
    shown: Shown
