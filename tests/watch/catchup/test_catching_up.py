"""What people wrote while the bot was away is read when it is back: late, once, and moderators are told of the gap."""

from tests.discord.logbook import Logbook
from tests.house import HARD_SENTENCE, House
from tests.watch.catchup.acts import history_requests, notices, with_hours


async def test_hard_words_written_while_the_bot_was_away_become_one_late_alert(ready: House) -> None:
    """DESIGN.md decision 9, ORG-11: who is asked, and who is helped, are told both times; nobody is asked twice."""
    world = ready.world
    await world.stop()
    await ready.writes_the_hard_sentence("ann")
    await world.pass_time(minutes=33)
    await world.start()
    assert len(ready.cards()) == 1
    assert "late: posted" in ready.card()
    assert sum("Alert 1" in ping for ping in world.pings("mo")) == 1
    assert "I was held up" in ready.help_of("ann")
    assert "kill" not in ready.help_of("ann")


async def test_moderators_get_one_notice_that_says_when_what_came_of_it_and_what_cannot_be_seen(ready: House) -> None:
    """ORG-11"""
    world = ready.world
    await world.stop()
    await ready.writes_the_hard_sentence("ann")
    await world.say("ann", "three-am", "the kettle is on")
    await world.pass_time(minutes=33)
    buzzed = len(world.pings("mo"))
    await world.start()
    [notice] = notices(ready)
    assert "the 2 messages from that time" in notice
    assert "One alert came of it" in notice
    assert "messages that were deleted" in notice
    assert len(world.pings("mo")) == buzzed + 1  # the card's own
    await world.pull_the_plug()
    await world.pass_time(minutes=2)
    assert len(notices(ready)) == 1


async def test_a_short_restart_is_caught_up_and_no_notice_is_made_of_it(ready: House) -> None:
    world = ready.world
    await world.stop()
    await ready.writes_the_hard_sentence("ann")
    await world.start()
    assert len(ready.cards()) == 1
    assert "late" not in ready.card()
    assert "I was away" not in ready.help_of("ann")
    assert notices(ready) == []


async def test_what_is_too_far_back_is_not_read_and_the_notice_says_so(ready: House) -> None:
    """DESIGN.md decision 9: at most `catch_up_hours` back."""
    world = ready.world
    await world.stop()
    await ready.writes_the_hard_sentence("ann")
    await world.pass_time(hours=30)
    await world.say("ann", "grief-chat", "the kettle is on")
    await world.start()
    assert ready.cards() == []
    [notice] = notices(ready)
    assert "I read back 24 hours at most" in notice
    assert "the one message" in notice


async def test_with_reading_back_off_nothing_is_read_and_moderators_are_told_that(ready: House) -> None:
    """ORG-11"""
    ready.all_settings.append(with_hours(ready.settings, 0))
    world = ready.world
    await world.restart()
    await world.stop()
    await ready.writes_the_hard_sentence("ann")
    await world.pass_time(minutes=33)
    before = len(world.requests)
    await world.start()
    assert ready.cards() == []
    assert history_requests(ready, before) == []
    assert "Nothing from that time was read" in notices(ready)[0]


async def test_a_channel_that_cannot_be_read_is_named_and_stops_nothing(ready: House, logbook: Logbook) -> None:
    logbook.expect("check-missing-watched")
    world = ready.world
    await world.stop()
    await world.say("ann", "three-am", "the kettle is on")
    await ready.writes_the_hard_sentence("ann")
    await world.bot_may("three-am", read_message_history=False)
    await world.start()
    assert len(ready.cards()) == 1
    [notice] = notices(ready)
    assert "I could not read #three-am" in notice
    assert "#three-am" in await world.command("rae", "general", "setup check")


async def test_a_channel_that_discord_refuses_is_named_too(ready: House) -> None:
    world = ready.world
    await world.stop()
    await ready.writes_the_hard_sentence("ann")
    await world.say("ann", "three-am", HARD_SENTENCE)
    world.refuse("GET", f"/channels/{world.channel('grief-chat').id}/messages", times=None)
    await world.start()
    assert len(ready.cards()) == 1
    assert "I could not read #grief-chat" in notices(ready)[0]


async def test_the_check_says_how_far_back_is_read_and_where_it_cannot_be(ready: House, logbook: Logbook) -> None:
    logbook.expect("check-missing-watched")
    world = ready.world
    assert "24 hours at most" in await world.command("rae", "general", "setup check")
    await world.bot_may("three-am", read_message_history=False)
    assert "could not read back #three-am" in await world.command("rae", "general", "setup check")
    ready.all_settings.append(with_hours(ready.settings, 0))
    await world.restart()
    assert "`word_watch.catch_up_hours` is 0" in await world.command("rae", "general", "setup check")
