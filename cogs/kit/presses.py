"""Buttons, selects and commands: answered in time, alive after a restart, and honest when something fails."""

import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, Self

import discord
from discord import Interaction, ui

from cogs.kit.forms import SUBJECT, custom_id, filled, number_of
from cogs.kit.groups import Group, Groups
from cogs.kit.languages import Languages
from cogs.kit.patience import StillBusyError
from cogs.kit.ports import Offer
from cogs.kit.texts import Texts
from data.database import is_busy

log = logging.getLogger("holdfast.presses")


class Refusal(Exception):  # noqa: N818 - not a fault: an answer that says no, and why
    """What a person may not do, or not now. `text` is the key of the words that tell them so."""

    def __init__(self, text: str, **facts: Any) -> None:
        super().__init__(text)
        self.text = text
        self.facts = facts


class First(StrEnum):
    """What the first answer to an interaction is: Discord wants one within 3 seconds."""

    DEFER = "defer"
    MODAL = "modal"  # a form can only be the first answer, so nothing may wait before it


@dataclass
class Press:
    """One press of a button, choice in a select, or use of a command, by one person."""

    interaction: Interaction[Any]
    words: Texts  # for this person alone, in their language
    group_words: Texts  # for what others read too, in the group's
    group: Group | None
    now: datetime
    subject: int = 0
    values: tuple[str, ...] = ()
    # What a form was filled with, by field. Never shown: it may hold anything.
    filled: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    @property
    def member_id(self) -> int:
        return self.interaction.user.id

    @property
    def in_group(self) -> Group:
        """The group this happens in. Refuses where no group is set up."""
        if self.group is None:
            raise Refusal("kit-no-group")
        return self.group

    async def think(self) -> None:
        """Tell Discord that the answer takes a moment, where no form was opened after all."""
        if not self.interaction.response.is_done():
            await self.interaction.response.defer(ephemeral=True, thinking=True)

    async def say(self, text: str, /, view: ui.View | None = None, file: discord.File | None = None) -> None:
        """Answer privately: only this person sees it."""
        extra: dict[str, Any] = {}
        if view is not None:
            extra["view"] = view
        if file is not None:
            extra["file"] = file
        send = (
            self.interaction.followup.send
            if self.interaction.response.is_done()
            else self.interaction.response.send_message
        )
        await send(text, ephemeral=True, allowed_mentions=discord.AllowedMentions.none(), **extra)


Handler = Callable[[Press], Awaitable[None]]


class Gate(Protocol):
    """Who may use nothing but help here."""

    def check(self, press: Press, what: str) -> None:
        """Refuse where this may not go on: `what` is the button's family, or the command's words."""

    def refuses(self, group: Group, member_id: int) -> bool: ...


@dataclass
class PressDesk:
    """Takes every press to its handler: answers Discord first, works second, and tells the person what failed.

    discord.py only logs an error inside a button; here it is told to the person and counted in `failures`.
    """

    groups: Groups
    languages: Languages
    now: Callable[[], datetime]
    failures: int = 0
    _handlers: dict[tuple[str, str], tuple[Handler, First]] = field(default_factory=dict)
    # Asked before each press and command: one place for all of them, so that a new one is asked about too.
    gate: Gate | None = None

    def refuses(self, group: Group, member_id: int) -> bool:
        """Whether somebody may not be brought into anything here by others either."""
        return self.gate is not None and self.gate.refuses(group, member_id)

    def on(self, family: str, action: str, handler: Handler, first: First = First.DEFER) -> None:
        self._handlers[family, action] = (handler, first)

    def actions(self) -> frozenset[tuple[str, str]]:
        return frozenset(self._handlers)

    async def pressed(self, interaction: Interaction[Any], family: str, action: str, subject: int) -> None:
        handler, first = self._handlers.get((family, action), (_outdated, First.DEFER))
        await self.run(interaction, handler, subject=subject, first=first, family=family)

    async def run(
        self,
        interaction: Interaction[Any],
        handler: Handler,
        *,
        subject: int = 0,
        first: First = First.DEFER,
        family: str = "",
    ) -> None:
        """Run a handler for a press or a command, once, with the person told how it went."""
        if first is First.DEFER:
            await interaction.response.defer(ephemeral=True, thinking=True)
        press = self._press(interaction, subject)
        try:
            if self.gate is not None:
                self.gate.check(press, family or _command_of(interaction))
            await handler(press)
        except Refusal as refusal:
            await press.say(press.words(refusal.text, **refusal.facts))
        except StillBusyError:
            log.warning("not saved, the database is busy: the person was asked to press again")
            await press.say(press.words("kit-still-busy"))
        except Exception as error:  # whatever it was, the person is told, and it is counted and logged
            if is_busy(error):
                await press.say(press.words("kit-still-busy"))
                return
            self.failures += 1
            log.exception("an interaction failed")
            await press.say(press.words("kit-went-wrong"))

    def _press(self, interaction: Interaction[Any], subject: int) -> Press:
        group = self.groups.for_place(interaction.guild_id, _channels_of(interaction))
        data: Mapping[str, Any] = interaction.data or {}
        values = tuple(data.get("values", ()))
        words = self.languages.of_reader(group, interaction.user.id, interaction.locale.value)
        return Press(
            interaction, words, self.languages.of_group(group), group, self.now(), subject, values, filled(data)
        )


