"""What of a time in which nothing reached us may be read afterwards. Pure: no Discord, no database, no clock."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

# discord.py takes up to 100 s to notice that a connection is dead, and until then we believe that all reaches us. If
# the session is lost after that, reading goes back by this much; what was read already is one sighting all the same.
NOTICED_WITHIN = timedelta(minutes=2)
# A shorter one is a restart: every one of its messages was read, and a moderator has nothing to do with it.
WORTH_A_NOTICE = timedelta(minutes=5)
# Discord's clock makes the ids, ours says until when we were away.
CLOCKS_DIFFER = timedelta(minutes=1)


@dataclass(frozen=True)
class Synced:
    """A watched channel as it was last written down: since when it is watched, and when we last heard all of it."""

    channel_id: int
    terms: str
    since: datetime
    at: datetime


@dataclass(frozen=True)
class Gap:
    """Nothing reached us from `since` to `until`. What is read of it begins at `read_from`; None: nothing is read."""

    since: datetime
    until: datetime
    read_from: datetime | None

    @property
    def is_worth_a_notice(self) -> bool:
        return self.until - self.since >= WORTH_A_NOTICE

    @property
    def is_cut(self) -> bool:
        """Whether it began earlier than we read back."""
        return self.read_from is not None and self.read_from > self.since


@dataclass(frozen=True)
class Reach:
    """How far back may be read: the setting's hours, not before we came to the server, nothing for a second time."""

    hours: int
    joined_at: datetime | None
    caught_up_to: datetime | None


def still_watched(known: Iterable[Synced], watched: Collection[int], terms: str) -> tuple[Synced, ...]:
    """Return the channels that were watched before, and under the same terms. The others begin anew (NO-19)."""
    return tuple(one for one in known if one.channel_id in watched and one.terms == terms)


def gap_before(now: datetime, known: Sequence[Synced], reach: Reach) -> Gap | None:
    """Return the gap that ends now; None where no channel was watched before: then there is nothing to catch up."""
    if not known:
        return None
    since = max(one.at for one in known)
    if reach.joined_at is not None:
        since = max(since, reach.joined_at)
    since = min(since, now)
    if not reach.hours:
        return Gap(since, now, None)
    earliest = max(one for one in (since - NOTICED_WITHIN, reach.caught_up_to, reach.joined_at) if one is not None)
    return Gap(since, now, min(max(earliest, now - timedelta(hours=reach.hours)), now))
