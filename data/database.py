"""The engine, transactions, and the way a database is opened: backed up, migrated, and only with its own key."""

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable, event, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from data.migrate import migrate, needs_migration
from data.sealed import Cipher, SealedId, hang_cipher, new_nonce_prefix
from data.tables import database_identity
from data.turns import LOCKED, NoTurns, Turns

# Long enough for another writer's commit, short enough that a pressed button is answered within Discord's 3 s.
BUSY_TIMEOUT_MS = 1500
_SENTINEL = SealedId(0, 0x486F6C6466617374)
_BACKUPS_KEPT = 3


class MissingKeyError(Exception):
    """There is a database, but no HOLDFAST_KEY to read it with."""


def is_busy(error: BaseException) -> bool:
    """Whether the database was held by another writer for longer than `BUSY_TIMEOUT_MS`: worth another try."""
    return isinstance(error, OperationalError) and LOCKED in str(error.orig)


class Transaction:
    """One transaction. What is registered with `after_commit` runs only once its rows are safe."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._after_commit: list[Callable[[], None]] = []
        self.dialect = connection.dialect.name

    async def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[Any]:
        result = await self._connection.execute(statement, parameters)
        assert isinstance(result, CursorResult)  # noqa: S101 - Core statements give nothing else; narrows for mypy
        return result

    def after_commit(self, callback: Callable[[], None]) -> None:
        self._after_commit.append(callback)

    def committed(self) -> None:
        for callback in self._after_commit:
            callback()


class Database:
    """SQLite by default, PostgreSQL by URL.

    `write()` holds SQLite's one write lock from its first line (BEGIN IMMEDIATE), so that a read inside it is never
    outdated when its write comes; our own writers take turns for it. `read()` never waits for a writer.
    """

    def __init__(self, engine: AsyncEngine, nonce_prefix: str, cipher: Cipher) -> None:
        self._engine = engine
        self._cipher = cipher
        self._turns = Turns() if engine.dialect.name == "sqlite" else NoTurns()
        self.nonce_prefix = nonce_prefix

    @classmethod
    async def open(cls, url: str, key: str, *, now: datetime) -> "Database":
        """Open or make the database at `url` and bring its tables up to date.

        Raises:
            WrongKeyError: the key is not this database's; nothing was written.
        """
        cipher = Cipher(key)
        if (file := sqlite_file(url)) is not None:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        engine = _engine(url, cipher)
        try:
            async with engine.connect() as connection:
                await _refuse_wrong_key(connection)
            if await _pending(engine):
                await asyncio.to_thread(_back_up, sqlite_file(url), now)
                await migrate(engine)
            prefix = await _identity(engine, now)
        except BaseException:
            await engine.dispose()
            raise
        return cls(engine, prefix, cipher)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        async with self._turns.mine(), self._engine.connect() as connection:
            transaction = Transaction(connection)
            async with connection.begin():
                yield transaction
        transaction.committed()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        async with self._engine.connect() as connection:
            await connection.execution_options(reads_only=True)
            async with connection.begin():
                yield Transaction(connection)

    def mark(self, group_key: str, who: SealedId) -> bytes:
        """Return a person's mark in a group: 32 bytes that only this database's key makes, unlike their sealed id."""
        return self._cipher.mark(group_key, who)

    async def tidy(self) -> None:
        """Give freed pages back, so that what was purged is gone from the file and its log too (PRI-5)."""
        if self._engine.dialect.name != "sqlite":
            return
        async with self._engine.connect() as connection:
            raw = await connection.get_raw_connection()
            driver: Any = raw.driver_connection
            for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                cursor = await driver.execute(statement)
                await cursor.close()  # left open, the next commit on this connection fails

    async def drop_backups(self, before: datetime) -> int:
        """Remove the copies made before that moment: they hold what was deleted since. Returns how many went."""
        return await asyncio.to_thread(_drop_backups, sqlite_file(str(self._engine.url)), before)

    async def close(self) -> None:
        await self._engine.dispose()


def sqlite_file(url: str) -> Path | None:
    """Return the file behind a SQLite URL; None for PostgreSQL."""
    scheme, _, rest = url.partition(":///")
    return Path(rest) if scheme.startswith("sqlite") else None


def _engine(url: str, cipher: Cipher) -> AsyncEngine:
    # hide_parameters: an error message must never carry a value out of the database into a log.
    engine = create_async_engine(url, hide_parameters=True)
    hang_cipher(engine.sync_engine.dialect, cipher)
    if engine.dialect.name == "sqlite":
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin transactions by itself: _begin_sqlite does
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        f"busy_timeout={BUSY_TIMEOUT_MS}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Begin in one trip to the database's thread; SQLAlchemy's own way, with a cursor, takes three.

    Raises:
        OperationalError: another writer kept the lock; `is_busy` says so.
    """
    begin = "BEGIN DEFERRED" if connection.get_execution_options().get("reads_only", False) else "BEGIN IMMEDIATE"
    adapted: Any = connection.connection.dbapi_connection
    try:
        adapted.run_async(lambda driver: driver.execute_fetchall(begin))
    except sqlite3.OperationalError as error:
        raise OperationalError(begin, None, error) from error


async def _pending(engine: AsyncEngine) -> bool:
    async with engine.connect() as connection:
        return await connection.run_sync(needs_migration)


async def _refuse_wrong_key(connection: AsyncConnection) -> None:
    await connection.execution_options(reads_only=True)
    exists = await connection.run_sync(lambda sync: sync.dialect.has_table(sync, database_identity.name))
    if exists:
        await connection.execute(select(database_identity.c.sentinel))  # raises WrongKeyError on the first row


async def _identity(engine: AsyncEngine, now: datetime) -> str:
    async with engine.begin() as connection:
        found = (await connection.execute(select(database_identity))).one_or_none()
        if found is not None:
            return str(found.nonce_prefix)
        prefix = new_nonce_prefix()
        await connection.execute(
            database_identity.insert().values(id=1, sentinel=_SENTINEL, nonce_prefix=prefix, created_at=now)
        )
        return prefix


def _back_up(file: Path | None, now: datetime) -> None:
    """Copy a SQLite file, its log included, before its tables change; keep the newest few copies."""
    if file is None or not file.exists() or not _has_tables(file):  # a new one is a bare header by now
        return
    copy = _backup_name(file, now)
    source, target = sqlite3.connect(file), sqlite3.connect(copy)
    try:
        source.backup(target)
    finally:
        source.close()
        target.close()
    shutil.copymode(file, copy)
    for old in sorted(file.parent.glob(f"{file.stem}.*.backup"))[:-_BACKUPS_KEPT]:
        old.unlink()


def _has_tables(file: Path) -> bool:
    connection = sqlite3.connect(file)
    try:
        return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None
    finally:
        connection.close()


def _drop_backups(file: Path | None, before: datetime) -> int:
    if file is None:
        return 0
    oldest_kept = _backup_name(file, before).name
    old = [copy for copy in file.parent.glob(f"{file.stem}.*.backup") if copy.name < oldest_kept]
    for copy in old:
        copy.unlink()
    return len(old)


def _backup_name(file: Path, made: datetime) -> Path:
    return file.with_name(f"{file.stem}.{made:%Y%m%dT%H%M%S}.backup")
