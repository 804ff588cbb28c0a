"""Since when the watch reads where, and what was written while nothing reached us."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from data.sealed import Sealed
from data.tables.base import Moment, group_key, metadata

# The channels that are watched now: since when under what members are told of it, and the last moment at which what
# was written there did reach us. A channel without a row is new, and nothing in it from before is read (NO-19).
watched_channels = Table(
    "watched_channels",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("channel", Sealed, nullable=False),
    Column("terms", String(64), nullable=False),
    Column("since", Moment, nullable=False),
    Column("in_sync_at", Moment, nullable=False),
    UniqueConstraint("group_key", "channel"),
)

# A time in which nothing reached us: what of it is read afterwards, and how far that has come.
gaps = Table(
    "gaps",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("since", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("read_from", Moment),  # empty: the settings say not to read back
    Column("read", Integer, nullable=False),  # how many messages
    Column("rooms_unread", Integer, nullable=False),
    Column("ended_at", Moment),
    Index("ix_gaps_group_key", "group_key"),
    # The notice about it carries the number.
    sqlite_autoincrement=True,
)

# A channel or thread that is being read after a gap. Deleted when it is done, but one that could not be read stays for
# the notice.
gap_places = Table(
    "gap_places",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("gap_id", ForeignKey("gaps.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("place", Sealed, nullable=False),
    Column("message", Sealed, nullable=False),  # all that is newer is still to be read
    Column("state", String(10), nullable=False),
    UniqueConstraint("gap_id", "place"),
)
