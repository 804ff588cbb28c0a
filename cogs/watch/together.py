"""Every language's list over the same text: members write in more than one, often within one message.

A list is compiled with its own fillers, spellings and real words, never with another's: "no" denies in Spanish and
answers in English, "once" is a number in one and "one time" in the other.
"""

from collections.abc import Iterable

from cogs.watch.language import Language
from cogs.watch.lists import Entry, Tier, WordLists
from cogs.watch.model import Judged, Match, Watch, loudest
from cogs.watch.normalise import Typed


class WatchTogether:
    """One watch a language; the loudest answer wins. As immutable and as safe to share as a `Watch`."""

    def __init__(self, lists: Iterable[WordLists], talk_here_is: Iterable[str] = ()) -> None:
        themes = tuple(talk_here_is)
        self.watches = tuple(Watch(one, talk_here_is=themes) for one in lists)
        often_written = frozenset[str]().union(*(watch.words for watch in self.watches))
        for watch in self.watches:
            watch.expect(often_written)
        self.unknown_themes = self.watches[0].unknown_themes if self.watches else ()

    @property
    def entry_count(self) -> int:
        return sum(len(watch.lists.entries) for watch in self.watches)

    @property
    def lists(self) -> tuple[WordLists, ...]:
        return tuple(watch.lists for watch in self.watches)

    def language_of(self, entry: Entry) -> Language:
        return next(one.language for one in self.lists if entry in one.entries)

    def loudest(self, text: str) -> Judged | None:
        """Return the entry that speaks loudest in any language, with what context made of it."""
        typed = Typed(text)
        return loudest(one for watch in self.watches if (one := watch.loudest(typed)) is not None)

    def read(self, text: str) -> Match | None:
        """Read one message in every language. Never raises on any text."""
        return self.decide(text)[0]

    def decide(self, text: str) -> tuple[Match | None, str]:
        """Read one message; say in one line, without any word of it, why, also where the answer is no match."""
        unsure: tuple[Match, str] | None = None
        silent = ""
        typed = Typed(text)
        for watch in self.watches:
            match, why = watch.decide(typed)
            if match is not None and match.tier is Tier.URGENT:
                return match, why
            if match is not None:
                unsure = unsure or (match, why)
            elif not silent.startswith("nothing: entry"):
                silent = why  # a match that was dropped tells more than that there was none
        return unsure or (None, silent)

    def judge(self, text: str) -> list[Judged]:
        """List every entry of every language that stands in the text, with what context made of it."""
        typed = Typed(text)
        return [one for watch in self.watches for one in watch.judge(typed)]

    def steps(self, text: str) -> int:
        return sum(watch.steps(text) for watch in self.watches)
