"""Holdfast keeps no words: look for a marked text in every place where the bot could have kept it."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

SHORTEST = 4
PIECE = 12


class Request(Protocol):
    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def params(self) -> Any: ...
    @property
    def json(self) -> Any: ...
    @property
    def reason(self) -> Any: ...


@dataclass(frozen=True)
class Found:
    """Where the text was; `place` is fit to be shown, the text itself is not repeated."""

    place: str

    def __str__(self) -> str:
        return self.place


def search_everything(
    text: str,
    *,
    database_path: Path | None = None,
    logs: str | Iterable[str] = (),
    requests: Iterable[Request] = (),
    files: Iterable[tuple[str, bytes]] = (),
    folders: Iterable[Path] = (),
    pieces: bool = False,
) -> list[Found]:
    """Every place that holds the text, whatever its case, spacing, punctuation or escaping.

    `database_path` stands for its WAL, SHM, journal and backups too: every file beside it that is named after it.
    `files` are exports and other attachments; `folders` are read whole. With `pieces`, any 12 letters in a row of the
    text count, for a marked text of which a shortened copy must be found too. Raises ValueError for a text of fewer
    than 4 letters, which would be found anywhere.
    """
    needle = _Needle(text, pieces=pieces)
    kept = [path for path in _files(database_path, folders) if needle.in_bytes(path.read_bytes())]
    found = [Found(f"file {path.name}") for path in kept]
    lines = logs.splitlines() if isinstance(logs, str) else logs
    found += [Found(f"log line {number}") for number, line in enumerate(lines, start=1) if needle.in_text(line)]
    for request in requests:
        if any(needle.in_text(part) for part in _texts([request.path, request.params, request.json, request.reason])):
            found.append(Found(f"request {request.method} {re.sub('[0-9]{15,}', '...', request.path)}"))
    return found + [Found(f"sent file {name}") for name, data in files if needle.in_bytes(data)]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from (*_texts(key), *_texts(item))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
    elif value is not None:
        yield str(value)


def _files(database_path: Path | None, folders: Iterable[Path]) -> list[Path]:
    near = [] if database_path is None else sorted(_beside(database_path))
    return [*near, *(path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file())]


def _beside(database: Path) -> set[Path]:
    """The file, its WAL and journal ("x.db-wal"), and copies named after it ("x.before-3.db")."""
    if not database.is_file():
        raise FileNotFoundError(database)
    return {*database.parent.glob(f"{database.name}*"), *database.parent.glob(f"{database.stem}.*")}


class _Needle:
    """The text in the spellings in which programs keep it: as it is, escaped, as UTF-16, in another case."""

    def __init__(self, text: str, *, pieces: bool) -> None:
        shape = _folded(text)
        if len(shape) < SHORTEST:
            raise ValueError("a text this short is found anywhere")
        shapes = {shape, _folded(json.dumps(text))}
        if pieces:
            shapes = {whole[at : at + PIECE] for whole in shapes for at in range(max(1, len(whole) - PIECE + 1))}
        self._shapes = shapes

    def in_text(self, haystack: str) -> bool:
        folded = _folded(haystack)
        return any(shape in folded for shape in self._shapes)

    def in_bytes(self, haystack: bytes) -> bool:
        decoded = [haystack.decode("utf-8", "replace")]
        for codec in ("utf-16-le", "utf-16-be"):
            decoded += [haystack[shift:].decode(codec, "replace") for shift in (0, 1)]
        return any(self.in_text(text) for text in decoded)


def _folded(text: str) -> str:
    """Letters and digits only: quotes, spaces and line ends are what escaping changes."""
    return re.sub(r"[\W_]+", "", re.sub(r"\\[nrt]", "", text)).casefold()
