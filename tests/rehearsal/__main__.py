"""`make rehearse`: the page; with --terminal or piped lines the terminal; with --headless the written story."""

import argparse
import asyncio
import sys
import warnings
from collections.abc import Sequence
from contextlib import suppress

from config.settings import Settings
from tests.rehearsal.first_ten_minutes import tell
from tests.rehearsal.page.opening import serve_page
from tests.rehearsal.paper import Paper
from tests.rehearsal.stage import Stage
from tests.rehearsal.terminal import Terminal

USAGE = (
    "make rehearse opens the page (ARGS='--port 8000' and ARGS=--no-open say how); ARGS=--terminal plays by typing; "
    "ARGS=--headless plays the written story and prints it."
)
HIGHEST_PORT = 65535


class _Asked(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]  # ours comes back, so that the caller can say it
        raise ValueError(message)


def _asked(args: Sequence[str]) -> argparse.Namespace:
    """Raises ValueError for an option there is none of, or one that does not fit."""
    parser = _Asked(add_help=False, allow_abbrev=False, argument_default=False)
    parser.add_argument("--headless", action="store_true")
    parser.add_argument("--terminal", action="store_true")
    parser.add_argument("--no-open", action="store_true")
    parser.add_argument("--port", type=int, default=None)
    asked, unknown = parser.parse_known_args(args)
    if unknown:
        raise ValueError(f"There is no option {' '.join(unknown)}.")
    if not 0 <= (asked.port or 0) <= HIGHEST_PORT:
        raise ValueError(f"A port is a number up to {HIGHEST_PORT}.")
    return asked


def main(settings: Settings, args: Sequence[str]) -> int:
    """Return the exit code: 1 when the written story went differently, 2 for an option there is none of."""
    try:
        asked = _asked(args)
    except ValueError as error:
        print(f"{error} {USAGE}")
        return 2
    with suppress(AttributeError):
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a Windows console may lack a letter
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SimCord's own; the tests see them, a rehearsing organiser need not
        with suppress(KeyboardInterrupt):
            return asyncio.run(_play(settings, asked))
    print("\nStopped. The pretend server is gone, and everything in it.")
    return 0


async def _play(settings: Settings, asked: argparse.Namespace) -> int:
    if asked.headless:
        return await tell(settings)
    wants_page = asked.no_open or asked.port is not None
    if asked.terminal or not (wants_page or sys.stdin.isatty()):
        return await _typed(settings)
    return await serve_page(settings, port=asked.port or 0, browse=not asked.no_open)


async def _typed(settings: Settings) -> int:
    print("Setting up the pretend server ...")
    async with Stage.open(settings) as stage:
        await Terminal(stage, _read, Paper(stage.place_name)).play()
    return 0


def _read(prompt: str) -> str | None:
    """One line. Piped input is repeated after its prompt, so that what comes out reads like a session."""
    if sys.stdin.isatty():
        with suppress(ImportError):
            import readline  # noqa: F401, PLC0415 - the arrow keys, where there is one
    try:
        line = input(prompt)
    except EOFError:
        print()
        return None
    if not sys.stdin.isatty():
        print(line)
    return line
