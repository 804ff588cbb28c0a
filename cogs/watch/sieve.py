"""Tells in a few microseconds that no entry can stand in a message, without reading it in order.

What the words of a message may come to, as typed or repaired, fills slots of phrases (see `slots`). Where no phrase has
all its slots filled, nothing is read further. The sieve may let pass what holds nothing; it never holds back what does:
where it is in doubt it says so. All it keeps derives from the lists; nothing of what people write outlives a call.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cogs.watch.language import Language, spell
from cogs.watch.normalise import in_letters, trimmed
from cogs.watch.repair import SHORTEST_RUN, SYMBOLS, Repairer
from cogs.watch.slots import Slots

# The lowest bits of what a word comes to; the slots it fills stand above them.
_CHANGED = 1  # repairing makes another word of it
_SINGLE = 2  # a letter that stands alone may come of it; of several in a row `repair` makes words
_LEET = 4  # symbols stand for letters in it; then lone numbers of the message are letters too
_ODD = 8  # so written that only reading all of it tells
_FLAGS = 4

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_APART = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) not in "'@$+|!*#"}
_TYPED = re.compile(r"[\w'@$€£¢+|!*#]+")
_NO_LETTERS = SYMBOLS | frozenset("'*#27")
_MANY = 60  # typed words, past which each is looked up once only


class Glance(NamedTuple):
    """What the sieve saw."""

    maybe: bool  # False: no entry stands in any reading
    changed: bool  # a word may be read as another one


NOTHING = Glance(maybe=False, changed=False)


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
        self._worth: dict[str, int] = {}
        for word in {*repairer.left_alone, *self._slots.of, *_with_apostrophes(language.spellings), *_LETTERS}:
            self._worth[word] = self._follow(word)
        # Words a reading leaves out: letters on both sides of one still meet.
        self._left_out = frozenset(word for word in self._worth if language.fillers.issuperset(spell(word, language)))

    def look(self, folded: str, unfolded: str = "") -> Glance:
        """Look at a folded text; `unfolded` is the same text with other scripts left alone, where that is read too."""
        typed = _typed(folded)
        filled = self._slots.always << _FLAGS
        worth_of = self._worth.get
        for word in typed if len(typed) < _MANY else set(typed):
            worth = worth_of(word)
            if worth is None:
                worth = self._unknown(word)
            if worth:
                filled |= worth
        for word in set(_typed(unfolded)) if unfolded else ():
            filled |= worth_of(word) or self._unknown(word)
        if (
            filled & _ODD
            or (filled & _LEET and any(map(_NO_LETTERS.issuperset, typed)))
            or (filled & _SINGLE and self._letters_meet(typed))
        ):
            return Glance(maybe=True, changed=True)
        if not self._slots.standing(filled >> _FLAGS).phrases:
            return NOTHING
        return Glance(maybe=True, changed=bool(filled & _CHANGED))

    def _unknown(self, typed: str) -> int:
        """Find out what a word comes to that is none of ours as it is typed."""
        raw = typed if typed.isalnum() else trimmed(typed)
        if not raw:
            return 0
        if raw is not typed and (worth := self._worth.get(raw)) is not None:
            return worth
        if not raw.isalpha():
            return 0 if raw.isdigit() and len(raw) > 1 else self._follow(raw)
        if len(raw) == 1:
            return self._follow(raw)
        meant = self._repairer.mend(raw)
        if len(meant) == 1 and meant[0] == raw:
            return 0
        worth = _CHANGED
        for word in meant:
            worth |= self._worth[word]
        return worth | _ODD if sum(len(word) == 1 for word in meant) > 1 else worth

    def _follow(self, typed: str) -> int:
        """Follow a typed word through all it may become: repaired, spelt out, joined with another; in any order."""
        worth = 0
        singles = {typed} if len(typed) == 1 else set()
        known = {typed}
        todo = [typed]
        while todo:
            raw = todo.pop()
            meant = self._repairer.mend(raw)
            if meant != (raw,):
                worth |= _CHANGED if SYMBOLS.isdisjoint(typed) else _CHANGED | _LEET
            spelt = spell(raw, self._language)
            filled = 0
            for word in spelt:
                filled |= self._slots.of.get(word, 0)
            worth |= filled << _FLAGS
            joined = (one for second in spelt for one in self._joined.get(second, ()))
            for word in (*meant, *spelt, *joined):
                if len(word) == 1:
                    singles.add(word)
                if word not in known:
                    known.add(word)
                    todo.append(word)
        if singles:
            worth |= _SINGLE if len(singles) == 1 else _SINGLE | _ODD
        return worth

    def _letters_meet(self, typed: Sequence[str]) -> bool:
        """Tell whether so many words in a row may be single letters that they are read as one word."""
        together = 0
        for word in typed:
            worth = self._worth.get(word)
            if worth is None:
                worth = self._unknown(word)
                if not worth and not trimmed(word):
                    continue
            if worth & (_SINGLE | _CHANGED):
                together += 1
                if together >= SHORTEST_RUN:
                    return True
            elif word not in self._left_out and trimmed(word) not in self._left_out:
                together = 0
        return False


def _typed(folded: str) -> list[str]:
    """Cut folded text into the words that `normalise.split` finds, marks at their edges included."""
    folded = in_letters(folded)
    return folded.translate(_APART).split() if folded.isascii() else _TYPED.findall(folded)


def _with_apostrophes(spellings: Iterable[str]) -> set[str]:
    """List how words that are typed without their apostrophe, as people do, are typed with it."""
    return {word[:at] + "'" + word[at:] for word in spellings if "'" not in word for at in range(1, len(word) + 1)}
