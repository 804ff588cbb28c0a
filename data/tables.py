"""Every table, in one place: what is not a column here is not kept.

Rows are keyed by `group_key`, so that two circles on one server never mix (ORG-12). There is no column that could
hold what a member wrote; `agreement_versions.text` is the organisers' own file. tests/data/test_schema.py holds the
list of columns against PRIVACY.md.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.types import TypeDecorator

from data.sealed import Sealed


class Moment(TypeDecorator[datetime]):
    """An instant: timezone-aware in Python, UTC in the database."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else value.replace(tzinfo=UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _group() -> Column[str]:
    return Column("group_key", String(64), nullable=False)


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
    _group(),
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

agreement_versions = Table(
    "agreement_versions",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
    Column("number", Integer, nullable=False),
    Column("text_hash", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    # `ask_everyone_again` stood in the settings when it was recorded.
    Column("asks_again", Boolean, nullable=False, server_default=false()),
    # From when it holds, or held; NULL: since it was recorded, as all did before there was a day's notice.
    Column("holds_from", Moment),
    Column("state", String(12), nullable=False, server_default="held"),
    UniqueConstraint("group_key", "number"),
)

consents = Table(
    "consents",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
    Column("member", Sealed, nullable=False),
    Column("about", String(20), nullable=False),
    Column("answer", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("text_hash", String(64), nullable=False),
    Column("chosen_at", Moment, nullable=False),
    Column("times_asked", Integer, nullable=False, server_default="0"),  # again, about a text that changed
    Column("asked_at", Moment),
    UniqueConstraint("group_key", "member", "about"),
)

# Who said that they are younger than the group asks: a keyed hash, so that it fits no sealed id in any other row.
age_marks = Table(
    "age_marks",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
    Column("mark", LargeBinary(32), nullable=False),
    Column("ends_on", String(10), nullable=False),
    UniqueConstraint("group_key", "mark"),
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

# That somebody suggested a change. What it says is the message's alone, and so is why it was answered so.
suggestions = Table(
    "suggestions",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
    Column("member", Sealed),
    Column("channel", Sealed, nullable=False),
    Column("message", Sealed),
    Column("asked_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("shown_overdue", Boolean, nullable=False),
    Column("answer", String(4)),
    Column("answered_at", Moment),
    Index("ix_suggestions_group_key", "group_key"),
    # Its number is in its message.
    sqlite_autoincrement=True,
)

# Which reminders of the agreement were posted, so that their texts take turns.
reminders = Table(
    "reminders",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
    Column("cause", String(12), nullable=False),
    Column("text", Integer, nullable=False),  # which of our texts; none of them is anybody's words
    Column("posted_at", Moment, nullable=False),
    Index("ix_reminders_group_key", "group_key"),
    sqlite_autoincrement=True,
)

# That somebody spoke up: about what sort of thing, who is asked, where it stands. There is no column for their words.
worries = Table(
    "worries",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
    Column("kind", String(10), nullable=False),
    Column("state", String(10), nullable=False),
    Column("reporter", Sealed),  # empty once they asked to be forgotten
    Column("direct", Boolean, nullable=False),  # in direct messages: no channel could hold its thread, or can any more
    Column("place", Sealed),
    Column("words", String(10), nullable=False),  # whether any came with it; never what they are
    Column("inside", String(10), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("step", Integer, nullable=False),
    Column("next_due_at", Moment),
    Column("holder", Sealed),
    Column("talk", String(10), nullable=False),
    Column("talk_place", Sealed),
    Column("outcome", String(12)),
    Column("ended_at", Moment),
    Column("at_ease", Boolean),
    Column("version", Integer, nullable=False),
    Column("reached", Integer, nullable=False, server_default="0"),  # how many people it went to
    Column("takes", Integer, nullable=False, server_default="0"),  # how often somebody took it on
    Index("ix_worries_group_key_next_due_at", "group_key", "next_due_at"),
    # Its buttons and its thread carry the number, which is drawn: one that counts would tell of those in between.
    sqlite_autoincrement=True,
)

# Whom a worry should not go to: never among its recipients, and never shown that they were named.
worry_named = Table(
    "worry_named",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("worry_id", ForeignKey("worries.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("named", Sealed, nullable=False),
    Column("could_read", Boolean, nullable=False),  # its thread, at the last look
    UniqueConstraint("worry_id", "named"),
)

# Who was asked, frozen when it was sent: nobody is added later without whoever spoke up knowing it.
worry_recipients = Table(
    "worry_recipients",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("worry_id", ForeignKey("worries.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("recipient", Sealed, nullable=False),
    UniqueConstraint("worry_id", "recipient"),
)

# How help can reach a member: the country they chose, and whether their direct messages turned out closed.
member_reach = Table(
    "member_reach",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
    Column("member", Sealed, nullable=False),
    Column("country", String(2)),
    Column("direct_messages_closed", Boolean, nullable=False),
    Column("quiet", Boolean, nullable=False),  # "Don't message me again": alerts go on, the private message does not
    UniqueConstraint("group_key", "member"),
)

alerts = Table(
    "alerts",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
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
    Column("version", Integer, nullable=False),
    Index("ix_alerts_state_next_due_at", "state", "next_due_at"),
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
)

duty = Table(
    "duty",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
    Column("moderator", Sealed, nullable=False),
    Column("im_in_at", Moment),
    Column("on_since", Moment),
    Column("until", Moment),
    UniqueConstraint("group_key", "moderator"),
)

# A member's private check-in. `thread` is empty until Discord made it; `trouble` says why it is not as it should be.
rooms = Table(
    "rooms",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
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
    _group(),
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
    _group(),
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
    _group(),
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
    _group(),
    Column("day", String(10), nullable=False),
    Column("prompt", Integer, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("closed_at", Moment),
    UniqueConstraint("group_key", "day"),
    sqlite_autoincrement=True,
)

# The one message a day that the bot may begin with somebody, whichever part of it wants to (CHK-3).
daily_messages = Table(
    "daily_messages",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
    Column("member", Sealed, nullable=False),
    Column("day", String(10), nullable=False),
    Column("what", String(40), nullable=False),
    UniqueConstraint("member", "day"),
    Index("ix_daily_messages_day", "day"),
)

# By what somebody could read a confidential channel when the bot last looked, so that growth is told once (CON-11).
known_readers = Table(
    "known_readers",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
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
    _group(),
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
    _group(),
    Column("month", String(7), nullable=False),
    Column("what", String(20), nullable=False),
    Column("number", Integer, nullable=False),
    UniqueConstraint("group_key", "month", "what"),
)

# The channels that are watched now: since when under what members are told of it, and the last moment at which what
# was written there did reach us. A channel without a row is new, and nothing in it from before is read (NO-19).
watched_channels = Table(
    "watched_channels",
    metadata,
    Column("id", Integer, primary_key=True),
    _group(),
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
    _group(),
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
