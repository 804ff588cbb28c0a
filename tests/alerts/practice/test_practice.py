"""One new moderator practises alone: nobody else sees it, and nothing is left of it."""

import re
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cogs.alerts.practice.model import SCENES, WAYS, Step, next_scene
from cogs.kit.texts import Texts, languages_in
from cogs.watch.kept import compile_watch
from config.settings import load
from tests.discord.screens import Answer
from tests.house import CONFIG, House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path) as opened:
        yield opened


RESTART = ("heartbeat", "gaps", "gap_places", "watched_channels", "outbox", "sqlite_sequence")


def rows(house: House) -> dict[str, list[tuple[object, ...]]]:
    """Everything that is kept, but what a restart writes down of itself."""
    with sqlite3.connect(house.database_file) as plain:
        tables = [name for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {name: plain.execute(f"SELECT * FROM {name}").fetchall() for name in tables}  # noqa: S608 - our own tables
    plain.close()
    return {name: kept for name, kept in found.items() if name not in RESTART}


async def test_three_scenes_from_card_to_close_across_a_restart_with_nothing_left_and_nobody_pinged(
    house: House,
) -> None:
    world = house.world
    before, asked = rows(house), len(world.requests)
    pings = {who: len(world.pings(who)) for who in world.people}

    async def press(on: Answer, label: str) -> Answer:
        answer = await world.press("mo", on, label)
        assert answer.text.startswith("**PRACTICE**")
        assert answer.only_you
        return answer

    begun = await world.command("mo", "general", "practice")
    assert "nobody is pinged, and nothing of it is kept" in begun.text
    card = await press(begun, "Begin")
    assert "nobody has this yet" in card.text
    steps = await press(card, "I'll take this")
    assert "You have this one" in steps.text
    assert "Robin" in steps.text  # nobody on the server
    place = await press(steps, "Open a place to talk")
    await world.pull_the_plug()
    second = await press(place, "I need a second person")
    closing = await press(second, "Close")
    ended = await world.choose("mo", closing, "Gave the numbers")
    assert "You chose: Gave the numbers" in ended.text

    card = await press(ended, "Next scene")
    assert "scene 2 of 3" in card.text
    passed = await press(card, "Pass")
    assert "nobody asks why" in passed.text

    card = await press(passed, "Next scene")
    closing = await press(await press(await press(card, "I'll take this"), "I need a second person"), "Close")
    ended = await world.choose("mo", closing, "Someone outside was told")
    assert "Next scene" not in ended.buttons
    done = await world.press("mo", ended, "That was the last one")
    assert "Nothing of it was kept" in done.text

    assert rows(house) == before
    assert {who: len(world.pings(who)) for who in world.people} == pings
    sent = [str(one.json) for one in world.requests[asked:] if re.match(r"/channels/", one.path)]
    assert [text for text in sent if "PRACTICE" in text or "Robin" in text] == []

    refused = await world.command("ben", "general", "practice")
    assert "Only this group's moderators" in refused.text
    await world.give_role("mo", "Moderators", has=False)
    assert "Only this group's moderators" in (await world.press("mo", card, "Pass")).text


def test_every_step_leads_on_to_an_end_and_the_scenes_to_the_last() -> None:
    def ends(step: Step, seen: frozenset[Step]) -> bool:
        onward = [leads_to for _, leads_to in WAYS.get(step, ()) if leads_to not in seen]
        return step not in WAYS or any(ends(one, seen | {step}) for one in onward)

    assert all(ends(step, frozenset()) for step in Step)
    assert [next_scene(scene) for scene in range(1, SCENES + 1)] == [2, 3, None]


@pytest.mark.parametrize("language", languages_in(CONFIG))
def test_the_made_up_messages_are_such_as_the_watch_would_page_somebody_for(language: str) -> None:
    """The card of a scene says "urgent": a moderator learns by it what such a message looks like."""
    settings = load(CONFIG)
    watch, words = compile_watch(settings, settings.groups[0]), Texts.load(language, CONFIG, strict=True)
    for scene in range(1, SCENES + 1):
        said = words(f"practice-message-{scene}").removeprefix("> ")
        assert watch.decide(said)[1].startswith("urgent:"), f"scene {scene}"
