"""Words: what a message says, as one row of plain words, however it was typed.

`plain` does what every message needs. `repaired` undoes disguises and slips of the finger; it costs more and is asked
for only when the plain words say nothing urgent.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from sys import intern

from cogs.watch.folding import fold, readable
from cogs.watch.language import CLAUSE, COMMA, SENTENCE, Language, Piece, Reading, spell
from cogs.watch.repair import Repairer

# A word with what people put into it: apostrophes, and the symbols that stand for letters or hide one.
_PIECE = re.compile(r"(?:[^\W_]|['@$€£¢+|!*#])+|\.{2,}|[.?](?=[\s\"')\]]|$)|[\n;:()\",]|\s-+\s")
_EDGES = "'*|+#!"
_MOST_ROUNDS = 4
# The same words for the quick look of `sieve`, which needs no order: what stands between them falls away.
_APART = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) not in "'@$+|!*#"}
_LOOSE = re.compile(r"[\w'@$€£¢+|!*#]+")


class Typed:
    """One message as it was typed: folded and cut up once, for every language's list. Lives for one call."""

    __slots__ = ("_letters", "_pieces", "_text", "_unfolded", "words")

    def __init__(self, text: str) -> None:
        self._text = text
        self._letters = in_letters(fold(readable(text)))
        self.words = loose_words(self._letters)
        self._pieces: list[Piece] | None = None
        self._unfolded: str | None = None

    @property
    def pieces(self) -> list[Piece]:
        if self._pieces is None:
            self._pieces = split(self._letters)
        return self._pieces

    @property
    def unfolded(self) -> str:
        """The text whose other scripts stay themselves; empty where nothing would change."""
        if self._unfolded is None:
            self._unfolded = "" if self._text.isascii() else in_letters(fold(readable(self._text), look_alikes=False))
        return self._unfolded


class Normaliser:
    """Built once from the lists' language and vocabulary (each word with the number of phrases it stands in)."""

    def __init__(self, language: Language, vocabulary: Mapping[str, int]) -> None:
        self._language = language
        self.repairer = Repairer(language, vocabulary)
        # Words that folding to Latin letters would destroy are looked for in a reading of their own.
        self._other_scripts = any(not word.isascii() for word in vocabulary)

    def plain(self, pieces: Iterable[Piece]) -> Reading:
        return settle(pieces, self._language)

    def repaired(self, pieces: list[Piece]) -> Reading:
        done: dict[str, tuple[str, ...]] = {}
        mended = self.repairer.repair(pieces, done)
        reading = settle(mended, self._language)
        changed = mended != pieces or not all(piece.raw.isalnum() for piece in pieces)
        for _ in range(_MOST_ROUNDS if changed else 0):  # one repair can uncover another: letters split and swapped
            if self.repairer.is_done(reading, done):
                break
            again = settle(self.repairer.repair(list(map(Piece, *reading)), done), self._language)
            if again == reading:
                break
            reading = again
        return reading

    def other_scripts(self, typed: Typed) -> str:
        """Return the text whose other scripts stay themselves, where the list has words that need it; else nothing."""
        return typed.unfolded if self._other_scripts else ""

    def unfolded(self, typed: Typed) -> Reading | None:
        kept = self.other_scripts(typed)
        return settle(split(kept), self._language) if kept else None


def split(letters: str) -> list[Piece]:
    """Cut folded text into pieces. Linear: one pass of one expression without nested repetition."""
    pieces: list[Piece] = []
    append = pieces.append
    stop = 0
    for found in _PIECE.findall(letters):
        if found.isalpha():
            append(Piece(found, stop))
            stop = 0
            continue
        word = trimmed(found)
        if word == "@" or (word and (word[0].isalnum() or word[-1].isalnum())):
            pieces.append(Piece(word, stop))
            stop = SENTENCE if found.endswith("!") else 0
            continue
        stop = max(stop, _pause(found))
    return pieces


def in_letters(folded: str) -> str:
    """Take out the markdown that stands inside words."""
    if "|" in folded or "~" in folded or "_" in folded:
        return folded.replace("||", "").replace("~~", "").replace("_", " ")
    return folded


def loose_words(letters: str) -> list[str]:
    """Cut folded text into the words that `split` finds, marks at their edges included."""
    if "!" in letters:
        letters = letters.replace("!!", "!").replace("! ", " ")  # most of the marks at edges
    return letters.translate(_APART).split() if letters.isascii() else _LOOSE.findall(letters)


def trimmed(found: str) -> str:
    """Take marks off the edges; one star in front, with none behind, may stand for a hidden first letter."""
    word = found.strip(_EDGES)
    hides_first = found[0] == "*" and found[:2] != "**" and found[-1] != "*" and len(word) > 1
    return "*" + word if hides_first else word


def _pause(mark: str) -> int:
    if mark == ",":
        return COMMA
    if "!" in mark or (mark[0] in ".?" and len(mark) == 1):
        return SENTENCE
    return 0 if mark[0] in _EDGES else CLAUSE


def settle(pieces: Iterable[Piece], language: Language) -> Reading:
    """Spell every piece out, leave fillers out, and join words that belong together."""
    words: list[str] = []
    stops: list[int] = []
    pause = 0
    spellings, fillers, joins = language.spellings, language.fillers, language.joins
    may_join = language.joined_second
    for raw, stop in pieces:
        pause = max(pause, stop)
        for word in (raw,) if raw not in spellings and raw.isalpha() else spell(raw, language):
            if word in fillers:
                continue
            if word in may_join and words and pause < SENTENCE and (joined := joins.get((words[-1], word))):
                words[-1] = joined
            else:
                words.append(word)
                stops.append(pause)
            pause = 0
    return Reading(tuple(words), tuple(stops))


def spell_phrase(words: Sequence[str], language: Language) -> tuple[str, ...]:
    """Spell the words of a phrase as the words of a message are spelt, so that both meet."""
    return settle([Piece(intern(fold(word)), 0) for word in words], language).words
