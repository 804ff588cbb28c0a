"""Alerts, what they came from, who is on duty, and how help reaches a member."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from data.sealed import Sealed
from data.tables.base import Moment, group_key, metadata

# How help can reach a member: the country and language they chose, and when their direct messages turned out closed.
member_reach = Table(
    "member_reach",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("member", Sealed, nullable=False),
    Column("country", String(2)),
    Column("language", String(12)),
    Column("quiet", Boolean, nullable=False),  # "Don't message me again": alerts go on, the private message does not
    Column("refused_at", Moment),  # Discord refused a direct message; emptied when one gets through, or a month later
    Column("left_at", Moment),  # they left the server: all but a no goes a week later
    UniqueConstraint("group_key", "member"),
)

alerts = Table(
    "alerts",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("member", Sealed),  # empty once the member asked to be forgotten
    Column("state", String(10), nullable=False),
    Column("tier", String(10), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("raised_by", String(20), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("last_seen_at", Moment, nullable=False),
    Column("ladder", JSON, nullable=False),
    Column("rung", Integer, nullable=False),
    Column("next_due_at", Moment),
    Column("holder", Sealed),
    Column("taken_at", Moment),
    Column("second", Sealed),
    Column("place", Sealed),
    Column("member_reply", String(20)),
    Column("outcome", String(24)),
    Column("closed_at", Moment),
    Column("active_at", Moment),
    Column("asked_after_at", Moment),
    Column("proposed", Sealed),
    Column("reopened_at", Moment),
    Column("told", String(12)),
    Column("told_reminders", Integer, nullable=False, server_default="0"),
    Column("member_asked_at", Moment),
    Column("follow_up_at", Moment),
    Column("version", Integer, nullable=False),
    Index("ix_alerts_state_next_due_at", "state", "next_due_at"),
    Index("ix_alerts_follow_up_at", "follow_up_at"),
    Index("ix_alerts_place", "place"),
    # Its buttons and its thread carry the number: a new alert must not answer to an old one's.
    sqlite_autoincrement=True,
)

alert_sources = Table(
    "alert_sources",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alert_id", ForeignKey("alerts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(12), nullable=False),
    Column("source", Sealed, nullable=False),
    Column("channel", Sealed, nullable=False),
    Column("tier", String(10), nullable=False),
    Column("list_name", String(40), nullable=False),
    Column("entry_id", String(60), nullable=False),
    Column("posted_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("deleted", Boolean, nullable=False),
    UniqueConstraint("kind", "source"),
)

alert_log = Table(
    "alert_log",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alert_id", ForeignKey("alerts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("event", String(24), nullable=False),
    Column("who", Sealed),
    Column("rung", Integer),
    # Who took how many, and who was asked last, is asked before each round, over a log of a month.
    Index("ix_alert_log_event_at", "event", "at"),
)

duty = Table(
    "duty",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("moderator", Sealed, nullable=False),
    Column("im_in_at", Moment),
    Column("on_since", Moment),
    Column("until", Moment),
    Column("rota_at", Moment),  # planned shifts that began by then were entered or left
    Column("tested_at", Moment),  # when they said that their phone made a sound
    Column("nights_at", Moment),  # when they chose to be asked with nobody on duty
    Column("skips", Integer),  # kinds they would rather not be asked about, a bit for each
    UniqueConstraint("group_key", "moderator"),
)

# A planned shift that somebody offered to another moderator. `owner` is whose line in the config it is.
shift_swaps = Table(
    "shift_swaps",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("owner", Sealed, nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("ends_at", Moment, nullable=False),
    Column("giver", Sealed, nullable=False),
    Column("taker", Sealed, nullable=False),
    Column("state", String(10), nullable=False),
    Index("ix_shift_swaps_group_key", "group_key"),
    # Its buttons carry the number.
    sqlite_autoincrement=True,
)

# Unsure matches that a moderator said they looked at. Who it was is not kept.
looked_at = Table(
    "looked_at",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alert_id", ForeignKey("alerts.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("alert_id"),
)

# How often somebody asked today for a moderator to look at another's message, and whether that rests (CRI-15).
look_askers = Table(
    "look_askers",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("member", Sealed, nullable=False),
    Column("day", String(10), nullable=False),
    Column("asked", Integer, nullable=False),
    Column("muted_until", Moment),
    UniqueConstraint("group_key", "member"),
)

# How often alerts from one entry of a list were closed, and as "not a worry"; nobody is in it (ESC-10).
entry_counts = Table(
    "entry_counts",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("month", String(7), nullable=False),
    Column("list_name", String(40), nullable=False),
    Column("entry_id", String(60), nullable=False),
    Column("closed", Integer, nullable=False),
    Column("not_a_worry", Integer, nullable=False),
    UniqueConstraint("group_key", "month", "list_name", "entry_id"),
)
