"""The words in which people type days, months and times: of the reader's language first, then of any of ours.

Names of days and months are Babel's, so that a further language brings its own. The few words between them are here.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from cogs.checkins.schedule import EVERY_DAY
from cogs.kit.locales import ENGLISH, folded, months, weekdays
from config.duty import DAYS
from config.values import languages

WORKDAYS, WEEKEND = 0b001_1111, 0b110_0000
# As `folded` leaves them: no capitals, no accents.
_SETS: Final[Mapping[int, tuple[str, ...]]] = {
    EVERY_DAY: ("every day", "everyday", "daily", "all", "all days", "todos los dias", "cada dia", "a diario",
                "diario"),
    WORKDAYS: ("weekdays", "workdays", "on weekdays", "entre semana", "dias laborables", "de lunes a viernes"),
    WEEKEND: ("weekend", "weekends", "the weekend", "fin de semana", "el fin de semana", "fines de semana",
              "los fines de semana"),
}  # fmt: skip
SETS: Final = {words: bits for bits, ways in _SETS.items() for words in ways}
NAMED_TIMES: Final = {"noon": 12, "midday": 12, "midnight": 0, "mediodia": 12, "medianoche": 0}
TOMORROW: Final = frozenset({"tomorrow", "manana"})
NOTHING: Final = frozenset({"none", "ninguna", "ninguno", "nada"})
_ENGLISH_SETS: Final = {EVERY_DAY: "daily", WORKDAYS: "weekdays", WEEKEND: "weekends"}
_NO_MEANING: Final = frozenset({"de", "del", "los", "el", "las", "on"})
_FEWEST_LETTERS: Final = 2
_FEWEST_OF_A_MONTH: Final = 3


@cache
def _names(language: str, kind: str) -> tuple[tuple[str, ...], ...]:
    """For each day or month every way to write it, folded."""
    of = weekdays if kind == "days" else months
    both = zip(of(language, "wide"), of(language, "abbreviated"), strict=True)
    return tuple(tuple(map(folded, ways)) for ways in both)


def weekday(word: str, language: str = ENGLISH) -> int | None:
    """Return which day of the week a folded word begins or is, Monday 0: "tues" is Tuesday too."""
    return _one_of("days", word, language, _FEWEST_LETTERS)


def month(word: str, language: str = ENGLISH) -> int | None:
    """Return which month a folded word begins or is, January 1."""
    found = _one_of("months", word, language, _FEWEST_OF_A_MONTH)
    return None if found is None else found + 1


def _one_of(kind: str, word: str, language: str, least: int) -> int | None:
    """In the first language in which it can only be one."""
    start = word.rstrip(".")
    for names in _in_turn(kind, language):
        fits = [place for place, ways in enumerate(names) if any(way.startswith(start) for way in ways)]
        if len(start) >= least and len(fits) == 1:
            return fits[0]
    return None


def _in_turn(kind: str, language: str) -> Iterator[tuple[tuple[str, ...], ...]]:
    yield from (_names(one, kind) for one in dict.fromkeys([language, ENGLISH, *languages()]))


def in_settings_words(typed: str, language: str) -> str:
    """Write days, ranges and sets of days the way config.duty reads them: "lun a vie" becomes "mon-fri"."""
    plain = folded(typed)
    for words, bits in sorted(SETS.items(), key=lambda pair: -len(pair[0])):
        plain = _replaced(plain, words, _ENGLISH_SETS[bits])
    kept = (word for word in plain.replace(" - ", "-").split() if word not in _NO_MEANING)
    english = " ".join(_in_english(word, language) for word in kept)
    return re.sub(r" (?:a|al|to) ", "-", english).replace(" y ", " ")


def _replaced(text: str, words: str, by: str) -> str:
    return f" {text} ".replace(f" {words} ", f" {by} ").strip()


def _in_english(word: str, language: str) -> str:
    ends = [part.strip(",.") for part in word.split("-")]
    days = [weekday(part, language) if part.isalpha() and part not in SETS else None for part in ends]
    if any(day is None for day in days):
        return word
    return "-".join(DAYS[day][:3] for day in days if day is not None)
