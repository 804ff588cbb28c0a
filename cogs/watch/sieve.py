"""Tells in a few microseconds that no entry can stand in a message, without reading it in order.

What the words of a message may come to, as typed or repaired, fills slots of phrases (see `slots`). Where no phrase has
all its slots filled, nothing is read further. The sieve may let pass what holds nothing; it never holds back what does:
where it is in doubt it says so. All it keeps derives from the lists; nothing of what people write outlives a call.
"""

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple, cast

from cogs.watch.language import Language, spell
from cogs.watch.normalise import loose_words, trimmed
from cogs.watch.repair import SHORTEST_RUN, SYMBOLS, Repairer
from cogs.watch.slots import Slots

# What a word may come to, as flags of one byte.
_CHANGED = 1  # repairing makes another word of it
_SINGLE = 2  # a letter that stands alone may come of it; of several in a row `repair` makes words
_LEET = 4  # symbols stand for letters in it; then lone numbers of the message are letters too
_ODD = 8  # so written that only reading all of it tells
_LEFT_OUT = 16  # no word at all, or one that a reading leaves out: letters on both sides of it still meet

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST_NUMBER = 16
_ALL = range(2 * _LEFT_OUT)
_LETTER = b"[%b]" % re.escape(bytes(flags for flags in _ALL if flags & _SINGLE))
_BETWEEN = b"[%b]*" % re.escape(bytes(flags for flags in _ALL if flags & _LEFT_OUT and not flags & _SINGLE))
# Over the flags of a message's words: so many in a row that may be letters that they are read as one word.
_LETTERS_MEET = re.compile(_BETWEEN.join([_LETTER] * SHORTEST_RUN))
_NO_LETTERS = SYMBOLS | frozenset("'*#27")


class Glance(NamedTuple):
    """What the sieve saw."""

    maybe: bool  # False: no entry stands in any reading
    changed: bool  # a word may be read as another one


NOTHING = Glance(maybe=False, changed=False)


class Worth(NamedTuple):
    """What a word may come to: flags, and the slots it fills."""

    flags: int
    filled: int = 0

    def joined(self, other: "Worth") -> "Worth":
        return Worth(self.flags | other.flags, self.filled | other.filled)


