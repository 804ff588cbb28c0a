"""Do the bot's requests fit Discord's own OpenAPI document? A net, not a judge: it knows limits and types.

The document is not part of the project: its path is read from DISCORD_OPENAPI.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

VARIABLE = "DISCORD_OPENAPI"
_ROOT = "urn:discord"
_SNOWFLAKE_FROM = 2**32
_BITFIELDS = {"allow", "deny", "permissions", "default_member_permissions"}


class Request(Protocol):
    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def json(self) -> Any: ...


def document_path() -> Path | None:
    """Where Discord's document lies, or None: then, and only then, the contract test may be skipped."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


def violations(requests: Iterable[Request], document: Path | None = None) -> list[str]:
    """One line for each thing Discord would not accept, at most three for one request.

    Raises FileNotFoundError when there is no document.
    """
    path = document or document_path()
    if path is None:
        raise FileNotFoundError(f"set {VARIABLE} to Discord's openapi.json")
    return [line for request in requests for line in _checked(_Contract.read(path), request)]


class _Contract:
    """Discord's document with a validator for each operation, made when first asked for."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._paths: dict[str, Any] = document["paths"]
        resource: Resource[Any] = Resource.from_contents(document, default_specification=DRAFT202012)
        registry: Registry[Any] = Registry()
        self._registry = registry.with_resource(_ROOT, resource)
        self._shapes = [(template, _pattern(template)) for template in self._paths]
        self._validators: dict[tuple[str, str], Draft202012Validator | None] = {}

    @staticmethod
    @cache
    def read(path: Path) -> "_Contract":
        return _Contract(json.loads(path.read_text(encoding="utf-8")))

    def template(self, method: str, path: str) -> str | None:
        fitting = [
            template
            for template, shape in self._shapes
            if method.lower() in self._paths[template] and shape.fullmatch(path)
        ]
        return min(fitting, key=lambda template: template.count("{"), default=None)

    def validator(self, method: str, template: str) -> Draft202012Validator | None:
        """None when the operation takes no JSON body."""
        key = (method, template)
        if key not in self._validators:
            body = self._paths[template][method.lower()].get("requestBody", {}).get("content", {})
            pointer = ["paths", template, method.lower(), "requestBody", "content", "application/json", "schema"]
            reference = f"{_ROOT}#/" + "/".join(part.replace("~", "~0").replace("/", "~1") for part in pointer)
            schema = {"$ref": _quoted(reference)}
            made = Draft202012Validator(schema, registry=self._registry) if "application/json" in body else None
            self._validators[key] = made
        return self._validators[key]


def _checked(contract: _Contract, request: Request) -> Iterator[str]:
    where = f"{request.method} {request.path}"
    template = contract.template(request.method, request.path)
    if template is None:
        yield f"{where}: Discord has no such operation"
        return
    validator = contract.validator(request.method, template)
    if validator is None:
        return
    errors = validator.iter_errors(_normal({} if request.json is None else request.json))
    for error, _ in zip(errors, range(3), strict=False):
        deepest = max([error, *_deeper(error)], key=lambda found: len(found.absolute_path))
        spot = ".".join(str(part) for part in deepest.absolute_path) or "body"
        yield f"{where}: {spot}: {deepest.message[:200]}"


def _deeper(error: Any) -> Iterator[Any]:
    for inner in error.context or ():
        yield inner
        yield from _deeper(inner)


def _normal(value: Any, key: str = "") -> Any:
    """discord.py sends snowflakes as numbers and bit fields as texts where the document says the opposite."""
    if isinstance(value, Mapping):
        return {
            name: _normal(item, "attachment" if key == "attachments" and name == "id" else name)
            for name, item in value.items()
        }
    if isinstance(value, list):
        return [_normal(item, key) for item in value]
    if isinstance(value, bool):
        return value
    if isinstance(value, int) and (value >= _SNOWFLAKE_FROM or key == "attachment"):
        return str(value)
    if isinstance(value, str) and key in _BITFIELDS and value.isdecimal():
        return int(value)
    return value


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{[^}]+\}", template)
    return re.compile("[^/]+".join(re.escape(part) for part in parts))


def _quoted(reference: str) -> str:
    return reference.replace("{", "%7B").replace("}", "%7D").replace("@", "%40")
