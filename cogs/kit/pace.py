"""How fast the messages go out that can wait, so that those which cannot never stand behind them."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass
class Pace:
    """At most `at_once` under way, and `most` begun in a row; begun ones come back with time, `most` in every `per`.

    Discord takes 50 requests a second from one bot. Well under half are for what can wait, and an alert finds the
    rest free. Asking for a place and getting none costs nothing.
    """

    most: int = 20
    per: timedelta = timedelta(seconds=1)
    at_once: int = 4
    under_way: int = 0
    _left: float = field(init=False)
    _seen: datetime | None = None

    def __post_init__(self) -> None:
        self._left = self.most

    def begin(self, now: datetime) -> bool:
        """Take a place, if there is one now."""
        if self._seen is not None and now > self._seen:
            self._left = min(self.most, self._left + self.most * ((now - self._seen) / self.per))
        self._seen = now
        if self.under_way >= self.at_once or self._left < 1:
            return False
        self.under_way += 1
        self._left -= 1
        return True

    def end(self, *, asked: bool) -> None:
        """Give the place back; with the turn too, where Discord was not asked for anything."""
        self.under_way -= 1
        if not asked:
            self._left = min(self.most, self._left + 1)

    @property
    def is_used_up(self) -> bool:
        """Whether only time brings a place again, and not the end of one that is under way."""
        return self._left < 1
