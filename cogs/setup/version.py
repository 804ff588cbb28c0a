"""Which Holdfast this is: version, commit, and a mark of the settings it runs with (TRA-7)."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
UNKNOWN = "?"
_SHORT = 8


@dataclass(frozen=True)
class Version:
    """Read once at start. A part that cannot be read is "?"; nothing here may keep the bot from starting."""

    number: str
    commit: str
    settings: str


def version_of(settings_file: Path, home: Path = HOME) -> Version:
    return Version(_number(home / "pyproject.toml"), _commit(home / ".git"), _mark(settings_file))


def _number(file: Path) -> str:
    try:
        return str(tomllib.loads(file.read_text(encoding="utf-8"))["project"]["version"])
    except (OSError, ValueError, KeyError):
        return UNKNOWN


def _commit(git: Path) -> str:
    try:
        if git.is_file():  # a linked work tree
            git = (git.parent / git.read_text(encoding="utf-8").removeprefix("gitdir:").strip()).resolve()
        head = (git / "HEAD").read_text(encoding="utf-8").strip()
        if not head.startswith("ref: "):
            return head[:_SHORT]
        return _resolve(git, head.removeprefix("ref: "))[:_SHORT]
    except OSError:
        return UNKNOWN


def _resolve(git: Path, ref: str) -> str:
    common = git / "commondir"
    shared = (git / common.read_text(encoding="utf-8").strip()).resolve() if common.is_file() else git
    if (shared / ref).is_file():
        return (shared / ref).read_text(encoding="utf-8").strip()
    packed = shared / "packed-refs"
    lines = packed.read_text(encoding="utf-8").splitlines() if packed.is_file() else []
    return next((line.split()[0] for line in lines if line.endswith(f" {ref}")), UNKNOWN)


def _mark(settings_file: Path) -> str:
    try:
        return hashlib.sha256(settings_file.read_bytes()).hexdigest()[:_SHORT]
    except OSError:
        return UNKNOWN
