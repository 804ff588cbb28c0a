"""What the watch does when it cannot do its work: it says so, and goes on with what it has."""

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from cogs.kit.logs import QuietFormatter
from cogs.kit.ports import Grade
from cogs.watch.model import Watch
from tests.agreement.texts import make_folder
from tests.discord.logbook import Logbook
from tests.house import HARD_SENTENCE, House, open_house

OURS = """
[list]
name = "Ours"
source = "us"
reviewed_by = "Rae"
reviewed_on = "2026-11-01"

[[entry]]
id = "ours-001"
tier = "urgent"
kind = "suicide"
phrases = ["the blue door"]
why = "we say it so"
examples = ["the blue door"]
not = ["{not_this}"]
"""


@pytest.fixture
async def own(tmp_path: Path) -> AsyncIterator[tuple[House, Path]]:
    """A house whose organiser may write lists of their own; Mo is on duty and Ann is read."""
    folder = tmp_path / "config"
    settings = make_folder(folder)
    (folder / "mine").mkdir()
    async with open_house(tmp_path, settings=settings) as house:
        await house.goes_on_duty("mo")
        await house.agrees("ann")
        yield house, folder / "mine" / "words.toml"


_saved = 0


def _write(file: Path, text: str, at: int) -> None:
    file.write_text(text, "utf-8")
    os.utime(file, (at, at))


async def save(house: House, file: Path, text: str) -> None:
    """Save as an editor does, and let two heartbeats pass."""
    global _saved  # noqa: PLW0603 - each saving is at a moment of its own, however coarse the clock of the disk is
    _saved += 1
    _write(file, text, 1_800_000_000 + _saved)
    await house.world.pass_time(seconds=61)


async def said(house: House) -> dict[str, str]:
    found = [finding for _, finding in await house.bot.report() if finding.grade is Grade.STOP]
    return {finding.text: str(finding.facts.get("what")) for finding in found}


async def test_a_list_saved_while_the_bot_runs_is_read(own: tuple[House, Path]) -> None:
    house, file = own
    await house.world.say("ann", "grief-chat", "the blue door")
    await save(house, file, OURS.format(not_this="red door"))
    assert house.cards() == []
    await house.world.say("ann", "grief-chat", "the blue door again")
    assert "Ours list" in house.card()


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ('[[entry]]\nid = "ours-002"\ntier = "loud"\n', 'line 2, entry ours-002, tier: "loud" is not known'),
        (OURS.format(not_this="at the blue door"), 'line 9, entry ours-001: not: "at the blue door" is matched'),
        (OURS.format(not_this="no").replace("the blue door", "b", 1), "is one letter"),
        ("[[entry]\n", "not readable as TOML"),
    ],
    ids=["tier", "example", "letter", "brackets"],
)
async def test_a_broken_list_changes_nothing_and_its_organiser_is_told_where(
    own: tuple[House, Path], logbook: Logbook, broken: str, told: str
) -> None:
    house, file = own
    logbook.expect("the changed word lists cannot be read")
    await save(house, file, OURS.format(not_this="red door"))
    await save(house, file, broken)
    assert told in (await said(house))["check-watch-lists-kept"]
    assert any(told in line for line in logbook.unexpected_errors() + logbook.text().splitlines())
    await house.world.say("ann", "grief-chat", "the blue door")
    assert "Ours list" in house.card()
    await save(house, file, OURS.format(not_this="green door"))
    assert "check-watch-lists-kept" not in await said(house)


async def test_lists_taken_away_again_leave_ours(own: tuple[House, Path]) -> None:
    house, file = own
    await save(house, file, OURS.format(not_this="red door"))
    file.unlink()
    await house.world.pass_time(seconds=61)
    await house.world.say("ann", "grief-chat", "the blue door")
    assert house.cards() == []


async def test_what_the_watch_cannot_read_is_a_note_that_says_so(
    house: House, logbook: Logbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Peers answer "safe". Nobody is pinged for it; the trace is logged without the words."""
    await house.goes_on_duty("mo")
    await house.agrees("ann")
    pings = house.world.pings("mo")
    logbook.expect("the watch failed on a text")

    def fails(_watch: Watch, text: str) -> Any:
        raise ValueError(text)

    monkeypatch.setattr(Watch, "judge", fails)
    await house.world.say("ann", "grief-chat", "marzipan kettle")
    listed = await house.world.command("mo", "mod-alerts", "alerts list")
    assert "unsure, could not be read" in listed.text
    assert house.world.pings("mo") == pings
    printed = "\n".join(QuietFormatter().format(record) for record in logbook.records)
    assert "ValueError" in printed
    assert "marzipan" not in printed
    monkeypatch.undo()
    await house.world.say("ann", "grief-chat", HARD_SENTENCE)
    assert "I could not read it" in house.card()
