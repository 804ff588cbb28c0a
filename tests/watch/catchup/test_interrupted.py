"""Reading back that is killed, refused, limited or answered too late goes on, and reads nothing twice."""

import asyncio
from collections import Counter
from datetime import datetime
from typing import Any

import pytest

from cogs.watch.catchup.reading import Reader
from cogs.watch.service import WatchService
from cogs.watch.sources import Written
from tests.house import HARD_SENTENCE, House
from tests.watch.catchup.acts import history_requests, notices


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
