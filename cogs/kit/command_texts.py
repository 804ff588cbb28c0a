"""Names and descriptions of commands in each language, for Discord to show by the language of whoever looks.

In the texts a command is `command-` and its words: `command-checkin-pair-offer`. Its value is the name; attributes say
the rest: `.description`, `.<option>`, `.<option>-description`, and `.<option>-<value>` for a choice.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Place
from discord.app_commands import TranslationContextTypes

from cogs.kit.languages import Languages

Command = app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu


def key_of(command: Command) -> str:
    return "command-" + re.sub(r"[^a-z0-9]+", "-", command.qualified_name.lower())


def every_command(commands: Iterable[Command]) -> Iterator[Command]:
    for command in commands:
        yield command
        if isinstance(command, app_commands.Group):
            yield from every_command(command.commands)


def texts_of(command: Command) -> Iterator[tuple[str, str]]:
    """Yield everything of a command that people read, as the code has it: its name under "", the rest by attribute."""
    yield "", command.name
    if isinstance(command, app_commands.ContextMenu):
        return
    yield "description", command.description
    if isinstance(command, app_commands.Group):
        return
    for option in command.parameters:
        yield option.display_name, option.display_name
        yield f"{option.display_name}-description", str(option.description)
        yield from ((f"{option.display_name}-{choice.value}", choice.name) for choice in option.choices)


class CommandTexts(app_commands.Translator):
    """Discord falls back to the code's own English where this returns None: no text, or no other than the code's."""

    def __init__(self, languages: Languages, commands: Iterable[Command]) -> None:
        super().__init__()
        self._texts = {language: languages.plain(language) for language in languages.known}
        self._nearest = {locale: languages.nearest(locale.value) for locale in discord.Locale}
        # discord.py hands over a choice without saying of which option it is.
        self._choices = {
            id(choice): (key_of(command), f"{option.display_name}-{choice.value}")
            for command in every_command(commands)
            if isinstance(command, app_commands.Command)
            for option in command.parameters
            for choice in option.choices
        }

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: TranslationContextTypes
    ) -> str | None:
        language = self._nearest[locale]
        if language is None:
            return None
        key, attribute = self._where(context)
        words = self._texts[language]
        said = words.attribute(key, attribute) if attribute else words.value(key)
        return said if said != string.message else None

    def _where(self, context: TranslationContextTypes) -> tuple[str, str]:
        about: Any = context.data
        match context.location:
            case Place.command_name | Place.group_name:
                return key_of(about), ""
            case Place.command_description | Place.group_description:
                return key_of(about), "description"
            case Place.parameter_name:
                return key_of(about.command), about.display_name
            case Place.parameter_description:
                return key_of(about.command), f"{about.display_name}-description"
            case Place.choice_name:
                return self._choices.get(id(about), ("", "-"))
            case _:
                return "", "-"
