"""How the rehearsal is written on a terminal: plain where it is no terminal, never wider than it."""

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tests.discord.seeing import Seen
from tests.rehearsal.story_panel import Kind, Line

WIDEST = 100
MARKS = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
LINK = re.compile(r"https://discord\.com/channels/\d+/(\d+)(?:/(\d+))?")
COLOURS = {
    Kind.SAW: "cyan",
    Kind.DECIDED: "magenta",
    Kind.WRONG: "bold red",
    Kind.STORED: "yellow",
    Kind.SENT: "green",
    Kind.NEXT: "blue",
}
KIND_WIDTH = max(len(kind.value) for kind in Kind) + 2


class Paper:
    """`place` names a channel for links: a pretend server has no addresses to open."""

    def __init__(self, place: Callable[[int], str] = str, console: Console | None = None) -> None:
        self.place = place
        self.console = console or _console()

    def write(self, text: str = "", *, style: str = "", indent: int = 0) -> None:
        if not text:
            self.console.print()
            return
        shown = Text(style=style)
        shown.append_text(self.inline(text))
        self._put(Padding(shown, (0, 0, 0, indent), expand=False))

    def title(self, text: str) -> None:
        self.console.print()
        self._put(Text(text, style="bold"))
        self._put(Text("-" * min(len(text), self.console.width), style="dim"))

    def panel(self, lines: Iterable[Line], indent: int = 4) -> None:
        before: Kind | None = None
        for line in lines:
            name = "" if line.kind is before else line.kind.value
            self.noted(name, line.text, style=COLOURS[line.kind], indent=indent)
            before = line.kind

    def noted(
        self, name: str, text: str, *, style: str = "", indent: int = 4, quiet: bool = True, width: int = KIND_WIDTH
    ) -> None:
        """A short name in its column, and beside it what there is to say."""
        grid = Table.grid(padding=(0, 1))
        grid.add_column(width=width, no_wrap=True)
        grid.add_column()
        grid.add_row(Text(name, style=style), Text(text, style="dim" if quiet else ""))
        self._put(Padding(grid, (0, 0, 0, indent), expand=False))

    def message(self, seen: Seen, text: str | None = None, *, time: str = "", indent: int = 2) -> None:
        self._put(Padding(self.drawn(seen, text, time=time), (0, 0, 0, indent), expand=False))

    def drawn(self, seen: Seen, text: str | None = None, *, time: str = "") -> Group:
        marks = [name for name, on in (("only you see this", seen.only_you), ("pinned", seen.pinned)) if on]
        head = Text()
        head.append(seen.author, style="bold")
        head.append(f"  {time}" if time else "", style="dim")
        head.append(f"  ({', '.join(marks)})" if marks else "", style="dim")
        lines = (seen.text if text is None else text).splitlines()
        return Group(head, *(Padding(self.inline(line or " "), (0, 0, 0, 2), expand=False) for line in lines))

    def todo(self, lists: Mapping[str, Sequence[str]]) -> None:
        for who, items in lists.items():
            self.write()
            self.write(f"{who[0].upper()}{who[1:]}", style="bold", indent=2)
            for item in items:
                self.noted("  -", item, indent=0, quiet=False, width=4)

    def rows(self, pairs: Iterable[tuple[str, str]], *, indent: int = 2) -> None:
        """Two columns: what to type, and what it means."""
        grid = Table.grid(padding=(0, 2))
        grid.add_column(no_wrap=True)
        grid.add_column()
        for left, right in pairs:
            grid.add_row(Text(left, style="bold"), Text(right))
        self._put(Padding(grid, (0, 0, 0, indent), expand=False))

    def side_by_side(self, left: tuple[str, Sequence[Group]], right: tuple[str, Sequence[Group]]) -> None:
        """Two screens next to each other, each about as wide as a phone."""
        grid = Table.grid(padding=(0, 3), expand=True)
        grid.add_column(ratio=1)
        grid.add_column(ratio=1)
        grid.add_row(Text(left[0], style="bold underline"), Text(right[0], style="bold underline"))
        grid.add_row(Group(*left[1]), Group(*right[1]))
        self._put(Padding(grid, (0, 0, 0, 2), expand=False))

    def _put(self, shown: RenderableType) -> None:
        if self.console.is_terminal:
            self.console.print(shown)
            return
        with self.console.capture() as capture:
            self.console.print(shown)
        self.console.file.write("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))

    def inline(self, text: str) -> Text:
        """Discord's bold, small print, headings and links, as far as a terminal can show them."""
        text = LINK.sub(self._linked, text)
        small = text.startswith("-# ")
        text = text.removeprefix("-# ").removeprefix("## ")
        shown, end = Text(style="dim" if small else ""), 0
        for found in MARKS.finditer(text):
            shown.append(text[end : found.start()])
            shown.append(found[1], style="bold")
            end = found.end()
        return shown.append(text[end:])

    def _linked(self, found: re.Match[str]) -> str:
        place = self.place(int(found[1]))
        return f"<link to a message in {place}>" if found[2] else f"<link to {place}>"


def _console() -> Console:
    terminal = sys.stdout.isatty()
    probe = Console(highlight=False, markup=False, emoji=False)
    width = min(WIDEST, probe.width) if terminal else WIDEST
    return Console(highlight=False, markup=False, emoji=False, width=width, no_color=not terminal, soft_wrap=False)