class Sieve:
    """Built once from the phrases of the entries, and only read after that."""

    def __init__(
        self,
        slots: Slots,
        language: Language,
        repairer: Repairer,
    ) -> None:
        self._slots = slots
        self._language = language
        self._repairer = repairer
        self._joined: dict[str, list[str]] = {}
        for (_, second), joined in language.joins.items():
            self._joined.setdefault(second, []).append(joined)
        self._flags: dict[str, int] = {}
        self._fills: dict[str, int] = {}
        for word in {*repairer.left_alone, *self._slots.of, *_with_apostrophes(language.spellings), *_LETTERS}:
            self._keep(word, self._follow(word))
        self.expect([*map(str, range(100)), *"!*@+$"])

    def expect(self, words: Iterable[str]) -> None:
        """Work out beforehand what words come to that are not ours but are often met. Changes no answer."""
        for word in words:
            if word not in self._flags:
                self._keep(word, self._unknown(word))

    def _keep(self, word: str, worth: Worth) -> None:
        self._flags[word] = worth.flags
        if worth.filled:
            self._fills[word] = worth.filled

    def look(self, typed: Sequence[str], unfolded: str = "") -> Glance:
        """Look at the words of a message; `unfolded`: where other scripts are read too, the text that keeps them."""
        flags, more = self._flags_of(typed)
        if unfolded:
            more += map(self._worth_of, set(loose_words(unfolded)))
        seen = reduce(or_, flags, 0)
        if seen & _LEET:
            numbers = {word: self._number(word) for word in set(typed) if _NO_LETTERS.issuperset(word)}
            pairs = zip(typed, flags, strict=True)
            flags = [numbers[word].flags | flag if word in numbers else flag for word, flag in pairs]
            more += numbers.values()
        for worth in more:
            seen |= worth.flags
        if seen & _ODD or (seen & _SINGLE and _LETTERS_MEET.search(bytes(flags))):
            return Glance(maybe=True, changed=True)
        filled = reduce(or_, filter(None, map(self._fills.get, typed)), self._slots.closed_always)
        for worth in more:
            filled |= worth.filled
        return Glance(maybe=True, changed=bool(seen & _CHANGED)) if self._slots.may_stand(filled) else NOTHING

    def _flags_of(self, typed: Sequence[str]) -> tuple[list[int], list[Worth]]:
        """Return the flags of each word, and what the words come to that are not known."""
        known = [*map(self._flags.get, typed)]
        if None not in known:
            return cast("list[int]", known), []
        found: dict[str, Worth] = {}
        flags: list[int] = []
        for word, flag in zip(typed, known, strict=True):
            if flag is None and word not in found:
                found[word] = self._unknown(word)
            flags.append(found[word].flags if flag is None else flag)
        return flags, [*found.values()]

    def _worth_of(self, word: str) -> Worth:
        return Worth(self._flags[word], self._fills.get(word, 0)) if word in self._flags else self._unknown(word)

    def _number(self, typed: str) -> Worth:
        """Find out what a number comes to where the words around it are written in numbers too."""
        if len(typed) > _LONGEST_NUMBER:
            return Worth(_ODD)
        words = self._repairer.as_letters(trimmed(typed) or typed)
        return reduce(Worth.joined, map(self._worth_of, words), Worth(_CHANGED)) if words else Worth(0)

    def _unknown(self, typed: str) -> Worth:
        """Find out what a word comes to that is none of ours as it is typed."""
        raw = typed if typed.isalnum() else trimmed(typed)
        if not raw:
            return Worth(_LEFT_OUT)
        if raw is not typed and raw in self._flags:
            return self._worth_of(raw)
        if not raw.isalpha():
            return Worth(0) if raw.isdigit() and len(raw) > 1 else self._follow(raw)
        if len(raw) == 1:
            return self._follow(raw)
        meant = self._repairer.mend(raw)
        if len(meant) == 1 and meant[0] == raw:
            return Worth(0)
        worth = Worth(_CHANGED)
        single = False  # the word before, of those a reading keeps
        for word in meant:
            one = self._worth_of(word)
            if one.flags & _SINGLE and single:
                worth = worth.joined(Worth(_ODD))
            if not one.flags & _LEFT_OUT:
                single = bool(one.flags & _SINGLE)
            worth = worth.joined(one)
        return Worth(worth.flags & ~_LEFT_OUT, worth.filled) if len(meant) > 1 else worth

    def _follow(self, typed: str) -> Worth:
        """Follow a typed word through all it may become: repaired, spelt out, joined with another; in any order."""
        flags = _LEFT_OUT if self._language.fillers.issuperset(spell(typed, self._language)) else 0
        filled = 0
        singles = {typed} if len(typed) == 1 else set()
        known = {typed}
        todo = [typed]
        while todo:
            raw = todo.pop()
            meant = self._repairer.mend(raw)
            if meant != (raw,):
                flags |= _CHANGED if SYMBOLS.isdisjoint(typed) else _CHANGED | _LEET
            spelt = spell(raw, self._language)
            for word in spelt:
                fills = self._slots.closed_of.get(word, 0)
                filled = filled | fills if filled else fills  # most are of one word: the same number then, not a copy
            joined = (one for second in spelt for one in self._joined.get(second, ()))
            for word in (*meant, *spelt, *joined):
                if len(word) == 1:
                    singles.add(word)
                if word not in known:
                    known.add(word)
                    todo.append(word)
        if singles:
            flags |= _SINGLE if len(singles) == 1 else _SINGLE | _ODD
        return Worth(flags, filled)


def _with_apostrophes(spellings: Iterable[str]) -> set[str]:
    """List how words that are typed without their apostrophe, as people do, are typed with it."""
    return {word[:at] + "'" + word[at:] for word in spellings if "'" not in word for at in range(1, len(word) + 1)}
