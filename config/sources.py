"""What each group's settings say, once a second group has inherited from the first, and where each is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.parts import CAN_BE_OFF, OWN_NAMES
from config.problems import Problem
from config.reading import Parsed
from config.toml_lines import Lines
from config.toml_lines import Path as Keys

OFF = "off"
NEVER_INHERITED = ("name", "key")


@dataclass(frozen=True)
class Source:
    """One group as written. `prefix` leads to what the group says itself; `merged` has what it inherits as well."""

    file: Path
    lines: Lines
    prefix: Keys
    merged: dict[str, Any]

    def problem(self, path: Keys, what: str, instead: str) -> Problem:
        key = ".".join(str(step) for step in path if isinstance(step, str))
        return Problem(self.file, self.line(path), key, what, instead)

    def problem_here(self, path: Keys, what: str, instead: str) -> Problem:
        """The same, where this group is written, also when the value comes from the first group."""
        key = ".".join(str(step) for step in path if isinstance(step, str))
        return Problem(self.file, self.lines.line(self.prefix + path), key, what, instead)

    def line(self, path: Keys) -> int | None:
        if not self.says(path) and self.lines.knows(path):
            return self.lines.line(path)
        return self.lines.line(self.prefix + path)

    def says(self, path: Keys) -> bool:
        return self.lines.knows(self.prefix + path)

    def part(self, name: str) -> dict[str, Any] | None:
        part = self.merged.get(name)
        return part if isinstance(part, dict) else None

    def value(self, part: str, key: str, default: object = None) -> object:
        return (self.part(part) or {}).get(key, default)

    @property
    def called(self) -> str:
        return str(self.value("group", "name", "the first group"))


def group_sources(file: Path, parsed: Parsed) -> tuple[list[Source], list[Problem]]:
    first = {name: part for name, part in parsed.data.items() if name != "another_group"}
    sources = [Source(file, parsed.lines, (), _without_off(first))]
    others = parsed.data.get("another_group", [])
    if not isinstance(others, list) or not all(isinstance(other, dict) for other in others):
        line = parsed.lines.line(("another_group",))
        what, instead = "Another group begins with two brackets on each side.", "Write [[another_group]]"
        return sources, [Problem(file, line, "another_group", what, instead)]
    for number, own in enumerate(others):
        merged = _without_off(_inherit(first, own))
        sources.append(Source(file, parsed.lines, ("another_group", number), merged))
    return sources, []


def strings(data: object, path: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Every text in parsed TOML, and every name an organiser chose, with the path to it."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, list):
        for number, item in enumerate(data):
            yield from strings(item, (*path, number))
    elif isinstance(data, dict):
        for key, item in data.items():
            if path and path[-1] in OWN_NAMES:
                yield (*path, key), key
            yield from strings(item, (*path, key))


def _inherit(first: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """A setting replaces the first group's whole; lists and tables of the organiser's own names never merge."""
    merged = dict(first)
    if isinstance(first.get("group"), dict):
        merged["group"] = {key: value for key, value in first["group"].items() if key not in NEVER_INHERITED}
    for name, part in own.items():
        inherited = merged.get(name)
        if name not in OWN_NAMES and isinstance(inherited, dict) and isinstance(part, dict):
            merged[name] = {**inherited, **part}
        else:
            merged[name] = part
    return merged


def _without_off(data: dict[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in data.items() if not (name in CAN_BE_OFF and part == OFF)}
