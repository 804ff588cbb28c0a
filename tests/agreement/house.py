"""A folder with a small agreement, and the bots made from it."""

from contextlib import AbstractAsyncContextManager
from pathlib import Path

from bot import Holdfast, create_bot
from data.sealed import Cipher
from tests.agreement.texts import AGREEMENT, SETTINGS, make_folder
from tests.discord.world import World

YES = "I agree. Yes to word watch"
NO = "I agree. No word watch"
READ = "Read the agreement"


class House:
    """A folder of settings and a database that outlive the bots made from them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "config"
        self.database = folder / "holdfast.sqlite3"
        self.key = Cipher.new_key()
        self.settings = make_folder(self.folder)

    def write(self, *, settings: str = SETTINGS, agreement: str = AGREEMENT) -> None:
        """Change the files; the next bot reads them."""
        self.settings = make_folder(self.folder, settings, agreement)

    def make_bot(self) -> Holdfast:
        url = f"sqlite+aiosqlite:///{self.database}"
        return create_bot(self.settings, database_url=url, key=self.key, strict_texts=True)

    def open(self) -> AbstractAsyncContextManager[World]:
        return World.open(self.settings, self.make_bot)
