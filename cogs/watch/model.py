"""The watch itself: reads one text and says whether a human should look, and why.

Context lowers a tier; it hides a match only where a rule says "drop". Each match is judged by itself, so a direct
statement is never cancelled by what else the message says.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter

from cogs.watch.context import Surroundings
from cogs.watch.finder import Hit, PhraseFinder, Read
from cogs.watch.language import Piece, Reading
from cogs.watch.lists import ContextRule, Effect, Entry, Kind, Phrases, Theme, Tier, Where, WordLists
from cogs.watch.normalise import Normaliser, Typed
from cogs.watch.patterns import Series, parts
from cogs.watch.repair import calms
from cogs.watch.sieve import Sieve


@dataclass(frozen=True, slots=True)
class Match:
    """What is said of a message. Carries no word of it; `explanation` is made of ids and rule names only."""

    tier: Tier
    kind: Kind
    entry_id: str
    list_name: str
    explanation: str
    rules: tuple[str, ...] = ()
    # Numbers of the matched words in the message as read; for explaining on the spot, never stored or logged.
    positions: tuple[int, int] = field(default=(0, 0), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Judged:
    """One entry that stood in the text, the rules that spoke to it, and the tier that is left; None: dropped."""

    entry: Entry
    rules: tuple[ContextRule, ...]
    tier: Tier | None
    start: int
    end: int

    @property
    def explanation(self) -> str:
        entry = f"entry {self.entry.id} ({'direct statement, ' if self.entry.direct else ''}{_said(self.entry.kind)})"
        if not self.rules:
            return f"{self.tier}: {entry}; nothing in the message lowers it"
        did = "dropped by" if self.tier is None else "lowered by" if self.tier is not self.entry.tier else "noted:"
        rules = ", ".join(f"{rule.id} ({_said(rule.rule)})" for rule in self.rules)
        return f"{self.tier or 'nothing'}: {entry}; {did} {rules}"


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What a phrase number means: the words of an entry, of its needs, of a rule, or of a rule's unless."""

    entry: Entry | None = None
    needs_of: str = ""
    rule: ContextRule | None = None
    unless_of: str = ""


