import pytest

from cogs.watch.finder import PhraseFinder
from cogs.watch.language import CLAUSE, COMMA, SENTENCE
from cogs.watch.patterns import PatternError, parse


def spelt(words: list[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word != "really")


def finds(phrase: str, text: str, stops: dict[int, int] | None = None) -> bool:
    finder = PhraseFinder([(0, parse(phrase, spelt))], {"fruit": [("apple",), ("wild", "plum")]}, frozenset({"not"}))  # type: ignore[arg-type]
    words = text.split()
    return bool(finder.find(words, [(stops or {}).get(at, 0) for at in range(len(words))]))


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("(a|b c) d", "a d", True),
        ("(a|b c) d", "b c d", True),
        ("(a|b c) d", "b d", False),
        ("a [so|very] d", "a d", True),
        ("a [so|very] d", "a very d", True),
        ("a ... d", "a d", True),
        ("a ... d", "a x x x x d", True),
        ("a ... d", "a x x x x x d", False),
        ("a ..1 d", "a x x d", False),
        ("a ..2 [b] ..2 d", "a x x b x x d", True),
        ("a ..2 [b] ..2 d", "a x x x x d", True),
        ("a ..4 d", "a not d", False),
        ("eat {fruit} now", "eat wild plum now", True),
        ("eat {fruit} now", "eat plum now", False),
        ("a [b [c]] d", "a b c d", True),
    ],
)
def test_a_phrase_finds_what_it_says(phrase: str, text: str, found: bool) -> None:
    assert finds(phrase, text) is found


def test_pauses_hold_phrases_and_gaps_back() -> None:
    assert finds("a d", "a d", {1: CLAUSE})
    assert not finds("a d", "a d", {1: SENTENCE})
    assert finds("a ... d", "a x d", {1: COMMA})
    assert not finds("a ... d", "a x d", {1: CLAUSE})


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("a | b", "outside brackets"),
        ("(a|b", "not closed"),
        ("a)", "outside brackets"),
        ("(a|) b", "empty"),
        ("... a", "at its start"),
        ("[a] ... b", "at its start"),
        ("[a]", "at its start"),
        ("a ..9 b", "not a gap"),
        ("a.*b", "not a word"),
        ("k", "one letter"),
        ("", "at its start"),
        ("really", "skipped"),
        ("a " * 700, "longer"),
    ],
)
def test_a_phrase_that_cannot_be_read_is_explained(phrase: str, told: str) -> None:
    with pytest.raises(PatternError, match=told):
        parse(phrase, spelt)  # type: ignore[arg-type]
