"""What must be known about members without waiting for the database: help waits on nothing (NO-33)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cogs.helplines.store import Kept
from cogs.kit.ports import SentHelp

# At most one message with help to one person in this time (CRI-9).
HELP_AGAIN_AFTER = timedelta(hours=12)
# Who takes no direct messages is left alone that long, but for help in a crisis (PRI-15).
LEFT_ALONE_FOR = timedelta(days=30)

Who = tuple[str, int]  # a group's key and a member


@dataclass
class Reach:
    """A copy of the rows, changed only after they were committed."""

    countries: dict[Who, str] = field(default_factory=dict)
    quiet: set[Who] = field(default_factory=set)
    helped_at: dict[Who, datetime] = field(default_factory=dict)
    refused_at: dict[Who, datetime] = field(default_factory=dict)
    # The newest message that went out while the database could not be reached, until it is saved.
    unsaved: dict[Who, SentHelp] = field(default_factory=dict)
    # Rooms in which a message with help stands, for its member alone.
    in_rooms: set[int] = field(default_factory=set)
    # Messages taken away by their member's own hand, of which no row may know yet.
    hidden: set[int] = field(default_factory=set)

    def learn(self, rows: Iterable[Kept]) -> None:
        for row in rows:
            who = (row.group_key, row.member_id)
            if row.country is not None:
                self.countries[who] = row.country
            if row.quiet:
                self.quiet.add(who)
            if row.refused_at is not None:
                self.refused_at[who] = row.refused_at

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

    def saved(self, who: Who, sent: SentHelp) -> None:
        if self.unsaved.get(who) == sent:
            del self.unsaved[who]

    def note_doors(self, who: Who, refused_at: datetime | None) -> None:
        if refused_at is None:
            self.refused_at.pop(who, None)
        else:
            self.refused_at[who] = refused_at

    def are_closed(self, who: Who, now: datetime) -> bool:
        refused_at = self.refused_at.get(who)
        return refused_at is not None and now - refused_at < LEFT_ALONE_FOR

    def forget(self, who: Who, *, quiet_too: bool = True) -> None:
        for known in (self.countries, self.helped_at, self.refused_at, self.unsaved):
            known.pop(who, None)
        if quiet_too:
            self.quiet.discard(who)
