"""What a person reads on their screen, as plain text: Discord's markup, embeds and components made into lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.discord.languages import unmarked

BUTTON, ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER, LABEL = 2, 1, 9, 10, 12, 13, 14, 17, 18
SELECTS = (3, 5, 6, 7, 8)
LINK_STYLE = 5
MINUTE, HOUR, DAY = 60, 3600, 86400


@dataclass(frozen=True)
class Names:
    """Names by id, as the reader's screen shows them."""

    people: dict[int, str]
    roles: dict[int, str]
    channels: dict[int, str]


@dataclass(frozen=True)
class Seen:
    """One message as one person sees it. `str()` gives all of it as text, with buttons as [Label]."""

    id: int
    channel_id: int
    author: str
    text: str
    at: datetime
    buttons: tuple[str, ...] = ()
    only_you: bool = False
    pinned: bool = False
    edited: bool = False
    files: tuple[str, ...] = ()
    content: str = field(default="", repr=False)

    def __str__(self) -> str:
        marks = [name for name, on in (("only you", self.only_you), ("pinned", self.pinned)) if on]
        return f"{self.author} ({', '.join(marks)}): {self.text}" if marks else f"{self.author}: {self.text}"

    def __contains__(self, text: str) -> bool:
        return text in str(self)


def plain(text: str, names: Names, now: datetime) -> str:
    """Mentions and timestamps as the client draws them; the zone is UTC."""
    text = re.sub(r"<@!?(\d+)>", lambda found: f"@{names.people.get(int(found[1]), 'unknown-user')}", text)
    text = re.sub(r"<@&(\d+)>", lambda found: f"@{names.roles.get(int(found[1]), 'deleted-role')}", text)
    text = re.sub(r"<#(\d+)>", lambda found: f"#{names.channels.get(int(found[1]), 'unknown')}", text)
    text = re.sub(r"</([^:>]+):\d+>", r"/\1", text)
    return re.sub(r"<t:(-?\d+)(?::([tTdDfFR]))?>", lambda found: _moment(int(found[1]), found[2] or "f", now), text)


def _moment(stamp: int, style: str, now: datetime) -> str:
    if style == "R":
        return relative(stamp - int(now.timestamp()))
    when = datetime.fromtimestamp(stamp, UTC)
    shapes = {"t": "%H:%M", "T": "%H:%M:%S", "d": "%d/%m/%Y", "D": "%d %B %Y", "F": "%A, %d %B %Y %H:%M"}
    return when.strftime(shapes.get(style, "%d %B %Y %H:%M"))


def relative(seconds: int) -> str:
    size = abs(seconds)
    unit, length = next(
        ((name, span) for name, span in (("day", DAY), ("hour", HOUR), ("minute", MINUTE)) if size >= span),
        ("second", 1),
    )
    count = size // length
    amount = f"{count} {unit}{'' if count == 1 else 's'}"
    return f"in {amount}" if seconds >= 0 else f"{amount} ago"


def embed_lines(embed: dict[str, Any]) -> Iterator[str]:
    for part in (embed.get("author", {}).get("name"), embed.get("title"), embed.get("description")):
        if part:
            yield part
    for entry in embed.get("fields", ()):
        yield f"{entry['name']}: {entry['value']}"
    footer = embed.get("footer", {}).get("text")
    if footer:
        yield footer


def component_lines(components: list[dict[str, Any]]) -> Iterator[str]:
    for component in components:
        kind = component["type"]
        if kind == ROW:
            yield " ".join(component_lines(component["components"]))
        elif kind == SECTION:
            yield from component_lines([*component["components"], component["accessory"]])
        elif kind == CONTAINER:
            yield from component_lines(component["components"])
        else:
            yield from _leaf_lines(component)


def _leaf_lines(component: dict[str, Any]) -> Iterator[str]:
    kind = component["type"]
    if kind == TEXT:
        yield component["content"]
    elif kind == BUTTON:
        yield f"[{button_name(component)}]" + (" (off)" if component.get("disabled") else "")
    elif kind in SELECTS:
        options = " | ".join(option["label"] for option in component.get("options", ()))
        yield f"[{component.get('placeholder') or 'Choose'}: {options}]"
    elif kind == SEPARATOR:
        yield "---"
    elif kind == GALLERY:
        yield from (f"(picture: {item.get('description') or 'no description'})" for item in component["items"])


def button_name(button: dict[str, Any]) -> str:
    name = unmarked(button.get("label") or (button.get("emoji") or {}).get("name") or "")
    return f"{name} -> {button['url']}" if button.get("style") == LINK_STYLE else name


def poll_lines(question: str, answers: list[str]) -> Iterator[str]:
    yield f"poll: {question}"
    yield from (f"( ) {answer}" for answer in answers)
