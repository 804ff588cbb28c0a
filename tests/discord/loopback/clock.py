"""The clock that a loopback Discord and the bot on it share, so that hours can go by in minutes."""

import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from simcord._clock import Clock

HOST = "127.0.0.1"
# How the launcher, in the bot's process, is told of it.
CLOCK, WHERE = "LOOPBACK_CLOCK", "LOOPBACK_WHERE"


@dataclass(frozen=True)
class Pace:
    """How time goes: from `start`, since the machine's clock showed `begun` seconds, `speed` times as fast."""

    start: datetime
    begun: float
    speed: float

    @classmethod
    def real(cls) -> "Pace":
        begun = time.time()
        return cls(datetime.fromtimestamp(begun, UTC), begun, 1.0)

    def now(self) -> datetime:
        return self.start + timedelta(seconds=(time.time() - self.begun) * self.speed)

    def written(self) -> str:
        return f"{self.start.timestamp()!r} {self.begun!r} {self.speed!r}"

    @classmethod
    def read(cls, written: str) -> "Pace":
        start, begun, speed = (float(number) for number in written.split())
        return cls(datetime.fromtimestamp(start, UTC), begun, speed)

    @classmethod
    def of_this_process(cls) -> "Pace":
        return cls.read(os.environ[CLOCK])


class LiveClock(Clock):
    """SimCord's clock, moved by time itself and by nothing else."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self._pace = pace

    def now(self) -> datetime:
        return self._pace.now()

    def advance(self, seconds: float) -> None:
        raise AssertionError(f"nobody moves a live clock, not even by {seconds} s")
