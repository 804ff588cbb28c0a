"""The agreement's versions and choices, suggestions, reminders and worries."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from data.sealed import Sealed
from data.tables.base import Moment, group_key, metadata

agreement_versions = Table(
    "agreement_versions",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
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
    group_key(),
    Column("member", Sealed, nullable=False),
    Column("about", String(20), nullable=False),
    Column("answer", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("text_hash", String(64), nullable=False),
    Column("chosen_at", Moment, nullable=False),
    Column("times_asked", Integer, nullable=False, server_default="0"),  # again, about a text that changed
    Column("asked_at", Moment),
    Column("left_at", Moment),  # they left the server: a yes goes a week later
    UniqueConstraint("group_key", "member", "about"),
)

# Who said that they are younger than the group asks: a keyed hash, so that it fits no sealed id in any other row.
age_marks = Table(
    "age_marks",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
    Column("mark", LargeBinary(32), nullable=False),
    Column("ends_on", String(10), nullable=False),
    UniqueConstraint("group_key", "mark"),
)

# That somebody suggested a change. What it says is the message's alone, and so is why it was answered so.
suggestions = Table(
    "suggestions",
    metadata,
    Column("id", Integer, primary_key=True),
    group_key(),
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
    group_key(),
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
    group_key(),
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
