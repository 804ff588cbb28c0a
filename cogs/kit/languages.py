"""Which language somebody is answered in: chosen by them, or for an answer that only they see, by their Discord."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby

from cogs.kit.groups import Group
from cogs.kit.texts import SHIPPED_LANGUAGE, Locale, Texts, languages_in
from config.settings import GroupSettings, Settings

Who = tuple[str, int]  # a group's key and a member


@dataclass
class Languages:
    """All texts, for every group in every language there is. Asked from memory: help waits on nothing (NO-33).

    What everybody reads is in the group's language. A message to one member is in the language they chose, else the
    group's. An answer that only its reader sees may follow the language of their Discord, which is looked at while
    answering and never kept; it decides nothing else (CRI-5, NO-15).

    Crisis texts are the group's own language, signed for by its organisers, or another one that somebody signed for.
    """

    settings: Settings
    strict: bool = False
    # What members chose: a copy of the rows, changed only after they were committed.
    chosen: dict[Who, str] = field(default_factory=dict)
    _texts: dict[tuple[str, str, bool], Texts] = field(default_factory=dict)
    _locales: dict[str, Locale] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises `TextError` when a text file cannot be read."""
        folder = self.settings.folder
        self._locales = {one: Locale.find(one, folder) for one in languages_in(folder)}
        for group in self.settings.groups:
            for language in self.known:
                self._in(group, language)

    @property
    def known(self) -> tuple[str, ...]:
        """Every language that has a file: "en", "es", "pt-BR"."""
        return tuple(self._locales)

    def of_group(self, group: Group | None) -> Texts:
        """What everybody reads. Without a group, the first one's."""
        settings = self._settings(group)
        return self._in(settings, settings.group.language)

    def of_member(self, group: Group | None, member_id: int) -> Texts:
        """What is sent to one member."""
        settings = self._settings(group)
        return self._in(settings, self._choice(settings, member_id) or settings.group.language)

    def of_reader(self, group: Group | None, member_id: int, discord_language: str) -> Texts:
        """What only its reader sees. `discord_language` is what Discord says with each press, such as "es-419"."""
        settings = self._settings(group)
        language = self._choice(settings, member_id) or self.nearest(discord_language) or settings.group.language
        return self._in(settings, language)

    def plain(self, language: str) -> Texts:
        """A language for what belongs to no group: the names of commands."""
        return self._in(self.settings.groups[0], language)

    def nearest(self, discord_language: str) -> str | None:
        """Return our language for one of Discord's: "pt-BR" for "pt-BR", else "pt"; None where there is no file."""
        plain = discord_language.partition("-")[0]
        return next((one for one in (discord_language, plain) if one in self._locales), None)

    def learn(self, chosen: Mapping[Who, str]) -> None:
        self.chosen.update(chosen)

    def forget(self, group_key: str, member_id: int) -> None:
        self.chosen.pop((group_key, member_id), None)

    def _choice(self, settings: GroupSettings, member_id: int) -> str | None:
        chosen = self.chosen.get((settings.key, member_id))
        return chosen if chosen in self._locales else None  # a file that was taken away

    def _settings(self, group: Group | None) -> GroupSettings:
        return group.settings if group is not None else self.settings.groups[0]

    def _in(self, group: GroupSettings, language: str) -> Texts:
        own = group.group.language
        signed = language == own or bool(group.agreement and group.agreement.crisis_texts_signed_in(language))
        if (own, language, signed) not in self._texts:
            locales = [self._locale(one) for one, _ in groupby([SHIPPED_LANGUAGE, own, language])]
            texts = Texts(locales, unread=() if signed else (language,), strict=self.strict)
            self._texts[own, language, signed] = texts
            if texts.crisis_language != language:
                texts.crisis = self._in(group, texts.crisis_language)
        return self._texts[own, language, signed]

    def _locale(self, language: str) -> Locale:
        return self._locales.get(language) or Locale.find(language, self.settings.folder)
