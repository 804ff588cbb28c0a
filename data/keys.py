"""The key that seals ids: made once, kept beside the bot, never replaced behind an organiser's back."""

import os
from pathlib import Path

from sqlalchemy import inspect
from sqlalchemy.ext.asyncio import create_async_engine

from data.database import MissingKeyError, sqlite_file
from data.sealed import Cipher
from data.tables import database_identity

_NOTE = (
    "# Made by Holdfast. Copy this line to a safe place: "
    "without it the database cannot be read, and nobody can mend that."
)


async def key_for(url: str, given: str | None, env_file: Path) -> tuple[str, bool]:
    """Return the key to use, and whether it was made just now and written to `env_file` (mode 0600).

    Raises:
        MissingKeyError: there is a database already, so a new key could only make a second one.
    """
    if given:
        return given, False
    if await _has_data(url):
        raise MissingKeyError("there is a database, but HOLDFAST_KEY is not set: put the line you kept back into .env")
    key = Cipher.new_key()
    _write(env_file, key)
    return key, True


async def _has_data(url: str) -> bool:
    file = sqlite_file(url)
    if file is not None and not file.exists():
        return False
    engine = create_async_engine(url, hide_parameters=True)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(lambda sync: inspect(sync).has_table(database_identity.name))
    finally:
        await engine.dispose()


def _write(env_file: Path, key: str) -> None:
    before = env_file.read_text(encoding="utf-8") if env_file.exists() else ""
    kept = [line for line in before.splitlines() if not line.startswith("HOLDFAST_KEY=")]
    text = "\n".join([*kept, _NOTE, f"HOLDFAST_KEY={key}", ""])
    new = env_file.with_name(env_file.name + ".new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    new.chmod(0o600)
    new.replace(env_file)
