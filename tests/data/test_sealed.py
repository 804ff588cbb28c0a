import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.sealed import Cipher, SealedId, WrongKeyError
from tests.data.support import KEY

ids = st.integers(min_value=10**16, max_value=2**63 - 1)
CIPHER = Cipher(KEY)


@given(guild=ids, person=ids)
def test_what_is_sealed_opens_again(guild: int, person: int) -> None:
    """PRI-2"""
    assert CIPHER.unseal(CIPHER.seal(SealedId(guild, person))) == SealedId(guild, person)


@given(guild=ids, person=ids)
def test_the_same_person_is_found_again_in_the_same_server(guild: int, person: int) -> None:
    assert CIPHER.seal(SealedId(guild, person)) == CIPHER.seal(SealedId(guild, person))


@given(one=ids, other=ids, person=ids)
def test_the_same_person_cannot_be_recognised_in_two_servers(one: int, other: int, person: int) -> None:
    """PRI-2, ORG-12"""
    first, second = CIPHER.seal(SealedId(one, person))[8:], CIPHER.seal(SealedId(other, person))[8:]
    assert (first == second) == (one == other)


@given(guild=ids, person=ids)
def test_a_sealed_id_does_not_hold_the_id(guild: int, person: int) -> None:
    sealed = CIPHER.seal(SealedId(guild, person))[8:]
    assert person.to_bytes(8, "big") not in sealed
    assert str(person).encode() not in sealed


@given(guild=ids, person=ids, other_guild=ids)
def test_a_row_moved_to_another_server_does_not_open(guild: int, person: int, other_guild: int) -> None:
    sealed = CIPHER.seal(SealedId(guild, person))
    moved = other_guild.to_bytes(8, "big") + sealed[8:]
    if other_guild == guild:
        assert CIPHER.unseal(moved) == SealedId(guild, person)
    else:
        with pytest.raises(WrongKeyError):
            CIPHER.unseal(moved)


def test_another_key_opens_nothing() -> None:
    sealed = CIPHER.seal(SealedId(1, 2))
    with pytest.raises(WrongKeyError):
        Cipher(Cipher.new_key()).unseal(sealed)


@pytest.mark.parametrize("key", ["", "hello", "not a key at all", pytest.param(KEY[:-8], id="too short"), "schlüssel"])
def test_what_is_no_key_is_refused_in_words(key: str) -> None:
    with pytest.raises(WrongKeyError, match="HOLDFAST_KEY"):
        Cipher(key)
