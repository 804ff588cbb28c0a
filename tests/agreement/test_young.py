"""Somebody says that they are younger than the group asks: nothing of them is kept but a mark, and help goes on."""

import sqlite3
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.agreement.young.model import LASTS, ends_on, holds
from cogs.kit.ports import ConsentGate
from data.sealed import Cipher, SealedId
from tests.agreement.house import NO, READ, YES
from tests.agreement.texts import SETTINGS, make_folder
from tests.discord.logbook import Logbook
from tests.discord.screens import Answer
from tests.house import HARD_SENTENCE, House, open_house

TOO_YOUNG = "I'm under 18"
CLOSED_TO_THEM = (
    *("agreement choose", "agreement show", "agreement watch on", "checkin open", "checkin back"),
    *("me watch on", "me watch show", "me watch words"),
)
REFUSED = "You told me that you are under 18."


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        yield opened


async def says_too_young(house: House, who: str = "ann") -> Answer:
    screen = await house.world.press(who, "welcome", READ)
    asked = await house.world.press(who, screen, TOO_YOUNG)
    return await house.world.press(who, asked, "Yes, I'm under 18")


def rows(house: House) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the database, table by table."""
    with sqlite3.connect(house.database_file) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608 - names of our own tables


def naming(house: House, who: str) -> list[str]:
    """The tables with this person's sealed id in them."""
    sealed = house.bot.database._cipher.seal(SealedId(house.world.guild.id, house.world.person(who).id))
    return [name for name, found in rows(house).items() if any(sealed in row for row in found)]


def watches(house: House, who: str) -> bool:
    gate = next(one for one in house.bot.slices if one.slice_name == "agreement")
    group = house.bot.groups.all[0]
    gate_of: ConsentGate = gate  # type: ignore[assignment]  # the agreement's service is one
    return gate_of.watches(group, house.world.person(who).id)


async def test_to_agree_says_how_old_one_is_and_no_date_of_birth_is_asked(house: House) -> None:
    """PRI-14: no third step. It stands last above the two buttons, and the way out is grey and after them."""
    screen = await house.world.press("ann", "welcome", READ)
    (message,) = screen.messages
    assert message.buttons == (YES, NO, "Read it all", TOO_YOUNG)
    assert message.content.splitlines()[-1] == '**To say "I agree" is also to say:** I am 18 or older.'
    styles = {
        one["label"]: one["style"]
        for request in house.world.requests
        if YES in str(request.json)
        for one in request.json["components"][0]["components"]  # type: ignore[index]  # it is a message with buttons
    }
    assert styles[YES] == styles[NO] == 1
    assert styles[TOO_YOUNG] == styles["Read it all"] == 2


async def test_who_is_too_young_is_erased_but_for_a_mark_that_fits_no_other_row(house: House) -> None:
    """PRI-14: also what the check-ins, the watch and an alert had kept. Nobody is told."""
    world = house.world
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    await house.agrees("ben")
    await world.command("ann", "general", "checkin open", hour=20)
    await house.writes_the_hard_sentence()
    assert {"consents", "rooms", "alerts", "outbox"} <= set(naming(house, "ann"))
    said = {who: len(world.dms(who)) for who in ("mo", "rae", "ben")}

    done = await says_too_young(house)

    assert done.only_you
    for words in ("You did nothing wrong", "I deleted all that I kept", "told nobody", "no date of birth", "`/help`"):
        assert words in done
    assert naming(house, "ann") == []
    assert "consents" in naming(house, "ben")
    ((_, group_key, mark, ends),) = rows(house)["age_marks"]
    assert (group_key, ends) == ("main", "2027-11-24")
    assert isinstance(mark, bytes)
    everything = [value for name, found in rows(house).items() if name != "age_marks" for row in found for value in row]
    assert not [value for value in everything if isinstance(value, bytes) and (mark in value or value[-16:] in mark)]
    assert {who: len(world.dms(who)) for who in said} == said
    assert not any("young" in text or "under 18" in text for text in world.sees("mo", "mod-alerts"))
    trail = await world.command("rae", "general", "setup trail")
    assert "young" not in trail
    assert "age" not in trail


