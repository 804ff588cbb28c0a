"""PRI-1: what is kept about people is a fixed list, and PRIVACY.md is that list."""

import re
from pathlib import Path

from sqlalchemy import Table

from data.sealed import Sealed
from data.tables import metadata

PAGE = Path(__file__).parents[2] / "PRIVACY.md"


def page_columns() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {}
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if title := re.match(r"### `(\w+)`", line):
            tables[title[1]] = {}
        elif tables and (column := re.match(r"- `(\w+)`: (.+)", line)):
            tables[list(tables)[-1]][column[1]] = column[2]
    return tables


def sealed_columns(table: Table) -> set[str]:
    return {column.name for column in table.columns if isinstance(column.type, Sealed)}


def test_the_privacy_page_lists_every_table_and_column_and_no_other() -> None:
    """PRI-1"""
    kept = {table.name: {column.name for column in table.columns} for table in metadata.sorted_tables}
    said = {table: set(columns) for table, columns in page_columns().items()}
    assert said == kept


def test_the_privacy_page_says_which_columns_are_sealed() -> None:
    """PRI-2"""
    kept = {table.name: sealed_columns(table) for table in metadata.sorted_tables}
    said = {
        table: {name for name, words in columns.items() if "sealed" in words}
        for table, columns in page_columns().items()
    }
    assert said == kept


def test_every_id_of_a_person_or_a_place_in_discord_is_sealed() -> None:
    """PRI-2: an id is too large for the row numbers and counters that plain integers are here."""
    discord_things = {"member", "moderator", "holder", "second", "who", "supporter", "place", "thread", "channel"}
    discord_things |= {"message", "source", "target", "keeper", "proposer", "proposed", "wanted", "partner"}
    discord_things |= {"reporter", "named", "recipient", "talk_place", "giver", "taker", "owner"}
    for table in metadata.sorted_tables:
        named = {column.name for column in table.columns} & discord_things
        assert named == sealed_columns(table) - {"sentinel"}, table.name


def test_no_column_could_hold_what_somebody_wrote() -> None:
    """The promise: the only long ones are the organisers' own agreement and settings, and whom to ask when."""
    longest = {
        (table.name, column.name)
        for table in metadata.sorted_tables
        for column in table.columns
        if (getattr(column.type, "length", 0) or 0) > 64
        or column.type.__visit_name__.lower() in {"text", "clob", "json"}
    }
    settings = {("settings_in_force", name) for name in ("in_force", "coming", "before")}
    assert longest == {("agreement_versions", "text"), ("alerts", "ladder"), *settings}