def _command_of(interaction: Interaction[Any]) -> str:
    """Return a command with all its words, such as `checkin open`, or the name of a menu."""
    return interaction.command.qualified_name if interaction.command is not None else ""


async def _outdated(_press: Press) -> None:
    raise Refusal("kit-outdated")


def _channels_of(interaction: Interaction[Any]) -> tuple[int, ...]:
    channel = interaction.channel
    above = (getattr(channel, "parent_id", None), getattr(channel, "category_id", None))
    return tuple(number for number in (interaction.channel_id, *above) if number is not None)


class HoldfastButton(
    ui.DynamicItem[ui.Button[Any]],
    template=rf"(?P<family>[a-z]+):v1:(?!pick-)(?P<action>[a-z-]+):{SUBJECT}",
):
    """A button that outlives the process: everything it needs is in its id and in the database."""

    def __init__(
        self,
        family: str,
        action: str,
        subject: int,
        label: str = "-",
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    ) -> None:
        super().__init__(ui.Button(label=label, style=style, custom_id=custom_id(family, action, subject)))
        self._route = (family, action, subject)

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], item: ui.Item[Any], match: re.Match[str], /) -> Self:  # noqa: ARG003 - discord.py's signature
        return cls(match["family"], match["action"], number_of(match["subject"]))

    async def callback(self, interaction: Interaction[Any]) -> None:
        await interaction.client.presses.pressed(interaction, *self._route)


class HoldfastSelect(
    ui.DynamicItem[ui.Select[Any]],
    template=rf"(?P<family>[a-z]+):v1:(?P<action>pick-[a-z-]+):{SUBJECT}",
):
    """A choice that outlives the process. Its action's name starts with `pick-`."""

    def __init__(
        self,
        family: str,
        action: str,
        subject: int,
        placeholder: str = "-",
        options: list[discord.SelectOption] | None = None,
    ) -> None:
        choices = options or [discord.SelectOption(label="-")]
        its_id = custom_id(family, action, subject)
        super().__init__(ui.Select(placeholder=placeholder, options=choices, custom_id=its_id))
        self._route = (family, action, subject)

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], item: ui.Item[Any], match: re.Match[str], /) -> Self:  # noqa: ARG003 - discord.py's signature
        return cls(match["family"], match["action"], number_of(match["subject"]))

    async def callback(self, interaction: Interaction[Any]) -> None:
        await interaction.client.presses.pressed(interaction, *self._route)


def offered(words: Texts, offer: Offer) -> HoldfastButton:
    """Make the button that another slice offers."""
    return HoldfastButton(offer.family, offer.action, offer.subject, words(offer.label))


def lasting_view(*items: ui.Item[Any]) -> ui.View:
    """A view that never times out: its items are found again by their ids."""
    view = ui.View(timeout=None)
    for item in items:
        view.add_item(item)
    return view
