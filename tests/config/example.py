"""A folder with settings of our own, so that these tests do not depend on texts that others write."""

from pathlib import Path

from config.problems import ConfigError, Problem
from config.settings import Settings, load

SHIPPED = Path(__file__).parents[2] / "config"
EXAMPLE = (SHIPPED / "holdfast.toml").read_text("utf-8")
AGREEMENT = "What people share here stays here.\nNobody can promise that things will stay secret.\n"


def make_folder(folder: Path, text: str | bytes = EXAMPLE) -> Path:
    raw = text.encode() if isinstance(text, str) else text
    (folder / "holdfast.toml").write_bytes(raw)
    for name in ("agreement.md", "agreement-carers.md"):
        (folder / name).write_text(AGREEMENT, encoding="utf-8")
    return folder


def loaded(folder: Path, text: str | bytes = EXAMPLE) -> Settings:
    return load(make_folder(folder, text))


def problems(folder: Path, text: str | bytes) -> tuple[Problem, ...]:
    try:
        loaded(folder, text)
    except ConfigError as error:
        return error.problems
    return ()


def line_of(text: str, fragment: str) -> int:
    """The number of the first line that holds the fragment."""
    return text[: text.index(fragment)].count("\n") + 1
