"""After an alert was closed: nobody reached, the one question on the day after, and lists that cry wolf."""

import pytest

from tests.house import House

ALERT = "Alert 1"
QUESTION = "Did you get the support you needed?"


@pytest.fixture
async def taken(house: House) -> House:
    """Mo is on duty and took the alert about Ann; it is the evening in London."""
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    await house.world.press("mo", "mod-alerts", "I'll take this")
    return house


async def close(house: House, outcome: str) -> None:
    answer = await house.world.command("mo", "mod-alerts", "alerts close", number=1, outcome=outcome)
    assert "Closed" in answer.text


async def away(house: House, **time: float) -> None:
    """Hours go by with the bot stopped: what fell due is done at the first beat after."""
    await house.world.stop()
    await house.world.pass_time(**time)
    await house.world.start()
    await house.world.pass_time(minutes=2)


def questions(house: House, who: str = "ann") -> int:
    return sum(QUESTION in text for text in house.world.dms(who))


async def test_who_could_not_be_reached_is_tried_once_more_after_twelve_hours(taken: House) -> None:
    """ESC-11: of those on duty by then, whoever passed or had it before; the second time it stays closed."""
    world = taken.world
    await close(taken, "could-not-reach")
    assert "It opens again" in taken.card()
    await away(taken, hours=11, minutes=50)
    assert "Closed" in taken.card()
    await taken.goes_on_duty("mo")
    before = len(world.pings("mo"))
    await world.pass_time(minutes=15)
    assert len(world.pings("mo")) > before
    assert "nobody could be reached for Alert 1. Please try once more" in world.pings("mo")[-1]
    assert "open again, once" in taken.card()
    assert len(taken.cards()) == 1
    assert "have been asked to look" in taken.help_of("ann")
    await world.press("mo", "mod-alerts", "I'll take this")
    await close(taken, "could-not-reach")
    assert "It opens again" not in taken.card()
    await away(taken, hours=13)
    assert "Closed" in taken.card()


async def test_the_day_after_the_member_is_asked_once_by_day_and_a_no_opens_it_again(taken: House) -> None:
    """NO-13, MOD-12: not at 20:00 + 24 h in the night of another day, not twice, and no moderator is named."""
    world = taken.world
    await world.pass_time(hours=3, minutes=30)  # 22:30 in London
    await world.command("mo", "mod-alerts", "alerts take", number=1)  # they went quiet meanwhile
    await close(taken, "talked")
    await away(taken, hours=24)
    assert questions(taken) == 0  # it is night
    await world.pass_time_until(8, 40, zone="Europe/London")
    assert questions(taken) == 1
    asked = next(text for text in world.dms("ann") if QUESTION in text)
    assert "Mo" not in asked
    assert "alert" not in asked.lower()
    await taken.goes_on_duty("rae")
    await world.restart()
    answer = await world.press("ann", "dm", "No")
    assert "I have asked the moderators again" in answer.text
    assert "did not get the support they needed" in world.pings("rae")[-1]
    assert "did not get the support they needed" in taken.card()
    assert len(taken.cards()) == 1
    assert "have been asked to look" in taken.help_of("ann")
    assert any("You answered: no" in text for text in world.dms("ann"))
    await world.press("rae", "mod-alerts", "I'll take this")
    closed = await world.command("rae", "mod-alerts", "alerts close", number=1, outcome="talked")
    assert "Closed" in closed.text
    await away(taken, hours=36)
    assert sum("You answered: no" in text or QUESTION in text for text in world.dms("ann")) == 1


async def test_a_yes_is_told_to_nobody_and_a_typed_no_asks_for_a_person(taken: House) -> None:
    """ACC-8: both answers can be typed; with nobody on duty that is said (NO-11)."""
    world = taken.world
    await close(taken, "gave-numbers")
    await away(taken, hours=24, minutes=5)
    assert questions(taken) == 1
    card, pinged = taken.card(), len(world.pings("mo"))
    answer = await world.press("ann", "dm", "Yes")
    assert "Nothing else happens" in answer.text
    assert taken.card() == card
    assert len(world.pings("mo")) == pinged
    typed = await world.command("ann", "dm", "help", wish="no-support")
    assert "None is on duty right now" in typed.text
    assert "Nobody has this yet" in taken.card()
    foreign = await world.command("ben", "general", "help", wish="no-support")
    assert "I have not asked you that" in foreign.text


@pytest.mark.parametrize("why", ["not a worry", "left alone", "no consent", "left"])
async def test_who_would_not_want_the_question_is_not_asked(taken: House, why: str) -> None:
    """CON-1, NO-12, NO-13: no worry, "don't message me again", word watch turned off, gone from the server."""
    world = taken.world
    await close(taken, "not-a-worry" if why == "not a worry" else "talked")
    if why == "left alone":
        await world.command("ann", "general", "help", wish="stop")
    if why == "no consent":
        await world.command("ann", "general", "agreement watch off")
    if why == "left":
        await world.leave("ann")
    heard = len(world.dms("ann"))
    await away(taken, hours=24, minutes=5)
    await away(taken, hours=24)
    assert len(world.dms("ann")) == heard


async def test_an_entry_that_cries_wolf_is_named_to_organisers_and_nobody_is_in_the_count(taken: House) -> None:
    """ESC-10, NO-25, REF-6."""
    world = taken.world
    await close(taken, "not-a-worry")
    first = await world.command("rae", "general", "setup review")
    assert "closed as" not in first.text  # one closing says nothing
    for number in range(2, 11):
        await world.pass_time(seconds=1)
        await taken.writes_the_hard_sentence()
        await world.command("mo", "mod-alerts", "alerts take", number=number)
        await world.command("mo", "mod-alerts", "alerts close", number=number, outcome="not-a-worry")
    review = await world.command("rae", "general", "setup review")
    assert "more than four in five" in review.text
    assert "en-suicide-" in review.text
    assert "Ann" not in review.text
