"""The watch answers as the slow way of `plainly` does, whatever is written."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.watch.model import Watch
from cogs.watch.patterns import Choice, Gap, Group, Part, Series
from cogs.watch.together import WatchTogether
from tests.watch import plainly

FILLING = ["um", "the", "kettle", "really", "not", "yesterday", "my sister", "lol", "is", "on and off", "a", "i", "x y"]
BETWEEN = [" ", " ", " ", " ", " ", ", ", ". ", "\n", "! ", "... ", "? ", " - ", "  ", "/", "💀", "_", "; "]


def spelt_out(watch: Watch, series: Series, choose: random.Random) -> list[str]:
    """Make one text that a phrase matches."""
    words: list[str] = []
    for part in series:
        words += _one(watch, part, choose)
    return words


def _one(watch: Watch, part: Part, choose: random.Random) -> list[str]:
    if isinstance(part, Choice):
        return spelt_out(watch, choose.choice(part.options), choose)
    if isinstance(part, Group):
        return spelt_out(watch, choose.choice(watch.lists.groups[part.name]), choose)
    if isinstance(part, Gap):
        return [choose.choice(FILLING) for _ in range(choose.randint(0, 2))]
    return [part]


def disguised(word: str, choose: random.Random) -> str:
    at = choose.randrange(len(word))
    return choose.choice(
        [
            word,
            word.upper(),
            word[:at] + word[at:].replace("i", "1").replace("e", "3").replace("l", "!"),
            word[:at] + word[at] * 3 + word[at + 1 :],
            word[:at] + word[at + 1 :],
            word[:at] + "*" + word[at + 1 :],
            word[: at - 1] + word[at : at + 1] + word[at - 1 : at] + word[at + 1 :] if at else word,
            " ".join(word),
            ".".join(word),
            "\u200b".join(word),
            word[:at] + "'" + word[at:],
            word.replace("a", "а").replace("o", "о"),  # noqa: RUF001 - letters that look like others
            f"**{word}**",
            f"@{word}",
            word + "'s",
            "".join(letter + "\u0335" for letter in word),
        ]
    )


def written(watch: Watch, choose: random.Random) -> str:
    """Mix parts of phrases, whole or broken, plain or disguised, with other words."""
    text = ""
    spellings = list(watch.lists.language.spellings)
    for _ in range(choose.randint(1, 4)):
        words = spelt_out(watch, choose.choice(watch.numbered)[1], choose)
        how = choose.random()
        if how < 0.2:
            words.pop(choose.randrange(len(words)))
        elif how < 0.6:
            at = choose.randrange(len(words))
            words[at] = disguised(words[at], choose)
        elif how < 0.7:
            words = ["".join(words)]
        elif how < 0.8:
            words = [disguised(word, choose) for word in words]
        if choose.random() < 0.4:
            words.insert(choose.randint(0, len(words)), choose.choice([*FILLING, choose.choice(spellings)]))
        between = choose.choice(BETWEEN) if choose.random() < 0.2 else " "
        text += between.join(words) + choose.choice(BETWEEN)
    return text


@given(st.integers(0, 2**32))
@settings(max_examples=150, deadline=None)
def test_the_fast_way_answers_as_the_slow_way(watch: Watch, grief_watch: Watch, seed: int) -> None:
    choose = random.Random(seed)
    for one in (watch, grief_watch):
        text = written(one, choose)
        assert one.judge(text) == plainly.judge(one, text), text


@given(st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_a_list_answers_the_same_beside_other_languages_lists(every_watch: WatchTogether, seed: int) -> None:
    """Each is ready to meet the others' words and everyday ones; that may make it faster, and nothing else."""
    choose = random.Random(seed)
    text = written(choose.choice(every_watch.watches), choose)
    for one in every_watch.watches:
        assert one.judge(text) == plainly.judge(one, text), text


def test_what_repeats_itself_is_found_each_time(watch: Watch) -> None:
    text = "the kettle is on and i want to die today so there. " * 5
    assert watch.judge(text) == plainly.judge(watch, text)
    assert len(watch.judge(text)) >= 5


@given(st.text(max_size=200) | st.text(alphabet="ikl dtmyse1!.*-@\n'_|~", max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_text_is_answered_as_the_slow_way_answers_it(watch: Watch, text: str) -> None:
    assert watch.judge(text) == plainly.judge(watch, text)


@pytest.mark.parametrize(
    "text",
    ["k just i just l just l my s e l f", "1 w@n7 70 d13", "in to deep my self kill my self",
     "k + i + l + l myself", "im gonna k.i.l.l my.self",
     "I. Want. To. Die.", "u n alive me", "*ill myself", "wan't'to'die", "", "'", "@", "**"],
)  # fmt: skip
def test_what_comes_together_only_when_read_is_found_by_the_fast_way_too(watch: Watch, text: str) -> None:
    assert watch.judge(text) == plainly.judge(watch, text)
