"""Reads the keys of one TOML table and remembers what is wrong with each, so that all is told at once."""

from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

E = TypeVar("E", bound=StrEnum)


class Problems:
    """Collects problems over all files. Lines are found by looking for the id, as TOML readers do not tell them."""

    def __init__(self) -> None:
        self._found: list[str] = []
        self._lines: dict[str, list[str]] = {}

    def remember(self, file: str, text: str) -> None:
        self._lines[file] = text.splitlines()

    def add(self, file: str, entry: str, key: str, what: str) -> None:
        number = self._line(file, entry or key)
        where = [f"{file}, line {number}" if number else file]
        where += [f"entry {entry}" if not entry.startswith("[") else entry] if entry else []
        where += [key] if key else []
        line = f"{', '.join(where)}: {what}"
        if line not in self._found:
            self._found.append(line)

    def _line(self, file: str, wanted: str) -> int:
        if not wanted:
            return 0
        quoted = f'"{wanted}"'
        for number, line in enumerate(self._lines.get(file, ()), 1):
            bare = line.strip()
            if (bare.startswith("id") and quoted in bare) or bare == wanted or bare.startswith(f"{wanted} ="):
                return number
        return 0

    def raise_as(self, error: type[Exception]) -> None:
        if self._found:
            raise error(self._found)


class Fields:
    def __init__(self, file: str, entry: str, table: object, problems: Problems) -> None:
        self._file, self._entry, self._problems = file, entry, problems
        self._table: dict[str, object] = table if isinstance(table, dict) else {}
        if not isinstance(table, dict):
            self.wrong("", "is not a table; write its keys below a heading in brackets")

    def wrong(self, key: str, what: str) -> None:
        self._problems.add(self._file, self._entry, key, what)

    def names(self) -> Iterable[str]:
        return self._table.keys()

    def only(self, *known: str) -> None:
        for key in self._table:
            if key not in known:
                self.wrong(key, self.unknown(key, known))

    @staticmethod
    def unknown(name: str, known: Iterable[str]) -> str:
        near = get_close_matches(name, list(known), n=1)
        return f'"{name}" is not known' + (f'; did you mean "{near[0]}"?' if near else "; take it out")

    def text(self, key: str, *, needed: bool = False) -> str:
        value = self._table.get(key, "")
        if not isinstance(value, str) or (needed and not value.strip()):
            self.wrong(key, 'is missing or not a text; write it in "quotes"')
            return ""
        return value

    def identifier(self) -> str:
        name = self.text("id", needed=True)
        if name and not all(part.isalnum() and part == part.lower() for part in name.split("-")):
            self.wrong("id", f'"{name}" is not an id; write small letters, digits and dashes, like "en-suicide-012"')
        return name

    def texts(self, key: str, *, needed: bool = False) -> tuple[str, ...]:
        value = self._table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            self.wrong(key, 'is not a list of texts; write ["one", "two"]')
            return ()
        if (needed or key == "phrases") and not value:
            self.wrong(key, 'is empty; write at least one text, like ["one"]')
        return tuple(value)

    def table(self, key: str) -> dict[str, object]:
        value = self._table.get(key, {})
        if not isinstance(value, dict):
            self.wrong(key, f"is not a table; write it below [{key}]")
            return {}
        return value

    def flag(self, key: str) -> bool:
        value = self._table.get(key, False)
        if not isinstance(value, bool):
            self.wrong(key, "is neither yes nor no; write true or false")
            return False
        return value

    def number(self, key: str, least: int, most: int) -> int:
        value = self._table.get(key, least)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            self.wrong(key, f"is not a number of words; write {least} to {most}")
            return least
        return value

    def choice(self, key: str, choices: type[E], usual: E | None) -> E:
        """Return one of `choices`; without a usual one, the first stands in for a value already told as wrong."""
        value = self._table.get(key, usual)
        if value in set(choices):
            return choices(str(value))
        names = " or ".join(f'"{one}"' for one in choices)
        self.wrong(key, f"is missing; write {names}" if value is None else f'"{value}" is not known; write {names}')
        return next(iter(choices))

    def choices(self, key: str, choices: type[E]) -> frozenset[E]:
        """Return the named choices; all of them when the key is left out."""
        named = self.texts(key)
        for one in named:
            if one not in set(choices):
                self.wrong(key, self.unknown(one, [str(choice) for choice in choices]))
        return frozenset(choices(one) for one in named if one in set(choices)) or frozenset(choices)