async def test_nothing_but_help_is_open_to_them_after_a_restart_too(house: House) -> None:
    """PRI-14: every command and button but those that help, show what is kept, or say that somebody hurts them."""
    world = house.world
    screen = await world.press("ann", "welcome", READ)
    await says_too_young(house)
    for restart in (False, True):
        if restart:
            await world.restart()
        for command in CLOSED_TO_THEM:
            assert REFUSED in await world.command("ann", "general", command), command
        assert REFUSED in await world.command("ann", "dm", "agreement watch on")
        assert REFUSED in await world.press("ann", "welcome", READ)
        assert REFUSED in await world.press("ann", screen, YES)
        for command in ("help", "about", "me show", "speak-up start"):
            assert REFUSED not in await world.command("ann", "general", command), command
    assert naming(house, "ann") == []


async def test_help_works_for_them_and_a_person_can_be_asked_for(house: House) -> None:
    """PRI-14, BND-6: numbers at once, in the server and in direct messages; asking is kept as for anybody."""
    world = house.world
    await house.goes_on_duty("mo")
    await says_too_young(house)
    for where in ("general", "dm"):
        shown = await world.command("ann", where, "help")
        assert "116 123" in shown
    which = await world.press("ann", await world.command("ann", "general", "help"), "I need a person here")
    assert "on duty now" in await world.press("ann", which, "Tuesday Lanterns")
    assert "@Ann" in house.card()
    assert "alerts" in naming(house, "ann")


async def test_the_watch_reads_nothing_of_theirs_though_it_reads_everyone(tmp_path: Path) -> None:
    """PRI-14, NO-20: mode `everyone` reads who never chose; not them."""
    settings = make_folder(tmp_path / "config", SETTINGS.replace("with_agreement", "everyone"))
    async with open_house(tmp_path, settings=settings) as house:
        await house.goes_on_duty("mo")
        assert watches(house, "ann")
        await says_too_young(house)
        for restart in (False, True):
            if restart:
                await house.world.restart()
            assert not watches(house, "ann")
            assert watches(house, "ben")
            await house.world.say("ann", "grief-chat", HARD_SENTENCE)
        assert house.cards() == []


async def test_to_be_forgotten_does_not_lift_it_and_says_so(house: House) -> None:
    """PRI-14, PRI-3: whoever was refused would only have to ask for that."""
    world = house.world
    await says_too_young(house)
    assert "A mark that you are too young for this group, until 2027-11-24" in await world.command(
        "ann", "general", "me show"
    )
    asked = await world.command("ann", "general", "me forget")
    answer = await world.press("ann", asked, "Yes, delete it all")
    assert "To be forgotten does not lift it. An organiser can." in answer
    assert REFUSED in await world.press("ann", "welcome", READ)


async def test_an_organiser_lifts_it_and_learns_nothing_by_it(house: House) -> None:
    """PRI-14: the answer and the trail are the same for somebody with no block."""
    world = house.world
    await says_too_young(house)
    for who in ("ann", "mo", "sam"):
        assert "for the organisers" in await world.command(who, "general", "setup lift-age-block", person="ann")
    assert REFUSED in await world.press("ann", "welcome", READ)
    answers = [await world.command("rae", "general", "setup lift-age-block", person=who) for who in ("ben", "ann")]
    assert len({one.text.replace("@Ann", "@Ben") for one in answers}) == 1
    assert rows(house)["age_marks"] == []
    trail = (await world.command("rae", "general", "setup trail")).text
    assert trail.count("@Rae lifted a block because of age, if there was one.") == len(answers) * 2  # in both circles
    assert "Ann" not in trail
    await house.agrees("ann")
    assert watches(house, "ann")


