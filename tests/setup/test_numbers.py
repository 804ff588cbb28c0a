"""What members are told in numbers, and that nothing small can be worked out from it."""

from collections import defaultdict
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from cogs.kit import counts
from cogs.kit.counts import Counted
from cogs.kit.texts import Texts
from cogs.setup.numbers import FEWEST, Numbers, Quarter, Shown, last_whole_quarter, shown
from cogs.setup.telling import words_of
from data.database import Database
from tests.data.support import NOW, opened
from tests.house import House, open_house
from tests.kit.small import SHIPPED

MOST = 69
# So many possibilities stay at the least for a number under 20.
STAY_POSSIBLE = 5


def told(raised: int, closed: int, no_worry: int) -> Shown:
    return shown({Counted.RAISED: raised, Counted.CLOSED: closed, Counted.NOT_A_WORRY: no_worry})


def test_no_number_under_twenty_can_be_worked_out_from_what_is_told() -> None:
    """NO-25: neither the parts nor what is missing between them, for every count there can be up to 69."""
    possible: dict[Shown, list[tuple[int, int, int]]] = defaultdict(list)
    for raised in range(MOST + 1):
        for closed in range(MOST + 1):
            for no_worry in range(closed + 1):
                possible[told(raised, closed, no_worry)].append((raised, closed, no_worry))
    for seen, counted in possible.items():
        for hidden in (
            {raised for raised, _, _ in counted},
            {no_worry for _, _, no_worry in counted},
            {closed - no_worry for _, closed, no_worry in counted},
            {raised - closed for raised, closed, _ in counted if raised >= closed},  # nobody closed them yet
        ):
            small = {number for number in hidden if number < FEWEST}
            assert not small or len(hidden) >= STAY_POSSIBLE, seen


def test_even_who_knows_how_many_were_closed_cannot_work_out_a_small_part() -> None:
    """NO-25: a moderator could know that."""
    for closed in range(FEWEST, MOST + 1):
        by_seen: dict[Shown, set[int]] = defaultdict(set)
        for no_worry in range(closed + 1):
            by_seen[told(MOST, closed, no_worry)].add(no_worry)
        for seen, parts in by_seen.items():
            small = any(part < FEWEST or closed - part < FEWEST for part in parts)
            assert not small or len(parts) >= STAY_POSSIBLE, (closed, seen)


def test_the_share_is_told_from_twenty_on() -> None:
    """CRI-18."""
    assert told(19, 19, 10) == Shown(None)
    assert told(30, 19, 10) == Shown(30)
    assert told(30, 20, 10) == Shown(30, fourth=2)
    assert told(95, 80, 20) == Shown(90, fourth=1)
    assert told(90, 80, 10) == Shown(90, fourth=0)
    assert told(25, 25, 25) == Shown(20, fourth=3)


@pytest.mark.parametrize(
    ("today", "first"),
    [
        ("2026-11-24", "2026-07-01"),
        ("2026-01-01", "2025-10-01"),
        ("2026-03-31", "2025-10-01"),
        ("2026-04-01", "2026-01-01"),
    ],
)
def test_only_whole_quarters_are_told_and_none_overlaps_another(today: str, first: str) -> None:
    """NO-25: of two that overlap, one could be taken from the other."""
    quarter = last_whole_quarter(date.fromisoformat(today))
    assert quarter.first == date.fromisoformat(first)
    assert quarter.after <= date.fromisoformat(today)
    assert len(quarter.months) == 3
    assert last_whole_quarter(quarter.after) == quarter
    assert last_whole_quarter(quarter.after - timedelta(days=1)).after == quarter.first


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path) as made:
        yield made


async def test_counts_are_kept_by_month_and_group_for_a_year(database: Database) -> None:
    """PRI-5, ORG-12."""
    async with database.write() as tx:
        for days in (0, 1, 400):
            await counts.add_one(tx, "main", Counted.RAISED, NOW - timedelta(days=days))
        await counts.add_one(tx, "carers", Counted.RAISED, NOW)
        assert (await counts.sums(tx, "main", ["2026-11"]))[Counted.RAISED] == 2
        assert (await counts.sums(tx, "main", ["2025-10"]))[Counted.RAISED] == 1
        assert await counts.expire(tx, "main", NOW) == 1
        assert (await counts.sums(tx, "main", ["2025-10", "2026-11"]))[Counted.RAISED] == 2


# -------------------------------------------------------------------------------------------------------- a story


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened_house:
        yield opened_house


async def count(house: House, month: str, raised: int, no_worry: int) -> None:
    when = house.world.now().replace(month=int(month))
    async with house.bot.database.write() as tx:
        for number in range(raised):
            await counts.add_one(tx, "main", Counted.RAISED, when)
            await counts.add_one(tx, "main", Counted.CLOSED, when)
            if number < no_worry:
                await counts.add_one(tx, "main", Counted.NOT_A_WORRY, when)


async def test_members_read_how_often_the_watch_was_wrong(house: House) -> None:
    """CRI-18, NO-25."""
    world = house.world
    assert "fewer than 20 times" in await world.command("ann", "general", "about")
    await count(house, "8", 30, 24)
    await count(house, "11", 50, 0)  # the quarter that is not over is not told
    await world.restart()
    about = await world.command("ann", "general", "about")
    assert "01 July 2026 to 30 September 2026" in about
    assert "asked moderators to look 30 times or more" in about
    assert "three quarters or more were not a worry" in about
    await count(house, "9", 50, 20)
    await world.restart()
    assert "between a half and three quarters were not a worry" in await world.command("ann", "general", "about")


async def test_what_is_closed_is_counted_with_it_and_who_asked_for_a_person_is_not(house: House) -> None:
    """CRI-18: by the watch only, in the transaction of the closing."""
    world = house.world
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    asked = await world.press("ben", await world.command("ben", "grief-chat", "help"), "I need a person here")
    assert asked.answered
    for number, outcome in ((1, "not-a-worry"), (2, "talked")):
        await world.command("mo", "mod-alerts", "alerts take", number=number)
        await world.command("mo", "mod-alerts", "alerts close", number=number, outcome=outcome)
        await world.command("mo", "mod-alerts", "alerts close", number=number, outcome=outcome)
    async with house.bot.database.read() as tx:
        found = await counts.sums(tx, "main", ["2026-11"])
    assert found == {Counted.RAISED: 1, Counted.CLOSED: 1, Counted.NOT_A_WORRY: 1, Counted.NOT_OPENED: 0}


def test_every_form_of_the_numbers_reads_well() -> None:
    quarter = Quarter(date(2026, 7, 1), date(2026, 10, 1))
    forms = [Shown(None), Shown(20), *(Shown(30, fourth=number) for number in range(4))]
    words = Texts.load("en", SHIPPED, strict=True)
    said = [words_of(words, Numbers(quarter, form)) for form in forms]
    assert len(set(said)) == len(forms)
