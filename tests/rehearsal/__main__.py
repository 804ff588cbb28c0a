"""`make rehearse`: the terminal, or with --headless the written story."""

import asyncio
import sys
import warnings
from collections.abc import Sequence
from contextlib import suppress

from config.settings import Settings
from tests.rehearsal.first_ten_minutes import tell
from tests.rehearsal.paper import Paper
from tests.rehearsal.stage import Stage
from tests.rehearsal.terminal import Terminal

USAGE = "make rehearse opens it; make rehearse ARGS=--headless plays the written story and prints it."


def main(settings: Settings, args: Sequence[str]) -> int:
    """Return the exit code: 1 when the written story went differently, 2 for an option there is none of."""
    unknown = [arg for arg in args if arg != "--headless"]
    if unknown:
        print(f"There is no option {' '.join(unknown)}. {USAGE}")
        return 2
    with suppress(AttributeError):
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a Windows console may lack a letter
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SimCord's own; the tests see them, a rehearsing organiser need not
        with suppress(KeyboardInterrupt):
            return asyncio.run(_headless(settings) if "--headless" in args else _typed(settings))
    print("\nStopped.")
    return 0


async def _headless(settings: Settings) -> int:
    return await tell(settings)


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
