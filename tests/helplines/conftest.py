"""The whole bot with its helplines, and who is ready for a hard evening."""

import re
import tomllib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from config.settings import Settings, load
from tests.discord.logbook import Logbook
from tests.house import CONFIG, House, open_house


@pytest.fixture
async def house(tmp_path: Path, logbook: Logbook) -> AsyncIterator[House]:
    logbook.expect("check: ")  # what `check` says of the pretend server is told in its own tests
    async with open_house(tmp_path) as opened:
        yield opened


@pytest.fixture
async def ready(house: House) -> House:
    """Mo is on duty, Ann said yes to the word watch."""
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    return house


@pytest.fixture
def several_countries(tmp_path: Path) -> Settings:
    """The example settings of a group whose members live in several countries."""
    folder = tmp_path / "config"
    folder.mkdir()
    for file in CONFIG.iterdir():
        if file.is_file() and file.suffix in {".toml", ".md"}:
            text = file.read_text("utf-8")
            (folder / file.name).write_text(re.sub(r'(?m)^country( +)= "GB" .*$', 'country = "ask"', text, count=1))
    for name in ("locale", "words"):
        (folder / name).symlink_to(CONFIG / name)
    assert tomllib.loads((folder / "holdfast.toml").read_text("utf-8"))["group"]["country"] == "ask"
    shipped = (CONFIG / "helplines.toml").read_text("utf-8")
    (folder / "helplines.toml").write_text(shipped)
    return load(folder)
