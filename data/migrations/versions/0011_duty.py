"""Duty: planned shifts and swaps, tested phones, nights, kinds to skip, and what was looked at."""

import sqlalchemy as sa
from alembic import op

import data.sealed
import data.tables

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("duty", schema=None) as batch_op:
        batch_op.add_column(sa.Column("rota_at", data.tables.Moment(), nullable=True))
        batch_op.add_column(sa.Column("tested_at", data.tables.Moment(), nullable=True))
        batch_op.add_column(sa.Column("nights_at", data.tables.Moment(), nullable=True))
        batch_op.add_column(sa.Column("skips", sa.Integer(), nullable=True))
    op.create_index("ix_alert_log_event_at", "alert_log", ["event", "at"], unique=False)
    op.create_table(
        "shift_swaps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("owner", data.sealed.Sealed(), nullable=False),
        sa.Column("starts_at", data.tables.Moment(), nullable=False),
        sa.Column("ends_at", data.tables.Moment(), nullable=False),
        sa.Column("giver", data.sealed.Sealed(), nullable=False),
        sa.Column("taker", data.sealed.Sealed(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_swaps")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_shift_swaps_group_key", "shift_swaps", ["group_key"], unique=False)
    op.create_table(
        "looked_at",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alert_id", sa.Integer(), nullable=False),
        sa.Column("at", data.tables.Moment(), nullable=False),
        sa.ForeignKeyConstraint(["alert_id"], ["alerts.id"], name=op.f("fk_looked_at_alert_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_looked_at")),
        sa.UniqueConstraint("alert_id", name=op.f("uq_looked_at_alert_id")),
    )
