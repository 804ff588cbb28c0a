"""`check` before there is a token: what an organiser reads who has just changed a file."""

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import discord
import pytest
from typer.testing import CliRunner

import bot
from bot import app

CONFIG = Path(__file__).parent.parent / "config"


@pytest.fixture(autouse=True)
def logs_as_before() -> Iterator[None]:
    """A command sets the process's logs up for itself; the next test must find them as they were."""
    root, ours = logging.getLogger(), logging.getLogger("discord")
    handlers, level, discord_level = list(root.handlers), root.level, ours.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    ours.setLevel(discord_level)


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped folder, and no token anywhere."""
    for name in ("DISCORD_TOKEN", "HOLDFAST_KEY", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(bot, "HERE", tmp_path)
    folder = tmp_path / "config"
    shutil.copytree(CONFIG, folder, ignore=shutil.ignore_patterns("mine", "__pycache__"))
    # As an organiser leaves it who has looked at every line today: the shipped ones grow old by themselves.
    lines, today = folder / "helplines.toml", f"{discord.utils.utcnow():%Y-%m-%d}"
    checked = f'checked_on = "{today}"\nchecked_by = "rae"'
    text = lines.read_text(encoding="utf-8").replace('checked_on = ""\nchecked_by = ""', checked)
    lines.write_text(text, encoding="utf-8")
    return folder


def checked(config: Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["check", "--config", str(config)])
    return result.exit_code, result.output


def test_the_shipped_files_are_in_order_and_check_says_what_it_could_not_look_at(config: Path) -> None:
    code, output = checked(config)
    assert code == 0, output
    assert "in order" in output
    assert "the server itself was not looked at" in output


def test_an_agreement_without_its_limits_is_named_with_its_line(config: Path) -> None:
    """CON-4, CON-6."""
    mine = config / "mine"
    mine.mkdir()
    text = (config / "agreement.md").read_text(encoding="utf-8").replace("<!-- limits -->", "")
    (mine / "agreement.md").write_text(text, encoding="utf-8")
    code, output = checked(config)
    assert code == 1
    assert "limits" in output
    assert "line" in output


def test_helplines_that_cannot_be_used_are_named_row_by_row(config: Path) -> None:
    """ORG-5."""
    mine = config / "mine"
    mine.mkdir()
    (mine / "helplines.toml").write_text('[[line]]\ncountry = "EU"\nname = "x"\n', encoding="utf-8")
    code, output = checked(config)
    assert code == 1
    assert "EU" in output
    assert output.count("No number answers in the whole of the EU") == 1


def test_a_word_list_that_cannot_be_read_is_named_with_its_line(config: Path) -> None:
    mine = config / "mine"
    mine.mkdir()
    (mine / "words.toml").write_text('[move]\nen-suicide-999 = "urgent"\n', encoding="utf-8")
    code, output = checked(config)
    assert code == 1
    assert "en-suicide-999" in output


def test_a_text_file_that_cannot_be_read_is_named_with_its_line(config: Path) -> None:
    locale = config / "mine" / "locale"
    locale.mkdir(parents=True)
    (locale / "en.ftl").write_text("help-hello = Hi\nthis is no text\n", encoding="utf-8")
    code, output = checked(config)
    assert code == 1
    assert "line 2" in output
    assert "Traceback" not in output


def test_starting_without_a_token_says_where_to_write_it(config: Path) -> None:
    result = CliRunner().invoke(app, ["run", "--config", str(config)])
    assert result.exit_code == 1
    assert "DISCORD_TOKEN=" in result.output
    assert not (config.parent / "data").exists(), "nothing may be made before there is a token"


def test_explain_with_a_broken_list_says_so(config: Path) -> None:
    mine = config / "mine"
    mine.mkdir()
    (mine / "words.toml").write_text("x = [", encoding="utf-8")
    result = CliRunner().invoke(app, ["explain", "hello", "--config", str(config)])
    assert result.exit_code == 1
    assert "words.toml" in result.output
    assert isinstance(result.exception, SystemExit)


def test_looking_leaves_nothing_behind(config: Path) -> None:
    checked(config)
    assert sorted(path.name for path in config.parent.iterdir()) == ["config"]
