"""Somebody forwards a message out of a place where people confide: they alone hear of it, once."""

from typing import Any

import pytest
from sqlalchemy import select

from config.settings import load
from data.tables import consents, outbox
from tests.checkins.acts import CHANNEL, ROOM, opens, with_channels
from tests.discord.canary import search_everything
from tests.discord.logbook import Logbook
from tests.discord.screens import Place
from tests.discord.seeing import Seen
from tests.discord.world import World
from tests.house import CONFIG, HARD_SENTENCE, House, open_house

STORY = "my brother and the velvet harbour"
PLACE = "A place to talk 1"
OFF = "Don't remind me of this"


def notes(world: World, who: str = "ann") -> list[str]:
    return [text for text in world.dms(who) if "You forwarded a message" in text]


async def forwards(
    world: World, who: str = "ann", *, out_of: Place = "grief-chat", into: Place = "three-am", by: str = "ben"
) -> Seen:
    said = await world.say(by, out_of, STORY)
    return await world.forward(who, said, into)


async def after_a_while(world: World) -> None:
    await world.pass_time(minutes=2)


async def next_day(world: World) -> None:
    await world.stop()
    await world.pass_time(days=1)
    await world.start()


async def agrees_with_carers(world: World, who: str) -> None:
    await world.press(who, "carers-welcome", "Read the agreement")
    await world.press(who, "carers-welcome", "I agree. No word watch")


def everything_seen(world: World, *but: str) -> dict[str, list[str]]:
    """All that everybody else can read anywhere."""
    places = [*world.channels_seen_by("rae"), "mod-alerts", "dm"]
    return {f"{who} {place}": world.sees(who, place) for who in world.people if who not in but for place in places}


# ------------------------------------------------------------------------------------------------------- the message


async def test_who_forwards_out_is_reminded_alone_and_nobody_else_hears_of_it(house: House, world: World) -> None:
    """CON-7, NO-12: from where to where, no words, no blame, no audience; and /about said so beforehand."""
    assert "I see from where to where" in await world.command("ben", "general", "about")
    await house.agrees("ann", watch=False)
    forwarded = await forwards(world)
    before = everything_seen(world, "ann")
    await after_a_while(world)
    (note,) = notes(world)
    for said in (
        "to you alone",
        "from #grief-chat to #three-am",
        "your own story is yours to tell",
        "you can delete it in #three-am",
        "/speak-up start",
        "Nobody else is told",
    ):
        assert said in note, said
    assert STORY not in note
    assert everything_seen(world, "ann") == before
    assert "forward" not in await world.command("rae", "general", "setup trail")
    assert STORY in world.last("ben", "three-am")  # and it stands where it was put
    assert forwarded.id == world.last("ben", "three-am").id


async def test_its_words_are_nowhere_and_from_where_to_where_is_kept_nowhere(
    house: House, world: World, logbook: Logbook
) -> None:
    """NO-6, PRI-10: the row says that a message was sent to her, no more."""
    await house.agrees("ann", watch=False)
    await forwards(world)
    await after_a_while(world)
    assert len(notes(world)) == 1
    folder = house.database_file.parent
    found = search_everything(
        STORY, database_path=house.database_file, logs=logbook.text(), requests=world.requests, folders=[folder]
    )
    assert [str(one) for one in found] == []
    async with house.bot.database.read() as tx:
        (row,) = (await tx.execute(select(outbox).where(outbox.c.kind == "agreement.forwarded"))).all()
    places = {world.channel(name).id for name in ("grief-chat", "three-am")}
    assert row.target.id == world.person("ann").id
    assert places.isdisjoint({row.subject, row.step, row.channel.id})


async def test_its_buttons_lead_on_after_a_restart_too(house: House, world: World) -> None:
    """ACC-8, NO-13: one press ends it, another brings it back; /me says so."""
    await house.agrees("ann", watch=False)
    await forwards(world)
    await after_a_while(world)
    await world.restart()
    whom = await world.press("ann", "dm", "Something slipped out")
    assert "Go on without naming anyone" in whom.buttons
    ended = await world.press("ann", "dm", OFF)
    assert "I won't write to you about messages you forward" in ended
    await next_day(world)
    await forwards(world)
    await after_a_while(world)
    assert len(notes(world)) == 1
    shown = await world.command("ann", "general", "me show")
    assert "not to write to you about messages you forward" in shown
    await world.press("ann", shown, "You can remind me again")
    await forwards(world)
    await after_a_while(world)
    assert len(notes(world)) == 2
    assert "about messages you forward" not in await world.command("ann", "general", "me show")


