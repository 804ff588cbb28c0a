"""A living agreement: which version asks again, who was asked how often, and which reminders were posted."""

import sqlalchemy as sa
from alembic import op

import data.sealed
import data.tables

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("agreement_versions", schema=None, recreate="never") as batch_op:
        batch_op.add_column(sa.Column("asks_again", sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table("consents", schema=None, recreate="never") as batch_op:
        batch_op.add_column(sa.Column("times_asked", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("asked_at", data.tables.Moment(), nullable=True))
    op.create_table(
        "reminders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("cause", sa.String(length=12), nullable=False),
        sa.Column("text", sa.Integer(), nullable=False),
        sa.Column("posted_at", data.tables.Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("reminders", schema=None) as batch_op:
        batch_op.create_index("ix_reminders_group_key", ["group_key"], unique=False)
    op.create_table(
        "suggestions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("member", data.sealed.Sealed(), nullable=True),
        sa.Column("channel", data.sealed.Sealed(), nullable=False),
        sa.Column("message", data.sealed.Sealed(), nullable=True),
        sa.Column("asked_at", data.tables.Moment(), nullable=False),
        sa.Column("due_at", data.tables.Moment(), nullable=False),
        sa.Column("shown_overdue", sa.Boolean(), nullable=False),
        sa.Column("answer", sa.String(length=4), nullable=True),
        sa.Column("answered_at", data.tables.Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestions")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("suggestions", schema=None) as batch_op:
        batch_op.create_index("ix_suggestions_group_key", ["group_key"], unique=False)
    op.create_table(
        "settings_in_force",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("in_force", sa.JSON(), nullable=False),
        sa.Column("coming", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("coming_at", data.tables.Moment(), nullable=True),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settings_in_force")),
        sa.UniqueConstraint("group_key", name=op.f("uq_settings_in_force_group_key")),
        sqlite_autoincrement=True,
    )
