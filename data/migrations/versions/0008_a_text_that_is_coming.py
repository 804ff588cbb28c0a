"""A text that is coming: a changed agreement is told a day before it holds."""

import sqlalchemy as sa
from alembic import op

import data.tables

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("agreement_versions", schema=None, recreate="never") as batch_op:
        batch_op.add_column(sa.Column("holds_from", data.tables.Moment(), nullable=True))
        batch_op.add_column(sa.Column("state", sa.String(length=12), server_default="held", nullable=False))
