"""Two circles on one server, as in the example settings: their rows, alerts and people never mix (ORG-12)."""

import json
from typing import Any

import pytest
from sqlalchemy import select

from data.tables import metadata
from tests.house import HARD_SENTENCE, House

# The file's own identity, and the clock: nobody's rows.
WITHOUT_A_CIRCLE = {"database_identity", "heartbeat"}
# Lines that belong to a row with its circle, and cannot be without it.
BELONGS_TO = {"alert_sources": "alerts", "alert_log": "alerts", "room_supporters": "rooms"}
BELONGS_TO |= {
    "support_endings": "rooms",
    "room_dates": "rooms",
    "safety_nets": "rooms",
    "worry_recipients": "worries",
    "worry_named": "worries",
    "supporter_hours": "supporters",
    "gap_places": "gaps",
    "looked_at": "alerts",
}


async def agrees_with_carers(house: House, who: str, *, watch: bool = True) -> None:
    await house.world.press(who, "carers-welcome", "Read the agreement")
    label = "I agree. Yes to word watch" if watch else "I agree. No word watch"
    await house.world.press(who, "carers-welcome", label)


async def goes_on_carers_duty(house: House, who: str) -> None:
    answer = await house.world.command(who, "carers-alerts", "duty on")
    if "I'm in" in answer.buttons:
        await house.world.press(who, answer, "I'm in")


def cards(house: House, who: str, where: str) -> list[str]:
    return [text for text in house.world.sees(who, where) if "Who:" in text]


@pytest.fixture
async def both(house: House) -> House:
    """Mo is on duty for one circle and Sal for the other; Ann agreed in both, with the watch."""
    await house.goes_on_duty("mo")
    await goes_on_carers_duty(house, "sal")
    await house.agrees("ann")
    await agrees_with_carers(house, "ann")
    return house


async def test_an_alert_reaches_the_circle_it_was_written_in_and_its_moderators_only(both: House) -> None:
    """ORG-12"""
    world = both.world
    await world.say("ann", "carers-chat", HARD_SENTENCE)
    assert len(cards(both, "sal", "carers-alerts")) == 1
    assert "#carers-chat" in cards(both, "sal", "carers-alerts")[0]
    assert cards(both, "mo", "mod-alerts") == []
    assert any("Alert 1" in ping for ping in world.pings("sal"))
    assert not any("Alert 1" in ping for ping in world.pings("mo"))
    assert "Carers' Corner bot" in both.help_of("ann")
    await world.pass_time(minutes=31)
    assert not any("Alert 1" in ping for ping in world.pings("mo"))


async def test_words_in_both_circles_make_two_alerts_that_do_not_join(both: House) -> None:
    """ORG-12, ESC-7: one person, one alert in each circle."""
    world = both.world
    for where in ("grief-chat", "carers-chat", "grief-chat", "carers-chat"):
        await world.say("ann", where, HARD_SENTENCE)
    (ours,), (theirs,) = cards(both, "mo", "mod-alerts"), cards(both, "sal", "carers-alerts")
    assert "#carers-chat" not in ours
    assert "#grief-chat" not in theirs
    await world.press("mo", "mod-alerts", "I'll take this")
    assert "Taken by @Mo" in cards(both, "mo", "mod-alerts")[0]
    assert "Nobody has this yet" in cards(both, "sal", "carers-alerts")[0]
    assert len([text for text in world.dms("ann") if "automatic" in text]) == 2


@pytest.mark.parametrize("act", ["take", "pass", "steps", "place", "second", "join", "close"])
async def test_moderators_of_one_circle_can_do_nothing_with_an_alert_of_the_other(both: House, act: str) -> None:
    """ORG-12: neither by its number, nor from a channel of the other circle."""
    world = both.world
    await world.say("ann", "carers-chat", HARD_SENTENCE)
    before = cards(both, "sal", "carers-alerts")
    options: dict[str, Any] = {"number": 1} | ({"outcome": "talked"} if act == "close" else {})
    for where in ("mod-alerts", "grief-chat", "carers-chat"):
        answer = await world.command("mo", where, f"alerts {act}", **options)
        assert "Only this group's moderators" in answer.text
        assert "Ann" not in answer.text
    assert cards(both, "sal", "carers-alerts") == before
    assert world.threads_seen_by("mo") == []


async def test_the_list_of_what_is_open_shows_one_circles_alerts(both: House) -> None:
    """ORG-12"""
    world = both.world
    await world.say("ann", "carers-chat", HARD_SENTENCE)
    assert "Nothing is open" in (await world.command("mo", "mod-alerts", "alerts list")).text
    assert "Alert 1" in (await world.command("sal", "carers-alerts", "alerts list")).text
    assert "Only this group's moderators" in (await world.command("mo", "carers-chat", "alerts list")).text
    assert "Only this group's moderators" in (await world.command("sal", "grief-chat", "alerts list")).text


async def test_being_on_duty_in_one_circle_is_not_being_on_duty_in_the_other(both: House) -> None:
    """ORG-12, ESC-8"""
    world = both.world
    assert "Sal" not in (await world.command("mo", "mod-alerts", "duty show")).text
    assert "Mo" not in (await world.command("sal", "carers-alerts", "duty show")).text
    assert "Only this group's moderators" in (await world.command("sal", "grief-chat", "duty on")).text
    await world.command("sal", "carers-alerts", "duty off")
    assert "Mo" in (await world.command("mo", "mod-alerts", "duty show")).text
    await world.say("ann", "carers-chat", HARD_SENTENCE)
    assert "Nobody is on duty" in cards(both, "sal", "carers-alerts")[0]
    assert not any("Alert 1" in ping for ping in world.pings("mo"))


