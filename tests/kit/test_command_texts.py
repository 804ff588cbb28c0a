"""Commands in each language: what the files say is what Discord is told, and fits what it takes."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands
from fluent.syntax import ast, parse

from cogs.kit.command_texts import Command, every_command, key_of, texts_of
from config.settings import load
from tests.house import CONFIG, House, open_house

# Discord's rules for names, in ASCII: what can be typed on every keyboard.
NAME = re.compile(r"[a-z0-9_-]{1,32}")
LONGEST, MOST_CHARACTERS = 100, 8000
LANGUAGES = sorted(file.stem for file in (CONFIG / "locale").glob("*.ftl"))


@pytest.fixture
async def house(tmp_path: Path) -> Any:
    async with open_house(tmp_path) as opened:
        yield opened


def _all(house: House) -> list[Command]:
    menus = [one for kind in discord.AppCommandType for one in house.bot.tree.get_commands(type=kind)]
    return list(every_command(menus))


def _written(language: str) -> dict[str, dict[str, str]]:
    """Every text of a command as its file has it: by key, then by attribute."""
    found: dict[str, dict[str, str]] = {}
    for entry in parse((CONFIG / "locale" / f"{language}.ftl").read_text("utf-8")).body:
        if isinstance(entry, ast.Message) and entry.id.name.startswith("command-"):
            names = {"": entry.value} | {one.id.name: one.value for one in entry.attributes}
            found[entry.id.name] = {name: _spelt(value) for name, value in names.items()}
    return found


def _spelt(pattern: Any) -> str:
    return "".join(one.value if isinstance(one, ast.TextElement) else "{}" for one in pattern.elements)


def _sent(house: House) -> list[dict[str, Any]]:
    (body,) = [request.json for request in house.world.requests if request.path.endswith("/commands")][-1:]
    assert isinstance(body, list)
    return body


async def test_the_english_file_says_of_each_command_what_the_code_says(house: House) -> None:
    """Discord shows the code's own words where a language has none: they must not say something else."""
    words = house.bot.languages.plain("en")
    for command in _all(house):
        for name, text in texts_of(command):
            said = words.attribute(key_of(command), name) if name else words(key_of(command))
            assert said == text, f"{key_of(command)} {name}"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_language_names_every_command_and_option_and_nothing_else(house: House, language: str) -> None:
    wanted = {key_of(command): {name for name, _ in texts_of(command)} for command in _all(house)}
    assert {key: set(texts) for key, texts in _written(language).items()} == wanted


@pytest.mark.parametrize("language", LANGUAGES)
async def test_names_and_descriptions_fit_what_discord_takes_in_each_language(house: House, language: str) -> None:
    written = _written(language)
    for command in _all(house):
        texts = written[key_of(command)]
        assert len(texts[""]) <= 32
        if isinstance(command, app_commands.ContextMenu):
            continue
        options = [one.display_name for one in getattr(command, "parameters", ())]
        names = [texts[""], *(texts[option] for option in options)]
        assert [name for name in names if not NAME.fullmatch(name)] == []
        assert len({texts[option] for option in options}) == len(options), key_of(command)
        assert [text for text in texts.values() if not 1 <= len(text) <= LONGEST] == []
        if isinstance(command, app_commands.Group):
            below = [written[key_of(one)][""] for one in command.commands]
            assert len(set(below)) == len(below), f"two in {key_of(command)} have one name"


async def test_discord_is_told_the_names_in_spanish_by_both_its_kinds_of_spanish(house: House) -> None:
    (help_,) = [one for one in _sent(house) if one["name"] == "help"]
    assert help_["name_localizations"] == {"es-ES": "ayuda", "es-419": "ayuda"}
    country, wish = help_["options"]
    assert country["name_localizations"]["es-ES"] == "pais"
    assert country["description_localizations"]["es-ES"] != country["description"]
    (tired,) = [one for one in _sent(house) if one["name"] == "checkin"]
    (later,) = [one for one in tired["options"] if one["name"] == "later"]
    assert later["name_localizations"]["es-419"] == "hoy-no"
    assert wish["choices"][0]["name"] == "What if I call?"
    (slipped,) = [one for one in _sent(house) if one["name"] == "Something slipped out"]
    assert slipped["name_localizations"]["es-ES"] == "Se me escapó algo"


async def test_a_command_with_its_longest_language_fits_eight_thousand_characters(house: House) -> None:
    for one in _sent(house):
        assert _characters(one) <= MOST_CHARACTERS, one["name"]


def _characters(part: dict[str, Any]) -> int:
    own = sum(_longest(part, name) for name in ("name", "description", "value"))
    return own + sum(_characters(one) for one in _inner(part))


def _inner(part: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from part.get("options", ())
    yield from part.get("choices", ())


def _longest(part: dict[str, Any], name: str) -> int:
    others = (part.get(f"{name}_localizations") or {}).values()
    return max(map(len, (str(part.get(name, "")), *others)))


async def test_an_organiser_can_change_what_a_command_says_of_itself(tmp_path: Path) -> None:
    folder = tmp_path / "config"
    folder.mkdir()
    for name in ("locale", "words", "helplines.toml", "agreement.md", "agreement-carers.md", "holdfast.toml"):
        folder.joinpath(name).symlink_to(CONFIG / name)
    settings = load(folder)
    own = folder / "mine" / "locale"
    own.mkdir(parents=True)
    own.joinpath("en.ftl").write_text(
        "command-about = about\n    .description = Who we are, and what I keep\n", "utf-8"
    )
    async with open_house(tmp_path, settings=settings) as house:
        (about,) = [one for one in _sent(house) if one["name"] == "about"]
        assert about["description_localizations"]["en-GB"] == "Who we are, and what I keep"
        assert "es-ES" in about["description_localizations"]
