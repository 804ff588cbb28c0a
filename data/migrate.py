"""Alembic, run at start inside one transaction: all pending changes and their record, or none."""

from functools import cache
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

_SCRIPTS = Path(__file__).parent / "migrations"


class BrokenReferencesError(Exception):
    """A migration left rows that point at nothing; it was rolled back."""


def alembic_config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    return config


def needs_migration(connection: Connection) -> bool:
    return MigrationContext.configure(connection).get_current_revision() != _newest()


@cache
def _newest() -> str | None:
    return ScriptDirectory.from_config(alembic_config()).get_current_head()


async def migrate(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        sqlite = engine.dialect.name == "sqlite"
        raw = await connection.get_raw_connection()
        driver: Any = raw.driver_connection
        if sqlite:  # only outside a transaction does SQLite let go of references while tables are rebuilt
            await driver.execute("PRAGMA foreign_keys=OFF")
        try:
            async with connection.begin():
                await connection.run_sync(upgrade)
                if sqlite:
                    await connection.run_sync(_check_references)
        finally:
            if sqlite:
                await driver.execute("PRAGMA foreign_keys=ON")


def upgrade(connection: Connection) -> None:
    config = alembic_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise BrokenReferencesError(f"{len(broken)} rows point at nothing after the migration")
