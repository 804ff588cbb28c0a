"""A real database in a test's own folder."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from data.database import Database
from data.sealed import Cipher

NOW = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
KEY = Cipher.new_key()


def url_in(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{folder / 'holdfast.sqlite3'}"


@asynccontextmanager
async def opened(folder: Path, key: str = KEY, now: datetime = NOW) -> AsyncIterator[Database]:
    database = await Database.open(url_in(folder), key, now=now)
    try:
        yield database
    finally:
        await database.close()


def bytes_on_disk(folder: Path) -> bytes:
    """Everything the database wrote: the file, its log, its copies."""
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()) if file.name.startswith("holdfast"))


def files_in(folder: Path, pattern: str = "*") -> list[str]:
    return sorted(file.name for file in folder.glob(pattern))
