"""The language a member chose for what is sent to them."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("member_reach", schema=None, recreate="never") as reach:
        reach.add_column(sa.Column("language", sa.String(length=12), nullable=True))
