"""How SQLite means to find what was asked for: by an index, or by reading the whole table."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event

from data.database import Database


@asynccontextmanager
async def plans_of(database: Database) -> AsyncIterator[list[str]]:
    """Collect the steps of every SELECT of the block; they are there once it ended."""
    asked: list[tuple[str, Any]] = []
    steps: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: Any, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            asked.append((statement, parameters))

    engine = database._engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield steps
    finally:
        event.remove(engine, "before_cursor_execute", note)
    async with database._engine.connect() as connection:
        for statement, parameters in asked:
            plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            steps += [row.detail for row in plan]


def whole_tables(steps: list[str], *tables: str) -> list[str]:
    """The steps that read one of these tables from end to end, be it along an index."""
    return [step for step in steps if any(step.split()[:2] == ["SCAN", table] for table in tables)]
