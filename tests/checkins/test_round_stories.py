"""The weekly round as the group lives it: opened at its time, closed by itself, and nobody counted."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from config.settings import load
from tests.checkins.acts import JUST_BEFORE_THE_ROUND, ROUND_IN, settings_with_a_round
from tests.discord.logbook import Logbook
from tests.discord.world import World
from tests.house import House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The whole bot with a weekly round, ten minutes before it opens."""
    settings = load(settings_with_a_round(tmp_path))
    async with open_house(tmp_path, settings=settings, start=JUST_BEFORE_THE_ROUND) as opened:
        yield opened


def rounds(world: World, where: str = ROUND_IN) -> list[str]:
    return [text for text in world.sees("cleo", where) if "The weekly round" in text]


async def test_it_opens_at_the_groups_hour_with_a_line_of_the_agreement_and_pings_nobody(house: House) -> None:
    """CON-9, NO-7."""
    world = house.world
    await world.pass_time(minutes=9)
    assert rounds(world) == []
    await world.pass_time(minutes=3)
    (opened,) = rounds(world)
    assert "From our agreement:\n> **" in opened
    assert "?" in opened
    assert "Passing is fine, and so is only reading along" in opened
    assert "Nobody is asked by name, and nobody is counted" in opened
    assert all(world.pings(who) == [] for who in ("ann", "ben", "cleo", "sam", "mo"))
    await world.pass_time(hours=2)
    assert len(rounds(world)) == 1


async def test_passing_is_shown_to_nobody_and_kept_nowhere(house: House) -> None:
    """NO-14, CHK-7."""
    world = house.world
    await world.pass_time(minutes=12)
    before, screen = await _rows(house), world.sees("ben", ROUND_IN)
    answer = await world.press("ann", ROUND_IN, "Pass today")
    assert answer.only_you
    assert "Nobody is shown that you pressed this, and nothing of it is kept" in answer
    assert world.sees("ben", ROUND_IN) == screen
    assert await _rows(house) == before


async def _rows(house: House) -> list[tuple[object, ...]]:
    from data.tables import metadata  # noqa: PLC0415 - only this test looks at every table

    async with house.bot.database.read() as tx:
        counted = {"heartbeat", "outbox"}
        return [
            tuple(row)
            for table in metadata.sorted_tables
            if table.name not in counted
            for row in (await tx.execute(table.select())).all()
        ]


async def test_who_can_read_it_is_a_button_and_a_command(house: House) -> None:
    """CON-11."""
    world = house.world
    assert "The next weekly round in #grief-chat: 29 November 2026 18:00" in await world.command(
        "ann", "general", "checkin round"
    )
    await world.pass_time(minutes=12)
    answer = await world.press("ann", ROUND_IN, "Who can read this?")
    assert answer.only_you
    assert "people can read #grief-chat now" in answer
    assert "Discord itself" in answer
    assert "A round is open in #grief-chat" in await world.command("ann", "general", "checkin round")


async def test_it_closes_by_itself_thanks_everybody_and_counts_nobody(house: House) -> None:
    """CON-9, NO-14."""
    world = house.world
    await world.pass_time(minutes=12)
    await world.say("ann", ROUND_IN, "one word: rain")
    await world.stop()
    await world.pass_time(hours=24)
    await world.start()
    await world.pass_time(minutes=2)
    (closed,) = rounds(world)
    assert "This round is closed. Thank you to everybody, also to those who only read. Nobody was counted." in closed
    assert "[Pass today]" not in closed
    assert not any(character.isdigit() for character in closed.split("closed")[1])


async def test_a_restart_or_a_crash_opens_it_once_and_an_outage_over_the_hour_leaves_it_out(house: House) -> None:
    """CON-9."""
    world = house.world
    await world.pass_time(minutes=11)
    await world.pull_the_plug()
    await world.pass_time(minutes=5)
    await world.restart()
    await world.pass_time(minutes=5)
    assert len(rounds(world)) == 1
    await world.stop()
    await world.pass_time(days=6, hours=22)
    await world.pass_time_until(19, 2, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=5)
    assert len(rounds(world)) == 1, "more than an hour late: that week has none"
    await world.stop()
    await world.pass_time(days=6, hours=22)
    await world.pass_time_until(18, 58, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=5)
    assert len(rounds(world)) == 2, "within the hour it still opens"


async def test_a_crash_while_it_is_posted_posts_it_once(house: House) -> None:
    world = house.world
    world.lose_answers("POST", f"/channels/{world.channel(ROUND_IN).id}/messages", takes_effect=True)
    await world.pass_time(minutes=11)
    await world.pull_the_plug()
    world.accept_again()
    await world.pass_time(minutes=4)
    assert len(rounds(world)) == 1


async def test_that_week_has_none_while_an_urgent_alert_from_there_is_open(house: House) -> None:
    """CON-7."""
    world = house.world
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.writes_the_hard_sentence("ann")
    await world.pass_time(minutes=15)
    assert rounds(world) == []
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "Close")
    await world.choose("mo", "mod-alerts", "Talked with them")
    await world.pass_time(minutes=20)
    assert rounds(world) == [], "left out for this week, also once the alert is closed"
    await world.stop()
    await world.pass_time(days=6, hours=20)
    await world.pass_time_until(17, 58, zone="Europe/London")
    await world.start()
    await world.pass_time(minutes=4)
    (opened,) = rounds(world)
    assert "What is one word for your week?" in opened, "a week without a round uses up no question"


async def test_an_alert_from_elsewhere_does_not_hold_it_back(house: House) -> None:
    world = house.world
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await world.say("ann", "three-am", "I am going to kill myself tonight, I mean it")
    await world.pass_time(minutes=15)
    assert len(rounds(world)) == 1


async def test_check_says_what_the_round_needs(house: House, logbook: Logbook) -> None:
    world = house.world
    assert "round-check-good" in await _findings(house)
    await world.bot_may(ROUND_IN, send_messages=False, read_message_history=False)
    assert (await _findings(house)).count("round-check-missing") == 2
    await world.pass_time(minutes=15)
    assert rounds(world) == []
    logbook.expect("grief-chat")
    await world.delete_channel(ROUND_IN)
    assert "round-check-no-channel" in await _findings(house)
    assert "has no weekly round" in await world.command("ann", "general", "checkin round")


async def _findings(house: House) -> list[str]:
    service = next(one for one in house.bot.slices if one.slice_name == "checkins")
    return [one.text for one in await service.check(house.bot.groups.all[0], house.world.now())]


async def test_a_group_without_one_says_so_and_finds_nothing_to_mend(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        assert "has no weekly round" in await house.world.command("ann", "general", "checkin round")
        assert not any(text.startswith("round-") for text in await _findings(house))
