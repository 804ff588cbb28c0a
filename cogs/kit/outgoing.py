"""A message on its way: what stands in it, whom it pings, and how it is told from our others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import discord


@dataclass(frozen=True)
class Outgoing:
    """A message as it will stand in Discord. Pings nobody but `pings`."""

    content: str | None = None
    view: discord.ui.View | None = None
    pings: tuple[int, ...] = ()
    pin: bool = False
    silent: bool = False  # it waits to be found: no phone makes a sound
    # What tells this message from our others in that channel when it is looked for after a crash: a custom id in its
    # buttons, or words such as "Alert 12". Empty: it may be sent twice after a crash of over two minutes.
    marker: str = ""

    @property
    def allowed_mentions(self) -> discord.AllowedMentions:
        pinged = [discord.Object(person) for person in self.pings]
        return discord.AllowedMentions(everyone=False, roles=False, replied_user=False, users=pinged)


def look_of(outgoing: Outgoing) -> int:
    """A number for what people see of it, so that an edit that would change nothing is not sent."""
    items = outgoing.view.children if outgoing.view is not None else ()
    shown = (f"{getattr(getattr(item, 'item', item), 'label', '')} {getattr(item, 'custom_id', '')}" for item in items)
    return hash((outgoing.content, *shown))


def body(outgoing: Outgoing) -> dict[str, Any]:
    named = {"content": outgoing.content, "view": outgoing.view}
    shown: dict[str, Any] = {name: value for name, value in named.items() if value is not None}
    return shown | {"silent": True} if outgoing.silent else shown


def edit_body(outgoing: Outgoing) -> dict[str, Any]:
    return {"content": outgoing.content, "view": outgoing.view}


def ids_of(message: discord.Message) -> Iterator[str]:
    for row in message.components:
        yield from (str(getattr(item, "custom_id", "")) for item in getattr(row, "children", ()))


def carries(message: discord.Message, marker: str) -> bool:
    ids = ids_of(message)
    texts = (message.content, *(f"{embed.title} {embed.footer.text}" for embed in message.embeds))
    end = r"(?!\w)" if marker[-1].isalnum() else ""  # "Alert 1" is not in "Alert 12"
    whole = re.compile(re.escape(marker) + end)
    return any(whole.search(text) for text in (*ids, *texts))
