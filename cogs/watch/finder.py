"""Finds every phrase of every list in one walk over the words of a message.

The phrases are one graph; a node of the walk is the set of places in it that the words so far lead to, as in a trie
whose equal branches are shared. Nodes are made when a message first leads there and kept up to a bound. The walk from
one word is bounded by the phrases (finite, gaps bounded) whatever the message says: reading is linear in the message.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cogs.watch.language import CLAUSE, SENTENCE
from cogs.watch.patterns import Choice, Gap, Group, Series

_MOST_NODES = 60_000


class Hit(NamedTuple):
    """Phrase number `phrase` stands at words start to end (end not included)."""

    phrase: int
    start: int
    end: int


Spans = Mapping[int, Sequence[tuple[str, int]]]  # for each word, the groups that start there and the word after each


class PhraseFinder:
    """Built once. Only its store of nodes grows while reading, and only up to a bound."""

    def __init__(
        self,
        phrases: Iterable[tuple[int, Series]],
        groups: Mapping[str, Iterable[Series]],
        never_skipped: frozenset[str] = frozenset(),
    ) -> None:
        members = ((number, series) for number, name in enumerate(groups) for series in groups[name])
        self._phrases = _Graph(phrases, never_skipped)
        self._groups = _Graph(members, never_skipped)
        self._names = [_mark(name) for name in groups]

    def find(self, words: Sequence[str], stops: Sequence[int]) -> list[Hit]:
        """Find every phrase, in order of where it starts."""
        return self.find_counting(words, stops)[0]

    def find_counting(self, words: Sequence[str], stops: Sequence[int]) -> tuple[list[Hit], int]:
        """Find, and count the steps taken: what the tests hold to be linear."""
        spans: dict[int, list[tuple[str, int]]] = {}
        members, steps = self._groups.walk_all(words, stops, {})
        for number, start, end in members:
            spans.setdefault(start, []).append((self._names[number], end))
        found, more = self._phrases.walk_all(words, stops, spans)
        return sorted(found, key=lambda hit: (hit.start, hit.end, hit.phrase)), steps + more


class _Place:
    """One place in the graph of all phrases, between two of its words."""

    __slots__ = ("ends", "gaps", "skips", "words")

    def __init__(self) -> None:
        self.words: dict[str, list[_Place]] = {}
        self.gaps: list[tuple[int, _Place]] = []
        self.skips: list[_Place] = []
        self.ends: list[int] = []


class _Node:
    """The places one walk may be at, together. What follows is looked up once and kept."""

    __slots__ = ("ends", "following", "gaps", "gaps_to", "targets")

    def __init__(self, places: Iterable[_Place]) -> None:
        ends: set[int] = set()
        self.following: dict[str, _Node] = {}
        self.targets: dict[str, list[_Place]] = {}
        self.gaps: tuple[tuple[int, _Node], ...] | None = None
        self.gaps_to: dict[int, list[_Place]] = {}
        for place in places:
            ends.update(place.ends)
            for most, behind in place.gaps:
                self.gaps_to.setdefault(most, []).append(behind)
            for word, targets in place.words.items():
                self.targets.setdefault(word, []).extend(targets)
        self.ends = tuple(ends)


class _Graph:
    def __init__(self, phrases: Iterable[tuple[int, Series]], never_skipped: frozenset[str]) -> None:
        self._never_skipped = never_skipped
        start = _Place()
        for number, series in phrases:
            _lay(start, series).ends.append(number)
        self._nodes: dict[frozenset[_Place], _Node] = {}
        self._root = self._node([start])

    def _node(self, places: Iterable[_Place]) -> _Node:
        together: set[_Place] = set()
        todo = list(places)
        while todo:
            place = todo.pop()
            if place not in together:
                together.add(place)
                todo.extend(place.skips)
        key = frozenset(together)
        node = self._nodes.get(key)
        if node is None:
            node = _Node(key)
            if len(self._nodes) < _MOST_NODES:
                self._nodes[key] = node
        return node

    def walk_all(self, words: Sequence[str], stops: Sequence[int], spans: Spans) -> tuple[set[Hit], int]:
        found: set[Hit] = set()
        steps = len(words)
        starts = self._root.targets
        for at, word in enumerate(words):
            if word in starts or at in spans:
                steps += self._walk(words, stops, at, spans, found)
        return found, steps

    def _walk(self, words: Sequence[str], stops: Sequence[int], start: int, spans: Spans, found: set[Hit]) -> int:
        length = len(words)
        todo = self._steps(self._root, words[start], start, spans)
        seen: set[tuple[int, int]] = set()
        steps = 0
        while todo:
            node, at = todo.pop()
            if (id(node), at) in seen:
                continue
            seen.add((id(node), at))
            steps += 1
            for number in node.ends:
                found.add(Hit(number, start, at))
            if at == length:
                continue
            if stops[at] < SENTENCE:
                todo += self._steps(node, words[at], at, spans)
            for most, gap in self._gaps(node):
                # A gap reaches over words of the same clause only.
                for reached in range(at, min(at + most + 1, length)):
                    if stops[reached] >= CLAUSE:
                        break
                    todo.append((gap, reached))
                    if words[reached] in self._never_skipped:
                        break
        return steps

    def _steps(self, node: _Node, word: str, at: int, spans: Spans) -> list[tuple[_Node, int]]:
        taken: list[tuple[_Node, int]] = []
        if word in node.targets:
            taken.append((self._following(node, word), at + 1))
        for mark, end in spans.get(at, ()):
            if mark in node.targets:
                taken.append((self._following(node, mark), end))
        return taken

    def _gaps(self, node: _Node) -> tuple[tuple[int, _Node], ...]:
        if node.gaps is None:
            node.gaps = tuple((most, self._node(behind)) for most, behind in node.gaps_to.items())
        return node.gaps

    def _following(self, node: _Node, word: str) -> _Node:
        following = node.following.get(word)
        if following is None:
            following = node.following[word] = self._node(node.targets[word])
        return following


def _lay(place: _Place, series: Series) -> _Place:
    """Lay a phrase into the graph from a place on; returns the place behind it."""
    for part in series:
        behind = _Place()
        if isinstance(part, Choice):
            for option in part.options:
                _lay(place, option).skips.append(behind)
        elif isinstance(part, Gap):
            place.gaps.append((part.most, behind))
        else:
            place.words.setdefault(_mark(part.name) if isinstance(part, Group) else part, []).append(behind)
        place = behind
    return place


def _mark(group: str) -> str:
    return "{" + group + "}"  # no word of a message has braces
