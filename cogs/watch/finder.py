"""Finds every phrase of every list in one walk over the words of a message.

The phrases are one graph; a node of the walk is the set of places in it that the words so far lead to, as in a trie
whose equal branches are shared. Nodes are made when a message first leads there and kept up to a bound. The walk from
one word is bounded by the phrases (finite, gaps bounded) whatever the message says: reading is linear in the message.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from cogs.watch.language import CLAUSE, SENTENCE
from cogs.watch.patterns import Choice, Gap, Group, Series, mark
from cogs.watch.slots import Slots

_MOST_NODES = 60_000
_STRETCH = 32  # words; what may stand is asked for each stretch of a message by itself

Key = TypeVar("Key", int, str)


class Hit(NamedTuple):
    """Phrase number `phrase` stands at words start to end (end not included)."""

    phrase: int
    start: int
    end: int


Read = dict[Hashable, tuple[int, set["Hit"]]]  # stretches read so far: who repeats themselves is read once
Spans = Mapping[int, Sequence[tuple[str, int]]]  # for each word, the groups that start there and the word after each


class PhraseFinder:
    """Built once. Only its store of nodes grows while reading, and only up to a bound."""

    def __init__(
        self,
        phrases: Iterable[tuple[int, Series]],
        groups: Mapping[str, Iterable[Series]],
        never_skipped: frozenset[str] = frozenset(),
    ) -> None:
        phrases = list(phrases)
        groups = {name: tuple(groups[name]) for name in groups}
        members = [(number, series) for number, name in enumerate(groups) for series in groups[name]]
        self._phrases = _Graph(phrases, never_skipped)
        self._groups = _Graph(members, never_skipped)
        self._names = [mark(name) for name in groups]
        self._begins = {number: frozenset(_begins(series, groups)) for number, series in phrases}
        self._group_begins = {
            mark(name): frozenset(word for series in groups[name] for word in _begins(series, {})) for name in groups
        }
        self._longest = max((_longest(series, groups) for _, series in phrases), default=0)
        self.slots = Slots(phrases, groups)

    def find(self, words: Sequence[str], stops: Sequence[int], read: Read | None = None) -> list[Hit]:
        """Find every phrase, in order of where it starts. `read`: what other readings of the same message held."""
        return self.find_counting(words, stops, read)[0]

    def find_counting(
        self, words: Sequence[str], stops: Sequence[int], read: Read | None = None
    ) -> tuple[list[Hit], int]:
        """Find, and count the steps taken: what the tests hold to be linear."""
        found: set[Hit] = set()
        steps = len(words)
        read = {} if read is None else read
        for first, behind, end in _stretches(stops):
            reach = min(behind + self._longest, end)
            same = (behind - first, *words[first:reach], *stops[first:reach])
            if same in read:
                before, hits = read[same]
                found.update(Hit(hit.phrase, hit.start - before + first, hit.end - before + first) for hit in hits)
                continue
            hits, more = self._find_in(words, stops, first, behind, reach)
            read[same] = first, hits
            found |= hits
            steps += more
        return sorted(found, key=lambda hit: (hit.start, hit.end, hit.phrase)), steps

    def _find_in(
        self, words: Sequence[str], stops: Sequence[int], first: int, behind: int, reach: int
    ) -> tuple[set[Hit], int]:
        """Find what begins in one stretch and ends before `reach`, and count the steps."""
        standing = self.slots.standing(self.slots.fill(words[first:reach]))
        if not standing.phrases:
            return set(), 0
        spans: dict[int, list[tuple[str, int]]] = {}
        steps = 0
        if standing.groups:
            begins = _together(self._group_begins, standing.groups)
            members, steps = self._groups.walk_all(words, stops, range(first, reach), begins, {})
            for member in members:
                spans.setdefault(member.start, []).append((self._names[member.phrase], member.end))
        begins = _together(self._begins, standing.phrases)
        hits, more = self._phrases.walk_all(words, stops, range(first, behind), begins, spans)
        return hits, steps + more


def _stretches(stops: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Cut a message into sentences, which no phrase reaches over, and long ones anywhere.

    Yields of each stretch its first word, the word behind it, and the word behind the whole sentence.
    """
    first = 0
    ends = [at for at in range(1, len(stops)) if stops[at] >= SENTENCE]
    for end in (*ends, len(stops)):
        for start in range(first, end, _STRETCH):
            yield start, min(start + _STRETCH, end), end
        first = end


