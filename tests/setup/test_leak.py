"""A plan for the day something leaks, and a text that a human sends."""

from pathlib import Path

import pytest

from cogs.kit.texts import Texts
from cogs.kit.wording import lint, readable
from tests.discord.world import World
from tests.setup.kept import ABOUT_NOBODY, ROOT, TOLD, tables

PLAN = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
TEXTS = (ROOT / "config" / "locale" / "en.ftl").read_text(encoding="utf-8")
WHAT = ("file", "file-and-key", "token")


def test_the_plan_says_what_a_leak_is_what_to_do_first_and_whom_to_tell() -> None:
    """PRI-11"""
    in_order = (
        "What counts as a leak",
        "data/var/",
        "HOLDFAST_KEY",
        "DISCORD_TOKEN",
        "The first hour",
        "Stop the bot",
        "Reset Token",
        "Keep the file",
        "Who has to be told",
        "the members",
        "Discord",
        "may apply, ask",
        "within 72 hours",
        "What was in the file",
        "No words",
        "Ids, sealed",
        "A text to send",
    )
    at = 0
    for said in in_order:  # raises where one is missing, or stands before the one above it
        at = PLAN.index(said, at)
    assert "SECURITY.md" in (ROOT / "PRIVACY.md").read_text(encoding="utf-8")


def test_the_plan_names_what_the_privacy_page_names() -> None:
    """PRI-11: a new table fails until it is said what a leak of it would mean."""
    in_file = " ".join(PLAN.partition("## What was in the file")[2].partition("## ")[0].split())
    assert set(TOLD) | ABOUT_NOBODY == tables()
    assert [told for _, told in TOLD.values() if told not in in_file] == []


def test_the_plan_is_in_plain_words_and_steps() -> None:
    """PRI-11: for somebody who never saw Python. No sentence of the steps needs a second reading."""
    steps = PLAN.partition("## The first hour")[2].partition("## ")[0]
    plain = steps.replace("`", "").replace("*", "").replace("\n   ", " ")  # a step is one line, however it is wrapped
    assert [flaw.what for flaw in lint("agreement-plan", plain)] == []


def test_the_text_to_send_reads_as_plainly_as_what_members_agree_to() -> None:
    """PRI-11, ACC-1: it is read on a bad day. Nothing is promised in it."""
    spelled = [one for one in readable(TEXTS) if one.key == "setup-leak-text"]
    assert len(spelled) == len(WHAT)
    for one in spelled:
        assert [flaw.what for flaw in lint("agreement-leak", one.words)] == []


@pytest.mark.parametrize("what", WHAT)
def test_the_text_says_no_more_than_what_leaked(what: str) -> None:
    """PRI-11, NO-11"""
    text = Texts.load("en", ROOT / "config", strict=True)("setup-leak-text", group="Tuesday Lanterns", what=what)
    assert "Tuesday Lanterns" in text
    assert ("who made which choice" in text) is (what == "file-and-key")
    assert ("Names were locked" in text) is (what == "file")
    assert ("They did not get what the bot keeps" in text) is (what == "token")
    assert ("keeps no words" in text) is (what != "token")


async def test_an_organiser_gets_the_text_to_copy_and_the_bot_posts_nothing(world: World) -> None:
    """PRI-11: a human sends it."""
    before = len(world.requests)
    answer = await world.command("rae", "general", "setup leak", what="file")
    assert answer.only_you
    for said in ("Reset Token", "#announcements", "Imani Cole", "Copy it now", "It comes from the organisers"):
        assert said in answer
    texts = [seen.text for seen in answer.messages if "It comes from the organisers" in seen.text]
    assert len(texts) == len(world.bot.groups.all)  # type: ignore[attr-defined]  # the small bot of these tests
    assert all(text.startswith("```") and text.endswith("```") for text in texts)
    asked = world.requests[before:]
    assert [one.path for one in asked if "/channels/" in one.path] == []
    for who in ("ann", "ben", "mo"):
        assert not any("data that the bot" in text for text in [*world.sees(who, "announcements"), *world.dms(who)])


async def test_nobody_but_an_organiser_gets_it(world: World) -> None:
    """PRI-11"""
    for who in ("ann", "mo", "sam"):
        answer = await world.command(who, "general", "setup leak", what="token")
        assert "This is for the organisers" in answer
        assert "It comes from the organisers" not in answer


def test_the_plan_needs_no_folder_of_its_own() -> None:
    """DESIGN.md: the top level is the user's."""
    assert not (Path(ROOT) / "docs").exists()
