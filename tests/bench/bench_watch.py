"""How fast the watch reads, beside a naive list in the same run; and how much memory its lists take.

`make bench`. Read the column "Ops (Kops/s)" and the ratio in brackets; wall times differ from machine to machine.
"""

import tomllib
import tracemalloc
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from cogs.watch.lists import load_lists
from cogs.watch.model import Watch

ROOT = Path(__file__).parents[2]
NAIVE = ["kms", "suicide", "self harm", "selfharm", "end my life", "kill myself", "no one cares", "give up"]
WORST = ("i want to " * 400)[:4000]


def sentences() -> list[str]:
    golden = tomllib.loads((ROOT / "tests/watch/golden.toml").read_text(encoding="utf-8"))
    return [text for section in golden["section"] for text in section["sentences"]]


@pytest.fixture(scope="module")
def watch() -> Watch:
    return Watch(load_lists([ROOT / "config/words/en.toml"]), talk_here_is=("grief", "suicide loss"))


@pytest.mark.benchmark(group="golden sentences")
def test_naive_list(benchmark: BenchmarkFixture) -> None:
    texts = [text.lower() for text in sentences()]
    benchmark(lambda: [any(word in text for word in NAIVE) for text in texts])
    benchmark.extra_info["messages"] = len(texts)


@pytest.mark.benchmark(group="golden sentences")
def test_the_watch(benchmark: BenchmarkFixture, watch: Watch) -> None:
    texts = sentences()
    benchmark(lambda: [watch.read(text) for text in texts])
    benchmark.extra_info["messages"] = len(texts)


@pytest.mark.benchmark(group="one message of 4,000 characters")
def test_the_longest_message_made_of_beginnings(benchmark: BenchmarkFixture, watch: Watch) -> None:
    benchmark(watch.read, WORST)


@pytest.mark.benchmark(group="one message of 4,000 characters")
def test_the_longest_message_of_ordinary_words(benchmark: BenchmarkFixture, watch: Watch) -> None:
    benchmark(watch.read, ("the kettle is on and the dog is asleep " * 120)[:4000])


@pytest.mark.benchmark(group="memory of the compiled lists, in extra_info")
def test_compiling_the_lists(benchmark: BenchmarkFixture) -> None:
    tracemalloc.start()
    kept = Watch(load_lists([ROOT / "config/words/en.toml"]))
    size, _peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    benchmark.extra_info["megabytes"] = round(size / 1e6, 1)
    benchmark.extra_info["entries"] = len(kept.lists.entries)
    benchmark(lambda: Watch(load_lists([ROOT / "config/words/en.toml"])))
    print(f"\ncompiled lists: {benchmark.extra_info}")
