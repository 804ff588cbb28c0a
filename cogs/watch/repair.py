"""Undoes disguises and slips: leet, stars, stretched and split letters, joined words, one slipped letter.

A piece is only ever changed into a word the lists know. Words the language's list calls real are left alone.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from cogs.watch.language import Language, Piece, Reading, unmarked

_LEET = str.maketrans("013456789@$!|+€£¢", "oieasgtbgasiitelc")
_LEET_L = str.maketrans("013456789@$!|+€£¢", "oleasgtbgaslltelc")
SYMBOLS = frozenset("0123456789@$!|+€£¢")
_RUN = re.compile(r"(.)\1+")
_EACH_RUN = re.compile(r"((.)\2*)")
SHORTEST_DROP = 5  # a shorter word with a letter missing is too often another word
SHORTEST_SWAP = 4
SHORTEST_JOINED = 6
SHORTEST_RUN = 3
_LONE = "1" * SHORTEST_RUN  # so many letters alone, side by side
_LONES = re.compile(f"{_LONE}+")
LONGEST_JOINED = 400
LONGEST_WORD = 16


class Repairer:
    """Built once from the words of all lists; every look-up after that is one dictionary access."""

    def __init__(self, language: Language, vocabulary: Mapping[str, int]) -> None:
        weights = Counter(dict(vocabulary))
        for word in (*language.spellings, *language.fillers):
            weights[word] += 1
        for one, two in language.joins:
            weights[one] += 1
            weights[two] += 1
        self._real = language.real_words
        # The heaviest word first: where two words would fit, the one the lists use most is meant.
        self._ordered = [word for word, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))]
        self._known = frozenset(self._ordered)
        self._parts = frozenset(word for word in self._ordered if len(word) > 1 and "'" not in word) | {"i", "a"}
        self._beginnings = _beginnings(word for word in self._parts if len(word) <= LONGEST_WORD)
        self._collapsed = _index((word, [_collapse(word)]) for word in self._ordered)
        self._slips: dict[str, str] = {}
        for word in self._ordered:
            for slip in _slips(word):
                self._slips.setdefault(slip, word)
        self._by_shape = _index((word, [f"{len(word)}{word[-1]}"]) for word in self._ordered)

    @property
    def left_alone(self) -> frozenset[str]:
        """The words that are never changed: those of the lists and those the lists call real."""
        return self._known | self._real

    def repair(self, pieces: list[Piece], done: dict[str, tuple[str, ...]]) -> list[Piece]:
        """Repair one message. `done` holds what is meant by pieces seen so far, and lives as long as its reading."""
        joined = self._join_letters(_calm(pieces))
        mended: list[Piece] = []
        leet = False
        known = self._known
        for piece in joined:
            raw = piece.raw
            if raw in known:
                mended.append(piece)
                continue
            words = done.get(raw) or done.setdefault(raw, self.mend(raw))
            if len(words) == 1 and words[0] == raw:
                mended.append(piece)
                continue
            leet = leet or not SYMBOLS.isdisjoint(raw)
            mended.extend(Piece(word, piece.stop if at == 0 else 0) for at, word in enumerate(words))
        # "1" and "70" are numbers, unless the words around them are written the same way.
        return [self._as_letters(piece) for piece in mended] if leet else mended

    def is_done(self, reading: Reading, done: Mapping[str, tuple[str, ...]]) -> bool:
        """Tell at a glance that repairing a reading again would change nothing; False also where that is not sure."""
        words, stops = reading
        known = self._known
        if not all(word in known or done.get(word) == (word,) for word in words):
            return False
        return _LONE not in _lengths(words) and not calms(stops)

    def _as_letters(self, piece: Piece) -> Piece:
        if piece.raw.isalpha() or not SYMBOLS.issuperset(piece.raw):
            return piece
        return next((Piece(word, piece.stop) for word in self.as_letters(piece.raw)), piece)

    def as_letters(self, number: str) -> list[str]:
        """List the words that a number may be written for."""
        return [word for word in _letters(number) if word in self._known]

    def mend(self, raw: str) -> tuple[str, ...]:
        """Return what is meant by one piece: itself where nothing better is known."""
        if raw in self._known or raw in self._real or len(raw) > LONGEST_JOINED:
            return (raw,)
        if raw.isalpha():
            found = self._one_word(raw)
            if found is None:
                return self._segment(raw) or (raw,) if len(raw) >= SHORTEST_JOINED else (raw,)
        elif "*" in raw or "#" in raw:
            found = self._uncensor(raw)
        elif not SYMBOLS.isdisjoint(raw):
            found = self._unleet(raw)
        else:
            found = self._one_word(raw)
        if found:
            return (found,)
        bare = unmarked(raw)
        if bare and bare != raw:
            return self.mend(bare)
        return self._segment(raw) or (raw,) if len(raw) >= SHORTEST_JOINED else (raw,)

    def _one_word(self, raw: str) -> str | None:
        short = _collapse(raw) if _RUN.search(raw) else raw
        if short in self._collapsed:
            stretched = [word for word in self._collapsed[short] if short != raw or len(word) >= SHORTEST_SWAP]
            if stretched:
                # "ooff" is "off" rather than "of": the word that shares most of the doubled letters.
                return min(stretched, key=lambda word: _unlike(raw, word))
        return self._slips.get(raw)

    def _unleet(self, raw: str) -> str | None:
        for word in _letters(raw) if any(letter.isalpha() for letter in raw) else ():
            if word in self._known:
                return word
            if found := self._one_word(word):
                return found
        return None

    def _uncensor(self, raw: str) -> str | None:
        bare = raw.replace("*", "").replace("#", "")
        if bare in self._known:
            return bare
        for word in self._by_shape.get(f"{len(raw)}{raw[-1]}", ()):
            if all(seen in {"*", "#", meant} for seen, meant in zip(raw, word, strict=True)):
                return word
        return None

    def _segment(self, letters: str) -> tuple[str, ...]:
        """Cut joined words apart, into as few known words as cover all letters; nothing if that cannot be done."""
        if len(letters) > LONGEST_JOINED:
            return ()
        length = len(letters)
        fewest = [0] + [length + 1] * length  # words up to each letter
        begins = [0] * (length + 1)  # where the last of them begins
        for start in range(length):
            if (count := fewest[start] + 1) > length:
                continue
            for end in range(start + 1, length + 1):
                whole = self._beginnings.get(letters[start:end])
                if whole is None:
                    break
                if whole and count < fewest[end]:
                    fewest[end], begins[end] = count, start
        if fewest[length] > length:
            return ()
        words: list[str] = []
        while length:
            words.append(letters[begins[length] : length])
            length = begins[length]
        return tuple(reversed(words))

    def _join_letters(self, pieces: list[Piece]) -> list[Piece]:
        """Join letters that stand alone side by side, by whatever they were split."""
        lengths = _lengths([piece[0] for piece in pieces])
        if _LONE not in lengths:
            return pieces
        joined: list[Piece] = []
        behind = 0
        for found in _LONES.finditer(lengths):
            joined += pieces[behind : found.start()]
            joined += self._run(pieces[found.start() : found.end()])
            behind = found.end()
        return joined + pieces[behind:]

    def _run(self, run: list[Piece]) -> list[Piece]:
        letters = "".join(piece.raw for piece in run)
        for written in (letters, *_letters(letters)):
            if words := self._segment(written) if len(written) > LONGEST_WORD else self._word_or_words(written):
                return [Piece(word, run[0].stop if at == 0 else 0) for at, word in enumerate(words)]
        return run

    def _word_or_words(self, letters: str) -> tuple[str, ...]:
        if letters in self._known:
            return (letters,)
        found = next(iter(self._collapsed.get(_collapse(letters), ())), None)
        words = self._segment(letters)
        if words and len(words) < len(letters) / 2:
            return words
        return (found,) if found else ()


def _lengths(words: Iterable[str]) -> str:
    """Write a 1 for each single letter, a 0 for each longer word."""
    return "".join(["1" if len(word) == 1 else "0" for word in words])


def _letters(raw: str) -> tuple[str, ...]:
    """Read symbols as letters; 1, ! and | are i in some words and l in others."""
    return raw.translate(_LEET), raw.translate(_LEET_L)


def _collapse(word: str) -> str:
    return _RUN.sub(r"\1", word)


def _beginnings(words: Iterable[str]) -> dict[str, bool]:
    """List every beginning of every word, and whether it is a whole one."""
    found: dict[str, bool] = {}
    for word in words:
        for end in range(1, len(word)):
            found.setdefault(word[:end], False)
        found[word] = True
    return found


def _index(items: Iterable[tuple[str, Iterable[str]]]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for word, variants in items:
        for variant in variants:
            index.setdefault(variant, []).append(word)
    return index


def _unlike(raw: str, word: str) -> int:
    """Count the letter runs that differ, of two words that collapse to the same letters."""
    return sum(min(len(seen[0]), 3) != len(meant[0]) for seen, meant in zip(_runs(raw), _runs(word), strict=True))


def _runs(word: str) -> list[tuple[str, str]]:
    return _EACH_RUN.findall(word)


def _slips(word: str) -> list[str]:
    """List the word with one letter missing, or with two neighbours swapped. The first letter stays."""
    if not word.isalpha():
        return []
    dropped = [word[:at] + word[at + 1 :] for at in range(1, len(word))] if len(word) >= SHORTEST_DROP else []
    swaps = range(1, len(word) - 1) if len(word) >= SHORTEST_SWAP else ()
    return dropped + [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in swaps]


def calms(stops: Sequence[int]) -> bool:
    """Tell whether `_calm` would take a pause out."""
    last = len(stops) - 1
    return any(
        stop and at and (at == last or stops[at + 1]) and (at == 1 or stops[at - 1]) for at, stop in enumerate(stops)
    )


def _calm(pieces: list[Piece]) -> list[Piece]:
    """Take the pauses out between single words: "I. Want. To." is one sentence."""
    calm: list[Piece] = []
    if not calms([piece[1] for piece in pieces]):
        return pieces
    for at, piece in enumerate(pieces):
        alone = piece.stop and (at + 1 == len(pieces) or pieces[at + 1].stop)
        before_alone = at > 0 and (at == 1 or pieces[at - 1].stop)
        calm.append(Piece(piece.raw, 0) if alone and before_alone else piece)
    return calm
