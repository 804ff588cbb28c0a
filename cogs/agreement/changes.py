"""What changed between two versions of the agreement, sentence by sentence, for people who read no diffs."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from cogs.agreement.clauses import Agreement

# Above this two sentences are one that was reworded; below it, one went and another came.
_REWORDED = 0.5
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[\"“`/\w])")
_WORDS = re.compile(r"\w+")
_EMPHASIS = re.compile(r"\*\*|__")


@dataclass(frozen=True)
class Change:
    """One sentence that is new, gone, or reworded. `before` or `after` is None where there was, or is, nothing."""

    before: str | None
    after: str | None


def changes(earlier: Agreement, later: Agreement) -> tuple[Change, ...]:
    """Return what members would read differently, in the order of the later text. Empty: only the order changed."""
    old, new = _sentences(earlier), _sentences(later)
    found: list[Change] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for _, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        # A sentence that stands elsewhere now says the same as before.
        gone = [sentence for sentence in old[old_from:old_to] if sentence not in new]
        came = [sentence for sentence in new[new_from:new_to] if sentence not in old]
        found += _paired(gone, came)
    return tuple(found)


def _paired(old: list[str], new: list[str]) -> Iterator[Change]:
    """Put a reworded sentence beside what it was; the rest is gone or new."""
    left = list(old)
    for after in new:
        near = max(left, key=lambda before: _alike(before, after), default=None)
        if near is not None and _alike(near, after) >= _REWORDED:
            for gone in left[: left.index(near)]:
                yield Change(gone, None)
            del left[: left.index(near) + 1]
            yield Change(near, after)
        else:
            yield Change(None, after)
    for gone in left:
        yield Change(gone, None)


def _alike(before: str, after: str) -> float:
    old, new = _WORDS.findall(before.casefold()), _WORDS.findall(after.casefold())
    return difflib.SequenceMatcher(None, old, new, autojunk=False).ratio()


def _sentences(agreement: Agreement) -> list[str]:
    paragraphs = (line for line in agreement.whole.splitlines() if line.strip())
    plain = (_EMPHASIS.sub("", paragraph).strip() for paragraph in paragraphs)
    return [sentence.strip() for paragraph in plain for sentence in _SENTENCES.split(paragraph) if sentence.strip()]
