"""Members whose direct messages are closed: where help finds them, who sees it, and who is left in peace (CRI-12)."""

import re
from pathlib import Path

import pytest

from cogs.helplines import store
from config.settings import load
from tests.checkins.acts import ROOM, opens, with_channels
from tests.discord.adapter import set_overwrite
from tests.discord.logbook import Logbook
from tests.discord.seeing import Seen
from tests.helplines.acts import messages_with_help, while_away
from tests.house import CONFIG, HARD_SENTENCE, House, open_house

PLACE = "A place to talk 1"


@pytest.fixture
async def shut(ready: House) -> House:
    """Ann has a private check-in, and her direct messages are closed by now."""
    await opens(ready.world)
    ready.world.close_dms("ann")
    return ready


def in_room(house: House, who: str = "ann", room: str = ROOM) -> list[str]:
    """The messages with help that this person reads there."""
    return [text for text in house.world.sees(who, room) if "this is an automatic message" in text]


def help_line(house: House) -> str:
    card = house.card()
    return next(row for row in card.splitlines() if "rivate message with help" in row or "message with help is" in row)


# ---------------------------------------------------------------------------------------------- in the member's room


async def test_it_goes_into_the_members_own_room_and_the_card_says_so(shut: House) -> None:
    """CRI-12: with its buttons, and one buzz; nobody else sees anything of it."""
    world = shut.world
    stood = world.sees("ben", "grief-chat")
    buzzes = {who: len(world.pings(who)) for who in ("ann", "ben", "sam", "mo")}
    await shut.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    (text,) = in_room(shut)
    assert "Discord did not let a private message from me through" in text
    assert "Nobody else is in here with you. The owner and the administrators of this server can look in." in text
    assert "\n116 123\n" in text
    assert "have been asked to look" in text
    assert world.last("ann", ROOM).buttons == ("A person, please", "What if I call?", "More")
    assert "The message with help is in their private check-in" in shut.card()
    assert "not delivered" not in shut.card()
    assert world.sees("ben", "grief-chat") == [*stood, f"Ann: {HARD_SENTENCE}"]
    assert world.sees("ben", ROOM) == world.sees("mo", ROOM) == []
    after = {who: len(world.pings(who)) for who in buzzes}
    assert after == buzzes | {"ann": buzzes["ann"] + 1, "mo": buzzes["mo"] + 1}


async def test_its_line_stays_true_there_and_nobody_yet_is_said_there_once(shut: House) -> None:
    """DESIGN.md decision 6: by edits without a ping."""
    world = shut.world
    await shut.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    buzzes = len(world.pings("ann"))
    await world.pass_time(minutes=40)
    assert "Nobody has taken this yet" in in_room(shut)[0]
    aloud = [text for text in world.sees("ann", ROOM) if "Nobody here has taken this yet" in text]
    assert len(aloud) == 1
    assert len(world.pings("ann")) == buzzes + 1
    await world.pull_the_plug()
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.pass_time(minutes=1)
    assert "A moderator has taken this" in in_room(shut)[0]
    assert "Somebody has taken this since" in world.screen("ann", ROOM)
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="talked")
    await world.pass_time(minutes=1)
    (text,) = in_room(shut)
    assert "The moderators have closed this" in text
    assert len(world.pings("ann")) == buzzes + 1


async def test_one_there_is_the_one_of_twelve_hours_too(shut: House) -> None:
    """CRI-9: also after a restart; then it goes there again."""
    world = shut.world
    await shut.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="not-a-worry")
    await world.restart()
    await shut.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert len(in_room(shut)) == 1
    await world.command("mo", "mod-alerts", "alerts take", number=2)
    await world.command("mo", "mod-alerts", "alerts close", number=2, outcome="not-a-worry")
    await while_away(shut, hours=12)
    await shut.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert len(in_room(shut)) == 2


