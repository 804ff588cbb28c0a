"""Words: what a message says, as one row of plain words, however it was typed.

`plain` does what every message needs. `repaired` undoes disguises and slips of the finger; it costs more and is asked
for only when the plain words say nothing urgent.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from cogs.watch.folding import fold, readable
from cogs.watch.language import CLAUSE, COMMA, SENTENCE, Language, Piece, Reading, spell
from cogs.watch.repair import Repairer

# A word with what people put into it: apostrophes, and the symbols that stand for letters or hide one.
_PIECE = re.compile(r"(?:[^\W_]|['@$€£¢+|!*#])+|\.{2,}|[.?](?=[\s\"')\]]|$)|[\n;:()\",]|\s-+\s")
_EDGES = "'*|+#!"
_MOST_ROUNDS = 4


class Normaliser:
    """Built once from the lists' language and vocabulary (each word with the number of phrases it stands in)."""

    def __init__(self, language: Language, vocabulary: Mapping[str, int]) -> None:
        self._language = language
        self.repairer = Repairer(language, vocabulary)
        # Words that folding to Latin letters would destroy are looked for in a reading of their own.
        self._other_scripts = any(not word.isascii() for word in vocabulary)

    def folded(self, text: str) -> str:
        return fold(readable(text))

    def pieces(self, text: str) -> list[Piece]:
        return split(self.folded(text))

    def plain(self, pieces: Iterable[Piece]) -> Reading:
        return settle(pieces, self._language)

    def repaired(self, pieces: list[Piece]) -> Reading:
        done: dict[str, tuple[str, ...]] = {}
        mended = self.repairer.repair(pieces, done)
        reading = settle(mended, self._language)
        changed = mended != pieces or not all(piece.raw.isalnum() for piece in pieces)
        for _ in range(_MOST_ROUNDS if changed else 0):  # one repair can uncover another: letters split and swapped
            again = settle(self.repairer.repair(list(map(Piece, *reading)), done), self._language)
            if again == reading:
                break
            reading = again
        return reading

    def other_scripts(self, text: str) -> str:
        """Fold a text whose other scripts stay themselves; empty where no list asks for it, or nothing would change."""
        if text.isascii() or not self._other_scripts:
            return ""
        return fold(readable(text), look_alikes=False)

    def unfolded(self, text: str) -> Reading | None:
        kept = self.other_scripts(text)
        return settle(split(kept), self._language) if kept else None


def split(folded: str) -> list[Piece]:
    """Cut folded text into pieces. Linear: one pass of one expression without nested repetition."""
    pieces: list[Piece] = []
    stop = 0
    for found in _PIECE.findall(in_letters(folded)):
        if found.isalpha():
            pieces.append(Piece(found, stop))
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
    for raw, stop in pieces:
        pause = max(pause, stop)
        spelt = (raw,) if raw.isalpha() and raw not in spellings else spell(raw, language)
        for word in spelt:
            if word in fillers:
                continue
            joined = joins.get((words[-1], word)) if words and pause < SENTENCE else None
            if joined:
                words[-1] = joined
            else:
                words.append(word)
                stops.append(pause)
            pause = 0
    return Reading(tuple(words), tuple(stops))


def spell_phrase(words: Sequence[str], language: Language) -> tuple[str, ...]:
    """Spell the words of a phrase as the words of a message are spelt, so that both meet."""
    return settle([Piece(fold(word), 0) for word in words], language).words
