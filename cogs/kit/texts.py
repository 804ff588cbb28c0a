"""The bot's words, read from Fluent files so that an organiser can change every one of them."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.serializer import serialize_expression

log = logging.getLogger("holdfast.texts")


_NOT_A_TEXT = "this is not a text. Write: key = the words. No line of them can begin with * [ . or a brace that closes."
SHIPPED_LANGUAGE: Final = "en"
CRISIS: Final = "help-"  # how the key of a crisis text begins


class TextError(Exception):
    """A text asked for is missing or lacks a variable, or a text file cannot be read."""


@dataclass(frozen=True)
class Locale:
    """One language as it lies in the files: ours first, then the organiser's own, which wins key by key."""

    language: str
    files: tuple[Path, ...]

    @classmethod
    def find(cls, language: str, config: Path) -> "Locale":
        places = (config / "locale", config / "mine" / "locale")
        return cls(language, tuple(file for place in places if (file := place / f"{language}.ftl").exists()))

    def entries(self) -> Iterator[Any]:
        """Raises TextError for a file that cannot be read."""
        for file in self.files:
            resource = _parsed(file.read_text(encoding="utf-8"))
            _refuse_junk(file, resource)
            yield from resource.body

    def crisis_keys(self) -> set[str]:
        named = (entry.id.name for entry in self.entries() if isinstance(entry, ast.Message))
        return {key for key in named if key.startswith(CRISIS)}


def languages_in(config: Path) -> tuple[str, ...]:
    """Every language that has a file, shipped or the organiser's own."""
    places = (config / "locale", config / "mine" / "locale")
    return tuple(sorted({file.stem for place in places for file in place.glob("*.ftl")}))


class Texts:
    """Texts as one reader meets them, in one language.

    What a language lacks is said in the language before it, key by key. Crisis texts are never mixed (ACC-5): they come
    from one language as a whole, the last that has every one of them and may be used. A message that holds one is
    written from `crisis`, so that all of it is in that language.

    `strict` (tests, check, rehearsal) raises `TextError` for a missing key or variable. In a running bot a person is
    waiting: the text is shown as well as it can be, and the fault goes to the log by its key.
    """

    def __init__(self, locales: Iterable[Locale], *, unread: Iterable[str] = (), strict: bool = False) -> None:
        """`unread`: languages whose crisis texts nobody has read aloud, so that they are not shown."""
        layers = tuple(locales)
        self.language = self.crisis_language = layers[-1].language
        self.crisis = self
        self._strict = strict
        self._bundle = FluentBundle([self.language, SHIPPED_LANGUAGE], use_isolating=False)
        self._read(layers, frozenset(unread))

    def _read(self, layers: tuple[Locale, ...], unread: frozenset[str]) -> None:
        needed = layers[0].crisis_keys()
        for place, locale in enumerate(layers):
            takes_crisis = not place or (needed <= locale.crisis_keys() and locale.language not in unread)
            if takes_crisis:
                self.crisis_language = locale.language
            entries = (entry for entry in locale.entries() if takes_crisis or not _is_crisis(entry))
            self._bundle.add_resource(ast.Resource(list(entries)), allow_overrides=True)

    @classmethod
    def load(cls, language: str, config: Path, *, strict: bool = False) -> "Texts":
        """Read a language as a group's own. English stands in for what it lacks; raises `TextError`."""
        named = dict.fromkeys([SHIPPED_LANGUAGE, language])
        return cls([Locale.find(one, config) for one in named], strict=strict)

    def __call__(self, key: str, /, **variables: Any) -> str:
        if not self._bundle.has_message(key):
            return self._fault(key, "no such text", key)
        return self._spell(key, self._bundle.get_message(key).value, variables)

    def value(self, key: str) -> str | None:
        """Return a text that need not be there."""
        return self(key) if self.has(key) else None

    def attribute(self, key: str, name: str) -> str | None:
        """Return what a text says under a name of its own, such as a command's description."""
        found = self._bundle.get_message(key).attributes if self._bundle.has_message(key) else {}
        return self._spell(f"{key}.{name}", found[name], {}) if name in found else None

    def _spell(self, key: str, pattern: Any, variables: dict[str, Any]) -> str:
        if pattern is None:
            return self._fault(key, "the text is empty", key)
        text, errors = self._bundle.format_pattern(pattern, variables)
        if errors:
            return self._fault(key, "; ".join(sorted(type(error).__name__ for error in errors)), str(text))
        return str(text)

    def has(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))

    def _fault(self, key: str, what: str, shown: str) -> str:
        if self._strict:
            raise TextError(f"{key}: {what}")
        log.error("text %s: %s", key, what)
        return shown


def _is_crisis(entry: Any) -> bool:
    return isinstance(entry, ast.Message) and entry.id.name.startswith(CRISIS)


def _refuse_junk(file: Path, resource: Any) -> None:
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = file.read_text(encoding="utf-8")[: entry.span.start if entry.span else 0].count("\n") + 1
            raise TextError(f"{file.name}, line {line}: {_NOT_A_TEXT}")


@lru_cache(maxsize=16)
def _parsed(text: str) -> Any:
    """Parsing takes half a second and its result is only read, so every bot in a process shares it."""
    return FluentResource(text)


def variables_of(entry: ast.Message) -> set[str]:
    """Return the names of the variables that a text expects, for the lint of an organiser's own texts."""
    found: set[str] = set()

    def walk(node: Any) -> None:
        if isinstance(node, ast.VariableReference):
            found.add(serialize_expression(node).lstrip("$"))
        elif isinstance(node, ast.BaseNode):
            for value in vars(node).values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(entry.value)
    return found
