"""What moderators chose about being looked after, and when a group last had a drill."""

from sqlalchemy import Boolean, Column, Integer, Table, UniqueConstraint

from data.sealed import Sealed
from data.tables.base import Moment, group_key, metadata

# Only what somebody chose otherwise than it is by itself. What anybody answers to a debrief is kept nowhere (NO-30).
care_choices = Table(
    "care_choices",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("moderator", Sealed, nullable=False),
    Column("no_debrief", Boolean, nullable=False),
    Column("listens", Boolean),  # whether others may pick them to talk to; empty: they never said
    UniqueConstraint("group_key", "moderator"),
)

# One row for a group, with no person in it: the drill itself goes with its alert after a day (ESC-14).
drills = Table(
    "drills",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("since", Moment, nullable=False),  # when the bot first looked; the first reminder counts from here
    Column("done_at", Moment),
    Column("reminded_at", Moment),
    Column("alert_id", Integer),  # the drill that is under way, or was within the last day
    UniqueConstraint("group_key"),
    # A reminder's parcel carries the number.
    sqlite_autoincrement=True,
)
