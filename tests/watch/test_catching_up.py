"""What people wrote while the bot was away is read when it is back: late, once, and only from who said yes."""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from cogs.watch.catchup.reading import Reader
from cogs.watch.service import WatchService
from cogs.watch.sources import Written
from config.settings import Settings
from tests.agreement.texts import SETTINGS, make_folder
from tests.checkins.acts import ROOM, opens
from tests.discord.adapter import add_to_thread, cut_off, tells_of_connection
from tests.discord.blueprint import Kind
from tests.discord.logbook import Logbook
from tests.house import HARD_SENTENCE, House, open_house

HISTORY = re.compile(r"/channels/(\d+)/messages")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        yield opened


@pytest.fixture
async def ready(house: House) -> House:
    """Mo is on duty; Ann said yes to the watch, Ben said no."""
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.agrees("ben", watch=False)
    await house.world.pass_time(minutes=5)
    return house


def notices(house: House) -> list[str]:
    return [text for text in house.world.sees("mo", "mod-alerts") if "I was away from" in text]


def history_requests(house: House, since: int = 0) -> list[tuple[int, int]]:
    """For each request for history: the channel, and after which message it asked."""
    found = []
    for request in house.world.requests[since:]:
        path = HISTORY.fullmatch(request.path)
        if request.method == "GET" and path:
            found.append((int(path[1]), int((request.params or {})["after"])))
    return found


def with_hours(settings: Settings, hours: int) -> Settings:
    group = settings.groups[0]
    assert group.word_watch is not None
    watch = group.word_watch.model_copy(update={"catch_up_hours": hours})
    return replace(settings, groups=(group.model_copy(update={"word_watch": watch}),))


def watching(house: House, channel: str) -> Settings:
    """The same, with one more channel; with nowhere to tell members of it, it holds at once (TRA-4)."""
    group = house.settings.groups[0]
    assert group.word_watch is not None
    watch = group.word_watch.model_copy(update={"channels": (*group.word_watch.channels, channel)})
    untold = group.group.model_copy(update={"news_channel": None})
    return replace(house.settings, groups=(group.model_copy(update={"word_watch": watch, "group": untold}),))


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
    assert "I was away then" in ready.help_of("ann")
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


async def test_who_said_no_or_nothing_is_not_read_and_neither_is_any_other_channel(ready: House) -> None:
    """NO-19, NO-20, CON-1"""
    world = ready.world
    await world.stop()
    for who in ("ben", "cleo"):
        await world.say(who, "grief-chat", HARD_SENTENCE)
    await world.say("ann", "general", HARD_SENTENCE)
    await world.pass_time(minutes=33)
    before = len(world.requests)
    await world.start()
    assert ready.cards() == []
    assert "Nobody whom word watch reads wrote anything" in notices(ready)[0]
    asked = {channel for channel, _ in history_requests(ready, before)}
    assert asked == {world.channel("grief-chat").id}


async def test_the_first_start_ever_reads_nothing_of_what_stood_there_before(house: House) -> None:
    """NO-19"""
    assert history_requests(house) == []
    assert notices(house) == []


async def test_two_restarts_in_a_row_read_nothing_twice(ready: House) -> None:
    world = ready.world
    await world.stop()
    await ready.writes_the_hard_sentence("ann")
    await world.pass_time(minutes=33)
    await world.start()
    read = history_requests(ready)
    assert len(read) == 1
    await world.restart()
    await world.restart()
    assert history_requests(ready) == read
    last = await world.say("ann", "grief-chat", "good night")
    await world.restart()
    later = history_requests(ready)[len(read) :]
    assert all(after > read[0][1] for _, after in later)
    assert len(ready.cards()) == 1
    await world.restart()
    assert all(after > read[0][1] for _, after in history_requests(ready)[len(read) :])
    assert last.id > read[0][1]


