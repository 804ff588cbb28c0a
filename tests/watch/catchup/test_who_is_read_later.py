"""Of what was written while the bot was away: whose words are read, and where."""

import re
from pathlib import Path

from tests.agreement.texts import SETTINGS, make_folder
from tests.checkins.acts import ROOM, opens
from tests.discord.adapter import add_to_thread
from tests.discord.blueprint import Kind
from tests.house import HARD_SENTENCE, House, open_house
from tests.watch.catchup.acts import history_requests, notices, watching


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
