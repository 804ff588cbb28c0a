"""Names of days, months, countries and languages in any language, and lists of them (from Babel, which fluent brings).

A language that Babel does not know is answered in English: a name must never fail in front of somebody in need.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.lists import format_list

ENGLISH = "en"
Width = Literal["wide", "abbreviated"]


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale:
    try:
        # British English: no comma before the last "and", the day before the month.
        return Locale.parse("en_GB" if language == ENGLISH else language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def folded(text: str) -> str:
    """A form in which "España", "espana" and "ESPAÑA" are equal; for comparing and sorting, never for showing."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())


@lru_cache(maxsize=64)
def weekdays(language: str, width: Width = "wide") -> tuple[str, ...]:
    """Monday first."""
    names = _locale(language).days["stand-alone"][width]
    return tuple(names[day].rstrip(".") for day in range(7))


@lru_cache(maxsize=64)
def months(language: str, width: Width = "wide") -> tuple[str, ...]:
    """January first."""
    names = _locale(language).months["format"][width]
    return tuple(names[month].rstrip(".") for month in range(1, 13))


def country_name(code: str, language: str) -> str | None:
    return _locale(language).territories.get(code)


def language_name(code: str, language: str) -> str | None:
    return _locale(language).languages.get(code.replace("-", "_"))


def listed(items: Iterable[str], language: str) -> str:
    """Join with the language's own "and" before the last one."""
    return format_list(list(items), locale=_locale(language))
