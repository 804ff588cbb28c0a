import asyncio
import sqlite3
import stat
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import OperationalError

from data.database import BUSY_TIMEOUT_MS, Database, Transaction, is_busy
from data.sealed import Cipher, SealedId, WrongKeyError
from data.tables import consents, heartbeat
from tests.data.support import KEY, NOW, bytes_on_disk, files_in, opened, url_in

ANN = SealedId(111_111_111_111_111_111, 222_222_222_222_222_222)


async def add_consents(tx: Transaction, count: int) -> None:
    rows = [
        {
            "group_key": "main",
            "member": SealedId(ANN.guild_id, ANN.id + number),
            "about": "agreement",
            "answer": True,
            "version": 1,
            "text_hash": f"fingerprint-of-what-ann-read-{number}",
            "chosen_at": NOW,
        }
        for number in range(count)
    ]
    await tx.execute(insert(consents), rows)


async def count(database: Database) -> int:
    async with database.read() as tx:
        return int((await tx.execute(select(func.count()).select_from(consents))).scalar_one())


async def test_a_persons_id_is_nowhere_in_the_file(tmp_path: Path) -> None:
    """PRI-2"""
    async with opened(tmp_path) as database:
        async with database.write() as tx:
            await add_consents(tx, 1)
        while_open = bytes_on_disk(tmp_path)
    for written in (while_open, bytes_on_disk(tmp_path)):
        assert b"fingerprint-of-what-ann-read-0" in written
        assert str(ANN.id).encode() not in written
        assert ANN.id.to_bytes(8, "big") not in written
        assert ANN.id.to_bytes(8, "little") not in written


