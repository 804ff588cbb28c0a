"""More than one person named in a worry, who of them could read its thread, and how many it went to."""

import sqlalchemy as sa
from alembic import op

import data.sealed

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "worry_named",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("worry_id", sa.Integer(), nullable=False),
        sa.Column("named", data.sealed.Sealed(), nullable=False),
        sa.Column("could_read", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["worry_id"], ["worries.id"], name=op.f("fk_worry_named_worry_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worry_named")),
        sa.UniqueConstraint("worry_id", "named", name=op.f("uq_worry_named_worry_id_named")),
    )
    with op.batch_alter_table("worry_named", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_worry_named_worry_id"), ["worry_id"], unique=False)
    with op.batch_alter_table("worries", schema=None, recreate="never") as batch_op:
        batch_op.add_column(sa.Column("reached", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("takes", sa.Integer(), server_default="0", nullable=False))
    op.execute(
        "INSERT INTO worry_named (worry_id, named, could_read)"
        " SELECT id, named, FALSE FROM worries WHERE named IS NOT NULL"
    )
    op.execute(
        "UPDATE worries SET"
        " reached = (SELECT count(*) FROM worry_recipients WHERE worry_recipients.worry_id = worries.id),"
        " takes = CASE WHEN holder IS NULL THEN 0 ELSE 1 END"
    )
    with op.batch_alter_table("worries", schema=None, recreate="never") as batch_op:
        batch_op.drop_column("named")
