"""Speaking up: worries, and who is asked about them."""

import sqlalchemy as sa
from alembic import op

import data.sealed
import data.tables

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "worries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("reporter", data.sealed.Sealed(), nullable=True),
        sa.Column("named", data.sealed.Sealed(), nullable=True),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("place", data.sealed.Sealed(), nullable=True),
        sa.Column("words", sa.String(length=10), nullable=False),
        sa.Column("inside", sa.String(length=10), nullable=False),
        sa.Column("opened_at", data.tables.Moment(), nullable=False),
        sa.Column("due_at", data.tables.Moment(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("next_due_at", data.tables.Moment(), nullable=True),
        sa.Column("holder", data.sealed.Sealed(), nullable=True),
        sa.Column("talk", sa.String(length=10), nullable=False),
        sa.Column("talk_place", data.sealed.Sealed(), nullable=True),
        sa.Column("outcome", sa.String(length=12), nullable=True),
        sa.Column("ended_at", data.tables.Moment(), nullable=True),
        sa.Column("at_ease", sa.Boolean(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worries")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("worries", schema=None) as batch_op:
        batch_op.create_index("ix_worries_group_key_next_due_at", ["group_key", "next_due_at"], unique=False)
    op.create_table(
        "worry_recipients",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("worry_id", sa.Integer(), nullable=False),
        sa.Column("recipient", data.sealed.Sealed(), nullable=False),
        sa.ForeignKeyConstraint(
            ["worry_id"], ["worries.id"], name=op.f("fk_worry_recipients_worry_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worry_recipients")),
        sa.UniqueConstraint("worry_id", "recipient", name=op.f("uq_worry_recipients_worry_id_recipient")),
    )
    with op.batch_alter_table("worry_recipients", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_worry_recipients_worry_id"), ["worry_id"], unique=False)
