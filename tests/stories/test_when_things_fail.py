"""What people see when Discord, the database or the power fails in the middle."""

import sqlite3
from collections.abc import Collection
from contextlib import closing
from itertools import combinations
from pathlib import Path

import pytest

from tests.discord.logbook import Logbook
from tests.house import HARD_SENTENCE, House, open_house


@pytest.fixture
async def ready(house: House) -> House:
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    return house


async def test_closed_direct_messages_are_said_on_the_card_and_nowhere_in_public(ready: House) -> None:
    """CRI-12."""
    ready.world.close_dms("ann")
    stood = ready.world.sees("ben", "grief-chat")
    await ready.writes_the_hard_sentence()
    assert "not delivered" in ready.card()
    assert ready.world.sees("ben", "grief-chat") == [*stood, f"Ann: {HARD_SENTENCE}"]


async def test_closed_direct_messages_are_noticed_on_a_good_day(house: House) -> None:
    """DESIGN.md decision 1: the test message finds it out when someone says yes."""
    world = house.world
    world.close_dms("ann")
    await world.press("ann", "welcome", "Read the agreement")
    answer = await world.press("ann", "welcome", "I agree. Yes to word watch")
    await world.pass_time(minutes=1)
    seen = answer.text + world.screen("ann", "welcome")
    assert "direct messages" in seen


async def test_an_alert_channel_that_is_gone_sends_people_direct_messages(ready: House, logbook: Logbook) -> None:
    logbook.expect("no channel for its card")
    logbook.expect("mod-alerts")
    logbook.expect("check")
    await ready.world.delete_channel("mod-alerts")
    await ready.writes_the_hard_sentence()
    await ready.world.pass_time(minutes=1)
    assert any("Alert 1" in text for text in ready.world.dms("rae"))


async def test_an_alert_channel_that_refuses_sends_people_direct_messages(ready: House, logbook: Logbook) -> None:
    logbook.expect("its card could not be shown")
    logbook.expect("check")
    await ready.world.bot_may("mod-alerts", send_messages=False)
    await ready.writes_the_hard_sentence()
    assert any("Alert 1" in text for text in ready.world.dms("mo"))
    assert any("Alert 1" in text for text in ready.world.dms("rae"))
    assert "116 123" in ready.help_of("ann")
    assert "have been asked to look" in ready.help_of("ann")


async def test_a_card_that_discord_loses_is_retried_and_stands_once(ready: House) -> None:
    world = ready.world
    channel = world.channel("mod-alerts").id
    world.refuse("POST", f"/channels/{channel}/messages", status=500, code=0, times=1)
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=2)
    assert len(ready.cards()) == 1


async def test_a_crash_after_the_card_was_sent_leaves_one_card(ready: House) -> None:
    """ESC-6: Discord did it, the bot never heard; the nonce returns the earlier message."""
    world = ready.world
    channel = world.channel("mod-alerts").id
    world.lose_answers("POST", f"/channels/{channel}/messages", takes_effect=True)
    await ready.writes_the_hard_sentence()
    world.accept_again()
    await world.pull_the_plug()
    await world.pass_time(minutes=1)
    assert len(ready.cards()) == 1
    await world.press("mo", "mod-alerts", "I'll take this")
    assert "Taken by @Mo" in ready.card()


async def test_a_long_outage_after_the_card_was_sent_still_leaves_one_card(ready: House) -> None:
    """ESC-6: the nonce has expired by then; our own message is found and adopted."""
    world = ready.world
    channel = world.channel("mod-alerts").id
    world.lose_answers("POST", f"/channels/{channel}/messages", takes_effect=True)
    await ready.writes_the_hard_sentence()
    world.accept_again()
    await world.crash()
    await world.pass_time(minutes=20)
    await world.start()
    await world.pass_time(minutes=1)
    assert len(ready.cards()) == 1


async def test_a_crash_before_the_card_was_sent_sends_it_afterwards(ready: House) -> None:
    world = ready.world
    channel = world.channel("mod-alerts").id
    world.lose_answers("POST", f"/channels/{channel}/messages", takes_effect=False)
    await ready.writes_the_hard_sentence()
    world.accept_again()
    await world.pull_the_plug()
    await world.pass_time(minutes=1)
    assert len(ready.cards()) == 1
    assert len([text for text in world.dms("ann") if "automatic" in text]) == 1


async def test_what_could_not_be_saved_before_the_power_failed_is_read_back_however_long_it_waited(
    ready: House, logbook: Logbook
) -> None:
    """On a disk that is nearly full the beat may be written down, and the alert not."""
    for part in ("could not be saved yet", "alerts.save failed"):
        logbook.expect(part)
    with closing(sqlite3.connect(ready.database_file)) as database:
        database.execute("CREATE TRIGGER full BEFORE INSERT ON alerts BEGIN SELECT RAISE(ABORT, 'full'); END")
        await ready.writes_the_hard_sentence()
        await ready.world.pass_time(minutes=10)
        assert ready.cards() == []
        await ready.world.crash()
        database.execute("DROP TRIGGER full")
    await ready.world.start()
    await ready.world.pass_time(minutes=1)
    assert len(ready.cards()) == 1


