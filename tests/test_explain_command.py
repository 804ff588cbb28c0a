"""`explain` on the command line, and what every command says of settings that cannot be read."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

import bot as program

ROOT = Path(__file__).parents[1]


@pytest.fixture
def line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CliRunner]:
    """The command line as a newcomer has it: no secrets; the log's handlers are put back afterwards."""
    for name in ("DISCORD_TOKEN", "HOLDFAST_KEY", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(program, "HERE", tmp_path)
    root, quiet = logging.getLogger(), logging.getLogger("discord")
    kept, levels = list(root.handlers), (root.level, quiet.level)
    yield CliRunner()
    root.handlers[:] = kept
    root.setLevel(levels[0])
    quiet.setLevel(levels[1])


CONFIG = str(ROOT / "config")


def test_explain_says_why_a_sentence_matches_without_repeating_it(line: CliRunner) -> None:
    """DESIGN.md decision 3: every match is explained in one line."""
    answer = line.invoke(program.app, ["explain", "I am going to kill myself tonight", "--config", CONFIG])
    assert answer.exit_code == 0
    assert re.fullmatch(r"urgent: entry [a-z0-9-]+ .*\n", answer.output)
    assert "tonight" not in answer.output
    calm = line.invoke(program.app, ["explain", "this paperwork is killing me", "--config", CONFIG])
    assert calm.exit_code == 0
    assert calm.output.startswith("nothing")


def test_explain_reads_and_answers_line_by_line(line: CliRunner) -> None:
    asked = '{"text": "good evening"}\n{"text": "I am going to kill myself tonight"}\n'
    answer = line.invoke(program.app, ["explain", "--jsonl", "-", "--config", CONFIG], input=asked)
    assert answer.exit_code == 0
    first, second = answer.output.splitlines()
    assert '"tier": null' in first
    assert '"tier": "urgent"' in second


@pytest.mark.parametrize("command", [["check"], ["explain", "good evening"], ["run"]], ids=lambda one: one[0])
def test_broken_settings_end_with_a_sentence_and_no_traceback(
    line: CliRunner, tmp_path: Path, command: list[str]
) -> None:
    """ORG-7: file, line and key are named, and the way out is 1."""
    (tmp_path / "holdfast.toml").write_text('[group]\nname = "x"\nmin_agee = 18\n', "utf-8")
    answer = line.invoke(program.app, [*command, "--config", str(tmp_path)])
    assert answer.exit_code == 1
    assert "Traceback" not in answer.output
    assert "min_age" in answer.output
    assert isinstance(answer.exception, SystemExit)
