import sqlite3
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, insert, inspect, select

from data import migrate
from data.database import Database
from data.sealed import SealedId
from data.tables import duty, metadata
from tests.data.support import KEY, NOW, files_in, opened, url_in
from tests.quick_database import quick


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, metadata))


async def test_the_migrations_make_exactly_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    async with opened(tmp_path):
        pass
    engine = create_engine(f"sqlite:///{tmp_path / 'holdfast.sqlite3'}")
    with engine.connect() as connection:
        assert differences(connection) == []
    engine.dispose()


async def test_the_tables_that_other_tests_are_given_are_the_migrated_ones(tmp_path: Path) -> None:
    made: dict[str, list[object]] = {}
    for name, how in (("migrated", nullcontext), ("quick", quick)):
        (tmp_path / name).mkdir()
        with how():
            async with opened(tmp_path / name):
                pass
        with sqlite3.connect(tmp_path / name / "holdfast.sqlite3") as plain:
            made[name] = plain.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name").fetchall()
            made[name] += plain.execute("SELECT * FROM alembic_version").fetchall()
        plain.close()
    assert len(made["migrated"]) > 50
    assert made["quick"] == made["migrated"]


async def test_row_numbers_that_discord_sees_are_never_given_again(tmp_path: Path) -> None:
    """A nonce or a button's number that came back would answer for something else."""
    async with opened(tmp_path):
        pass
    with sqlite3.connect(tmp_path / "holdfast.sqlite3") as plain:
        made = dict(plain.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall())
    plain.close()
    for table in (
        "outbox",
        "alerts",
        "rooms",
        "pairs",
        "rounds",
        "safety_nets",
        "company_asks",
        "audit",
        "known_readers",
        "gaps",
    ):
        assert "AUTOINCREMENT" in made[table], table


def test_there_is_one_line_of_migrations() -> None:
    assert len(ScriptDirectory.from_config(migrate.alembic_config()).get_heads()) == 1


async def test_a_new_database_has_nothing_to_copy(tmp_path: Path) -> None:
    async with opened(tmp_path):
        pass
    assert files_in(tmp_path, "*.backup") == []


async def test_a_database_that_is_up_to_date_is_not_copied(tmp_path: Path) -> None:
    for _ in range(2):
        async with opened(tmp_path):
            pass
    assert files_in(tmp_path, "*.backup") == []


def mark_as_older(file: Path) -> None:
    """As if the tables were a version behind: the next start has something to change."""
    with sqlite3.connect(file) as plain:
        tables = [name for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in [name for name in tables if name not in {"database_identity", "sqlite_sequence"}]:
            plain.execute(f"DROP TABLE {name}")
        plain.execute("ALTER TABLE database_identity RENAME TO kept")
    plain.close()


async def test_a_database_is_copied_whole_before_its_tables_change(tmp_path: Path) -> None:
    file = tmp_path / "holdfast.sqlite3"
    async with opened(tmp_path):
        pass
    mark_as_older(file)
    async with opened(tmp_path):
        pass
    [copy] = files_in(tmp_path, "*.backup")
    with sqlite3.connect(tmp_path / copy) as plain:
        names = {name for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert plain.execute("SELECT count(*) FROM kept").fetchone() == (1,)
    plain.close()
    assert "consents" not in names


async def test_only_the_newest_copies_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "holdfast.sqlite3"
    for made in ("20260101T000000", "20260201T000000", "20260301T000000"):
        (tmp_path / f"holdfast.{made}.backup").touch()
    async with opened(tmp_path):
        pass
    mark_as_older(file)
    async with opened(tmp_path, now=NOW + timedelta(days=1)):
        pass
    assert files_in(tmp_path, "*.backup") == [
        "holdfast.20260201T000000.backup",
        "holdfast.20260301T000000.backup",
        "holdfast.20261125T190000.backup",
    ]


async def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half_done(connection: Connection) -> None:
        metadata.tables["heartbeat"].create(connection)
        raise RuntimeError

    monkeypatch.setattr(migrate, "upgrade", half_done)
    with pytest.raises(RuntimeError):
        await Database.open(url_in(tmp_path), KEY, now=NOW)
    engine = create_engine(f"sqlite:///{tmp_path / 'holdfast.sqlite3'}")
    assert inspect(engine).get_table_names() == []
    engine.dispose()


async def test_a_migration_that_leaves_rows_pointing_at_nothing_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(connection: Connection) -> None:
        metadata.create_all(connection)
        connection.exec_driver_sql("INSERT INTO alert_log (id, alert_id, at, event) VALUES (1, 99, '2026-01-01', 'x')")

    monkeypatch.setattr(migrate, "upgrade", careless)
    with pytest.raises(migrate.BrokenReferencesError):
        await Database.open(url_in(tmp_path), KEY, now=NOW)
    engine = create_engine(f"sqlite:///{tmp_path / 'holdfast.sqlite3'}")
    assert inspect(engine).get_table_names() == []
    engine.dispose()


async def test_references_are_enforced_again_after_migrating(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        with pytest.raises(Exception, match="FOREIGN KEY"):
            async with database.write() as tx:
                await tx.execute(
                    insert(metadata.tables["alert_log"]).values(alert_id=99, at=NOW, event="x", who=None, rung=0)
                )


async def test_rows_outlive_a_start(tmp_path: Path) -> None:
    moderator = SealedId(7, 8)
    async with opened(tmp_path) as database, database.write() as tx:
        await tx.execute(insert(duty).values(group_key="main", moderator=moderator, im_in_at=NOW))
    async with opened(tmp_path) as database, database.read() as tx:
        row = (await tx.execute(select(duty))).one()
    assert (row.moderator, row.im_in_at) == (moderator, NOW)


async def test_who_refused_a_direct_message_before_dates_were_kept_is_left_alone_from_now_on(tmp_path: Path) -> None:
    """PRI-15: 0013 keeps what was known, as of the day on which it runs."""
    file = tmp_path / "holdfast.sqlite3"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        config = migrate.alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0012")
        insert_row = "INSERT INTO member_reach (group_key, member, country, direct_messages_closed, quiet) VALUES "
        connection.exec_driver_sql(insert_row + "('main', x'01', NULL, 1, 0), ('main', x'02', 'IE', 0, 1)")
        command.upgrade(config, "0013")
        found = connection.exec_driver_sql("SELECT country, quiet, refused_at, left_at FROM member_reach ORDER BY id")
        closed, open_ = found.fetchall()
    engine.dispose()
    assert (closed[0], closed[1], closed[3]) == (None, 0, None)
    assert abs(datetime.now(UTC) - datetime.fromisoformat(closed[2]).replace(tzinfo=UTC)) < timedelta(minutes=5)
    assert tuple(open_) == ("IE", 1, None, None)
