"""Very many alerts at once: everybody is asked about every one, and nobody's phone rings fifty times."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cogs.alerts.storm import EACH_MINUTE
from tests.discord.logbook import Logbook
from tests.house import HARD_SENTENCE, House, open_house

PEOPLE = 50
ROUNDS = 4
AT_ONCE = 5


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mo and Rae are on duty."""
    async with open_house(tmp_path) as opened:
        for who in ("mo", "rae"):
            await opened.goes_on_duty(who)
        yield opened


async def arrive(house: House, many: int) -> list[str]:
    """So many more members, who agreed, with the watch."""
    everyone = [f"p{number}" for number in range(1, many + 1)]
    for who in everyone:
        await house.world.join(who)
        await house.agrees(who)
    return everyone


async def all_write(house: House, people: list[str]) -> None:
    async with house.world.at_the_same_time():
        for who in people:
            await house.world.say(who, "grief-chat", HARD_SENTENCE)


async def storm(house: House, everyone: list[str]) -> None:
    """200 matches in a minute, from 50 people."""
    for _ in range(ROUNDS):
        for first in range(0, PEOPLE, AT_ONCE):
            await all_write(house, everyone[first : first + AT_ONCE])
            await house.world.pass_time(seconds=60 / ROUNDS * AT_ONCE / PEOPLE)


def asked_about(texts: list[str]) -> set[int]:
    """The alerts that somebody's pings name, in cards and in lines."""
    found: set[int] = set()
    for text in texts:
        for first, last in re.findall(r"(\d+)(?:-(\d+))?(?=[,.·: ])", text.partition("these have nobody yet:")[2]):
            found |= set(range(int(first), int(last or first) + 1))
        found |= {int(number) for number in re.findall(r"Alert (\d+)", text)}
    return found


def alert_pings(house: House, who: str) -> list[str]:
    return [ping for ping in house.world.pings(who) if "lert" in ping]


async def test_two_hundred_matches_of_fifty_people_are_a_card_each_and_one_line(house: House) -> None:
    """ESC-3, ESC-7: everybody is asked about each, and every member is told."""
    world = house.world
    everyone = await arrive(house, PEOPLE)
    stood = len(world.messages("mo", "mod-alerts"))
    await storm(house, everyone)
    await world.pass_time(seconds=40)
    said = world.sees("mo", "mod-alerts")[stood:]
    cards = [text for text in said if "Who:" in text]
    lines = [text for text in said if "Many alerts at once" in text]
    assert (len(cards), len(lines), len(said)) == (PEOPLE, 1, PEOPLE + 1)
    assert len({re.findall(r"Who: @(\w+)", card)[0] for card in cards}) == PEOPLE
    for who in ("mo", "rae"):
        assert asked_about(alert_pings(house, who)) == set(range(1, PEOPLE + 1))
        assert len(alert_pings(house, who)) == EACH_MINUTE + 1
        assert not any("Alert" in text for text in world.dms(who)), "they are not written to directly as well"
    for who in everyone:
        assert "have been asked to look" in house.help_of(who)
        assert len([text for text in world.dms(who) if "automatic" in text]) == 1


async def test_where_discord_takes_one_a_second_a_new_card_waits_for_no_edit_and_nobody_is_written_to_directly(
    house: House,
) -> None:
    """ESC-5: the card of a crisis in the midst of it is next, a crash loses no ping, and each rung is one line."""
    world = house.world
    everyone = await arrive(house, 14)
    world.limit_messages()
    await all_write(house, everyone[:8])
    await all_write(house, everyone[:8])
    await world.pass_time(seconds=6)
    began = len(world.requests)
    await all_write(house, everyone[:8])
    await all_write(house, [everyone[8]])
    await world.pass_time(seconds=8)
    there = f"/channels/{world.channel('mod-alerts').id}/messages"
    sent = [request for request in world.requests[began:] if request.path.startswith(there)]
    assert f"<@{world.person(everyone[8]).id}>" in str([request.json for request in sent[:2]])
    await all_write(house, everyone[9:])
    await world.pull_the_plug()
    await world.pass_time(minutes=2)
    assert len(house.cards()) == len(everyone)
    assert asked_about(alert_pings(house, "mo")) == set(range(1, len(everyone) + 1))
    assert not any("Alert" in text for text in world.dms("mo"))
    await world.command("mo", "mod-alerts", "alerts take", number=10)
    before = len(alert_pings(house, "mo"))
    await world.pass_time(minutes=12)
    again = alert_pings(house, "mo")[before:]
    assert asked_about(again) == set(range(1, len(everyone) + 1)) - {10}, "again, but not about what somebody has"
    assert len(again) <= EACH_MINUTE + 1


async def test_where_the_channel_is_shut_everybody_gets_each_of_many_directly(house: House, logbook: Logbook) -> None:
    """Before the cards stand, and when it is shut between them and the line that asks about them."""
    for line in ("its card could not be shown", "the line that asks about many"):
        logbook.expect(line)
    world = house.world
    everyone = await arrive(house, 16)
    await all_write(house, everyone[:8])
    await world.bot_may("mod-alerts", send_messages=False)
    await world.pass_time(minutes=2)
    assert asked_about([text for text in world.dms("mo") if "Alert" in text]) == {6, 7, 8}, "five were pinged by cards"
    await all_write(house, everyone[8:])
    await world.pass_time(minutes=2)
    assert asked_about([text for text in world.dms("mo") if "Alert" in text]) == {6, 7, 8, *range(9, 17)}
