"""The quarterly note to organisers: once a quarter, about the group's set-up, and nothing about a member."""

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from cogs.kit import budget, counts
from cogs.kit.counts import Counted
from cogs.setup.review.model import FIRST_DAY, LAST_DAY, may_go_out, quarter_of
from config.duty import Hours
from config.settings import load
from data.sealed import SealedId
from data.tables import agreement_versions, suggestions
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.house import CONFIG, House, open_house

NEW_YEARS_EVE = datetime(2026, 12, 31, 20, 0, tzinfo=UTC)
TITLE = "Once a quarter: what to look at again in Tuesday Lanterns"
CARERS = "Once a quarter: what to look at again in Carers' Corner"
ORGANISERS = ("rae", "jo")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path, start=NEW_YEARS_EVE) as opened:
        yield opened


async def live_until(world: World, day: int, hour: int, minute: int = 0, *, stays: timedelta) -> None:
    """With the bot away until then: hours of idle beats are not what is told here."""
    await world.stop()
    await world.pass_time(seconds=(datetime(2027, 1, day, hour, minute, tzinfo=UTC) - world.now()).total_seconds())
    await world.start()
    await world.pass_time(seconds=stays.total_seconds())


def notes(world: World, who: str, title: str = TITLE) -> list[str]:
    return [text for text in world.dms(who) if title in text]


def organisers(house: House) -> Sequence[str]:
    here = [key for key, person in house.world.people.items() if person.id in house.bot.groups.all[0].organisers]
    assert len(here) == len(ORGANISERS)
    return here


async def suggestion(house: House, asked_at: datetime) -> None:
    guild, ann = house.world.guild.id, house.world.person("ann").id
    async with house.bot.database.write() as tx:
        await tx.execute(
            suggestions.insert().values(
                group_key="main",
                member=SealedId(guild, ann),
                channel=SealedId(guild, house.world.channel("announcements").id),
                message=SealedId(guild, 1 << 60),
                asked_at=asked_at,
                due_at=asked_at + timedelta(days=21),
                shown_overdue=True,
            )
        )


async def counted(house: House, raised: int, no_worry: int) -> None:
    async with house.bot.database.write() as tx:
        for what, number in ((Counted.RAISED, raised), (Counted.CLOSED, raised), (Counted.NOT_A_WORRY, no_worry)):
            for _ in range(number):
                await counts.add_one(tx, "main", what, datetime(2026, 11, 2, tzinfo=UTC))


async def test_over_the_turn_of_a_quarter_each_organiser_gets_one_with_a_restart_in_the_middle(house: House) -> None:
    """REF-6: by day where the group lives, and never twice; the second circle's comes on another day (CHK-3)."""
    world = house.world
    who = organisers(house)
    await live_until(world, 1, 12, stays=timedelta(minutes=20))
    await live_until(world, 2, 8, stays=timedelta(minutes=20))
    assert [notes(world, one) for one in who] == [[], []]
    first = world.person(who[0])
    world.lose_answers("POST", "/channels/*/messages", times=1)
    await live_until(world, 2, 10, stays=timedelta(minutes=1))
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=20)
    assert [len(notes(world, one)) for one in who] == [1, 1], first
    assert [notes(world, one, CARERS) for one in who] == [[], []]
    for day in (3, 4, 9, 14, 15, 20):
        await live_until(world, day, 11, stays=timedelta(minutes=16))
    assert [len(notes(world, one)) for one in who] == [1, 1]
    assert [len(notes(world, one, CARERS)) for one in who] == [1, 1]
    for one in ("ann", "mo", "sam"):
        assert not any("Once a quarter" in text for text in world.dms(one))


async def test_it_says_how_old_things_are_what_waits_and_what_to_do_and_names_no_member(house: House) -> None:
    """REF-6: whole, with real facts. On demand it is the same, but for the line that says when it comes."""
    world = house.world
    await counted(house, raised=40, no_worry=25)
    await suggestion(house, NEW_YEARS_EVE - timedelta(days=30))
    await suggestion(house, NEW_YEARS_EVE - timedelta(days=3))
    async with house.bot.database.write() as tx:
        old = NEW_YEARS_EVE - timedelta(days=400)
        await tx.execute(
            update(agreement_versions).where(agreement_versions.c.group_key == "main").values(recorded_at=old)
        )
    await live_until(world, 2, 10, stays=timedelta(minutes=2))
    rae = organisers(house)[0]
    (note,) = notes(world, rae)
    said = note.removeprefix("Holdfast: ").replace("**", "").splitlines()
    assert said == [
        "Once a quarter: what to look at again in Tuesday Lanterns",
        "An automatic note to the organisers. It says nothing about any member.",
        "",
        (
            "- The agreement: its text is from 26 November 2025, over a year ago, version 1. Read it with your "
            "group, and ask what is missing. `/agreement all` shows it."
        ),
        (
            "- Suggestions: 2 wait for an answer, the oldest since 01 December 2026. See `/agreement "
            "suggestions`, and answer with `/agreement answer`."
        ),
        "- There has been no drill yet. `/drill start` tries the whole path of an alert.",
        (
            "- Helplines: 5 were not checked for half a year. The oldest check or source is of 2020-01-01. "
            "`/setup check` names them. Open each page, compare number and hours, then write the day into "
            "config/mine/helplines.toml."
        ),
        (
            "- In numbers, 01 October 2026 to 31 December 2026: word watch asked moderators to look 40 times or "
            "more. Of those that were closed, between a half and three quarters were not a worry. I leave out "
            "exact numbers, because they could point to somebody. If it is often wrong, say with `talk_here_is` "
            "what you talk about here, or change the word lists. If members write what it does not see, the lists"
            " can grow."
        ),
        "",
        "`/setup review` shows this at any time. It comes four times a year to the organisers named in the settings.",
    ]
    shown = await world.command(rae, "general", "setup review")
    assert shown.only_you
    assert note.removeprefix("Holdfast: ").rpartition("\n\n")[0] in shown.text.replace("Holdfast: ", "")
    for one in ("ann", "mo", "sam"):
        assert "This is for the organisers" in await world.command(one, "general", "setup review")


