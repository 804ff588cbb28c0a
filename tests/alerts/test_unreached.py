"""What cannot be delivered is climbed, and is known to somebody."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.discord.logbook import Logbook
from tests.house import House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        yield opened


@pytest.fixture
async def ready(house: House) -> House:
    """Mo is on duty; Ann agreed, with the watch."""
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    return house


async def test_a_question_that_the_alert_channel_refuses_is_asked_directly(ready: House, logbook: Logbook) -> None:
    """ESC-2, ESC-5: the card stood before the channel was shut."""
    logbook.expect("the alert channel refused a question")
    logbook.expect("check")
    world = ready.world
    await ready.writes_the_hard_sentence()
    await world.bot_may("mod-alerts", send_messages=False)
    await world.pass_time(minutes=11)
    assert len([text for text in world.dms("mo") if "Alert 1" in text]) == 1
    await world.pass_time(minutes=20)
    assert any("Alert 1" in text for text in world.dms("rae")), "the organisers' rung finds them too"


async def test_who_can_be_reached_in_no_way_is_named_on_the_card_and_organisers_are_asked_at_once(
    house: House, logbook: Logbook
) -> None:
    """ESC-5: the only one on duty does not see the channel, and has closed direct messages."""
    logbook.expect("a person could not be asked")
    world = house.world
    await house.agrees("ann")
    answer = await world.command("jo", "welcome", "duty on")
    await world.press("jo", answer, "I'm in")
    world.close_dms("jo")
    await house.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert "Could not be reached about this, here or by direct message: @Jo" in house.card()
    assert any("Alert 1" in ping for ping in world.pings("rae")), "not only at their rung, 30 minutes later"
    await world.command("rae", "mod-alerts", "alerts take", number=1)
    assert "A moderator" in house.help_of("ann")
