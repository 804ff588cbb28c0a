"""What the page's story panel lists: numbered lines, oldest first, never what anybody wrote."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.rehearsal.story_panel import Kind, Line

# By the panel's own kinds; "act" is what a person did, or what was done to the bot.
WHATS = {
    Kind.SAW: "saw",
    Kind.DECIDED: "decided",
    Kind.WRONG: "wrong",
    Kind.STORED: "stored",
    Kind.SENT: "sent",
    Kind.NEXT: "next",
}
MOST_KEPT = 2000


@dataclass
class Telling:
    """Numbers go on over a fresh server, so that a page which asks for what is new misses nothing."""

    last: int = 0
    lines: list[dict[str, Any]] = field(default_factory=list)

    def act(self, at: datetime, text: str) -> None:
        self._add(at, "act", text)

    def wrong(self, at: datetime, text: str) -> None:
        self._add(at, "wrong", text)

    def tell(self, at: datetime, lines: Iterable[Line]) -> None:
        for line in lines:
            self._add(at, WHATS[line.kind], line.text)

    def since(self, number: int) -> list[dict[str, Any]]:
        return [line for line in self.lines if line["n"] > number]

    def forget(self) -> None:
        """A fresh server: what was told of the old one is gone."""
        self.lines.clear()

    def _add(self, at: datetime, what: str, text: str) -> None:
        self.last += 1
        self.lines.append({"n": self.last, "at": at.isoformat(), "what": what, "text": text})
        del self.lines[:-MOST_KEPT]
