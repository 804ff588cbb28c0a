"""The real pace, the jumps, the faults, the stories: what moves the server behind the page."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from config.settings import Settings
from tests.rehearsal.page.conftest import Browser, at_once
from tests.rehearsal.page.lifetime import Lifetime
from tests.rehearsal.page.stories import STORIES, play_story, stories_for
from tests.rehearsal.playing import Play
from tests.rehearsal.seat import SorryError


async def lived(lifetime: Lifetime, beats: int) -> timedelta:
    """How far the bot's clock goes in so many real seconds."""
    begun = lifetime.now.stage.world.now()
    left = iter(range(beats))

    async def pause(_seconds: float) -> None:
        if next(left, None) is None:
            raise asyncio.CancelledError

    lifetime.pause = pause
    with pytest.raises(asyncio.CancelledError):
        await lifetime.live()
    return lifetime.now.stage.world.now() - begun


async def test_the_bot_lives_at_the_real_pace_while_a_page_is_open(lifetime: Lifetime) -> None:
    lifetime.watchers.add(asyncio.Event())
    assert await lived(lifetime, 40) == timedelta(seconds=40)


async def test_the_clock_stands_still_while_nobody_looks(lifetime: Lifetime) -> None:
    assert await lived(lifetime, 40) == timedelta()


async def test_the_clock_waits_while_somebody_acts(lifetime: Lifetime) -> None:
    lifetime.watchers.add(asyncio.Event())
    async with lifetime.alone():
        assert await lived(lifetime, 3) == timedelta()


async def test_one_bad_second_does_not_stop_the_clock(lifetime: Lifetime, monkeypatch: pytest.MonkeyPatch) -> None:
    async def breaks(_seconds: float) -> None:
        raise TimeoutError("a fault")

    lifetime.watchers.add(asyncio.Event())
    with monkeypatch.context() as broken:
        broken.setattr(lifetime, "live_on", breaks)
        await lived(lifetime, 2)
    assert [line["what"] for line in lifetime.telling.lines] == ["wrong", "wrong"]
    assert await lived(lifetime, 2) == timedelta(seconds=2)


@pytest.mark.parametrize(
    ("by", "how_long"), [("10m", timedelta(minutes=10)), ("1h", timedelta(hours=1)), ("morning", timedelta(hours=13))]
)
async def test_the_clock_is_moved_on_and_what_happened_is_listed(
    browser: Browser, by: str, how_long: timedelta
) -> None:
    world = browser.page.lifetime.now.stage.world
    await browser.act("ann", "grief-chat", "command", name="checkin open", options={"hour": 19})
    begun = world.now()
    assert (await browser.post("time", {"by": by}))["ok"]
    assert world.now() - begun == how_long
    assert "act: It is " in await browser.panel()


async def test_a_week_goes_by_and_what_fell_due_in_it_was_done_just_then(browser: Browser) -> None:
    world = browser.page.lifetime.now.stage.world
    await browser.act("ann", "grief-chat", "command", name="checkin open", options={"hour": 20})
    begun = world.now()
    assert (await browser.post("time", {"by": "week"}))["ok"]
    assert world.now() - begun == timedelta(weeks=1)
    lines = (await browser.get("panel", since="0"))["lines"]
    asked = [line["at"] for line in lines if line["text"].startswith("a check-in question to the thread")]
    assert asked[0] == "2026-11-24T20:00:30+00:00"
    assert len(asked) > 1
    assert {moment[11:16] for moment in asked} == {"20:00"}


async def test_everything_else_waits_while_the_clock_is_moving_but_looking_does_not(browser: Browser) -> None:
    moving = asyncio.ensure_future(browser.page.lifetime.jump("1h"))
    for _ in range(100):
        if browser.page.lifetime.busy:
            break
        await asyncio.sleep(0)
    await browser.act("ann", "general", "say", text="hello")
    assert (browser.status, browser.answer["error"]) == (
        400,
        "A story is playing, or the clock is moving. Wait until it has ended.",
    )
    assert (await browser.get("world"))["busy"]
    await moving
    assert not (await browser.get("world"))["busy"]
    assert (await browser.act("ann", "general", "say", text="hello"))["ok"]


async def test_two_people_who_act_at_once_come_one_after_the_other(browser: Browser) -> None:
    place = await browser.place_id("ann", "general")
    bodies = [{"who": who, "id": place, "do": "say", "text": who} for who in ("ann", "ben", "cleo", "sam")]
    answers = await asyncio.gather(*(browser.post("act", body) for body in bodies))
    assert len(answers) == 4
    assert {message["author"]["key"] for message in await browser.sees("mo", "general")} == {
        "ann",
        "ben",
        "cleo",
        "sam",
    }


# -------------------------------------------------------------------------------------------------------- the faults