class Pages:
    """Stops the reading for good at a page, as a process does that is killed there; counts what was read."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.read: Counter[int] = Counter()
        self.noted = 0
        self.stop_at: int | None = None
        note, look = Reader._note, WatchService.read

        async def noting(reader: Reader, *rest: Any) -> None:
            self.noted += 1
            if self.noted == self.stop_at:
                await asyncio.get_running_loop().create_future()
            await note(reader, *rest)

        async def looking(service: WatchService, written: Written, now: datetime) -> None:
            self.read[written.source_id] += 1
            await look(service, written, now)

        monkeypatch.setattr(Reader, "_note", noting)
        monkeypatch.setattr(WatchService, "read", looking)


async def writes_much(house: House, who: str = "ann", lines: int = 150) -> list[int]:
    said = [await house.world.say(who, "grief-chat", f"line {number} of a long evening") for number in range(lines)]
    return [message.id for message in said]


async def test_with_the_plug_pulled_between_two_pages_every_message_is_read_and_none_twice(
    ready: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, pages = ready.world, Pages(monkeypatch)
    await world.stop()
    first = await world.say("ann", "grief-chat", HARD_SENTENCE)
    written = [first.id, *await writes_much(ready)]
    await world.pass_time(minutes=33)
    pages.stop_at = 2  # the second page is read, and the process dies before it is noted
    await world.start()
    assert set(pages.read) == set(written)
    assert notices(ready) == []
    pages.read.clear()
    await world.pull_the_plug()
    assert set(pages.read) == set(written[100:])  # what was not noted is read again, and what was noted is not
    assert set(pages.read.values()) == {1}
    assert len(ready.cards()) == 1
    assert "the 151 messages from that time" in notices(ready)[0]
    await world.pull_the_plug()
    assert len(notices(ready)) == 1
    assert len(ready.cards()) == 1


async def test_a_hard_sentence_on_a_page_that_is_read_again_is_one_alert(
    ready: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A message is one sighting, however often it is read."""
    world, pages = ready.world, Pages(monkeypatch)
    await world.stop()
    await ready.writes_the_hard_sentence("ann")
    await world.pass_time(minutes=33)
    pages.stop_at = 1
    await world.start()
    assert len(ready.cards()) == 1
    await world.pull_the_plug()
    assert list(pages.read.values()) == [2]
    assert len(ready.cards()) == 1
    assert sum("Alert 1" in ping for ping in world.pings("mo")) == 1
    assert "the one message from that time" in notices(ready)[0]
    assert "One alert" in notices(ready)[0]


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


async def test_a_gap_that_was_not_read_in_time_is_not_read_later(ready: House, monkeypatch: pytest.MonkeyPatch) -> None:
    world, pages = ready.world, Pages(monkeypatch)
    await world.stop()
    await writes_much(ready, lines=100)
    await ready.writes_the_hard_sentence("ann")
    await world.pass_time(minutes=33)
    pages.stop_at = 1
    await world.start()
    await world.crash()
    await world.pass_time(hours=30)
    await world.start()
    assert ready.cards() == []
    assert all("I read back 24 hours at most" in notice for notice in notices(ready))
    assert len(notices(ready)) == 2  # two gaps


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


async def test_a_rate_limited_reading_does_not_hold_up_what_is_written_now(ready: House) -> None:
    """What is written now is read and asked about first."""
    world = ready.world
    await ready.agrees("cleo")
    await world.stop()
    await writes_much(ready, "ann", lines=240)
    await ready.writes_the_hard_sentence("ann")
    await world.pass_time(minutes=33)
    world.refuse("GET", f"/channels/{world.channel('grief-chat').id}/messages", status=429, code=0, times=2)
    await world.start()
    assert ready.cards() == []
    await world.pass_time(seconds=1)
    await world.say("cleo", "grief-chat", HARD_SENTENCE)
    assert "@Cleo" in ready.card()
    assert "116 123" in ready.help_of("cleo")
    await world.pass_time(seconds=30)
    assert "@Ann" in ready.card()
    assert len(ready.cards()) == 2
    assert "the 241 messages" in notices(ready)[0]


async def test_threads_and_posts_are_read_with_their_titles_the_archived_ones_too(ready: House) -> None:
    world = ready.world
    await ready.agrees("cleo")
    await world.open_thread("cleo", "grief-chat", "Tea at four")
    await world.stop()
    await world.say("cleo", "Tea at four", HARD_SENTENCE)
    await world.archive("Tea at four")
    await world.open_thread("ann", "grief-chat", HARD_SENTENCE[:90])
    await world.pass_time(minutes=33)
    await world.start()
    assert sorted(re.findall("Who: (@[A-Z][a-z]+)", "".join(ready.cards()))) == ["@Ann", "@Cleo"]


async def test_a_private_thread_is_read_only_where_the_bot_is_in_it(ready: House) -> None:
    """NO-19"""
    world = ready.world
    await world.everyone_may("grief-chat", create_private_threads=True)
    await world.open_thread("ann", "grief-chat", "Ours", private=True)
    await world.stop()
    await world.say("ann", "Ours", HARD_SENTENCE)
    await world.pass_time(minutes=33)
    await world.start()
    assert ready.cards() == []
    await add_to_thread(world.env, world.person("ann").id, world.screens.place("Ours"), world.backend.bot_user.id)
    await world.stop()
    await world.say("ann", "Ours", HARD_SENTENCE)
    await world.pass_time(minutes=33)
    await world.start()
    assert len(ready.cards()) == 1