async def test_where_nothing_waits_and_numbers_are_small_it_says_so(house: House) -> None:
    """REF-6, NO-25: under twenty is under twenty for organisers too."""
    await counted(house, raised=5, no_worry=4)
    answer = await house.world.command("rae", "general", "setup review")
    for said in ("none waits for an answer", "its text is from", "fewer than 20 times. That is too few"):
        assert said in answer, said
    assert "over a year ago" not in answer


async def test_who_has_had_another_message_that_day_gets_it_on_the_next(house: House) -> None:
    """REF-6, CHK-3."""
    world = house.world
    first, second = organisers(house)
    async with house.bot.database.write() as tx:
        who = SealedId(world.guild.id, world.person(first).id)
        assert await budget.take(tx, "main", who, date(2027, 1, 2), "something else")
    await live_until(world, 2, 10, stays=timedelta(minutes=16))
    assert notes(world, first) == []
    assert len(notes(world, second)) == 1
    await live_until(world, 3, 10, stays=timedelta(minutes=16))
    assert len(notes(world, first)) == 1


async def test_closed_direct_messages_are_not_tried_again_and_check_says_so(house: House, logbook: Logbook) -> None:
    """REF-6, PRI-15: by number, and where to read the same."""
    logbook.expect()
    world = house.world
    first, second = organisers(house)
    world.close_dms(first)
    await live_until(world, 2, 10, stays=timedelta(minutes=16))
    await live_until(world, 3, 10, stays=timedelta(minutes=16))
    assert notes(world, first) == []
    assert len(notes(world, second)) == 1
    found = await world.command(second, "general", "setup check")
    assert "the quarterly note did not reach one organiser" in found


async def test_a_quarter_that_began_without_us_is_let_go(tmp_path: Path) -> None:
    """REF-6: in the first days or not at all; it is no news in March."""
    async with open_house(tmp_path, settings=load(CONFIG), start=datetime(2027, 1, 15, 11, 0, tzinfo=UTC)) as house:
        await house.world.pass_time(minutes=20)
        assert not any("Once a quarter" in text for one in organisers(house) for text in house.world.dms(one))


moments = st.datetimes(datetime(2026, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone


@given(moments, st.sampled_from(["Europe/London", "Pacific/Kiritimati", "America/Toronto", "Asia/Kathmandu"]))
def test_it_goes_out_by_day_in_the_first_days_of_a_quarter_that_is_over_everywhere(now: datetime, zone: str) -> None:
    """REF-6, NO-13: and by then the quarter told of is over in UTC too."""
    if may_go_out(now, zone, Hours(time(22), time(8))):
        local = now.astimezone(ZoneInfo(zone))
        assert local.month in {1, 4, 7, 10}
        assert FIRST_DAY <= local.day <= LAST_DAY
        assert time(10) <= local.time() < time(18)
        assert quarter_of(now.date()) == quarter_of(local.date())


@pytest.mark.parametrize(("quiet", "goes"), [("22:00-08:00", True), ("09:00-17:00", False), ("20:00-12:00", False)])
def test_the_groups_own_quiet_hours_hold(quiet: str, *, goes: bool) -> None:
    """REF-6, NO-13."""
    start, end = (time.fromisoformat(part) for part in quiet.split("-"))
    assert may_go_out(datetime(2027, 1, 2, 11, 0, tzinfo=UTC), "Europe/London", Hours(start, end)) is goes


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_quarters_are_numbered_one_after_another(day: date) -> None:
    """REF-6"""
    later = quarter_of(day + timedelta(days=92))
    assert later - quarter_of(day) in {1, 2}
    assert quarter_of(day + timedelta(days=1)) - quarter_of(day) in {0, 1}
