import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.kit.health.model import Health

NOW = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
WELL = {"gateway": True, "database": True, "last_beat": NOW - timedelta(seconds=20)}


@pytest.mark.parametrize(
    "found",
    [
        {"gateway": False},
        {"database": False},
        {"last_beat": None},
        {"last_beat": NOW - timedelta(seconds=121)},
        {"oldest_due": NOW - timedelta(seconds=121)},
        {"failing": 1},
    ],
)
def test_one_thing_that_keeps_alerts_from_people_is_enough(found: dict[str, object]) -> None:
    assert Health(NOW, **WELL).is_well  # type: ignore[arg-type]  # as a table of what is different
    assert not Health(NOW, **{**WELL, **found}).is_well  # type: ignore[arg-type]  # same


def test_what_is_due_at_the_next_beat_and_what_discord_refused_for_good_are_no_reason() -> None:
    found = Health(NOW, **WELL, oldest_due=NOW - timedelta(seconds=40), waiting=7, refused={"closed": 3})  # type: ignore[arg-type]
    assert found.is_well
    assert found.as_json()["outbox"] == {"waiting": 7, "failing": 0, "refused_today": {"closed": 3}}


@given(
    st.booleans(),
    st.booleans(),
    st.none() | st.datetimes(timezones=st.just(UTC)),
    st.none() | st.datetimes(timezones=st.just(UTC)),
    st.integers(0, 10**6),
    st.dictionaries(st.sampled_from(["closed", "forbidden", "gone"]), st.integers(0, 99)),
)
def test_whatever_is_found_prometheus_can_read_it(
    gateway: bool,
    database: bool,
    beat: datetime | None,
    due: datetime | None,
    waiting: int,
    refused: dict[str, int],
) -> None:
    text = Health(NOW, gateway, database, beat, due, waiting, 0, refused).as_metrics()
    assert text.endswith("\n")
    for line in text.splitlines():
        assert re.fullmatch(r'# (HELP|TYPE) \w+ .+|\w+(\{reason="\w+"\})? [0-9.e+]+', line), line