async def test_where_everyone_is_read_nothing_from_before_the_pinned_notice_is(tmp_path: Path) -> None:
    """NO-19, NO-22: and who said no is not read later either."""
    everyone = make_folder(tmp_path / "config", SETTINGS.replace("with_agreement", "everyone"))
    async with open_house(tmp_path, settings=make_folder(tmp_path / "config")) as house:
        world = house.world
        await house.goes_on_duty("mo")
        await world.pass_time(minutes=5)
        await world.stop()
        await world.say("cleo", "grief-chat", HARD_SENTENCE)
        await world.pass_time(minutes=33)
        house.all_settings.append(everyone)
        await world.start()
        assert house.cards() == []
        await world.command("ben", "general", "agreement watch off")
        await world.pass_time(minutes=3)
        await world.stop()
        for who in ("ben", "cleo"):
            await world.say(who, "grief-chat", HARD_SENTENCE)
        await world.pass_time(minutes=33)
        await world.start()
        assert "@Cleo" in house.card()
        assert len(house.cards()) == 1


async def test_a_forum_is_read_with_the_titles_of_its_new_posts(ready: House) -> None:
    world = ready.world
    world.add_channel("stories", Kind.FORUM)
    await world.pass_time(seconds=1)
    ready.all_settings.append(watching(ready, "stories"))
    await world.restart()
    await ready.agrees("ann")
    await world.pass_time(minutes=3)
    told = len(notices(ready))
    await world.stop()
    await world.post("ann", "stories", HARD_SENTENCE[:90], "about my week")
    await world.pass_time(minutes=33)
    await world.start()
    assert "late: posted" in ready.card()
    assert "the one message" in notices(ready)[told]


async def test_a_notice_that_discord_took_and_the_bot_never_heard_of_stands_once(ready: House) -> None:
    world = ready.world
    await world.stop()
    await world.pass_time(minutes=33)
    world.lose_answers("POST", f"/channels/{world.channel('mod-alerts').id}/messages", takes_effect=True)
    await world.start()
    world.accept_again()
    await world.stop()
    await world.pass_time(minutes=3)
    await world.start()
    await world.pass_time(minutes=1)
    assert len(notices(ready)) == 1


async def test_a_private_check_in_is_read_with_a_yes_of_its_own_and_only_what_came_after_it(ready: House) -> None:
    """CHK-11"""
    world = ready.world
    await opens(world, "ann")
    await world.stop()
    await world.say("ann", ROOM, HARD_SENTENCE)
    await world.pass_time(minutes=33)
    before = len(world.requests)
    await world.start()
    assert ready.cards() == []
    assert history_requests(ready, before) == []  # without a yes its history is not even asked for
    shown = await world.command("ann", ROOM, "checkin watch on")
    await world.press("ann", shown, "Yes, watch here")
    await world.stop()
    await world.say("ann", ROOM, HARD_SENTENCE)
    await world.pass_time(minutes=33)
    await world.start()
    assert len(ready.cards()) == 1
    assert "their private check-in, late" in ready.card()


async def test_nothing_is_read_that_was_written_before_a_yes(ready: House) -> None:
    """NO-19: a yes said while the bot is still reading holds for what comes after it."""
    world = ready.world
    path = f"/channels/{world.channel('grief-chat').id}/messages"
    await world.stop()
    await world.say("cleo", "grief-chat", HARD_SENTENCE)
    await world.pass_time(minutes=33)
    world.refuse("GET", path, status=429, code=0, times=3)
    await world.start()
    await ready.agrees("cleo")
    await world.pass_time(seconds=30)
    assert len(notices(ready)) == 1
    assert ready.cards() == []
    await world.say("cleo", "grief-chat", HARD_SENTENCE)
    assert len(ready.cards()) == 1


async def test_a_channel_that_is_newly_watched_is_not_read_back(ready: House) -> None:
    """NO-19"""
    world = ready.world
    world.add_channel("stories")
    await world.pass_time(seconds=1)
    await world.stop()
    await world.say("ann", "stories", HARD_SENTENCE)
    await world.pass_time(minutes=33)
    ready.all_settings.append(watching(ready, "stories"))
    before = len(world.requests)
    await world.start()
    await ready.agrees("ann")  # the text has changed, and her yes with it (CON-10)
    await world.pass_time(minutes=1)
    assert ready.cards() == []
    assert history_requests(ready, before) == []
    await world.say("ann", "stories", HARD_SENTENCE)
    assert len(ready.cards()) == 1


async def test_who_left_meanwhile_is_not_read(ready: House) -> None:
    """NO-20"""
    world = ready.world
    await world.stop()
    await ready.writes_the_hard_sentence("ann")
    await world.leave("ann")
    await world.pass_time(minutes=33)
    await world.start()
    assert ready.cards() == []


