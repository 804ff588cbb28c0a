"""Where context rules stand in a message, and whether one speaks to a match.

Every question is answered in time bounded by the rule and the match, not by the message.
"""

from bisect import bisect_right

from cogs.watch.finder import Hit
from cogs.watch.language import COMMA, SENTENCE, Reading
from cogs.watch.lists import ContextRule, Where


class Surroundings:
    """Lives for one reading of one message."""

    def __init__(self, reading: Reading) -> None:
        self._stops = reading.stops
        self._breaks = [at for at, stop in enumerate(reading.stops) if stop >= SENTENCE]
        self._starts: dict[str, set[int]] = {}
        self._ends: dict[str, set[int]] = {}
        self._covered: dict[str, set[int]] = {}
        self._sentences: dict[str, set[int]] = {}
        self._unless: dict[str, set[int]] = {}

    def add_rule(self, rule_id: str, hit: Hit) -> None:
        self._starts.setdefault(rule_id, set()).add(hit.start)
        self._ends.setdefault(rule_id, set()).add(hit.end)
        self._covered.setdefault(rule_id, set()).update(range(hit.start, hit.end))
        self._sentences.setdefault(rule_id, set()).add(self._sentence(hit.start))

    def add_unless(self, rule_id: str, hit: Hit) -> None:
        self._unless.setdefault(rule_id, set()).add(self._sentence(hit.start))

    def speaks_to(self, rule: ContextRule, hit: Hit) -> bool:
        sentence = self._sentence(hit.start)
        if sentence in self._unless.get(rule.id, ()):
            return False
        if rule.where is Where.MESSAGE:
            return True
        if rule.where is Where.SENTENCE:
            return sentence in self._sentences[rule.id]
        if rule.where is Where.OVER:
            return not self._covered[rule.id].isdisjoint(range(hit.start, hit.end))
        if rule.where is Where.BEFORE:
            return self._before(self._ends[rule.id], hit.start, rule.within)
        return self._after(self._starts[rule.id], hit.end, rule.within)

    def _sentence(self, at: int) -> int:
        return bisect_right(self._breaks, at)

    def _before(self, ends: set[int], start: int, within: int) -> bool:
        for end in range(start, max(start - within, 1) - 1, -1):
            if end < len(self._stops) and self._stops[end] >= COMMA:
                return False  # a pause between the rule's last word and the match
            if end in ends:
                return True
        return False

    def _after(self, starts: set[int], end: int, within: int) -> bool:
        for start in range(end, min(end + within + 1, len(self._stops))):
            if self._stops[start] >= COMMA:
                return False
            if start in starts:
                return True
        return False