@pytest.mark.parametrize("how", ["pressed", "typed"])
async def test_hide_this_takes_it_away_there_with_all_else_about_it(shut: House, how: str) -> None:
    """Works after a restart; nothing more of it is shown, and nobody but Ann can do it."""
    world = shut.world
    before = world.sees("ann", ROOM)
    await world.say("ann", "grief-chat", "my boyfriend threatened to kill me")
    await world.pass_time(minutes=45)
    assert len(world.sees("ann", ROOM)) == len(before) + 2
    await world.restart()
    if how == "pressed":
        await world.press("ann", in_room_seen(shut), "Hide this")
    else:
        assert "is gone" in (await world.command("ann", "grief-chat", "help", wish="hide")).text
    assert world.sees("ann", ROOM) == before
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.pass_time(minutes=1)
    assert world.sees("ann", ROOM) == before


def in_room_seen(house: House) -> Seen:
    return next(seen for seen in house.world.messages("ann", ROOM) if "this is an automatic message" in str(seen))


async def test_its_buttons_work_there(shut: House) -> None:
    """CRI-10."""
    world = shut.world
    await shut.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    answer = await world.press("ann", ROOM, "A person, please")
    assert "One is on duty now." in answer.text
    more = await world.press("ann", ROOM, "More")
    assert "called it a mistake" in (await world.press("ann", more, "This was a mistake")).text


async def test_with_a_supporter_in_the_room_nothing_is_put_there(ready: House) -> None:
    """CRI-12, NO-8: the card says that they have seen no numbers."""
    world = ready.world
    await opens(world, company="sam")
    world.close_dms("ann")
    before = world.sees("sam", ROOM)
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert world.sees("sam", ROOM) == before == world.sees("ann", ROOM)
    assert "not delivered" in ready.card()


async def test_before_a_supporter_comes_in_it_goes(shut: House) -> None:
    """NO-8: what stands there for Ann alone is not theirs to read."""
    world = shut.world
    await shut.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert len(in_room(shut)) == 1
    await world.command("ann", ROOM, "checkin choose", person="sam")
    assert "Sam" in world.who_is_in(ROOM)
    assert in_room(shut, "sam") == in_room(shut) == []
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.pass_time(minutes=1)
    assert in_room(shut) == []


async def test_where_moderators_may_open_any_thread_nothing_is_put_into_one(shut: House) -> None:
    """CRI-12: by the permission calculation; and what stands there by then goes with the next beat."""
    world = shut.world
    role = world.guild.roles["Moderators"].id
    await shut.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert len(in_room(shut)) == 1
    set_overwrite(world.backend, world.channel("check-ins").id, role, view_channel=True, manage_threads=True)
    await world.everyone_may("check-ins", add_reactions=False)  # Discord tells of a change
    await world.pass_time(minutes=2)
    assert in_room(shut) == []
    await opens(world, "ben")
    await shut.agrees("ben")
    world.close_dms("ben")
    await shut.writes_the_hard_sentence("ben")
    await world.pass_time(minutes=1)
    assert in_room(shut, "ben", "check-in 2") == []
    assert "not delivered" in shut.card()


async def test_who_left_their_room_is_not_called_back_into_it(shut: House) -> None:
    world = shut.world
    await world.leave_thread("ann", ROOM)
    await shut.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert "Ann" not in world.who_is_in(ROOM)
    assert "not delivered" in shut.card()


async def test_a_private_channel_is_as_good_as_a_thread(tmp_path: Path, logbook: Logbook) -> None:
    """CRI-12, where organisers chose channels."""
    logbook.expect("check: ")
    async with open_house(tmp_path, settings=with_channels(load(CONFIG))) as house:
        world = house.world
        await house.goes_on_duty("mo")
        await house.agrees("ann")
        await opens(world)
        world.close_dms("ann")
        await house.writes_the_hard_sentence()
        await world.pass_time(minutes=1)
        assert len(in_room(house, room="check-in-1")) == 1
        assert "in their private check-in" in house.card()


# ------------------------------------------------------------------------------------------------ in the place to talk


