"""The bot's words, read from Fluent files so that an organiser can change every one of them."""

import logging
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.serializer import serialize_expression

log = logging.getLogger("holdfast.texts")


_NOT_A_TEXT = "this is not a text. Write: key = the words. No line of them can begin with * [ . or a brace that closes."


class TextError(Exception):
    """A text asked for is missing or lacks a variable, or a text file cannot be read."""


class Texts:
    """One language's texts; the organiser's own file (config/mine/locale) wins, key by key.

    `strict` (tests, check, rehearsal) raises `TextError` for a missing key or variable. In a running bot a person is
    waiting: the text is shown as well as it can be, and the fault goes to the log by its key.
    """

    def __init__(self, language: str, files: list[Path], *, strict: bool = False) -> None:
        self.language = language
        self._strict = strict
        self._bundle = FluentBundle([language, "en"], use_isolating=False)
        for file in files:
            resource = _parsed(file.read_text(encoding="utf-8"))
            self._refuse_junk(file, resource)
            self._bundle.add_resource(resource, allow_overrides=True)

    @classmethod
    def load(cls, language: str, config: Path, *, strict: bool = False) -> "Texts":
        own, shipped = (config / "mine" / "locale"), (config / "locale")
        # English stands in for what a language lacks; an organiser's English must not push another language aside.
        names = [shipped / "en.ftl", own / "en.ftl", shipped / f"{language}.ftl", own / f"{language}.ftl"]
        return cls(language, [file for file in dict.fromkeys(names) if file.exists()], strict=strict)

    def __call__(self, key: str, /, **variables: Any) -> str:
        if not self._bundle.has_message(key):
            return self._fault(key, "no such text", key)
        pattern = self._bundle.get_message(key).value
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

    @staticmethod
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
