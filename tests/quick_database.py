"""A database as the bot's own, only quicker to have and to ask: a thousand stories open one, and ask it at each beat.

Nothing that a test could see is left out. The migrations run once in a process and their tables are copied; a
statement goes to the database's thread and back once instead of four times; nobody waits for the disk, which only a
power cut could tell. tests/data asks the real thing, and holds the copied tables against migrated ones.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.dialects.sqlite import aiosqlite as dialect
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.util.concurrency import await_

from data import database, migrate

_Connection: Any = dialect.AsyncAdapt_aiosqlite_connection
_real_cursor, _real_rollback = _Connection._cursor_cls, _Connection.rollback
Row = tuple[Any, ...]


class QuickCursor(dialect.AsyncAdapt_aiosqlite_cursor):
    """Makes the driver's cursor, runs the statement, fetches all of it and closes the cursor, in one go."""

    __slots__ = ("_description", "_lastrowid", "_rowcount")

    def __init__(self, adapt_connection: Any) -> None:  # in the real one's place: it makes a cursor at once
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection
        self._rows: deque[Row] = deque()
        self._description: Any = None
        self._rowcount, self._lastrowid = -1, 0

    def _run(self, how: str, statement: str, parameters: Any) -> None:
        plain = self._connection._conn

        def in_its_thread(statement: str, parameters: Any) -> tuple[Any, int, int, Sequence[Row]]:
            cursor = plain.cursor()
            try:
                getattr(cursor, how)(statement, parameters)
                rows = cursor.fetchall() if cursor.description else ()
                return cursor.description, cursor.rowcount, cursor.lastrowid, rows
            finally:
                cursor.close()

        async def there_and_back() -> tuple[Any, int, int, Sequence[Row]]:
            async with self._adapt_connection._execute_mutex:
                done: tuple[Any, int, int, Sequence[Row]] = await self._connection._execute(
                    in_its_thread, statement, parameters
                )
                return done

        try:
            self._description, self._rowcount, self._lastrowid, rows = await_(there_and_back())
        except Exception as error:  # noqa: BLE001 - as the real one does: every error is the driver's to translate
            self._adapt_connection._handle_exception(error)
        self._rows = deque(rows)

    def execute(self, operation: Any, parameters: Any = None) -> None:
        if operation == "PRAGMA synchronous=FULL":
            operation = "PRAGMA synchronous=OFF"
        self._run("execute", operation, () if parameters is None else parameters)

    def executemany(self, operation: Any, seq_of_parameters: Any) -> None:
        self._run("executemany", operation, seq_of_parameters)

    @property
    def description(self) -> Any:
        return self._description

    @property
    def rowcount(self) -> int:
        return self._rowcount

    @property
    def lastrowid(self) -> int:
        return self._lastrowid

    async def _async_soft_close(self) -> None:
        return

    def close(self) -> None:
        self._rows.clear()


def _rollback(connection: Any) -> None:
    """The pool asks for one after each use, which has nothing to take back once the transaction was ended."""
    driver = connection._connection
    if driver._connection is None or driver._connection.in_transaction:
        _real_rollback(connection)


@contextmanager
def quick() -> Iterator[None]:
    """Databases opened inside are quick."""
    vars(database).update(migrate=_lay_out)
    _Connection._cursor_cls, _Connection.rollback = QuickCursor, _rollback
    try:
        yield
    finally:
        _Connection._cursor_cls, _Connection.rollback = _real_cursor, _real_rollback
        vars(database).update(migrate=migrate.migrate)


async def _lay_out(engine: AsyncEngine) -> None:
    """Give a new database its tables, as migrating it would; one that has tables already is really migrated."""
    async with engine.connect() as connection:
        raw = await connection.get_raw_connection()
        driver: Any = raw.driver_connection
        [[known]] = await driver.execute_fetchall("SELECT count(*) FROM sqlite_master")
        if not known:
            await driver.executescript(tables())
            return
    await migrate.migrate(engine)


@cache
def tables() -> str:
    """Every table and index that the migrations make, as one script."""
    with TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{folder}/migrated.sqlite3")
        with engine.begin() as connection:
            migrate.upgrade(connection)
            made = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
            statements = [row.sql for row in made]
            [version] = connection.exec_driver_sql("SELECT quote(version_num) FROM alembic_version").scalars()
        engine.dispose()
    statements.append(f"INSERT INTO alembic_version VALUES ({version})")  # noqa: S608 - quoted by SQLite itself
    return ";\n".join(["BEGIN", *statements, "COMMIT"])
