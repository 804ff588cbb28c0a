"""What every part stands on: who this database is, its clock, its outbox, and what is counted or noted of all."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String, Table, UniqueConstraint, text

from data.sealed import Sealed
from data.tables.base import Moment, group_key, metadata

# One row: who this database is. The sealed sentinel refuses a wrong key before anything is read or written.
database_identity = Table(
    "database_identity",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sentinel", Sealed, nullable=False),
    Column("nonce_prefix", String(4), nullable=False),
    Column("created_at", Moment, nullable=False),
)

# One row: the last beat of the one clock that drives everything due.
heartbeat = Table(
    "heartbeat",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("beaten_at", Moment, nullable=False),
)

# What the outbox still has to send or to show anew: few rows among the many of a month that are settled. A CASE,
# because SQLite would take an OR apart and look through every row that was ever sent.
IS_WAITING = (
    "CASE WHEN state IN ('pending', 'attempted') THEN true"
    " WHEN state = 'sent' THEN wanted_revision > shown_revision ELSE false END"
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("kind", String(40), nullable=False),
    Column("subject", Integer, nullable=False),  # the row that the message is about: an alert's number, a room's id
    Column("step", Integer, nullable=False),  # tells apart several of one kind about one subject: a rung, a day
    Column("to_member", Boolean, nullable=False),  # the target is a person's direct messages, not a channel
    Column("target", Sealed, nullable=False),
    Column("state", String(12), nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("attempted_at", Moment),
    Column("channel", Sealed),
    Column("message", Sealed),
    Column("wanted_revision", Integer, nullable=False),
    Column("shown_revision", Integer, nullable=False),
    Column("reason", String(40)),
    UniqueConstraint("kind", "subject", "step", "target"),
    Index("ix_outbox_state_due_at", "state", "due_at"),
    Index(
        "ix_outbox_waiting",
        "kind",
        "group_key",
        "due_at",
        sqlite_where=text(IS_WAITING),
        postgresql_where=text(IS_WAITING),
    ),
    # A row's number is its message's nonce: given again after a deletion, Discord would return the earlier message
    # and send nothing.
    sqlite_autoincrement=True,
)

# The one message a day that the bot may begin with somebody, whichever part of it wants to (CHK-3).
daily_messages = Table(
    "daily_messages",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("member", Sealed, nullable=False),
    Column("day", String(10), nullable=False),
    Column("what", String(40), nullable=False),
    UniqueConstraint("member", "day"),
    Index("ix_daily_messages_day", "day"),
)

# The organisers' settings that touch members: what holds, and what is to hold from a moment on (TRA-4).
settings_in_force = Table(
    "settings_in_force",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("group_key", String(64), nullable=False, unique=True),
    Column("in_force", JSON, nullable=False),
    Column("coming", JSON(none_as_null=True)),
    Column("coming_at", Moment),
    Column("before", JSON(none_as_null=True)),
    Column("number", Integer, nullable=False),
    sqlite_autoincrement=True,
)

# By what somebody could read a confidential channel when the bot last looked, so that growth is told once (CON-11).
known_readers = Table(
    "known_readers",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("channel", Sealed, nullable=False),
    Column("way", String(16), nullable=False),  # everyone, a role, a person's own right, the owner, ...
    Column("who", Sealed),  # that role or person; emptied when the person asked to be forgotten
    Column("noted_at", Moment, nullable=False),
    Column("grew", Boolean, nullable=False),  # it came after the first look, so the channel is told
    Index("ix_known_readers_channel", "channel"),
    # A notice carries the number of its first row: given again, the notice would count as sent already.
    sqlite_autoincrement=True,
)

# Who did what with which alert or setting (MOD-8). Append-only: triggers in the migration refuse anything else, but
# emptying `who` and deleting lines 90 days older than the newest. A migration that rebuilds it must make them anew.
audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("at", Moment, nullable=False),
    Column("who", Sealed),  # empty: nobody in particular, or somebody who asked to be forgotten
    Column("act", String(24), nullable=False),
    Column("about", String(12), nullable=False),
    Column("number", Integer),
    Column("how", String(24)),
    Index("ix_audit_group_key_at", "group_key", "at"),
    sqlite_autoincrement=True,
)

# How many, by month, and nothing else: what members are told each quarter outlives the alerts it counts (CRI-18).
monthly_counts = Table(
    "monthly_counts",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("month", String(7), nullable=False),
    Column("what", String(20), nullable=False),
    Column("number", Integer, nullable=False),
    UniqueConstraint("group_key", "month", "what"),
)
