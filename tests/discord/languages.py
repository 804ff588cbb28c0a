"""What SimCord leaves out of languages: each press and command says the language of its person's Discord."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from simcord import interactions

AS_EVER = "en-US"
EVERYBODY = 0  # in place of a user: who has said nothing else
# What Discord calls a language that it has in several kinds.
ITS_KIND = {"en": "en-US", "es": "es-ES", "pt": "pt-BR", "sv": "sv-SE", "zh": "zh-CN"}
# Invisible, so that a test can mark which texts a message was made from while people read and press as ever.
MARKS = ("\u2062", "\u2063", "\u2064")
_NO_MARKS = dict.fromkeys(map(ord, MARKS))


@contextmanager
def told_with_each_press(languages: Mapping[int, str]) -> Iterator[None]:
    """`languages` by user; read at each press."""
    made = interactions.base_payload

    def in_their_language(*about: Any, **data: Any) -> Any:
        record, payload = made(*about, **data)
        payload["locale"] = languages.get(data["user_id"], languages.get(EVERYBODY, AS_EVER))
        return record, payload

    interactions.base_payload = in_their_language
    try:
        yield
    finally:
        interactions.base_payload = made


def unmarked(text: str) -> str:
    """As it is seen."""
    return text.translate(_NO_MARKS)