async def test_a_command_ends_it_before_it_ever_came_and_another_brings_it_back(house: House, world: World) -> None:
    """ACC-8, CON-3."""
    await house.agrees("ann", watch=False)
    await world.command("ann", "dm", "agreement forwards off")
    await forwards(world)
    await after_a_while(world)
    assert notes(world) == []
    await world.command("ann", "general", "agreement forwards on")
    await forwards(world)
    await after_a_while(world)
    assert len(notes(world)) == 1


# -------------------------------------------------------------------------------------------------------- where from


async def test_a_thread_of_another_channel_is_out_and_one_of_the_same_is_not(house: House, world: World) -> None:
    await house.agrees("ann", watch=False)
    await house.agrees("ben", watch=False)
    await world.open_thread("ann", "grief-chat", "my week")
    await forwards(world, "ann", out_of="my week", into="grief-chat")
    await forwards(world, "ann", into="my week")
    await after_a_while(world)
    assert notes(world) == []
    await forwards(world, "ben", out_of="my week", into="three-am", by="ann")
    await after_a_while(world)
    assert len(notes(world, "ben")) == 1
    assert "from #my week to #three-am" in notes(world, "ben")[0]


async def test_from_elsewhere_and_to_elsewhere_nothing_is_said(house: House, world: World) -> None:
    await house.agrees("ann", watch=False)
    await forwards(world, out_of="general")
    await forwards(world, into="general")
    said = await world.say("ben", "grief-chat", STORY)
    await world.say("ann", "grief-chat", "me too", reply_to=said)
    await after_a_while(world)
    assert notes(world) == []


async def test_out_of_a_private_check_in(house: House, world: World) -> None:
    await house.agrees("sam", watch=False)
    await opens(world, company="sam")
    await forwards(world, "sam", into=ROOM)
    await after_a_while(world)
    assert notes(world, "sam") == []  # to show something to one who is there takes nothing out
    await forwards(world, "sam", out_of=ROOM, into="grief-chat", by="ann")
    await after_a_while(world)
    assert "from #check-in 1 to #grief-chat" in notes(world, "sam")[0]
    assert notes(world) == []


async def test_out_of_a_check_in_of_another_circle_it_is_that_circles_agreement(house: House, world: World) -> None:
    """ORG-12"""
    await house.agrees("ann", watch=False)
    await world.command("ann", "carers-chat", "checkin open", hour=20)
    said = await world.say("ann", ROOM, STORY)
    await world.forward("ann", said, "three-am")
    await after_a_while(world)
    assert notes(world) == []  # she did not say yes there
    await agrees_with_carers(world, "ann")
    await world.forward("ann", said, "three-am")
    await after_a_while(world)
    assert "Carers' Corner bot" in notes(world)[0]


async def test_out_of_a_thread_that_the_bot_is_not_in_nothing_is_said(house: House, world: World) -> None:
    """Discord is asked where it lies only for what comes into a watched channel."""
    await house.agrees("ann", watch=False)
    await world.everyone_may("general", create_private_threads=True)
    thread = await world.open_thread("ann", "general", "just us", private=True)
    await world.restart()
    await forwards(world, out_of="just us", into="general", by="ann")
    asked = f"/channels/{thread.id}"
    assert [one for one in world.requests if one.path == asked] == []
    await forwards(world, out_of="just us", by="ann")
    await after_a_while(world)
    assert [one.method for one in world.requests if one.path == asked] == ["GET"]
    assert notes(world) == []


