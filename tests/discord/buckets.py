"""Discord's limit on messages: five in five seconds for each channel, and for edits of messages another five."""

from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fnmatch import fnmatch

MOST = 5
PER = timedelta(seconds=5)
_COUNTED = (("POST", "/channels/*/messages"), ("PATCH", "/channels/*/messages/*"))


@dataclass
class Buckets:
    """Says how long a request has to wait, and takes its place at that moment."""

    limited: bool = False
    _taken: dict[tuple[str, str], deque[datetime]] = field(default_factory=lambda: defaultdict(deque))

    def wait(self, now: datetime, method: str, path: str) -> float:
        """Return the seconds until it may go."""
        if not self.limited or not any(method == kind and fnmatch(path, like) for kind, like in _COUNTED):
            return 0.0
        taken = self._taken[method, path.split("/")[2]]
        at = max(now, taken[-MOST] + PER) if len(taken) >= MOST else now
        taken.append(at)
        while len(taken) > MOST:
            taken.popleft()
        return (at - now).total_seconds()