async def test_in_the_place_to_talk_stand_the_numbers_and_nothing_of_what_was_seen(ready: House) -> None:
    """CRI-12: the moderator reads it too, which is said. The card says where the numbers are."""
    world = ready.world
    world.close_dms("ann")
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert "not delivered" in ready.card()
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "Open a place to talk")
    (said,) = [text for text in world.sees("ann", PLACE) if "116 123" in text]
    assert "The moderator in here can read this too." in said
    assert "\n999\n" in said
    assert not re.search(r"in danger\b.*mean|some words|ending your life|suicide", said, re.IGNORECASE)
    assert "The numbers are in the place to talk" in ready.card()
    refused = await world.press("mo", PLACE, "Hide this")
    assert "for somebody else, so it stays" in refused.text
    assert [text for text in world.sees("ann", PLACE) if "116 123" in text]
    await world.press("ann", PLACE, "Hide this")
    assert not [text for text in world.sees("ann", PLACE) if "116 123" in text]


async def test_a_member_who_was_reached_reads_no_numbers_twice_in_the_place_to_talk(ready: House) -> None:
    world = ready.world
    await ready.writes_the_hard_sentence()
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "Open a place to talk")
    await world.pass_time(minutes=1)
    assert not [text for text in world.sees("ann", PLACE) if "116 123" in text]


# ------------------------------------------------------------------------------------------------- left in peace


async def test_who_refused_one_is_sent_nothing_for_thirty_days_but_help_in_a_crisis(ready: House) -> None:
    """PRI-15: neither the test of a new yes nor the question of the day after; and they are told what was not tried."""
    world = ready.world
    world.close_dms("ann")
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    world.open_dms("ann")
    before = world.dms("ann")
    tried = direct_tries(ready)
    await world.command("ann", "general", "agreement watch off")
    answer = await world.command("ann", "general", "agreement watch on")
    await world.pass_time(minutes=1)
    assert "I did not try to send you a test message" in answer.text + world.screen("ann", "general")
    shown = await world.command("ann", "general", "me show")
    assert "did not let a private message from me through to you. So I send you none for 30 days" in shown.text
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.command("mo", "mod-alerts", "alerts close", number=1, outcome="talked")
    await while_away(ready, days=1, hours=3)
    await world.pass_time(minutes=5)
    assert world.dms("ann") == before
    assert direct_tries(ready) == tried
    await ready.goes_on_duty("mo")
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    assert len(messages_with_help(ready)) == 1
    async with ready.bot.database.read() as tx:
        assert await store.everyone(tx) == []


async def test_after_thirty_days_it_is_tried_again_and_nothing_is_kept_of_it(ready: House) -> None:
    """PRI-15, PRI-5."""
    world = ready.world
    world.close_dms("ann")
    await ready.writes_the_hard_sentence()
    await world.pass_time(minutes=1)
    world.open_dms("ann")
    await while_away(ready, days=30, hours=1)
    async with ready.bot.database.read() as tx:
        assert await store.everyone(tx) == []
    await world.command("ann", "general", "agreement watch off")
    await world.command("ann", "general", "agreement watch on")
    await world.pass_time(minutes=1)
    assert "This is a test" in world.dms("ann")[-1]


async def test_who_opened_their_direct_messages_can_have_a_test_at_once(ready: House) -> None:
    """PRI-15: asked for by their own hand, it is no second try of ours; what it found is said."""
    world = ready.world
    world.close_dms("ann")
    refused = await world.command("ann", "grief-chat", "help", wish="test")
    assert "Discord did not let it through" in refused.text
    async with ready.bot.database.read() as tx:
        assert len(await store.everyone(tx)) == 1
    world.open_dms("ann")
    shown = await world.command("ann", "general", "me show")
    done = await world.press("ann", shown, "Send me a test")
    assert "It arrived" in done.text
    assert "This is the test that you asked for" in world.dms("ann")[-1]
    async with ready.bot.database.read() as tx:
        assert await store.everyone(tx) == []


def direct_tries(house: House) -> int:
    """How often the bot asked Discord to put something into Ann's direct messages, refused or not."""
    channel = house.world.person("ann").user.dm_channel
    paths = [request.path for request in house.world.requests if request.method == "POST"]
    return sum(path == f"/channels/{channel.id}/messages" for path in paths) if channel else 0
