from pathlib import Path

import pytest

from cogs.watch.lists import load_lists
from cogs.watch.model import Watch

ENGLISH = Path("config/words/en.toml")


@pytest.fixture(scope="session")
def watch() -> Watch:
    return Watch(load_lists([ENGLISH]))


@pytest.fixture(scope="session")
def grief_watch() -> Watch:
    return Watch(load_lists([ENGLISH]), talk_here_is=("grief", "suicide loss"))
