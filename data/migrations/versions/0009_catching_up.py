"""Catching up: the last moment in sync, and how far reading back has come."""

import sqlalchemy as sa
from alembic import op

import data.sealed
import data.tables

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "watched_channels",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("channel", data.sealed.Sealed(), nullable=False),
        sa.Column("terms", sa.String(length=64), nullable=False),
        sa.Column("since", data.tables.Moment(), nullable=False),
        sa.Column("in_sync_at", data.tables.Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watched_channels")),
        sa.UniqueConstraint("group_key", "channel", name=op.f("uq_watched_channels_group_key_channel")),
    )
    op.create_table(
        "gaps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("since", data.tables.Moment(), nullable=False),
        sa.Column("until", data.tables.Moment(), nullable=False),
        sa.Column("read_from", data.tables.Moment(), nullable=True),
        sa.Column("read", sa.Integer(), nullable=False),
        sa.Column("rooms_unread", sa.Integer(), nullable=False),
        sa.Column("ended_at", data.tables.Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gaps")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("gaps", schema=None) as batch_op:
        batch_op.create_index("ix_gaps_group_key", ["group_key"], unique=False)
    op.create_table(
        "gap_places",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("gap_id", sa.Integer(), nullable=False),
        sa.Column("place", data.sealed.Sealed(), nullable=False),
        sa.Column("message", data.sealed.Sealed(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["gap_id"], ["gaps.id"], name=op.f("fk_gap_places_gap_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gap_places")),
        sa.UniqueConstraint("gap_id", "place", name=op.f("uq_gap_places_gap_id_place")),
    )
    with op.batch_alter_table("gap_places", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_gap_places_gap_id"), ["gap_id"], unique=False)
