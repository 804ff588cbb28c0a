"""Holdfast keeps no words: look for a marked text in every place where the bot could have kept it."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol


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
) -> list[Found]:
    """Every place that holds the text, whatever its case, its spacing or its escaping.

    `database_path` stands for its WAL, SHM, journal and backups too: every file whose name begins with its name.
    `files` are exports and other attachments; `folders` are read whole. Raises ValueError for a text of fewer than
    4 letters, which would be found anywhere.
    """
    needle = _Needle(text)
    found = [
        Found(f"file {path.name}") for path in _files(database_path, folders) if needle.in_bytes(path.read_bytes())
    ]
    lines = logs.splitlines() if isinstance(logs, str) else logs
    found += [Found(f"log line {number}") for number, line in enumerate(lines, start=1) if needle.in_text(line)]
    for request in requests:
        sent = json.dumps([request.path, request.params, request.json, request.reason], default=str, ensure_ascii=False)
        if needle.in_text(sent):
            found.append(Found(f"request {request.method} {re.sub('[0-9]{15,}', '...', request.path)}"))
    return found + [Found(f"sent file {name}") for name, data in files if needle.in_bytes(data)]


def _files(database_path: Path | None, folders: Iterable[Path]) -> list[Path]:
    near = [] if database_path is None else sorted(database_path.parent.glob(f"{database_path.name}*"))
    if database_path is not None and database_path not in near:
        raise FileNotFoundError(database_path)
    return [*near, *(path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file())]


class _Needle:
    """The text in the spellings in which programs keep it: as it is, as JSON, as UTF-16, in another case."""

    def __init__(self, text: str) -> None:
        shape = _folded(text)
        if len(shape) < 4:
            raise ValueError("a text this short is found anywhere")
        escaped = json.dumps(text)[1:-1]
        self._texts = {shape, _folded(escaped), _folded(json.dumps(escaped)[1:-1]), _folded(repr(text)[1:-1])}

    def in_text(self, haystack: str) -> bool:
        folded = _folded(haystack)
        return any(text in folded for text in self._texts)

    def in_bytes(self, haystack: bytes) -> bool:
        decoded = [haystack.decode("utf-8", "replace")]
        for codec in ("utf-16-le", "utf-16-be"):
            decoded += [haystack[shift:].decode(codec, "replace") for shift in (0, 1)]
        return any(self.in_text(text) for text in decoded)


def _folded(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold()
