from pathlib import Path

import pytest

from cogs.setup.version import UNKNOWN, version_of
from tests.discord.world import World
from tests.setup.conftest import Open, service


async def test_about_says_what_is_watched_who_sees_how_long_and_what_it_cannot_do(world: World) -> None:
    """TRA-1"""
    answer = await world.command("ann", "general", "about")
    assert answer.only_you
    for said in (
        "About the Tuesday Lanterns bot",
        "This is not a crisis service.",
        "#grief-chat",
        "#three-am",
        "nobody who did not say yes",
        "#check-ins",
        "#welcome",
        "@Moderators get the alerts",
        "gone after 30 days",
        "`/me show`",
        "I can't tell what you meant",
        "@Rae",
        "Imani Cole",
    ):
        assert said in answer, said


async def test_about_belongs_to_the_group_it_is_asked_in(world: World) -> None:
    """ORG-12"""
    answer = await world.command("ann", "carers-chat", "about")
    assert "Carers' Corner" in answer
    assert "#grief-chat" not in answer


async def test_about_works_in_direct_messages(world: World) -> None:
    await world.say("ann", "dm", "hello")
    answer = await world.command("ann", "dm", "about")
    assert "Tuesday Lanterns" in answer
    assert "Carers' Corner" in answer


async def test_about_needs_no_database(world: World) -> None:
    """DESIGN.md decision 8: nobody waits for it"""
    world.lock_database(reads_too=True)
    assert "not a crisis service" in await world.command("ann", "general", "about")
    await world.unlock_database()


async def test_with_an_empty_config_everything_is_off_and_about_says_so(open_world: Open) -> None:
    """ORG-8"""
    async with open_world("") as world:
        answer = await world.command("ann", "general", "about")
    for said in ("About the this group bot", "Word watch is off", "Check-ins", "are off", "is not set up"):
        assert said in answer.text.replace("**", ""), said


async def test_the_running_version_can_be_told_apart(world: World) -> None:
    """TRA-7"""
    version = service(world.bot).version
    answer = await world.command("ann", "general", "about")
    assert UNKNOWN not in (version.number, version.settings)
    assert f"Holdfast {version.number}, commit {version.commit}, settings {version.settings}" in answer


def home(folder: Path, head: str) -> Path:
    (folder / "pyproject.toml").write_text('[project]\nname = "x"\nversion = "1.2.3"\n', encoding="utf-8")
    (folder / ".git" / "refs" / "heads").mkdir(parents=True)
    (folder / ".git" / "HEAD").write_text(head, encoding="utf-8")
    return folder


@pytest.mark.parametrize("kind", ["loose", "packed", "detached"])
def test_the_commit_is_read_however_git_keeps_it(tmp_path: Path, kind: str) -> None:
    """TRA-7"""
    commit = "0123456789abcdef0123456789abcdef01234567"
    place = home(tmp_path, commit if kind == "detached" else "ref: refs/heads/main\n")
    if kind == "loose":
        (place / ".git" / "refs" / "heads" / "main").write_text(f"{commit}\n", encoding="utf-8")
    if kind == "packed":
        (place / ".git" / "packed-refs").write_text(f"# pack\n{commit} refs/heads/main\n", encoding="utf-8")
    version = version_of(place / "pyproject.toml", place)
    assert (version.number, version.commit) == ("1.2.3", "01234567")


def test_settings_that_differ_have_another_mark(tmp_path: Path) -> None:
    """TRA-1: so that members can tell that something was changed"""
    file = tmp_path / "holdfast.toml"
    file.write_text("[group]\n", encoding="utf-8")
    before = version_of(file, tmp_path).settings
    file.write_text("[group]\nname = 'x'\n", encoding="utf-8")
    assert version_of(file, tmp_path).settings != before


def test_what_cannot_be_read_keeps_nothing_from_starting(tmp_path: Path) -> None:
    version = version_of(tmp_path / "none", tmp_path)
    assert (version.number, version.commit, version.settings) == (UNKNOWN, UNKNOWN, UNKNOWN)
