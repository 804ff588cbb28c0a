"""README.md is read by people who cannot look into the code: what it names has to be there."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands

import bot
from cogs.setup.model import EVER_NEEDED, called
from config.parts import OWN_NAMES, PART_MODELS
from config.settings import LATER
from tests.house import open_house

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
FIRST_SCREEN = 30
LONGEST = 450
# What the reader makes, or git keeps to itself.
NOT_IN_THE_REPOSITORY = ("config/mine/", "data/var/", ".venv", ".env")
FENCED = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
PROSE = FENCED.sub("", README)
SPANS = frozenset(re.findall(r"`([^`\n]+)`", PROSE))
COMMAND = re.compile(r"/[a-z][a-z-]*(?: [a-z][a-z-]*)*")
KEY = re.compile(r"([a-z_]+)\.([a-z_]+)")
FILE = re.compile(r"[\w.-]+(?:/[\w.-]+)*/?")
TYPES_OF_FILE = (".py", ".md", ".toml", ".ftl", ".json", ".example")
# Who and what the texts are about, in the examples that the README shows.
SHOWN = {
    "{ $channel }": "#grief-chat",
    "{ $alert }": "Alert 1",
    "{ $tier }": "urgent",
    "**": "",
}


def part(title: str) -> str:
    """Return what stands under a heading, up to the next one."""
    found = re.search(rf"^#+ {re.escape(title)}$(.*?)(?=^#+ |\Z)", PROSE, re.MULTILINE | re.DOTALL)
    assert found, title
    return found[1]


@pytest.fixture
async def tree(tmp_path: Path) -> AsyncIterator[app_commands.CommandTree[Any]]:
    """The commands of a bot as it runs: some join their group only when it is made."""
    async with open_house(tmp_path) as house:
        yield house.bot.tree


def slash_commands(tree: app_commands.CommandTree[Any]) -> set[str]:
    return {f"/{one.qualified_name}" for one in tree.walk_commands() if isinstance(one, app_commands.Command)}


def slash_groups(tree: app_commands.CommandTree[Any]) -> set[str]:
    return {f"/{one.qualified_name}" for one in tree.walk_commands() if isinstance(one, app_commands.Group)}


def settings_keys() -> set[str]:
    return {f"{name}.{key}" for name, model in PART_MODELS.items() for key in model.model_fields}


def rows(title: str) -> dict[str, str]:
    """Return the rows of the table under a heading, by what stands in code in their first cell."""
    return {found[1]: found[2] for found in re.finditer(r"^\| `([^`]+)` \|(.*)\|$", part(title), re.MULTILINE)}


def named_keys(text: str) -> set[str]:
    keys = (KEY.fullmatch(span) for span in re.findall(r"`([^`\n]+)`", text))
    return {key[0] for key in keys if key and key[1] in PART_MODELS and not key[0].endswith(TYPES_OF_FILE)}


@pytest.mark.parametrize("command", ["make rehearse", "make test"])
def test_the_two_commands_to_try_stand_on_the_first_screen(command: str) -> None:
    assert command in README.splitlines()[:FIRST_SCREEN]


def test_it_stays_short_enough_to_be_read() -> None:
    assert len(README.splitlines()) <= LONGEST


def test_every_make_target_it_names_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", README, re.MULTILINE))
    assert named
    assert named <= targets


def test_it_names_every_command_of_the_command_line_and_no_other() -> None:
    ours = {one.name or getattr(one.callback, "__name__", "") for one in bot.app.registered_commands}
    ours |= {str(one.name) for one in bot.app.registered_groups}
    in_map = re.search(r"the command line: ([a-z, ]+)$", README, re.MULTILINE)
    assert in_map
    assert set(in_map[1].split(", ")) == ours
    assert set(re.findall(r"bot\.py ([a-z]+)", README)) <= ours


async def test_every_slash_command_it_names_exists(tree: app_commands.CommandTree[Any]) -> None:
    named = {span for span in SPANS if COMMAND.fullmatch(span)}
    assert named - slash_commands(tree) - slash_groups(tree) == set()


async def test_every_slash_command_stands_in_it(tree: app_commands.CommandTree[Any]) -> None:
    assert slash_commands(tree) - SPANS == set()


def test_its_table_has_every_setting_and_no_other() -> None:
    assert set(rows("Settings")) == settings_keys() | set(OWN_NAMES)


def test_every_setting_it_names_anywhere_exists() -> None:
    assert named_keys(PROSE) <= settings_keys()


@pytest.mark.parametrize("key", sorted(settings_keys()))
def test_its_table_says_what_holds_when_a_setting_is_left_out(key: str) -> None:
    name, _, setting = key.partition(".")
    default = PART_MODELS[name].model_fields[setting].default
    last = rows("Settings")[key].rpartition("|")[2]
    if isinstance(default, str):
        assert f'"{default}"' in last
    if isinstance(default, int) and not isinstance(default, bool):
        assert re.match(rf" {default};", last)


def test_what_is_not_built_yet_is_what_the_settings_say() -> None:
    """A setting that is built takes its row out of LATER, and its line out of here."""
    later = {re.split(r"[,: ]", sentence)[0] for _, sentence in LATER}
    section = part("Not built yet")
    assert named_keys(section) | (set(OWN_NAMES) & set(re.findall(r"`(\w+)`", section))) == later


def test_every_file_it_names_exists() -> None:
    links = set(re.findall(r"\]\(([^)#]+)\)", PROSE))
    files = {one for one in SPANS if FILE.fullmatch(one) and (one.endswith((*TYPES_OF_FILE, "/")) or "/" in one)}
    ours = {one for one in files | links if not one.startswith(("/", *NOT_IN_THE_REPOSITORY))}
    ours |= {one for one in files if one == ".env.example"}
    # In "a slice" the map names files by their last part.
    in_slices = {file.name for file in ROOT.glob("cogs/*/*.py")}
    assert {one for one in ours if not (ROOT / one).exists() and one not in in_slices} == set()


def test_every_folder_of_the_map_exists() -> None:
    drawn = next(block for block in FENCED.findall(README) if "cogs/" in block)
    top = re.findall(r"^([a-z]+/)", drawn, re.MULTILINE)
    slices = re.findall(r"(?<![\w/])([a-z]+/)", "\n".join(re.findall(r"^  [a-z]+/.*$", drawn, re.MULTILINE)))
    assert top
    assert slices
    assert [one for one in top if not (ROOT / one).is_dir()] == []
    assert [one for one in slices if not (ROOT / "cogs" / one).is_dir()] == []


def test_the_invitation_asks_for_the_least_permissions_and_names_each() -> None:
    """PRI-13, NO-34"""
    least = discord.Permissions(**dict.fromkeys(EVER_NEEDED, True))
    assert f"permissions={least.value}\n" in README
    assert f"**{least.value}**" in README
    listed = re.search(r"That number is: ([^.]+)\.", README)
    assert listed
    assert sorted(" ".join(listed[1].split()).casefold().split(", ")) == sorted(
        called(name).casefold() for name in EVER_NEEDED
    )


def test_what_it_shows_as_said_by_the_bot_is_said_by_the_bot() -> None:
    texts = [ROOT / "config/locale/en.ftl", ROOT / "config/agreement.md"]
    said = " ".join(" ".join(file.read_text(encoding="utf-8") for file in texts).split())
    for name, shown in SHOWN.items():
        said = said.replace(name, shown)
    lines = "\n".join(line[2:] for line in README.splitlines() if line.startswith(">"))
    sentences = [one for text in lines.split("\n\n") for one in re.split(r"(?<=\.) ", " ".join(text.split()))]
    assert len(sentences) > 1
    assert [one for one in sentences if one not in said] == []


def test_it_names_every_secret_of_the_example() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    for name in re.findall(r"^([A-Z_]+)=", example, re.MULTILINE):
        assert f"`{name}" in README, name


@pytest.mark.parametrize("trace", ["/home/", "/work/", "/root/", "C:\\"])
def test_it_holds_no_path_of_anybodys_machine(trace: str) -> None:
    assert trace not in README
