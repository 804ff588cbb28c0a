"""A place to talk, from the member's side: not now, leaving, and what becomes of it."""

import pytest

from tests.house import House

PLACE = "A place to talk 1"


@pytest.fixture
async def talking(house: House) -> House:
    """Mo took the alert about Ann and opened a place to talk."""
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    answer = await house.world.press("mo", "mod-alerts", "I'll take this")
    await house.world.press("mo", answer, "Open a place to talk")
    return house


async def test_the_member_may_say_not_now_or_leave_and_nothing_else_happens(talking: House) -> None:
    """DESIGN.md decision 5, CRI-11: the holder reads it on the card; the alert and the place stay."""
    world = talking.world
    pinged = len(world.pings("mo"))
    foreign = await world.press("mo", PLACE, "Not now")
    assert "the person whose place this is" in foreign.text
    await world.restart()
    answer = await world.press("ann", PLACE, "Not now")
    assert answer.only_you
    assert "Nothing else happens by itself" in answer.text
    assert "don't want to talk now" in talking.card()
    assert "Taken by @Mo" in talking.card()
    assert not world.is_archived(PLACE)
    await world.leave_thread("ann", PLACE)
    assert "They left the place to talk" in talking.card()
    assert len(world.pings("mo")) == pinged
    await world.pass_time(minutes=30)
    assert "Ann" not in world.who_is_in(PLACE)
    assert "don't want to talk" in (await world.command("ann", "general", "help", wish="not-now")).text


async def test_a_place_stays_open_while_its_alert_is_and_opens_again_with_it(talking: House) -> None:
    """NO-36: whoever has it next is let in by its link, and the last line is said once for each closing."""
    world = talking.world
    await world.pass_time(hours=3)
    assert not world.is_archived(PLACE)
    await world.press("rae", "mod-alerts", "I'll take this")  # Mo went quiet meanwhile
    await world.command("rae", "mod-alerts", "alerts close", number=1, outcome="could-not-reach")
    assert world.is_archived(PLACE)
    await world.stop()
    await world.pass_time(hours=12, minutes=1)
    await world.start()
    await world.pass_time(minutes=2)
    await world.command("rae", "mod-alerts", "alerts take", number=1)
    await world.command("rae", "mod-alerts", "alerts place", number=1)
    assert "@Rae, a moderator of Tuesday Lanterns, is here now" in world.screen("ann", PLACE)
    await world.command("rae", "mod-alerts", "alerts close", number=1, outcome="talked")
    assert world.screen("ann", PLACE).count("This place closes now") == 2


async def test_its_member_may_have_it_deleted_where_that_was_granted_and_reads_plainly_where_not(
    talking: House,
) -> None:
    """DESIGN.md decision 7: removal as with rooms; a place that is gone can be opened anew."""
    world = talking.world
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="talked")
    no = await world.press("ann", PLACE, "Delete this place")
    assert "I may not delete threads here" in no.text
    foreign = await world.press("mo", PLACE, "Delete this place")
    assert "the person whose place this is" in foreign.text
    await world.bot_may("check-ins", manage_threads=True)
    await world.command("ann", "general", "help", wish="delete-place")
    assert PLACE not in world.threads_seen_by("ann")
    gone = await world.command("ann", "general", "help", wish="delete-place")
    assert "You have no place to talk" in gone.text
    await world.pass_time(minutes=5)
    await talking.writes_the_hard_sentence()
    await world.command("mo", "mod-alerts", "alerts take", number=2)
    await world.command("mo", "mod-alerts", "alerts place", number=2)
    await world.delete_channel("A place to talk 2")
    again = await world.command("mo", "mod-alerts", "alerts place", number=2)
    assert "https://discord.com/channels/" in again.text
    assert "A place to talk 2" in world.threads_seen_by("ann")


async def test_who_is_forgotten_reads_where_a_place_is_left(talking: House) -> None:
    """PRI-3: what could not be tidied in Discord is said, with a link."""
    world = talking.world
    asked = await world.command("ann", "general", "me forget")
    done = await world.press("ann", asked, "Yes, delete it all")
    assert "A place to talk is still there" in done.text
    assert f"/{world.thread(PLACE).id}" in done.text
