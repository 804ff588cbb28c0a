"""Worries that were sent before more than one person could be named are read as they were."""

import sqlite3
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection

from cogs.agreement.worries import store
from data import migrate
from data.sealed import Cipher, SealedId
from tests.data.support import KEY, opened

RAE, MO, ANN = SealedId(7, 3), SealedId(7, 5), SealedId(7, 1)


def before_0006(connection: Connection) -> None:
    config = migrate.alembic_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "0006-1")


async def test_whom_they_name_and_how_many_they_went_to_is_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO-32"""
    with monkeypatch.context() as older:
        older.setattr(migrate, "upgrade", before_0006)
        async with opened(tmp_path):
            pass
    seal = Cipher(KEY).seal
    with sqlite3.connect(tmp_path / "holdfast.sqlite3") as plain:
        for number, named, holder in ((1, MO, RAE), (2, None, None)):
            plain.execute(
                "INSERT INTO worries (id, group_key, kind, state, reporter, named, direct, words, inside, opened_at,"
                " due_at, step, talk, version, holder) VALUES (?, 'main', 'person', 'open', ?, ?, 0, 'none',"
                " 'not-asked', '2026-11-24 19:00:00', '2026-12-02 00:00:00', 0, 'not-asked', 0, ?)",
                (number, seal(ANN), named and seal(named), holder and seal(holder)),
            )
            plain.execute("INSERT INTO worry_recipients (worry_id, recipient) VALUES (?, ?)", (number, seal(RAE)))
    plain.close()
    async with opened(tmp_path) as database, database.read() as tx:
        first, second = [await store.by_id(tx, number) for number in (1, 2)]
        assert first is not None
        assert second is not None
        assert (first.named, first.reading, first.reached, first.takes) == ((MO.id,), frozenset(), 1, 1)
        assert (second.named, second.recipients, second.reached, second.takes) == ((), (RAE.id,), 1, 0)
