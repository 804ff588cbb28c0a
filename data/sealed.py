"""Ids at rest: every member, message, channel and thread id is encrypted in the database (PRI-2)."""

import base64
import binascii
import hmac
import secrets
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator

_ID_BYTES = 8


class WrongKeyError(Exception):
    """The key given is not the one this database was sealed with, or is not a key at all."""


class SealedId(NamedTuple):
    """A Discord id together with the server it was seen in; only together can they be sealed and opened."""

    guild_id: int
    id: int


class Cipher:
    """AES-SIV over a single id, with the server's id as associated data.

    Deterministic, so that a sealed column can be looked up by equality; bound to the server, so that the same
    person has unrelated values in two servers' rows. The server's id stands in front in the clear: it says where
    the bot works, never who a person is.
    """

    def __init__(self, key: str) -> None:
        """Take a key as `new_key` writes it; anything else raises `WrongKeyError`."""
        try:
            raw = base64.urlsafe_b64decode(key.encode("ascii"))
            self._siv = AESSIV(raw)
        except (ValueError, binascii.Error, UnicodeEncodeError) as error:
            raise WrongKeyError("HOLDFAST_KEY is not a key that Holdfast made: copy the whole line again") from error
        self._mark_key = hmac.digest(raw, b"holdfast: marks of who is too young", "sha256")

    @staticmethod
    def new_key() -> str:
        return base64.urlsafe_b64encode(AESSIV.generate_key(512)).decode("ascii")

    def seal(self, value: SealedId) -> bytes:
        guild = value.guild_id.to_bytes(_ID_BYTES, "big")
        return guild + self._siv.encrypt(value.id.to_bytes(_ID_BYTES, "big"), [guild])

    def mark(self, group_key: str, value: SealedId) -> bytes:
        """Return what tells whether this is the same person in the same group, and is like no sealed id of theirs.

        Only somebody with the key can work it out, and it cannot be turned back.
        """
        named = f"{group_key}\0{value.guild_id}\0{value.id}".encode()
        return hmac.digest(self._mark_key, named, "sha256")

    def unseal(self, blob: bytes) -> SealedId:
        guild = blob[:_ID_BYTES]
        try:
            plain = self._siv.decrypt(blob[_ID_BYTES:], [guild])
        except InvalidTag as error:
            raise WrongKeyError("this database was sealed with another HOLDFAST_KEY") from error
        return SealedId(int.from_bytes(guild, "big"), int.from_bytes(plain, "big"))


class Sealed(TypeDecorator[SealedId]):
    """A column of sealed ids. The cipher hangs on the engine's dialect, so two databases never share one."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: SealedId | None, dialect: Dialect) -> bytes | None:
        return None if value is None else _cipher(dialect).seal(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> SealedId | None:
        return None if value is None else _cipher(dialect).unseal(value)


def hang_cipher(dialect: Dialect, cipher: Cipher) -> None:
    dialect.holdfast_cipher = cipher  # type: ignore[attr-defined]  # SQLAlchemy has no slot for it; this is the engine's own object


def _cipher(dialect: Dialect) -> Cipher:
    cipher: Cipher = dialect.holdfast_cipher  # type: ignore[attr-defined]  # set by hang_cipher
    return cipher


def new_nonce_prefix() -> str:
    """Four characters that tell this database's Discord nonces from another's."""
    return secrets.token_hex(2)
