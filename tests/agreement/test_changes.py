"""What changed between two texts of the agreement, in words."""

from hypothesis import given
from hypothesis import strategies as st

from cogs.agreement.changes import Change, changes
from cogs.agreement.clauses import Agreement, Clause

KEEP = "What people share here is theirs."
SHOTS = "Please don't take screenshots."
STRICTER = "Please don't take or share screenshots."
OUT = "You can pass, pause or leave."
LEAVE = "You don't have to say why."


def text(*sentences: str) -> Agreement:
    return Agreement("## Here", (Clause(("also",), " ".join(sentences), ""),))


def test_a_new_sentence_is_new_and_a_taken_out_one_is_gone() -> None:
    """CON-10"""
    assert changes(text(KEEP, OUT), text(KEEP, SHOTS, OUT)) == (Change(None, SHOTS),)
    assert changes(text(KEEP, SHOTS, OUT), text(KEEP, OUT)) == (Change(SHOTS, None),)


def test_a_reworded_sentence_stands_beside_what_it_was() -> None:
    assert changes(text(KEEP, SHOTS, OUT), text(KEEP, STRICTER, OUT)) == (Change(SHOTS, STRICTER),)


def test_a_sentence_in_place_of_quite_another_is_two_changes() -> None:
    assert changes(text(KEEP, SHOTS), text(KEEP, LEAVE)) == (Change(None, LEAVE), Change(SHOTS, None))


def test_what_only_moved_or_was_set_in_bold_is_no_change() -> None:
    assert changes(text(KEEP, SHOTS, OUT), text(OUT, KEEP, SHOTS)) == ()
    assert changes(text(KEEP, SHOTS), text(f"**{KEEP}**", SHOTS)) == ()


sentences = st.lists(st.sampled_from([KEEP, SHOTS, STRICTER, OUT, LEAVE]), unique=True, min_size=1)


@given(sentences, sentences)
def test_every_sentence_that_came_or_went_is_told_and_no_other(old: list[str], new: list[str]) -> None:
    found = changes(text(*old), text(*new))
    assert {change.after for change in found if change.after} == set(new) - set(old)
    assert {change.before for change in found if change.before} == set(old) - set(new)
    assert changes(text(*new), text(*new)) == ()
