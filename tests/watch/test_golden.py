"""CRI-17: our golden file. Urgent sentences are never missed, ordinary ones never flagged."""

import tomllib
from pathlib import Path

import pytest

from cogs.watch.model import Watch

SECTIONS = tomllib.loads(Path("tests/watch/golden.toml").read_text(encoding="utf-8"))["section"]
ROWS = [(section, text) for section in SECTIONS for text in section["sentences"]]


def test_there_are_at_least_150_sentences_and_60_of_bereavement() -> None:
    assert len(ROWS) >= 150
    assert sum(bool(section.get("talk_here_is")) for section, _ in ROWS) >= 60


@pytest.mark.parametrize(("section", "text"), ROWS, ids=[text for _, text in ROWS])
def test_a_sentence_gets_its_tier(watch: Watch, grief_watch: Watch, section: dict[str, str], text: str) -> None:
    match = (grief_watch if section.get("talk_here_is") else watch).read(text)
    tier = match.tier if match else "none"
    if section["tier"] == "not urgent":
        assert tier != "urgent", match
    else:
        assert tier == section["tier"], match