async def test_an_edit_is_read_as_it_is_now_and_what_was_deleted_is_not_there(ready: House) -> None:
    world = ready.world
    await world.stop()
    calm = await world.say("ann", "grief-chat", "the kettle is on")
    gone = await world.say("ann", "three-am", HARD_SENTENCE)
    await world.pass_time(minutes=10)
    await world.edit("ann", calm, HARD_SENTENCE)
    await world.delete("ann", gone)
    await world.pass_time(minutes=10)
    await world.start()
    assert "#grief-chat, late" in ready.card()
    assert "#three-am" not in ready.card()
    await world.delete("ann", calm)
    assert "has been deleted since" in ready.card()


# ------------------------------------------------------------------------------------------------- the connection


async def says(house: House, event: str, *about: Any) -> None:
    await tells_of_connection(house.world.env, house.bot, event, *about)


async def test_a_lost_connection_that_ends_in_a_new_session_is_caught_up_though_the_process_lived(
    ready: House,
) -> None:
    world = ready.world
    await says(ready, "disconnect")
    async with cut_off(ready.world.env):
        await world.pass_time(minutes=2)
        await ready.writes_the_hard_sentence("ann")
        await world.pass_time(minutes=7)
    await says(ready, "ready")
    assert len(ready.cards()) == 1
    assert "late: posted" in ready.card()
    assert len(notices(ready)) == 1


async def test_a_connection_that_is_resumed_needs_no_catching_up(ready: House) -> None:
    """Discord sends by itself what happened in between; a message that still came twice would be one alert."""
    world = ready.world
    before = len(world.requests)
    await says(ready, "disconnect")
    await world.pass_time(minutes=7)
    await says(ready, "resumed")
    await ready.writes_the_hard_sentence("ann")
    await world.pass_time(minutes=2)
    assert history_requests(ready, before) == []
    assert notices(ready) == []
    assert len(ready.cards()) == 1


async def test_while_the_connection_is_lost_no_moment_counts_as_in_sync(ready: House) -> None:
    """Killed before it could resume: the gap begins where the connection was lost, not where the process ended."""
    world = ready.world
    await says(ready, "disconnect")
    async with cut_off(ready.world.env):
        await ready.writes_the_hard_sentence("ann")
        await world.pass_time(minutes=7)
    await world.pull_the_plug()
    assert len(ready.cards()) == 1
    assert "late: posted" in ready.card()


async def test_a_server_that_was_out_of_reach_is_caught_up(ready: House) -> None:
    """Discord does not replay what happened on a server that it lost sight of."""
    world = ready.world
    guild = ready.bot.guilds[0]
    await says(ready, "guild_unavailable", guild)
    guild.unavailable = True
    async with cut_off(ready.world.env):
        await ready.writes_the_hard_sentence("ann")
        await world.pass_time(minutes=7)
    assert not guild.unavailable
    assert len(ready.cards()) == 1
    assert len(notices(ready)) == 1


async def test_after_being_taken_from_the_server_nothing_from_between_is_read(ready: House) -> None:
    """NO-19"""
    world = ready.world
    await says(ready, "guild_remove", ready.bot.guilds[0])
    async with cut_off(ready.world.env):
        await ready.writes_the_hard_sentence("ann")
        await world.pass_time(minutes=2)
    await world.restart()
    assert ready.cards() == []
    assert history_requests(ready) == []


async def test_a_stop_in_the_middle_of_reading_is_clean_and_the_next_start_goes_on(ready: House) -> None:
    world = ready.world
    path = f"/channels/{world.channel('grief-chat').id}/messages"
    await world.stop()
    await ready.writes_the_hard_sentence("ann")
    await world.pass_time(minutes=33)
    world.lose_answers("GET", path, takes_effect=False)
    await world.start()
    assert ready.cards() == []
    await world.pass_time(minutes=10)
    assert ready.cards() == []
    await world.restart()
    assert len(ready.cards()) == 1
    assert len(notices(ready)) == 1


async def test_a_reading_that_fails_at_discord_is_tried_again_at_the_next_beats(ready: House) -> None:
    world = ready.world
    path = f"/channels/{world.channel('grief-chat').id}/messages"
    await world.stop()
    await ready.writes_the_hard_sentence("ann")
    await world.pass_time(minutes=33)
    world.refuse("GET", path, status=500, code=0, times=8)
    await world.start()
    await world.pass_time(minutes=3)
    assert len(ready.cards()) == 1
    assert "could not read" not in notices(ready)[0]


async def test_a_reading_that_goes_on_failing_is_given_up_and_named(ready: House) -> None:
    world = ready.world
    path = f"/channels/{world.channel('grief-chat').id}/messages"
    await world.stop()
    await ready.writes_the_hard_sentence("ann")
    await world.pass_time(minutes=33)
    world.refuse("GET", path, status=500, code=0, times=None)
    await world.start()
    await world.pass_time(minutes=6)
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