class Watch:
    """Compiled once from the lists, then only read; safe to share between tasks."""

    def __init__(self, lists: WordLists, talk_here_is: Iterable[str] = ()) -> None:
        themes = frozenset(talk_here_is)
        self.unknown_themes = tuple(sorted(themes - set(Theme)))
        self.lists = lists
        rules = tuple(rule for rule in lists.rules if rule.theme is None or rule.theme in themes)
        self._phrases: list[_Phrase] = []
        numbered: list[tuple[int, Series]] = []

        def number(phrase: _Phrase, phrases: Phrases) -> None:
            for series in phrases:
                numbered.append((len(self._phrases), series))
                self._phrases.append(phrase)

        for entry in lists.entries:
            number(_Phrase(entry=entry), entry.series)
            number(_Phrase(needs_of=entry.id), entry.needs)
        for rule in rules:
            number(_Phrase(rule=rule), rule.series)
            number(_Phrase(unless_of=rule.id), rule.unless)
        self.numbered = tuple(numbered)
        kept = lists.language.never_skipped
        self._entries = PhraseFinder(
            ((at, series) for at, series in numbered if self._phrases[at].entry), lists.groups, kept
        )
        self._context = PhraseFinder(
            ((at, series) for at, series in numbered if not self._phrases[at].entry), lists.groups, kept
        )
        self._normaliser = Normaliser(lists.language, _vocabulary(numbered, lists))
        self._sieve = Sieve(self._entries.slots, lists.language, self._normaliser.repairer)

    @property
    def words(self) -> frozenset[str]:
        """Words that people who write this language use: the lists' own, real ones, everyday ones."""
        return self._normaliser.repairer.left_alone | self.lists.language.everyday

    def expect(self, words: Iterable[str]) -> None:
        """Get ready to meet words that are often written, so that they cost less; no answer changes."""
        self._sieve.expect(words)

    def read(self, text: str) -> Match | None:
        """Read one message. Never raises on any text, and takes time linear in its length."""
        return self.decide(text)[0]

    def decide(self, text: str | Typed) -> tuple[Match | None, str]:
        """Read one message; say in one line, without any word of it, why, also where the answer is no match."""
        best = self.loudest(text)
        if best is None:
            return None, "nothing: no entry of the lists stands in the message"
        why = best.explanation
        if best.tier is None:
            return None, why
        ids = tuple(rule.id for rule in best.rules)
        entry = best.entry
        return Match(best.tier, entry.kind, entry.id, entry.list_name, why, ids, (best.start, best.end)), why

    def loudest(self, text: str | Typed) -> Judged | None:
        """Read one message; return what decides its tier, with the rules that spoke to it."""
        return loudest(self.judge(text))

    def judge(self, text: str | Typed) -> list[Judged]:
        """List every entry that stands in the text, with what context made of it."""
        typed = Typed(text) if isinstance(text, str) else text
        glance = self._sieve.look(typed.words, self._normaliser.other_scripts(typed))
        if not glance.maybe:
            return []
        plain = self._normaliser.plain(typed.pieces)
        read: Read = {}
        judged = self._judge(plain, read)
        if any(one.tier is Tier.URGENT for one in judged):
            return judged
        if glance.changed or self._loosely(typed.pieces, plain):
            repaired = self._normaliser.repaired(typed.pieces)
            if repaired != plain:
                judged += self._judge(repaired, read)
        unfolded = self._normaliser.unfolded(typed)
        if unfolded and unfolded != plain:
            judged += self._judge(unfolded, read)
        return judged

    def _loosely(self, pieces: Sequence[Piece], plain: Reading) -> bool:
        """Tell whether an entry could stand if pauses were taken out: all that repairing does to words left alone."""
        if not (calms([piece.stop for piece in pieces]) or calms(plain.stops)):
            return False
        if not self.lists.language.joins.keys().isdisjoint(pairwise(plain.words)):
            return True
        return bool(self._entries.find(plain.words, [0] * len(plain.words)))

    def steps(self, text: str) -> int:
        """Count what reading a text costs; the tests hold it to be linear."""
        pieces = Typed(text).pieces
        readings = (self._normaliser.plain(pieces), self._normaliser.repaired(pieces))
        finders = (self._entries, self._context)
        return sum(one.find_counting(reading.words, reading.stops)[1] for reading in readings for one in finders)

    def _judge(self, reading: Reading, read: Read) -> list[Judged]:
        hits = self._entries.find(reading.words, reading.stops, read)
        if not hits:
            return []  # rules matter only where an entry stands
        hits += self._context.find(reading.words, reading.stops)
        return self.weigh(reading, sorted(hits, key=itemgetter(1, 2, 0)))

    def weigh(self, reading: Reading, hits: Sequence[Hit]) -> list[Judged]:
        """Say of each entry among the hits what the rules among them make of it. Hits come in order of their start."""
        around = Surroundings(reading)
        met: set[str] = set()
        rules: dict[str, ContextRule] = {}
        for hit in hits:
            phrase = self._phrases[hit.phrase]
            met.add(phrase.needs_of)
            if phrase.rule:
                rules[phrase.rule.id] = phrase.rule
                around.add_rule(phrase.rule.id, hit)
            elif phrase.unless_of:
                around.add_unless(phrase.unless_of, hit)
        return [
            self._weigh(entry, hit, list(rules.values()), around)
            for hit in hits
            if (entry := self._phrases[hit.phrase].entry) and (not entry.needs or entry.id in met)
        ]

    @staticmethod
    def _weigh(entry: Entry, hit: Hit, rules: list[ContextRule], around: Surroundings) -> Judged:
        tier: Tier | None = entry.tier
        spoke: list[ContextRule] = []
        for rule in rules:
            if entry.kind not in rule.kinds or not around.speaks_to(rule, hit):
                continue
            if entry.direct and rule.theme:
                continue  # what a group talks about anyway is never a direct statement
            spoke.append(rule)
            far = rule.where in {Where.SENTENCE, Where.MESSAGE}
            if tier is None or (entry.direct and far) or rule.effect is Effect.TO_UNSURE:
                tier = tier and Tier.UNSURE
            elif rule.effect is Effect.DROP or tier is Tier.UNSURE:
                tier = None
            else:
                tier = Tier.UNSURE
        return Judged(entry, tuple(spoke), tier, hit.start, hit.end)


def loudest(judged: Iterable[Judged]) -> Judged | None:
    """Pick what speaks loudest: tier, then direct statements, then what stands first."""
    order = {Tier.URGENT: 0, Tier.UNSURE: 1, None: 2}
    return min(judged, key=lambda one: (order[one.tier], not one.entry.direct, one.start), default=None)


def _vocabulary(
    numbered: Iterable[tuple[int, Series]], lists: WordLists
) -> dict[str, int]:  # fmt: skip
    """Count in how many phrases each word stands."""
    counts: Counter[str] = Counter()
    for series in (*(series for _, series in numbered), *(one for group in lists.groups.values() for one in group)):
        counts.update({part for part in parts(series) if isinstance(part, str)})
    return dict(counts)


def _said(name: str) -> str:
    return name.replace("_", " ")
