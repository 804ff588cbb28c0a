"""When a forward leaves a place where people confide: the rule alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.agreement.forwards.model import Place, goes_out

CHAT, NIGHT, GENERAL, ROOMS = 1, 2, 3, 4
CONFIDENTIAL = frozenset({CHAT, NIGHT})

chat, night, general = (Place(number, number, is_private=False) for number in (CHAT, NIGHT, GENERAL))
thread_of_chat = Place(11, CHAT, is_private=False)
room = Place(41, ROOMS, is_private=True)
place_under_chat = Place(12, CHAT, is_private=True)


@pytest.mark.parametrize(
    ("source", "to", "out"),
    [
        (chat, night, True),
        (thread_of_chat, night, True),
        (chat, Place(21, NIGHT, is_private=False), True),
        (room, chat, True),
        (place_under_chat, chat, True),
        (chat, chat, False),
        (chat, thread_of_chat, False),
        (thread_of_chat, chat, False),
        (general, chat, False),
        (chat, general, False),
        (room, general, False),
        (chat, room, False),
        (night, place_under_chat, False),
        (place_under_chat, place_under_chat, False),
    ],
)
def test_what_is_out_and_what_is_not(source: Place, to: Place, *, out: bool) -> None:
    assert goes_out(source, to, CONFIDENTIAL, CONFIDENTIAL) is out


numbers = st.integers(1, 6)
places = st.builds(Place, numbers, numbers, st.booleans())


@given(places, places, st.frozensets(numbers), st.frozensets(numbers))
def test_only_from_a_confidence_and_only_into_a_channel_that_is_watched(
    source: Place, to: Place, confidential: frozenset[int], watched: frozenset[int]
) -> None:
    if goes_out(source, to, confidential, watched):
        assert to.above in watched
        assert not to.is_private
        assert source.is_private or source.above in confidential - {to.above}