async def test_it_ends_by_itself_after_a_year(house: House) -> None:
    """PRI-14"""
    world = house.world
    await says_too_young(house)
    await world.stop()
    await world.pass_time(days=364)
    await world.start()
    assert REFUSED in await world.press("ann", "welcome", READ)
    await world.stop()
    await world.pass_time(days=1)
    await world.start()
    assert "To say" in await world.press("ann", "welcome", READ)
    assert rows(house)["age_marks"] == []


async def test_a_press_on_the_wrong_button_deletes_nothing(house: House) -> None:
    """PRI-14: what it means is said first, and there is a way back."""
    world = house.world
    await house.agrees("ann")
    screen = await world.press("ann", "welcome", READ)
    asked = await world.press("ann", screen, TOO_YOUNG)
    for said in ("I delete all that I keep about you", "for a year", "I tell nobody", "`/help` works"):
        assert said in asked
    back = await world.press("ann", asked, "No, back to the agreement")
    assert YES in back.buttons
    assert "You agreed on" in back
    assert rows(house)["age_marks"] == []


async def test_others_cannot_bring_them_in_either(house: House) -> None:
    """PRI-14: a supporter who is too young is nobody's to choose, and nobody offers them a pair."""
    world = house.world
    await world.join("kim", roles=["Supporters"])
    await says_too_young(house, "kim")
    await world.command("ann", "general", "checkin open", hour=20)
    assert "Nothing was changed" in await world.command("ann", "check-in 1", "checkin choose", person="kim")
    wanted: dict[str, Any] = {"hour": 9, "day": 1, "with": "kim"}
    offered = await world.command("ann", "grief-chat", "checkin pair offer", **wanted)
    assert "An offer can't be made to this person." in offered
    assert naming(house, "kim") == []


async def test_it_holds_in_the_group_it_was_said_in(house: House) -> None:
    """PRI-14, ORG-12"""
    world = house.world
    await says_too_young(house)
    assert REFUSED in await world.press("ann", "welcome", READ)
    assert REFUSED not in await world.press("ann", "carers-welcome", READ)


async def test_while_the_database_is_busy_nothing_is_said_to_be_done(house: House, logbook: Logbook) -> None:
    """PRI-14, NO-11: everything or nothing."""
    logbook.expect()
    world = house.world
    await house.agrees("ann")
    asked = await world.press("ann", await world.press("ann", "welcome", READ), TOO_YOUNG)
    world.lock_database()
    late = await world.press("ann", asked, "Yes, I'm under 18", unanswered=True)
    await world.pass_time(minutes=2)
    assert "I deleted" not in late
    await world.unlock_database()
    await world.pass_time(minutes=1)
    assert rows(house)["age_marks"] == [] or naming(house, "ann") == []


@given(said=st.dates(date(2026, 1, 1), date(2090, 1, 1)), later=st.integers(0, 800))
def test_it_holds_for_a_year_and_no_longer(said: date, later: int) -> None:
    """PRI-14"""
    assert holds(ends_on(said), said + timedelta(days=later)) is (later < LASTS.days)


@given(st.integers(1, 2**63), st.integers(1, 2**63))
def test_a_mark_is_one_persons_in_one_group_under_one_key(one: int, other: int) -> None:
    """PRI-14: and no part of it is a part of their sealed id."""
    cipher, stranger = Cipher(Cipher.new_key()), Cipher(Cipher.new_key())
    person = SealedId(7, one)
    mark = cipher.mark("main", person)
    assert mark == cipher.mark("main", person)
    assert mark != cipher.mark("carers", person)
    assert mark != stranger.mark("main", person)
    assert mark != cipher.mark("main", SealedId(8, one))
    assert (mark == cipher.mark("main", SealedId(7, other))) is (one == other)
    assert mark[:8] not in cipher.seal(person)