@pytest.mark.parametrize("minutes", [0, 9, 25, 80])
async def test_the_ladder_goes_on_where_it_was_after_a_restart(ready: House, minutes: int) -> None:
    world = ready.world
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=minutes)
    before = len(world.pings("mo")) + len(world.pings("rae"))
    await world.pull_the_plug()
    await world.pass_time(minutes=61)
    assert len(world.pings("mo")) + len(world.pings("rae")) > before
    assert len(ready.cards()) == 1


async def test_every_button_works_after_a_restart(ready: House) -> None:
    world = ready.world
    await ready.writes_the_hard_sentence()
    await world.restart()
    taken = await world.press("mo", "mod-alerts", "I'll take this")
    await world.restart()
    await world.press("mo", taken, "Open a place to talk")
    await world.restart()
    await world.press("ann", "dm", "A person, please")
    await world.restart()
    closing = await world.press("mo", "mod-alerts", "Close")
    await world.restart()
    await world.choose("mo", closing, "Talked with them")
    assert "Closed" in ready.card()
    assert "a person, please" in ready.card()


async def test_a_second_agreement_after_a_restart_leaves_one_panel(house: House) -> None:
    for _ in range(3):
        await house.world.pull_the_plug()
    panels = [text for text in house.world.sees("ann", "welcome") if "Read the agreement" in text]
    assert len(panels) == 1
    await house.agrees("ann")


async def test_a_press_while_the_database_is_taken_is_answered_and_works_when_it_is_free(ready: House) -> None:
    world = ready.world
    await ready.writes_the_hard_sentence()
    world.lock_database()
    pressed = await world.press("mo", "mod-alerts", "I'll take this")
    assert pressed.answered
    await world.pass_time(seconds=20)
    assert "press it again" in pressed.text
    await world.unlock_database()
    again = await world.press("mo", "mod-alerts", "I'll take this")
    assert "You have this one" in again.text


async def test_with_the_database_away_help_goes_out_and_claims_nothing_and_the_alert_follows(ready: House) -> None:
    """ORG-10, NO-11, NO-33."""
    world = ready.world
    world.lock_database()
    await ready.writes_the_hard_sentence()
    await world.pass_time(seconds=5)
    assert "116 123" in ready.help_of("ann")
    assert "asked to look" not in ready.help_of("ann")
    await world.unlock_database()
    await world.pass_time(minutes=2)
    assert "@Ann" in ready.card()
    assert "have been asked to look" in ready.help_of("ann")
    assert len([text for text in world.dms("ann") if "automatic" in text]) == 1


DATABASE, CHANNEL, DIRECT = "the database", "the alert channel", "her direct messages"
FAULTS = [tuple(some) for number in (1, 2, 3) for some in combinations((DATABASE, CHANNEL, DIRECT), number)]
ROOM = "check-in 1"
TOLD = (
    "have been asked to look",
    "A moderator is here",
    "A moderator has taken",
    "A note is waiting",
    "Moderators may see",
)


def her_help(house: House, *, place: str = "dm") -> list[str]:
    return [text for text in house.world.sees("ann", place) if "this is an automatic message" in text]


async def breaks(house: House, faults: Collection[str], logbook: Logbook) -> None:
    for part in ("check", "mod-alerts", "no channel for its card", "could not be saved", "alerts.save failed", "tick "):
        logbook.expect(part)
    world = house.world
    if CHANNEL in faults:
        await world.delete_channel("mod-alerts")
    if DIRECT in faults:
        world.close_dms("ann")
    if DATABASE in faults:
        world.lock_database(reads_too=True)


