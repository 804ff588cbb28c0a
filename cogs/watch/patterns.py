"""The small language phrases are written in.

    want to (die|be dead)      one of several
    i am [so|very] done        may be missing
    want ... gone              up to four words between; `..2` allows up to two
    {act} tonight              any phrase of the named group

No regular expressions: a phrase is finite and has no repetition, so none can hang the bot.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

WIDEST_GAP = 8
USUAL_GAP = 4
MOST_PIECES = 600

_PIECE = re.compile(r"\.\.\.|\.\.\d|[()\[\]|]|\{[a-z_]+\}|[^\s()\[\]{}|.]+|\S")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*'?|'[^\W_]+")


class PatternError(ValueError):
    """A phrase that cannot be read; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class Gap:
    most: int


@dataclass(frozen=True, slots=True)
class Group:
    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several series; an empty one among them means that all may be missing."""

    options: tuple["Series", ...]


Part = str | Gap | Group | Choice
Series = tuple[Part, ...]
Respell = Callable[[Sequence[str]], tuple[str, ...]]


def parse(phrase: str, respell: Respell) -> Series:
    """Read a phrase; its words come out as `respell` spells the words of messages. Raises PatternError."""
    pieces = _PIECE.findall(phrase.lower())
    if len(pieces) > MOST_PIECES:
        raise PatternError(f"is longer than {MOST_PIECES} words and marks; make two phrases of it")
    series, left = _series(pieces, 0, respell)
    if left != len(pieces):
        raise PatternError(f'"{pieces[left]}" stands outside brackets; write (this|that) or [maybe]')
    if _gap_at_edge(series) or _gap_at_edge(series[::-1], backwards=True) or _may_be_empty(series):
        raise PatternError("needs a word at its start and at its end")
    if len(series) == 1 and isinstance(series[0], str) and len(series[0]) == 1:
        raise PatternError("is one letter; write a whole word")
    return series


def parts(series: Series) -> Iterator[str | Group]:
    """Yield every word and group of a phrase."""
    for part in series:
        if isinstance(part, Choice):
            for option in part.options:
                yield from parts(option)
        elif not isinstance(part, Gap):
            yield part


def mark(group: str) -> str:
    """Return what stands for a group where words stand: no word of a message has braces."""
    return "{" + group + "}"


def _series(pieces: list[str], at: int, respell: Respell) -> tuple[Series, int]:
    """Read up to what ends the series: a closing bracket, a bar, or the end."""
    found: list[Part] = []
    words: list[str] = []
    while at < len(pieces) and pieces[at] not in {")", "]", "|"}:
        piece = pieces[at]
        if _WORD.fullmatch(piece):
            words.append(piece)
            at += 1
            continue
        found.extend(_spelt(words, respell))
        words = []
        part, at = _part(pieces, at, respell)
        found.append(part)
    return (*found, *_spelt(words, respell)), at


def _spelt(words: list[str], respell: Respell) -> tuple[str, ...]:
    spelt = respell(words)
    if words and not spelt:
        raise PatternError(f'"{" ".join(words)}" is skipped in messages, as the list\'s fillers say; leave it out')
    return spelt


def _part(pieces: list[str], at: int, respell: Respell) -> tuple[Part, int]:
    piece = pieces[at]
    if piece in {"(", "["}:
        return _choice(pieces, at, respell)
    if piece.startswith(".."):
        most = USUAL_GAP if piece == "..." else int(piece[2:])
        if not 1 <= most <= WIDEST_GAP:
            raise PatternError(f'"{piece}" is not a gap; write ... or ..1 to ..{WIDEST_GAP}')
        return Gap(most), at + 1
    if piece.startswith("{") and len(piece) > 1:
        return Group(piece[1:-1]), at + 1
    raise PatternError(f'"{piece}" is not a word; write words, (a|b), [maybe], ... or {{group}}')


def _choice(pieces: list[str], at: int, respell: Respell) -> tuple[Choice, int]:
    closing = ")" if pieces[at] == "(" else "]"
    options: list[Series] = []
    while True:
        option, at = _series(pieces, at + 1, respell)
        if not option:
            raise PatternError("an alternative is empty; write [word] for a word that may be missing")
        options.append(option)
        if at == len(pieces) or pieces[at] not in {"|", closing}:
            raise PatternError(f'a bracket is not closed; "{closing}" is missing')
        if pieces[at] == closing:
            return Choice((*options, ()) if closing == "]" else tuple(options)), at + 1


def _may_be_empty(series: Series) -> bool:
    return all(isinstance(part, Choice) and any(_may_be_empty(one) for one in part.options) for part in series)


def _gap_at_edge(series: Series, *, backwards: bool = False) -> bool:
    for part in series:
        if isinstance(part, Gap):
            return True
        if not isinstance(part, Choice):
            return False
        if any(_gap_at_edge(one[::-1] if backwards else one, backwards=backwards) for one in part.options):
            return True
        if not _may_be_empty((part,)):
            return False
    return False
