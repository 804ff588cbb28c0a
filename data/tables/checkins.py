"""Check-ins: rooms, supporters, pairs and rounds."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, false, text

from data.sealed import Sealed
from data.tables.base import Moment, group_key, metadata

# A member's private check-in. `thread` is empty until Discord made it; `trouble` says why it is not as it should be.
rooms = Table(
    "rooms",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("member", Sealed, nullable=False),
    Column("thread", Sealed),
    # A private channel of its own, where organisers chose that.
    Column("is_channel", Boolean, nullable=False, server_default=false()),
    Column("hour", Integer, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("days", Integer, nullable=False, server_default="127"),  # one bit for each weekday, Monday the lowest
    Column("topic", String(12), nullable=False, server_default="everyday"),
    Column("pings", Boolean, nullable=False, server_default=false()),
    Column("around", Boolean, nullable=False, server_default=false()),  # asked around the hour, not on it
    Column("quiet_from", Integer),  # minutes after midnight; empty: the group's own quiet hours
    Column("quiet_to", Integer),
    Column("next_ask_at", Moment),
    Column("asked_at", Moment),
    Column("paused_until", Moment),
    Column("prompt", Integer, nullable=False),
    Column("unanswered", Integer, nullable=False),
    # Paused by silence, and said so once; a hard date is still asked about.
    Column("at_rest", Boolean, nullable=False, server_default=false()),
    Column("readers", String(16), nullable=False),  # a digest of who could read it when its first message last said so
    Column("watched_since", Moment),  # its own yes to word watch, for this room only
    Column("watch_hash", String(64)),
    Column("left_at", Moment),  # its member left the thread or the server: nothing is asked into an empty room
    Column("trouble", String(12)),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
    # Closed while an alert was open: archived when that is over.
    Column("to_archive", Boolean, nullable=False, server_default=false()),
    Index("ix_rooms_next_ask_at", "next_ask_at"),
    Index("ix_rooms_thread_opened_at", "thread", "opened_at"),
    Index(
        "uq_rooms_open_member",
        "group_key",
        "member",
        unique=True,
        sqlite_where=text("closed_at IS NULL"),
        postgresql_where=text("closed_at IS NULL"),
    ),
    # A room's number is in its thread's name: it is never given again, or a new room could find an old one's thread.
    sqlite_autoincrement=True,
)

room_supporters = Table(
    "room_supporters",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("supporter", Sealed, nullable=False),
    UniqueConstraint("room_id", "supporter"),
)

# A day that its member asked to be thought of on. Why is theirs: there is no column for it.
room_dates = Table(
    "room_dates",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("day", String(10), nullable=False),
    Column("hour", Integer, nullable=False),
    Column("every_year", Boolean, nullable=False),
    UniqueConstraint("room_id", "day"),
)

# Somebody who no longer reads along, and why. Deleted once the member has been told (BND-7).
support_endings = Table(
    "support_endings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("supporter", Sealed, nullable=False),
    Column("reason", String(12), nullable=False),
    Column("ended_at", Moment, nullable=False),
    UniqueConstraint("room_id", "supporter"),
)

# A supporter's own terms. The calls for company are counted for them alone (BND-1, MOD-7).
supporters = Table(
    "supporters",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("supporter", Sealed, nullable=False),
    Column("read_at", Moment),  # when they read what is theirs to carry, and what is not
    Column("off_until", Moment),
    Column("most_rooms", Integer),
    Column("calls", Integer, nullable=False),
    Column("calls_since", Moment),
    Column("on_hours", Boolean, nullable=False),  # as the rooms that name them last said
    Column("next_change_at", Moment),
    UniqueConstraint("group_key", "supporter"),
    Index("ix_supporters_next_change_at", "next_change_at"),
    # An open offer of company is about this number: given again, it would bring somebody else.
    sqlite_autoincrement=True,
)

supporter_hours = Table(
    "supporter_hours",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("supporter_id", ForeignKey("supporters.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("zone", String(64), nullable=False),
    Column("days", Integer, nullable=False),
    Column("starts", Integer, nullable=False),  # minutes after midnight
    Column("ends", Integer, nullable=False),  # not after `starts`: on the next day
)

# "If I have not answered so many check-ins, let them know": agreed by both, ended by either.
safety_nets = Table(
    "safety_nets",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("keeper", Sealed, nullable=False),
    Column("after", Integer, nullable=False),
    Column("text_hash", String(64), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("agreed_at", Moment),
    Column("told_at", Moment),
    sqlite_autoincrement=True,
)

# That a member asked the group for company: open while there is a row, for a day at most.
company_asks = Table(
    "company_asks",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("member", Sealed, nullable=False),
    Column("channel", Sealed, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("asked_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

# Two members who check in with each other: drafted, offered, answered, agreed, ended; neither is the helper. An answer
# that was declined is a row of its own while its offer stands, so that nobody is asked about the same person twice.
pairs = Table(
    "pairs",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("state", String(10), nullable=False),
    Column("proposer", Sealed, nullable=False),
    Column("wanted", Sealed),  # the one person the offer is for; empty: for anybody in the channel
    Column("partner", Sealed),
    Column("channel", Sealed),
    Column("thread", Sealed),
    Column("hour", Integer, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("days", Integer, nullable=False),
    Column("next_ask_at", Moment),
    Column("asked_at", Moment),
    # Each one's own pause: nobody lifts the other's.
    Column("proposer_pause", Moment),
    Column("partner_pause", Moment),
    Column("prompt", Integer, nullable=False),
    Column("unanswered", Integer, nullable=False),
    Column("readers", String(16), nullable=False),
    Column("trouble", String(12)),
    Column("offered_at", Moment, nullable=False),
    Column("agreed_at", Moment),
    Column("ended_at", Moment),
    Index("ix_pairs_next_ask_at", "next_ask_at"),
    # Its number is in its thread's name and its buttons.
    sqlite_autoincrement=True,
)

# The group's weekly round, so that it is opened once and closed once. Who came is nobody's to count.
rounds = Table(
    "rounds",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("day", String(10), nullable=False),
    Column("prompt", Integer, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("closed_at", Moment),
    UniqueConstraint("group_key", "day"),
    sqlite_autoincrement=True,
)
