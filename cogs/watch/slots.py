"""What must stand in a message for a phrase to match, as bits of one number.

Every phrase has slots: sets of words of which one must stand. A phrase of alternatives has variants with slots of their
own; a group's members are phrases too, and what fills them fills the slots that name the group.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cogs.watch.patterns import Choice, Gap, Group, Series, mark, parts

_MOST_VARIANTS = 16  # past it the alternatives share one slot
_ROWS = 4  # the rarest slots of a variant are looked at; more tell little

Slot = frozenset[str]


class Standing(NamedTuple):
    phrases: frozenset[int]
    groups: frozenset[str]


NOTHING = Standing(frozenset(), frozenset())


class Slots:
    """Built once. Each variant has one bit in each of `_ROWS` rows: row upon row they make one number."""

    def __init__(self, phrases: Iterable[tuple[int, Series]], groups: Mapping[str, Iterable[Series]]) -> None:
        phrases = list(phrases)
        self._rarity = _Rarity([*(series for _, series in phrases), *(one for name in groups for one in groups[name])])
        owners: list[int | str] = []
        variants: list[Sequence[Slot]] = []
        members: list[tuple[int | str, Series]] = [(mark(name), series) for name in groups for series in groups[name]]
        for owner, series in [*members, *phrases]:
            for variant in dict.fromkeys(self._variants(series)):
                owners.append(owner)
                variants.append(sorted(set(variant), key=self._rarity.of)[:_ROWS])
        self._width = len(owners)
        self._all = (1 << self._width) - 1
        self._owners = owners
        self.always = 0
        of: dict[str, int] = {}
        for at, slots in enumerate(variants):
            for row in range(_ROWS):
                bit = 1 << (row * self._width + at)
                if row >= len(slots):
                    self.always |= bit
                    continue
                for word in slots[row]:
                    of[word] = of.get(word, 0) | bit
        self.of = of
        self._in_groups = sum(1 << at for at, owner in enumerate(owners) if isinstance(owner, str))
        self._close(variants)

    def _close(self, variants: Sequence[Sequence[Slot]]) -> None:
        """Let a word that is a group's member by itself fill what the group fills, so that most need no second look."""
        self.closed_of = dict(self.of)
        self.closed_always = self.always
        self._of_many_words = 0
        for at, slots in enumerate(variants):
            owner = self._owners[at]
            if not isinstance(owner, str):
                continue
            if len(slots) > 1:
                self._of_many_words |= 1 << at
            for word in slots[0] if len(slots) == 1 else ():
                self.closed_of[word] |= self.of.get(owner, 0)
            if not slots:
                self.closed_always |= self.of.get(owner, 0)

    def may_stand(self, filled: int) -> bool:
        """Tell whether any phrase may stand where words have filled these slots, by `closed_of` and `closed_always`."""
        full = self._full(filled)
        for at in _bits(full & self._of_many_words):
            filled |= self.of.get(str(self._owners[at]), 0)
        return bool(self._full(filled) & ~self._in_groups)

    def fill(self, words: Iterable[str]) -> int:
        """Return the slots that words fill."""
        filled = self.always
        of = self.of
        for word in words:
            if word in of:
                filled |= of[word]
        return filled

    def standing(self, filled: int) -> Standing:
        """Return the phrases, and the groups, that may stand where these slots are filled."""
        full = self._full(filled)
        groups: frozenset[str] = frozenset()
        if full & self._in_groups:
            groups = frozenset(str(self._owners[at]) for at in _bits(full & self._in_groups))
            for group in groups:
                filled |= self.of.get(group, 0)
            full = self._full(filled)
        full &= ~self._in_groups
        return Standing(frozenset(int(self._owners[at]) for at in _bits(full)), groups) if full else NOTHING

    def _full(self, filled: int) -> int:
        full = filled & self._all
        for row in range(1, _ROWS):
            full &= filled >> (row * self._width)
        return full

    def _variants(self, series: Series) -> list[tuple[Slot, ...]]:
        made: list[tuple[Slot, ...]] = [()]
        for part in series:
            options = self._options(part)
            if not all(options):
                continue  # all of it may be missing
            if len(options) * len(made) > _MOST_VARIANTS:
                options = [(frozenset().union(*(min(one, key=self._rarity.of) for one in options)),)]
            made = [before + option for before in made for option in options]
        return made

    def _options(self, part: str | Gap | Group | Choice) -> list[tuple[Slot, ...]]:
        if isinstance(part, Gap):
            return [()]
        if not isinstance(part, Choice):
            return [(frozenset([mark(part.name) if isinstance(part, Group) else part]),)]
        options = [variant for option in part.options for variant in self._variants(option)]
        lone = [one[0] for one in options if len(one) == 1]
        return [one for one in options if len(one) != 1] + ([(frozenset().union(*lone),)] if lone else [])


class _Rarity:
    """Guesses how rare a word is from what the lists themselves hold: seldom in their phrases, and long."""

    def __init__(self, phrases: Iterable[Series]) -> None:
        self._counts: dict[str, int] = {}
        for series in phrases:
            for word in {part for part in parts(series) if isinstance(part, str)}:
                self._counts[word] = self._counts.get(word, 0) + 1

    def of(self, slot: Slot) -> tuple[float, list[str]]:
        return sum(self._word(word) for word in slot), sorted(slot)

    def _word(self, word: str) -> float:
        return (self._counts.get(word, 0) + 1) * 2.0 ** max(0, 6 - len(word))


def _bits(number: int) -> Iterator[int]:
    while number:
        low = number & -number
        yield low.bit_length() - 1
        number ^= low
