"""When a direct message was last refused, and when somebody left: a date each, so that each can end (PRI-6, PRI-15)."""

import sqlalchemy as sa
from alembic import op

import data.tables

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("member_reach", schema=None, recreate="never") as batch_op:
        batch_op.add_column(sa.Column("refused_at", data.tables.Moment(), nullable=True))
        batch_op.add_column(sa.Column("left_at", data.tables.Moment(), nullable=True))
    with op.batch_alter_table("consents", schema=None, recreate="never") as batch_op:
        batch_op.add_column(sa.Column("left_at", data.tables.Moment(), nullable=True))
    # On which day it was is not known; from now on it counts as of today, so that they are left alone long enough.
    reach = sa.table(
        "member_reach", sa.column("direct_messages_closed", sa.Boolean()), sa.column("refused_at", data.tables.Moment())
    )
    op.execute(reach.update().where(reach.c.direct_messages_closed).values(refused_at=sa.func.current_timestamp()))
    with op.batch_alter_table("member_reach", schema=None, recreate="never") as batch_op:
        batch_op.drop_column("direct_messages_closed")
