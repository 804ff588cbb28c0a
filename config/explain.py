"""What pydantic found, said in an organiser's words: what is wrong, and what to write instead."""

import json
import re
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from config.parts import OWN_NAMES, PART_MODELS, Parts
from config.problems import listed, nearest, shown
from config.toml_lines import Path

ALL_PARTS = tuple(Parts.model_fields)
SECRET_LIKE = re.compile(r"token|secret|password|database|api_?key|holdfast_key", re.IGNORECASE)
KEPT_ELSEWHERE = "Secrets do not belong in this file. Take the line out and put the value into the file .env."


def explained(error: ValidationError) -> list[tuple[Path, str, str]]:
    """Path, what is wrong, what to write instead; one for each thing found."""
    found = []
    for details in error.errors(include_url=False, include_input=True):
        path = tuple(step for step in details["loc"] if step != "[key]")
        found.append((path, *_in_words(path, details)))
    return found


def _in_words(path: Path, details: ErrorDetails) -> tuple[str, str]:
    kind, context, given = details["type"], details.get("ctx", {}), details["input"]
    if kind == "holdfast":
        return str(context["what"]), str(context["instead"])
    if kind == "extra_forbidden":
        return _unknown(path, given)
    if kind == "missing":
        return f"{shown(path[-1])} is missing in [{path[0]}].", f"Add a line: {_example(path)}"
    if kind == "literal_error":
        return _not_a_choice(str(context["expected"]), given)
    if kind in {"greater_than_equal", "less_than_equal"}:
        return _out_of_range(path, context, given)
    return _wrong_kind(path, kind, context)


def _unknown(path: Path, given: object) -> tuple[str, str]:
    word = str(path[-1])
    homes = [part for part, model in PART_MODELS.items() if word in model.model_fields]
    if SECRET_LIKE.search(word):
        return "This looks like a secret.", KEPT_ELSEWHERE
    if len(path) > 1:
        return _unknown_setting(str(path[0]), word, homes)
    if word == "another_group":
        return "One group cannot stand inside another.", "Begin each with a line [[another_group]] of its own."
    if homes and not isinstance(given, dict | list):
        return f"{shown(word)} stands outside every part.", f"Put it below the line [{homes[0]}]."
    names = [*ALL_PARTS, "another_group"]
    guess = nearest(word, names)
    instead = f"Did you mean {_header(guess)}?" if guess else f"Take it out. The parts are: {', '.join(names)}."
    return f"Holdfast knows no part called [{_cut(word)}].", instead


def _unknown_setting(part: str, word: str, homes: list[str]) -> tuple[str, str]:
    what = f"Holdfast knows no setting called {shown(word)} in [{part}]."
    known = list(PART_MODELS[part].model_fields)
    guess = nearest(word, known)
    if homes:
        return what, f"It belongs under [{homes[0]}]."
    return what, f"Did you mean {guess}?" if guess else f"Take the line out. [{part}] has: {', '.join(known)}."


def _cut(word: str) -> str:
    return shown(word)[1:-1]


def _header(part: str) -> str:
    return "[[another_group]]" if part == "another_group" else f"[{part}]"


def _not_a_choice(expected: str, given: object) -> tuple[str, str]:
    choices = re.findall(r"'([^']*)'", expected)
    guess = nearest(given, choices) if isinstance(given, str) else None
    instead = f'Did you mean "{guess}"? ' if guess else ""
    return f"{_start(given)} is not one of the choices.", f"{instead}Write {listed(json.dumps(c) for c in choices)}."


def _start(given: object) -> str:
    text = shown(given)
    return text[:1].upper() + text[1:]


def _out_of_range(path: Path, context: dict[str, Any], given: object) -> tuple[str, str]:
    if "ge" in context:
        return f"{shown(given)} is too small.", f"Write {context['ge']} or more."
    longer = " Shorter is always allowed, longer is not." if path[0] == "keep" else ""
    return f"{shown(given)} is too large.", f"Write {context['le']} or less.{longer}"


def _wrong_kind(path: Path, kind: str, context: dict[str, Any]) -> tuple[str, str]:
    if kind in {"string_type", "string_unicode"}:
        what = "This has to be text in quotes."
    elif kind == "string_too_short" or (kind == "too_short" and len(path) > 1):
        what = "There is nothing here."
    elif kind == "string_too_long":
        return f"This is too long: there is room for {context['max_length']} letters.", "Write a shorter one."
    elif kind.startswith("int_"):
        what = "This has to be a whole number, without quotes."
    elif kind.startswith("bool_"):
        what = "This has to be true or false, without quotes."
    elif kind == "tuple_type":
        what = "This has to be a list, between [ and ]."
    elif kind in {"model_type", "model_attributes_type", "dict_type"}:
        return f"{path[-1]} is a part with lines of its own.", f"Write [{path[-1]}] on a line, its settings below."
    else:
        what = "This cannot be used here."
    return what, f"Write for example: {_example(path)}"


def _example(path: Path) -> str:
    """A line that would be right, from the examples in the settings' own schema."""
    steps = [step for step in path if isinstance(step, str)]
    if steps and steps[0] in OWN_NAMES:
        (name, value), *_ = Parts.model_fields[steps[0]].examples[0].items()  # type: ignore[index]  # both have one
        return f"{_quoted_key(steps[-1] if len(steps) > 1 else name)} = {json.dumps(value)}"
    if len(steps) > 1 and steps[1] in PART_MODELS[steps[0]].model_fields:
        examples = PART_MODELS[steps[0]].model_fields[steps[1]].examples or [""]
        return f"{steps[1]} = {json.dumps(examples[0])}"
    return "see config/holdfast.toml"


def _quoted_key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else json.dumps(_cut(key))
