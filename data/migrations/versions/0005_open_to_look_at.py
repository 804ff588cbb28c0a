"""Open to look at: by what a channel can be read, an append-only trail, and monthly counts."""

import sqlalchemy as sa
from alembic import op

import data.sealed
import data.tables

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# Times are compared in days; a thousandth of one keeps rounding from refusing what is exactly old enough.
_SQLITE_GUARDS = (
    """
    CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
    WHEN NOT (
        NEW.who IS NULL AND NEW.id IS OLD.id AND NEW.group_key IS OLD.group_key AND NEW.at IS OLD.at
        AND NEW.act IS OLD.act AND NEW.about IS OLD.about AND NEW.number IS OLD.number AND NEW.how IS OLD.how
    )
    BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END
    """,
    """
    CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
    WHEN julianday(OLD.at) > (SELECT julianday(max(at)) FROM audit) - 89.999
    BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END
    """,
    """
    CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
    WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END
    """,
)
_POSTGRESQL_GUARDS = (
    """
    CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' THEN
            IF NEW.who IS NULL AND (NEW.id, NEW.group_key, NEW.at, NEW.act, NEW.about, NEW.number, NEW.how)
                IS NOT DISTINCT FROM (OLD.id, OLD.group_key, OLD.at, OLD.act, OLD.about, OLD.number, OLD.how) THEN
                RETURN NEW;
            END IF;
        ELSIF OLD.at <= (SELECT max(at) FROM audit) - interval '89.999 days' THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'the trail is append-only';
    END $$
    """,
    """
    CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()
    """,
)


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("at", data.tables.Moment(), nullable=False),
        sa.Column("who", data.sealed.Sealed(), nullable=True),
        sa.Column("act", sa.String(length=24), nullable=False),
        sa.Column("about", sa.String(length=12), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("how", sa.String(length=24), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index("ix_audit_group_key_at", ["group_key", "at"], unique=False)
    guards = _SQLITE_GUARDS if op.get_bind().dialect.name == "sqlite" else _POSTGRESQL_GUARDS
    for guard in guards:
        op.execute(guard)
    op.create_table(
        "known_readers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("channel", data.sealed.Sealed(), nullable=False),
        sa.Column("way", sa.String(length=16), nullable=False),
        sa.Column("who", data.sealed.Sealed(), nullable=True),
        sa.Column("noted_at", data.tables.Moment(), nullable=False),
        sa.Column("grew", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_readers")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("known_readers", schema=None) as batch_op:
        batch_op.create_index("ix_known_readers_channel", ["channel"], unique=False)
    op.create_table(
        "monthly_counts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_monthly_counts")),
        sa.UniqueConstraint("group_key", "month", "what", name=op.f("uq_monthly_counts_group_key_month_what")),
    )
