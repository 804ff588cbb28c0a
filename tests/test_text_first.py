"""ACC-3: what the bot says is text. No picture of words, no card that hides them, no file but one's own copy."""

import ast
from pathlib import Path

from cogs.privacy import views

ROOT = Path(__file__).parents[1]
SOURCES = [*(ROOT / "cogs").rglob("*.py"), ROOT / "bot.py"]
# What could show a picture, or text that people who hide embeds never see (CRI-16).
PICTURES = {"Embed", "MediaGallery", "MediaGalleryItem", "Thumbnail", "set_image", "set_thumbnail", "UnfurledMediaItem"}


def _calls(name: str) -> list[tuple[Path, ast.Call]]:
    return [
        (file, node)
        for file in SOURCES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).rsplit(".", maxsplit=1)[-1] == name
    ]


def test_nothing_the_bot_sends_has_a_picture_or_an_embed() -> None:
    assert [(file.name, name) for name in sorted(PICTURES) for file, _ in _calls(name)] == []


def test_the_only_file_that_is_ever_sent_is_somebodys_own_copy_as_plain_text() -> None:
    files = _calls("File")
    assert [file.relative_to(ROOT).as_posix() for file, _ in files] == ["cogs/privacy/cog.py"]
    assert Path(views.FILE_NAME).suffix in {".txt", ".json"}
