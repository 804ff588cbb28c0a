"""A message behind an open alert that was deleted while the bot was away is said to be gone on the card."""

import re

from tests.discord.logbook import Logbook
from tests.house import HARD_SENTENCE, House
from tests.watch.catchup.acts import history_requests, notices, with_hours

ONE_MESSAGE = re.compile(r"/channels/(\d+)/messages/(\d+)")
GONE = "has been deleted since"


def asked_for(house: House, since: int) -> list[int]:
    """The messages of others that Discord was asked for one by one, in order."""
    assert house.bot.user is not None
    found = (ONE_MESSAGE.fullmatch(request.path) for request in house.world.requests[since:] if request.method == "GET")
    asked = [(int(path[1]), int(path[2])) for path in found if path]
    standing = house.world.backend.messages
    writers = {one: standing[place][one].author_id for place, one in asked if one in standing.get(place, {})}
    return [one for _, one in asked if writers.get(one) != house.bot.user.id]


async def test_what_was_deleted_meanwhile_is_said_on_its_card_and_asked_for_once(ready: House) -> None:
    """DESIGN.md, the path that matters most: the alert stays and says so. Nobody is pinged for it."""
    world = ready.world
    await ready.agrees("cleo")
    gone = await world.say("ann", "grief-chat", HARD_SENTENCE)
    stays = await world.say("cleo", "three-am", HARD_SENTENCE)
    calm = await world.say("cleo", "three-am", "the kettle is on")
    await world.pass_time(minutes=1)
    await world.stop()
    await world.delete("ann", gone)
    await world.delete("cleo", calm)
    await world.pass_time(minutes=12)
    asked, pinged = len(world.requests), len(world.pings("mo"))
    await world.start()
    of_ann, of_cleo = ready.cards()
    assert GONE in of_ann
    assert GONE not in of_cleo
    assert asked_for(ready, asked) == [gone.id, stays.id]
    assert not [ping for ping in world.pings("mo")[pinged:] if "deleted" in ping]
    asked = len(world.requests)
    await world.restart()
    assert asked_for(ready, asked) == [stays.id]


async def test_with_its_thread_a_message_is_gone_too(ready: House) -> None:
    world = ready.world
    await world.open_thread("ann", "grief-chat", "Tea at four")
    await world.say("ann", "Tea at four", HARD_SENTENCE)
    await world.stop()
    await world.delete_channel("Tea at four")
    await world.pass_time(minutes=12)
    await world.start()
    assert GONE in ready.card()


async def test_an_answer_that_does_not_come_is_waited_for_and_then_done_without(ready: House) -> None:
    world = ready.world
    await ready.agrees("cleo")
    late = await world.say("ann", "grief-chat", HARD_SENTENCE)
    never = await world.say("cleo", "grief-chat", HARD_SENTENCE)
    where = f"/channels/{world.channel('grief-chat').id}/messages"
    await world.stop()
    await world.delete("ann", late)
    await world.pass_time(minutes=12)
    world.refuse("GET", f"{where}/{late.id}", status=500, code=0, times=8)
    world.refuse("GET", f"{where}/{never.id}", status=500, code=0, times=None)
    await world.start()
    assert [GONE in card for card in ready.cards()] == [False, False]
    assert notices(ready) == []
    await world.pass_time(minutes=6)
    assert [GONE in card for card in ready.cards()] == [True, False]
    assert len(notices(ready)) == 1
    before = len(world.requests)
    await world.pass_time(minutes=6)
    assert asked_for(ready, before) == []


async def test_a_message_that_we_may_not_see_any_more_is_left_as_it_was_known(ready: House, logbook: Logbook) -> None:
    logbook.expect("check-missing-watched")
    world = ready.world
    await world.say("ann", "three-am", HARD_SENTENCE)
    await world.stop()
    await world.bot_may("three-am", view_channel=False, read_message_history=False)
    await world.pass_time(minutes=12)
    await world.start()
    assert GONE not in ready.card()
    assert len(notices(ready)) == 1


async def test_with_reading_back_off_no_message_is_asked_for(ready: House) -> None:
    world = ready.world
    ready.all_settings.append(with_hours(ready.settings, 0))
    gone = await world.say("ann", "grief-chat", HARD_SENTENCE)
    await world.stop()
    await world.delete("ann", gone)
    await world.pass_time(minutes=12)
    before = len(world.requests)
    await world.start()
    assert asked_for(ready, before) == []
    assert history_requests(ready, before) == []
    assert GONE not in ready.card()
