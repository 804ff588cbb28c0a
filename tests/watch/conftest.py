from pathlib import Path

import pytest

from cogs.watch.lists import load_languages, load_lists
from cogs.watch.model import Watch
from cogs.watch.together import WatchTogether

WORDS = Path("config/words")
ENGLISH = WORDS / "en.toml"


@pytest.fixture(scope="session")
def watch() -> Watch:
    return Watch(load_lists([ENGLISH]))


@pytest.fixture(scope="session")
def grief_watch() -> Watch:
    return Watch(load_lists([ENGLISH]), talk_here_is=("grief", "suicide loss"))


@pytest.fixture(scope="session")
def every_watch() -> WatchTogether:
    """What a group really runs: every language's list."""
    return WatchTogether(load_languages(sorted(WORDS.glob("*.toml")), None, "en"))