def _together(begins: Mapping[Key, frozenset[str]], of: Iterable[Key]) -> frozenset[str]:
    return frozenset[str]().union(*(begins[one] for one in of))


class _Place:
    """One place in the graph of all phrases, between two of its words."""

    __slots__ = ("ends", "gaps", "skips", "words")

    def __init__(self) -> None:
        self.words: dict[str, list[_Place]] = {}
        # Most places have none of these: one empty tuple for all of them takes far less memory than lists.
        self.gaps: tuple[tuple[int, _Place], ...] = ()
        self.skips: tuple[_Place, ...] = ()
        self.ends: tuple[int, ...] = ()


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
            last = _lay(start, series)
            last.ends += (number,)
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

    def walk_all(
        self, words: Sequence[str], stops: Sequence[int], within: range, begins: Collection[str], spans: Spans
    ) -> tuple[set[Hit], int]:
        """Walk from every word within the range that is among `begins`."""
        found: set[Hit] = set()
        steps = 0
        for at in within:
            if words[at] in begins:
                steps += self._walk(words, stops, at, spans, found)
        return found, steps

    def _walk(self, words: Sequence[str], stops: Sequence[int], start: int, spans: Spans, found: set[Hit]) -> int:
        length = len(words)
        todo: list[tuple[_Node, int]] = []
        self._step(self._root, words[start], start, spans, todo)
        seen: set[tuple[_Node, int]] = set()
        steps = 0
        while todo:
            place = todo.pop()
            if place in seen:
                continue
            seen.add(place)
            node, at = place
            steps += 1
            for number in node.ends:
                found.add(Hit(number, start, at))
            if at == length:
                continue
            if stops[at] < SENTENCE:
                self._step(node, words[at], at, spans, todo)
            for most, gap in self._gaps(node) if node.gaps_to else ():
                # A gap reaches over words of the same clause only.
                for reached in range(at, min(at + most + 1, length)):
                    if stops[reached] >= CLAUSE:
                        break
                    todo.append((gap, reached))
                    if words[reached] in self._never_skipped:
                        break
        return steps

    def _step(self, node: _Node, word: str, at: int, spans: Spans, todo: list[tuple[_Node, int]]) -> None:
        if word in node.targets:
            todo.append((self._following(node, word), at + 1))
        if at in spans:
            for group, end in spans[at]:
                if group in node.targets:
                    todo.append((self._following(node, group), end))

    def _gaps(self, node: _Node) -> tuple[tuple[int, _Node], ...]:
        if node.gaps is None:
            node.gaps = tuple((most, self._node(behind)) for most, behind in node.gaps_to.items())
        return node.gaps

    def _following(self, node: _Node, word: str) -> _Node:
        following = node.following.get(word)
        if following is None:
            following = node.following[word] = self._node(node.targets[word])
        return following


def _begins(series: Series, groups: Mapping[str, Iterable[Series]]) -> Iterator[str]:
    """Yield every word that a match of a phrase may begin with."""
    for part in series:
        if isinstance(part, Choice):
            for option in part.options:
                yield from _begins(option, groups)
            if all(part.options):
                return
        elif isinstance(part, Group):
            for member in groups[part.name]:
                yield from _begins(member, groups)
            return
        elif isinstance(part, str):
            yield part
            return


def _longest(series: Series, groups: Mapping[str, Iterable[Series]]) -> int:
    """Count the words of the longest match of a phrase."""
    length = 0
    for part in series:
        if isinstance(part, Choice):
            length += max(_longest(option, groups) for option in part.options)
        elif isinstance(part, Group):
            length += max((_longest(member, groups) for member in groups[part.name]), default=0)
        else:
            length += part.most if isinstance(part, Gap) else 1
    return length


def _lay(place: _Place, series: Series) -> _Place:
    """Lay a phrase into the graph from a place on; returns the place behind it."""
    for part in series:
        behind = _Place()
        if isinstance(part, Choice):
            for option in part.options:
                _lay(place, option).skips += (behind,)
        elif isinstance(part, Gap):
            place.gaps += ((part.most, behind),)
        else:
            place.words.setdefault(mark(part.name) if isinstance(part, Group) else part, []).append(behind)
        place = behind
    return place
