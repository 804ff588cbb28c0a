"""The watch the slow way: every phrase tried from every word of every reading. What the fast way is compared with."""

from collections.abc import Iterator, Sequence

from cogs.watch.finder import Hit
from cogs.watch.language import CLAUSE, SENTENCE, Reading
from cogs.watch.lists import Tier
from cogs.watch.model import Judged, Watch
from cogs.watch.normalise import Typed
from cogs.watch.patterns import Choice, Gap, Group, Part


def judge(watch: Watch, text: str) -> list[Judged]:
    """Judge without sieve, stretches or graph: the same answers, thousands of times slower."""
    normaliser = watch._normaliser
    typed = Typed(text)
    pieces = typed.pieces
    plain = normaliser.plain(pieces)
    judged = _weighed(watch, plain)
    if any(one.tier is Tier.URGENT for one in judged):
        return judged
    for reading in (normaliser.repaired(pieces), normaliser.unfolded(typed)):
        if reading and reading != plain:
            judged += _weighed(watch, reading)
    return judged


def _weighed(watch: Watch, reading: Reading) -> list[Judged]:
    hits = {
        Hit(number, start, end)
        for number, series in watch.numbered
        for start in range(len(reading.words))
        for end in _ends(watch, series, reading, start, begun=False)
    }
    return watch.weigh(reading, sorted(hits, key=lambda hit: (hit.start, hit.end, hit.phrase)))


def _ends(watch: Watch, series: Sequence[Part], reading: Reading, at: int, *, begun: bool) -> Iterator[int]:
    """Yield where matches of the parts from here on may end."""
    if not series:
        yield at
        return
    part, rest = series[0], series[1:]
    if isinstance(part, Choice | Group):
        for option in part.options if isinstance(part, Choice) else watch.lists.groups[part.name]:
            yield from _ends(watch, (*option, *rest), reading, at, begun=begun)
    elif isinstance(part, Gap):
        for reached in _skipping(watch, reading, at, part.most):
            yield from _ends(watch, rest, reading, reached, begun=begun)
    elif at < len(reading.words) and reading.words[at] == part and not (begun and reading.stops[at] >= SENTENCE):
        yield from _ends(watch, rest, reading, at + 1, begun=True)


def _skipping(watch: Watch, reading: Reading, at: int, most: int) -> Iterator[int]:
    for reached in range(at, min(at + most + 1, len(reading.words))):
        if reading.stops[reached] >= CLAUSE:
            return
        yield reached
        if reading.words[reached] in watch.lists.language.never_skipped:
            return
