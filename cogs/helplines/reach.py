"""What must be known about members without waiting for the database: help waits on nothing (NO-33)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cogs.helplines.store import Kept

# At most one message with help to one person in this time (CRI-9).
HELP_AGAIN_AFTER = timedelta(hours=12)

Who = tuple[str, int]  # a group's key and a member


@dataclass
class Reach:
    """A copy of the rows, changed only after they were committed."""

    countries: dict[Who, str] = field(default_factory=dict)
    quiet: set[Who] = field(default_factory=set)
    helped_at: dict[Who, datetime] = field(default_factory=dict)

    def learn(self, rows: Iterable[Kept]) -> None:
        for row in rows:
            who = (row.group_key, row.member_id)
            if row.country is not None:
                self.countries[who] = row.country
            if row.quiet:
                self.quiet.add(who)

    def helped(self, who: Who, at: datetime) -> None:
        self.helped_at[who] = max(at, self.helped_at.get(who, at))

    def rests_for(self, who: Who, now: datetime) -> timedelta:
        """How long no further message goes to this person; zero when one may go now."""
        last = self.helped_at.get(who)
        return max(last + HELP_AGAIN_AFTER - now, timedelta()) if last else timedelta()

    def may_write(self, who: Who, now: datetime) -> bool:
        return who not in self.quiet and not self.rests_for(who, now)

    def set_quiet(self, who: Who, *, quiet: bool) -> None:
        (self.quiet.add if quiet else self.quiet.discard)(who)

    def forget(self, who: Who) -> None:
        self.countries.pop(who, None)
        self.helped_at.pop(who, None)
        self.quiet.discard(who)
