"""The life of an alert: who went quiet, who was asked to take over, what is asked after it was closed."""

import sqlalchemy as sa
from alembic import op

import data.sealed
import data.tables

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("alerts", schema=None, recreate="never") as batch_op:
        batch_op.add_column(sa.Column("active_at", data.tables.Moment(), nullable=True))
        batch_op.add_column(sa.Column("asked_after_at", data.tables.Moment(), nullable=True))
        batch_op.add_column(sa.Column("proposed", data.sealed.Sealed(), nullable=True))
        batch_op.add_column(sa.Column("reopened_at", data.tables.Moment(), nullable=True))
        batch_op.add_column(sa.Column("told", sa.String(length=12), nullable=True))
        batch_op.add_column(sa.Column("told_reminders", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("member_asked_at", data.tables.Moment(), nullable=True))
        batch_op.add_column(sa.Column("follow_up_at", data.tables.Moment(), nullable=True))
        batch_op.create_index("ix_alerts_follow_up_at", ["follow_up_at"], unique=False)
        batch_op.create_index("ix_alerts_place", ["place"], unique=False)
    # Who holds one now is asked after like anybody from here on; what was closed before is left in peace.
    op.execute("UPDATE alerts SET active_at = taken_at, follow_up_at = taken_at WHERE state = 'taken'")
    op.create_table(
        "look_askers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("member", data.sealed.Sealed(), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("muted_until", data.tables.Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_look_askers")),
        sa.UniqueConstraint("group_key", "member", name=op.f("uq_look_askers_group_key_member")),
    )
    op.create_table(
        "entry_counts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("list_name", sa.String(length=40), nullable=False),
        sa.Column("entry_id", sa.String(length=60), nullable=False),
        sa.Column("closed", sa.Integer(), nullable=False),
        sa.Column("not_a_worry", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry_counts")),
        sa.UniqueConstraint(
            "group_key",
            "month",
            "list_name",
            "entry_id",
            name=op.f("uq_entry_counts_group_key_month_list_name_entry_id"),
        ),
    )
