"""Forms: opened as the first answer to a press, and found by their id when they are sent in, after a restart too."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

import discord
from discord import Interaction, ui

_ID = re.compile(r"(?P<family>[a-z]+):v1:(?P<action>fill-[a-z-]+):(?P<subject>[0-9]+)")


class TakesPresses(Protocol):
    async def pressed(self, interaction: Interaction[Any], family: str, action: str, subject: int) -> None: ...


class HoldfastForm(ui.Modal):
    """A form of up to five fields. Its action's name begins with `fill-`; what was typed is in `Press.filled`."""

    def __init__(self, family: str, action: str, subject: int, title: str, fields: Mapping[str, ui.Label[Any]]) -> None:
        super().__init__(title=title, custom_id=f"{family}:v1:{action}:{subject}")
        for field in fields.values():
            self.add_item(field)

    async def open(self, interaction: Interaction[Any]) -> None:
        """Show it. discord.py need not remember it: a form that is sent in comes to `sent_in` by its id."""
        await interaction.response.send_modal(self)
        self.stop()


async def sent_in(presses: TakesPresses, interaction: Interaction[Any]) -> None:
    """Take a form that was sent in to its handler. Any other interaction is not ours to look at here."""
    data: Mapping[str, Any] = interaction.data or {}
    found = _ID.fullmatch(str(data.get("custom_id", "")))
    if interaction.type is discord.InteractionType.modal_submit and found:
        await presses.pressed(interaction, found["family"], found["action"], int(found["subject"]))


def filled(data: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return what a form was filled with, by its fields' ids; a field left alone has nothing in it."""
    return {
        str(part["custom_id"]): tuple(part.get("values") or ([part["value"]] if part.get("value") else ()))
        for part in _fields(data.get("components", ()))
    }


def _fields(parts: Any) -> Iterator[Mapping[str, Any]]:
    for part in parts:
        if "component" in part:
            yield from _fields([part["component"]])
        elif "components" in part:
            yield from _fields(part["components"])
        elif "custom_id" in part:
            yield part
