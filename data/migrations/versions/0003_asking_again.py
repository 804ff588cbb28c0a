"""An agreement that asks again: which version does, and who was asked how often."""

import sqlalchemy as sa
from alembic import op

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
