"""Forms: opened as the first answer to a press, and found by their id when they are sent in, after a restart too."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

import discord
from discord import Interaction, ui

# A plain number, or, where it would be too long for Discord's 100 characters, `x` and the number to the base of 36.
SUBJECT = r"(?P<subject>[0-9]+|x[0-9a-z]+)"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LONGEST_PLAIN = 40
_ID = re.compile(rf"(?P<family>[a-z]+):v1:(?P<action>fill-[a-z-]+):{SUBJECT}")


def custom_id(family: str, action: str, subject: int) -> str:
    return f"{family}:v1:{action}:{written(subject)}"


def written(subject: int) -> str:
    if len(plain := str(subject)) <= _LONGEST_PLAIN:
        return plain
    digits = ""
    while subject:
        subject, last = divmod(subject, len(_DIGITS))
        digits = _DIGITS[last] + digits
    return f"x{digits}"


def number_of(subject: str) -> int:
    return int(subject[1:], len(_DIGITS)) if subject.startswith("x") else int(subject)


class TakesPresses(Protocol):
    async def pressed(self, interaction: Interaction[Any], family: str, action: str, subject: int) -> None: ...


class HoldfastForm(ui.Modal):
    """A form of up to five fields. Its action's name begins with `fill-`; what was typed is in `Press.filled`."""

    def __init__(self, family: str, action: str, subject: int, title: str, fields: Mapping[str, ui.Label[Any]]) -> None:
        super().__init__(title=title, custom_id=custom_id(family, action, subject))
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
        await presses.pressed(interaction, found["family"], found["action"], number_of(found["subject"]))


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