@pytest.mark.parametrize("with_room", [False, True], ids=["no room", "a room"])
@pytest.mark.parametrize("faults", FAULTS, ids=" and ".join)
async def test_whatever_is_gone_she_gets_numbers_where_any_way_is_left_and_reads_nothing_untrue(
    ready: House, logbook: Logbook, faults: tuple[str, ...], *, with_room: bool
) -> None:
    """NO-33, ORG-10, NO-11, CRI-12: each alone, in pairs, and all three; and what is left is put right afterwards."""
    world = ready.world
    if with_room:
        await world.command("ann", "general", "checkin open", hour=20)
    elsewhere = {who: world.sees(who, "grief-chat") for who in ("ben", "sam")}
    await breaks(ready, faults, logbook)
    await ready.writes_the_hard_sentence()
    await world.pass_time(seconds=30)
    stands_in = {"dm": DIRECT not in faults, ROOM: DIRECT in faults and with_room}
    for place in stands_in if with_room else ["dm"]:
        found = her_help(ready, place=place)
        assert len(found) == stands_in[place]
        assert all("\n116 123\n" in text and "\n999\n" in text for text in found)
        if DATABASE in faults:
            assert all("I could not tell any moderator" in text for text in found)
            assert not any(part in text for text in found for part in TOLD)
        else:
            assert reached_by(ready, "mo")
            assert all("have been asked to look" in text for text in found)
    for who, stood in elsewhere.items():
        assert world.sees(who, "grief-chat") == [*stood, f"Ann: {HARD_SENTENCE}"]
    if DATABASE in faults:
        assert not reached_by(ready, "mo")
        await world.unlock_database()
        await world.pass_time(minutes=2)
        assert reached_by(ready, "mo")
        found = [*her_help(ready), *(her_help(ready, place=ROOM) if with_room else [])]
        assert len(found) == sum(stands_in.values())  # put right, and not sent a second time
        assert all("have been asked to look" in text for text in found)
    card = world.dms("rae")[-1] if CHANNEL in faults else ready.card()
    unseen = DIRECT in faults and not with_room
    assert ("not delivered" in card) is unseen
    assert ("in their private check-in" in card) is (DIRECT in faults and with_room)
    assert HARD_SENTENCE not in logbook.text()
    assert "Ann" not in logbook.text()


def reached_by(house: House, who: str) -> bool:
    """Whether the alert stands where this moderator can see it."""
    seen = [place for place in house.world.channels_seen_by(who) if place == "mod-alerts"]
    return any("Alert 1" in text for place in ["dm", *seen] for text in house.world.sees(who, place))


async def test_with_all_three_gone_and_the_power_too_nothing_untrue_was_said_and_nothing_is_lost(
    ready: House, logbook: Logbook
) -> None:
    """NO-33: what nobody could save is read back, for it is in Discord; she then gets the numbers."""
    world = ready.world
    await breaks(ready, {CHANNEL, DIRECT}, logbook)
    with closing(sqlite3.connect(ready.database_file)) as database:
        database.execute("CREATE TRIGGER full BEFORE INSERT ON alerts BEGIN SELECT RAISE(ABORT, 'full'); END")
        await ready.writes_the_hard_sentence()
        await world.pass_time(minutes=1)
        assert her_help(ready) == []
        assert not any(part in world.screen("ann", "dm") for part in TOLD)
        assert HARD_SENTENCE not in logbook.text()
        await world.crash()
        database.execute("DROP TRIGGER full")
    world.open_dms("ann")
    await world.start()
    await world.pass_time(minutes=1)
    (text,) = her_help(ready)
    assert "116 123" in text
    assert reached_by(ready, "mo")


async def test_hidden_while_the_database_is_away_it_stays_hidden(ready: House, logbook: Logbook) -> None:
    """No row knew of the message when it was taken away: nothing more of it is shown once one does."""
    for part in ("could not be saved", "alerts.save failed", "tick "):
        logbook.expect(part)
    world = ready.world
    before = world.dms("ann")
    world.lock_database()
    await world.say("ann", "grief-chat", "my boyfriend threatened to kill me")
    await world.pass_time(seconds=30)
    assert world.last("ann", "dm").buttons == ("I need a person here", "Hide this", "More")
    await world.press("ann", "dm", "Hide this")
    assert world.dms("ann") == before
    await world.unlock_database()
    buzzes = len(world.pings("ann"))
    await world.pass_time(minutes=40)
    assert len(ready.cards()) == 1
    assert world.dms("ann") == before
    assert len(world.pings("ann")) == buzzes


async def test_the_command_hides_what_went_out_while_the_database_was_away(ready: House, logbook: Logbook) -> None:
    """ACC-8: `/help`, "Hide this", with the database still away."""
    for part in ("could not be saved", "alerts.save failed", "tick "):
        logbook.expect(part)
    world = ready.world
    before = world.dms("ann")
    world.lock_database(reads_too=True)
    await ready.writes_the_hard_sentence()
    await world.pass_time(seconds=30)
    assert len(world.dms("ann")) == len(before) + 1
    typed = await world.command("ann", "grief-chat", "help", wish="hide")
    assert "is gone" in typed.text
    await world.unlock_database()
    await world.pass_time(minutes=40)
    assert world.dms("ann") == before


async def test_help_works_with_the_database_away(house: House) -> None:
    """BND-6."""
    house.world.lock_database(reads_too=True)
    answer = await house.world.command("ann", "grief-chat", "help")
    assert "116 123" in answer.text
    await house.world.unlock_database()


async def test_the_bot_with_administrator_does_nothing_and_says_why(tmp_path: Path, logbook: Logbook) -> None:
    """NO-34."""
    logbook.expect("Administrator")
    async with open_house(tmp_path) as house:
        await house.goes_on_duty("mo")
        await house.agrees("ann")
        await house.world.bot_may_everywhere(administrator=True)
        await house.world.restart()
        await house.writes_the_hard_sentence()
        assert house.cards() == []
