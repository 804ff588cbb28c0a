"""A form the bot opened, as JSON, with every kind of field that it may use."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.discord.seeing import LABEL, ROW, SELECTS, TEXT
from tests.rehearsal.page.drawing import options_shown
from tests.rehearsal.page.looking import Eyes
from tests.rehearsal.page.rich_text import to_html

INPUT, RADIO, CHECKS, CHECK = 4, 21, 22, 23
LONG_STYLE = 2
Part = Mapping[str, Any]


def form_shown(eyes: Eyes, number: str, modal: Part) -> dict[str, Any]:
    return {"id": number, "title": modal["title"], "fields": list(_fields(eyes, modal["components"]))}


def _fields(eyes: Eyes, parts: list[Part]) -> Iterator[dict[str, Any]]:
    for part in parts:
        if part["type"] == ROW:
            yield from _fields(eyes, part["components"])
        elif part["type"] == TEXT:
            html = to_html(part["content"], eyes.reader())
            yield {"id": "", "kind": "text", "label": part["content"], "html": html, "needed": False}
        elif part["type"] == LABEL:
            yield _field(eyes, part["component"], part["label"], part.get("description") or "")
        else:
            yield _field(eyes, part, part.get("label") or "", "")


def _field(eyes: Eyes, part: Part, label: str, about: str) -> dict[str, Any]:
    written = part["type"] == INPUT
    return {
        "id": part["custom_id"],
        "label": label,
        "about": about,
        "kind": _kind(part),
        "needed": bool(part.get("required", written or part["type"] in SELECTS)),
        "min": part.get("min_length") if written else part.get("min_values"),
        "max": part.get("max_length") if written else part.get("max_values"),
        "options": [] if written else _options(eyes, part, label),
        "placeholder": part.get("placeholder") or "",
        "value": part.get("value") or "",
    }


def _kind(part: Part) -> str:
    if part["type"] == INPUT:
        return "long" if part.get("style") == LONG_STYLE else "short"
    if part["type"] in SELECTS:
        return "select"
    return {RADIO: "radio", CHECKS: "checks", CHECK: "checks"}.get(part["type"], "file")


def _options(eyes: Eyes, part: Part, label: str) -> list[dict[str, Any]]:
    if part["type"] == CHECK:
        return [{"label": label, "value": "yes", "about": "", "chosen": bool(part.get("default"))}]
    return options_shown(eyes, part)
