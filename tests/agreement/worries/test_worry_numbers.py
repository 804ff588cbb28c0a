"""The number of a worry: drawn by lot, so that it tells nothing of others."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from cogs.agreement.worries import store
from cogs.kit import audit
from cogs.kit.audit import About, Act
from data.database import Database
from data.sealed import SealedId
from tests.agreement.worries.test_life_of_a_worry import new
from tests.data.support import NOW, opened

drawn = store.draw


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path) as made:
        yield made


def test_it_is_drawn_and_does_not_count() -> None:
    """NO-32: an organiser who has two of them cannot tell whether there was one in between."""
    numbers = [drawn() for _ in range(200)]
    assert len(set(numbers)) > 190
    assert numbers != sorted(numbers)
    assert all(1_000 <= number <= 999_999 for number in numbers)


async def test_one_that_a_worry_has_or_the_trail_speaks_of_is_not_given_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO-32: else its new recipients would read lines about another."""
    lot = iter([7, 7, 9, 8])
    monkeypatch.setattr(store, "draw", lambda: next(lot))
    async with database.write() as tx:
        await audit.note(tx, "main", None, Act.REMINDED, About.WORRY, NOW, number=9)
        await audit.note(tx, "main", None, Act.PASSED, About.ALERT, NOW, number=8)
        assert [await store.add(tx, 7, new(named=())) for _ in range(2)] == [7, 8]


async def test_the_newest_comes_first_whatever_its_number(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    lot = iter([50, 20, 90])
    monkeypatch.setattr(store, "draw", lambda: next(lot))
    async with database.write() as tx:
        for day in range(3):
            await store.add(tx, 7, new(named=(), opened_at=NOW + timedelta(days=day)))
        found = await store.of_reporter(tx, "main", SealedId(7, 1))
    assert [one.id for one in found] == [90, 20, 50]