async def test_a_yes_in_one_circle_does_not_watch_in_the_other(house: House) -> None:
    """ORG-12, CON-1"""
    world = house.world
    await goes_on_carers_duty(house, "sal")
    await house.agrees("ann")
    await agrees_with_carers(house, "ben")
    await agrees_with_carers(house, "cleo", watch=False)
    await house.agrees("cleo")
    for who, unread in (("ann", "carers-chat"), ("ben", "grief-chat"), ("cleo", "carers-chat")):
        await world.say(who, unread, HARD_SENTENCE)
    assert cards(house, "sal", "carers-alerts") == []
    assert house.cards() == []
    await world.say("ann", "grief-chat", HARD_SENTENCE)
    await world.say("ben", "carers-chat", HARD_SENTENCE)
    assert len(house.cards()) == 1
    assert len(cards(house, "sal", "carers-alerts")) == 1


async def test_leaving_one_agreement_leaves_the_other_as_it_was(both: House) -> None:
    """ORG-12, CON-3"""
    world = both.world
    await world.command("ann", "carers-chat", "agreement leave")
    await world.say("ann", "carers-chat", HARD_SENTENCE)
    assert cards(both, "sal", "carers-alerts") == []
    await world.say("ann", "grief-chat", HARD_SENTENCE)
    assert len(both.cards()) == 1


async def test_me_says_of_each_circle_by_its_name_what_is_kept_there(house: House) -> None:
    """ORG-12, PRI-4: two circles under two titles; what is kept in one does not stand under the other."""
    world = house.world
    await house.agrees("ann")
    await world.say("ann", "grief-chat", HARD_SENTENCE)
    shown = (await world.command("ann", "carers-chat", "me show")).text
    lanterns, carers = shown.split("What this bot keeps about you in Carers' Corner")
    assert "Tuesday Lanterns" in lanterns
    assert "You agreed to version 1" in lanterns
    assert "A note about a message of yours" in lanterns
    assert "You agreed" not in carers
    assert "A note about" not in carers
    assert "Nothing." in carers


async def test_ones_own_copy_keeps_the_circles_apart_too(both: House) -> None:
    """PRI-4"""
    world = both.world
    await world.say("ann", "carers-chat", HARD_SENTENCE)
    await world.command("ann", "general", "me copy")
    (_, file), *_ = world.backend.files_sent
    by_name = {group["name"]: json.dumps(group) for group in json.loads(file)["groups"]}
    assert set(by_name) == {"Tuesday Lanterns", "Carers' Corner"}
    assert "English" in by_name["Carers' Corner"]
    assert "English" not in by_name["Tuesday Lanterns"]


async def test_a_check_in_belongs_to_the_circle_it_was_opened_in(both: House) -> None:
    """ORG-12: its thread hangs under that circle's channel, and its person is asked for there."""
    world = both.world
    await world.command("ann", "carers-chat", "checkin open", hour=20)
    thread = world.screens.place("check-in 1")
    assert thread.parent_id == world.channel("carers-check-ins").id
    await world.press("ann", "check-in 1", "I need a person")
    assert len(cards(both, "sal", "carers-alerts")) == 1
    assert both.cards() == []
    await world.command("ann", "grief-chat", "checkin open", hour=21)
    assert sorted(world.threads_seen_by("ann")) == ["check-in 1", "check-in 2"]
    assert world.screens.place("check-in 2").parent_id == world.channel("check-ins").id


async def test_where_there_is_no_circle_asking_for_a_person_asks_which(both: House) -> None:
    """ORG-12: in direct messages nothing says which circle is meant, so nobody of either is told before it is said."""
    world = both.world
    shown = await world.command("ann", "dm", "help")
    which = await world.press("ann", shown, "I need a person here")
    assert set(which.buttons) == {"Tuesday Lanterns", "Carers' Corner"}
    assert both.cards() == cards(both, "sal", "carers-alerts") == []
    await world.press("ann", which, "Carers' Corner")
    assert len(cards(both, "sal", "carers-alerts")) == 1
    assert both.cards() == []


async def test_no_row_is_without_its_circle(both: House) -> None:
    """ORG-12: every table that holds a person's row has the circle's key, and only keys of circles there are."""
    world = both.world
    for where in ("grief-chat", "carers-chat"):
        await world.say("ann", where, HARD_SENTENCE)
        await world.command("ann", where, "checkin open", hour=20)
        await world.command("ann", where, "help", wish="stop")
    keys = {group.key for group in both.bot.groups.all}
    found: dict[str, set[str]] = {}
    async with both.bot.database.read() as tx:
        for table in metadata.sorted_tables:
            if "group_key" in table.c:
                found[table.name] = set((await tx.execute(select(table.c.group_key))).scalars())
            elif table.name in BELONGS_TO:
                assert {key.column.table.name for key in table.foreign_keys} == {BELONGS_TO[table.name]}
            else:
                assert table.name in WITHOUT_A_CIRCLE, table.name
    assert all(seen <= keys for seen in found.values())
    assert {name for name, seen in found.items() if seen == keys} >= {"alerts", "consents", "outbox", "rooms"}