async def test_the_plug_is_pulled_and_the_buttons_live(browser: Browser) -> None:
    await browser.press("ann", "welcome", "Read the agreement")
    await browser.post("plug")
    assert "saw: it has started anew" in await browser.panel()
    await browser.press("ann", "welcome", "I agree. Yes to word watch")
    assert "This is a test from" in await browser.reads("ann", "dm")


async def test_the_database_is_taken_away_and_given_back(browser: Browser) -> None:
    await browser.post("fault", {"database": True})
    assert (await browser.get("world"))["faults"]["database"]
    await browser.post("plug")
    assert (browser.status, "cannot start again" in browser.answer["error"]) == (400, True)
    assert (await browser.act("ann", "general", "command", name="help"))["ok"]
    await browser.post("fault", {"database": False})
    await browser.post("fault", {"database": False})
    assert not (await browser.get("world"))["faults"]["database"]
    assert (await browser.panel()).count("has its database again") == 1
    await browser.press("ben", "welcome", "Read the agreement")


async def test_discord_refuses_and_takes_messages_again(browser: Browser) -> None:
    await browser.press("ann", "welcome", "Read the agreement")
    await browser.post("fault", {"discord": True})
    assert (await browser.get("world"))["faults"]["discord"]
    await browser.press("ann", "welcome", "I agree. Yes to word watch")
    assert await browser.sees("ann", "dm") == []
    await browser.post("fault", {"discord": False})
    assert not (await browser.get("world"))["faults"]["discord"]


# ------------------------------------------------------------------------------------------------------- the stories


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.key)
async def test_a_story_is_played_as_it_is_written(lifetime: Lifetime, story: Any) -> None:
    await play_story(lifetime, story.key)
    wrong = [line["text"] for line in lifetime.telling.lines if "went differently" in line["text"]]
    assert wrong == []
    assert lifetime.telling.lines[-1]["text"].startswith("The story ends here")
    assert (lifetime.round, lifetime.busy) == (2, False)


async def test_a_story_that_goes_differently_says_where(lifetime: Lifetime, monkeypatch: pytest.MonkeyPatch) -> None:
    right = Play.words

    def wrong(self: Play, key: str, **facts: Any) -> str:
        return "Somebody is on the way." if key == "help-live-told" else right(self, key, **facts)

    monkeypatch.setattr(Play, "words", wrong)
    await play_story(lifetime, "evening")
    assert lifetime.telling.lines[-1]["what"] == "wrong"
    assert "Somebody is on the way." in lifetime.telling.lines[-1]["text"]
    assert not lifetime.busy


async def test_a_story_begins_on_a_fresh_server_with_every_step_for_a_viewer(browser: Browser) -> None:
    lifetime, seen = browser.page.lifetime, []

    async def watch(_seconds: float) -> None:
        seen.append(len(lifetime.telling.lines))

    lifetime.pause = watch
    await browser.act("ann", "general", "say", text="before the story")
    await browser.post("leak", {})
    played = await browser.post("story", {"key": "mistake"})
    assert played["ok"]
    assert played["show"] == [
        {"who": "ann", "id": await browser.place_id("ann", "dm")},
        {"who": "mo", "id": await browser.place_id("mo", "mod-alerts")},
    ]
    assert await browser.sees("ann", "general") == []
    assert (await browser.get("world"))["round"] == 2
    assert not (await browser.get("world"))["planted"]
    assert len(set(seen)) > 5
    assert "before the story" not in await browser.panel()
    await browser.press("ben", "welcome", "Read the agreement")  # and it goes on from here


async def test_settings_without_the_parts_have_no_stories(settings: Settings) -> None:
    small = replace(settings, groups=(settings.groups[0].model_copy(update={"alerts": None}),))
    async with Lifetime.open(small, pause=at_once) as lifetime:
        with pytest.raises(SorryError, match="needs the parts"):
            await play_story(lifetime, "evening")


async def test_the_agreement_changes_in_a_copy_and_no_file_of_the_organisers_is_written(lifetime: Lifetime) -> None:
    folder = lifetime.settings.folder
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if "__pycache__" not in path.parts}
    await play_story(lifetime, "agreement")
    assert before == {path: path.stat().st_mtime_ns for path in folder.rglob("*") if "__pycache__" not in path.parts}
    copy = lifetime.now.stage.settings.folder
    assert copy not in {folder, *folder.parents}
    assert copy.exists()
    async with lifetime.alone():
        await lifetime.fresh_server()
    assert not copy.exists()
    assert lifetime.now.stage.settings == lifetime.settings


async def test_without_a_news_channel_the_agreement_does_not_change_in_a_story(settings: Settings) -> None:
    first = settings.groups[0]
    quiet = first.model_copy(update={"group": first.group.model_copy(update={"news_channel": None})})
    small = replace(settings, groups=(quiet,))
    assert "agreement" not in {story.key for story in stories_for(small)}
    async with Lifetime.open(small, pause=at_once) as lifetime:
        with pytest.raises(SorryError, match="news_channel"):
            await play_story(lifetime, "agreement")
