import json
import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.discord.canary import search_everything
from tests.discord.logbook import Logbook

HERON = 'a purple "heron" ünder glass'


@dataclass
class Sent:
    json: Any = None
    params: Any = None
    reason: Any = None
    method: str = "POST"
    path: str = "/channels/1/messages"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A real database with its WAL still beside it, and nothing of ours in it."""
    path = tmp_path / "holdfast.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE notes (words TEXT)")
    connection.close()
    return path


def keep(path: Path, words: str, *, encoding: str = "UTF-8", wal: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA encoding = '{encoding}'")
    connection.execute("CREATE TABLE IF NOT EXISTS notes (words TEXT)")
    connection.execute("INSERT INTO notes VALUES (?)", (words,))
    connection.commit()
    if not wal:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return connection


def test_where_nothing_was_kept_nothing_is_found(database: Path) -> None:
    logs = "an ordinary line\nanother"
    assert search_everything(HERON, database_path=database, logs=logs, requests=[Sent({"content": "Hello"})]) == []


def test_a_row_is_found(database: Path) -> None:
    keep(database, f"said: {HERON}").close()
    assert [found.place for found in search_everything(HERON, database_path=database)] == ["file holdfast.db"]


def test_a_row_that_is_only_in_the_wal_is_found(database: Path) -> None:
    connection = keep(database, HERON, wal=True)
    places = [found.place for found in search_everything(HERON, database_path=database)]
    connection.close()
    assert "file holdfast.db-wal" in places


def test_a_deleted_row_that_still_lies_in_the_file_is_found(database: Path) -> None:
    connection = keep(database, "x" * 40 + HERON)
    connection.execute("PRAGMA secure_delete = OFF")
    connection.execute("DELETE FROM notes")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    assert search_everything(HERON, database_path=database)


@pytest.mark.parametrize("name", ["holdfast.db.before-3", "holdfast.before-3.db"])
def test_a_backup_beside_the_database_is_searched_too(database: Path, name: str) -> None:
    (database.parent / name).write_text(HERON, encoding="utf-8")
    assert [found.place for found in search_everything(HERON, database_path=database)] == [f"file {name}"]


def test_a_database_that_stores_utf_16_hides_nothing(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    keep(path, HERON, encoding="UTF-16").close()
    assert search_everything(HERON, database_path=path)


def test_a_wrong_path_is_not_an_empty_result(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        search_everything(HERON, database_path=tmp_path / "nowhere.db")


@pytest.mark.parametrize(
    "spoken",
    [
        lambda log: log.warning("she wrote %s", HERON),
        lambda log: log.debug("she wrote %r", {"words": HERON}),
        lambda log: log.warning("she wrote", extra={}, exc_info=ValueError(HERON)),
        lambda log: log.info("SHE WROTE %s", HERON.upper()),
    ],
)
def test_a_log_line_is_found_with_its_arguments_and_tracebacks(
    logbook: Logbook, spoken: Callable[[logging.Logger], None]
) -> None:
    spoken(logging.getLogger("holdfast.test"))
    assert search_everything(HERON, logs=logbook.text())


@pytest.mark.parametrize(
    "request_",
    [
        Sent({"content": f"> {HERON}"}),
        Sent({"components": [{"type": 10, "content": HERON}]}),
        Sent(params={"query": HERON}),
        Sent(reason=HERON),
        Sent({"content": "a purple\n\u201cheron\u201d\nünder glass"}),
        Sent({"content": json.dumps({"words": HERON})}),
    ],
)
def test_a_sent_body_is_found_wherever_in_it_the_words_are(request_: Sent) -> None:
    assert [found.place for found in search_everything(HERON, requests=[request_])] == [
        "request POST /channels/1/messages"
    ]


def test_an_export_and_a_folder_are_searched(tmp_path: Path) -> None:
    (tmp_path / "crash").mkdir()
    (tmp_path / "crash" / "report.txt").write_text(f"words={HERON!r}", encoding="utf-8")
    found = search_everything(HERON, files=[("export.json", HERON.encode())], folders=[tmp_path])
    assert [item.place for item in found] == ["file report.txt", "sent file export.json"]


def test_what_was_found_does_not_repeat_the_words() -> None:
    assert "heron" not in str(search_everything(HERON, requests=[Sent({"content": HERON})]))


def test_a_text_too_short_to_mean_anything_is_refused() -> None:
    with pytest.raises(ValueError, match="short"):
        search_everything("a b")


def test_a_shortened_copy_of_a_marked_text_is_found_when_asked_for() -> None:
    shortened = Sent({"content": f"{HERON[:20]}..."})
    assert search_everything(HERON, requests=[shortened]) == []
    assert search_everything(HERON, requests=[shortened], pieces=True)
