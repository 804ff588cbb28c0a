"""Cuts a long answer into messages that Discord takes."""

from collections.abc import Iterable

LONGEST = 1900  # Discord takes 2,000 characters; the rest is room for what a client counts differently


def pages(lines: Iterable[str], longest: int = LONGEST) -> list[str]:
    """Join lines into as few messages as hold them, cutting between lines wherever a line fits at all."""
    made: list[str] = []
    for line in lines:
        for piece in _pieces(line, longest):
            if made and len(made[-1]) + 1 + len(piece) <= longest:
                made[-1] += "\n" + piece
            else:
                made.append(piece)
    return [page for page in (one.strip("\n") for one in made) if page]


def _pieces(line: str, longest: int) -> list[str]:
    return [line[start : start + longest] for start in range(0, len(line), longest)] or [""]