async def test_a_persons_rows_are_found_by_their_id(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        async with database.write() as tx:
            await add_consents(tx, 3)
        async with database.read() as tx:
            found = (await tx.execute(select(consents.c.member).where(consents.c.member == ANN))).scalars().all()
    assert found == [ANN]


async def test_another_key_is_refused_and_not_a_byte_is_written(tmp_path: Path) -> None:
    async with opened(tmp_path) as database, database.write() as tx:
        await add_consents(tx, 1)
    before = bytes_on_disk(tmp_path)
    with pytest.raises(WrongKeyError, match="another HOLDFAST_KEY"):
        await Database.open(url_in(tmp_path), Cipher.new_key(), now=NOW)
    assert bytes_on_disk(tmp_path) == before
    assert files_in(tmp_path) == ["holdfast.sqlite3"]


async def test_the_folder_of_a_new_database_is_made_and_is_nobody_elses(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "var"
    async with opened(folder):
        pass
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


async def test_two_databases_in_one_process_each_keep_their_own_key(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    async with opened(tmp_path / "one", KEY) as one, opened(tmp_path / "two", Cipher.new_key()) as two:
        for database in (one, two):
            async with database.write() as tx:
                await add_consents(tx, 1)
            async with database.read() as tx:
                assert (await tx.execute(select(consents.c.member))).scalar_one() == ANN
    assert one.nonce_prefix != two.nonce_prefix


async def test_a_failure_inside_a_transaction_leaves_nothing_behind(tmp_path: Path) -> None:
    async def fail(tx: Transaction) -> None:
        await add_consents(tx, 5)
        raise RuntimeError

    async with opened(tmp_path) as database:
        with pytest.raises(RuntimeError):
            async with database.write() as tx:
                await fail(tx)
        assert await count(database) == 0


async def test_what_waits_for_the_commit_runs_only_when_the_rows_are_safe(tmp_path: Path) -> None:
    """NO-11"""
    seen: list[str] = []

    async def fail(tx: Transaction) -> None:
        tx.after_commit(lambda: seen.append("failed"))
        raise RuntimeError

    async with opened(tmp_path) as database:
        with pytest.raises(RuntimeError):
            async with database.write() as tx:
                await fail(tx)
        async with database.write() as tx:
            tx.after_commit(lambda: seen.append("saved"))
            await add_consents(tx, 1)
            assert seen == []
    assert seen == ["saved"]


async def test_a_read_does_not_wait_for_a_writer_and_does_not_see_half_its_work(tmp_path: Path) -> None:
    async with opened(tmp_path) as database, database.write() as tx:
        await add_consents(tx, 1)
        assert await asyncio.wait_for(count(database), BUSY_TIMEOUT_MS / 1000) == 0


async def test_a_write_takes_the_lock_with_its_first_line(tmp_path: Path) -> None:
    """Two that read before they write can never both go ahead on what they read."""
    async with opened(tmp_path) as database, database.write():
        other = sqlite3.connect(tmp_path / "holdfast.sqlite3", timeout=0, isolation_level=None)
        try:
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
        finally:
            other.close()


async def test_a_second_writer_waits_its_turn(tmp_path: Path) -> None:
    async def add_one(database: Database) -> None:
        async with database.write() as tx:
            seen = int((await tx.execute(select(func.count()).select_from(consents))).scalar_one())
            await tx.execute(insert(heartbeat).values(id=seen, beaten_at=NOW))
            await add_consents_at(tx, seen)

    async def add_consents_at(tx: Transaction, number: int) -> None:
        await tx.execute(
            insert(consents).values(
                group_key="main",
                member=SealedId(1, number + 1),
                about="agreement",
                answer=True,
                version=1,
                text_hash="",
                chosen_at=NOW,
            )
        )

    async with opened(tmp_path) as database:
        await asyncio.gather(*(add_one(database) for _ in range(8)))
        assert await count(database) == 8


async def test_a_lock_held_by_somebody_else_is_known_as_busy_and_nothing_is_written(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        other = sqlite3.connect(tmp_path / "holdfast.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            with pytest.raises(OperationalError) as caught:
                async with database.write():
                    pass
        finally:
            other.close()
        assert is_busy(caught.value)
        assert await count(database) == 0


async def test_every_connection_is_safe_against_a_power_cut_and_overwrites_what_it_deletes(tmp_path: Path) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": BUSY_TIMEOUT_MS,
    }
    async with opened(tmp_path) as database, database._engine.connect() as connection:
        found = {name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one() for name in wanted}
    assert found == wanted


async def add_twice(database: Database) -> None:
    async with database.write() as tx:
        await add_consents(tx, 1)
        await add_consents(tx, 1)


async def test_an_error_never_carries_a_value_out_of_the_database(tmp_path: Path) -> None:
    """PRI-10"""
    async with opened(tmp_path) as database:
        with pytest.raises(Exception, match="UNIQUE") as caught:
            await add_twice(database)
    assert "fingerprint" not in str(caught.value)


async def test_what_was_deleted_is_gone_from_the_file_and_its_log_after_tidying(tmp_path: Path) -> None:
    """PRI-5"""
    async with opened(tmp_path) as database:
        async with database.write() as tx:
            await add_consents(tx, 200)
        assert b"fingerprint-of-what-ann-read" in bytes_on_disk(tmp_path)
        async with database.write() as tx:
            await tx.execute(consents.delete())
        await database.tidy()
        assert b"fingerprint-of-what-ann-read" not in bytes_on_disk(tmp_path)
        assert (tmp_path / "holdfast.sqlite3-wal").stat().st_size == 0


async def test_the_database_goes_on_working_after_tidying(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        for number in range(1, 4):
            async with database.write() as tx:
                await tx.execute(insert(heartbeat).values(id=number, beaten_at=NOW))
            await database.tidy()
            assert await count(database) == 0


async def test_old_copies_are_removed_and_young_ones_stay(tmp_path: Path) -> None:
    """PRI-3: a copy holds what was deleted since."""
    for made in ("20261101T000000", "20261116T185959", "20261118T000000"):
        (tmp_path / f"holdfast.{made}.backup").touch()
    (tmp_path / "other.20261101T000000.backup").touch()
    async with opened(tmp_path) as database:
        assert await database.drop_backups(NOW - timedelta(days=7)) == 2
    assert files_in(tmp_path, "*.backup") == ["holdfast.20261118T000000.backup", "other.20261101T000000.backup"]
