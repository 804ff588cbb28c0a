"""The language of what is sent to one member: chosen by them in `/me language`, kept beside their country (ACC-5)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import discord
from babel import Locale
from discord import app_commands

from cogs.helplines import store
from cogs.kit.bundle import Kit
from cogs.kit.groups import Group
from cogs.kit.patience import persist
from cogs.kit.ports import LANGUAGE_CHOICE
from cogs.kit.presses import Handler, HoldfastSelect, Press, PressDesk, Refusal, lasting_view
from data.sealed import SealedId

FAMILY, PICK = LANGUAGE_CHOICE.family, "pick-language"
# Stands in the menu beside the codes of languages: whatever the group writes in, also when that changes.
AS_THE_GROUP: Final = "group"
_MOST_OPTIONS: Final = 25


@dataclass
class LanguageChoice:
    """What `/me language` asks and keeps. `groups_of` says which groups a press is about."""

    kit: Kit
    groups_of: Callable[[Press], list[Group]]

    def register(self) -> None:
        self.kit.presses.on(FAMILY, LANGUAGE_CHOICE.action, self.ask)
        self.kit.presses.on(FAMILY, PICK, self.picked)

    def chosen(self, language: str | None) -> Handler:
        """`/me language`, with a language or without."""

        async def choose(press: Press) -> None:
            await (self.ask(press) if language is None else self._keep(press, language))

        return choose

    async def ask(self, press: Press) -> None:
        now = {self.kit.languages.chosen.get((group.key, press.member_id)) for group in self.groups_of(press)}
        only = now.pop() if len(now) == 1 else None
        text = press.words("me-language-ask", language=own_name(only or press.group_words.language))
        await press.say(text, lasting_view(self._menu(press, only or AS_THE_GROUP)))

    def _menu(self, press: Press, chosen: str) -> HoldfastSelect:
        named = {AS_THE_GROUP: press.words("me-language-group")}
        named |= {code: own_name(code) for code in self.kit.languages.known}
        options = [
            discord.SelectOption(label=name, value=code, default=code == chosen)
            for code, name in list(named.items())[:_MOST_OPTIONS]
        ]
        return HoldfastSelect(FAMILY, PICK, 0, press.words("me-language-menu"), options)

    async def picked(self, press: Press) -> None:
        await self._keep(press, press.values[0])

    async def _keep(self, press: Press, language: str) -> None:
        """Kept first, and only then spoken: the answer is in the language that holds from now on."""
        if language not in {AS_THE_GROUP, *self.kit.languages.known}:
            raise Refusal("me-language-unknown")
        groups, value = self.groups_of(press), None if language == AS_THE_GROUP else language
        if not groups:
            raise Refusal("kit-no-group")
        await persist(lambda: self._save(groups, press.member_id, value))
        words = self.kit.languages.of_reader(press.group, press.member_id, press.interaction.locale.value)
        text = words("me-language-as-group") if value is None else words("me-language-done", language=own_name(value))
        if value is not None and words.crisis is not words:
            text = f"{text} {words('me-language-not-crisis', language=own_name(words.crisis.language))}"
        await press.say(text)

    async def _save(self, groups: list[Group], member_id: int, language: str | None) -> None:
        async with self.kit.database.write() as tx:
            for group in groups:
                await store.change(tx, group.key, SealedId(group.guild_id, member_id), language=language)
            tx.after_commit(lambda: self._remember(groups, member_id, language))

    def _remember(self, groups: list[Group], member_id: int, language: str | None) -> None:
        for group in groups:
            self.kit.languages.forget(group.key, member_id)
            if language is not None:
                self.kit.languages.chosen[group.key, member_id] = language


def own_name(language: str) -> str:
    """Return a language's name in that language: "español"."""
    name = Locale.parse(language, sep="-").get_display_name(language.replace("-", "_"))
    return name or language


def my_language(presses: PressDesk, choice: LanguageChoice) -> app_commands.Command[Any, ..., None]:
    """Make `/me language`. bot.py puts it into `/me`."""

    @app_commands.command(name="language", description="The language of what I send to you alone")
    @app_commands.describe(language="Left out, you pick from a menu")
    async def language(interaction: discord.Interaction[Any], language: str | None = None) -> None:
        await presses.run(interaction, choice.chosen(language))

    @language.autocomplete("language")
    async def suggested(_interaction: discord.Interaction[Any], current: str) -> list[app_commands.Choice[str]]:
        typed = current.strip().casefold()
        named = ((own_name(code), code) for code in choice.kit.languages.known)
        return [
            app_commands.Choice(name=name, value=code) for name, code in named if typed in f"{name} {code}".casefold()
        ]

    return language