async def test_out_of_a_private_channel_and_one_that_was_closed(tmp_path: Any) -> None:
    async with open_house(tmp_path, settings=with_channels(load(CONFIG))) as house:
        world = house.world
        await house.agrees("sam", watch=False)
        await opens(world, company="sam")
        said = await world.say("ann", CHANNEL, STORY)
        await world.command("ann", CHANNEL, "checkin close")
        await world.forward("sam", said, "grief-chat")
        await after_a_while(world)
        assert "from #check-in-1 to #grief-chat" in notes(world, "sam")[0]


async def test_out_of_a_place_to_talk_that_is_archived_by_now(house: House, world: World) -> None:
    """The moderator, weeks later: an archived thread is not in the bot's memory."""
    await house.goes_on_duty("mo")
    await house.agrees("mo", watch=False)
    await house.agrees("ann")
    await house.writes_the_hard_sentence()
    answer = await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", answer, "Open a place to talk")
    said = await world.say("ann", PLACE, STORY)
    await world.press("mo", "mod-alerts", "Close")
    await world.choose("mo", "mod-alerts", "Talked with them")
    await world.archive(PLACE)
    await world.forward("mo", said, "three-am")
    await after_a_while(world)
    assert f"from #{PLACE} to #three-am" in notes(world, "mo")[0]


# -------------------------------------------------------------------------------------------- who is not written to


async def test_who_never_said_yes_hears_nothing(house: House, world: World) -> None:
    """CON-1, NO-12: nor does who left the agreement, or said yes to another circle's only."""
    await forwards(world)
    await house.agrees("cleo", watch=False)
    await world.command("cleo", "general", "agreement leave")
    await forwards(world, "cleo")
    await agrees_with_carers(world, "sam")
    await forwards(world, "sam")
    await after_a_while(world)
    assert [who for who in world.people if notes(world, who)] == []
    async with house.bot.database.read() as tx:
        kept = {row.member.id for row in await tx.execute(select(consents.c.member))}
        written = {row.target.id for row in await tx.execute(select(outbox.c.target))}
    assert world.person("ann").id not in kept | written


async def test_into_another_circle_of_the_server_it_is_the_first_ones_agreement(house: House, world: World) -> None:
    """ORG-12"""
    await house.agrees("ann", watch=False)
    await forwards(world, into="carers-chat")
    await after_a_while(world)
    assert "Tuesday Lanterns bot" in notes(world)[0]


async def test_where_direct_messages_are_closed_nobody_is_told_instead(house: House, world: World) -> None:
    await house.agrees("ann", watch=False)
    world.refuse("POST", "/users/@me/channels", status=403, code=50007, times=None)
    await forwards(world)
    before = everything_seen(world, "ann")
    await after_a_while(world)
    world.accept_again()
    await world.pass_time(minutes=5)
    assert notes(world) == []
    assert everything_seen(world, "ann") == before


async def test_who_asked_not_to_be_messaged_again_is_not(house: House, world: World) -> None:
    """NO-13"""
    await house.agrees("ann", watch=False)
    await world.command("ann", "grief-chat", "help", wish="stop")
    await forwards(world)
    await after_a_while(world)
    assert notes(world) == []


async def test_who_is_being_looked_after_is_not_reminded(house: House, world: World) -> None:
    """CON-7: whatever brought the alert."""
    await house.agrees("ann", watch=False)
    await world.press("ann", await world.command("ann", "grief-chat", "help"), "I need a person here")
    await forwards(world)
    await after_a_while(world)
    assert notes(world) == []


# ------------------------------------------------------------------------------------------------ what matters more


async def test_where_the_forwarded_words_raise_an_alert_the_message_with_help_is_the_only_one(
    house: House, world: World
) -> None:
    """CRI-9, NO-13: not then, and not when the alert is over."""
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    said = await world.say("ben", "grief-chat", HARD_SENTENCE)
    await world.forward("ann", said, "three-am")
    await after_a_while(world)
    assert house.help_of("ann")
    assert notes(world) == []
    await world.press("mo", "mod-alerts", "I'll take this")
    await world.press("mo", "mod-alerts", "Close")
    await world.choose("mo", "mod-alerts", "Talked with them")
    await forwards(world)  # the same evening
    await after_a_while(world)
    assert notes(world) == []


