"""Care for moderators: what they chose about it, and when a group last had a drill."""

import sqlalchemy as sa
from alembic import op

import data.sealed
import data.tables

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "care_choices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("moderator", data.sealed.Sealed(), nullable=False),
        sa.Column("no_debrief", sa.Boolean(), nullable=False),
        sa.Column("listens", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_choices")),
        sa.UniqueConstraint("group_key", "moderator", name=op.f("uq_care_choices_group_key_moderator")),
    )
    op.create_table(
        "drills",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("since", data.tables.Moment(), nullable=False),
        sa.Column("done_at", data.tables.Moment(), nullable=True),
        sa.Column("reminded_at", data.tables.Moment(), nullable=True),
        sa.Column("alert_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drills")),
        sa.UniqueConstraint("group_key", name=op.f("uq_drills_group_key")),
        sqlite_autoincrement=True,
    )
