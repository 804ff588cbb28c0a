"""CRI-17: our golden file. Urgent sentences are never missed, ordinary ones hardly ever flagged."""

import tomllib
from pathlib import Path

import pytest

from cogs.watch.lists import load_languages
from cogs.watch.together import WatchTogether

SECTIONS = tomllib.loads(Path("tests/watch/golden.toml").read_text(encoding="utf-8"))["section"]
ROWS = [(section, text) for section in SECTIONS for text in section["sentences"]]
LISTS = load_languages(sorted(Path("config/words").glob("*.toml")), None, "en")
THEMES = ("grief", "suicide loss")
WATCHES = {False: WatchTogether(LISTS), True: WatchTogether(LISTS, talk_here_is=THEMES)}


def tier(section: dict[str, str], text: str) -> str:
    match = WATCHES["talk_here_is" in section].read(text)
    return match.tier if match else "none"


def share(expected: str, *given: str) -> float:
    answers = [tier(section, text) for section, text in ROWS if section["tier"] == expected]
    return sum(answer in given for answer in answers) / len(answers)


def test_there_are_at_least_600_sentences_and_60_of_bereavement() -> None:
    texts = [text for _, text in ROWS]
    assert len(set(texts)) == len(texts) >= 600
    assert sum("talk_here_is" in section for section, _ in ROWS) >= 60
    assert all(section["about"] and set(section.get("talk_here_is", THEMES)) == set(THEMES) for section in SECTIONS)


def test_no_urgent_sentence_is_missed() -> None:
    assert share("urgent", "urgent") == 1


def test_hardly_an_unsure_sentence_is_missed_or_an_ordinary_one_flagged() -> None:
    assert share("unsure", "none") <= 0.02
    assert share("none", "unsure", "urgent") <= 0.02


def test_grief_never_pages() -> None:
    bereaved = [(section, text) for section, text in ROWS if "talk_here_is" in section]
    assert [text for section, text in bereaved if tier(section, text) == "urgent"] == []


@pytest.mark.parametrize(("section", "text"), ROWS, ids=[text for _, text in ROWS])
def test_a_sentence_gets_its_tier(section: dict[str, str], text: str) -> None:
    answer = tier(section, text)
    assert answer != "urgent" if section["tier"] == "not urgent" else answer == section["tier"]