async def test_while_the_database_is_taken_it_is_let_go_and_help_is_not(
    house: House, world: World, logbook: Logbook
) -> None:
    logbook.expect()
    await house.agrees("ann", watch=False)
    said = await world.say("ben", "grief-chat", STORY)
    world.lock_database()
    await world.forward("ann", said, "three-am")
    await world.pass_time(minutes=1)
    await world.unlock_database()
    await after_a_while(world)
    assert notes(world) == []
    assert "was let go" in logbook.text()


# --------------------------------------------------------------------------------------------------------- only once


async def test_once_a_day_however_many_are_forwarded(house: House, world: World) -> None:
    """NO-13"""
    await house.agrees("ann", watch=False)
    await forwards(world)
    await forwards(world, into="carers-chat")
    await after_a_while(world)
    await forwards(world)
    await after_a_while(world)
    assert len(notes(world)) == 1
    await next_day(world)
    await forwards(world)
    await after_a_while(world)
    assert len(notes(world)) == 2


async def test_once_a_day_in_all_circles_of_the_server(house: House, world: World) -> None:
    """NO-13"""
    await house.agrees("ann", watch=False)
    await agrees_with_carers(world, "ann")
    await forwards(world)
    await forwards(world, out_of="carers-chat")
    await after_a_while(world)
    assert len(notes(world)) == 1


async def test_a_restart_brings_it_neither_twice_nor_late(house: House, world: World) -> None:
    """NO-13: sent before, it is not sent again; unsent, nothing of it was kept that could be said."""
    await house.agrees("ann", watch=False)
    await house.agrees("ben", watch=False)
    await forwards(world)
    await after_a_while(world)
    assert len(notes(world)) == 1
    await forwards(world, "ben", by="ann")
    await world.pull_the_plug()
    await after_a_while(world)
    await world.restart()
    await after_a_while(world)
    assert (len(notes(world)), len(notes(world, "ben"))) == (1, 0)


async def test_the_same_forward_told_twice_by_discord_over_midnight_is_one(house: House, world: World) -> None:
    """NO-13: after a lost connection Discord tells of it again."""
    await house.agrees("ann", watch=False)
    await world.stop()
    await world.pass_time_until(23, 58, zone="Europe/London")
    await world.start()
    forwarded = await forwards(world)
    await after_a_while(world)
    assert len(notes(world)) == 1
    channel = house.bot.get_channel(forwarded.channel_id)
    again = await channel.fetch_message(forwarded.id)  # type: ignore[union-attr]  # it is a text channel
    house.bot.dispatch("message", again)
    await world.env.settle()
    await after_a_while(world)
    assert len(notes(world)) == 1


async def test_who_takes_it_back_at_once_is_not_reminded(house: House, world: World) -> None:
    await house.agrees("ann", watch=False)
    forwarded = await forwards(world)
    await world.pass_time(seconds=40)
    await world.delete("ann", forwarded)
    await after_a_while(world)
    assert notes(world) == []


async def test_what_discord_would_not_take_for_ten_minutes_is_not_said_late(
    house: House, world: World, logbook: Logbook
) -> None:
    """NO-13"""
    logbook.expect("should have gone out by now")
    await house.agrees("ann", watch=False)
    world.refuse("POST", "/users/@me/channels", status=500, code=0, times=None)
    await forwards(world)
    await world.pass_time(minutes=12)
    world.accept_again()
    await world.pass_time(minutes=5)
    assert notes(world) == []


@pytest.mark.parametrize("asks", ["forget", "leave"])
async def test_who_is_forgotten_or_leaves_meanwhile_is_not_written_to(house: House, world: World, asks: str) -> None:
    """PRI-3, CON-1"""
    await house.agrees("ann", watch=False)
    await forwards(world)
    if asks == "forget":
        await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    else:
        await world.command("ann", "general", "agreement leave")
    await after_a_while(world)
    assert notes(world) == []


async def test_who_is_forgotten_leaves_no_row_of_their_choice(house: House, world: World) -> None:
    """PRI-3"""
    await world.command("ann", "general", "agreement forwards off")
    await world.press("ann", await world.command("ann", "general", "me forget"), "Yes, delete it all")
    async with house.bot.database.read() as tx:
        assert (await tx.execute(select(consents))).all() == []
