"""What members are shown of the word lists. Pure: what stands in the lists decides what is shown of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cogs.watch.folding import fold
from cogs.watch.language import Language
from cogs.watch.lists import Entry, Kind, Tier, WordLists

LONGEST_EXAMPLE = 100  # characters; organisers may write longer ones
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Topic:
    """Entries that look for the same thing. Without a `why`: it names a way of doing it, so nothing of it is shown."""

    why: str | None
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Chapter:
    """One kind in one tier, in the order of the lists."""

    kind: Kind
    tier: Tier
    topics: tuple[Topic, ...]

    @property
    def name(self) -> str:
        """What a menu's choice carries. It stays the same when the lists change."""
        return f"{self.kind}.{self.tier}"


def chapters(lists: Iterable[WordLists]) -> tuple[Chapter, ...]:
    """Everything that is looked for (TRA-2, NO-22), but for the words that name a way of doing it (NO-28).

    Each entry is there as its `why` and its first example. The lists themselves say which words name a way
    (`[language] methods`): an example with one of them is left out, and all of an entry whose `why` has one. Where a
    language lists none, no example is shown, since it cannot be told which are safe to show.
    """
    found: dict[tuple[Kind, Tier], dict[str | None, dict[str, None]]] = {}
    for entry, language in ((entry, one.language) for one in lists for entry in one.entries):
        why = shown_why(entry.why, language)
        topic = found.setdefault((entry.kind, entry.tier), {}).setdefault(why, {})
        example = entry.examples[0]
        if why is not None and language.methods and not names_a_way(example, language):
            topic.setdefault(_shortened(example))
    return tuple(
        Chapter(kind, tier, tuple(Topic(why, tuple(examples)) for why, examples in found[kind, tier].items()))
        for kind in Kind
        for tier in Tier
        if (kind, tier) in found
    )


def counts(entries: Iterable[Entry]) -> dict[Kind, dict[Tier, int]]:
    """How many entries of each kind ask people at once, and how many do not."""
    found = {kind: dict.fromkeys(Tier, 0) for kind in Kind}
    for entry in entries:
        found[entry.kind][entry.tier] += 1
    return {kind: each for kind, each in found.items() if any(each.values())}


def shown_why(why: str, language: Language) -> str | None:
    return None if names_a_way(why, language) else why


def names_a_way(text: str, language: Language) -> bool:
    """Whether a text names a way of hurting or killing, by the words that its language lists for that."""
    words = _WORD.findall(fold(text))
    spelt = (one for word in words for one in (word, *language.spellings.get(word, ())))
    return not language.methods.isdisjoint(spelt)


def _shortened(example: str) -> str:
    return example if len(example) <= LONGEST_EXAMPLE else example[: LONGEST_EXAMPLE - 1].rstrip() + "…"


@dataclass(frozen=True)
class Spot:
    """Where a button leads: a group by its number in the settings (0: wherever one is), and a page of its lists."""

    group: int
    page: int = 0

    @classmethod
    def of(cls, subject: int) -> "Spot":
        return cls(subject & (1 << _GROUP_BITS) - 1, subject >> _GROUP_BITS)

    @property
    def subject(self) -> int:
        return self.page << _GROUP_BITS | self.group


_GROUP_BITS = 10
